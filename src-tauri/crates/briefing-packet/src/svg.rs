//! Drawings: plain SVG that prints in gray, with text as text.
//!
//! Shapes, not colors, tell things apart. Everything is laid out by arithmetic on whole numbers, so that the same content gives the same
//! bytes; whatever the user typed is escaped. The same facts stand in a table beside each drawing.

pub mod schedule;
pub mod timeline;

use std::fmt::Write;

/// How wide a drawing is, in pixels: it then fits between the margins of both papers in its own size, and its letters have 9 points, the
/// smallest that FDA accepts.
const WIDTH: i64 = 600;
/// From one line of a text to the next.
const LINE: i64 = 13;

/// An SVG being drawn.
#[derive(Debug)]
struct Canvas {
    body: String,
}

impl Canvas {
    fn new() -> Self {
        Canvas { body: String::new() }
    }

    /// Writes text; `anchor` is `start`, `middle` or `end`.
    fn text(&mut self, x: i64, y: i64, anchor: &str, words: &str) {
        let words = escape(words);
        let _ = writeln!(self.body, r#"<text x="{x}" y="{y}" text-anchor="{anchor}">{words}</text>"#);
    }

    /// Writes text that rises to the right from a point.
    fn rising_text(&mut self, x: i64, y: i64, words: &str) {
        let words = escape(words);
        let _ = writeln!(self.body, r#"<text x="{x}" y="{y}" transform="rotate(-45 {x} {y})">{words}</text>"#);
    }

    fn line(&mut self, from: (i64, i64), to: (i64, i64), width: &str) {
        let ((x1, y1), (x2, y2)) = (from, to);
        let _ = writeln!(
            self.body,
            r##"<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="#222" stroke-width="{width}"/>"##
        );
    }

    /// Draws a shape around a point.
    fn mark(&mut self, x: i64, y: i64, shape: Shape) {
        let _ = match shape {
            Shape::Full => {
                writeln!(self.body, r##"<rect x="{}" y="{}" width="10" height="10" fill="#222"/>"##, x - 5, y - 5)
            }
            Shape::Open => writeln!(
                self.body,
                r##"<rect x="{}" y="{}" width="9" height="9" fill="#fff" stroke="#222" stroke-width="1.5"/>"##,
                x - 5,
                y - 5
            ),
            Shape::Diamond => writeln!(
                self.body,
                r##"<path d="M {x} {} L {} {y} L {x} {} L {} {y} Z" fill="#fff" stroke="#222" stroke-width="1.5"/>"##,
                y - 7,
                x + 7,
                y + 7,
                x - 7
            ),
        };
    }

    /// Closes the drawing; title and description are for readers who do not see it.
    fn finish(self, size: (i64, i64), title: &str, description: &str) -> String {
        let (width, height) = size;
        let (title, description, body) = (escape(title), escape(description), self.body);
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
             role=\"img\" font-family=\"Arial, Helvetica, sans-serif\" font-size=\"12\" fill=\"#222\">\n\
             <title>{title}</title>\n<desc>{description}</desc>\n\
             <rect x=\"0\" y=\"0\" width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>\n{body}</svg>\n"
        )
    }
}

/// The shapes of marks, told apart in gray.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Full,
    Open,
    Diamond,
}

/// Returns text as it may stand in XML: reserved characters escaped, characters that XML forbids left out.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\n' | '\t' | '\r' => out.push(' '),
            '\u{FFFE}' | '\u{FFFF}' => {}
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
    out
}

/// Returns a text cut to a number of characters, with an ellipsis when something is left out.
fn cut(text: &str, characters: usize) -> String {
    if text.chars().count() <= characters {
        return text.to_owned();
    }
    let head: String = text.chars().take(characters.saturating_sub(1)).collect();
    format!("{}\u{2026}", head.trim_end())
}

/// Breaks a text into lines of so many characters, at most `most` of them; what does not fit is cut.
fn lines_of(text: &str, characters: usize, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut words = text.split_whitespace().peekable();
    while let Some(first) = words.next() {
        let mut line = first.to_owned();
        let last = lines.len() + 1 == most;
        while let Some(word) = words.next_if(|word| last || fits(&line, word, characters)) {
            line.push(' ');
            line.push_str(word);
        }
        lines.push(cut(&line, characters));
    }
    lines
}

fn fits(line: &str, word: &str, characters: usize) -> bool {
    line.chars().count() + 1 + word.chars().count() <= characters
}

/// Returns roughly how many pixels a text takes at the size of the drawings.
fn width_of(text: &str) -> i64 {
    i64::try_from(text.chars().count()).unwrap_or(i64::MAX / 16) * 7
}
