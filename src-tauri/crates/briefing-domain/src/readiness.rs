//! Runs every check over a program and returns what was found, the heaviest first.
//!
//! Each check returns [`Remark`]s about one thing; here they get their place, their source from the rule pack, a stable id, and the
//! reason they were dismissed with. Nothing here writes, blocks or counts points: readiness is a list a person can argue with.

mod abbreviation;
mod adopted;
mod check_rules;
mod elements;
mod enclosures;
mod follow_up;
mod glyphs;
pub mod ledger;
mod length;
mod lint;
mod meetings;
mod numbers;
mod package;
mod pages;
mod passage;
mod plans;
mod questions;
mod replies;
mod reviews;
mod story;
mod support;
pub mod switch;
mod terms;
mod texts;
mod wording;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::day::Day;
use crate::finding::{Finding, FindingSource, Place, Remark};
use crate::followup::FollowUpRules;
use crate::id::MeetingId;
use crate::library::Library;
use crate::lint::Linter;
use crate::meeting::{Meeting, MeetingKind};
use crate::outline::Outline;
use crate::rulepack::RulePack;
use crate::snapshot::{ProgramSnapshot, Thing};

pub use abbreviation::{AbbreviationUse, abbreviations};
#[cfg(feature = "bindings")]
pub use check_rules::schema as check_rules_schema;
pub use check_rules::{CheckRules, CheckRulesError, ContingencyRule, ForecastRule, PageRule, RuleText};
pub use length::{CountedPages, PackageLength, PageLimit, PagesBy, package_length};
pub(crate) use replies::new_proposal;

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
    /// Word lists, numbers and names of our own rules.
    pub checks: &'a CheckRules,
    /// The pages of the package as its last PDF has them; none when they were never counted.
    pub counted: Option<CountedPages>,
    /// The kind of meeting that is prepared; set by the check itself.
    pub meeting: Option<MeetingKind>,
    /// The day on which the check is made.
    pub today: Day,
}

/// A program under check, with the meeting that is prepared.
pub(crate) struct Checked<'a> {
    pub(crate) program: &'a ProgramSnapshot,
    pub(crate) meeting: Option<&'a Meeting>,
    pub(crate) known: Knowledge<'a>,
    pub(crate) records: Vec<Record>,
    pub(crate) passages: Vec<passage::Passage>,
}

impl<'a> Checked<'a> {
    fn new(program: &'a ProgramSnapshot, meeting: Option<&MeetingId>, known: Knowledge<'a>) -> Self {
        let meeting = prepared_meeting(program, meeting, known.today);
        let known = Knowledge { meeting: meeting.map(|meeting| meeting.fda.kind), ..known };
        let records = records(program);
        let passages = passage::gather(program, meeting, &records);
        Checked { program, meeting, known, records, passages }
    }
}

/// A thing with its JSON form, made once for all checks that walk it.
pub(crate) struct Record {
    pub(crate) thing: Thing,
    pub(crate) body: Value,
}

fn records(program: &ProgramSnapshot) -> Vec<Record> {
    let things = program.things().into_iter().map(|(_, thing)| thing);
    things.filter_map(|thing| Some(Record { body: thing.to_record().ok()?.body, thing })).collect()
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
    let checked = Checked::new(program, meeting, known);
    let mut found = Found::new();
    found.extend(elements::check(&checked));
    found.extend(meetings::check(&checked));
    found.extend(questions::check(&checked));
    found.extend(lint::check(&checked));
    found.extend(adopted::check(&checked));
    found.extend(plans::check(&checked));
    found.extend(support::check(&checked));
    found.extend(texts::check(&checked));
    found.extend(numbers::check(&checked));
    found.extend(follow_up::check(&checked));
    found.extend(wording::check(&checked));
    found.extend(terms::check(&checked));
    found.extend(story::check(&checked));
    found.extend(package::check(&checked));
    found.extend(pages::check(&checked));
    found.extend(abbreviation::check(&checked));
    found.extend(enclosures::check(&checked));
    found.extend(glyphs::check(&checked));
    found.extend(reviews::check(&checked));
    // Looks at what the others found: a question with an open stop needs a plan for disagreement.
    let replies = replies::check(&checked, &found);
    found.extend(replies);
    found.retain(|(_, remark)| !switch::silences(program, remark));
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
pub(crate) mod testing;
#[cfg(test)]
mod tests;
