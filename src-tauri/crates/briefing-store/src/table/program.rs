//! The table `program`.
//!
//! Its name follows from the record of kind `program`; removing only marks the row, so that it can be undone.

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde_json::Value;

use crate::error::{Result, StoreError};
use crate::row::ProgramRow;
use crate::timestamp::Timestamp;

/// The kind of the record that holds a program's own fields.
pub(crate) const KIND: &str = "program";

/// Where a program's name may stand in its body, best first.
const NAME_POINTERS: [&str; 4] = ["/fda/product_name", "/fda/name", "/internal/name", "/name"];

const LIST: &str = "SELECT p.id, p.name, p.created_at, p.removed_at,
    COALESCE((SELECT o.at FROM operation o WHERE o.program = p.key ORDER BY o.seq DESC LIMIT 1), p.created_at) AS changed_at
    FROM program p ORDER BY p.key";
const ONE: &str = "SELECT p.id, p.name, p.created_at, p.removed_at,
    COALESCE((SELECT o.at FROM operation o WHERE o.program = p.key ORDER BY o.seq DESC LIMIT 1), p.created_at) AS changed_at
    FROM program p WHERE p.id = :id";

/// What the rest of the crate needs of a program.
#[derive(Debug, Clone)]
pub(crate) struct Key {
    pub(crate) key: i64,
    pub(crate) id: String,
    pub(crate) removed: bool,
}

/// Returns the name that stands in the body of the program's record, or an empty text.
pub(crate) fn name_in(body: &Value) -> &str {
    let texts = NAME_POINTERS.iter().filter_map(|pointer| body.pointer(pointer)?.as_str());
    texts.map(str::trim).find(|name| !name.is_empty()).unwrap_or_default()
}

fn row(row: &Row<'_>) -> rusqlite::Result<ProgramRow> {
    Ok(ProgramRow {
        id: row.get("id")?,
        name: row.get("name")?,
        created_at: row.get("created_at")?,
        changed_at: row.get("changed_at")?,
        removed_at: row.get("removed_at")?,
    })
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<ProgramRow>> {
    let mut statement = conn.prepare_cached(LIST)?;
    Ok(statement.query_map([], row)?.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn one(conn: &Connection, id: &str) -> Result<Option<ProgramRow>> {
    let mut statement = conn.prepare_cached(ONE)?;
    Ok(statement.query_row(named_params! { ":id": id }, row).optional()?)
}

pub(crate) fn find(conn: &Connection, id: &str) -> Result<Option<Key>> {
    let mut statement = conn.prepare_cached("SELECT key, id, removed_at IS NOT NULL FROM program WHERE id = :id")?;
    let key = statement.query_row(named_params! { ":id": id }, |row| {
        Ok(Key { key: row.get(0)?, id: row.get(1)?, removed: row.get(2)? })
    });
    Ok(key.optional()?)
}

/// Finds a program, removed or not.
pub(crate) fn any(conn: &Connection, id: &str) -> Result<Key> {
    find(conn, id)?.ok_or_else(|| StoreError::NotFound { what: "program", id: id.to_owned() })
}

/// Finds a program that was not removed.
pub(crate) fn present(conn: &Connection, id: &str) -> Result<Key> {
    let key = any(conn, id)?;
    if key.removed { Err(StoreError::ProgramRemoved { id: id.to_owned() }) } else { Ok(key) }
}

pub(crate) fn insert(conn: &Connection, id: &str, now: Timestamp) -> Result<Key> {
    conn.execute(
        "INSERT INTO program (id, name, created_at) VALUES (:id, '', :now)",
        named_params! { ":id": id, ":now": now.to_string() },
    )?;
    Ok(Key { key: conn.last_insert_rowid(), id: id.to_owned(), removed: false })
}

pub(crate) fn set_name(conn: &Connection, key: i64, name: &str) -> Result<()> {
    conn.execute("UPDATE program SET name = :name WHERE key = :key", named_params! { ":name": name, ":key": key })?;
    Ok(())
}

pub(crate) fn set_removed(conn: &Connection, id: &str, removed_at: Option<Timestamp>) -> Result<()> {
    let at = removed_at.map(|at| at.to_string());
    let count =
        conn.execute("UPDATE program SET removed_at = :at WHERE id = :id", named_params! { ":at": at, ":id": id })?;
    if count == 0 { Err(StoreError::NotFound { what: "program", id: id.to_owned() }) } else { Ok(()) }
}

/// Deletes a program with everything in it and its log, for good.
pub(crate) fn purge(conn: &Connection, program: &Key) -> Result<()> {
    let key = named_params! { ":key": program.key };
    conn.execute("DELETE FROM search WHERE rowid IN (SELECT key FROM record WHERE program = :key)", key)?;
    conn.execute(
        "DELETE FROM joined_body WHERE record IN (SELECT c.record FROM change c JOIN operation o ON o.seq = c.operation
         WHERE o.program = :key)",
        key,
    )?;
    conn.execute("DELETE FROM program WHERE key = :key", key)?;
    conn.execute(
        "UPDATE operation SET state = 'dropped' WHERE program IS NULL AND state IS NOT NULL AND seq IN
         (SELECT operation FROM change WHERE record = 'program:' || :id)",
        named_params! { ":id": program.id },
    )?;
    Ok(())
}
