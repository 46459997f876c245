//! The log of the shell: names of commands and causes of failures, never what the user wrote.
//!
//! One file per start beside the app's own data, for reports of problems; the standard error stream when no file can be made.

use std::fs::{self, File};
use std::path::Path;
use std::sync::Mutex;

/// Starts the log in this folder. A second start in one process changes nothing.
pub(crate) fn start(folder: Option<&Path>) {
    let file = folder.and_then(|folder| {
        fs::create_dir_all(folder).ok()?;
        File::create(folder.join("briefing-room.log")).ok()
    });
    let log = tracing_subscriber::fmt().with_ansi(false).with_max_level(tracing::Level::INFO);
    let started = match file {
        Some(file) => log.with_writer(Mutex::new(file)).try_init(),
        None => log.with_writer(std::io::stderr).try_init(),
    };
    if let Err(error) = started {
        tracing::debug!(%error, "the log had been started before");
    }
}
