//! What open findings could lead to, as data: `assets/library/rules/readiness.toml`.

use serde::{Deserialize, Serialize};

use crate::confidence::Confidence;
use crate::day::Day;
use crate::finding::Severity;

const BUILT_IN: &str = include_str!("../../../../../../assets/library/rules/readiness.toml");

/// The rules of readiness.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ReadinessRules {
    /// The id of the set of rules.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The day of this version.
    pub date: Day,
    /// How much a severity counts.
    pub severity: SeverityWeights,
    /// What can be done next.
    pub occasion: Vec<OccasionText>,
    /// What a finding could lead to, in the order of the report.
    pub consequence: Vec<Consequence>,
}

/// How much a severity counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SeverityWeights {
    /// A stop.
    pub stop: u32,
    /// A warning.
    pub warn: u32,
    /// A note.
    pub note: u32,
    /// Why.
    pub why: String,
    /// How well it is supported.
    pub confidence: Confidence,
}

/// What is done next with FDA.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// The meeting request is sent.
    Request,
    /// The package is sent.
    Package,
    /// The meeting is held.
    MeetingDay,
}

/// The words for a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OccasionText {
    /// The step.
    pub id: Step,
    /// Its title.
    pub title: String,
    /// The question that is answered.
    pub question: String,
    /// Rules that do not concern it, whatever they lead to; `*` at the end stands for any ending.
    pub leaves_out: Vec<String>,
}

/// What a finding could lead to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Consequence {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether it leads the report.
    pub danger: bool,
    /// How much it weighs.
    pub weight: u32,
    /// Why.
    pub why: String,
    /// How well it is supported.
    pub confidence: Confidence,
    /// The id of the source in the rule pack; none for our judgment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// The rules that lead to it; `*` at the end stands for any ending.
    pub rules: Vec<String>,
    /// The steps for which it counts.
    pub occasions: Vec<Step>,
}

/// Rules that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct ReadinessRulesError {
    /// The file's name as it was given.
    pub file: String,
    /// What is wrong.
    pub reason: String,
}

impl ReadinessRules {
    /// Reads rules from TOML.
    ///
    /// # Errors
    /// When the text is no TOML of this shape.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, ReadinessRulesError> {
        toml::from_str(text)
            .map_err(|error| ReadinessRulesError { file: file_name.to_owned(), reason: error.to_string() })
    }

    /// Reads the rules that come with the app.
    ///
    /// # Errors
    /// As [`ReadinessRules::parse`]; a test shows that the built-in rules have none.
    pub fn built_in() -> Result<Self, ReadinessRulesError> {
        Self::parse("readiness.toml", BUILT_IN)
    }

    /// Returns what a finding of this rule could lead to; none for a rule that is listed nowhere.
    pub fn consequence(&self, rule: &str) -> Option<&Consequence> {
        let exact = |it: &&Consequence| it.rules.iter().any(|listed| listed == rule);
        let any_ending = |it: &&Consequence| it.rules.iter().any(|listed| covers(listed, rule));
        self.consequence.iter().find(exact).or_else(|| self.consequence.iter().find(any_ending))
    }

    /// Returns whether a rule counts for a step.
    pub fn concerns(&self, step: Step, rule: &str) -> bool {
        let leads_there = self.consequence(rule).is_some_and(|it| it.occasions.contains(&step));
        let left_out = |it: &OccasionText| it.leaves_out.iter().any(|listed| covers(listed, rule));
        leads_there && !self.occasion.iter().any(|it| it.id == step && left_out(it))
    }

    /// Returns how much a severity counts.
    pub fn counts(&self, severity: Severity) -> u32 {
        match severity {
            Severity::Stop => self.severity.stop,
            Severity::Warn => self.severity.warn,
            Severity::Note => self.severity.note,
        }
    }
}

/// Returns whether a listed rule, perhaps with `*` at its end, is this rule.
fn covers(listed: &str, rule: &str) -> bool {
    listed.strip_suffix('*').map_or(listed == rule, |begin| rule.starts_with(begin))
}
