//! Who may read a text: FDA, or only the team.
//!
//! The wall stands in the types, not here: composers of FDA documents take [`crate::snapshot::FdaSnapshot`], which has no internal
//! fields at all. This file holds the words for it and the parts that most things carry on the internal side.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// Who a packet, a document or a plan is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Audience {
    /// Goes to FDA.
    Fda,
    /// Stays in the team.
    Internal,
}

impl Audience {
    /// Returns the words under which the window and the manifest show it.
    pub fn label(self) -> &'static str {
        match self {
            Audience::Fda => "Goes to FDA",
            Audience::Internal => "Internal only",
        }
    }
}

/// How far a piece of work is. Never printed in an FDA document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Being written.
    #[default]
    Draft,
    /// Being read by others.
    InReview,
    /// Agreed by those who read it.
    Agreed,
    /// Closed; a change needs a reason.
    Locked,
}

/// What the team keeps beside a thing for itself: who owns it, how far it is, and a note. Never leaves for FDA.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Working {
    /// Who in the team owns it.
    pub owner: String,
    /// How far it is.
    pub status: Status,
    /// A note for the team, in Markdown.
    pub note: Text,
}
