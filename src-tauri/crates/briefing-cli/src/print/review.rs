//! Prints what `briefing review` answers: what was read, or the points section by section.

use std::io::Write;

use briefing_domain::day::Day;
use serde_json::Value;

use super::{say, text};

/// Prints what was read out of a file.
pub(super) fn read(report: &Value) {
    say!(
        "{}: {} comments, {} tracked changes",
        text(report, "file"),
        text(report, "comments"),
        text(report, "changes")
    );
    say!("{} are new, {} were read before. No text was changed.", text(report, "added"), text(report, "known"));
    if text(report, "generated") != "0" {
        say!("{} changes in the table of contents were left out.", text(report, "generated"));
    }
}

/// Prints the points with what was decided, under the headings they stand below.
pub(super) fn list(entries: &Value) {
    let mut section = None;
    for entry in entries.as_array().into_iter().flatten() {
        let point = entry.pointer("/point/internal").cloned().unwrap_or_default();
        let quote = entry.pointer("/point/quote").cloned().unwrap_or_default();
        let heading = text(&quote, "section");
        if section.as_ref() != Some(&heading) {
            say!("{}", if heading.is_empty() { "Before the first heading" } else { &heading });
            section = Some(heading);
        }
        let id = entry.pointer("/point/id").and_then(Value::as_str).unwrap_or_default();
        say!("  [{}] {} ({id})", text(&point, "decision"), headline(entry, &point));
        let note = if text(&point, "kind") == "move" { "now under" } else { "note" };
        for (label, line) in [
            ("on", text(&quote, "passage")),
            ("says", text(&point, "text")),
            (note, text(&quote, "note")),
            ("change", words(entry)),
        ] {
            if !line.trim().is_empty() {
                say!("      {label}: {}", line.replace('\n', " / "));
            }
        }
        let offered = entry
            .get("offer")
            .map(|offer| format!("can be put into {} ({})", text(offer, "label"), text(offer, "path")));
        for line in [offered.unwrap_or_default(), text(entry, "by_hand"), text(&point, "why")] {
            if !line.is_empty() {
                say!("      {line}");
            }
        }
    }
    let open = |entry: &&Value| entry.pointer("/point/internal/decision").and_then(Value::as_str) == Some("open");
    let count = entries.as_array().into_iter().flatten().filter(open).count();
    if count > 0 {
        say!("{count} open. Accept or reject them with a reason in the window, under Review.");
    }
    if entries.as_array().is_none_or(Vec::is_empty) {
        say!("No returned file was read yet: briefing review PROGRAM --file returned.docx");
    }
}

/// What a point is, by whom and of which day, as far as the file says so.
fn headline(entry: &Value, point: &Value) -> String {
    let what = if text(point, "reply_to").is_empty() { text(entry, "label") } else { "Answer".to_owned() };
    let resolved = if text(point, "resolved") == "true" { ", marked as resolved" } else { "" };
    let author = Some(text(point, "author")).filter(|it| !it.is_empty()).unwrap_or_else(|| "without a name".to_owned());
    let date = text(point, "date");
    // Programs write odd things where a date should stand.
    let day = date.get(..10).and_then(|day| day.parse::<Day>().ok()).map(|day| format!(", {day}")).unwrap_or_default();
    format!("{what}{resolved}, {author}{day}")
}

/// The change with its surroundings, as the comparison of states prints it.
fn words(entry: &Value) -> String {
    let runs = entry.get("words").and_then(Value::as_array).cloned().unwrap_or_default();
    let marked = |run: &Value| match text(run, "change").as_str() {
        "removed" => format!("[-{}-]", text(run, "text")),
        "added" => format!("{{+{}+}}", text(run, "text")),
        _ => text(run, "text"),
    };
    runs.iter().map(marked).collect()
}
