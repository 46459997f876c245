//! The starter file of the partner and site plan: what to ask, what a good answer is, and how much each criterion weighs.
//!
//! Read again from the rows of the library when a plan is begun or checked; nothing of it is stored but the rows it begins.

use serde::Deserialize;

use super::super::Library;
use crate::confidence::Confidence;

/// The starter file: criteria for partners and points for sites.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
pub struct PartnerFile {
    /// Criteria in the order of the score card.
    pub criterion: Vec<Criterion>,
    /// Points of site readiness.
    pub site: Vec<SiteQuestion>,
}

/// A criterion.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What to ask.
    pub ask: String,
    /// What a good answer is.
    pub good: String,
    /// What should warn.
    pub warning: String,
    /// How much it weighs, 1 to 3.
    pub weight: u32,
    /// Why it weighs that much.
    pub weight_reason: String,
    /// How well this is supported.
    pub confidence: Confidence,
}

/// A point of site readiness.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SiteQuestion {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What to ask.
    pub ask: String,
    /// How well this is supported.
    pub confidence: Confidence,
}

impl PartnerFile {
    /// Reads the rows from a library; none when it has none.
    pub fn of(library: &Library) -> Option<Self> {
        let rows = library.plan_rows.get("partner")?;
        serde_json::from_value(serde_json::Value::Object(rows.clone())).ok()
    }
}
