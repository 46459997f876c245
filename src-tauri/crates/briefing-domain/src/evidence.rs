//! Sources and what they support: evidence, figures and enclosures.
//!
//! Whether a claim is supported well enough is a check (`finding.rs`); the files themselves stay where they are, except figures,
//! whose bytes are kept by hash because packages need them.

use serde::{Deserialize, Serialize};

use crate::audience::{Audience, Working};
use crate::day::Day;
use crate::id::{EnclosureId, EvidenceId, FigureId, LotId};
use crate::text::Text;

/// A source: a report, a publication, an assay record, a dataset, an opinion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Its id.
    pub id: EvidenceId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// What may be printed for FDA.
    #[serde(default)]
    pub fda: EvidenceText,
    /// What stays in the team.
    #[serde(default)]
    pub internal: Working,
}

/// What is said of a source in FDA documents.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct EvidenceText {
    /// What it is.
    pub kind: EvidenceKind,
    /// Short name used in text, for example `Study BB-301-P04`.
    pub title: String,
    /// Full citation.
    pub citation: String,
    /// Page, table or figure that is meant.
    pub locator: String,
    /// How mature it is.
    pub maturity: Maturity,
    /// When it was finished or published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Day>,
    /// For a nonclinical study: system or species.
    pub model: String,
    /// For a study: design, groups, number of animals, duration.
    pub design: Text,
    /// For a study: whether under good laboratory practice.
    pub glp: String,
    /// The main result, with numbers.
    pub result: Text,
    /// The lots it used.
    pub lots: Vec<LotId>,
    /// Whether a copy is enclosed.
    pub enclosed: bool,
    /// Pages of the enclosed copy; 0 when unknown.
    pub pages: u32,
}

/// What kind of source it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// A nonclinical study.
    #[default]
    NonclinicalStudy,
    /// A clinical study or clinical data.
    ClinicalStudy,
    /// A publication.
    Publication,
    /// An assay or development record.
    AssayRecord,
    /// A dataset or registry.
    Dataset,
    /// An expert's opinion.
    ExpertOpinion,
}

/// How mature a source is, from a plan to a published result.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Maturity {
    /// Not begun.
    #[default]
    Planned,
    /// Under way.
    Ongoing,
    /// A pilot.
    Pilot,
    /// Finished, with a final report.
    Final,
    /// Finished under good laboratory practice.
    Glp,
    /// Published after review.
    Published,
}

impl EvidenceKind {
    /// Returns the words printed in tables.
    pub fn label(self) -> &'static str {
        match self {
            EvidenceKind::NonclinicalStudy => "Nonclinical study",
            EvidenceKind::ClinicalStudy => "Clinical data",
            EvidenceKind::Publication => "Publication",
            EvidenceKind::AssayRecord => "Assay record",
            EvidenceKind::Dataset => "Dataset",
            EvidenceKind::ExpertOpinion => "Expert opinion",
        }
    }
}

impl Maturity {
    /// Returns the words printed in tables.
    pub fn label(self) -> &'static str {
        match self {
            Maturity::Planned => "Planned",
            Maturity::Ongoing => "Ongoing",
            Maturity::Pilot => "Pilot",
            Maturity::Final => "Final report",
            Maturity::Glp => "Final report, GLP",
            Maturity::Published => "Published",
        }
    }
}

/// A figure: an image addressed by its hash, with its caption.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// Its id.
    pub id: FigureId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// Who may see it; an internal figure never enters an FDA packet.
    pub audience: Audience,
    /// Caption, image and alternative text.
    #[serde(default)]
    pub fda: FigureText,
    /// What stays in the team.
    #[serde(default)]
    pub internal: Working,
}

/// What is printed of a figure.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct FigureText {
    /// Caption.
    pub caption: Text,
    /// Alternative text for readers who do not see it.
    pub alt: String,
    /// Where the picture comes from.
    pub source: String,
    /// The kind of image.
    pub media: Media,
    /// SHA-256 of the bytes, in lower-case hexadecimal; empty when no image is there yet.
    pub hash: String,
    /// The source of an SVG figure, sanitized on saving; empty for other kinds, whose bytes the store keeps by hash.
    pub svg: String,
}

/// The kinds of images a figure can be.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Media {
    /// Portable network graphics.
    #[default]
    Png,
    /// JPEG.
    Jpeg,
    /// Scalable vector graphics, sanitized.
    Svg,
}

/// A document that goes with a packet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Enclosure {
    /// Its id.
    pub id: EnclosureId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// What may be printed for FDA.
    #[serde(default)]
    pub fda: EnclosureText,
    /// What stays in the team.
    #[serde(default)]
    pub internal: EnclosureNotes,
}

/// What is said of an enclosure in FDA documents.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct EnclosureText {
    /// Title.
    pub title: String,
    /// Version or date.
    pub version: String,
    /// Pages; 0 when unknown.
    pub pages: u32,
    /// The evidence it is a copy of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<EvidenceId>,
}

/// An enclosure as a packet lists it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Enclosed<'a> {
    /// Title.
    pub title: &'a str,
    /// Version or date; may be empty.
    pub version: &'a str,
    /// Pages; 0 when unknown.
    pub pages: u32,
    /// The id of the source it is a copy of.
    pub evidence: Option<&'a str>,
}

/// Returns the enclosures in the order in which a packet lists them: the entries, then the sources that are marked as enclosed and have no
/// entry. An entry without a number of pages has that of its source.
pub fn enclosed<'a>(
    entries: impl Iterator<Item = &'a EnclosureText>,
    sources: impl Iterator<Item = (&'a str, &'a EvidenceText)>,
) -> Vec<Enclosed<'a>> {
    let sources: Vec<(&str, &EvidenceText)> = sources.collect();
    let pages_of = |id: &str| sources.iter().find(|(source, _)| *source == id).map_or(0, |(_, text)| text.pages);
    let mut all: Vec<Enclosed<'a>> = entries
        .map(|entry| {
            let evidence = entry.evidence.as_ref().map(EvidenceId::as_str);
            let pages = if entry.pages == 0 { evidence.map_or(0, pages_of) } else { entry.pages };
            Enclosed { title: &entry.title, version: &entry.version, pages, evidence }
        })
        .collect();
    let listed: Vec<&str> = all.iter().filter_map(|it| it.evidence).collect();
    let alone = sources.iter().filter(|(id, text)| text.enclosed && !listed.contains(id));
    all.extend(alone.map(|(id, text)| Enclosed {
        title: &text.title,
        version: "",
        pages: text.pages,
        evidence: Some(id),
    }));
    all
}

/// What the team keeps about an enclosure for itself.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct EnclosureNotes {
    /// Owner, status, note.
    pub working: Working,
    /// Whether and why the copy may be shared with FDA.
    pub right_to_share: String,
}
