//! `cargo xtask start`: from a fresh clone to the open app, with the sample program in it.
//!
//! Installs what is missing, or says in one sentence what it may not install itself. On a machine without a display the same sample
//! becomes files instead: every packet of the program, written by the command line.

use std::fs;

use anyhow::{Context, Result};

use crate::job::Job;
use crate::{apt, node};

/// The program a newcomer sees: fictional, complete, good writing.
const SAMPLE: &str = "aav-pre-ind";

/// The sample's own store without a display.
const STORE: &str = "out/sample-store";

/// Where the sample's packets go without a display.
const PACKETS: &str = "out/sample-packets";

/// Whether a window is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Window {
    /// When the machine has a display.
    IfThereIsADisplay,
    /// Not even then.
    No,
}

/// Builds and opens the app, or writes the sample's packets.
///
/// # Errors
/// When something is missing that cannot be installed here, or a build fails.
pub(crate) fn start(window: Window) -> Result<()> {
    if window == Window::IfThereIsADisplay && has_display() {
        open_app()
    } else {
        println!("There is no display here, so the sample program becomes files instead of a window.");
        write_packets()
    }
}

fn open_app() -> Result<()> {
    apt::ensure(&[apt::TO_BUILD])?;
    node::ensure()?;
    node::install()?;
    node::build_when_stale()?;
    println!("Building the app; the first time takes some minutes.");
    Job::cargo(["build", "--locked", "-p", "briefing-room"]).run()?;
    println!("Opening Briefing Room on the sample program.");
    Job::new(&built("briefing-room"), ["--sample", SAMPLE]).run()
}

/// The command line needs neither the web view nor Node.js. The sample gets a store of its own, so that nobody's work is touched.
fn write_packets() -> Result<()> {
    println!("Building the command line; the first time takes some minutes.");
    Job::cargo(["build", "--locked", "-p", "briefing-cli"]).run()?;
    for folder in [STORE, PACKETS] {
        if fs::exists(folder)? {
            fs::remove_dir_all(folder).with_context(|| format!("{folder} of an earlier start could not be removed"))?;
        }
    }
    fs::create_dir_all(STORE).with_context(|| format!("{STORE} could not be made"))?;
    let store = format!("{STORE}/briefing-room.sqlite");
    let made = Job::new(&built("briefing"), ["--store", &store, "--json", "sample", SAMPLE]).output()?;
    let program = program_id(&made).context("`briefing sample` did not say which program it made")?;
    let formats = ["--format", "docx,pdf,md"];
    let all = ["--store", &store, "export", program, "--packet", "all", "--out", PACKETS];
    Job::new(&built("briefing"), all.into_iter().chain(formats)).run()?;
    println!("\nEvery packet of the sample program lies in ./{PACKETS}, one folder each: Word, PDF and Markdown.");
    Ok(())
}

/// Finds the id of a program in what the command line printed.
fn program_id(printed: &str) -> Option<&str> {
    const LENGTH: usize = "pg_00000000-0000-7000-8000-000000000000".len();
    let at = printed.find("pg_")?;
    printed.get(at..at + LENGTH)
}

fn has_display() -> bool {
    let named = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}

/// The path of a program that cargo built, wherever the developer lets cargo build.
pub(crate) fn built(name: &str) -> String {
    let target = std::env::var("CARGO_TARGET_DIR").unwrap_or_else(|_| "target".to_owned());
    format!("{target}/debug/{name}{}", std::env::consts::EXE_SUFFIX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_is_found_in_what_the_command_line_prints() {
        let id = "pg_01939f2e-0000-7000-8000-000000000001";
        assert_eq!(program_id(&format!("{{\"id\":\"{id}\",\"name\":\"A\"}}")), Some(id));
        assert_eq!(program_id("nothing"), None);
    }
}
