//! From a byte or a word in a TOML file to its line, for messages that name the place.
//!
//! Semantic problems carry the words to search for; keeping spans in every field would cost each type its plain shape on the wire.

use std::ops::Range;

/// Returns the line, counted from 1, of a parser's span; 1 when it has none.
pub(crate) fn error_line(text: &str, span: Option<Range<usize>>) -> usize {
    let start = span.map_or(0, |span| span.start);
    1 + text.bytes().take(start).filter(|byte| *byte == b'\n').count()
}

/// Returns the line, counted from 1, of the `nth` (from 0) line that holds `needle` outside a comment; 1 when there is none.
pub(crate) fn line_of(text: &str, needle: &str, nth: usize) -> usize {
    let holds = |line: &str| !line.trim_start().starts_with('#') && line.contains(needle);
    text.lines().enumerate().filter(|(_, line)| holds(line)).nth(nth).map_or(1, |(number, _)| number + 1)
}
