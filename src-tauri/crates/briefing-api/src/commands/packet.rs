//! Packets: their kinds, the presets of an export, their places of running text, and what they are built with.
//!
//! Writing them into folders is in `packet/export.rs`, the look into a PDF in `packet/preflight.rs`, the reader's sign-off in
//! `packet/sign_off.rs`.

mod export;
mod length;
mod preflight;
mod sign_off;

use std::collections::BTreeMap;

use briefing_domain::audience::Audience;
use briefing_domain::day::Day;
use briefing_domain::finding::Finding;
use briefing_domain::id::MeetingId;
use briefing_domain::meeting::Meeting;
use briefing_domain::meeting::clock::{Milestone, schedule};
use briefing_domain::outline::{PacketKind, Slot};
use briefing_domain::preset::Preset;
use briefing_domain::readiness::prepared_meeting;
use briefing_domain::readiness::switch::rules;
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_packet::manifest::NAME as MANIFEST;
use briefing_packet::pen::Images;
use briefing_packet::{BuildOptions, Files, build};
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::app::App;
use crate::checks::Checks;
use crate::error::ApiError;
use crate::knowledge::Known;

pub use export::{ExportReport, ExportedDocument, ExportedFile, PacketExport, packet_export};
pub use length::{PacketLength, PacketLengthGet, packet_length_get};
pub use preflight::{PacketPreflight, PdfChecked, packet_preflight};
pub use sign_off::{PacketSignOff, PacketSigned, packet_sign_off};

/// Asks for the kinds of packets.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PacketList {}

/// A kind of packet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PacketView {
    /// The kind.
    pub kind: PacketKind,
    /// Its title.
    pub title: String,
    /// Who it is for.
    pub audience: Audience,
}

/// Lists the kinds of packets.
///
/// # Errors
/// None.
pub fn packet_list(_app: &mut App, _request: PacketList) -> Result<Vec<PacketView>, ApiError> {
    let view =
        |kind: &PacketKind| PacketView { kind: *kind, title: kind.title().to_owned(), audience: kind.audience() };
    Ok(PacketKind::ALL.iter().map(view).collect())
}

/// Asks for the presets of an export.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PresetList {}

/// Lists the presets of an export: for whom a copy is made, and what goes with that.
///
/// # Errors
/// None.
pub fn preset_list(app: &mut App, _request: PresetList) -> Result<Vec<Preset>, ApiError> {
    Ok(app.known.presets.all().to_vec())
}

impl App {
    /// Finds a preset by its id.
    pub(super) fn preset(&self, id: &str) -> Result<Preset, ApiError> {
        let presets = &self.known.presets;
        presets.find(id).cloned().ok_or_else(|| {
            let known: Vec<&str> = presets.all().iter().map(|preset| preset.id.as_str()).collect();
            ApiError::invalid(format!("There is no preset \u{201c}{id}\u{201d}"))
                .hint(format!("The presets are {}.", known.join(", ")))
                .field("preset")
        })
    }
}

/// Reads the manifest of a packet that was just built.
fn manifest(files: &Files) -> Result<Value, ApiError> {
    let bytes = files.files.get(MANIFEST).ok_or_else(|| ApiError::internal("a packet without manifest"))?;
    serde_json::from_slice(bytes).map_err(ApiError::internal)
}

fn said(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// Returns what a packet is built with: a final copy without date, findings and milestones, for the meeting that is meant.
pub(super) fn options<'a>(
    kind: PacketKind,
    snapshot: &ProgramSnapshot,
    meeting: Option<&MeetingId>,
    known: &'a Known,
    (images, today): (&Images, Day),
) -> BuildOptions<'a> {
    BuildOptions {
        as_of: Day::EPOCH,
        final_copy: true,
        meeting: meeting.cloned().or_else(|| meeting_of(kind, snapshot, today)),
        milestones: Vec::new(),
        findings: Vec::new(),
        readiness: Vec::new(),
        rule_pack: known.rule_pack_mark(),
        packs: known.packs.clone(),
        outline: &known.outline,
        names: BTreeMap::new(),
        images: images.clone(),
    }
}

/// Returns what guidance and rules are called, by their ids, as internal packets print them.
fn names(checks: &Checks, snapshot: &ProgramSnapshot, findings: &[Finding]) -> BTreeMap<String, String> {
    let known = &checks.known;
    let guidance = known.library.guidance.iter().map(|record| (record.id.clone(), record.title.clone()));
    let rules = rules(snapshot, findings, known.for_checks(checks.today));
    guidance.chain(rules.into_iter().map(|rule| (rule.rule, rule.what))).collect()
}

/// Returns the meeting a packet is for when none is named: the next one if it fits, else the last that does.
fn meeting_of(kind: PacketKind, snapshot: &ProgramSnapshot, today: Day) -> Option<MeetingId> {
    let fits = |meeting: &&Meeting| kind.meeting().is_none_or(|wanted| wanted == meeting.fda.kind);
    let next = prepared_meeting(snapshot, None, today).filter(fits);
    next.or_else(|| snapshot.meetings.iter().rfind(fits)).map(|meeting| meeting.id.clone())
}

/// Returns the dates of the meeting that is meant; none when it has no dates yet.
pub(super) fn milestones(
    snapshot: &ProgramSnapshot,
    meeting: Option<&MeetingId>,
    known: &Known,
    today: Day,
) -> Vec<Milestone> {
    prepared_meeting(snapshot, meeting, today)
        .and_then(|meeting| schedule(&meeting.fda.clock_input(), &known.rules).ok())
        .unwrap_or_default()
}

/// Returns the fingerprint of what a packet says, whatever its date and whether it is a draft.
pub(super) fn fingerprint(
    kind: PacketKind,
    snapshot: &ProgramSnapshot,
    options: &BuildOptions<'_>,
) -> Result<String, ApiError> {
    let files = build(kind, snapshot, options)?;
    Ok(said(&manifest(&files)?, "content_fingerprint"))
}

/// Asks for the places of running text in a packet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SlotList {
    /// The packet.
    pub packet: PacketKind,
}

/// Lists the places of running text in a packet, in its order: heading, what belongs there, page budget.
///
/// # Errors
/// None; a packet without such places has an empty list.
pub fn slot_list(app: &mut App, request: SlotList) -> Result<Vec<Slot>, ApiError> {
    Ok(app.known.outline.slots(request.packet).into_iter().cloned().collect())
}
