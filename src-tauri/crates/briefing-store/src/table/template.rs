//! The table `template`: house templates for Word. A row is added, and marked once when the template is removed.

use rusqlite::{Connection, OptionalExtension, named_params};

use crate::error::Result;
use crate::row::TemplateRow;

/// Adds a template with its bytes.
pub(crate) fn add(conn: &Connection, row: &TemplateRow, bytes: &[u8]) -> Result<()> {
    conn.execute(
        "INSERT INTO template (sha256, name, file, size, added_at, added_by, bytes)
         VALUES (:sha256, :name, :file, length(:bytes), :added_at, :added_by, :bytes)",
        named_params! {
            ":sha256": row.sha256, ":name": row.name, ":file": row.file, ":added_at": row.added_at,
            ":added_by": row.added_by, ":bytes": bytes,
        },
    )?;
    Ok(())
}

/// Marks a template as removed and drops its bytes; tells whether it was there.
pub(crate) fn remove(conn: &Connection, sha256: &str, at: &str, who: &str) -> Result<bool> {
    let count = conn.execute(
        "UPDATE template SET removed_at = :at, removed_by = :who, bytes = NULL
         WHERE sha256 = :sha256 AND removed_at IS NULL",
        named_params! { ":sha256": sha256, ":at": at, ":who": who },
    )?;
    Ok(count > 0)
}

/// Returns the bytes of a template that is kept.
pub(crate) fn bytes(conn: &Connection, sha256: &str) -> Result<Option<Vec<u8>>> {
    let mut statement =
        conn.prepare_cached("SELECT bytes FROM template WHERE sha256 = :sha256 AND removed_at IS NULL")?;
    Ok(statement.query_row(named_params! { ":sha256": sha256 }, |row| row.get(0)).optional()?)
}

/// Lists every template that is kept or was, the first added first.
pub(crate) fn list(conn: &Connection) -> Result<Vec<TemplateRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT sha256, name, file, size, added_at, added_by, removed_at, removed_by FROM template ORDER BY key",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(TemplateRow {
            sha256: row.get("sha256")?,
            name: row.get("name")?,
            file: row.get("file")?,
            size: row.get("size")?,
            added_at: row.get("added_at")?,
            added_by: row.get("added_by")?,
            removed_at: row.get("removed_at")?,
            removed_by: row.get("removed_by")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
