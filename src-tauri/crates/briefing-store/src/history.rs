//! Undo, redo and the log.
//!
//! One linear log per program, and one for the store itself. Undo takes back the newest operation that holds, redo makes the oldest
//! undone one again, to any depth and across restarts, whoever made them. Both are written into the log as operations of their own,
//! so the log only ever grows. A new edit drops what could be redone. Undo ends where the program was added and stops with an error
//! at a fact (sent, frozen). Earlier states are in `history::state`.

mod state;

use rusqlite::Connection;
use serde_json::Value;

use crate::draft::Draft;
use crate::edit::{Stamp, WrittenRecord};
use crate::error::{Result, StoreError};
use crate::row::{ChangeRow, Image, Log, OperationKind, OperationRow, OperationState};
use crate::store::Store;
use crate::table::operation::{self, Entry};
use crate::table::program::{self, Key};
use crate::table::{change, setting};
use crate::timestamp::Timestamp;
use crate::write;

/// What undo or redo did.
#[derive(Debug, Clone, PartialEq)]
pub struct Undone {
    /// The line undo or redo wrote into the log.
    pub seq: i64,
    /// The operation that was taken back or made again.
    pub target: i64,
    /// What that operation is called.
    pub label: String,
    /// The records that changed; empty for the store's own log.
    pub records: Vec<WrittenRecord>,
}

/// What undo and redo would do next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct UndoState {
    /// The label of the operation undo would take back; `None` when there is none or a fact comes first.
    pub undo: Option<String>,
    /// The label of the operation redo would make again.
    pub redo: Option<String>,
}

#[derive(Clone, Copy)]
enum Direction {
    Undo,
    Redo,
}

impl Store {
    /// Takes back the newest operation of a log that holds; `None` when there is none.
    ///
    /// # Errors
    /// [`StoreError::Fact`] when that operation is a fact, [`StoreError::NotFound`] and [`StoreError::ProgramRemoved`] for the program.
    pub fn undo(&mut self, log: Log<'_>, stamp: &Stamp) -> Result<Option<Undone>> {
        self.turn(log, stamp, Direction::Undo)
    }

    /// Makes the oldest undone operation of a log again; `None` when there is none.
    ///
    /// # Errors
    /// As for [`Store::undo`].
    pub fn redo(&mut self, log: Log<'_>, stamp: &Stamp) -> Result<Option<Undone>> {
        self.turn(log, stamp, Direction::Redo)
    }

    /// Tells what undo and redo would do next.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such program.
    pub fn undo_state(&self, log: Log<'_>) -> Result<UndoState> {
        let program = key_of(&self.conn, log)?.map(|program| program.key);
        let undo = operation::to_undo(&self.conn, program)?.filter(can_be_undone).map(|found| found.label);
        let redo = operation::to_redo(&self.conn, program)?.map(|found| found.label);
        Ok(UndoState { undo, redo })
    }

    /// Lists operations of a log, newest first; with `before`, only those older than that one.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such program.
    pub fn history(&self, log: Log<'_>, limit: usize, before: Option<i64>) -> Result<Vec<OperationRow>> {
        let program = key_of(&self.conn, log)?.map(|program| program.key);
        operation::list(&self.conn, program, limit, before)
    }

    /// Lists what an operation did, by kind and id. Bodies are as they were written then.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn changes(&self, seq: i64) -> Result<Vec<ChangeRow>> {
        change::of_operation(&self.conn, seq)
    }

    fn turn(&mut self, log: Log<'_>, stamp: &Stamp, direction: Direction) -> Result<Option<Undone>> {
        self.transact(|conn| {
            let program = key_of(conn, log)?;
            if let Some(Key { removed: true, id, .. }) = &program {
                return Err(StoreError::ProgramRemoved { id: id.clone() });
            }
            let key = program.as_ref().map(|program| program.key);
            let found = match direction {
                Direction::Undo => operation::to_undo(conn, key)?,
                Direction::Redo => operation::to_redo(conn, key)?,
            };
            let Some(target) = found else { return Ok(None) };
            match target.kind {
                OperationKind::Create => return Ok(None),
                OperationKind::Fact => return Err(StoreError::Fact { label: target.label }),
                OperationKind::Edit | OperationKind::Restore | OperationKind::Undo | OperationKind::Redo => {}
            }
            let (kind, name, state) = match direction {
                Direction::Undo => (OperationKind::Undo, "undo", OperationState::Undone),
                Direction::Redo => (OperationKind::Redo, "redo", OperationState::Live),
            };
            let entry = Entry { stamp, name, label: &target.label, kind, target: Some(target.seq) };
            let changes = change::of_operation(conn, target.seq)?;
            let (seq, records) = match &program {
                Some(program) => turn_program(conn, program, changes, direction, &entry)?,
                None => (turn_store(conn, changes, direction, &entry)?, Vec::new()),
            };
            operation::set_state(conn, target.seq, state)?;
            Ok(Some(Undone { seq, target: target.seq, label: target.label, records }))
        })
    }
}

fn can_be_undone(found: &OperationRow) -> bool {
    match found.kind {
        OperationKind::Edit | OperationKind::Restore => true,
        OperationKind::Create | OperationKind::Fact | OperationKind::Undo | OperationKind::Redo => false,
    }
}

fn key_of(conn: &Connection, log: Log<'_>) -> Result<Option<Key>> {
    match log {
        Log::Store => Ok(None),
        Log::Program(id) => program::any(conn, id).map(Some),
    }
}

fn turn_program(
    conn: &Connection,
    program: &Key,
    changes: Vec<ChangeRow>,
    direction: Direction,
    entry: &Entry<'_>,
) -> Result<(i64, Vec<WrittenRecord>)> {
    let mut draft = Draft::new(conn, program);
    for change in changes {
        let image = match direction {
            Direction::Undo => change.before,
            Direction::Redo => change.after,
        };
        draft.restore(&change.id, &change.kind, image.map(|image| (image.position, image.body)))?;
    }
    let written = write::finish(conn, program, draft, entry)?;
    Ok((written.seq.unwrap_or_default(), written.records))
}

fn turn_store(conn: &Connection, changes: Vec<ChangeRow>, direction: Direction, entry: &Entry<'_>) -> Result<i64> {
    let seq = operation::insert(conn, None, entry, None)?;
    for change in changes {
        let change = match direction {
            Direction::Undo => ChangeRow { before: change.after, after: change.before, ..change },
            Direction::Redo => change,
        };
        apply_to_store(conn, &change, entry.stamp.at)?;
        change::insert(conn, seq, &change)?;
    }
    Ok(seq)
}

/// Carries out a change of the store's own log.
pub(crate) fn apply_to_store(conn: &Connection, change: &ChangeRow, at: Timestamp) -> Result<()> {
    let body = change.after.as_ref().and_then(|image: &Image| image.body.as_ref());
    if let Some(key) = change.id.strip_prefix("setting:") {
        return setting::set(conn, key, body);
    }
    if let Some(id) = change.id.strip_prefix("program:") {
        let removed = body.and_then(|body| body.get("removed")).and_then(Value::as_bool).unwrap_or(true);
        return program::set_removed(conn, id, removed.then_some(at));
    }
    Err(StoreError::damaged(format!("the history names `{}`, which nothing knows", change.id)))
}

#[cfg(test)]
mod tests;
