//! Contingency: replies in the room say nothing new, fallbacks differ from the position, and disagreement is planned where it hurts.
//!
//! After preliminary responses OTP reviews no new proposals, so a reply restates the package, points to what it discloses, asks what a
//! response means, or accepts for the IND. What is found here is what words and numbers show: a new thought in old words is not found.

use std::cell::LazyCell;
use std::collections::BTreeSet;
use std::ops::Range;

use super::passage::quote;
use super::{CheckRules, Checked, Found, elements, place_of};
use crate::amount::{Amount, amounts};
use crate::finding::{Place, Remark, Severity};
use crate::plan::contingency::{ContingencyNotes, Reply, ReplyKind};
use crate::plan::{Plan, PlanBody};
use crate::question::Question;
use crate::snapshot::{Thing, ThingKind};
use crate::text;

pub(super) fn check(checked: &Checked<'_>, so_far: &Found) -> Found {
    let mut found = unplanned(checked, so_far);
    let told = LazyCell::new(|| -> Vec<Amount> {
        checked.passages.iter().flat_map(|passage| amounts(&passage.text)).collect()
    });
    for plan in &checked.program.plans {
        let PlanBody::Contingency(body) = &plan.body else { continue };
        let question = plan.question.as_ref();
        let question = checked.program.questions.iter().find(|it| question == Some(&it.id));
        let place = place(plan, question);
        let remarks = of_plan(checked, &body.internal, question, &|amount| {
            told.iter().any(|other| other.agrees(amount) == Some(true))
        });
        found.extend(remarks.into_iter().map(|remark| (place.clone(), remark)));
    }
    found
}

fn place(plan: &Plan, question: Option<&Question>) -> Place {
    let mut place = place_of(&Thing::Plan(Box::new(plan.clone())));
    if let Some(question) = question {
        place.label = format!("{} of {}", place.label, Thing::Question(Box::new(question.clone())).label());
    }
    place
}

fn of_plan(
    checked: &Checked<'_>,
    notes: &ContingencyNotes,
    question: Option<&Question>,
    told: &dyn Fn(&Amount) -> bool,
) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for (field, title, branch) in notes.branches() {
        let Some(reply) = &branch.reply else { continue };
        let path = format!("internal.{field}.reply");
        remarks.extend(proposes(checked, reply, title, &path));
        remarks.extend(no_alternative(reply, question, title, &path));
        remarks.extend(new_number(reply, title, &path, told));
    }
    if let Some(question) = question {
        remarks.extend(same_as_position(notes, question));
    }
    remarks
}

/// Returns where a reply of this kind puts something new on the table.
pub(crate) fn new_proposal(checks: &CheckRules, kind: ReplyKind, said: &str) -> Option<Range<usize>> {
    // What is accepted for the IND may name what will be in it.
    if kind == ReplyKind::AcceptsInInd && said.contains("IND") {
        return None;
    }
    let hit = checks.words.proposal.find(said)?;
    let restates = ["in the package", "in our package", "as written", "as printed", "as described", "discloses"];
    (!restates.iter().any(|words| said.contains(words))).then(|| hit.range())
}

fn proposes(checked: &Checked<'_>, reply: &Reply, title: &str, path: &str) -> Option<Remark> {
    let said = text::plain(&reply.text.read());
    let hit = new_proposal(checked.known.checks, reply.kind, &said)?;
    Some(
        Remark::new("reply.proposes_new", Severity::Stop, path)
            .saying(format!("The reply to \u{201c}{title}\u{201d} puts something new on the table: {}.", quote(&said, &hit)))
            .because("After preliminary responses OTP reviews no new proposals; a new one costs the answer to the old one.")
            .fix("Restate the package, point to a disclosed alternative, ask what the response means, or accept and address it in the IND."),
    )
}

