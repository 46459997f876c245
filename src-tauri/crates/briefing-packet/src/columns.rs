//! How the width of a page is shared among the columns of a table, for the writers of Word and PDF alike.
//!
//! A row is as high as its highest cell, so width goes where it saves lines. Short values (a date, a dose) are kept on one line where
//! that costs little. One unit of length throughout; nothing here knows which. The space beside the words is not part of it.

use std::hash::{Hash, Hasher};

/// The words of a cell by their widths, line by line; before each the gap that separates it from the word before, if both stand in one line.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Cell {
    lines: Vec<Vec<(f64, f64)>>,
    total: f64,
}

impl Hash for Cell {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.lines.len().hash(state);
        for line in &self.lines {
            line.len().hash(state);
            line.iter().for_each(|(gap, width)| (gap.to_bits(), width.to_bits()).hash(state));
        }
    }
}

impl Cell {
    /// Begins a line.
    pub(crate) fn line(&mut self) {
        self.lines.push(Vec::new());
    }

    /// Adds a word to the line.
    pub(crate) fn word(&mut self, gap: f64, width: f64) {
        if self.lines.is_empty() {
            self.line();
        }
        if let Some(line) = self.lines.last_mut() {
            line.push((gap, width));
        }
        self.total += gap + width;
    }

    /// Returns how many lines the cell takes in a column of this width.
    pub(crate) fn lines_in(&self, width: f64) -> f64 {
        let width = width.max(0.001);
        let mut count = 0.0;
        for line in &self.lines {
            count += 1.0;
            let mut at = 0.0;
            for (gap, word) in line {
                if at > 0.0 && at + gap + word > width {
                    count += 1.0;
                    at = 0.0;
                }
                at = if at > 0.0 { at + gap + word } else { *word };
                // A word that does not fit is broken.
                while at > width {
                    count += 1.0;
                    at -= width;
                }
            }
        }
        f64::max(count, 1.0)
    }
}

/// What a column asks for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish<'c> {
    /// The longest word.
    pub(crate) least: f64,
    /// The longest line.
    pub(crate) most: f64,
    /// The cells, the header first.
    pub(crate) cells: &'c [Cell],
}

/// With more columns than this the search would take too long; the pages are full of short values then.
const MANY: usize = 16;
/// So many rows are looked at.
const ROWS: usize = 48;
/// A value up to this, in em, is short.
const SHORT: f64 = 11.0;
/// A row up to this height, in points, is read at a glance.
const CALM: f64 = 110.0;
/// A row taller than this, in points, is better read on a page that lies on its side; in a table of many columns one that is not calm.
const CRAMPED: f64 = 190.0;

/// Returns whether the letters of a table need not be smaller for the height of its rows.
pub(crate) fn is_calm(columns: usize, tallest: f64) -> bool {
    columns < 5 || tallest < CALM
}

/// Returns whether a table is turned that would fit on an upright page too, by the heights of its tallest row in points. Turning leaves
/// pages half empty, so it must help much.
pub(crate) fn turns(columns: usize, upright: f64, lying: f64) -> bool {
    let (tall, gain) = if columns < 8 { (CRAMPED, 0.7) } else { (CALM, 0.85) };
    columns >= 5 && upright > tall && lying < upright * gain
}

/// Shares `room` among columns whose longest lines do not fit in it together, though their longest words do; `em` is the size of the
/// letters. The widths returned fill the room.
pub(crate) fn share(wishes: &[Wish<'_>], room: f64, em: f64) -> Vec<f64> {
    let widths = start(wishes, room);
    if wishes.len() > MANY || wishes.len() < 2 {
        return widths;
    }
    let mut search = Search::new(wishes, widths, em);
    for step in [6.0, 3.0, 1.5, 0.75].map(|step| step * em) {
        for _ in 0..24 {
            if !search.improve(step) {
                break;
            }
        }
    }
    search.widths
}

/// Every column gets its longest word; the rest is shared in proportion to what the columns could use.
fn start(wishes: &[Wish<'_>], room: f64) -> Vec<f64> {
    let least: f64 = wishes.iter().map(|wish| wish.least).sum();
    let more = |wish: &Wish<'_>| (wish.most - wish.least).max(0.0);
    let all: f64 = wishes.iter().map(more).sum();
    let rest = (room - least).max(0.0);
    let even = rest / f64::from(u16::try_from(wishes.len().max(1)).unwrap_or(u16::MAX));
    wishes.iter().map(|wish| wish.least + if all > 0.0 { rest * more(wish) / all } else { even }).collect()
}

/// Two columns with the lines of their cells, and their widths.
type Tried<'t> = (&'t [(usize, Vec<f64>); 2], [f64; 2]);

/// The search for widths that make the table low.
struct Search<'s, 'c> {
    wishes: &'s [Wish<'c>],
    em: f64,
    /// The rows that are looked at: all, or of a long table those that say most.
    rows: Vec<usize>,
    widths: Vec<f64>,
    /// The lines of each cell, by column.
    lines: Vec<Vec<f64>>,
    cost: f64,
}

