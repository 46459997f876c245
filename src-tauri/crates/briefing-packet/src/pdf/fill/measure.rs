//! How wide the columns of a table are.
//!
//! Worked out here and not by the layout, because here it can choose: smaller letters, a page on its side, or a table in parts. Each column
//! gets what its longest word needs; what is left goes where it saves lines.

use std::hash::{Hash, Hasher};

use super::breaks;
use crate::columns::{self, Cell, Wish};
use crate::pdf::fonts::FONTS;

/// What stands beside the words of a cell: twice the inset and the line.
pub(super) const PADDING: f64 = 8.6;
/// A word longer than this, in em, does not widen its column; it is broken.
const LONGEST: f64 = 13.0;
/// The width of a space, in em.
const SPACE: f64 = 0.25;
/// A heading of a column up to this, in em, stands on one line.
const HEADING: f64 = 7.0;
/// Words are measured in the text font; this is for what it rounds and for bold words inside.
const SLACK: f64 = 1.03;

/// What a column holds, in em.
#[derive(Debug, Clone, Default)]
pub(super) struct Column {
    /// The longest word.
    word: f64,
    /// The longest line.
    line: f64,
    /// The cells, the header first.
    cells: Vec<Cell>,
}

impl Hash for Column {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.word.to_bits(), self.line.to_bits()).hash(state);
        self.cells.hash(state);
    }
}

impl Column {
    /// Takes in a cell.
    pub(super) fn add(&mut self, text: &str, bold: bool) {
        let mut cell = Cell::default();
        for line in text.lines() {
            let mut all = -SPACE;
            cell.line();
            for word in breaks::words(line) {
                let mut gap = SPACE;
                let mut add = |piece: &str| {
                    let width = FONTS.width(piece, bold) * SLACK;
                    self.word = self.word.max(width + 0.2);
                    cell.word(gap, width);
                    all += gap + width;
                    gap = 0.0;
                };
                if breaks::is_whole(word) || breaks::is_name(word) {
                    add(word);
                } else {
                    breaks::breakable(word).into_iter().for_each(add);
                }
            }
            // A long heading wraps; it does not widen a column of short values.
            self.line = self.line.max(if bold { all.min(HEADING) } else { all });
        }
        self.word = self.word.clamp(0.8, LONGEST);
        self.cells.push(cell);
    }

    /// Returns how many lines a cell takes in a column of this width, in points; the header is the first one.
    pub(super) fn lines(&self, cell: usize, size: f64, width: f64) -> f64 {
        self.cells.get(cell).map_or(1.0, |cell| cell.lines_in((width - PADDING).max(size) / size))
    }

    /// Returns the rows below the header.
    pub(super) fn rows(&self) -> usize {
        self.cells.len().saturating_sub(1)
    }

    /// Returns the least width in points.
    pub(super) fn least(&self, size: f64) -> f64 {
        self.word * size + PADDING
    }

    fn most(&self, size: f64) -> f64 {
        self.line.max(self.word) * size + PADDING
    }
}

/// Returns the widths of the columns, in points; none when not even the words fit.
pub(super) fn widths(columns: &[Column], size: f64, room: f64) -> Option<Vec<f64>> {
    let least: f64 = columns.iter().map(|column| column.least(size)).sum();
    let most: Vec<f64> = columns.iter().map(|column| column.most(size)).collect();
    let all: f64 = most.iter().sum();
    if least > room {
        return None;
    }
    let mut widths = if all <= room {
        fill_out(most, all, room)
    } else {
        let wishes: Vec<Wish<'_>> = columns
            .iter()
            .map(|column| Wish { least: column.word, most: column.line.max(column.word), cells: &column.cells })
            .collect();
        let beside = PADDING * f64::from(u16::try_from(columns.len()).unwrap_or(u16::MAX));
        columns::share(&wishes, (room - beside) / size, 1.0).into_iter().map(|width| width * size + PADDING).collect()
    };
    // Rounded down to what stays the same on every machine.
    widths.iter_mut().for_each(|width| *width = (*width * 10.0).floor() / 10.0);
    Some(widths)
}

/// A table that nearly fills the page fills it; a small one stays small.
fn fill_out(most: Vec<f64>, all: f64, room: f64) -> Vec<f64> {
    let target = if all > room * 0.5 { room } else { (all * 1.3).min(room) };
    most.into_iter().map(|width| width * target / all.max(1.0)).collect()
}

/// Returns a text cut to a width in em, with an ellipsis when something is left out; behind a word, when that costs little.
pub(super) fn cut(text: &str, room: f64) -> String {
    if FONTS.width(text, false) <= room {
        return text.to_owned();
    }
    let mut out = String::new();
    let mut width = 1.0;
    for c in text.chars() {
        width += FONTS.width(c.encode_utf8(&mut [0; 4]), false);
        if width > room {
            break;
        }
        out.push(c);
    }
    let word = out.rfind(' ').filter(|end| end * 5 > out.len() * 4);
    let kept = word.and_then(|end| out.get(..end)).unwrap_or(&out);
    format!("{} \u{2026}", kept.trim_end_matches([' ', ',', ';']))
}

/// Returns the room for the number of a heading, in em, so that the words of its neighbors begin below each other.
pub(super) fn number(number: &str) -> f64 {
    let usual = match number.matches('.').count() {
        0 => 1.75,
        1 => 2.75,
        _ => 3.5,
    };
    let needed = FONTS.width(number, true) + 0.5;
    (needed.max(usual) * 100.0).ceil() / 100.0
}