fn no_alternative(reply: &Reply, question: Option<&Question>, title: &str, path: &str) -> Option<Remark> {
    let disclosed = question?.fda.alternative.as_ref().is_some_and(|alternative| !alternative.is_blank());
    (reply.kind == ReplyKind::PointsToAlternative && !disclosed).then(|| {
        Remark::new("reply.no_alternative", Severity::Stop, path)
            .saying(format!("The reply to \u{201c}{title}\u{201d} points to a disclosed alternative, and the question discloses none."))
            .because("Said in the room it would be a new proposal, and OTP reviews none after preliminary responses.")
            .fix("Promote the alternative into the question before the package is sent, or choose another reply.")
    })
}

/// Finds numbers with a unit that stand in no text for FDA.
fn new_number(reply: &Reply, title: &str, path: &str, told: &dyn Fn(&Amount) -> bool) -> Option<Remark> {
    let said = text::plain(&reply.text.read());
    let new = amounts(&said).into_iter().find(|amount| !amount.unit.kind.is_empty() && !told(amount))?;
    Some(
        Remark::new("reply.new_number", Severity::Warn, path)
            .saying(format!(
                "The reply to \u{201c}{title}\u{201d} has a number that no text for FDA has: {}.",
                quote(&said, &new.at)
            ))
            .because("A number that is not in the package is new information.")
            .fix("Say only numbers that the package holds, or add this one to the package."),
    )
}

fn same_as_position(notes: &ContingencyNotes, question: &Question) -> Vec<Remark> {
    let bare = |text: &crate::text::Text| -> String {
        text::plain(&text.read()).to_lowercase().chars().filter(|sign| sign.is_alphanumeric()).collect()
    };
    let position = bare(&question.fda.position);
    let mut remarks = Vec::new();
    if position.is_empty() {
        return remarks;
    }
    if bare(&notes.least_acceptable) == position {
        remarks.push(
            Remark::new("contingency.least_is_position", Severity::Warn, "internal.least_acceptable")
                .saying("The least acceptable outcome is the position word for word.")
                .because("Then there is nothing between full agreement and failure, and the room finds out at the wrong moment.")
                .fix("Write the least with which the program still goes on, or say in it that nothing less is acceptable."),
        );
    }
    if question.fda.alternative.as_ref().is_some_and(|alternative| bare(alternative) == position) {
        remarks.push(
            Remark::new("contingency.alternative_is_position", Severity::Warn, "internal.disagree")
                .saying("The alternative disclosed to FDA is the position word for word.")
                .because("It offers FDA nothing to agree with when it does not agree with the position.")
                .fix("Write a real alternative, or disclose none."),
        );
    }
    remarks
}

/// Finds questions with a low rank number or an open stop whose plan does not say what follows a disagreement.
fn unplanned(checked: &Checked<'_>, so_far: &Found) -> Found {
    let Some(meeting) = checked.meeting else { return Found::new() };
    let ranks = checked.known.checks.contingency.first_ranks;
    let stopped: BTreeSet<&str> = so_far
        .iter()
        .filter(|(place, remark)| remark.severity == Severity::Stop && place.kind == ThingKind::Question.name())
        .map(|(place, _)| place.id.as_str())
        .collect();
    let mut found = Found::new();
    for question in elements::asked(checked, meeting) {
        let plans = checked.program.plans.iter().filter(|plan| plan.question.as_ref() == Some(&question.id));
        let mut actions = plans.filter_map(|plan| {
            let PlanBody::Contingency(body) = &plan.body else { return None };
            Some(!body.internal.disagree.action.is_blank())
        });
        // A question without any plan is found by `plans`.
        let Some(first) = actions.next() else { continue };
        let planned = first || actions.any(|planned| planned);
        let why = match question.fda.rank {
            Some(rank) if rank <= ranks => format!("has rank {rank}"),
            _ if stopped.contains(question.id.as_str()) => "has an open stop".to_owned(),
            _ => continue,
        };
        if planned {
            continue;
        }
        let place = place_of(&Thing::Question(Box::new(question.clone())));
        let remark = Remark::new("question.disagreement_unplanned", Severity::Warn, "")
            .saying(format!("{} {why}, and nothing is planned for the case that FDA disagrees.", place.label))
            .because("A disagreement on one of the first questions moves the IND.")
            .fix("Write what the team does when FDA disagrees, who begins it, and how many weeks it takes.");
        found.push((place, remark));
    }
    found
}
