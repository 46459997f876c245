//! Many commands in one run: a line in, a line out. For scripts that make many changes, and for the tests that kill the program.
//!
//! Each answer is flushed before the next line is read, so whoever reads an answer knows that the change is on the disk.

use std::io::{BufRead, Write};

use briefing_api::app::App;
use briefing_api::commands::dispatch;
use briefing_api::error::ApiError;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    command: String,
    #[serde(default)]
    request: Value,
}

/// Runs commands from standard input until it ends.
pub(crate) fn run(app: &mut App) -> Result<(), ApiError> {
    let unwritable = |error: std::io::Error| ApiError::invalid(format!("Standard output cannot be written: {error}"));
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line.map_err(|error| ApiError::invalid(format!("Standard input cannot be read: {error}")))?;
        if line.trim().is_empty() {
            continue;
        }
        let answer = match one(app, &line) {
            Ok(answer) => json!({ "ok": answer }),
            Err(error) => json!({ "error": error }),
        };
        writeln!(out, "{answer}").and_then(|()| out.flush()).map_err(unwritable)?;
    }
    Ok(())
}

fn one(app: &mut App, line: &str) -> Result<Value, ApiError> {
    let line: Line = serde_json::from_str(line).map_err(|error| {
        ApiError::invalid(format!("The line is no command: {error}"))
            .hint("Give {\"command\": ..., \"request\": {...}}.")
    })?;
    dispatch(app, &line.command, line.request)
}
