//! Packs of knowledge and made packets in the store: facts that are added and never changed, outside the history.

use super::Store;
use crate::error::{Result, StoreError};
use crate::row::{PackEventRow, PackRow, PacketMadeRow};
use crate::table::{pack, packet_made, program};

impl Store {
    /// Lists every pack that was ever accepted, the first first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn packs(&self) -> Result<Vec<PackRow>> {
        pack::list(&self.conn)
    }

    /// Lists what was done with packs, the first first.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn pack_events(&self) -> Result<Vec<PackEventRow>> {
        pack::events(&self.conn)
    }

    /// Keeps a pack, unless its hash is known, and notes `events` in their order, as one transaction.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when an event names a pack that is not kept; then nothing is written.
    pub fn add_pack(&mut self, row: &PackRow, events: &[PackEventRow]) -> Result<()> {
        self.transact(|conn| {
            pack::keep(conn, row)?;
            events.iter().try_for_each(|event| note(conn, event))
        })
    }

    /// Notes what was done with a pack that is kept.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such pack.
    pub fn add_pack_event(&mut self, event: &PackEventRow) -> Result<()> {
        self.transact(|conn| note(conn, event))
    }

    /// Notes that packets of a program were made.
    ///
    /// # Errors
    /// When there is no such program or the file cannot be written.
    pub fn add_packets_made(&mut self, program: &str, rows: &[PacketMadeRow]) -> Result<()> {
        self.transact(|conn| {
            let key = program::present(conn, program)?.key;
            rows.iter().try_for_each(|row| packet_made::add(conn, key, row))
        })
    }

    /// Lists the packets of a program that were made, the last first.
    ///
    /// # Errors
    /// When there is no such program or the file cannot be read.
    pub fn packets_made(&self, program: &str) -> Result<Vec<PacketMadeRow>> {
        packet_made::list(&self.conn, program::present(&self.conn, program)?.key)
    }

    /// Lists, for each packet of a program, the one whose pages were counted last.
    ///
    /// # Errors
    /// When there is no such program or the file cannot be read.
    pub fn packets_counted(&self, program: &str) -> Result<Vec<PacketMadeRow>> {
        packet_made::counted(&self.conn, program::present(&self.conn, program)?.key)
    }
}

fn note(conn: &rusqlite::Connection, event: &PackEventRow) -> Result<()> {
    let key = pack::key(conn, &event.sha256)?;
    let key = key.ok_or_else(|| StoreError::NotFound { what: "pack", id: event.sha256.clone() })?;
    pack::add_event(conn, key, event)
}
