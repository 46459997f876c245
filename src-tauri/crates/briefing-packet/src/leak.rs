//! The leak test: searches finished files for everything the team keeps for itself.
//!
//! The wall in the types keeps internal fields out of FDA packets; this finds what a person copied by hand. Both sides are folded the same
//! way (case, accents, ligatures, white space, hyphens, marks), so that neither a table cell nor a line break hides a sentence. A paraphrase
//! no program finds, and a sentence dealt out over several rows of a table neither: that is what the reader's sign-off is for. Word, Excel and
//! PDF files are opened: what is searched is what leaves, not what it was made from.

mod collect;
mod fold;
mod office;
mod piece;
mod portable;
mod search;

use std::collections::BTreeSet;

use briefing_domain::finding::Place;
use rayon::prelude::*;
use sha2::{Digest, Sha256};

use crate::WriteError;
use crate::build::Files;
use crate::pdf::ReadPdfs;

pub use collect::{collect, collect_alone};
pub use fold::Form;
pub use search::Search;

/// A sentence or a term that must not reach FDA.
#[derive(Debug, Clone, PartialEq)]
pub struct InternalPassage {
    /// The words as the team wrote them.
    pub text: String,
    /// Whether it is a term that the user marked, which is found whatever its length.
    pub term: bool,
    /// Where it stands.
    pub place: Place,
    /// Fields for FDA in which the same words stand; then one of the two is to be changed, or an exception recorded.
    pub also: Vec<Place>,
}

/// Internal words that were found in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Leak {
    /// Stays the same as long as the words are the same; an exception names it.
    pub id: String,
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The words as the team wrote them.
    pub text: String,
    /// Whether it is a marked term.
    pub term: bool,
    /// The internal field.
    pub place: Place,
    /// Fields for FDA in which the same words stand.
    pub also: Vec<Place>,
}

/// Searches the files of a packet for internal passages, in whatever format they are; those whose id is excepted are left out.
///
/// A Word or Excel file is opened and each of its parts searched, a PDF file by the text of its pages and by all it says of itself.
/// Of a picture (PNG, JPEG, GIF, EMF) it is searched what its file says of itself, not what it shows.
///
/// # Errors
/// When a Word, Excel or PDF file cannot be opened: what was not searched must not leave.
pub fn find_leaks(
    files: &Files,
    internal: &[InternalPassage],
    excepted: &BTreeSet<String>,
) -> Result<Vec<Leak>, WriteError> {
    let search = Search::new(internal);
    let (in_files, in_texts) =
        rayon::join(|| in_files(&search, files, &ReadPdfs::default()), || in_texts(&search, files));
    let mut leaks = in_files?;
    leaks.extend(in_texts);
    leaks.retain(|leak| !excepted.contains(&leak.id));
    Ok(leaks)
}

/// Searches the files themselves; PDF files that were read already are not read again.
pub(crate) fn in_files(search: &Search<'_>, files: &Files, pdfs: &ReadPdfs) -> Result<Vec<Leak>, WriteError> {
    let file = |(path, bytes): (&String, &Vec<u8>)| -> Result<Vec<Leak>, WriteError> {
        let mut leaks = search.text(path, Form::Plain, path);
        for found in piece::of(path, bytes, pdfs)?.par_iter().map(|piece| in_piece(search, piece)).collect::<Vec<_>>() {
            leaks.extend(found);
        }
        Ok(leaks)
    };
    let found = files.files.par_iter().map(file).collect::<Result<Vec<_>, _>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// Searches the texts that stand for files.
pub(crate) fn in_texts(search: &Search<'_>, files: &Files) -> Vec<Leak> {
    let text = |(path, pages): (&String, &Vec<String>)| {
        let found = search.text(path, Form::of_file(path), &pages.join("\n"));
        found.into_iter().map(|leak| if pages.len() > 1 { on_page(leak, pages) } else { leak }).collect::<Vec<_>>()
    };
    files.texts.par_iter().flat_map_iter(text).collect()
}

fn in_piece(search: &Search<'_>, piece: &piece::Piece) -> Vec<Leak> {
    let mut found = search.text(&piece.file, piece.form, &piece.text);
    found.retain(|leak| !(piece.technical && leak.term));
    found
}

/// Names the page of a leak, and its line on that page; the line was counted through all pages.
fn on_page(mut leak: Leak, pages: &[String]) -> Leak {
    for (place, page) in pages.iter().enumerate() {
        let lines = page.matches('\n').count() + 1;
        if leak.line <= lines {
            leak.file = format!("{}, page {}", leak.file, place + 1);
            break;
        }
        leak.line -= lines;
    }
    leak
}

/// Returns the id of a passage: a hash of its folded words.
fn id_of(folded: &[u8]) -> String {
    let hash = Sha256::digest(folded);
    let head: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    format!("leak-{head}")
}

#[cfg(test)]
mod tests;
