//! The catalog of guidance documents, rules and pages that topics, scenarios and rules cite.
//!
//! Titles are kept to the letter. Confidence is about the record (title, date, status); it does not say that the full text was read.

use serde::{Deserialize, Serialize};

use crate::confidence::Confidence;

/// A question that a document already answers, and how such a question is recognized.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct AnsweredQuestion {
    /// The question, in a few words.
    pub question: String,
    /// What the document says about it, in our words.
    pub says: String,
    /// How a question of this kind is recognized: each entry holds alternatives divided by `|`, and one of each entry must occur.
    pub when: Vec<String>,
    /// Words that show the question goes beyond the document.
    #[serde(default)]
    pub unless: Vec<String>,
    /// How well what it says is supported.
    pub confidence: Confidence,
}

impl AnsweredQuestion {
    /// Returns whether an ask in lower case is of the kind that is answered.
    pub fn fits(&self, ask: &str) -> bool {
        let one_of = |entry: &String| entry.split('|').any(|word| ask.contains(word.trim()));
        !self.when.is_empty() && self.when.iter().all(one_of) && !self.unless.iter().any(one_of)
    }
}

/// A guidance document, rule or page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Guidance {
    /// Its id, unique in the library.
    pub id: String,
    /// Its official title.
    pub title: String,
    /// Who issued it.
    pub center: String,
    /// Final, draft, regulation, web page.
    pub status: String,
    /// Year, month or day of issue as far as known; may be empty.
    pub date: String,
    /// What it is about.
    pub topic: String,
    /// Questions it already answers, so that they need not be asked.
    #[serde(default)]
    pub answers: Vec<AnsweredQuestion>,
    /// Docket or other reference; empty when not confirmed.
    pub docket: String,
    /// How well the record is supported.
    pub confidence: Confidence,
    /// What was read and what was not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}
