//! Documents: they exist, they are numbered, they name only files that exist, and the recipes are those of this code.
//!
//! Whether a text is true, a reader decides; that its paths are, a test can.

use super::tree::{exists, none, sources, text};

/// What a newcomer, a user and a reviewer look for.
const EXPECTED: &[&str] = &[
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "LICENSE-MIT",
    "LICENSE-APACHE",
    "deny.toml",
    ".ci/run",
    "docs/style.md",
    "docs/recipes.md",
    "docs/glossary.md",
    "docs/markdown.md",
    "docs/windows-and-macos.md",
    "docs/images/home.png",
];

#[test]
fn the_documents_exist() {
    none(
        EXPECTED.iter().filter(|path| !exists(path)).map(|path| (*path).to_owned()).collect(),
        "A document is missing.",
    );
}

#[test]
fn the_readme_names_both_commands() {
    for command in ["cargo xtask start", "cargo xtask test"] {
        assert!(text("README.md").contains(command), "README.md does not name `{command}`");
    }
    assert!(text(".ci/run").contains("cargo xtask test"), ".ci/run does not call the README's command");
}

#[test]
fn the_architecture_can_be_read_in_one_sitting() {
    let lines = text("ARCHITECTURE.md").lines().count();
    assert!((1..250).contains(&lines), "ARCHITECTURE.md has {lines} lines; 249 are allowed");
}

#[test]
fn decisions_are_numbered_without_a_gap_and_have_their_four_parts() {
    let decisions = sources().iter().filter(|file| file.path.starts_with("docs/adr/") && file.path.ends_with(".md"));
    let mut complaints = Vec::new();
    let mut count = 0;
    for (idx, file) in decisions.enumerate() {
        count += 1;
        let name = file.path.rsplit('/').next().unwrap_or_default();
        let number = format!("{:04}", idx + 1);
        if !name.starts_with(&format!("{number}-")) {
            complaints.push(format!("{name} stands where {number} should"));
        }
        for part in ["## Context", "## Choice", "## Alternatives", "## Price"] {
            if !file.text.contains(part) {
                complaints.push(format!("{name} lacks `{part}`"));
            }
        }
    }
    assert!(count >= 10, "only {count} decisions are written down");
    none(complaints, "A decision is one page: context, choice, alternatives, price.");
}

#[test]
fn the_change_log_has_a_place_for_what_is_not_released() {
    assert!(text("CHANGELOG.md").contains("## [Unreleased]"));
}

/// The paths that a document names in backticks; `<kind>` and the like are filled with what exists, examples with `...` are left out.
fn named_paths(document: &str) -> Vec<String> {
    let tops = ["src-tauri/", "ui/", "assets/", "tests/", "docs/", ".ci/", ".cargo/"];
    let quoted = document.split('`').skip(1).step_by(2);
    quoted
        .filter(|path| tops.iter().any(|top| path.starts_with(top)) && !path.contains([' ', '*', '…', '{']))
        .filter(|path| !path.contains("comparability") && !path.contains("<next>"))
        .map(|path| {
            let path = path
                .replace("<kind>", "contingency")
                .replace("<noun>", "plan")
                .replace("<format>", "docx")
                .replace("<thing>", "lot");
            path.replace("<check>", "questions").replace("<case>", "contingency")
        })
        .map(|path| path.split("::").next().unwrap_or_default().to_owned())
        .collect()
}

/// Paths that only a build makes.
const MADE: &[&str] = &["ui/dist", "ui/node_modules", "src-tauri/gen", "target/"];

#[test]
fn every_path_that_a_document_names_exists() {
    let mut gone = Vec::new();
    let ours = sources().iter().filter(|file| file.path.ends_with(".md") && !file.path.starts_with("tests/golden/"));
    for file in ours {
        for path in named_paths(&file.text) {
            if !exists(&path) && !MADE.iter().any(|made| path.starts_with(made)) {
                gone.push(format!("{}: {path}", file.path));
            }
        }
    }
    none(gone, "A document names a file that does not exist.");
}

#[test]
fn a_path_that_is_gone_would_be_found() {
    let document =
        "See `src-tauri/crates/none/src/a.rs`, `cargo xtask`, `assets/library/plans/<kind>.toml`, `tests/golden/*/x`.";
    assert_eq!(named_paths(document), ["src-tauri/crates/none/src/a.rs", "assets/library/plans/contingency.toml"]);
    assert!(!exists("src-tauri/crates/none/src/a.rs"));
}
