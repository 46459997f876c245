//! Packs of knowledge: what a company or a new edition of the rules adds to the library, read from files that came from outside.
//!
//! A pack is a manifest and TOML files, each with its hash. Nothing in a pack is believed: it is read whole or refused with a sentence.
//! A company pack adds questions, scenarios, guidance records and lessons under ids of its own and can speak for nobody else; a rules
//! pack holds one rule pack, and `change.rs` tells what it changes. Reading from disk and deciding what is in use is not here.

mod change;
mod company;
mod manifest;
mod name;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::library::guidance::Guidance;
use crate::library::lesson::Lesson;
use crate::library::scenario::Scenario;
use crate::library::topic::Topic;
use crate::library::{Library, LibraryError};
use crate::readiness::CheckRules;
use crate::rulepack::{PackError, RulePack};

pub use change::{ChangeKind, RuleChange, RulePart, rule_changes};
pub use manifest::{ListedFile, MANIFEST, PackManifest, version_parts};
pub use name::check_name;

/// What a pack may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum PackKind {
    /// Questions, scenarios, guidance records and lessons of a company.
    Company,
    /// One edition of FDA's rules.
    Rules,
}

impl PackKind {
    /// Returns the word that stands in manifests and in the store.
    pub fn id(self) -> &'static str {
        match self {
            PackKind::Company => "company",
            PackKind::Rules => "rules",
        }
    }

    /// Returns whether a packet for FDA may name such a pack; what a company calls its own packs stays inside.
    pub fn may_leave(self) -> bool {
        match self {
            PackKind::Company => false,
            PackKind::Rules => true,
        }
    }
}

/// Which pack something was made with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PackMark {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// What it holds.
    pub kind: PackKind,
    /// Its SHA-256, see [`digest`].
    pub sha256: String,
}

impl PackMark {
    /// Returns id and version, as adopted text remembers them.
    pub fn label(&self) -> String {
        format!("{} {}", self.id, self.version)
    }
}

/// A pack that was read whole.
#[derive(Debug, Clone, PartialEq)]
pub struct LibraryPack {
    /// What it says of itself.
    pub manifest: PackManifest,
    /// Its SHA-256, see [`digest`].
    pub sha256: String,
    /// What it holds.
    pub content: PackContent,
}

/// What a pack holds.
#[derive(Debug, Clone, PartialEq)]
pub enum PackContent {
    /// Entries of a company, under ids that begin with the pack's.
    Company(CompanyEntries),
    /// An edition of the rules.
    Rules(Box<RulePack>),
}

/// What a company adds to the library.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CompanyEntries {
    /// Question topics.
    pub topics: Vec<Topic>,
    /// Contingency scenarios.
    pub scenarios: Vec<Scenario>,
    /// Guidance records.
    pub guidance: Vec<Guidance>,
    /// Lessons.
    pub lessons: Vec<Lesson>,
}

/// A pack that is refused, with the place and what to do.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{reason}", place(file, *line))]
pub struct LibraryPackError {
    /// The file below the pack; empty for the pack as a whole.
    pub file: String,
    /// The line, counted from 1; 0 when no line can be named.
    pub line: usize,
    /// What is wrong.
    pub reason: String,
    /// What to do.
    pub hint: String,
}

fn place(file: &str, line: usize) -> String {
    match (file, line) {
        ("", _) => String::new(),
        (file, 0) => format!("{file}: "),
        (file, line) => format!("{file}, line {line}: "),
    }
}

impl LibraryPackError {
    pub(crate) fn new(file: &str, line: usize, reason: impl Into<String>, hint: impl Into<String>) -> Self {
        LibraryPackError { file: file.to_owned(), line, reason: reason.into(), hint: hint.into() }
    }
}

/// What to do about a pack whose author made a mistake.
const MEND: &str = "Ask who made the pack to mend it, and give it again. Nothing was changed.";

impl From<LibraryError> for LibraryPackError {
    fn from(error: LibraryError) -> Self {
        LibraryPackError::new(&error.file, error.line, error.reason, MEND)
    }
}

impl From<PackError> for LibraryPackError {
    fn from(error: PackError) -> Self {
        LibraryPackError::new(&error.file, error.line, error.reason, MEND)
    }
}

