//! The outline of every packet: which documents it has, in which order, and what stands in each.
//!
//! The order is data (`assets/library/outlines.toml`), so a template changes without code; what a part prints is the packet crate's
//! matter. Levels say how much the template misses a section, not what FDA requires: that stands in the rule pack.

mod check;
mod kind;
mod part;

use serde::{Deserialize, Serialize};

use crate::confidence::Confidence;
use crate::day::Day;
use crate::discipline::Discipline;
use crate::story::BeatJob;

pub use kind::{PacketKind, UnknownPacket};
pub use part::{FdaPart, FollowUpPart, TeamPart};

/// The outlines of all packets.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// The version of the templates.
    pub version: String,
    /// The day of this version.
    pub date: Day,
    /// How well they are supported.
    pub confidence: Confidence,
    packets: Vec<PacketOutline>,
    slots: Vec<Slot>,
}

/// The outline of one packet.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PacketOutline {
    /// The packet.
    pub kind: PacketKind,
    /// Where it would be placed in an eCTD, as a hint; empty for internal packets.
    #[serde(default)]
    pub ectd: String,
    /// The documents in order.
    #[serde(rename = "document")]
    pub documents: Vec<OutlineDocument>,
}

/// One document of a packet.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct OutlineDocument {
    /// Its short name, for file names: `cmc`.
    pub slug: String,
    /// Its title.
    pub title: String,
    /// How its sections are numbered.
    #[serde(default)]
    pub numbering: Numbering,
    /// The sections in order.
    #[serde(rename = "section")]
    pub sections: Vec<OutlineSection>,
}

/// How the sections of a document are numbered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Numbering {
    /// By document and section: `7.6`.
    #[default]
    Packet,
    /// By section alone: `6`.
    Own,
    /// Not at all.
    None,
}

/// One section of a document.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema), schemars(with = "check::SectionRow"))]
pub struct OutlineSection {
    /// The heading; empty when the part brings its own.
    pub heading: String,
    /// How much the template misses it when it stays empty.
    pub level: Level,
    /// The page budget; 0 for none of its own.
    pub pages: u16,
    /// FDA's discipline.
    pub discipline: Option<Discipline>,
    /// What belongs there, for the writer; never printed for FDA.
    pub hint: String,
    /// What stands there.
    pub content: Content,
    /// The jobs of the beats that are printed here.
    pub jobs: Vec<BeatJob>,
}

/// What stands in a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Running text: the sections of the program that name this slot.
    Slot(String),
    /// Composed for FDA from the program's records.
    Part(FdaPart),
    /// A part of the long-term follow-up plan.
    FollowUp(FollowUpPart),
    /// Composed for the team from everything.
    Team(TeamPart),
}

/// How much a template misses a section that stays empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// The document is not complete without it.
    #[default]
    Must,
    /// Expected unless there is a reason.
    Should,
    /// Where it applies.
    Optional,
}

/// A slot: a place in a packet that running text fills.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// The packet this entry is about.
    pub packet: PacketKind,
    /// The slot's id, for example `cmc.potency`.
    pub slot: String,
    /// The title of the document it stands in.
    pub document: String,
    /// The heading.
    pub heading: String,
    /// How much the template misses it when it stays empty.
    pub level: Level,
    /// FDA's discipline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discipline: Option<Discipline>,
    /// The page budget; 0 for none of its own.
    pub pages: u16,
    /// What belongs there.
    pub hint: String,
    /// Every packet in which one text for this slot is printed.
    pub packets: Vec<PacketKind>,
}

/// Returns the anchor under which a packet prints the `nth` section, from 1, that fills a slot.
pub fn section_anchor(slot: &str, nth: usize) -> String {
    let slot = slot.replace(['.', ' '], "-");
    if nth == 1 { format!("s-{slot}") } else { format!("s-{slot}-{nth}") }
}

/// Outlines that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct OutlineError {
    /// The file's name as it was given.
    pub file: String,
    /// What is wrong and what is expected.
    pub reason: String,
}

const BUILT_IN: &str = include_str!("../../../../assets/library/outlines.toml");

impl Outline {
    /// Reads outlines from TOML.
    ///
    /// # Errors
    /// When the text is no TOML, has an unknown key, misses a packet, names a document or slot twice in one packet, gives a section more
    /// than one content, or puts a part for the team into a packet for FDA.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, OutlineError> {
        let wrong = |reason| OutlineError { file: file_name.to_owned(), reason };
        let file: OutlineFile = toml::from_str(text).map_err(|error| wrong(error.to_string()))?;
        check::packets(&file.packets).map_err(wrong)?;
        let slots = collect(&file.packets);
        let OutlineFile { version, date, confidence, packets } = file;
        Ok(Outline { version, date, confidence, packets, slots })
    }

    /// Reads the outlines that the program brings along.
    ///
    /// # Errors
    /// As [`Outline::parse`]; a test shows that the built-in outlines have none.
    pub fn built_in() -> Result<Self, OutlineError> {
        Self::parse("outlines.toml", BUILT_IN)
    }

    /// Returns the outline of a packet.
    pub fn packet(&self, kind: PacketKind) -> Option<&PacketOutline> {
        self.packets.iter().find(|packet| packet.kind == kind)
    }

    /// Returns the slots of a packet in the order in which they are printed.
    pub fn slots(&self, kind: PacketKind) -> Vec<&Slot> {
        self.slots.iter().filter(|slot| slot.packet == kind).collect()
    }

    /// Returns the heading under which a slot is printed, as the first packet that has it says.
    pub fn heading(&self, slot: &str) -> Option<&str> {
        self.slots.iter().find(|known| known.slot == slot).map(|known| known.heading.as_str())
    }

    /// Returns whether any packet has this slot; a section that names another is printed nowhere.
    pub fn has_slot(&self, slot: &str) -> bool {
        self.slots.iter().any(|known| known.slot == slot)
    }
}

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct OutlineFile {
    version: String,
    date: Day,
    confidence: Confidence,
    #[serde(rename = "packet")]
    packets: Vec<PacketOutline>,
}

fn collect(packets: &[PacketOutline]) -> Vec<Slot> {
    let mut slots = Vec::new();
    for packet in packets {
        for document in &packet.documents {
            for section in &document.sections {
                let Content::Slot(slot) = &section.content else { continue };
                slots.push(Slot {
                    packet: packet.kind,
                    slot: slot.clone(),
                    document: document.title.clone(),
                    heading: section.heading.clone(),
                    level: section.level,
                    discipline: section.discipline,
                    pages: section.pages,
                    hint: section.hint.clone(),
                    packets: packets.iter().filter(|other| other.prints(slot)).map(|other| other.kind).collect(),
                });
            }
        }
    }
    slots
}

impl PacketOutline {
    /// Returns whether a text for this slot is printed in the packet.
    pub fn prints(&self, slot: &str) -> bool {
        let is_it = |section: &OutlineSection| matches!(&section.content, Content::Slot(own) if own == slot);
        self.documents.iter().flat_map(|document| &document.sections).any(is_it)
    }

    /// Returns whether the packet has a list of references, so that sources can be cited by number.
    pub fn has_references(&self) -> bool {
        let is_it = |section: &OutlineSection| section.content == Content::Part(FdaPart::References);
        self.documents.iter().flat_map(|document| &document.sections).any(is_it)
    }
}

/// Returns the JSON Schema of the file of outlines.
#[cfg(feature = "bindings")]
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(OutlineFile)
}

#[cfg(test)]
mod tests;
