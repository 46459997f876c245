//! Single things: make, save, remove, move, and where they are used. One set of commands for every kind.

use briefing_domain::finding::Place;
use briefing_domain::snapshot::{Record, Thing, ThingKind};
use briefing_store::{Edit, Operation};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::app::App;
use crate::error::ApiError;
use crate::load::dotted;

/// Asks for an empty thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RecordBlank {
    /// Its kind.
    pub kind: ThingKind,
}

/// Returns an empty thing with a new id; nothing is stored.
///
/// # Errors
/// For programs and plans, which have commands of their own.
pub fn record_blank(app: &mut App, request: RecordBlank) -> Result<Thing, ApiError> {
    let body = match request.kind {
        ThingKind::Program => return Err(ApiError::invalid("A program is made with program_create").field("kind")),
        ThingKind::Plan => return Err(ApiError::invalid("A plan is made with plan_add").field("kind")),
        ThingKind::Figure => json!({ "audience": "internal" }),
        ThingKind::Question => json!({ "fda": {} }),
        ThingKind::ProfileRow
        | ThingKind::Fact
        | ThingKind::Meeting
        | ThingKind::Person
        | ThingKind::Advice
        | ThingKind::Beat
        | ThingKind::Claim
        | ThingKind::Evidence
        | ThingKind::Section
        | ThingKind::Enclosure
        | ThingKind::Lot
        | ThingKind::DoseBridgeRow
        | ThingKind::Constraint
        | ThingKind::Task
        | ThingKind::Dismissal
        | ThingKind::SignOff
        | ThingKind::ReviewPoint => json!({}),
    };
    let id = app.new_id(request.kind.prefix());
    Ok(Thing::from_record(Record { kind: request.kind, id, revision: 0, body })?)
}

/// Asks to save a thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RecordSave {
    /// The program it belongs to.
    pub program: String,
    /// The thing, with the revision that was read; 0 for a new one.
    pub thing: Thing,
}

/// A saved thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RecordSaved {
    /// The thing as it now stands, with its new revision.
    pub thing: Thing,
    /// Whether it was merged with what somebody else had saved.
    pub merged: bool,
}

/// Saves a thing, new or changed.
///
/// # Errors
/// `Conflict` with base, mine and theirs when the same field was changed by somebody else.
pub fn record_save(app: &mut App, request: RecordSave) -> Result<RecordSaved, ApiError> {
    let program = app.find_program(&request.program)?;
    let kind = request.thing.kind();
    let verb = if request.thing.revision() == 0 { "Add" } else { "Edit" };
    let label = format!("{verb} {}", request.thing.label());
    app.save(&program, Operation::edit(format!("{}_save", kind.name()), label), request.thing)
}

impl App {
    /// Saves one thing and returns it as it now stands.
    pub(crate) fn save(&mut self, program: &str, operation: Operation, thing: Thing) -> Result<RecordSaved, ApiError> {
        let id = thing.id().to_owned();
        let written = self.put(program, operation, vec![thing])?;
        let (_, thing) = self.thing(&id)?;
        Ok(RecordSaved { thing, merged: written.merged })
    }
}

/// Asks to remove a thing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RecordRemove {
    /// Its id.
    pub id: String,
    /// The revision that was read; none removes whatever is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revision: Option<u64>,
}

/// What was removed or moved.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RecordRemoved {
    /// How it is called.
    pub label: String,
}

/// Removes a thing; undo brings it back.
///
/// # Errors
/// When there is no such thing, or somebody changed it since.
pub fn record_remove(app: &mut App, request: RecordRemove) -> Result<RecordRemoved, ApiError> {
    let (program, thing) = app.thing(&request.id)?;
    if thing.kind() == ThingKind::Program {
        return Err(ApiError::invalid("A program is removed with program_remove").field("id"));
    }
    let label = thing.label();
    let operation = Operation::edit(format!("{}_remove", thing.kind().name()), format!("Remove {label}"));
    let stamp = app.stamp()?;
    let edit = Edit::Remove { id: request.id, expected_revision: request.revision };
    app.store.write(&program, &stamp, &operation, vec![edit])?;
    Ok(RecordRemoved { label })
}

/// Asks to move a thing within its list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RecordMove {
    /// Its id.
    pub id: String,
    /// Where it stands afterwards, counted from 0; beyond the end means last.
    pub to: u32,
}

/// Moves a thing within its list.
///
/// # Errors
/// When there is no such thing.
pub fn record_move(app: &mut App, request: RecordMove) -> Result<RecordRemoved, ApiError> {
    let (program, thing) = app.thing(&request.id)?;
    let label = thing.label();
    let operation = Operation::edit(format!("{}_move", thing.kind().name()), format!("Move {label}"));
    let stamp = app.stamp()?;
    let edit = Edit::Move { id: request.id, to_position: i64::from(request.to) };
    app.store.write(&program, &stamp, &operation, vec![edit])?;
    Ok(RecordRemoved { label })
}

/// Asks where a thing is used.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RecordUsers {
    /// Its id.
    pub id: String,
}

/// Lists every place that uses a thing.
///
/// # Errors
/// When the store cannot be read.
pub fn record_users(app: &mut App, request: RecordUsers) -> Result<Vec<Place>, ApiError> {
    let mut places = Vec::new();
    for link in app.store.users_of(&request.id)? {
        let (_, thing) = app.thing(&link.id)?;
        places.push(Place { kind: link.kind, id: link.id, path: dotted(&link.path), label: thing.label() });
    }
    Ok(places)
}
