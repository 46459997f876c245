//! The program: one product for one indication, and its target product profile.
//!
//! Twelve facts are enough to start; the rest is asked for where it is needed. Numbers that are quoted in text are key facts
//! (`fact.rs`), and dates belong to meetings (`meeting.rs`).

use serde::{Deserialize, Serialize};

use crate::audience::Working;
use crate::day::Day;
use crate::id::{EvidenceId, ProfileRowId, ProgramId};
use crate::modality::Modality;
use crate::text::Text;

/// One product for one indication.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Its id.
    pub id: ProgramId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// What may be printed for FDA.
    #[serde(default)]
    pub fda: ProgramText,
    /// What stays in the team.
    #[serde(default)]
    pub internal: ProgramNotes,
}

/// What is said of the program in FDA documents.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ProgramText {
    /// The sponsor's legal name.
    pub sponsor: String,
    /// The product's name or code.
    pub product_name: String,
    /// Other names and codes of the same product.
    pub other_names: Vec<String>,
    /// The kind of cell or gene therapy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modality: Option<Modality>,
    /// Construct, vector, capsid, cell source: what the product is.
    pub product_identity: Text,
    /// How it is meant to work.
    pub mechanism: Text,
    /// The proposed indication or development context.
    pub indication: String,
    /// The patients of the first trial.
    pub population: String,
    /// Dosage form.
    pub dosage_form: String,
    /// Route of administration.
    pub route: String,
    /// Dosing regimen: frequency and duration.
    pub regimen: String,
    /// The FDA center.
    pub center: String,
    /// The FDA office.
    pub office: String,
    /// The regulatory pathway, for example `351(a) of the Public Health Service Act`.
    pub pathway: String,
    /// The IND number, once there is one.
    pub ind_number: String,
    /// Designations held or asked for.
    pub designations: Vec<Designation>,
    /// Pediatric study plans, or why there are none yet.
    pub pediatric_plan: Text,
    /// Combination product information, or why it does not apply.
    pub combination_product: Text,
    /// Human factors plan, or why it does not apply.
    pub human_factors: Text,
    /// Abbreviations and what they stand for.
    pub abbreviations: Vec<Abbreviation>,
}

/// What the team keeps about the program for itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ProgramNotes {
    /// Owner, status, note.
    pub working: Working,
    /// The day on which the IND is meant to be filed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ind_target: Option<Day>,
    /// Words that must never stand in an FDA file, whatever their length, such as a code name or a partner's name.
    pub confidential_terms: Vec<String>,
    /// Whether this is one of the fictional examples; its exports say so on each document.
    pub example: bool,
    /// Rules that are switched off for this program, each with its reason; the readiness report prints them.
    pub switched_off: Vec<SwitchedOff>,
}

/// A rule that is switched off. Its stops still stand; only single stops can be set aside.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct SwitchedOff {
    /// The rule, `noun.problem`.
    pub rule: String,
    /// Why; kept, printed in the readiness report, never in an FDA file.
    pub reason: String,
    /// Who decided.
    pub who: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
}

/// A designation such as orphan or RMAT.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct Designation {
    /// Its name.
    pub name: String,
    /// Held, requested, planned.
    pub status: String,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
}

/// An abbreviation and what it stands for.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct Abbreviation {
    /// The short form.
    pub short: String,
    /// The long form.
    pub long: String,
}

/// A row of the target product profile.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ProfileRow {
    /// Its id.
    pub id: ProfileRowId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// What may be printed for FDA.
    #[serde(default)]
    pub fda: ProfileRowText,
    /// What stays in the team.
    #[serde(default)]
    pub internal: Working,
}

/// What a row of the target product profile says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ProfileRowText {
    /// The attribute, for example `Efficacy`.
    pub attribute: String,
    /// The least that would still be worth developing.
    pub minimum: Text,
    /// What is aimed for.
    pub target: Text,
    /// Evidence for it.
    pub evidence: Vec<EvidenceId>,
}
