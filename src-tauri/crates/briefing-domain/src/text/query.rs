//! What composers and checks ask of a read text: its plain words, its references, what must not reach FDA, its headings.
//!
//! Nothing here looks a reference up; the caller knows the things of the program. A change clears the source of the block it touches,
//! so that the writer writes it anew.

use std::collections::BTreeSet;

use super::inlines::{Inline, Kept, KeptKind, Reference};
use super::walk::{change, change_inlines, each_block, each_block_mut, each_inline, each_own_inline, sequences};
use super::{Block, Doc, read};

/// Returns the text without mark-up: one line per block and per table row, cells separated by a tab, superscript after a `^`
/// (`10^13 vg/kg`), subscript as it is (`H2O`), the alternative text of pictures, the label of references. What is kept as source is
/// left out.
pub fn plain(doc: &Doc) -> String {
    let mut out = String::new();
    doc.blocks.iter().for_each(|top| plain_block(&top.block, &mut out));
    out.truncate(out.trim_end().len());
    out
}

/// Returns the number of words of a Markdown text: what stands between white space and has a letter or a digit. What is kept as source
/// (comments, `:::` blocks, raw HTML) does not count.
pub fn words(source: &str) -> usize {
    plain(&read(source)).split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Returns every reference in the order of the text. A picture whose address is a reference counts, with its alternative text as label.
pub fn references(doc: &Doc) -> Vec<Reference> {
    let mut found = Vec::new();
    doc.blocks.iter().for_each(|top| {
        each_inline(&top.block, &mut |inline| {
            if let Inline::Reference(reference) = inline {
                found.push(reference.clone());
            } else if let Inline::Image { target, alt, .. } = inline {
                found.extend(Reference::from_target(target, alt));
            }
        });
    });
    found
}

/// Writes labels fresh: `f` gives the label of a reference, or `None` to leave it. Blocks without a change keep their source.
pub fn relabel(doc: &mut Doc, mut f: impl FnMut(&Reference) -> Option<String>) {
    change(doc, &mut |inline| {
        let Inline::Reference(reference) = inline else { return false };
        let Some(label) = f(reference).filter(|label| *label != reference.label) else { return false };
        reference.label = label;
        true
    });
}

/// Gives footnotes new labels, in the marks and in the notes; needed before several texts become one document.
pub fn rename_footnotes(doc: &mut Doc, mut f: impl FnMut(&str) -> String) {
    for top in &mut doc.blocks {
        let mut changed = change_inlines(&mut top.block, &mut |inline| {
            let Inline::FootnoteRef { label } = inline else { return false };
            *label = f(label);
            true
        });
        each_block_mut(&mut top.block, &mut |block| {
            if let Block::Footnote { label, .. } = block {
                *label = f(label);
                changed = true;
            }
        });
        if changed {
            top.source = None;
        }
    }
}

/// Returns what must not enter an FDA file: comments, `:::` blocks, raw HTML except `sub`, `sup` and `br`, front matter, and blocks the
/// tree cannot read. Definitions of links are not among them; they only never leave ([`without_forbidden`]).
pub fn forbidden(doc: &Doc) -> Vec<Kept> {
    let mut found = Vec::new();
    for top in &doc.blocks {
        each_block(&top.block, &mut |block| {
            if let Block::Kept(kept) = block
                && kept.kind != KeptKind::Definition
            {
                found.push(kept.clone());
            }
            each_own_inline(block, &mut |inline| {
                if let Inline::Kept(kept) = inline {
                    found.push(kept.clone());
                }
            });
        });
    }
    found
}

/// Returns the text as it may enter an FDA file: all kept source is gone, marks of footnotes that went with it too, and no block has
/// a source any more, so that only what the tree knows is written.
#[must_use]
pub fn without_forbidden(mut doc: Doc) -> Doc {
    doc.blocks.retain(|top| !matches!(top.block, Block::Kept(_)));
    for top in &mut doc.blocks {
        each_block_mut(&mut top.block, &mut |block| match block {
            Block::List { items, .. } => items.iter_mut().for_each(|item| drop_kept(&mut item.blocks)),
            Block::Quote { blocks } | Block::Footnote { blocks, .. } => drop_kept(blocks),
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Table { .. }
            | Block::Code { .. }
            | Block::Rule
            | Block::Kept(_) => {}
        });
    }
    let mut notes = BTreeSet::new();
    for top in &doc.blocks {
        each_block(&top.block, &mut |block| {
            if let Block::Footnote { label, .. } = block {
                notes.insert(label.to_lowercase());
            }
        });
    }
    for top in &mut doc.blocks {
        sequences(&mut top.block, &mut |inlines| retain(inlines, &notes));
    }
    clear_sources(&mut doc);
    doc.tidy();
    doc
}

/// Forgets all sources: the whole text is then written in the canonical form.
pub fn clear_sources(doc: &mut Doc) {
    doc.blocks.iter_mut().for_each(|top| top.source = None);
}

/// Moves every heading down by `by` levels (up when negative), within 1 to 6.
pub fn shift_headings(doc: &mut Doc, by: i8) {
    for top in &mut doc.blocks {
        let mut changed = false;
        each_block_mut(&mut top.block, &mut |block| {
            if let Block::Heading { level, .. } = block {
                let moved = level.saturating_add_signed(by).clamp(1, 6);
                changed |= moved != *level;
                *level = moved;
            }
        });
        if changed {
            top.source = None;
        }
    }
}

/// Returns the text of one line without mark-up.
pub(super) fn plain_line(inlines: &[Inline]) -> String {
    let mut out = String::new();
    inlines.iter().for_each(|inline| plain_inline(inline, &mut out));
    out.replace('\n', " ")
}

fn drop_kept(blocks: &mut Vec<Block>) {
    blocks.retain(|block| !matches!(block, Block::Kept(_)));
}

fn retain(inlines: &mut Vec<Inline>, notes: &BTreeSet<String>) {
    inlines.retain(|inline| {
        let dangling = matches!(inline, Inline::FootnoteRef { label } if !notes.contains(&label.to_lowercase()));
        !dangling && !matches!(inline, Inline::Kept(_))
    });
    inlines.iter_mut().filter_map(Inline::children_mut).for_each(|children| retain(children, notes));
}

fn plain_block(block: &Block, out: &mut String) {
    match block {
        Block::Heading { inlines, .. } | Block::Paragraph { inlines } => {
            inlines.iter().for_each(|inline| plain_inline(inline, out));
            out.push('\n');
        }
        Block::List { items, .. } => {
            items.iter().flat_map(|item| &item.blocks).for_each(|block| plain_block(block, out));
        }
        Block::Quote { blocks } | Block::Footnote { blocks, .. } => {
            blocks.iter().for_each(|block| plain_block(block, out));
        }
        Block::Table { header, rows, .. } => {
            for row in std::iter::once(header).chain(rows) {
                for (column, cell) in row.iter().enumerate() {
                    if column > 0 {
                        out.push('\t');
                    }
                    out.push_str(&plain_line(cell));
                }
                out.push('\n');
            }
        }
        Block::Code { text, .. } => {
            out.push_str(text);
            out.push('\n');
        }
        Block::Rule | Block::Kept(_) => {}
    }
}

fn plain_inline(inline: &Inline, out: &mut String) {
    match inline {
        Inline::Text { text } | Inline::Code { text } => out.push_str(text),
        Inline::Image { alt, .. } => out.push_str(alt),
        Inline::Reference(reference) => out.push_str(&reference.label),
        Inline::SoftBreak => out.push(' '),
        Inline::HardBreak => out.push('\n'),
        Inline::Sup { inlines } => {
            out.push('^');
            inlines.iter().for_each(|inline| plain_inline(inline, out));
        }
        Inline::Strong { inlines }
        | Inline::Emphasis { inlines }
        | Inline::Strike { inlines }
        | Inline::Sub { inlines }
        | Inline::Link { inlines, .. } => inlines.iter().for_each(|inline| plain_inline(inline, out)),
        Inline::FootnoteRef { .. } | Inline::Kept(_) => {}
    }
}
