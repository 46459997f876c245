//! The lot map and the dose bridge: which material fed which study, and how an animal dose compares with the human dose.
//!
//! The corrections between methods are entered, with their basis, not computed: a titer factor is an expert's statement.

use serde::{Deserialize, Serialize};

use crate::audience::Working;
use crate::day::Day;
use crate::id::{DoseBridgeRowId, EvidenceId, LotId};
use crate::text::Text;

/// A manufactured lot.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Lot {
    /// Its id.
    pub id: LotId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// What may be printed for FDA.
    #[serde(default)]
    pub fda: LotText,
    /// What stays in the team.
    #[serde(default)]
    pub internal: Working,
}

/// What the lot map says of a lot.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct LotText {
    /// The lot number.
    pub number: String,
    /// What it was made for: research, toxicology, engineering, clinical.
    pub purpose: String,
    /// The version of the process.
    pub process_version: String,
    /// The site.
    pub site: String,
    /// The scale.
    pub scale: String,
    /// When it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub made: Option<Day>,
    /// Titer or cell number with unit.
    pub quantity: Text,
    /// The method by which the quantity was found.
    pub method: String,
    /// The reference standard of that method.
    pub reference_standard: String,
    /// Potency result and assay.
    pub potency: Text,
    /// Release status.
    pub release: String,
}

/// A row of the dose bridge: one animal dose set against the human dose in one metric.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct DoseBridgeRow {
    /// Its id.
    pub id: DoseBridgeRowId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// What may be printed for FDA.
    #[serde(default)]
    pub fda: DoseBridgeText,
    /// What stays in the team.
    #[serde(default)]
    pub internal: Working,
}

/// What a row of the dose bridge says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct DoseBridgeText {
    /// The metric: per kilogram, per gram of brain, per eye, total cells.
    pub metric: String,
    /// The study.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub study: Option<EvidenceId>,
    /// Species or model.
    pub model: String,
    /// The animal dose as given.
    pub animal_dose: Text,
    /// The lot that was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lot: Option<LotId>,
    /// The method by which that dose was measured.
    pub animal_method: String,
    /// The animal dose corrected to the method of the clinical lot.
    pub animal_dose_corrected: Text,
    /// The human dose it is compared with.
    pub human_dose: Text,
    /// The method by which the human dose will be measured.
    pub human_method: String,
    /// The margin: corrected animal dose over human dose.
    pub margin: String,
    /// What the animal dose showed: no adverse effect, active, toxic.
    pub finding: Text,
}

impl DoseBridgeText {
    /// Returns whether there is an animal dose in the method by which the human dose will be measured.
    pub fn method_matched(&self) -> bool {
        let same = self.animal_method == self.human_method && !self.animal_dose.is_blank();
        !self.human_method.is_empty() && (same || !self.animal_dose_corrected.is_blank())
    }
}
