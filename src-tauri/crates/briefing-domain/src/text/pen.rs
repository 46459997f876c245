//! Writes the pieces of a line: marks that open and close, links, sub- and superscript.
//!
//! Emphasis is `*`, and `_` where a `*` beside it would be read together with it. Inside a word, where a mark would not open or close,
//! the letter outside becomes a character reference.

use pulldown_cmark::{Event, Parser, Tag};

use super::escape::{self, Place};
use super::inlines::Inline;

/// Writes the text of a paragraph. Where it would be read as a block of raw HTML, a space in front makes it a paragraph again.
pub(super) fn paragraph(inlines: &[Inline]) -> String {
    let mut pen = Pen::default();
    pen.sequence(inlines, false, true);
    let html = pen.out.starts_with('<') && matches!(Parser::new(&pen.out).next(), Some(Event::Start(Tag::HtmlBlock)));
    if html { format!("&#32;{}", pen.out) } else { pen.out }
}

/// Writes the text of a heading or a cell, on one line.
pub(super) fn line(inlines: &[Inline], place: Place) -> String {
    let mut pen = Pen { place, one_line: true, ..Pen::default() };
    pen.sequence(inlines, false, true);
    pen.out
}

/// Writes the pieces of a line.
#[derive(Default)]
struct Pen {
    out: String,
    place: Place,
    one_line: bool,
    /// Whether the next text must begin with a character reference, so that the mark before it closes.
    guard: bool,
}

