//! What Briefing Room can do: one table of commands over the store, the rules and the packets.
//!
//! The window, the command line and the tests all come in through [`commands::dispatch`] (or a [`session::Session`], which adds
//! threads and events). Nothing here knows a window, and nothing here speaks SQL or a file format.
#![deny(missing_docs)]

pub mod app;
#[cfg(feature = "bindings")]
pub mod bindings;
mod checks;
pub mod commands;
pub mod error;
mod folder;
pub mod form;
mod given;
mod intake;
pub mod job;
mod knowledge;
mod load;
mod packs;
mod picture;
pub mod samples;
pub mod session;
pub mod source;
mod table;

pub use table::{Command, Runner, Topic};
