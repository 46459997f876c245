//! What a pack must hold beyond its shape: ids once, sources that exist, every meeting kind dated, dates in order.
//!
//! Each problem names the words by which its line is found. Whether a rule is right is not checked here: that is a person's work.

use std::collections::BTreeSet;

use super::deadline::{DeadlineBranch, MilestoneId};
use super::entry::{Cite, Validity};
use super::{FitRuleId, HolidayWhen, RulePack};
use crate::confidence::Confidence;
use crate::day::Day;
use crate::finding::Severity;
use crate::meeting::MeetingKind;

/// A problem and the words by which its line is found.
pub(super) struct Problem {
    pub(super) needle: String,
    pub(super) nth: usize,
    pub(super) reason: String,
}

impl Problem {
    fn at(needle: impl Into<String>, reason: impl Into<String>) -> Self {
        Problem { needle: needle.into(), nth: 0, reason: reason.into() }
    }
}

/// Returns the first problem of the pack, if it has one.
pub(super) fn first_problem(pack: &RulePack) -> Option<Problem> {
    dates(pack)
        .or_else(|| duplicate_ids(pack))
        .or_else(|| unknown_sources(pack))
        .or_else(|| overstated_sources(pack))
        .or_else(|| unread_stops(pack))
        .or_else(|| order_of_steps(pack))
        .or_else(|| missing_steps(pack))
        .or_else(|| missing_fit_rules(pack))
        .or_else(|| impossible_holidays(pack))
}

fn dates(pack: &RulePack) -> Option<Problem> {
    if pack.effective_to < pack.effective_from {
        let reason = format!("the rules end on {} before they begin on {}", pack.effective_to, pack.effective_from);
        return Some(Problem::at("effective_to", reason));
    }
    let entries = pack.deadlines.iter().map(|d| (&d.id, d.valid));
    let entries = entries.chain(pack.caps.iter().map(|c| (&c.id, c.valid)));
    let mut entries = entries.chain(pack.elements.iter().map(|e| (&e.id, e.valid)));
    let wrong = |valid: Validity| valid.to < valid.from;
    entries.find(|(_, valid)| wrong(*valid)).map(|(id, valid)| {
        let reason = format!("`{id}` holds until {} but begins on {}", valid.to, valid.from);
        Problem::at(quoted("id", id), reason)
    })
}

fn duplicate_ids(pack: &RulePack) -> Option<Problem> {
    let mut seen = BTreeSet::new();
    ids(pack).into_iter().find(|id| !seen.insert((*id).to_owned())).map(|id| Problem {
        needle: quoted("id", id),
        nth: 1,
        reason: format!("the id `{id}` is given twice; each id may stand once in a pack"),
    })
}

fn ids(pack: &RulePack) -> Vec<&str> {
    let mut all = vec![pack.id.as_str()];
    all.extend(pack.sources.iter().map(|e| e.id.as_str()));
    all.extend(pack.deadlines.iter().map(|e| e.id.as_str()));
    all.extend(pack.holidays.iter().map(|e| e.id.as_str()));
    all.extend(pack.caps.iter().map(|e| e.id.as_str()));
    all.extend(pack.elements.iter().map(|e| e.id.as_str()));
    all.extend(pack.pdf.iter().map(|e| e.id.as_str()));
    all.extend(pack.conflicts.iter().map(|e| e.id.as_str()));
    all.extend(pack.doubts.iter().map(|e| e.id.as_str()));
    all
}

fn unknown_sources(pack: &RulePack) -> Option<Problem> {
    let cited = cites(pack).into_iter().map(|cite| cite.source.as_str());
    let readings = pack.conflicts.iter().flat_map(|c| c.readings.iter().map(|r| r.source.as_str()));
    cited.chain(readings).find(|id| pack.source(id).is_none()).map(|id| {
        let reason =
            format!("the source `{id}` is not in the list of sources; add it under [[sources]] or mend the id");
        Problem::at(quoted("source", id), reason)
    })
}

