//! How the width of a page is shared among the columns of a table, for the writers of Word and PDF alike.
//!
//! A row is as high as its highest cell, so width goes where it saves lines. Short values (a date, a dose) are kept on one line where
//! that costs little. One unit of length throughout; nothing here knows which. The space beside the words is not part of it.

/// What a column asks for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish<'c> {
    /// The longest word.
    pub(crate) least: f64,
    /// The longest line.
    pub(crate) most: f64,
    /// All lines of each cell together, the header first.
    pub(crate) cells: &'c [f64],
}

/// With more columns than this the search would take too long; the pages are full of short values then.
const MANY: usize = 16;
/// So many rows are looked at.
const ROWS: usize = 48;
/// Words do not fill their lines to the end.
const RAGGED: f64 = 1.05;

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
    columns >= 5 && upright > if columns < 8 { CRAMPED } else { CALM } && lying < upright * 0.75
}

/// Returns the lines that words of this length take in a column.
pub(crate) fn lines(words: f64, width: f64) -> f64 {
    (words * RAGGED / width.max(0.001)).ceil().max(1.0)
}

/// Shares `room` among columns whose longest lines do not fit in it together, though their longest words do; `em` is the size of the
/// letters. The widths returned fill the room.
pub(crate) fn share(wishes: &[Wish<'_>], room: f64, em: f64) -> Vec<f64> {
    let mut widths = start(wishes, room);
    if wishes.len() > MANY || wishes.len() < 2 {
        return widths;
    }
    let rows = rows(wishes);
    let mut best = cost(&rows, &widths, em);
    for step in [6.0, 3.0, 1.5, 0.75].map(|step| step * em) {
        for _ in 0..24 {
            if !improve(wishes, &rows, &mut widths, &mut best, step, em) {
                break;
            }
        }
    }
    widths
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

/// The cells by row; of a long table rows at even distances.
fn rows(wishes: &[Wish<'_>]) -> Vec<Vec<f64>> {
    let count = wishes.iter().map(|wish| wish.cells.len()).max().unwrap_or_default();
    let step = count.div_ceil(ROWS).max(1);
    let row = |place: usize| wishes.iter().map(|wish| wish.cells.get(place).copied().unwrap_or_default()).collect();
    (0..count).step_by(step).map(row).collect()
}

/// Takes one step from a column to another wherever that helps, and says whether any did.
fn improve(
    wishes: &[Wish<'_>],
    rows: &[Vec<f64>],
    widths: &mut [f64],
    best: &mut f64,
    step: f64,
    em: f64,
) -> bool {
    let mut helped = false;
    for (from, giver) in wishes.iter().enumerate() {
        for to in (0..wishes.len()).filter(|to| *to != from) {
            let left = widths.get(from).copied().unwrap_or_default() - step;
            if left < giver.least {
                break;
            }
            let before = widths.to_vec();
            if let Some(width) = widths.get_mut(from) {
                *width = left;
            }
            if let Some(width) = widths.get_mut(to) {
                *width += step;
            }
            let now = cost(rows, widths, em);
            if now + 0.0001 < *best {
                *best = now;
                helped = true;
            } else {
                widths.copy_from_slice(&before);
            }
        }
    }
    helped
}

/// What a choice of widths costs: the lines of all rows, and a little for each short value that wraps and for cells that are higher than need be.
fn cost(rows: &[Vec<f64>], widths: &[f64], em: f64) -> f64 {
    let mut cost = 0.0;
    for row in rows {
        let (mut highest, mut fullest): (f64, f64) = (1.0, 0.0);
        for (words, width) in row.iter().zip(widths) {
            let lines = lines(*words, *width);
            highest = highest.max(lines);
            fullest = fullest.max(words / width.max(0.001));
            cost += 0.03 * lines;
            if lines > 1.0 && *words < 11.0 * em {
                cost += 0.25 * (lines - 1.0);
            }
        }
        cost += highest + 0.3 * fullest;
    }
    cost
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn width_goes_where_it_saves_lines_and_short_values_stay_on_their_line() {
        let (number, short, long) = ([30.0, 50.0, 50.0], [200.0, 15.0, 15.0], [40.0, 2000.0, 1500.0]);
        let wish = |cells, least, most| Wish { least, most, cells };
        let wishes = [wish(&number[..], 40.0, 50.0), wish(&short, 50.0, 200.0), wish(&long, 60.0, 2000.0)];
        let widths = share(&wishes, 400.0, 10.0);
        assert!((widths.iter().sum::<f64>() - 400.0).abs() < 0.01, "{widths:?}");
        assert!(widths[0] >= 50.0 && widths[2] > 250.0, "{widths:?}");
    }
}
