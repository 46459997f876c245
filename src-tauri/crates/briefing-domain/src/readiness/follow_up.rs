//! Years of follow-up: what texts say against what the plan says, and a consent form that promises more than the plan.
//!
//! Whether the years suit the product is the plan's own check (`plan/ltfu.rs`).

use super::numbers::{compared, value_of};
use super::passage::{quote, sentence};
use super::{Checked, Found, place_of};
use crate::finding::{Remark, Severity};
use crate::plan::PlanBody;
use crate::snapshot::{Thing, ThingKind};
use crate::words::counted;

/// Compares the years that texts name with those of the follow-up plan and its consent form.
pub(super) fn check(checked: &Checked<'_>) -> Found {
    let rules = &checked.known.checks.follow_up;
    let mut found = Found::new();
    let plan = checked.program.plans.iter().find_map(|plan| {
        let PlanBody::Ltfu(body) = &plan.body else { return None };
        Some((plan, body.fda.years?, body.fda.consent_years))
    });
    let Some((plan, years, consent)) = plan.filter(|(_, years, _)| *years > 0) else { return found };
    if let Some(consent) = consent.filter(|consent| *consent > years) {
        let remark = Remark::new("ltfu.consent_longer", Severity::Note, "fda.consent_years")
            .saying(format!(
                "The consent form names {}, the plan follows participants for {years}.",
                counted(consent.into(), "year")
            ))
            .because("Participants are told of visits that nobody plans.")
            .fix("Bring both to the same number.");
        found.push((place_of(&Thing::Plan(Box::new(plan.clone()))), remark));
    }
    for passage in checked.passages.iter().filter(|passage| compared(passage) && passage.kind != ThingKind::Plan) {
        let differing = rules.names.all(&passage.text).find_map(|hit| {
            let (amount, at) = value_of(checked, &passage.text, &hit.range())?;
            let whole = passage.text.get(sentence(&passage.text, &at))?;
            // Shorter periods are those of the main study.
            let of_the_plan = amount.unit.kind == "month" && amount.low >= 36.0 && !rules.not_in.is_in(whole);
            let same = [amount.low, amount.high].iter().any(|months| (months - f64::from(years) * 12.0).abs() < 0.5);
            (of_the_plan && !same).then_some(at)
        });
        let Some(at) = differing else { continue };
        let remark = Remark::new("ltfu.text_differs", Severity::Warn, &passage.place.path)
            .saying(format!(
                "{} says {}; the follow-up plan has {}.",
                passage.place.label,
                quote(&passage.text, &at),
                counted(years.into(), "year")
            ))
            .because("FDA compares the summary with the plan, and consent with both.")
            .fix("Bring the text and the plan to the same number of years.");
        found.push((passage.place.clone(), remark));
    }
    found
}
