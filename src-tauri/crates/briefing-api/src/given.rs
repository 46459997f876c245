//! A file that the user chose: its name for sentences, and its bytes up to a limit.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::error::ApiError;

/// Returns how a file is called in a sentence.
pub(crate) fn name(path: &str) -> String {
    Path::new(path).file_name().map_or_else(|| path.to_owned(), |name| name.to_string_lossy().into_owned())
}

/// Reads a file, at most one byte more than `most`: enough for its reader to tell that it is too long. `choose` says what to choose instead.
///
/// # Errors
/// `InvalidInput` on the field `path` when it cannot be read or is no file.
pub(crate) fn bytes(path: &str, most: u64, choose: &str) -> Result<Vec<u8>, ApiError> {
    let name = name(path);
    let unreadable = |error: std::io::Error| {
        ApiError::invalid(format!("{name} cannot be read: {error}"))
            .hint("Check the path and whether you may read the file. Nothing was changed.")
            .field("path")
    };
    let file = File::open(path).map_err(unreadable)?;
    if !file.metadata().map_err(unreadable)?.is_file() {
        return Err(ApiError::invalid(format!("{name} is no file")).hint(choose).field("path"));
    }
    let mut bytes = Vec::new();
    file.take(most + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}
