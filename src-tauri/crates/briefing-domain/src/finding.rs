//! Findings: what is incomplete in a program or contradicts itself, with the reason, the source, the place and a way out.
//!
//! A finding is data, never an error: it blocks no saving, and a dismissed one is kept with its reason. Checks return
//! [`Remark`]s, which know the rule and the field; [`crate::readiness`] turns them into findings with a place and a source.

use serde::{Deserialize, Serialize};

use crate::confidence::Confidence;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Could bring a refusal, a canceled meeting or a hold; blocks a final export until it is mended or dismissed with a reason.
    Stop,
    /// Should be mended.
    Warn,
    /// Worth knowing.
    Note,
}

/// Where a rule comes from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct FindingSource {
    /// The source's id in the rule pack.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The section.
    pub section: String,
    /// Its date.
    pub date: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// The place a finding is about.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct Place {
    /// The kind of the thing, for example `question`.
    pub kind: String,
    /// The id of the thing.
    pub id: String,
    /// The field, for example `fda.position`; empty for the whole thing.
    pub path: String,
    /// How the place is called in a sentence, for example `Question 3`.
    pub label: String,
}

/// A remark of a check: a finding that does not yet know where in the program it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// The rule, `noun.problem`.
    pub rule: String,
    /// How much it weighs.
    pub severity: Severity,
    /// The field it is about.
    pub path: String,
    /// One plain sentence.
    pub sentence: String,
    /// Why it matters.
    pub why: String,
    /// The way out.
    pub fix: String,
    /// The id of the source in the rule pack; empty when it is our own judgment.
    pub source: String,
    /// What tells two findings of one rule at one place apart; empty when there is only one.
    pub detail: String,
    /// The exact citation, when the rule is an entry of the rule pack; stands above `source`.
    pub cited: Option<FindingSource>,
}

impl Remark {
    /// Begins a remark of `rule` about the field `path`.
    pub fn new(rule: impl Into<String>, severity: Severity, path: impl Into<String>) -> Self {
        Remark {
            rule: rule.into(),
            severity,
            path: path.into(),
            sentence: String::new(),
            why: String::new(),
            fix: String::new(),
            source: String::new(),
            detail: String::new(),
            cited: None,
        }
    }

    /// Sets the sentence.
    #[must_use]
    pub fn saying(mut self, sentence: impl Into<String>) -> Self {
        self.sentence = sentence.into();
        self
    }

    /// Sets the reason.
    #[must_use]
    pub fn because(mut self, why: impl Into<String>) -> Self {
        self.why = why.into();
        self
    }

    /// Sets the way out.
    #[must_use]
    pub fn fix(mut self, fix: impl Into<String>) -> Self {
        self.fix = fix.into();
        self
    }

    /// Sets the source by its id in the rule pack.
    #[must_use]
    pub fn source(mut self, source: impl Into<String>) -> Self {
        self.source = source.into();
        self
    }

    /// Sets the exact citation.
    #[must_use]
    pub fn citing(mut self, cited: FindingSource) -> Self {
        self.cited = Some(cited);
        self
    }

    /// Sets what tells it apart from others of the same rule and field.
    #[must_use]
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }
}

/// Something a reader at FDA, or the team, would stumble over.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Stays the same as long as rule and place are the same.
    pub id: String,
    /// The rule, `noun.problem`.
    pub rule: String,
    /// How much it weighs.
    pub severity: Severity,
    /// One plain sentence.
    pub sentence: String,
    /// Why it matters.
    pub why: String,
    /// Where the rule comes from; none when it is our own judgment.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(default)]
    pub source: Option<FindingSource>,
    /// The place.
    pub place: Place,
    /// The way out.
    pub fix: String,
    /// The reason it was dismissed with; none while it is open.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[serde(default)]
    pub dismissed: Option<String>,
}

impl Finding {
    /// Returns whether it is an open stop.
    pub fn is_open_stop(&self) -> bool {
        self.severity == Severity::Stop && self.dismissed.is_none()
    }
}
