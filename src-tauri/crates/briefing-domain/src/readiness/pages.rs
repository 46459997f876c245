//! Pages of the package, estimated from its words and figures, against the caps of the rule pack and the budgets of the outline.
//!
//! An estimate, and every sentence says so; it weighs no more than a warning. The exact number is known of the finished file only.

use std::collections::BTreeMap;

use super::passage::Passage;
use super::{Checked, Found, elements, place_of};
use crate::audience::Audience;
use crate::finding::{Remark, Severity};
use crate::outline::PacketKind;
use crate::rulepack::Cap;
use crate::snapshot::{Thing, ThingKind};

/// How long a package will be, about.
struct Estimate {
    words: usize,
    figures: usize,
    pages: usize,
}

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let Some(meeting) = checked.meeting else { return Found::new() };
    let place = place_of(&Thing::Meeting(Box::new(meeting.clone())));
    let package = elements::package(meeting.fda.kind);
    let estimate = estimate(checked, package);
    let caps = checked.known.rules.caps_for(meeting.fda.kind).filter(|cap| cap.counts == "pages");
    let mut found: Found = caps.filter_map(|cap| over(checked, cap, &estimate)).map(|it| (place.clone(), it)).collect();
    if let Some(package) = package {
        found.extend(budgets(checked, package));
    }
    found
}

fn estimate(checked: &Checked<'_>, package: Option<PacketKind>) -> Estimate {
    let outline = package.and_then(|kind| checked.known.outline.packet(kind));
    let elsewhere: Vec<&str> = checked
        .program
        .sections
        .iter()
        .filter(|section| outline.is_some_and(|outline| !outline.prints(&section.fda.slot)))
        .map(|section| section.id.as_str())
        .collect();
    let printed = checked.passages.iter().filter(|passage| {
        // The follow-up plan is a document of its own.
        passage.kind != ThingKind::Plan && !elsewhere.contains(&passage.place.id.as_str())
    });
    let words = printed.map(words).sum();
    let figures = checked.program.figures.iter().filter(|figure| figure.audience == Audience::Fda).count();
    Estimate { words, figures, pages: pages(checked, words, figures) }
}

fn words(passage: &Passage) -> usize {
    passage.text.split_ascii_whitespace().count()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small number of pages")]
fn pages(checked: &Checked<'_>, words: usize, figures: usize) -> usize {
    let rule = &checked.known.checks.pages;
    let text = words as f64 / f64::from(rule.words_per_page.max(1));
    (text + figures as f64 / rule.figures_per_page.max(1.0)).ceil() as usize
}

fn over(checked: &Checked<'_>, cap: &Cap, estimate: &Estimate) -> Option<Remark> {
    let rules = checked.known.rules;
    (estimate.pages > cap.limit as usize).then(|| {
        Remark::new(format!("{}.over", cap.id), cap.severity.max(Severity::Warn), "")
            .saying(format!(
                "The package has about {} pages (estimated: {} words at {} a page, {} figures), the limit is {}.",
                estimate.pages, estimate.words, checked.known.checks.pages.words_per_page, estimate.figures, cap.limit
            ))
            .because(match rules.unchecked_note() {
                Some(note) => format!("{} {note}", cap.text),
                None => cap.text.clone(),
            })
            .fix("Shorten, or move tables and reports into enclosures; count the pages of the finished file.")
            .citing(rules.cited(&cap.cite))
    })
}

/// Finds sections that are clearly longer than the outline gives them.
fn budgets(checked: &Checked<'_>, package: PacketKind) -> Found {
    let of_sections = checked.passages.iter().filter(|passage| passage.kind == ThingKind::Section);
    let counted: BTreeMap<&str, usize> = of_sections
        .filter(|passage| passage.place.path == "fda.body")
        .map(|passage| (passage.place.id.as_str(), words(passage)))
        .collect();
    let mut found = Found::new();
    for slot in checked.known.outline.slots(package).into_iter().filter(|slot| slot.pages > 0) {
        let sections: Vec<_> = checked.program.sections.iter().filter(|it| it.fda.slot == slot.slot).collect();
        let words = sections.iter().filter_map(|section| counted.get(section.id.as_str())).sum();
        let figures = sections.iter().map(|section| section.fda.figures.len()).sum();
        let pages = pages(checked, words, figures);
        let Some(section) = sections.first().filter(|_| pages > usize::from(slot.pages) + 1) else { continue };
        let place = place_of(&Thing::Section(Box::new((*section).clone())));
        let remark = Remark::new("section.over_budget", Severity::Note, "fda.body")
            .saying(format!(
                "{} takes about {pages} pages (estimated from {words} words), the outline gives it {}.",
                place.label, slot.pages
            ))
            .because("The budgets of the outline add up to a package that is read in time.")
            .fix("Shorten it, or take the pages from another section.");
        found.push((place, remark));
    }
    found
}
