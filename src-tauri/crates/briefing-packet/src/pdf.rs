//! Writes a packet as one PDF file.

use crate::WriteError;
use crate::block::Packet;
use crate::look::{Look, Pages};

/// A packet as PDF.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its pages.
    pub pages: Pages,
    /// The text of each page as it was laid out, with headers, footers and alternative texts, for the search for internal text.
    pub text: Vec<String>,
}

/// Writes a packet as a PDF file.
///
/// # Errors
/// When it cannot be laid out.
pub fn write(packet: &Packet, look: &Look) -> Result<Written, WriteError> {
    let _ = (packet, look);
    Ok(Written::default())
}
