//! The review: points of a returned Word file, what the team decides about each, and edits that are offered and never made by themselves.
//!
//! Reading a file stands in `review/read.rs`. Which field a change belongs to is asked anew each time, against the program as it is now.

mod read;

use briefing_domain::review::{Decision, ReviewKind, ReviewPoint};
use briefing_domain::snapshot::{ProgramSnapshot, Record, Thing, ThingKind};
use briefing_packet::returned::Section;
use briefing_packet::returned::offer::{FieldEdit, Fields, Wanted};
use briefing_store::Operation;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::history::WordChange;
use super::program::ProgramRef;
use crate::app::App;
use crate::error::ApiError;

pub use read::{ReviewRead, ReviewReadReport, review_read};

/// A point of a review as it is shown.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ReviewEntry {
    /// The point.
    pub point: ReviewPoint,
    /// What the point is, in words.
    pub label: String,
    /// The change with the words around it; empty for a comment.
    pub words: Vec<WordChange>,
    /// The edit that is offered; none for a comment, for what is decided, and for what is put in by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<ReviewOffer>,
    /// Why no edit is offered for an open change; else empty.
    pub by_hand: String,
}

/// An edit that is offered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ReviewOffer {
    /// The kind of the thing it changes.
    pub kind: ThingKind,
    /// The id of that thing.
    pub id: String,
    /// The revision of that thing.
    pub revision: u64,
    /// The field, such as `fda.body`.
    pub path: String,
    /// How the thing is called.
    pub label: String,
}

/// Lists the points of a program's reviews in the order of the returned files, with the edits that are offered.
///
/// # Errors
/// When there is no such program or it cannot be read.
pub fn review_list(app: &mut App, request: ProgramRef) -> Result<Vec<ReviewEntry>, ApiError> {
    let program = app.find_program(&request.program)?;
    let snapshot = app.snapshot(&program)?;
    let fields = Fields::of(&snapshot);
    Ok(snapshot.review_points.iter().map(|point| entry(point, &snapshot, &fields)).collect())
}

fn entry(point: &ReviewPoint, snapshot: &ProgramSnapshot, fields: &Fields) -> ReviewEntry {
    let notes = &point.internal;
    let open = notes.decision == Decision::Open && notes.kind != ReviewKind::Comment;
    let (offer, by_hand) = match open.then(|| edit(point, snapshot, fields)) {
        Some(Ok(edit)) => (Some(offer(edit)), String::new()),
        Some(Err(why)) => (None, why),
        None => (None, String::new()),
    };
    ReviewEntry { point: point.clone(), label: notes.kind.label().to_owned(), words: words(point), offer, by_hand }
}

fn offer(edit: FieldEdit) -> ReviewOffer {
    let FieldEdit { kind, id, revision, path, label, .. } = edit;
    ReviewOffer { kind, id, revision, path, label }
}

/// Finds the field a change belongs to now, or says why it is put in by hand.
fn edit(point: &ReviewPoint, snapshot: &ProgramSnapshot, fields: &Fields) -> Result<FieldEdit, String> {
    if !point.internal.by_hand.is_empty() {
        return Err(point.internal.by_hand.clone());
    }
    let Some((paragraph, at)) = point.paragraph_now(&snapshot.review_points) else {
        return Err("Another change that was put into the text touched the same words.".to_owned());
    };
    let quote = &point.quote;
    let section = Section { bookmarks: quote.bookmarks.clone(), heading: quote.section.clone() };
    let (before, after) = (quote.before.as_str(), quote.after.as_str());
    fields.offer(&Wanted { paragraph: &paragraph, at, before, after, section: &section })
}

/// How many characters of a paragraph are shown around a change.
const AROUND: usize = 80;

/// Returns the change with some of the words around it.
fn words(point: &ReviewPoint) -> Vec<WordChange> {
    if point.internal.kind == ReviewKind::Comment {
        return Vec::new();
    }
    let quote = &point.quote;
    let text: Vec<char> = quote.paragraph.chars().collect();
    let at = (quote.at as usize).min(text.len());
    let end = at.saturating_add(quote.before.chars().count());
    let stands = text.get(at..end).is_some_and(|there| there.iter().copied().eq(quote.before.chars()));
    let around = |from: usize, to: usize| text.get(from..to).unwrap_or_default().iter().collect::<String>();
    let from = at.saturating_sub(AROUND);
    let to = end.saturating_add(AROUND).min(text.len());
    let (mut lead, mut trail) = if stands { (around(from, at), around(end, to)) } else { Default::default() };
    // Words are left whole, as far as there is a space to cut at.
    if stands && from > 0 {
        lead = lead.split_once(' ').map_or(format!("\u{2026}{lead}"), |(_, rest)| format!("\u{2026} {rest}"));
    }
    if stands && to < text.len() {
        trail = trail.rsplit_once(' ').map_or(format!("{trail}\u{2026}"), |(kept, _)| format!("{kept} \u{2026}"));
    }
    let same_words = quote.before == quote.after;
    let runs = if same_words {
        vec![("same", lead), ("same", quote.after.clone()), ("same", trail)]
    } else {
        vec![("same", lead), ("removed", quote.before.clone()), ("added", quote.after.clone()), ("same", trail)]
    };
    // The end of a paragraph is seen as a sign, or a split would look like nothing.
    let shown = |change: &str, text: &str| {
        let text = text.replace('\u{2028}', "\n");
        if change == "same" { text } else { text.replace('\n', "\u{b6}\n") }
    };
    let run = |(change, text): (&str, String)| WordChange { change: change.to_owned(), text: shown(change, &text) };
    runs.into_iter().filter(|(_, text)| !text.is_empty()).map(run).collect()
}

