//! Day 0, forward from sending or receipt or backward from a wished day, and the inputs that can not be.
//!
//! Contradictions between actual dates are errors and not findings: no schedule can be counted from them.

use super::{ClockInput, Milestone, MilestoneId, Run, label};
use crate::day::Day;
use crate::rulepack::{Actor, DeadlineBranch};

/// Why no dates can be counted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ClockError {
    /// No start is given.
    #[error(
        "no day to count from is given; enter the day the request is sent, the day FDA received it, or the wished meeting day"
    )]
    NoStart,
    /// More than one start is given.
    #[error("{first} and {second} are both given; keep one day to count from")]
    TwoStarts {
        /// The first one.
        first: String,
        /// The second one.
        second: String,
    },
    /// An actual date stands beside a wish.
    #[error(
        "a wished meeting day can not stand beside dates that have happened; enter the day the request was sent or received instead"
    )]
    WishWithActual,
    /// A written response and a meeting are both given.
    #[error(
        "a written response and {other} are both given; FDA answers in writing or meets, so remove one of the dates"
    )]
    WrittenAndMet {
        /// What else is given.
        other: String,
    },
    /// Two dates stand in the wrong order.
    #[error("{later} ({later_day}) is before {earlier} ({earlier_day}); correct one of the two dates")]
    OutOfOrder {
        /// The step that comes first in the process.
        earlier: String,
        /// Its day.
        earlier_day: Day,
        /// The step that must not come before it.
        later: String,
        /// Its day.
        later_day: Day,
    },
}

/// Refuses inputs from which nothing can be counted.
pub(super) fn check(input: &ClockInput) -> Result<(), ClockError> {
    let starts =
        [("the day of sending", input.sent), ("the day of receipt", input.received), ("the wished day", input.wished)];
    let mut given = starts.into_iter().filter(|(_, day)| day.is_some()).map(|(name, _)| name.to_owned());
    let Some(first) = given.next() else { return Err(ClockError::NoStart) };
    if let Some(second) = given.next() {
        return Err(ClockError::TwoStarts { first, second });
    }
    if input.wished.is_some() && actual_dates(input).into_iter().any(|(_, day)| day.is_some()) {
        return Err(ClockError::WishWithActual);
    }
    let met = [
        ("the day of the meeting", input.actual_meeting),
        ("the day of the preliminary responses", input.actual_preliminary_responses),
        ("the day of the minutes", input.actual_minutes),
    ];
    match met.into_iter().find(|(_, day)| day.is_some()) {
        Some((other, _)) if input.actual_wro.is_some() => Err(ClockError::WrittenAndMet { other: other.to_owned() }),
        Some(_) | None => Ok(()),
    }
}

/// Refuses actual dates that precede receipt or each other.
pub(super) fn check_order(input: &ClockInput, received: Day) -> Result<(), ClockError> {
    let mut before = ("FDA's receipt of the request", received);
    for (name, day) in actual_dates(input) {
        let Some(day) = day else { continue };
        if day < before.1 {
            let (earlier, later) = (before.0.to_owned(), name.to_owned());
            return Err(ClockError::OutOfOrder { earlier, earlier_day: before.1, later, later_day: day });
        }
        before = (name, day);
    }
    Ok(())
}

/// The actual dates in the order of the process.
fn actual_dates(input: &ClockInput) -> [(&'static str, Option<Day>); 6] {
    [
        ("FDA's answer to the request", input.actual_fda_response),
        ("FDA's preliminary responses", input.actual_preliminary_responses),
        ("the meeting", input.actual_meeting),
        ("the written response", input.actual_wro),
        ("FDA's minutes", input.actual_minutes),
        ("FDA's receipt of the request for clarification", input.actual_clarification_received),
    ]
}

/// Returns day 0, or `None` without a start.
pub(super) fn received(run: &Run<'_>) -> Option<Milestone> {
    let input = run.input;
    let (date, plan_on, lead) = if let Some(wished) = input.wished {
        backward(run, wished)
    } else {
        let given = input.sent.or(input.received)?;
        let verb = if input.sent.is_some() { "sent" } else { "arriving" };
        let open = run.calendar.next_open(given);
        let moved = run.calendar.closed_because(given).map(|why| {
            format!("A request {verb} on {} ({why}) counts as received on {}.", given.short(), open.short())
        });
        (open, open, moved.unwrap_or_default())
    };
    let receipt = &run.pack.receipt;
    let advice = if input.received.is_none() { receipt.advice.as_str() } else { "" };
    let on_source = format!("On the source: {}.", receipt.cite.note);
    let notes = [lead.as_str(), advice, on_source.as_str()];
    Some(Milestone {
        id: MilestoneId::Received,
        label: label(MilestoneId::Received, run.written()).to_owned(),
        actor: Actor::Sponsor,
        date,
        plan_on,
        actual: input.received,
        rule: receipt.rule.clone(),
        source: run.pack.citation(&receipt.cite),
        confidence: receipt.cite.confidence,
        note: notes.into_iter().filter(|n| !n.is_empty()).collect::<Vec<_>>().join(" "),
        readings: Vec::new(),
    })
}

/// The latest receipt whose goal is no later than the wished day.
fn backward(run: &Run<'_>, wished: Day) -> (Day, Day, String) {
    let rules = run.pack.deadlines_for(run.input.meeting, MilestoneId::MeetingGoal, DeadlineBranch::Both);
    let hold = rules.iter().map(|rule| rule.days()).max().unwrap_or_default();
    let meeting = run.calendar.previous_open(wished);
    let nominal = meeting.plus(-hold);
    let plan = run.calendar.previous_open(nominal);
    let short = plan.short();
    let text = format!(
        "Latest receipt for a meeting on {}: send the request so that it arrives on {short}. FDA may still schedule any day up to its goal; \
         name the wished day among the suggested dates.",
        meeting.short()
    );
    (nominal, plan, text)
}
