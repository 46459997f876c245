//! Each check of CMC readiness, once where it finds something and once where it does not.

use serde_json::{Value, json};

use super::*;
use crate::readiness::testing::known;

/// Returns the rules that a body sets off at a meeting.
fn rules(meeting: MeetingKind, body: Value) -> Vec<String> {
    remarks(meeting, body).into_iter().map(|remark| remark.rule).collect()
}

fn remarks(meeting: MeetingKind, body: Value) -> Vec<Remark> {
    let plan: CmcPlan = serde_json::from_value(body).unwrap();
    plan.check(Knowledge { meeting: Some(meeting), ..known() })
}

fn step(row: Value) -> Value {
    json!({ "fda": { "potency_matrix": [row] } })
}

fn topic(row: Value) -> Value {
    json!({
        "fda": { "potency_matrix": [{ "step": "Killing", "assay": "Imaging", "lots": "Two" }] },
        "internal": { "topics": [row] }
    })
}

#[test]
fn a_missing_matrix_is_found_at_pre_ind_and_may_wait_at_interact() {
    assert_eq!(rules(MeetingKind::PreInd, json!({})), ["cmc.no_potency_matrix"]);
    assert!(rules(MeetingKind::Interact, json!({})).is_empty());
}

#[test]
fn a_step_needs_an_assay_or_the_date_by_which_it_is_chosen() {
    let bare = remarks(MeetingKind::PreInd, step(json!({ "step": "Recognition" })));
    assert_eq!((bare[0].rule.as_str(), bare[0].severity), ("cmc.step_without_assay", Severity::Warn));
    assert_eq!(bare[0].path, "fda.potency_matrix[0].assay");
    assert!(bare[0].sentence.contains("\u{201c}Recognition\u{201d} is measured by nothing"), "{}", bare[0].sentence);
    let early = remarks(MeetingKind::Interact, step(json!({ "step": "Recognition" })));
    assert_eq!(early[0].severity, Severity::Note);
    let dated = step(json!({ "step": "Recognition", "decision_date": "After the engineering lot, June 2027" }));
    assert!(rules(MeetingKind::PreInd, dated).is_empty());
}

#[test]
fn an_assay_that_releases_needs_a_limit_and_lots_at_pre_ind() {
    let row = json!({ "step": "Killing", "assay": "Imaging", "used_for": "Release, each lot" });
    assert_eq!(rules(MeetingKind::PreInd, step(row.clone())), ["cmc.release_without_limit", "cmc.assay_without_lots"]);
    assert!(rules(MeetingKind::Interact, step(row)).is_empty());
    let whole = json!({
        "step": "Killing", "assay": "Imaging", "used_for": "Release", "lots": "E-01, E-02", "interim_limit": "At least 30%"
    });
    assert!(rules(MeetingKind::PreInd, step(whole)).is_empty());
    let characterized = json!({ "step": "Killing", "assay": "Imaging", "used_for": "Characterization, not for release", "lots": "E-01" });
    assert!(rules(MeetingKind::PreInd, step(characterized)).is_empty());
}

#[test]
fn an_attribute_needs_an_assay_and_then_a_limit_or_a_word_that_it_is_reported() {
    let attribute = |row: Value| json!({ "fda": { "potency_matrix": [{ "assay": "Imaging", "lots": "Two" }], "attributes": [row] } });
    let found = |row: Value| rules(MeetingKind::PreInd, attribute(row));
    assert_eq!(found(json!({ "attribute": "Identity" })), ["cmc.attribute_without_assay"]);
    assert_eq!(found(json!({ "attribute": "Identity", "assay": "HLA type" })), ["cmc.attribute_without_limit"]);
    assert!(found(json!({ "attribute": "Identity", "assay": "HLA type", "limit": "Match" })).is_empty());
    let early = attribute(json!({ "attribute": "Identity", "assay": "HLA type" }));
    assert!(rules(MeetingKind::Interact, early).is_empty());
}

#[test]
fn a_topic_that_nobody_looked_at_weighs_more_at_pre_ind_and_quotes_what_is_enough_there() {
    let row = topic(json!({ "topic": "potency-til", "gap": "No limit.", "owner": "CMC lead" }));
    let late = remarks(MeetingKind::PreInd, row.clone());
    assert_eq!((late[0].rule.as_str(), late[0].severity), ("cmc.topic_open", Severity::Warn));
    assert!(late[0].sentence.contains("Potency strategy of TIL"), "{}", late[0].sentence);
    assert!(late[0].why.contains("numeric limit"), "{}", late[0].why);
    assert!(late[0].fix.contains("No limit."), "{}", late[0].fix);
    let early = remarks(MeetingKind::Interact, row);
    assert_eq!(early[0].severity, Severity::Note);
    assert!(early[0].why.contains("no common antigen"), "{}", early[0].why);
    let done =
        topic(json!({ "topic": "potency-til", "standing": "enough", "have": "Two lots at 4,300 and 7,700 pg/mL." }));
    assert!(rules(MeetingKind::PreInd, done).is_empty());
    let other = topic(json!({ "topic": "device", "standing": "not_applicable" }));
    assert!(rules(MeetingKind::PreInd, other).is_empty());
}

#[test]
fn enough_says_why_and_a_gap_has_an_owner() {
    let unproved = topic(json!({ "topic": "stability", "standing": "enough" }));
    assert_eq!(rules(MeetingKind::PreInd, unproved), ["cmc.enough_unproved"]);
    let unowned = topic(json!({ "topic": "stability", "standing": "in_progress", "gap": "In-use data." }));
    assert_eq!(rules(MeetingKind::PreInd, unowned), ["cmc.topic_open", "cmc.gap_no_owner"]);
}

#[test]
fn a_topic_of_our_own_is_called_by_its_title() {
    let own = remarks(MeetingKind::PreInd, topic(json!({ "title": "Cold chain of the trial" })));
    assert!(own[0].sentence.contains("Cold chain of the trial"), "{}", own[0].sentence);
    assert!(own[0].why.contains("our own"), "{}", own[0].why);
}

#[test]
fn a_plan_for_an_unknown_kind_of_product_begins_with_what_concerns_all() {
    let library = Library::built_in().unwrap();
    let mut plan = CmcPlan::default();
    plan.start(&library, None);
    assert!(plan.fda.potency_matrix.is_empty());
    assert!(plan.internal.topics.iter().any(|row| row.topic == "process"));
    assert!(!plan.internal.topics.iter().any(|row| row.topic.starts_with("potency")));
    plan.internal.topics.truncate(1);
    plan.start(&library, Some(Modality::Til));
    assert_eq!(plan.internal.topics.len(), 1, "what was begun is not begun anew");
}
