//! Every packet of the two complete examples as of 2026-11-22.

use briefing_tests::{Files, desk, export, files_below, golden, golden_folder, sample};

/// Exports an example in full, without the open form and without the list that holds its hash.
fn packets(name: &str) -> Files {
    let mut app = desk();
    let id = sample(&mut app, name);
    let mut files = export(&mut app, &id, "all").files;
    files.retain(|path, _| path != "program/program.json" && path != "program/manifest.json");
    files
}

#[test]
fn the_pre_ind_example_is_exported_as_expected() {
    golden("aav-pre-ind", &packets("aav-pre-ind"));
}

#[test]
fn the_interact_example_is_exported_as_expected() {
    golden("til-interact", &packets("til-interact"));
}

#[test]
fn the_expected_files_stay_small_enough_to_be_read() {
    let bytes: usize = ["aav-pre-ind", "til-interact", "flawed-pre-ind", "contingency", "ltfu", "cmc", "partner"]
        .iter()
        .flat_map(|case| files_below(&golden_folder(case)).into_values().map(|bytes| bytes.len()))
        .sum();
    assert!(bytes < 2_000_000, "tests/golden has {bytes} bytes");
}

#[test]
fn a_difference_is_shown_line_by_line() {
    let files = |words: &str| Files::from([("a/b.md".to_owned(), words.as_bytes().to_vec())]);
    let shown = briefing_tests::differences(&files("one\ntwo\n"), &files("one\nthree\n")).join("\n");
    assert!(shown.contains("! a/b.md differs") && shown.contains("-two") && shown.contains("+three"), "{shown}");
    assert_eq!(briefing_tests::differences(&files("one"), &Files::new()), ["- a/b.md is missing"]);
    assert!(briefing_tests::differences(&files("one"), &files("one")).is_empty());
}
