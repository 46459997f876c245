//! Takes the files of a pack out of a zip file, in memory.

use std::io::Cursor;

use briefing_domain::pack::{MANIFEST, check_name};
use zip::ZipArchive;

use super::{Basket, ENTRIES, Offered, refused};
use crate::error::ApiError;

/// What the type of a file is within its Unix mode, and what an ordinary file, a folder and an unknown type are.
const TYPE: u32 = 0o170_000;
const ORDINARY: u32 = 0o100_000;
const FOLDER: u32 = 0o040_000;

/// Reads the files of a zip file. A single folder around all of them is taken off.
///
/// # Errors
/// As [`super::read`].
pub(super) fn read(bytes: &[u8]) -> Result<Offered, ApiError> {
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|_| refused("It is neither a folder nor a zip file"))?;
    if archive.len() > ENTRIES {
        return Err(refused(&format!("It holds more than {ENTRIES} files and folders")));
    }
    // The reader keeps one of several entries of the same name, so the count of the directory shows that there were more.
    if listed(bytes).is_some_and(|listed| usize::from(listed) != archive.len()) {
        return Err(refused("It holds two files of the same name"));
    }
    let mut basket = Basket::default();
    let around = around(&mut archive)?;
    check_folder(&around)?;
    for at in 0..archive.len() {
        basket.count()?;
        let file = archive.by_index(at).map_err(|error| refused(&format!("A file in it cannot be read: {error}")))?;
        let name = name(file.name_raw())?;
        let kind = file.unix_mode().map_or(0, |mode| mode & TYPE);
        if !matches!(kind, 0 | ORDINARY | FOLDER) {
            return Err(refused(&format!("{name} is a link or no ordinary file")));
        }
        let below = name.strip_prefix(around.as_str()).unwrap_or(&name).to_owned();
        if name.ends_with('/') {
            check_folder(&below)?;
            continue;
        }
        check_name(&below)?;
        basket.take(&below, file)?;
    }
    Ok(basket.files)
}

/// Returns the folder that lies around everything, with its slash; empty when the manifest lies at the top.
fn around(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<String, ApiError> {
    let mut names = Vec::new();
    for at in 0..archive.len() {
        let file =
            archive.by_index_raw(at).map_err(|error| refused(&format!("A file in it cannot be read: {error}")))?;
        names.push(name(file.name_raw())?);
    }
    let top = names.first().and_then(|name| name.split_once('/')).map(|(top, _)| format!("{top}/")).unwrap_or_default();
    let inside = !top.is_empty() && names.iter().all(|name| name.starts_with(&top));
    Ok(if inside && names.contains(&format!("{top}{MANIFEST}")) { top } else { String::new() })
}

fn name(raw: &[u8]) -> Result<String, ApiError> {
    let name = std::str::from_utf8(raw).map_err(|_| refused("It holds a file whose name is not text in UTF-8"))?;
    Ok(name.to_owned())
}

/// A folder is judged by the name that a file in it would have.
fn check_folder(name: &str) -> Result<(), ApiError> {
    if name.is_empty() { Ok(()) } else { Ok(check_name(&format!("{name}a.toml"))?) }
}

/// Returns how many entries the end of the directory says there are.
fn listed(bytes: &[u8]) -> Option<u16> {
    const END: &[u8] = b"PK\x05\x06";
    let at = bytes.windows(END.len()).rposition(|window| window == END)?;
    let count = bytes.get(at + 10..at + 12)?;
    Some(u16::from_le_bytes(count.try_into().ok()?))
}
