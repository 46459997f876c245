//! Numbers in prose: digits in every notation for powers of ten, small numbers in words, ranges, and the words before them.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::Sense;

/// A number, and whether it was written as a word.
pub(super) struct Number {
    pub(super) at: Range<usize>,
    pub(super) value: f64,
    pub(super) word: bool,
}

static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        (?P<digits> \d{1,3}(?:,\d{3})+(?:\.\d+)? | \d+(?:\.\d+)? )
        (?:
            [eE] (?P<e> [+\-−]?\d{1,3} ) \b
          | [\s\u{a0}]* [x×·*✕] [\s\u{a0}]* 10
            (?: \s*\^\s*\{?(?P<caret>[+\-−]?\d{1,3})\}? | <sup>\s*(?P<sup>[+\-−]?\d{1,3})\s*</sup> | (?P<high>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+) )
          | (?: \^\{?(?P<bare_caret>[+\-−]?\d{1,3})\}? | <sup>\s*(?P<bare_sup>[+\-−]?\d{1,3})\s*</sup> | (?P<bare_high>[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+) )
          | \s (?P<many> thousand | million | billion | trillion ) \b
          | : (?P<ratio> \d+ ) \b
        )?
        | \b (?P<word> (?i: one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty) ) \b",
    )
    .ok()
});

const WORDS: [(&str, f64); 14] = [
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("fifteen", 15.0),
    ("twenty", 20.0),
];

/// Returns the numbers of a text in order; digits inside names are left out.
pub(super) fn numbers(text: &str) -> impl Iterator<Item = Number> {
    let found = NUMBER.as_ref().map(|regex| regex.captures_iter(text));
    found.into_iter().flatten().filter_map(move |captures| number(text, &captures))
}

fn number(text: &str, captures: &Captures<'_>) -> Option<Number> {
    let whole = captures.get(0)?;
    let at = whole.range();
    if let Some(word) = captures.name("word") {
        let lower = word.as_str().to_ascii_lowercase();
        let value = WORDS.iter().find(|(name, _)| *name == lower)?.1;
        return Some(Number { at, value, word: true });
    }
    let minus = before(text, at.start)?;
    let digits: f64 = captures.name("digits")?.as_str().replace(',', "").parse().ok()?;
    let power = |name: &str| captures.name(name).and_then(|found| exponent(found.as_str()));
    let scaled = power("e").or_else(|| power("caret")).or_else(|| power("sup")).or_else(|| power("high"));
    let bare = power("bare_caret").or_else(|| power("bare_sup")).or_else(|| power("bare_high"));
    let value = if let Some(power) = scaled {
        digits * 10f64.powi(power)
    } else if let Some(power) = bare {
        // `10^13` is a number, `m^2` is none, and `5^2` is nothing that a package says.
        ((digits - 10.0).abs() < f64::EPSILON).then(|| 10f64.powi(power))?
    } else if let Some(many) = captures.name("many") {
        digits * many_of(many.as_str())
    } else if let Some(ratio) = captures.name("ratio") {
        // `1:20` is a titer; other pairs are times of day.
        ((digits - 1.0).abs() < f64::EPSILON).then(|| ratio.as_str().parse::<f64>().ok())??
    } else {
        digits
    };
    Some(Number { at, value: if minus { -value } else { value }, word: false })
}

fn many_of(word: &str) -> f64 {
    match word {
        "thousand" => 1e3,
        "million" => 1e6,
        "billion" => 1e9,
        _ => 1e12,
    }
}

/// Reads an exponent in ordinary or raised digits.
fn exponent(text: &str) -> Option<i32> {
    const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    let plain: String = text
        .chars()
        .filter_map(|sign| match sign {
            '⁻' | '−' => Some('-'),
            '⁺' | '+' => None,
            _ => RAISED
                .chars()
                .position(|raised| raised == sign)
                .and_then(|digit| char::from_digit(u32::try_from(digit).ok()?, 10))
                .or(Some(sign)),
        })
        .collect();
    plain.parse().ok()
}