/// Asks to decide about a point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ReviewDecide {
    /// The point's id.
    pub id: String,
    /// The revision of the point that was read.
    pub revision: u64,
    /// What is decided.
    pub decision: Decision,
    /// Why; a change or comment that is not followed needs it.
    #[serde(default)]
    pub why: String,
    /// The offer that is taken, as it was shown: the change is put into the text. Without it only the decision is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub apply: Option<ReviewOffer>,
}

/// What became of a point.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ReviewDecided {
    /// The point as it now stands.
    pub point: ReviewPoint,
    /// How the thing is called that was changed; empty when none was.
    pub changed: String,
}

/// Decides about a point; with an offer, the text is changed in the same step, so that one undo takes back both.
///
/// # Errors
/// `InvalidInput` when a rejection has no reason, `Refused` when the offer no longer stands as it was shown or the change is already in the
/// text, `Conflict` when somebody else decided meanwhile. Nothing is changed then.
pub fn review_decide(app: &mut App, request: ReviewDecide) -> Result<ReviewDecided, ApiError> {
    let why = request.why.trim();
    if request.decision == Decision::Reject && why.is_empty() {
        return Err(ApiError::invalid("A point is rejected with a reason")
            .hint("Write one sentence; it stands in the disposition table and in no file for FDA.")
            .field("why"));
    }
    let (program, Thing::ReviewPoint(mut point)) = app.thing(&request.id)? else {
        return Err(ApiError::invalid("This is no point of a review").field("id"));
    };
    if point.internal.applied && request.decision != Decision::Accept {
        return Err(ApiError::refused("This change is already in the text")
            .hint("Undo the acceptance, or change the text by hand and note it as the reason."));
    }
    let mut changed = String::new();
    let mut things = Vec::new();
    if let Some(offer) = &request.apply {
        if request.decision != Decision::Accept {
            return Err(ApiError::invalid("Only an accepted change is put into the text").field("apply"));
        }
        if !point.internal.applied {
            things.push(app.applied(&program, &point, offer)?);
            changed.clone_from(&offer.label);
            point.internal.applied = true;
        }
    }
    point.revision = request.revision;
    point.internal.decision = request.decision;
    point.internal.why = why.to_owned();
    let open = request.decision == Decision::Open;
    point.internal.who = if open { String::new() } else { app.who().to_owned() };
    point.internal.on = (!open).then(|| app.today());
    let verb = match request.decision {
        Decision::Open => "Reopen",
        Decision::Accept => "Accept",
        Decision::Reject => "Reject",
    };
    let label = format!("{verb} {}", Thing::ReviewPoint(point.clone()).label());
    things.push(Thing::ReviewPoint(point));
    app.put(&program, Operation::edit("review_decide", label), things)?;
    let (_, Thing::ReviewPoint(point)) = app.thing(&request.id)? else {
        return Err(ApiError::internal("a point that was just saved is none"));
    };
    Ok(ReviewDecided { point: *point, changed })
}

impl App {
    /// Returns the thing with the change in it, if the offer still stands as it was shown.
    fn applied(&self, program: &str, point: &ReviewPoint, shown: &ReviewOffer) -> Result<Thing, ApiError> {
        let moved_on = |why: &str| {
            ApiError::refused(format!("The change was not put into the text: {why}"))
                .hint("Look at the point again; put the change in by hand if it is still wanted. Nothing was changed.")
        };
        let snapshot = self.snapshot(program)?;
        let edit = edit(point, &snapshot, &Fields::of(&snapshot)).map_err(|why| moved_on(&why))?;
        let now = offer(edit.clone());
        if (&now.id, &now.path, now.revision) != (&shown.id, &shown.path, shown.revision) {
            return Err(moved_on("the text has changed since it was shown."));
        }
        let (_, thing) = self.thing(&edit.id)?;
        let Record { kind, id, revision, mut body } = thing.to_record()?;
        let field = body.pointer_mut(&pointer(&edit.path)).filter(|field| field.as_str() == Some(edit.before.as_str()));
        *field.ok_or_else(|| moved_on("the field is no longer there."))? = Value::String(edit.after);
        Ok(Thing::from_record(Record { kind, id, revision, body })?)
    }
}

/// Returns a path such as `fda.parts[0].ask` as a JSON pointer.
fn pointer(path: &str) -> String {
    format!("/{}", path.replace(']', "").replace(['.', '['], "/"))
}

#[cfg(test)]
mod tests {
    use briefing_domain::review::ReviewQuote;

    use super::*;

    #[test]
    fn the_words_around_a_change_are_whole() {
        let paragraph = format!("{0}old {0}", "assay ".repeat(20));
        let quote =
            ReviewQuote { before: "old".into(), after: "new".into(), paragraph, at: 120, ..ReviewQuote::default() };
        let mut point = ReviewPoint { quote, ..ReviewPoint::default() };
        point.internal.kind = ReviewKind::Replace;
        let runs = words(&point);
        let around: Vec<&str> = [0, 3].map(|at| runs[at].text.as_str()).into();
        assert_eq!(runs.len(), 4, "{runs:?}");
        for text in around {
            let cut = text.split_whitespace().filter(|word| !["assay", "\u{2026}"].contains(word)).count();
            assert_eq!(cut, 0, "{text}");
        }
    }
}
