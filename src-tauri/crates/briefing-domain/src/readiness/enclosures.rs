//! Enclosures: what a text points to is there, and what is there is pointed to.
//!
//! A source that is marked as enclosed is an enclosure by itself, as the packet prints it.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use regex::Regex;

use super::check_rules::Phrases;
use super::passage::quote;
use super::{Checked, Found, place_of};
use crate::evidence::{Enclosed, EvidenceKind, enclosed};
use crate::finding::{Remark, Severity};
use crate::leaves;
use crate::meeting::MeetingKind;
use crate::rulepack::Document;
use crate::snapshot::{ProgramSnapshot, Thing, ThingKind};

static NUMBERED: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"[Ee]nclosure\s+([0-9]{1,3})(?-u:\b)").ok());

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let used = used(checked);
    let mut found = beyond_the_list(checked);
    found.extend(never_cited(checked, &used));
    found.extend(not_enclosed(checked, &used));
    found
}

/// Returns the ids that things for FDA refer to.
fn used(checked: &Checked<'_>) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for record in &checked.records {
        if matches!(record.thing.kind(), ThingKind::Enclosure) {
            continue;
        }
        let fda = record.body.get("fda").or_else(|| record.body.pointer("/body/fda"));
        if let Some(fda) = fda {
            leaves::strings(fda, &mut |_, value| used.extend(leaves::ids(value).into_iter().map(str::to_owned)));
        }
    }
    used
}

/// Returns what is enclosed, as the packet lists it.
pub(super) fn enclosed_in(program: &ProgramSnapshot) -> Vec<Enclosed<'_>> {
    let entries = program.enclosures.iter().map(|it| &it.fda);
    enclosed(entries, program.evidence.iter().map(|it| (it.id.as_str(), &it.fda)))
}

fn listed_evidence<'a>(checked: &Checked<'a>) -> BTreeSet<&'a str> {
    checked.program.enclosures.iter().filter_map(|it| it.fda.evidence.as_ref()).map(|id| id.as_str()).collect()
}

/// Finds `Enclosure 7` where there are six.
fn beyond_the_list(checked: &Checked<'_>) -> Found {
    let count = enclosed_in(checked.program).len();
    let mut found = Found::new();
    let Some(pattern) = NUMBERED.as_ref() else { return found };
    for passage in &checked.passages {
        let beyond = pattern.captures_iter(&passage.text).find_map(|captures| {
            let number: usize = captures.get(1)?.as_str().parse().ok()?;
            (number == 0 || number > count).then(|| captures.get(0).map(|hit| hit.range()))?
        });
        let Some(at) = beyond else { continue };
        let remark = Remark::new("enclosure.missing", Severity::Warn, &passage.place.path)
            .saying(format!(
                "{} points to an enclosure that is not there: {}; the list ends at {count}.",
                passage.place.label,
                quote(&passage.text, &at)
            ))
            .because("A reviewer who looks for it finds a gap.")
            .fix("Add the enclosure, or correct its number.");
        found.push((passage.place.clone(), remark));
    }
    found
}

fn never_cited(checked: &Checked<'_>, used: &BTreeSet<String>) -> Found {
    let mut found = Found::new();
    for (idx, enclosure) in checked.program.enclosures.iter().enumerate() {
        let referred = used.contains(enclosure.id.as_str())
            || enclosure.fda.evidence.as_ref().is_some_and(|id| used.contains(id.as_str()));
        if referred || named(checked, enclosure.fda.title.trim(), idx + 1) {
            continue;
        }
        let place = place_of(&Thing::Enclosure(Box::new(enclosure.clone())));
        let remark = Remark::new("enclosure.never_cited", Severity::Note, "fda.title")
            .saying(format!("{} is pointed to by no text.", place.label))
            .because("Nobody knows why it is enclosed, and its pages count.")
            .fix("Point to it where it is needed, or leave it out.");
        found.push((place, remark));
    }
    found
}

/// Returns whether a text names an enclosure by its number or its title.
fn named(checked: &Checked<'_>, title: &str, number: usize) -> bool {
    let numbered = format!("nclosure {number}");
    let title = (title.len() > 6).then(|| Phrases::new([title]).ok()).flatten();
    checked.passages.iter().filter(|it| it.kind != ThingKind::Enclosure).any(|passage| {
        passage.text.contains(&numbered) || title.as_ref().is_some_and(|title| title.is_in(&passage.text))
    })
}

/// Finds publications that an INTERACT package works with and does not enclose.
fn not_enclosed(checked: &Checked<'_>, used: &BTreeSet<String>) -> Found {
    let interact = checked.meeting.is_some_and(|meeting| meeting.fda.kind == MeetingKind::Interact);
    let mut elements = checked.known.rules.elements_for(MeetingKind::Interact, Document::Package);
    let Some(element) = elements.find(|element| element.field == "pt_publications").filter(|_| interact) else {
        return Found::new();
    };
    let listed = listed_evidence(checked);
    let missing = checked.program.evidence.iter().filter(|evidence| {
        let text = &evidence.fda;
        let id = evidence.id.as_str();
        text.kind == EvidenceKind::Publication && !text.enclosed && !listed.contains(id) && used.contains(id)
    });
    missing
        .map(|evidence| {
            let place = place_of(&Thing::Evidence(Box::new(evidence.clone())));
            let remark = Remark::new("enclosure.publication_missing", Severity::Warn, "fda.enclosed")
                .saying(format!("{} is cited, and no copy is enclosed.", place.label))
                .because("An INTERACT package brings copies of the publications it rests on.")
                .fix("Enclose a copy that may be shared, or rest the point on another source.")
                .citing(checked.known.rules.cited(&element.cite));
            (place, remark)
        })
        .collect()
}
