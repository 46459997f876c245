//! The table `operation`: the log of each program and that of the store.
//!
//! In every function `program` is the key of a program, or `None` for the store's own log.

use rusqlite::{Connection, OptionalExtension, Row, named_params};

use crate::edit::Stamp;
use crate::error::Result;
use crate::row::{OperationKind, OperationRow, OperationState};
use crate::table::json::Json;

/// A line to be written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Entry<'a> {
    pub(crate) stamp: &'a Stamp,
    pub(crate) name: &'a str,
    pub(crate) label: &'a str,
    pub(crate) kind: OperationKind,
    pub(crate) target: Option<i64>,
}

/// The newest line of a log, as far as joining needs it.
#[derive(Debug)]
pub(crate) struct Last {
    pub(crate) seq: i64,
    pub(crate) at: String,
    pub(crate) who: String,
    pub(crate) name: String,
    pub(crate) kind: OperationKind,
    pub(crate) state: Option<OperationState>,
    pub(crate) field: Option<Vec<String>>,
}

fn row(row: &Row<'_>) -> rusqlite::Result<OperationRow> {
    Ok(OperationRow {
        seq: row.get("seq")?,
        at: row.get("at")?,
        who: row.get("who")?,
        name: row.get("name")?,
        label: row.get("label")?,
        kind: row.get("kind")?,
        target: row.get("target")?,
        state: row.get("state")?,
        records: row.get("records")?,
    })
}

/// Lists operations, newest first, those before `before` only.
pub(crate) fn list(
    conn: &Connection,
    program: Option<i64>,
    limit: usize,
    before: Option<i64>,
) -> Result<Vec<OperationRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT o.seq, o.at, o.who, o.name, o.label, o.kind, o.target, o.state,
                (SELECT count(*) FROM change c WHERE c.operation = o.seq) AS records
         FROM operation o WHERE o.program IS :program AND o.seq < :before ORDER BY o.seq DESC LIMIT :limit",
    )?;
    let rows = statement.query_map(
        named_params! {
            ":program": program,
            ":before": before.unwrap_or(i64::MAX),
            ":limit": i64::try_from(limit).unwrap_or(i64::MAX),
        },
        row,
    )?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Finds the operation undo would take back: the newest that holds.
pub(crate) fn to_undo(conn: &Connection, program: Option<i64>) -> Result<Option<OperationRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT seq, at, who, name, label, kind, target, state, 0 AS records FROM operation
         WHERE program IS :program AND state = 'live' ORDER BY seq DESC LIMIT 1",
    )?;
    Ok(statement.query_row(named_params! { ":program": program }, row).optional()?)
}

/// Finds the operation redo would make again: the oldest that was undone.
pub(crate) fn to_redo(conn: &Connection, program: Option<i64>) -> Result<Option<OperationRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT seq, at, who, name, label, kind, target, state, 0 AS records FROM operation
         WHERE program IS :program AND state = 'undone' ORDER BY seq LIMIT 1",
    )?;
    Ok(statement.query_row(named_params! { ":program": program }, row).optional()?)
}

pub(crate) fn last(conn: &Connection, program: Option<i64>) -> Result<Option<Last>> {
    let mut statement = conn.prepare_cached(
        "SELECT seq, at, who, name, kind, state, field FROM operation
         WHERE program IS :program ORDER BY seq DESC LIMIT 1",
    )?;
    let last = statement.query_row(named_params! { ":program": program }, |row| {
        Ok(Last {
            seq: row.get("seq")?,
            at: row.get("at")?,
            who: row.get("who")?,
            name: row.get("name")?,
            kind: row.get("kind")?,
            state: row.get("state")?,
            field: row.get::<_, Option<Json<Vec<String>>>>("field")?.map(|field| field.0),
        })
    });
    Ok(last.optional()?)
}

/// Tells whether the log holds this operation.
pub(crate) fn exists(conn: &Connection, program: Option<i64>, seq: i64) -> Result<bool> {
    let mut statement =
        conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM operation WHERE seq = :seq AND program IS :program)")?;
    Ok(statement.query_row(named_params! { ":seq": seq, ":program": program }, |row| row.get(0))?)
}

/// Writes a line and returns its number.
pub(crate) fn insert(
    conn: &Connection,
    program: Option<i64>,
    entry: &Entry<'_>,
    field: Option<&[String]>,
) -> Result<i64> {
    let state = match entry.kind {
        OperationKind::Create | OperationKind::Edit | OperationKind::Restore | OperationKind::Fact => {
            Some(OperationState::Live)
        }
        OperationKind::Undo | OperationKind::Redo => None,
    };
    let mut statement = conn.prepare_cached(
        "INSERT INTO operation (program, at, who, name, label, kind, target, state, field)
         VALUES (:program, :at, :who, :name, :label, :kind, :target, :state, :field)",
    )?;
    statement.execute(named_params! {
        ":program": program,
        ":at": entry.stamp.at.to_string(),
        ":who": entry.stamp.who,
        ":name": entry.name,
        ":label": entry.label,
        ":kind": entry.kind,
        ":target": entry.target,
        ":state": state,
        ":field": field.map(|paths| serde_json::Value::from(paths.to_vec()).to_string()),
    })?;
    Ok(conn.last_insert_rowid())
}

pub(crate) fn set_state(conn: &Connection, seq: i64, state: OperationState) -> Result<()> {
    let mut statement = conn.prepare_cached("UPDATE operation SET state = :state WHERE seq = :seq")?;
    statement.execute(named_params! { ":state": state, ":seq": seq })?;
    Ok(())
}

pub(crate) fn set_label(conn: &Connection, seq: i64, label: &str) -> Result<()> {
    let mut statement = conn.prepare_cached("UPDATE operation SET label = :label WHERE seq = :seq")?;
    statement.execute(named_params! { ":label": label, ":seq": seq })?;
    Ok(())
}

/// A new edit takes the place of what was undone.
pub(crate) fn drop_undone(conn: &Connection, program: Option<i64>) -> Result<()> {
    let mut statement =
        conn.prepare_cached("UPDATE operation SET state = 'dropped' WHERE program IS :program AND state = 'undone'")?;
    statement.execute(named_params! { ":program": program })?;
    Ok(())
}
