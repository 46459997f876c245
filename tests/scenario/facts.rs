//! A number stands in one place: changed once, it changes in every document.

use briefing_tests::{add, call, desk, edit, export, field, list, program, refused, sample, snapshot, text};
use serde_json::json;

#[test]
fn a_number_changed_once_changes_in_every_document_and_the_old_one_is_nowhere() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let facts = list(&snapshot(&mut app, &id), "/facts");
    let dose = facts.iter().find(|fact| fact["fda"]["key"] == "starting_dose").expect("the starting dose");
    let dose = text(dose, "/id");
    edit(&mut app, &id, &dose, json!({ "fda": { "value": "7.7701" } }));
    let before = export(&mut app, &id, "all");
    let places: Vec<String> = before.documents_with("7.7701").into_iter().map(str::to_owned).collect();
    assert!(places.iter().any(|path| path.starts_with("request/")), "{places:?}");
    assert!(places.iter().filter(|path| path.starts_with("pre-ind/")).count() >= 3, "{places:?}");
    assert!(places.iter().any(|path| path.starts_with("contingency/") || path.starts_with("readiness/")), "{places:?}");
    edit(&mut app, &id, &dose, json!({ "fda": { "value": "8.8802" } }));
    let after = export(&mut app, &id, "all");
    assert_eq!(after.documents_with("8.8802"), places, "each document that named the dose names the new one");
    assert_eq!(after.documents_with("7.7701"), Vec::<&str>::new(), "the old dose is left somewhere");
}

#[test]
fn a_thing_lists_every_place_that_uses_it() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let fact =
        text(&add(&mut app, &id, "fact", json!({ "fda": { "name": "Dose", "value": "3", "unit": "mg" } })), "/id");
    add(
        &mut app,
        &id,
        "claim",
        json!({ "fda": { "statement": format!("The dose of [old label](fact:{fact}) is safe.") } }),
    );
    let question = json!({ "fda": { "title": "Dose", "ask": format!("Is [3 mg](fact:{fact}) acceptable?") } });
    add(&mut app, &id, "question", question);
    let users = list(&call(&mut app, "record_users", json!({ "id": fact })), "");
    let mut places: Vec<String> =
        users.iter().map(|place| format!("{} {}", text(place, "/kind"), field(&text(place, "/path")))).collect();
    places.sort_unstable();
    assert_eq!(places, ["claim fda.statement", "question fda.ask"]);
    assert_eq!(call(&mut app, "record_users", json!({ "id": users[0]["id"] })), json!([]));
}

#[test]
fn the_label_of_a_reference_is_written_anew_at_each_export() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let fact =
        text(&add(&mut app, &id, "fact", json!({ "fda": { "name": "Dose", "value": "3", "unit": "mg" } })), "/id");
    let meeting = text(&snapshot(&mut app, &id), "/meetings/0/id");
    let ask = format!("Is [999 kg](fact:{fact}) acceptable?");
    add(
        &mut app,
        &id,
        "question",
        json!({ "fda": { "meeting": meeting, "discipline": "cmc", "title": "Dose", "ask": ask } }),
    );
    let package = export(&mut app, &id, "pre-ind");
    assert!(!package.documents_with("Is 3 mg acceptable?").is_empty(), "the value of the fact is printed");
    assert_eq!(package.documents_with("999 kg"), Vec::<&str>::new(), "the label as typed is never printed");
}

#[test]
fn a_removed_fact_leaves_a_finding_and_no_broken_link() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let fact =
        text(&add(&mut app, &id, "fact", json!({ "fda": { "name": "Dose", "value": "3", "unit": "mg" } })), "/id");
    let meeting = text(&snapshot(&mut app, &id), "/meetings/0/id");
    let ask = format!("Is [3 mg](fact:{fact}) acceptable?");
    let question = json!({ "fda": { "meeting": meeting, "discipline": "cmc", "title": "Dose", "ask": ask } });
    let question = text(&add(&mut app, &id, "question", question), "/id");
    call(&mut app, "record_remove", json!({ "id": fact }));
    let findings = list(&call(&mut app, "finding_list", json!({ "program": id })), "");
    let about = |it: &&serde_json::Value| it["place"]["id"] == question.as_str() && it["place"]["path"] == "fda.ask";
    assert!(findings.iter().filter(about).count() >= 1, "the dangling reference is found: {findings:?}");
    let package = export(&mut app, &id, "pre-ind");
    assert_eq!(package.documents_with(&fact), Vec::<&str>::new(), "an id is never printed");
    call(&mut app, "history_undo", json!({ "program": id }));
    assert_eq!(list(&snapshot(&mut app, &id), "/facts").len(), 1, "undo brings it back");
    refused(&mut app, "record_remove", json!({ "id": "ft_00000000-0000-7000-8000-ffffffffffff" }));
}
