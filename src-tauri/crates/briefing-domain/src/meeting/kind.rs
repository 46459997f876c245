//! The kinds of FDA meetings and their formats, under the ids used on the wire and in the rule pack.
//!
//! What each kind is for, its goals and its caps stand in the rule pack, not here.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The kind of a meeting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub enum MeetingKind {
    /// INTERACT.
    #[serde(rename = "interact")]
    Interact,
    /// Pre-IND, a Type B meeting.
    #[default]
    #[serde(rename = "pre-ind")]
    PreInd,
    /// Type A.
    #[serde(rename = "a")]
    A,
    /// Type B other than pre-IND and end of phase.
    #[serde(rename = "b-other")]
    BOther,
    /// Type B, end of phase.
    #[serde(rename = "b-eop")]
    BEop,
    /// Type C.
    #[serde(rename = "c")]
    C,
    /// Type C, early consultation on a new surrogate endpoint.
    #[serde(rename = "c-surrogate")]
    CSurrogate,
    /// Type D.
    #[serde(rename = "d")]
    D,
}

/// The format of a meeting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum MeetingFormat {
    /// Written response only.
    Wro,
    /// By telephone.
    #[default]
    Teleconference,
    /// By video, face to face.
    Virtual,
    /// In one room, face to face.
    InPerson,
}

impl MeetingKind {
    /// Every kind, in the order in which they are offered.
    pub const ALL: [MeetingKind; 8] = [
        MeetingKind::Interact,
        MeetingKind::PreInd,
        MeetingKind::A,
        MeetingKind::BOther,
        MeetingKind::BEop,
        MeetingKind::C,
        MeetingKind::CSurrogate,
        MeetingKind::D,
    ];

    /// Returns the id used on the wire, in files and in the rule pack.
    pub fn id(self) -> &'static str {
        match self {
            MeetingKind::Interact => "interact",
            MeetingKind::PreInd => "pre-ind",
            MeetingKind::A => "a",
            MeetingKind::BOther => "b-other",
            MeetingKind::BEop => "b-eop",
            MeetingKind::C => "c",
            MeetingKind::CSurrogate => "c-surrogate",
            MeetingKind::D => "d",
        }
    }

    /// Returns the name FDA letters use.
    pub fn label(self) -> &'static str {
        match self {
            MeetingKind::Interact => "INTERACT",
            MeetingKind::PreInd => "Type B (pre-IND)",
            MeetingKind::A => "Type A",
            MeetingKind::BOther => "Type B",
            MeetingKind::BEop => "Type B (EOP)",
            MeetingKind::C => "Type C",
            MeetingKind::CSurrogate => "Type C (new surrogate endpoint)",
            MeetingKind::D => "Type D",
        }
    }

    /// Returns the name as it stands before the word meeting in a sentence: `INTERACT`, `pre-IND`, `Type D`.
    pub fn name(self) -> &'static str {
        match self {
            MeetingKind::PreInd => "pre-IND",
            MeetingKind::Interact
            | MeetingKind::A
            | MeetingKind::BOther
            | MeetingKind::BEop
            | MeetingKind::C
            | MeetingKind::CSurrogate
            | MeetingKind::D => self.label(),
        }
    }
}

impl fmt::Display for MeetingKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for MeetingKind {
    type Err = UnknownKind;

    fn from_str(text: &str) -> Result<Self, UnknownKind> {
        MeetingKind::ALL.into_iter().find(|kind| kind.id() == text).ok_or_else(|| UnknownKind { text: text.to_owned() })
    }
}

/// The text names no kind of meeting.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no kind of meeting; use interact, pre-ind, a, b-other, b-eop, c, c-surrogate or d")]
pub struct UnknownKind {
    /// What was given.
    pub text: String,
}

impl MeetingFormat {
    /// Every format, in the order in which they are offered.
    pub const ALL: [MeetingFormat; 4] =
        [MeetingFormat::Teleconference, MeetingFormat::Virtual, MeetingFormat::InPerson, MeetingFormat::Wro];

    /// Returns the name FDA letters use.
    pub fn label(self) -> &'static str {
        match self {
            MeetingFormat::Wro => "Written response only",
            MeetingFormat::Teleconference => "Teleconference",
            MeetingFormat::Virtual => "Virtual face to face",
            MeetingFormat::InPerson => "In-person face to face",
        }
    }
}
