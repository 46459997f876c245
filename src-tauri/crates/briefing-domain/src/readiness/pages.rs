//! Pages of the package against the caps of the rule pack and the budgets of the outline.
//!
//! A count of a PDF that still holds weighs what the cap weighs; an estimate says that it is one and weighs no more than a warning. Where no
//! source says whether enclosures count, both numbers are said, and only the package alone decides the weight.

use std::collections::BTreeMap;

use super::length::{self, PackageLength, PagesBy, pages, words};
use super::{Checked, Found, elements, place_of};
use crate::finding::{Place, Remark, Severity};
use crate::outline::PacketKind;
use crate::rulepack::{Cap, EnclosuresCount};
use crate::snapshot::{Thing, ThingKind};

/// Tells the finding of a counted number from that of an estimate: who set an estimate aside has not yet seen the count.
const COUNTED: &str = "counted";

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let (Some(meeting), Some(length)) = (checked.meeting, length::of(checked)) else { return Found::new() };
    let place = place_of(&Thing::Meeting(Box::new(meeting.clone())));
    let remarks = length::caps(checked).filter_map(|cap| over(checked, cap, &length, &place));
    let mut found: Found = remarks.map(|it| (place.clone(), it)).collect();
    if let Some(package) = elements::package(meeting.fda.kind) {
        found.extend(budgets(checked, package));
    }
    found
}

fn over(checked: &Checked<'_>, cap: &Cap, length: &PackageLength, place: &Place) -> Option<Remark> {
    let held = length.limits.iter().find(|limit| limit.cap == cap.id)?;
    let rule = format!("{}.over", cap.id);
    let counted = length.by == PagesBy::Count;
    let (severity, detail, end) = if held.over {
        // What was set aside when it was counted stays set aside while more is written.
        let id = format!("{rule}@{}#{COUNTED}", place.id);
        let aside = checked.program.dismissals.iter().any(|it| it.internal.finding == id);
        let severity = if counted { cap.severity } else { cap.severity.max(Severity::Warn) };
        let end = if held.enclosures == EnclosuresCount::In { ", enclosures counted" } else { "" };
        (severity, if counted || aside { COUNTED } else { "" }, end)
    } else if held.over_if_enclosures_count {
        (Severity::Note, "enclosures", ", and no source says whether enclosures count")
    } else {
        return None;
    };
    let mut why = vec![cap.text.as_str()];
    why.extend(Some(held.enclosures_why.as_str()).filter(|why| length.enclosures > 0 && !why.is_empty()));
    why.extend(checked.known.rules.unchecked_note());
    let fix = match (severity, counted) {
        (Severity::Note, _) if !held.over => "Ask FDA whether enclosures count, or enclose less.",
        (_, true) => "Shorten, or move tables and reports into enclosures.",
        (_, false) => "Shorten, or move tables and reports into enclosures; export a PDF, and its pages are counted.",
    };
    let with = length.with();
    let comma = if with.is_empty() { "," } else { ";" };
    let (pages, basis) = (length.in_words(), &length.basis);
    let remark = Remark::new(rule, severity, "")
        .detail(detail)
        .saying(format!("The package has {pages} ({basis}){with}{comma} the limit is {}{end}.", cap.limit))
        .because(why.join(" "))
        .fix(fix)
        .citing(checked.known.rules.cited(&cap.cite));
    Some(remark)
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
        let words: usize = sections.iter().filter_map(|section| counted.get(section.id.as_str())).sum();
        let figures: usize = sections.iter().map(|section| section.fda.figures.len()).sum();
        let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
        let pages = pages(&checked.known.checks.pages, number(words), number(figures));
        let Some(section) = sections.first().filter(|_| pages > u32::from(slot.pages) + 1) else { continue };
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
