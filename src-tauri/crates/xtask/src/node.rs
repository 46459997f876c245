//! Node.js and the window's packages: is Node new enough, are the packages those of the lock file, is the built page fresh.
//!
//! "Fresh" is told by times of files, as `make` does; a wrong guess costs a build of three seconds, never a wrong result in
//! `cargo xtask test`, which always builds.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::job::Job;

const OLDEST: (u32, u32) = (20, 19);
const HOW: &str = "Take the current long-term release of Node.js (nodejs.org, your version manager, or `brew install node`); \
                   the package of Debian 12 is too old.";

/// Makes sure that Node.js is there and new enough.
///
/// # Errors
/// When it is missing or too old; the sentence says what to do.
pub(crate) fn ensure() -> Result<()> {
    let Some(version) = Job::new("node", ["--version"]).quiet_output() else {
        bail!("Node.js is missing; it builds the window. {HOW}");
    };
    let version = version.trim();
    if read_version(version).is_none_or(|found| found < OLDEST) {
        bail!("Node.js {version} is too old: the window needs {}.{} or newer. {HOW}", OLDEST.0, OLDEST.1);
    }
    if !Job::npm(["--version"]).works() {
        bail!("npm is missing; it usually comes with Node.js. {HOW}");
    }
    Ok(())
}

/// Installs the packages of the lock file when `node_modules` is not made from it.
///
/// # Errors
/// When npm fails.
pub(crate) fn install() -> Result<()> {
    let made = modified(Path::new("ui/node_modules/.package-lock.json"));
    let asked = modified(Path::new("ui/package-lock.json")).max(modified(Path::new("ui/package.json")));
    if made.is_some() && made >= asked {
        return Ok(());
    }
    println!("Installing the window's packages (npm ci)");
    Job::npm(["ci"]).run().context("The window's packages could not be installed")
}

/// Builds the page when a file of the window is newer than it.
///
/// # Errors
/// When the build fails.
pub(crate) fn build_when_stale() -> Result<()> {
    let page = Path::new("ui/dist/index.html");
    let placeholder = fs::read_to_string(page).is_ok_and(|text| text.contains("briefing-room-placeholder"));
    let sources = ["ui/src", "ui/index.html", "ui/vite.config.ts", "ui/package-lock.json"];
    let newest = sources.iter().filter_map(|path| newest_below(Path::new(path))).max();
    if placeholder || modified(page) < newest {
        Job::npm(["run", "build"]).run()?;
    }
    Ok(())
}

/// Returns the size of the built scripts after gzip, in bytes. Node measures, so that it works on each system.
///
/// # Errors
/// When there is no built page.
pub(crate) fn script_weight() -> Result<u64> {
    const MEASURE: &str = "const fs=require('fs'),zlib=require('zlib'),d='ui/dist/assets/';\
        console.log(fs.readdirSync(d).filter(f=>f.endsWith('.js')).reduce((n,f)=>n+zlib.gzipSync(fs.readFileSync(d+f)).length,0))";
    let printed = Job::new("node", ["-e", MEASURE])
        .output()
        .context("ui/dist/assets could not be read; build the window first")?;
    printed.trim().parse().with_context(|| format!("node printed `{}` instead of a number", printed.trim()))
}

fn read_version(text: &str) -> Option<(u32, u32)> {
    let mut parts = text.strip_prefix('v')?.split('.').map(str::parse::<u32>);
    Some((parts.next()?.ok()?, parts.next()?.ok()?))
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}

fn newest_below(path: &Path) -> Option<SystemTime> {
    let Ok(entries) = fs::read_dir(path) else { return modified(path) };
    entries.flatten().filter_map(|entry| newest_below(&entry.path())).max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_node_is_told_from_a_new_one() {
        assert!(read_version("v18.20.4").is_some_and(|found| found < OLDEST));
        assert!(read_version("v20.19.0").is_some_and(|found| found >= OLDEST));
        assert!(read_version("v24.1.0").is_some_and(|found| found >= OLDEST));
        assert_eq!(read_version("something else"), None);
    }
}
