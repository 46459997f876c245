//! Prints answers and errors: as JSON on request, otherwise as short text for people.

pub(crate) mod library;
pub(crate) mod preflight;
mod review;
pub(crate) mod template;

use std::io::Write;

use briefing_api::error::ApiError;
use briefing_domain::trace::Trace;
use serde_json::Value;

use crate::args::{Bank, Command};

/// Prints a line; a reader that stops early, such as `head`, is no mistake.
macro_rules! say {
    ($($line:tt)*) => {{
        let _ = writeln!(std::io::stdout(), $($line)*);
    }};
}

use say;

/// Prints an error on standard error: the sentence, then what to do next.
pub(crate) fn error(error: &ApiError, json: bool) {
    if json && let Ok(text) = serde_json::to_string_pretty(error) {
        eprintln!("{text}");
        return;
    }
    eprintln!("{}", error.message);
    if !error.hint.is_empty() {
        eprintln!("{}", error.hint);
    }
    if error.field.as_deref() == Some("replace") {
        eprintln!("With --replace it takes the place of what is there.");
    }
}

/// Prints the answer of a command.
pub(crate) fn answer(command: &Command, answer: &Value, json: bool) -> Result<(), ApiError> {
    if let Command::Dump { .. } = command {
        // A reader that stops early, such as `head`, is no mistake.
        let _ = write!(std::io::stdout(), "{}", text(answer, "text"));
        return Ok(());
    }
    if let Command::Trace { csv: true, .. } = command {
        let trace: Trace = serde_json::from_value(answer.clone()).map_err(ApiError::internal)?;
        let _ = write!(std::io::stdout(), "{}", trace.csv());
        return Ok(());
    }
    if json {
        say!("{}", pretty(&listed(command, answer))?);
        return Ok(());
    }
    match command {
        Command::Programs => rows(answer, &["id", "name", "changed_at"]),
        Command::Sample { list: true, .. } => rows(answer, &["name", "title", "summary"]),
        Command::Sample { .. } | Command::Import { .. } => {
            say!("{} is now in the store as {}", text(answer, "name"), text(answer, "id"));
        }
        Command::Check { all, .. } => findings(answer, *all),
        Command::Readiness { .. } => readiness(answer),
        Command::Preflight { .. } => preflight::file(answer),
        Command::Review { file: Some(_), .. } => review::read(answer),
        Command::Review { .. } => review::list(answer),
        Command::Freeze { .. } => {
            say!(
                "The {} is kept as sent on {} ({})",
                text(answer, "packet"),
                text(answer, "sent_on"),
                text(answer, "id")
            );
        }
        Command::Frozen { .. } => rows(answer, &["id", "packet", "sent_on", "who", "unchanged", "fingerprint"]),
        Command::Guard { .. } => marks(answer),
        Command::Trace { .. } => trace(answer),
        Command::Lint { .. } => lint(answer),
        Command::Triage { .. } => triage(answer),
        Command::Clock(_) => rows(answer, &["plan_on", "date", "actor", "label", "note"]),
        Command::Fit { .. } => fit(answer),
        Command::Bank { command: Bank::Search { .. } } => rows(answer, &["id", "discipline", "meeting_fit", "title"]),
        Command::Library { command } => library::answer(command, answer),
        Command::Template { command } => template::answer(command, answer),
        Command::Search { .. } => rows(answer, &["kind", "title", "snippet"]),
        Command::History { .. } => rows(answer, &["seq", "at", "who", "kind", "label"]),
        Command::Undo { .. } => say!("Took back: {}", text(answer, "label")),
        Command::Redo { .. } => say!("Made again: {}", text(answer, "label")),
        Command::RestorePoint { name: None, go: None, .. } => rows(answer, &["key", "at", "name"]),
        Command::Compare { .. } => compare(answer),
        Command::Export(_) => exported(answer),
        Command::Registers(_) => registers(answer),
        Command::Figure(_) => figure(answer),
        Command::Batch | Command::Commands | Command::Completions { .. } => rows(answer, &["name", "doc"]),
        Command::Show { .. } => show(answer),
        Command::SignOff { .. } => {
            say!("Recorded that {} was read by {}", text(answer, "packet"), text(answer, "reader"));
        }
        Command::Rules { off: Some(rule), .. } => say!("Switched off: {rule}"),
        Command::Rules { on: Some(rule), .. } => say!("Switched on: {rule}"),
        Command::Rules { .. } => rules(answer),
        Command::Dismiss { .. } => say!("Set aside: {}", text(answer, "finding")),
        Command::RestorePoint { .. }
        | Command::Ltfu { .. }
        | Command::Bank { .. }
        | Command::Call { .. }
        | Command::Dump { .. } => say!("{}", pretty(answer)?),
    }
    Ok(())
}

