//! How long a package is against the limits on its pages: counted in its last PDF, carried on from there, or estimated.

use briefing_domain::id::MeetingId;
use briefing_domain::outline::PacketKind;
use briefing_domain::readiness::PackageLength;
use serde::{Deserialize, Serialize};

use super::meeting_of;
use crate::app::App;
use crate::checks::Checks;
use crate::error::ApiError;
use crate::job::{Finish, Task};

/// Asks how long a package is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PacketLengthGet {
    /// The program.
    pub program: String,
    /// The packet; none for the package of the meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub packet: Option<PacketKind>,
    /// The meeting; none for the next one, or the next one that fits the packet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
}

/// How long a package is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PacketLength {
    /// Its length; none for a packet on whose pages there is no limit, and without a meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub length: Option<PackageLength>,
}

/// Tells how long a package is against the limits on its pages.
///
/// # Errors
/// When there is no such program or it cannot be read.
pub fn packet_length_get(app: &mut App, request: PacketLengthGet) -> Result<Task<PacketLength>, ApiError> {
    let program = app.find_program(&request.program)?;
    let snapshot = app.snapshot(&program)?;
    let checks = Checks::of(app, &program)?;
    Ok(Task::new(move |progress| {
        progress.step(0, 1, "Counting pages")?;
        let length = match request.packet {
            None => checks.length(&snapshot, request.meeting.as_ref()),
            Some(packet) if packet.meeting().is_some() => {
                let meeting = request.meeting.or_else(|| meeting_of(packet, &snapshot, checks.today));
                meeting.and_then(|meeting| checks.length(&snapshot, Some(&meeting)))
            }
            Some(_) => None,
        };
        Ok(Box::new(move |_: &mut App| Ok(PacketLength { length })) as Finish<PacketLength>)
    }))
}
