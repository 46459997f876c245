//! Key facts: named values with units that are entered once and shown everywhere.
//!
//! Text refers to a fact as `[label](fact:ft_...)`; the label is written fresh from the value at each export, so that a number
//! changed once changes everywhere. Finding conflicting numbers in free text is the linter's work, not done here.

use serde::{Deserialize, Serialize};

use crate::audience::Working;
use crate::id::{EvidenceId, FactId};
use crate::text::Text;

/// A named value with its unit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// Its id.
    pub id: FactId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// What may be printed for FDA.
    #[serde(default)]
    pub fda: FactText,
    /// What stays in the team.
    #[serde(default)]
    pub internal: Working,
}

/// What a fact says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct FactText {
    /// The name under which people know it, for example `Starting dose`.
    pub name: String,
    /// The key that question topics use as a placeholder, for example `starting_dose`; may be empty.
    pub key: String,
    /// The value as it is printed, in Markdown so that `10<sup>13</sup>` stays.
    pub value: Text,
    /// The unit, for example `vg/kg`; empty for a pure number.
    pub unit: Text,
    /// Where the value comes from.
    pub basis: Text,
    /// Evidence for it.
    pub evidence: Vec<EvidenceId>,
}

impl FactText {
    /// Returns value and unit as they stand in a sentence, in Markdown.
    pub fn shown(&self) -> String {
        let value = self.value.as_str().trim();
        let unit = self.unit.as_str().trim();
        if unit.is_empty() { value.to_owned() } else { format!("{value} {unit}") }
    }
}
