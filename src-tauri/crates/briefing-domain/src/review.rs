//! What reviewers said and changed in a Word file that came back, and what the team decided about each: the disposition table.
//!
//! For the team alone. A point quotes the packet it was made on; a change of words carries its place in the paragraph, so that it can be
//! offered as an edit later. Nothing here reads a file or changes a text.

use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::id::ReviewPointId;

/// A comment or a change of a reviewer.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ReviewPoint {
    /// Its id.
    pub id: ReviewPointId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// What it repeats of the packet, or would have it say.
    #[serde(default)]
    pub quote: ReviewQuote,
    /// What the reviewer and the team say about it.
    #[serde(default)]
    pub internal: ReviewPointNotes,
}

/// The words of the packet that a point is about. They stand, or are to stand, in a file for FDA, so finding them there is no leak; the
/// point itself is printed for the team alone.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ReviewQuote {
    /// The words a comment stands on.
    pub passage: String,
    /// The words a change takes away.
    pub before: String,
    /// The words a change brings.
    pub after: String,
    /// Of a move, the heading under which the text stands now; of formatting, what changed.
    pub note: String,
    /// The paragraph as it stood in the file before any change.
    pub paragraph: String,
    /// Where the change begins in the paragraph, in characters.
    pub at: u32,
    /// The heading above it.
    pub section: String,
    /// The names of the bookmarks on that heading.
    pub bookmarks: Vec<String>,
}

/// What a reviewer said, and what was decided.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ReviewPointNotes {
    /// What it is.
    pub kind: ReviewKind,
    /// Who made it.
    pub author: String,
    /// When, as the file says it; may be empty.
    pub date: String,
    /// The words of a comment.
    pub text: String,
    /// The key of the comment it answers; empty for none.
    pub reply_to: String,
    /// Whether the reviewer marked it as resolved.
    pub resolved: bool,
    /// Why it can only be taken over by hand, as far as the file alone tells; empty when it may be offered as an edit.
    pub by_hand: String,
    /// The name of the file.
    pub file: String,
    /// The SHA-256 of the file.
    pub sha256: String,
    /// What tells it from every other point, also when the file comes back again.
    pub key: String,
    /// What the team decided.
    pub decision: Decision,
    /// Why.
    pub why: String,
    /// Who decided.
    pub who: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
    /// Whether the change was put into the text by the program.
    pub applied: bool,
}

/// What a point is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ReviewKind {
    /// A comment.
    #[default]
    Comment,
    /// New text.
    Insert,
    /// Text is gone.
    Delete,
    /// Text in the place of other text.
    Replace,
    /// Text that one reviewer wrote and another deleted again.
    Withdrawn,
    /// Text at another place.
    Move,
    /// Another look; the words stay.
    Format,
    /// One paragraph becomes two.
    Split,
    /// Two paragraphs become one.
    Join,
    /// A row or cell of a table is new.
    TableInsert,
    /// A row or cell of a table is gone.
    TableDelete,
}

impl ReviewKind {
    /// Returns the name under which it is kept.
    pub fn name(self) -> &'static str {
        match self {
            ReviewKind::Comment => "comment",
            ReviewKind::Insert => "insert",
            ReviewKind::Delete => "delete",
            ReviewKind::Replace => "replace",
            ReviewKind::Withdrawn => "withdrawn",
            ReviewKind::Move => "move",
            ReviewKind::Format => "format",
            ReviewKind::Split => "split",
            ReviewKind::Join => "join",
            ReviewKind::TableInsert => "table_insert",
            ReviewKind::TableDelete => "table_delete",
        }
    }

    /// Returns what it is, in words.
    pub fn label(self) -> &'static str {
        match self {
            ReviewKind::Comment => "Comment",
            ReviewKind::Insert => "Insertion",
            ReviewKind::Delete => "Deletion",
            ReviewKind::Replace => "Replacement",
            ReviewKind::Withdrawn => "Written and deleted again",
            ReviewKind::Move => "Move",
            ReviewKind::Format => "Formatting",
            ReviewKind::Split => "Paragraph split",
            ReviewKind::Join => "Paragraphs joined",
            ReviewKind::TableInsert => "New table row or cell",
            ReviewKind::TableDelete => "Deleted table row or cell",
        }
    }
}

/// What the team decided about a point.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Nothing yet.
    #[default]
    Open,
    /// It is followed.
    Accept,
    /// It is not followed; the reason stands beside it.
    Reject,
}

impl Decision {
    /// Returns the decision in words.
    pub fn label(self) -> &'static str {
        match self {
            Decision::Open => "Open",
            Decision::Accept => "Accepted",
            Decision::Reject => "Rejected",
        }
    }
}

impl ReviewPoint {
    /// Returns the paragraph as the program should print it now, with the changes that it has put into the text, and where this one
    /// begins in it, in characters. None when one of those touched the same words.
    ///
    /// Changes of other reviewers count too: files that went out alike come back with the same paragraph.
    pub fn paragraph_now(&self, others: &[ReviewPoint]) -> Option<(String, usize)> {
        let applied = others.iter().filter(|it| it.internal.applied && it.beside(self));
        let mut applied: Vec<&ReviewQuote> = applied.map(|it| &it.quote).collect();
        applied.sort_by_key(|it| it.at);
        let length = |text: &str| text.chars().count();
        let start = self.quote.at as usize;
        let end = start + length(&self.quote.before);
        let mut text: Vec<char> = self.quote.paragraph.chars().collect();
        let mut place = start;
        for other in applied.into_iter().rev() {
            let (from, gone) = (other.at as usize, length(&other.before));
            let to = from + gone;
            let clear = to <= start || from >= end;
            if !clear || to > text.len() {
                return None;
            }
            text.splice(from..to, other.after.chars());
            if to <= start {
                place = (place + length(&other.after)).checked_sub(gone)?;
            }
        }
        Some((text.into_iter().collect(), place))
    }

    fn beside(&self, other: &ReviewPoint) -> bool {
        self.internal.key != other.internal.key
            && self.quote.paragraph == other.quote.paragraph
            && self.quote.section == other.quote.section
            && self.quote.bookmarks == other.quote.bookmarks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(key: &str, at: u32, before: &str, after: &str, applied: bool) -> ReviewPoint {
        let (before, after, paragraph) = (before.to_owned(), after.to_owned(), "é one two three".to_owned());
        ReviewPoint {
            quote: ReviewQuote { at, before, after, paragraph, ..ReviewQuote::default() },
            internal: ReviewPointNotes { key: key.to_owned(), applied, ..ReviewPointNotes::default() },
            ..ReviewPoint::default()
        }
    }

    #[test]
    fn a_change_finds_its_place_behind_and_before_those_that_were_put_in() {
        let all = [
            change("a", 2, "one", "first", true),
            change("b", 6, "two", "2", false),
            change("c", 10, "three", "", true),
        ];
        let (text, at) = all[1].paragraph_now(&all).unwrap();
        assert_eq!((text.as_str(), at), ("é first two ", 8));
        assert_eq!(text.chars().skip(at).take(3).collect::<String>(), "two");
    }

    #[test]
    fn a_change_on_words_that_another_one_touched_has_no_place() {
        let all = [change("a", 2, "one two", "1 2", true), change("b", 6, "two", "zwei", false)];
        assert_eq!(all[1].paragraph_now(&all), None);
        assert!(all[0].paragraph_now(&all).is_some(), "its own does not stand in its way");
    }
}
