//! Tests of the clock: the worked calendars, the edge cases, and what must hold for every start and kind.

mod branches;
mod calendars;
mod laws;

use super::*;

fn pack() -> RulePack {
    RulePack::built_in().unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn sent(meeting: MeetingKind, on: &str) -> ClockInput {
    ClockInput { meeting, sent: Some(day(on)), ..ClockInput::default() }
}

fn received(meeting: MeetingKind, on: &str) -> ClockInput {
    ClockInput { meeting, received: Some(day(on)), ..ClockInput::default() }
}

fn run(input: &ClockInput) -> Vec<Milestone> {
    schedule(input, &pack()).unwrap()
}

fn find(milestones: &[Milestone], id: MilestoneId) -> &Milestone {
    milestones.iter().find(|m| m.id == id).unwrap_or_else(|| panic!("no {}", id.id()))
}

/// The schedule as a table: id, nominal day, planned day when it differs.
fn table(input: &ClockInput) -> String {
    let row = |m: &Milestone| {
        let plan = if m.plan_on == m.date { String::new() } else { format!(" -> {}", m.plan_on.short()) };
        format!("{}: {}{plan}\n", m.id.id(), m.date.short())
    };
    run(input).iter().map(row).collect()
}

fn note(input: &ClockInput, id: MilestoneId) -> String {
    find(&run(input), id).note.clone()
}
