//! Cutting the piece with the most hits out of a text in which the hits are marked.

use super::{CLOSE, OPEN};
use crate::row::SnippetPart;

/// A snippet is this many words long.
const WORDS: usize = 18;

/// The first hit stands behind this many words, where there are so many.
const LEAD: usize = 4;

/// Cuts a snippet; white space becomes single spaces, and `…` stands where something was left out.
pub(crate) fn cut(marked: &str) -> Vec<SnippetPart> {
    let words = words(marked);
    let hits = |from: usize| words.iter().skip(from).take(WORDS - LEAD).filter(|word| is_hit(word)).count();
    let starts = words.iter().enumerate().filter(|(_, word)| is_hit(word)).map(|(idx, _)| idx);
    // The first of the best: `max_by_key` would take the last.
    let best = starts.rev().max_by_key(|start| hits(*start)).unwrap_or(0);
    let first = best.saturating_sub(LEAD).min(words.len().saturating_sub(WORDS));
    let mut parts: Vec<SnippetPart> = Vec::new();
    if first > 0 {
        push(&mut parts, "… ", false);
    }
    for (idx, word) in words.iter().skip(first).take(WORDS).enumerate() {
        if idx > 0 {
            push(&mut parts, " ", false);
        }
        for part in word {
            push(&mut parts, &part.text, part.hit);
        }
    }
    if first + WORDS < words.len() {
        push(&mut parts, " …", false);
    }
    parts
}

fn is_hit(word: &[SnippetPart]) -> bool {
    word.iter().any(|part| part.hit)
}

/// Splits into words, each in parts that are hits or not.
fn words(marked: &str) -> Vec<Vec<SnippetPart>> {
    let mut words = Vec::new();
    let mut word: Vec<SnippetPart> = Vec::new();
    let mut hit = false;
    for letter in marked.chars() {
        if letter == OPEN || letter == CLOSE {
            hit = letter == OPEN;
        } else if !letter.is_whitespace() {
            push(&mut word, letter.encode_utf8(&mut [0; 4]), hit);
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

fn push(parts: &mut Vec<SnippetPart>, text: &str, hit: bool) {
    match parts.last_mut() {
        Some(last) if last.hit == hit => last.text.push_str(text),
        _ => parts.push(SnippetPart { text: text.to_owned(), hit }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(marked: &str) -> String {
        cut(marked).into_iter().map(|part| if part.hit { format!("[{}]", part.text) } else { part.text }).collect()
    }

    #[test]
    fn a_short_text_is_whole() {
        assert_eq!(text("Cells \u{2}bank\u{3}ed,\nthen \u{2}cell bank\u{3}."), "Cells [bank]ed, then [cell] [bank].");
        assert_eq!(cut(""), []);
    }

    #[test]
    fn of_a_long_text_the_piece_with_most_hits_is_cut_out() {
        let filler = "word ".repeat(30);
        let marked = format!("\u{2}one\u{3} {filler}before \u{2}two\u{3} and \u{2}three\u{3} {filler}");
        let cut = text(&marked);
        assert!(cut.starts_with("… word word word before [two] and [three] word"), "{cut}");
        assert!(cut.ends_with("word …"), "{cut}");
    }
}
