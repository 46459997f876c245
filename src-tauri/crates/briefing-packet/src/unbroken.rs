//! What a line does not break inside: a number and its unit, a power of ten, the name of a rule. The same for Word and PDF.

use briefing_domain::text::Inline;

/// What stands behind a number on the same line.
const UNITS: [&str; 22] = [
    "h", "s", "d", "g", "kg", "mg", "\u{b5}g", "ng", "mL", "L", "\u{b5}L", "m", "mm", "\u{b5}m", "\u{3bc}m", "nm",
    "kb", "bp", "vg", "\u{b0}C", "mM", "min",
];

/// What stands before a number on the same line.
const NUMBERED: [&str; 2] = ["Section", "Sections"];

/// Cuts a text into words with the space behind them; a number and its unit, or the name of a rule (21 CFR 50.52), are one.
pub(crate) fn unbroken(text: &str) -> Vec<&str> {
    let begins_with_digit = |word: &str| word.trim_start_matches('(').starts_with(|c: char| c.is_ascii_digit());
    let ends_with_digit = |word: &str| word.ends_with(|c: char| c.is_ascii_digit());
    let mut out: Vec<&str> = Vec::new();
    let mut from = 0;
    let mut words = text.split_inclusive(' ').peekable();
    let (mut before, mut end) = ("", 0);
    while let Some(word) = words.next() {
        end += word.len();
        let bare = word.trim_end_matches(' ');
        let next = words.peek().map_or("", |next| next.trim_end());
        let unit = next.trim_end_matches(['.', ',', ';', ')', ':']);
        let goes_on = (ends_with_digit(bare) && (UNITS.contains(&unit) || next == "CFR"))
            || (NUMBERED.contains(&bare.trim_start_matches('(')) && begins_with_digit(next))
            || (bare == "CFR" && ends_with_digit(before.trim_end()) && begins_with_digit(next));
        before = word;
        if !goes_on || bare.is_empty() {
            out.push(text.get(from..end).unwrap_or_default());
            from = end;
        }
    }
    out
}

/// Returns what stands before a power of ten, as in 1.9 x 10¹³, its words, and what is raised; a line does not break inside.
pub(crate) fn power<'t>(text: &'t str, next: &'t Inline) -> Option<(&'t str, &'t str, &'t [Inline])> {
    let Inline::Sup { inlines } = next else { return None };
    let factor = text.strip_suffix("10")?.trim_end_matches(' ').strip_suffix(['x', '\u{d7}'])?.trim_end_matches(' ');
    let number = factor.rsplit([' ', '\n', '\t']).next()?;
    let from = factor.len() - number.len();
    number.contains(|c: char| c.is_ascii_digit()).then_some(())?;
    Some((text.get(..from)?, text.get(from..)?, inlines))
}

/// Returns a text whose spaces inside such words are those that Word does not break at; `next` is what follows it.
pub(crate) fn with_fixed_spaces(text: &str, next: Option<&Inline>) -> String {
    let (head, factor) = next.and_then(|next| power(text, next)).map_or((text, ""), |(head, factor, _)| (head, factor));
    let mut out = String::with_capacity(text.len());
    for word in unbroken(head) {
        let bare = word.trim_end_matches(' ');
        out.push_str(&bare.replace(' ', FIXED));
        out.push_str(word.get(bare.len()..).unwrap_or_default());
    }
    out.push_str(&factor.replace(' ', FIXED));
    out
}

/// A space at which no line breaks.
const FIXED: &str = "\u{a0}";
