//! Lists of contents, tables and figures: fields of Word that already hold their entries.
//!
//! What Word would write when it updates the field stands there from the start, with links and with page numbers where they are known.
//! The numbers are filled in last, when the pages of the finished file are known (`docx/pages.rs`). Where a page is not known the place stays
//! empty: a missing number is seen, a wrong one is not.

use briefing_domain::text::{Block as TextBlock, Inline};

use super::field;
use super::line::Marks;
use super::props::{ParagraphProps, Tab};
use super::styles::{CONTENTS, CONTENTS_EDGES, at};
use super::write::Writer;
use crate::block::{Block, ContentsOf, Packet};
use crate::look::{Pages, document_anchor, inner_anchor, own_or_place};

/// The deepest level of headings that is listed.
const DEPTH: u8 = 3;

/// A line of a list of contents.
#[derive(Debug)]
struct Entry {
    level: u8,
    number: String,
    words: Vec<Inline>,
    anchor: String,
}

/// From how many pages on a packet gets a list of contents that has none of its own.
pub(crate) const PAGES: usize = 5;

/// Returns whether a packet has a list of contents of its own.
pub(crate) fn has_its_own(packet: &Packet) -> bool {
    let mut blocks = packet.documents.iter().flat_map(|document| &document.blocks);
    blocks.any(|block| matches!(block, Block::Contents(ContentsOf::Headings)))
}

/// A place of the body where the page of an anchor is to stand.
#[derive(Debug, Clone)]
pub(crate) struct Slot {
    /// Where in the part, in bytes.
    pub(crate) at: usize,
    pub(crate) anchor: String,
}

/// Puts the pages into their places of a finished part.
pub(crate) fn filled(part: &str, slots: &[Slot], pages: &Pages) -> String {
    let mut out = String::with_capacity(part.len() + slots.len() * 3);
    let mut from = 0;
    for slot in slots {
        out.push_str(part.get(from..slot.at).unwrap_or_default());
        if let Some(page) = pages.of_anchor.get(&slot.anchor) {
            out.push_str(&page.to_string());
        }
        from = slot.at;
    }
    out.push_str(part.get(from..).unwrap_or_default());
    out
}

impl<'p> Writer<'p> {
    /// Writes a list of contents on the first page.
    pub(crate) fn contents_in_front(&mut self) {
        self.begin_paragraph(ParagraphProps::of("ContentsHeading"));
        self.words("Contents", Marks::default());
        self.xml.close();
        self.contents(ContentsOf::Headings);
    }

    /// Writes a list of contents.
    pub(crate) fn contents(&mut self, of: ContentsOf) {
        let entries = match of {
            ContentsOf::Headings => headings(self.packet),
            ContentsOf::Tables | ContentsOf::Figures => captions(self.packet, of),
        };
        let instruction = match of {
            ContentsOf::Headings => format!("TOC \\o \"1-{DEPTH}\" \\h \\z \\u"),
            ContentsOf::Tables => "TOC \\h \\z \\c \"Table\"".to_owned(),
            ContentsOf::Figures => "TOC \\h \\z \\c \"Figure\"".to_owned(),
        };
        if entries.is_empty() {
            return;
        }
        if of == ContentsOf::Headings {
            // Word shows its button for updating on a list that stands in such a frame.
            self.xml.raw(concat!(
                r#"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>"#,
                r#"</w:docPartObj></w:sdtPr>"#
            ));
            self.xml.raw("<w:sdtContent>");
        }
        let last = entries.len() - 1;
        for (place, entry) in entries.iter().enumerate() {
            self.entry(entry, of, (place == 0).then_some(instruction.as_str()), place == last);
        }
        if of == ContentsOf::Headings {
            self.xml.raw("</w:sdtContent></w:sdt>");
        }
    }

    /// Leaves a place for the number of a page, in the field with which Word counts it anew.
    fn page_number(&mut self, bookmark: &str, anchor: &str) {
        field::begin(&format!("PAGEREF {bookmark} \\h"), &mut self.xml);
        self.xml.open("w:r", &[]);
        self.xml.open("w:t", &[("xml:space", "preserve")]);
        self.slots.push(Slot { at: self.xml.length(), anchor: anchor.to_owned() });
        self.xml.close();
        self.xml.close();
        field::end(&mut self.xml);
    }

