//! Reads a returned Word file into points of a review: each comment and change once, also when the file comes back again.

use std::collections::BTreeSet;

use briefing_domain::id::ReviewPointId;
use briefing_domain::review::{ReviewKind, ReviewPoint, ReviewPointNotes, ReviewQuote};
use briefing_domain::snapshot::Thing;
use briefing_packet::returned::{self, Change, Comment, Section};
use briefing_store::Operation;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::ApiError;
use crate::folder::digest;
use crate::given;

/// The most bytes of a returned file; the reader of the file counts what it unpacks.
const MOST: u64 = 128 * 1024 * 1024;

/// Asks to read a returned Word file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ReviewRead {
    /// The program.
    pub program: String,
    /// The Word file.
    pub path: String,
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ReviewReadReport {
    /// The name of the file.
    pub file: String,
    /// Its comments.
    pub comments: u32,
    /// Its tracked changes.
    pub changes: u32,
    /// How many of both are new.
    pub added: u32,
    /// How many of both were read before.
    pub known: u32,
    /// How many changes were left out because Word made them itself in a table of contents.
    pub generated: u32,
}

/// Reads a returned Word file and adds its comments and changes as open points, as one step; no text is changed.
///
/// # Errors
/// `InvalidInput` with a sentence when the file cannot be read or is no Word file; nothing is stored then.
pub fn review_read(app: &mut App, request: ReviewRead) -> Result<ReviewReadReport, ApiError> {
    let program = app.find_program(&request.program)?;
    let file = given::name(&request.path);
    let bytes = given::bytes(&request.path, MOST, "Choose a .docx file.")?;
    let sha256 = digest(&bytes);
    let returned = returned::read(&bytes).map_err(|error| {
        ApiError::invalid(format!("{file} cannot be read: {error}"))
            .hint("Choose the .docx file as it came back from the reviewer. Nothing was changed.")
            .field("path")
    })?;
    let known: BTreeSet<String> =
        app.snapshot(&program)?.review_points.into_iter().map(|point| point.internal.key).collect();
    let (comments, changes) = (returned.comments.len(), returned.changes.len());
    let told = returned.comments.into_iter().map(|it| (it.place, of_comment(it)));
    let mut all: Vec<_> = told.chain(returned.changes.into_iter().map(|it| (it.place, of_change(it)))).collect();
    // In the order of the text, a comment before the changes of its paragraph.
    all.sort_by_key(|(place, _)| *place);
    let mut things = Vec::new();
    for (_, (quote, notes)) in all.into_iter().filter(|(_, (_, notes))| !known.contains(&notes.key)) {
        let internal = ReviewPointNotes { file: file.clone(), sha256: sha256.clone(), ..notes };
        let id = ReviewPointId::parse(&app.new_id(ReviewPointId::PREFIX))?;
        things.push(Thing::ReviewPoint(Box::new(ReviewPoint { id, revision: 0, quote, internal })));
    }
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let report = ReviewReadReport {
        comments: count(comments),
        changes: count(changes),
        added: count(things.len()),
        known: count((comments + changes).saturating_sub(things.len())),
        generated: count(returned.generated),
        file,
    };
    if !things.is_empty() {
        let label = format!("Read the review {}", report.file);
        app.put(&program, Operation::edit("review_read", label), things)?;
    }
    Ok(report)
}

fn of_comment(comment: Comment) -> (ReviewQuote, ReviewPointNotes) {
    let Section { bookmarks, heading } = comment.section;
    let quote = ReviewQuote {
        passage: comment.passage,
        paragraph: comment.paragraph,
        section: heading,
        bookmarks,
        ..ReviewQuote::default()
    };
    let notes = ReviewPointNotes {
        kind: ReviewKind::Comment,
        author: comment.author,
        date: comment.date,
        text: comment.text,
        reply_to: comment.reply_to,
        resolved: comment.resolved,
        key: comment.key,
        ..ReviewPointNotes::default()
    };
    (quote, notes)
}

fn of_change(change: Change) -> (ReviewQuote, ReviewPointNotes) {
    let Section { bookmarks, heading } = change.section;
    let quote = ReviewQuote {
        before: change.before,
        after: change.after,
        note: change.note,
        paragraph: change.paragraph_before,
        at: u32::try_from(change.at).unwrap_or(u32::MAX),
        section: heading,
        bookmarks,
        ..ReviewQuote::default()
    };
    let notes = ReviewPointNotes {
        kind: change.kind,
        author: change.author,
        date: change.date,
        by_hand: change.by_hand,
        key: change.key,
        ..ReviewPointNotes::default()
    };
    (quote, notes)
}
