//! Writes a packet as one PDF file.
//!
//! The layout is Typst's, used as a library: the packet goes in as data (`pdf/sheet.rs`), a fixed template says how it looks, the fonts are
//! embedded in the program. Nothing here reads a disk, a clock or the machine's fonts: the same packet gives the same bytes.

mod fill;
mod fonts;
mod linear;
mod open;
mod pages;
pub mod preflight;
mod read;
mod sheet;
mod world;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use briefing_domain::glyph::Covered;
use briefing_domain::preflight::PdfLimits;
use typst::diag::SourceDiagnostic;
use typst::foundations::Smart;
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::WriteError;
use crate::block::Packet;
use crate::look::{Look, Pages};
use fill::{Care, Filled};

pub(crate) use read::{Read, ReadPdfs, is_pdf};

/// From how many pages on a packet needs a list of contents.
static PAGES_WITH_CONTENTS: LazyLock<usize> =
    LazyLock::new(|| PdfLimits::built_in().map_or(1, |limits| limits.values.pages_with_contents));
/// The most pages that are laid out. Each takes about two megabytes of memory; a packet of several times what FDA reads would take all there is.
const MOST_PAGES: f64 = 1000.0;
/// About how many bytes of what is handed to the template fill a page, beside the rows of tables.
const BYTES_OF_PAGE: f64 = 5500.0;
/// How often a packet is laid out; nearly always once, and with words at the edge twice or three times.
const ROUNDS: usize = 8;
/// Words of fewer bytes stand in too many lines to tell which one they are from.
const TELLING: usize = 3;
/// How many exports the layout remembers what did not change.
const REMEMBERED: usize = 4;

/// A packet as PDF.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its pages.
    pub pages: Pages,
    /// The text of each page as it was laid out, with headers, footers and alternative texts, for the search for internal text.
    pub text: Vec<String>,
    /// Whether its footnotes stand at the end of their documents and its links are their words alone, because it could not be set otherwise.
    pub plain: bool,
}

/// Writes a packet as a PDF file. Footnotes stand at the foot of their page; a packet that Typst cannot set so without losing something gets
/// them at the end of their document, and links as their words alone. Lines of which words would run off the paper are set again with words
/// that break anywhere.
///
/// # Errors
/// When it cannot be laid out.
pub fn write(packet: &Packet, look: &Look) -> Result<Written, WriteError> {
    let (mut care, mut broken, mut rounds) = (Care::Usual, BTreeSet::new(), 0);
    loop {
        rounds += 1;
        let filled = fill::fill(packet, look, care, &broken);
        let data = data(&filled)?;
        fits(&filled, data.len())?;
        match finished(packet, filled, data) {
            Ok(Laid::Whole(written)) => return Ok(Written { plain: care == Care::Plain, ..written }),
            Ok(Laid::Beyond(words)) => {
                let known = broken.len();
                broken.extend(words.iter().map(|(_, words)| words.clone()).filter(|words| words.len() >= TELLING));
                if broken.len() == known || rounds == ROUNDS {
                    return Err(words.first().map_or_else(|| WriteError::Layout(String::new()), beyond));
                }
            }
            Err(WriteError::Layout(_)) if care == Care::Usual => care = Care::Plain,
            Err(error) => return Err(error),
        }
    }
}

/// A packet that was laid out.
enum Laid {
    /// All of it can be read.
    Whole(Written),
    /// These words would run off the paper, each with the number of its page.
    Beyond(Vec<(usize, String)>),
}

/// Refuses a packet that is too long to be laid out, before it takes the memory of the machine.
fn fits(filled: &Filled, bytes: usize) -> Result<(), WriteError> {
    let bytes = f64::from(u32::try_from(bytes).unwrap_or(u32::MAX));
    if filled.pages_of_tables + bytes / BYTES_OF_PAGE <= MOST_PAGES {
        return Ok(());
    }
    Err(WriteError::Layout(format!(
        "it would have far more than {MOST_PAGES} pages, and no more are laid out; shorten its longest table or move it into an enclosure, and \
         export Word meanwhile"
    )))
}

/// Returns what the template reads.
fn data(filled: &Filled) -> Result<Vec<u8>, WriteError> {
    serde_json::to_vec(&filled.sheet).map_err(|error| WriteError::Layout(error.to_string()))
}

fn finished(packet: &Packet, mut filled: Filled, data: Vec<u8>) -> Result<Laid, WriteError> {
    let mut document = laid_out(&filled, data)?;
    if !filled.lists_headings && document.pages().len() >= *PAGES_WITH_CONTENTS {
        filled.list_contents();
        drop(document);
        document = laid_out(&filled, self::data(&filled)?)?;
    }
    let pages = pages::of(&document, &filled.anchors);
    let options = PdfOptions {
        ident: Smart::Custom(format!("{}: {}", packet.kind, filled.sheet.title)),
        creator: Smart::Custom(Some("Briefing Room".to_owned())),
        standards: PdfStandards::new(&[PdfStandard::V_1_7])
            .map_err(|error| WriteError::Layout(error.message().to_string()))?,
        ..PdfOptions::default()
    };
    let (bytes, text) = rayon::join(|| exported(&document, &options), || pages::text(&document));
    if !text.beyond.is_empty() {
        return Ok(Laid::Beyond(text.beyond));
    }
    let mut text = text.of_page;
    // Its room is needed by those who read the file again.
    drop(document);
    let bytes = open::on_bookmarks(&bytes?)?;
    add_unseen(&filled, &pages, &mut text);
    // Giving back memory and forgetting take their time; nobody needs to wait for them.
    rayon::spawn(move || {
        drop(filled);
        comemo::evict(REMEMBERED);
    });
    Ok(Laid::Whole(Written { bytes, pages, text, plain: false }))
}

