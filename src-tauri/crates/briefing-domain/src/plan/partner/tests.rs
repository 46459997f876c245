//! Each check of the partner and site plan, once where it finds something and once where it does not.

use serde_json::{Value, json};

use super::*;
use crate::readiness::testing::known;

fn remarks(internal: Value) -> Vec<Remark> {
    let plan: PartnerPlan = serde_json::from_value(json!({ "internal": internal })).unwrap();
    plan.check(known())
}

fn rules(internal: Value) -> Vec<String> {
    remarks(internal).into_iter().map(|remark| remark.rule).collect()
}

/// A partner without fault, with fields changed.
fn partner(change: Value) -> Value {
    let mut partner = json!({
        "name": "Imaginary Vector Works", "role": "Vector", "payment": "mixed", "exit": "Six months and transfer at cost.",
        "scores": [{ "criterion": "capacity", "points": 2, "reason": "Two slots in writing." }],
        "risks": [{ "risk": "One suite only", "mitigation": "A second suite opens in March." }],
    });
    for (field, value) in change.as_object().unwrap() {
        partner[field] = value.clone();
    }
    json!({ "partners": [partner] })
}

#[test]
fn a_partner_without_fault_and_an_empty_card_are_passed_over() {
    assert!(rules(partner(json!({}))).is_empty());
    assert!(rules(json!({ "partners": [{ "name": "" }], "sites": [{ "name": "" }] })).is_empty());
}

#[test]
fn an_exit_is_written() {
    let found = remarks(partner(json!({ "exit": " " })));
    assert_eq!((found[0].rule.as_str(), found[0].path.as_str()), ("partner.no_exit", "internal.partners[0].exit"));
}

#[test]
fn payment_for_service_only_is_found_and_milestones_are_not() {
    assert_eq!(rules(partner(json!({ "payment": "fee_for_service" }))), ["partner.fee_for_service"]);
    assert!(rules(partner(json!({ "payment": "milestones" }))).is_empty());
}

#[test]
fn a_score_has_points_up_to_three_and_a_reason() {
    let scored = |score: Value| remarks(partner(json!({ "scores": [score] })));
    let open = scored(json!({ "criterion": "exit" }));
    assert_eq!((open[0].rule.as_str(), open[0].severity), ("partner.not_judged", Severity::Note));
    assert!(open[0].fix.contains("Ask: What happens on the day either of us wants to stop?"), "{}", open[0].fix);
    assert!(scored(json!({ "criterion": "patients", "reason": "Does not apply." })).is_empty());
    assert_eq!(scored(json!({ "criterion": "exit", "points": 2 }))[0].rule, "partner.no_reason");
    assert_eq!(
        scored(json!({ "criterion": "exit", "points": 4, "reason": "Good." }))[0].rule,
        "partner.points_too_high"
    );
    assert_eq!(scored(json!({ "title": "Language" }))[0].path, "internal.partners[0].scores[0]");
    assert!(scored(json!({ "title": "Language", "points": 3, "reason": "Two fluent chemists." })).is_empty());
}

#[test]
fn a_risk_has_a_mitigation() {
    assert_eq!(rules(partner(json!({ "risks": [{ "risk": "One suite only" }] }))), ["partner.risk_open"]);
}

#[test]
fn a_role_is_filled_by_a_partner_or_for_trial_sites_by_a_site() {
    let mut plan = partner(json!({}));
    plan["roles_needed"] = json!(["vector ", "Trial sites"]);
    let open = remarks(plan.clone());
    assert_eq!((open.len(), open[0].detail.as_str()), (1, "Trial sites"), "{open:?}");
    plan["sites"] = json!([{ "name": "Nowhere University", "points": [{ "point": "pharmacy", "ready": true }] }]);
    assert!(rules(plan).is_empty());
}

#[test]
fn a_site_answers_each_point() {
    let site = |point: Value| json!({ "sites": [{ "name": "Nowhere University", "points": [point] }] });
    let found = remarks(site(json!({ "point": "pharmacy" })));
    assert_eq!((found[0].rule.as_str(), found[0].path.as_str()), ("partner.site_open", "internal.sites[0].points"));
    assert!(found[0].sentence.contains("1 point of readiness"), "{}", found[0].sentence);
    assert!(rules(site(json!({ "point": "pharmacy", "note": "Opens in March." }))).is_empty());
}

#[test]
fn the_sum_weighs_what_was_judged_and_leaves_the_rest_out() {
    let weights = BTreeMap::from([("capacity", 2), ("exit", 3)]);
    let score = |criterion: &str, points| Score { criterion: criterion.to_owned(), points, ..Score::default() };
    let scores = vec![score("capacity", Some(2)), score("exit", None), score("unknown", Some(3))];
    assert_eq!(Partner { scores, ..Partner::default() }.sum(&weights), (4, 6));
}
