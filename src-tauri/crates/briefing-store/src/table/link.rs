//! The table `link`, which is derived: which record names which.

use rusqlite::{Connection, Row, named_params};

use crate::error::Result;
use crate::row::LinkRow;

fn row(row: &Row<'_>) -> rusqlite::Result<LinkRow> {
    Ok(LinkRow {
        program: row.get("program")?,
        id: row.get("id")?,
        kind: row.get("kind")?,
        path: row.get("path")?,
        target: row.get("target")?,
    })
}

pub(crate) fn clear(conn: &Connection, record: i64) -> Result<()> {
    conn.prepare_cached("DELETE FROM link WHERE record = :record")?.execute(named_params! { ":record": record })?;
    Ok(())
}

pub(crate) fn clear_all(conn: &Connection) -> Result<()> {
    conn.execute("DELETE FROM link", [])?;
    Ok(())
}

pub(crate) fn insert(conn: &Connection, record: i64, path: &str, target: &str) -> Result<()> {
    let mut statement = conn.prepare_cached(
        "INSERT OR IGNORE INTO link (record, path, target, prefix) VALUES (:record, :path, :target, :prefix)",
    )?;
    let prefix = target.split('_').next().unwrap_or_default();
    statement.execute(named_params! { ":record": record, ":path": path, ":target": target, ":prefix": prefix })?;
    Ok(())
}

/// Lists the places that name `target`, in the order of the program.
pub(crate) fn users_of(conn: &Connection, target: &str) -> Result<Vec<LinkRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT p.id AS program, r.id, r.kind, l.path, l.target
         FROM link l JOIN record r ON r.key = l.record JOIN program p ON p.key = r.program
         WHERE l.target = :target AND p.removed_at IS NULL ORDER BY r.program, r.kind, r.position, l.path",
    )?;
    Ok(statement.query_map(named_params! { ":target": target }, row)?.collect::<rusqlite::Result<_>>()?)
}
