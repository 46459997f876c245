//! Reads Markdown: pulldown-cmark finds the structure, a stack of open elements makes the tree.
//!
//! Total and without recursion, so that no input can make it fail: what is nested deeper than [`MAX_DEPTH`] is kept as source. The
//! parser knows neither `:::` blocks nor double-tilde-only strike-through; both are found here (`seams.rs`, `fold.rs`).

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::fold::{self, Fold, Piece};
use super::inlines::{Inline, Kept, KeptKind};
use super::seams::{self, Found, Seen};
use super::{Block, Doc, ListItem, tidy};

mod close;

/// How deep elements may be nested (a list and its item count as two). 48 levels of the tree stay below the 128 levels a JSON reader
/// accepts; nobody writes them by hand.
pub const MAX_DEPTH: usize = 48;

/// Reads Markdown. Every text is Markdown: there is no error.
pub fn read(source: &str) -> Doc {
    let start = seams::body_start(source);
    let body = source.get(start..).unwrap_or_default();
    let lines = seams::line_feeds(body);
    let parser = Parser::new_ext(&lines, options()).into_offset_iter();
    let mut definitions: Vec<usize> = parser.reference_definitions().iter().map(|(_, link)| link.span.start).collect();
    definitions.sort_unstable();
    let mut builder = Builder::new(&lines, 0);
    for (event, range) in parser {
        builder.event(event, range);
    }
    let mut doc = seams::assemble(source, start, builder.found, &definitions);
    tidy::doc(&mut doc);
    doc
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS
}

/// An element that is not closed yet.
struct Frame<'a> {
    tag: Tag<'a>,
    blocks: Vec<Block>,
    items: Vec<ListItem>,
    pieces: Vec<Piece>,
    cells: Vec<Vec<Inline>>,
    rows: Vec<Vec<Vec<Inline>>>,
    text: String,
    task: Option<bool>,
    loose: bool,
    /// Where the last closed child ends.
    last: usize,
}

struct Builder<'a> {
    source: &'a str,
    base: usize,
    stack: Vec<Frame<'a>>,
    /// Open elements below the depth limit.
    skipped: usize,
    line_start: bool,
    seen: Seen,
    found: Vec<Found>,
}

impl<'a> Builder<'a> {
    fn new(source: &'a str, base: usize) -> Self {
        let (stack, found) = (Vec::new(), Vec::new());
        Builder { source, base, stack, skipped: 0, line_start: true, seen: Seen::default(), found }
    }

