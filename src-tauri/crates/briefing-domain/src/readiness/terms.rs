//! One thing, one word: terms that are mixed, and the product's name in more than one spelling.
//!
//! Which terms belong together is data (`assets/library/rules/checks.toml`); words of the text are never guessed to be synonyms.

use regex::Regex;

use super::passage::{Passage, quote};
use super::{Checked, Found};
use crate::finding::{Remark, Severity};
use crate::snapshot::ThingKind;

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let mut found = mixed(checked);
    found.extend(product_name(checked));
    found
}

/// Finds groups of which two terms are used, and points to the rarer one.
fn mixed(checked: &Checked<'_>) -> Found {
    let mut found = Found::new();
    for group in &checked.known.checks.terms {
        let mut used: Vec<(usize, &str, &Passage, std::ops::Range<usize>)> = Vec::new();
        for (term, forms) in &group.terms {
            let mut hits = checked
                .passages
                .iter()
                .filter(|passage| own_words(passage.kind))
                .flat_map(|passage| forms.all(&passage.text).map(move |hit| (passage, hit.range())));
            if let Some((passage, at)) = hits.next() {
                used.push((hits.count() + 1, term, passage, at));
            }
        }
        used.sort_by_key(|(count, ..)| *count);
        let [(count, rare, passage, at), others @ ..] = used.as_slice() else { continue };
        let Some((many, common, ..)) = others.last() else { continue };
        let remark = Remark::new("text.mixed_terms", Severity::Note, &passage.place.path)
            .detail(*rare)
            .saying(format!(
                "For {} the texts use both \u{201c}{common}\u{201d} ({}) and \u{201c}{rare}\u{201d} ({}), first in {}: {}.",
                group.about,
                times(*many),
                times(*count),
                passage.place.label,
                quote(&passage.text, at)
            ))
            .because("Two words for one thing make a reader look for a difference.")
            .fix("Choose one and use it throughout.");
        found.push((passage.place.clone(), remark));
    }
    found
}

fn times(count: usize) -> String {
    if count == 1 { "once".to_owned() } else { format!("{count} times") }
}

/// What FDA or an author wrote is quoted as it is.
fn own_words(kind: ThingKind) -> bool {
    !matches!(kind, ThingKind::Advice | ThingKind::Evidence | ThingKind::Enclosure)
}

/// Finds spellings of the product's name that are neither the name nor one of its other names.
fn product_name(checked: &Checked<'_>) -> Found {
    let program = &checked.program.program.fda;
    let name = program.product_name.trim();
    let code =
        name.len() > 3 && name.chars().any(|sign| sign.is_ascii_digit()) && name.chars().any(char::is_alphabetic);
    let Some(pattern) = code.then(|| spellings(name)).flatten() else { return Found::new() };
    let mut found = Found::new();
    for passage in checked.passages.iter().filter(|passage| own_words(passage.kind)) {
        let other = pattern.find_iter(&passage.text).find(|hit| {
            let part_of_more = |sign: Option<char>| sign.is_some_and(|sign| sign == '-' || sign == '_');
            let before = passage.text.get(..hit.start()).and_then(|head| head.chars().next_back());
            let behind = passage.text.get(hit.end()..).and_then(|tail| tail.chars().next());
            let listed = program.other_names.iter().any(|other| other == hit.as_str());
            hit.as_str() != name && !listed && !part_of_more(before) && !part_of_more(behind)
        });
        let Some(hit) = other else { continue };
        let remark = Remark::new("text.product_name_variant", Severity::Warn, &passage.place.path)
            .detail(hit.as_str())
            .saying(format!(
                "{} spells {name} as \u{201c}{}\u{201d}: {}.",
                passage.place.label,
                hit.as_str(),
                quote(&passage.text, &hit.range())
            ))
            .because("A second spelling looks like a second product.")
            .fix(format!("Write {name}, or enter the spelling among the product's other names."));
        found.push((passage.place.clone(), remark));
    }
    found
}

/// Makes the pattern of a code in any capitals, with or without hyphens and spaces between letters and digits.
fn spellings(name: &str) -> Option<Regex> {
    let mut pattern = String::new();
    let mut last: Option<char> = None;
    for sign in name.chars() {
        let joint = |sign: char| matches!(sign, '-' | '_' | ' ' | '\u{2013}' | '\u{2011}');
        if joint(sign) {
            last = None;
            continue;
        }
        let changes = last.is_none_or(|before| before.is_ascii_digit() != sign.is_ascii_digit());
        if changes && !pattern.is_empty() {
            pattern.push_str("[\\s_\u{2013}\u{2011}-]?");
        }
        pattern.push_str(&regex::escape(&sign.to_string()));
        last = Some(sign);
    }
    Regex::new(&format!("(?i)(?-u:\\b){pattern}(?-u:\\b)")).ok()
}
