//! Decides how a table stands on the page: the size of its words, the widths of its columns, upright or landscape, or in parts.
//!
//! A table that can be read upright stays upright. One that cannot goes on a landscape page, smaller if need be; one whose columns do
//! not fit there either is printed in parts that repeat the first column, because words of four points are no information.

use super::measure::Column;
use crate::docx::page::Geometry;

/// How a table is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fit {
    pub(crate) landscape: bool,
    /// The size of words in half points.
    pub(crate) half_points: u16,
    /// The space beside the words of a cell, in twips.
    pub(crate) margin: i32,
    /// The parts, from left to right; one when all columns fit.
    pub(crate) parts: Vec<Part>,
}

/// A part of a table: which columns, and how wide each is in twips.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Part {
    pub(crate) columns: Vec<usize>,
    pub(crate) widths: Vec<i32>,
}

/// Sizes of words with the space beside them, upright and landscape.
const UPRIGHT: [(u16, i32); 2] = [(20, 90), (18, 70)];
const LANDSCAPE: [(u16, i32); 4] = [(20, 90), (18, 70), (16, 55), (14, 40)];
/// Inside running text a table cannot turn, so it goes down to this.
const WITHIN: [(u16, i32); 5] = [(20, 90), (18, 70), (16, 55), (14, 40), (12, 30)];
/// A column is at least so wide, in thousandths of the size of the font.
const COMFORT: i64 = 4_500;
/// So many lines in a cell of average length are too many for an upright page.
const TOO_TALL: i64 = 16;

/// Fits a table that stands by itself, and may turn its page.
pub(crate) fn alone(columns: &[Column], geometry: Geometry) -> Fit {
    let (upright, wide) = (geometry.text_width(false), geometry.text_width(true));
    let whole: Vec<usize> = (0..columns.len()).collect();
    let tall = |fit: &Fit| fit.parts.first().is_some_and(|part| lines(columns, part, fit) > TOO_TALL);
    let stands = first_fit(columns, upright, false, &UPRIGHT);
    if let Some(fit) = &stands
        && (columns.len() < 5 || !tall(fit))
    {
        return fit.clone();
    }
    let (size, space) = LANDSCAPE.get(2).copied().unwrap_or((16, 55));
    first_fit(columns, wide, true, &LANDSCAPE).or(stands).unwrap_or_else(|| Fit {
        landscape: true,
        half_points: size,
        margin: space,
        parts: in_parts(columns, &whole, wide, (size, space)),
    })
}

/// Fits a table inside a list, a quotation or a footnote.
pub(crate) fn within(columns: &[Column], width: i32) -> Fit {
    first_fit(columns, width, false, &WITHIN).unwrap_or_else(|| {
        let (half_points, margin) = (12, 30);
        let parts = in_parts(columns, &(0..columns.len()).collect::<Vec<_>>(), width, (half_points, margin));
        Fit { landscape: false, half_points, margin, parts }
    })
}

fn first_fit(columns: &[Column], width: i32, landscape: bool, sizes: &[(u16, i32)]) -> Option<Fit> {
    let all: Vec<usize> = (0..columns.len()).collect();
    sizes.iter().find_map(|(half_points, margin)| {
        let widths = share(columns, &all, width, (*half_points, *margin))?;
        let parts = vec![Part { columns: all.clone(), widths }];
        Some(Fit { landscape, half_points: *half_points, margin: *margin, parts })
    })
}

/// Returns twips for a width in thousandths of the size of the font.
fn twips(width: i64, half_points: u16) -> i64 {
    width * i64::from(half_points) / 100
}

