//! Takes pasted text apart into draft questions, as people write them down: paragraphs, numbered lists, bullets, or one to a line.
//!
//! Nothing of the words is changed but the mark of the list. What cannot be told apart stays together; the linter then says so.

use std::sync::LazyLock;

use regex::Regex;

use super::Draft;

/// The mark at the start of an entry: `1.`, `2)`, `(3)`, `Q4:`, `Question 5.`, `-`, `*`, or a bullet.
#[allow(clippy::expect_used, reason = "a fixed pattern, compiled in a test")]
static MARK: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"^\s*(?:(?:(?i:question|q)\.?\s*\d{1,2}\s*[.):\u{2013}-]?|\(?\d{1,2}[.)]|\([a-z]\)|[a-z]\)|[-*\u{2022}\u{b7}\u{25aa}\u{2013}])\s+)",
    )
    .expect("a pattern")
});

/// Returns the draft questions of a pasted text, numbered from 1.
pub fn drafts(text: &str) -> Vec<Draft> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n");
    let mut asks: Vec<String> = Vec::new();
    let mut block: Vec<&str> = Vec::new();
    for line in text.lines().chain([""]) {
        if line.trim().is_empty() {
            asks.extend(entries(&block));
            block.clear();
        } else {
            block.push(line);
        }
    }
    let numbered = asks.into_iter().enumerate();
    numbered.map(|(place, text)| Draft { id: (place + 1).to_string(), text, ..Draft::default() }).collect()
}

/// The entries of lines without an empty one between them.
fn entries(lines: &[&str]) -> Vec<String> {
    // A list that follows words of its own belongs to them: "Does FDA agree with: 1. ... 2. ...?" is one question.
    let listed = lines.first().is_some_and(|line| MARK.is_match(line));
    let asked = |line: &&&str| line.trim_end().ends_with('?');
    let each_asks = lines.len() > 1 && lines.iter().filter(asked).count() == lines.len();
    let begins = |at: usize, line: &str| at == 0 || each_asks || (listed && MARK.is_match(line));
    let mut found: Vec<String> = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let bare = MARK.replace(line, "");
        match found.last_mut() {
            Some(last) if !begins(at, line) => {
                last.push(' ');
                last.push_str(line.trim());
            }
            Some(_) | None => found.push(bare.trim().to_owned()),
        }
    }
    found.retain(|ask| !ask.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::drafts;

    fn asks(text: &str) -> Vec<String> {
        drafts(text).into_iter().map(|draft| draft.text).collect()
    }

    #[test]
    fn paragraphs_lists_and_lines_are_told_apart() {
        let two = ["Does FDA agree with A?", "Does FDA agree with B?"];
        for text in [
            "Does FDA agree with A?\n\nDoes FDA agree with B?\n",
            "1. Does FDA agree with A?\n2. Does FDA agree with B?",
            "1) Does FDA\n   agree with A?\r\n2) Does FDA agree with B?",
            "Q1: Does FDA agree with A?\nQ2: Does FDA agree with B?",
            "Question 1. Does FDA agree with A?\nQuestion 2. Does FDA agree with B?",
            "- Does FDA agree with A?\n\u{2022} Does FDA agree with B?",
            "Does FDA agree with A?\nDoes FDA agree with B?",
        ] {
            assert_eq!(asks(text), two, "{text:?}");
        }
    }

    #[test]
    fn a_question_over_several_lines_stays_one() {
        assert_eq!(asks("The sponsor plans one study.\nDoes FDA agree\nthat it is enough?").len(), 1);
        assert_eq!(asks("Doses of\n1e13 vg/kg and\n3e13 vg/kg are planned. Does FDA agree?").len(), 1);
        assert_eq!(asks("Does FDA agree with:\n1. the dose\n2. the interval?").len(), 1);
        assert_eq!(asks("  \n\n "), Vec::<String>::new());
    }
}
