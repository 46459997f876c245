//! What an export answers: what was written where, or which internal text would have left.

use std::path::Path;

use briefing_domain::audience::Audience;
use briefing_domain::finding::Place;
use briefing_domain::format::Format;
use briefing_domain::outline::PacketKind;
use briefing_domain::preflight::PreflightRow;
use briefing_domain::readiness::PackageLength;
use briefing_packet::docx::HouseTemplate;
use briefing_packet::leak::Leak;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::Built;
use crate::commands::packet::{manifest, said};
use crate::error::ApiError;

/// A packet that was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ExportReport {
    /// The packet.
    pub packet: PacketKind,
    /// Its title.
    pub title: String,
    /// Who it is for.
    pub audience: Audience,
    /// Its folder.
    pub folder: String,
    /// The fingerprint of its content.
    pub fingerprint: String,
    /// Its Markdown documents; none when it was not written as Markdown.
    pub documents: Vec<ExportedDocument>,
    /// Its other files: Word and PDF first, then tables for a spreadsheet. Figures are not listed.
    pub files: Vec<ExportedFile>,
    /// The house template that gave its Word file the looks; none for Briefing Room's own looks, and without a Word file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// How long it is against the limits on its pages; none for other packets than packages, and without a PDF.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<PackageLength>,
    /// How many internal passages were looked for in it; 0 for internal packets.
    pub passages_searched: u32,
}

impl ExportReport {
    /// Tells which house template gave its Word file the looks.
    pub(super) fn with_looks_of(self, template: Option<&HouseTemplate>) -> Self {
        ExportReport { template: template.map(|it| it.name.clone()), ..self }
    }
}

/// A document that was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ExportedDocument {
    /// Its path below the folder.
    pub path: String,
    /// Its title.
    pub title: String,
    /// Its words.
    pub words: u64,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A file that was written beside the Markdown documents.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ExportedFile {
    /// Its path below the folder.
    pub path: String,
    /// Its format; none for what lies beside the documents, such as a register.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub format: Option<Format>,
    /// Its pages; none for a file without pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<u64>,
    /// Whether the pages are estimated, as those of a Word file are until Word counts them.
    #[serde(default)]
    pub estimated: bool,
    /// Whether a PDF has its footnotes at the end of each document and no links in its text, because it could not be set otherwise.
    #[serde(default)]
    pub plain: bool,
    /// Its size in bytes.
    pub bytes: u64,
    /// What was found when a PDF was looked into, in the order of the checks; none for other files. A row that fails blocks nothing.
    #[serde(default)]
    pub checks: Vec<PreflightRow>,
}

/// Reports a packet from its manifest.
///
/// # Errors
/// When the packet has no manifest, which is our mistake.
pub(super) fn of(kind: PacketKind, folder: &Path, built: &Built) -> Result<ExportReport, ApiError> {
    let manifest = manifest(&built.files)?;
    let number = |it: &Value, key: &str| it.get(key).and_then(Value::as_u64);
    let list = |key: &str| manifest.get(key).and_then(Value::as_array).into_iter().flatten();
    let documents = list("documents").map(|it| ExportedDocument {
        path: said(it, "path"),
        title: said(it, "title"),
        words: number(it, "words").unwrap_or_default(),
        bytes: number(it, "bytes").unwrap_or_default(),
    });
    let others = list("papers").chain(list("files")).map(|it| {
        let (path, format) = (said(it, "path"), said(it, "format").parse().ok());
        let looked = built.looked.get(&path).filter(|_| format == Some(Format::Pdf));
        let checks = looked.cloned().unwrap_or_default();
        let (pages, bytes) = (number(it, "pages"), number(it, "bytes").unwrap_or_default());
        let says = |key: &str| it.get(key).and_then(Value::as_bool).unwrap_or_default();
        ExportedFile { path, format, pages, estimated: says("estimated"), plain: says("plain"), bytes, checks }
    });
    Ok(ExportReport {
        packet: kind,
        title: kind.title().to_owned(),
        audience: kind.audience(),
        folder: folder.display().to_string(),
        fingerprint: said(&manifest, "fingerprint"),
        documents: documents.collect(),
        files: others.collect(),
        template: None,
        length: built.counted.as_ref().map(|counted| counted.length.clone()),
        passages_searched: built.passages,
    })
}

/// Refuses an export in which internal text was found; each passage is named once, with the places in which it was found. One in a house
/// template is named first: it is mended there, whatever files it got into.
pub(super) fn leaked(leaks: &[Leak], template: Option<&HouseTemplate>) -> ApiError {
    const SHOWN: usize = 5;
    const FOUND: usize = 3;
    let label = template.map(HouseTemplate::label);
    let in_template = |leak: &&Leak| label.as_ref().is_some_and(|label| leak.file.contains(label));
    let (from_template, others): (Vec<&Leak>, Vec<&Leak>) = leaks.iter().partition(in_template);
    let of_template = !from_template.is_empty();
    let mut passages: Vec<(&Leak, Vec<String>)> = Vec::new();
    for leak in from_template.into_iter().chain(others) {
        let found = format!("{}, line {}", leak.file, leak.line);
        match passages.iter_mut().find(|(known, _)| known.id == leak.id && known.place == leak.place) {
            Some((_, places)) => places.push(found),
            None => passages.push((leak, vec![found])),
        }
    }
    let place = |place: &Place| format!("{} ({})", place.label, place.path);
    let sentence = |(leak, found): &(&Leak, Vec<String>)| {
        let also: Vec<String> = leak.also.iter().map(place).collect();
        let both = if also.is_empty() { String::new() } else { format!(", and in {}", also.join(", ")) };
        let first = found.iter().take(FOUND).cloned().collect::<Vec<_>>().join("; ");
        let more =
            if found.len() > FOUND { format!(" and {} more places", found.len() - FOUND) } else { String::new() };
        let here = place(&leak.place);
        format!("- \u{201c}{}\u{201d} stands in {here}{both}; found in {first}{more}; id {}", leak.text, leak.id)
    };
    let shown: Vec<String> = passages.iter().take(SHOWN).map(sentence).collect();
    let more = if passages.len() > SHOWN { format!("\nand {} more", passages.len() - SHOWN) } else { String::new() };
    let error = ApiError::refused(format!("Internal text would leave for FDA:\n{}{more}", shown.join("\n")));
    if of_template {
        return error.hint(
            "Change the template in Word and add it again, choose another one, or record an exception by dismissing the leak's id with a reason. Nothing was written.",
        );
    }
    error.hint("Change one of the two places, or record an exception by dismissing the leak's id with a reason. Nothing was written.")
}
