//! The examples, exported in full: complete where they should be, and the same bytes whichever way the program came.

use briefing_api::app::App;
use briefing_tests::{
    Files, call, desk, edit, export, files_below, folder, list, refused, request, same_files, sample, snapshot, text,
};
use serde_json::{Value, json};

const GOOD: [&str; 2] = ["aav-pre-ind", "til-interact"];

#[test]
fn the_examples_are_listed_and_each_opens_as_a_copy_of_its_own() {
    let mut app = desk();
    let names: Vec<String> =
        list(&call(&mut app, "sample_list", json!({})), "").iter().map(|it| text(it, "/name")).collect();
    assert_eq!(names, ["aav-pre-ind", "til-interact", "flawed-pre-ind"]);
    for name in &names {
        assert_ne!(sample(&mut app, name), sample(&mut app, name), "{name}");
    }
    assert_eq!(list(&call(&mut app, "program_list", json!({})), "").len(), 6);
    assert!(refused(&mut app, "sample_open", json!({ "name": "none" })).hint.contains("til-interact"));
}

#[test]
fn the_good_examples_have_no_open_stop() {
    for name in GOOD {
        let mut app = desk();
        let id = sample(&mut app, name);
        let stops: Vec<Value> = list(&call(&mut app, "finding_list", json!({ "program": id })), "")
            .into_iter()
            .filter(|it| it["severity"] == "stop" && it.get("dismissed").is_none())
            .collect();
        assert!(stops.is_empty(), "{name}: {stops:#?}");
    }
}

#[test]
fn the_good_examples_export_every_packet_that_fits_and_pass_the_leak_test() {
    for (name, package) in [("aav-pre-ind", "pre-ind"), ("til-interact", "interact")] {
        let mut app = desk();
        let id = sample(&mut app, name);
        let packets = export(&mut app, &id, "all");
        let written: Vec<String> = packets.reports.iter().map(|it| text(it, "/packet")).collect();
        assert_eq!(written, ["request", package, "follow-up", "contingency", "readiness", "program"]);
        for report in &packets.reports {
            let searched = report["passages_searched"].as_u64().unwrap_or_default();
            assert_eq!(report["audience"] == "fda", searched > 0, "{report}");
            let manifest: Value =
                serde_json::from_slice(&packets.files[&format!("{}/manifest.json", text(report, "/packet"))])
                    .expect("JSON");
            assert_eq!(manifest["as_of"], "2026-11-22");
            assert_eq!(list(&manifest, "/documents").len(), list(report, "/documents").len());
        }
        for (path, bytes) in
            packets.files.iter().filter(|(path, _)| path.ends_with(".md") && !path.ends_with("00-index.md"))
        {
            let text = String::from_utf8_lossy(bytes);
            assert!(text.contains("EXAMPLE: fictional program"), "{name}: {path} does not say that it is an example");
            assert!(!text.contains("00000000-0000-7000"), "{name}: {path} prints an id");
        }
    }
}

#[test]
fn the_flawed_example_exports_what_stays_inside_and_stops_what_would_leave() {
    let mut app = desk();
    let id = sample(&mut app, "flawed-pre-ind");
    for packet in ["contingency", "readiness", "program"] {
        assert!(!export(&mut app, &id, packet).files.is_empty(), "{packet}");
    }
    let place = folder();
    refused(&mut app, "packet_export", request(&id, "pre-ind", place.path()));
    assert!(files_below(place.path()).is_empty());
}

#[test]
fn a_package_for_another_meeting_is_refused_with_a_sentence() {
    let mut app = desk();
    let id = sample(&mut app, "til-interact");
    let meeting = text(&snapshot(&mut app, &id), "/meetings/0/id");
    let place = folder();
    let mut request = request(&id, "pre-ind", place.path());
    request["meeting"] = json!(meeting);
    refused(&mut app, "packet_export", request);
    assert!(files_below(place.path()).is_empty());
}

fn import(app: &mut App, dump: &str, name: &str, mode: &str) -> String {
    let place = folder();
    let file = place.path().join(name);
    std::fs::write(&file, dump).expect("a file");
    text(&call(app, "program_import", json!({ "path": file, "mode": mode })), "/id")
}

/// What a copy with other ids shares with the original: everything but the open form, which holds the ids.
fn without_ids(files: &Files) -> Files {
    files
        .iter()
        .filter(|(path, _)| !path.ends_with("program.json") && *path != "program/manifest.json")
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect()
}

