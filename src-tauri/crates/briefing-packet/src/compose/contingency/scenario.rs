//! The contingency book beyond single questions: a written response, a denied meeting, a hold, and what is decided now.
//!
//! All of it follows from the plans that stand in the program; nothing is assumed that the team did not write.

use briefing_domain::finding::Severity;
use briefing_domain::plan::PlanBody;
use briefing_domain::plan::contingency::Likelihood;
use briefing_domain::text::Inline;

use super::{Exposure, TeamView, both_weeks, exposures_of};
use crate::block::Table;
use crate::compose::ComposeForTeam;
use crate::inline::{bullets, joined, plain};
use crate::pen::Pen;

/// Writes what changes when FDA answers in writing only.
pub(in crate::compose) fn written_response(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let plans = exposures_of(view);
    if plans.is_empty() {
        return;
    }
    pen.sentence(
        "A written response leaves no room to reply: each question then rests on its plan and on one request for clarification, which may ask what a response means and may propose nothing new.",
    );
    let header = ["Question", "If FDA disagrees", "Who", "If FDA does not answer", "Who"];
    let mut table = Table::new("Actions after a written response", "table-written-response", &header);
    for plan in &plans {
        let question = name(plan, pen);
        let (disagree, silent) = (&plan.notes.disagree, &plan.notes.no_answer);
        let cells = [
            question,
            pen.cell(&disagree.action),
            plain(&disagree.owner),
            pen.cell(&silent.action),
            plain(&silent.owner),
        ];
        table.row(cells.into());
    }
    pen.table(table.dashed());
}

/// Writes what is done when FDA denies the meeting.
pub(in crate::compose) fn denied(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let plans = exposures_of(view);
    if plans.is_empty() {
        return;
    }
    pen.sentence(
        "A denial comes with its reason. Until the reason is met and a new request is granted, no question has an answer; the work below goes on without one.",
    );
    let header = ["Question", "What we do without an answer", "Who", "Weeks"];
    let mut table = Table::new("Actions without an answer", "table-denied", &header);
    for plan in &plans {
        let branch = &plan.notes.no_answer;
        let cells = [name(plan, pen), pen.cell(&branch.action), plain(&branch.owner), both_weeks(branch)];
        table.row(cells.into());
    }
    pen.table(table.dashed());
}

fn name(plan: &Exposure<'_>, pen: &mut Pen<'_>) -> Vec<Inline> {
    let question = plan.question.map(|question| pen.pointer(question.id.as_str())).unwrap_or_default();
    if question.is_empty() { plain(&plan.notes.concern) } else { question }
}

/// Writes what could bring a clinical hold: open stops, and questions on which the team expects FDA to disagree.
pub(in crate::compose) fn holds(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let stops = view.findings.iter().filter(|finding| finding.is_open_stop() && finding.severity == Severity::Stop);
    let entries = stops.map(|finding| {
        joined([plain(&finding.place.label), plain(&finding.sentence), plain(&finding.fix)], " \u{2013} ")
    });
    if let Some(list) = bullets(entries) {
        pen.sentence("Open stops, each of which could bring a refusal, a canceled meeting, or a hold:");
        pen.block(list);
    }
    let header = ["Question", "How likely FDA disagrees", "How we recognize it", "What we do", "Who", "Weeks"];
    let mut table = Table::new("If FDA does not accept the position", "table-holds", &header);
    for plan in exposures_of(view) {
        let branch = &plan.notes.disagree;
        if !matches!(branch.likelihood, Some(Likelihood::Medium | Likelihood::High)) {
            continue;
        }
        let likelihood = branch.likelihood.map(|it| plain(it.label())).unwrap_or_default();
        let (trigger, action) = (pen.cell(&branch.trigger), pen.cell(&branch.action));
        let cells = [name(&plan, pen), likelihood, trigger, action, plain(&branch.owner), both_weeks(branch)];
        table.row(cells.into());
    }
    pen.table(table.dashed());
}

/// Writes the plans that belong to no question.
pub(in crate::compose) fn concerns(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    for plan in &view.snapshot.plans {
        let PlanBody::Contingency(body) = &plan.body else { continue };
        let known = plan.question.as_ref().is_some_and(|id| view.numbers.get(id.as_str()).is_some());
        if !known {
            let concern = body.internal.concern.trim();
            pen.heading(3, String::new(), if concern.is_empty() { "A concern without a name" } else { concern }, "");
            body.compose_for_team(pen, 3);
        }
    }
}

/// Writes what is to be decided before the meeting.
pub(in crate::compose) fn decisions(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let header = ["Question", "Decision", "Least acceptable outcome", "Decides"];
    let mut table = Table::new("Decisions needed now", "table-decisions", &header);
    for plan in exposures_of(view) {
        let notes = plan.notes;
        if notes.decide_now.is_blank() && !notes.least_acceptable.is_blank() {
            continue;
        }
        let decision = if notes.least_acceptable.is_blank() && notes.decide_now.is_blank() {
            plain("Agree on the least acceptable outcome.")
        } else {
            pen.cell(&notes.decide_now)
        };
        let cells = [name(&plan, pen), decision, pen.cell(&notes.least_acceptable), plain(&notes.decides)];
        table.row(cells.into());
    }
    pen.table(table.dashed());
}

/// Writes what the team must leave the meeting with.
pub(in crate::compose) fn must_leave_with(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let entries = view.meeting.map(|meeting| meeting.internal.must_leave_with.as_slice()).unwrap_or_default();
    if let Some(list) = bullets(entries.iter().map(|entry| plain(entry))) {
        pen.block(list);
    }
}
