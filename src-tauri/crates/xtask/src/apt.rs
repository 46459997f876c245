//! System packages on Debian and Ubuntu: which are missing, and installing them or saying how.
//!
//! As root it installs; otherwise it prints the one command and stops, because a build must not ask for a password. On another Linux
//! it only looks whether the web view can be found. Windows and macOS need none of this (docs/windows-and-macos.md).

use anyhow::{Result, bail};

use crate::job::Job;

/// What building and opening the app needs.
pub(crate) const TO_BUILD: &[&str] = &["build-essential", "pkg-config", "curl", "libwebkit2gtk-4.1-dev"];

/// What the end-to-end runs need besides: a display without a screen, the driver of the web view, a message bus; and the browser for the
/// checks of the window; and LibreOffice with the fonts it needs, which opens the Word files as a second reader; and programs
/// of others that look at the PDF files; and Python with its environments for the validator of Word and Excel files.
pub(crate) const TO_TEST: &[&str] = &[
    "xvfb",
    "xauth",
    "webkit2gtk-driver",
    "dbus",
    "sqlite3",
    "chromium",
    "libreoffice-writer-nogui",
    "fonts-liberation",
    "poppler-utils",
    "qpdf",
    "python3-venv",
];

/// Makes sure that the packages are there.
///
/// # Errors
/// When something is missing and this user may not install it, or installing fails.
pub(crate) fn ensure(packages: &[&[&str]]) -> Result<()> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let packages: Vec<&str> = packages.iter().copied().flatten().copied().collect();
    if !Job::new("apt-get", ["--version"]).works() {
        return without_apt(&packages);
    }
    let missing: Vec<&str> = packages.into_iter().filter(|package| !installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let root = Job::new("id", ["-u"]).output().is_ok_and(|id| id.trim() == "0");
    let list = missing.join(" ");
    if !root {
        bail!(
            "These system packages are missing: {list}\nInstall them and start again:\n\n  \
             sudo apt-get update && sudo apt-get install -y --no-install-recommends {list}\n"
        );
    }
    println!("Installing {list}");
    let quietly = |args: &[&str]| {
        Job::new("apt-get", ["-q", "-y"].into_iter().chain(args.iter().copied()))
            .env("DEBIAN_FRONTEND", "noninteractive")
            .run()
    };
    quietly(&["update"])?;
    let mut words = vec!["install", "--no-install-recommends"];
    words.extend(&missing);
    quietly(&words)
}

fn installed(package: &str) -> bool {
    Job::new("dpkg-query", ["-W", "-f=${Status}", package])
        .quiet_output()
        .is_some_and(|status| status.trim() == "install ok installed")
}

/// On a Linux with other package names, only what can be asked is asked.
fn without_apt(packages: &[&str]) -> Result<()> {
    if Job::new("pkg-config", ["--exists", "webkit2gtk-4.1"]).works() {
        return Ok(());
    }
    bail!(
        "This is neither Debian nor Ubuntu, so nothing was installed, and pkg-config does not find webkit2gtk-4.1.\n\
         Install what your system calls these packages and start again: {}",
        packages.join(" ")
    )
}
