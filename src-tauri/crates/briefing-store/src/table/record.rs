//! The table `record`.
//!
//! Rows as they stand; positions, revisions and merging are worked out in `draft`.

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde_json::Value;

use crate::error::Result;
use crate::row::RawRecord;
use crate::table::json::Json;

/// A row with its keys.
#[derive(Debug, Clone)]
pub(crate) struct Stored {
    pub(crate) key: i64,
    pub(crate) program: i64,
    pub(crate) kind: String,
    pub(crate) position: i64,
    pub(crate) revision: u64,
    pub(crate) body: Value,
}

fn raw(row: &Row<'_>) -> rusqlite::Result<RawRecord> {
    Ok(RawRecord {
        program: row.get("program")?,
        kind: row.get("kind")?,
        id: row.get("id")?,
        position: row.get("position")?,
        revision: row.get("revision")?,
        body: row.get::<_, Json<Value>>("body")?.0,
    })
}

/// Lists the records of a program by kind and position.
pub(crate) fn list(conn: &Connection, program: i64) -> Result<Vec<RawRecord>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.id AS program, r.kind, r.id, r.position, r.revision, r.body
         FROM record r JOIN program p ON p.key = r.program WHERE r.program = :program ORDER BY r.kind, r.position, r.key",
    )?;
    Ok(statement.query_map(named_params! { ":program": program }, raw)?.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn get(conn: &Connection, id: &str) -> Result<Option<RawRecord>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.id AS program, r.kind, r.id, r.position, r.revision, r.body
         FROM record r JOIN program p ON p.key = r.program WHERE r.id = :id AND p.removed_at IS NULL",
    )?;
    Ok(statement.query_row(named_params! { ":id": id }, raw).optional()?)
}

pub(crate) fn find(conn: &Connection, id: &str) -> Result<Option<Stored>> {
    let mut statement =
        conn.prepare_cached("SELECT key, program, kind, position, revision, body FROM record WHERE id = :id")?;
    let stored = statement.query_row(named_params! { ":id": id }, |row| {
        Ok(Stored {
            key: row.get("key")?,
            program: row.get("program")?,
            kind: row.get("kind")?,
            position: row.get("position")?,
            revision: row.get("revision")?,
            body: row.get::<_, Json<Value>>("body")?.0,
        })
    });
    Ok(stored.optional()?)
}

/// Lists id, position and key of the records of one kind.
pub(crate) fn siblings(conn: &Connection, program: i64, kind: &str) -> Result<Vec<(String, i64, i64)>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, position, key FROM record WHERE program = :program AND kind = :kind ORDER BY position, key",
    )?;
    let rows = statement.query_map(named_params! { ":program": program, ":kind": kind }, |row| {
        Ok((row.get("id")?, row.get("position")?, row.get("key")?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn last_position(conn: &Connection, program: i64, kind: &str) -> Result<Option<i64>> {
    let mut statement =
        conn.prepare_cached("SELECT max(position) FROM record WHERE program = :program AND kind = :kind")?;
    Ok(statement.query_row(named_params! { ":program": program, ":kind": kind }, |row| row.get(0))?)
}

pub(crate) fn insert(conn: &Connection, id: &str, stored: &Stored) -> Result<i64> {
    let mut statement = conn.prepare_cached(
        "INSERT INTO record (program, kind, id, position, revision, body)
         VALUES (:program, :kind, :id, :position, :revision, :body)",
    )?;
    statement.execute(named_params! {
        ":program": stored.program,
        ":kind": stored.kind,
        ":id": id,
        ":position": stored.position,
        ":revision": stored.revision,
        ":body": stored.body.to_string(),
    })?;
    Ok(conn.last_insert_rowid())
}

pub(crate) fn update(conn: &Connection, stored: &Stored) -> Result<()> {
    let mut statement = conn.prepare_cached(
        "UPDATE record SET position = :position, revision = :revision, body = :body WHERE key = :key",
    )?;
    statement.execute(named_params! {
        ":position": stored.position,
        ":revision": stored.revision,
        ":body": stored.body.to_string(),
        ":key": stored.key,
    })?;
    Ok(())
}

/// Sets the position alone, which leaves body and revision as they are.
pub(crate) fn update_position(conn: &Connection, key: i64, position: i64) -> Result<()> {
    let mut statement = conn.prepare_cached("UPDATE record SET position = :position WHERE key = :key")?;
    statement.execute(named_params! { ":position": position, ":key": key })?;
    Ok(())
}

pub(crate) fn remove(conn: &Connection, key: i64) -> Result<()> {
    conn.prepare_cached("DELETE FROM record WHERE key = :key")?.execute(named_params! { ":key": key })?;
    Ok(())
}

/// Lists key, program and body of every record, for rebuilding what is derived.
pub(crate) fn bodies(conn: &Connection) -> Result<Vec<(i64, i64, Value)>> {
    let mut statement = conn.prepare("SELECT key, program, body FROM record ORDER BY key")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, Json<Value>>(2)?.0)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
