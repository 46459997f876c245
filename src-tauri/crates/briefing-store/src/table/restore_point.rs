//! The table `restore_point`: names for moments of a program's log.

use rusqlite::{Connection, Row, named_params};

use crate::error::Result;
use crate::row::RestorePoint;
use crate::timestamp::Timestamp;

fn row(row: &Row<'_>) -> rusqlite::Result<RestorePoint> {
    Ok(RestorePoint { key: row.get("key")?, name: row.get("name")?, at: row.get("at")?, seq: row.get("operation")? })
}

pub(crate) fn list(conn: &Connection, program: i64) -> Result<Vec<RestorePoint>> {
    let mut statement = conn.prepare_cached(
        "SELECT key, name, at, operation FROM restore_point WHERE program = :program ORDER BY operation DESC, key DESC",
    )?;
    Ok(statement.query_map(named_params! { ":program": program }, row)?.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert(conn: &Connection, program: i64, name: &str, at: Timestamp, seq: i64) -> Result<RestorePoint> {
    let at = at.to_string();
    conn.execute(
        "INSERT INTO restore_point (program, name, at, operation) VALUES (:program, :name, :at, :seq)",
        named_params! { ":program": program, ":name": name, ":at": at, ":seq": seq },
    )?;
    Ok(RestorePoint { key: conn.last_insert_rowid(), name: name.to_owned(), at, seq })
}

pub(crate) fn remove(conn: &Connection, key: i64) -> Result<bool> {
    Ok(conn.execute("DELETE FROM restore_point WHERE key = :key", named_params! { ":key": key })? > 0)
}

/// Tells whether a restore point stands after this operation, which must then stay as it is.
pub(crate) fn stands_at(conn: &Connection, seq: i64) -> Result<bool> {
    let mut statement = conn.prepare_cached("SELECT EXISTS (SELECT 1 FROM restore_point WHERE operation = :seq)")?;
    Ok(statement.query_row(named_params! { ":seq": seq }, |row| row.get(0))?)
}
