//! How wide the columns of a table are.
//!
//! Worked out here and not by the layout, because here it can choose: smaller letters, a page on its side, or a table in parts. Each column
//! gets what its longest word needs; what is left goes to the columns with the most to say.

use super::words;
use crate::pdf::fonts::FONTS;

/// What stands beside the words of a cell: twice the inset and the line.
pub(super) const PADDING: f64 = 8.6;
/// A word longer than this, in em, does not widen its column; it is broken.
const LONGEST: f64 = 13.0;
/// Words are measured in the text font; this is for what it rounds and for bold words inside.
const SLACK: f64 = 1.03;

/// What a column holds, in em.
#[derive(Debug, Clone, Default)]
pub(super) struct Column {
    /// The longest word.
    word: f64,
    /// The longest line.
    line: f64,
    /// All lines.
    all: f64,
}

impl Column {
    /// Takes in a cell.
    pub(super) fn add(&mut self, text: &str, bold: bool) {
        for line in text.lines() {
            let width = FONTS.width(line, bold) * SLACK;
            self.line = self.line.max(width);
            self.all += width;
            for word in line.split(' ') {
                let whole = words::is_name(word);
                for piece in word.split_inclusive(|c| !whole && words::BREAKS.contains(&c)) {
                    self.word = self.word.max((FONTS.width(piece, bold) + 0.2) * SLACK);
                }
            }
        }
        self.word = self.word.clamp(0.8, LONGEST);
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
    let least: Vec<f64> = columns.iter().map(|column| column.least(size)).collect();
    let most: Vec<f64> = columns.iter().map(|column| column.most(size)).collect();
    let (sum, all): (f64, f64) = (least.iter().sum(), most.iter().sum());
    if sum > room {
        return None;
    }
    let mut widths = if all <= room { fill_out(most, all, room) } else { share(columns, least, &most, room - sum) };
    // Rounded down to what stays the same on every machine.
    widths.iter_mut().for_each(|width| *width = (*width * 10.0).floor() / 10.0);
    Some(widths)
}

/// A table that nearly fills the page fills it; a small one stays small.
fn fill_out(most: Vec<f64>, all: f64, room: f64) -> Vec<f64> {
    let target = if all > room * 0.5 { room } else { (all * 1.3).min(room) };
    most.into_iter().map(|width| width * target / all.max(1.0)).collect()
}

fn share(columns: &[Column], mut widths: Vec<f64>, most: &[f64], mut left: f64) -> Vec<f64> {
    // A column that needs no more drops out, and what it leaves goes to the others.
    for _ in 0..columns.len().clamp(1, 64) {
        let open = |width: &f64, most: &f64| *width + 0.05 < *most;
        let weights: Vec<f64> = columns
            .iter()
            .zip(widths.iter().zip(most))
            .map(|(column, (width, most))| if open(width, most) { column.all.powf(0.75) } else { 0.0 })
            .collect();
        let total: f64 = weights.iter().sum();
        if left < 0.5 || total <= 0.0 {
            break;
        }
        let mut given = 0.0;
        for ((width, most), weight) in widths.iter_mut().zip(most).zip(&weights) {
            let more = (left * weight / total).min(*most - *width).max(0.0);
            *width += more;
            given += more;
        }
        left -= given;
    }
    widths
}

/// Returns how many lines a cell takes in a column of this width, in points.
pub(super) fn lines(text: &str, size: f64, width: f64) -> f64 {
    let room = (width - PADDING).max(size);
    text.lines().map(|line| (FONTS.width(line, false) * size * 1.06 / room).ceil().max(1.0)).sum::<f64>().max(1.0)
}

/// Returns a text cut to a width in em, with an ellipsis when something is left out.
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
    format!("{}\u{2026}", out.trim_end())
}