impl LibraryPack {
    /// Reads a pack from its files: path below the pack with `/`, and bytes. References are followed into `library`, which is the
    /// built-in one; replies are held against the words of `checks`.
    ///
    /// # Errors
    /// The first thing that is wrong, with file and line: a name, a hash, a file that is not listed, text that is not UTF-8, an
    /// include, a shape, a reference that leads nowhere, or a company that speaks for FDA.
    pub fn read(
        files: &[(String, Vec<u8>)],
        library: &Library,
        checks: &CheckRules,
    ) -> Result<LibraryPack, LibraryPackError> {
        let texts = texts(files)?;
        let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (name.as_str(), *text)).collect();
        let Some((_, text)) = texts.iter().find(|(name, _)| *name == MANIFEST) else {
            let reason = format!("This is no pack: it has no {MANIFEST}.");
            return Err(LibraryPackError::new("", 0, reason, "Choose the folder or zip file in which pack.toml lies."));
        };
        let manifest = PackManifest::parse(text)?;
        manifest.hold(files)?;
        let own: Vec<(&str, &str)> = texts.iter().filter(|(name, _)| *name != MANIFEST).copied().collect();
        for (name, text) in &own {
            manifest::refuse_includes(name, text)?;
        }
        let content = match manifest.kind {
            PackKind::Company => PackContent::Company(company::read(&manifest, &own, library, checks)?),
            PackKind::Rules => PackContent::Rules(Box::new(rules(&manifest, &own)?)),
        };
        Ok(LibraryPack { sha256: digest(files), manifest, content })
    }

    /// Returns which pack it is.
    pub fn mark(&self) -> PackMark {
        let PackManifest { id, version, kind, .. } = &self.manifest;
        PackMark { id: id.clone(), version: version.clone(), kind: *kind, sha256: self.sha256.clone() }
    }

    /// Returns the company's entries; none for a rules pack.
    pub fn entries(&self) -> Option<&CompanyEntries> {
        if let PackContent::Company(entries) = &self.content { Some(entries) } else { None }
    }

    /// Returns the rules; none for a company pack.
    pub fn rules(&self) -> Option<&RulePack> {
        if let PackContent::Rules(rules) = &self.content { Some(rules) } else { None }
    }
}

/// Returns the library with the entries of packs behind its own. A scenario that names a topic is linked to it from both sides.
pub fn merged<'p>(library: &Library, packs: impl IntoIterator<Item = &'p CompanyEntries>) -> Library {
    let mut library = library.clone();
    for entries in packs {
        library.topics.extend(entries.topics.iter().cloned());
        library.guidance.extend(entries.guidance.iter().cloned());
        library.lessons.extend(entries.lessons.iter().cloned());
        for scenario in &entries.scenarios {
            let named = library.topics.iter_mut().filter(|topic| scenario.topics.contains(&topic.id));
            for topic in named.filter(|topic| !topic.scenarios.contains(&scenario.id)) {
                topic.scenarios.push(scenario.id.clone());
            }
            library.scenarios.push(scenario.clone());
        }
    }
    library
}

/// Returns the SHA-256 of a pack: over the sorted lines `path hash` of all its files, each line ended by a line feed. A folder and a zip
/// file of the same content agree.
pub fn digest(files: &[(String, Vec<u8>)]) -> String {
    let mut lines: Vec<String> = files.iter().map(|(path, bytes)| format!("{path} {}\n", hash(bytes))).collect();
    lines.sort_unstable();
    hash(lines.concat().as_bytes())
}

pub(crate) fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Checks names and reads the bytes as text.
fn texts(files: &[(String, Vec<u8>)]) -> Result<Vec<(String, &str)>, LibraryPackError> {
    let mut seen = BTreeSet::new();
    let mut texts = Vec::with_capacity(files.len());
    for (name, bytes) in files {
        check_name(name)?;
        if !seen.insert(name.to_lowercase()) {
            let reason = "The pack holds two files of this name, or names that differ only in capital letters.";
            return Err(LibraryPackError::new(name, 0, reason, MEND));
        }
        let Ok(text) = std::str::from_utf8(bytes) else {
            return Err(LibraryPackError::new(name, 0, "The file is not text in UTF-8.", MEND));
        };
        texts.push((name.clone(), text));
    }
    Ok(texts)
}

/// Reads the one rule pack of a rules pack.
fn rules(manifest: &PackManifest, files: &[(&str, &str)]) -> Result<RulePack, LibraryPackError> {
    let [(name, text)] = files else {
        let reason = "A rules pack holds one rule pack, rules/<name>.toml, and nothing else.";
        return Err(LibraryPackError::new("", 0, reason, MEND));
    };
    if !name.starts_with("rules/") {
        let reason = "This is no file of a rules pack; expected is one file rules/<name>.toml.";
        return Err(LibraryPackError::new(name, 0, reason, MEND));
    }
    let rules = RulePack::parse(name, text)?;
    if rules.version != manifest.version {
        let reason = format!("The rules say version {}, the pack says {}.", rules.version, manifest.version);
        return Err(LibraryPackError::new(
            name,
            0,
            reason,
            "Packets name both, so they have to agree. Nothing was changed.",
        ));
    }
    Ok(rules)
}
