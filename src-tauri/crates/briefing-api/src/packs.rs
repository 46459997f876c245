//! The packs in use: which of the store's packs hold now, and the knowledge that follows from them.
//!
//! A pack is in use when the last thing that was done with it was to accept it. A stored pack that can no longer be read is left out
//! and named with the reason, so that programs always open. Nothing here writes.

use std::collections::BTreeMap;
use std::sync::Arc;

use briefing_domain::pack::LibraryPack;
use briefing_store::{PackEvent, PackEventRow, PackRow};

use crate::app::App;
use crate::error::ApiError;
use crate::intake::Offered;
use crate::knowledge::Known;

/// What was last read of the packs.
#[derive(Default)]
pub(crate) struct PacksInUse {
    /// The number of the store's last change by others that was looked at.
    seen: i64,
    /// The hashes of the packs in use.
    hashes: Vec<String>,
}

/// A pack of the store with the last thing that was done with it.
pub(crate) struct Kept {
    pub(crate) row: PackRow,
    pub(crate) last: PackEventRow,
}

impl Kept {
    /// Returns whether it is in use.
    pub(crate) fn in_use(&self) -> bool {
        self.last.event == PackEvent::Accepted
    }

    /// Reads the pack anew.
    ///
    /// # Errors
    /// When its text is not what was accepted, or this version of the app refuses it.
    pub(crate) fn read(&self, known: &Known) -> Result<LibraryPack, ApiError> {
        let files = self.row.files.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes()));
        let pack = read(&files.collect(), known)?;
        if pack.sha256 == self.row.sha256 {
            return Ok(pack);
        }
        Err(ApiError::invalid("The pack is no longer what was accepted: its SHA-256 differs")
            .hint("Accept it again from its folder or zip file."))
    }
}

/// Reads a pack against what is built in.
pub(crate) fn read(files: &Offered, known: &Known) -> Result<LibraryPack, ApiError> {
    Ok(LibraryPack::read(files, &known.built_in.library, &known.checks)?)
}

impl App {
    /// Lists the packs of the store, in the order in which something was last done with them.
    pub(crate) fn kept_packs(&self) -> Result<Vec<Kept>, ApiError> {
        let mut rows: BTreeMap<String, PackRow> =
            self.store.packs()?.into_iter().map(|row| (row.sha256.clone(), row)).collect();
        let mut kept: Vec<Kept> = Vec::new();
        // From the last event to the first: the first that names a pack decides.
        for last in self.store.pack_events()?.into_iter().rev() {
            if let Some(row) = rows.remove(&last.sha256) {
                kept.push(Kept { row, last });
            }
        }
        kept.reverse();
        Ok(kept)
    }

    /// Reads the packs in use and makes the knowledge that follows from them. What cannot be read is left out.
    pub(crate) fn reload_packs(&mut self) {
        self.packs.seen = self.store.data_version().unwrap_or_default();
        let kept = self.kept_packs().unwrap_or_else(|error| {
            tracing::warn!(%error, "the packs of knowledge cannot be read");
            Vec::new()
        });
        let used: Vec<&Kept> = kept.iter().filter(|kept| kept.in_use()).collect();
        let mut packs = Vec::new();
        for kept in &used {
            match kept.read(&self.known) {
                Ok(pack) => packs.push(pack),
                Err(error) => tracing::warn!(%error, pack = kept.row.id, "a pack of knowledge is left out"),
            }
        }
        self.packs.hashes = used.iter().map(|kept| kept.row.sha256.clone()).collect();
        if !(packs.is_empty() && self.known.packs.is_empty()) {
            self.known = Arc::new(self.known.with(&packs.iter().collect::<Vec<_>>()));
        }
    }

    /// Reads the packs in use again when another program did something with them.
    pub(crate) fn notice_packs(&mut self) {
        let version = self.store.data_version().unwrap_or(self.packs.seen);
        if version == self.packs.seen {
            return;
        }
        self.packs.seen = version;
        let used = self.kept_packs().map(|kept| {
            kept.iter().filter(|kept| kept.in_use()).map(|kept| kept.row.sha256.clone()).collect::<Vec<_>>()
        });
        if used.is_ok_and(|used| used != self.packs.hashes) {
            self.reload_packs();
        }
    }
}
