//! Tidies the pieces of a line: joins neighbors, moves white space out of marks, settles line breaks.

use super::super::fold::{self, Fold, Piece};
use super::super::inlines::{Inline, Kept};
use super::super::read::MAX_DEPTH;

/// The marks around a piece; a mark inside itself says nothing.
#[derive(Clone, Copy, Default)]
struct Within {
    strong: bool,
    emphasis: bool,
    strike: bool,
    link: bool,
    one_line: bool,
}

/// Tidies the text of a heading or a cell, which has no line breaks in the source.
pub(super) fn line(inlines: Vec<Inline>) -> Vec<Inline> {
    sequence(inlines, Within { one_line: true, ..Within::default() }, true)
}

/// Tidies the text of a paragraph.
pub(super) fn many_lines(inlines: Vec<Inline>) -> Vec<Inline> {
    sequence(inlines, Within::default(), true)
}

fn sequence(inlines: Vec<Inline>, within: Within, root: bool) -> Vec<Inline> {
    let out = settled(inlines, within, root);
    let tag =
        |inline: &Inline| matches!(inline, Inline::Kept(kept) if matches!(fold::tag(&kept.source), Piece::Tag { .. }));
    if out.iter().filter(|inline| tag(inline)).count() < 2 {
        return out;
    }
    // Tags that stood in different marks stand side by side now, where they pair.
    let piece = |inline: &Inline| {
        if let Inline::Kept(kept) = inline { fold::tag(&kept.source) } else { Piece::Done(inline.clone()) }
    };
    let pieces = out.iter().map(piece);
    let (paired, _) = Fold::run(pieces.collect(), MAX_DEPTH);
    if paired == out { out } else { sequence(paired, within, root) }
}

fn settled(inlines: Vec<Inline>, within: Within, root: bool) -> Vec<Inline> {
    let mut flat = Vec::new();
    for inline in inlines {
        place(&mut flat, inline, within);
    }
    let mut out = Vec::new();
    for inline in flat {
        settle(&mut out, inline, root);
    }
    if root {
        while let Some(last) = out.last_mut() {
            if let Inline::Text { text } = last {
                text.truncate(text.trim_end_matches(' ').len());
            }
            if !matches!(last, Inline::SoftBreak) && !matches!(last, Inline::Text { text } if text.is_empty()) {
                break;
            }
            out.pop();
        }
    }
    out
}

/// Tidies one piece and adds it to its neighbors.
fn place(out: &mut Vec<Inline>, inline: Inline, within: Within) {
    match inline {
        // A byte order mark is no text, and at the start of a file it would go.
        Inline::Text { text } if is_flat(&text) && !text.contains('\u{feff}') => push(out, Inline::Text { text }),
        Inline::Text { text } => push(out, Inline::Text { text: flat(&text).replace('\u{feff}', "") }),
        Inline::Code { text } => {
            let text = flat(&text);
            if !text.is_empty() {
                push(out, Inline::Code { text });
            }
        }
        Inline::Strong { inlines } => {
            let inner = sequence(inlines, Within { strong: true, ..within }, false);
            mark(out, inner, within.strong, |inlines| Inline::Strong { inlines });
        }
        Inline::Emphasis { inlines } => {
            let inner = sequence(inlines, Within { emphasis: true, ..within }, false);
            mark(out, inner, within.emphasis, |inlines| Inline::Emphasis { inlines });
        }
        Inline::Strike { inlines } => {
            let inner = sequence(inlines, Within { strike: true, ..within }, false);
            mark(out, inner, within.strike, |inlines| Inline::Strike { inlines });
        }
        Inline::Sub { inlines } => {
            let inlines = level(sequence(inlines, within, false));
            out.extend((!inlines.is_empty()).then_some(Inline::Sub { inlines }));
        }
        Inline::Sup { inlines } => {
            let inlines = level(sequence(inlines, within, false));
            out.extend((!inlines.is_empty()).then_some(Inline::Sup { inlines }));
        }
        Inline::Link { inlines, .. } if within.link => {
            inlines.into_iter().for_each(|inline| place(out, inline, within));
        }
        Inline::Link { target, title, mut inlines } => {
            let notes = take_notes(&mut inlines);
            let inlines = level(sequence(inlines, Within { link: true, ..within }, false));
            push(out, Inline::Link { target: flat(&target), title: flat(&title), inlines });
            out.extend(notes);
        }
        Inline::Reference(reference) if within.link => push(out, Inline::Text { text: flat(&reference.label) }),
        Inline::Reference(mut reference) => {
            reference.label = flat(&reference.label);
            push(out, Inline::Reference(reference));
        }
        Inline::Image { target, title, alt } => {
            out.push(Inline::Image { target: flat(&target), title: flat(&title), alt: flat(&alt) });
        }
        Inline::FootnoteRef { label } => out.push(Inline::FootnoteRef { label: flat(&label) }),
        Inline::SoftBreak if within.one_line => push(out, Inline::text(" ")),
        Inline::SoftBreak | Inline::HardBreak => out.push(inline),
        Inline::Kept(Kept { kind, source }) => {
            // On one line: inside a list or quotation the parser does not take the marks of the lines out of a comment.
            let lines: Vec<&str> = source.lines().map(|line| line.trim_start_matches([' ', '\t'])).collect();
            out.push(Inline::Kept(Kept { kind, source: flat(&lines.join(" ")) }));
        }
    }
}

