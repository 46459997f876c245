//! Prints what `briefing library` answers.

use std::io::Write;

use serde_json::Value;

use super::{rows, say, text};
use crate::args::Library;

/// Prints the answer of a command of the group.
pub(super) fn answer(command: &Library, answer: &Value) {
    match command {
        Library::Packs => packs(answer),
        Library::Preview { .. } => preview(answer),
        Library::Accept { .. } => {
            answer.get("preview").iter().for_each(|shown| preview(shown));
            let accepted = answer.get("accepted").cloned().unwrap_or_default();
            say!("\nIn use now: {} {}", text(&accepted, "id"), text(&accepted, "version"));
        }
        Library::TakeBack { .. } => say!("Taken back: {} {}", text(answer, "id"), text(answer, "version")),
    }
}

fn packs(list: &Value) {
    rows(list, &["id", "version", "kind", "in_use", "at", "who", "title", "reason"]);
    for pack in list.as_array().into_iter().flatten().filter(|pack| pack.get("broken").is_some()) {
        say!("{} {} is left out: {}", text(pack, "id"), text(pack, "version"), text(pack, "broken"));
    }
}

/// Prints what a pack would add and change.
pub(crate) fn preview(pack: &Value) {
    say!("{} {}: {} ({})", text(pack, "id"), text(pack, "version"), text(pack, "title"), text(pack, "kind"));
    say!("From {}, of {}, SHA-256 {}", text(pack, "publisher"), text(pack, "date"), text(pack, "sha256"));
    if !text(pack, "replaces").is_empty() {
        say!("Takes the place of {}", text(pack, "replaces"));
    }
    for warning in list(pack, "warnings") {
        say!("Note: {}", warning.as_str().unwrap_or_default());
    }
    for (key, mark) in [("adds", "+"), ("drops", "-")] {
        for it in list(pack, key) {
            say!("{mark} {} {}: {}", text(it, "what"), text(it, "id"), text(it, "title"));
        }
    }
    for change in list(pack, "rules") {
        let mark = if text(change, "weaker") == "true" { "weaker" } else { "rule" };
        say!("{mark}: {}", text(change, "sentence"));
    }
    list(pack, "programs").for_each(program);
    if text(pack, "weaker") == "true" {
        say!("A rule becomes weaker: accepting needs --reason");
    }
}

fn program(program: &Value) {
    let empty = ["dates", "come", "go", "caps"].iter().all(|key| list(program, key).next().is_none());
    if !text(program, "problem").is_empty() {
        say!("\n{}: {}", text(program, "name"), text(program, "problem"));
        return;
    }
    say!("\n{}{}", text(program, "name"), if empty { ": nothing changes" } else { "" });
    let day = |value: &Value, key: &str| match text(value, key) {
        day if day.is_empty() => "none".to_owned(),
        day => day,
    };
    for date in list(program, "dates") {
        say!("  {}: {} becomes {}", text(date, "label"), day(date, "before"), day(date, "after"));
    }
    for cap in list(program, "caps") {
        say!("  {}", text(cap, "sentence"));
    }
    for (key, mark) in [("come", "new finding"), ("go", "finding gone")] {
        for it in list(program, key) {
            say!("  {mark}: {:<5} {}", text(it, "severity"), text(it, "sentence"));
        }
    }
}

fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    value.get(key).and_then(Value::as_array).into_iter().flatten()
}
