//! What a rule pack changes against another, in sentences, and whether a rule becomes weaker by it.
//!
//! What cannot be compared counts as weaker: who accepts a pack then says why. Sources, doubts and texts that decide nothing are left out.

mod entry;

use serde::{Deserialize, Serialize};

use crate::meeting::MeetingKind;
use crate::rulepack::RulePack;
use entry::Seen;

/// Which part of a rule pack changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum RulePart {
    /// An entry of the timeline.
    Deadline,
    /// A limit on a number.
    Cap,
    /// What a document must contain.
    Element,
    /// Another part that decides something, as a whole.
    Other,
}

/// How it changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It says something else.
    Changed,
}

/// A rule that changes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleChange {
    /// Which part.
    pub part: RulePart,
    /// How.
    pub change: ChangeKind,
    /// The entry's id; the name of the part for `other`.
    pub id: String,
    /// The kinds of meetings it holds for, before or after; all when empty.
    pub meetings: Vec<MeetingKind>,
    /// What changes, in a sentence.
    pub sentence: String,
    /// Whether less is asked for than before, or the two cannot be compared.
    pub weaker: bool,
}

/// Returns what `after` changes against `before`: the timeline, caps, elements, then other parts.
pub fn rule_changes(before: &RulePack, after: &RulePack) -> Vec<RuleChange> {
    let mut changes = compared(RulePart::Deadline, &before.deadlines, &after.deadlines);
    changes.extend(compared(RulePart::Cap, &before.caps, &after.caps));
    changes.extend(compared(RulePart::Element, &before.elements, &after.elements));
    changes.extend(others(before, after));
    changes
}

fn compared<T: Seen>(part: RulePart, before: &[T], after: &[T]) -> Vec<RuleChange> {
    let find = |list: &'_ [T], id: &str| list.iter().position(|it| it.id() == id);
    let change = |change, it: &T, sentence, weaker| RuleChange {
        part,
        change,
        id: it.id().to_owned(),
        meetings: it.meetings().to_vec(),
        sentence,
        weaker,
    };
    let mut changes = Vec::new();
    for old in before {
        match find(after, old.id()).and_then(|at| after.get(at)) {
            None => changes.push(change(ChangeKind::Removed, old, format!("No longer: {}.", old.said()), old.binds())),
            Some(new) => {
                let (differences, weaker) = old.against(new);
                if !differences.is_empty() {
                    let sentence = format!("{}: {}.", old.name(), differences.join("; "));
                    let mut changed = change(ChangeKind::Changed, old, sentence, weaker);
                    changed.meetings.extend(new.meetings().iter().filter(|kind| !old.meetings().contains(kind)));
                    changes.push(changed);
                }
            }
        }
    }
    let new = after.iter().filter(|it| find(before, it.id()).is_none());
    changes.extend(new.map(|it| change(ChangeKind::Added, it, format!("New: {}.", it.said()), false)));
    changes
}

/// The parts that are compared as a whole.
fn others(before: &RulePack, after: &RulePack) -> Vec<RuleChange> {
    let checked = &after.final_guidance;
    let parts = [
        ("holidays", "The list of federal holidays", before.holidays != after.holidays),
        (
            "fit",
            "The rules by which a meeting is chosen",
            before.fit != after.fit || before.fit_rules != after.fit_rules,
        ),
        ("pdf", "The limits of PDF files", before.pdf != after.pdf),
        ("clarification", "What a request for clarification may hold", before.clarification != after.clarification),
        ("receipt", "The rule of receipt", before.receipt != after.receipt),
        ("clock", "The settings of the clock", before.clock != after.clock),
        ("placements", "The places in the eCTD", before.placements != after.placements),
    ];
    let other = |id: &str, sentence: String| RuleChange {
        part: RulePart::Other,
        change: ChangeKind::Changed,
        id: id.to_owned(),
        meetings: Vec::new(),
        sentence,
        weaker: true,
    };
    let mut changes: Vec<RuleChange> = parts
        .into_iter()
        .filter(|(.., differs)| *differs)
        .map(|(id, name, _)| other(id, format!("{name} changes and cannot be compared entry by entry.")))
        .collect();
    if before.unchecked_note().is_some() && after.unchecked_note().is_none() {
        let by = &checked.checked_by;
        let sentence =
            format!("Dates and caps no longer say that they are unchecked: {by} is named as who compared the rules.");
        changes.push(other("final_guidance", sentence));
    }
    changes
}
