//! Tables: size of the letters, widths of the columns, and whether the page lies on its side.
//!
//! FDA asks for 9 to 10 points in tables. A table that does not fit so on an upright page lies on its side; one that does not fit there
//! either comes in parts that each begin with the first column, because smaller letters nobody reads.

use std::hash::{Hash, Hasher};
use std::ops::Range;

use briefing_domain::text::{Align, Inline};

use super::measure::{self, Column};
use super::{Filler, Room, plain, words};
use crate::columns::{is_calm, turns};
use crate::pdf::sheet::{Grid, Part, Piece, Row};

/// The sizes of letters in tables, in points, the best one first.
const SIZES: [f64; 3] = [10.0, 9.5, 9.0];
/// The height of a line in a table, by the size of the letters.
const LEADING: f64 = 1.2;
/// A row taller than this part of the page may break over two pages.
const TALL: f64 = 0.4;
/// A header taller than this part of the page is a row, as in Word: it could not break, and a row that does not break has to fit below it.
const TALL_HEADER: f64 = 0.25;

/// A table to be written.
pub(super) struct Wanted<'t> {
    /// Number and words; none for a table without caption.
    pub(super) caption: Option<(usize, &'t str)>,
    pub(super) anchor: String,
    pub(super) header: &'t [Vec<Inline>],
    pub(super) rows: &'t [Vec<Vec<Inline>>],
    pub(super) align: &'t [Align],
}

/// Columns with their widths, one entry for each part of a table.
type Parts = Vec<(Range<usize>, Vec<f64>)>;

/// How a table is laid out.
#[derive(Clone)]
struct Plan {
    wide: bool,
    size: f64,
    height: f64,
    /// The columns of each part with their widths; the first part has the first column in its range.
    parts: Parts,
}

impl Hash for Room {
    fn hash<H: Hasher>(&self, state: &mut H) {
        [self.upright, self.lying, self.height_upright, self.height_lying].map(f64::to_bits).hash(state);
    }
}

