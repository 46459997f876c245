//! Comments and changes of a returned Word file that nobody has decided about, by file and section.
//!
//! Each section of a file is one finding, at the section of the package it belongs to, or at its first open point. Deciding clears it.

use std::collections::BTreeMap;

use super::{Checked, Found, place_of};
use crate::finding::{Place, Remark, Severity};
use crate::outline::section_anchor;
use crate::review::{Decision, ReviewKind, ReviewPoint};
use crate::section::Section;
use crate::snapshot::Thing;
use crate::words::counted;

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let mut open: BTreeMap<(&str, &str), Vec<&ReviewPoint>> = BTreeMap::new();
    for point in checked.program.review_points.iter().filter(|point| point.internal.decision == Decision::Open) {
        open.entry((&point.internal.file, &point.quote.section)).or_default().push(point);
    }
    let found = open.into_iter().filter_map(|((file, heading), points)| {
        let place = place(checked, heading, &points)?;
        Some((place, undecided(file, heading, &points)))
    });
    found.collect()
}

fn undecided(file: &str, heading: &str, points: &[&ReviewPoint]) -> Remark {
    let comments = points.iter().filter(|point| point.internal.kind == ReviewKind::Comment).count();
    let changes = points.len() - comments;
    let parts = [(comments, "comment"), (changes, "change")].into_iter().filter(|(count, _)| *count > 0);
    let what: Vec<String> = parts.map(|(count, one)| counted(count, one)).collect();
    let verb = if points.len() == 1 { "is" } else { "are" };
    let under = if heading.is_empty() { String::new() } else { format!(" under \u{201c}{heading}\u{201d}") };
    // Who changes something has found a fault; a comment may be a question.
    let severity = if changes > 0 { Severity::Warn } else { Severity::Note };
    Remark::new("review.undecided", severity, "")
        .detail(format!("{file}/{heading}"))
        .saying(format!("{} of the returned file {file}{under} {verb} not decided.", what.join(" and ")))
        .because("A reviewer waits for an answer, and the package may go out with what the reviewer found wrong.")
        .fix("Open Review and accept or reject each; a rejection needs a reason.")
}

/// Returns the section whose heading the points stand under; without one the first point.
///
/// The bookmark on the heading tells it, whatever a reviewer made of its words; a file without bookmarks is read by its headings.
fn place(checked: &Checked<'_>, heading: &str, points: &[&ReviewPoint]) -> Option<Place> {
    let point = points.first()?;
    let bookmarks: Vec<String> = point.quote.bookmarks.iter().map(|name| letters(name)).collect();
    let mut nth: BTreeMap<&str, usize> = BTreeMap::new();
    let marked = checked.program.sections.iter().find(|section| {
        let nth = nth.entry(section.fda.slot.as_str()).or_default();
        *nth += 1;
        bookmarks.contains(&letters(&format!("b-{}", section_anchor(&section.fda.slot, *nth))))
    });
    let printed = |section: &&Section| {
        let own = section.fda.heading.trim();
        let of_slot = || checked.known.outline.heading(&section.fda.slot).unwrap_or_default();
        let name = if own.is_empty() { of_slot() } else { own };
        !name.is_empty() && without_number(heading) == name
    };
    let section = marked.or_else(|| checked.program.sections.iter().find(printed));
    Some(match section {
        Some(section) => place_of(&Thing::Section(Box::new(section.clone()))),
        None => place_of(&Thing::ReviewPoint(Box::new((*point).clone()))),
    })
}

/// Returns a heading without the number before it: `4.2 Potency` is called `Potency`.
fn without_number(heading: &str) -> &str {
    heading.trim_start_matches(|sign: char| sign.is_ascii_digit() || sign == '.').trim()
}

/// Returns the letters and digits of an anchor or a bookmark, which differ in the signs between them.
fn letters(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).collect()
}
