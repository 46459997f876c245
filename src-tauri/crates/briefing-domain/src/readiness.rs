//! Runs every check over a program and returns what was found, the heaviest first.
//!
//! Each check returns [`Remark`]s about one thing; here they get their place, their source from the rule pack, a stable id, and the
//! reason they were dismissed with. Nothing here writes, blocks or counts points: readiness is a list a person can argue with.

mod adopted;
mod elements;
mod lint;
mod meetings;
mod plans;
mod questions;
mod support;
mod texts;

use std::collections::BTreeMap;

use crate::day::Day;
use crate::finding::{Finding, FindingSource, Place, Remark};
use crate::followup::FollowUpRules;
use crate::id::MeetingId;
use crate::library::Library;
use crate::lint::Linter;
use crate::meeting::Meeting;
use crate::outline::Outline;
use crate::rulepack::RulePack;
use crate::snapshot::{ProgramSnapshot, Thing};

/// What checks know besides the program.
#[derive(Clone, Copy)]
pub struct Knowledge<'a> {
    /// The rule pack.
    pub rules: &'a RulePack,
    /// The rules of long-term follow-up.
    pub follow_up: &'a FollowUpRules,
    /// The rules about questions.
    pub linter: &'a Linter,
    /// The outlines of the packets.
    pub outline: &'a Outline,
    /// Topics, scenarios and guidance.
    pub library: &'a Library,
    /// The day on which the check is made.
    pub today: Day,
}

/// A program under check, with the meeting that is prepared.
pub(crate) struct Checked<'a> {
    pub(crate) program: &'a ProgramSnapshot,
    pub(crate) meeting: Option<&'a Meeting>,
    pub(crate) known: Knowledge<'a>,
}

/// Remarks with the thing they are about.
pub(crate) type Found = Vec<(Place, Remark)>;

/// Returns the meeting a program is preparing: the one with this id, or the last one that has not been held by `today`.
pub fn prepared_meeting<'a>(program: &'a ProgramSnapshot, id: Option<&MeetingId>, today: Day) -> Option<&'a Meeting> {
    match id {
        Some(id) => program.meetings.iter().find(|meeting| &meeting.id == id),
        None => {
            let ahead = |meeting: &&Meeting| meeting.fda.dates.meeting.is_none_or(|held| held >= today);
            program.meetings.iter().rev().find(ahead).or_else(|| program.meetings.last())
        }
    }
}

/// Checks a whole program for the meeting that is prepared, and returns the findings: stops first, then warnings, then notes, each
/// in the order of the program.
pub fn check(program: &ProgramSnapshot, meeting: Option<&MeetingId>, known: Knowledge<'_>) -> Vec<Finding> {
    let checked = Checked { program, meeting: prepared_meeting(program, meeting, known.today), known };
    let mut found = Found::new();
    found.extend(elements::check(&checked));
    found.extend(meetings::check(&checked));
    found.extend(questions::check(&checked));
    found.extend(lint::check(&checked));
    found.extend(adopted::check(&checked));
    found.extend(plans::check(&checked));
    found.extend(support::check(&checked));
    found.extend(texts::check(&checked));
    let reasons: BTreeMap<&str, &str> = program
        .dismissals
        .iter()
        .map(|dismissal| (dismissal.internal.finding.as_str(), dismissal.internal.reason.as_str()))
        .collect();
    let mut findings: Vec<Finding> =
        found.into_iter().map(|(place, remark)| finding(place, remark, known.rules, &reasons)).collect();
    findings.sort_by_key(|finding| (finding.dismissed.is_some(), finding.severity));
    findings
}

fn finding(place: Place, remark: Remark, rules: &RulePack, reasons: &BTreeMap<&str, &str>) -> Finding {
    let mut id = format!("{}@{}", remark.rule, if place.id.is_empty() { &place.kind } else { &place.id });
    for part in [&remark.path, &remark.detail] {
        if !part.is_empty() {
            id.push('#');
            id.push_str(part);
        }
    }
    let source = rules.source(&remark.source).map(|source| FindingSource {
        id: source.id.clone(),
        title: source.title.clone(),
        section: source.section.clone(),
        date: source.date.clone(),
        confidence: source.confidence,
    });
    Finding {
        dismissed: reasons.get(id.as_str()).map(|reason| (*reason).to_owned()),
        id,
        rule: remark.rule,
        severity: remark.severity,
        sentence: remark.sentence,
        why: remark.why,
        source: remark.cited.or(source),
        place: Place { path: remark.path, ..place },
        fix: remark.fix,
    }
}

/// Returns the place of a whole thing.
pub(crate) fn place_of(thing: &Thing) -> Place {
    Place { kind: thing.kind().name().to_owned(), id: thing.id().to_owned(), path: String::new(), label: thing.label() }
}

#[cfg(test)]
mod tests;
