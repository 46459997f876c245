//! Plans: what each kind finds in its own bodies, and questions without a plan that each question should have.
//!
//! What a body lacks is checked in the file of its kind; here it only gets its place. No kind is named here.

use super::{Checked, Found, elements, place_of};
use crate::finding::{Remark, Severity};
use crate::plan::{Cardinality, PlanKind};
use crate::snapshot::Thing;

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let mut found = without(checked);
    for plan in &checked.program.plans {
        let mut place = place_of(&Thing::Plan(Box::new(plan.clone())));
        let question = plan.question.as_ref().map(|id| checked.program.questions.iter().find(|it| &it.id == id));
        if let Some(Some(question)) = question {
            place.label = format!("{} of {}", place.label, Thing::Question(Box::new(question.clone())).label());
        }
        let mut remarks = plan.body.check(checked.known);
        if matches!(question, Some(None)) {
            remarks.push(
                Remark::new("plan.question_gone", Severity::Note, "question")
                    .saying("The question of this plan no longer exists.")
                    .because("The plan appears in no book.")
                    .fix("Give it to another question or remove it."),
            );
        }
        found.extend(remarks.into_iter().map(|remark| (place.clone(), remark)));
    }
    found
}

/// Finds questions that lack a plan of a kind that is one per question.
fn without(checked: &Checked<'_>) -> Found {
    let Some(meeting) = checked.meeting else { return Found::new() };
    let mut found = Found::new();
    for question in elements::asked(checked, meeting) {
        for kind in PlanKind::ALL.iter().filter(|kind| kind.cardinality() == Cardinality::PerQuestion) {
            let of_kind = |plan: &&crate::plan::Plan| plan.body.kind() == *kind;
            if checked.program.plans.iter().filter(of_kind).any(|plan| plan.question.as_ref() == Some(&question.id)) {
                continue;
            }
            let place = place_of(&Thing::Question(Box::new(question.clone())));
            let remark = Remark::new("question.no_plan", Severity::Warn, "")
                .detail(kind.id())
                .saying(format!("{} has no {}.", place.label, kind.in_sentence()))
                .because("Without one, FDA's answer is met in the room for the first time.")
                .fix("Plan for each answer FDA may give.");
            found.push((place, remark));
        }
    }
    found
}
