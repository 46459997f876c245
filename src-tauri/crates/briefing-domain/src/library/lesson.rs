//! Lessons: what a company learned at its own meetings, kept beside the topics and scenarios it bears on.
//!
//! Only packs of companies bring them. Internal knowledge: nothing here is ever printed for FDA.

use serde::{Deserialize, Serialize};

use super::holds;
use super::topic::{Area, ModalityMark};
use crate::modality::Modality;

/// Something a company learned.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Lesson {
    /// Its id, unique in the library.
    pub id: String,
    /// A short title.
    pub title: String,
    /// What was learned, and what to do next time.
    pub text: String,
    /// What it is about; every area when empty.
    #[serde(default)]
    pub areas: Vec<Area>,
    /// The kinds of product it fits; every kind when empty.
    #[serde(default)]
    pub modalities: Vec<ModalityMark>,
    /// Where it was learned, in the company's words.
    pub source: String,
    /// The pack it came from with its version; set on reading.
    #[serde(default)]
    pub pack: String,
}

impl Lesson {
    /// Returns whether the lesson bears on this area and this kind of product.
    pub fn fits(&self, area: Option<Area>, modality: Option<Modality>) -> bool {
        area.is_none_or(|area| self.areas.is_empty() || self.areas.contains(&area))
            && modality.is_none_or(|modality| self.modalities.is_empty() || holds(&self.modalities, modality))
    }
}
