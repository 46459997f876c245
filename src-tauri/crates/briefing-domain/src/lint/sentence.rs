//! A question as plain sentences: Markdown taken off, white space joined, split where a sentence ends.

use crate::text;

/// A text split into sentences, with a lower-case form of the same length in bytes to hold patterns against.
pub(crate) struct Sentences {
    /// Each sentence as typed and in lower case.
    pub(crate) all: Vec<(String, String)>,
    /// The whole text in lower case.
    pub(crate) lower: String,
}

/// Words after which a full stop ends no sentence.
const ABBREVIATIONS: &[&str] = &[
    "e.g", "i.e", "vs", "approx", "fig", "no", "dr", "u.s", "etc", "cf", "al", "sec", "inc", "ph", "st", "resp", "incl",
];

impl Sentences {
    pub(crate) fn of(source: &str) -> Self {
        let plain = if source.contains(['*', '_', '`', '[', '<', '#', '|', '\\']) {
            text::plain(&text::read(source))
        } else {
            source.to_owned()
        };
        let joined = plain.split_whitespace().collect::<Vec<_>>().join(" ");
        let joined = joined.replace(['\u{2019}', '\u{2018}'], "'").replace(['\u{201c}', '\u{201d}'], "\"");
        let all =
            split(&joined).into_iter().map(|sentence| (sentence.to_owned(), sentence.to_ascii_lowercase())).collect();
        Sentences { all, lower: joined.to_ascii_lowercase() }
    }

    /// Returns the sentences that ask, or all when none ends in a question mark.
    pub(super) fn asking(&self) -> Vec<&(String, String)> {
        let asking: Vec<_> = self.all.iter().filter(|(_, lower)| asks(lower)).collect();
        if asking.is_empty() { self.all.iter().collect() } else { asking }
    }
}

/// Returns whether a sentence ends in a question mark.
pub(super) fn asks(sentence: &str) -> bool {
    sentence.trim_end_matches(['"', ')', '\'', ' ']).ends_with('?')
}

fn split(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut begin = 0;
    let mut signs = text.char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        if !matches!(sign, '.' | '?' | '!' | ';') {
            continue;
        }
        let next = signs.peek().map(|(_, next)| *next);
        let ends = match next {
            None => true,
            Some('"' | ')' | '\'') => true,
            Some(' ') => {
                sign != '.'
                    || ends_sentence(text.get(begin..at).unwrap_or_default(), text.get(at + 2..).unwrap_or_default())
            }
            Some(_) => false,
        };
        if ends && sign != ';' {
            let end = at + sign.len_utf8();
            sentences.extend(text.get(begin..end).map(str::trim).filter(|it| it.len() > 1));
            begin = end;
        }
    }
    sentences.extend(text.get(begin..).map(str::trim).filter(|it| it.len() > 1));
    sentences
}

/// Tells whether a full stop ends a sentence: not after an abbreviation, and what follows begins like one.
fn ends_sentence(before: &str, after: &str) -> bool {
    let word = before.rsplit([' ', '(']).next().unwrap_or_default().to_ascii_lowercase();
    let single = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let begins = after.chars().next().is_none_or(|sign| !sign.is_lowercase());
    !ABBREVIATIONS.contains(&word.as_str()) && !single && begins
}
