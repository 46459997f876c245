//! How well a statement of the knowledge library is supported.
//!
//! One ladder for rules, topics, scenarios and guidance records. A mixed mark becomes the weaker one, with a note that says what is
//! mixed; nothing here decides what a finding's severity is.

use serde::{Deserialize, Serialize};

/// How well a statement is supported, strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// The source itself was read, or the passage the note names.
    Read,
    /// Somebody else's account of the source was read.
    Secondary,
    /// Believed right, but the source was not read again.
    Unverified,
    /// Regulatory judgment of the authors; no source says so.
    Judgment,
}

impl Confidence {
    /// Returns the id that stands in files and on the wire, for example `unverified`.
    pub fn id(self) -> &'static str {
        match self {
            Confidence::Read => "read",
            Confidence::Secondary => "secondary",
            Confidence::Unverified => "unverified",
            Confidence::Judgment => "judgment",
        }
    }

    /// Returns the words the user sees.
    pub fn label(self) -> &'static str {
        match self {
            Confidence::Read => "read in the source",
            Confidence::Secondary => "secondary source",
            Confidence::Unverified => "unverified, check the current guidance",
            Confidence::Judgment => "our judgment",
        }
    }
}
