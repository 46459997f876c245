//! The lines of a text as a reader sees them, sign by sign, each with the piece of the tree it comes from.
//!
//! What stands in the place of a reference is not known here, so it is a gap that anything may fill.

use briefing_domain::text::{Block, Doc, Inline};

/// A sign of a line, or a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// A sign that may be changed: which leaf of the line, and which character of it.
    Sign(char, usize, usize),
    /// A sign that stands for something else and cannot be changed: the mark of a superscript, what is raised.
    Fixed(char),
    /// A soft or hard end of a line inside a paragraph; it can go, by its leaf.
    Break(char, usize),
    /// What a reference, a picture or a citation prints.
    Gap,
}

/// The sign of a line break inside a paragraph, which is no end of one.
pub(in crate::returned) const LINE_BREAK: char = '\u{2028}';

/// Returns the lines of a text in order: paragraphs, headings, cells.
pub(super) fn lines(doc: &Doc) -> Vec<Vec<Unit>> {
    let mut all = Vec::new();
    doc.blocks.iter().for_each(|top| {
        each_line(&top.block, &mut |inlines| {
            let mut units = Vec::new();
            add(inlines, &mut 0, false, &mut units);
            all.push(units);
        });
    });
    all
}

/// Calls `f` for each line of a block and of the blocks in it; the order is that of [`each_line_mut`].
fn each_line(block: &Block, f: &mut dyn FnMut(&[Inline])) {
    match block {
        Block::Heading { inlines, .. } | Block::Paragraph { inlines } => f(inlines),
        Block::List { items, .. } => items.iter().flat_map(|item| &item.blocks).for_each(|block| each_line(block, f)),
        Block::Table { header, rows, .. } => header.iter().chain(rows.iter().flatten()).for_each(|cell| f(cell)),
        Block::Quote { blocks } | Block::Footnote { blocks, .. } => blocks.iter().for_each(|block| each_line(block, f)),
        Block::Code { .. } | Block::Rule | Block::Kept(_) => {}
    }
}

/// As [`each_line`], to change a line.
pub(super) fn each_line_mut(block: &mut Block, f: &mut dyn FnMut(&mut Vec<Inline>)) {
    match block {
        Block::Heading { inlines, .. } | Block::Paragraph { inlines } => f(inlines),
        Block::List { items, .. } => {
            items.iter_mut().flat_map(|item| &mut item.blocks).for_each(|block| each_line_mut(block, f));
        }
        Block::Table { header, rows, .. } => header.iter_mut().chain(rows.iter_mut().flatten()).for_each(f),
        Block::Quote { blocks } | Block::Footnote { blocks, .. } => {
            blocks.iter_mut().for_each(|block| each_line_mut(block, f));
        }
        Block::Code { .. } | Block::Rule | Block::Kept(_) => {}
    }
}

/// Adds the units of a line; `leaf` counts the pieces that hold no others, in order.
fn add(inlines: &[Inline], leaf: &mut usize, fixed: bool, units: &mut Vec<Unit>) {
    for inline in inlines {
        match inline {
            Inline::Text { text } | Inline::Code { text } => {
                let sign = |(nth, c)| if fixed { Unit::Fixed(c) } else { Unit::Sign(c, *leaf, nth) };
                units.extend(text.chars().enumerate().map(sign));
            }
            Inline::SoftBreak => units.push(Unit::Break(' ', *leaf)),
            Inline::HardBreak => units.push(Unit::Break(LINE_BREAK, *leaf)),
            Inline::Image { .. } | Inline::Reference(_) => units.push(Unit::Gap),
            Inline::FootnoteRef { .. } | Inline::Kept(_) => {}
            Inline::Sup { inlines } => {
                units.push(Unit::Fixed('^'));
                add(inlines, leaf, true, units);
                continue;
            }
            Inline::Sub { inlines } => {
                add(inlines, leaf, true, units);
                continue;
            }
            Inline::Strong { inlines }
            | Inline::Emphasis { inlines }
            | Inline::Strike { inlines }
            | Inline::Link { inlines, .. } => {
                add(inlines, leaf, fixed, units);
                continue;
            }
        }
        *leaf += 1;
    }
}
