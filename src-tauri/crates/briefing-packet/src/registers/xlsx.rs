//! Writes registers as an Excel workbook: a sheet for each, with a header row that stays, filters, and widths to read by.
//!
//! Every text is stored as text, so that nothing in it is ever run; days are days and sort as such. The only date inside is the one that is
//! handed in, so equal registers give equal bytes.

use briefing_domain::day::Day;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError,
};

use super::{Cell, ID, Sheet};
use crate::WriteError;

/// The most signs that Excel takes in a cell, in units of UTF-16.
const MOST_SIGNS: usize = 32_767;
/// What stands behind a text that was too long.
const CUT: &str = " [cut here: Excel takes no longer text]";
/// Excel's number of US Letter.
const LETTER: u8 = 1;
/// How many signs of a column's width fit on a sheet of paper on its side.
const SIGNS_ACROSS: u16 = 190;
/// The height of a line, and the most that a row may be high, in points.
const LINE: usize = 15;
const HIGHEST: usize = 409;

/// Writes the workbook.
///
/// # Errors
/// When it cannot be put together.
pub(super) fn write(sheets: &[Sheet], title: &str, as_of: Day) -> Result<Vec<u8>, WriteError> {
    put_together(sheets, title, as_of).map_err(|error| WriteError::Registers(error.to_string()))
}

fn put_together(sheets: &[Sheet], title: &str, as_of: Day) -> Result<Vec<u8>, XlsxError> {
    let looks = Looks::new();
    let mut book = Workbook::new();
    let made = DocProperties::new().set_title(title).set_subject("Internal only").set_creation_datetime(&date(as_of)?);
    book.set_properties(&made);
    for sheet in sheets {
        let page = book.add_worksheet();
        page.set_name(sheet.title)?;
        fill(page, sheet, &looks)?;
        page.set_landscape()
            .set_paper_size(LETTER)
            .set_print_fit_to_pages(pages_across(sheet), 0)
            .set_repeat_rows(0, 0)?;
        // An ampersand begins a code in the header of a page.
        let title = title.replace('&', "&&");
        page.set_header(format!("&L{title}&R{}", sheet.title))
            .set_footer(format!("&LInternal only&C{as_of}&R&P of &N"));
    }
    book.save_to_buffer()
}

/// Returns on how many sheets of paper side by side a register is printed, so that it can be read there.
fn pages_across(sheet: &Sheet) -> u16 {
    let read = sheet.columns.iter().filter(|(head, _)| *head != ID);
    let signs: u16 = read.map(|(_, width)| width).sum();
    signs.div_ceil(SIGNS_ACROSS)
}

/// How cells look.
struct Looks {
    head: Format,
    text: Format,
    number: Format,
    day: Format,
    /// An id, by which a row is found again and which nobody reads.
    id: Format,
}

impl Looks {
    fn new() -> Self {
        let text = Format::new()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(Color::RGB(0x00D9_DEE5));
        Looks {
            head: Format::new()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_bold()
                .set_background_color(Color::RGB(0x00E3_EAF2))
                .set_border_bottom(FormatBorder::Thin),
            day: text.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            // Beside a text, a number on the right of its column would seem to belong to it.
            number: text.clone().set_align(FormatAlign::Left),
            id: text.clone().unset_text_wrap().set_font_size(8).set_font_color(Color::RGB(0x0059_6472)),
            text,
        }
    }
}

fn fill(page: &mut Worksheet, sheet: &Sheet, looks: &Looks) -> Result<(), XlsxError> {
    for (column, (head, width)) in (0..).zip(&sheet.columns) {
        page.set_column_width(column, *width)?;
        page.write_string_with_format(0, column, *head, &looks.head)?;
    }
    let heads: Vec<Cell> = sheet.columns.iter().map(|(head, _)| Cell::text(*head)).collect();
    page.set_row_height(0, points(height(sheet, &heads) + LINE / 3))?;
    for (row, cells) in (1..).zip(&sheet.rows) {
        // Not every program fits a row to its text when it opens a file.
        page.set_row_height(row, points(height(sheet, cells)))?;
        for ((column, cell), (head, _)) in (0..).zip(cells).zip(&sheet.columns) {
            let look = if *head == ID { &looks.id } else { &looks.text };
            match cell {
                Cell::Text(text) if text.is_empty() => drop(page.write_blank(row, column, look)?),
                Cell::Text(text) => drop(page.write_string_with_format(row, column, fitting(text), look)?),
                Cell::Number(number) => drop(page.write_number_with_format(row, column, *number, &looks.number)?),
                Cell::Day(day) => drop(page.write_datetime_with_format(row, column, &date(*day)?, &looks.day)?),
            }
        }
    }
    let last = |count: usize| count.saturating_sub(1);
    let column = u16::try_from(last(sheet.columns.len())).unwrap_or(u16::MAX);
    page.autofilter(0, 0, u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX), column)?;
    page.set_freeze_panes(1, 0)?;
    Ok(())
}

fn points(height: usize) -> u32 {
    u32::try_from(height).unwrap_or(u32::MAX)
}

/// Returns how high a row has to be for its longest cell, in points.
fn height(sheet: &Sheet, cells: &[Cell]) -> usize {
    let lines = |(cell, (head, width)): (&Cell, &(&str, u16))| {
        if *head == ID {
            return 1;
        }
        let fit = |line: &str| line.chars().count().div_ceil(usize::from(*width).max(1)).max(1);
        cell.as_text().lines().map(fit).sum::<usize>().max(1)
    };
    let most = cells.iter().zip(&sheet.columns).map(lines).max().unwrap_or(1);
    (most * LINE).min(HIGHEST)
}

/// Returns a text that Excel takes; one that is too long is cut and says so.
fn fitting(text: &str) -> String {
    if text.encode_utf16().count() <= MOST_SIGNS {
        return text.to_owned();
    }
    let mut left = MOST_SIGNS - CUT.len();
    let kept = text.chars().take_while(|sign| {
        let fits = sign.len_utf16() <= left;
        left = left.saturating_sub(sign.len_utf16());
        fits
    });
    kept.chain(CUT.chars()).collect()
}

fn date(day: Day) -> Result<ExcelDateTime, XlsxError> {
    let part = |part: i8| u8::try_from(part).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or_default(), part(day.month()), part(day.day()))
}
