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
fn the_pages_of_a_package_are_said_when_it_is_written_and_when_it_is_checked() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    let check = |desk: &Desk| {
        let said = desk.run(&["check", &id]).done().out;
        said.lines().find(|line| line.starts_with("Package: ")).unwrap_or_else(|| panic!("{said}")).to_owned()
    };
    let line = check(&desk);
    assert!(line.contains("about ") && line.contains("limit 50") && line.contains("estimated"), "{line}");
    let out = desk.path("interact");
    let place = out.to_str().unwrap();
    let said = desk
        .run(&["export", &id, "--packet", "interact", "--format", "pdf", "--out", place, "--as-of", "2026-11-03"])
        .done()
        .out;
    let line = said.lines().find(|line| line.contains("PDF: ")).unwrap_or_else(|| panic!("{said}"));
    assert!(line.contains(" pages, ") && line.contains("with its 5 enclosures; limit 50"), "{line}");
    assert!(check(&desk).ends_with("; counted in the PDF of November 3, 2026"), "{}", check(&desk));
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

#[test]
fn a_pdf_is_looked_into_and_its_export_says_so_in_a_line() {
    let desk = Desk::new();
    let id = desk.sample("aav-pre-ind");
    let out = desk.path("for-fda");
    let place = out.to_str().unwrap();
    let said = desk.run(&["export", &id, "--packet", "request", "--format", "docx,pdf", "--out", place]).done().out;
    let lines: Vec<&str> = said.lines().filter(|line| line.trim().starts_with("PDF checks: ")).collect();
    assert_eq!(lines.len(), 1, "one for the PDF, none for Word: {said}");
    assert!(lines[0].contains(" pass") && lines[0].contains("1 for you to do: Readable without plug-ins"), "{said}");
    assert!(!said.contains("MEND THIS"), "{said}");

    let pdf = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path());
    let pdf = pdf.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "pdf")).unwrap();
    let pdf = pdf.to_str().unwrap();
    let table = desk.run(&["preflight", pdf]).out;
    assert!(table.contains("pass  PDF version: The file is PDF 1.7."), "{table}");
    assert!(table.contains("Asked: Not allowed: JavaScript"), "{table}");
    assert!(table.contains("; not verified)") && table.contains("; read in the document)"), "{table}");
    assert!(table.contains("no promise that FDA accepts"), "{table}");
    let json = desk.run(&["--json", "preflight", pdf]).done().json();
    assert!(json["rows"].as_array().unwrap().iter().all(|row| row["outcome"] != "fail"), "our own file fails nothing");

    let wrong = desk.write("Not A Package.pdf", "words");
    let refused = desk.run(&["preflight", wrong.to_str().unwrap()]);
    assert_eq!(refused.code, 1);
    assert_eq!(refused.out.matches("cannot be read as PDF").count(), 1, "said once: {}", refused.out);
    desk.run(&["preflight", desk.path("gone.pdf").to_str().unwrap()]).refused(2);
}
