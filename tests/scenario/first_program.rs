//! The first quarter of an hour: a program from a few facts, a question from the bank, and everything taken back and made again.

use briefing_tests::{add, call, content, desk, list, program, refused, snapshot, text};
use serde_json::json;

#[test]
fn a_new_program_has_its_meeting_and_the_usual_beats() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let made = snapshot(&mut app, &id);
    assert_eq!(text(&made, "/meetings/0/fda/kind"), "pre-ind");
    assert_eq!(text(&made, "/program/fda/sponsor"), "Sample Sponsor, Inc.");
    assert_eq!(text(&made, "/program/fda/modality"), "aav-in-vivo");
    let headings: Vec<String> = list(&made, "/beats").iter().map(|beat| text(beat, "/fda/heading")).collect();
    assert_eq!(headings.len(), 8, "{headings:?}");
    assert_eq!(headings[0], "Purpose of this submission");
    assert_eq!(text(&call(&mut app, "program_list", json!({})), "/0/name"), "RA-101");
}

#[test]
fn a_program_without_a_name_is_refused_and_the_field_is_named() {
    let mut app = desk();
    let error = refused(&mut app, "program_create", json!({ "name": "  " }));
    assert_eq!(error.field.as_deref(), Some("name"));
    assert_eq!(call(&mut app, "program_list", json!({})), json!([]));
}

#[test]
fn an_adopted_topic_is_filled_from_facts_and_lists_what_is_left() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let fact = add(
        &mut app,
        &id,
        "fact",
        json!({ "fda": { "name": "Potency", "key": "potency_assay", "value": "a [trans]duction assay" } }),
    );
    let preview = call(&mut app, "topic_preview", json!({ "program": id, "topic": "potency-strategy" }));
    let adopted = call(&mut app, "question_adopt", json!({ "program": id, "topic": "potency-strategy" }));
    let ask = text(&adopted, "/question/fda/ask");
    let link = format!("[a transduction assay](fact:{})", text(&fact, "/id"));
    assert!(ask.contains(&link), "the fact is quoted by reference, so that it changes with it: {ask}");
    assert!(ask.contains("{assay_2}"), "what is not known keeps its braces: {ask}");
    assert_eq!(text(&preview, "/ask"), ask, "the preview shows what is taken over");
    let open: Vec<String> = list(&adopted, "/open").iter().map(|it| text(it, "/key")).collect();
    assert_eq!(open, ["assay_2"]);
    let stored = snapshot(&mut app, &id);
    assert_eq!(
        stored.pointer("/questions/0/fda/meeting"),
        stored.pointer("/meetings/0/id"),
        "it is asked at the meeting that is prepared"
    );
    assert_eq!(stored.pointer("/questions/0"), adopted.pointer("/question"), "the answer is what was stored");
    assert_eq!(stored.pointer("/plans/0"), adopted.pointer("/plan"));
}

#[test]
fn a_program_field_fills_a_placeholder_and_a_given_value_stands_above_it() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let topic = "fih-population-severity";
    let preview = call(&mut app, "topic_preview", json!({ "program": id, "topic": topic }));
    assert!(
        text(&preview, "/ask").contains("adults with A rare disease of the heart at {stage_or_severity}"),
        "{preview}"
    );
    assert!(text(&preview, "/ask").contains("population for RA-101"), "{preview}");
    let given = json!({ "program": id, "topic": topic, "values": { "indication": "late disease", "stage_or_severity": "NYHA II" } });
    let preview = call(&mut app, "topic_preview", given);
    assert!(text(&preview, "/ask").contains("adults with late disease at NYHA II"), "{preview}");
}

#[test]
fn a_question_and_its_plan_are_one_step_that_undo_takes_back_and_redo_makes_again() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let before = content(&mut app, &id);
    let adopted = call(&mut app, "question_adopt", json!({ "program": id, "topic": "potency-strategy" }));
    let after = content(&mut app, &id);
    assert_eq!(list(&after, "/questions").len(), 1);
    assert_eq!(text(&after, "/plans/0/question"), text(&adopted, "/question/id"), "the plan belongs to the question");
    assert_eq!(text(&after, "/plans/0/body/kind"), "contingency");
    let undone = call(&mut app, "history_undo", json!({ "program": id }));
    assert!(text(&undone, "/label").starts_with("Adopt "), "{undone}");
    assert_eq!(content(&mut app, &id), before, "one undo takes back both");
    assert_eq!(undone.pointer("/redo"), undone.pointer("/label"));
    call(&mut app, "history_redo", json!({ "program": id }));
    assert_eq!(content(&mut app, &id), after);
    refused(&mut app, "history_redo", json!({ "program": id }));
}

#[test]
fn undo_ends_at_the_program_as_it_was_made() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let error = refused(&mut app, "history_undo", json!({ "program": id }));
    assert_eq!(error.message, "There is nothing to undo");
    assert_eq!(snapshot(&mut app, &id).pointer("/program/fda/product_name"), Some(&json!("RA-101")));
}
