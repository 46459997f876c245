//! Formats, presets and registers from the command line: what is written, what is said about it, and what is refused.

use std::fs;
use std::path::Path;

use crate::run::Desk;

/// Returns the names in a folder, sorted.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn word_and_pdf_are_written_alone_and_named_with_their_pages() {
    let desk = Desk::new();
    let id = desk.sample("aav-pre-ind");
    let out = desk.path("for-fda");
    let place = out.to_str().unwrap();
    let said = desk
        .run(&["export", &id, "--packet", "request", "--format", "docx,pdf", "--out", place, "--as-of", "2026-11-22"])
        .done()
        .out;
    let written = names(&out);
    assert_eq!(written.len(), 3, "{written:?}");
    for ending in ["-pre-ind-request-draft-2026-11-22.docx", "-pre-ind-request-draft-2026-11-22.pdf"] {
        let name = written.iter().find(|name| name.ends_with(ending)).unwrap_or_else(|| panic!("{written:?}"));
        let line = said.lines().find(|line| line.contains(name.as_str())).unwrap_or_else(|| panic!("{said}"));
        assert!(line.contains(" page") && line.contains(" kB"), "{line}");
    }
}

#[test]
fn a_preset_marks_its_copies_and_keeps_them_apart() {
    let desk = Desk::new();
    let id = desk.sample("aav-pre-ind");
    let out = desk.path("partner");
    let place = out.to_str().unwrap();
    desk.run(&["export", &id, "--packet", "all", "--preset", "partner", "--format", "md", "--out", place]).done();
    assert_eq!(names(&out), ["follow-up-partner", "pre-ind-partner"]);
    let cover = fs::read_to_string(out.join("pre-ind-partner/01-cover.md")).unwrap();
    assert!(cover.contains("Partner copy"), "{cover}");
    for (option, value) in [("--preset", "press"), ("--format", "odt"), ("--paper", "a3")] {
        let refused = desk.run(&["export", &id, "--packet", "pre-ind", option, value, "--out", place]).refused(2);
        assert!(refused.err.contains(value), "{}", refused.err);
    }
    desk.run(&["export", &id, "--packet", "readiness", "--preset", "partner", "--out", place]).refused(1);
}

#[test]
fn registers_are_written_said_to_be_internal_and_replaced_only_when_asked() {
    let desk = Desk::new();
    let id = desk.sample("aav-pre-ind");
    let out = desk.path("registers");
    let place = out.to_str().unwrap();
    let said = desk.run(&["registers", &id, "--out", place]).done().out;
    assert!(said.contains("registers.xlsx") && said.contains("Internal"), "{said}");
    assert_eq!(names(&out).len(), 9, "{:?}", names(&out));
    desk.run(&["registers", &id, "--out", place]).refused(1);
    desk.run(&["registers", &id, "--out", place, "--replace"]).done();
}
