//! The dates of a meeting, from the clock's milestones.
//!
//! Drawn downward, one milestone a line, so that no label ever covers another; what FDA owes stands left of the line, what the sponsor owes
//! right of it. Which dates there are is the clock's matter.

use briefing_domain::meeting::clock::Milestone;
use briefing_domain::rulepack::Actor;

use super::{Canvas, LINE, Shape, WIDTH, lines_of};

const MIDDLE: i64 = WIDTH / 2;
const ROW: i64 = 56;
const TOP: i64 = 60;
/// So many characters of a label fit beside the line, and so many lines above its date.
const LABEL: (usize, usize) = (42, 2);

/// Draws the milestones in the order of their dates.
pub fn draw(milestones: &[Milestone]) -> String {
    let mut order: Vec<&Milestone> = milestones.iter().collect();
    order.sort_by_key(|milestone| (day(milestone), milestone.id));
    let rows = i64::try_from(order.len()).unwrap_or_default();
    let bottom = TOP + (rows - 1).max(0) * ROW;
    let mut canvas = Canvas::new();
    canvas.text(MIDDLE - 30, 26, "end", "FDA (goals)");
    canvas.text(MIDDLE + 30, 26, "start", "Sponsor (deadlines)");
    canvas.line((MIDDLE, TOP - 20), (MIDDLE, bottom + 20), "1.5");
    let mut before = None;
    for (milestone, y) in order.iter().zip((TOP..).step_by(usize::try_from(ROW).unwrap_or(56))) {
        let (side, anchor, shape) = match milestone.actor {
            Actor::Fda => (-1, "end", Shape::Open),
            Actor::Sponsor => (1, "start", Shape::Full),
        };
        canvas.mark(MIDDLE, y + 3, shape);
        let date = day(milestone);
        let state = if milestone.actual.is_some() { "" } else { " (computed)" };
        for (line, above) in lines_of(&milestone.label, LABEL.0, LABEL.1).iter().rev().zip(0..) {
            canvas.text(MIDDLE + side * 30, y - above * LINE, anchor, line);
        }
        canvas.text(MIDDLE + side * 30, y + 15, anchor, &format!("{}{state}", date.long()));
        if let Some(before) = before {
            let days = date.days_since(before);
            let words = if days == 1 { "1 day".to_owned() } else { format!("{days} days") };
            let opposite = if side < 0 { "start" } else { "end" };
            canvas.text(MIDDLE - side * 14, y - ROW / 2 + 8, opposite, &format!("+ {words}"));
        }
        before = Some(date);
    }
    let names: Vec<String> =
        order.iter().map(|milestone| format!("{}: {}", milestone.label, day(milestone).long())).collect();
    canvas.finish((WIDTH, bottom + 50), "Dates of the meeting, not to scale", &names.join("; "))
}

/// Returns the day that counts: the actual one, else the day to plan for.
pub(crate) fn day(milestone: &Milestone) -> briefing_domain::day::Day {
    milestone.actual.unwrap_or(milestone.plan_on)
}
