//! Floors: which crate may know which, read from the manifests, and what each floor never contains, read from its code.
//!
//! The compiler holds the direction once an edge is missing from a manifest; these tests hold the manifests, and the few things that no
//! manifest shows: the clock, files, SQL. The picture stands in `ARCHITECTURE.md`.

use std::collections::BTreeMap;

use super::tree::{none, rust, sources, text};

/// Each crate, the crates of ours it may depend on, and outside crates it must never name.
const FLOORS: &[(&str, &[&str], &[&str])] = &[
    ("briefing-domain", &[], &["rusqlite", "tauri", "tokio", "getrandom", "uuid", "tempfile", "directories", "zip"]),
    ("briefing-store", &["briefing-domain"], &["tauri", "tokio", "getrandom", "uuid", "directories", "zip"]),
    ("briefing-packet", &["briefing-domain"], &["rusqlite", "tauri", "tokio", "getrandom", "uuid", "directories"]),
    ("briefing-api", &["briefing-domain", "briefing-store", "briefing-packet"], &["rusqlite", "tauri"]),
    ("briefing-cli", &["briefing-api", "briefing-domain"], &["rusqlite", "tauri", "zip"]),
    ("briefing-room", &["briefing-api"], &["rusqlite", "zip"]),
    ("briefing-tests", &["briefing-api", "briefing-domain", "briefing-packet", "briefing-store"], &["tauri"]),
    ("xtask", &[], &["tauri", "tokio"]),
];

/// What the code of a crate never says, and why. Comments and tests are not read.
const NEVER: &[(&str, &[&str], &str)] = &[
    (
        "src-tauri/crates/briefing-domain/",
        &[
            "std::fs",
            "std::env",
            "std::net",
            "std::process",
            "std::io",
            "SystemTime",
            "Instant::now",
            "Timestamp::now",
            "Zoned::now",
        ],
        "floor 0 is pure: no files, environment, processes, clock",
    ),
    (
        "src-tauri/crates/briefing-packet/",
        &[
            "std::fs",
            "std::env",
            "std::net",
            "std::process",
            "SystemTime",
            "Instant::now",
            "Timestamp::now",
            "Zoned::now",
        ],
        "a packet is made in memory, without clock and files",
    ),
    (
        "src-tauri/crates/briefing-store/",
        &["std::net", "std::process", "std::env", "SystemTime::now", "Timestamp::now", "Zoned::now"],
        "times come from the caller",
    ),
    (
        "src-tauri/crates/briefing-api/",
        &["std::process::Command", "std::net", "tauri::"],
        "use cases start no program and know no window",
    ),
];

/// The only files that may take the time or a random number from the system.
const SOURCES_OF_CHANCE: &[&str] = &["clock", "ids", "source"];

/// Names of crates; `true` marks those of tests only.
type Dependencies = Vec<(String, bool)>;
type Edges = BTreeMap<String, Dependencies>;

/// The dependencies of each crate by name.
fn edges() -> Edges {
    let manifests =
        sources().iter().filter(|file| file.path.ends_with("Cargo.toml") && !file.path.starts_with("tests/e2e/"));
    manifests.map(|file| edges_of(&file.text).unwrap_or_else(|| panic!("{} names no package", file.path))).collect()
}

fn edges_of(manifest: &str) -> Option<(String, Dependencies)> {
    let manifest: toml::Table = manifest.parse().ok()?;
    let name = manifest.get("package")?.get("name")?.as_str()?;
    let mut all = Vec::new();
    let mut take = |table: Option<&toml::Value>, test: bool| {
        all.extend(
            table
                .and_then(toml::Value::as_table)
                .into_iter()
                .flat_map(|table| table.keys())
                .map(|name| (name.clone(), test)),
        );
    };
    for (section, test) in [("dependencies", false), ("build-dependencies", false), ("dev-dependencies", true)] {
        take(manifest.get(section), test);
        for target in
            manifest.get("target").and_then(toml::Value::as_table).into_iter().flat_map(|targets| targets.values())
        {
            take(target.get(section), test);
        }
    }
    Some((name.to_owned(), all))
}

fn wrong_edges(edges: &Edges) -> Vec<String> {
    let mut wrong = Vec::new();
    for (name, dependencies) in edges {
        let Some((_, ours, never)) = FLOORS.iter().find(|(floor, ..)| floor == name) else {
            wrong.push(format!("{name} stands on no floor; add it to FLOORS"));
            continue;
        };
        for (dependency, test) in dependencies {
            let foreign = dependency.starts_with("briefing-") && !ours.contains(&dependency.as_str());
            let banned = never
                .iter()
                .any(|banned| dependency == banned || (*banned == "tauri" && dependency.starts_with("tauri")));
            if foreign || (banned && !test) {
                wrong.push(format!("{name} must not depend on {dependency}"));
            }
        }
    }
    wrong
}

