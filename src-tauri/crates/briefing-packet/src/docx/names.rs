//! The names of bookmarks: one for each place of the packet that something can lead to.
//!
//! Word tells bookmarks apart without regard to case and silently loses a second one of the same name, so the names of a whole packet
//! are given at once.

use std::collections::{BTreeMap, BTreeSet};

use briefing_domain::text::Block as TextBlock;

use crate::block::{Block, Packet};
use crate::look::{document_anchor, inner_anchor, own_or_place};

/// What stands at an anchor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Name {
    /// The bookmark.
    pub(crate) bookmark: String,
    /// The printed number of a table or figure, for example `Table 3`; empty for other places.
    pub(crate) label: String,
}

/// The bookmarks of a packet by anchor.
#[derive(Debug, Default)]
pub(crate) struct Names {
    found: BTreeMap<String, Name>,
    placed: BTreeSet<String>,
}

impl Names {
    pub(crate) fn of(packet: &Packet) -> Self {
        let mut all = Vec::new();
        for document in &packet.documents {
            all.push((document_anchor(document.number), String::new()));
            for (nth, block) in document.blocks.iter().enumerate() {
                let (anchor, label) = match block {
                    Block::Heading { anchor, .. } => (anchor, String::new()),
                    Block::Table(table) if table.number > 0 => (&table.anchor, format!("Table {}", table.number)),
                    Block::Table(table) => (&table.anchor, String::new()),
                    Block::Figure(figure) => (&figure.anchor, format!("Figure {}", figure.number)),
                    Block::Prose(blocks) => {
                        let count = blocks.iter().map(headings).sum();
                        all.extend((1..=count).map(|inner| (inner_anchor(document.number, nth, inner), String::new())));
                        continue;
                    }
                    Block::Notice(_) | Block::Contents(_) => continue,
                };
                all.push((own_or_place(anchor, document.number, nth), label));
            }
        }
        let mut names = Names::default();
        let mut taken = BTreeSet::new();
        for (anchor, label) in all {
            let wanted = super::bookmark(&anchor);
            let mut bookmark = wanted.clone();
            let mut nth = 1;
            while !taken.insert(bookmark.to_lowercase()) {
                nth += 1;
                let tail = format!("_{nth}");
                let head: String = wanted.chars().take(40 - tail.len().min(40)).collect();
                bookmark = head + &tail;
            }
            names.found.entry(anchor).or_insert(Name { bookmark, label });
        }
        names
    }

    /// Returns the bookmark to be placed at an anchor; none when it stands somewhere already.
    pub(crate) fn take(&mut self, anchor: &str) -> Option<String> {
        let name = self.found.get(anchor)?;
        self.placed.insert(anchor.to_owned()).then(|| name.bookmark.clone())
    }

    /// Returns all places by anchor.
    pub(crate) fn all(&self) -> impl Iterator<Item = (&String, &Name)> {
        self.found.iter()
    }

    pub(crate) fn get(&self, anchor: &str) -> Option<&Name> {
        self.found.get(anchor)
    }
}

/// Counts the headings of running text that Word lists.
fn headings(block: &TextBlock) -> usize {
    match block {
        TextBlock::Heading { .. } => 1,
        TextBlock::List { items, .. } => items.iter().flat_map(|item| &item.blocks).map(headings).sum(),
        TextBlock::Quote { blocks } => blocks.iter().map(headings).sum(),
        TextBlock::Paragraph { .. }
        | TextBlock::Table { .. }
        | TextBlock::Code { .. }
        | TextBlock::Rule
        | TextBlock::Footnote { .. }
        | TextBlock::Kept(_) => 0,
    }
}
