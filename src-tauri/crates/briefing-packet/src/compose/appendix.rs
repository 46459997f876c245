//! The last pages: abbreviations, cited sources, enclosures.
//!
//! Only sources that the packet cites are listed, under the numbers of their first citation.

use std::collections::BTreeMap;

use briefing_domain::evidence::{Enclosed, EvidenceText, enclosed};
use briefing_domain::program::{Abbreviation, ProgramText};
use briefing_domain::snapshot::FdaSnapshot;
use briefing_domain::text::{Align, Inline};

use crate::block::Table;
use crate::inline::{bullets, joined, numbered, plain};
use crate::pen::Pen;

/// Writes the abbreviations in alphabetical order.
pub(super) fn abbreviations(program: &ProgramText, pen: &mut Pen<'_>) {
    let mut all: Vec<&Abbreviation> = program.abbreviations.iter().filter(|it| !it.short.trim().is_empty()).collect();
    all.sort_by_cached_key(|it| (it.short.to_lowercase(), it.short.clone()));
    let mut table = Table::new("", "", &["Abbreviation", "Meaning"]);
    for abbreviation in all {
        table.row(vec![plain(&abbreviation.short), plain(&abbreviation.long)]);
    }
    pen.table(table.dashed());
}

/// Writes the cited sources in the order of their numbers.
pub(super) fn references(program: &FdaSnapshot, pen: &mut Pen<'_>) {
    let sources: BTreeMap<&str, &EvidenceText> =
        program.evidence.iter().map(|evidence| (evidence.id.as_str(), &evidence.text)).collect();
    let entries: Vec<Vec<Inline>> =
        pen.cited().iter().filter_map(|id| sources.get(id.as_str())).map(|source| citation(source)).collect();
    if let Some(list) = numbered(entries) {
        pen.block(list);
    }
}

fn citation(source: &EvidenceText) -> Vec<Inline> {
    let title = source.title.trim();
    let full = source.citation.trim();
    let mut words =
        if full.is_empty() || full.contains(title) { plain(full) } else { joined([plain(title), plain(full)], ". ") };
    if words.is_empty() {
        words = plain(title);
    }
    let details = [
        plain(&source.locator),
        if full.is_empty() { plain(source.kind.label()) } else { Vec::new() },
        if full.is_empty() { plain(source.maturity.label()) } else { Vec::new() },
        if source.enclosed { plain("Enclosed") } else { Vec::new() },
    ];
    for detail in details.into_iter().filter(|detail| !detail.is_empty()) {
        words.push(Inline::text(if ends_with_period(&words) { " " } else { ". " }));
        words.extend(detail);
    }
    if !ends_with_period(&words) {
        words.push(Inline::text("."));
    }
    words
}

fn ends_with_period(words: &[Inline]) -> bool {
    matches!(words.last(), Some(Inline::Text { text }) if text.trim_end().ends_with('.'))
}

/// Writes the table of enclosures; sources marked as enclosed are among them even when nobody made an entry.
pub(super) fn enclosures(program: &FdaSnapshot, pen: &mut Pen<'_>) {
    let mut table =
        Table::new("Enclosures", "table-enclosures", &["No.", "Title", "Version or date", "Source", "Pages"]);
    table.align = vec![Align::Right, Align::None, Align::None, Align::None, Align::Right];
    for (place, row) in all(program).into_iter().enumerate() {
        let pages = if row.pages == 0 { Vec::new() } else { plain(&row.pages.to_string()) };
        let source = row.evidence.map(|id| pen.cite(id)).unwrap_or_default();
        table.row(vec![plain(&(place + 1).to_string()), plain(row.title), plain(row.version), source, pages]);
    }
    pen.table(table.without_blank_columns().dashed());
}

/// Writes the titles of the enclosures.
pub(super) fn enclosure_list(program: &FdaSnapshot, pen: &mut Pen<'_>) {
    if let Some(list) = bullets(all(program).into_iter().map(|row| plain(row.title))) {
        pen.block(list);
    }
}

fn all(program: &FdaSnapshot) -> Vec<Enclosed<'_>> {
    let entries = program.enclosures.iter().map(|it| &it.text);
    enclosed(entries, program.evidence.iter().map(|it| (it.id.as_str(), &it.text)))
}
