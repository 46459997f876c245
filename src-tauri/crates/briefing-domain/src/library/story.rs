//! Guidance for the beats of the briefing story: the job of each, by meeting and kind of product.
//!
//! Shown beside the text, never printed. The examples are our own; "story" and "beat" are the team's words and stand in no FDA file.

use serde::{Deserialize, Serialize};

use super::holds;
use super::topic::{MeetingFit, ModalityMark};
use crate::confidence::Confidence;
use crate::modality::Modality;
use crate::story::BeatJob;

/// What a beat should do at a meeting, for some kinds of products.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct BeatGuidance {
    /// Its id, unique in the library.
    pub id: String,
    /// The beat it is about.
    pub job: BeatJob,
    /// The meeting it is for.
    pub meeting: MeetingFit,
    /// The kinds of product it is for; an entry for some kinds adds to the one for all.
    pub modalities: Vec<ModalityMark>,
    /// What the beat has to achieve.
    pub purpose: String,
    /// What must be said.
    pub must_say: Vec<String>,
    /// What is better left out.
    pub leave_out: Vec<String>,
    /// How many words it usually takes; none in an entry that only adds to another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget_words: Option<u32>,
    /// A short text as it should not be.
    pub weak: String,
    /// The same as it should be.
    pub strong: String,
    /// What a reviewer will want to know after reading it.
    pub reviewer_questions: Vec<String>,
    /// How well it is supported.
    pub confidence: Confidence,
}

impl BeatGuidance {
    /// Returns whether the entry is for this beat, meeting and kind of product; an unknown kind takes only what is for all.
    pub fn fits(&self, job: BeatJob, meeting: MeetingFit, modality: Option<Modality>) -> bool {
        let kind = modality
            .map_or_else(|| self.modalities.len() == 1 && is_all(&self.modalities), |it| holds(&self.modalities, it));
        self.job == job && self.meeting.suits(meeting) && kind
    }
}

fn is_all(marks: &[ModalityMark]) -> bool {
    marks.iter().all(|mark| matches!(mark, ModalityMark::Every(_)))
}
