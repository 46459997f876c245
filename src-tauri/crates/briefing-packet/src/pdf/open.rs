//! How the file opens: with the bookmarks beside the page, the title in the title bar, and the first page before the rest, as FDA asks.
//!
//! Typst has no words for it, so `linear.rs` puts them into the catalog while it puts the objects in order.

use lopdf::{Dictionary, Document, Object};

use super::linear;
use crate::WriteError;

/// Makes a file open on its bookmarks; without any it opens on the page alone.
///
/// # Errors
/// When the file cannot be read again.
pub(super) fn on_bookmarks(bytes: &[u8]) -> Result<Vec<u8>, WriteError> {
    match linear::written(bytes) {
        Some(fast) => Ok(fast),
        // Without its first page in front the file is as good from a disk, and its check says so.
        None => plain(bytes),
    }
}

fn plain(bytes: &[u8]) -> Result<Vec<u8>, WriteError> {
    let failed = |error: &dyn std::fmt::Display| WriteError::Layout(format!("the file could not be finished: {error}"));
    let mut document = Document::load_mem(bytes).map_err(|error| failed(&error))?;
    let catalog = document.catalog_mut().map_err(|error| failed(&error))?;
    let mode: &[u8] = if catalog.has(b"Outlines") { b"UseOutlines" } else { b"UseNone" };
    catalog.set("PageMode", Object::Name(mode.to_vec()));
    let mut preferences = match catalog.get(b"ViewerPreferences") {
        Ok(Object::Dictionary(there)) => there.clone(),
        _ => Dictionary::new(),
    };
    preferences.set("DisplayDocTitle", true);
    catalog.set("ViewerPreferences", preferences);
    let mut out = Vec::with_capacity(bytes.len());
    document.save_to(&mut out).map_err(|error| failed(&error))?;
    Ok(out)
}
