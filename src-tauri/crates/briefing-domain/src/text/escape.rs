//! Escapes: what a character needs in front of it so that it stays a character.
//!
//! A backslash where Markdown would see a mark, and nothing where it would not: `AAV_capsid_9`, `p < 0.05` and `~5 kb` stay as typed.

use std::collections::BTreeSet;

/// Returns whether Markdown treats the character as part of a word beside `*` and `_`.
pub(super) fn is_word(c: char) -> bool {
    !(c.is_whitespace() || c.is_ascii_punctuation() || matches!(c, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{2043}'))
}

/// Returns whether the character is surely no punctuation, so that a mark may begin or end at it inside a word.
pub(super) fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && !matches!(c, '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}')
}

/// A character as a numeric reference, which ends in a punctuation mark.
pub(super) fn entity(c: char) -> String {
    format!("&#{};", u32::from(c))
}

/// Where a text stands.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// In a table cell.
    pub(super) cell: bool,
    /// In the label of a link or picture.
    pub(super) label: bool,
}

/// Writes a text behind `line`, what the line holds so far (empty at its start).
pub(super) fn text(text: &str, line: &str, place: Place, out: &mut String) {
    let before = line.chars().next_back();
    let mut number = line.len() < 10 && line.chars().all(|c| c.is_ascii_digit());
    let mut start = line.is_empty();
    let mut previous = None;
    let mail = text.contains('@');
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|(_, next)| *next);
        let escape = match c {
            '\\' | '`' | '*' | '[' => true,
            ']' => place.label,
            '|' => place.cell || start,
            '_' => !inside_word(text, at),
            '~' => next.is_none_or(|next| next == '~') || previous.or(before) == Some('~'),
            '!' => next.is_none(),
            '<' => !next.is_some_and(|next| next == ' ' || (!mail && matches!(next, '=' | '0'..='9'))),
            '&' => may_be_entity(text.get(at + 1..).unwrap_or_default()),
            '(' | ':' if previous.is_none() && before == Some(']') => true,
            '#' | '>' | '=' => start,
            '+' | '-' => start && !next.is_some_and(is_letter),
            ':' => start && next.is_none_or(|next| matches!(next, ':' | '-' | '|' | ' ')),
            '.' | ')' => number && !start && next.is_none_or(|next| next == ' '),
            _ => false,
        };
        let behind_note = c == '[' && previous.is_none() && before == Some(']');
        if behind_note || (c == '`' && next.is_none()) {
            // Escaped, they would still join with the footnote mark before and with the code behind.
            out.push_str(&entity(c));
        } else {
            out.extend(escape.then_some('\\'));
            out.push(c);
        }
        number = number && c.is_ascii_digit();
        start = false;
        previous = Some(c);
    }
}

/// Returns whether the `_` at this place stands between letters inside the text; it is no mark then. The first and the last letter of
/// the text do not count, because the writer may write them as a reference.
fn inside_word(text: &str, at: usize) -> bool {
    let (head, tail) = text.split_at_checked(at).unwrap_or_default();
    let (mut head, mut tail) = (head.chars().rev(), tail.chars().skip(1));
    let letters = head.next().is_some_and(is_letter) && tail.next().is_some_and(is_letter);
    letters && head.next().is_some() && tail.next().is_some()
}

/// Returns whether what follows a `&` could be read as a character reference.
fn may_be_entity(rest: &str) -> bool {
    let name = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    name.is_empty() || (name.starts_with(';') && name.len() < rest.len())
}

/// Writes the address of a link.
pub(super) fn target(target: &str) -> String {
    let bare = !target.is_empty()
        && !target.starts_with('<')
        && target.chars().all(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '<' | '>'));
    if bare { raw(target, &['\\', '(', ')', '`']) } else { format!("<{}>", raw(target, &['\\', '<', '>', '`'])) }
}

/// Writes a link title with its quotation marks and the space before; nothing when there is none.
pub(super) fn title(title: &str) -> String {
    if title.is_empty() { String::new() } else { format!(" \"{}\"", raw(title, &['\\', '"', '`'])) }
}

/// Writes a text that is no line of Markdown but knows backslashes and character references.
pub(super) fn raw(text: &str, special: &[char]) -> String {
    let mut out = String::new();
    for (at, c) in text.char_indices() {
        let entity = c == '&' && may_be_entity(text.get(at + 1..).unwrap_or_default());
        if entity || special.contains(&c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Writes code between backticks.
pub(super) fn code(code: &str) -> String {
    let runs: BTreeSet<usize> = code.split(|c| c != '`').map(str::len).collect();
    let ticks = "`".repeat((1..).find(|length| !runs.contains(length)).unwrap_or(1));
    let blank = code.chars().all(|c| c == ' ');
    let edge = |c: Option<char>| c == Some('`');
    let pad = edge(code.chars().next())
        || edge(code.chars().next_back())
        || (!blank && code.starts_with(' ') && code.ends_with(' '));
    let pad = if pad { " " } else { "" };
    format!("{ticks}{pad}{code}{pad}{ticks}")
}

/// Returns the length of the longest run of the character.
pub(super) fn longest_run(text: &str, of: char) -> usize {
    text.split(|c| c != of).map(str::len).max().unwrap_or(0)
}
