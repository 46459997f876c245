//! Packs of knowledge: look at one, accept it, list them, take one back.
//!
//! A pack is read whole and held against every program before it is accepted, and accepted only as it was looked at. What makes a rule
//! weaker needs a reason. Nothing here removes a pack: what was accepted stays in the store by its hash.

mod effect;
mod preview;

use std::path::Path;

use briefing_domain::pack::{LibraryPack, PackKind, RuleChange, rule_changes};
use briefing_store::{PackEvent, PackEventRow, PackRow};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::ApiError;
use crate::intake::{self, Offered};
use crate::packs::{self, Kept};

pub use effect::{DateChange, FindingChange, PackEffect};
pub use preview::{PackAddition, PackPreview, pack_preview};

/// Names a pack: by its folder or zip file, or by its hash when it is kept in the store.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct PackOffer {
    /// The folder or the zip file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The SHA-256 of a pack that was accepted before; used without a path.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
}

/// Asks to accept a pack.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PackAccept {
    /// The folder or the zip file; none for a pack that was accepted before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    /// The SHA-256 that the preview showed.
    pub sha256: String,
    /// Why; needed when a rule becomes weaker.
    #[serde(default)]
    pub reason: String,
}

/// Asks for the packs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PackList {}

/// Asks to take a pack back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PackTakeBack {
    /// The pack's id.
    pub id: String,
    /// Why.
    pub reason: String,
}

/// A pack that was accepted once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PackView {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: String,
    /// `company` or `rules`.
    pub kind: String,
    /// Its SHA-256.
    pub sha256: String,
    /// Whether it is in use.
    pub in_use: bool,
    /// When it was accepted or taken back last.
    pub at: String,
    /// Who did that.
    pub who: String,
    /// Why; may be empty.
    pub reason: String,
    /// Why it is left out although it was accepted: it can no longer be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub broken: Option<String>,
}

/// Accepts a pack as it was previewed. Another version of it, or another rules pack, is taken back in the same step.
///
/// # Errors
/// When the pack is refused, is not the one that was previewed, is in use already, or makes a rule weaker without a reason. Nothing
/// is stored then.
pub fn pack_accept(app: &mut App, request: PackAccept) -> Result<PackView, ApiError> {
    let sha256 = request.path.is_none().then(|| request.sha256.clone());
    let (files, pack) = app.offered(&PackOffer { path: request.path, sha256 })?;
    if pack.sha256 != request.sha256.trim().to_ascii_lowercase() {
        return Err(ApiError::refused("The pack is not the one that was looked at: its SHA-256 differs")
            .hint("Look at it again, then accept what you saw. Nothing was changed.")
            .field("sha256"));
    }
    let kept = app.kept_packs()?;
    if kept.iter().any(|kept| kept.in_use() && kept.row.sha256 == pack.sha256) {
        return Err(ApiError::refused(format!("The pack {} is in use already", pack.manifest.label()))
            .hint("The list of packs says what is in use."));
    }
    let reason = request.reason.trim();
    if let Some(weaker) = app.changes(&pack).iter().find(|change| change.weaker)
        && reason.is_empty()
    {
        return Err(ApiError::refused(format!(
            "The pack makes a rule weaker, and no reason was given: {}",
            weaker.sentence
        ))
        .hint("Give the reason in a sentence; it is kept with the pack. Nothing was changed.")
        .field("reason"));
    }
    let (at, who) = (app.now_text(), app.who().to_owned());
    let event = |sha256: &str, event, reason: String| PackEventRow {
        sha256: sha256.to_owned(),
        at: at.clone(),
        who: who.clone(),
        event,
        reason,
    };
    let label = pack.manifest.label();
    let replaced = kept.iter().filter(|kept| kept.in_use() && replaces(&pack, &kept.row));
    let mut events: Vec<PackEventRow> =
        replaced.map(|kept| event(&kept.row.sha256, PackEvent::TakenBack, format!("{label} took its place"))).collect();
    events.push(event(&pack.sha256, PackEvent::Accepted, reason.to_owned()));
    let row = row(&pack, files, (at.clone(), who.clone()))?;
    app.store.add_pack(&row, &events)?;
    app.reload_packs();
    app.pack_view(&pack.sha256)
}

/// Lists the packs that were ever accepted: those in use first, then those taken back, the last first.
///
/// # Errors
/// When the store cannot be read.
pub fn pack_list(app: &mut App, _request: PackList) -> Result<Vec<PackView>, ApiError> {
    let kept = app.kept_packs()?;
    let (used, others): (Vec<&Kept>, Vec<&Kept>) = kept.iter().rev().partition(|kept| kept.in_use());
    Ok(used.into_iter().chain(others).map(|kept| app.view(kept)).collect())
}

