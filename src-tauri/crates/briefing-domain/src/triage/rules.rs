//! Weights, minutes and causes of holds, as data.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::confidence::Confidence;
use crate::day::Day;
use crate::discipline::Discipline;
use crate::library::holds;
use crate::library::topic::ModalityMark;
use crate::meeting::MeetingKind;
use crate::modality::Modality;

const BUILT_IN: &str = include_str!("../../../../../assets/library/rules/triage.toml");

/// The rules of triage.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TriageRules {
    /// The id of the set of rules.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The day of this version.
    pub date: Day,
    /// How long a meeting is.
    pub time: Time,
    words: Words,
    weight: Vec<Weight>,
    hold: Vec<HoldCause>,
}

/// How long a meeting is, and how much of it a question takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Time {
    /// Minutes for questions.
    pub minutes_for_questions: u16,
    /// Minutes for one question.
    pub minutes_per_question: u16,
    /// The most questions that are taken in one go.
    pub most_questions: usize,
    /// Why.
    pub why: String,
    /// How well it is supported.
    pub confidence: Confidence,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Words {
    empty: Vec<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Weight {
    points: u16,
    words: Vec<String>,
    why: String,
    discipline: Discipline,
}

/// Something that has brought holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HoldCause {
    /// Its id.
    pub id: String,
    /// What is missing.
    pub title: String,
    /// Words of which one shows that a question touches it.
    pub words: Vec<String>,
    /// The kinds of product it concerns.
    pub modalities: Vec<ModalityMark>,
    /// The meetings at which it is asked.
    pub meetings: Vec<MeetingKind>,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub fix: String,
    /// Bank topics that would close it.
    pub topics: Vec<String>,
    /// How well it is supported.
    pub confidence: Confidence,
}

/// Rules that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct TriageError {
    /// The file's name as it was given.
    pub file: String,
    /// What is wrong.
    pub reason: String,
}

impl TriageRules {
    /// Reads rules from TOML.
    ///
    /// # Errors
    /// When the text is no TOML of this shape.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, TriageError> {
        toml::from_str(text).map_err(|error| TriageError { file: file_name.to_owned(), reason: error.to_string() })
    }

    /// Reads the rules that come with the app.
    ///
    /// # Errors
    /// As [`TriageRules::parse`]; a test shows that the built-in rules have none.
    pub fn built_in() -> Result<Self, TriageError> {
        Self::parse("triage.toml", BUILT_IN)
    }

    /// Returns the causes of holds for a meeting and a kind of product, heaviest first; without a kind only those of every product.
    pub fn holds(&self, meeting: MeetingKind, modality: Option<Modality>) -> impl Iterator<Item = &HoldCause> {
        self.hold.iter().filter(move |cause| {
            let kind = match modality {
                Some(modality) => holds(&cause.modalities, modality),
                None => cause.modalities.iter().all(|mark| matches!(mark, ModalityMark::Every(_))),
            };
            kind && cause.meetings.contains(&meeting)
        })
    }

    /// Returns all causes of holds.
    pub fn causes(&self) -> &[HoldCause] {
        &self.hold
    }

    /// Returns the words that say what a text is about.
    pub(super) fn words(&self, text: &str) -> BTreeSet<String> {
        super::subject(text, &self.words.empty)
    }

    /// Returns how much hangs on a question, why, and which discipline is likely.
    pub(super) fn weigh(&self, text: &str) -> (u16, String, Option<Discipline>) {
        let text = text.to_lowercase();
        let fits = |weight: &&Weight| weight.words.iter().any(|word| text.contains(word.as_str()));
        self.weight.iter().find(fits).map_or_else(
            || (1, "Nothing in the words tells how much hangs on it.".to_owned(), None),
            |weight| (weight.points, weight.why.clone(), Some(weight.discipline)),
        )
    }
}
