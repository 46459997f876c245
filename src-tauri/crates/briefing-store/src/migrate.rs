//! Migrations: bringing an older file to the schema of this version.
//!
//! Released migrations are frozen. Their hashes stand in `migrations.lock` and, once applied, in the file itself; a difference is
//! refused. All pending ones run in one transaction, after a copy of the file was made (see `open`). There is no way back down.

use rusqlite::{Connection, TransactionBehavior};

use crate::error::{Result, StoreError};
use crate::table::{blob, meta};
use crate::timestamp::Timestamp;

/// The newest schema this version knows.
pub const SCHEMA_VERSION: u32 = 6;

/// Stands in the header of every store (`BRM1`), so that other SQLite files are told apart.
pub(crate) const APPLICATION_ID: i32 = 0x4252_4D31;

/// One step.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Migration {
    pub(crate) version: u32,
    pub(crate) name: &'static str,
    pub(crate) sql: &'static str,
    /// The oldest schema an app must know to open a file that took this step. Raise it only when older apps would do harm.
    pub(crate) oldest_reader: u32,
}

/// The steps a version of the app was released with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Released {
    pub(crate) migrations: &'static [Migration],
    /// Lines of `<sha256>  <name>`.
    pub(crate) lock: &'static str,
}

/// The steps of this version.
pub(crate) const RELEASED: Released = Released {
    migrations: &[
        Migration {
            version: 1,
            name: "0001_init.sql",
            sql: include_str!("../migrations/0001_init.sql"),
            oldest_reader: 1,
        },
        Migration {
            version: 2,
            name: "0002_frozen.sql",
            sql: include_str!("../migrations/0002_frozen.sql"),
            oldest_reader: 1,
        },
        Migration {
            version: 3,
            name: "0003_pack.sql",
            sql: include_str!("../migrations/0003_pack.sql"),
            oldest_reader: 1,
        },
        Migration {
            version: 4,
            name: "0004_template.sql",
            sql: include_str!("../migrations/0004_template.sql"),
            oldest_reader: 1,
        },
        Migration {
            version: 5,
            name: "0005_packet_pages.sql",
            sql: include_str!("../migrations/0005_packet_pages.sql"),
            oldest_reader: 1,
        },
        Migration {
            version: 6,
            name: "0006_packet_copy.sql",
            sql: include_str!("../migrations/0006_packet_copy.sql"),
            oldest_reader: 1,
        },
    ],
    lock: include_str!("../migrations.lock"),
};

impl Released {
    /// Returns the newest schema these steps lead to.
    pub(crate) fn newest(&self) -> u32 {
        self.migrations.iter().map(|migration| migration.version).max().unwrap_or(0)
    }

    fn oldest_reader(&self) -> u32 {
        self.migrations.iter().map(|migration| migration.oldest_reader).max().unwrap_or(1)
    }

    /// Compares the embedded steps with the lock.
    pub(crate) fn verify(&self) -> Result<()> {
        for migration in self.migrations {
            let hash = blob::hash(migration.sql.as_bytes());
            if !self.lock.lines().any(|line| line.split_whitespace().eq([hash.as_str(), migration.name])) {
                return Err(StoreError::MigrationChanged { name: migration.name.to_owned() });
            }
        }
        Ok(())
    }

    /// Compares the steps a file took with the embedded ones.
    pub(crate) fn verify_file(&self, conn: &Connection) -> Result<()> {
        for (version, name, sha256) in meta::migrations(conn)? {
            let known = self.migrations.iter().find(|migration| migration.version == version);
            if known.is_some_and(|migration| blob::hash(migration.sql.as_bytes()) != sha256) {
                return Err(StoreError::MigrationChanged { name });
            }
        }
        Ok(())
    }

    /// Takes the steps a file has not taken yet, all or none.
    pub(crate) fn apply(&self, conn: &mut Connection, now: Timestamp) -> Result<()> {
        // Rebuilding a table must not cascade; the check before the commit makes up for it.
        conn.pragma_update(None, "foreign_keys", false)?;
        let outcome = self.apply_pending(conn, now);
        conn.pragma_update(None, "foreign_keys", true)?;
        outcome
    }

    fn apply_pending(&self, conn: &mut Connection, now: Timestamp) -> Result<()> {
        let transaction = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // Read again under the lock: another window may have been quicker.
        let taken = meta::read(&transaction)?;
        let version = taken.map_or(0, |meta| meta.schema_version);
        if version >= self.newest() {
            return Ok(());
        }
        for migration in self.migrations.iter().filter(|migration| migration.version > version) {
            transaction.execute_batch(migration.sql)?;
            let hash = blob::hash(migration.sql.as_bytes());
            meta::add_migration(&transaction, migration.version, migration.name, &hash, now)?;
        }
        let oldest = taken.map_or(0, |meta| meta.oldest_reader).max(self.oldest_reader());
        meta::write_version(&transaction, self.newest(), oldest, now)?;
        transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
        transaction.pragma_update(None, "user_version", self.newest())?;
        if transaction.prepare("SELECT 1 FROM pragma_foreign_key_check")?.exists([])? {
            return Err(StoreError::damaged("a migration left references that lead nowhere"));
        }
        transaction.commit()?;
        Ok(())
    }
}

/// Returns the schema after all migrations as SQL, for `schema.sql`.
///
/// # Errors
/// When SQLite refuses a migration.
pub fn schema_text() -> Result<String> {
    let mut conn = Connection::open_in_memory()?;
    RELEASED.apply(&mut conn, Timestamp::parse("2026-01-01T00:00:00Z")?)?;
    let mut statement = conn.prepare(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite@_%' ESCAPE '@'
         AND name NOT LIKE 'search@_%' ESCAPE '@' ORDER BY tbl_name, type DESC, name",
    )?;
    let parts = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<rusqlite::Result<Vec<_>>>()?;
    let head = "-- Generated from migrations/ by `cargo xtask gen`; not read by the program.\n";
    Ok(format!("{head}{}", parts.iter().map(|part| format!("\n{part};\n")).collect::<String>()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn released_migrations_are_those_in_the_lock() {
        RELEASED.verify().unwrap();
        assert_eq!(RELEASED.newest(), SCHEMA_VERSION);
        assert_eq!(RELEASED.lock.lines().count(), RELEASED.migrations.len(), "one line per migration");
    }

    #[test]
    fn a_changed_migration_is_refused() {
        let changed = Migration { sql: "CREATE TABLE other (a)", ..RELEASED.migrations[0] };
        let released = Released { migrations: Box::leak(Box::new([changed])), lock: RELEASED.lock };
        assert!(matches!(released.verify(), Err(StoreError::MigrationChanged { name }) if name == "0001_init.sql"));
    }

    #[test]
    fn the_picture_of_the_schema_is_fresh() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/schema.sql");
        if std::env::var_os("UPDATE_SCHEMA").is_some() {
            std::fs::write(path, schema_text().unwrap()).unwrap();
        }
        let stored = std::fs::read_to_string(path).unwrap_or_default();
        assert_eq!(
            stored.replace("\r\n", "\n"),
            schema_text().unwrap(),
            "run `cargo xtask gen` to write schema.sql anew"
        );
    }
}
