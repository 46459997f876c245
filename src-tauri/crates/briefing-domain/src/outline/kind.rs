//! The packets there are, under the ids used on the wire, on the command line and in folder names.
//!
//! What stands in each is an asset, see the parent module.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::audience::Audience;
use crate::meeting::MeetingKind;

/// A kind of packet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PacketKind {
    /// The meeting request with its cover letter.
    Request,
    /// The INTERACT package.
    Interact,
    /// The pre-IND package.
    PreInd,
    /// The long-term follow-up plan alone.
    FollowUp,
    /// The contingency book; internal.
    Contingency,
    /// The readiness report; internal.
    Readiness,
    /// The whole program; internal.
    Program,
}

impl PacketKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [PacketKind; 7] = [
        PacketKind::Request,
        PacketKind::Interact,
        PacketKind::PreInd,
        PacketKind::FollowUp,
        PacketKind::Contingency,
        PacketKind::Readiness,
        PacketKind::Program,
    ];

    /// Returns the id used on the wire, on the command line and in folder names.
    pub fn id(self) -> &'static str {
        match self {
            PacketKind::Request => "request",
            PacketKind::Interact => "interact",
            PacketKind::PreInd => "pre-ind",
            PacketKind::FollowUp => "follow-up",
            PacketKind::Contingency => "contingency",
            PacketKind::Readiness => "readiness",
            PacketKind::Program => "program",
        }
    }

    /// Returns the title printed on the packet.
    pub fn title(self) -> &'static str {
        match self {
            PacketKind::Request => "Meeting request",
            PacketKind::Interact => "INTERACT briefing package",
            PacketKind::PreInd => "Pre-IND briefing package",
            PacketKind::FollowUp => "Long-term follow-up plan",
            PacketKind::Contingency => "Contingency book",
            PacketKind::Readiness => "Readiness report",
            PacketKind::Program => "Whole program",
        }
    }

    /// Returns who it is for.
    pub fn audience(self) -> Audience {
        match self {
            PacketKind::Request | PacketKind::Interact | PacketKind::PreInd | PacketKind::FollowUp => Audience::Fda,
            PacketKind::Contingency | PacketKind::Readiness | PacketKind::Program => Audience::Internal,
        }
    }

    /// Returns the kind of meeting a package is made for; none for packets that go with any meeting or with none.
    pub fn meeting(self) -> Option<MeetingKind> {
        match self {
            PacketKind::Interact => Some(MeetingKind::Interact),
            PacketKind::PreInd => Some(MeetingKind::PreInd),
            PacketKind::Request
            | PacketKind::FollowUp
            | PacketKind::Contingency
            | PacketKind::Readiness
            | PacketKind::Program => None,
        }
    }
}

impl fmt::Display for PacketKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// The text names no kind of packet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no packet; use request, interact, pre-ind, follow-up, contingency, readiness or program")]
pub struct UnknownPacket {
    /// What was given.
    pub text: String,
}

impl FromStr for PacketKind {
    type Err = UnknownPacket;

    fn from_str(text: &str) -> Result<Self, UnknownPacket> {
        PacketKind::ALL
            .into_iter()
            .find(|kind| kind.id() == text)
            .ok_or_else(|| UnknownPacket { text: text.to_owned() })
    }
}
