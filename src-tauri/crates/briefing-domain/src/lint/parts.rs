//! What stands beside the words of one question: discipline, position, reasons, pointer, context, parts, change since the request.

use std::sync::LazyLock;

use regex::Regex;

use super::{Draft, Linter, Seen};
use crate::text;

/// Reasons inside a position: a number, a source, or a word that gives a reason.
static REASON: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?i)\d|\b(because|since|based on|as shown|supported by|study|studies|data|table|section|figure|report)\b",
    )
    .ok()
});

/// A pointer inside the text.
static POINTER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?i)\b(section|sections|table|tables|figure|appendix|enclosure|attachment|page|pages|module|study|report)\s+[a-z]{0,6}[-. ]?\d|\]\((section|claim|evidence|figure):").ok()
});

/// Parts inside parts, such as `(a)` with `(i)` below.
static NESTED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(?is)(\(a\)|\ba[.)]\s).*(\(i\)|\bi[.)]\s).*(\(ii\)|\bii[.)]\s)|(\d\.\d\.\d).*(\d\.\d\.\d)").ok()
});

/// Returns whether a text points to a section, table, page or study.
pub(super) fn points(text: &str) -> bool {
    finds(&POINTER, text)
}

fn finds(pattern: &LazyLock<Option<Regex>>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|pattern| pattern.is_match(text))
}

pub(super) fn check(linter: &Linter, draft: &Draft) -> Vec<Seen> {
    let blank = |text: &Option<String>| text.as_deref().is_none_or(|text| text.trim().is_empty());
    let position = draft.position.as_deref().unwrap_or_default();
    let pointed = !blank(&draft.evidence_pointer) || points(&draft.text) || points(position);
    let reasoned = match &draft.justification {
        Some(reasons) => !reasons.trim().is_empty(),
        None => pointed || finds(&REASON, position),
    };
    let nested = std::iter::once(&draft.text).chain(&draft.sub_questions).any(|text| finds(&NESTED, text));
    let long = linter.rule("Q38").and_then(|rule| rule.limit).unwrap_or(u32::MAX);
    let words = |text: &Option<String>| text::words(text.as_deref().unwrap_or_default());
    let changed = draft.text_in_request.as_deref().is_some_and(|before| {
        !before.trim().is_empty()
            && text::plain(&text::read(before)).trim() != text::plain(&text::read(&draft.text)).trim()
    });
    let missing = [
        ("Q19", draft.discipline.is_none()),
        ("Q05", position.trim().is_empty()),
        ("Q06", !position.trim().is_empty() && !reasoned),
        ("Q15", !pointed),
        ("Q21", draft.context.as_deref().is_some_and(|text| text.trim().is_empty())),
        ("Q18", nested),
        ("Q38", words(&draft.justification) > long as usize || words(&draft.context) > long as usize),
        ("Q39", changed && blank(&draft.change_note)),
    ];
    missing.into_iter().filter(|(_, fires)| *fires).map(|(rule, _)| Seen::new(rule, "")).collect()
}
