//! Cuts the source between the blocks at the top, so that the pieces put together are the source to the letter.
//!
//! Here are found what the Markdown parser does not report as blocks: front matter, definitions of links and `:::` blocks. A `:::` block
//! runs to its closing `:::`, or to the end of the text: better too much is held back from FDA than too little.

use std::borrow::Cow;
use std::ops::Range;

use super::fold::{self, Piece};
use super::inlines::{Inline, Kept, KeptKind};
use super::{Block, Doc, Source, Top};

/// A block at the top and where it stands in the body.
#[derive(Debug)]
pub(super) struct Found {
    pub(super) range: Range<usize>,
    pub(super) block: Block,
    pub(super) seen: Seen,
}

/// What was noticed inside a block at the top.
#[derive(Debug, Default, Clone, Copy)]
pub(super) struct Seen {
    pub(super) too_deep: bool,
    pub(super) unreadable: bool,
    directive: bool,
    /// `:::` lines that close a block opened before.
    closes: usize,
    /// `:::name` lines still open at the end.
    opens: usize,
}

impl Seen {
    /// Notes a line that begins with `:::`; `rest` is the source from there.
    pub(super) fn directive(&mut self, rest: &str) {
        self.directive = true;
        let line = rest.split(['\n', '\r']).next().unwrap_or_default();
        if !line.trim_start_matches(':').trim().is_empty() {
            self.opens += 1;
        } else if self.opens > 0 {
            self.opens -= 1;
        } else {
            self.closes += 1;
        }
    }

    /// Adds what was noticed in a part of the block.
    pub(super) fn join(&mut self, part: Seen) {
        self.too_deep |= part.too_deep;
        self.unreadable |= part.unreadable;
        self.directive |= part.directive;
        let closed = self.opens.min(part.closes);
        self.closes += part.closes - closed;
        self.opens = self.opens - closed + part.opens;
    }
}

/// A stretch of the body that becomes one block at the top.
struct Stretch {
    from: usize,
    end: usize,
    content: Content,
}

enum Content {
    Read(Block),
    Source(KeptKind),
}

/// Returns where the body begins: after a byte order mark and front matter.
pub(super) fn body_start(source: &str) -> usize {
    let mark = if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
    let body = source.get(mark..).unwrap_or_default();
    let mut at = mark;
    for (number, line) in body.split_inclusive('\n').enumerate() {
        at += line.len();
        let line = line.trim_end();
        match number {
            0 if line != "---" => return mark,
            0 => {}
            1 if line.is_empty() => return mark,
            _ if line == "---" || line == "..." => return at,
            _ => {}
        }
    }
    mark
}

/// Returns the body with a line feed for every lone carriage return, which the parser does not treat as a line end everywhere. The
/// places of all characters stay.
pub(super) fn line_feeds(body: &str) -> Cow<'_, str> {
    let lone = |(at, _): &(usize, &str)| body.as_bytes().get(at + 1) != Some(&b'\n');
    if !body.match_indices('\r').any(|found| lone(&found)) {
        return Cow::Borrowed(body);
    }
    let mut chars = body.chars().peekable();
    let mut out = String::with_capacity(body.len());
    while let Some(c) = chars.next() {
        out.push(if c == '\r' && chars.peek() != Some(&'\n') { '\n' } else { c });
    }
    Cow::Owned(out)
}

