//! Takes a finished file apart into the texts that are searched: the words as a reader sees them, and whatever else a file carries.
//!
//! A Word or Excel file is a zip of XML parts, a PDF file a set of objects beside its pages. A file that cannot be opened is an error and
//! never counts as searched.

use crate::WriteError;
use crate::picture;

use super::fold::Form;
use super::{office, portable};
use crate::pdf::{Read, ReadPdfs, is_pdf};

/// A text of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// The file, and the part of it.
    pub(super) file: String,
    /// How it is written.
    pub(super) form: Form,
    /// The text.
    pub(super) text: String,
    /// Whether it is full of words of the format itself (names of styles, of parts), in which a marked term of one word would be found by
    /// chance; whole sentences are searched for there all the same.
    pub(super) technical: bool,
}

impl Piece {
    /// Makes a text in which everything is searched for.
    pub(super) fn new(file: &str, form: Form, text: String) -> Self {
        Piece { file: file.to_owned(), form, text, technical: false }
    }
}

/// Returns the texts of a file; of a picture, what its file says of itself. A PDF is not read again if it was read before.
pub(super) fn of(path: &str, bytes: &[u8], pdfs: &ReadPdfs) -> Result<Vec<Piece>, WriteError> {
    let unreadable = |reason: String| WriteError::Unsearchable { file: path.to_owned(), reason };
    let ending = path.rsplit('.').next().unwrap_or_default();
    if bytes.starts_with(b"PK") || matches!(ending, "docx" | "xlsx") {
        return office::pieces(path, bytes).map_err(unreadable);
    }
    if is_pdf(path, bytes) {
        let pieces = pdfs.get(path).map(|read| portable::pieces(path, read));
        return pieces.unwrap_or_else(|| portable::pieces(path, &Read::of(bytes))).map_err(unreadable);
    }
    if let Some(pieces) = of_picture(path, bytes) {
        return Ok(pieces);
    }
    let text = std::str::from_utf8(bytes).ok();
    Ok(text.map(|text| Piece::new(path, Form::of_file(path), text.to_owned())).into_iter().collect())
}

/// Returns what the file of a picture says of itself; none when it is no picture.
pub(super) fn of_picture(name: &str, bytes: &[u8]) -> Option<Vec<Piece>> {
    // Programs for pictures note much as XML.
    let form = |text: &str| if text.contains("xmpmeta") { Form::Xml } else { Form::Plain };
    let texts = picture::texts(bytes)?;
    Some(texts.into_iter().map(|text| Piece::new(name, form(&text), text)).collect())
}
