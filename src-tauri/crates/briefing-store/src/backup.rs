//! Copies of the file, made with SQLite's backup interface while the store is open, and going back to one.
//!
//! Copies lie beside the store: `<file>.before-v<N>.bak` before a migration, and in `<file>-backups/` one for each day and one
//! before each restore. Each is written under another name, examined, and only then renamed, so a copy that exists is whole.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::error::{Result, StoreError};
use crate::migrate::RELEASED;
use crate::open::{self, Found, examine, sibling};
use crate::store::Store;
use crate::table::meta;
use crate::timestamp::Timestamp;

/// The ending of every copy in the folder.
const ENDING: &str = ".sqlite";

/// How the copy made before a restore begins.
const BEFORE_RESTORE: &str = "before-restore-";

/// Why a copy was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum BackupKind {
    /// The first of a day.
    Daily,
    /// Before another backup was restored.
    BeforeRestore,
    /// Before the file was brought to a newer format.
    BeforeMigration,
}

/// A copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupRow {
    /// Where it lies.
    pub path: PathBuf,
    /// Why it was made.
    pub kind: BackupKind,
    /// The day (`2026-01-05`), the time, or the format (`v2`) in its name.
    pub made: String,
    /// Its size in bytes.
    pub bytes: u64,
}

impl Store {
    /// Makes the copy of the day unless there is one, and removes daily copies beyond the newest `keep`.
    ///
    /// Returns the new copy, or `None` when there was one.
    ///
    /// # Errors
    /// [`StoreError::NoFile`] in memory; [`StoreError::Full`], [`StoreError::ReadOnly`], [`StoreError::Io`].
    pub fn backup_daily(&self, now: Timestamp, keep: usize) -> Result<Option<PathBuf>> {
        let folder = self.backup_folder()?;
        let target = folder.join(format!("{}{ENDING}", now.day()));
        if target.exists() {
            return Ok(None);
        }
        fs::create_dir_all(&folder).map_err(StoreError::io(&folder))?;
        copy(&self.conn, &target)?;
        let daily = self.backups()?.into_iter().filter(|row| row.kind == BackupKind::Daily);
        for old in daily.skip(keep.max(1)) {
            fs::remove_file(&old.path).map_err(StoreError::io(&old.path))?;
        }
        Ok(Some(target))
    }

