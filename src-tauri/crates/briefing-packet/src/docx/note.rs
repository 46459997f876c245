//! Footnotes: real ones of Word, numbered by Word through the packet.
//!
//! A second mark of one note refers to the first. Word has no footnotes inside footnotes, so the text of such a note stands in brackets;
//! a note that nothing refers to stays where it was written, as small text.

use std::collections::{BTreeMap, BTreeSet};

use briefing_domain::text::{Block as TextBlock, Inline};

use super::line::{Marks, text_of};
use super::props::{Raised, RunProps};
use super::prose::Flow;
use super::write::{Lead, Writer};
use super::xml::Xml;
use super::{NAMESPACES, field};
use crate::block::{Block, Document};

/// The footnotes of a document.
#[derive(Debug, Default)]
pub(crate) struct Notes<'p> {
    texts: BTreeMap<String, &'p [TextBlock]>,
    marks: BTreeSet<String>,
    /// The number of each note that stands already.
    written: BTreeMap<String, usize>,
}

impl<'p> Notes<'p> {
    /// Collects the footnotes of a document.
    pub(crate) fn of(document: &'p Document) -> Self {
        let mut notes = Notes::default();
        for block in &document.blocks {
            match block {
                Block::Heading { text, .. } => notes.line(text),
                Block::Prose(blocks) => notes.blocks(blocks),
                Block::Table(table) => {
                    table.header.iter().chain(table.rows.iter().flatten()).for_each(|cell| notes.line(cell));
                }
                Block::Figure(figure) => notes.line(&figure.caption),
                Block::Notice(_) | Block::Contents(_) => {}
            }
        }
        notes
    }

    fn blocks(&mut self, blocks: &'p [TextBlock]) {
        for block in blocks {
            match block {
                TextBlock::Heading { inlines, .. } | TextBlock::Paragraph { inlines } => self.line(inlines),
                TextBlock::List { items, .. } => items.iter().for_each(|item| self.blocks(&item.blocks)),
                TextBlock::Table { header, rows, .. } => {
                    header.iter().chain(rows.iter().flatten()).for_each(|cell| self.line(cell));
                }
                TextBlock::Quote { blocks } => self.blocks(blocks),
                TextBlock::Footnote { label, blocks } => {
                    // Marks inside notes do not count: such a note also stands where it was written.
                    self.texts.entry(label.to_lowercase()).or_insert(blocks);
                }
                TextBlock::Code { .. } | TextBlock::Rule | TextBlock::Kept(_) => {}
            }
        }
    }

    fn line(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            if let Inline::FootnoteRef { label } = inline {
                self.marks.insert(label.to_lowercase());
            }
            self.line(inline.children());
        }
    }

    /// Returns whether a note stands at the foot of a page: something refers to it, and it is the first of its label.
    pub(crate) fn is_at_foot(&self, label: &str, blocks: &[TextBlock]) -> bool {
        let label = label.to_lowercase();
        let first = self.texts.get(&label).is_some_and(|first| std::ptr::eq(*first, blocks));
        first && self.marks.contains(&label)
    }
}

impl<'p> Writer<'p> {
    /// Writes the mark of a footnote, and the note itself when it is the first.
    pub(crate) fn note_mark(&mut self, label: &str, marks: Marks) {
        let label = label.to_lowercase();
        let Some(blocks) = self.notes.texts.get(&label).copied() else { return };
        if self.plain_links {
            return;
        }
        if self.in_note {
            let text = plain(blocks);
            self.words(&format!(" [{text}]"), marks);
            return;
        }
        let look = RunProps { style: "FootnoteReference", ..RunProps::default() };
        if let Some(number) = self.notes.written.get(&label).copied() {
            let look = RunProps { raised: Raised::Sup, ..look };
            field::looking(
                &format!("NOTEREF note_{number} \\f \\h"),
                &number.to_string(),
                look,
                &self.ids,
                &mut self.xml,
            );
            return;
        }
        self.note_count += 1;
        let number = self.note_count;
        self.notes.written.insert(label.clone(), number);
        let id = self.next_id();
        self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &format!("note_{number}"))]);
        self.xml.open("w:r", &[]);
        look.write(&mut self.xml, &self.ids);
        self.xml.empty("w:footnoteReference", &[("w:id", &number.to_string())]);
        self.xml.close();
        self.xml.empty("w:bookmarkEnd", &[("w:id", &id)]);
        self.note_text(number, blocks);
    }

    fn note_text(&mut self, number: usize, blocks: &'p [TextBlock]) {
        let body = std::mem::replace(&mut self.xml, std::mem::take(&mut self.note_xml));
        let lead = self.lead.replace(Lead::NoteMark);
        self.in_note = true;
        self.xml.open("w:footnote", &[("w:id", &number.to_string())]);
        let flow = Flow::note(self.width());
        if !matches!(blocks.first(), Some(TextBlock::Paragraph { .. })) {
            self.paragraph(&[], flow.paragraph(), Marks::default());
        }
        blocks.iter().for_each(|block| self.text_block(block, flow));
        self.xml.close();
        self.in_note = false;
        self.lead = lead;
        self.note_xml = std::mem::replace(&mut self.xml, body);
    }
}

/// Begins the part of footnotes with the lines that Word draws above them.
pub(crate) fn begin() -> Xml {
    let mut xml = Xml::part();
    xml.open("w:footnotes", NAMESPACES);
    xml.raw(concat!(
        r#"<w:footnote w:type="separator" w:id="-1"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>"#,
        r#"<w:r><w:separator/></w:r></w:p></w:footnote>"#,
        r#"<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>"#,
        r#"<w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"#
    ));
    xml
}

fn plain(blocks: &[TextBlock]) -> String {
    let mut words = Vec::new();
    collect(blocks, &mut words);
    words.join(" ")
}

fn collect(blocks: &[TextBlock], out: &mut Vec<String>) {
    for block in blocks {
        match block {
            TextBlock::Heading { inlines, .. } | TextBlock::Paragraph { inlines } => out.push(text_of(inlines)),
            TextBlock::List { items, .. } => items.iter().for_each(|item| collect(&item.blocks, out)),
            TextBlock::Table { header, rows, .. } => {
                out.extend(header.iter().chain(rows.iter().flatten()).map(|cell| text_of(cell)));
            }
            TextBlock::Quote { blocks } | TextBlock::Footnote { blocks, .. } => collect(blocks, out),
            TextBlock::Code { text, .. } => out.push(text.clone()),
            TextBlock::Kept(kept) => out.push(kept.source.clone()),
            TextBlock::Rule => {}
        }
    }
}
