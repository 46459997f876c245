//! The records of one program as one write will leave them: worked out in memory, then written together.
//!
//! Here are the rules of revisions and positions; stale saves are in `draft::stale`. A revision counts changes of the body, only ever grows, and outlives
//! removing a record. Positions are unique among a kind and may have gaps. Neither links nor words nor the log are here, see `write`.

mod stale;

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::Connection;
use serde_json::Value;

use crate::edit::Edit;
use crate::error::{Result, StoreError};
use crate::open::Upgrade;
use crate::table::change;
use crate::table::program::{self, Key};
use crate::table::record::{self, Stored};

/// A record at one moment.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct State {
    pub(crate) position: i64,
    pub(crate) revision: u64,
    pub(crate) body: Value,
}

/// A record as it was found and as it shall be.
#[derive(Debug)]
pub(crate) struct Touched {
    pub(crate) kind: String,
    /// Its key in the table; `None` when it is not there yet.
    pub(crate) key: Option<i64>,
    pub(crate) before: Option<State>,
    pub(crate) after: Option<State>,
    /// The highest revision it ever had.
    last_revision: u64,
    /// Its turn among the records given an explicit place.
    placed: Option<usize>,
    /// Whether the caller named it; others only make room.
    pub(crate) named: bool,
}

/// What a record shall become.
struct Wanted {
    kind: String,
    /// `None` keeps its place, or puts a new record last.
    position: Option<i64>,
    body: Value,
    /// The revision it has at least, when the body differs.
    floor: u64,
}

/// The overlay over the table.
pub(crate) struct Draft<'c> {
    conn: &'c Connection,
    program: &'c Key,
    pub(crate) touched: BTreeMap<String, Touched>,
    last_positions: BTreeMap<String, i64>,
    unsettled: BTreeSet<String>,
    turns: usize,
    upgrade: Upgrade,
    /// Whether a stale save was merged.
    pub(crate) merged: bool,
}

impl<'c> Draft<'c> {
    pub(crate) fn new(conn: &'c Connection, program: &'c Key) -> Self {
        Self {
            conn,
            program,
            touched: BTreeMap::new(),
            last_positions: BTreeMap::new(),
            unsettled: BTreeSet::new(),
            turns: 0,
            upgrade: |_, body| body,
            merged: false,
        }
    }

    /// Brings stored bodies to their newest shape before they are compared with a save.
    pub(crate) fn upgrading(self, upgrade: Upgrade) -> Self {
        Self { upgrade, ..self }
    }

    /// Applies one edit.
    pub(crate) fn apply(&mut self, edit: Edit) -> Result<()> {
        match edit {
            Edit::Put { kind, id, position, expected_revision, body } => {
                check_body(&id, &body)?;
                let body = match expected_revision {
                    None => body,
                    Some(expected) => self.reconcile(&id, expected, Some(body))?.unwrap_or_default(),
                };
                self.set(&id, Wanted { kind, position, body, floor: 0 })
            }
            Edit::Import { kind, id, position, revision, body } => {
                check_body(&id, &body)?;
                self.set(&id, Wanted { kind, position: Some(position), body, floor: revision })
            }
            Edit::Remove { id, expected_revision } => {
                if let Some(expected) = expected_revision {
                    self.reconcile(&id, expected, None)?;
                }
                self.remove(&id)
            }
            Edit::Move { id, to_position } => self.relocate(&id, to_position),
        }
    }

    /// Sets a record to an earlier state; `None` removes it. Without a body only the position changes.
    pub(crate) fn restore(&mut self, id: &str, kind: &str, state: Option<(i64, Option<Value>)>) -> Result<()> {
        let kept = self.touch(id)?.after.take();
        if let Some((position, body)) = state {
            let gap = || StoreError::damaged(format!("the history of `{id}` has a gap"));
            let body = body.or_else(|| kept.map(|state| state.body)).ok_or_else(gap)?;
            self.set(id, Wanted { kind: kind.to_owned(), position: Some(position), body, floor: 0 })?;
        }
        self.touch(id)?.named = false;
        Ok(())
    }

    /// Gives every record of a kind a place of its own; a record that was placed comes before the one it met there.
    pub(crate) fn settle(&mut self) -> Result<()> {
        for kind in std::mem::take(&mut self.unsettled) {
            let mut previous: Option<i64> = None;
            for (id, position) in self.siblings(&kind)? {
                let free = previous.map_or(position, |last| position.max(last.saturating_add(1)));
                if free != position {
                    self.place(&id, free)?;
                }
                previous = Some(free);
            }
        }
        Ok(())
    }

