//! What a caller asks the store to change, and what it hears back.
//!
//! Plain values; the work is done in `draft` and `write`.

use serde_json::Value;

use crate::timestamp::Timestamp;

/// When a change was made and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// When; the caller reads the clock.
    pub at: Timestamp,
    /// The writer's name as it shall stand in the history.
    pub who: String,
}

/// What a change is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operation {
    /// The machine name, for example `question_save`; edits join only under the same name.
    pub name: String,
    /// What the history shows, for example `Save question 3`.
    pub label: String,
    /// Whether it records something that happened (sent, frozen) and can never be undone.
    pub fact: bool,
}

impl Operation {
    /// Names a change that can be undone.
    pub fn edit(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { name: name.into(), label: label.into(), fact: false }
    }

    /// Names a fact, at which undo stops. A fact should only write records of its own: going back to an earlier state leaves
    /// every record a later fact wrote as it is.
    pub fn fact(name: impl Into<String>, label: impl Into<String>) -> Self {
        Self { name: name.into(), label: label.into(), fact: true }
    }
}

/// One change of one record.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Writes a record, new or existing.
    Put {
        /// Its kind; an existing record keeps its kind.
        kind: String,
        /// Its id.
        id: String,
        /// Where it stands among its kind; a record already there and those behind it move up. `None` keeps an existing record
        /// where it is and places a new one last.
        position: Option<i64>,
        /// The revision the writer has read; 0 when the record must be new. When another was saved since, the two are merged or
        /// refused as a conflict. `None` overwrites.
        expected_revision: Option<u64>,
        /// The JSON object without id and revision.
        body: Value,
    },
    /// Writes a record as it stands in a dump, without comparing revisions; its revision becomes at least that of the dump.
    Import {
        /// Its kind.
        kind: String,
        /// Its id.
        id: String,
        /// Where it stands among its kind.
        position: i64,
        /// The revision in the dump.
        revision: u64,
        /// The JSON object without id and revision.
        body: Value,
    },
    /// Removes a record.
    Remove {
        /// Its id.
        id: String,
        /// The revision the writer has read; `None` removes whatever is there.
        expected_revision: Option<u64>,
    },
    /// Moves a record among its kind.
    Move {
        /// Its id.
        id: String,
        /// The index at which it stands afterwards, counted from 0; beyond the end means last.
        to_position: i64,
    },
}

/// What became of one record.
#[derive(Debug, Clone, PartialEq)]
pub struct WrittenRecord {
    /// Its id.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// Where it stands; 0 when it was removed.
    pub position: i64,
    /// Its revision; 0 when it was removed.
    pub revision: u64,
    /// The body as stored; `None` when it was removed.
    pub body: Option<Value>,
}

/// What a write did.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Written {
    /// The operation in the log; `None` when nothing differed and nothing was written.
    pub seq: Option<i64>,
    /// Whether the change became part of the operation before it.
    pub joined: bool,
    /// Whether a stale save was merged with what others had saved.
    pub merged: bool,
    /// Every record that was put or moved, changed or not, and every record removed, in the order of the ids.
    pub records: Vec<WrittenRecord>,
}
