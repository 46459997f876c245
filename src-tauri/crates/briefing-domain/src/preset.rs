//! Presets of an export: for whom a copy is made, and what goes with that: packets, formats, paper, Word template, and what a copy
//! says of itself on its title page, across its pages and in each document.
//!
//! Data (`assets/library/presets.toml`). A preset chooses among packets of its own audience and changes no word of them, so none can
//! show internal text to anybody whom the packet itself does not show it to.

use serde::{Deserialize, Serialize};

use crate::audience::Audience;
use crate::format::{Format, Paper};
use crate::outline::PacketKind;

const BUILT_IN: &str = include_str!("../../../../assets/library/presets.toml");

/// The most characters across a page; more would be too small to be seen at a glance.
const WATERMARK: usize = 24;

/// A named way to export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// The id used on the wire and on the command line.
    pub id: String,
    /// The name shown.
    pub title: String,
    /// What it is for, in a sentence.
    pub summary: String,
    /// Whose packets it takes: those that FDA may read, or the internal ones.
    pub audience: Audience,
    /// The packets it may be used for, all of its audience.
    pub packets: Vec<PacketKind>,
    /// The formats it writes.
    pub formats: Vec<Format>,
    /// The size of the paper.
    #[serde(default)]
    pub paper: Paper,
    /// What the Word file looks like until somebody chooses a template for this kind of copy.
    #[serde(default)]
    pub template: Looks,
    /// What every document of the copy says of itself beside its legend; empty for nothing.
    #[serde(default)]
    pub mark: String,
    /// A line of the title page that says whose copy it is; empty for nothing.
    #[serde(default)]
    pub cover: String,
    /// The words across every page of the copy; empty for nothing. A draft for FDA says DRAFT there, whatever the preset says.
    #[serde(default)]
    pub watermark: String,
    /// Whether the registers go with packets that may have them.
    #[serde(default)]
    pub registers: bool,
}

/// Whose looks a Word file has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Looks {
    /// The company's, once it has added its template; Briefing Room's own before that.
    #[default]
    House,
    /// Briefing Room's own.
    Own,
}

/// The presets there are.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Presets {
    #[serde(rename = "preset")]
    all: Vec<Preset>,
}

/// Presets that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct PresetError {
    /// The file's name as it was given.
    pub file: String,
    /// What is wrong and what is expected.
    pub reason: String,
}

impl Presets {
    /// Reads presets from TOML.
    ///
    /// # Errors
    /// When the text is no TOML, two presets have one id, or one names no packet, no format, a packet of the other audience, registers for
    /// packets that FDA may read, or more words across the pages than fit.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, PresetError> {
        let wrong = |reason| PresetError { file: file_name.to_owned(), reason };
        let presets: Presets = toml::from_str(text).map_err(|error| wrong(error.to_string()))?;
        for (place, preset) in presets.all.iter().enumerate() {
            if presets.all.iter().take(place).any(|earlier| earlier.id == preset.id) {
                return Err(wrong(format!("two presets are called `{}`", preset.id)));
            }
            preset.check().map_err(|reason| wrong(format!("`{}`: {reason}", preset.id)))?;
        }
        Ok(presets)
    }

    /// Reads the presets that the program brings along.
    ///
    /// # Errors
    /// As [`Presets::parse`]; a test shows that the built-in presets have none.
    pub fn built_in() -> Result<Self, PresetError> {
        Self::parse("presets.toml", BUILT_IN)
    }

    /// Returns all presets in the order in which they are offered.
    pub fn all(&self) -> &[Preset] {
        &self.all
    }

    /// Finds a preset by its id.
    pub fn find(&self, id: &str) -> Option<&Preset> {
        self.all.iter().find(|preset| preset.id == id)
    }
}

impl Preset {
    fn check(&self) -> Result<(), String> {
        if self.packets.is_empty() || self.formats.is_empty() {
            return Err("it needs at least one packet and one format".to_owned());
        }
        if let Some(other) = self.packets.iter().find(|packet| packet.audience() != self.audience) {
            return Err(format!("the packet {other} is not for the audience of the preset"));
        }
        if self.watermark.chars().count() > WATERMARK {
            return Err(format!("the words across the pages are longer than {WATERMARK} characters"));
        }
        if self.registers && self.audience == Audience::Fda {
            return Err("registers hold internal notes and go with internal packets only".to_owned());
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_presets_of_the_program_are_four_and_none_mixes_audiences() {
        let presets = Presets::built_in().unwrap();
        let ids: Vec<&str> = presets.all().iter().map(|preset| preset.id.as_str()).collect();
        assert_eq!(ids, ["fda", "internal", "partner", "board"]);
        for preset in presets.all() {
            assert!(preset.packets.iter().all(|packet| packet.audience() == preset.audience), "{}", preset.id);
        }
        assert_eq!(presets.find("partner").unwrap().audience, Audience::Fda, "a partner reads what FDA may read");
        let says = |id: &str| {
            let preset = presets.find(id).unwrap();
            [&preset.mark, &preset.cover, &preset.watermark].map(|words| !words.is_empty())
        };
        assert_eq!(says("partner"), [true; 3], "a partner's copy says that it is one");
        assert_eq!(says("fda"), [false; 3], "nothing is written into what FDA receives");
        assert!(presets.all().iter().all(|preset| preset.template == Looks::House), "a company's template is for all");
    }

    fn one(audience: &str, packet: &str, more: &str) -> Result<Presets, PresetError> {
        let text = format!(
            "[[preset]]\nid = \"x\"\ntitle = \"X\"\nsummary = \"X.\"\naudience = \"{audience}\"\npackets = [\"{packet}\"]\nformats = [\"pdf\"]\n{more}"
        );
        Presets::parse("x.toml", &text)
    }

    #[test]
    fn a_preset_cannot_reach_over_the_wall() {
        assert!(one("fda", "pre-ind", "").is_ok());
        assert!(one("fda", "readiness", "").unwrap_err().to_string().contains("readiness"));
        assert!(one("internal", "pre-ind", "").is_err());
        assert!(one("fda", "pre-ind", "registers = true").unwrap_err().to_string().contains("internal"));
        assert!(one("internal", "readiness", "registers = true").is_ok());
    }

    #[test]
    fn words_across_the_pages_can_be_read_at_a_glance() {
        assert!(one("internal", "readiness", "watermark = \"BOARD COPY\"").is_ok());
        let long = one("internal", "readiness", "watermark = \"FOR THE BOARD OF DIRECTORS ALONE\"");
        assert!(long.unwrap_err().to_string().contains("24"));
    }
}
