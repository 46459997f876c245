//! Reads the finished files of a packet once more, before they leave: for internal text, and each PDF for what FDA asks of one.
//!
//! Both judge the same bytes, those that are going to lie on the disk; a PDF is taken apart once for both.

use std::collections::{BTreeMap, BTreeSet};

use briefing_domain::preflight::{PdfLimits, PreflightRow};

use crate::WriteError;
use crate::build::Files;
use crate::leak::{self, InternalPassage, Leak, Search};
use crate::pdf::ReadPdfs;
use crate::pdf::preflight::look_into_all;

/// What is searched for.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'w> {
    /// What must not leave.
    pub internal: &'w [InternalPassage],
    /// The ids of leaks that are left out.
    pub excepted: &'w BTreeSet<String>,
}

/// What was found in finished files.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Finished {
    /// Internal text.
    pub leaks: Vec<Leak>,
    /// The checks of each PDF, by its path.
    pub looked: BTreeMap<String, Vec<PreflightRow>>,
}

/// Reads finished files again; without `wanted` they are not searched, as those that stay inside need not be.
///
/// # Errors
/// As [`leak::find_leaks`].
pub fn read_again(files: &Files, wanted: Option<Wanted<'_>>, limits: &PdfLimits) -> Result<Finished, WriteError> {
    let Some(Wanted { internal, excepted }) = wanted else {
        return Ok(Finished { leaks: Vec::new(), looked: look_into_all(files, &ReadPdfs::of(files), limits) });
    };
    let search = Search::new(internal);
    let in_files = || {
        let pdfs = ReadPdfs::of(files);
        let found = rayon::join(|| leak::in_files(&search, files, &pdfs), || look_into_all(files, &pdfs, limits));
        // Giving back the memory of some hundred thousand objects takes its time; nobody needs to wait for it.
        rayon::spawn(|| drop(pdfs));
        found
    };
    let (in_texts, (leaks, looked)) = rayon::join(|| leak::in_texts(&search, files), in_files);
    let mut leaks = leaks?;
    leaks.extend(in_texts);
    leaks.retain(|leak| !excepted.contains(&leak.id));
    Ok(Finished { leaks, looked })
}
