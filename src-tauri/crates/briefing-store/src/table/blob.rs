//! The table `figure_blob`: the bytes of figures, addressed by their hash.
//!
//! Not in the history: a blob never changes, and it stays as long as any record or any earlier state names its hash.

use rusqlite::{Connection, OptionalExtension, named_params};
use sha2::{Digest, Sha256};

use crate::error::Result;
use crate::row::{FigureBlob, FigureRow};

/// Returns the SHA-256 in lower-case hexadecimal.
pub(crate) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Stores bytes once and returns their hash.
pub(crate) fn put(conn: &Connection, media_type: &str, bytes: &[u8]) -> Result<String> {
    let hash = hash(bytes);
    conn.execute(
        "INSERT OR IGNORE INTO figure_blob (hash, media_type, bytes) VALUES (:hash, :media_type, :bytes)",
        named_params! { ":hash": hash, ":media_type": media_type, ":bytes": bytes },
    )?;
    Ok(hash)
}

pub(crate) fn get(conn: &Connection, hash: &str) -> Result<Option<FigureBlob>> {
    let mut statement = conn.prepare_cached("SELECT media_type, bytes FROM figure_blob WHERE hash = :hash")?;
    let blob = statement.query_row(named_params! { ":hash": hash }, |row| {
        Ok(FigureBlob { media_type: row.get(0)?, bytes: row.get(1)? })
    });
    Ok(blob.optional()?)
}

pub(crate) fn list(conn: &Connection) -> Result<Vec<FigureRow>> {
    let mut statement =
        conn.prepare_cached("SELECT hash, media_type, length(bytes) AS size FROM figure_blob ORDER BY hash")?;
    let rows = statement.query_map([], |row| {
        Ok(FigureRow { hash: row.get("hash")?, media_type: row.get("media_type")?, size: row.get("size")? })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Removes the blobs whose hash stands in no record and in no earlier state; returns how many.
pub(crate) fn sweep(conn: &Connection) -> Result<usize> {
    let count = conn.execute(
        "DELETE FROM figure_blob WHERE NOT EXISTS (SELECT 1 FROM record WHERE instr(body, hash) > 0)
         AND NOT EXISTS (SELECT 1 FROM change WHERE instr(before, hash) > 0 OR instr(after, hash) > 0)",
        [],
    )?;
    Ok(count)
}
