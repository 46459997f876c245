//! What a briefing is: programs, meetings, questions, plans and the dated rules they are checked against.
//!
//! Pure values and functions: no files, no clock, no random numbers, no SQL, no window. Whatever is incomplete in a user's work
//! is a [`finding`], never an error. A program comes in as one [`snapshot`]; [`readiness`] checks it.
#![deny(missing_docs)]

pub mod amount;
pub mod audience;
pub mod bank;
pub mod confidence;
pub mod csv;
pub mod day;
pub mod discipline;
pub mod evidence;
pub mod fact;
pub mod finding;
pub mod followup;
pub mod forecast;
pub mod format;
pub mod glyph;
pub mod guard;
pub mod id;
pub mod leaves;
pub mod library;
pub mod lint;
pub mod lot;
pub mod meeting;
pub mod modality;
pub mod outline;
pub mod pack;
pub mod plan;
pub mod preflight;
pub mod preset;
pub mod program;
pub mod question;
pub mod readiness;
pub mod review;
pub mod rulepack;
pub mod section;
pub mod snapshot;
pub mod story;
pub mod svg;
pub mod team;
pub mod text;
pub mod trace;
pub mod triage;
mod words;
