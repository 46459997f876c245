//! House templates for Word: look at one, keep it, list them, choose one for a kind of copy, remove one.
//!
//! A template is copied into the store, so that a file that is moved changes nothing and copies of the store bring it along
//! (docs/adr/0017). Nothing here writes a packet; what a template is made of is read in `briefing-packet`.

mod choice;
mod preview;

use std::path::Path;
use std::sync::Arc;

use briefing_packet::docx::{HouseTemplate, Template};
use briefing_store::TemplateRow;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::ApiError;
use crate::given;

pub use choice::{TemplateChoice, TemplateChoiceList, TemplateChoose, template_choice_list, template_choose};
pub use preview::{
    TemplatePageView, TemplatePreview, TemplateStyle, TemplateUsedFont, TemplateWords, template_preview,
};

/// No file is read further than this, in bytes; the reader of templates has its own limit below it.
const MOST: u64 = 20_000_000;
/// How long a name may be.
const LONGEST_NAME: usize = 80;
/// How many digits of a hash are enough to name a template.
const ENOUGH_OF_HASH: usize = 8;

/// Asks for the templates that are kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TemplateList {}

/// Asks to keep a template.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TemplateAdd {
    /// The Word file: .docx or .dotx.
    pub path: String,
    /// How it is called; the name of its file without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Whether it takes the place of the one that is kept under this name.
    #[serde(default)]
    pub replace: bool,
}

/// Names a template that is kept.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TemplateRef {
    /// Its name, its SHA-256, or the first digits of that.
    pub template: String,
}

/// Names a template to look at: one that is kept, or a file.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct TemplateOffer {
    /// The name or the SHA-256 of one that is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// The Word file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}

/// A template that is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TemplateView {
    /// Its SHA-256, by which exports name it.
    pub sha256: String,
    /// How it is called.
    pub name: String,
    /// The name of the file it came from.
    pub file: String,
    /// Its size in bytes.
    pub bytes: u64,
    /// When it was added.
    pub added_at: String,
    /// Who added it.
    pub added_by: String,
}

/// Lists the templates that are kept, by name.
///
/// # Errors
/// When the store cannot be read.
pub fn template_list(app: &mut App, _request: TemplateList) -> Result<Vec<TemplateView>, ApiError> {
    Ok(app.kept_templates()?.into_iter().map(view).collect())
}

/// Keeps a copy of a template under a name.
///
/// # Errors
/// `InvalidInput` when the file is no Word template or the name is none, `Refused` when the same file or another one of this name is kept.
/// Nothing is stored then.
pub fn template_add(app: &mut App, request: TemplateAdd) -> Result<TemplateView, ApiError> {
    let file = given::name(&request.path);
    let (bytes, template) = read_file(&request.path)?;
    let stem = || Path::new(&file).file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let name = named(&request.name.clone().unwrap_or_else(stem))?;
    let kept = app.kept_templates()?;
    if let Some(same) = kept.iter().find(|row| row.sha256 == template.sha256()) {
        return Err(ApiError::refused(format!("{file} is kept already, as \u{201c}{}\u{201d}", same.name))
            .hint("Choose it from the list. Nothing was changed."));
    }
    let replaced: Vec<String> = kept.iter().filter(|row| is_called(row, &name)).map(|row| row.sha256.clone()).collect();
    if !replaced.is_empty() && !request.replace {
        return Err(ApiError::refused(format!("Another template is kept as \u{201c}{name}\u{201d}"))
            .hint("Allow replacing it, or give this one another name. Nothing was changed.")
            .field("replace"));
    }
    let row = TemplateRow {
        sha256: template.sha256().to_owned(),
        name,
        file,
        size: bytes.len() as u64,
        added_at: app.now_text(),
        added_by: app.who().to_owned(),
        removed_at: None,
        removed_by: None,
    };
    app.store.add_template(&row, &bytes, &replaced)?;
    Ok(view(row))
}

