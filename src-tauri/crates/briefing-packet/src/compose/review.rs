//! The disposition table: what reviewers said and changed, section by section, and what the team decided about each point.
//!
//! For the team alone. Quotations are printed as they stand; nothing here follows a change.

use briefing_domain::review::{Decision, ReviewKind, ReviewPointNotes};
use briefing_domain::text::Inline;

use super::TeamView;
use crate::block::Table;
use crate::inline::{joined, lines, plain, strong};
use crate::pen::Pen;

/// Writes a table for each section, in the order of the returned files.
pub(super) fn dispositions(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let points: Vec<&ReviewPointNotes> = view.snapshot.review_points.iter().map(|it| &it.internal).collect();
    if points.is_empty() {
        return;
    }
    let open = points.iter().filter(|point| point.decision == Decision::Open).count();
    pen.sentence(&format!("{} points of reviewers, {open} of them open.", points.len()));
    let mut sections: Vec<(&str, Vec<&ReviewPointNotes>)> = Vec::new();
    for point in points {
        match sections.iter_mut().find(|(section, _)| *section == point.section) {
            Some((_, of_it)) => of_it.push(point),
            None => sections.push((point.section.as_str(), vec![point])),
        }
    }
    let header = ["Who and when", "Passage", "Comment or change", "Decision", "Why"];
    for (nth, (section, points)) in sections.into_iter().enumerate() {
        let title = if section.is_empty() { "Before the first heading" } else { section };
        let mut table = Table::new(&format!("Review: {title}"), &format!("table-review-{}", nth + 1), &header);
        for point in points {
            table.row(vec![who(point), passage(point), said(point), decision(point), plain(&point.why)]);
        }
        pen.table(table.dashed());
    }
}

fn who(point: &ReviewPointNotes) -> Vec<Inline> {
    let day = point.date.split('T').next().unwrap_or_default();
    lines([plain(&point.author), plain(day), plain(&point.file)])
}

/// The words a comment stands on; of a change the paragraph around it.
fn passage(point: &ReviewPointNotes) -> Vec<Inline> {
    words(if point.passage.is_empty() { &point.paragraph } else { &point.passage })
}

fn said(point: &ReviewPointNotes) -> Vec<Inline> {
    let label = |label: &str, text: &str| if text.is_empty() { Vec::new() } else { labeled(label, text) };
    let mut kind = vec![strong(point.kind.label())];
    if point.resolved {
        kind.push(Inline::text(" (marked as resolved)"));
    }
    if !point.reply_to.is_empty() {
        kind.push(Inline::text(" (answer)"));
    }
    let said = words(&point.text);
    if point.kind == ReviewKind::Comment {
        return lines([kind, said]);
    }
    lines([kind, said, label("Was", &point.before), label("Is", &point.after)])
}

fn labeled(label: &str, text: &str) -> Vec<Inline> {
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
