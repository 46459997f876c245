//! The registers of a program for a spreadsheet: questions, claims, evidence, findings, commitments, tasks and the schedule.
//!
//! Each is a CSV file, and all of them are the sheets of one Excel workbook. They hold what the team keeps for itself, so they go with
//! internal packets only. What stands in them is said in `registers/sheets.rs` and `registers/work.rs`; the workbook is written in
//! `registers/xlsx.rs`.

mod sheets;
mod words;
mod work;
mod xlsx;

use std::collections::BTreeMap;

use briefing_domain::csv;
use briefing_domain::day::Day;
use briefing_domain::finding::Finding;
use briefing_domain::meeting::clock::Milestone;
use briefing_domain::snapshot::ProgramSnapshot;

use crate::WriteError;

/// What registers are made from.
#[derive(Debug, Clone, Copy)]
pub struct Registered<'a> {
    /// The program.
    pub program: &'a ProgramSnapshot,
    /// The findings, also those that were set aside.
    pub findings: &'a [Finding],
    /// The dates of the meeting.
    pub milestones: &'a [Milestone],
    /// The day that the files carry.
    pub as_of: Day,
}

/// One register.
#[derive(Debug, Clone, PartialEq)]
struct Sheet {
    /// The name of the file.
    slug: &'static str,
    /// The name of the sheet.
    title: &'static str,
    /// The columns: head, and width in signs.
    columns: Vec<(&'static str, u16)>,
    /// The rows, each with a cell for every column.
    rows: Vec<Vec<Cell>>,
}

/// The head of the column with the ids, and its width: one line of small signs.
const ID: &str = "Id";
const ID_WIDTH: u16 = 32;

/// A cell.
#[derive(Debug, Clone, PartialEq)]
enum Cell {
    Text(String),
    Number(u32),
    Day(Day),
}

impl Cell {
    fn text(text: impl Into<String>) -> Self {
        Cell::Text(text.into())
    }

    fn day(day: Option<Day>) -> Self {
        day.map_or(Cell::Text(String::new()), Cell::Day)
    }

    fn number(number: Option<u32>) -> Self {
        number.map_or(Cell::Text(String::new()), Cell::Number)
    }

    fn as_text(&self) -> String {
        match self {
            Cell::Text(text) => text.clone(),
            Cell::Number(number) => number.to_string(),
            Cell::Day(day) => day.to_string(),
        }
    }
}

/// Writes the registers: `questions.csv` and so on, and `registers.xlsx` with all of them.
///
/// # Errors
/// When the workbook cannot be put together.
pub fn write(of: &Registered<'_>) -> Result<BTreeMap<String, Vec<u8>>, WriteError> {
    let sheets = sheets::all(of);
    let mut files = BTreeMap::new();
    for sheet in &sheets {
        // The mark tells a spreadsheet that the file is UTF-8; without it Excel shows letters with accents as others.
        let mut text = String::from("\u{FEFF}");
        text.push_str(&csv::row(sheet.columns.iter().map(|(head, _)| *head)));
        for row in &sheet.rows {
            text.push_str(&csv::row(row.iter().map(Cell::as_text)));
        }
        files.insert(format!("{}.csv", sheet.slug), text.into_bytes());
    }
    let title = format!("Registers of {}", of.program.program.fda.product_name);
    files.insert("registers.xlsx".to_owned(), xlsx::write(&sheets, title.trim_end(), of.as_of)?);
    Ok(files)
}
