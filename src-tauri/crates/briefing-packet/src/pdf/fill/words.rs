//! The pieces of a line: marks, links, footnotes, and words that are too long for their line.

use briefing_domain::text::Inline;

use super::breaks::{breakable, columns, is_name, is_whole, runs, width_in_columns};
use super::plain::{add_words, pictured, plain, uncalled};
use super::signs::{apart, is_unseen, shown, stands_on, tidy};
use super::{Care, Filler};
use crate::pdf::fonts::FONTS;
use crate::pdf::sheet::{Part, Piece};
use crate::unbroken::{power, unbroken};

/// The room of a line of running text, in em: a list inside a list is narrower than the page.
pub(super) const LINE: f64 = 30.0;
/// The room of the title of a packet and of what stands below it, in em of their letters.
pub(super) const TITLE: f64 = 20.0;
pub(super) const SUBTITLE: f64 = 27.0;
/// The room of a label on the first page and of its value, in em.
pub(super) const ENTRY: [f64; 2] = [11.0, 24.0];
/// The width of a page, and what a list or a quotation takes of it, in em.
const PAGE: f64 = 39.0;
const STEP: f64 = 3.8;
/// The width of a letter of code, in em of the text around it.
const CODE: f64 = 0.64;
/// The width of a letter of code in a block of its own, and what stands beside it there, in em of running text.
const CODE_IN_BLOCK: f64 = 0.476;
const BESIDE_CODE: f64 = 1.5;

/// Returns the room of a line so deep in lists and quotations, in em.
pub(super) fn room(depth: usize) -> f64 {
    (PAGE - STEP * f64::from(u8::try_from(depth).unwrap_or(u8::MAX))).clamp(STEP, LINE)
}

/// Returns the room of a heading, in em of its letters.
pub(super) fn room_of_heading(level: u8, depth: usize) -> f64 {
    room(depth)
        * match level {
            1 => 0.75,
            2 => 0.85,
            _ => 1.0,
        }
}
/// How deep marks go; deeper ones keep their words.
const DEEPEST: usize = 8;
/// Addresses that may be opened from a file for FDA.
const OPENED: [&str; 3] = ["http://", "https://", "mailto:"];

/// Where in a line we are: the room for a word, in em, and how many marks are open.
#[derive(Clone, Copy)]
struct At {
    room: f64,
    depth: usize,
}

impl At {
    fn below(self) -> Self {
        At { depth: self.depth + 1, ..self }
    }
}

