//! A file that the user chose: its name for sentences, its bytes up to a limit, and in plain words why the disk said no.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::error::ApiError;

/// Returns how a file is called in a sentence.
pub(crate) fn name(path: &str) -> String {
    Path::new(path).file_name().map_or_else(|| path.to_owned(), |name| name.to_string_lossy().into_owned())
}

/// Says in plain words why a file or a folder cannot be read or written.
pub(crate) fn why(error: &std::io::Error) -> String {
    use std::io::ErrorKind as Kind;
    const KNOWN: [(Kind, &str); 8] = [
        (Kind::NotFound, "there is none of that name"),
        (Kind::PermissionDenied, "this computer does not allow it"),
        (Kind::ReadOnlyFilesystem, "the disk can only be read"),
        (Kind::NotADirectory, "a part of its path is a file, not a folder"),
        (Kind::IsADirectory, "it is a folder"),
        (Kind::StorageFull, "the disk is full"),
        (Kind::QuotaExceeded, "your share of the disk is full"),
        (Kind::InvalidFilename, "this computer does not take such a name"),
    ];
    let known = KNOWN.into_iter().find(|(kind, _)| *kind == error.kind());
    known.map_or_else(|| error.to_string(), |(_, told)| told.to_owned())
}

/// Reads a file, at most one byte more than `most`: enough for its reader to tell that it is too long. `choose` says what to choose instead.
///
/// # Errors
/// `InvalidInput` on the field `path` when it cannot be read or is no file.
pub(crate) fn bytes(path: &str, most: u64, choose: &str) -> Result<Vec<u8>, ApiError> {
    let name = name(path);
    let unreadable = |error: std::io::Error| {
        ApiError::invalid(format!("{name} cannot be read: {}", why(&error)))
            .hint("Check the path and whether you may read the file. Nothing was changed.")
            .field("path")
    };
    let file = File::open(path).map_err(unreadable)?;
    if !file.metadata().map_err(unreadable)?.is_file() {
        return Err(ApiError::invalid(format!("{name} is a folder, not a file")).hint(choose).field("path"));
    }
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}
