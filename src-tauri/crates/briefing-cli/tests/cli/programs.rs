//! Programs from the command line: examples, dump and import, history, and packets.

use std::fs;

use crate::run::Desk;

#[test]
fn an_example_can_be_listed_shown_checked_searched_and_exported() {
    let desk = Desk::new();
    let id = desk.sample("aav-pre-ind");
    let programs = desk.run(&["--json", "programs"]).done().json();
    assert_eq!(programs[0]["id"], id.as_str());
    assert!(desk.run(&["show", &id]).done().out.contains("questions"));
    let findings = desk.run(&["--json", "check", &id]).done().json();
    let stops: Vec<_> = findings.as_array().unwrap().iter().filter(|it| it["severity"] == "stop").collect();
    assert!(stops.is_empty(), "the example has no stop: {stops:#?}");
    assert!(!desk.run(&["--json", "search", &id, "potency"]).done().json().as_array().unwrap().is_empty());
    let out = desk.path("packets");
    desk.run(&["export", &id, "--packet", "all", "--out", out.to_str().unwrap(), "--as-of", "2026-11-22"]).done();
    for packet in ["request", "pre-ind", "follow-up", "contingency", "readiness", "program"] {
        assert!(out.join(packet).join("manifest.json").is_file(), "{packet}");
    }
}

#[test]
fn the_flawed_example_shows_stops_and_check_still_exits_zero() {
    let desk = Desk::new();
    let id = desk.sample("flawed-pre-ind");
    let findings = desk.run(&["--json", "check", &id]).done().json();
    let rules: Vec<&str> = findings.as_array().unwrap().iter().map(|it| it["rule"].as_str().unwrap()).collect();
    for rule in [
        "Q05",
        "reference.dangling",
        "text.hidden_markup",
        "ltfu.consent_shorter",
        "ltfu.no_continuity",
        "evidence.no_lot",
    ] {
        assert!(rules.contains(&rule), "{rule} in {rules:?}");
    }
    for finding in findings.as_array().unwrap() {
        assert!(
            finding["place"]["label"].is_string() && finding["fix"].as_str().is_some_and(|fix| !fix.is_empty()),
            "{finding}"
        );
    }
}

#[test]
fn what_was_dumped_is_imported_as_an_equal_program_with_equal_packets() {
    for format in ["json", "toml"] {
        let desk = Desk::new();
        let id = desk.sample("til-interact");
        let dump = desk.run(&["dump", &id, "--format", format]).done().out;
        let file = desk.write(&format!("program.{format}"), &dump);
        let other = Desk::new();
        other.run(&["import", file.to_str().unwrap()]).done();
        assert_eq!(other.run(&["dump", &id, "--format", format]).done().out, dump, "{format}");
        for desk in [&desk, &other] {
            let out = desk.path("out");
            desk.run(&["export", &id, "--packet", "interact", "--out", out.to_str().unwrap(), "--as-of", "2026-11-22"])
                .done();
        }
        let manifest = |desk: &Desk| fs::read(desk.path("out").join("manifest.json")).unwrap();
        assert_eq!(manifest(&desk), manifest(&other), "same content, same bytes");
    }
}

#[test]
fn a_program_that_is_there_is_refused_copied_or_replaced() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    let file = desk.write("program.json", desk.run(&["dump", &id]).done().out);
    let file = file.to_str().unwrap();
    desk.run(&["import", file]).refused(1);
    desk.run(&["import", file, "--as-copy"]).done();
    assert_eq!(desk.run(&["--json", "programs"]).json().as_array().unwrap().len(), 2);
    let changed = fs::read_to_string(file).unwrap().replace("\"regimen\": \"", "\"regimen\": \"Changed. ");
    desk.write("program.json", changed);
    desk.run(&["import", file, "--replace"]).done();
    assert!(desk.run(&["dump", &id]).out.contains("Changed. "));
    desk.run(&["undo", &id]).done();
    assert!(!desk.run(&["dump", &id]).out.contains("Changed. "), "replacing is one operation that can be undone");
    desk.run(&["redo", &id]).done();
    assert!(desk.run(&["dump", &id]).out.contains("Changed. "));
}

#[test]
fn restore_points_are_named_compared_and_gone_back_to() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    desk.run(&["restore-point", &id, "Before review"]).done();
    let adopted = desk.run(&["--json", "bank", "adopt", &id, "starting-dose-rationale"]).done().json();
    assert!(adopted["question"]["fda"]["ask"].as_str().unwrap().contains("Does the Agency agree"), "{adopted}");
    let differences = desk.run(&["--json", "compare", &id, "Before review"]).done().json();
    let added: Vec<&str> = differences.as_array().unwrap().iter().map(|it| it["kind"].as_str().unwrap()).collect();
    assert_eq!(added, ["question", "plan"], "the question and its first contingency plan");
    desk.run(&["restore-point", &id, "--go", "Before review"]).done();
    assert_eq!(desk.run(&["--json", "compare", &id, "Before review"]).done().json(), serde_json::json!([]));
    desk.run(&["undo", &id]).done();
    let history = desk.run(&["--json", "history", &id]).done().json();
    assert_eq!(history[0]["kind"], "undo", "undo is itself recorded");
    assert!(history.as_array().unwrap().iter().all(|it| it["who"] == "tester"));
}

#[test]
fn a_final_copy_needs_a_reader_and_no_open_stop() {
    let desk = Desk::new();
    let id = desk.sample("aav-pre-ind");
    let out = desk.path("final");
    let export =
        ["export", &id, "--packet", "pre-ind", "--out", out.to_str().unwrap(), "--final", "--as-of", "2026-11-22"];
    let blocked = desk.run(&export).refused(1);
    assert!(blocked.err.contains("read"), "{}", blocked.err);
    assert!(!out.exists());
    desk.run(&["sign-off", &id, "--packet", "pre-ind", "--reader", "A. Reader"]).done();
    desk.run(&export).done();
    let text: String =
        fs::read_dir(&out).unwrap().filter_map(|entry| fs::read_to_string(entry.unwrap().path()).ok()).collect();
    assert!(!text.contains("DRAFT"), "a final copy is no draft");
    assert!(!text.contains("A. Reader"), "the sign-off stays inside");
    let flawed = desk.sample("flawed-pre-ind");
    let out = desk.path("flawed");
    let blocked =
        desk.run(&["export", &flawed, "--packet", "pre-ind", "--out", out.to_str().unwrap(), "--final"]).refused(1);
    assert!(blocked.err.contains("stop"), "{}", blocked.err);
}

#[test]
fn an_internal_sentence_in_an_fda_field_stops_the_export_and_names_both_places() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    let sentence = "The board accepts a delay of nine weeks at most";
    let program = desk.run(&["--json", "show", &id]).done().json();
    let mut own = program["snapshot"]["program"].clone();
    own["internal"]["working"]["note"] = format!("{sentence}.").into();
    own["fda"]["mechanism"] = format!("Cells kill tumors. {}.", sentence.to_uppercase()).into();
    let request = serde_json::json!({"program": id, "thing": {"thing": "program", "value": own}}).to_string();
    desk.run(&["call", "record_save", &request]).done();
    let out = desk.path("leak");
    let said = desk.run(&["export", &id, "--packet", "interact", "--out", out.to_str().unwrap()]).refused(1);
    assert!(said.err.contains("board accepts a delay"), "{}", said.err);
    assert!(!out.exists(), "nothing is written when something would leak");
}
