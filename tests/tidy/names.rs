//! Names: words that say nothing are not used for types and files, and every file says at its top what it is.
//!
//! The regulator's words stand in `docs/glossary.md`. Whether a name is a good one, a reader decides; these are only the bad ones.

use super::tree::{Source, name_parts, none, rust, scripts, without_comments};

/// Words that say nothing, in type and file names.
const EMPTY_WORDS: &[&str] = &[
    "manager",
    "managers",
    "service",
    "services",
    "helper",
    "helpers",
    "util",
    "utils",
    "processor",
    "handler",
    "handlers",
    "data",
    "info",
    "common",
    "misc",
];

/// Names that others chose and we must use: file and name.
const NOT_OURS: &[(&str, &str)] = &[("ui/src/app/routes.ts", "StaticDataRouteOption")];

/// What declares a type in Rust and TypeScript.
const DECLARE: &[&str] = &["struct", "enum", "trait", "type", "union", "class", "interface"];

fn empty_word(name: &str) -> bool {
    name == "Item"
        || name == "item"
        || name_parts(name).iter().any(|part| EMPTY_WORDS.contains(&part.to_lowercase().as_str()))
}

/// The names of the types that a text declares; associated types of a trait that is not ours (`type Item = ...`) are not declared.
fn declared(code: &str) -> Vec<&str> {
    let mut names = Vec::new();
    for line in code.lines() {
        let line = line.trim_start();
        if line.starts_with("type Item = ") || line.starts_with('"') || line.starts_with('*') || line.starts_with("/*")
        {
            continue;
        }
        let mut words = line
            .split_whitespace()
            .filter(|word| !word.starts_with("pub") && !matches!(*word, "export" | "default" | "unsafe"));
        if let (Some(keyword), Some(name)) = (words.next(), words.next())
            && DECLARE.contains(&keyword)
        {
            names.push(name.split(|sign: char| !sign.is_alphanumeric() && sign != '_').next().unwrap_or_default());
        }
    }
    names
}

fn complaints(file: &Source) -> Vec<String> {
    let mut found = Vec::new();
    let name = file.path.rsplit('/').next().unwrap_or_default();
    if empty_word(name.split('.').next().unwrap_or_default()) {
        found.push(format!("{}: the file's name says nothing", file.path));
    }
    if name == "mod.rs" {
        found.push(format!("{}: a module is `foo.rs` beside the folder `foo/`", file.path));
    }
    let ours = |name: &&str| !NOT_OURS.contains(&(file.path.as_str(), name));
    for name in declared(&without_comments(&file.text)).into_iter().filter(|name| empty_word(name)).filter(ours) {
        found.push(format!("{}: `{name}` says nothing", file.path));
    }
    found
}

#[test]
fn types_and_files_are_named_in_the_words_of_the_field() {
    none(
        rust().chain(scripts()).flat_map(complaints).collect(),
        "Find the regulator's or the user's word (docs/glossary.md).",
    );
}

#[test]
fn a_name_that_says_nothing_would_be_found() {
    for (name, empty) in [
        ("LotManager", true),
        ("data_grid", true),
        ("Item", true),
        ("Metadata", false),
        ("Database", false),
        ("ItemRow", false),
    ] {
        assert_eq!(empty_word(name), empty, "{name}");
    }
    let code = "pub(crate) struct PlanData;\nexport type MeetingInfo = {\n    type Item = u8;\nimpl Iterator<Item = u8> for A {";
    assert_eq!(declared(code), ["PlanData", "MeetingInfo"]);
}

/// Whether a Rust or TypeScript file begins with a comment that says something.
fn opens_with_words(path: &str, text: &str) -> bool {
    let opening: String = if path.ends_with(".rs") {
        text.lines().take_while(|line| line.starts_with("//!")).map(|line| line.trim_start_matches("//!")).collect()
    } else if let Some(rest) = text.strip_prefix("/*") {
        rest.split("*/").next().unwrap_or_default().to_owned()
    } else {
        String::new()
    };
    opening.split_whitespace().filter(|word| *word != "*").count() >= 3
}

#[test]
fn every_file_says_at_its_top_what_it_is() {
    let silent = rust().chain(scripts()).filter(|file| !opens_with_words(&file.path, &file.text));
    none(
        silent.map(|file| format!("{}: begins without a sentence about itself", file.path)).collect(),
        "A file opens with `//!` (TypeScript: `/* */`): what it is, why it exists, what is deliberately not here.",
    );
}

#[test]
fn a_silent_file_would_be_found() {
    assert!(!opens_with_words("a.rs", "use std::fs;\n"));
    assert!(!opens_with_words("a.rs", "//! api\n"));
    assert!(opens_with_words("a.rs", "//! What a question to FDA is made of.\n"));
    assert!(opens_with_words("a.ts", "/*\n * What the window asks of the system.\n */\n"));
    assert!(!opens_with_words("a.ts", "import a from 'a';\n"));
}
