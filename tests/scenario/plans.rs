//! Plans of every kind come from one registry: how many there may be, for whom, with which starter rows.

use briefing_api::error::ErrorCode;
use briefing_tests::{add, call, desk, edit, list, program, refused, text};
use serde_json::{Value, json};

#[test]
fn a_question_has_one_contingency_plan_and_a_program_one_follow_up_plan() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let question = text(&add(&mut app, &id, "question", json!({ "fda": { "title": "Dose" } })), "/id");
    let other = text(&add(&mut app, &id, "question", json!({ "fda": { "title": "Route" } })), "/id");
    for question in [&question, &other] {
        call(&mut app, "plan_add", json!({ "program": id, "kind": "contingency", "question": question }));
    }
    let error = refused(&mut app, "plan_add", json!({ "program": id, "kind": "contingency", "question": question }));
    assert_eq!(error.code, ErrorCode::Refused);
    call(&mut app, "plan_add", json!({ "program": id, "kind": "ltfu" }));
    assert_eq!(refused(&mut app, "plan_add", json!({ "program": id, "kind": "ltfu" })).code, ErrorCode::Refused);
    assert_eq!(list(&call(&mut app, "plan_list", json!({ "program": id })), "").len(), 3);
}

#[test]
fn a_contingency_plan_needs_a_question_of_this_program() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let other = program(&mut app, "RB-202");
    let foreign = text(&add(&mut app, &other, "question", json!({ "fda": { "title": "Dose" } })), "/id");
    assert_eq!(
        refused(&mut app, "plan_add", json!({ "program": id, "kind": "contingency" })).field.as_deref(),
        Some("question")
    );
    let error = refused(&mut app, "plan_add", json!({ "program": id, "kind": "contingency", "question": foreign }));
    assert_eq!(error.code, ErrorCode::NotFound);
    assert_eq!(call(&mut app, "plan_list", json!({ "program": id })), json!([]));
}

#[test]
fn the_kinds_of_plans_tell_for_whom_they_are_and_how_many_there_may_be() {
    let mut app = desk();
    let kinds = call(&mut app, "plan_kinds", json!({}));
    let told: Vec<String> = list(&kinds, "")
        .iter()
        .map(|kind| format!("{} {} {}", text(kind, "/kind"), text(kind, "/audience"), text(kind, "/cardinality")))
        .collect();
    assert_eq!(
        told,
        [
            "contingency internal per_question",
            "ltfu fda per_program",
            "cmc fda per_program",
            "partner internal per_program"
        ]
    );
}

#[test]
fn a_new_plan_begins_with_the_starter_rows_of_the_library() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let plan = call(&mut app, "plan_add", json!({ "program": id, "kind": "ltfu" }));
    assert!(!list(&plan, "/body/fda/delayed_events").is_empty(), "{plan}");
}

#[test]
fn the_frame_of_follow_up_follows_from_the_answers() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    refused(&mut app, "ltfu_get", json!({ "program": id }));
    let plan = text(&call(&mut app, "plan_add", json!({ "program": id, "kind": "ltfu" })), "/id");
    let years = |app: &mut briefing_api::app::App, class: &str, integrates: &str| {
        let answers = json!({ "product_class": class, "genome_editing": "no", "integrates_or_alters_genome": integrates, "persistence_shown": "yes" });
        edit(app, &id, &plan, json!({ "body": { "fda": { "answers": answers } } }));
        call(app, "ltfu_get", json!({ "program": id })).pointer("/years/default").cloned()
    };
    let integrating = years(&mut app, "integrating_ex_vivo", "yes");
    assert_eq!(integrating, Some(json!(15)), "15 years for vectors that integrate");
}

/// Makes a program of a kind of product with a new plan, and returns the plan.
fn begun(modality: &str, kind: &str) -> Value {
    let mut app = desk();
    let request = json!({ "name": "RA-101", "modality": modality, "meeting": "pre-ind" });
    let id = text(&call(&mut app, "program_create", request), "/id");
    let plan = call(&mut app, "plan_add", json!({ "program": id, "kind": kind }));
    let again = refused(&mut app, "plan_add", json!({ "program": id, "kind": kind }));
    assert_eq!(again.code, ErrorCode::Refused);
    plan
}

fn all(plan: &Value, pointer: &str, field: &str) -> Vec<String> {
    list(plan, pointer).iter().map(|row| text(row, field)).collect()
}

#[test]
fn cmc_readiness_begins_with_the_topics_and_steps_of_the_kind_of_product() {
    let til = begun("til", "cmc");
    let steps = all(&til, "/body/fda/potency_matrix", "/step");
    assert!(steps.contains(&"Expansion of tumor-reactive cells".to_owned()), "{steps:?}");
    let topics = all(&til, "/body/internal/topics", "/topic");
    for topic in ["potency-til", "visual-cells", "starting-cells", "release-cells", "chain-of-identity"] {
        assert!(topics.contains(&topic.to_owned()), "{topic} in {topics:?}");
    }
    assert!(!topics.iter().any(|topic| topic == "capsids" || topic == "potency-vector"), "{topics:?}");
    assert!(all(&til, "/body/internal/topics", "/title").contains(&"Potency strategy of TIL".to_owned()));

    let aav = begun("aav-in-vivo", "cmc");
    let topics = all(&aav, "/body/internal/topics", "/topic");
    for topic in ["potency-vector", "visual-vector", "banks", "release-vector", "capsids", "device"] {
        assert!(topics.contains(&topic.to_owned()), "{topic} in {topics:?}");
    }
    assert!(!topics.iter().any(|topic| topic == "starting-cells" || topic == "potency-til"), "{topics:?}");
    let attributes = all(&aav, "/body/fda/attributes", "/attribute");
    assert!(attributes.contains(&"Full capsids".to_owned()), "{attributes:?}");
}

#[test]
fn a_partner_plan_begins_with_a_score_card_and_the_points_of_a_site() {
    let plan = begun("til", "partner");
    let criteria = all(&plan, "/body/internal/partners/0/scores", "/title");
    for title in ["Incentives tied to milestones", "Close to clinic and investigators", "Data rights", "Exit"] {
        assert!(criteria.contains(&title.to_owned()), "{title} in {criteria:?}");
    }
    assert!(!list(&plan, "/body/internal/sites/0/points").is_empty(), "{plan}");
    assert!(plan.pointer("/body/fda").is_none(), "nothing of it may reach FDA: {plan}");
}

#[test]
fn a_plan_is_called_by_its_name_also_when_the_name_begins_with_an_abbreviation() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    call(&mut app, "plan_add", json!({ "program": id, "kind": "cmc" }));
    let error = refused(&mut app, "plan_add", json!({ "program": id, "kind": "cmc" }));
    assert_eq!(error.message, "The program already has a CMC readiness plan");
}
