//! PDF files that were read again, each once, for whoever looks into them: the search for internal text and the checks of what FDA asks.
//!
//! What is read are the finished bytes, whoever wrote them, and nothing of what was meant to be written.

use std::collections::BTreeMap;

use lopdf::{Document, Error};
use rayon::prelude::*;

use crate::build::Files;

/// A PDF that was read, or why it could not be.
#[derive(Debug)]
pub(crate) struct Read(pub(crate) Result<Document, Error>);

impl Read {
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Read(Document::load_mem(bytes))
    }
}

/// The PDF files among the files of a packet.
#[derive(Debug, Default)]
pub(crate) struct ReadPdfs {
    files: BTreeMap<String, Read>,
}

impl ReadPdfs {
    /// Reads all PDF files of a packet.
    pub(crate) fn of(files: &Files) -> Self {
        let pdfs = files.files.par_iter().filter(|(path, bytes)| is_pdf(path, bytes));
        ReadPdfs { files: pdfs.map(|(path, bytes)| (path.clone(), Read::of(bytes))).collect() }
    }

    pub(crate) fn get(&self, path: &str) -> Option<&Read> {
        self.files.get(path)
    }
}

/// Whether a file is a PDF, or says so.
pub(crate) fn is_pdf(path: &str, bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF") || path.rsplit('.').next() == Some("pdf")
}
