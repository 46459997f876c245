//! What a packet says, and what a finished Word file says.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read};

use briefing_domain::text::{self, Inline};
use briefing_packet::block::{Block, Packet};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

/// Every part of the file is XML that an independent parser reads; returns the text of body and footnotes without white space.
pub(super) fn word(bytes: &[u8]) -> Result<String, TestCaseError> {
    let fail = |error: &dyn std::fmt::Display| TestCaseError::fail(format!("Word: {error}"));
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| fail(&error))?;
    let mut said = String::new();
    let mut names = BTreeSet::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).map_err(|error| fail(&error))?;
        let name = part.name().map_err(|error| fail(&error))?.into_owned();
        prop_assert!(names.insert(name.clone()), "{} stands twice", name);
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let mut text = String::new();
        part.read_to_string(&mut text).map_err(|error| fail(&error))?;
        let tree = roxmltree::Document::parse(&text).map_err(|error| fail(&format!("{name}: {error}")))?;
        if name == "word/document.xml" || name == "word/footnotes.xml" {
            let texts = tree.descendants().filter(|node| node.is_element() && node.tag_name().name() == "t");
            texts.filter_map(|node| node.text()).for_each(|it| said.push_str(it));
        }
    }
    for part in ["[Content_Types].xml", "word/document.xml", "word/styles.xml"] {
        prop_assert!(names.contains(part), "{} is missing", part);
    }
    Ok(said.split_whitespace().collect())
}

/// The plain words of a packet, wherever they stand: none may be lost.
pub(super) fn wanted(packet: &Packet) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for document in &packet.documents {
        add(&document.title, &mut all);
        // Of two notes of one name only one can be called, so both are not asked for.
        let mut notes: BTreeMap<&str, Vec<&[text::Block]>> = BTreeMap::new();
        for block in &document.blocks {
            if let Block::Prose(blocks) = block {
                blocks.iter().for_each(|block| collect_notes(block, &mut notes));
            }
        }
        for said in notes.values().filter(|said| said.len() == 1) {
            said.iter().copied().flatten().for_each(|block| prose(block, &mut all));
        }
        for block in &document.blocks {
            match block {
                Block::Heading { text, .. } => line(text, &mut all),
                Block::Prose(blocks) => blocks.iter().for_each(|block| prose(block, &mut all)),
                Block::Table(table) => {
                    add(&table.caption, &mut all);
                    cells(&table.header, &table.rows, &mut all);
                }
                Block::Figure(figure) => {
                    line(&figure.caption, &mut all);
                    add(&figure.source, &mut all);
                }
                Block::Notice(notice) => add(&notice.text, &mut all),
                Block::Contents(_) => {}
            }
        }
    }
    all
}

fn add(text: &str, all: &mut BTreeSet<String>) {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    all.extend(words.filter(|word| word.len() > 3).map(str::to_owned));
}

fn line(inlines: &[Inline], all: &mut BTreeSet<String>) {
    for inline in inlines {
        match inline {
            Inline::Text { text } | Inline::Code { text } => add(text, all),
            Inline::Image { alt, .. } => add(alt, all),
            Inline::Kept(kept) => add(&kept.source, all),
            Inline::Reference(reference) => add(&reference.label, all),
            Inline::SoftBreak | Inline::HardBreak | Inline::FootnoteRef { .. } => {}
            Inline::Strong { .. }
            | Inline::Emphasis { .. }
            | Inline::Strike { .. }
            | Inline::Sub { .. }
            | Inline::Sup { .. }
            | Inline::Link { .. } => line(inline.children(), all),
        }
    }
}

fn cells(header: &[Vec<Inline>], rows: &[Vec<Vec<Inline>>], all: &mut BTreeSet<String>) {
    header.iter().for_each(|cell| line(cell, all));
    // Cells behind the last column of the header have no place.
    rows.iter().flat_map(|row| row.iter().take(header.len())).for_each(|cell| line(cell, all));
}

fn prose(block: &text::Block, all: &mut BTreeSet<String>) {
    match block {
        text::Block::Heading { inlines, .. } | text::Block::Paragraph { inlines } => line(inlines, all),
        text::Block::List { items, .. } => {
            items.iter().flat_map(|item| &item.blocks).for_each(|block| prose(block, all));
        }
        text::Block::Table { header, rows, .. } => cells(header, rows, all),
        text::Block::Quote { blocks } => blocks.iter().for_each(|block| prose(block, all)),
        text::Block::Footnote { .. } => {}
        text::Block::Code { text, .. } => add(text, all),
        text::Block::Kept(kept) => add(&kept.source, all),
        text::Block::Rule => {}
    }
}

fn collect_notes<'p>(block: &'p text::Block, notes: &mut BTreeMap<&'p str, Vec<&'p [text::Block]>>) {
    match block {
        text::Block::Footnote { label, blocks } => {
            notes.entry(label).or_default().push(blocks);
            blocks.iter().for_each(|block| collect_notes(block, notes));
        }
        text::Block::Quote { blocks } => blocks.iter().for_each(|block| collect_notes(block, notes)),
        text::Block::List { items, .. } => {
            items.iter().flat_map(|item| &item.blocks).for_each(|block| collect_notes(block, notes));
        }
        text::Block::Heading { .. }
        | text::Block::Paragraph { .. }
        | text::Block::Table { .. }
        | text::Block::Code { .. }
        | text::Block::Kept(_)
        | text::Block::Rule => {}
    }
}
