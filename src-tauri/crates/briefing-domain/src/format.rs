//! The formats of a packet: Markdown, Word and PDF, all from the same blocks; and the paper that Word and PDF are set for.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A format in which a packet is written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub enum Format {
    /// Markdown, one file for each document.
    #[default]
    #[serde(rename = "md")]
    Markdown,
    /// Word, one file for the packet.
    #[serde(rename = "docx")]
    Word,
    /// PDF, one file for the packet.
    #[serde(rename = "pdf")]
    Pdf,
}

impl Format {
    /// All formats, in the order in which they are offered and written.
    pub const ALL: [Format; 3] = [Format::Markdown, Format::Word, Format::Pdf];

    /// Returns how it is called on the wire and how its files end.
    pub fn id(self) -> &'static str {
        match self {
            Format::Markdown => "md",
            Format::Word => "docx",
            Format::Pdf => "pdf",
        }
    }

    /// Returns how people call it.
    pub fn label(self) -> &'static str {
        match self {
            Format::Markdown => "Markdown",
            Format::Word => "Word",
            Format::Pdf => "PDF",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

/// A name that is no format.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no format \u{201c}{0}\u{201d}; the formats are md, docx and pdf")]
pub struct UnknownFormat(pub String);

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|format| format.id() == name).ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

/// The size of the paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// US Letter, 8.5 by 11 inches, as FDA prints.
    #[default]
    Letter,
    /// A4, 210 by 297 mm.
    A4,
}
