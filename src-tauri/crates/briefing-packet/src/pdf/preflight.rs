//! Looks into a finished PDF for what FDA asks of one.
//!
//! It reads the file itself, whoever made it, and believes nothing of the writer. What FDA asks is data
//! ([`briefing_domain::preflight`]); what could not be looked at is said and never counts as passed.

mod content;
mod drawn;
mod file;
mod navigation;
mod page;
mod parts;

use std::collections::BTreeMap;

use briefing_domain::preflight::{PdfCheck, PdfLimits, PdfValues};
use rayon::prelude::*;

use super::{Read, ReadPdfs};
use crate::build::Files;
use file::{Closed, File};

pub use briefing_domain::preflight::{Outcome, PreflightRow};

/// A PDF that was looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Looked {
    /// Its pages; none when it cannot be read.
    pub pages: Option<usize>,
    /// One row for each check, in their order.
    pub rows: Vec<PreflightRow>,
}

/// An outcome and a sentence.
type Found = (Outcome, String);

/// Looks into a PDF that has a name; one row for each check of `limits`, in their order.
pub fn look_into(name: &str, bytes: &[u8], limits: &PdfLimits) -> Looked {
    named(name, bytes, &Read::of(bytes), limits)
}

/// Looks into the PDF files of a packet that were read; the rows of each by its name.
pub(crate) fn look_into_all(files: &Files, read: &ReadPdfs, limits: &PdfLimits) -> BTreeMap<String, Vec<PreflightRow>> {
    let each =
        |(path, bytes): (&String, &Vec<u8>)| Some((path.clone(), named(path, bytes, read.get(path)?, limits).rows));
    files.files.par_iter().filter_map(each).collect()
}

fn named(name: &str, bytes: &[u8], read: &Read, limits: &PdfLimits) -> Looked {
    let mut looked = opened(bytes, read, limits);
    for row in looked.rows.iter_mut().filter(|row| row.id == "file-name") {
        *row = file_name(name, limits).unwrap_or_else(|| row.clone());
    }
    looked
}

/// Looks into a PDF; one row for each check of `limits`, in their order.
///
/// A file that is no PDF fails the first check, one with a password that of security, and nothing else is looked at.
pub fn preflight(bytes: &[u8], limits: &PdfLimits) -> Vec<PreflightRow> {
    opened(bytes, &Read::of(bytes), limits).rows
}

fn opened(bytes: &[u8], read: &Read, limits: &PdfLimits) -> Looked {
    let file = File::open(bytes, read);
    let rows = limits.check.par_iter().map(|check| {
        let found = match &file {
            Ok(file) => look(check, file, &limits.values),
            Err(why) => closed(check, *why),
        };
        row(check, found)
    });
    Looked { pages: file.as_ref().ok().map(|file| file.pages.len()), rows: rows.collect() }
}

/// What is said of a file that cannot be opened.
fn closed(check: &PdfCheck, why: Closed) -> Found {
    match (why, check.id.as_str()) {
        (Closed::Locked, "security") => fail("The file asks for a password, or is locked in another way."),
        (Closed::Locked, _) => not_done("The file is locked. Remove its password and check it again."),
        (Closed::Broken, "version") => {
            fail("The file cannot be read as PDF: it is damaged, not whole, or something else.")
        }
        (Closed::Broken, _) => not_done("The file cannot be read as PDF."),
    }
}

/// Looks at the name a PDF is given; none when `limits` have no such check.
pub fn file_name(name: &str, limits: &PdfLimits) -> Option<PreflightRow> {
    let check = limits.check.iter().find(|check| check.id == "file-name")?;
    let most = limits.values.name_length;
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    let odd: Vec<char> = name.strip_suffix(".pdf").unwrap_or(name).chars().filter(|c| !fits(*c)).collect();
    let length = name.chars().count();
    Some(row(
        check,
        if !name.ends_with(".pdf") {
            (Outcome::Fail, format!("\u{201c}{name}\u{201d} does not end in .pdf."))
        } else if let Some(first) = odd.first() {
            (Outcome::Fail, format!("\u{201c}{name}\u{201d} has the character \u{201c}{first}\u{201d}."))
        } else if length > most {
            (Outcome::Fail, format!("\u{201c}{name}\u{201d} has {length} characters."))
        } else {
            (Outcome::Pass, format!("\u{201c}{name}\u{201d} has {length} characters."))
        },
    ))
}

fn row(check: &PdfCheck, (outcome, detail): Found) -> PreflightRow {
    PreflightRow {
        id: check.id.clone(),
        check: check.title.clone(),
        wanted: check.wanted.clone(),
        outcome,
        must: check.must,
        detail,
        source: check.source.clone(),
        confidence: check.confidence,
    }
}

fn look(check: &PdfCheck, file: &File<'_>, values: &PdfValues) -> Found {
    match check.id.as_str() {
        "version" => parts::version(file, values),
        "readable" => not_done("Open the file once in Adobe Acrobat Reader; this program cannot do it."),
        "searchable" => page::searchable(file),
        "active-content" => parts::active_content(file),
        "attachments" => parts::attachments(file),
        "annotations" => parts::annotations(file),
        "security" => parts::security(file),
        "fonts" => parts::fonts(file),
        "text-size" => page::text_size(file, values),
        "text-color" => page::text_color(file),
        "paper" => page::paper(file, values),
        "margins" => page::margins(file, values),
        "orientation" => page::orientation(file),
        "contents" => navigation::contents(file, values),
        "bookmarks" => navigation::bookmarks(file, values),
        "links" => navigation::links(file),
        "opening-view" => navigation::opening_view(file),
        "fast-web-view" => parts::fast_web_view(file),
        "page-numbers" => navigation::page_numbers(file),
        "file-size" => parts::file_size(file, values),
        "file-name" => not_done("The file has no name yet."),
        "scans" => page::scans(file),
        _ => not_done("This version of the program does not know the check."),
    }
}

fn pass(detail: impl Into<String>) -> Found {
    (Outcome::Pass, detail.into())
}

fn fail(detail: impl Into<String>) -> Found {
    (Outcome::Fail, detail.into())
}

fn not_applicable(detail: impl Into<String>) -> Found {
    (Outcome::NotApplicable, detail.into())
}

fn not_done(detail: impl Into<String>) -> Found {
    (Outcome::NotDone, detail.into())
}

/// Passes when nothing was found, else names the first few finds.
fn none_of(found: &[String], good: &str, bad: &str) -> Found {
    if found.is_empty() { pass(good) } else { fail(format!("{bad}: {}.", some(found))) }
}

fn some(found: &[String]) -> String {
    let mut shown: Vec<&str> = Vec::new();
    for one in found {
        if shown.len() < 5 && !shown.contains(&one.as_str()) {
            shown.push(one);
        }
    }
    let more = if found.len() > shown.len() { ", and more" } else { "" };
    format!("{}{more}", shown.join(", "))
}

fn plural(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}
