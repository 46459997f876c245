//! House templates from the command line: kept, shown, used by name or as a file, and removed.
//!
//! The template is a Word file of our own: what the program writes it can read as a template.

use std::fs;

use crate::run::Desk;

/// Exports a Word file and returns where it lies.
fn word_file(desk: &Desk, program: &str, folder: &str, more: &[&str]) -> String {
    let out = desk.path(folder);
    let place = out.to_str().unwrap().to_owned();
    let mut arguments = vec!["export", program, "--packet", "request", "--format", "docx", "--out", &place];
    arguments.extend(["--as-of", "2026-11-22"]);
    arguments.extend(more);
    desk.run(&arguments).done();
    let mut names = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().path());
    names.find(|path| path.extension().is_some_and(|end| end == "docx")).unwrap().display().to_string()
}

#[test]
fn a_template_is_kept_shown_used_and_removed() {
    let desk = Desk::new();
    let id = desk.sample("aav-pre-ind");
    let file = word_file(&desk, &id, "first", &[]);
    let said = desk.run(&["template", "add", &file, "--name", "Acme house style"]).done().out;
    assert!(said.contains("Kept as \u{201c}Acme house style\u{201d}") && said.contains("--template"), "{said}");
    desk.run(&["template", "add", &file]).refused(1);
    assert!(desk.run(&["template", "list"]).done().out.contains("Acme house style"));

    let shown = desk.run(&["template", "show", "Acme house style"]).done().out;
    assert!(shown.contains("Paper: US Letter (8.5 x 11 in)"), "{shown}");
    assert!(shown.contains("heading 1 -> heading 1") && shown.contains("Not taken over"), "{shown}");
    assert_eq!(
        desk.run(&["template", "show", &file]).done().out.lines().skip(1).count(),
        shown.lines().skip(1).count()
    );

    word_file(&desk, &id, "by-name", &["--template", "Acme house style"]);
    word_file(&desk, &id, "by-file", &["--template", &file]);
    let manifest = fs::read_to_string(desk.path("by-name").join("manifest.json")).unwrap();
    assert!(manifest.contains("\"template\"") && !manifest.contains("Acme"), "{manifest}");
    let other = desk.path("other");
    let place = other.to_str().unwrap();
    let refused = desk.run(&["export", &id, "--packet", "request", "--template", "Acme house style", "--out", place]);
    assert!(refused.refused(1).err.contains("no Word file was asked for"));

    desk.run(&["template", "remove", "acme house style"]).done();
    assert!(desk.run(&["template", "list"]).done().out.contains("Nothing found"));
    desk.run(&["template", "show", "Acme house style"]).refused(2);
}