impl Filler<'_> {
    /// Turns a line into pieces; a word wider than `room`, in em, may break anywhere.
    pub(super) fn line(&mut self, line: &[Inline], room: f64) -> Vec<Piece> {
        let mut out = Vec::new();
        let room = if self.runs_off(|| self.printed(line)) { 0.0 } else { room };
        self.pieces(line, At { room, depth: 0 }, &mut out);
        signed(out)
    }

    /// Whether words of a text ran off the paper; then there is no room for any word, and each may break anywhere.
    fn runs_off(&self, text: impl FnOnce() -> String) -> bool {
        if self.broken.is_empty() {
            return false;
        }
        let text = shown(&text());
        self.broken.iter().map(|words| shown(words)).any(|words| !words.is_empty() && text.contains(&words))
    }

    /// Returns the words of a line as they are printed, also those that stand for a footnote nobody wrote and for a picture.
    fn printed(&self, line: &[Inline]) -> String {
        let mut out = String::new();
        let instead = |inline: &Inline| {
            if let Inline::FootnoteRef { label } = inline {
                (!self.notes.contains_key(label.as_str())).then(|| uncalled(label))
            } else if let Inline::Image { alt, .. } = inline {
                Some(pictured(alt))
            } else {
                None
            }
        };
        add_words(line, &instead, &mut out);
        out
    }

    /// Turns plain words into pieces.
    pub(super) fn text(&mut self, text: &str, room: f64) -> Vec<Piece> {
        let mut out = Vec::new();
        let room = if self.runs_off(|| text.to_owned()) { 0.0 } else { room };
        self.words(text, room, &mut out);
        signed(out)
    }

    /// Notes characters that no font has, and returns the text.
    pub(super) fn seen<'t>(&mut self, text: &'t str) -> &'t str {
        if !text.is_ascii() {
            for c in text.chars().filter(|c| !c.is_ascii() && !FONTS.shows(*c)) {
                self.missing.entry(c).or_default().insert(self.place.clone());
            }
        }
        text
    }

    fn pieces(&mut self, line: &[Inline], at: At, out: &mut Vec<Piece>) {
        let At { room, .. } = at;
        let mut rest = line.iter().peekable();
        while let Some(inline) = rest.next() {
            match inline {
                Inline::Text { text } => {
                    let power = rest.peek().and_then(|next| power(text, next));
                    let Some((head, tail, raised)) = power.filter(|(_, tail, raised)| {
                        FONTS.width(tail, false) + FONTS.width(&plain(raised), false) <= room
                    }) else {
                        self.words(text, room, out);
                        continue;
                    };
                    self.words(head, room, out);
                    let mut b = vec![Piece::Words(self.seen(tail).to_owned())];
                    self.marked("sup", raised, at, &mut b);
                    out.push(Piece::Marked { k: "whole", b });
                    rest.next();
                }
                Inline::Strong { inlines } => self.marked("strong", inlines, at, out),
                Inline::Emphasis { inlines } => self.marked("emph", inlines, at, out),
                Inline::Strike { inlines } => self.marked("strike", inlines, at, out),
                Inline::Sub { inlines } => self.marked("sub", inlines, at, out),
                Inline::Sup { inlines } => self.marked("sup", inlines, at, out),
                Inline::Code { text } => self.code(text, room, out),
                Inline::SoftBreak => push_words(" ".to_owned(), out),
                Inline::HardBreak => out.push(Piece::Plain { k: "break", b: String::new() }),
                Inline::Link { target, inlines, .. } => self.link(target, inlines, at, out),
                Inline::Image { alt, .. } => self.words(&pictured(alt), room, out),
                Inline::FootnoteRef { label } => self.note(label, out),
                Inline::Reference(reference) => self.words(&reference.label, room, out),
                Inline::Kept(kept) => self.code(&kept.source, room, out),
            }
        }
    }

    /// Writes code in a line; a word of it that is too long for its line may break anywhere.
    fn code(&mut self, text: &str, room: f64, out: &mut Vec<Piece>) {
        let mut pieces: Vec<(bool, String)> = Vec::new();
        let text = self.seen(text).replace('\u{ad}', "");
        let text = apart(&text);
        for word in text.split_inclusive(' ') {
            let long = columns(word.trim_end_matches(' ')) * CODE > room;
            match pieces.last_mut() {
                Some((before, words)) if !long && !*before => words.push_str(word),
                _ => pieces.push((long, word.to_owned())),
            }
        }
        let kind = |long| if long { "long_code" } else { "code" };
        out.extend(pieces.into_iter().map(|(long, b)| Piece::Plain { k: kind(long), b }));
    }

    /// Returns code in a block of its own; a word too long for its line goes on in the next one, as a sequence does.
    pub(super) fn code_block(&mut self, text: &str, depth: usize) -> Part {
        let most = (room(depth).max(PAGE - STEP * 6.0) - BESIDE_CODE) / CODE_IN_BLOCK;
        let mut b = String::with_capacity(text.len());
        for word in apart(self.seen(text)).split_inclusive([' ', '\n']) {
            if columns(word.trim_end_matches([' ', '\n'])) <= most {
                b.push_str(word);
                continue;
            }
            let mut used = 0.0;
            for c in word.chars() {
                used += width_in_columns(c);
                if used > most && c != '\n' {
                    b.push('\n');
                    used = width_in_columns(c);
                }
                b.push(c);
            }
        }
        Part::Raw { b }
    }

    fn marked(&mut self, k: &'static str, inlines: &[Inline], at: At, out: &mut Vec<Piece>) {
        if at.depth >= DEEPEST {
            return self.pieces(inlines, at, out);
        }
        let mut b = Vec::new();
        self.pieces(inlines, at.below(), &mut b);
        out.push(Piece::Marked { k, b });
    }

    /// A link that leads nowhere, that a reader should not open or cannot see, keeps its words alone.
    fn link(&mut self, target: &str, inlines: &[Inline], at: At, out: &mut Vec<Piece>) {
        let mut b = Vec::new();
        self.pieces(inlines, at.below(), &mut b);
        let lower = target.to_ascii_lowercase();
        // Around a footnote Typst would set a link inside a link.
        if self.care == Care::Plain || !b.iter().any(is_seen) || b.iter().any(holds_note) {
            append(b, out);
        } else if let Some(anchor) = target.strip_prefix('#').filter(|anchor| self.targets.contains(*anchor)) {
            out.push(Piece::Linked { k: "link", to: anchor.to_owned(), b });
        } else if OPENED.iter().any(|start| lower.starts_with(start)) && target.len() < 2000 {
            out.push(Piece::Linked { k: "url", to: target.to_owned(), b });
        } else {
            append(b, out);
        }
    }

    fn note(&mut self, label: &str, out: &mut Vec<Piece>) {
        let Some(blocks) = self.notes.get(label).copied() else {
            return self.words(&uncalled(label), LINE, out);
        };
        if self.care == Care::Plain {
            self.seen(label);
            return out.push(call(label));
        }
        let to = self.note_anchor(label);
        if self.apart.contains(&to) {
            return self.words(&uncalled(label), LINE, out);
        }
        let next = self.numbers.len() + 1;
        let number = *self.numbers.entry(to.clone()).or_insert(next);
        let numbered = |note| Piece::Linked { k: "numbered", to: number.to_string(), b: vec![note] };
        if !self.set.insert(to.clone()) {
            out.push(numbered(Piece::Note { k: "again", to, b: Vec::new() }));
            return;
        }
        let before = std::mem::replace(&mut self.in_note, true);
        let mut b: Vec<Part> = blocks.iter().flat_map(|block| self.prose(block, 2)).collect();
        self.in_note = before;
        // Typst loses lines around a long footnote that shows nothing.
        b.retain(|part| !matches!(part, Part::Par { b, .. } if !b.iter().any(is_seen)));
        if let Some(Part::Par { bare, .. }) = b.first_mut() {
            *bare = true;
        }
        out.push(numbered(Piece::Note { k: "note", to, b }));
    }

    fn words(&mut self, text: &str, room: f64, out: &mut Vec<Piece>) {
        let text = tidy(self.seen(text));
        let text = apart(&text);
        let mut plain = String::new();
        for word in unbroken(&text) {
            let bare = word.trim_end_matches(' ');
            if (bare.contains(' ') || is_name(bare)) && FONTS.width(bare, false) <= room {
                push_words(std::mem::take(&mut plain), out);
                out.push(Piece::Plain { k: "whole", b: bare.to_owned() });
                plain.push_str(word.get(bare.len()..).unwrap_or_default());
                continue;
            }
            // Nearly every word: no letter is wider than its bytes are many em.
            if is_whole(word) && f64::from(u16::try_from(bare.len()).unwrap_or(u16::MAX)) <= room {
                plain.push_str(word);
                continue;
            }
            for piece in breakable(word) {
                let bare = piece.trim_end_matches(' ');
                if (bare.len() > 4 || room == 0.0) && FONTS.width(bare, false) > room {
                    for (breaks, run) in runs(bare) {
                        if breaks {
                            push_words(std::mem::take(&mut plain), out);
                            out.push(Piece::Plain { k: "long", b: run });
                        } else {
                            plain.push_str(&run);
                        }
                    }
                    plain.push_str(piece.get(bare.len()..).unwrap_or_default());
                } else {
                    plain.push_str(piece);
                }
            }
        }
        push_words(plain, out);
    }
}

