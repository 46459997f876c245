//! Prints what `briefing library` answers.

use std::io::Write;

use serde_json::Value;

use super::{rows, say, text};
use crate::args::Library;

/// Prints the answer of a command of the group.
pub(super) fn answer(command: &Library, answer: &Value) {
    match command {
        Library::Scenarios { .. } => list(answer, "").for_each(scenario),
        Library::Guidance { .. } => list(answer, "").for_each(guidance),
        Library::Story { .. } => list(answer, "").for_each(beat),
        Library::Criteria { .. } | Library::Rules | Library::FollowUp => {
            say!("{}", serde_json::to_string_pretty(answer).unwrap_or_default());
        }
        Library::Sources => rows(&part(answer, "sources"), &["id", "date", "confidence", "title", "read"]),
        Library::Conflicts => list(&part(answer, "conflicts"), "").for_each(conflict),
        Library::Doubts => {
            list(&part(answer, "doubts"), "").for_each(|it| say!("{}\n  {}", text(it, "id"), text(it, "text")));
        }
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

fn part(answer: &Value, key: &str) -> Value {
    answer.get(key).cloned().unwrap_or_default()
}

fn scenario(it: &Value) {
    say!("{}: {} ({})", text(it, "id"), text(it, "title"), text(it, "confidence"));
    say!("  When: {}", text(it, "trigger"));
    for option in list(it, "options") {
        let weeks = format!("{} to {} weeks", text(option, "weeks_min"), text(option, "weeks_max"));
        say!("  - {} ({}, {weeks})", text(option, "option"), text(option, "cost").replace('_', " "));
    }
    say!("  Least acceptable outcome to consider: {}", text(it, "least_acceptable"));
    say!("  Reply ({}): {}", text(it, "reply_kind").replace('_', " "), text(it, "reply"));
}

fn guidance(it: &Value) {
    say!(
        "{}: {} ({}, {}, {}, {})",
        text(it, "id"),
        text(it, "title"),
        text(it, "center"),
        text(it, "status"),
        text(it, "date"),
        text(it, "confidence")
    );
    for answer in list(it, "answers") {
        say!("  {}: {} ({})", text(answer, "question"), text(answer, "says"), text(answer, "confidence"));
    }
}

fn beat(it: &Value) {
    say!("{} ({}, {}): {}", text(it, "id"), text(it, "meeting"), text(it, "confidence"), text(it, "purpose"));
    for (key, mark) in [("must_say", "say      "), ("leave_out", "leave out"), ("reviewer_questions", "asked    ")] {
        list(it, key).for_each(|line| say!("  {mark} {}", line.as_str().unwrap_or_default()));
    }
    say!("  weak      {}\n  strong    {}", text(it, "weak"), text(it, "strong"));
}

fn conflict(it: &Value) {
    say!("{}: {}", text(it, "id"), text(it, "title"));
    list(it, "readings").for_each(|reading| say!("  {} says: {}", text(reading, "source"), text(reading, "says")));
    say!("  Used: {}. {}", text(it, "used"), text(it, "why"));
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

/// Returns the entries under a key; those of the value itself for no key.
pub(super) fn list<'v>(value: &'v Value, key: &str) -> impl Iterator<Item = &'v Value> {
    let list = if key.is_empty() { Some(value) } else { value.get(key) };
    list.and_then(Value::as_array).into_iter().flatten()
}
