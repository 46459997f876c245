//! The registers of a program alone, as CSV files and as one Excel workbook, in a folder of their own.
//!
//! They hold what the team keeps for itself and are no packet: nothing of them goes to FDA. What stands in them is the packet crate's matter.

use std::path::Path;

use briefing_domain::day::Day;
use briefing_domain::id::MeetingId;
use briefing_packet::manifest::NAME as MANIFEST;
use briefing_packet::registers::{self, Registered};
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::packet::milestones;
use crate::app::App;
use crate::checks::Checks;
use crate::error::ApiError;
use crate::folder;
use crate::job::{Finish, Task};

/// The folder that registers get inside another one.
const SUBFOLDER: &str = "registers";

/// Asks for the registers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RegisterExport {
    /// The program.
    pub program: String,
    /// The folder of the registers, which must not hold anything else; with `subfolder`, the one in which they get a folder.
    pub out: String,
    /// Whether the registers get a folder of their own inside `out`.
    #[serde(default)]
    pub subfolder: bool,
    /// Whether registers that are already there are replaced.
    #[serde(default)]
    pub replace: bool,
    /// The day that the files carry; today without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Day>,
    /// The meeting of the schedule; none for the next one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
}

/// The registers that were written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegisterReport {
    /// Their folder.
    pub folder: String,
    /// The files.
    pub files: Vec<RegisterFile>,
}

/// A register that was written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RegisterFile {
    /// Its path below the folder.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Writes the registers of a program into a folder.
///
/// # Errors
/// When no folder is named or the folder is not ours to write; nothing is written then.
pub fn register_export(app: &mut App, request: RegisterExport) -> Result<Task<RegisterReport>, ApiError> {
    if request.out.is_empty() {
        return Err(ApiError::invalid("No folder was given")
            .hint("Choose where the registers are written.")
            .field("out"));
    }
    let program = app.find_program(&request.program)?;
    let snapshot = app.snapshot(&program)?;
    let checks = Checks::of(app, &program)?;
    Ok(Task::new(move |progress| {
        let out = Path::new(&request.out);
        let target = &if request.subfolder { out.join(SUBFOLDER) } else { out.to_owned() };
        folder::check(target, request.replace)?;
        progress.step(0, 2, "Checking the program")?;
        let meeting = request.meeting.as_ref();
        let findings = checks.findings(&snapshot, meeting);
        let milestones = milestones(&snapshot, meeting, &checks.known, checks.today);
        progress.step(1, 2, "Writing the registers")?;
        let as_of = request.as_of.unwrap_or(checks.today);
        let of = Registered { program: &snapshot, findings: &findings, milestones: &milestones, as_of };
        let mut files = registers::write(&of)?;
        let mut listed: Vec<RegisterFile> =
            files.iter().map(|(path, bytes)| RegisterFile { path: path.clone(), bytes: bytes.len() as u64 }).collect();
        // The workbook is what is opened first.
        listed.sort_by_key(|file| !file.path.ends_with(".xlsx"));
        // The list by which the folder is known as ours when the registers are written again.
        let entries: Vec<_> = files
            .iter()
            .map(|(path, bytes)| json!({ "path": path, "sha256": folder::digest(bytes), "bytes": bytes.len() }))
            .collect();
        let manifest = json!({ "format": "briefing-room/registers", "version": 1, "as_of": as_of, "audience": "internal", "files": entries });
        let mut text = serde_json::to_vec_pretty(&manifest).map_err(ApiError::internal)?;
        text.push(b'\n');
        files.insert(MANIFEST.to_owned(), text);
        folder::stage(target, &files, request.replace, progress)?.place()?;
        let report = RegisterReport { folder: target.display().to_string(), files: listed };
        Ok(Box::new(move |_: &mut App| Ok(report)) as Finish<RegisterReport>)
    }))
}
