//! Every date of a meeting, from the day of receipt or backward from a wished day, by the rules of the pack.
//!
//! FDA's goals stand as counted and get a working day to plan for; the sponsor's deadlines roll back to a working day; where sources
//! differ all readings are shown and the earliest is used; dates from FDA's letters replace computed ones, and what follows is counted
//! from them. No number of days stands here, and no "today": what is late is for the caller to say.

mod note;
mod start;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::calendar::Calendar;
use super::{MeetingFormat, MeetingKind};
use crate::confidence::Confidence;
use crate::day::Day;
use crate::rulepack::{Deadline, DeadlineBranch, Roll, RulePack};

pub use crate::rulepack::{Actor, MilestoneId};
pub use start::ClockError;

/// What is known of a meeting's dates. One of `sent`, `received` and `wished` is given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ClockInput {
    /// The kind of meeting.
    pub meeting: MeetingKind,
    /// The day on which the request is sent.
    #[serde(default)]
    pub sent: Option<Day>,
    /// The day on which the request reached FDA.
    #[serde(default)]
    pub received: Option<Day>,
    /// The day on which the meeting is wished; dates are then counted backward.
    #[serde(default)]
    pub wished: Option<Day>,
    /// The format asked for or granted.
    #[serde(default)]
    pub format: Option<MeetingFormat>,
    /// The day of FDA's answer to the request.
    #[serde(default)]
    pub actual_fda_response: Option<Day>,
    /// The day for which FDA scheduled the meeting, or on which it was held.
    #[serde(default)]
    pub actual_meeting: Option<Day>,
    /// The day on which FDA's preliminary responses came.
    #[serde(default)]
    pub actual_preliminary_responses: Option<Day>,
    /// The day on which the written response came.
    #[serde(default)]
    pub actual_wro: Option<Day>,
    /// The day on which the minutes or the summary came.
    #[serde(default)]
    pub actual_minutes: Option<Day>,
    /// The day on which FDA received the request for clarification.
    #[serde(default)]
    pub actual_clarification_received: Option<Day>,
}

/// A dated step of the meeting process.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    /// Which step.
    pub id: MilestoneId,
    /// Its name.
    pub label: String,
    /// Who owes it.
    pub actor: Actor,
    /// The day as counted.
    pub date: Day,
    /// The working day to plan for; the actual day when it is known.
    pub plan_on: Day,
    /// The day from FDA's letter or the sponsor's records.
    pub actual: Option<Day>,
    /// The rule in words.
    pub rule: String,
    /// On what it rests.
    pub source: String,
    /// How sure it is; the weakest mark of its sources.
    pub confidence: Confidence,
    /// Warnings and advice.
    pub note: String,
    /// What each source gives, where they differ.
    pub readings: Vec<DatedReading>,
}

/// The day that one of several readings gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DatedReading {
    /// The name of the reading.
    pub label: String,
    /// The day it gives.
    pub date: Day,
}

/// Dates every step of a meeting, in the order of the process.
///
/// # Errors
/// Returns [`ClockError`] when no start or more than one is given, or when actual dates contradict each other or the start.
pub fn schedule(input: &ClockInput, pack: &RulePack) -> Result<Vec<Milestone>, ClockError> {
    start::check(input)?;
    let branch = branch(input);
    let mut run =
        Run { input, pack, calendar: Calendar::from_pack(pack), branch, done: Vec::new(), counts: BTreeMap::new() };
    let received = start::received(&run).ok_or(ClockError::NoStart)?;
    start::check_order(input, received.plan_on)?;
    run.push(received);
    for id in MilestoneId::ALL {
        if let Some(milestone) = run.step(id) {
            run.push(milestone);
        }
    }
    note::next_pack(&mut run.done, pack);
    note::unchecked(&mut run.done, pack);
    Ok(run.done)
}

/// A written response is the branch when it came, or when it was asked for and nothing shows that a meeting was granted.
fn branch(input: &ClockInput) -> DeadlineBranch {
    let meeting_known = input.actual_meeting.is_some()
        || input.actual_preliminary_responses.is_some()
        || input.actual_minutes.is_some();
    let asked = input.format == Some(MeetingFormat::Wro) && !meeting_known;
    if input.actual_wro.is_some() || asked { DeadlineBranch::Wro } else { DeadlineBranch::Meeting }
}

/// A schedule under way.
struct Run<'a> {
    input: &'a ClockInput,
    pack: &'a RulePack,
    calendar: Calendar,
    branch: DeadlineBranch,
    done: Vec<Milestone>,
    /// The day that later steps count from.
    counts: BTreeMap<MilestoneId, Day>,
}

