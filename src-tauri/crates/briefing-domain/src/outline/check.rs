//! Reads the sections of an outline and refuses outlines that contradict themselves.
//!
//! The one rule that guards something: a part for the team never stands in a packet for FDA, nor the other way round.

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer};

use super::{Content, FdaPart, FollowUpPart, Level, OutlineSection, PacketKind, PacketOutline, TeamPart};
use crate::audience::Audience;
use crate::discipline::Discipline;
use crate::story::BeatJob;

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct SectionRow {
    heading: String,
    #[serde(default)]
    level: Level,
    #[serde(default)]
    pages: u16,
    #[serde(default)]
    discipline: Option<Discipline>,
    #[serde(default)]
    hint: String,
    #[serde(default)]
    jobs: Vec<BeatJob>,
    slot: Option<String>,
    part: Option<FdaPart>,
    follow_up: Option<FollowUpPart>,
    team: Option<TeamPart>,
}

impl<'de> Deserialize<'de> for OutlineSection {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let row = SectionRow::deserialize(deserializer)?;
        let contents = [
            row.slot.map(Content::Slot),
            row.part.map(Content::Part),
            row.follow_up.map(Content::FollowUp),
            row.team.map(Content::Team),
        ];
        let mut contents = contents.into_iter().flatten();
        let (Some(content), None) = (contents.next(), contents.next()) else {
            let reason =
                format!("section \u{201c}{}\u{201d} must have one of slot, part, follow_up, team", row.heading);
            return Err(serde::de::Error::custom(reason));
        };
        let SectionRow { heading, level, pages, discipline, hint, jobs, .. } = row;
        Ok(OutlineSection { heading, level, pages, discipline, hint, content, jobs })
    }
}

/// Returns what is wrong with the packets, in one sentence.
pub(super) fn packets(packets: &[PacketOutline]) -> Result<(), String> {
    for kind in PacketKind::ALL {
        if packets.iter().filter(|packet| packet.kind == kind).count() != 1 {
            return Err(format!("the packet {kind} must stand here once"));
        }
    }
    packets.iter().try_for_each(packet)
}

fn packet(packet: &PacketOutline) -> Result<(), String> {
    let kind = packet.kind;
    let mut slugs = BTreeSet::new();
    let mut slots = BTreeSet::new();
    for document in &packet.documents {
        if !slugs.insert(&document.slug) {
            return Err(format!("the packet {kind} has the document {} twice", document.slug));
        }
        for section in &document.sections {
            let audience = match &section.content {
                Content::Slot(slot) if !slots.insert(slot) => {
                    return Err(format!("the packet {kind} has the slot {slot} twice"));
                }
                Content::Slot(_) | Content::Part(_) | Content::FollowUp(_) => Audience::Fda,
                Content::Team(_) => Audience::Internal,
            };
            if audience != kind.audience() {
                let heading = &section.heading;
                return Err(format!(
                    "the section \u{201c}{heading}\u{201d} of the packet {kind} is for the other audience"
                ));
            }
        }
    }
    Ok(())
}
