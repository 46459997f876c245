//! Puts the files of a packet into a folder: all of them or none, and never over files somebody else wrote.
//!
//! Files are written beside the target, brought to the disk, and the folder is then renamed into place. What is in the files is the
//! packet crate's matter.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::error::{ApiError, ErrorCode};
use crate::given;
use crate::job::Progress;
use briefing_packet::manifest::NAME as MANIFEST;

/// What stands at the place of a packet.
enum There {
    Nothing,
    EmptyFolder,
    OurPacket,
}

/// Checks that a packet may be put at `target`, without changing anything.
///
/// # Errors
/// When the target is a file, holds files we did not write, or holds a packet and replacing was not asked for.
pub(crate) fn check(target: &Path, replace: bool) -> Result<(), ApiError> {
    match look(target)? {
        There::Nothing | There::EmptyFolder => Ok(()),
        There::OurPacket if replace => Ok(()),
        There::OurPacket => Err(ApiError::refused(format!("{} already holds an export", target.display()))
            .hint("Ask to replace it, or choose another folder.")
            .field("replace")),
    }
}

/// A packet that is written beside its place and only has to be renamed. Dropped before that, it leaves nothing behind.
pub(crate) struct Staged {
    fresh: PathBuf,
    target: PathBuf,
}

/// Writes the files of a packet beside `target`.
///
/// # Errors
/// As [`check`], and when the disk is full or the folder cannot be written; nothing is left behind then.
pub(crate) fn stage(
    target: &Path,
    files: &BTreeMap<String, Vec<u8>>,
    replace: bool,
    progress: &Progress,
) -> Result<Staged, ApiError> {
    check(target, replace)?;
    let parent = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(|error| unwritable(parent, &error))?;
    let staged = Staged { fresh: beside(target, "writing"), target: target.to_owned() };
    let _ = fs::remove_dir_all(&staged.fresh);
    fill(&staged, files, progress)?;
    Ok(staged)
}

impl Staged {
    /// Puts the packet in its place.
    ///
    /// # Errors
    /// When the folder cannot be renamed; what was there before stays.
    pub(crate) fn place(self) -> Result<(), ApiError> {
        put_in_place(&self.fresh, &self.target)
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.fresh);
    }
}

fn look(target: &Path) -> Result<There, ApiError> {
    let meta = match fs::symlink_metadata(target) {
        Ok(meta) => meta,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(There::Nothing),
        Err(error) => return Err(unwritable(target, &error)),
    };
    if !meta.is_dir() {
        return Err(ApiError::refused(format!("{} is a file, not a folder", target.display()))
            .hint("Choose another name for the packet's folder."));
    }
    let found = files_in(target).map_err(|error| unwritable(target, &error))?;
    if found.is_empty() {
        return Ok(There::EmptyFolder);
    }
    let ours = fs::read(target.join(MANIFEST)).ok().and_then(|bytes| listed(&bytes)).unwrap_or_default();
    for path in found.iter().filter(|path| path.as_str() != MANIFEST) {
        let same =
            ours.get(path).is_some_and(|hash| fs::read(target.join(path)).is_ok_and(|bytes| &digest(&bytes) == hash));
        if !same {
            return Err(ApiError::refused(format!(
                "{} holds {path}, which Briefing Room did not write there",
                target.display()
            ))
            .hint("Choose a new folder, or move that file away. Nothing was touched."));
        }
    }
    if ours.is_empty() {
        return Err(ApiError::refused(format!("{} is not a packet's folder", target.display()))
            .hint("Choose a new folder. Nothing was touched."));
    }
    Ok(There::OurPacket)
}

/// Returns the files a manifest lists, with their hashes.
fn listed(manifest: &[u8]) -> Option<BTreeMap<String, String>> {
    let manifest: Value = serde_json::from_slice(manifest).ok()?;
    let mut files = BTreeMap::new();
    for list in ["documents", "papers", "figures", "files"] {
        for entry in manifest.get(list).and_then(Value::as_array).into_iter().flatten() {
            let path = entry.get("path")?.as_str()?.to_owned();
            files.insert(path, entry.get("sha256")?.as_str()?.to_owned());
        }
    }
    Some(files)
}

/// Returns the SHA-256 of bytes in lower-case hexadecimal.
pub(crate) fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Returns every file below a folder as a path with forward slashes, sorted.
fn files_in(folder: &Path) -> io::Result<Vec<String>> {
    let mut found = Vec::new();
    let mut open = vec![(folder.to_owned(), String::new())];
    while let Some((folder, prefix)) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
            if entry.file_type()?.is_dir() {
                open.push((entry.path(), format!("{path}/")));
            } else {
                found.push(path);
            }
        }
    }
    found.sort_unstable();
    Ok(found)
}

fn fill(staged: &Staged, files: &BTreeMap<String, Vec<u8>>, progress: &Progress) -> Result<(), ApiError> {
    let (folder, total) = (&staged.fresh, files.len() as u64);
    // Sentences name the place that the user knows.
    fs::create_dir(folder).map_err(|error| unwritable(&staged.target, &error))?;
    for (done, (path, bytes)) in files.iter().enumerate() {
        progress.step(done as u64, total, &format!("Writing {path}"))?;
        let place = folder.join(path);
        let write = || -> io::Result<()> {
            if let Some(parent) = place.parent() {
                fs::create_dir_all(parent)?;
            }
            let mut file = File::create(&place)?;
            file.write_all(bytes)?;
            file.sync_all()
        };
        write().map_err(|error| unwritable(&staged.target.join(path), &error))?;
    }
    Ok(())
}

fn put_in_place(fresh: &Path, target: &Path) -> Result<(), ApiError> {
    if !target.exists() {
        return fs::rename(fresh, target).map_err(|error| unwritable(target, &error));
    }
    let old = beside(target, "replaced");
    let _ = fs::remove_dir_all(&old);
    fs::rename(target, &old).map_err(|error| unwritable(target, &error))?;
    if let Err(error) = fs::rename(fresh, target) {
        let _ = fs::rename(&old, target);
        return Err(unwritable(target, &error));
    }
    let _ = fs::remove_dir_all(&old);
    Ok(())
}

fn beside(target: &Path, what: &str) -> PathBuf {
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    target.with_file_name(format!(".{name}.{what}"))
}

fn unwritable(place: &Path, error: &io::Error) -> ApiError {
    use io::ErrorKind as Kind;
    let hint = if [Kind::StorageFull, Kind::QuotaExceeded, Kind::FileTooLarge].contains(&error.kind()) {
        "Make room or choose another disk. Nothing was replaced."
    } else if [Kind::PermissionDenied, Kind::ReadOnlyFilesystem].contains(&error.kind()) {
        "Choose a folder that you may write to. Nothing was replaced."
    } else {
        "Choose another folder. Nothing was replaced."
    };
    let why = if error.kind() == Kind::NotFound {
        "the folder in which it would lie is not there, and cannot be made".to_owned()
    } else {
        given::why(error)
    };
    ApiError::new(ErrorCode::Unavailable, format!("{} could not be written: {why}", place.display())).hint(hint)
}