    fn entry(&mut self, entry: &Entry, of: ContentsOf, begins: Option<&str>, ends: bool) {
        let style = match of {
            ContentsOf::Headings => at(&CONTENTS, usize::from(entry.level)),
            ContentsOf::Tables | ContentsOf::Figures => "TableofFigures",
        };
        let mut props = ParagraphProps::of(style);
        let right = Tab { kind: "right", dotted: true, at: self.geometry.text_width(false) };
        if self.breaks_pages {
            // The style is a template's and need not have the tab; Word puts it into each entry too.
            props.tabs = vec![right];
        }
        if !entry.number.is_empty()
            && let Some((left, words)) = CONTENTS_EDGES.get(usize::from(entry.level.saturating_sub(1))).copied()
        {
            props.tabs = vec![Tab { kind: "left", dotted: false, at: words }, right];
            props.indent = Some((words, words - left));
        }
        self.begin_paragraph(props);
        if let Some(instruction) = begins {
            field::begin(instruction, &mut self.xml);
        }
        let bookmark = self.names.get(&entry.anchor).map(|name| name.bookmark.clone());
        if let Some(bookmark) = &bookmark {
            self.xml.open("w:hyperlink", &[("w:anchor", bookmark), ("w:history", "1")]);
        }
        if !entry.number.is_empty() {
            self.words(&format!("{}\t", entry.number), Marks::default());
        }
        self.plain_links = true;
        self.line(&entry.words, Marks::default());
        self.plain_links = false;
        if let Some(bookmark) = &bookmark {
            self.words("\t", Marks::default());
            self.page_number(bookmark, &entry.anchor);
            self.xml.close();
        }
        if ends {
            field::end(&mut self.xml);
        }
        self.xml.close();
    }
}

fn headings(packet: &Packet) -> Vec<Entry> {
    let mut entries = Vec::new();
    for document in &packet.documents {
        entries.push(Entry {
            level: 1,
            number: if document.numbered { document.number.to_string() } else { String::new() },
            words: vec![Inline::text(&document.title)],
            anchor: document_anchor(document.number),
        });
        for (nth, block) in document.blocks.iter().enumerate() {
            match block {
                Block::Heading { level, number, text, anchor } if *level <= DEPTH => entries.push(Entry {
                    level: (*level).max(2),
                    number: number.clone(),
                    words: text.clone(),
                    anchor: own_or_place(anchor, document.number, nth),
                }),
                Block::Prose(blocks) => {
                    let mut counted = 0;
                    let mut anchor = || {
                        counted += 1;
                        inner_anchor(document.number, nth, counted)
                    };
                    blocks.iter().for_each(|block| inside(block, &mut anchor, &mut entries));
                }
                Block::Heading { .. } | Block::Table(_) | Block::Figure(_) | Block::Notice(_) | Block::Contents(_) => {}
            }
        }
    }
    entries
}

/// Adds the headings inside running text, which Word would list too.
fn inside(block: &TextBlock, anchor: &mut dyn FnMut() -> String, entries: &mut Vec<Entry>) {
    match block {
        TextBlock::Heading { level, inlines } => {
            let anchor = anchor();
            if *level <= DEPTH {
                let (level, words) = ((*level).max(2), inlines.clone());
                entries.push(Entry { level, number: String::new(), words, anchor });
            }
        }
        TextBlock::List { items, .. } => {
            items.iter().flat_map(|item| &item.blocks).for_each(|block| inside(block, anchor, entries));
        }
        TextBlock::Quote { blocks } => blocks.iter().for_each(|block| inside(block, anchor, entries)),
        TextBlock::Paragraph { .. }
        | TextBlock::Table { .. }
        | TextBlock::Code { .. }
        | TextBlock::Rule
        | TextBlock::Footnote { .. }
        | TextBlock::Kept(_) => {}
    }
}

fn captions(packet: &Packet, of: ContentsOf) -> Vec<Entry> {
    let mut entries = Vec::new();
    for document in &packet.documents {
        for (nth, block) in document.blocks.iter().enumerate() {
            match (of, block) {
                (ContentsOf::Tables, Block::Table(table)) if table.number > 0 => entries.push(Entry {
                    level: 1,
                    number: String::new(),
                    words: vec![Inline::text(format!("Table {}. {}", table.number, table.caption))],
                    anchor: own_or_place(&table.anchor, document.number, nth),
                }),
                (ContentsOf::Figures, Block::Figure(figure)) => {
                    let mut words = vec![Inline::text(format!("Figure {}. ", figure.number))];
                    words.extend(figure.caption.iter().cloned());
                    entries.push(Entry {
                        level: 1,
                        number: String::new(),
                        words,
                        anchor: own_or_place(&figure.anchor, document.number, nth),
                    });
                }
                (ContentsOf::Headings | ContentsOf::Tables | ContentsOf::Figures, _) => {}
            }
        }
    }
    entries
}