impl Pen {
    /// Writes neighbors. `star` says that a `*` of the parent follows, `root` that these are no children.
    fn sequence(&mut self, inlines: &[Inline], star: bool, root: bool) {
        for (at, inline) in inlines.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|before| inlines.get(before));
            let next = inlines.get(at + 1);
            match inline {
                Inline::Text { text } => self.text(text),
                Inline::Strong { inlines } => self.mark(inlines, "**", true),
                Inline::Emphasis { inlines } => {
                    let star = next.map_or(star, |next| matches!(next, Inline::Strong { .. }));
                    self.emphasis(inlines, star);
                }
                Inline::Strike { inlines } => self.mark(inlines, "~~", false),
                Inline::HardBreak => {
                    let lonely = before.is_none() || next.is_none();
                    let beside = [before, next].into_iter().flatten().any(is_break);
                    let kept = matches!(next, Some(Inline::Kept(_)));
                    let html = self.one_line || lonely || beside || kept;
                    self.push(if html { "<br>" } else { "\\\n" });
                }
                Inline::SoftBreak => self.push("\n"),
                Inline::Code { .. }
                | Inline::Sub { .. }
                | Inline::Sup { .. }
                | Inline::Link { .. }
                | Inline::Image { .. }
                | Inline::FootnoteRef { .. }
                | Inline::Reference(_)
                | Inline::Kept(_) => self.plain(inline),
            }
        }
        self.guard &= !root;
    }

    fn plain(&mut self, inline: &Inline) {
        let cell = self.place.cell;
        let raw = |text: String| if cell { text.replace('|', "\\|") } else { text };
        match inline {
            Inline::Code { text } => self.push(&raw(escape::code(text))),
            Inline::Sub { inlines } => self.tagged("sub", inlines),
            Inline::Sup { inlines } => self.tagged("sup", inlines),
            Inline::Link { target, title, inlines } => {
                if let Some(auto) = autolink(target, title, inlines).filter(|auto| !cell || !auto.contains('|')) {
                    self.push(&auto);
                    return;
                }
                self.push("[");
                let label = std::mem::replace(&mut self.place.label, true);
                self.sequence(inlines, false, false);
                self.place.label = label;
                self.push(&raw(format!("]({}{})", escape::target(target), escape::title(title))));
            }
            Inline::Image { target, title, alt } => {
                self.label("![", alt);
                self.push(&raw(format!("]({}{})", escape::target(target), escape::title(title))));
            }
            Inline::Reference(reference) => {
                self.label("[", &reference.label);
                self.push(&format!("]({})", reference.target()));
            }
            Inline::FootnoteRef { label } => self.push(&raw(format!("[^{label}]"))),
            Inline::Kept(kept) => self.push(&raw(kept.source.clone())),
            Inline::Text { .. }
            | Inline::Strong { .. }
            | Inline::Emphasis { .. }
            | Inline::Strike { .. }
            | Inline::SoftBreak
            | Inline::HardBreak => {}
        }
    }

    fn push(&mut self, text: &str) {
        self.guard = false;
        self.out.push_str(text);
    }

    fn text(&mut self, text: &str) {
        let mut chars = text.chars();
        let guarded = std::mem::take(&mut self.guard).then(|| chars.next().filter(|c| escape::is_word(*c))).flatten();
        let text = guarded.map_or(text, |c| {
            self.out.push_str(&escape::entity(c));
            chars.as_str()
        });
        // The end of the line is enough: escapes ask whether it is empty, a short number, and what its last character is.
        let tail = self.out.char_indices().rev().nth(15).map_or(0, |(at, _)| at);
        let from = self.out.get(tail..).and_then(|end| end.rfind('\n')).map_or(tail, |at| tail + at + 1);
        let mut written = String::new();
        let line = if self.one_line && self.out.is_empty() { " " } else { self.out.get(from..).unwrap_or_default() };
        escape::text(text, line, self.place, &mut written);
        self.out.push_str(&written);
    }

    fn label(&mut self, open: &str, label: &str) {
        self.push(open);
        escape::text(label, open, Place { label: true, ..self.place }, &mut self.out);
    }

    fn tagged(&mut self, tag: &str, inlines: &[Inline]) {
        self.push(&format!("<{tag}>"));
        self.sequence(inlines, false, false);
        self.push(&format!("</{tag}>"));
    }

    fn mark(&mut self, inlines: &[Inline], delimiter: &str, flanks: bool) {
        let at = self.out.len();
        self.push(delimiter);
        self.sequence(inlines, flanks, false);
        self.out.push_str(delimiter);
        self.guard = false;
        if flanks {
            self.flank(at, delimiter.len(), false);
        }
    }

    fn emphasis(&mut self, inlines: &[Inline], star: bool) {
        let at = self.out.len();
        self.push("*");
        self.sequence(inlines, false, false);
        let inner = self.out.get(at + 1..).unwrap_or_default();
        let touches = |text: &str| text.starts_with('*') || text.ends_with('*');
        let before = self.out.get(..at).is_some_and(|before| before.ends_with('*'));
        let low = star || before || touches(inner);
        if low {
            self.out.replace_range(at..=at, "_");
        }
        self.out.push(if low { '_' } else { '*' });
        self.guard = false;
        self.flank(at, 1, low);
    }

    /// Makes sure the mark that begins at `at` opens and closes: inside a word, beside punctuation, the letter outside becomes a
    /// character reference, whose `;` is punctuation.
    fn flank(&mut self, at: usize, width: usize, low: bool) {
        let (head, mark) = self.out.split_at_checked(at).unwrap_or_default();
        let inner = mark.get(width..mark.len().saturating_sub(width)).unwrap_or_default();
        let solid = |c: Option<char>| !low && c.is_some_and(escape::is_letter);
        let (opens, closes) = (solid(inner.chars().next()), solid(inner.chars().next_back()));
        let before = head.chars().next_back().filter(|c| escape::is_word(*c));
        if let Some(c) = before.filter(|_| !opens) {
            self.out.replace_range(at - c.len_utf8()..at, &escape::entity(c));
        }
        self.guard = !closes;
    }
}

fn is_break(inline: &Inline) -> bool {
    matches!(inline, Inline::SoftBreak | Inline::HardBreak)
}

/// Returns `<https://...>` for a web address that is its own text.
fn autolink(target: &str, title: &str, inlines: &[Inline]) -> Option<String> {
    let [Inline::Text { text }] = inlines else { return None };
    let web = target.starts_with("https://") || target.starts_with("http://");
    let sound = target.chars().all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '\\' | '&' | '`'));
    (text == target && title.is_empty() && web && sound).then(|| format!("<{target}>"))
}
