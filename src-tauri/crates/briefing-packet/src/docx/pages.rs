//! An estimate of the pages of the finished file: it is read as Word reads it, broken into lines and put on pages.
//!
//! Word counts pages only when it opens a file; until then contents lists show these numbers. The file itself is measured, not the packet,
//! so that a changed style or a house template counts. Not known here: kerning, the fonts of the reader's machine, headers that push the
//! text down. Against LibreOffice the headings of both examples stand on the same page (`tests/word/office.rs`).

mod face;
mod flow;
mod line;
mod looks;
mod story;

use std::collections::BTreeMap;

use roxmltree::Document;

use flow::Flow;
use looks::Looks;
use story::Story;

/// The pages of a file.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) total: usize,
    /// The page of each bookmark.
    pub(super) of_bookmark: BTreeMap<String, usize>,
}

/// Estimates the pages of a file of these parts; none when a part is missing or is no XML.
pub(super) fn of(parts: &super::Parts) -> Option<Found> {
    let tree = |name: &str| {
        let (_, bytes) = parts.iter().find(|(part, _)| part == name)?;
        Document::parse(std::str::from_utf8(bytes).ok()?).ok()
    };
    let looks = Looks::read(&tree("word/styles.xml")?, &tree("word/numbering.xml")?);
    let (notes, document) = (tree("word/footnotes.xml")?, tree("word/document.xml")?);
    let body = looks::child(document.root_element(), "body")?;
    let sections = Story::new(&looks, notes.root_element()).sections(body);
    let Flow { page, marks, .. } = Flow::of(&sections);
    Some(Found { total: page, of_bookmark: marks })
}
