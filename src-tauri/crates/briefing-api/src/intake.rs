//! Reads a pack of knowledge from a folder or a zip file that came from outside: only its own small TOML files, or nothing.
//!
//! Everything is counted while it is read, never believed. What the files say is judged by the domain; nothing is written here.

mod archive;

use std::fs;
use std::io::{self, Read};
use std::path::Path;

use briefing_domain::pack::{LibraryPackError, check_name};

use crate::error::ApiError;

/// The most bytes of a zip file.
const ON_DISK: u64 = 20 * 1024 * 1024;
/// The most files and folders of a pack.
const ENTRIES: usize = 200;
/// The most bytes of one file, unpacked.
const ONE_FILE: u64 = 2 * 1024 * 1024;
/// The most bytes of all files, unpacked.
const ALL_FILES: u64 = 16 * 1024 * 1024;
/// How deep folders are looked into; one more than names may have, so that the name is what is refused.
const DEPTH: usize = 4;

/// The files of a pack: path below it with `/`, and bytes.
pub(crate) type Offered = Vec<(String, Vec<u8>)>;

impl From<LibraryPackError> for ApiError {
    fn from(error: LibraryPackError) -> Self {
        ApiError::invalid(format!("The pack is refused: {error}")).hint(error.hint)
    }
}

/// Reads a pack from a folder or a zip file.
///
/// # Errors
/// A sentence when it is neither, too large, or holds a name, a link or a kind of file that no pack needs.
pub(crate) fn read(path: &Path) -> Result<Offered, ApiError> {
    let meta = fs::metadata(path).map_err(|error| unreadable(path, &error))?;
    if meta.is_dir() {
        let mut basket = Basket::default();
        folder(path, "", &mut basket)?;
        return Ok(basket.files);
    }
    if !meta.is_file() {
        return Err(refused("It is neither a folder nor a file"));
    }
    if meta.len() > ON_DISK {
        return Err(too_large("The zip file", ON_DISK));
    }
    let mut bytes = Vec::new();
    let file = fs::File::open(path).map_err(|error| unreadable(path, &error))?;
    file.take(ON_DISK + 1).read_to_end(&mut bytes).map_err(|error| unreadable(path, &error))?;
    if bytes.len() as u64 > ON_DISK {
        return Err(too_large("The zip file", ON_DISK));
    }
    archive::read(&bytes)
}

/// Files as they are taken up, counted.
#[derive(Default)]
struct Basket {
    files: Offered,
    entries: usize,
    bytes: u64,
}

impl Basket {
    /// Counts an entry, be it a file or a folder.
    fn count(&mut self) -> Result<(), ApiError> {
        self.entries += 1;
        if self.entries > ENTRIES {
            return Err(refused(&format!("It holds more than {ENTRIES} files and folders")));
        }
        Ok(())
    }

    /// Reads a file to its end, but never further than a pack may go.
    fn take(&mut self, name: &str, from: impl Read) -> Result<(), ApiError> {
        let mut bytes = Vec::new();
        let left = ALL_FILES.saturating_sub(self.bytes).min(ONE_FILE);
        from.take(left + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| refused(&format!("{name} cannot be read: {error}")))?;
        let size = bytes.len() as u64;
        if size > left {
            return Err(if left < ONE_FILE { too_large("The pack", ALL_FILES) } else { too_large(name, ONE_FILE) });
        }
        self.bytes += size;
        self.files.push((name.to_owned(), bytes));
        Ok(())
    }
}

fn folder(place: &Path, prefix: &str, basket: &mut Basket) -> Result<(), ApiError> {
    let entries = fs::read_dir(place).map_err(|error| unreadable(place, &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| unreadable(place, &error))?;
        basket.count()?;
        let name = entry.file_name();
        let Some(name) = name.to_str() else {
            return Err(refused("It holds a file whose name is not text in UTF-8"));
        };
        let name = format!("{prefix}{name}");
        // Links are not followed, so nothing outside the folder can be read.
        let kind = entry.file_type().map_err(|error| unreadable(&entry.path(), &error))?;
        if kind.is_dir() {
            if name.split('/').count() >= DEPTH {
                return Err(refused(&format!("Its folders are deeper than a pack needs: {name}")));
            }
            folder(&entry.path(), &format!("{name}/"), basket)?;
        } else if kind.is_file() {
            check_name(&name)?;
            let file = fs::File::open(entry.path()).map_err(|error| unreadable(&entry.path(), &error))?;
            basket.take(&name, file)?;
        } else {
            return Err(refused(&format!("{name} is a link or no ordinary file")));
        }
    }
    Ok(())
}

fn refused(why: &str) -> ApiError {
    ApiError::invalid(format!("The pack is refused: {why}"))
        .hint("A pack is a folder or a zip file of small TOML files with pack.toml among them. Nothing was changed.")
        .field("path")
}

fn too_large(what: &str, most: u64) -> ApiError {
    refused(&format!("{what} is larger than {} MB", most / (1024 * 1024)))
}

fn unreadable(place: &Path, error: &io::Error) -> ApiError {
    ApiError::invalid(format!("The pack at {} cannot be read: {error}", place.display()))
        .hint("Check the path. Nothing was changed.")
        .field("path")
}
