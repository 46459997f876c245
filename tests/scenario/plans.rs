//! Plans of every kind come from one registry: how many there may be, for whom, with which starter rows.

use briefing_api::error::ErrorCode;
use briefing_tests::{add, call, desk, edit, list, program, refused, text};
use serde_json::json;

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
    assert_eq!(told, ["contingency internal per_question", "ltfu fda per_program"]);
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