impl Filler<'_> {
    /// Writes a table; each part says whether its page lies on its side.
    pub(super) fn table(&mut self, wanted: &Wanted<'_>) -> Vec<(bool, Part)> {
        let columns = columns_of(wanted);
        let Some(plan) = plan(&columns, self.room) else { return Vec::new() };
        self.grids(wanted, &columns, &plan).into_iter().map(|part| (plan.wide, part)).collect()
    }

    /// Writes a table inside a list or a quotation, where the page cannot be turned.
    pub(super) fn nested_table(&mut self, wanted: &Wanted<'_>, depth: usize) -> Vec<Part> {
        let columns = columns_of(wanted);
        if columns.is_empty() {
            return Vec::new();
        }
        let inset = 36.0 * f64::from(u8::try_from(depth).unwrap_or(u8::MAX)).min(6.0);
        let room = self.room.upright - inset;
        let (size, parts) = fitting(&columns, room).unwrap_or_else(|| (9.0, split(&columns, 9.0, room)));
        let plan = Plan { wide: false, size, height: self.room.height_upright, parts };
        self.grids(wanted, &columns, &plan)
    }

    fn grids(&mut self, wanted: &Wanted<'_>, columns: &[Column], plan: &Plan) -> Vec<Part> {
        let mut out = Vec::new();
        for (nth, (range, widths)) in plan.parts.iter().enumerate() {
            let mut caption = Vec::new();
            if let Some((number, text)) = wanted.caption {
                let label = if nth == 0 { format!("Table {number}.") } else { format!("Table {number}, continued.") };
                caption = self.text(&format!("{label} {text}"), words::LINE);
            }
            if plan.parts.len() > 1 {
                let which = format!("(columns {} to {} of {})", range.start + 1, range.end, wanted.header.len());
                if wanted.caption.is_some() {
                    caption.push(Piece::Words(format!(" {which}")));
                } else {
                    out.push(Part::Par { b: vec![Piece::Words(which)], bare: false, stays: true });
                }
            }
            let anchor = if nth == 0 { wanted.anchor.clone() } else { String::new() };
            let places: Vec<usize> = if range.start == 0 {
                range.clone().collect()
            } else {
                std::iter::once(0).chain(range.clone()).collect()
            };
            let mut rows: Vec<Row> =
                (0..wanted.rows.len()).map(|row| self.row(wanted, columns, plan, (row, &places, widths))).collect();
            let mut header = self.cells(wanted.header, plan.size, &places, widths);
            let tall = |row| height(columns, row, plan.size, places.iter().copied().zip(widths.iter().copied()));
            if tall(0) >= plan.height * TALL_HEADER {
                rows.insert(0, Row { whole: false, cells: bold(std::mem::take(&mut header)) });
            } else if let Some(first) = rows.first_mut().and_then(|row| row.cells.first_mut()) {
                let mut notes = Vec::new();
                header.iter_mut().for_each(|cell| call_only(cell, &mut notes));
                first.splice(0..0, notes);
            }
            let least = tall(0) + rows.len().checked_sub(2).map_or(0.0, |last| tall(last + 1) + tall(last + 2));
            let first = if rows.len() > 2 { tall(0) + tall(1) + tall(2) } else { 0.0 };
            let beginning = if first < plan.height * TALL { first } else { 0.0 };
            let ending = if least < plan.height * TALL { ending(&rows) } else { 0 };
            out.push(Part::Table(Grid {
                caption,
                anchor,
                listed: nth == 0,
                size: plan.size,
                columns: widths.clone(),
                align: places.iter().map(|place| side(wanted.align.get(*place))).collect(),
                header,
                rows,
                beginning,
                ending,
            }));
        }
        out
    }

    fn row(&mut self, wanted: &Wanted<'_>, columns: &[Column], plan: &Plan, at: (usize, &[usize], &[f64])) -> Row {
        let (row, places, widths) = at;
        let cells = wanted.rows.get(row).map(Vec::as_slice).unwrap_or_default();
        let height = height(columns, row + 1, plan.size, places.iter().copied().zip(widths.iter().copied()));
        self.pages_of_tables += height / plan.height;
        Row { whole: height < plan.height * TALL, cells: self.cells(cells, plan.size, places, widths) }
    }

    fn cells(&mut self, cells: &[Vec<Inline>], size: f64, places: &[usize], widths: &[f64]) -> Vec<Vec<Piece>> {
        let mut out = Vec::new();
        for (place, width) in places.iter().zip(widths) {
            let cell = cells.get(*place).map(Vec::as_slice).unwrap_or_default();
            out.push(self.line(cell, (width - measure::PADDING + 0.5) / size));
        }
        out
    }
}

/// Decides how a table that stands by itself is laid out. Between two exports this is remembered, by all that it depends on.
#[comemo::memoize]
fn plan(columns: &[Column], room: Room) -> Option<Plan> {
    if columns.is_empty() {
        return None;
    }
    let plan = |wide: bool, (size, parts)| {
        let height = if wide { room.height_lying } else { room.height_upright };
        Plan { wide, size, height, parts }
    };
    let tallest = |found: &(f64, Parts)| {
        let widths = found.1.first().map(|(_, widths)| widths.as_slice()).unwrap_or_default();
        tallest_row(columns, found.0, widths)
    };
    // Smaller letters before a page that lies on its side: turning the page leaves two pages half empty.
    let best = |across: f64| {
        let found: Vec<(f64, Parts)> =
            SIZES.iter().filter_map(|size| Some((*size, whole(columns, *size, across)?))).collect();
        let calm = found.iter().find(|found| is_calm(columns.len(), tallest(found))).cloned();
        calm.or(found.last().cloned())
    };
    let lying = || best(room.lying);
    if let Some(found) = best(room.upright) {
        let height = tallest(&found);
        let worth = turns(columns.len(), height, 0.0);
        let turned = worth.then(lying).flatten().filter(|other| turns(columns.len(), height, tallest(other)));
        return Some(turned.map_or_else(|| plan(false, found), |other| plan(true, other)));
    }
    let split = || (9.0, split(columns, 9.0, room.lying));
    Some(plan(true, lying().unwrap_or_else(split)))
}

