//! The briefing story: beats in order, and the claims they make.
//!
//! "Story", "beat" and "spine" are the team's words for building it; FDA documents print the headings and the text, never these
//! words. Guidance for each beat is an asset, not code.

use serde::{Deserialize, Serialize};

use crate::audience::Working;
use crate::id::{BeatId, ClaimId, EvidenceId};
use crate::text::Text;

/// One step of the briefing story.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Beat {
    /// Its id.
    pub id: BeatId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// What may be printed for FDA.
    #[serde(default)]
    pub fda: BeatText,
    /// What stays in the team.
    #[serde(default)]
    pub internal: BeatNotes,
}

/// What a beat prints.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct BeatText {
    /// Its job in the story.
    pub job: BeatJob,
    /// The heading printed for FDA.
    pub heading: String,
    /// The text.
    pub body: Text,
    /// The claims it makes.
    pub claims: Vec<ClaimId>,
}

/// The job of a beat, in the default order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BeatJob {
    /// The ask in one sentence.
    #[default]
    Ask,
    /// Unmet need.
    UnmetNeed,
    /// The product and how it works.
    Product,
    /// Why it should be safe.
    Safety,
    /// Why it can be made.
    Manufacture,
    /// Why it can be tested: the first trial.
    FirstTrial,
    /// How patients are watched afterwards.
    FollowUp,
    /// What is needed from FDA.
    NeedFromFda,
    /// Anything else.
    Other,
}

impl BeatJob {
    /// Every job, in the default order of the story.
    pub const ALL: [BeatJob; 9] = [
        BeatJob::Ask,
        BeatJob::UnmetNeed,
        BeatJob::Product,
        BeatJob::Safety,
        BeatJob::Manufacture,
        BeatJob::FirstTrial,
        BeatJob::FollowUp,
        BeatJob::NeedFromFda,
        BeatJob::Other,
    ];

    /// Returns the heading a new beat of this job begins with.
    pub fn heading(self) -> &'static str {
        match self {
            BeatJob::Ask => "Purpose of this submission",
            BeatJob::UnmetNeed => "Disease and unmet need",
            BeatJob::Product => "Product and mechanism of action",
            BeatJob::Safety => "Basis for safety",
            BeatJob::Manufacture => "Manufacturing feasibility",
            BeatJob::FirstTrial => "Proposed first-in-human trial",
            BeatJob::FollowUp => "Follow-up of participants",
            BeatJob::NeedFromFda => "Advice requested",
            BeatJob::Other => "Further background",
        }
    }
}

/// What the team keeps about a beat for itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct BeatNotes {
    /// Owner, status, note.
    pub working: Working,
    /// How many words it may have; 0 for no limit.
    pub budget_words: u32,
}

/// One assertion, with its maturity and its evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// What may be printed for FDA.
    #[serde(default)]
    pub fda: ClaimText,
    /// What stays in the team.
    #[serde(default)]
    pub internal: ClaimNotes,
}

/// What a claim says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ClaimText {
    /// The assertion.
    pub statement: Text,
    /// The value it states, if any.
    pub value: Text,
    /// Evidence for it.
    pub evidence: Vec<EvidenceId>,
}

/// What the team keeps about a claim for itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ClaimNotes {
    /// Owner, status, note.
    pub working: Working,
    /// Whether a source changed since the claim was last read.
    pub stale: bool,
}
