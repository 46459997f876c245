//! The fonts of the PDF.
//!
//! Read once and kept, because reading them costs more than a small packet. Also here: how wide words are, for the widths of columns, and
//! which characters no font has.

use std::sync::LazyLock;

use briefing_domain::glyph::steers;
use ttf_parser::{Face, GlyphId};
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::fonts::FILES;

/// The fonts, read.
pub(super) struct Fonts {
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
    /// The same, to be measured.
    faces: Vec<Option<Face<'static>>>,
    /// The widths in em of the first characters there are, in the text font and its bold.
    widths: [Vec<f64>; 2],
}

/// The fonts of every PDF.
pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES.iter().filter_map(|bytes| Font::new(Bytes::new(*bytes), 0)).collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    let faces = FILES.iter().map(|bytes| Face::parse(bytes, 0).ok()).collect();
    let mut known = Fonts { fonts, faces, book, widths: [Vec::new(), Vec::new()] };
    known.widths = [false, true].map(|bold| ('\0'..KNOWN).map(|c| known.look_up(c, bold)).collect());
    known
});

/// The characters before this are what a packet is written in: Latin, Greek, Cyrillic, general punctuation.
const KNOWN: char = '\u{2100}';
/// The places of the text font, of its bold and of the fonts that stand in for it, in the order in which the template names them.
const TEXT: usize = 0;
const BOLD: usize = 1;
const OTHERS: std::ops::Range<usize> = 7..12;

impl Fonts {
    pub(super) fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    pub(super) fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// Returns the width of a text in em of its size, letter by letter.
    pub(super) fn width(&self, text: &str, bold: bool) -> f64 {
        let [regular, heavy] = &self.widths;
        let widths = if bold { heavy } else { regular };
        let wide = |c: char| widths.get(c as usize).copied().unwrap_or_else(|| self.look_up(c, bold));
        text.chars().map(wide).sum()
    }

    /// Returns the width of a character in the first font that has it; of an empty box for one that none has.
    fn look_up(&self, c: char, bold: bool) -> f64 {
        if steers(c) && !c.is_whitespace() {
            return 0.0;
        }
        let face = |place: usize| self.faces.get(place)?.as_ref();
        let first = if bold { BOLD } else { TEXT };
        let found = std::iter::once(first).chain(OTHERS).filter_map(face).find_map(|it| Some((it, it.glyph_index(c)?)));
        let Some((face, glyph)) = found.or_else(|| Some((face(first)?, GlyphId(0)))) else { return 1.0 };
        f64::from(face.glyph_hor_advance(glyph).unwrap_or_default()) / f64::from(face.units_per_em())
    }

    /// Returns whether a character can be shown, or needs not be shown because it only steers others.
    pub(super) fn shows(&self, c: char) -> bool {
        steers(c) || self.has(c)
    }

    fn has(&self, c: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)))
    }

    /// Returns whether one font has both characters, or none has either.
    pub(super) fn set_alike(&self, one: char, other: char) -> bool {
        let mut apart = false;
        for font in &self.fonts {
            let coverage = &font.info().coverage;
            let (one, other) = (coverage.contains(u32::from(one)), coverage.contains(u32::from(other)));
            if one && other {
                return true;
            }
            apart |= one || other;
        }
        !apart
    }

    /// Returns the characters that a font has, in order.
    pub(super) fn characters(&self) -> impl Iterator<Item = char> {
        ('\0'..=char::MAX).filter(|c| self.has(*c))
    }
}
