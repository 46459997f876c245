//! The word across the pages of a copy: DRAFT on a draft, else what the preset of the copy says, for example PARTNER COPY.
//!
//! It is lower where many words would be longer than the page. In a PDF its letters are drawn and not written: written ones would stand
//! between the lines when the file is searched or read aloud.

use std::fmt::Write;

use ttf_parser::{Face, GlyphId, OutlineBuilder};

use crate::block::{NoticeKind, Packet};
use crate::fonts::FILES;
use crate::look::Look;

/// The word of a draft, which no preset takes away.
const DRAFT: &str = "DRAFT";
/// The place of the bold font without serifs among the files.
const BOLD: usize = 5;
/// The most a word is high, in points: with it DRAFT fills the width of the page, on its slope.
const HIGH: f64 = 92.4;
/// How far letters stand apart beside what their font wants, in its units.
const SPACED: f32 = 114.0;
/// The most a word is long, in points; on its slope it then stands on a page upright and lying.
const LONG: f64 = 600.0;

/// A word across the pages.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Watermark {
    pub(crate) words: String,
    /// In points.
    pub(crate) width: f64,
    /// In points.
    pub(crate) height: f64,
    /// Its letters as a drawing.
    pub(crate) svg: String,
}

/// Returns the word across the pages of a packet; none where there is no word, or no font for it.
pub(crate) fn of(packet: &Packet, look: &Look) -> Option<Watermark> {
    let notices = packet.documents.first().map(|document| &document.front.notices);
    let draft = notices.is_some_and(|notices| notices.iter().any(|notice| notice.kind == NoticeKind::Draft));
    let words = if draft { DRAFT } else { look.watermark.trim() };
    if words.is_empty() { None } else { drawn(words) }
}

fn drawn(words: &str) -> Option<Watermark> {
    let face = Face::parse(FILES.get(BOLD)?, 0).ok()?;
    let mut letters = Letters::default();
    for c in words.chars() {
        let glyph = face.glyph_index(c).unwrap_or(GlyphId(0));
        face.outline_glyph(glyph, &mut letters);
        letters.x += f32::from(face.glyph_hor_advance(glyph).unwrap_or_default()) + SPACED;
    }
    let [left, bottom, right, top] = letters.edges?;
    let (wide, high) = (f64::from(right - left), f64::from(top - bottom));
    if wide <= 0.0 || high <= 0.0 {
        return None;
    }
    let size = (HIGH / high).min(LONG / wide);
    let svg = format!(
        r##"<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{high}" viewBox="{left} {} {wide} {high}"><path fill="#f0f0f0" d="{}"/></svg>"##,
        -top, letters.path
    );
    Some(Watermark { words: words.to_owned(), width: (wide * size).round(), height: (high * size).round(), svg })
}

/// Letters beside each other as a path, in the units of the font; the second axis runs down, as in every drawing.
#[derive(Default)]
struct Letters {
    path: String,
    x: f32,
    /// Left, bottom, right and top of what is drawn, with the second axis upward.
    edges: Option<[f32; 4]>,
}

impl Letters {
    fn step(&mut self, sign: char, points: &[(f32, f32)]) {
        self.path.push(sign);
        for (x, y) in points {
            let x = x + self.x;
            let _ = write!(self.path, "{x} {} ", -y);
            let [left, bottom, right, top] = self.edges.unwrap_or([x, *y, x, *y]);
            self.edges = Some([left.min(x), bottom.min(*y), right.max(x), top.max(*y)]);
        }
    }
}

impl OutlineBuilder for Letters {
    fn move_to(&mut self, x: f32, y: f32) {
        self.step('M', &[(x, y)]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.step('L', &[(x, y)]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.step('Q', &[(x1, y1), (x, y)]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.step('C', &[(x1, y1), (x2, y2), (x, y)]);
    }

    fn close(&mut self) {
        self.path.push('Z');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_as_high_as_it_can_be_and_never_longer_than_the_page() {
        let draft = drawn(DRAFT).unwrap();
        assert_eq!((draft.width, draft.height), (475.0, 92.0));
        let long = drawn("NOT FOR DISTRIBUTION").unwrap();
        assert!(long.width <= LONG && long.height < 70.0, "{} by {}", long.width, long.height);
        assert!(roxmltree::Document::parse(&long.svg).is_ok(), "{}", long.svg);
        assert_eq!(drawn(" "), None);
    }
}
