//! The store: what can be asked and changed.
//!
//! Opening is in `open`, copies in `backup`, undo and earlier states in `history`. Queries take `&self` and never write; every change
//! takes `&mut self`, is one transaction, and fails as a whole.

mod pack;
mod template;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};
use serde_json::Value;

use crate::derive;
use crate::edit::{Edit, Operation, Stamp, Written};
use crate::error::{Result, StoreError};
use crate::history::apply_to_store;
use crate::open::Upgrade;
use crate::row::{
    ChangeRow, FigureBlob, FigureRow, FrozenRow, Image, LinkRow, OperationKind, ProgramRow, RawRecord, SearchHit,
};
use crate::table::operation::{self, Entry};
use crate::table::{blob, change, frozen, link, meta, program, record, search, setting};
use crate::write::{self, Request};

/// A file of programs, open.
///
/// Dropping it closes the file and notes that it was closed properly; [`Store::close`] does the same and reports errors.
#[derive(Debug)]
pub struct Store {
    pub(crate) conn: Connection,
    /// Where the file lies; `None` in memory.
    pub(crate) path: Option<PathBuf>,
    pub(crate) upgrade: Upgrade,
    pub(crate) closed: bool,
}

impl Store {
    /// Returns where the file lies; `None` in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// Lists all programs in the order in which they were added, removed ones with the time of their removal.
    ///
    /// # Errors
    /// When the file cannot be read, as for every query.
    pub fn programs(&self) -> Result<Vec<ProgramRow>> {
        program::list(&self.conn)
    }