/// Takes a pack out of use. Questions that were adopted from it stay, and packets remember it.
///
/// # Errors
/// When no pack of this id is in use, or no reason is given.
pub fn pack_take_back(app: &mut App, request: PackTakeBack) -> Result<PackView, ApiError> {
    let reason = request.reason.trim();
    if reason.is_empty() {
        return Err(ApiError::invalid("A pack is taken back with a reason")
            .hint("Write one sentence; it is kept with the pack.")
            .field("reason"));
    }
    let kept = app.kept_packs()?;
    let Some(used) = kept.iter().find(|kept| kept.in_use() && kept.row.id == request.id) else {
        return Err(ApiError::not_found(format!("No pack `{}` is in use", request.id))
            .hint("The list of packs says what is in use.")
            .field("id"));
    };
    let sha256 = used.row.sha256.clone();
    app.store.add_pack_event(&PackEventRow {
        sha256: sha256.clone(),
        at: app.now_text(),
        who: app.who().to_owned(),
        event: PackEvent::TakenBack,
        reason: reason.to_owned(),
    })?;
    app.reload_packs();
    app.pack_view(&sha256)
}

/// Tells whether accepting `pack` puts the stored one out of use.
fn replaces(pack: &LibraryPack, row: &PackRow) -> bool {
    let rules = pack.manifest.kind == PackKind::Rules && row.kind == PackKind::Rules.id();
    row.sha256 != pack.sha256 && (rules || row.id == pack.manifest.id)
}

fn row(pack: &LibraryPack, files: Offered, (added_at, who): (String, String)) -> Result<PackRow, ApiError> {
    let text = |(path, bytes)| Ok((path, String::from_utf8(bytes).map_err(ApiError::internal)?));
    Ok(PackRow {
        sha256: pack.sha256.clone(),
        id: pack.manifest.id.clone(),
        version: pack.manifest.version.clone(),
        title: pack.manifest.title.clone(),
        kind: pack.manifest.kind.id().to_owned(),
        added_at,
        who,
        files: files.into_iter().map(text).collect::<Result<_, ApiError>>()?,
    })
}

impl App {
    /// Reads the pack that is meant, and refuses a second content under a version that is known.
    fn offered(&self, offer: &PackOffer) -> Result<(Offered, LibraryPack), ApiError> {
        let files = match (&offer.path, &offer.sha256) {
            (Some(path), _) => intake::read(Path::new(path))?,
            (None, Some(sha256)) => self.kept_files(sha256)?,
            (None, None) => {
                return Err(ApiError::invalid("No pack was given")
                    .hint("Choose a folder or a zip file.")
                    .field("path"));
            }
        };
        let pack = packs::read(&files, &self.known)?;
        let same = |row: &PackRow| row.id == pack.manifest.id && row.version == pack.manifest.version;
        if self.store.packs()?.iter().any(|row| same(row) && row.sha256 != pack.sha256) {
            let label = pack.manifest.label();
            return Err(ApiError::refused(format!("The store knows {label} with another content")).hint(
                "Ask who made the pack to raise its version: adopted questions remember it. Nothing was changed.",
            ));
        }
        Ok((files, pack))
    }

    fn kept_files(&self, sha256: &str) -> Result<Offered, ApiError> {
        let wanted = sha256.trim().to_ascii_lowercase();
        let row = self.store.packs()?.into_iter().find(|row| row.sha256 == wanted).ok_or_else(|| {
            ApiError::not_found("No pack with this SHA-256 is kept in the store")
                .hint("The list of packs names them; or give the folder or zip file.")
        })?;
        Ok(row.files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect())
    }

    /// What the pack changes in the rules that are in use now.
    fn changes(&self, pack: &LibraryPack) -> Vec<RuleChange> {
        pack.rules().map(|rules| rule_changes(&self.known.rules, rules)).unwrap_or_default()
    }

    fn pack_view(&self, sha256: &str) -> Result<PackView, ApiError> {
        let kept = self.kept_packs()?;
        let kept = kept.iter().find(|kept| kept.row.sha256 == sha256);
        kept.map(|kept| self.view(kept)).ok_or_else(|| ApiError::internal("a pack that was just stored is gone"))
    }

    fn view(&self, kept: &Kept) -> PackView {
        let broken = if kept.in_use() { kept.read(&self.known).err() } else { None };
        PackView {
            id: kept.row.id.clone(),
            version: kept.row.version.clone(),
            title: kept.row.title.clone(),
            kind: kept.row.kind.clone(),
            sha256: kept.row.sha256.clone(),
            in_use: kept.in_use(),
            at: kept.last.at.clone(),
            who: kept.last.who.clone(),
            reason: kept.last.reason.clone(),
            broken: broken.map(|error| error.message),
        }
    }
}