impl Run<'_> {
    fn push(&mut self, milestone: Milestone) {
        self.counts.insert(milestone.id, milestone.plan_on);
        self.done.push(milestone);
    }

    fn written(&self) -> bool {
        self.branch == DeadlineBranch::Wro
    }

    fn actual(&self, id: MilestoneId) -> Option<Day> {
        match id {
            MilestoneId::FdaResponse => self.input.actual_fda_response,
            MilestoneId::MeetingGoal => self.input.actual_wro.or(self.input.actual_meeting),
            MilestoneId::PreliminaryResponses => self.input.actual_preliminary_responses,
            MilestoneId::Minutes => self.input.actual_minutes,
            MilestoneId::ClarificationRequest => self.input.actual_clarification_received,
            MilestoneId::Received
            | MilestoneId::PackageDue
            | MilestoneId::SponsorReply
            | MilestoneId::FdaClarification => None,
        }
    }

    /// Dates one step, or returns `None` when the branch has no such step.
    fn step(&self, id: MilestoneId) -> Option<Milestone> {
        let rules = self.pack.deadlines_for(self.input.meeting, id, self.branch);
        let count = |rule: &Deadline| self.counts.get(&rule.from).map(|base| base.plus(rule.days()));
        let dated: Vec<(&Deadline, Day)> = rules.into_iter().filter_map(|rule| Some((rule, count(rule)?))).collect();
        let (rule, date) = dated.iter().min_by_key(|(_, date)| *date).copied()?;
        let mut milestone = self.dated_by(id, rule, date, &dated);
        self.apply_floor(&mut milestone, rule);
        milestone.plan_on = self.roll(milestone.date, rule.roll);
        if id == MilestoneId::MeetingGoal {
            self.apply_wish(&mut milestone);
        }
        milestone.actual = self.actual(id);
        if let Some(actual) = milestone.actual {
            milestone.plan_on = actual;
        }
        let mut notes = note::of(self, &milestone, rule);
        if id == MilestoneId::SponsorReply && milestone.actual.is_none() {
            notes.extend(self.fit_reply(&mut milestone));
        }
        notes.extend(
            dated
                .iter()
                .map(|(rule, _)| &rule.cite.note)
                .filter(|n| !n.is_empty())
                .map(|n| format!("On the source: {n}.")),
        );
        milestone.note = notes.join(" ");
        Some(milestone)
    }

    fn dated_by(&self, id: MilestoneId, rule: &Deadline, date: Day, dated: &[(&Deadline, Day)]) -> Milestone {
        let several = dated.len() > 1;
        let words: Vec<&str> = dated.iter().map(|(rule, _)| rule.rule.as_str()).collect();
        let sources: Vec<String> = dated.iter().map(|(rule, _)| self.pack.citation(&rule.cite)).collect();
        let reading = |(rule, date): &(&Deadline, Day)| DatedReading { label: rule.reading.clone(), date: *date };
        Milestone {
            id,
            label: if rule.label.is_empty() { label(id, self.written()).to_owned() } else { rule.label.clone() },
            actor: rule.actor,
            date,
            plan_on: date,
            actual: None,
            rule: if several { format!("the earlier of: {}", words.join("; ")) } else { words.concat() },
            source: sources.join("; "),
            confidence: dated.iter().map(|(rule, _)| rule.cite.confidence).max().unwrap_or(rule.cite.confidence),
            note: String::new(),
            readings: if several { dated.iter().map(reading).collect() } else { Vec::new() },
        }
    }

    fn roll(&self, date: Day, roll: Roll) -> Day {
        match roll {
            Roll::Back => self.calendar.previous_open(date),
            Roll::Forward => self.calendar.next_open(date),
        }
    }

    /// Moves the package to the floor when FDA scheduled the meeting earlier than its goal.
    fn apply_floor(&self, milestone: &mut Milestone, rule: &Deadline) {
        let Some(floor) = &rule.floor else { return };
        let goal = self.done.iter().find(|m| m.id == MilestoneId::MeetingGoal);
        let early = goal.is_some_and(|goal| goal.actual.is_some_and(|actual| actual < goal.date));
        let Some(base) = self.counts.get(&floor.after) else { return };
        let not_before = base.plus(floor.days);
        if !early || not_before <= milestone.date {
            return;
        }
        let counted = DatedReading { label: "Counted from the meeting".to_owned(), date: milestone.date };
        let label = format!("{} days after FDA's answer", floor.days);
        milestone.readings = vec![counted, DatedReading { label, date: not_before }];
        milestone.date = not_before;
        milestone.rule =
            format!("{}, but no sooner than {} calendar days after FDA's answer", milestone.rule, floor.days);
        milestone.source = format!("{}; {}", milestone.source, self.pack.citation(&floor.cite));
        milestone.confidence = milestone.confidence.max(floor.cite.confidence);
    }

    /// A wished meeting is the day that everything is counted from, also when FDA's goal is a few days earlier.
    fn apply_wish(&self, milestone: &mut Milestone) {
        if let Some(wished) = self.input.wished {
            milestone.date = wished;
            milestone.plan_on = self.calendar.previous_open(wished);
        }
    }

    /// A reply can neither precede the responses nor follow the meeting.
    fn fit_reply(&self, reply: &mut Milestone) -> Option<String> {
        let responses = self.counts.get(&MilestoneId::PreliminaryResponses).copied()?;
        let meeting = self.counts.get(&MilestoneId::MeetingGoal).copied()?;
        let latest = self.calendar.previous_open(meeting.plus(-1));
        let planned = reply.plan_on;
        reply.plan_on = planned.min(latest).max(responses);
        (reply.plan_on != planned).then(|| {
            let (sent, met) = (responses.short(), meeting.short());
            format!(
                "FDA's preliminary responses came on {sent} and the meeting is on {met}: reply at once, by {}.",
                reply.plan_on.short()
            )
        })
    }
}

fn label(id: MilestoneId, written: bool) -> &'static str {
    match id {
        MilestoneId::Received => "FDA receives the request",
        MilestoneId::FdaResponse => "FDA answers the request",
        MilestoneId::MeetingGoal if written => "Written response issued",
        MilestoneId::MeetingGoal => "Meeting held",
        MilestoneId::PackageDue => "Package due at FDA",
        MilestoneId::PreliminaryResponses => "FDA's preliminary responses",
        MilestoneId::SponsorReply => "Reply to the preliminary responses",
        MilestoneId::Minutes => "FDA's minutes",
        MilestoneId::ClarificationRequest => "Request for clarification",
        MilestoneId::FdaClarification => "FDA's clarification",
    }
}
