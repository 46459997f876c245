//! The table `packet_made`: which packets were made, when, and with which knowledge. Rows are added and never changed.

use rusqlite::{Connection, named_params};

use crate::error::Result;
use crate::row::PacketMadeRow;
use crate::table::json::Json;

pub(crate) fn add(conn: &Connection, program: i64, row: &PacketMadeRow) -> Result<()> {
    let knowledge = serde_json::to_string(&row.knowledge).unwrap_or_default();
    conn.execute(
        "INSERT INTO packet_made (program, packet, status, as_of, made_at, who, fingerprint, knowledge)
         VALUES (:program, :packet, :status, :as_of, :made_at, :who, :fingerprint, :knowledge)",
        named_params! {
            ":program": program, ":packet": row.packet, ":status": row.status, ":as_of": row.as_of,
            ":made_at": row.made_at, ":who": row.who, ":fingerprint": row.fingerprint, ":knowledge": knowledge,
        },
    )?;
    Ok(())
}

/// Lists the packets of a program that were made, the last first.
pub(crate) fn list(conn: &Connection, program: i64) -> Result<Vec<PacketMadeRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT packet, status, as_of, made_at, who, fingerprint, knowledge
         FROM packet_made WHERE program = :program ORDER BY key DESC",
    )?;
    let rows = statement.query_map(named_params! { ":program": program }, |row| {
        Ok(PacketMadeRow {
            packet: row.get("packet")?,
            status: row.get("status")?,
            as_of: row.get("as_of")?,
            made_at: row.get("made_at")?,
            who: row.get("who")?,
            fingerprint: row.get("fingerprint")?,
            knowledge: row.get::<_, Json<Vec<String>>>("knowledge")?.0,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
