//! The command line as its users run it: the real program, a store in a folder of its own, exit codes and both kinds of output.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests start the program"
)]

#[path = "cli/disk.rs"]
mod disk;
#[path = "cli/engines.rs"]
mod engines;
#[path = "cli/figures.rs"]
mod figures;
#[path = "cli/formats.rs"]
mod formats;
#[path = "cli/input.rs"]
mod input;
#[path = "cli/kill.rs"]
mod kill;
#[path = "cli/library.rs"]
mod library;
#[path = "cli/programs.rs"]
mod programs;
#[path = "cli/questions.rs"]
mod questions;
#[path = "cli/run.rs"]
mod run;
#[path = "cli/stores.rs"]
mod stores;
#[path = "cli/templates.rs"]
mod templates;
