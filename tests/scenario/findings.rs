//! Findings: set aside with a reason that stays inside, and the two gates of a final copy: no open stop, and a reader who has read it.

use briefing_api::app::App;
use briefing_api::error::ErrorCode;
use briefing_tests::{
    call, desk, edit, export, files_below, folder, list, program, refused, request, sample, snapshot, text,
};
use serde_json::{Value, json};

fn findings(app: &mut App, program: &str) -> Vec<Value> {
    list(&call(app, "finding_list", json!({ "program": program })), "")
}

fn is_open_stop(finding: &Value) -> bool {
    finding["severity"] == "stop" && finding.get("dismissed").is_none()
}

fn final_copy(program: &str, packet: &str, out: &std::path::Path) -> Value {
    let mut request = request(program, packet, out);
    request["final"] = json!(true);
    request
}

#[test]
fn a_new_program_is_told_what_is_missing_with_place_reason_and_way_out() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let found = findings(&mut app, &id);
    assert!(found.iter().any(is_open_stop), "an empty program cannot be ready");
    for finding in &found {
        for part in ["/id", "/rule", "/sentence", "/why", "/fix", "/place/label"] {
            assert!(!text(finding, part).is_empty(), "{part} of {finding}");
        }
    }
    let ids: std::collections::BTreeSet<String> = found.iter().map(|finding| text(finding, "/id")).collect();
    assert_eq!(ids.len(), found.len(), "two findings share an id, so that one dismissal would hide both");
    let weights: Vec<u8> = found
        .iter()
        .map(|it| ["stop", "warn", "note"].iter().position(|name| it["severity"] == *name).unwrap_or(9) as u8)
        .collect();
    assert!(weights.is_sorted(), "the heaviest first: {weights:?}");
}

#[test]
fn findings_keep_their_ids_from_check_to_check() {
    let mut app = desk();
    let id = sample(&mut app, "flawed-pre-ind");
    assert_eq!(findings(&mut app, &id), findings(&mut app, &id));
}

#[test]
fn a_dismissal_keeps_its_reason_inside_and_can_be_taken_back() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let stop = text(findings(&mut app, &id).iter().find(|it| is_open_stop(it)).expect("a stop"), "/id");
    let error = refused(&mut app, "finding_dismiss", json!({ "program": id, "finding": stop, "reason": " " }));
    assert_eq!(error.field.as_deref(), Some("reason"));
    let reason = "The consultant advised by telephone to leave this out.";
    call(&mut app, "finding_dismiss", json!({ "program": id, "finding": stop, "reason": reason }));
    let dismissed =
        findings(&mut app, &id).into_iter().find(|it| it["id"] == stop.as_str()).expect("it stays in the list");
    assert_eq!(text(&dismissed, "/dismissed"), reason);
    let packets = export(&mut app, &id, "all");
    assert!(
        packets.documents_with("advised by telephone").iter().any(|path| path.starts_with("readiness/")),
        "the readiness report prints it"
    );
    for (path, bytes) in packets.for_fda() {
        assert!(!String::from_utf8_lossy(&bytes).contains("telephone to leave"), "the reason stands in {path}");
    }
    call(&mut app, "finding_dismiss", json!({ "program": id, "finding": stop, "reason": "A better reason." }));
    assert_eq!(list(&snapshot(&mut app, &id), "/dismissals").len(), 1, "a second reason takes the place of the first");
    call(&mut app, "finding_reopen", json!({ "program": id, "finding": stop }));
    assert!(findings(&mut app, &id).iter().any(|it| it["id"] == stop.as_str() && is_open_stop(it)));
    refused(&mut app, "finding_reopen", json!({ "program": id, "finding": stop }));
}