/// Words beyond the edge of the paper are in the file, but nobody reads them.
fn beyond((page, words): &(usize, String)) -> WriteError {
    let words: String = words.trim().chars().take(60).collect();
    WriteError::Layout(format!(
        "on page {page} the words \u{201c}{words}\u{201d} would run off the paper; put blanks or line breaks into what stands there, or shorten the \
         table cell or heading, and export Word meanwhile"
    ))
}

/// Writes the file, always with tags: they are what someone hears who has the file read aloud, and Typst notices by them when lines were lost
/// around a footnote. A file without them would then lack words, so there is none.
fn exported(document: &PagedDocument, options: &PdfOptions) -> Result<Vec<u8>, WriteError> {
    typst_pdf::pdf(document, options).map_err(|errors| {
        let WriteError::Layout(reason) = because(&errors) else { return because(&errors) };
        WriteError::Layout(format!("{reason}; export Word meanwhile"))
    })
}

/// Reads what every PDF needs, once, on another thread: a first export need not wait for it.
pub(crate) fn prepare() {
    rayon::spawn(world::prepare);
}

/// Returns the characters that no embedded font has, each with a place where it stands; the page shows an empty box there. The check
/// `text.no_glyph` tells users the same beforehand.
pub fn missing_glyphs(packet: &Packet) -> Vec<(char, String)> {
    let missing = fill::fill(packet, &Look::default(), Care::Usual, &BTreeSet::new()).missing;
    missing.into_iter().flat_map(|(c, places)| places.into_iter().map(move |place| (c, place))).collect()
}

/// Returns the characters that the embedded fonts have, for the checks of the domain, which cannot see fonts.
pub fn covered() -> Covered {
    Covered::of(fonts::FONTS.characters())
}

fn laid_out(filled: &Filled, data: Vec<u8>) -> Result<PagedDocument, WriteError> {
    let room = world::Room::new(data, &filled.pictures)
        .ok_or_else(|| WriteError::Layout("the template cannot be read".to_owned()))?;
    typst::compile::<PagedDocument>(&room).output.map_err(|errors| because(&errors))
}

fn because(errors: &[SourceDiagnostic]) -> WriteError {
    let messages: Vec<&str> = errors.iter().map(|error| error.message.as_str()).collect();
    WriteError::Layout(messages.join("; "))
}

/// Adds to each page the words that stand in no line of it: alternative texts and the words of drawings.
fn add_unseen(filled: &Filled, pages: &Pages, text: &mut [String]) {
    for (anchor, words) in &filled.unseen {
        let page = pages.of_anchor.get(anchor).copied().unwrap_or(1);
        if let Some(page) = text.get_mut(page.saturating_sub(1)) {
            page.push('\n');
            page.push_str(words);
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

    use briefing_domain::audience::Audience;
    use briefing_domain::day::Day;
    use briefing_domain::outline::PacketKind;
    use briefing_domain::text::read;

    use super::*;
    use crate::block::{Block, Document, FrontMatter};

    /// What stands in for footnotes that Typst cannot set; no text is known that needs it, so it is called by its own door.
    #[test]
    fn footnotes_at_the_end_of_their_document_lose_no_word() {
        let typed = "One[^a] and two[^b], one again[^a].\n\n[^a]: First, see[^b].\n\n    | c | d |\n    | - | - |\n    | e | f |\n\n[^b]: Second.\n";
        let front = FrontMatter {
            program: "Program".to_owned(),
            meeting: "Pre-IND meeting".to_owned(),
            audience: Audience::Fda,
            ectd: "1.6.2".to_owned(),
            final_copy: false,
            as_of: Day::EPOCH,
            identifiers: Vec::new(),
            notices: Vec::new(),
        };
        let blocks = vec![Block::Prose(read(typed).blocks.into_iter().map(|top| top.block).collect())];
        let title = "Title".to_owned();
        let document = Document {
            number: 1,
            slug: "one".to_owned(),
            title: title.clone(),
            numbered: true,
            before_title: false,
            front,
            blocks,
        };
        let packet = Packet {
            kind: PacketKind::PreInd,
            audience: Audience::Fda,
            title,
            documents: vec![document],
            registers: Vec::new(),
        };
        let filled = fill::fill(&packet, &Look::default(), Care::Plain, &BTreeSet::new());
        let data = data(&filled).unwrap();
        let Laid::Whole(written) = finished(&packet, filled, data).unwrap() else { panic!("words run off the paper") };
        let text = written.text.join("\n").split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(text.contains("One[a] and two[b], one again[a]."), "{text}");
        assert!(text.contains("Notes [a] First, see[b]."), "{text}");
        assert!(text.contains("c d e f [b] Second."), "{text}");
    }
}
