//! `cargo xtask bench`: measures the core and the window and writes docs/performance.md.
//!
//! The window is measured on Linux only. It is compared with a blank page in the same shell, which is this app built once more with
//! another page.

use std::fs;

use anyhow::{Context, Result};

use crate::job::Job;
use crate::{apt, node, package};

const PAGE: &str = "docs/performance.md";
const PROGRAM: &str = "target/release/briefing-room";
const MEASURES: &str = "target/release/bench";
const OURS: &str = "target/bench/briefing-room";
const BLANK: &str = "target/bench/blank";

/// How the chapter of the window begins.
const CHAPTER: &str = "## The window";

/// Another page in the same shell; nothing is built for it.
const BLANK_PAGE: &str = r#"{"build":{"frontendDist":"tests/e2e/blank","beforeBuildCommand":null}}"#;

/// Measures everything and writes the page.
///
/// # Errors
/// When something does not build or run.
pub(crate) fn bench() -> Result<()> {
    build()?;
    let core = Job::new(MEASURES, []).output()?;
    let (exports, window) =
        if cfg!(target_os = "linux") { (exports()?, window()?) } else { (String::new(), String::new()) };
    fs::write(PAGE, format!("{}\n\n{}\n\n{window}", core.trim_end(), exports.trim_end()))
        .with_context(|| format!("{PAGE} could not be written"))?;
    println!("{PAGE} is written.");
    Ok(())
}

/// Builds what measures the core, and the command line, together: each alone would build the large libraries once more.
fn build() -> Result<()> {
    Job::cargo(["build", "--release", "--locked", "-p", "briefing-tests", "-p", "briefing-cli"]).run()
}

/// Measures Word and PDF beside pandoc, typst and LibreOffice (`tests/bench/exports.py`); returns the chapter.
///
/// # Errors
/// When a package cannot be had or something does not run.
pub(crate) fn exports() -> Result<String> {
    const PLACE: &str = "target/bench";
    apt::ensure(&[apt::TO_BUILD, apt::TO_TEST])?;
    fs::create_dir_all(PLACE)?;
    Job::new("python3", ["-m", "venv", "target/bench/python"]).run()?;
    let python = "target/bench/python/bin/python";
    Job::new(python, ["-m", "pip", "--quiet", "install", "--requirement", "tests/bench/requirements.txt"]).run()?;
    build()?;
    Job::new(MEASURES, ["programs", PLACE]).run()?;
    let programs = ["target/bench/60-pages.json", "target/bench/250-pages.json"];
    let words = ["tests/bench/exports.py", "target/release/briefing"];
    Job::new(python, words.into_iter().chain(programs)).output()
}

/// Builds the app and the blank window, and measures one beside the other.
fn window() -> Result<String> {
    apt::ensure(&[apt::TO_BUILD, apt::TO_TEST])?;
    node::ensure()?;
    node::install()?;
    fs::create_dir_all("target/bench")?;
    for (page, kept) in [(BLANK_PAGE, BLANK), ("{}", OURS)] {
        package::build_program(page)?;
        fs::copy(PROGRAM, kept).with_context(|| format!("{kept} could not be kept"))?;
    }
    build()?;
    crate::checks::driver()?;
    let words = ["-a", "--server-args=-screen 0 1366x768x24", "dbus-run-session", "--"];
    let measure = ["target/debug/briefing-e2e", "measure", OURS, "target/release/briefing", BLANK];
    let printed =
        Job::new("xvfb-run", words.into_iter().chain(measure)).env("WEBKIT_DISABLE_DMABUF_RENDERER", "0").output()?;
    // The accessibility bus greets on the same stream.
    let begin = printed.find(CHAPTER).with_context(|| format!("no chapter was printed, but:\n{printed}"))?;
    Ok(printed.get(begin..).unwrap_or_default().to_owned())
}
