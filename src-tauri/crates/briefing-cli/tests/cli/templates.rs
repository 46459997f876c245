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
    assert!(shown.contains("It has all 31 styles of Word") && shown.contains("Not taken over"), "{shown}");
    assert!(shown.contains("Heading 1, Heading 2") && shown.contains("TOC 4, Table of Figures"), "{shown}");
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
    assert!(desk.run(&["template", "list"]).done().out.contains("No template is kept yet"));
    desk.run(&["template", "show", "Acme house style"]).refused(2);
}

#[test]
fn a_preset_takes_the_house_template_until_another_is_chosen() {
    let desk = Desk::new();
    let id = desk.sample("aav-pre-ind");
    let file = word_file(&desk, &id, "first", &[]);
    let with = |folder: &str, more: &[&str]| {
        word_file(&desk, &id, folder, more);
        fs::read_to_string(desk.path(folder).join("manifest.json")).unwrap().contains("\"template\"")
    };
    assert!(!with("before", &["--preset", "fda"]), "nothing is kept yet");
    desk.run(&["template", "add", &file, "--name", "Acme house style"]).done();
    let listed = desk.run(&["template", "list"]).done().out;
    assert!(listed.contains("Word with --preset fda: \u{201c}Acme house style\u{201d}"), "{listed}");
    assert!(with("house", &["--preset", "fda"]));
    assert!(!with("own", &["--preset", "fda", "--no-template"]));
    assert!(!with("plain", &[]), "without a preset a template is named or there is none");

    let said = desk.run(&["template", "use", "--preset", "fda"]).done().out;
    assert!(said.contains("Briefing Room's own looks"), "{said}");
    assert!(!with("chosen", &["--preset", "fda"]));
    desk.run(&["template", "use", "acme house style", "--preset", "fda"]).done();
    assert!(with("again", &["--preset", "fda"]));
    desk.run(&["template", "use", "none of this name", "--preset", "fda"]).refused(2);
    desk.run(&["template", "use", "Acme house style", "--preset", "nobody"]).refused(2);
    let out = desk.path("both");
    let both = ["--template", "Acme house style", "--no-template", "--out", out.to_str().unwrap()];
    let mut arguments = vec!["export", &id, "--packet", "request", "--format", "docx"];
    arguments.extend(both);
    desk.run(&arguments).refused(2);
}

#[test]
fn what_is_no_template_is_told_in_plain_words() {
    let desk = Desk::new();
    let id = desk.sample("aav-pre-ind");
    let write = |name: &str, bytes: &[u8]| {
        fs::write(desk.path(name), bytes).unwrap();
        desk.path(name).display().to_string()
    };
    let add = |file: &str| desk.run(&["template", "add", file]).refused(2).err;
    for (file, told) in [
        (write("note.docx", b"no Word file"), "a file of another kind"),
        (write("cut.dotx", b"PK\x03\x04 and no more"), "damaged or not whole"),
        (write("old.dot", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "save it as .dotx without a password"),
        (desk.path("gone.dotx").display().to_string(), "there is none of that name"),
        (desk.path("").display().to_string(), "is a folder, not a file"),
    ] {
        let said = add(&file);
        assert!(said.contains(told), "{file}: {said}");
        for technical in ["os error", "EOCD", "Zip"] {
            assert!(!said.contains(technical), "{file}: {said}");
        }
    }
    let out = desk.path("out");
    let gone = ["export", &id, "--packet", "request", "--format", "docx", "--template", "gone.dotx"];
    let said = desk.run(&[&gone[..], &["--out", out.to_str().unwrap()]].concat()).refused(2).err;
    assert!(said.contains("gone.dotx cannot be read") && !out.exists(), "{said}");
}
