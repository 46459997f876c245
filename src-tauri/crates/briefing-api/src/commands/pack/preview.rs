//! What a pack would add and change, before anything is accepted.

use std::collections::BTreeSet;
use std::sync::Arc;

use briefing_domain::day::Day;
use briefing_domain::pack::{CompanyEntries, LibraryPack, PackKind, RuleChange, version_parts};
use briefing_store::PackRow;
use serde::{Deserialize, Serialize};

use super::effect::{Held, PackEffect, effect};
use super::{PackOffer, replaces};
use crate::app::App;
use crate::checks::Checks;
use crate::error::ApiError;
use crate::job::{Finish, Task};

/// What a pack would add and change.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PackPreview {
    /// The pack's id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: String,
    /// Who made it, in its own words.
    pub publisher: String,
    /// The day of this version.
    pub date: Day,
    /// What it holds.
    pub kind: PackKind,
    /// Its SHA-256; accepting asks for it.
    pub sha256: String,
    /// The pack whose place it would take; none when there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<String>,
    /// The entries it brings.
    pub adds: Vec<PackAddition>,
    /// The entries of the replaced pack that would be gone.
    pub drops: Vec<PackAddition>,
    /// What it changes in the rules in use.
    pub rules: Vec<RuleChange>,
    /// Whether a rule becomes weaker, so that accepting needs a reason.
    pub weaker: bool,
    /// What it changes in each program that is not removed.
    pub programs: Vec<PackEffect>,
    /// What to know before accepting.
    pub warnings: Vec<String>,
}

/// An entry of a pack.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PackAddition {
    /// `topic`, `scenario`, `guidance` or `lesson`.
    pub what: String,
    /// Its id in the library.
    pub id: String,
    /// Its title.
    pub title: String,
}

/// Reads a pack and shows what it would add and change; nothing is stored.
///
/// # Errors
/// When the pack is refused. A program that cannot be read is named in the preview and stops nothing.
pub fn pack_preview(app: &mut App, request: PackOffer) -> Result<Task<PackPreview>, ApiError> {
    let (_, pack) = app.offered(&request)?;
    let mut preview = app.preview(&pack)?;
    let then = Arc::new(app.known_with(&pack)?);
    let mut held = Vec::new();
    for program in app.store.programs()?.into_iter().filter(|program| program.removed_at.is_none()) {
        let checks = Checks::of(app, &program.id)?;
        held.push(Held { snapshot: app.snapshot(&program.id), program: program.id, name: program.name, checks });
    }
    Ok(Task::new(move |progress| {
        let total = held.len() as u64;
        for (done, held) in held.into_iter().enumerate() {
            progress.step(done as u64, total, &format!("Checking {}", held.name))?;
            preview.programs.push(effect(held, &then, &preview.rules));
        }
        Ok(Box::new(move |_: &mut App| Ok(preview)) as Finish<PackPreview>)
    }))
}

impl App {
    /// Everything but the programs.
    fn preview(&self, pack: &LibraryPack) -> Result<PackPreview, ApiError> {
        let kept = self.kept_packs()?;
        let replaced = kept.iter().rev().find(|kept| kept.in_use() && replaces(pack, &kept.row));
        let before = replaced.and_then(|kept| kept.read(&self.known).ok());
        let adds = pack.entries().map(entries).unwrap_or_default();
        let stays: BTreeSet<&str> = adds.iter().map(|it| it.id.as_str()).collect();
        let mut drops = before.as_ref().and_then(LibraryPack::entries).map(entries).unwrap_or_default();
        drops.retain(|it| !stays.contains(it.id.as_str()));
        let rules = self.changes(pack);
        let in_use = kept.iter().any(|kept| kept.in_use() && kept.row.sha256 == pack.sha256);
        let mut warnings = warnings(pack, replaced.map(|kept| &kept.row), self.today());
        if in_use {
            warnings.insert(0, "This pack is in use already; accepting it again is not needed.".to_owned());
        }
        let manifest = pack.manifest.clone();
        Ok(PackPreview {
            id: manifest.id,
            version: manifest.version,
            title: manifest.title,
            publisher: manifest.publisher,
            date: manifest.date,
            kind: manifest.kind,
            sha256: pack.sha256.clone(),
            replaces: replaced.map(|kept| format!("{} {}", kept.row.id, kept.row.version)),
            adds,
            drops,
            weaker: rules.iter().any(|change| change.weaker),
            rules,
            programs: Vec::new(),
            warnings,
        })
    }

    /// The knowledge that would hold after accepting the pack.
    fn known_with(&self, pack: &LibraryPack) -> Result<crate::knowledge::Known, ApiError> {
        let kept = self.kept_packs()?;
        let stays = kept.iter().filter(|it| it.in_use() && it.row.sha256 != pack.sha256 && !replaces(pack, &it.row));
        // A pack that cannot be read is left out now and would be left out then.
        let stays: Vec<LibraryPack> = stays.filter_map(|kept| kept.read(&self.known).ok()).collect();
        let all: Vec<&LibraryPack> = stays.iter().chain([pack]).collect();
        Ok(self.known.with(&all))
    }
}

fn entries(entries: &CompanyEntries) -> Vec<PackAddition> {
    let entry = |what: &str, id: &str, title: &str| PackAddition {
        what: what.to_owned(),
        id: id.to_owned(),
        title: title.to_owned(),
    };
    let topics = entries.topics.iter().map(|it| entry("topic", &it.id, &it.title));
    topics
        .chain(entries.scenarios.iter().map(|it| entry("scenario", &it.id, &it.title)))
        .chain(entries.guidance.iter().map(|it| entry("guidance", &it.id, &it.title)))
        .chain(entries.lessons.iter().map(|it| entry("lesson", &it.id, &it.title)))
        .collect()
}

fn warnings(pack: &LibraryPack, replaced: Option<&PackRow>, today: Day) -> Vec<String> {
    let mut warnings = Vec::new();
    let older = |row: &PackRow| {
        row.id == pack.manifest.id && version_parts(&row.version) > version_parts(&pack.manifest.version)
    };
    if let Some(row) = replaced.filter(|row| older(row)) {
        warnings.push(format!("This is an older version than the one in use, {}.", row.version));
    }
    if let Some(rules) = pack.rules() {
        if rules.effective_from > today || rules.effective_to < today {
            let (from, to) = (rules.effective_from, rules.effective_to);
            warnings.push(format!("These rules hold from {from} to {to}; today is {today}."));
        }
        warnings.extend(rules.unchecked_note().map(str::to_owned));
    }
    warnings
}
