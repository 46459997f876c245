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
            let name = text(answer, "name");
            say!("For one export: briefing export ... --format docx --template \"{name}\"");
            say!("For a kind of copy: briefing template use \"{name}\" --preset fda");
        }
        Template::List => {
            let short = |it: &Value| {
                let mut row = it.clone();
                if let Some(digits) = row.get_mut("sha256") {
                    *digits = digits.as_str().and_then(|it| it.get(..12)).unwrap_or_default().into();
                }
                row
            };
            if answer.as_array().is_none_or(Vec::is_empty) {
                say!("No template is kept yet: briefing template add \"Acme house style.dotx\"");
                return;
            }
            let list: Value = list(answer, "").map(short).collect();
            rows(&list, &["sha256", "name", "file", "bytes", "added_at", "added_by"]);
        }
        Template::Use { .. } => choice(answer),
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
        let pictures = match text(edge, "pictures").as_str() {
            "0" => "",
            _ => " (with pictures; what they show cannot be searched for internal text, so look at them)",
        };
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
    styles(preview);
    let left_out: Vec<&Value> = list(preview, "left_out").collect();
    if !left_out.is_empty() {
        say!("\nNot taken over:");
    }
    left_out.into_iter().for_each(|it| say!("  {}", it.as_str().unwrap_or_default()));
}

/// Prints which kind of copy takes which template.
pub(crate) fn choice(choice: &Value) {
    let (preset, template) = (text(choice, "preset"), text(choice, "template"));
    if template.is_empty() {
        say!("Word with --preset {preset}: Briefing Room's own looks");
    } else {
        say!("Word with --preset {preset}: \u{201c}{template}\u{201d}");
    }
}

/// Prints which style maps to what; those that keep their names are named and no more.
fn styles(preview: &Value) {
    let (found, wanted) = (text(preview, "found"), text(preview, "wanted"));
    if found == wanted {
        say!("\nIt has all {wanted} styles of Word that a packet uses.");
    } else {
        say!("\nIt has {found} of the {wanted} styles of Word that a packet uses.");
    }
    let of = |own: &str, found: &str| {
        list(preview, "styles").filter(|it| text(it, "own") == own && text(it, "found") == found).collect::<Vec<_>>()
    };
    let names = |styles: &[&Value]| styles.iter().map(|it| text(it, "ours")).collect::<Vec<_>>().join(", ");
    let (same, other): (Vec<&Value>, Vec<&Value>) = of("false", "true")
        .into_iter()
        .chain(of("true", "true"))
        .partition(|it| text(it, "ours") == text(it, "theirs"));
    other.iter().for_each(|it| say!("  {} looks as its {}", text(it, "ours"), text(it, "theirs")));
    for (said, styles) in [
        ("By the same name", same),
        ("Not in it, look as in Briefing Room's own", of("false", "false")),
        ("Brought along, for Word has no such style", of("true", "false")),
    ] {
        if !styles.is_empty() {
            say!("  {said}: {}", names(&styles));
        }
    }
}