    fn touch(&mut self, id: &str) -> Result<&mut Touched> {
        if !self.touched.contains_key(id) {
            let found = record::find(self.conn, id)?;
            let touched = match found {
                Some(Stored { key, program, kind, position, revision, body }) => {
                    if program != self.program.key {
                        return Err(StoreError::IdTaken { id: id.to_owned(), kind });
                    }
                    let state = Some(State { position, revision, body });
                    Touched {
                        kind,
                        key: Some(key),
                        before: state.clone(),
                        after: state,
                        last_revision: revision,
                        placed: None,
                        named: false,
                    }
                }
                None => Touched {
                    kind: String::new(),
                    key: None,
                    before: None,
                    after: None,
                    last_revision: change::last_revision(self.conn, id)?,
                    placed: None,
                    named: false,
                },
            };
            self.touched.insert(id.to_owned(), touched);
        }
        self.touched.get_mut(id).ok_or_else(|| StoreError::NotFound { what: "record", id: id.to_owned() })
    }

    fn set(&mut self, id: &str, wanted: Wanted) -> Result<()> {
        let Wanted { kind, position, body, floor } = wanted;
        if id.is_empty() || kind.is_empty() {
            return Err(StoreError::refused("a record needs a kind and an id"));
        }
        if kind == program::KIND && id != self.program.id {
            return Err(StoreError::refused("a program has one record of kind program, under its own id"));
        }
        let place = match (position, &self.touch(id)?.after) {
            (Some(position), _) => position,
            (None, Some(state)) => state.position,
            (None, None) => self.next_position(&kind)?,
        };
        self.turns += 1;
        let turn = self.turns;
        let touched = self.touch(id)?;
        if touched.kind.is_empty() {
            touched.kind.clone_from(&kind);
        } else if touched.kind != kind {
            return Err(StoreError::IdTaken { id: id.to_owned(), kind: touched.kind.clone() });
        }
        touched.named = true;
        touched.placed = position.map(|_| turn).or(touched.placed);
        let revision = match &touched.before {
            Some(before) if before.body == body => before.revision,
            _ => touched.last_revision.saturating_add(1).max(floor),
        };
        touched.after = Some(State { position: place, revision, body });
        let last = self.last_positions.entry(kind.clone()).or_insert(place);
        *last = place.max(*last);
        if position.is_some() {
            self.unsettled.insert(kind);
        }
        Ok(())
    }

    fn remove(&mut self, id: &str) -> Result<()> {
        if id == self.program.id {
            return Err(StoreError::refused("the program's own record goes only with the program"));
        }
        let touched = self.touch(id)?;
        touched.named = true;
        if touched.after.take().is_none() {
            return Err(StoreError::NotFound { what: "record", id: id.to_owned() });
        }
        Ok(())
    }

    fn next_position(&self, kind: &str) -> Result<i64> {
        // Records of this write may stand further back than any in the table.
        let here = self.last_positions.get(kind).copied();
        let last = here.max(record::last_position(self.conn, self.program.key, kind)?);
        Ok(last.map_or(0, |last| last.saturating_add(1)))
    }

    fn place(&mut self, id: &str, position: i64) -> Result<()> {
        if let Some(state) = &mut self.touch(id)?.after {
            state.position = position;
        }
        Ok(())
    }

    /// Lists id and position of a kind as this write leaves them.
    fn siblings(&self, kind: &str) -> Result<Vec<(String, i64)>> {
        let stored = record::siblings(self.conn, self.program.key, kind)?;
        let mut rows: Vec<(i64, bool, Option<usize>, i64, String)> = stored
            .into_iter()
            .filter(|(id, ..)| !self.touched.contains_key(id))
            .map(|(id, position, key)| (position, true, None, key, id))
            .collect();
        for (id, touched) in self.touched.iter().filter(|(_, touched)| touched.kind == kind) {
            if let Some(state) = &touched.after {
                let key = touched.key.unwrap_or(i64::MAX);
                rows.push((state.position, touched.placed.is_none(), touched.placed, key, id.clone()));
            }
        }
        rows.sort();
        Ok(rows.into_iter().map(|(position, .., id)| (id, position)).collect())
    }

    fn relocate(&mut self, id: &str, index: i64) -> Result<()> {
        self.settle()?;
        let touched = self.touch(id)?;
        touched.named = true;
        if touched.after.is_none() {
            return Err(StoreError::NotFound { what: "record", id: id.to_owned() });
        }
        let kind = touched.kind.clone();
        let siblings = self.siblings(&kind)?;
        let places: Vec<i64> = siblings.iter().map(|(_, position)| *position).collect();
        let mut ids: Vec<String> = siblings.into_iter().map(|(id, _)| id).filter(|other| other != id).collect();
        let index = usize::try_from(index.max(0)).unwrap_or(usize::MAX).min(ids.len());
        ids.insert(index, id.to_owned());
        for (id, position) in ids.iter().zip(places) {
            self.place(id, position)?;
        }
        Ok(())
    }
}

fn check_body(id: &str, body: &Value) -> Result<()> {
    if body.is_object() {
        Ok(())
    } else {
        Err(StoreError::refused(format!("the body of `{id}` must be a JSON object")))
    }
}
