//! The example programs that come with the app: fictional, complete, and one deliberately flawed.
//!
//! They are program files like any other and are imported as copies, so that each user gets an own one.

use serde::{Deserialize, Serialize};

/// An example program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Sample {
    /// The name by which it is opened.
    pub name: String,
    /// Its title.
    pub title: String,
    /// What it shows, in one sentence.
    pub summary: String,
}

/// The files, first the one that is opened when none is named.
const FILES: &[(&str, &str, &str, &str)] = &[
    (
        "aav-pre-ind",
        "AAV gene therapy, pre-IND meeting",
        "A complete program: story, nine asks, lot map, dose bridge, follow-up plan and a contingency plan for every question.",
        include_str!("../../../../assets/samples/aav-pre-ind.toml"),
    ),
    (
        "til-interact",
        "Autologous TIL therapy, INTERACT meeting",
        "Concept-level questions before the pre-IND stage; potency and visual inspection are among the concerns.",
        include_str!("../../../../assets/samples/til-interact.toml"),
    ),
    (
        "flawed-pre-ind",
        "A flawed program",
        "Deliberately incomplete, to show what the checks find and how they explain it.",
        include_str!("../../../../assets/samples/flawed-pre-ind.toml"),
    ),
];

/// Returns every example.
pub fn all() -> Vec<Sample> {
    FILES
        .iter()
        .map(|(name, title, summary, _)| Sample {
            name: (*name).to_owned(),
            title: (*title).to_owned(),
            summary: (*summary).to_owned(),
        })
        .collect()
}

/// Returns the text of an example; an empty name means the first.
pub fn text(name: &str) -> Option<(&'static str, &'static str)> {
    FILES.iter().find(|(known, ..)| name.is_empty() || *known == name).map(|(known, _, _, text)| (*known, *text))
}