fn the_same_bytes(name: &str) {
    let mut app = desk();
    let id = sample(&mut app, name);
    let first = export(&mut app, &id, "all").files;
    same_files(&first, &export(&mut app, &id, "all").files, "a second export");
    for (format, file) in [("json", "program.json"), ("toml", "program.toml")] {
        let dump = text(&call(&mut app, "program_dump", json!({ "program": id, "format": format })), "/text");
        let mut other = desk();
        assert_eq!(import(&mut other, &dump, file, "refuse"), id);
        let again = text(&call(&mut other, "program_dump", json!({ "program": id, "format": format })), "/text");
        assert_eq!(again, dump, "a dump of the import is the dump");
        same_files(
            &first,
            &export(&mut other, &id, "all").files,
            &format!("after a dump in {format} and an import elsewhere"),
        );
        let copy = import(&mut app, &dump, file, "as_copy");
        assert_ne!(copy, id);
        same_files(
            &without_ids(&first),
            &without_ids(&export(&mut app, &copy, "all").files),
            "after an import as a copy",
        );
    }
    let beat = text(&snapshot(&mut app, &id), "/beats/0/id");
    edit(&mut app, &id, &beat, json!({ "fda": { "body": "Quite another beginning." } }));
    assert_ne!(export(&mut app, &id, "all").files, first);
    call(&mut app, "history_undo", json!({ "program": id }));
    same_files(&first, &export(&mut app, &id, "all").files, "after a change and undo");
}

#[test]
fn the_pre_ind_example_gives_the_same_bytes_whichever_way_it_came() {
    the_same_bytes("aav-pre-ind");
}

#[test]
fn the_interact_example_gives_the_same_bytes_whichever_way_it_came() {
    the_same_bytes("til-interact");
}

#[test]
fn an_import_of_a_program_that_is_there_is_refused_or_replaces_it_as_one_step() {
    let mut app = desk();
    let id = sample(&mut app, "til-interact");
    let before = snapshot(&mut app, &id);
    let mut dump: Value =
        serde_json::from_str(&text(&call(&mut app, "program_dump", json!({ "program": id })), "/text")).expect("JSON");
    dump["program"]["fda"]["indication"] = json!("Another indication");
    dump["questions"].as_array_mut().expect("questions").truncate(1);
    let place = folder();
    let file = place.path().join("program.json");
    std::fs::write(&file, dump.to_string()).expect("a file");
    refused(&mut app, "program_import", json!({ "path": file }));
    assert_eq!(snapshot(&mut app, &id), before);
    call(&mut app, "program_import", json!({ "path": file, "mode": "replace" }));
    let after = snapshot(&mut app, &id);
    assert_eq!(
        (text(&after, "/program/fda/indication"), list(&after, "/questions").len()),
        ("Another indication".into(), 1)
    );
    call(&mut app, "history_undo", json!({ "program": id }));
    assert_eq!(
        briefing_tests::content(&mut app, &id)["questions"].as_array().map(Vec::len),
        Some(list(&before, "/questions").len())
    );
}

#[test]
fn a_broken_file_is_refused_with_the_field_and_nothing_is_imported() {
    let mut app = desk();
    let id = sample(&mut app, "til-interact");
    let dump = text(&call(&mut app, "program_dump", json!({ "program": id })), "/text");
    let place = folder();
    let broken = [
        dump[..dump.len() / 2].to_owned(),
        dump.replacen("\"ask\"", "\"asks\"", 1),
        dump.replacen("\"version\": 1", "\"version\": 99", 1),
        dump.replacen("briefing-room/program", "something/else", 1),
        String::new(),
        "\u{0}\u{1}".to_owned(),
    ];
    for (number, text) in broken.iter().enumerate() {
        assert_ne!(text, &dump, "number {number} is not broken");
        let file = place.path().join(format!("{number}.json"));
        std::fs::write(&file, text).expect("a file");
        let error = refused(&mut app, "program_import", json!({ "path": file, "mode": "as_copy" }));
        assert!(error.message.contains(&format!("{number}.json")), "it names the file: {}", error.message);
        assert!(!error.hint.is_empty(), "{}", error.message);
    }
    assert_eq!(list(&call(&mut app, "program_list", json!({})), "").len(), 1);
}
