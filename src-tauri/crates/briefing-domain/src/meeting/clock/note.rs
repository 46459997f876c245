//! The sentences that stand beside a date: closed days, the short gap before the package, the reply window, what may change.
//!
//! Sentences that state a rule come from the pack; here are only those that compute something.

use super::{Milestone, MilestoneId, Run};
use crate::day::Day;
use crate::rulepack::{Actor, Deadline, RulePack, Unit};
use crate::words::counted;

/// Returns the notes of a milestone, in the order in which they are read.
pub(super) fn of(run: &Run<'_>, milestone: &Milestone, rule: &Deadline) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(short_gap(run, milestone, rule));
    notes.extend(closed_day(run, milestone));
    notes.extend(local_holiday(run, milestone));
    notes.extend(reply_window(run, milestone, rule));
    notes.extend(meeting(run, milestone));
    if milestone.readings.len() > 1 && milestone.id == MilestoneId::SponsorReply {
        notes.push("Sources differ; the earlier date is used.".to_owned());
    }
    notes
}

fn short_gap(run: &Run<'_>, milestone: &Milestone, rule: &Deadline) -> Option<String> {
    if milestone.id != MilestoneId::PackageDue || rule.from != MilestoneId::MeetingGoal {
        return None;
    }
    let answer = run.done.iter().find(|m| m.id == MilestoneId::FdaResponse)?;
    let answered = answer.actual.unwrap_or(answer.date);
    let gap = milestone.date.days_since(answered);
    if gap > run.pack.clock.short_gap_days {
        return None;
    }
    let (from, to) = (answered.short(), milestone.date.short());
    Some(if gap < 1 {
        format!(
            "The package is due on {to}, no later than FDA's answer on {from}: have it ready before requesting the meeting."
        )
    } else {
        let days = counted(usize::try_from(gap).unwrap_or_default(), "day");
        format!(
            "Only {days} between FDA's answer on {from} and the package date: draft the package before requesting the meeting."
        )
    })
}

fn closed_day(run: &Run<'_>, milestone: &Milestone) -> Option<String> {
    let why = run.calendar.closed_because(milestone.date)?;
    let (date, plan) = (milestone.date.short(), milestone.plan_on.short());
    if milestone.actual.is_some() {
        return None;
    }
    if milestone.id == MilestoneId::MeetingGoal && run.input.wished.is_some() {
        return Some(format!("{date} is no working day ({why}); the working day before, {plan}, is used."));
    }
    Some(match milestone.actor {
        Actor::Fda => format!("{date} is no working day ({why}). {}; plan for {plan}.", run.pack.clock.goal_note),
        Actor::Sponsor => {
            let late = run.calendar.next_open(milestone.date).short();
            format!(
                "{date} is no working day ({why}): what arrives then counts as received on {late}, which is late. Send by {plan}."
            )
        }
    })
}

fn local_holiday(run: &Run<'_>, milestone: &Milestone) -> Option<String> {
    let day = milestone.plan_on;
    let name = run.calendar.local_holiday(day)?;
    Some(format!("{} is {name}, a holiday in the Washington area, where FDA is; do not rely on that day.", day.short()))
}

/// The reply counted in hours: the clock time matters, and on a Monday it falls on Sunday.
fn reply_window(run: &Run<'_>, milestone: &Milestone, rule: &Deadline) -> Option<String> {
    if rule.unit != Unit::Hour {
        return None;
    }
    let meeting = run.counts.get(&MilestoneId::MeetingGoal).copied()?;
    let second = run.calendar.previous_open(meeting.plus(-1));
    let first = run.calendar.previous_open(second.plus(-1));
    let hours = rule.amount;
    let point = milestone.date.short();
    Some(format!(
        "The {hours}-hour point is on {point} at the meeting's time of day. Keep {} and {} free for the team that replies.",
        first.short(),
        second.short()
    ))
}

fn meeting(run: &Run<'_>, milestone: &Milestone) -> Option<String> {
    if milestone.id != MilestoneId::MeetingGoal {
        return None;
    }
    if run.written() {
        return Some("A written response has no preliminary responses, no reply and no minutes.".to_owned());
    }
    let branch = &run.pack.clock.written_response_note;
    let goal = wished_goal(run);
    Some(match (milestone.actual, goal) {
        (Some(_), _) => format!("FDA's goal was {}.", milestone.date.short()),
        (None, Some(goal)) => format!("Wished day; FDA's goal for this receipt is {}. {branch}", goal.short()),
        (None, None) => format!(
            "Until FDA schedules the meeting, later dates are counted from {}. {branch}",
            milestone.plan_on.short()
        ),
    })
}

fn wished_goal(run: &Run<'_>) -> Option<Day> {
    run.input.wished?;
    let received = run.counts.get(&MilestoneId::Received)?;
    let rules = run.pack.deadlines_for(run.input.meeting, MilestoneId::MeetingGoal, run.branch);
    rules.iter().map(|rule| received.plus(rule.days())).min()
}

/// Warns where the schedule reaches into the time after the pack: at the first step and at each step concerned.
pub(super) fn next_pack(milestones: &mut [Milestone], pack: &RulePack) {
    let touches = |m: &Milestone| m.date.max(m.plan_on) >= pack.next.from;
    let Some(first) = milestones.iter().find(|m| touches(m)).map(|m| m.label.clone()) else { return };
    for (number, milestone) in milestones.iter_mut().enumerate() {
        if touches(milestone) {
            append(milestone, &pack.next.warning);
        } else if number == 0 {
            let (name, from) = (&pack.next.name, pack.next.from.long());
            append(milestone, &format!("This schedule reaches into {name} (from {from}), beginning with: {first}."));
        }
    }
}

/// Adds the sentence that the pack was not compared with the final guidance, as long as that is so.
pub(super) fn unchecked(milestones: &mut [Milestone], pack: &RulePack) {
    if let Some(note) = pack.unchecked_note() {
        for milestone in milestones {
            append(milestone, note);
        }
    }
}

fn append(milestone: &mut Milestone, sentence: &str) {
    if !milestone.note.is_empty() {
        milestone.note.push(' ');
    }
    milestone.note.push_str(sentence);
}