#[test]
fn every_crate_knows_only_the_floors_below_it() {
    let edges = edges();
    assert_eq!(edges.len(), FLOORS.len(), "crates: {:?}", edges.keys());
    none(wrong_edges(&edges), "The floors of ARCHITECTURE.md are crossed.");
}

#[test]
fn a_wrong_edge_would_be_found() {
    let planted = "[package]\nname = \"briefing-store\"\n[dependencies]\nbriefing-packet = \"1\"\ntauri-plugin-fs = \"2\"\nrusqlite = \"0.40\"\n\
                   [dev-dependencies]\ntempfile = \"3\"\n";
    let edges = edges_of(planted).into_iter().collect();
    assert_eq!(
        wrong_edges(&edges),
        ["briefing-store must not depend on briefing-packet", "briefing-store must not depend on tauri-plugin-fs"]
    );
}

fn forbidden(path: &str, code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (prefix, never, why) in NEVER.iter().filter(|(prefix, ..)| path.starts_with(prefix)) {
        let _ = prefix;
        for word in never.iter().filter(|word| code.contains(**word)) {
            found.push(format!("{path}: {word} ({why})"));
        }
    }
    let stem = path.rsplit('/').next().unwrap_or_default().trim_end_matches(".rs");
    let library = path.starts_with("src-tauri/crates/briefing-") && !path.starts_with("src-tauri/crates/briefing-cli/");
    if library && !SOURCES_OF_CHANCE.contains(&stem) {
        for word in ["Timestamp::now", "Zoned::now", "SystemTime::now", "getrandom::", "clippy::disallowed_methods"] {
            if code.contains(word) {
                found.push(format!(
                    "{path}: {word} (time and ids come from the one place that may be replaced in tests)"
                ));
            }
        }
    }
    found
}

#[test]
fn no_floor_does_what_belongs_to_another() {
    let code = rust().filter(|file| !file.is_test());
    none(code.flat_map(|file| forbidden(&file.path, &file.code())).collect(), "This belongs to another floor.");
}

#[test]
fn a_clock_in_the_domain_would_be_found() {
    assert!(
        !forbidden("src-tauri/crates/briefing-domain/src/a.rs", "let now = std::time::SystemTime::now();").is_empty()
    );
    assert!(!forbidden("src-tauri/crates/briefing-api/src/a.rs", "jiff::Timestamp::now()").is_empty());
    assert!(forbidden("src-tauri/crates/briefing-store/src/a.rs", "std::fs::copy(a, b)").is_empty());
}

/// Composers know no format; writers know no thing of a program. Both meet in the blocks.
fn crossing(path: &str, code: &str) -> Option<String> {
    let inside = path.strip_prefix("src-tauri/crates/briefing-packet/src/")?;
    let part = inside.split(['/', '.']).next().unwrap_or_default();
    let never: &[&str] = match part {
        "compose" => &["crate::docx", "crate::pdf", "crate::markdown"],
        "docx" | "pdf" | "markdown" => {
            &["crate::compose", "briefing_domain::snapshot", "briefing_domain::plan", "briefing_domain::question"]
        }
        _ => &[],
    };
    never.iter().find(|word| code.contains(**word)).map(|word| format!("{path}: {word}"))
}

#[test]
fn composers_know_no_format_and_writers_know_no_program() {
    let code = rust().filter(|file| !file.is_test());
    none(
        code.filter_map(|file| crossing(&file.path, &file.code())).collect(),
        "Content and format meet only in the blocks.",
    );
    assert!(
        crossing("src-tauri/crates/briefing-packet/src/docx/a.rs", "use briefing_domain::snapshot::FdaSnapshot;")
            .is_some()
    );
    assert!(crossing("src-tauri/crates/briefing-packet/src/compose/a.rs", "use crate::docx::write;").is_some());
}

#[test]
fn the_four_libraries_document_what_is_public() {
    let silent = ["domain", "store", "packet", "api"].iter().filter(|name| {
        !text(&format!("src-tauri/crates/briefing-{name}/src/lib.rs")).contains("#![deny(missing_docs)]")
    });
    none(silent.map(|name| format!("briefing-{name}")).collect(), "Add `#![deny(missing_docs)]` to the lib.rs.");
}
