//! What concerns every text alike: references that lead nowhere, and markup that may not leave for FDA.
//!
//! Walks the JSON form of each thing, so that a new field is covered without a change here.

use std::collections::BTreeSet;

use serde_json::Value;

use super::{Checked, Found, place_of};
use crate::finding::{Remark, Severity};
use crate::leaves;
use crate::snapshot::{Thing, ThingKind};
use crate::text;

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let known: BTreeSet<&str> = checked.records.iter().map(|record| record.thing.id()).collect();
    let mut found = Found::new();
    for record in &checked.records {
        // A dismissal quotes the id of a finding, which may be gone; that is no reference.
        if record.thing.kind() != ThingKind::Dismissal {
            found.extend(one(&record.thing, &record.body, &known));
        }
    }
    found
}

fn one(thing: &Thing, body: &Value, known: &BTreeSet<&str>) -> Found {
    let mut remarks = Vec::new();
    leaves::strings(body, &mut |path, value| {
        // The halves of a plan stand in its body.
        let path = path.strip_prefix("body.").unwrap_or(path);
        for id in leaves::ids(value).into_iter().filter(|id| !known.contains(id)) {
            let kind = ThingKind::from_prefix(id.get(..2).unwrap_or_default());
            let what = kind.map_or("something", ThingKind::title).to_lowercase();
            let severity = if path.starts_with("fda") { Severity::Stop } else { Severity::Warn };
            remarks.push(
                Remark::new("reference.dangling", severity, path)
                    .detail(id)
                    .saying(format!("{} refers to a {what} that no longer exists.", thing.label()))
                    .because("The reader would find a gap or a dead link.")
                    .fix("Point it to something else, or take the reference out."),
            );
        }
        let drawing = path.ends_with(".svg");
        if path.starts_with("fda") && !drawing && (value.contains('<') || value.contains(":::")) {
            for kept in text::forbidden(&text::read(value)) {
                remarks.push(markup(thing, path, &kept));
            }
        }
    });
    remarks.into_iter().map(|remark| (place_of(thing), remark)).collect()
}

fn markup(thing: &Thing, path: &str, kept: &text::Kept) -> Remark {
    let shown: String = kept.source.chars().take(40).collect();
    Remark::new("text.hidden_markup", Severity::Stop, path)
        .detail(shown.trim())
        .saying(format!(
            "{} holds a comment, a marked block or raw HTML: \u{201c}{}\u{201d}.",
            thing.label(),
            shown.trim()
        ))
        .because("Such text is left out of FDA files, and it is easily meant for the team only.")
        .fix("Move it to the internal note, or write it as plain text.")
}