/// Dismissed findings stay out of the list unless they are asked for.
fn listed(command: &Command, answer: &Value) -> Value {
    match (command, answer) {
        (Command::Check { all: false, .. }, Value::Array(findings)) => {
            Value::Array(findings.iter().filter(|finding| finding.get("dismissed").is_none()).cloned().collect())
        }
        _ => answer.clone(),
    }
}

fn pretty(value: &Value) -> Result<String, ApiError> {
    serde_json::to_string_pretty(value).map_err(ApiError::internal)
}

fn text(value: &Value, key: &str) -> String {
    match value.get(key) {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(Value::Array(runs)) => runs.iter().map(|run| text(run, "text")).collect(),
        Some(other) => other.to_string(),
    }
}

/// Prints a list as columns.
fn rows(list: &Value, columns: &[&str]) {
    let list: Vec<Vec<String>> = list
        .as_array()
        .into_iter()
        .flatten()
        .map(|row| columns.iter().map(|column| text(row, column).replace('\n', " ")).collect())
        .collect();
    let width = |column: usize| {
        list.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns.len()).map(width).collect();
    for row in &list {
        let cells = row.iter().zip(&widths).map(|(cell, width)| format!("{cell:width$}"));
        say!("{}", cells.collect::<Vec<_>>().join("  ").trim_end());
    }
    if list.is_empty() {
        say!("Nothing found");
    }
}

fn findings(list: &Value, all: bool) {
    let findings: Vec<&Value> =
        list.as_array().into_iter().flatten().filter(|finding| all || finding.get("dismissed").is_none()).collect();
    for finding in &findings {
        say!("{:<5} {}", text(finding, "severity"), text(finding, "sentence"));
        say!("      Why: {}", text(finding, "why"));
        if let Some(source) = finding.get("source").filter(|source| !source.is_null()) {
            say!("      Source: {} ({}, {})", text(source, "title"), text(source, "date"), text(source, "confidence"));
        }
        say!("      Fix: {}", text(finding, "fix"));
        if finding.get("dismissed").is_some() {
            say!("      Dismissed: {}", text(finding, "dismissed"));
        }
    }
    let count = |severity: &str| findings.iter().filter(|finding| text(finding, "severity") == severity).count();
    say!("{} stops, {} warnings, {} notes", count("stop"), count("warn"), count("note"));
}

/// Prints how long the package is, if that is known.
pub(crate) fn length(answer: &Value) {
    if let Some(length) = answer.get("length") {
        say!("Package: {}; {}", text(length, "line"), text(length, "basis"));
    }
}

fn readiness(ready: &Value) {
    say!("{}", text(ready, "answer"));
    for line in ready.get("lines").and_then(Value::as_array).into_iter().flatten() {
        let mark = if text(line, "danger") == "true" { " (danger)" } else { "" };
        say!("\n{}{mark}: weight {}, sum {}", text(line, "title"), text(line, "weight"), text(line, "sum"));
        say!("  {}", text(line, "why"));
        for finding in line.get("findings").and_then(Value::as_array).into_iter().flatten() {
            let place = finding.pointer("/place/label").and_then(Value::as_str).unwrap_or_default();
            say!("  {:<5} {} [{place}]", text(finding, "severity"), text(finding, "sentence"));
            say!("        Fix: {}", text(finding, "fix"));
        }
    }
    say!("\nOpen work, weighed: {}; set aside with a reason: {}", text(ready, "weight"), text(ready, "set_aside"));
}

