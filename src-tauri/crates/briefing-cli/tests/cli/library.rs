//! Packs of knowledge from the command line: look, accept, use, take back.

use std::path::Path;

use crate::run::Desk;

fn pack() -> String {
    let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../tests/packs/harbor-bio");
    place.display().to_string()
}

#[test]
fn a_pack_is_looked_at_accepted_searched_and_taken_back() {
    let desk = Desk::new();
    desk.run(&["sample"]).done();
    let seen = desk.run(&["library", "preview", &pack()]).done().out;
    assert!(seen.contains("+ topic harbor-bio/seated-infusion: Seated infusion"), "{seen}");
    assert!(seen.contains(": nothing changes"), "the program is named: {seen}");
    assert!(desk.run(&["library", "packs"]).done().out.contains("Nothing found"));

    let unconfirmed = desk.run(&["library", "accept", &pack()]).refused(1);
    assert!(unconfirmed.out.contains("+ lesson harbor-bio/name-the-page"), "{}", unconfirmed.out);
    desk.run(&["library", "accept", &pack(), "--sha256", &"0".repeat(64)]).refused(1);
    let preview = desk.run(&["--json", "library", "preview", &pack()]).done().json();
    let sha256 = preview["sha256"].as_str().unwrap().to_owned();
    let accepted = desk.run(&["library", "accept", &pack(), "--sha256", &sha256]).done().out;
    assert!(accepted.contains("In use now: harbor-bio 1.0.0"), "{accepted}");

    let found = desk.run(&["bank", "search", "seated recliner"]).done().out;
    assert!(found.contains("harbor-bio/seated-infusion"), "a search without a program knows the packs: {found}");
    desk.run(&["library", "take-back", "harbor-bio", "--reason", "Under revision"]).done();
    assert!(!desk.run(&["bank", "search", "seated recliner"]).done().out.contains("harbor-bio/"));
    let packs = desk.run(&["--json", "library", "packs"]).done().json();
    assert_eq!((packs[0]["in_use"].as_bool(), packs[0]["reason"].as_str()), (Some(false), Some("Under revision")));
    desk.run(&["library", "accept", &sha256, "--yes"]).done();
}

#[test]
fn what_is_no_pack_is_refused_with_a_sentence() {
    let desk = Desk::new();
    let file = desk.write("pack.zip", "no zip file");
    let said = desk.run(&["library", "preview", &file.display().to_string()]).refused(2);
    assert!(said.err.contains("neither a folder nor a zip file"), "{}", said.err);
    desk.run(&["library", "accept", &"a".repeat(64), "--yes"]).refused(2);
    desk.run(&["library", "take-back", "none", "--reason", "x"]).refused(2);
}

#[test]
fn a_store_that_cannot_be_opened_is_said_and_the_rules_answer_all_the_same() {
    let desk = Desk::new();
    desk.write("store.sqlite", "this is no store");
    let found = desk.run(&["bank", "search", "potency"]).done();
    assert!(found.out.contains("potency-strategy"), "{}", found.out);
    assert!(found.err.contains("packs of knowledge are left out"), "{}", found.err);
}

#[test]
fn what_the_app_knows_can_be_read_without_a_program() {
    let desk = Desk::new();
    for (what, expected) in [
        (&["library", "scenarios", "potency"][..], "Least acceptable outcome to consider: "),
        (&["library", "guidance", "potency"], "(CBER"),
        (&["library", "story", "--meeting", "interact", "--modality", "til"], "strong    "),
        (&["library", "criteria", "partner"], "milestone"),
        (&["library", "sources"], "OTP-INT"),
        (&["library", "conflicts"], "Used: "),
        (&["library", "doubts"], "doubt.final_guidance"),
        (&["library", "rules"], "\"deadlines\""),
        (&["library", "follow-up"], "\"confidence\""),
    ] {
        let said = desk.run(what).done().out;
        assert!(said.contains(expected), "{what:?}: {said}");
    }
    let til = desk.run(&["--json", "library", "scenarios", "--modality", "til"]).done().json();
    assert!(til.as_array().unwrap().len() > 5);
    desk.run(&["library", "criteria", "ltfu"]).refused(2);
}

#[test]
fn readiness_is_told_for_each_step_with_dangers_first() {
    let desk = Desk::new();
    desk.run(&["sample", "flawed-pre-ind"]).done();
    let said = desk.run(&["readiness", "OUC-19", "--step", "package"]).done().out;
    assert!(said.starts_with("Package: not yet."), "{said}");
    let danger = said.find("A clinical hold (danger)").unwrap();
    assert!(danger < said.find("FDA answers vaguely").unwrap(), "{said}");
    let json = desk.run(&["--json", "readiness", "OUC-19"]).done().json();
    let sum: u64 = json["lines"].as_array().unwrap().iter().map(|line| line["sum"].as_u64().unwrap()).sum();
    assert_eq!(json["weight"].as_u64(), Some(sum));
}
