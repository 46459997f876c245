//! Closes an element: makes the block or the piece of a line from what was gathered since it was opened.

use std::ops::Range;

use pulldown_cmark::{Alignment, CodeBlockKind, LinkType, Tag};

use super::super::fold::Piece;
use super::super::inlines::{Inline, Reference};
use super::super::query::plain_line;
use super::super::{Align, Block, ListItem};
use super::{Builder, Frame};

impl<'a> Builder<'a> {
    pub(super) fn close(&mut self, range: &Range<usize>) {
        let container = matches!(
            self.stack.last().map(|frame| &frame.tag),
            Some(Tag::Item | Tag::BlockQuote(_) | Tag::FootnoteDefinition(_))
        );
        if container {
            self.flush();
        }
        let Some(mut frame) = self.stack.pop() else { return };
        let inlines = self.fold(std::mem::take(&mut frame.pieces));
        if super::is_inline(&frame.tag) {
            self.close_inline(frame.tag, inlines);
        } else {
            self.close_block(frame, inlines, range);
        }
    }

    fn close_block(&mut self, frame: Frame<'a>, inlines: Vec<Inline>, range: &Range<usize>) {
        let block = match frame.tag {
            Tag::Heading { level, .. } => Block::Heading { level: level as u8, inlines },
            Tag::BlockQuote(_) => Block::Quote { blocks: frame.blocks },
            Tag::CodeBlock(kind) => code(&kind, frame.text),
            Tag::HtmlBlock => self.html(frame.text),
            Tag::List(start) => {
                let start = start.map(|start| u32::try_from(start).unwrap_or(u32::MAX));
                Block::List { start, tight: !frame.loose, items: frame.items }
            }
            Tag::FootnoteDefinition(label) => Block::Footnote { label: label.into_string(), blocks: frame.blocks },
            Tag::Table(align) => {
                let align = align.into_iter().map(alignment).collect();
                Block::Table { align, header: frame.cells, rows: frame.rows }
            }
            Tag::Item | Tag::TableHead | Tag::TableRow | Tag::TableCell => {
                return self.close_part(frame, inlines, range.end);
            }
            Tag::Paragraph
            | Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
            | Tag::DefinitionList
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition
            | Tag::MetadataBlock(_) => Block::Paragraph { inlines },
        };
        self.block(block, range);
    }

    /// Closes a part of a list or of a table.
    fn close_part(&mut self, frame: Frame<'a>, inlines: Vec<Inline>, end: usize) {
        let row = matches!(frame.tag, Tag::TableHead | Tag::TableRow);
        if row {
            self.surplus(frame.last, end);
        }
        let Some(parent) = self.stack.last_mut() else { return };
        if matches!(frame.tag, Tag::Item) {
            parent.loose |= frame.loose;
            parent.items.push(ListItem { task: frame.task, blocks: frame.blocks });
        } else if matches!(frame.tag, Tag::TableHead) {
            parent.cells = frame.cells;
        } else if row {
            parent.rows.push(frame.cells);
        } else {
            parent.cells.push(inlines);
            parent.last = end;
        }
    }

    fn close_inline(&mut self, tag: Tag<'a>, inlines: Vec<Inline>) {
        if let Tag::Link { link_type, dest_url, title, .. } = tag {
            let mail = if link_type == LinkType::Email { "mailto:" } else { "" };
            let target = format!("{mail}{dest_url}");
            let title = title.into_string();
            let reference = title.is_empty().then(|| Reference::from_target(&target, &plain_line(&inlines)));
            let link = Inline::Link { target, title, inlines };
            self.inline(reference.flatten().map_or(link, Inline::Reference));
        } else if let Tag::Image { dest_url, title, .. } = tag {
            let (target, title) = (dest_url.into_string(), title.into_string());
            self.inline(Inline::Image { target, title, alt: plain_line(&inlines) });
        } else if matches!(tag, Tag::Emphasis) {
            self.inline(Inline::Emphasis { inlines });
        } else if matches!(tag, Tag::Strong) {
            self.inline(Inline::Strong { inlines });
        } else if let Some(parent) = self.stack.last_mut() {
            // Marks the reader does not switch on; whatever they were, their content stays.
            parent.pieces.extend(inlines.into_iter().map(Piece::Done));
        }
    }

    /// A row with more cells than the table has columns: the parser leaves the rest out, so the table is kept as source.
    fn surplus(&mut self, from: usize, to: usize) {
        let rest = self.source.get(from..to).unwrap_or_default();
        self.seen.unreadable |= rest.chars().any(|c| c != '|' && !c.is_whitespace());
    }
}

fn code(kind: &CodeBlockKind<'_>, mut text: String) -> Block {
    if text.ends_with('\n') {
        text.pop();
    }
    let language = match kind {
        CodeBlockKind::Indented => String::new(),
        CodeBlockKind::Fenced(language) => language.to_string(),
    };
    Block::Code { language, text }
}

fn alignment(align: Alignment) -> Align {
    match align {
        Alignment::None => Align::None,
        Alignment::Left => Align::Left,
        Alignment::Center => Align::Center,
        Alignment::Right => Align::Right,
    }
}
