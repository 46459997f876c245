//! The tables `pack` and `pack_event`: packs of knowledge by hash, and what was done with them. Rows are added and never changed.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension, named_params};

use crate::error::Result;
use crate::row::{PackEvent, PackEventRow, PackRow};
use crate::table::json::Json;

/// Adds a pack unless it is there, and returns its key.
pub(crate) fn keep(conn: &Connection, row: &PackRow) -> Result<i64> {
    let files = serde_json::to_string(&row.files).unwrap_or_default();
    conn.execute(
        "INSERT OR IGNORE INTO pack (sha256, id, version, title, kind, added_at, who, files)
         VALUES (:sha256, :id, :version, :title, :kind, :added_at, :who, :files)",
        named_params! {
            ":sha256": row.sha256, ":id": row.id, ":version": row.version, ":title": row.title, ":kind": row.kind,
            ":added_at": row.added_at, ":who": row.who, ":files": files,
        },
    )?;
    Ok(key(conn, &row.sha256)?.unwrap_or_default())
}

/// Returns the key of the pack with this hash.
pub(crate) fn key(conn: &Connection, sha256: &str) -> Result<Option<i64>> {
    let mut statement = conn.prepare_cached("SELECT key FROM pack WHERE sha256 = :sha256")?;
    Ok(statement.query_row(named_params! { ":sha256": sha256 }, |row| row.get(0)).optional()?)
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<PackRow>> {
    let mut statement =
        conn.prepare_cached("SELECT sha256, id, version, title, kind, added_at, who, files FROM pack ORDER BY key")?;
    let rows = statement.query_map([], |row| {
        Ok(PackRow {
            sha256: row.get("sha256")?,
            id: row.get("id")?,
            version: row.get("version")?,
            title: row.get("title")?,
            kind: row.get("kind")?,
            added_at: row.get("added_at")?,
            who: row.get("who")?,
            files: row.get::<_, Json<BTreeMap<String, String>>>("files")?.0,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn add_event(conn: &Connection, pack: i64, event: &PackEventRow) -> Result<()> {
    conn.execute(
        "INSERT INTO pack_event (pack, at, who, event, reason) VALUES (:pack, :at, :who, :event, :reason)",
        named_params! {
            ":pack": pack, ":at": event.at, ":who": event.who, ":event": event.event.name(), ":reason": event.reason,
        },
    )?;
    Ok(())
}

/// Lists what was done with packs, the first first.
pub(crate) fn events(conn: &Connection) -> Result<Vec<PackEventRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT pack.sha256 AS sha256, pack_event.at AS at, pack_event.who AS who, pack_event.event AS event,
                pack_event.reason AS reason
         FROM pack_event JOIN pack ON pack.key = pack_event.pack ORDER BY pack_event.key",
    )?;
    let rows = statement.query_map([], |row| {
        let event: String = row.get("event")?;
        Ok(PackEventRow {
            sha256: row.get("sha256")?,
            at: row.get("at")?,
            who: row.get("who")?,
            event: if event == PackEvent::Accepted.name() { PackEvent::Accepted } else { PackEvent::TakenBack },
            reason: row.get("reason")?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
