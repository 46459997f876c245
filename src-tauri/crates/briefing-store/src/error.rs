//! What can go wrong with the store, as sentences, each with what to do next.
//!
//! A variant exists where the window or the caller acts differently. SQLite's own message is kept as the source, for the log.

use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;
use serde_json::Value;

/// The result of everything in this crate.
pub type Result<T> = std::result::Result<T, StoreError>;

/// Two writers changed the same field; nothing was saved.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// The record both changed.
    pub id: String,
    /// The body both started from; `Null` when it is no longer known.
    pub base: Value,
    /// What was to be saved; `Null` when the record was to be removed.
    pub mine: Value,
    /// What the store holds now; `Null` when the record was removed.
    pub theirs: Value,
    /// The revision of `theirs`, with which a chosen version can be saved; 0 when the record was removed.
    pub revision: u64,
    /// The fields both changed, as in [`crate::merge`]; the empty path stands for the whole record.
    pub paths: Vec<String>,
}

/// A request the store could not carry out. Unless the variant says otherwise, nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Nothing has this id.
    #[error("There is no {what} `{id}`")]
    NotFound {
        /// What was looked for, for example `program`.
        what: &'static str,
        /// The id that was asked for.
        id: String,
    },
    /// The program was removed.
    #[error("The program `{id}` was removed")]
    ProgramRemoved {
        /// The program's id.
        id: String,
    },
    /// Another program, or another kind of record, already uses the id.
    #[error("The id `{id}` is already used by a {kind} elsewhere in this store")]
    IdTaken {
        /// The id.
        id: String,
        /// What uses it.
        kind: String,
    },
    /// Someone else changed the same field since it was read.
    #[error("Someone else changed the same text since you opened it")]
    Conflict(Box<Conflict>),
    /// Undo came to something that is a fact.
    #[error("Undo stops at \"{label}\": it happened and stays on record")]
    Fact {
        /// The label of the operation.
        label: String,
    },
    /// The request makes no sense to the store.
    #[error("The change was refused: {reason}")]
    Refused {
        /// Why.
        reason: String,
    },
    /// The path is a folder.
    #[error("{} is a folder, not a Briefing Room file", path.display())]
    IsFolder {
        /// The path.
        path: PathBuf,
    },
    /// The file, or the folder it should lie in, does not exist.
    #[error("{} does not exist", path.display())]
    Missing {
        /// The path.
        path: PathBuf,
    },
    /// The file is no SQLite database, or one of another application.
    #[error("{} is not a Briefing Room file", path.display())]
    NotAStore {
        /// The path.
        path: PathBuf,
    },
    /// A newer version of the app wrote the file; it was not touched.
    #[error("{} was written by a newer version of Briefing Room (format {file}; this version reads up to {app})", path.display())]
    TooNew {
        /// The path.
        path: PathBuf,
        /// The oldest format an app must know to open the file.
        file: u32,
        /// The newest format this app knows.
        app: u32,
    },
    /// The file or its folder cannot be written, or not even read.
    #[error("The Briefing Room file cannot be opened for writing: the file or its folder is protected")]
    ReadOnly,
    /// Another program holds the file.
    #[error("Another program is using the Briefing Room file")]
    Busy,
    /// The disk, or the space allowed on it, is full.
    #[error("The disk is full; the change was not saved")]
    Full,
    /// The file is damaged.
    #[error("The Briefing Room file is damaged ({detail})")]
    Damaged {
        /// What was found.
        detail: String,
    },
    /// A migration differs from the one that was released.
    #[error("The file's history of formats does not fit this version of Briefing Room: {name} differs")]
    MigrationChanged {
        /// The name of the migration.
        name: String,
    },
    /// The store lives in memory and has no file.
    #[error("This store lives in memory and has no file to copy")]
    NoFile,
    /// A file could not be read or written.
    #[error("{} could not be read or written", path.display())]
    Io {
        /// The path.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// Anything else SQLite reports.
    #[error("The Briefing Room file could not be read or written")]
    Sqlite(#[source] rusqlite::Error),
}

impl StoreError {
    /// Says what to do next, in one sentence.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::NotFound { .. } => "It may have been removed; look in History, or go back to the overview.",
            Self::ProgramRemoved { .. } => "Bring it back with Undo on the start page, then try again.",
            Self::IdTaken { .. } => "Import it as a copy, which gives everything new ids.",
            Self::Conflict(_) => "Compare the two versions and choose what to keep.",
            Self::Fact { .. } => {
                "To go back further, restore an earlier state from History; what was sent or frozen stays as it is."
            }
            Self::Refused { .. } => "Correct the request and try again.",
            Self::IsFolder { .. } => "Choose a file, or name a new one inside the folder.",
            Self::Missing { .. } => "Check the path, or create the folder first.",
            Self::NotAStore { .. } => "Choose another file; this one was not touched.",
            Self::TooNew { .. } => "Install the newer version of Briefing Room; the file was not touched.",
            Self::ReadOnly => "Make the file and its folder writable, or copy the file to a folder of your own.",
            Self::Busy => "Close other windows and programs that use the file, then try again.",
            Self::Full => "Free some space on the disk, then save again; everything saved before is still there.",
            Self::Damaged { .. } => {
                "Restore one of the daily backups; keep the damaged file, parts of it may be readable."
            }
            Self::MigrationChanged { .. } => {
                "Use the version of Briefing Room that last opened the file; it was not touched."
            }
            Self::NoFile => "Open a store that lies on the disk.",
            Self::Io { .. } => "Check that the disk is connected and that you may read and write there.",
            Self::Sqlite(_) => "Try again; if it happens again, restore a backup and report the details in the log.",
        }
    }

    pub(crate) fn refused(reason: impl Into<String>) -> Self {
        Self::Refused { reason: reason.into() }
    }

    pub(crate) fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |source| {
            use std::io::ErrorKind::{PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
            let kind = source.kind();
            if [StorageFull, QuotaExceeded].contains(&kind) {
                Self::Full
            } else if [PermissionDenied, ReadOnlyFilesystem].contains(&kind) {
                Self::ReadOnly
            } else {
                Self::Io { path, source }
            }
        }
    }

    pub(crate) fn damaged(detail: impl Into<String>) -> Self {
        Self::Damaged { detail: detail.into() }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        if let Some(code) = error.sqlite_error_code() {
            if code == ErrorCode::DiskFull {
                return Self::Full;
            }
            if code == ErrorCode::DatabaseBusy || code == ErrorCode::DatabaseLocked {
                return Self::Busy;
            }
            if code == ErrorCode::ReadOnly || code == ErrorCode::PermissionDenied {
                return Self::ReadOnly;
            }
            if code == ErrorCode::DatabaseCorrupt || code == ErrorCode::NotADatabase {
                return Self::Damaged { detail: error.to_string() };
            }
        } else if matches!(
            error,
            rusqlite::Error::FromSqlConversionFailure(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::Utf8Error(..)
                | rusqlite::Error::InvalidColumnType(..)
        ) {
            return Self::Damaged { detail: error.to_string() };
        }
        Self::Sqlite(error)
    }
}
