//! Signs in a text: white space as one space, signs nobody sees, and marks that stand on a letter, where the layout would count wrong.

use std::borrow::Cow;

use briefing_domain::glyph::steers;
use unicode_normalization::char::is_combining_mark;

use crate::pdf::fonts::FONTS;

/// White space as one space, nothing that is not written.
pub(super) fn tidy(text: &str) -> String {
    let mut before = b'a';
    let plain = |byte: u8| {
        let twice = byte == b' ' && before == b' ';
        before = byte;
        matches!(byte, b' '..=b'~') && !twice
    };
    if text.bytes().all(plain) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = if matches!(c, ' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}') {
            ' '
        } else {
            c
        };
        // A soft hyphen shows nothing here, for no word is hyphenated; at the end of a link Typst gives up on it.
        if c.is_control() || c == '\u{ad}' || (c == ' ' && out.ends_with(' ')) {
            continue;
        }
        // A joiner beside a space joins nothing, and Typst may lose count of the letters around it.
        if c == ' ' && out.ends_with(JOINER) {
            out.truncate(out.trim_end_matches(JOINER).len());
            if out.ends_with(' ') {
                continue;
            }
        }
        if c == JOINER && (out.is_empty() || out.ends_with(' ')) {
            continue;
        }
        out.push(c);
    }
    out.truncate(out.trim_end_matches(JOINER).len());
    out
}

/// Joins the letters on its two sides into one sign.
const JOINER: char = '\u{200d}';

/// White space, and what only tells how the characters beside it are set.
pub(super) fn is_unseen(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}

/// Keeps apart what stands on its two sides, and keeps it on one line; nobody sees it.
const KEEPER: char = '\u{2060}';

/// Returns a text in which a mark is kept apart from a space before it, and from a letter that no font has together with the mark.
///
/// The layout takes a letter and its marks for one sign and sets it from one font. Where no font has both, it loses the letter, or from right to
/// left sets it more than once; behind a space a line may break besides, and the layout looks for words behind the end of that line.
pub(super) fn apart(text: &str) -> Cow<'_, str> {
    if !text.contains(stands_on) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + KEEPER.len_utf8());
    let mut letter = None;
    for c in text.chars() {
        if !stands_on(c) {
            letter = Some(c);
        } else if letter.is_some_and(|letter| letter == ' ' || !FONTS.set_alike(letter, c)) {
            out.push(KEEPER);
            letter = None;
        }
        out.push(c);
    }
    Cow::Owned(out)
}

/// Returns a text without what nobody sees, to be compared.
pub(super) fn shown(text: &str) -> String {
    text.chars().filter(|c| !is_unseen(*c)).collect()
}

/// Whether a character stands on the one before it: an accent, a vowel sign, a color of skin.
pub(super) fn stands_on(c: char) -> bool {
    let stands = |c| is_combining_mark(c) || matches!(c, '\u{ff9e}' | '\u{ff9f}' | '\u{1f3fb}'..='\u{1f3ff}');
    c >= '\u{300}' && stands(c) && !steers(c)
}
