//! Tables: a header row that repeats, rows that stay whole, columns as wide as their words ask for.
//!
//! One writer for tables of the packet and tables inside text. Between two tables there is always a small paragraph, or Word would
//! make one of them.

pub(crate) mod fit;
pub(crate) mod measure;

use briefing_domain::text::{Align, Inline};

use super::line::{Marks, says_something, text_of};
use super::props::ParagraphProps;
use super::script;
use super::styles::TABLE;
use super::write::Writer;
use fit::{Fit, Part, lines_of};
use measure::Cells;

/// How a table stands.
#[derive(Debug, Clone)]
pub(crate) struct Shape<'t> {
    pub(crate) fit: Fit,
    /// The left edge, in twips.
    pub(crate) left: i32,
    /// The caption, also for those who hear the file read; empty for none.
    pub(crate) caption: &'t str,
}

impl Writer<'_> {
    /// Writes a table, in parts when its columns do not fit on the page.
    pub(crate) fn table(&mut self, cells: Cells<'_>, align: &[Align], shape: &Shape<'_>) {
        let all = shape.fit.parts.iter().map(|part| part.columns.len()).max().unwrap_or_default();
        if all == 0 {
            return;
        }
        let several = shape.fit.parts.len() > 1;
        for part in &shape.fit.parts {
            if several {
                self.part_note(part, &shape.fit);
            }
            self.part(cells, align, shape, part);
            self.begin_paragraph(ParagraphProps::of("TableGap"));
            self.xml.close();
        }
    }

    /// Says which columns follow, before a part of a table.
    fn part_note(&mut self, part: &Part, fit: &Fit) {
        let total = fit.parts.iter().flat_map(|part| &part.columns).max().map_or(0, |last| last + 1);
        let (from, to) = (part.columns.get(1), part.columns.last());
        if let (Some(from), Some(to)) = (from, to) {
            let words = if from == to {
                format!("Columns 1 and {} of {total}", to + 1)
            } else {
                format!("Columns 1 and {} to {} of {total}", from + 1, to + 1)
            };
            self.begin_paragraph(ParagraphProps { keep_next: true, ..ParagraphProps::of("TableText") });
            self.words(&words, Marks { italic: true, ..Marks::default() });
            self.xml.close();
        }
    }

    fn part(&mut self, cells: Cells<'_>, align: &[Align], shape: &Shape<'_>, part: &Part) {
        self.xml.open("w:tbl", &[]);
        self.table_properties(shape, part);
        self.xml.open("w:tblGrid", &[]);
        for width in &part.widths {
            self.xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
        self.xml.close();
        let tallest = i64::from(self.geometry.text_height(shape.fit.landscape));
        let heights: Vec<i64> = cells.rows.iter().map(|row| height(row, part, &shape.fit)).collect();
        let head = height(cells.header, part, &shape.fit);
        // A small table stands on one page; a larger one may begin where there is room for a part of it.
        let together = head + heights.iter().sum::<i64>() < tallest / 3;
        let says = cells.header.iter().any(|cell| says_something(cell));
        if says || cells.rows.is_empty() {
            // A header that fills the page would leave no room for the rows it repeats above.
            let repeats = head < tallest / 4;
            let keeps = !cells.rows.is_empty();
            self.row(cells.header, align, (shape, part), Row { heading: true, repeats, whole: repeats, keeps });
        }
        let last = cells.rows.len().saturating_sub(1);
        // Neither the first row nor the last is left alone on a page, where a reader would see a header and one line.
        let low = |height: &i64| *height < tallest / 3;
        let beginning = heights.len() > 2 && heights.iter().take(2).all(low);
        let ending = heights.len() > 2 && heights.iter().rev().take(2).all(low);
        for (place, (row, height)) in cells.rows.iter().zip(heights).enumerate() {
            let keeps = (together && place < last) || (beginning && place == 0) || (ending && place + 1 == last);
            let whole = height < tallest / 3;
            self.row(row, align, (shape, part), Row { heading: false, repeats: false, whole, keeps });
        }
        self.xml.close();
    }

    fn table_properties(&mut self, shape: &Shape<'_>, part: &Part) {
        let xml = &mut self.xml;
        let width: i32 = part.widths.iter().sum();
        xml.open("w:tblPr", &[]);
        xml.val("w:tblStyle", self.ids.of(TABLE));
        xml.empty("w:tblW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        if shape.left > 0 {
            xml.empty("w:tblInd", &[("w:w", &shape.left.to_string()), ("w:type", "dxa")]);
        }
        xml.empty("w:tblLayout", &[("w:type", "fixed")]);
        let margin = shape.fit.margin.to_string();
        xml.open("w:tblCellMar", &[]);
        xml.empty("w:left", &[("w:w", &margin), ("w:type", "dxa")]);
        xml.empty("w:right", &[("w:w", &margin), ("w:type", "dxa")]);
        xml.close();
        xml.empty(
            "w:tblLook",
            &[
                ("w:val", "0620"),
                ("w:firstRow", "1"),
                ("w:lastRow", "0"),
                ("w:firstColumn", "0"),
                ("w:lastColumn", "0"),
                ("w:noHBand", "1"),
                ("w:noVBand", "1"),
            ],
        );
        if !shape.caption.is_empty() {
            xml.val("w:tblCaption", shape.caption);
        }
        xml.close();
    }

    fn row(&mut self, row: &[Vec<Inline>], align: &[Align], place: (&Shape<'_>, &Part), how: Row) {
        let (shape, part) = place;
        self.xml.open("w:tr", &[]);
        if how.whole || how.repeats {
            self.xml.open("w:trPr", &[]);
            self.xml.flag("w:cantSplit", how.whole);
            self.xml.flag("w:tblHeader", how.repeats);
            self.xml.close();
        }
        // The style of table words has 10 points; only other sizes are said.
        let half_points = if shape.fit.half_points == 20 { 0 } else { shape.fit.half_points };
        let marks = Marks { half_points, ..Marks::default() };
        for (column, width) in part.columns.iter().zip(&part.widths) {
            self.xml.open("w:tc", &[]);
            self.xml.open("w:tcPr", &[]);
            self.xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            self.xml.close();
            let cell = row.get(*column).map_or(&[][..], Vec::as_slice);
            let props = ParagraphProps {
                keep_next: how.keeps,
                rtl: script::is_mainly_rtl(&text_of(cell)),
                align: align.get(*column).map_or("", |align| align_of(*align)),
                ..ParagraphProps::of(if how.heading { "TableHeading" } else { "TableText" })
            };
            self.begin_paragraph(props);
            self.line(cell, marks);
            self.xml.close();
            self.xml.close();
        }
        self.xml.close();
    }
}

#[derive(Debug, Clone, Copy)]
struct Row {
    heading: bool,
    /// Whether it stands on top of each page of the table.
    repeats: bool,
    /// Whether it stays on one page.
    whole: bool,
    /// Whether it stays on the page of the next row.
    keeps: bool,
}

/// Returns about how high a row is, in twips.
fn height(row: &[Vec<Inline>], part: &Part, fit: &Fit) -> i64 {
    let cells = part.columns.iter().zip(&part.widths);
    let lines = cells.map(|(column, width)| {
        let mass = row.get(*column).map_or(0, |cell| measure::size_of(cell).mass);
        lines_of(mass, *width, fit)
    });
    lines.max().unwrap_or_default() * i64::from(fit.half_points) * 12
}

fn align_of(align: Align) -> &'static str {
    match align {
        Align::None => "",
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
    }
}
