//! Decides how a table stands on the page: the size of its words, the widths of its columns, upright or landscape, or in parts.
//!
//! A table that can be read upright stays upright. One that cannot goes on a landscape page, smaller if need be; one whose columns do
//! not fit there either is printed in parts that repeat the first column, because words of four points are no information.

use super::measure::Column;
use crate::columns::{self, Wish};
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

/// Sizes of words with the space beside them, the best one first: FDA asks for 9 to 10 points in tables.
const SIZES: [(u16, i32); 3] = [(20, 90), (19, 85), (18, 70)];
/// A column is at least so wide, in thousandths of the size of the font.
const COMFORT: i64 = 4_500;
/// The height of a line, by the size of the words.
const LEADING: f64 = 1.2;

/// Fits a table that stands by itself, and may turn its page.
pub(crate) fn alone(columns: &[Column], geometry: Geometry) -> Fit {
    let (upright, wide) = (geometry.text_width(false), geometry.text_width(true));
    let lying = || best(columns, wide, true);
    if let Some(fit) = best(columns, upright, false) {
        let height = tallest(columns, &fit);
        let worth = columns::turns(columns.len(), height, 0.0);
        let better = |other: &Fit| columns::turns(columns.len(), height, tallest(columns, other));
        return worth.then(lying).flatten().filter(better).unwrap_or(fit);
    }
    lying().unwrap_or_else(|| split(columns, wide, true))
}

/// Fits a table inside a list, a quotation or a footnote.
pub(crate) fn within(columns: &[Column], width: i32) -> Fit {
    best(columns, width, false).unwrap_or_else(|| split(columns, width, false))
}

/// Returns the largest letters with which no row is tall, else the smallest that fit.
fn best(columns: &[Column], width: i32, landscape: bool) -> Option<Fit> {
    let all: Vec<usize> = (0..columns.len()).collect();
    let mut found = None;
    for (half_points, margin) in SIZES {
        let Some(widths) = share(columns, &all, width, (half_points, margin)) else { continue };
        let fit = Fit { landscape, half_points, margin, parts: vec![Part { columns: all.clone(), widths }] };
        let calm = columns::is_calm(columns.len(), tallest(columns, &fit));
        found = Some(fit);
        if calm {
            break;
        }
    }
    found
}

fn split(columns: &[Column], width: i32, landscape: bool) -> Fit {
    let [.., (half_points, margin)] = SIZES;
    let parts = in_parts(columns, &(0..columns.len()).collect::<Vec<_>>(), width, (half_points, margin));
    Fit { landscape, half_points, margin, parts }
}

/// Returns twips for a width in thousandths of the size of the font.
fn twips(width: i64, half_points: u16) -> i64 {
    width * i64::from(half_points) / 100
}

/// The least widths of columns and the room for their words; none when a word would have to be broken.
fn floor(columns: &[Column], which: &[usize], width: i32, size: (u16, i32)) -> Option<(Vec<i64>, i64)> {
    let (half_points, margin) = size;
    let of = |pick: fn(&Column) -> i64| -> Vec<i64> {
        which.iter().map(|place| columns.get(*place).map_or(0, |it| twips(pick(it), half_points))).collect()
    };
    let (words, lines) = (of(|it| it.word), of(|it| it.line));
    let room = i64::from(width) - i64::try_from(which.len()).unwrap_or_default() * beside(margin);
    // No column is narrower than a few letters, as long as there is room for that.
    let least = twips(COMFORT, half_points);
    let eased: Vec<i64> = words.iter().zip(&lines).map(|(word, line)| (*word).max(least.min(*line))).collect();
    let floor = if eased.iter().sum::<i64>() <= room * 3 / 5 { eased } else { words };
    (floor.iter().sum::<i64>() <= room).then_some((floor, room))
}

/// The space of a cell beside its words.
fn beside(margin: i32) -> i64 {
    i64::from(2 * margin) + 16
}

/// Shares out a width; none when a word would have to be broken.
fn share(columns: &[Column], which: &[usize], width: i32, size: (u16, i32)) -> Option<Vec<i32>> {
    let (half_points, margin) = size;
    let (floor, room) = floor(columns, which, width, size)?;
    let chosen = || which.iter().filter_map(|place| columns.get(*place));
    let lines: Vec<i64> = chosen().map(|it| twips(it.line, half_points)).collect();
    let whole: i64 = lines.iter().sum();
    let mut widths: Vec<i64> = if whole <= room {
        // Everything fits on one line: the rest is shared alike, in proportion to what each column asks for.
        let asked: i64 = lines.iter().map(|it| it + beside(margin)).sum();
        lines.iter().map(|it| (it + beside(margin)) * i64::from(width) / asked.max(1)).collect()
    } else {
        // In thousandths of the size of the letters, as the cells are measured.
        let em = |twips: i64| twips as f64 * 100.0 / f64::from(half_points);
        let wishes: Vec<Wish<'_>> = chosen()
            .zip(&floor)
            .map(|(it, least)| Wish { least: em(*least), most: it.line as f64, cells: &it.cells })
            .collect();
        let shared = columns::share(&wishes, em(room), 1000.0);
        shared.into_iter().map(|it| (it * f64::from(half_points) / 100.0).floor() as i64 + beside(margin)).collect()
    };
    let missing = i64::from(width) - widths.iter().sum::<i64>();
    let widest = widths.iter().copied().max();
    if let Some(column) = widths.iter_mut().find(|it| Some(**it) == widest) {
        *column += missing;
    }
    Some(widths.into_iter().map(|it| i32::try_from(it).unwrap_or(width)).collect())
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
        let full = present.len() > most || floor(columns, &present, width, size).is_none();
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

/// Returns the height of the tallest row, in points.
fn tallest(columns: &[Column], fit: &Fit) -> f64 {
    let mut most: f64 = 1.0;
    for (place, width) in fit.parts.iter().flat_map(|part| part.columns.iter().zip(&part.widths)) {
        let inside = f64::from(width - 2 * fit.margin) * 100.0 / f64::from(fit.half_points);
        let cells = columns.get(*place).map(|column| column.cells.as_slice()).unwrap_or_default();
        most = cells.iter().skip(1).map(|cell| cell.lines_in(inside)).fold(most, f64::max);
    }
    most * f64::from(fit.half_points) / 2.0 * LEADING + 3.0
}

/// Returns about how many lines words of this width take in a column.
pub(crate) fn lines_of(mass: i64, width: i32, fit: &Fit) -> i64 {
    let inside = i64::from((width - 2 * fit.margin).max(60));
    (twips(mass, fit.half_points) * 11 / 10 + inside - 1) / inside
}