/// The mark of a footnote that stands at the end of its document.
pub(super) fn call(label: &str) -> Piece {
    Piece::Marked { k: "sup", b: vec![Piece::Words(format!("[{}]", tidy(label)))] }
}

/// Raised and lowered signs that are taken from one font wherever they stand, or 10⁶ would be set from two.
fn is_sign(c: char) -> bool {
    matches!(c, '\u{b2}' | '\u{b3}' | '\u{b9}' | '\u{2070}' | '\u{2074}'..='\u{207e}' | '\u{207f}')
        || matches!(c, '\u{2080}'..='\u{208e}' | '\u{2090}'..='\u{209c}')
}

fn has_signs(piece: &Piece) -> bool {
    match piece {
        Piece::Words(text) | Piece::Plain { b: text, .. } => !text.is_ascii() && text.chars().any(is_sign),
        Piece::Marked { b, .. } | Piece::Linked { b, .. } => b.iter().any(has_signs),
        // Its lines are marked by themselves.
        Piece::Note { .. } => false,
    }
}

/// Marks a line with such signs. The layout sets other lines from one font less, which makes them twice as fast.
fn signed(line: Vec<Piece>) -> Vec<Piece> {
    if line.iter().any(has_signs) { vec![Piece::Marked { k: "signs", b: line }] } else { line }
}

