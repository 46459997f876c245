//! Which packets were made of a program, and with which rules and packs: kept beside the history, as a fact.

use briefing_domain::day::Day;
use briefing_domain::format::Format;
use briefing_store::{CopyRow, CountedRow, PacketMadeRow};
use serde::{Deserialize, Serialize};

use super::packet::{ExportReport, PacketExport};
use super::program::ProgramRef;
use crate::app::App;
use crate::error::ApiError;

/// A packet that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PacketMade {
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
    /// The fingerprint of its files, as its manifest has it.
    pub fingerprint: String,
    /// The rule pack and the packs of knowledge it was made with, each with its version.
    pub knowledge: Vec<String>,
    /// For whom the copy was made, as the preset is called; none for the usual reader, and for packets of before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy: Option<String>,
    /// Its formats; none for packets of before.
    #[serde(default)]
    pub formats: Vec<Format>,
    /// The house template that gave its Word file the looks, as it was called then; none for Briefing Room's own looks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<PacketTemplate>,
    /// Its pages, as its PDF has them; none when it is no package or was not written as PDF.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<u32>,
}

/// The house template of a packet that was made. Its manifest tells it by the hash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PacketTemplate {
    /// What it was called then.
    pub name: String,
    /// Its SHA-256.
    pub sha256: String,
}

/// Lists the packets of a program that were made, the last first.
///
/// # Errors
/// When there is no such program.
pub fn packet_made_list(app: &mut App, request: ProgramRef) -> Result<Vec<PacketMade>, ApiError> {
    let program = app.find_program(&request.program)?;
    // A copy for the usual reader is not marked, and needs no name here either.
    let title = |id: String| match app.known.presets.find(&id) {
        Some(preset) => Some(preset.title.clone()).filter(|_| !preset.mark.is_empty()),
        None => Some(id),
    };
    let view = |row: PacketMadeRow| PacketMade {
        copy: row.copy.preset.and_then(title),
        formats: row.copy.formats.iter().filter_map(|format| format.parse().ok()).collect(),
        template: row.copy.template.map(|it| PacketTemplate { name: it.name, sha256: it.sha256 }),
        packet: row.packet,
        status: row.status,
        as_of: row.as_of,
        made_at: row.made_at,
        who: row.who,
        fingerprint: row.fingerprint,
        knowledge: row.knowledge,
        pages: row.counted.map(|counted| counted.pages),
    };
    Ok(app.store.packets_made(&program)?.into_iter().map(view).collect())
}

/// What is known of an export when it begins; packs may change while it runs.
pub(super) struct Made {
    program: String,
    status: &'static str,
    as_of: Day,
    knowledge: Vec<String>,
    copy: CopyRow,
}

impl Made {
    pub(super) fn of(app: &App, program: String, request: &PacketExport, copy: CopyRow) -> Made {
        let status = if request.final_copy { "FINAL" } else { "DRAFT" };
        Made { program, status, as_of: request.as_of.unwrap_or(app.today()), knowledge: app.known.named(), copy }
    }

    /// Remembers the packets. They are written already, so a store that cannot take the note does not fail the export.
    pub(super) fn note(self, app: &mut App, written: Vec<(ExportReport, Option<CountedRow>)>) -> Vec<ExportReport> {
        let row = |(report, counted): &(ExportReport, Option<CountedRow>)| PacketMadeRow {
            packet: report.packet.id().to_owned(),
            status: self.status.to_owned(),
            as_of: self.as_of.to_string(),
            made_at: app.now_text(),
            who: app.who().to_owned(),
            fingerprint: report.fingerprint.clone(),
            knowledge: self.knowledge.clone(),
            copy: self.copy.clone(),
            counted: counted.clone(),
        };
        let rows: Vec<PacketMadeRow> = written.iter().map(row).collect();
        if let Err(error) = app.store.add_packets_made(&self.program, &rows) {
            tracing::warn!(%error, "it was not noted with what the packets were made");
        }
        written.into_iter().map(|(report, _)| report).collect()
    }
}
