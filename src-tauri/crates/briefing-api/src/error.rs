//! The only error that leaves the app: a code the window acts on, a sentence, and what to do next.
//!
//! Errors of the floors below become [`ApiError`]s here and nowhere else, so that each failure is phrased once. Findings are not
//! errors and never pass through here.

use std::fmt;

use briefing_domain::id::NotAnId;
use briefing_domain::snapshot::NotAThing;
use briefing_packet::WriteError;
use briefing_store::StoreError;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::load::dotted;

/// What kind of failure it is. A code exists only where the window or the command line acts differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// The request or a file could not be read as what it should be.
    InvalidInput,
    /// There is no such thing.
    NotFound,
    /// Somebody else changed the same field.
    Conflict,
    /// What was asked is refused for a reason the user can mend: export blocked, folder not ours, program exists.
    Refused,
    /// The store or a folder cannot be read or written just now.
    Unavailable,
    /// The work was canceled by the user.
    Canceled,
    /// A mistake of this program.
    Internal,
}

/// The three versions of a field that two writers changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Conflict {
    /// The fields both changed.
    pub paths: Vec<String>,
    /// The thing as both found it.
    #[cfg_attr(feature = "bindings", ts(type = "unknown"))]
    pub base: Value,
    /// The thing as it was to be saved.
    #[cfg_attr(feature = "bindings", ts(type = "unknown"))]
    pub mine: Value,
    /// The thing as it is in the store.
    #[cfg_attr(feature = "bindings", ts(type = "unknown"))]
    pub theirs: Value,
}

/// What went wrong, for people and for programs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
pub struct ApiError {
    /// What kind of failure it is.
    pub code: ErrorCode,
    /// What could not be done, in the user's words.
    pub message: String,
    /// What to do next; may be empty.
    pub hint: String,
    /// The field of the request that is meant, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The versions that disagree, for a conflict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conflict: Option<Box<Conflict>>,
}

impl ApiError {
    /// Makes an error of this code with a sentence.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        ApiError { code, message: message.into(), hint: String::new(), field: None, conflict: None }
    }

    /// Makes an error for input that cannot be read.
    pub fn invalid(message: impl Into<String>) -> Self {
        ApiError::new(ErrorCode::InvalidInput, message)
    }

    /// Makes an error for something that is not there.
    pub fn not_found(message: impl Into<String>) -> Self {
        ApiError::new(ErrorCode::NotFound, message)
    }

    /// Makes an error for something that is refused.
    pub fn refused(message: impl Into<String>) -> Self {
        ApiError::new(ErrorCode::Refused, message)
    }

    /// Makes an error for a mistake of this program; the cause goes to the log.
    pub fn internal(cause: impl fmt::Display) -> Self {
        tracing::error!(%cause, "internal error");
        ApiError::new(ErrorCode::Internal, format!("This should not have happened: {cause}"))
            .hint("Your work up to the last save is safe. Please report what you did before this message.")
    }

    /// Says what to do next.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// Names the field of the request.
    #[must_use]
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for ApiError {}

impl From<NotAThing> for ApiError {
    fn from(error: NotAThing) -> Self {
        ApiError::invalid(format!("The store holds something that cannot be read: {error}"))
            .hint("It may have been written by a newer version of Briefing Room. Nothing was changed.")
    }
}

impl From<NotAnId> for ApiError {
    fn from(error: NotAnId) -> Self {
        ApiError::invalid(error.to_string())
    }
}

impl From<WriteError> for ApiError {
    fn from(error: WriteError) -> Self {
        if error == WriteError::Canceled {
            return ApiError::new(ErrorCode::Canceled, "Canceled; nothing was replaced");
        }
        ApiError::new(ErrorCode::Refused, format!("The packet could not be written: {error}"))
            .hint("Nothing was replaced. Mend what the message names and export again.")
    }
}

impl From<StoreError> for ApiError {
    fn from(error: StoreError) -> Self {
        let hint = error.hint().to_owned();
        let message = error.to_string();
        match error {
            StoreError::NotFound { .. } | StoreError::ProgramRemoved { .. } => ApiError::not_found(message).hint(hint),
            StoreError::Conflict(conflict) => {
                let conflict = Some(Box::new(Conflict::from(*conflict)));
                ApiError { conflict, ..ApiError::new(ErrorCode::Conflict, message).hint(hint) }
            }
            StoreError::IdTaken { .. } | StoreError::Fact { .. } | StoreError::Refused { .. } => {
                ApiError::refused(message).hint(hint)
            }
            StoreError::IsFolder { .. }
            | StoreError::Missing { .. }
            | StoreError::NotAStore { .. }
            | StoreError::TooNew { .. }
            | StoreError::ReadOnly
            | StoreError::Busy
            | StoreError::Full
            | StoreError::Damaged { .. }
            | StoreError::MigrationChanged { .. }
            | StoreError::NoFile
            | StoreError::Io { .. }
            | StoreError::Sqlite(_) => ApiError::new(ErrorCode::Unavailable, message).hint(hint),
        }
    }
}

impl From<briefing_store::Conflict> for Conflict {
    fn from(conflict: briefing_store::Conflict) -> Self {
        let paths = conflict.paths.iter().map(|path| dotted(path)).collect();
        Conflict { paths, base: conflict.base, mine: conflict.mine, theirs: conflict.theirs }
    }
}