/// Shares out a width; none when a word would have to be broken.
fn share(columns: &[Column], which: &[usize], width: i32, size: (u16, i32)) -> Option<Vec<i32>> {
    let (half_points, margin) = size;
    let count = i64::try_from(which.len()).unwrap_or_default();
    let beside = i64::from(2 * margin) + 16;
    let room = i64::from(width) - count * beside;
    let of = |pick: fn(&Column) -> i64| -> Vec<i64> {
        which.iter().map(|place| columns.get(*place).map_or(0, |it| twips(pick(it), half_points))).collect()
    };
    let (words, lines, masses) = (of(|it| it.word), of(|it| it.line), of(|it| it.mass));
    let whole: i64 = lines.iter().sum();
    let mut widths: Vec<i64> = if whole <= room {
        // Everything fits on one line: the rest is shared alike, in proportion to what each column asks for.
        let asked = whole + count * beside;
        lines.iter().map(|it| (it + beside) * i64::from(width) / asked.max(1)).collect()
    } else {
        // No column is narrower than a few letters, as long as there is room for that.
        let least = twips(COMFORT, half_points);
        let eased: Vec<i64> = words.iter().zip(&lines).map(|(word, line)| (*word).max(least.min(*line))).collect();
        let floor = if eased.iter().sum::<i64>() <= room { eased } else { words };
        if floor.iter().sum::<i64>() > room {
            return None;
        }
        even(&floor, &lines, &masses, room).into_iter().map(|it| it + beside).collect()
    };
    let missing = i64::from(width) - widths.iter().sum::<i64>();
    let widest = widths.iter().copied().max();
    if let Some(column) = widths.iter_mut().find(|it| Some(**it) == widest) {
        *column += missing;
    }
    Some(widths.into_iter().map(|it| i32::try_from(it).unwrap_or(width)).collect())
}

/// Makes the cells of a row about equally high: the fewest lines with which all columns fit, each between its least and its longest line.
fn even(floor: &[i64], lines: &[i64], masses: &[i64], room: i64) -> Vec<i64> {
    let with = |eighths: i64| -> Vec<i64> {
        let cells = floor.iter().zip(lines).zip(masses);
        cells.map(|((least, most), mass)| (mass * 8 / eighths).clamp(*least, *most.max(least))).collect()
    };
    let (mut few, mut many) = (8_i64, 80_000_i64);
    while few < many {
        let middle = (few + many) / 2;
        if with(middle).iter().sum::<i64>() <= room {
            many = middle;
        } else {
            few = middle + 1;
        }
    }
    let mut widths = with(many);
    let rest = room - widths.iter().sum::<i64>();
    let all: i64 = widths.iter().sum::<i64>().max(1);
    for width in &mut widths {
        *width += rest.max(0) * *width / all;
    }
    widths
}

/// Cuts columns into parts that fit, each beginning with the first column, with about as many columns in each.
fn in_parts(columns: &[Column], which: &[usize], width: i32, size: (u16, i32)) -> Vec<Part> {
    let parts = filled(columns, which, width, size, usize::MAX);
    let others = which.len().saturating_sub(1);
    let even = filled(columns, which, width, size, others.div_ceil(parts.len().max(1)) + 1);
    if even.len() == parts.len() { even } else { parts }
}

/// Fills part after part with the columns that fit, but no more than `most`.
fn filled(columns: &[Column], which: &[usize], width: i32, size: (u16, i32), most: usize) -> Vec<Part> {
    let mut parts = Vec::new();
    let Some((first, rest)) = which.split_first() else { return parts };
    let mut present = vec![*first];
    for column in rest {
        present.push(*column);
        let full = present.len() > most || share(columns, &present, width, size).is_none();
        if present.len() > 2 && full {
            present.pop();
            parts.push(part(columns, present, width, size));
            present = vec![*first, *column];
        }
    }
    parts.push(part(columns, present, width, size));
    parts
}

fn part(columns: &[Column], which: Vec<usize>, width: i32, size: (u16, i32)) -> Part {
    let alike = |count: usize| width / i32::try_from(count.max(1)).unwrap_or(1);
    let widths = share(columns, &which, width, size).unwrap_or_else(|| vec![alike(which.len()); which.len()]);
    Part { columns: which, widths }
}

/// Returns the lines of the tallest cell of a row of average length.
fn lines(columns: &[Column], part: &Part, fit: &Fit) -> i64 {
    let cells = part.columns.iter().zip(&part.widths);
    let of =
        |(place, width): (&usize, &i32)| columns.get(*place).map_or(0, |column| lines_of(column.mass, *width, fit));
    cells.map(of).max().unwrap_or_default()
}

/// Returns about how many lines words of this width take in a column.
pub(crate) fn lines_of(mass: i64, width: i32, fit: &Fit) -> i64 {
    let inside = i64::from((width - 2 * fit.margin).max(60));
    (twips(mass, fit.half_points) * 11 / 10 + inside - 1) / inside
}
