//! Prints what was found in PDF files: all rows of one file, or a line for each file of an export.

use std::io::Write;

use serde_json::Value;

use super::{kilobytes, pages, say, text};

/// How many checks a summary names.
const FEW: usize = 6;
/// The outcomes as they are called at the beginning of a line.
const OUTCOMES: [(&str, &str); 4] =
    [("pass", "pass"), ("fail", "FAIL"), ("not_done", "you"), ("not_applicable", "n/a")];

fn rows(of: &Value, key: &str) -> Vec<Value> {
    of.get(key).and_then(Value::as_array).cloned().unwrap_or_default()
}

/// Returns whether a row of a file that was looked into fails.
pub(crate) fn fails(answer: &Value) -> bool {
    rows(answer, "rows").iter().any(|row| text(row, "outcome") == "fail")
}

/// Prints every row of a file: what was found, what is asked, who asks and how well that is supported.
pub(super) fn file(answer: &Value) {
    let size = format!("{} kB", kilobytes(answer));
    let long = if answer.get("pages").is_some() { format!("{}, {size}", pages(answer)) } else { size };
    say!("{} ({long})", text(answer, "file"));
    let rows = rows(answer, "rows");
    // What cannot be opened says so once.
    let opened = answer.get("pages").is_some();
    for row in rows.iter().filter(|row| opened || text(row, "outcome") == "fail") {
        let outcome = text(row, "outcome");
        let called = OUTCOMES.iter().find(|(id, _)| *id == outcome).map_or(outcome.as_str(), |(_, called)| called);
        say!("{called:<5} {}: {}", text(row, "check"), text(row, "detail"));
        say!("      Asked: {} ({}; {})", text(row, "wanted"), text(row, "source"), supported(row));
    }
    say!("{}", summary(&rows));
    say!("Passing these checks is no promise that FDA accepts the file.");
}

/// Prints a line for a PDF of an export; nothing for other files.
pub(super) fn of_export(file: &Value) {
    let rows = rows(file, "checks");
    if rows.is_empty() {
        return;
    }
    say!("    {}", summary(&rows));
    for row in rows.iter().filter(|row| text(row, "outcome") == "fail" && text(row, "must") == "true") {
        say!("    MEND THIS BEFORE YOU SEND IT: {}: {}", text(row, "check"), text(row, "detail"));
        say!("      Asked: {} ({}; {})", text(row, "wanted"), text(row, "source"), supported(row));
    }
}

/// The mark of a source in words that claim no more than it says.
fn supported(row: &Value) -> String {
    match text(row, "confidence").as_str() {
        "read" => "read in the document".to_owned(),
        "secondary" => "from a secondary source".to_owned(),
        "unverified" => "not verified".to_owned(),
        "judgment" => "our judgment, not a rule".to_owned(),
        other => other.to_owned(),
    }
}

fn summary(rows: &[Value]) -> String {
    let of = |outcome: &str| -> Vec<String> {
        rows.iter().filter(|row| text(row, "outcome") == outcome).map(|row| text(row, "check")).collect()
    };
    let named = |names: Vec<String>, what: &str| match names.len() {
        0 => String::new(),
        count if count > FEW => format!(", {count} {what}"),
        count => format!(", {count} {what}: {}", names.join("; ")),
    };
    let none = match of("not_applicable").len() {
        0 => String::new(),
        count => format!(", {count} not applicable"),
    };
    let failed = of("fail");
    let fail = if failed.len() == 1 { "fails" } else { "fail" };
    let to_do = of("not_done");
    let you = if to_do.len() > FEW { "not looked at" } else { "for you to do" };
    let (failed, to_do) = (named(failed, fail), named(to_do, you));
    format!("PDF checks: {} pass{none}{failed}{to_do}", of("pass").len())
}