    /// Writes a copy of the whole store to a path of the caller's choice, replacing a file there.
    ///
    /// # Errors
    /// As for [`Store::backup_daily`]; [`StoreError::Refused`] when the path is the store itself.
    pub fn backup_to(&self, target: &Path) -> Result<()> {
        if self.path.as_deref() == Some(target) {
            return Err(StoreError::refused("a copy cannot replace the file it is made of"));
        }
        if let Some(folder) = target.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
            return Err(StoreError::refused(format!("the folder {} for the copy is not there", folder.display())));
        }
        copy(&self.conn, target)
    }

    /// Lists the copies that lie beside the store: daily ones first, the newest of each kind first.
    ///
    /// # Errors
    /// [`StoreError::NoFile`] in memory; [`StoreError::Io`].
    pub fn backups(&self) -> Result<Vec<BackupRow>> {
        let folder = self.backup_folder()?;
        let path = self.path.as_deref().ok_or(StoreError::NoFile)?;
        let file = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let beside = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut rows = in_folder(&folder, |name| {
            let made = name.strip_suffix(ENDING)?;
            if let Some(made) = made.strip_prefix(BEFORE_RESTORE) {
                return Some((BackupKind::BeforeRestore, made.to_owned()));
            }
            is_day(made).then(|| (BackupKind::Daily, made.to_owned()))
        })?;
        rows.extend(in_folder(beside, |name| {
            let made = name.strip_prefix(&file)?.strip_prefix(".before-")?.strip_suffix(".bak")?;
            Some((BackupKind::BeforeMigration, made.to_owned()))
        })?);
        rows.sort_by(|a, b| a.kind.cmp(&b.kind).then(b.made.cmp(&a.made)));
        Ok(rows)
    }

    /// Puts a copy in the place of what the store holds now, which is copied first. Returns that copy.
    ///
    /// Everything comes back, logs included; revisions may go back, so drafts that are open must be read anew.
    ///
    /// # Errors
    /// [`StoreError::NotAStore`], [`StoreError::TooNew`] and [`StoreError::Damaged`] for the copy, [`StoreError::Busy`] when
    /// another program uses the store; then the store is as it was.
    pub fn restore_backup(&mut self, backup: &Path, now: Timestamp) -> Result<PathBuf> {
        let folder = self.backup_folder()?;
        let path = self.path.clone().ok_or(StoreError::NoFile)?;
        if let Found::Nothing = open::probe(backup, RELEASED)? {
            return Err(StoreError::Missing { path: backup.to_owned() });
        }
        let source = open::open_to_read(backup)?;
        examine(&source, "PRAGMA integrity_check")?;
        RELEASED.verify_file(&source)?;
        fs::create_dir_all(&folder).map_err(StoreError::io(&folder))?;
        let safety = folder.join(format!("{BEFORE_RESTORE}{}{ENDING}", now.to_string().replace(':', "-")));
        copy(&self.conn, &safety)?;
        self.conn.flush_prepared_statement_cache();
        pour(&source, &mut self.conn)?;
        open::prepare(&mut self.conn, &path, now, RELEASED)?;
        Ok(safety)
    }

    fn backup_folder(&self) -> Result<PathBuf> {
        let path = self.path.as_deref().ok_or(StoreError::NoFile)?;
        Ok(sibling(path, "-backups"))
    }
}

/// Returns where the copy before a migration lies.
pub(crate) fn before_migration(path: &Path, version: u32) -> PathBuf {
    sibling(path, &format!(".before-v{version}.bak"))
}

/// Copies a whole store to a path, examined before it gets its name.
pub(crate) fn copy(conn: &Connection, target: &Path) -> Result<()> {
    let partial = sibling(target, ".partial");
    if partial.exists() {
        fs::remove_file(&partial).map_err(StoreError::io(&partial))?;
    }
    let outcome =
        copy_whole(conn, &partial).and_then(|()| fs::rename(&partial, target).map_err(StoreError::io(target)));
    if outcome.is_err() {
        // What is left of it is of no use; the error that matters is the one before.
        let _leftover = fs::remove_file(&partial);
    }
    outcome
}

fn copy_whole(conn: &Connection, partial: &Path) -> Result<()> {
    let mut target = Connection::open(partial)?;
    open::make_private(partial)?;
    pour(conn, &mut target)?;
    // One file without companions, whatever mode the store is in.
    target.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(()))?;
    examine(&target, "PRAGMA quick_check")?;
    meta::mark_clean(&target, true)?;
    target.close().map_err(|(_, error)| error.into())
}

fn pour(from: &Connection, to: &mut Connection) -> Result<()> {
    let backup = Backup::new(from, to)?;
    if backup.step(-1)? == StepResult::Done { Ok(()) } else { Err(StoreError::Busy) }
}

fn in_folder(folder: &Path, name_of: impl Fn(&str) -> Option<(BackupKind, String)>) -> Result<Vec<BackupRow>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut rows = Vec::new();
    for entry in fs::read_dir(folder).map_err(StoreError::io(folder))? {
        let entry = entry.map_err(StoreError::io(folder))?;
        if let Some((kind, made)) = name_of(&entry.file_name().to_string_lossy()) {
            let bytes = entry.metadata().map_err(StoreError::io(&entry.path()))?.len();
            rows.push(BackupRow { path: entry.path(), kind, made, bytes });
        }
    }
    Ok(rows)
}

fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    matches!(parts.as_slice(), [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2))
}

#[cfg(test)]
mod tests;
