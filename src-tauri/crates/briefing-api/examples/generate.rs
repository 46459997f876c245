//! Writes the generated files, or with `--check` tells which of them are stale.

#![allow(clippy::print_stdout, reason = "a program of the project's own tasks")]

use std::path::Path;
use std::process::ExitCode;

use briefing_api::bindings;

fn main() -> ExitCode {
    let check = std::env::args().any(|argument| argument == "--check");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    let mut files = vec![
        ("ui/src/api/bindings.ts".to_owned(), bindings::typescript()),
        ("docs/program.schema.json".to_owned(), bindings::program_schema()),
        ("src-tauri/crates/briefing-store/schema.sql".to_owned(), bindings::store_schema()),
    ];
    files.extend(bindings::library_schemas());
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

fn written(place: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = place.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(place, text)
}
