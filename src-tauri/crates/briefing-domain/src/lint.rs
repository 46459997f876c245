//! The question linter: what a reviewer, or a good consultant, would say about the wording and the set of questions.
//!
//! Rules, words, reasons and sources are data (`assets/library/rules/lint.toml`); a rule about wording is usually a few patterns there, and
//! a rule that needs more has one function here. Nothing is rewritten and nothing blocked: each finding quotes what was seen, says why
//! it matters and shows a way out. What a program says beyond its questions is looked at in `readiness/lint.rs`.

mod parts;
mod paste;
mod rules;
mod sentence;
mod set;
mod wording;

use serde::{Deserialize, Serialize};

use crate::discipline::Discipline;
use crate::finding::{FindingSource, Severity};
use crate::meeting::MeetingKind;
use crate::rulepack::RulePack;

pub(crate) use sentence::Sentences;

pub use paste::drafts;
#[cfg(feature = "bindings")]
pub(crate) use rules::LintFile;
pub use rules::{About, LintError, LintRule, Linter, Scope};

/// A question as the linter takes it: the words, and as much of what stands beside them as is known.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct Draft {
    /// How the question is called; its number when blank.
    pub id: String,
    /// The question, in Markdown or plain text.
    pub text: String,
    /// The discipline that answers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discipline: Option<Discipline>,
    /// The sponsor's position.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<String>,
    /// Why; when it is not given, reasons inside the position count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub justification: Option<String>,
    /// Context and purpose.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context: Option<String>,
    /// Where the evidence stands: a section, table or study.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence_pointer: Option<String>,
    /// Rank for the agenda, 1 first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<u16>,
    /// Parts of the question.
    pub sub_questions: Vec<String>,
    /// The wording as it stood in the meeting request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_in_request: Option<String>,
    /// Why the wording changed since the request.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub change_note: Option<String>,
}

/// How much is looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Depth {
    /// The words alone.
    Bare,
    /// The words, what stands beside them, and the questions as a set.
    #[default]
    Whole,
}

/// What the linter found in a question, or in the set of all.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct LintFinding {
    /// The question's id; empty when it is about all of them.
    pub question: String,
    /// The rule, for example `Q08`.
    pub rule: String,
    /// The rule's name.
    pub name: String,
    /// How much it weighs.
    pub severity: Severity,
    /// The words that were seen; empty when something is missing.
    pub seen: String,
    /// Why it matters.
    pub why: String,
    /// A way out.
    pub fix: String,
    /// Where the rule comes from.
    pub source: FindingSource,
}

/// What is looked at, and for which meeting.
#[derive(Clone, Copy)]
pub struct Occasion<'a> {
    /// The meeting.
    pub meeting: MeetingKind,
    /// Whether an answer in writing is asked for.
    pub in_writing: bool,
    /// The titles of sources.
    pub pack: &'a RulePack,
}

impl Linter {
    /// Lints questions that belong together, in their order: first what is found in each, then what is found in the set.
    pub fn lint(&self, drafts: &[Draft], occasion: Occasion<'_>, depth: Depth) -> Vec<LintFinding> {
        let mut found = Vec::new();
        for (place, draft) in drafts.iter().enumerate() {
            let id = if draft.id.is_empty() { (place + 1).to_string() } else { draft.id.clone() };
            for seen in self.lint_one(draft, occasion, depth) {
                found.push(self.finding(id.clone(), seen, occasion));
            }
        }
        if depth == Depth::Whole {
            for seen in set::check(self, drafts, occasion) {
                let id = seen.question.and_then(|place| drafts.get(place)).map(|draft| draft.id.clone());
                found.push(self.finding(id.unwrap_or_default(), seen.seen, occasion));
            }
        }
        found
    }

    /// Lints one question as it is typed.
    pub fn lint_one(&self, draft: &Draft, occasion: Occasion<'_>, depth: Depth) -> Vec<Seen> {
        let mut found = wording::check(self, &draft.text, occasion.meeting);
        for part in &draft.sub_questions {
            let parts = wording::check(self, part, occasion.meeting);
            found.extend(parts.into_iter().filter(|seen| !wording::of_whole_questions(&seen.rule)));
        }
        if depth == Depth::Whole {
            found.extend(parts::check(self, draft));
        }
        found
    }

    /// Returns the finding of a rule that was judged elsewhere, with what was seen; none when there is no such rule.
    pub fn raise(&self, rule: &str, words: String, occasion: Occasion<'_>) -> Option<LintFinding> {
        self.rule(rule)?;
        Some(self.finding(String::new(), Seen::new(rule, words), occasion))
    }

    fn finding(&self, question: String, seen: Seen, occasion: Occasion<'_>) -> LintFinding {
        let rule = self.rule(&seen.rule);
        let empty = FindingSource {
            id: String::new(),
            title: String::new(),
            section: String::new(),
            date: String::new(),
            confidence: crate::confidence::Confidence::Judgment,
        };
        LintFinding {
            question,
            name: rule.map(|rule| rule.name.clone()).unwrap_or_default(),
            severity: rule.map_or(Severity::Note, |rule| rule.severity_at(occasion.meeting)),
            why: rule.map(|rule| rule.why.clone()).unwrap_or_default(),
            fix: rule.map(|rule| rule.fix.clone()).unwrap_or_default(),
            source: rule.map_or(empty, |rule| occasion.pack.cited(&rule.cite)),
            rule: seen.rule,
            seen: seen.words,
        }
    }
}

/// A rule that fired, with the words it saw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The rule's id.
    pub rule: String,
    /// The words; empty when something is missing.
    pub words: String,
}

impl Seen {
    fn new(rule: &str, words: impl Into<String>) -> Self {
        Seen { rule: rule.to_owned(), words: words.into() }
    }
}

#[cfg(test)]
mod tests;