/// Returns how many of the last rows stay together: two that are not tall, below others. A footnote inside them may need the next page.
fn ending(rows: &[Row]) -> usize {
    let calls = |row: &Row| row.cells.iter().flatten().any(words::holds_note);
    match rows {
        [_, .., before, last] if before.whole && last.whole && !calls(before) && !calls(last) => 2,
        _ => 0,
    }
}

/// Hands out the footnotes of a header cell and leaves their marks: the header is repeated on every page, and what it holds would be
/// set again on each. The first row sets them unseen.
fn call_only(cell: &mut [Piece], notes: &mut Vec<Piece>) {
    for piece in cell {
        match piece {
            Piece::Note { k, to, b } if *k == "note" => {
                *k = "again";
                notes.push(Piece::Note { k: "unseen", to: to.clone(), b: std::mem::take(b) });
            }
            Piece::Marked { b, .. } | Piece::Linked { b, .. } => call_only(b, notes),
            Piece::Words(_) | Piece::Plain { .. } | Piece::Note { .. } => {}
        }
    }
}

/// Writes a header as the first row.
fn bold(header: Vec<Vec<Piece>>) -> Vec<Vec<Piece>> {
    header.into_iter().map(|b| vec![Piece::Marked { k: "strong", b }]).collect()
}

/// Measures the columns of a table.
fn columns_of(wanted: &Wanted<'_>) -> Vec<Column> {
    let mut columns = vec![Column::default(); wanted.header.len()];
    for (row, cells) in std::iter::once(wanted.header).chain(wanted.rows.iter().map(Vec::as_slice)).enumerate() {
        for (column, cell) in columns.iter_mut().zip(cells) {
            column.add(&plain::joined(cell), row == 0);
        }
    }
    columns
}

/// Returns about how high a row is, in points; the header is row 0.
fn height(columns: &[Column], row: usize, size: f64, widths: impl Iterator<Item = (usize, f64)>) -> f64 {
    let lines = widths.map(|(place, width)| columns.get(place).map_or(1.0, |column| column.lines(row, size, width)));
    lines.fold(1.0, f64::max) * size * LEADING + 7.0
}

fn tallest_row(columns: &[Column], size: f64, widths: &[f64]) -> f64 {
    let rows = columns.iter().map(Column::rows).max().unwrap_or_default();
    (1..=rows).map(|row| height(columns, row, size, widths.iter().copied().enumerate())).fold(0.0, f64::max)
}

/// Returns the largest letters with which all columns fit, and their widths.
fn fitting(columns: &[Column], room: f64) -> Option<(f64, Parts)> {
    SIZES.into_iter().find_map(|size| Some((size, whole(columns, size, room)?)))
}

/// Returns the widths of all columns at a size of letters, as one part.
fn whole(columns: &[Column], size: f64, room: f64) -> Option<Parts> {
    Some(vec![(0..columns.len(), measure::widths(columns, size, room)?)])
}

/// Divides the columns into parts that fit, each with the first column.
fn split(columns: &[Column], size: f64, room: f64) -> Parts {
    let Some(first) = columns.first() else { return Vec::new() };
    let mut parts = Vec::new();
    let mut from = 0;
    while from < columns.len() {
        let mut to = from;
        let mut used = if from == 0 { 0.0 } else { first.least(size) };
        while let Some(next) = columns.get(to)
            && (to == from || used + next.least(size) <= room)
        {
            used += next.least(size);
            to += 1;
        }
        let chosen: Vec<Column> =
            (from > 0).then_some(first).into_iter().chain(columns.get(from..to).unwrap_or_default()).cloned().collect();
        // Two columns of very long words can be too wide together; then they share the page and the words are broken.
        let even = room / f64::from(u16::try_from(chosen.len()).unwrap_or(u16::MAX));
        let widths = measure::widths(&chosen, size, room).unwrap_or_else(|| vec![even; chosen.len()]);
        parts.push((from..to, widths));
        from = to;
    }
    parts
}

fn side(align: Option<&Align>) -> &'static str {
    match align {
        Some(Align::Center) => "center",
        Some(Align::Right) => "right",
        Some(Align::Left | Align::None) | None => "left",
    }
}
