//! The starter file of CMC readiness: topics by kind of product, and what "enough" means at each meeting.
//!
//! Read again from the rows of the library when a plan is begun or checked; nothing of it is stored but the rows it begins.

use serde::Deserialize;

use super::super::{Library, holds};
use crate::confidence::Confidence;
use crate::library::topic::ModalityMark;
use crate::meeting::MeetingKind;
use crate::modality::Modality;

/// The starter file: topics of readiness.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
pub struct CmcFile {
    /// The topics in the order of the report.
    pub topic: Vec<CmcTopic>,
}

/// A topic of readiness.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CmcTopic {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// The kinds of product it concerns.
    pub modalities: Vec<ModalityMark>,
    /// What is enough at INTERACT.
    pub interact: String,
    /// What is enough at pre-IND.
    pub pre_ind: String,
    /// Attributes that belong to it.
    #[serde(default)]
    pub attributes: Vec<String>,
    /// Steps of the mechanism, for potency.
    #[serde(default)]
    pub steps: Vec<String>,
    /// Ids of the guidance it rests on.
    pub guidance_basis: Vec<String>,
    /// How well it is supported.
    pub confidence: Confidence,
}

impl CmcFile {
    /// Reads the topics from a library; none when it has none.
    pub fn of(library: &Library) -> Option<Self> {
        let rows = library.plan_rows.get("cmc")?;
        serde_json::from_value(serde_json::Value::Object(rows.clone())).ok()
    }

    /// Returns the topic with this id.
    pub fn topic(&self, id: &str) -> Option<&CmcTopic> {
        self.topic.iter().find(|topic| topic.id == id)
    }
}

impl CmcTopic {
    /// Returns whether the topic concerns a product of this kind; of an unknown kind only what concerns all.
    pub fn concerns(&self, modality: Option<Modality>) -> bool {
        match modality {
            Some(modality) => holds(&self.modalities, modality),
            None => self.modalities.iter().all(|mark| matches!(mark, ModalityMark::Every(_))),
        }
    }

    /// Returns what is enough at a meeting; the pre-IND measure for every other kind.
    pub fn enough(&self, meeting: Option<MeetingKind>) -> &str {
        if meeting == Some(MeetingKind::Interact) { &self.interact } else { &self.pre_ind }
    }
}