/// Adds a mark; white space at its edges goes outside, because `** so **` is no mark.
fn mark(out: &mut Vec<Inline>, mut inner: Vec<Inline>, within_same: bool, wrap: impl Fn(Vec<Inline>) -> Inline) {
    if within_same {
        inner.into_iter().for_each(|inline| push(out, inline));
        return;
    }
    let first = inner.iter().position(|inline| !is_space(inline)).unwrap_or(inner.len());
    inner.drain(..first).for_each(|space| push(out, space));
    let last = inner.iter().rposition(|inline| !is_space(inline)).map_or(0, |last| last + 1);
    let mut after = inner.split_off(last);
    if let Some(Inline::Text { text }) = inner.first_mut() {
        let solid = text.split_off(text.len() - text.trim_start().len());
        push(out, Inline::Text { text: std::mem::replace(text, solid) });
    }
    if let Some(Inline::Text { text }) = inner.last_mut() {
        let space = text.split_off(text.trim_end().len());
        after.insert(0, Inline::Text { text: space });
    }
    if !inner.is_empty() {
        push(out, wrap(inner));
    }
    after.into_iter().for_each(|space| push(out, space));
}

/// Returns whether the piece is nothing but white space or a line break.
fn is_space(inline: &Inline) -> bool {
    match inline {
        Inline::SoftBreak | Inline::HardBreak => true,
        Inline::Text { text } => text.trim().is_empty(),
        Inline::Strong { .. }
        | Inline::Emphasis { .. }
        | Inline::Strike { .. }
        | Inline::Code { .. }
        | Inline::Sub { .. }
        | Inline::Sup { .. }
        | Inline::Link { .. }
        | Inline::Image { .. }
        | Inline::FootnoteRef { .. }
        | Inline::Reference(_)
        | Inline::Kept(_) => false,
    }
}

/// Turns line breaks of the source at the edges into spaces; behind `<sub>` they would make the tag a block.
fn level(inlines: Vec<Inline>) -> Vec<Inline> {
    let last = inlines.len().saturating_sub(1);
    let mut out = Vec::new();
    for (at, inline) in inlines.into_iter().enumerate() {
        let edge = (at == 0 || at == last) && inline == Inline::SoftBreak;
        push(&mut out, if edge { Inline::text(" ") } else { inline });
    }
    out
}

/// Adds a piece, joined with the one before when both are texts or the same mark; `[^1][link](x)` needs a space.
fn push(out: &mut Vec<Inline>, inline: Inline) {
    match (out.last_mut(), inline) {
        (_, Inline::Text { text }) if text.is_empty() => {}
        (Some(Inline::Text { text }), Inline::Text { text: more })
        | (Some(Inline::Code { text }), Inline::Code { text: more }) => text.push_str(&more),
        (Some(Inline::Strong { inlines }), Inline::Strong { inlines: more })
        | (Some(Inline::Emphasis { inlines }), Inline::Emphasis { inlines: more })
        | (Some(Inline::Strike { inlines }), Inline::Strike { inlines: more }) => {
            more.into_iter().for_each(|inline| push(inlines, inline));
        }
        (Some(Inline::FootnoteRef { .. }), link @ (Inline::Link { .. } | Inline::Reference(_))) => {
            out.extend([Inline::text(" "), link]);
        }
        (_, inline) => out.push(inline),
    }
}

/// Adds a piece to a line: no spaces around line breaks, no line break beside another, none before a comment or tag, which would
/// become a block.
fn settle(out: &mut Vec<Inline>, mut inline: Inline, root: bool) {
    let breaks = |inline: Option<&Inline>| matches!(inline, Some(Inline::SoftBreak | Inline::HardBreak));
    if let Inline::Text { text } = &mut inline
        && (breaks(out.last()) || (root && out.is_empty()))
    {
        *text = text.trim_start_matches(' ').to_owned();
    }
    if breaks(Some(&inline)) {
        if let Some(Inline::Text { text }) = out.last_mut() {
            text.truncate(text.trim_end_matches(' ').len());
            if text.is_empty() {
                out.pop();
            }
        }
        let soft = inline == Inline::SoftBreak;
        if soft && (breaks(out.last()) || (root && out.is_empty())) {
            return;
        }
        if !soft && out.last() == Some(&Inline::SoftBreak) {
            out.pop();
        }
    }
    if matches!(inline, Inline::Kept(_)) && out.last() == Some(&Inline::SoftBreak) {
        out.pop();
        push(out, Inline::text(" "));
    }
    push(out, inline);
}

/// Takes the marks of footnotes out of a link, which cannot hold them.
fn take_notes(inlines: &mut Vec<Inline>) -> Vec<Inline> {
    let (mut notes, mut rest) = (Vec::new(), Vec::new());
    for mut inline in std::mem::take(inlines) {
        if let Some(children) = inline.children_mut() {
            notes.extend(take_notes(children));
        }
        if matches!(inline, Inline::FootnoteRef { .. }) { &mut notes } else { &mut rest }.push(inline);
    }
    *inlines = rest;
    notes
}

/// Puts a text on one line.
pub(super) fn flat(text: &str) -> String {
    if is_flat(text) {
        return text.to_owned();
    }
    let space = |c: char| matches!(c, '\n' | '\r' | '\t' | '\u{b}' | '\u{c}');
    let text = text.replace("\r\n", " ");
    text.chars()
        .map(|c| {
            if space(c) {
                ' '
            } else if c == '\0' {
                '\u{fffd}'
            } else {
                c
            }
        })
        .collect()
}

/// Returns whether a text stands on one line as it is.
fn is_flat(text: &str) -> bool {
    !text.bytes().any(|byte| matches!(byte, b'\t'..=b'\r' | b'\0'))
}
