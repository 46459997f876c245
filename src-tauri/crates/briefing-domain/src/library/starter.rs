//! Starter rows for the body of a long-term follow-up plan.
//!
//! Rows that begin a plan and that the writer then changes. Durations, visits and assays follow from answers and stand with the
//! follow-up rules, not here; nothing here invents a fact about the program. The files of the other plans are in `starter/`.

pub mod fit;
pub mod ready;

use serde::{Deserialize, Serialize};

use super::Library;
use crate::confidence::Confidence;
use crate::plan::ltfu::{DelayedEvent, LtfuText, Method};
use crate::text::Text;

/// Starter rows by part of the plan.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
pub struct FollowUpStarters {
    /// Objectives.
    pub objectives: Vec<StarterRow>,
    /// Definitions of delayed events.
    pub events: Vec<StarterEvent>,
    /// What consent says.
    pub consent: Vec<StarterRow>,
    /// How participants are kept.
    pub retention: Vec<StarterRow>,
    /// What happens if the sponsor stops.
    pub continuity: Vec<ContinuityRow>,
    /// Additional ways to detect delayed events.
    pub methods: Vec<StarterMethod>,
}

/// A row of one text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct StarterRow {
    /// Its id, unique in its part.
    pub id: String,
    /// The words.
    pub text: String,
    /// How well it is supported.
    pub confidence: Confidence,
    /// When it applies, or what was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A kind of delayed event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct StarterEvent {
    /// Its id, unique in its part.
    pub id: String,
    /// The category.
    pub category: String,
    /// What is recorded.
    pub capture: String,
    /// When it is reported at once; empty for a log.
    #[serde(default)]
    pub expedite: String,
    /// How well it is supported.
    pub confidence: Confidence,
    /// What was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A row of the page for the case that the sponsor stops.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ContinuityRow {
    /// Its id, unique in its part.
    pub id: String,
    /// The field of the plan it belongs to.
    pub part: ContinuityPart,
    /// For `text` a sentence that starts the plan, otherwise what the writer is asked.
    pub text: String,
    /// How well it is supported.
    pub confidence: Confidence,
    /// What was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A field of the plan's continuity page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ContinuityPart {
    /// Who takes over.
    Custodian,
    /// Where the money comes from.
    Funding,
    /// What happens to data and samples.
    Records,
    /// The rest.
    Text,
}

/// An additional way to detect delayed events.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct StarterMethod {
    /// Its id, unique in its part.
    pub id: String,
    /// Its name.
    pub method: String,
    /// What it is used for.
    #[serde(rename = "use")]
    pub purpose: String,
    /// Strengths.
    pub strengths: String,
    /// Limits.
    pub limits: String,
    /// How well it is supported.
    pub confidence: Confidence,
    /// What was read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

impl Library {
    /// Fills the parts of a follow-up plan that are still empty with starter rows; what the user wrote stays.
    pub fn start_follow_up(&self, plan: &mut LtfuText) {
        let rows = &self.starters;
        let texts = |rows: &[StarterRow]| rows.iter().map(|row| row.text.clone()).collect::<Vec<_>>();
        if plan.objectives.is_empty() {
            plan.objectives = texts(&rows.objectives);
        }
        if plan.consent.is_empty() {
            plan.consent = texts(&rows.consent);
        }
        if plan.retention.is_empty() {
            plan.retention = texts(&rows.retention);
        }
        if plan.delayed_events.is_empty() {
            plan.delayed_events = rows.events.iter().map(StarterEvent::row).collect();
        }
        if plan.methods.is_empty() {
            plan.methods = rows.methods.iter().map(StarterMethod::row).collect();
        }
        if plan.continuity.text.is_blank() {
            let sentences = rows.continuity.iter().filter(|row| row.part == ContinuityPart::Text);
            let joined = sentences.map(|row| row.text.as_str()).collect::<Vec<_>>().join("\n\n");
            plan.continuity.text = Text::from(joined);
        }
    }
}

impl StarterEvent {
    fn row(&self) -> DelayedEvent {
        DelayedEvent { category: self.category.clone(), capture: self.capture.clone(), expedite: self.expedite.clone() }
    }
}

impl StarterMethod {
    fn row(&self) -> Method {
        Method {
            name: self.method.clone(),
            purpose: self.purpose.clone(),
            strengths: self.strengths.clone(),
            limits: self.limits.clone(),
        }
    }
}
