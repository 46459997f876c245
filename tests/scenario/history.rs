//! Who did what and when; back and forth; named states; what differs between two of them.

use briefing_tests::{
    HandClock, add, call, content, desk, desk_with, edit, field, list, program, refused, snapshot, text,
};
use serde_json::{Value, json};

fn labels(log: &Value) -> Vec<String> {
    list(log, "").iter().map(|it| text(it, "/label")).collect()
}

#[test]
fn the_log_says_who_did_what_and_when_the_latest_first() {
    let clock = HandClock::default();
    let mut app = desk_with(&clock);
    let id = program(&mut app, "RA-101");
    clock.pass(90);
    add(&mut app, &id, "fact", json!({ "fda": { "name": "Starting dose" } }));
    let log = call(&mut app, "history_list", json!({ "program": id }));
    assert_eq!(labels(&log).len(), 2, "{log}");
    assert!(text(&log, "/0/label").contains("Starting dose"), "{log}");
    assert_eq!(text(&log, "/0/who"), "tester");
    assert_eq!(text(&log, "/0/at"), "2026-11-22T09:01:30Z");
    assert_eq!(text(&log, "/1/label"), "Create program RA-101");
    let earlier = call(&mut app, "history_list", json!({ "program": id, "before": log[0]["seq"], "limit": 5 }));
    assert_eq!(labels(&earlier), ["Create program RA-101"]);
}

#[test]
fn a_minute_of_typing_is_one_step_and_a_later_edit_another() {
    let clock = HandClock::default();
    let mut app = desk_with(&clock);
    let id = program(&mut app, "RA-101");
    let beat = text(&snapshot(&mut app, &id), "/beats/0/id");
    let mut typed = |seconds: i64, words: &str| {
        clock.pass(seconds);
        edit(&mut app, &id, &beat, json!({ "fda": { "body": words } }));
        list(&call(&mut app, "history_list", json!({ "program": id })), "").len()
    };
    assert_eq!(typed(100, "We"), 2);
    assert_eq!(typed(20, "We ask"), 2);
    assert_eq!(typed(39, "We ask for"), 2, "59 seconds after the first");
    assert_eq!(typed(1, "We ask for advice"), 3, "a minute after the first");
    for expected in ["We ask for", ""] {
        call(&mut app, "history_undo", json!({ "program": id }));
        assert_eq!(text(&snapshot(&mut app, &id), "/beats/0/fda/body"), expected);
    }
}

#[test]
fn edits_of_different_fields_are_steps_of_their_own() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let beat = text(&snapshot(&mut app, &id), "/beats/0/id");
    edit(&mut app, &id, &beat, json!({ "fda": { "body": "Words" } }));
    edit(&mut app, &id, &beat, json!({ "internal": { "working": { "note": "A note" } } }));
    call(&mut app, "history_undo", json!({ "program": id }));
    let now = snapshot(&mut app, &id);
    assert_eq!(
        (text(&now, "/beats/0/fda/body"), text(&now, "/beats/0/internal/working/note")),
        ("Words".into(), String::new())
    );
}

#[test]
fn an_edit_that_changes_nothing_leaves_no_trace() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let before = snapshot(&mut app, &id);
    edit(&mut app, &id, &text(&before, "/beats/0/id"), json!({ "fda": { "body": "" } }));
    assert_eq!(snapshot(&mut app, &id), before);
    assert_eq!(labels(&call(&mut app, "history_list", json!({ "program": id }))).len(), 1);
}

#[test]
fn a_change_after_undo_takes_the_place_of_what_was_undone() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    add(&mut app, &id, "fact", json!({ "fda": { "name": "Dose" } }));
    let undone = call(&mut app, "history_undo", json!({ "program": id }));
    assert_eq!(undone.get("undo"), None, "{undone}");
    add(&mut app, &id, "fact", json!({ "fda": { "name": "Route" } }));
    refused(&mut app, "history_redo", json!({ "program": id }));
    assert_eq!(text(&snapshot(&mut app, &id), "/facts/0/fda/name"), "Route");
}

#[test]
fn a_moved_question_moves_back_on_undo() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let ids: Vec<String> = ["One", "Two", "Three"]
        .iter()
        .map(|title| text(&add(&mut app, &id, "question", json!({ "fda": { "title": title } })), "/id"))
        .collect();
    let titles = |app: &mut briefing_api::app::App| -> Vec<String> {
        list(&snapshot(app, &id), "/questions").iter().map(|it| text(it, "/fda/title")).collect()
    };
    call(&mut app, "record_move", json!({ "id": ids[2], "to": 0 }));
    assert_eq!(titles(&mut app), ["Three", "One", "Two"]);
    call(&mut app, "record_move", json!({ "id": ids[2], "to": 99 }));
    assert_eq!(titles(&mut app), ["One", "Two", "Three"]);
    for expected in [["Three", "One", "Two"], ["One", "Two", "Three"]] {
        call(&mut app, "history_undo", json!({ "program": id }));
        assert_eq!(titles(&mut app), expected);
    }
}

