//! A question to FDA: the ask, its context, the sponsor's position and what supports it.
//!
//! Numbers are not stored: they follow from discipline and order. Wording rules are checks (`finding.rs` and the linter), and the
//! plan for FDA's answer is a contingency plan, which is internal.

use serde::{Deserialize, Serialize};

use crate::audience::Working;
use crate::day::Day;
use crate::discipline::Discipline;
use crate::id::{ClaimId, EvidenceId, MeetingId, PersonId, PlanId, QuestionId, SectionId};
use crate::text::Text;

/// A question to FDA.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Its id.
    pub id: QuestionId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// What may be printed for FDA.
    pub fda: QuestionText,
    /// What stays in the team.
    #[serde(default)]
    pub internal: QuestionNotes,
}

/// What a question prints.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct QuestionText {
    /// The meeting it is asked at; none while it is only collected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// The FDA discipline that answers it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discipline: Option<Discipline>,
    /// Rank for the agenda, 1 first; none while unranked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<u16>,
    /// A short title.
    pub title: String,
    /// The ask as it stands in the package.
    pub ask: Text,
    /// The ask as it stood in the meeting request; blank while unchanged.
    pub ask_in_request: Text,
    /// Why the wording changed between request and package.
    pub change_note: Text,
    /// Brief context and purpose.
    pub context: Text,
    /// The sponsor's position.
    pub position: Text,
    /// Why: data and reasons.
    pub justification: Text,
    /// Parts of the question; each counts.
    pub sub_questions: Vec<SubQuestion>,
    /// The one alternative that is disclosed to FDA.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alternative: Option<Text>,
    /// Claims it rests on.
    pub claims: Vec<ClaimId>,
    /// Evidence it points to.
    pub evidence: Vec<EvidenceId>,
    /// Sections of the package that hold the data.
    pub sections: Vec<SectionId>,
}

/// A part of a question.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct SubQuestion {
    /// The ask.
    pub ask: Text,
    /// The sponsor's position on this part; blank when the main position covers it.
    pub position: Text,
}

/// What the team keeps about a question for itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct QuestionNotes {
    /// Owner, status, note.
    pub working: Working,
    /// Who answers when FDA asks back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answerer: Option<PersonId>,
    /// The bank topic it was adopted from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub adopted: Option<Adoption>,
    /// How the disclosed alternative came out of an internal plan.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub promotion: Option<Promotion>,
    /// Why this question is needed although guidance exists, or why it is new.
    pub novelty: Text,
}

/// Where an adopted question came from.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct Adoption {
    /// The topic's id.
    pub topic: String,
    /// The pack that held the topic, with its version.
    pub pack: String,
}

/// The explicit step by which a branch of an internal plan became the disclosed alternative.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Promotion {
    /// The plan.
    pub plan: PlanId,
    /// The branch: agree_with_conditions, disagree, ...
    pub branch: String,
    /// Who decided.
    pub who: String,
    /// When.
    pub on: Day,
    /// Why.
    pub reason: String,
}

impl QuestionText {
    /// Returns how many asks it counts as: each sub-question counts, a question without parts counts as one.
    pub fn asks(&self) -> usize {
        self.sub_questions.len().max(1)
    }
}
