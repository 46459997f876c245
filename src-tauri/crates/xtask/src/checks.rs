//! `cargo xtask test`: every check there is, in the order in which a failure is cheapest to hear of.
//!
//! There is no second list: the build server calls this, and a developer runs the same. Nothing is downloaded besides what the lock
//! files name and the system packages that the end-to-end runs need; cargo-deny and cargo-machete run only where they are installed.

use std::path::Path;

use anyhow::{Result, bail};

use crate::job::Job;
use crate::steps::Steps;
use crate::{apt, network, node, office, package, start};

/// How much is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// All of it.
    Everything,
    /// Without the shell, the window in Chromium and the end-to-end runs, so without the web view and a browser.
    Quick,
}

/// The most that the scripts of the window may weigh after gzip.
const MOST_SCRIPT_BYTES: u64 = 600_000;

/// Runs every check and prints the totals last.
///
/// # Errors
/// When a tool is missing or a step failed.
pub(crate) fn test(extent: Extent) -> Result<()> {
    if extent == Extent::Everything {
        apt::ensure(&[apt::TO_BUILD, apt::TO_TEST])?;
    }
    node::ensure()?;
    let mut steps = Steps::default();
    steps.step("format", || Job::cargo(["fmt", "--all", "--check"]).run());
    window(&mut steps);
    rust(&mut steps, extent);
    if extent == Extent::Everything {
        shell(&mut steps);
    } else {
        steps.left_out("validator of Word and Excel", "--quick");
        steps.left_out("window: in Chromium", "--quick");
        steps.left_out("end to end", "--quick");
    }
    steps.finish()
}

fn window(steps: &mut Steps) {
    steps.step("window: packages", node::install);
    steps.step("window: types", || Job::npm(["run", "--silent", "check"]).run());
    steps.step("window: lint", || Job::npm(["run", "--silent", "lint"]).run());
    steps.step("window: dead code", || Job::npm(["run", "--silent", "knip"]).run());
    steps.tests("window: tests", || Ok(Job::npm(["run", "--silent", "test"])));
    steps.step("window: build", || Job::npm(["run", "--silent", "build"]).run());
    steps.step("window: weight", || {
        let weight = node::script_weight()?;
        println!("{} kB of scripts after gzip; {} kB are allowed", weight / 1000, MOST_SCRIPT_BYTES / 1000);
        if weight > MOST_SCRIPT_BYTES {
            bail!("the window's scripts weigh {weight} bytes after gzip; {MOST_SCRIPT_BYTES} are allowed");
        }
        Ok(())
    });
}

/// The packages and features of every check. One choice for all of them: with another one cargo would unify the features of libraries
/// otherwise and build the large ones once more.
const WHOLE: [&str; 3] = ["--workspace", "--features", "briefing-api/bindings"];

/// A call of cargo for the whole workspace.
pub(crate) fn cargo(first: &str, extent: Extent, rest: &[&str]) -> Job {
    let mut words = vec![first];
    words.extend(WHOLE);
    if extent == Extent::Quick {
        words.extend(["--exclude", "briefing-room"]);
    }
    words.push("--locked");
    words.extend(rest);
    Job::cargo(words)
}

fn rust(steps: &mut Steps, extent: Extent) {
    steps.step("clippy", || cargo("clippy", extent, &["--all-targets", "--", "-D", "warnings"]).run());
    steps.tests("rust tests", || Ok(cargo("test", extent, &["--no-fail-fast"]).env(office::KEEP, &office::kept()?)));
    steps.step("generated files", || {
        cargo("build", extent, &["--quiet", "--example", GENERATOR]).run()?;
        Job::new(&start::built(&format!("examples/{GENERATOR}")), ["--check"]).run()
    });
    steps.step("no network", network::check);
    steps.step("documentation", || cargo("doc", extent, &["--no-deps"]).env("RUSTDOCFLAGS", "-D warnings").run());
    only_if_installed(steps, "cargo-deny", &["deny", "--offline", "check", "bans", "licenses", "sources"]);
    only_if_installed(steps, "cargo-machete", &["machete"]);
}

/// The example of `briefing-api` that writes the generated files.
const GENERATOR: &str = "generate";

/// The generator of `briefing-api`: bindings, JSON Schema, schema.sql.
pub(crate) fn generator(flags: &[&str]) -> Job {
    let words =
        ["run", "--quiet", "--locked", "-p", "briefing-api", "--features", "bindings", "--example", GENERATOR, "--"];
    Job::cargo(words.into_iter().chain(flags.iter().copied()))
}

fn only_if_installed(steps: &mut Steps, name: &'static str, words: &[&str]) {
    let tool = words.first().copied().unwrap_or_default();
    if Job::cargo([tool, "--version"]).works() {
        steps.step(name, || Job::cargo(words.iter().copied()).run());
    } else {
        steps.left_out(name, "not installed");
    }
}

fn shell(steps: &mut Steps) {
    // It works on the real core, so it comes after the program that is it.
    steps.step("command line", || cargo("build", Extent::Everything, &["--bin", "briefing"]).run());
    if cfg!(windows) {
        steps.left_out("validator of Word and Excel", "it runs where Python makes its environments as on Linux");
    } else {
        steps.tests("validator of Word and Excel", office::validator);
    }
    steps.tests("window: in Chromium", || Ok(Job::npm(["run", "--silent", "checks"])));
    if cfg!(target_os = "linux") {
        steps.step("installer: build", || package::build().map(|_| ()));
        steps.step("installer: install", package::install);
        steps.tests("end to end", end_to_end);
        steps.step("installer: remove", package::remove);
    } else {
        steps.left_out("end to end", "it needs WebKitWebDriver and Xvfb, so it runs on Linux only");
    }
}

/// The end-to-end runs against the app as the installer brings it, on a display and a message bus of their own.
fn end_to_end() -> Result<Job> {
    driver()?;
    let program = "target/debug/briefing-e2e";
    let display = ["-a", "--server-args=-screen 0 1366x768x24", "dbus-run-session", "--", program];
    let (app, command_line) = (package::app(), package::command_line());
    // The rest of the words are the two programs under test.
    let words = display.into_iter().chain([app.as_str(), command_line.as_str()]);
    Ok(Job::new("xvfb-run", words).env("WEBKIT_DISABLE_DMABUF_RENDERER", "0"))
}

/// Builds what drives the app, which is a workspace of its own.
///
/// # Errors
/// When it does not build.
pub(crate) fn driver() -> Result<()> {
    const MANIFEST: &str = "tests/e2e/Cargo.toml";
    if !Path::new(MANIFEST).exists() {
        bail!("{MANIFEST} is missing, so nothing drives the app");
    }
    Job::cargo(["build", "--quiet", "--locked", "--manifest-path", MANIFEST, "--target-dir", "target"]).run()
}
