//! Things as the store keeps them: kind, id, revision and a JSON body without id and revision.
//!
//! The store knows no types, the domain knows no store; this is where one becomes the other. Bodies of older versions are brought
//! to the present shape here, on reading.

use serde_json::{Map, Value};

use super::{ProgramSnapshot, Thing, ThingKind};
use crate::plan::Plan;

/// A thing as a record.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// Its kind.
    pub kind: ThingKind,
    /// Its id.
    pub id: String,
    /// How often it was saved.
    pub revision: u64,
    /// Everything else, as a JSON object.
    pub body: Value,
}

/// A stored record cannot be read as the thing it says it is.
#[derive(Debug, thiserror::Error)]
pub enum NotAThing {
    /// The kind is unknown.
    #[error("`{0}` is no kind of thing this version of Briefing Room knows")]
    UnknownKind(String),
    /// The body does not fit the kind.
    #[error("the {kind} {id} cannot be read: {reason}")]
    Unreadable {
        /// The kind's name.
        kind: &'static str,
        /// The id.
        id: String,
        /// What is wrong.
        reason: String,
    },
    /// There is no record of the program itself.
    #[error("the program's own fields are missing")]
    NoProgram,
}

/// Brings the stored body of a kind to its present shape; bodies of unknown kinds are left alone.
pub fn upgrade(kind: &str, body: Value) -> Value {
    if kind == ThingKind::Plan.name() { Plan::upgraded(body) } else { body }
}

impl ThingKind {
    /// Reads a kind by the name under which the store knows it.
    ///
    /// # Errors
    /// When no kind has this name.
    pub fn from_name(name: &str) -> Result<Self, NotAThing> {
        ThingKind::ALL
            .iter()
            .copied()
            .find(|kind| kind.name() == name)
            .ok_or_else(|| NotAThing::UnknownKind(name.to_owned()))
    }

    /// Returns the kind whose ids begin with this prefix.
    pub fn from_prefix(prefix: &str) -> Option<Self> {
        ThingKind::ALL.iter().copied().find(|kind| kind.prefix() == prefix)
    }
}

impl Thing {
    /// Reads a record.
    ///
    /// # Errors
    /// When the body does not fit the kind.
    pub fn from_record(record: Record) -> Result<Self, NotAThing> {
        let Record { kind, id, revision, body } = record;
        let body = upgrade(kind.name(), body);
        let mut whole = match body {
            Value::Object(object) => object,
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) => Map::new(),
        };
        whole.insert("id".to_owned(), Value::String(id.clone()));
        whole.insert("revision".to_owned(), revision.into());
        Thing::read(kind, Value::Object(whole)).map_err(|error| NotAThing::Unreadable {
            kind: kind.name(),
            id,
            reason: error.to_string(),
        })
    }

    /// Returns the record of this thing.
    ///
    /// # Errors
    /// Never for values made in memory; kept as a result because serializing may fail in principle.
    pub fn to_record(&self) -> Result<Record, NotAThing> {
        let unreadable =
            |reason: String| NotAThing::Unreadable { kind: self.kind().name(), id: self.id().to_owned(), reason };
        let mut body = self.write().map_err(|error| unreadable(error.to_string()))?;
        if let Some(object) = body.as_object_mut() {
            object.remove("id");
            object.remove("revision");
        }
        Ok(Record { kind: self.kind(), id: self.id().to_owned(), revision: self.revision(), body })
    }
}

impl ProgramSnapshot {
    /// Builds a program from its records, which come in the order of their lists.
    ///
    /// # Errors
    /// When the program's own record is missing or a record cannot be read.
    pub fn from_records(records: impl IntoIterator<Item = Record>) -> Result<Self, NotAThing> {
        let mut program = None;
        let mut things = Vec::new();
        for record in records {
            let thing = Thing::from_record(record)?;
            if let Thing::Program(it) = thing {
                program = Some(*it);
            } else {
                things.push(thing);
            }
        }
        let mut snapshot = ProgramSnapshot::new(program.ok_or(NotAThing::NoProgram)?);
        for thing in things {
            snapshot.push(thing);
        }
        Ok(snapshot)
    }

    /// Returns every thing as a record with its position in its list, the program first.
    ///
    /// # Errors
    /// As [`Thing::to_record`].
    pub fn to_records(&self) -> Result<Vec<(usize, Record)>, NotAThing> {
        self.things().into_iter().map(|(position, thing)| Ok((position, thing.to_record()?))).collect()
    }
}
