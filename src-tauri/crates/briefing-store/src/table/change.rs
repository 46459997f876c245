//! The tables `change` and `joined_body`: what each operation did to each record.
//!
//! An operation that only moved a record stores no body; the body then is the one before or after it in the log.

use rusqlite::{Connection, OptionalExtension, Row, named_params};
use serde_json::Value;

use crate::error::Result;
use crate::row::{ChangeRow, Image, Version};
use crate::table::json::Json;
use crate::timestamp::Timestamp;

/// Bodies replaced by joined edits are kept this many seconds for late saves.
const JOINED_BODY_SECONDS: i64 = 3600;

fn image(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Image>> {
    Ok(row.get::<_, Option<Json<Image>>>(column)?.map(|image| image.0))
}

fn row(row: &Row<'_>) -> rusqlite::Result<ChangeRow> {
    Ok(ChangeRow {
        kind: row.get("kind")?,
        id: row.get("record")?,
        before: image(row, "before")?,
        after: image(row, "after")?,
    })
}

fn text(image: Option<&Image>) -> Result<Option<String>> {
    image.map(serde_json::to_string).transpose().map_err(|error| crate::StoreError::refused(error.to_string()))
}

fn revision(change: &ChangeRow) -> u64 {
    change.after.as_ref().or(change.before.as_ref()).map_or(0, |image| image.revision)
}

pub(crate) fn insert(conn: &Connection, seq: i64, change: &ChangeRow) -> Result<()> {
    let mut statement = conn.prepare_cached(
        "INSERT INTO change (operation, kind, record, revision, before, after)
         VALUES (:seq, :kind, :record, :revision, :before, :after)",
    )?;
    statement.execute(named_params! {
        ":seq": seq,
        ":kind": change.kind,
        ":record": change.id,
        ":revision": revision(change),
        ":before": text(change.before.as_ref())?,
        ":after": text(change.after.as_ref())?,
    })?;
    Ok(())
}

pub(crate) fn of_operation(conn: &Connection, seq: i64) -> Result<Vec<ChangeRow>> {
    let mut statement = conn.prepare_cached(
        "SELECT kind, record, before, after FROM change WHERE operation = :seq ORDER BY kind, record",
    )?;
    Ok(statement.query_map(named_params! { ":seq": seq }, row)?.collect::<rusqlite::Result<_>>()?)
}

/// Replaces what a joined operation left, and keeps the body it left before for late saves.
pub(crate) fn join(conn: &Connection, seq: i64, change: &ChangeRow, at: Timestamp) -> Result<()> {
    conn.prepare_cached("DELETE FROM joined_body WHERE second < :oldest")?
        .execute(named_params! { ":oldest": at.second() - JOINED_BODY_SECONDS })?;
    if let Some(Image { revision, body: Some(body), .. }) = &change.before {
        let mut statement = conn.prepare_cached(
            "INSERT OR REPLACE INTO joined_body (record, revision, second, body) VALUES (:record, :revision, :second, :body)",
        )?;
        statement.execute(named_params! {
            ":record": change.id,
            ":revision": revision,
            ":second": at.second(),
            ":body": body.to_string(),
        })?;
    }
    let mut statement = conn.prepare_cached(
        "UPDATE change SET revision = :revision, after = :after WHERE operation = :seq AND kind = :kind AND record = :record",
    )?;
    statement.execute(named_params! {
        ":revision": revision(change),
        ":after": text(change.after.as_ref())?,
        ":seq": seq,
        ":kind": change.kind,
        ":record": change.id,
    })?;
    Ok(())
}

/// Returns the highest revision a record ever had; 0 when it is new.
pub(crate) fn last_revision(conn: &Connection, record: &str) -> Result<u64> {
    let mut statement = conn.prepare_cached("SELECT COALESCE(max(revision), 0) FROM change WHERE record = :record")?;
    Ok(statement.query_row(named_params! { ":record": record }, |row| row.get(0))?)
}

/// Finds the body a record had at a revision.
pub(crate) fn body_at(conn: &Connection, record: &str, revision: u64) -> Result<Option<Value>> {
    let mut statement = conn.prepare_cached(
        "SELECT json_extract(after, '$.body') AS body FROM change
         WHERE record = :record AND revision = :revision AND json_extract(after, '$.body') IS NOT NULL
         UNION ALL SELECT body FROM joined_body WHERE record = :record AND revision = :revision LIMIT 1",
    )?;
    let body = statement.query_row(named_params! { ":record": record, ":revision": revision }, |row| {
        Ok(row.get::<_, Json<Value>>("body")?.0)
    });
    Ok(body.optional()?)
}

/// Lists, for each record changed after `seq`, the first change after it.
pub(crate) fn first_after(conn: &Connection, program: i64, seq: i64) -> Result<Vec<(i64, ChangeRow)>> {
    let mut statement = conn.prepare_cached(
        "SELECT c.kind, c.record, c.before, NULL AS after, min(c.operation) AS first
         FROM operation o JOIN change c ON c.operation = o.seq
         WHERE o.program = :program AND o.seq > :seq GROUP BY c.record",
    )?;
    let rows = statement.query_map(named_params! { ":program": program, ":seq": seq }, |found| {
        Ok((found.get("first")?, row(found)?))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Finds the body a record had before the first change of its body at or after `seq`.
pub(crate) fn body_before(conn: &Connection, record: &str, seq: i64) -> Result<Option<Value>> {
    let mut statement = conn.prepare_cached(
        "SELECT json_extract(before, '$.body') AS body FROM change
         WHERE record = :record AND operation >= :seq AND json_extract(before, '$.body') IS NOT NULL
         ORDER BY operation LIMIT 1",
    )?;
    let body = statement
        .query_row(named_params! { ":record": record, ":seq": seq }, |row| Ok(row.get::<_, Json<Value>>("body")?.0));
    Ok(body.optional()?)
}

/// Lists the records that facts after `seq` wrote.
pub(crate) fn facts_after(conn: &Connection, program: i64, seq: i64) -> Result<Vec<String>> {
    let mut statement = conn.prepare_cached(
        "SELECT DISTINCT c.record FROM operation o JOIN change c ON c.operation = o.seq
         WHERE o.program = :program AND o.seq > :seq AND o.kind = 'fact' ORDER BY c.record",
    )?;
    let rows = statement.query_map(named_params! { ":program": program, ":seq": seq }, |row| row.get(0))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Lists the states of one record, newest first, moves left out.
pub(crate) fn versions(conn: &Connection, program: i64, record: &str, limit: usize) -> Result<Vec<Version>> {
    let mut statement = conn.prepare_cached(
        "SELECT o.seq, o.at, o.who, o.label, c.after FROM change c JOIN operation o ON o.seq = c.operation
         WHERE c.record = :record AND o.program = :program
           AND (c.after IS NULL OR json_extract(c.after, '$.body') IS NOT NULL)
         ORDER BY o.seq DESC LIMIT :limit",
    )?;
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let rows =
        statement.query_map(named_params! { ":record": record, ":program": program, ":limit": limit }, |row| {
            Ok(Version {
                seq: row.get("seq")?,
                at: row.get("at")?,
                who: row.get("who")?,
                label: row.get("label")?,
                image: image(row, "after")?,
            })
        })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
