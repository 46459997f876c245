//! The table `frozen`: packages as they were sent. Rows are added and never changed; no history, for what was sent stays sent.

use std::collections::BTreeMap;

use rusqlite::{Connection, named_params};

use crate::error::Result;
use crate::row::FrozenRow;
use crate::table::json::Json;

pub(crate) fn add(conn: &Connection, program: i64, row: &FrozenRow) -> Result<()> {
    let files = serde_json::to_string(&row.files).unwrap_or_default();
    conn.execute(
        "INSERT INTO frozen (program, id, packet, meeting, sent_on, frozen_at, who, fingerprint, knowledge, files)
         VALUES (:program, :id, :packet, :meeting, :sent_on, :frozen_at, :who, :fingerprint, :knowledge, :files)",
        named_params! {
            ":program": program, ":id": row.id, ":packet": row.packet, ":meeting": row.meeting, ":sent_on": row.sent_on,
            ":frozen_at": row.frozen_at, ":who": row.who, ":fingerprint": row.fingerprint, ":knowledge": row.knowledge,
            ":files": files,
        },
    )?;
    Ok(())
}

pub(crate) fn list(conn: &Connection, program: i64) -> Result<Vec<FrozenRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT id, packet, meeting, sent_on, frozen_at, who, fingerprint, knowledge, files
         FROM frozen WHERE program = :program ORDER BY key",
    )?;
    let rows = statement.query_map(named_params! { ":program": program }, |row| {
        Ok(FrozenRow {
            id: row.get("id")?,
            packet: row.get("packet")?,
            meeting: row.get("meeting")?,
            sent_on: row.get("sent_on")?,
            frozen_at: row.get("frozen_at")?,
            who: row.get("who")?,
            fingerprint: row.get("fingerprint")?,
            knowledge: row.get("knowledge")?,
            files: row.get::<_, Json<BTreeMap<String, String>>>("files")?.0,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