/// Returns words as they are, for the edges of the pages.
pub(in crate::pdf) fn edge(words: &str) -> Piece {
    let words = Piece::Words(words.to_owned());
    if has_signs(&words) { Piece::Marked { k: "signs", b: vec![words] } } else { words }
}

fn append(pieces: Vec<Piece>, out: &mut Vec<Piece>) {
    for piece in pieces {
        if let Piece::Words(words) = piece { push_words(words, out) } else { out.push(piece) }
    }
}

fn push_words(words: String, out: &mut Vec<Piece>) {
    if words.is_empty() {
        return;
    }
    match out.last_mut() {
        // The layout reads both as one.
        Some(Piece::Words(before)) if words.starts_with(stands_on) => {
            before.push_str(&words);
            *before = apart(before).into_owned();
        }
        _ => out.push(Piece::Words(words)),
    }
}

/// Whether a footnote is called in a piece.
pub(super) fn holds_note(piece: &Piece) -> bool {
    match piece {
        Piece::Note { .. } => true,
        Piece::Marked { b, .. } | Piece::Linked { b, .. } => b.iter().any(holds_note),
        Piece::Words(_) | Piece::Plain { .. } => false,
    }
}

/// Whether a piece leaves a mark on the page; a link around nothing has no place that could be clicked.
fn is_seen(piece: &Piece) -> bool {
    match piece {
        Piece::Words(text) | Piece::Plain { b: text, .. } => text.chars().any(|c| !is_unseen(c)),
        Piece::Marked { b, .. } | Piece::Linked { b, .. } => b.iter().any(is_seen),
        Piece::Note { .. } => true,
    }
}

/// Returns a line without links and footnotes, for headings; the footnotes are handed out.
pub(super) fn bare(line: &[Inline], notes: &mut Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::new();
    for mut inline in without_notes(line, notes) {
        if let Inline::Link { inlines, .. } = &inline {
            out.extend(bare(inlines, notes));
        } else if let Inline::SoftBreak | Inline::HardBreak = inline {
            out.push(Inline::text(" "));
        } else {
            if let Some(children) = inline.children_mut() {
                *children = bare(children, notes);
            }
            out.push(inline);
        }
    }
    out
}

/// Returns a line without its footnotes, which are handed out: what a list of contents repeats must not have any.
pub(super) fn without_notes(line: &[Inline], notes: &mut Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::new();
    for inline in line {
        if let Inline::FootnoteRef { .. } = inline {
            notes.push(inline.clone());
            continue;
        }
        let mut inline = inline.clone();
        if let Some(children) = inline.children_mut() {
            *children = without_notes(children, notes);
        }
        out.push(inline);
    }
    out
}

/// Returns how many letters pieces of a line have.
pub(super) fn letters(pieces: &[Piece]) -> usize {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Words(b) | Piece::Plain { b, .. } => b.len(),
            Piece::Marked { b, .. } | Piece::Linked { b, .. } => letters(b),
            Piece::Note { .. } => 1,
        })
        .sum()
}
