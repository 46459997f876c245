//! The manifest of a packet: what it is, what it was checked with, and a hash of every file.
//!
//! Two fingerprints: one over the files as they are, which anybody can check with a hash tool; one over the content alone, which stays the
//! same from draft to final copy and from day to day, so that a reader's sign-off of a draft holds for the final copy of the same content.
//! Nothing internal enters the manifest of an FDA packet: no reason, no finding, no name of a reader.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use briefing_domain::audience::Audience;
use briefing_domain::day::Day;
use briefing_domain::format::Format;
use briefing_domain::outline::PacketKind;
use briefing_domain::pack::PackMark;

use crate::WriteError;
use crate::block::{FrontMatter, Packet};
use crate::build::RulePackMark;
use crate::docx::HouseTemplate;
use crate::markdown::{Written, title_of, words};

/// The file of the manifest.
pub const NAME: &str = "manifest.json";

/// The form of the manifest.
const FORMAT: &str = "briefing-room/packet";

/// What a manifest says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// Always `briefing-room/packet`.
    pub format: String,
    /// The version of this form.
    pub version: u16,
    /// The title of the packet.
    pub title: String,
    /// Which packet.
    pub packet: PacketKind,
    /// Who it is for.
    pub audience: Audience,
    /// The product and the indication.
    pub program: String,
    /// The meeting; empty when there is none.
    pub meeting: String,
    /// Where it would be placed in an eCTD; empty for internal packets.
    pub ectd: String,
    /// `DRAFT` or `FINAL`.
    pub status: String,
    /// The day of the export.
    pub as_of: Day,
    /// SHA-256 over the sorted lines `path hash` of all files below, each line ended by a line feed.
    pub fingerprint: String,
    /// SHA-256 over the content alone: without front matter, notices, and the date of the export.
    pub content_fingerprint: String,
    /// The rule pack with which the program was checked.
    pub rule_pack: RulePackMark,
    /// The packs of knowledge in use; a packet for FDA names no pack of a company.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub packs: Vec<PackMark>,
    /// The documents in order, the index first.
    pub documents: Vec<DocumentEntry>,
    /// The Word and PDF files, each the whole packet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub papers: Vec<PaperEntry>,
    /// The house template of the Word file; none when it has our own looks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<TemplateMark>,
    /// The figures.
    pub figures: Vec<FileEntry>,
    /// Tables for a spreadsheet.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileEntry>,
}

/// A document of a manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DocumentEntry {
    /// The file below the packet's folder.
    pub path: String,
    /// The title as printed.
    pub title: String,
    /// SHA-256 of the file, in lower-case hexadecimal.
    pub sha256: String,
    /// The size of the file.
    pub bytes: usize,
    /// The number of words.
    pub words: usize,
    /// An estimate of the pages: Markdown has none.
    pub pages: usize,
}

/// A Word or PDF file of a manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperEntry {
    /// The file below the packet's folder.
    pub path: String,
    /// Its format.
    pub format: Format,
    /// Where it would be placed in an eCTD, as a hint; empty for internal packets.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ectd: String,
    /// SHA-256 of the file, in lower-case hexadecimal.
    pub sha256: String,
    /// The size of the file.
    pub bytes: usize,
    /// Its pages: exact for PDF, estimated for Word, which counts them only when it opens the file.
    pub pages: usize,
    /// Whether the pages are estimated.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub estimated: bool,
    /// Whether a PDF has its footnotes at the end of each document and no links in its text, because it could not be set otherwise.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub plain: bool,
}

/// The house template of a Word file. What a company calls it may be a word of the house, so a packet for FDA has the hash alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateMark {
    /// SHA-256 of the template's file, in lower-case hexadecimal.
    pub sha256: String,
    /// What the user calls it; empty in packets for FDA.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

impl TemplateMark {
    /// Marks a template for readers of this audience.
    pub(crate) fn of(house: &HouseTemplate, audience: Audience) -> Self {
        let name = if audience == Audience::Internal { house.name.clone() } else { String::new() };
        TemplateMark { sha256: house.template.sha256().to_owned(), name }
    }
}

/// What is known of a Word or PDF file beside its bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PaperPages {
    /// Its format.
    pub(crate) format: Format,
    /// How many pages the layout has.
    pub(crate) pages: usize,
    /// Whether it was set without footnotes at the foot of the page, and without links.
    pub(crate) plain: bool,
}

/// A file of a manifest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileEntry {
    /// The file below the packet's folder.
    pub path: String,
    /// SHA-256 of the file, in lower-case hexadecimal.
    pub sha256: String,
    /// The size of the file.
    pub bytes: usize,
}