    fn event(&mut self, event: Event<'a>, range: Range<usize>) {
        if self.skipped > 0 {
            match event {
                Event::Start(_) => self.skipped += 1,
                Event::End(_) => self.skipped -= 1,
                Event::Text(_)
                | Event::Code(_)
                | Event::InlineMath(_)
                | Event::DisplayMath(_)
                | Event::Html(_)
                | Event::InlineHtml(_)
                | Event::FootnoteReference(_)
                | Event::SoftBreak
                | Event::HardBreak
                | Event::Rule
                | Event::TaskListMarker(_) => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.open(tag, range),
            Event::End(_) => self.close(&range),
            Event::Text(text) => self.text(&text, &range),
            Event::Code(text) => self.inline(Inline::Code { text: text.into_string() }),
            Event::InlineMath(text) | Event::DisplayMath(text) => self.inline(Inline::text(text.into_string())),
            Event::Html(html) => {
                if let Some(frame) = self.stack.last_mut() {
                    frame.text.push_str(&html);
                }
            }
            Event::InlineHtml(html) => self.piece(fold::tag(&html)),
            Event::FootnoteReference(label) => self.inline(Inline::FootnoteRef { label: label.into_string() }),
            Event::SoftBreak => {
                self.inline(Inline::SoftBreak);
                self.line_start = true;
            }
            Event::HardBreak => {
                self.inline(Inline::HardBreak);
                self.line_start = true;
            }
            Event::Rule => {
                self.flush();
                self.block(Block::Rule, &range);
            }
            Event::TaskListMarker(done) => self.task(done),
        }
    }

    fn open(&mut self, tag: Tag<'a>, range: Range<usize>) {
        if self.base + self.stack.len() >= MAX_DEPTH {
            self.seen.too_deep = true;
            self.skipped = 1;
            return;
        }
        if is_inline(&tag) {
            self.line_start = false;
        } else {
            self.line_start = self.at_line_start(&tag, range.start);
            self.flush();
            if matches!(tag, Tag::Paragraph)
                && let Some(frame) = self.stack.last_mut()
            {
                frame.loose = true;
            }
        }
        let (blocks, items, pieces, cells, rows) = (Vec::new(), Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let (text, task, loose, last) = (String::new(), None, false, range.start);
        self.stack.push(Frame { tag, blocks, items, pieces, cells, rows, text, task, loose, last });
    }

    /// Returns whether the text of the block begins where its line begins, apart from the marks of the blocks around it.
    fn at_line_start(&self, tag: &Tag<'a>, start: usize) -> bool {
        let mark = self.source.as_bytes().get(start);
        if matches!(tag, Tag::Heading { .. }) {
            mark != Some(&b'#')
        } else if matches!(tag, Tag::TableHead | Tag::TableRow) {
            mark != Some(&b'|')
        } else if matches!(tag, Tag::TableCell) {
            self.line_start && self.stack.last().is_some_and(|row| row.cells.is_empty())
        } else {
            true
        }
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        let raw = self.source.get(range.clone()) == Some(text);
        let Some(frame) = self.stack.last_mut() else { return };
        if matches!(frame.tag, Tag::CodeBlock(_) | Tag::HtmlBlock) {
            frame.text.push_str(text);
            return;
        }
        let head = self.source.get(..range.start).unwrap_or_default();
        let before = head.chars().next_back();
        let escaped = before == Some('\\');
        if text.starts_with(":::") && raw && !escaped {
            let above = head.trim_end_matches([' ', '\t']);
            if self.line_start || above.is_empty() || above.ends_with(['\n', '\r']) {
                let rest = self.source.get(range.start..).unwrap_or_default();
                self.seen.directive(rest);
            }
        }
        self.line_start = false;
        if raw && text.contains("~~") {
            let after = self.source.get(range.end..).and_then(|rest| rest.chars().next());
            frame.pieces.extend(fold::tildes(text, escaped, before, after));
        } else {
            frame.pieces.push(Piece::Done(Inline::text(text)));
        }
    }

    fn inline(&mut self, inline: Inline) {
        self.piece(Piece::Done(inline));
    }

    fn piece(&mut self, piece: Piece) {
        self.line_start = false;
        if let Some(frame) = self.stack.last_mut() {
            frame.pieces.push(piece);
        }
    }

    fn task(&mut self, done: bool) {
        let item = self.stack.iter_mut().rev().take(2).find(|frame| matches!(frame.tag, Tag::Item));
        if let Some(item) = item {
            item.task = Some(done);
        }
    }

    /// Makes a paragraph of the text that stands in a list item without one.
    fn flush(&mut self) {
        let Some(frame) = self.stack.last_mut().filter(|frame| !frame.pieces.is_empty() && !is_inline(&frame.tag))
        else {
            return;
        };
        let pieces = std::mem::take(&mut frame.pieces);
        let inlines = self.fold(pieces);
        if let Some(frame) = self.stack.last_mut() {
            frame.blocks.push(Block::Paragraph { inlines });
        }
    }

    fn fold(&mut self, pieces: Vec<Piece>) -> Vec<Inline> {
        let room = MAX_DEPTH.saturating_sub(self.base + self.stack.len());
        let (inlines, too_deep) = Fold::run(pieces, room);
        self.seen.too_deep |= too_deep;
        inlines
    }

    fn block(&mut self, block: Block, range: &Range<usize>) {
        self.line_start = true;
        if let Some(parent) = self.stack.last_mut() {
            parent.blocks.push(block);
        } else {
            let seen = std::mem::take(&mut self.seen);
            self.found.push(Found { range: range.clone(), block, seen });
        }
    }

    fn html(&mut self, html: String) -> Block {
        if self.base == 0
            && seams::reads_as_text(&html)
            && let Some((inlines, seen)) = paragraph(&html, self.stack.len() + 1)
        {
            self.seen.join(seen);
            return Block::Paragraph { inlines };
        }
        let kind = if html.trim_start().starts_with("<!--") { KeptKind::Comment } else { KeptKind::Html };
        Block::Kept(Kept { kind, source: html })
    }
}

/// Reads a line that begins with `<br>`, `<sub>`, `<sup>` or a comment as a paragraph, which plain Markdown would take for raw HTML.
fn paragraph(html: &str, base: usize) -> Option<(Vec<Inline>, Seen)> {
    let source = format!("x{}", html.trim());
    let mut builder = Builder::new(&source, base);
    for (event, range) in Parser::new_ext(&source, options()).into_offset_iter() {
        builder.event(event, range);
    }
    let mut found = builder.found.into_iter();
    let (Some(Found { block: Block::Paragraph { mut inlines }, seen, .. }), None) = (found.next(), found.next()) else {
        return None;
    };
    let Some(Inline::Text { text }) = inlines.first_mut() else { return None };
    *text = text.strip_prefix('x')?.to_owned();
    Some((inlines, seen))
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(
        tag,
        Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. }
    )
}