fn cites(pack: &RulePack) -> Vec<&Cite> {
    let mut all = vec![&pack.next.cite, &pack.receipt.cite, &pack.clock.cite, &pack.clarification.cite];
    all.extend(pack.deadlines.iter().map(|e| &e.cite));
    all.extend(pack.deadlines.iter().filter_map(|e| e.floor.as_ref()).map(|f| &f.cite));
    all.extend(pack.holidays.iter().map(|e| &e.cite));
    all.extend(pack.caps.iter().map(|e| &e.cite));
    all.extend(pack.elements.iter().map(|e| &e.cite));
    all.extend(pack.fit_rules.iter().map(|e| &e.cite));
    all.extend(pack.pdf.iter().map(|e| &e.cite));
    all.extend(pack.placements.iter().map(|e| &e.cite));
    all
}

/// An entry is never surer than the source it cites.
fn overstated_sources(pack: &RulePack) -> Option<Problem> {
    let at_best = |cite: &Cite| pack.source(&cite.source).map(|source| source.confidence);
    let overstated = |cite: &&Cite| at_best(cite).is_some_and(|best| cite.confidence < best);
    cites(pack).into_iter().find(overstated).map(|cite| {
        let confidence = cite.confidence.id();
        let reason = format!("`{}` is cited as `{confidence}`, but less of it was read", cite.source);
        let needle = format!("source = \"{}\", section = \"{}\"", cite.source, cite.section);
        Problem::at(needle, reason)
    })
}

/// Caps and stops never rest on a source that nobody has read.
fn unread_stops(pack: &RulePack) -> Option<Problem> {
    let caps = pack.caps.iter().map(|c| (&c.id, c.severity, c.cite.confidence));
    let elements = pack.elements.iter().map(|e| (&e.id, e.severity, e.cite.confidence));
    let unread = |severity, confidence| severity == Severity::Stop && confidence != Confidence::Read;
    caps.chain(elements).find(|(_, severity, confidence)| unread(*severity, *confidence)).map(|(id, _, _)| {
        let reason =
            format!("`{id}` is a stop but its source was not read; make it a warning or cite a source that was read");
        Problem::at(quoted("id", id), reason)
    })
}

fn order_of_steps(pack: &RulePack) -> Option<Problem> {
    let later = |d: &&super::Deadline| d.from >= d.milestone;
    pack.deadlines.iter().find(later).map(|d| {
        let reason = format!("`{}` is counted from `{}`, which comes no earlier in the process", d.id, d.from.id());
        Problem::at(quoted("id", &d.id), reason)
    })
}

fn missing_steps(pack: &RulePack) -> Option<Problem> {
    for kind in MeetingKind::ALL {
        for milestone in MilestoneId::ALL.into_iter().filter(|m| *m != MilestoneId::Received) {
            if pack.deadlines_for(kind, milestone, DeadlineBranch::Meeting).is_empty() {
                let reason = format!("the meeting kind `{kind}` has no entry for `{}` in the timeline", milestone.id());
                return Some(Problem::at("[[deadlines]]", reason));
            }
        }
    }
    None
}

fn missing_fit_rules(pack: &RulePack) -> Option<Problem> {
    FitRuleId::ALL.iter().find(|id| pack.fit_rules.iter().filter(|rule| rule.id == **id).count() != 1).map(|id| {
        let name = serde_json::to_string(id).unwrap_or_default();
        Problem::at("[[fit_rules]]", format!("the rule of meeting fit {name} must stand exactly once"))
    })
}

fn impossible_holidays(pack: &RulePack) -> Option<Problem> {
    // A leap year, so that February 29 would count as a day.
    let exists = |month, day| Day::new(2028, month, day).is_some();
    let fits = |when: &HolidayWhen| match *when {
        HolidayWhen::Fixed { month, day } => exists(month, day),
        HolidayWhen::NthWeekday { month, nth, .. } => exists(month, 1) && (1..=4).contains(&nth),
        HolidayWhen::LastWeekday { month, .. } => exists(month, 1),
    };
    pack.holidays
        .iter()
        .find(|h| !fits(&h.when) || h.every < 1)
        .map(|h| Problem::at(quoted("id", &h.id), format!("the holiday `{}` falls on no day of a year", h.name)))
}

fn quoted(key: &str, value: &str) -> String {
    format!("{key} = \"{value}\"")
}
