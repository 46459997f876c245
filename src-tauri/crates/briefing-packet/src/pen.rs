//! The pen with which composers write: turns text of the user into blocks, resolves references, counts citations, places figures.
//!
//! One pen writes a whole packet, document by document, because citations and figures are numbered over the packet. It knows what the
//! reader may see through its targets only; whether a copy is final decides what a blank place prints.

pub(crate) mod flat;
mod prose;
pub(crate) mod targets;

use std::collections::{BTreeMap, BTreeSet};

use briefing_domain::outline::Level;
use briefing_domain::text::{Block as TextBlock, Inline};

use crate::block::{Block, ContentsOf, Figure, Notice, NoticeKind, Table};
use crate::inline;
use targets::Targets;

/// Images by the hash of their bytes, in lower-case hexadecimal.
pub type Images = BTreeMap<String, Vec<u8>>;

/// What composers write with.
#[derive(Debug)]
pub struct Pen<'a> {
    targets: Targets<'a>,
    images: &'a Images,
    final_copy: bool,
    /// Whether evidence is cited by number; else by its title.
    cites: bool,
    /// Whether what FDA must not see (kept source) is printed as code.
    for_team: bool,
    blocks: Vec<Block>,
    footnotes: usize,
    cited: Vec<String>,
    numbers: BTreeMap<String, usize>,
    placed: BTreeSet<&'a str>,
    /// Figures that some text places by itself.
    reserved: BTreeSet<String>,
    waiting: Vec<usize>,
}

impl<'a> Pen<'a> {
    /// Takes a pen for a packet that FDA reads.
    pub(crate) fn for_fda(targets: Targets<'a>, images: &'a Images, final_copy: bool) -> Self {
        Pen {
            targets,
            images,
            final_copy,
            cites: false,
            for_team: false,
            blocks: Vec::new(),
            footnotes: 0,
            cited: Vec::new(),
            numbers: BTreeMap::new(),
            placed: BTreeSet::new(),
            reserved: BTreeSet::new(),
            waiting: Vec::new(),
        }
    }

    /// Takes a pen for a packet that only the team reads.
    pub(crate) fn for_team(targets: Targets<'a>, images: &'a Images) -> Self {
        Pen { for_team: true, ..Pen::for_fda(targets, images, false) }
    }

    /// Makes evidence be cited by number, for packets that have a list of references.
    pub(crate) fn with_citations(mut self) -> Self {
        self.cites = true;
        self
    }

    /// Keeps figures for the text that places them, so that a mention elsewhere does not.
    pub(crate) fn reserve(&mut self, figures: impl IntoIterator<Item = String>) {
        self.reserved.extend(figures);
    }

    /// Ends a document and returns its blocks.
    pub(crate) fn finish(&mut self) -> Vec<Block> {
        self.footnotes = 0;
        std::mem::take(&mut self.blocks)
    }

    /// Runs a composer and returns what it wrote, so that a heading can be put before it or left out with it.
    pub(crate) fn aside(&mut self, compose: impl FnOnce(&mut Self)) -> Vec<Block> {
        let before = std::mem::take(&mut self.blocks);
        compose(self);
        std::mem::replace(&mut self.blocks, before)
    }

    /// Writes blocks that were composed aside.
    pub(crate) fn extend(&mut self, blocks: Vec<Block>) {
        self.blocks.extend(blocks);
    }

    /// Returns the ids of the cited sources in the order of citation.
    pub(crate) fn cited(&self) -> &[String] {
        &self.cited
    }

    /// Writes a heading.
    pub(crate) fn heading(&mut self, level: u8, number: String, text: &str, anchor: &str) {
        self.blocks.push(Block::Heading { level, number, text: inline::plain(text), anchor: anchor.to_owned() });
    }

    /// Writes a table; one without rows is left out.
    pub(crate) fn table(&mut self, table: Table) {
        if !table.rows.is_empty() {
            self.blocks.push(Block::Table(table));
        }
    }

    /// Writes a figure that was drawn, not stored.
    pub(crate) fn drawing(&mut self, figure: Figure) {
        self.blocks.push(Block::Figure(figure));
    }

    /// Writes a list that the writer makes.
    pub(crate) fn contents(&mut self, of: ContentsOf) {
        self.blocks.push(Block::Contents(of));
    }

    /// Writes a caution.
    pub(crate) fn caution(&mut self, text: &str) {
        self.blocks.push(Block::Notice(Notice { kind: NoticeKind::Caution, text: text.to_owned() }));
    }

    /// Writes what stands in the place of something that is missing. A draft says that it is to be completed; a final copy says of what the
    /// document is not complete without that it is not provided, so that nothing vanishes silently, and leaves out the rest.
    pub(crate) fn missing(&mut self, level: Level) {
        let text = self.missing_words(level).to_owned();
        if !text.is_empty() {
            self.blocks.push(Block::Notice(Notice { kind: NoticeKind::Missing, text }));
        }
    }

    /// Returns the words of [`Pen::missing`], for table cells.
    pub(crate) fn missing_words(&self, level: Level) -> &'static str {
        match (level, self.final_copy) {
            (Level::Must, true) => "[Not provided]",
            (Level::Must | Level::Should, false) => "To be completed.",
            (Level::Should, true) | (Level::Optional, _) => "",
        }
    }

    /// Returns whether [`Pen::missing`] would write something.
    pub(crate) fn shows_missing(&self, level: Level) -> bool {
        !self.missing_words(level).is_empty()
    }

    /// Writes one block of running text of the composer.
    pub(crate) fn block(&mut self, block: TextBlock) {
        match self.blocks.last_mut() {
            Some(Block::Prose(blocks)) => blocks.push(block),
            Some(_) | None => self.blocks.push(Block::Prose(vec![block])),
        }
    }

    /// Writes a paragraph; nothing when it says nothing.
    pub(crate) fn paragraph(&mut self, inlines: Vec<Inline>) {
        if !inlines.is_empty() {
            self.block(inline::paragraph(inlines));
        }
    }

    /// Writes a sentence of the composer.
    pub(crate) fn sentence(&mut self, text: &str) {
        self.paragraph(inline::plain(text));
    }

    /// Writes a bold label with plain words behind it; nothing when there are no words.
    pub(crate) fn entry(&mut self, label: &str, words: Vec<Inline>) {
        if !words.is_empty() {
            self.paragraph(prose::labeled(label, words));
        }
    }
}

/// The anchor of the list of references.
pub(crate) const REFERENCES: &str = "references";
