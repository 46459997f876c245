//! What is looked at in a finished PDF: the checks of `assets/library/rules/pdf.toml` with the numbers and sources of the rule pack, and
//! how an answer looks.
//!
//! Only values; looking into a file is the packet crate's matter. A rule pack that says nothing about a number cannot be used for it.

use serde::{Deserialize, Serialize};

use crate::confidence::Confidence;
use crate::day::Day;
use crate::rulepack::{PdfLimit, RulePack};

const BUILT_IN: &str = include_str!("../../../../assets/library/rules/pdf.toml");

/// Points in an inch.
const INCH: f64 = 72.0;

/// The file of the checks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PdfRules {
    /// The id of the set of rules.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The day of this version.
    pub date: Day,
    /// What we decide ourselves.
    pub judgment: PdfJudgment,
    /// The checks in the order of the report.
    pub check: Vec<PdfRule>,
}

/// What we decide ourselves.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PdfJudgment {
    /// The versions of the format, as files carry them.
    pub versions: Vec<String>,
    /// How much of the text must have the asked size, from 0 to 1.
    pub text_share: f64,
    /// Width and height of papers, in points.
    pub papers: Vec<(f64, f64)>,
    /// Why.
    pub why: String,
    /// How well that is supported.
    pub confidence: Confidence,
}

/// A check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PdfRule {
    /// Its id.
    pub id: String,
    /// What is looked at.
    pub title: String,
    /// The entry of the rule pack that asks for it.
    pub rests_on: String,
    /// Whether the document excludes the opposite; the others it advises.
    #[serde(default)]
    pub must: bool,
}

/// The checks with everything they need.
#[derive(Debug, Clone, PartialEq)]
pub struct PdfLimits {
    /// The numbers.
    pub values: PdfValues,
    /// The checks in the order of the report.
    pub check: Vec<PdfCheck>,
}

/// The numbers of the checks.
#[derive(Debug, Clone, PartialEq)]
pub struct PdfValues {
    /// What we decide ourselves.
    pub judgment: PdfJudgment,
    /// The smallest and the largest text, in points.
    pub text_points: (f64, f64),
    /// The left margin of upright pages and the upper one of landscape pages, in points.
    pub left_margin: f64,
    /// All other margins, in points.
    pub other_margin: f64,
    /// From how many pages on contents and bookmarks are needed.
    pub pages_with_contents: usize,
    /// How many levels bookmarks may have.
    pub bookmark_levels: usize,
    /// The largest file, in megabytes.
    pub megabytes: u64,
    /// The longest file name, in characters with its ending.
    pub name_length: usize,
}

/// A check with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PdfCheck {
    /// Its id.
    pub id: String,
    /// What is looked at.
    pub title: String,
    /// What is asked for, in words.
    pub wanted: String,
    /// Whether the document excludes the opposite; the others it advises.
    pub must: bool,
    /// Who asks for it.
    pub source: String,
    /// How well that is supported.
    pub confidence: Confidence,
}

/// What a check found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(rename = "PreflightOutcome"))]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// The file has what is asked for.
    Pass,
    /// It has not.
    Fail,
    /// The check does not concern this file.
    NotApplicable,
    /// Nobody looked; a person has to.
    NotDone,
}

/// One check of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PreflightRow {
    /// The id of the check.
    pub id: String,
    /// What is looked at.
    pub check: String,
    /// What FDA asks for, in words.
    pub wanted: String,
    /// What was found.
    pub outcome: Outcome,
    /// Whether the document excludes the opposite; the others it advises.
    pub must: bool,
    /// What was seen, in a sentence; for what nobody looked at, what a person has to do.
    pub detail: String,
    /// Who asks for it.
    pub source: String,
    /// How well that is supported.
    pub confidence: Confidence,
}

/// Rules that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct PdfLimitsError {
    /// The file's name as it was given.
    pub file: String,
    /// What is wrong.
    pub reason: String,
}

impl PdfRules {
    /// Reads checks from TOML.
    ///
    /// # Errors
    /// When the text is no TOML of this shape.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, PdfLimitsError> {
        toml::from_str(text).map_err(|error| PdfLimitsError { file: file_name.to_owned(), reason: error.to_string() })
    }

    /// Reads the checks that come with the app.
    ///
    /// # Errors
    /// As [`PdfRules::parse`]; a test shows that the built-in checks have none.
    pub fn built_in() -> Result<Self, PdfLimitsError> {
        Self::parse("pdf.toml", BUILT_IN)
    }
}

impl PdfLimits {
    /// Joins the checks that come with the app with the numbers and sources of a rule pack.
    ///
    /// # Errors
    /// When the rule pack has no entry, or no number, for a check.
    pub fn of(pack: &RulePack) -> Result<Self, PdfLimitsError> {
        let rules = PdfRules::built_in()?;
        let failed = |reason: String| PdfLimitsError { file: pack.id.clone(), reason };
        let entry = |id: &str| -> Result<&PdfLimit, PdfLimitsError> {
            pack.pdf.iter().find(|entry| entry.id == id).ok_or_else(|| failed(format!("there is no entry {id}")))
        };
        let number = |id: &str| -> Result<f64, PdfLimitsError> {
            let number = entry(id)?.number.filter(|number| (0.0..1e6).contains(number));
            number.ok_or_else(|| failed(format!("{id} has no usable number")))
        };
        let values = PdfValues {
            judgment: rules.judgment,
            text_points: (number("pdf.font_size_min")?, number("pdf.font_size_text")?),
            left_margin: number("pdf.margin_left")? * INCH,
            other_margin: number("pdf.margin_other")? * INCH,
            pages_with_contents: whole(number("pdf.contents")?),
            bookmark_levels: whole(number("pdf.bookmark_levels")?),
            megabytes: u64::try_from(whole(number("pdf.size")?)).unwrap_or(u64::MAX),
            name_length: whole(number("pdf.file_name")?),
        };
        let mut check = Vec::new();
        for PdfRule { id, title, rests_on, must } in rules.check {
            let found = entry(&rests_on)?;
            let (wanted, source) = (format!("{}: {}", found.label, found.value), pack.citation(&found.cite));
            check.push(PdfCheck { id, title, wanted, must, source, confidence: found.cite.confidence });
        }
        Ok(PdfLimits { values, check })
    }

    /// Joins the checks with the rule pack that comes with the app.
    ///
    /// # Errors
    /// As [`PdfLimits::of`]; a test shows that the built-in files have none.
    pub fn built_in() -> Result<Self, PdfLimitsError> {
        let pack = RulePack::built_in()
            .map_err(|error| PdfLimitsError { file: "rule pack".to_owned(), reason: error.to_string() })?;
        Self::of(&pack)
    }
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the range was checked before")]
fn whole(number: f64) -> usize {
    number.round() as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_checks_rest_on_the_built_in_rule_pack() {
        let limits = PdfLimits::built_in().unwrap();
        assert_eq!((limits.values.left_margin, limits.values.name_length), (54.0, 64));
        assert!(limits.check.iter().all(|check| !check.source.is_empty() && !check.wanted.is_empty()));
    }

    #[test]
    fn a_rule_pack_without_a_number_is_refused_by_name() {
        let mut pack = RulePack::built_in().unwrap();
        pack.pdf.retain(|entry| entry.id != "pdf.size");
        assert!(PdfLimits::of(&pack).unwrap_err().to_string().contains("pdf.size"));
    }
}
