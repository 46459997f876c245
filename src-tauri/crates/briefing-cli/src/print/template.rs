//! Prints what `briefing template` answers.

use std::io::Write;

use serde_json::Value;

use super::library::list;
use super::{rows, say, text};
use crate::args::Template;

/// Prints the answer of a command of the group.
pub(super) fn answer(command: &Template, answer: &Value) {
    match command {
        Template::Add { .. } => {
            say!("Kept as \u{201c}{}\u{201d} ({})", text(answer, "name"), text(answer, "sha256"));
            say!("Use it with: briefing export ... --format docx --template \"{}\"", text(answer, "name"));
        }
        Template::List => {
            let short = |it: &Value| {
                let mut row = it.clone();
                if let Some(digits) = row.get_mut("sha256") {
                    *digits = digits.as_str().and_then(|it| it.get(..12)).unwrap_or_default().into();
                }
                row
            };
            let list: Value = list(answer, "").map(short).collect();
            rows(&list, &["sha256", "name", "file", "bytes", "added_at", "added_by"]);
        }
        Template::Show { .. } => show(answer),
        Template::Remove { .. } => say!("Removed: {}", text(answer, "name")),
    }
}

fn show(preview: &Value) {
    say!("{} (SHA-256 {})", text(preview, "name"), text(preview, "sha256"));
    if let Some(page) = preview.get("page") {
        say!("Paper: {}; margins: {}", text(page, "paper"), text(page, "margins"));
    } else {
        say!("Paper and margins: those of the export");
    }
    for edge in list(preview, "edges") {
        let words = text(edge, "words").replace('\n', " / ");
        let pictures = if text(edge, "pictures") == "0" { "" } else { " (with pictures)" };
        let instead = if text(edge, "instead") == "true" { "; takes the place of the usual footer" } else { "" };
        say!("{}: {words}{pictures}{instead}", text(edge, "place"));
    }
    if list(preview, "edges").next().is_none() {
        say!("Headers and footers: none of its own");
    }
    let fonts: Vec<String> = list(preview, "fonts").map(|it| text(it, "name")).collect();
    if !fonts.is_empty() {
        say!("Fonts: {}; the Word file names them and does not carry them", fonts.join(", "));
    }
    say!("\n{} of {} styles found:", text(preview, "found"), list(preview, "styles").count());
    let (found, missing): (Vec<&Value>, Vec<&Value>) =
        list(preview, "styles").partition(|it| text(it, "found") == "true");
    for style in found {
        say!("  {} -> {}", text(style, "ours"), text(style, "theirs"));
    }
    if !missing.is_empty() {
        let names: Vec<String> = missing.into_iter().map(|it| text(it, "ours")).collect();
        say!("Not in the template; these look as in Briefing Room's own:\n  {}", names.join(", "));
    }
    let left_out: Vec<&Value> = list(preview, "left_out").collect();
    if !left_out.is_empty() {
        say!("\nNot taken over:");
    }
    left_out.into_iter().for_each(|it| say!("  {}", it.as_str().unwrap_or_default()));
}
