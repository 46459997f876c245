//! The manifest of a pack, `pack.toml`: who says what, in which version, and the hash of every file.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{LibraryPackError, MEND, PackKind, check_name, hash};
use crate::day::Day;
use crate::rulepack::error_line;

/// The file of the manifest.
pub const MANIFEST: &str = "pack.toml";

/// How long an id, a title or a publisher may be, in characters.
const LENGTH: usize = 120;

/// Words by which a publisher would pass for the agency.
const AGENCY: [&str; 7] =
    ["fda", "cber", "cder", "cdrh", "otp", "food and drug administration", "food & drug administration"];

/// What a pack says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PackManifest {
    /// Its id in lower-case letters, digits and hyphens; the same for all versions of a pack.
    pub id: String,
    /// Its version: three numbers divided by points, such as `1.2.0`.
    pub version: String,
    /// The title shown to the user.
    pub title: String,
    /// Who made it.
    pub publisher: String,
    /// The day of this version.
    pub date: Day,
    /// What it holds.
    pub kind: PackKind,
    /// Every other file of the pack.
    pub file: Vec<ListedFile>,
}

/// A file of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListedFile {
    /// The path below the pack's folder, with `/`.
    pub path: String,
    /// The SHA-256 of the file, in lower-case hexadecimal.
    pub sha256: String,
}

impl PackManifest {
    /// Reads a manifest.
    pub(super) fn parse(text: &str) -> Result<PackManifest, LibraryPackError> {
        refuse_includes(MANIFEST, text)?;
        let manifest: PackManifest = toml::from_str(text)
            .map_err(|error| LibraryPackError::new(MANIFEST, error_line(text, error.span()), error.message(), MEND))?;
        manifest.check()?;
        Ok(manifest)
    }

    fn check(&self) -> Result<(), LibraryPackError> {
        let refuse = |reason: String| Err(LibraryPackError::new(MANIFEST, 0, reason, MEND));
        let id = &self.id;
        if !is_kebab(id) || id.len() > LENGTH {
            return refuse(format!(
                "The id `{}` is not made of lower-case letters, digits and single hyphens.",
                brief(id)
            ));
        }
        if id == "built-in" {
            return refuse("The id `built-in` belongs to what comes with Briefing Room.".to_owned());
        }
        if version_parts(&self.version).is_none() {
            return refuse(format!("The version `{}` is not three numbers such as 1.2.0.", brief(&self.version)));
        }
        for (name, value) in [("title", &self.title), ("publisher", &self.publisher)] {
            if value.trim().is_empty() || value.chars().count() > LENGTH || value.chars().any(char::is_control) {
                return refuse(format!("The {name} is blank, endless or holds control signs."));
            }
        }
        if self.kind == PackKind::Company && names_agency(&self.publisher) {
            return refuse(format!("A company pack cannot speak for FDA, but its publisher is `{}`.", self.publisher));
        }
        let mut seen = BTreeSet::new();
        for listed in &self.file {
            check_name(&listed.path)?;
            if listed.path == MANIFEST || !seen.insert(listed.path.to_lowercase()) {
                return refuse(format!("The file {} is listed twice, or is the manifest itself.", listed.path));
            }
        }
        if seen.is_empty() {
            return refuse("The pack lists no file.".to_owned());
        }
        Ok(())
    }

    /// Checks that the files are those that are listed, neither more nor fewer, and unchanged.
    pub(super) fn hold(&self, files: &[(String, Vec<u8>)]) -> Result<(), LibraryPackError> {
        let present: BTreeMap<&str, &[u8]> =
            files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        for listed in &self.file {
            let Some(bytes) = present.get(listed.path.as_str()) else {
                let reason = format!("The pack lists {}, which is not there.", listed.path);
                return Err(LibraryPackError::new(MANIFEST, 0, reason, MEND));
            };
            if hash(bytes) != listed.sha256.to_ascii_lowercase() {
                let reason = "The file is not the one that was packed: its SHA-256 differs from the manifest.";
                return Err(LibraryPackError::new(
                    &listed.path,
                    0,
                    reason,
                    "Get the pack again from who made it. Nothing was changed.",
                ));
            }
        }
        let listed: BTreeSet<&str> = self.file.iter().map(|listed| listed.path.as_str()).collect();
        match present.keys().find(|name| **name != MANIFEST && !listed.contains(**name)) {
            None => Ok(()),
            Some(name) => {
                let reason = format!("The file is not listed in {MANIFEST}, so nobody vouches for it.");
                Err(LibraryPackError::new(name, 0, reason, MEND))
            }
        }
    }

    /// Returns id and version, as adopted text remembers them.
    pub fn label(&self) -> String {
        format!("{} {}", self.id, self.version)
    }
}

/// Refuses a file that wants others read in its place; so packs can be neither cyclic nor endless.
pub(super) fn refuse_includes(name: &str, text: &str) -> Result<(), LibraryPackError> {
    let table: toml::Table = toml::from_str(text)
        .map_err(|error| LibraryPackError::new(name, error_line(text, error.span()), error.message(), MEND))?;
    match ["include", "includes"].iter().find(|key| table.contains_key(**key)) {
        None => Ok(()),
        Some(key) => {
            let line = text.lines().position(|line| line.trim_start().starts_with(key)).map_or(0, |at| at + 1);
            let reason = "Packs do not include other files; each file stands for itself.";
            Err(LibraryPackError::new(name, line, reason, MEND))
        }
    }
}

/// Returns the three numbers of a version, to compare two; none when it is not made of three numbers.
pub fn version_parts(version: &str) -> Option<[u32; 3]> {
    let number = |part: &str| {
        let plain = part.bytes().all(|byte| byte.is_ascii_digit()) && (part == "0" || !part.starts_with('0'));
        if plain { part.parse::<u32>().ok() } else { None }
    };
    let parts: Vec<u32> = version.split('.').map(number).collect::<Option<_>>()?;
    parts.try_into().ok()
}

/// Returns whether a text is made of lower-case letters and digits, divided by single hyphens.
pub(super) fn is_kebab(text: &str) -> bool {
    let part =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.split('-').all(part)
}

fn names_agency(publisher: &str) -> bool {
    let lower = publisher.to_lowercase();
    let words: Vec<&str> = lower.split(|sign: char| !sign.is_alphanumeric()).collect();
    AGENCY.iter().any(|name| if name.contains(' ') { lower.contains(name) } else { words.contains(name) })
}

fn brief(text: &str) -> String {
    text.chars().take(LENGTH).map(|sign| if sign.is_control() { '\u{fffd}' } else { sign }).collect()
}
