//! Opening a store: what is refused, what is examined, what is brought up to date.
//!
//! A file that is not ours or too new is only ever read, byte for byte unchanged. The file is never opened beside SQLite with plain
//! file functions: closing such a handle would drop the locks of other connections in this process.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, MAIN_DB, OpenFlags};
use serde_json::Value;

use crate::backup;
use crate::error::{Result, StoreError};
use crate::migrate::{APPLICATION_ID, RELEASED, Released};
use crate::store::Store;
use crate::table::meta::{self, Meta};
use crate::timestamp::Timestamp;

/// How many statements stay prepared.
const STATEMENTS: usize = 96;

/// Brings the body of a record of a kind to the newest shape; a body that has it already comes back as it is.
pub type Upgrade = fn(kind: &str, body: Value) -> Value;

/// How to open a store.
#[derive(Debug, Clone, Copy)]
pub struct OpenOptions {
    /// The present time, noted beside migrations.
    pub now: Timestamp,
    /// Whether a file that is not there is created.
    pub create: bool,
    /// How long to wait for another program that is writing.
    pub busy_timeout: Duration,
    /// Applied to stored bodies before a stale save is merged with them. Queries return bodies as they are stored.
    pub upgrade: Upgrade,
}

impl OpenOptions {
    /// Creates the file when it is missing, waits five seconds for other writers, and knows one shape of bodies only.
    pub fn new(now: Timestamp) -> Self {
        Self { now, create: true, busy_timeout: Duration::from_secs(5), upgrade: |_, body| body }
    }
}

/// What lies at a path.
pub(crate) enum Found {
    Nothing,
    Store,
}

impl Store {
    /// Opens a file of programs, creating it when asked to.
    ///
    /// An older file is copied to `<file>.before-v<N>.bak` and brought up to date. After an unclean end the file is examined.
    ///
    /// # Errors
    /// [`StoreError::IsFolder`], [`StoreError::Missing`], [`StoreError::NotAStore`], [`StoreError::TooNew`] (none of them touches
    /// the file), [`StoreError::ReadOnly`], [`StoreError::Busy`], [`StoreError::Full`], [`StoreError::Damaged`],
    /// [`StoreError::MigrationChanged`].
    pub fn open(path: &Path, options: &OpenOptions) -> Result<Self> {
        Self::open_released(path, options, RELEASED)
    }

    /// Opens a store that lives in memory and goes with the value.
    ///
    /// # Errors
    /// When SQLite cannot begin.
    pub fn open_in_memory(options: &OpenOptions) -> Result<Self> {
        RELEASED.verify()?;
        let mut conn = Connection::open_in_memory()?;
        configure(&conn, options.busy_timeout)?;
        RELEASED.apply(&mut conn, options.now)?;
        Ok(Self { conn, path: None, upgrade: options.upgrade, closed: false })
    }

    pub(crate) fn open_released(path: &Path, options: &OpenOptions, released: Released) -> Result<Self> {
        released.verify()?;
        if let Found::Nothing = probe(path, released)?
            && !options.create
        {
            return Err(StoreError::Missing { path: path.to_owned() });
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let flags = if options.create { flags | OpenFlags::SQLITE_OPEN_CREATE } else { flags };
        let created = !path.exists();
        let mut conn = Connection::open_with_flags(path, flags).map_err(opening)?;
        if created {
            make_private(path)?;
        }
        configure(&conn, options.busy_timeout).map_err(protected)?;
        if conn.is_readonly(MAIN_DB)? {
            return Err(StoreError::ReadOnly);
        }
        prepare(&mut conn, path, options.now, released).map_err(protected)?;
        Ok(Self { conn, path: Some(path.to_owned()), upgrade: options.upgrade, closed: false })
    }
}

/// Brings an opened file up to date and examines it if need be.
pub(crate) fn prepare(conn: &mut Connection, path: &Path, now: Timestamp, released: Released) -> Result<()> {
    let mut version = 0;
    if identity(conn, path)?.is_some() {
        released.verify_file(conn)?;
        let meta = check_version(conn, path, released)?;
        if !meta.clean {
            examine(conn, "PRAGMA quick_check")?;
        }
        version = meta.schema_version;
        if version < released.newest() {
            backup::copy(conn, &backup::before_migration(path, released.newest()))?;
        }
    }
    if version < released.newest() {
        released.apply(conn, now)?;
    }
    // The answer is the mode now in force; where shared memory is missing it stays what it was, which is slower and as safe.
    match conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).map_err(StoreError::from) {
        // Another window is just doing the same; the mode is the file's and not the connection's.
        Err(StoreError::Busy) => Ok(()),
        outcome => outcome,
    }
}

