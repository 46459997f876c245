//! Why a packet could not be made.
//!
//! Incomplete work is never an error: a draft says what is missing and the checks list it. Only a request that cannot be met is one.

use briefing_domain::outline::PacketKind;

/// Why a packet could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// The work was stopped from outside.
    #[error("the export was canceled; no file was written")]
    Canceled,
    /// The outline has no such packet.
    #[error("the outline knows no packet \u{201c}{0}\u{201d}")]
    NoOutline(PacketKind),
    /// The meeting that was asked for does not exist.
    #[error("the program has no meeting {0}; choose one of its meetings")]
    NoSuchMeeting(String),
    /// The meeting is of another kind than the package.
    #[error(
        "the {packet} is made for {wanted} meetings, the chosen meeting is {found}; choose another meeting or another packet"
    )]
    OtherMeeting {
        /// The packet's title.
        packet: &'static str,
        /// The kind of meeting it is made for.
        wanted: &'static str,
        /// The kind of the chosen meeting.
        found: &'static str,
    },
    /// The manifest could not be written.
    #[error("the manifest could not be written: {0}")]
    Manifest(String),
    /// A finished file could not be opened again to be searched for internal text.
    #[error("{file} could not be searched for internal text: {reason}")]
    Unsearchable {
        /// The file.
        file: String,
        /// Why not.
        reason: String,
    },
    /// The registers could not be put into a workbook.
    #[error("the registers could not be written: {0}")]
    Registers(String),
    /// The Word file could not be put together.
    #[error("the Word file could not be written: {0}")]
    Word(String),
    /// The pages could not be laid out.
    #[error("the PDF could not be laid out: {0}")]
    Layout(String),
}