impl<'s, 'c> Search<'s, 'c> {
    fn new(wishes: &'s [Wish<'c>], widths: Vec<f64>, em: f64) -> Self {
        let mut search = Search { wishes, em, rows: longest(wishes), widths, lines: Vec::new(), cost: 0.0 };
        search.lines = wishes.iter().zip(&search.widths).map(|(wish, width)| search.lines_of(wish, *width)).collect();
        search.cost = search.cost_of(None);
        search
    }

    fn lines_of(&self, wish: &Wish<'_>, width: f64) -> Vec<f64> {
        self.rows.iter().map(|row| wish.cells.get(*row).map_or(1.0, |cell| cell.lines_in(width))).collect()
    }

    /// Takes one step from a column to another wherever that helps, and says whether any did.
    fn improve(&mut self, step: f64) -> bool {
        let mut helped = false;
        for (from, giver) in self.wishes.iter().enumerate() {
            for (to, taker) in self.wishes.iter().enumerate().filter(|(to, _)| *to != from) {
                let width = |place: usize| self.widths.get(place).copied().unwrap_or_default();
                let (less, more) = (width(from) - step, width(to) + step);
                if less < giver.least {
                    break;
                }
                let tried = [(from, self.lines_of(giver, less)), (to, self.lines_of(taker, more))];
                let cost = self.cost_of(Some((&tried, [less, more])));
                if cost + 0.0001 >= self.cost {
                    continue;
                }
                self.cost = cost;
                helped = true;
                for ((place, lines), width) in tried.into_iter().zip([less, more]) {
                    if let (Some(old), Some(own)) = (self.lines.get_mut(place), self.widths.get_mut(place)) {
                        (*old, *own) = (lines, width);
                    }
                }
            }
        }
        helped
    }

    /// What the widths cost, with two of them changed: the lines of all rows, and a little for each short value that wraps, for cells that
    /// are higher than need be, and for columns that are narrower than their neighbors though they say as much.
    fn cost_of(&self, tried: Option<Tried<'_>>) -> f64 {
        let rows = self.rows.len();
        let mut highest = vec![1.0_f64; rows];
        let mut fullest = vec![0.0_f64; rows];
        let mut cost = 0.0;
        for (place, wish) in self.wishes.iter().enumerate() {
            let changed = tried.and_then(|(tried, widths)| {
                tried
                    .iter()
                    .zip(widths)
                    .find(|((changed, _), _)| *changed == place)
                    .map(|((_, lines), width)| (lines, width))
            });
            let own = || self.lines.get(place).zip(self.widths.get(place).copied());
            let Some((lines, width)) = changed.or_else(own) else { continue };
            let totals = self.rows.iter().map(|row| wish.cells.get(*row).map_or(0.0, |cell| cell.total));
            for ((total, lines), (highest, fullest)) in totals.zip(lines).zip(highest.iter_mut().zip(&mut fullest)) {
                *highest = highest.max(*lines);
                *fullest = fullest.max(total / width.max(0.001));
                cost += 0.03 * lines;
                if *lines > 1.0 && total < SHORT * self.em {
                    cost += 0.25 * (lines - 1.0);
                }
            }
        }
        cost + highest.iter().sum::<f64>() + 0.3 * fullest.iter().sum::<f64>()
    }
}

/// The header and the rows that say most, in their order.
fn longest(wishes: &[Wish<'_>]) -> Vec<usize> {
    let count = wishes.iter().map(|wish| wish.cells.len()).max().unwrap_or_default();
    let says = |row: usize| wishes.iter().filter_map(|wish| wish.cells.get(row)).map(|cell| cell.total).sum::<f64>();
    let mut rows: Vec<(usize, f64)> = (0..count).map(|row| (row, says(row))).collect();
    rows.sort_by(|one, other| other.1.total_cmp(&one.1));
    let mut kept: Vec<usize> = rows.into_iter().take(ROWS).map(|(row, _)| row).collect();
    kept.sort_unstable();
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(words: usize, width: f64) -> Cell {
        let mut cell = Cell::default();
        (0..words).for_each(|_| cell.word(2.5, width));
        cell
    }

    #[test]
    fn width_goes_where_it_saves_lines_and_short_values_stay_on_their_line() {
        let number = vec![cell(1, 30.0), cell(1, 50.0), cell(1, 50.0)];
        let short = vec![cell(5, 40.0), cell(1, 15.0), cell(1, 15.0)];
        let long = vec![cell(1, 40.0), cell(50, 40.0), cell(40, 37.5)];
        let wish = |cells, least, most| Wish { least, most, cells };
        let wishes = [wish(&number, 40.0, 50.0), wish(&short, 50.0, 200.0), wish(&long, 60.0, 2000.0)];
        let widths = share(&wishes, 400.0, 10.0);
        assert!((widths.iter().sum::<f64>() - 400.0).abs() < 0.01, "{widths:?}");
        assert!(widths[0] >= 50.0 && widths[2] > 250.0, "{widths:?}");
    }

    #[test]
    fn words_are_counted_into_lines_as_a_page_would_break_them() {
        assert_eq!(cell(3, 40.0).lines_in(85.0), 2.0);
        assert_eq!(cell(3, 40.0).lines_in(79.0), 3.0, "two words do not fit together");
        assert_eq!(cell(1, 100.0).lines_in(40.0), 3.0, "a word too long is broken");
        assert_eq!(Cell::default().lines_in(10.0), 1.0);
    }
}
