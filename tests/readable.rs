//! Finished Word and PDF files as lines of text, so that a change of them is read in review like code.
//!
//! Made of the files as they are, without the writers' own code; the same on every machine.

pub mod pdf;
pub mod word;

/// Cuts a text that is only there to be recognized.
fn cut(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= most {
        return text;
    }
    format!("{}\u{2026}", text.chars().take(most).collect::<String>())
}