fn marks(list: &Value) {
    for mark in list.as_array().into_iter().flatten() {
        say!(
            "line {}: {}: \u{201c}{}\u{201d}",
            text(mark, "line"),
            text(mark, "novelty").replace('_', " "),
            text(mark, "seen")
        );
        say!("      Why: {}", text(mark, "why"));
        say!("      Way out: {}", text(mark, "fix"));
        if mark.get("dismissed").is_some() {
            say!("      Dismissed: {}", text(mark, "dismissed"));
        }
    }
    if list.as_array().is_none_or(Vec::is_empty) {
        say!("Nothing new against what was sent");
    }
}

fn lint(findings: &Value) {
    let list = findings.as_array().cloned().unwrap_or_default();
    for it in &list {
        let about = if text(it, "question").is_empty() { "all".to_owned() } else { text(it, "question") };
        let seen =
            if text(it, "seen").is_empty() { String::new() } else { format!(": \u{201c}{}\u{201d}", text(it, "seen")) };
        say!("{about}  {} {:<5} {}{seen}", text(it, "rule"), text(it, "severity"), text(it, "name"));
        say!("      Why: {}", text(it, "why"));
        if let Some(source) = it.get("source") {
            say!("      Source: {} ({}, {})", text(source, "title"), text(source, "date"), text(source, "confidence"));
        }
        say!("      Way out: {}", text(it, "fix"));
    }
    if list.is_empty() {
        say!("Nothing to say about these questions");
    }
}

fn triage(sorted: &Value) {
    say!("{}", text(sorted, "table").trim_end());
    say!("\nAbove the cut line: {}. {}", text(sorted, "fit"), text(sorted, "cut_reason"));
    let gaps = sorted.get("gaps").and_then(Value::as_array).cloned().unwrap_or_default();
    if !gaps.is_empty() {
        say!("\nNobody asks about, and holds have come from it:");
    }
    for gap in &gaps {
        say!("- {}. {} ({})\n  {}", text(gap, "title"), text(gap, "why"), text(gap, "confidence"), text(gap, "fix"));
    }
}

/// Prints the rules; those that are switched off come with their reasons.
fn rules(list: &Value) {
    for rule in list.as_array().into_iter().flatten() {
        let found = match text(rule, "findings").as_str() {
            "0" => String::new(),
            count => format!(" ({count} found)"),
        };
        say!("{:<5} {}{found}", text(rule, "severity"), text(rule, "rule"));
        say!("      {}", text(rule, "what"));
        if let Some(off) = rule.get("off") {
            say!("      Switched off: {} ({}, {})", text(off, "reason"), text(off, "who"), text(off, "on"));
        }
    }
}

fn trace(trace: &Value) {
    let list = |value: &Value, key: &str| value.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    for row in list(trace, "rows") {
        say!("{}", row.get("claim").map(|claim| text(claim, "label")).unwrap_or_default());
        for (key, mark) in [("evidence", "rests on"), ("questions", "used by ")] {
            list(&row, key).iter().for_each(|it| say!("    {mark} {}", text(it, "label")));
        }
        list(&row, "gaps")
            .iter()
            .for_each(|gap| say!("    missing: {}", gap.as_str().unwrap_or_default().replace('_', " ")));
    }
    list(trace, "unsupported").iter().for_each(|it| say!("Rests on nothing: {}", text(it, "label")));
    list(trace, "unused").iter().for_each(|it| say!("Used by nothing: {}", text(it, "label")));
}

