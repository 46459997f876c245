//! The fonts of the PDF.
//!
//! Read once and kept, because reading them costs more than a small packet. Also here: how wide words are, for the widths of columns, and
//! which characters no font has.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use briefing_domain::glyph::steers;
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontVariations};
use typst::utils::LazyHash;

use crate::fonts::FILES;

/// The fonts, read.
pub(super) struct Fonts {
    fonts: Vec<Font>,
    book: LazyHash<FontBook>,
    /// Width in em of what the text font and its bold have.
    widths: [BTreeMap<char, f64>; 2],
}

/// The fonts of every PDF.
pub(super) static FONTS: LazyLock<Fonts> = LazyLock::new(|| {
    let fonts: Vec<Font> = FILES.iter().filter_map(|bytes| Font::new(Bytes::new(*bytes), 0)).collect();
    let book = LazyHash::new(FontBook::from_fonts(&fonts));
    let widths = [0, 1].map(|place| fonts.get(place).map(widths).unwrap_or_default());
    Fonts { fonts, book, widths }
});

/// Latin, Greek, Cyrillic and general punctuation: what a packet is written in.
fn widths(font: &Font) -> BTreeMap<char, f64> {
    let shaped = font.clone().instantiate(font.info().variant, Abs::pt(12.0), &FontVariations::default());
    let face = shaped.ttf();
    let em = f64::from(face.units_per_em());
    let wide = |c: char| Some((c, f64::from(face.glyph_hor_advance(face.glyph_index(c)?)?) / em));
    ('\u{20}'..'\u{530}').chain('\u{2010}'..'\u{2040}').filter_map(wide).collect()
}

impl Fonts {
    pub(super) fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    pub(super) fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// Returns the width of a text in em of its size; a good guess for signs of other fonts.
    pub(super) fn width(&self, text: &str, bold: bool) -> f64 {
        let [regular, heavy] = &self.widths;
        let widths = if bold { heavy } else { regular };
        text.chars().map(|c| widths.get(&c).copied().unwrap_or(if c < '\u{2e80}' { 0.6 } else { 1.0 })).sum()
    }

    /// Returns whether a character can be shown, or needs not be shown because it only steers others.
    pub(super) fn shows(&self, c: char) -> bool {
        steers(c) || self.has(c)
    }

    fn has(&self, c: char) -> bool {
        self.fonts.iter().any(|font| font.info().coverage.contains(u32::from(c)))
    }

    /// Returns the characters that a font has, in order.
    pub(super) fn characters(&self) -> impl Iterator<Item = char> {
        ('\0'..=char::MAX).filter(|c| self.has(*c))
    }
}