/// Removes a template. Packets that were made with it stay as they are; its name and hash stay on record.
///
/// # Errors
/// `NotFound` when no such template is kept.
pub fn template_remove(app: &mut App, request: TemplateRef) -> Result<TemplateView, ApiError> {
    let row = app.kept_template(&request.template)?;
    let (at, who) = (app.now_text(), app.who().to_owned());
    app.store.remove_template(&row.sha256, &at, &who)?;
    Ok(view(row))
}

fn view(row: TemplateRow) -> TemplateView {
    TemplateView {
        sha256: row.sha256,
        name: row.name,
        file: row.file,
        bytes: row.size,
        added_at: row.added_at,
        added_by: row.added_by,
    }
}

fn is_called(row: &TemplateRow, name: &str) -> bool {
    row.name.to_lowercase() == name.trim().to_lowercase()
}

fn named(name: &str) -> Result<String, ApiError> {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(char::is_control) {
        return Err(ApiError::invalid(format!("A template needs a name of at most {LONGEST_NAME} characters"))
            .hint("For example: Acme house style. Nothing was changed.")
            .field("name"));
    }
    Ok(name)
}

fn read_file(path: &str) -> Result<(Vec<u8>, Template), ApiError> {
    let bytes = given::bytes(path, MOST, "Choose a .docx or .dotx file.")?;
    let template = Template::read(&bytes).map_err(|error| {
        ApiError::invalid(format!("{} cannot be used: {error}", given::name(path)))
            .hint("Nothing was changed.")
            .field("path")
    })?;
    Ok((bytes, template))
}

impl App {
    /// Lists the templates that are kept, by name.
    fn kept_templates(&self) -> Result<Vec<TemplateRow>, ApiError> {
        let mut rows = self.store.templates()?;
        rows.retain(|row| row.removed_at.is_none());
        rows.sort_by_key(|row| row.name.to_lowercase());
        Ok(rows)
    }

    /// Finds a template that is kept, by its name, its hash or the first digits of that.
    fn kept_template(&self, named: &str) -> Result<TemplateRow, ApiError> {
        let rows = self.kept_templates()?;
        let digits = named.trim().to_ascii_lowercase();
        let by_hash = |row: &&TemplateRow| digits.len() >= ENOUGH_OF_HASH && row.sha256.starts_with(&digits);
        let found = rows.iter().find(|row| is_called(row, named)).or_else(|| rows.iter().find(by_hash));
        found.cloned().ok_or_else(|| {
            let known: Vec<String> = rows.iter().map(|row| format!("\u{201c}{}\u{201d}", row.name)).collect();
            let hint = if known.is_empty() {
                "No template is kept yet; add one from a .docx or .dotx file.".to_owned()
            } else {
                format!("Kept are {}.", known.join(", "))
            };
            ApiError::not_found(format!("There is no Word template \u{201c}{}\u{201d}", named.trim()))
                .hint(hint)
                .field("template")
        })
    }

    /// Returns the template that is meant: one that is kept, or a file; none when neither is given.
    pub(crate) fn house_template(&self, offer: &TemplateOffer) -> Result<Option<Arc<HouseTemplate>>, ApiError> {
        if let Some(path) = &offer.path {
            let (_, template) = read_file(path)?;
            return Ok(Some(Arc::new(HouseTemplate { name: given::name(path), template })));
        }
        let Some(named) = &offer.template else { return Ok(None) };
        let row = self.kept_template(named)?;
        let gone = || ApiError::not_found(format!("The template \u{201c}{}\u{201d} was just removed", row.name));
        let bytes = self.store.template(&row.sha256)?.ok_or_else(gone)?;
        let template = Template::read(&bytes).map_err(|error| {
            ApiError::refused(format!("The template \u{201c}{}\u{201d} cannot be used: {error}", row.name))
                .hint("Remove it and add its file again.")
                .field("template")
        })?;
        Ok(Some(Arc::new(HouseTemplate { name: row.name, template })))
    }
}
