//! How wide columns want to be: an estimate from the words alone, for files whose fonts are not at hand.
//!
//! Widths are thousandths of the size of the font, counted in whole numbers so that every machine makes the same table. The estimate
//! only shares out the width of the page; Word breaks the lines.

use briefing_domain::text::Inline;

use crate::columns::Cell;
use crate::unbroken::with_fixed_spaces;

/// What the cells of a column ask for.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Column {
    /// The longest word that should stay whole.
    pub(crate) word: i64,
    /// The longest line.
    pub(crate) line: i64,
    /// All lines of an average cell together.
    pub(crate) mass: i64,
    /// The cells, the header first.
    pub(crate) cells: Vec<Cell>,
}

/// A word longer than this may be broken.
const LONGEST_WORD: i64 = 9_000;
/// A word up to this stays whole at its hyphens.
const WHOLE: i64 = 5_500;
/// A line longer than this wraps in any case.
const LONGEST_LINE: i64 = 34_000;

/// A table to be measured and written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Cells<'t> {
    pub(crate) header: &'t [Vec<Inline>],
    pub(crate) rows: &'t [Vec<Vec<Inline>>],
}

impl Cells<'_> {
    /// Measures all columns.
    pub(crate) fn columns(&self) -> Vec<Column> {
        let count = self.rows.iter().map(Vec::len).chain([self.header.len()]).max().unwrap_or_default();
        let mut columns = vec![Column::default(); count];
        for (cell, column) in self.header.iter().zip(&mut columns) {
            let mut size = size_of(cell);
            // Headings are bold.
            size.word += size.word / 12;
            // A long heading wraps; it does not widen a column of short values.
            column.word = column.word.max(size.word);
            column.line = column.line.max(size.line.min(size.word.max(6_000)));
            column.cells.extend(size.cells);
        }
        for row in self.rows {
            for (cell, column) in row.iter().zip(&mut columns) {
                let size = size_of(cell);
                column.word = column.word.max(size.word);
                column.line = column.line.max(size.line);
                column.mass += size.mass;
                column.cells.extend(size.cells);
            }
        }
        let rows = i64::try_from(self.rows.len().max(1)).unwrap_or(1);
        for column in &mut columns {
            column.mass /= rows;
            // The estimate may be too small for a letter or two.
            column.word = (column.word + column.word / 16).clamp(500, LONGEST_WORD);
            column.line = column.line.clamp(column.word, LONGEST_LINE.max(column.word));
        }
        columns
    }
}

/// Measures one cell.
pub(crate) fn size_of(cell: &[Inline]) -> Column {
    let mut ruler = Ruler::default();
    ruler.cell.line();
    ruler.line(cell, 1000);
    ruler.end_line();
    Column { cells: vec![ruler.cell], ..ruler.found }
}

#[derive(Debug, Default)]
struct Ruler {
    word: i64,
    line: i64,
    /// The space before the word.
    gap: i64,
    found: Column,
    cell: Cell,
}

impl Ruler {
    fn line(&mut self, inlines: &[Inline], scale: i64) {
        let mut rest = inlines.iter().peekable();
        while let Some(inline) = rest.next() {
            match inline {
                Inline::Text { text } => self.text(&with_fixed_spaces(text, rest.peek().copied()), scale),
                Inline::Image { alt, .. } => self.text(alt, scale),
                Inline::Code { text } => self.text(text, scale * 6 / 5),
                Inline::Reference(reference) => self.text(&reference.label, scale),
                Inline::SoftBreak => self.text(" ", scale),
                Inline::HardBreak => {
                    self.end_line();
                    self.cell.line();
                }
                Inline::Strong { inlines } => self.line(inlines, scale * 21 / 20),
                Inline::Sub { inlines } | Inline::Sup { inlines } => self.line(inlines, scale * 13 / 20),
                Inline::Emphasis { inlines } | Inline::Strike { inlines } | Inline::Link { inlines, .. } => {
                    self.line(inlines, scale);
                }
                Inline::FootnoteRef { .. } => self.text("1", scale * 13 / 20),
                Inline::Kept(_) => {}
            }
        }
    }

    fn text(&mut self, text: &str, scale: i64) {
        for character in text.chars() {
            let width = width_of(character) * scale / 1000;
            self.line += width;
            if character.is_whitespace() && character != '\u{a0}' {
                self.end_word();
                self.gap = width;
            } else {
                self.word += width;
                // Dates and identifiers stay whole; only a long word may break at its hyphen.
                let breaks = matches!(character, '-' | '\u{2013}' | '\u{2014}') && self.word > WHOLE;
                if breaks || is_wide(character) {
                    self.end_word();
                }
            }
        }
    }

    fn end_word(&mut self) {
        self.found.word = self.found.word.max(self.word);
        if self.word > 0 {
            self.cell.word(self.gap as f64, self.word as f64);
        }
        (self.word, self.gap) = (0, 0);
    }

    fn end_line(&mut self) {
        self.end_word();
        self.found.line = self.found.line.max(self.line);
        self.found.mass += self.line;
        self.line = 0;
    }
}

/// Returns whether a character is as wide as it is high.
fn is_wide(character: char) -> bool {
    matches!(u32::from(character), 0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xfe30..=0xfe6f
        | 0xff00..=0xff60 | 0x1f000..=0x1faff | 0x20000..=0x3fffd)
}

/// The widths of the characters from the space to the tilde in Times New Roman.
#[rustfmt::skip]
const WIDTHS: [i64; 95] = [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500,
    500, 500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611,
    556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722,
    722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500,
    278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

/// Returns about how wide a character of a Times face is.
fn width_of(character: char) -> i64 {
    let place = usize::try_from(u32::from(character)).ok().and_then(|place| place.checked_sub(32));
    if let Some(width) = place.and_then(|place| WIDTHS.get(place)) {
        return *width;
    }
    match character {
        '\u{a0}' => 250,
        '\u{2014}' | '\u{2026}' => 1000,
        '\u{d7}' | '\u{b1}' => 560,
        // Marks that stand above or below another character take no room.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0,
        wide if is_wide(wide) => 1000,
        _ => 520,
    }
}
