//! Earlier states of a program: looking at them, naming them, going back to them.
//!
//! A state is worked out by walking the log back from what is stored now. Bodies come out as they were written then; the reader
//! applies its own upgrade.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;

use crate::draft::Draft;
use crate::edit::{Stamp, Written};
use crate::error::{Result, StoreError};
use crate::row::{OperationKind, RecordState, RestorePoint, Version};
use crate::store::Store;
use crate::table::operation::{self, Entry};
use crate::table::program::{self, Key};
use crate::table::{change, record, restore_point};
use crate::write;

impl Store {
    /// Returns the records as they stood after an operation of the program's log, by id.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such program or the operation is not in its log.
    pub fn state_at(&self, program: &str, seq: i64) -> Result<BTreeMap<String, RecordState>> {
        let program = program::any(&self.conn, program)?;
        state_at(&self.conn, &program, seq)
    }

    /// Goes back to the state after an operation, as one operation that can be undone.
    ///
    /// Records that a later fact wrote stay as they are: what was sent stays sent.
    ///
    /// # Errors
    /// As for [`Store::state_at`], and [`StoreError::ProgramRemoved`].
    pub fn go_to(&mut self, program: &str, seq: i64, stamp: &Stamp, label: &str) -> Result<Written> {
        self.transact(|conn| {
            let program = program::present(conn, program)?;
            let state = state_at(conn, &program, seq)?;
            let facts: BTreeSet<String> = change::facts_after(conn, program.key, seq)?.into_iter().collect();
            let mut draft = Draft::new(conn, &program);
            for record in record::list(conn, program.key)? {
                if !state.contains_key(&record.id) && !facts.contains(&record.id) {
                    draft.restore(&record.id, &record.kind, None)?;
                }
            }
            for (id, state) in state.into_iter().filter(|(id, _)| !facts.contains(id)) {
                draft.restore(&id, &state.kind, Some((state.position, Some(state.body))))?;
            }
            draft.settle()?;
            let kind = OperationKind::Restore;
            write::finish(conn, &program, draft, &Entry { stamp, name: "restore", label, kind, target: Some(seq) })
        })
    }

    /// Lists the states of one record, newest first, moves left out.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such program.
    pub fn versions(&self, program: &str, id: &str, limit: usize) -> Result<Vec<Version>> {
        let program = program::any(&self.conn, program)?;
        change::versions(&self.conn, program.key, id, limit)
    }

    /// Names the present state of a program. Later edits do not join the operation before it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] and [`StoreError::ProgramRemoved`] for the program.
    pub fn restore_point_save(&mut self, program: &str, stamp: &Stamp, name: &str) -> Result<RestorePoint> {
        self.transact(|conn| {
            let program = program::present(conn, program)?;
            let seq = operation::last(conn, Some(program.key))?.map_or(0, |last| last.seq);
            restore_point::insert(conn, program.key, name, stamp.at, seq)
        })
    }

    /// Lists the named states of a program, newest first.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such program.
    pub fn restore_point_list(&self, program: &str) -> Result<Vec<RestorePoint>> {
        restore_point::list(&self.conn, program::any(&self.conn, program)?.key)
    }

    /// Forgets the name of a state; the state itself stays in the log.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such restore point.
    pub fn restore_point_remove(&mut self, key: i64) -> Result<()> {
        self.transact(|conn| {
            if restore_point::remove(conn, key)? {
                return Ok(());
            }
            Err(StoreError::NotFound { what: "restore point", id: key.to_string() })
        })
    }
}

fn state_at(conn: &Connection, program: &Key, seq: i64) -> Result<BTreeMap<String, RecordState>> {
    if !operation::exists(conn, Some(program.key), seq)? {
        return Err(StoreError::NotFound { what: "state", id: seq.to_string() });
    }
    let now = record::list(conn, program.key)?;
    let mut state: BTreeMap<String, RecordState> = now
        .into_iter()
        .map(|record| (record.id, RecordState { kind: record.kind, position: record.position, body: record.body }))
        .collect();
    for (first, change) in change::first_after(conn, program.key, seq)? {
        let Some(image) = change.before else {
            state.remove(&change.id);
            continue;
        };
        let body = match image.body {
            Some(body) => Some(body),
            // The first change only moved it: its body is the one before the next change, or the present one.
            None => match change::body_before(conn, &change.id, first)? {
                Some(body) => Some(body),
                None => state.remove(&change.id).map(|state| state.body),
            },
        };
        let body = body.ok_or_else(|| StoreError::damaged(format!("the history of `{}` has a gap", change.id)))?;
        state.insert(change.id, RecordState { kind: change.kind, position: image.position, body });
    }
    Ok(state)
}