/// Returns whether a minus sign stands before a number that begins here; `None` when the digits belong to a name.
fn before(text: &str, start: usize) -> Option<bool> {
    let mut signs = text.get(..start)?.chars().rev();
    let (one, two) = (signs.next(), signs.next());
    match one {
        Some(sign) if sign.is_alphanumeric() || matches!(sign, '_' | '^' | '#') => None,
        Some('.' | '/' | ',' | '\u{2019}') if two.is_some_and(char::is_alphanumeric) => None,
        Some('-' | '–' | '−' | '+') if two.is_some_and(|sign| sign.is_alphanumeric() || sign == ')') => None,
        Some('-' | '−') => Some(true),
        _ => Some(false),
    }
}

/// Returns whether letters follow without a gap, as in `6MWD` or `3D`.
pub(super) fn runs_into_a_word(text: &str, end: usize) -> bool {
    let mut signs = text.get(end..).unwrap_or_default().chars();
    match signs.next() {
        Some(sign) if sign.is_alphabetic() || sign == '_' => true,
        Some('-' | '.' | '/' | ':') => signs.next().is_some_and(char::is_alphanumeric),
        _ => false,
    }
}

/// Returns the second number of a range whose first number, with its unit, ends here: `60% to 150%`, `2–8 °C`, `between 97 and 104%`.
pub(super) fn range_end(text: &str, end: usize, start: usize) -> Option<Number> {
    let rest = text.get(end..)?;
    let trimmed = rest.trim_start_matches([' ', '\u{a0}']);
    let between = text.get(..start).is_some_and(|head| head.trim_end().to_ascii_lowercase().ends_with("between"));
    let dash = trimmed.strip_prefix(['–', '—', '-', '−']);
    let word = trimmed.strip_prefix("to ").or_else(|| if between { trimmed.strip_prefix("and ") } else { None });
    let behind = dash.or(word)?.trim_start_matches([' ', '\u{a0}']);
    let offset = text.len().checked_sub(behind.len())?;
    let captures = NUMBER.as_ref()?.captures(behind.get(..clip(behind, 48))?)?;
    if captures.get(0)?.start() != 0 || captures.name("word").is_some() {
        return None;
    }
    let second = number(behind, &captures)?;
    Some(Number { at: offset + second.at.start..offset + second.at.end, ..second })
}

/// Returns the greatest boundary of a sign at or before `length`.
fn clip(text: &str, length: usize) -> usize {
    (0..=length.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

const SENSES: [(&str, Sense); 25] = [
    ("no more than", Sense::AtMost),
    ("not more than", Sense::AtMost),
    ("no less than", Sense::AtLeast),
    ("not less than", Sense::AtLeast),
    ("about", Sense::About),
    ("approximately", Sense::About),
    ("roughly", Sense::About),
    ("nearly", Sense::About),
    ("around", Sense::About),
    ("~", Sense::About),
    ("≈", Sense::About),
    ("at most", Sense::AtMost),
    ("up to", Sense::AtMost),
    ("less than", Sense::AtMost),
    ("fewer than", Sense::AtMost),
    ("below", Sense::AtMost),
    ("under", Sense::AtMost),
    ("≤", Sense::AtMost),
    ("<", Sense::AtMost),
    ("at least", Sense::AtLeast),
    ("more than", Sense::AtLeast),
    ("above", Sense::AtLeast),
    ("over", Sense::AtLeast),
    ("≥", Sense::AtLeast),
    (">", Sense::AtLeast),
];

/// Returns what the words before a number make of it.
pub(super) fn sense(text: &str, start: usize) -> Sense {
    let head = text.get(..start).unwrap_or_default().trim_end();
    let from = (0..=head.len().saturating_sub(14)).rev().find(|at| head.is_char_boundary(*at)).unwrap_or(0);
    let tail = head.get(from..).unwrap_or_default().to_lowercase();
    // `no more than` also ends in `more than`; the longer one stands first in the list.
    SENSES.iter().find(|(words, _)| tail.ends_with(words)).map_or(Sense::Exact, |(_, sense)| *sense)
}
