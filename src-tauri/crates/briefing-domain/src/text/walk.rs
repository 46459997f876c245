//! Goes through a read text: every block, every piece of a line, to look or to change.
//!
//! The trees are at most [`super::MAX_DEPTH`] deep when they come from the reader, so these functions may call themselves.

use super::inlines::Inline;
use super::{Block, Doc};

/// Calls `f` for the block and all blocks inside it.
pub(super) fn each_block<'a>(block: &'a Block, f: &mut impl FnMut(&'a Block)) {
    f(block);
    match block {
        Block::List { items, .. } => items.iter().flat_map(|item| &item.blocks).for_each(|block| each_block(block, f)),
        Block::Quote { blocks } | Block::Footnote { blocks, .. } => {
            blocks.iter().for_each(|block| each_block(block, f));
        }
        Block::Heading { .. }
        | Block::Paragraph { .. }
        | Block::Table { .. }
        | Block::Code { .. }
        | Block::Rule
        | Block::Kept(_) => {}
    }
}

pub(super) fn each_block_mut(block: &mut Block, f: &mut impl FnMut(&mut Block)) {
    f(block);
    match block {
        Block::List { items, .. } => {
            items.iter_mut().flat_map(|item| &mut item.blocks).for_each(|block| each_block_mut(block, f));
        }
        Block::Quote { blocks } | Block::Footnote { blocks, .. } => {
            blocks.iter_mut().for_each(|block| each_block_mut(block, f));
        }
        Block::Heading { .. }
        | Block::Paragraph { .. }
        | Block::Table { .. }
        | Block::Code { .. }
        | Block::Rule
        | Block::Kept(_) => {}
    }
}

/// Calls `f` for all inlines of the block and of the blocks inside it.
pub(super) fn each_inline<'a>(block: &'a Block, f: &mut impl FnMut(&'a Inline)) {
    each_block(block, &mut |block| each_own_inline(block, f));
}

pub(super) fn each_own_inline<'a>(block: &'a Block, f: &mut impl FnMut(&'a Inline)) {
    match block {
        Block::Heading { inlines, .. } | Block::Paragraph { inlines } => deep(inlines, f),
        Block::Table { header, rows, .. } => {
            header.iter().chain(rows.iter().flatten()).for_each(|cell| deep(cell, f));
        }
        Block::List { .. }
        | Block::Quote { .. }
        | Block::Footnote { .. }
        | Block::Code { .. }
        | Block::Rule
        | Block::Kept(_) => {}
    }
}

fn deep<'a>(inlines: &'a [Inline], f: &mut impl FnMut(&'a Inline)) {
    for inline in inlines {
        f(inline);
        deep(inline.children(), f);
    }
}

/// Calls `f` for each line of inlines of the block and of the blocks inside it.
pub(super) fn sequences(block: &mut Block, f: &mut impl FnMut(&mut Vec<Inline>)) {
    each_block_mut(block, &mut |block| match block {
        Block::Heading { inlines, .. } | Block::Paragraph { inlines } => f(inlines),
        Block::Table { header, rows, .. } => header.iter_mut().chain(rows.iter_mut().flatten()).for_each(&mut *f),
        Block::List { .. }
        | Block::Quote { .. }
        | Block::Footnote { .. }
        | Block::Code { .. }
        | Block::Rule
        | Block::Kept(_) => {}
    });
}

pub(super) fn change(doc: &mut Doc, f: &mut impl FnMut(&mut Inline) -> bool) {
    for top in &mut doc.blocks {
        if change_inlines(&mut top.block, f) {
            top.source = None;
        }
    }
}

pub(super) fn change_inlines(block: &mut Block, f: &mut impl FnMut(&mut Inline) -> bool) -> bool {
    fn all(inlines: &mut [Inline], f: &mut impl FnMut(&mut Inline) -> bool) -> bool {
        let mut changed = false;
        for inline in inlines {
            changed |= f(inline);
            if let Some(children) = inline.children_mut() {
                changed |= all(children, f);
            }
        }
        changed
    }
    let mut changed = false;
    sequences(block, &mut |inlines| changed |= all(inlines, f));
    changed
}
