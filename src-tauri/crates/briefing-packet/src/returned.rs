//! Reads a Word file that came back from a reviewer: its comments and its tracked changes, with the passage and the section of each.
//!
//! Bytes in, values out. Nothing is applied here and nothing is lost: what accepting or rejecting everything would leave can be asked for
//! ([`Returned::text_with_all`]), elements nobody knows are looked into, and moved text stands at both places as one change. Which field of
//! the program a change belongs to stands in [`offer`].

mod archive;
mod block;
mod change;
mod comment;
mod format;
mod key;
pub mod offer;
mod story;
mod token;

use std::fmt;

use briefing_domain::review::ReviewKind;
use serde::{Deserialize, Serialize};

use story::Story;

/// Why a returned file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReturnedError {
    /// It is no Word file.
    #[error("this is no Word file (.docx)")]
    NotWord,
    /// It is a Word file of before 2007, or one that a password protects.
    #[error("this is an old .doc file or one that a password protects; save it as .docx without a password")]
    OldOrLocked,
    /// It is larger than a briefing document can be.
    #[error("{what} is larger than {most} MB, more than a reviewed document needs")]
    TooLarge {
        /// The part.
        what: String,
        /// The most megabytes it may have.
        most: u64,
    },
    /// It holds more files than a Word file needs.
    #[error("it holds more than {0} files, more than a Word file needs")]
    TooMany(usize),
    /// A part cannot be read.
    #[error("its part {part} cannot be read: {reason}")]
    Broken {
        /// The part.
        part: String,
        /// What is wrong.
        reason: String,
    },
    /// A part is nested deeper than Word writes it.
    #[error("its part {0} is nested deeper than Word writes")]
    TooDeep(String),
}

/// What a returned file says.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Returned {
    /// The comments in the order of the text; those that stand nowhere in it come last.
    pub comments: Vec<Comment>,
    /// The tracked changes in the order of the text.
    pub changes: Vec<Change>,
    /// How many changes were left out because they stand in a table of contents, which Word makes itself.
    pub generated: usize,
    paragraphs: Vec<token::Paragraph>,
    rows: Vec<token::Row>,
}

/// Where something stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The names of the bookmarks on the heading before it.
    pub bookmarks: Vec<String>,
    /// The heading; empty before the first one.
    pub heading: String,
}

/// A comment.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Comment {
    /// What tells it from every other one, also when the file comes back again.
    pub key: String,
    /// Who wrote it.
    pub author: String,
    /// When, as the file says it; may be empty.
    pub date: String,
    /// The comment.
    pub text: String,
    /// The words it was put on; empty when it stands at a point.
    pub passage: String,
    /// The paragraph in which these words begin, as it stood before any change.
    pub paragraph: String,
    /// The section.
    pub section: Section,
    /// The key of the comment it answers; empty for none.
    pub reply_to: String,
    /// Whether it was marked as resolved.
    pub resolved: bool,
    /// Its place in the text: how many paragraphs stand before it; the greatest number when it stands nowhere.
    pub place: usize,
}

/// A tracked change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// What tells it from every other one, also when the file comes back again.
    pub key: String,
    /// Who made it.
    pub author: String,
    /// When, as the file says it; may be empty.
    pub date: String,
    /// What it does; never a comment.
    pub kind: ReviewKind,
    /// The words that were there; ends of paragraphs are line breaks, a superscript follows a `^`.
    pub before: String,
    /// The words that are there now.
    pub after: String,
    /// The paragraph, or the paragraphs, with no change made.
    pub paragraph_before: String,
    /// The same with every change made.
    pub paragraph_after: String,
    /// Where the change begins in `paragraph_before`, in characters.
    pub at: usize,
    /// The section; of a move, the one the text came from.
    pub section: Section,
    /// Of a move, the heading under which the text stands now; of a change of looks, what changed; else empty.
    pub note: String,
    /// Why it can only be taken over by hand; empty when it may be offered as an edit.
    pub by_hand: String,
    /// Its place in the text: how many paragraphs stand before it.
    pub place: usize,
}

impl Returned {
    /// Returns the paragraphs that accepting, or rejecting, every change would leave.
    pub fn text_with_all(&self, accepted: bool) -> Vec<String> {
        token::text_with_all(&self.paragraphs, &self.rows, accepted)
    }
}

impl fmt::Display for Section {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.heading.is_empty() { "Before the first heading" } else { &self.heading })
    }
}

/// Reads a returned Word file.
///
/// # Errors
/// When it is no Word file, is larger or deeper than one needs to be, or a part of it cannot be read. A part that is missing, such as the
/// comments, is none.
pub fn read(bytes: &[u8]) -> Result<Returned, ReturnedError> {
    let parts = archive::read(bytes)?;
    let mut story = Story::new(parts.headings()?);
    story.body(&parts.document)?;
    for notes in &parts.notes {
        story.notes(notes)?;
    }
    for margin in &parts.margins {
        story.margin(margin)?;
    }
    let threads = comment::threads(parts.threads.as_ref())?;
    let told = match &parts.comments {
        Some(part) => comment::told(part)?,
        None => Vec::new(),
    };
    let comments = comment::comments(&story, told, &threads);
    let (changes, generated) = change::changes(&story);
    let Story { paragraphs, rows, .. } = story;
    Ok(Returned { comments, changes, generated, paragraphs, rows })
}
