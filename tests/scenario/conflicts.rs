//! Two people, one file: nobody's words are lost, and nobody is asked when the fields differ.

use std::path::Path;

use briefing_api::app::App;
use briefing_api::error::ErrorCode;
use briefing_tests::{add, call, desk_at, edit, field, fill, folder, program, refused, snapshot, text, thing};
use serde_json::{Value, json};

/// Two apps on one store with a question both have read.
fn two_readers(store: &Path) -> (App, App, String, Value) {
    let mut ann = desk_at(store, "Ann", 1);
    let mut bob = desk_at(store, "Bob", 2);
    let id = program(&mut ann, "RA-101");
    let question = add(&mut ann, &id, "question", json!({ "fda": { "title": "Dose", "ask": "Is it safe?" } }));
    let read = thing(&snapshot(&mut bob, &id), &text(&question, "/id"));
    (ann, bob, id, read)
}

fn save(program: &str, read: &Value, halves: Value) -> Value {
    let mut mine = read.clone();
    fill(&mut mine["value"], halves);
    json!({ "program": program, "thing": mine })
}

#[test]
fn a_stale_save_of_another_field_is_merged() {
    let folder = folder();
    let (mut ann, mut bob, id, read) = two_readers(&folder.path().join("store.sqlite"));
    edit(&mut ann, &id, &text(&read, "/value/id"), json!({ "fda": { "ask": "Is the dose safe?" } }));
    let saved = call(&mut bob, "record_save", save(&id, &read, json!({ "fda": { "title": "First dose" } })));
    assert_eq!(saved["merged"], true);
    assert_eq!(text(&saved, "/thing/value/fda/ask"), "Is the dose safe?", "Ann's words");
    assert_eq!(text(&saved, "/thing/value/fda/title"), "First dose", "Bob's words");
    assert_eq!(snapshot(&mut ann, &id)["questions"][0], saved["thing"]["value"], "both see the same");
}

#[test]
fn a_stale_save_of_the_same_field_is_a_conflict_with_all_three_versions() {
    let folder = folder();
    let (mut ann, mut bob, id, read) = two_readers(&folder.path().join("store.sqlite"));
    edit(&mut ann, &id, &text(&read, "/value/id"), json!({ "fda": { "ask": "Is the dose safe?" } }));
    let error = refused(&mut bob, "record_save", save(&id, &read, json!({ "fda": { "ask": "Is it really safe?" } })));
    assert_eq!(error.code, ErrorCode::Conflict);
    let conflict = error.conflict.expect("the versions");
    assert_eq!(conflict.paths.iter().map(|path| field(path)).collect::<Vec<_>>(), ["fda.ask"]);
    assert_eq!(text(&conflict.base, "/fda/ask"), "Is it safe?");
    assert_eq!(text(&conflict.mine, "/fda/ask"), "Is it really safe?");
    assert_eq!(text(&conflict.theirs, "/fda/ask"), "Is the dose safe?");
    assert_eq!(text(&snapshot(&mut bob, &id), "/questions/0/fda/ask"), "Is the dose safe?", "nothing was overwritten");
}

#[test]
fn after_a_conflict_the_save_with_the_new_revision_succeeds() {
    let folder = folder();
    let (mut ann, mut bob, id, read) = two_readers(&folder.path().join("store.sqlite"));
    let question = text(&read, "/value/id");
    edit(&mut ann, &id, &question, json!({ "fda": { "ask": "Is the dose safe?" } }));
    refused(&mut bob, "record_save", save(&id, &read, json!({ "fda": { "ask": "Is it really safe?" } })));
    let again = thing(&snapshot(&mut bob, &id), &question);
    let saved = call(&mut bob, "record_save", save(&id, &again, json!({ "fda": { "ask": "Is it really safe?" } })));
    assert_eq!(saved["merged"], false);
    let log = call(&mut ann, "history_list", json!({ "program": id }));
    assert_eq!((text(&log, "/0/who"), text(&log, "/1/who")), ("Bob".to_owned(), "Ann".to_owned()));
}

#[test]
fn a_minute_of_typing_by_another_does_not_take_the_base_of_a_merge_away() {
    let folder = folder();
    let (mut ann, mut bob, id, read) = two_readers(&folder.path().join("store.sqlite"));
    let question = text(&read, "/value/id");
    edit(&mut ann, &id, &question, json!({ "fda": { "ask": "Is the" } }));
    let between = thing(&snapshot(&mut bob, &id), &question);
    edit(&mut ann, &id, &question, json!({ "fda": { "ask": "Is the dose safe?" } }));
    let saved = call(&mut bob, "record_save", save(&id, &between, json!({ "fda": { "title": "First dose" } })));
    assert_eq!(text(&saved, "/thing/value/fda/ask"), "Is the dose safe?");
    assert_eq!(text(&saved, "/thing/value/fda/title"), "First dose");
}

#[test]
fn a_thing_that_another_changed_is_not_removed_unseen() {
    let folder = folder();
    let (mut ann, mut bob, id, read) = two_readers(&folder.path().join("store.sqlite"));
    let question = text(&read, "/value/id");
    edit(&mut ann, &id, &question, json!({ "fda": { "ask": "Is the dose safe?" } }));
    let revision = read.pointer("/value/revision").cloned();
    let error = refused(&mut bob, "record_remove", json!({ "id": question, "revision": revision }));
    assert_eq!(error.code, ErrorCode::Conflict);
    call(&mut ann, "record_remove", json!({ "id": question }));
    let error = refused(&mut bob, "record_save", save(&id, &read, json!({ "fda": { "title": "First dose" } })));
    assert!(matches!(error.code, ErrorCode::Conflict | ErrorCode::NotFound), "{error:?}");
    assert!(snapshot(&mut bob, &id).get("questions").is_none(), "a removed thing does not come back by a stale save");
}

#[test]
fn each_writer_undoes_the_last_operation_whoever_made_it() {
    let folder = folder();
    let (mut ann, mut bob, id, read) = two_readers(&folder.path().join("store.sqlite"));
    edit(&mut ann, &id, &text(&read, "/value/id"), json!({ "fda": { "ask": "Is the dose safe?" } }));
    call(&mut bob, "history_undo", json!({ "program": id }));
    assert_eq!(text(&snapshot(&mut ann, &id), "/questions/0/fda/ask"), "Is it safe?");
}

#[test]
fn a_store_that_was_closed_opens_with_everything_in_it() {
    let folder = folder();
    let store = folder.path().join("store.sqlite");
    let (ann, bob, id, _) = two_readers(&store);
    ann.close().expect("a clean end");
    bob.close().expect("a clean end");
    let mut again = desk_at(&store, "Ann", 3);
    assert_eq!(text(&snapshot(&mut again, &id), "/questions/0/fda/ask"), "Is it safe?");
    let log = call(&mut again, "history_list", json!({ "program": id }));
    assert_eq!(log.as_array().map(Vec::len), Some(2), "{log}");
}
