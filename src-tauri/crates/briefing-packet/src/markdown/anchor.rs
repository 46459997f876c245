//! Turns anchors of the packet into links: file and heading, the heading's name made the way Markdown viewers make it.
//!
//! Tables and figures have no name of their own in Markdown, so a link to one leads to the heading above it.

use std::collections::BTreeMap;

use briefing_domain::text::{Block as TextBlock, Inline};

use super::{numbered, path_of, title_of};
use crate::block::{Block, Packet};

/// Where every anchor is found.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// Anchor to number of the document, its file, and the name of the heading.
    found: BTreeMap<String, (usize, String, String)>,
}

/// Returns the anchor of a block by its place, for headings without an anchor of their own.
pub(super) fn by_place(document: usize, nth: usize) -> String {
    format!("#place:{document}:{nth}")
}

impl Places {
    pub(super) fn of(packet: &Packet) -> Self {
        let mut places = Places::default();
        for document in &packet.documents {
            let file = path_of(document);
            let mut slugs = Slugs::default();
            let mut last = slugs.of(&title_of(document));
            for (nth, block) in document.blocks.iter().enumerate() {
                let mut add = |anchor: &str, slug: &str| {
                    if !anchor.is_empty() {
                        places.found.insert(anchor.to_owned(), (document.number, file.clone(), slug.to_owned()));
                    }
                };
                match block {
                    Block::Heading { number, text, anchor, .. } => {
                        last = slugs.of(&text_of(&numbered(number, text.clone())));
                        add(anchor, &last);
                        add(by_place(document.number, nth).trim_start_matches('#'), &last);
                    }
                    Block::Prose(blocks) => blocks.iter().for_each(|block| {
                        headings(block, &mut |inlines| last = slugs.of(&text_of(inlines)));
                    }),
                    Block::Table(table) => add(&table.anchor, &last),
                    Block::Figure(figure) => add(&figure.anchor, &last),
                    Block::Notice(_) | Block::Contents(_) => {}
                }
            }
        }
        places
    }

    /// Rewrites the links of a block of a document.
    pub(super) fn settle(&self, block: &mut TextBlock, document: usize) {
        match block {
            TextBlock::Heading { inlines, .. } | TextBlock::Paragraph { inlines } => self.line(inlines, document),
            TextBlock::List { items, .. } => {
                items.iter_mut().flat_map(|item| &mut item.blocks).for_each(|block| self.settle(block, document));
            }
            TextBlock::Table { header, rows, .. } => {
                header.iter_mut().chain(rows.iter_mut().flatten()).for_each(|cell| self.line(cell, document));
            }
            TextBlock::Quote { blocks } | TextBlock::Footnote { blocks, .. } => {
                blocks.iter_mut().for_each(|block| self.settle(block, document));
            }
            TextBlock::Code { .. } | TextBlock::Rule | TextBlock::Kept(_) => {}
        }
    }

    fn line(&self, line: &mut [Inline], document: usize) {
        for inline in line {
            if let Inline::Link { target, .. } = inline
                && let Some(anchor) = target.strip_prefix('#')
                && let Some((found, file, slug)) = self.found.get(anchor)
            {
                *target = if *found == document { format!("#{slug}") } else { format!("{file}#{slug}") };
            }
            if let Some(children) = inline.children_mut() {
                self.line(children, document);
            }
        }
    }
}

/// Calls `f` for the headings of a block and of the blocks inside it.
fn headings<'b>(block: &'b TextBlock, f: &mut dyn FnMut(&'b [Inline])) {
    match block {
        TextBlock::Heading { inlines, .. } => f(inlines),
        TextBlock::List { items, .. } => {
            items.iter().flat_map(|item| &item.blocks).for_each(|block| headings(block, f));
        }
        TextBlock::Quote { blocks } | TextBlock::Footnote { blocks, .. } => {
            blocks.iter().for_each(|block| headings(block, f));
        }
        TextBlock::Paragraph { .. }
        | TextBlock::Table { .. }
        | TextBlock::Code { .. }
        | TextBlock::Rule
        | TextBlock::Kept(_) => {}
    }
}

fn text_of(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text { text } | Inline::Code { text } => out.push_str(text),
            Inline::Image { .. } | Inline::FootnoteRef { .. } | Inline::Kept(_) => {}
            Inline::SoftBreak | Inline::HardBreak => out.push(' '),
            Inline::Reference(reference) => out.push_str(&reference.label),
            Inline::Strong { inlines }
            | Inline::Emphasis { inlines }
            | Inline::Strike { inlines }
            | Inline::Sub { inlines }
            | Inline::Sup { inlines }
            | Inline::Link { inlines, .. } => out.push_str(&text_of(inlines)),
        }
    }
    out
}

/// The names of the headings of one file; a name that is taken gets a number.
#[derive(Debug, Default)]
struct Slugs {
    taken: BTreeMap<String, usize>,
}

impl Slugs {
    fn of(&mut self, heading: &str) -> String {
        let kept = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_');
        let slug: String = heading.trim().to_lowercase().chars().filter(kept).collect::<String>().replace(' ', "-");
        let mut name = slug.clone();
        let mut nth = self.taken.get(&slug).copied().unwrap_or_default();
        while self.taken.contains_key(&name) {
            nth += 1;
            name = format!("{slug}-{nth}");
        }
        self.taken.insert(slug, nth);
        self.taken.entry(name.clone()).or_insert(0);
        name
    }
}
