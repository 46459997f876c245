//! Pairs the marks the Markdown parser does not pair for us: `~~`, `<sub>` and `<sup>`.
//!
//! The parser would take a single tilde for a mark as well, and it gives raw tags one by one. A mark pairs only with a mark inside the
//! same parent; one left alone stays what it was, text or raw HTML.

use super::inlines::{Inline, Kept, KeptKind};

/// A finished piece, or a mark that still looks for its partner.
#[derive(Debug)]
pub(super) enum Piece {
    Done(Inline),
    Tildes { open: bool, close: bool },
    Tag { mark: Mark, open: bool, source: String },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Strike,
    Sub,
    Sup,
}

/// The pieces with their marks paired, and the marks still open.
#[derive(Debug, Default)]
pub(super) struct Fold {
    out: Vec<Inline>,
    /// Mark and its place in `out`, where it stands as text or raw HTML until its partner comes.
    open: Vec<(Mark, usize)>,
    counts: [usize; 3],
    limit: usize,
    /// Whether marks were nested deeper than `limit`.
    pub(super) too_deep: bool,
}

impl Fold {
    /// Pairs the marks; at most `limit` may be open at once.
    pub(super) fn run(pieces: Vec<Piece>, limit: usize) -> (Vec<Inline>, bool) {
        let mut fold = Fold { limit, ..Fold::default() };
        for piece in pieces {
            match piece {
                Piece::Done(inline) => fold.push(inline),
                Piece::Tildes { open, close } => fold.tildes(open, close),
                Piece::Tag { mark, open: true, source } => fold.open(mark, html(source)),
                Piece::Tag { mark, open: false, source } => {
                    if !fold.close(mark) {
                        fold.out.push(html(source));
                    }
                }
            }
        }
        (fold.out, fold.too_deep)
    }

    fn push(&mut self, inline: Inline) {
        self.out.push(inline);
    }

    fn tildes(&mut self, open: bool, close: bool) {
        if close && self.close(Mark::Strike) {
            return;
        }
        if open {
            self.open(Mark::Strike, Inline::text("~~"));
        } else {
            self.out.push(Inline::text("~~"));
        }
    }

    fn open(&mut self, mark: Mark, stand_in: Inline) {
        if self.open.len() >= self.limit {
            self.too_deep = true;
        } else {
            self.open.push((mark, self.out.len()));
            *self.count(mark) += 1;
        }
        self.out.push(stand_in);
    }

    /// Closes the innermost open mark of this kind; those opened after it stay what they were.
    fn close(&mut self, mark: Mark) -> bool {
        if *self.count(mark) == 0 {
            return false;
        }
        while let Some((found, at)) = self.open.pop() {
            *self.count(found) -= 1;
            if found == mark {
                let inlines = self.out.split_off((at + 1).min(self.out.len()));
                self.out.pop();
                self.out.push(match mark {
                    Mark::Strike => Inline::Strike { inlines },
                    Mark::Sub => Inline::Sub { inlines },
                    Mark::Sup => Inline::Sup { inlines },
                });
                return true;
            }
        }
        false
    }

    fn count(&mut self, mark: Mark) -> &mut usize {
        let [strike, sub, sup] = &mut self.counts;
        match mark {
            Mark::Strike => strike,
            Mark::Sub => sub,
            Mark::Sup => sup,
        }
    }
}

fn html(source: String) -> Inline {
    Inline::Kept(Kept { kind: KeptKind::Html, source })
}

/// Returns the piece a raw inline tag stands for.
pub(super) fn tag(source: &str) -> Piece {
    let inner = source.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or_default();
    let name = inner.trim_end().to_ascii_lowercase();
    let mark = |mark, open| Piece::Tag { mark, open, source: source.to_owned() };
    match name.as_str() {
        "sub" => mark(Mark::Sub, true),
        "/sub" => mark(Mark::Sub, false),
        "sup" => mark(Mark::Sup, true),
        "/sup" => mark(Mark::Sup, false),
        "br" | "br/" | "br /" => Piece::Done(Inline::HardBreak),
        name => {
            let kind = if name.starts_with("!--") { KeptKind::Comment } else { KeptKind::Html };
            Piece::Done(Inline::Kept(Kept { kind, source: source.to_owned() }))
        }
    }
}

/// Splits raw text at runs of exactly two tildes; `escaped` says that the first character was escaped, `before` and `after` are the
/// characters around the text (`None` at the edge of the source).
pub(super) fn tildes(text: &str, escaped: bool, before: Option<char>, after: Option<char>) -> Vec<Piece> {
    let skip = if escaped { text.chars().next().map_or(0, char::len_utf8) } else { 0 };
    let mut pieces = Vec::new();
    let mut from = 0;
    let mut at = skip;
    while let Some(found) = text.get(at..).and_then(|rest| rest.find('~')) {
        let start = at + found;
        let run = text.get(start..).map_or(0, |rest| rest.len() - rest.trim_start_matches('~').len());
        at = start + run;
        if run != 2 {
            continue;
        }
        let (head, tail) = (text.get(..start).unwrap_or_default(), text.get(at..).unwrap_or_default());
        let previous = head.chars().next_back().or(before);
        let next = tail.chars().next().or(after);
        let solid = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        if let Some(plain) = text.get(from..start).filter(|plain| !plain.is_empty()) {
            pieces.push(Piece::Done(Inline::text(plain)));
        }
        pieces.push(Piece::Tildes { open: solid(next), close: solid(previous) });
        from = at;
    }
    if let Some(plain) = text.get(from..).filter(|plain| !plain.is_empty()) {
        pieces.push(Piece::Done(Inline::text(plain)));
    }
    pieces
}
