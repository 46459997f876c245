//! The least a durable save can cost: one row updated and committed by SQLite alone, with the settings of the store.
//!
//! The only place outside the store that speaks SQL, because the store is what it is compared with.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, named_params};

use crate::measure::{Outcome, timed};

/// A file with one table of ids and bodies.
#[derive(Debug)]
pub(crate) struct Bare(Connection);

impl Bare {
    /// Makes the file and fills it.
    pub(crate) fn new(path: &Path, rows: &[(String, String)]) -> Outcome<Self> {
        let conn = Connection::open(path)?;
        conn.execute_batch(
            "PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON;
             CREATE TABLE record (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL, body TEXT NOT NULL) STRICT;",
        )?;
        for (id, body) in rows {
            conn.execute(
                "INSERT INTO record (id, revision, body) VALUES (:id, 1, :body)",
                named_params! { ":id": id, ":body": body },
            )?;
        }
        Ok(Bare(conn))
    }

    /// Updates a row and commits it; returns the time.
    pub(crate) fn save(&mut self, id: &str, body: &str) -> Outcome<Duration> {
        let ((), time) = timed(|| {
            let transaction = self.0.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
            transaction
                .prepare_cached("UPDATE record SET revision = revision + 1, body = :body WHERE id = :id")?
                .execute(named_params! { ":id": id, ":body": body })?;
            Ok(transaction.commit()?)
        })?;
        Ok(time)
    }
}
