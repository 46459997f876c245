//! Cross-references of the library: every id that is named exists once, and every placeholder that is used is declared.
//!
//! A mistake here is a mistake of the pack's author, so it is an error with file and line, not a finding.

use std::collections::{BTreeMap, BTreeSet};

use super::{Library, LibraryError, Placeholder};
use crate::bank::placeholders_in;

/// The texts a library was read from, to find the line of a mistake.
pub(crate) struct Sources<'a> {
    /// Name and text of each file.
    pub(crate) files: &'a [(&'a str, &'a str)],
    /// What ids begin with in the library but not in the files; empty for the built-in library.
    pub(crate) prefix: &'a str,
}

impl Sources<'_> {
    /// Returns the error for the record `id`, at the line that holds `needle` after the record's id, or at the id itself.
    pub(crate) fn error(&self, id: &str, needle: &str, reason: String) -> LibraryError {
        let opening = self.opening(id);
        for (file, text) in self.files {
            let mut found = None;
            for (index, line) in text.lines().enumerate() {
                match found {
                    None if line.trim() == opening => found = Some(index + 1),
                    Some(_) if line.starts_with("[[") => break,
                    Some(_) if line.contains(needle) => {
                        return LibraryError { file: (*file).to_owned(), line: index + 1, reason };
                    }
                    None | Some(_) => {}
                }
            }
            if let Some(line) = found {
                return LibraryError { file: (*file).to_owned(), line, reason };
            }
        }
        LibraryError { file: "library".to_owned(), line: 0, reason }
    }

    /// Returns the line with which the record `id` begins.
    fn opening(&self, id: &str) -> String {
        format!("id = \"{}\"", id.strip_prefix(self.prefix).unwrap_or(id))
    }

    /// Returns the error for an id that stands twice, at its second place.
    fn twice(&self, id: &str) -> LibraryError {
        let opening = self.opening(id);
        let reason = format!("The id `{id}` stands twice in the library; give one of the two another id.");
        let places = self.files.iter().flat_map(|(file, text)| {
            let lines = text.lines().enumerate().filter(|(_, line)| line.trim() == opening);
            lines.map(|(index, _)| ((*file).to_owned(), index + 1))
        });
        let (file, line) = places.last().unwrap_or_else(|| ("library".to_owned(), 0));
        LibraryError { file, line, reason }
    }
}

/// Checks all cross-references; returns the first mistake.
pub(crate) fn references(library: &Library, sources: &Sources<'_>) -> Result<(), LibraryError> {
    let topics = ids(library.topics.iter().map(|topic| topic.id.as_str()), sources)?;
    let scenarios = ids(library.scenarios.iter().map(|scenario| scenario.id.as_str()), sources)?;
    let guidance = ids(library.guidance.iter().map(|record| record.id.as_str()), sources)?;
    ids(library.lessons.iter().map(|lesson| lesson.id.as_str()), sources)?;
    for topic in &library.topics {
        known(&topic.id, &topic.scenarios, &scenarios, "contingency scenario", sources)?;
        known(&topic.id, &topic.guidance_basis, &guidance, "guidance document", sources)?;
        declared(&topic.id, topic.texts(), &topic.placeholders, sources)?;
        if topic.modalities.is_empty() {
            let reason =
                format!("The topic `{}` fits no kind of product; write [\"all\"] when it fits each.", topic.id);
            return Err(sources.error(&topic.id, "modalities", reason));
        }
    }
    for scenario in &library.scenarios {
        known(&scenario.id, &scenario.topics, &topics, "question topic", sources)?;
        known(&scenario.id, &scenario.guidance_basis, &guidance, "guidance document", sources)?;
        declared(&scenario.id, scenario.texts(), &scenario.placeholders, sources)?;
        for option in &scenario.options {
            if option.weeks_min > option.weeks_max {
                let reason = format!("An option of `{}` takes more weeks at least than at most.", scenario.id);
                return Err(sources.error(&scenario.id, &option.option, reason));
            }
        }
    }
    Ok(())
}

fn ids<'a>(all: impl Iterator<Item = &'a str>, sources: &Sources<'_>) -> Result<BTreeSet<&'a str>, LibraryError> {
    let mut seen = BTreeSet::new();
    for id in all {
        if !seen.insert(id) {
            return Err(sources.twice(id));
        }
    }
    Ok(seen)
}

fn known(
    owner: &str,
    named: &[String],
    known: &BTreeSet<&str>,
    what: &str,
    sources: &Sources<'_>,
) -> Result<(), LibraryError> {
    match named.iter().find(|id| !known.contains(id.as_str())) {
        None => Ok(()),
        Some(id) => {
            let reason =
                format!("`{owner}` names the {what} `{id}`, which is not in the library; correct the id or add it.");
            Err(sources.error(owner, &format!("\"{id}\""), reason))
        }
    }
}

fn declared<'a>(
    owner: &str,
    texts: impl Iterator<Item = &'a str>,
    placeholders: &[Placeholder],
    sources: &Sources<'_>,
) -> Result<(), LibraryError> {
    let used: BTreeSet<&str> = texts.flat_map(placeholders_in).collect();
    let mut listed = BTreeMap::new();
    for placeholder in placeholders {
        if listed.insert(placeholder.key.as_str(), ()).is_some() {
            let reason = format!("`{owner}` declares the placeholder `{}` twice.", placeholder.key);
            return Err(sources.error(owner, &format!("key = \"{}\"", placeholder.key), reason));
        }
    }
    if let Some(key) = used.iter().find(|key| !listed.contains_key(**key)) {
        let reason = format!("`{owner}` uses the placeholder {{{key}}} but does not declare it under `placeholders`.");
        return Err(sources.error(owner, &format!("{{{key}}}"), reason));
    }
    if let Some(key) = listed.keys().find(|key| !used.contains(**key)) {
        let reason = format!("`{owner}` declares the placeholder `{key}`, but none of its texts uses it.");
        return Err(sources.error(owner, &format!("key = \"{key}\""), reason));
    }
    Ok(())
}
