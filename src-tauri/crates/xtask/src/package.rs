//! The installer of the app: building it, putting it on this machine or beside it, and taking it away again.
//!
//! On Linux that is a `.deb`, the only one that is tested. Windows and macOS build theirs with the same command
//! (docs/windows-and-macos.md). The end-to-end runs use the program as the installer brings it and no other build.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::job::Job;

const TAURI: &str = "ui/node_modules/.bin/tauri";

/// The installer of this system: how the bundler calls it, and how its file ends.
const KIND: (&str, &str) = if cfg!(windows) {
    ("nsis", "exe")
} else if cfg!(target_os = "macos") {
    ("dmg", "dmg")
} else {
    ("deb", "deb")
};
const PACKAGE: &str = "briefing-room";

/// Where the package is unpacked when it is not installed.
const UNPACKED: &str = "target/e2e/unpacked";

/// Builds the installer and returns its file.
///
/// # Errors
/// When the build fails or makes no installer.
pub(crate) fn build() -> Result<PathBuf> {
    let folder = folder();
    if folder.exists() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} could not be removed", folder.display()))?;
    }
    Job::new(TAURI, ["build", "--bundles", KIND.0, "--", "--locked"]).env("CI", "true").run()?;
    built()
}

/// Builds the app alone, with changes to `tauri.conf.json` in JSON.
///
/// # Errors
/// When the build fails.
pub(crate) fn build_program(changes: &str) -> Result<()> {
    Job::new(TAURI, ["build", "--no-bundle", "--config", changes, "--", "--locked"]).env("CI", "true").run()
}

fn folder() -> PathBuf {
    Path::new("target/release/bundle").join(KIND.0)
}

/// Finds the installer that was built.
fn built() -> Result<PathBuf> {
    let folder = folder();
    let entries =
        fs::read_dir(&folder).with_context(|| format!("{} is missing; nothing was built", folder.display()))?;
    for entry in entries {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == KIND.1) {
            return Ok(path);
        }
    }
    bail!("there is no installer in {}", folder.display())
}

/// Whether the tests may install the package: on a build server, as root. Elsewhere they must not touch what somebody works with.
fn may_install() -> bool {
    let server = std::env::var_os("CI").is_some_and(|value| !value.is_empty());
    server && Job::new("id", ["-u"]).output().is_ok_and(|id| id.trim() == "0")
}

/// Installs the package, or unpacks it where it may not be installed; says which.
///
/// # Errors
/// When dpkg refuses it, or a program is missing afterward.
pub(crate) fn install() -> Result<()> {
    let deb = built()?;
    let deb = deb.to_str().context("the installer's path is no text")?;
    if may_install() {
        Job::new("dpkg", ["-i", deb]).run()?;
        println!("installed {deb}");
    } else {
        if Path::new(UNPACKED).exists() {
            fs::remove_dir_all(UNPACKED)?;
        }
        fs::create_dir_all(UNPACKED)?;
        Job::new("dpkg-deb", ["-x", deb, UNPACKED]).run()?;
        println!("unpacked {deb} into {UNPACKED}; on a build server it is installed");
    }
    for program in [app(), command_line()] {
        if !Path::new(&program).exists() {
            bail!("the package brings no {program}");
        }
    }
    Job::new(&command_line(), ["--version"]).run()
}

/// The app as the package brings it.
pub(crate) fn app() -> String {
    format!("{}/usr/bin/briefing-room", place())
}

/// The command line as the package brings it.
pub(crate) fn command_line() -> String {
    format!("{}/usr/bin/briefing", place())
}

fn place() -> &'static str {
    if may_install() { "" } else { UNPACKED }
}

/// Removes the package again and looks that nothing of it stays.
///
/// # Errors
/// When dpkg refuses, or a file stays.
pub(crate) fn remove() -> Result<()> {
    if !may_install() {
        return Ok(fs::remove_dir_all(UNPACKED)?);
    }
    let files = Job::new("dpkg", ["-L", PACKAGE]).output()?;
    Job::new("dpkg", ["-r", PACKAGE]).run()?;
    let left: Vec<&str> = files.lines().filter(|path| path.contains("riefing") && Path::new(path).exists()).collect();
    if left.is_empty() { Ok(()) } else { bail!("the package left behind: {}", left.join(", ")) }
}
