//! What a pack would change in one program: dates, findings and caps.

use std::collections::BTreeMap;
use std::sync::Arc;

use briefing_domain::day::Day;
use briefing_domain::finding::{Finding, Severity};
use briefing_domain::meeting::Meeting;
use briefing_domain::meeting::clock::{MilestoneId, schedule};
use briefing_domain::pack::{RuleChange, RulePart};
use briefing_domain::rulepack::RulePack;
use briefing_domain::snapshot::{ProgramSnapshot, Thing};
use serde::{Deserialize, Serialize};

use crate::checks::Checks;
use crate::error::ApiError;
use crate::knowledge::Known;

/// What a pack would change in a program.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PackEffect {
    /// The program.
    pub program: String,
    /// Its name.
    pub name: String,
    /// Dates that move, appear or go.
    pub dates: Vec<DateChange>,
    /// Findings that would appear.
    pub come: Vec<FindingChange>,
    /// Findings that would go.
    pub go: Vec<FindingChange>,
    /// Changes of caps that hold for one of its meetings.
    pub caps: Vec<RuleChange>,
    /// Why the program could not be looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<String>,
}

/// A date that a pack would change: the day to plan for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct DateChange {
    /// The meeting.
    pub meeting: String,
    /// How the meeting is called.
    pub meeting_label: String,
    /// The step.
    pub milestone: MilestoneId,
    /// Its name.
    pub label: String,
    /// The day with the rules in use; none when there is no such date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Day>,
    /// The day with the pack; none when there would be no such date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Day>,
}

/// A finding that a pack would bring or take.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FindingChange {
    /// The rule.
    pub rule: String,
    /// How much it weighs.
    pub severity: Severity,
    /// What it says.
    pub sentence: String,
    /// Where.
    pub place: String,
}

/// A program as it was loaded.
pub(super) struct Held {
    pub(super) program: String,
    pub(super) name: String,
    pub(super) snapshot: Result<ProgramSnapshot, ApiError>,
    /// What its checks need, with the knowledge in use.
    pub(super) checks: Checks,
}

/// Holds a program against the knowledge in use and the one that would be.
pub(super) fn effect(held: Held, then: &Arc<Known>, rules: &[RuleChange]) -> PackEffect {
    let mut effect = PackEffect {
        program: held.program,
        name: held.name,
        dates: Vec::new(),
        come: Vec::new(),
        go: Vec::new(),
        caps: Vec::new(),
        problem: None,
    };
    let program = match held.snapshot {
        Ok(program) => program,
        Err(error) => {
            effect.problem = Some(error.message);
            return effect;
        }
    };
    let now = &held.checks.known.rules;
    effect.dates = program.meetings.iter().flat_map(|meeting| dates(meeting, now, &then.rules)).collect();
    let before = held.checks.findings(&program, None);
    let after = held.checks.knowing(then).findings(&program, None);
    effect.come = missing(&after, &before);
    effect.go = missing(&before, &after);
    let held_by = |change: &&RuleChange| program.meetings.iter().any(|it| change.meetings.contains(&it.fda.kind));
    effect.caps = rules.iter().filter(|change| change.part == RulePart::Cap).filter(held_by).cloned().collect();
    effect
}

fn dates(meeting: &Meeting, now: &RulePack, then: &RulePack) -> Vec<DateChange> {
    let days = |rules| -> BTreeMap<MilestoneId, (String, Day)> {
        let milestones = schedule(&meeting.fda.clock_input(), rules).unwrap_or_default();
        milestones.into_iter().map(|it| (it.id, (it.label, it.plan_on))).collect()
    };
    let (before, after) = (days(now), days(then));
    let changed = MilestoneId::ALL
        .into_iter()
        .filter(|id| before.get(id).map(|(_, day)| day) != after.get(id).map(|(_, day)| day));
    let label = Thing::Meeting(Box::new(meeting.clone())).label();
    changed
        .map(|id| DateChange {
            meeting: meeting.id.as_str().to_owned(),
            meeting_label: label.clone(),
            milestone: id,
            label: after.get(&id).or(before.get(&id)).map(|(label, _)| label.clone()).unwrap_or_default(),
            before: before.get(&id).map(|(_, day)| *day),
            after: after.get(&id).map(|(_, day)| *day),
        })
        .collect()
}

/// Returns the findings of `all` that `others` do not have with the same weight and words.
fn missing(all: &[Finding], others: &[Finding]) -> Vec<FindingChange> {
    let same = |one: &Finding, other: &Finding| {
        one.id == other.id && one.severity == other.severity && one.sentence == other.sentence
    };
    all.iter()
        .filter(|one| !others.iter().any(|other| same(one, other)))
        .map(|one| FindingChange {
            rule: one.rule.clone(),
            severity: one.severity,
            sentence: one.sentence.clone(),
            place: one.place.label.clone(),
        })
        .collect()
}