impl Manifest {
    /// Returns the manifest as JSON with a line break at the end.
    ///
    /// # Errors
    /// Never for values made in memory; kept as a result because serializing may fail in principle.
    pub fn to_json(&self) -> Result<Vec<u8>, WriteError> {
        let mut json = serde_json::to_vec_pretty(self).map_err(|error| WriteError::Manifest(error.to_string()))?;
        json.push(b'\n');
        Ok(json)
    }
}

/// How many words a printed page holds, as an estimate.
const WORDS_OF_A_PAGE: usize = 450;

/// Makes the manifest of a packet of which these files are written; `markdown` is the packet in Markdown, written or not.
pub(crate) fn of(
    packet: &Packet,
    markdown: &Written,
    (files, pages): (&BTreeMap<String, Vec<u8>>, &BTreeMap<String, PaperPages>),
    rule_pack: &RulePackMark,
    packs: &[PackMark],
) -> Manifest {
    let mut listed = String::new();
    for (path, bytes) in files {
        listed.push_str(&format!("{path} {}\n", hash(bytes)));
    }
    let front = packet.documents.first().map(|document| &document.front);
    let as_of = front.map_or(rule_pack.date, |front| front.as_of);
    let said = |pick: fn(&FrontMatter) -> &String| front.map(pick).cloned().unwrap_or_default();
    let ectd = said(|front| &front.ectd);
    let stays_inside = packet.audience == Audience::Internal;
    let Sorted { documents, papers, figures, others } = sorted(packet, markdown, files, pages, &ectd);
    Manifest {
        format: FORMAT.to_owned(),
        version: 1,
        title: packet.title.clone(),
        packet: packet.kind,
        audience: packet.audience,
        program: said(|front| &front.program),
        meeting: said(|front| &front.meeting),
        ectd,
        status: if front.is_some_and(|front| front.final_copy) { "FINAL" } else { "DRAFT" }.to_owned(),
        as_of,
        fingerprint: hash(listed.as_bytes()),
        content_fingerprint: content(markdown, as_of),
        rule_pack: rule_pack.clone(),
        packs: packs.iter().filter(|pack| stays_inside || pack.kind.may_leave()).cloned().collect(),
        documents,
        papers,
        template: None,
        figures,
        files: others,
    }
}

/// The files of a packet by what they are.
#[derive(Default)]
struct Sorted {
    documents: Vec<DocumentEntry>,
    papers: Vec<PaperEntry>,
    figures: Vec<FileEntry>,
    others: Vec<FileEntry>,
}

fn sorted(
    packet: &Packet,
    markdown: &Written,
    files: &BTreeMap<String, Vec<u8>>,
    pages: &BTreeMap<String, PaperPages>,
    ectd: &str,
) -> Sorted {
    let mut sorted = Sorted::default();
    for (path, bytes) in files {
        let (path, sha256, size) = (path.clone(), hash(bytes), bytes.len());
        if let Some(PaperPages { format, pages, plain }) = pages.get(&path).copied() {
            let estimated = format == Format::Word;
            let ectd = ectd.to_owned();
            sorted.papers.push(PaperEntry { path, format, ectd, sha256, bytes: size, pages, estimated, plain });
        } else if let Some(text) = std::str::from_utf8(bytes).ok().filter(|_| path.ends_with(".md")) {
            let words = words(text);
            let place = markdown.contents.iter().position(|(document, _)| *document == path);
            let document = place.and_then(|place| packet.documents.get(place));
            let title = document.map_or_else(|| packet.title.clone(), title_of);
            let pages = words.div_ceil(WORDS_OF_A_PAGE).max(1);
            sorted.documents.push(DocumentEntry { path, title, sha256, bytes: size, words, pages });
        } else {
            let list = if path.starts_with(FIGURES) { &mut sorted.figures } else { &mut sorted.others };
            list.push(FileEntry { path, sha256, bytes: size });
        }
    }
    sorted
}

/// The folder of the figures.
const FIGURES: &str = "figures/";

/// Returns the fingerprint of what the packet says: its documents without what stands above them, then its figures, then its tables.
fn content(markdown: &Written, as_of: Day) -> String {
    let mut listed = String::new();
    for (path, begin) in &markdown.contents {
        let body = markdown.files.text(path).and_then(|text| text.get(*begin..)).unwrap_or_default();
        let body = body.replace(&as_of.long(), "");
        listed.push_str(&format!("{path} {}\n", hash(body.as_bytes())));
    }
    let others = markdown.files.files.iter().filter(|(path, _)| !path.ends_with(".md"));
    let (figures, tables): (Vec<_>, Vec<_>) = others.partition(|(path, _)| path.starts_with(FIGURES));
    for (path, bytes) in figures.into_iter().chain(tables) {
        listed.push_str(&format!("{path} {}\n", hash(bytes)));
    }
    hash(listed.as_bytes())
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
