//! What the team keeps for itself: the constraint log, tasks, dismissed findings and sign-offs.
//!
//! Everything here is internal as a whole: none of these types has an FDA half, so none can reach an FDA packet.

use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::id::{ConstraintId, DismissalId, MeetingId, SignOffId, TaskId};
use crate::text::Text;

/// A decision, the regulatory constraint it meets, and the technology that answers it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Constraint {
    /// Its id.
    pub id: ConstraintId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// The entry.
    #[serde(default)]
    pub internal: ConstraintNotes,
}

/// What an entry of the constraint log says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ConstraintNotes {
    /// What was decided.
    pub decision: Text,
    /// The regulatory constraint it meets.
    pub constraint: Text,
    /// The technology or process that answers it.
    pub answer: Text,
    /// The guidance it rests on.
    pub guidance: String,
    /// Who owns it.
    pub owner: String,
    /// When it was decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub decided: Option<Day>,
}

/// Something to do.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Task {
    /// Its id.
    pub id: TaskId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// The task.
    #[serde(default)]
    pub internal: TaskNotes,
}

/// What a task says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct TaskNotes {
    /// What is to be done.
    pub what: String,
    /// By whom.
    pub who: String,
    /// Until when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Day>,
    /// Whether it is done.
    pub done: bool,
    /// The id of the thing it is about; empty for none.
    pub about: String,
}

/// A finding that was read and set aside, with the reason.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Dismissal {
    /// Its id.
    pub id: DismissalId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// The dismissal.
    #[serde(default)]
    pub internal: DismissalNotes,
}

/// What a dismissal says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct DismissalNotes {
    /// The stable id of the finding.
    pub finding: String,
    /// Why it is set aside. Kept, printed in the readiness report, never in an FDA file.
    pub reason: String,
    /// Who decided.
    pub who: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
}

/// A reader's word that an FDA copy was read from end to end and holds nothing internal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct SignOff {
    /// Its id.
    pub id: SignOffId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// The sign-off.
    #[serde(default)]
    pub internal: SignOffNotes,
}

/// What a sign-off says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct SignOffNotes {
    /// The packet that was read, for example `pre-ind`.
    pub packet: String,
    /// The meeting it belongs to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// The fingerprint of the content that was read; another content needs another sign-off.
    pub fingerprint: String,
    /// Who read it.
    pub reader: String,
    /// When.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<Day>,
}
