//! Where a word may break: words that are too long for their line, numbers and names that stay whole, signs nobody sees.

use super::signs::{is_unseen, stands_on};

/// After these a line may break without more ado; between a hyphen or a slash and a digit it does not.
const BREAKS: [char; 3] = ['-', '\u{2013}', '/'];

/// No line begins with these, even behind a space; and none ends with the others.
const CLOSING: [char; 14] =
    [')', ']', '}', '!', '?', '/', '.', ',', ':', ';', '\u{201d}', '\u{2019}', '\u{bb}', '\u{2026}'];
const OPENING: [char; 6] = ['(', '[', '{', '\u{201c}', '\u{2018}', '\u{ab}'];

/// Nor is a line broken beside these, which nobody sees, or before a mark, which is kept behind its space by one of them.
const JOINING: [char; 2] = ['\u{2060}', '\u{feff}'];

/// Cuts a line at the spaces at which it may break (UAX 14, rules LB11 and LB13 to LB15).
pub(super) fn words(line: &str) -> Vec<&str> {
    let mut out: Vec<&str> = Vec::new();
    let (mut from, mut end) = (0, 0);
    for word in line.split(' ') {
        let glued = word.starts_with(CLOSING)
            || word.starts_with(JOINING)
            || word.starts_with(stands_on)
            || out.last().is_some_and(|before| before.ends_with(OPENING) || before.ends_with(JOINING));
        let begin = end;
        end = begin + word.len();
        if glued && out.pop().is_some() {
            out.push(line.get(from..end).unwrap_or_default());
        } else {
            from = begin;
            out.push(word);
        }
        end += 1;
    }
    out
}

/// Whether there is no place in a word where a line may break.
pub(super) fn is_whole(word: &str) -> bool {
    !word.contains(BREAKS)
}

/// Cuts a word where a line may break.
pub(super) fn breakable(word: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut from = 0;
    for (at, c) in word.char_indices().filter(|(_, c)| BREAKS.contains(c)) {
        let end = at + c.len_utf8();
        let rest = word.get(end..).unwrap_or_default();
        if c == '\u{2013}' || !rest.starts_with(|next: char| next.is_ascii_digit()) {
            out.push(word.get(from..end).unwrap_or_default());
            from = end;
        }
    }
    out.push(word.get(from..).unwrap_or_default());
    out.retain(|piece| !piece.is_empty());
    out
}

/// A short word of digits with a hyphen or a dash in it: the number of a report, a lot, a range; or a unit such as vg/kg.
pub(super) fn is_name(word: &str) -> bool {
    let named = (3..=28).contains(&word.len())
        && word.contains(['-', '\u{2013}'])
        && word.contains(|c: char| c.is_ascii_digit());
    let unit = word.len() <= 9 && word.contains('/');
    (named || unit) && word.chars().all(may_break)
}

/// Cuts a word that is too long into runs of letters, each with whether it may break between any two of them. Letters that are joined or run
/// from right to left stay together; Chinese, Thai and the like find their breaks themselves.
pub(super) fn runs(word: &str) -> Vec<(bool, String)> {
    let mut out: Vec<(bool, String)> = Vec::new();
    for c in word.chars() {
        let breaks = may_break(c);
        match out.last_mut() {
            Some((before, run)) if *before == breaks || is_unseen(c) => run.push(c),
            _ => out.push((breaks, c.to_string())),
        }
    }
    out
}

fn may_break(c: char) -> bool {
    !matches!(c,
        // Hebrew, Arabic and others from right to left, Mongolian.
        '\u{590}'..='\u{8ff}' | '\u{1800}'..='\u{18af}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}'
        // Thai, Lao, Burmese, Khmer; Chinese, Japanese, Korean.
        | '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{2e80}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7ff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// Returns how many letters of code a word is wide.
pub(super) fn columns(word: &str) -> f64 {
    word.chars().map(width_in_columns).sum()
}

pub(super) fn width_in_columns(c: char) -> f64 {
    if c < '\u{1100}' { 1.0 } else { 2.0 }
}
