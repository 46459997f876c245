//! Rows about packs of knowledge, and about the packets that were made with them.

use std::collections::BTreeMap;

/// A pack of knowledge as it was accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackRow {
    /// Its SHA-256 in hexadecimal.
    pub sha256: String,
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: String,
    /// What it holds, for example `company`.
    pub kind: String,
    /// When it was added.
    pub added_at: String,
    /// Who added it.
    pub who: String,
    /// Path and text of each file, the manifest included.
    pub files: BTreeMap<String, String>,
}

/// What can be done with a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PackEvent {
    /// It was accepted and is in use from then on.
    Accepted,
    /// It was taken back, or another version took its place.
    TakenBack,
}

impl PackEvent {
    /// Returns the word that stands in the file.
    pub fn name(self) -> &'static str {
        match self {
            PackEvent::Accepted => "accepted",
            PackEvent::TakenBack => "taken_back",
        }
    }
}

/// Something that was done with a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackEventRow {
    /// The pack, by its hash.
    pub sha256: String,
    /// When.
    pub at: String,
    /// Who did it.
    pub who: String,
    /// What.
    pub event: PackEvent,
    /// Why; may be empty.
    pub reason: String,
}

/// A packet that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PacketMadeRow {
    /// The packet, for example `pre-ind`.
    pub packet: String,
    /// `DRAFT` or `FINAL`.
    pub status: String,
    /// The day that its documents carry.
    pub as_of: String,
    /// When it was made.
    pub made_at: String,
    /// Who made it.
    pub who: String,
    /// The fingerprint of its content.
    pub fingerprint: String,
    /// The rule pack and the packs of knowledge, each with its version.
    pub knowledge: Vec<String>,
    /// For whom it was made, and how it looks.
    pub copy: CopyRow,
    /// Its pages, as they were counted; none when it is no package or was not written as PDF.
    pub counted: Option<CountedRow>,
}

/// What kind of copy a packet is; nothing is known of packets that were made before this was noted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CopyRow {
    /// The preset it was made with; none for the usual reader.
    pub preset: Option<String>,
    /// The ids of its formats.
    pub formats: Vec<String>,
    /// The house template of its Word file.
    pub template: Option<UsedTemplateRow>,
}

/// A house template as a packet was made with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsedTemplateRow {
    /// What it was called then.
    pub name: String,
    /// Its SHA-256.
    pub sha256: String,
}

/// The pages of a package as its PDF was laid out, and what it held then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountedRow {
    /// The pages.
    pub pages: u32,
    /// The words, as estimates count them.
    pub words: u32,
    /// The figures.
    pub figures: u32,
    /// The SHA-256 of what it was composed of.
    pub basis: String,
}