/// Looks at what lies at a path without changing it.
pub(crate) fn probe(path: &Path, released: Released) -> Result<Found> {
    let Ok(metadata) = fs::metadata(path) else {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        return match folder {
            Some(folder) if !folder.is_dir() => Err(StoreError::Missing { path: folder.to_owned() }),
            Some(_) | None => Ok(Found::Nothing),
        };
    };
    if metadata.is_dir() {
        return Err(StoreError::IsFolder { path: path.to_owned() });
    }
    // A journal is left when creating the file was cut short; SQLite then has to clear up before anything can be read.
    if metadata.len() == 0 || sibling(path, "-journal").exists() {
        return Ok(Found::Nothing);
    }
    let conn = open_to_read(path).map_err(opening)?;
    let found = identity(&conn, path).map_err(protected)?;
    if found.is_none() {
        return Ok(Found::Nothing);
    }
    check_version(&conn, path, released).map_err(protected)?;
    Ok(Found::Store)
}

/// Opens a file for reading alone. While no other connection holds it, SQLite is told that nothing changes, so it leaves no file beside it.
pub(crate) fn open_to_read(path: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    match path.to_str() {
        Some(text) if !sibling(path, "-wal").exists() => {
            Connection::open_with_flags(immutable_uri(text), flags | OpenFlags::SQLITE_OPEN_URI)
        }
        Some(_) | None => Connection::open_with_flags(path, flags),
    }
}

/// Reads the application's mark: `None` for an empty file.
fn identity(conn: &Connection, path: &Path) -> Result<Option<i32>> {
    let not_a_store = || StoreError::NotAStore { path: path.to_owned() };
    let id: i32 = match conn.pragma_query_value(None, "application_id", |row| row.get(0)) {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::NotADatabase) => return Err(not_a_store()),
        found => found?,
    };
    if id == APPLICATION_ID {
        return Ok(Some(id));
    }
    let empty = !conn.prepare("SELECT 1 FROM sqlite_schema")?.exists([])?;
    if id == 0 && empty { Ok(None) } else { Err(not_a_store()) }
}

fn check_version(conn: &Connection, path: &Path, released: Released) -> Result<Meta> {
    let meta = meta::read(conn)?.ok_or_else(|| StoreError::damaged("the table `meta` is missing"))?;
    if meta.oldest_reader > released.newest() {
        return Err(StoreError::TooNew { path: path.to_owned(), file: meta.oldest_reader, app: released.newest() });
    }
    Ok(meta)
}

/// Runs one of SQLite's examinations.
pub(crate) fn examine(conn: &Connection, sql: &str) -> Result<()> {
    let mut statement = conn.prepare(sql)?;
    let found: Vec<String> = statement.query_map([], |row| row.get(0))?.take(3).collect::<rusqlite::Result<_>>()?;
    if found.iter().all(|line| line == "ok") { Ok(()) } else { Err(StoreError::damaged(found.join("; "))) }
}

fn configure(conn: &Connection, busy_timeout: Duration) -> Result<()> {
    conn.busy_timeout(busy_timeout)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    conn.execute_batch(
        "PRAGMA foreign_keys = ON;
         PRAGMA synchronous = FULL;
         PRAGMA trusted_schema = OFF;
         PRAGMA cell_size_check = ON;",
    )?;
    Ok(())
}

fn opening(error: rusqlite::Error) -> StoreError {
    if error.sqlite_error_code() == Some(ErrorCode::CannotOpen) { StoreError::ReadOnly } else { error.into() }
}

/// A file that cannot be opened, or whose companions cannot be created, is protected.
fn protected(error: StoreError) -> StoreError {
    if let StoreError::Sqlite(source) = error { opening(source) } else { error }
}

/// Lets only the owner read a new file; SQLite gives the files beside it the same permissions. On Windows the folder decides.
pub(crate) fn make_private(path: &Path) -> Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).map_err(StoreError::io(path))?;
    }
    #[cfg(not(unix))]
    let _the_folder_decides = path;
    Ok(())
}

/// Returns the path of a file beside the store, such as `<file>-wal`.
pub(crate) fn sibling(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn immutable_uri(path: &str) -> String {
    let slashed = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    let root = if slashed.starts_with('/') || !cfg!(windows) { "" } else { "/" };
    let mut uri = String::from("file:");
    if slashed.starts_with('/') || cfg!(windows) {
        uri.push_str("//");
    }
    uri.push_str(root);
    for byte in slashed.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' | b':' => {
                uri.push(char::from(byte));
            }
            other => uri.push_str(&format!("%{other:02X}")),
        }
    }
    uri + "?immutable=1"
}

#[cfg(test)]
mod tests;