/// Puts the blocks together with their sources. `start` is where the body begins, `definitions` where definitions of links stand in it.
pub(super) fn assemble(source: &str, start: usize, found: Vec<Found>, definitions: &[usize]) -> Doc {
    let body = source.get(start..).unwrap_or_default();
    let front = !source.get(..start).unwrap_or_default().trim_start_matches('\u{feff}').is_empty();
    let stretches = with_definitions(body, join(body, found, definitions), definitions);
    let mut cuts: Vec<usize> = stretches.iter().map(|stretch| start + stretch.from).collect();
    match cuts.first_mut() {
        Some(first) => *first = if front { start } else { 0 },
        None if front => {}
        None if source.is_empty() => return Doc::default(),
        None => cuts.push(0),
    }
    cuts.push(source.len());
    let slice = |from: usize, to: usize| source.get(from..to).unwrap_or_default();
    let mut blocks = Vec::new();
    if front {
        let end = if stretches.is_empty() { source.len() } else { start };
        let kept = slice(0, start).trim_start_matches('\u{feff}').trim_end().to_owned();
        let block = Block::Kept(Kept { kind: KeptKind::FrontMatter, source: kept });
        blocks.push(top(0, slice(0, end), block));
    } else if stretches.is_empty() {
        blocks.push(top(0, source, Block::Paragraph { inlines: Vec::new() }));
    }
    for (stretch, cut) in stretches.into_iter().zip(cuts.windows(2)) {
        let &[from, to] = cut else { continue };
        let text = slice(from, to);
        let block = match stretch.content {
            Content::Read(block) => block,
            Content::Source(kind) => {
                let kept = slice(start + stretch.from, to).trim_end().to_owned();
                Block::Kept(Kept { kind, source: kept })
            }
        };
        blocks.push(top(from, text, block));
    }
    Doc { blocks }
}

fn top(at: usize, text: &str, block: Block) -> Top {
    let source = u32::try_from(at).ok().map(|at| Source { at, text: text.to_owned() });
    Top { source, block }
}

/// Joins the blocks a `:::` block runs over, and marks the blocks that are kept as source.
fn join(body: &str, found: Vec<Found>, definitions: &[usize]) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = Vec::new();
    let mut depth = 0_usize;
    for Found { range, block, seen } in found {
        let from = line_start(body, range.start);
        let inside = depth > 0;
        depth = depth.saturating_sub(seen.closes) + seen.opens;
        if let Some(last) = stretches.last_mut().filter(|last| inside || from < last.end) {
            if !inside {
                last.content = Content::Source(KeptKind::Unreadable);
            }
            last.end = last.end.max(range.end);
            continue;
        }
        let content = if seen.directive {
            Content::Source(KeptKind::Directive)
        } else if seen.too_deep {
            Content::Source(KeptKind::TooDeep)
        } else if seen.unreadable || starts_within(definitions, &range) {
            Content::Source(KeptKind::Unreadable)
        } else {
            Content::Read(block)
        };
        stretches.push(Stretch { from, end: range.end, content });
    }
    if let Some(last) = stretches.last_mut().filter(|_| depth > 0) {
        last.end = body.len();
    }
    stretches
}

/// Adds the definitions of links, which stand in the gaps between the blocks.
fn with_definitions(body: &str, stretches: Vec<Stretch>, definitions: &[usize]) -> Vec<Stretch> {
    let mut all = Vec::new();
    let mut end = 0;
    for stretch in stretches {
        all.extend(definition(body, end..stretch.from, definitions));
        end = stretch.end;
        all.push(stretch);
    }
    all.extend(definition(body, end..body.len(), definitions));
    all
}

fn definition(body: &str, gap: Range<usize>, definitions: &[usize]) -> Option<Stretch> {
    let first = *definitions.get(definitions.partition_point(|at| *at < gap.start))?;
    let from = line_start(body, first);
    gap.contains(&first).then_some(Stretch { from, end: gap.end, content: Content::Source(KeptKind::Definition) })
}

fn starts_within(definitions: &[usize], range: &Range<usize>) -> bool {
    definitions.get(definitions.partition_point(|at| *at < range.start)).is_some_and(|at| range.contains(at))
}

/// Returns the start of the line when only spaces stand before `at`, else `at`.
fn line_start(body: &str, at: usize) -> usize {
    let head = body.get(..at).unwrap_or_default();
    let above = head.trim_end_matches([' ', '\t']);
    if above.is_empty() || above.ends_with(['\n', '\r']) { above.len() } else { at }
}

/// Returns whether a raw HTML block is really a line of text: it begins with `br`, `sub` or `sup`, or with a comment before text.
pub(super) fn reads_as_text(html: &str) -> bool {
    let html = html.trim();
    if html.starts_with("<!--") {
        return html.split_once("-->").is_some_and(|(_, rest)| !rest.trim().is_empty());
    }
    let first = html.split_inclusive('>').next().unwrap_or_default();
    match fold::tag(first) {
        Piece::Done(Inline::HardBreak) | Piece::Tag { .. } => true,
        Piece::Done(_) | Piece::Tildes { .. } => false,
    }
}
