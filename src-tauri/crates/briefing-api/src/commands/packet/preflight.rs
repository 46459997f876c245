//! Looks into a PDF for what FDA asks of one: every PDF of an export before it is placed, and any file that a user names.
//!
//! The checks are the packet crate's, their numbers and sources the rule pack's. A row is an answer, never a refusal.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use briefing_domain::preflight::{PdfLimits, PreflightRow};
use briefing_packet::pdf::preflight::{Looked, look_into};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::ApiError;
use crate::given;
use crate::job::{Finish, Task};
use crate::knowledge::Known;

/// The most bytes of a file that is looked into; it is held in memory. A file of the largest size that FDA takes fits.
const MOST: u64 = 512 * 1024 * 1024;

/// Asks to look into a PDF.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PacketPreflight {
    /// The file, whoever made it.
    pub file: String,
}

/// A PDF that was looked into.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PdfChecked {
    /// The name of the file.
    pub file: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// Its pages; none when it cannot be read as PDF.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<u64>,
    /// The checks, in their order.
    pub rows: Vec<PreflightRow>,
}

/// Looks into a PDF file and answers a row for each check; nothing is stored or changed. What is no PDF fails in its rows.
///
/// # Errors
/// `InvalidInput` with a sentence when the file cannot be read or is too large to be looked into.
pub fn packet_preflight(app: &mut App, request: PacketPreflight) -> Result<Task<PdfChecked>, ApiError> {
    let limits = limits(&app.known)?;
    Ok(Task::new(move |progress| {
        let path = Path::new(&request.file);
        let name = path.file_name().map_or_else(|| request.file.clone(), |name| name.to_string_lossy().into_owned());
        progress.step(0, 2, &format!("Reading {name}"))?;
        let bytes = bytes_of(path, &name)?;
        progress.step(1, 2, &format!("Looking into {name}"))?;
        let Looked { pages, rows } = look_into(&name, &bytes, &limits);
        let checked =
            PdfChecked { file: name, bytes: bytes.len() as u64, pages: pages.map(|pages| pages as u64), rows };
        progress.step(2, 2, "Done")?;
        Ok(Box::new(move |_: &mut App| Ok(checked)) as Finish<PdfChecked>)
    }))
}

/// Returns what is asked of a PDF; a rule pack from outside that leaves something out is not used for it.
pub(super) fn limits(known: &Known) -> Result<PdfLimits, ApiError> {
    PdfLimits::of(&known.rules).or_else(|_| PdfLimits::built_in()).map_err(ApiError::internal)
}

fn bytes_of(path: &Path, name: &str) -> Result<Vec<u8>, ApiError> {
    let unreadable = |error: std::io::Error| {
        ApiError::invalid(format!("{name} cannot be read: {}", given::why(&error)))
            .hint("Check the path and whether you may read the file.")
            .field("file")
    };
    let file = File::open(path).map_err(unreadable)?;
    let meta = file.metadata().map_err(unreadable)?;
    if !meta.is_file() {
        return Err(ApiError::invalid(format!("{name} is a folder, not a file"))
            .hint("Choose a PDF file.")
            .field("file"));
    }
    let mut bytes = Vec::new();
    if meta.len() <= MOST {
        file.take(MOST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    }
    if meta.len().max(bytes.len() as u64) > MOST {
        let most = MOST / (1024 * 1024);
        return Err(ApiError::invalid(format!("{name} is larger than {most} MB, too large to be looked into"))
            .hint("Split it, or save its pictures smaller, and check the parts.")
            .field("file"));
    }
    Ok(bytes)
}