fn fit(outcome: &Value) {
    say!("{}", text(outcome, "outcome"));
    let list = |key: &str| outcome.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
    for reason in list("reasons") {
        say!("- {} ({}; {})", text(&reason, "text"), text(&reason, "source"), text(&reason, "confidence"));
    }
    for against in list("against_wish") {
        say!("- Against the wish: {}", against.as_str().map_or_else(|| text(&against, "text"), str::to_owned));
    }
    for alternative in list("alternatives") {
        say!("- Or {}: {}", text(&alternative, "outcome"), text(&alternative, "why"));
    }
    say!("\n{}", text(outcome, "paragraph"));
}

fn exported(reports: &Value) {
    for report in reports.as_array().into_iter().flatten() {
        let list = |key: &str| report.get(key).and_then(Value::as_array).cloned().unwrap_or_default();
        let documents = match list("documents").len() {
            0 => "files ".to_owned(),
            1 => "1 document ".to_owned(),
            count => format!("{count} documents "),
        };
        say!("{}: {documents}in {}", text(report, "title"), text(report, "folder"));
        for file in list("files").iter().filter(|file| file.get("format").is_some()) {
            say!("  {} ({}, {} kB)", text(file, "path"), pages(file), kilobytes(file));
            if says(file, "plain") {
                say!(
                    "    Its footnotes stand at the end of each document and the links in its text are plain words: it could not be set otherwise."
                );
            }
            preflight::of_export(file);
        }
        if report.get("template").is_some() {
            say!("  Word looks as in the template \u{201c}{}\u{201d}", text(report, "template"));
        }
        if let Some(length) = report.get("length") {
            say!("  PDF: {}", text(length, "line"));
        }
    }
}

fn says(file: &Value, key: &str) -> bool {
    file.get(key).and_then(Value::as_bool).unwrap_or_default()
}

fn pages(file: &Value) -> String {
    let about = if says(file, "estimated") { "about " } else { "" };
    match text(file, "pages").as_str() {
        "1" => format!("{about}1 page"),
        count => format!("{about}{count} pages"),
    }
}

fn kilobytes(file: &Value) -> u64 {
    file.get("bytes").and_then(Value::as_u64).unwrap_or_default().div_ceil(1000)
}

fn registers(report: &Value) {
    for file in report.get("files").and_then(Value::as_array).into_iter().flatten() {
        say!("{} ({} kB)", text(file, "path"), kilobytes(file));
    }
    say!("Registers in {}. Internal: they are not for FDA.", text(report, "folder"));
}

fn figure(figure: &Value) {
    let part = |pointer: &str| figure.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
    say!("{} is now a figure of the program ({})", part("/id"), part("/fda/media"));
    if !part("/internal/note").is_empty() {
        say!("{}", part("/internal/note"));
    }
}

fn compare(list: &Value) {
    for difference in list.as_array().into_iter().flatten() {
        say!("{} {} {}", text(difference, "change"), text(difference, "label"), text(difference, "path"));
        let words = difference.get("words").and_then(Value::as_array).cloned().unwrap_or_default();
        let line: String = words
            .iter()
            .map(|run| match text(run, "change").as_str() {
                "removed" => format!("[-{}-]", text(run, "text")),
                "added" => format!("{{+{}+}}", text(run, "text")),
                _ => text(run, "text"),
            })
            .collect();
        if !line.is_empty() {
            say!("    {line}");
        }
    }
    if list.as_array().is_none_or(Vec::is_empty) {
        say!("No difference");
    }
}

fn show(view: &Value) {
    let snapshot = view.get("snapshot").cloned().unwrap_or_default();
    let program = snapshot.pointer("/program/fda").cloned().unwrap_or_default();
    say!("{}: {}", text(&program, "product_name"), text(&program, "indication"));
    say!("Sponsor: {}", text(&program, "sponsor"));
    for (name, list) in snapshot.as_object().into_iter().flatten() {
        if let Some(list) = list.as_array() {
            say!("{:>5} {}", list.len(), name.replace('_', " "));
        }
    }
    if !text(view, "undo").is_empty() {
        say!("Undo would take back: {}", text(view, "undo"));
    }
}