    /// Finds a program, removed or not.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn program(&self, id: &str) -> Result<Option<ProgramRow>> {
        program::one(&self.conn, id)
    }

    /// Lists the records of a program by kind and position.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] and [`StoreError::ProgramRemoved`] for the program.
    pub fn records(&self, program: &str) -> Result<Vec<RawRecord>> {
        record::list(&self.conn, program::present(&self.conn, program)?.key)
    }

    /// Finds a record by its id, unless its program was removed.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn record(&self, id: &str) -> Result<Option<RawRecord>> {
        record::get(&self.conn, id)
    }

    /// Writes edits of one program as one operation of its log.
    ///
    /// A program comes into being by the write that puts its record of kind `program`, under the program's id. Saves that read an
    /// older revision are merged by field (see [`crate::merge`]). A write that changes nothing leaves no trace and has no `seq`.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when someone else changed the same field; [`StoreError::NotFound`], [`StoreError::ProgramRemoved`],
    /// [`StoreError::IdTaken`] and [`StoreError::Refused`] for edits that cannot be carried out; [`StoreError::Busy`] and
    /// [`StoreError::Full`] for the file. After an error nothing has changed.
    pub fn write(&mut self, program: &str, stamp: &Stamp, operation: &Operation, edits: Vec<Edit>) -> Result<Written> {
        let upgrade = self.upgrade;
        self.transact(|conn| write::write(conn, &Request { program, stamp, operation, upgrade }, edits))
    }

    /// Removes a program, as an operation of the store's log that can be undone.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] and [`StoreError::ProgramRemoved`].
    pub fn remove_program(&mut self, id: &str, stamp: &Stamp, label: &str) -> Result<()> {
        self.transact(|conn| {
            program::present(conn, id)?;
            write_to_store(conn, write::presence(id, true), stamp, ["program_remove", label])
        })
    }

    /// Brings a removed program back, as an operation of the store's log.
    ///
    /// # Errors
    /// [`StoreError::NotFound`]; [`StoreError::Refused`] when it was not removed.
    pub fn restore_program(&mut self, id: &str, stamp: &Stamp, label: &str) -> Result<()> {
        self.transact(|conn| {
            if !program::any(conn, id)?.removed {
                return Err(StoreError::refused(format!("the program `{id}` was not removed")));
            }
            write_to_store(conn, write::presence(id, false), stamp, ["program_restore", label])
        })
    }

    /// Deletes a program with everything in it and its history, for good, and overwrites its place in the file.
    ///
    /// This cannot be undone. Backups made before still hold it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`].
    pub fn purge_program(&mut self, id: &str) -> Result<()> {
        self.transact(|conn| {
            program::purge(conn, &program::any(conn, id)?)?;
            blob::sweep(conn)?;
            search::optimize(conn)
        })?;
        self.compact()
    }

    /// Returns a setting.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn setting(&self, key: &str) -> Result<Option<Value>> {
        setting::get(&self.conn, key)
    }

    /// Sets or removes a setting, as an operation of the store's log.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn set_setting(&mut self, key: &str, value: Option<Value>, stamp: &Stamp, label: &str) -> Result<()> {
        self.transact(|conn| {
            let before = setting::get(conn, key)?;
            if before == value {
                return Ok(());
            }
            let image = |body: Option<Value>| body.map(|body| Image { position: 0, revision: 0, body: Some(body) });
            let (before, after) = (image(before), image(value));
            let change = ChangeRow { kind: "setting".into(), id: format!("setting:{key}"), before, after };
            write_to_store(conn, change, stamp, ["setting_save", label])
        })
    }

    /// Stores the bytes of a figure once and returns their SHA-256 in hexadecimal.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn put_figure(&mut self, media_type: &str, bytes: &[u8]) -> Result<String> {
        self.transact(|conn| blob::put(conn, media_type, bytes))
    }

    /// Returns the bytes of a figure by their hash.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn figure(&self, hash: &str) -> Result<Option<FigureBlob>> {
        blob::get(&self.conn, hash)
    }

    /// Lists the stored figures without their bytes.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn figures(&self) -> Result<Vec<FigureRow>> {
        blob::list(&self.conn)
    }

    /// Keeps a package as it was sent. There is no way to change or remove it, except with its program.
    ///
    /// # Errors
    /// When there is no such program or the file cannot be written.
    pub fn add_frozen(&mut self, program: &str, row: &FrozenRow) -> Result<()> {
        self.transact(|conn| frozen::add(conn, program::present(conn, program)?.key, row))
    }

    /// Lists the packages of a program that were sent, the first sent first.
    ///
    /// # Errors
    /// When there is no such program or the file cannot be read.
    pub fn frozen(&self, program: &str) -> Result<Vec<FrozenRow>> {
        frozen::list(&self.conn, program::present(&self.conn, program)?.key)
    }

    /// Removes the bytes that no record and no earlier state names; returns how many figures went.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn sweep_figures(&mut self) -> Result<usize> {
        self.transact(blob::sweep)
    }

    /// Finds records by their words, best first: in one program, or in all that were not removed.
    ///
    /// Every word must occur; words in quotation marks stand together; the last word may be the beginning of one. English endings
    /// do not matter.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] and [`StoreError::ProgramRemoved`] for the program.
    pub fn search(&self, program: Option<&str>, text: &str, limit: usize) -> Result<Vec<SearchHit>> {
        let key = program.map(|id| program::present(&self.conn, id)).transpose()?.map(|program| program.key);
        search::find(&self.conn, key, text, limit)
    }

    /// Lists the places that name a record.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn users_of(&self, target: &str) -> Result<Vec<LinkRow>> {
        link::users_of(&self.conn, target)
    }

    /// Writes links and search words of all records anew from their bodies.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn rebuild_derived(&mut self) -> Result<()> {
        self.transact(derive::rebuild)
    }

    /// Returns a number that changes when another connection has written to the file; own writes do not change it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.conn.pragma_query_value(None, "data_version", |row| row.get(0))?)
    }

    /// Examines the whole file.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] with what was found first.
    pub fn integrity_check(&self) -> Result<()> {
        crate::open::examine(&self.conn, "PRAGMA integrity_check")
    }

    /// Writes the file anew without free space.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when another program reads or writes, [`StoreError::Full`] when there is no room for a copy.
    pub fn compact(&mut self) -> Result<()> {
        self.conn.execute_batch("VACUUM; PRAGMA wal_checkpoint(TRUNCATE);")?;
        Ok(())
    }

    /// Closes the file and notes that it was closed properly.
    ///
    /// # Errors
    /// When that note cannot be written; the file is closed all the same, and examined when it is next opened.
    pub fn close(mut self) -> Result<()> {
        self.settle()
    }

    /// Runs `work` in one write transaction, which is rolled back when it fails.
    pub(crate) fn transact<T>(&mut self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let transaction = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let before = transaction.total_changes();
        let outcome = work(&transaction)?;
        if transaction.total_changes() > before {
            meta::mark_clean(&transaction, false)?;
        }
        transaction.commit()?;
        Ok(outcome)
    }

    fn settle(&mut self) -> Result<()> {
        if self.closed {
            return Ok(());
        }
        self.closed = true;
        // Whoever only read leaves the mark to those who wrote.
        if self.conn.total_changes() > 0 { meta::mark_clean(&self.conn, true) } else { Ok(()) }
    }
}

impl Drop for Store {
    fn drop(&mut self) {
        // When the mark cannot be written, the file is examined at the next start, which does no harm.
        let _examined_later = self.settle();
    }
}

fn write_to_store(conn: &Connection, change: ChangeRow, stamp: &Stamp, [name, label]: [&str; 2]) -> Result<()> {
    let entry = Entry { stamp, name, label, kind: OperationKind::Edit, target: None };
    let seq = operation::insert(conn, None, &entry, None)?;
    operation::drop_undone(conn, None)?;
    change::insert(conn, seq, &change)?;
    apply_to_store(conn, &change, stamp.at)
}

#[cfg(test)]
mod tests;
