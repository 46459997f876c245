//! Writes a composed packet in the formats that are wanted: Markdown, PDF, Word, registers beside them, and the manifest last.
//!
//! The formats do not wait for each other: Word estimates the pages of its own file, and the PDF is laid out beside. The fingerprint of the
//! content is the Markdown's, whatever is written: what a reader signed off does not depend on formats.

use std::collections::BTreeMap;
use std::sync::Arc;

use briefing_domain::format::Format;
use briefing_domain::pack::PackMark;
use rayon::prelude::*;

use crate::block::{Notice, NoticeKind, Packet};
use crate::build::{Files, Progress, RulePackMark, Step};
use crate::docx::HouseTemplate;
use crate::look::Look;
use crate::manifest::{self, PaperPages, TemplateMark};
use crate::{WriteError, docx, markdown, name, pdf};

/// How a packet is written.
#[derive(Debug, Clone, Default)]
pub struct Output {
    /// The formats, in any order.
    pub formats: Vec<Format>,
    /// How Word and PDF look on paper.
    pub look: Look,
    /// For whom the copy is, as part of the names of its files; empty for the usual reader.
    pub label: String,
    /// What every document of the copy says of itself beside its legend; empty for nothing.
    pub mark: String,
    /// The house template of the Word file; none for our own looks.
    pub template: Option<Arc<HouseTemplate>>,
    /// Files that lie beside the documents, by path: registers for a spreadsheet.
    pub registers: BTreeMap<String, Vec<u8>>,
}

impl Output {
    /// Returns the output in Markdown alone.
    pub fn markdown() -> Self {
        Output { formats: vec![Format::Markdown], ..Output::default() }
    }

    fn wants(&self, format: Format) -> bool {
        self.formats.contains(&format)
    }

    /// Returns how many steps the formats take beside the documents.
    pub(crate) fn steps(&self) -> usize {
        usize::from(self.wants(Format::Word)) + usize::from(self.wants(Format::Pdf))
    }
}

/// Who listens to the work and stops it by returning false.
pub(crate) type Watch<'w> = dyn FnMut(Progress) -> bool + 'w;

/// Writes a composed packet with its manifest; `watch` hears of each format before it is written and stops the work by returning false.
///
/// # Errors
/// [`WriteError::Canceled`] when the work was stopped, otherwise when a file cannot be put together.
pub fn write_files(
    packet: &Packet,
    rule_pack: &RulePackMark,
    packs: &[PackMark],
    output: &Output,
    watch: &mut Watch<'_>,
) -> Result<Files, WriteError> {
    let marked = marked(packet, &output.mark);
    let packet = marked.as_ref().unwrap_or(packet);
    let mut out = Files::default();
    let mut pages = BTreeMap::new();
    let (markdown, papers) = written(packet, output, watch)?;
    for (format, paper) in papers {
        let path = name::of(packet, format, &output.label);
        pages.insert(path.clone(), PaperPages { format, pages: paper.pages, plain: paper.plain });
        if !paper.text.is_empty() {
            out.texts.insert(path.clone(), paper.text);
        }
        out.files.insert(path, paper.bytes);
    }
    if output.wants(Format::Markdown) {
        out.files.extend(markdown.files.files.clone());
    } else {
        out.files.extend(packet.registers.iter().cloned());
        // On paper a sentence may go on behind the footer of a page; here it is whole.
        let whole = |(path, _): &(String, usize)| {
            Some((format!("text of {path}"), vec![markdown.files.text(path)?.to_owned()]))
        };
        out.texts.extend(markdown.contents.iter().filter_map(whole));
    }
    out.files.extend(output.registers.clone());
    let mut manifest = manifest::of(packet, &markdown, (&out.files, &pages), rule_pack, packs);
    let template = output.template.as_deref().filter(|_| output.wants(Format::Word));
    template.into_iter().for_each(|house| words_of(house, &mut out.texts));
    manifest.template = template.map(|house| TemplateMark::of(house, packet.audience));
    out.files.insert(manifest::NAME.to_owned(), manifest.to_json()?);
    // Giving back its memory takes its time; nobody needs to wait for it.
    rayon::spawn(move || drop(markdown));
    Ok(out)
}

/// A Word or PDF file.
struct Paper {
    bytes: Vec<u8>,
    pages: usize,
    /// The text of each page, of a PDF.
    text: Vec<String>,
    /// Whether it was set without footnotes at the foot of the page, and without links.
    plain: bool,
}

type Papers = Vec<(Format, Paper)>;

/// Writes Markdown, Word and PDF, as far as they are wanted, side by side; Markdown always, for the fingerprint.
fn written(packet: &Packet, output: &Output, watch: &mut Watch<'_>) -> Result<(markdown::Written, Papers), WriteError> {
    let wanted: Vec<Format> = [Format::Word, Format::Pdf].into_iter().filter(|format| output.wants(*format)).collect();
    let documents = packet.documents.len();
    let total = documents + output.steps();
    for (nth, format) in wanted.iter().enumerate() {
        if !watch(Progress { done: documents + nth, total, step: Step::Writing(*format) }) {
            return Err(WriteError::Canceled);
        }
    }
    let template = output.template.as_deref().map(|house| &house.template);
    let paper = |format: &Format| -> Result<(Format, Paper), WriteError> {
        let paper = match format {
            Format::Pdf => {
                let pdf::Written { bytes, pages, text, plain } = pdf::write(packet, &output.look)?;
                Paper { bytes, pages: pages.total, text, plain }
            }
            Format::Word | Format::Markdown => {
                let docx::Written { bytes, pages } = docx::paged(packet, &output.look, template)?;
                Paper { bytes, pages: pages.total, text: Vec::new(), plain: false }
            }
        };
        Ok((*format, paper))
    };
    let (markdown, papers) = rayon::join(
        || markdown::write(packet),
        || wanted.par_iter().map(paper).collect::<Result<Papers, WriteError>>(),
    );
    Ok((markdown, papers?))
}

/// Adds the words of a template, so that internal text in them is found where the user can change it.
fn words_of(house: &HouseTemplate, texts: &mut BTreeMap<String, Vec<String>>) {
    let label = house.label();
    for (place, words) in house.template.words() {
        let known = texts.entry(format!("{place} of {label}")).or_insert_with(|| vec![String::new()]);
        if let Some(known) = known.first_mut().filter(|known| !known.contains(&words)) {
            known.push_str(&words);
            known.push('\n');
        }
    }
}

/// Returns the packet with the line of a copy in every document; none when there is no such line.
fn marked(packet: &Packet, mark: &str) -> Option<Packet> {
    if mark.is_empty() {
        return None;
    }
    let mut packet = packet.clone();
    for document in &mut packet.documents {
        let notices = &mut document.front.notices;
        // Behind the legend, which stays the first: it is the one that stands on every page.
        notices.insert(notices.len().min(1), Notice { kind: NoticeKind::Legend, text: mark.to_owned() });
    }
    Some(packet)
}
