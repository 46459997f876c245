//! Which names of files a pack may have: short relative paths to TOML files, the same on every system.

use super::{LibraryPackError, MEND};

/// How many parts a path may have.
const DEPTH: usize = 3;

/// How long a path may be, in bytes.
const LENGTH: usize = 120;

/// Checks the name of a file of a pack.
///
/// # Errors
/// A sentence when the name leads out of the pack, is no TOML file, or could mean something else on another system.
pub fn check_name(name: &str) -> Result<(), LibraryPackError> {
    let refuse = |reason: &str| Err(LibraryPackError::new(&shown(name), 0, reason, MEND));
    if name.starts_with('/') || name.contains(':') {
        return refuse("The name is an absolute path; a pack holds only files below its own folder.");
    }
    if name.contains('\\') {
        return refuse("The name holds a backslash; folders are divided by `/`.");
    }
    let parts: Vec<&str> = name.split('/').collect();
    if parts.iter().any(|part| matches!(*part, "" | "." | "..")) {
        return refuse("The name leads out of the pack's own folder.");
    }
    if parts.len() > DEPTH || name.len() > LENGTH {
        return refuse("The name is longer or deeper than a pack needs.");
    }
    if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'/')) {
        return refuse("The name holds other signs than letters, digits, `-`, `_` and `.`.");
    }
    if !name.ends_with(".toml") {
        return refuse("A pack holds TOML files and nothing else.");
    }
    Ok(())
}

/// Returns a name as it can be printed: without control signs, and not endless.
fn shown(name: &str) -> String {
    name.chars().take(LENGTH).map(|sign| if sign.is_control() { '\u{fffd}' } else { sign }).collect()
}
