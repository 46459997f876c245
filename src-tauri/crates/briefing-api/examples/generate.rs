//! Writes the generated files, or with `--check` tells which of them are stale.

#![allow(clippy::print_stdout, reason = "a program of the project's own tasks")]

use std::collections::BTreeMap;
use std::path::Path;
use std::process::ExitCode;

use briefing_api::bindings;
use briefing_domain::text;

/// Where the window's editor lies. Its tests have no reader of Markdown, so they take the trees of their texts from a file made here.
const EDITOR: &str = "ui/src/editor";

fn main() -> ExitCode {
    let check = std::env::args().any(|argument| argument == "--check");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let mut files = vec![
        ("ui/src/api/bindings.ts".to_owned(), bindings::typescript()),
        ("docs/program.schema.json".to_owned(), bindings::program_schema()),
        ("src-tauri/crates/briefing-store/schema.sql".to_owned(), bindings::store_schema()),
        ("assets/fonts/covered.toml".to_owned(), bindings::covered_characters()),
    ];
    files.extend(bindings::library_schemas());
    files.push((format!("{EDITOR}/fidelity.json"), trees(&root.join(EDITOR).join("fidelity.sources.json"))));
    let mut stale = 0;
    for (path, text) in files {
        let place = root.join(&path);
        if std::fs::read_to_string(&place).is_ok_and(|there| there == text) {
            continue;
        }
        stale += 1;
        if check {
            println!("{path} is stale; run `cargo xtask gen`");
        } else if let Err(error) = written(&place, &text) {
            println!("{path} could not be written: {error}");
            return ExitCode::FAILURE;
        } else {
            println!("{path} written");
        }
    }
    if check && stale > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// Returns the texts of a file, name by name, each with its tree; empty when the file is no such list, which the window's tests notice.
fn trees(sources: &Path) -> String {
    let text = std::fs::read_to_string(sources).unwrap_or_default();
    let sources: BTreeMap<String, String> = serde_json::from_str(&text).unwrap_or_default();
    let trees: BTreeMap<String, serde_json::Value> = sources
        .into_iter()
        .map(|(name, source)| (name, serde_json::json!({ "doc": text::read(&source), "source": source })))
        .collect();
    serde_json::to_string_pretty(&trees).unwrap_or_default() + "\n"
}

fn written(place: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = place.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(place, text)
}
