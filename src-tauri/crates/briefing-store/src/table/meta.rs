//! The tables `meta` and `migration`: which schema a file has, and whether it was closed properly.
//!
//! They decide whether this version may open the file, so their own shape must never change.

use rusqlite::{Connection, OptionalExtension, named_params};

use crate::error::Result;
use crate::timestamp::Timestamp;

/// The one row of `meta`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Meta {
    pub(crate) schema_version: u32,
    pub(crate) oldest_reader: u32,
    pub(crate) clean: bool,
}

/// Reads the row; `None` when the file has no such table yet.
pub(crate) fn read(conn: &Connection) -> Result<Option<Meta>> {
    let table = "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'meta')";
    if !conn.query_row(table, [], |row| row.get::<_, bool>(0))? {
        return Ok(None);
    }
    let meta = conn.query_row("SELECT schema_version, oldest_reader, clean FROM meta WHERE one = 1", [], |row| {
        Ok(Meta { schema_version: row.get(0)?, oldest_reader: row.get(1)?, clean: row.get(2)? })
    });
    Ok(meta.optional()?)
}

pub(crate) fn write_version(conn: &Connection, version: u32, oldest_reader: u32, now: Timestamp) -> Result<()> {
    conn.execute(
        "INSERT INTO meta (one, schema_version, oldest_reader, clean, created_at) VALUES (1, :version, :oldest, 1, :now)
         ON CONFLICT (one) DO UPDATE SET schema_version = :version, oldest_reader = :oldest",
        named_params! { ":version": version, ":oldest": oldest_reader, ":now": now.to_string() },
    )?;
    Ok(())
}

/// Notes that the file was closed properly, or that someone has begun to write.
pub(crate) fn mark_clean(conn: &Connection, clean: bool) -> Result<()> {
    let mut statement = conn.prepare_cached("UPDATE meta SET clean = :clean WHERE one = 1 AND clean <> :clean")?;
    statement.execute(named_params! { ":clean": clean })?;
    Ok(())
}

pub(crate) fn migrations(conn: &Connection) -> Result<Vec<(u32, String, String)>> {
    let mut statement = conn.prepare("SELECT version, name, sha256 FROM migration ORDER BY version")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn add_migration(conn: &Connection, version: u32, name: &str, sha256: &str, now: Timestamp) -> Result<()> {
    conn.execute(
        "INSERT INTO migration (version, name, sha256, applied_at) VALUES (:version, :name, :sha256, :now)",
        named_params! { ":version": version, ":name": name, ":sha256": sha256, ":now": now.to_string() },
    )?;
    Ok(())
}