#[test]
fn a_restore_point_brings_the_whole_program_back_and_can_itself_be_undone() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let fact = text(&add(&mut app, &id, "fact", json!({ "fda": { "name": "Dose", "value": "3" } })), "/id");
    let before = content(&mut app, &id);
    call(&mut app, "restore_point_save", json!({ "program": id, "name": "Before the review" }));
    edit(&mut app, &id, &fact, json!({ "fda": { "value": "4" } }));
    call(&mut app, "question_adopt", json!({ "program": id, "topic": "potency-strategy" }));
    call(&mut app, "record_remove", json!({ "id": fact }));
    let after = content(&mut app, &id);
    call(&mut app, "restore_point_go", json!({ "program": id, "point": "Before the review" }));
    assert_eq!(content(&mut app, &id), before);
    call(&mut app, "history_undo", json!({ "program": id }));
    assert_eq!(content(&mut app, &id), after, "one step back from going back");
    let points = call(&mut app, "restore_point_list", json!({ "program": id }));
    assert_eq!(text(&points, "/0/name"), "Before the review");
    refused(&mut app, "restore_point_go", json!({ "program": id, "point": "Before the flood" }));
    assert_eq!(
        refused(&mut app, "restore_point_save", json!({ "program": id, "name": " " })).field.as_deref(),
        Some("name")
    );
}

#[test]
fn two_states_are_compared_field_by_field_and_word_by_word() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let beat = text(&snapshot(&mut app, &id), "/beats/0/id");
    edit(&mut app, &id, &beat, json!({ "fda": { "body": "The first dose is 3 mg per day" } }));
    call(&mut app, "restore_point_save", json!({ "program": id, "name": "first" }));
    edit(&mut app, &id, &beat, json!({ "fda": { "body": "The first dose is 4 mg per day" } }));
    let fact = add(&mut app, &id, "fact", json!({ "fda": { "name": "Dose" } }));
    let found = list(&call(&mut app, "history_compare", json!({ "program": id, "from": "first" })), "");
    assert_eq!(found.len(), 2, "{found:?}");
    let added = found.iter().find(|it| it["id"] == fact["id"]).expect("the new fact");
    assert_eq!((text(added, "/change"), text(added, "/kind")), ("added".into(), "fact".into()));
    let changed = found.iter().find(|it| it["id"] == beat.as_str()).expect("the changed beat");
    assert_eq!(field(&text(changed, "/path")), "fda.body");
    let words: Vec<String> =
        list(changed, "/words").iter().map(|it| format!("{}: {}", text(it, "/change"), text(it, "/text"))).collect();
    assert_eq!(words, ["same: The first dose is ", "removed: 3", "added: 4", "same:  mg per day"]);
    let backward = call(&mut app, "history_compare", json!({ "program": id, "from": "first", "to": "first" }));
    assert_eq!(backward, json!([]));
    refused(&mut app, "history_compare", json!({ "program": id, "from": "second" }));
}

#[test]
fn a_removed_program_is_gone_from_the_list_and_comes_back_whole() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    add(&mut app, &id, "fact", json!({ "fda": { "name": "Dose" } }));
    let before = snapshot(&mut app, &id);
    call(&mut app, "program_remove", json!({ "program": id }));
    assert_eq!(call(&mut app, "program_list", json!({})), json!([]));
    refused(&mut app, "program_get", json!({ "program": "RA-101" }));
    assert_eq!(text(&call(&mut app, "program_bring_back", json!({})), "/id"), id);
    assert_eq!(snapshot(&mut app, &id), before);
    refused(&mut app, "program_bring_back", json!({}));
    call(&mut app, "history_undo", json!({ "program": id }));
    assert!(snapshot(&mut app, &id).get("facts").is_none(), "its history came back with it");
}

#[test]
fn an_offer_to_undo_takes_back_only_what_it_names() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let beat = text(&snapshot(&mut app, &id), "/beats/0/id");
    call(&mut app, "record_remove", json!({ "id": beat }));
    let removal = text(&call(&mut app, "history_list", json!({ "program": id })), "/0/label");
    add(&mut app, &id, "fact", json!({ "fda": { "name": "Starting dose" } }));
    let error = refused(&mut app, "history_undo", json!({ "program": id, "only": removal }));
    assert!(error.message.contains(&removal), "{error:?}");
    assert!(error.hint.contains("Add Key fact “Starting dose”"));
    assert_eq!(list(&snapshot(&mut app, &id), "/facts").len(), 1, "nothing was taken back");
    call(&mut app, "history_undo", json!({ "program": id }));
    call(&mut app, "history_undo", json!({ "program": id, "only": removal }));
    assert_eq!(text(&snapshot(&mut app, &id), "/beats/0/id"), beat);
}

#[test]
fn the_state_after_any_change_can_be_gone_back_to() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    add(&mut app, &id, "fact", json!({ "fda": { "name": "Starting dose" } }));
    let first = call(&mut app, "history_list", json!({ "program": id }))[0]["seq"].clone();
    add(&mut app, &id, "fact", json!({ "fda": { "name": "Shelf life" } }));
    let gone = call(&mut app, "restore_point_go", json!({ "program": id, "point": format!("#{first}") }));
    assert_eq!(text(&gone, "/label"), "Go back to after “Add Key fact “Starting dose””");
    assert_eq!(list(&snapshot(&mut app, &id), "/facts").len(), 1);
    call(&mut app, "history_undo", json!({ "program": id }));
    assert_eq!(list(&snapshot(&mut app, &id), "/facts").len(), 2);
    let error = refused(&mut app, "restore_point_go", json!({ "program": id, "point": "#4711" }));
    assert!(error.message.contains("#4711"));
}
