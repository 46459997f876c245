//! What FDA asks of a PDF, as data: `assets/library/rules/pdf.toml`.
//!
//! Only values with their sources; looking into a file is the packet crate's matter.

use serde::{Deserialize, Serialize};

use crate::confidence::Confidence;
use crate::day::Day;

const BUILT_IN: &str = include_str!("../../../../assets/library/rules/pdf.toml");

/// What FDA asks of a PDF.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PdfLimits {
    /// The id of the set of rules.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The day of this version.
    pub date: Day,
    /// The numbers.
    pub values: PdfValues,
    /// The checks in the order of the report.
    pub check: Vec<PdfCheck>,
}

/// The numbers of the checks.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PdfValues {
    /// The versions of the format.
    pub versions: Vec<String>,
    /// The smallest and the largest text, in points.
    pub text_points: (f64, f64),
    /// How much of the text must have that size, from 0 to 1.
    pub text_share: f64,
    /// Width and height of papers, in points.
    pub papers: Vec<(f64, f64)>,
    /// The left margin of upright pages, in points.
    pub left_margin: f64,
    /// All other margins, in points.
    pub other_margin: f64,
    /// The margin at the top of landscape pages, where they are bound, in points.
    pub lying_top_margin: f64,
    /// From how many pages on contents and bookmarks are needed.
    pub pages_with_contents: usize,
    /// How many levels bookmarks may have.
    pub bookmark_levels: usize,
    /// The largest file, in megabytes.
    pub megabytes: u64,
    /// The longest file name, in characters with its ending.
    pub name_length: usize,
}

/// A check of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PdfCheck {
    /// Its id.
    pub id: String,
    /// What is asked for.
    pub title: String,
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

impl PdfLimits {
    /// Reads rules from TOML.
    ///
    /// # Errors
    /// When the text is no TOML of this shape.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, PdfLimitsError> {
        toml::from_str(text).map_err(|error| PdfLimitsError { file: file_name.to_owned(), reason: error.to_string() })
    }

    /// Reads the rules that come with the app.
    ///
    /// # Errors
    /// As [`PdfLimits::parse`]; a test shows that the built-in rules have none.
    pub fn built_in() -> Result<Self, PdfLimitsError> {
        Self::parse("pdf.toml", BUILT_IN)
    }
}
