//! Contingency scenarios: an answer FDA may give, how it announces itself, what can be done and what may be said in the room.
//!
//! Internal knowledge; nothing here is ever printed for FDA. After the preliminary responses FDA reviews nothing new, so each reply
//! is of one of the permitted kinds and new proposals stand among the options, for later.

use serde::{Deserialize, Serialize};

use super::topic::{Area, ModalityMark};
use super::{Placeholder, holds};
use crate::confidence::Confidence;
use crate::discipline::Discipline;
use crate::modality::Modality;
use crate::plan::contingency::ReplyKind;

/// An answer of FDA that sponsors have met, and what they can do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Its id, unique in the library.
    pub id: String,
    /// A short title.
    pub title: String,
    /// What it is about.
    pub areas: Vec<Area>,
    /// Which FDA reviewers raise it.
    pub disciplines: Vec<Discipline>,
    /// The kinds of product it fits.
    pub modalities: Vec<ModalityMark>,
    /// How the team recognizes it.
    pub trigger: String,
    /// What announces it.
    pub early_signs: Vec<String>,
    /// What can be done.
    pub options: Vec<ScenarioOption>,
    /// When it comes up.
    pub occasion: Occasion,
    /// Which of the permitted kinds the reply is.
    pub reply_kind: ReplyKind,
    /// The reply in the room.
    pub reply: String,
    /// The least acceptable outcome the team should consider before the meeting.
    #[serde(default)]
    pub least_acceptable: String,
    /// Ids of the topics it belongs to.
    pub topics: Vec<String>,
    /// Ids of the guidance it rests on.
    pub guidance_basis: Vec<String>,
    /// A public case, when there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_case: Option<String>,
    /// How well it is supported.
    pub confidence: Confidence,
    /// What to know before using it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The placeholders of its texts, in order of appearance.
    pub placeholders: Vec<Placeholder>,
}

impl Scenario {
    /// Returns whether the scenario fits this kind of product.
    pub fn fits(&self, modality: Modality) -> bool {
        holds(&self.modalities, modality)
    }

    /// Returns all texts that may hold placeholders.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let options = self.options.iter().map(|option| option.option.as_str());
        [self.trigger.as_str()].into_iter().chain(options).chain([self.reply.as_str(), self.least_acceptable.as_str()])
    }
}

/// When a scenario comes up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// FDA answers a question so.
    Answer,
    /// FDA gives no usable answer.
    NoAnswer,
    /// Something happens later, for example a clinical hold.
    Event,
}

/// Something that can be done, with a planning estimate of what it takes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ScenarioOption {
    /// What is done.
    pub option: String,
    /// The band of cost.
    pub cost: Cost,
    /// The fewest weeks it takes; a month counts as four.
    pub weeks_min: u16,
    /// The most weeks it takes.
    pub weeks_max: u16,
    /// What the numbers leave out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A band of cost, a planning estimate of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Cost {
    /// Below 0.1 million US dollars.
    Low,
    /// 0.1 to 1 million US dollars.
    Medium,
    /// 1 to 5 million US dollars.
    High,
    /// Above 5 million US dollars.
    VeryHigh,
}

impl Cost {
    /// Returns the words shown for it.
    pub fn label(self) -> &'static str {
        match self {
            Cost::Low => "low",
            Cost::Medium => "medium",
            Cost::High => "high",
            Cost::VeryHigh => "very high",
        }
    }
}

/// Which of FDA's four answers a branch is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BranchKind {
    /// FDA agrees.
    Agree,
    /// FDA agrees with conditions.
    AgreeWithConditions,
    /// FDA disagrees.
    Disagree,
    /// FDA does not answer.
    NoAnswer,
}

/// The first text of a branch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct BranchStart {
    /// Which branch it is for.
    pub kind: BranchKind,
    /// How the team recognizes the answer.
    pub trigger: String,
    /// What announces it.
    pub early_signs: Vec<String>,
    /// What is done.
    pub action: String,
    /// The band of cost.
    pub cost: Cost,
    /// How many weeks it takes.
    pub weeks: u16,
    /// Which of the permitted kinds the reply is.
    pub reply_kind: ReplyKind,
    /// The reply in the room.
    pub reply: String,
}
