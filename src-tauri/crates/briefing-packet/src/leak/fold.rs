//! Folds a text to what is compared: letters and digits only, lower case, without accents, ligatures opened.
//!
//! Everything between words vanishes, so hyphenation, soft hyphens, quotes, Markdown marks and cells of a table do not matter; where words
//! begin is remembered, so that a short term is not found inside a longer word.

use unicode_normalization::UnicodeNormalization;

/// What kind of text is folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Markdown: link targets, tags and marks of footnotes are no text.
    Markdown,
    /// XML and SVG: tags are no text.
    Xml,
    /// JSON: escapes stand for characters.
    Json,
    /// Anything else.
    Plain,
}

impl Form {
    /// Returns the form of a file by its name.
    pub fn of_file(path: &str) -> Self {
        match path.rsplit('.').next().unwrap_or_default() {
            "md" => Form::Markdown,
            "svg" | "xml" | "rels" => Form::Xml,
            "json" => Form::Json,
            _ => Form::Plain,
        }
    }
}

/// A folded text.
#[derive(Debug, Default)]
pub(super) struct Folded {
    /// Letters and digits as UTF-8.
    pub(super) bytes: Vec<u8>,
    /// Where words begin, in order.
    pub(super) words: Vec<Word>,
    /// Whether something was left out because a reader does not see it.
    pub(super) left_out: bool,
    between: bool,
}

/// The beginning of a word.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    /// Its first folded byte.
    pub(super) begin: usize,
    /// Where it stands in the source.
    pub(super) at: u32,
}

impl Folded {
    /// Folds what a reader sees: tags and link targets are left out.
    pub(super) fn seen(source: &str, form: Form) -> Self {
        Self::of(source, form, true)
    }

    /// Folds everything that stands in the file.
    pub(super) fn whole(source: &str, form: Form) -> Self {
        Self::of(source, form, false)
    }

    /// Returns whether a word ends before this byte.
    pub(super) fn ends(&self, at: usize) -> bool {
        at >= self.bytes.len() || self.words.binary_search_by_key(&at, |word| word.begin).is_ok()
    }

    fn of(source: &str, form: Form, seen: bool) -> Self {
        let bytes = Vec::with_capacity(source.len());
        let mut folded = Folded { bytes, between: true, ..Folded::default() };
        let mut at = 0;
        while let Some(byte) = source.as_bytes().get(at).copied() {
            // Most of a text is this, and means the same in every form.
            if byte.is_ascii_alphanumeric() {
                folded.begin(at);
                folded.bytes.push(byte.to_ascii_lowercase());
                at += 1;
                continue;
            }
            if byte.is_ascii() && !is_special(byte) {
                folded.between = true;
                at += 1;
                continue;
            }
            let Some(rest) = source.get(at..) else { break };
            if let Some(length) = skipped(rest, form, seen) {
                folded.between = true;
                folded.left_out = true;
                at += length;
            } else if let Some((character, length)) = escaped(rest, form) {
                folded.push(character, at);
                at += length;
            } else if let Some(character) = rest.chars().next() {
                folded.push(character, at);
                at += character.len_utf8();
            }
        }
        folded
    }

    fn push(&mut self, character: char, at: usize) {
        if character.is_ascii() {
            self.keep(character.to_ascii_lowercase(), at);
        } else if character == '\u{AD}' {
            // A soft hyphen stands inside a word.
        } else {
            for part in std::iter::once(character).nfkd().flat_map(char::to_lowercase) {
                // An accent belongs to the letter before it and separates nothing.
                if part.is_alphanumeric() || !unicode_normalization::char::is_combining_mark(part) {
                    self.keep(part, at);
                }
            }
        }
    }

    fn keep(&mut self, character: char, at: usize) {
        if character.is_alphanumeric() {
            self.begin(at);
            self.bytes.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        } else {
            self.between = true;
        }
    }

    /// Begins a word, if none goes on.
    fn begin(&mut self, at: usize) {
        if std::mem::take(&mut self.between) {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            self.words.push(Word { begin: self.bytes.len(), at });
        }
    }
}

/// Returns whether something that is left out, or an escape, may begin with this byte.
fn is_special(byte: u8) -> bool {
    matches!(byte, b'<' | b'[' | b']' | b'&' | b'\\')
}

/// How far a tag, a link target or the mark of a footnote may reach; more is no such thing.
const REACH: usize = 4000;

/// Returns the length of what a reader does not see at the start of the text.
fn skipped(rest: &str, form: Form, seen: bool) -> Option<usize> {
    if !seen || matches!(form, Form::Json | Form::Plain) {
        return None;
    }
    let near = || rest.as_bytes().get(..REACH.min(rest.len())).unwrap_or_default();
    let end = |of: &str, from: usize| {
        near().windows(of.len()).skip(from).position(|it| it == of.as_bytes()).map(|at| at + from + of.len())
    };
    let next = rest.as_bytes().get(1).copied().unwrap_or_default();
    match rest.as_bytes().first() {
        Some(b'<') if rest.starts_with("<!--") => end("-->", 4),
        Some(b'<') if next.is_ascii_alphabetic() || matches!(next, b'/' | b'?' | b'!') => end(">", 1),
        Some(b']') if next == b'(' && form == Form::Markdown => closing(rest),
        Some(b'[') if next == b'^' && form == Form::Markdown => end("]", 2),
        _ => None,
    }
}

/// Returns the length of `](target)`, parentheses inside the target balanced.
fn closing(rest: &str) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, byte) in rest.bytes().enumerate().take(REACH) {
        match byte {
            b'(' => depth += 1,
            b')' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// Returns the character that an escape at the start of the text stands for, and the escape's length.
fn escaped(rest: &str, form: Form) -> Option<(char, usize)> {
    match (form, rest.as_bytes().first()?) {
        (Form::Markdown | Form::Xml, b'&') => {
            let end = rest.bytes().take(10).position(|byte| byte == b';')?;
            let name = rest.get(1..end)?;
            let character = match name {
                "shy" => '\u{AD}',
                "amp" | "lt" | "gt" | "quot" | "apos" | "nbsp" => ' ',
                numbered => {
                    let digits = numbered.strip_prefix('#')?;
                    let code = match digits.strip_prefix(['x', 'X']) {
                        Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                        None => digits.parse().ok()?,
                    };
                    char::from_u32(code)?
                }
            };
            Some((character, name.len() + 2))
        }
        (Form::Json, b'\\') => match rest.as_bytes().get(1)? {
            b'u' => Some((char::from_u32(u32::from_str_radix(rest.get(2..6)?, 16).ok()?)?, 6)),
            _ => Some((' ', 2)),
        },
        _ => None,
    }
}
