//! The disposition table: what reviewers said and changed, section by section, and what the team decided about each point.
//!
//! For the team alone. Quotations are printed as they stand; nothing here follows a change.

use briefing_domain::review::{Decision, ReviewKind, ReviewPoint, ReviewPointNotes};
use briefing_domain::text::Inline;

use super::TeamView;
use crate::block::Table;
use crate::inline::{joined, lines, plain, strong};
use crate::pen::Pen;

/// Writes a table for each section, in the order of the returned files.
pub(super) fn dispositions(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let points = &view.snapshot.review_points;
    if points.is_empty() {
        return;
    }
    let open = points.iter().filter(|point| point.internal.decision == Decision::Open).count();
    pen.sentence(&format!("{} points of reviewers, {open} of them open.", points.len()));
    let mut sections: Vec<(&str, Vec<&ReviewPoint>)> = Vec::new();
    for point in points {
        match sections.iter_mut().find(|(section, _)| *section == point.quote.section) {
            Some((_, of_it)) => of_it.push(point),
            None => sections.push((point.quote.section.as_str(), vec![point])),
        }
    }
    let header = ["Who and when", "Passage", "Comment or change", "Decision", "Why"];
    for (nth, (section, points)) in sections.into_iter().enumerate() {
        let title = if section.is_empty() { "Before the first heading" } else { section };
        let mut table = Table::new(&format!("Review: {title}"), &format!("table-review-{}", nth + 1), &header);
        for point in points {
            let notes = &point.internal;
            table.row(vec![who(notes), passage(point), said(point), decision(notes), plain(&notes.why)]);
        }
        pen.table(table.dashed());
    }
}

fn who(point: &ReviewPointNotes) -> Vec<Inline> {
    let day = point.date.split('T').next().unwrap_or_default();
    lines([plain(&point.author), plain(day), plain(&point.file)])
}

/// The words a comment stands on; of a change the paragraph around it.
fn passage(point: &ReviewPoint) -> Vec<Inline> {
    words(if point.quote.passage.is_empty() { &point.quote.paragraph } else { &point.quote.passage })
}

fn said(point: &ReviewPoint) -> Vec<Inline> {
    let (quote, notes) = (&point.quote, &point.internal);
    let mut kind = vec![strong(notes.kind.label())];
    if notes.resolved {
        kind.push(Inline::text(" (marked as resolved)"));
    }
    if !notes.reply_to.is_empty() {
        kind.push(Inline::text(" (answer)"));
    }
    if notes.kind == ReviewKind::Comment {
        return lines([kind, words(&notes.text)]);
    }
    let note = match notes.kind {
        ReviewKind::Move => labeled("Now under", &quote.note),
        ReviewKind::Comment
        | ReviewKind::Insert
        | ReviewKind::Delete
        | ReviewKind::Replace
        | ReviewKind::Withdrawn
        | ReviewKind::Format
        | ReviewKind::Split
        | ReviewKind::Join
        | ReviewKind::TableInsert
        | ReviewKind::TableDelete => words(&quote.note),
    };
    lines([kind, note, labeled("Was", &quote.before), labeled("Is", &quote.after)])
}

fn labeled(label: &str, text: &str) -> Vec<Inline> {
    if text.is_empty() {
        return Vec::new();
    }
    let shown = words(text);
    // The end of a paragraph is a change too, though it has no words.
    let shown = if shown.is_empty() { plain("(end of the paragraph)") } else { shown };
    joined([plain(&format!("{label}:")), shown], " ")
}

fn words(text: &str) -> Vec<Inline> {
    lines(text.split(['\n', '\u{2028}']).map(plain))
}

fn decision(point: &ReviewPointNotes) -> Vec<Inline> {
    let by = joined([plain(&point.who), point.on.map(|on| plain(&on.long())).unwrap_or_default()], ", ");
    let applied = if point.applied { plain("Put into the text") } else { Vec::new() };
    lines([plain(point.decision.label()), applied, by])
}
