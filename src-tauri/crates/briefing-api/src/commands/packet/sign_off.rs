//! A reader's sign-off: that an FDA copy was read from end to end in its present content, which a final copy needs.

use briefing_domain::id::{MeetingId, SignOffId};
use briefing_domain::outline::PacketKind;
use briefing_domain::snapshot::Thing;
use briefing_domain::team::{SignOff, SignOffNotes};
use briefing_store::Operation;
use serde::{Deserialize, Serialize};

use super::{fingerprint, options};
use crate::app::App;
use crate::error::ApiError;

/// Asks to record a sign-off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PacketSignOff {
    /// The program.
    pub program: String,
    /// The packet.
    pub packet: PacketKind,
    /// The meeting; none for the next one that fits the packet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// Who read it.
    pub reader: String,
}

/// A recorded sign-off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PacketSigned {
    /// The packet.
    pub packet: PacketKind,
    /// Who read it.
    pub reader: String,
    /// The fingerprint of what was read; another content needs another sign-off.
    pub fingerprint: String,
}

/// Records that a reader has read an FDA copy from end to end in its present content.
///
/// # Errors
/// When no reader is named or the packet cannot be built.
pub fn packet_sign_off(app: &mut App, request: PacketSignOff) -> Result<PacketSigned, ApiError> {
    if request.reader.trim().is_empty() {
        return Err(ApiError::invalid("A sign-off needs the reader's name")
            .hint("Name who read the copy.")
            .field("reader"));
    }
    let program = app.find_program(&request.program)?;
    let snapshot = app.snapshot(&program)?;
    let images = app.images(&snapshot)?;
    let options = options(request.packet, &snapshot, request.meeting.as_ref(), &app.known, (&images, app.today()));
    let fingerprint = fingerprint(request.packet, &snapshot, &options)?;
    let internal = SignOffNotes {
        packet: request.packet.id().to_owned(),
        meeting: request.meeting,
        fingerprint: fingerprint.clone(),
        reader: request.reader.trim().to_owned(),
        on: Some(app.today()),
    };
    let id = SignOffId::parse(&app.new_id(SignOffId::PREFIX))?;
    let operation = Operation::edit("packet_sign_off", format!("Sign off the {}", request.packet.title()));
    app.save(&program, operation, Thing::SignOff(Box::new(SignOff { id, revision: 0, internal })))?;
    Ok(PacketSigned { packet: request.packet, reader: request.reader, fingerprint })
}
