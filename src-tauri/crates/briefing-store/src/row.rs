//! What queries give back: one plain struct per table or view.
//!
//! No behavior beyond reading and writing the words that stand in the tables.

mod pack;
mod template;

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use serde_json::Value;

pub use pack::{CopyRow, CountedRow, PackEvent, PackEventRow, PackRow, PacketMadeRow, UsedTemplateRow};
pub use template::{TemplateChoiceRow, TemplateRow};

/// Which log is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Log<'a> {
    /// The store's own: programs added and removed, settings.
    Store,
    /// That of the program with this id.
    Program(&'a str),
}

/// A program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgramRow {
    /// Its id.
    pub id: String,
    /// Its name, taken from the record of kind `program`.
    pub name: String,
    /// When it was added.
    pub created_at: String,
    /// When something in it was last changed.
    pub changed_at: String,
    /// When it was removed.
    pub removed_at: Option<String>,
}

/// A record as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct RawRecord {
    /// The program it belongs to.
    pub program: String,
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// Where it stands among its kind; ascending, with gaps.
    pub position: i64,
    /// How often its body was written; moving does not count.
    pub revision: u64,
    /// The JSON object without id and revision.
    pub body: Value,
}

/// A record at one moment of its history.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Image {
    /// Where it stood.
    pub position: i64,
    /// Its revision.
    pub revision: u64,
    /// Its body; `None` when the operation only moved it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Value>,
}

/// A record in an earlier state of the program.
#[derive(Debug, Clone, PartialEq)]
pub struct RecordState {
    /// Its kind.
    pub kind: String,
    /// Where it stood.
    pub position: i64,
    /// Its body, as it was written then.
    pub body: Value,
}

/// What an operation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OperationKind {
    /// The program was added; undo ends here.
    Create,
    /// A change.
    Edit,
    /// Took an earlier operation back.
    Undo,
    /// Made an undone operation again.
    Redo,
    /// Went back to an earlier state.
    Restore,
    /// Something that happened; undo stops here.
    Fact,
}

/// Whether an operation holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OperationState {
    /// It holds.
    Live,
    /// It was undone and can be redone.
    Undone,
    /// It was undone, and a later edit took its place.
    Dropped,
}

macro_rules! words {
    ($type:ident { $($variant:ident = $word:literal),+ $(,)? }) => {
        impl $type {
            /// Returns the word that stands in the file.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.as_str().into())
            }
        }

        impl FromSql for $type {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                match value.as_str()? {
                    $($word => Ok(Self::$variant),)+
                    other => Err(FromSqlError::Other(format!("unknown word `{other}`").into())),
                }
            }
        }
    };
}

words!(OperationKind {
    Create = "create",
    Edit = "edit",
    Undo = "undo",
    Redo = "redo",
    Restore = "restore",
    Fact = "fact",
});
words!(OperationState { Live = "live", Undone = "undone", Dropped = "dropped" });

/// An operation of a log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OperationRow {
    /// Its place in the log; ascending, with gaps.
    pub seq: i64,
    /// When it was made; of joined edits, the first.
    pub at: String,
    /// By whom.
    pub who: String,
    /// Its machine name.
    pub name: String,
    /// What the history shows.
    pub label: String,
    /// What it is.
    pub kind: OperationKind,
    /// Of undo, redo and restore: the operation they refer to.
    pub target: Option<i64>,
    /// Whether it holds; `None` for undo and redo.
    pub state: Option<OperationState>,
    /// How many records it changed.
    pub records: u64,
}

/// What an operation did to one record.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeRow {
    /// The record's kind.
    pub kind: String,
    /// The record's id.
    pub id: String,
    /// Before; `None` when it was new.
    pub before: Option<Image>,
    /// After; `None` when it was removed.
    pub after: Option<Image>,
}

/// One state of one record, from the log.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// The operation that made it.
    pub seq: i64,
    /// When.
    pub at: String,
    /// By whom.
    pub who: String,
    /// What the history shows.
    pub label: String,
    /// The record afterwards; `None` when it was removed.
    pub image: Option<Image>,
}

/// A place in a body that names another record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkRow {
    /// The program of the record that names.
    pub program: String,
    /// The record that names.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// The field in it, as in [`crate::merge`].
    pub path: String,
    /// The id that is named; it may be gone.
    pub target: String,
}

/// A record that holds the words looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchHit {
    /// The program it belongs to.
    pub program: String,
    /// The record.
    pub id: String,
    /// Its kind.
    pub kind: String,
    /// Its title.
    pub title: String,
    /// A piece of its text.
    pub snippet: Vec<SnippetPart>,
}

/// A stretch of a snippet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SnippetPart {
    /// The words.
    pub text: String,
    /// Whether they were looked for.
    pub hit: bool,
}

/// A moment the user named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RestorePoint {
    /// Its number.
    pub key: i64,
    /// Its name.
    pub name: String,
    /// When it was set.
    pub at: String,
    /// The operation after which it stands; give it to `go_to` or `state_at`.
    pub seq: i64,
}

/// The bytes of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureBlob {
    /// For example `image/png`.
    pub media_type: String,
    /// The file as it was stored.
    pub bytes: Vec<u8>,
}

/// A figure without its bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureRow {
    /// Its SHA-256 in hexadecimal.
    pub hash: String,
    /// For example `image/png`.
    pub media_type: String,
    /// Its size in bytes.
    pub size: u64,
}

/// A package as it was sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FrozenRow {
    /// Its id.
    pub id: String,
    /// The packet, for example `pre-ind`.
    pub packet: String,
    /// The id of the meeting; empty for none.
    pub meeting: String,
    /// The day it was sent, `YYYY-MM-DD`.
    pub sent_on: String,
    /// When it was frozen.
    pub frozen_at: String,
    /// Who froze it.
    pub who: String,
    /// The fingerprint of its content.
    pub fingerprint: String,
    /// What it was checked with: rule pack and packs of knowledge with their versions.
    pub knowledge: String,
    /// Path and text of each document.
    pub files: std::collections::BTreeMap<String, String>,
}
