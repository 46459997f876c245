//! Brings a tree into the one form that Markdown can say: the reader returns it, the writer writes it.
//!
//! An editor makes trees Markdown has no words for: bold white space, two texts side by side, a mark inside the same mark, a table row
//! that is too short. Nothing a reader of the document would see is lost here.

use super::inlines::{Inline, Kept, KeptKind};
use super::{Align, Block, Doc, ListItem, Top};

mod lines;

use lines::{flat, line, many_lines};

/// Tidies a whole text. A block that is empty afterwards goes, unless it has a source to write back.
pub(super) fn doc(doc: &mut Doc) {
    let mut blocks: Vec<Top> = Vec::new();
    for top in std::mem::take(&mut doc.blocks) {
        let block = block(top.block);
        if let (Block::Kept(new), Some(Top { source: None, block: Block::Kept(last) })) = (&block, blocks.last_mut())
            && new.kind == KeptKind::Definition
            && last.kind == KeptKind::Definition
            && top.source.is_none()
        {
            last.source = format!("{}\n\n{}", last.source, new.source);
        } else if top.source.is_some() || !is_empty(&block) {
            blocks.push(Top { source: top.source, block });
        }
    }
    doc.blocks = blocks;
}

/// Returns whether the block says nothing.
pub(super) fn is_empty(block: &Block) -> bool {
    match block {
        Block::Paragraph { inlines } => inlines.is_empty(),
        Block::List { items, .. } => items.is_empty(),
        Block::Table { align, .. } => align.is_empty(),
        Block::Kept(kept) => kept.source.is_empty(),
        Block::Heading { .. } | Block::Quote { .. } | Block::Code { .. } | Block::Rule | Block::Footnote { .. } => {
            false
        }
    }
}

fn blocks(blocks: Vec<Block>) -> Vec<Block> {
    blocks.into_iter().map(block).filter(|block| !is_empty(block)).collect()
}

fn block(one: Block) -> Block {
    match one {
        Block::Heading { level, inlines } => Block::Heading { level: level.clamp(1, 6), inlines: line(inlines) },
        Block::Paragraph { inlines } => paragraph(many_lines(inlines)),
        Block::List { start, tight, items } => list(start, tight, items),
        Block::Table { align, header, rows } => table(align, header, rows),
        Block::Quote { blocks: inner } => Block::Quote { blocks: blocks(inner) },
        Block::Code { language, text } => {
            let text = unix(&text).replace('\0', "\u{fffd}");
            Block::Code { language: flat(&language).trim().to_owned(), text }
        }
        Block::Rule => Block::Rule,
        Block::Footnote { label, blocks: inner } => Block::Footnote { label: flat(&label), blocks: blocks(inner) },
        Block::Kept(Kept { kind, source }) => {
            let html = matches!(kind, KeptKind::Comment | KeptKind::Html);
            let source = if html { unix(&source).trim_start_matches(' ').to_owned() } else { source };
            Block::Kept(Kept { kind, source: source.trim_end().to_owned() })
        }
    }
}

fn unix(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// A comment alone in its paragraph is a block.
fn paragraph(inlines: Vec<Inline>) -> Block {
    match inlines.as_slice() {
        [Inline::Kept(kept)] if kept.kind == KeptKind::Comment && kept.source.ends_with("-->") => {
            Block::Kept(kept.clone())
        }
        _ => Block::Paragraph { inlines },
    }
}

fn list(start: Option<u32>, tight: bool, items: Vec<ListItem>) -> Block {
    let items: Vec<ListItem> =
        items.into_iter().map(|item| ListItem { task: item.task, blocks: blocks(item.blocks) }).collect();
    let paragraphs = |item: &ListItem| item.blocks.iter().any(|block| matches!(block, Block::Paragraph { .. }));
    let gaps = items.len() > 1 || items.iter().any(|item| item.blocks.len() > 1);
    let loose = !tight && gaps && items.iter().any(paragraphs);
    let joined = items.iter().all(|item| item.blocks.iter().zip(item.blocks.iter().skip(1)).all(joins));
    let tight = !loose && (joined || !items.iter().any(paragraphs));
    Block::List { start: start.map(|start| start.min(999_999_999)), tight, items }
}

/// Returns whether the second block may follow the first without an empty line and stay what it is.
pub(super) fn joins((first, second): (&Block, &Block)) -> bool {
    match first {
        Block::Paragraph { .. } => match second {
            Block::List { start, items, .. } => {
                let filled = items.first().is_some_and(|item| !item.blocks.is_empty());
                filled && start.is_none_or(|start| start == 1)
            }
            Block::Quote { .. } | Block::Code { .. } | Block::Heading { .. } => true,
            Block::Paragraph { .. } | Block::Table { .. } | Block::Rule | Block::Footnote { .. } | Block::Kept(_) => {
                false
            }
        },
        Block::Heading { .. } | Block::Code { .. } | Block::Rule => true,
        Block::List { .. } | Block::Table { .. } | Block::Quote { .. } | Block::Footnote { .. } | Block::Kept(_) => {
            false
        }
    }
}

fn table(mut align: Vec<Align>, header: Vec<Vec<Inline>>, rows: Vec<Vec<Vec<Inline>>>) -> Block {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0).max(header.len()).max(align.len());
    align.resize(columns, Align::None);
    let fill = |row: Vec<Vec<Inline>>| {
        let mut row: Vec<Vec<Inline>> = row.into_iter().map(line).collect();
        row.resize(columns, Vec::new());
        row
    };
    Block::Table { align, header: fill(header), rows: rows.into_iter().map(fill).collect() }
}
