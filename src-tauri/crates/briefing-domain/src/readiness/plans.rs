//! Plans: what each kind finds in its own bodies, and follow-up that does not fit the product.
//!
//! What a body lacks is checked in the file of its kind; here it only gets its place.

use super::{Checked, Found, place_of};
use crate::finding::{Remark, Severity};
use crate::followup::{Needed, follow_up};
use crate::plan::PlanBody;
use crate::plan::ltfu::LtfuText;
use crate::snapshot::Thing;

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let mut found = Found::new();
    for plan in &checked.program.plans {
        let mut place = place_of(&Thing::Plan(Box::new(plan.clone())));
        let question = plan.question.as_ref().map(|id| checked.program.questions.iter().find(|it| &it.id == id));
        if let Some(Some(question)) = question {
            place.label = format!("{} of {}", place.label, Thing::Question(Box::new(question.clone())).label());
        }
        let mut remarks = plan.body.check();
        match &plan.body {
            PlanBody::Ltfu(body) => remarks.extend(duration(checked, &body.fda)),
            PlanBody::Contingency(_) => {}
        }
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

/// Compares the chosen duration with what follows from the answers.
fn duration(checked: &Checked<'_>, plan: &LtfuText) -> Vec<Remark> {
    let outcome = follow_up(&plan.answers, checked.known.follow_up);
    let mut remarks = Vec::new();
    let Some(years) = plan.years else { return remarks };
    let expected = outcome.years.default;
    if expected.is_some_and(|expected| expected != years) && plan.duration_justification.is_blank() {
        remarks.push(
            Remark::new("ltfu.duration_unjustified", Severity::Stop, "fda.duration_justification")
                .saying(format!(
                    "The plan follows participants for {years} years, the rules suggest {}; no reason is given.",
                    expected.unwrap_or_default()
                ))
                .because(outcome.basis.clone())
                .fix("Write the justification; it is printed in the plan."),
        );
    }
    if outcome.needed == Needed::Yes && outcome.years.min.is_some_and(|min| years < min) {
        remarks.push(
            Remark::new("ltfu.shorter_than_class", Severity::Warn, "fda.years")
                .saying(format!("{years} years is shorter than what is usual for this class of product."))
                .because(outcome.basis)
                .fix("Choose a longer period, or argue the shorter one in the justification."),
        );
    }
    remarks
}