#[test]
fn a_final_copy_is_refused_while_a_stop_is_open_and_a_draft_is_not() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let folder = folder();
    let error = refused(&mut app, "packet_export", final_copy(&id, "request", folder.path()));
    assert_eq!(error.code, ErrorCode::Refused);
    assert!(error.message.contains("stops are open"), "{}", error.message);
    assert!(files_below(folder.path()).is_empty(), "nothing was written");
    let draft = export(&mut app, &id, "request");
    assert!(!draft.documents_with("DRAFT").is_empty(), "a draft says so");
}

#[test]
fn stops_that_were_dismissed_with_a_reason_open_the_gate() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    for stop in findings(&mut app, &id).iter().filter(|it| is_open_stop(it)) {
        call(
            &mut app,
            "finding_dismiss",
            json!({ "program": id, "finding": stop["id"], "reason": "Agreed with the team." }),
        );
    }
    let folder = folder();
    let error = refused(&mut app, "packet_export", final_copy(&id, "request", folder.path()));
    assert!(error.message.contains("Nobody has read"), "the next gate: {}", error.message);
    call(&mut app, "packet_sign_off", json!({ "program": id, "packet": "request", "reader": "R. Reader" }));
    call(&mut app, "packet_export", final_copy(&id, "request", folder.path()));
    let files = files_below(folder.path());
    for (path, bytes) in &files {
        let words = String::from_utf8_lossy(bytes);
        assert!(!words.contains("DRAFT"), "{path} of a final copy says DRAFT");
        assert!(
            !words.contains("R. Reader") && !words.contains("Agreed with the team"),
            "{path} names reader or reason"
        );
    }
    assert!(!files.is_empty());
}

#[test]
fn a_sign_off_holds_for_the_content_that_was_read_and_no_other() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let place = folder();
    call(&mut app, "packet_sign_off", json!({ "program": id, "packet": "pre-ind", "reader": "R. Reader" }));
    call(&mut app, "packet_export", final_copy(&id, "pre-ind", &place.path().join("one")));
    let error = refused(&mut app, "packet_export", final_copy(&id, "request", &place.path().join("two")));
    assert!(
        error.message.contains("Nobody has read"),
        "a sign-off of one packet holds for no other: {}",
        error.message
    );
    let beat = text(&snapshot(&mut app, &id), "/beats/1/id");
    edit(
        &mut app,
        &id,
        &beat,
        json!({ "internal": { "working": { "note": "An internal note changes nothing for FDA." } } }),
    );
    call(&mut app, "packet_export", final_copy(&id, "pre-ind", &place.path().join("three")));
    edit(&mut app, &id, &beat, json!({ "fda": { "heading": "Another heading" } }));
    let error = refused(&mut app, "packet_export", final_copy(&id, "pre-ind", &place.path().join("four")));
    assert!(error.message.contains("has changed since R. Reader read it"), "{}", error.message);
    call(&mut app, "history_undo", json!({ "program": id }));
    call(&mut app, "packet_export", final_copy(&id, "pre-ind", &place.path().join("five")));
}

#[test]
fn a_sign_off_needs_a_name() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let error = refused(&mut app, "packet_sign_off", json!({ "program": id, "packet": "request", "reader": "" }));
    assert_eq!(error.field.as_deref(), Some("reader"));
}

#[test]
fn a_packet_is_not_written_over_one_that_is_there_unless_asked_and_never_over_foreign_files() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let place = folder();
    call(&mut app, "packet_export", request(&id, "request", place.path()));
    let before = files_below(place.path());
    refused(&mut app, "packet_export", request(&id, "request", place.path()));
    let mut again = request(&id, "request", place.path());
    again["replace"] = json!(true);
    call(&mut app, "packet_export", again.clone());
    assert_eq!(files_below(place.path()), before);
    std::fs::write(place.path().join("request/mine.txt"), "a note of my own").expect("a file");
    let error = refused(&mut app, "packet_export", again);
    assert!(error.message.contains("mine.txt"), "{}", error.message);
    assert_eq!(files_below(place.path()).len(), before.len() + 1, "nothing was touched");
}
