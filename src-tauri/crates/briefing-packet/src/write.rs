//! Writes a composed packet in the formats that are wanted: Markdown, PDF, Word, registers beside them, and the manifest last.
//!
//! PDF comes before Word, because its pages fill the page numbers that Word shows until it counts by itself. The fingerprint of the content
//! is the Markdown's, whatever is written: what a reader signed off does not depend on formats.

use std::collections::BTreeMap;
use std::sync::Arc;

use briefing_domain::format::Format;
use briefing_domain::pack::PackMark;

use crate::block::{Notice, NoticeKind, Packet};
use crate::build::{Files, Progress, RulePackMark, Step};
use crate::docx::HouseTemplate;
use crate::look::{Look, Pages};
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
        let (word, pdf) = (self.wants(Format::Word), self.wants(Format::Pdf));
        usize::from(word || pdf) + usize::from(word)
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
    let markdown = markdown::write(packet);
    let mut out = Files::default();
    let mut pages = BTreeMap::new();
    papers(packet, output, watch, &mut out, &mut pages)?;
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
    manifest.template = template.map(|house| TemplateMark::of(house, packet.audience));
    out.files.insert(manifest::NAME.to_owned(), manifest.to_json()?);
    Ok(out)
}

/// Writes PDF and Word, as far as they are wanted.
fn papers(
    packet: &Packet,
    output: &Output,
    watch: &mut Watch<'_>,
    out: &mut Files,
    pages: &mut BTreeMap<String, PaperPages>,
) -> Result<(), WriteError> {
    let (word, pdf) = (output.wants(Format::Word), output.wants(Format::Pdf));
    if !word && !pdf {
        return Ok(());
    }
    let documents = packet.documents.len();
    let total = documents + output.steps();
    let mut begin = |done: usize, step: Step| {
        if watch(Progress { done: documents + done, total, step }) { Ok(()) } else { Err(WriteError::Canceled) }
    };
    begin(0, if pdf { Step::Writing(Format::Pdf) } else { Step::Paging })?;
    let laid_out = pdf::write(packet, &output.look)?;
    let mut note = |path: &str, format: Format, laid_out: &Pages| {
        pages.insert(path.to_owned(), PaperPages { format, pages: laid_out.total });
    };
    if word {
        begin(1, Step::Writing(Format::Word))?;
        let path = name::of(packet, Format::Word, &output.label);
        note(&path, Format::Word, &laid_out.pages);
        let (look, pages) = (&output.look, Some(&laid_out.pages));
        let bytes = match output.template.as_deref() {
            Some(house) => {
                words_of(house, &mut out.texts);
                docx::write_with(packet, look, pages, &house.template)?
            }
            None => docx::write(packet, look, pages)?,
        };
        out.files.insert(path, bytes);
    }
    if pdf {
        let path = name::of(packet, Format::Pdf, &output.label);
        note(&path, Format::Pdf, &laid_out.pages);
        out.texts.insert(path.clone(), laid_out.text);
        out.files.insert(path, laid_out.bytes);
    }
    Ok(())
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
