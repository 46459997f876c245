//! Which template a kind of copy takes: the one a user chose, or what its preset says until then.
//!
//! Kept with the templates in the store, so that the window and the command line write the same file. A choice that names a template which
//! is gone means Briefing Room's own looks; nobody's template takes its place unasked.

use briefing_domain::preset::{Looks, Preset};
use briefing_store::{TemplateChoiceRow, TemplateRow};
use serde::{Deserialize, Serialize};

use super::is_called;
use crate::app::App;
use crate::error::ApiError;

/// Asks which template each kind of copy takes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TemplateChoiceList {}

/// Asks that a kind of copy takes a template from now on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TemplateChoose {
    /// The kind of copy: a preset's id.
    pub preset: String,
    /// The template: its name, its SHA-256, or the first digits of that; none for Briefing Room's own looks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
}

/// What the Word file of a kind of copy looks like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TemplateChoice {
    /// The preset.
    pub preset: String,
    /// The name of its template; none for Briefing Room's own looks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub template: Option<String>,
    /// Whether somebody chose it; otherwise it is so because the preset says it.
    pub chosen: bool,
}

/// Lists what the Word files of each kind of copy look like, in the order of the presets.
///
/// # Errors
/// When the store cannot be read.
pub fn template_choice_list(app: &mut App, _request: TemplateChoiceList) -> Result<Vec<TemplateChoice>, ApiError> {
    app.known.presets.all().iter().map(|preset| app.template_choice(preset)).collect()
}

/// Chooses the template of a kind of copy; exports that name none take it from now on, in the window and on the command line.
///
/// # Errors
/// `InvalidInput` when there is no such preset, `NotFound` when no such template is kept.
pub fn template_choose(app: &mut App, request: TemplateChoose) -> Result<TemplateChoice, ApiError> {
    let preset = app.preset(&request.preset)?;
    let template = request.template.as_ref().map(|named| app.kept_template(named)).transpose()?;
    app.store.choose_template(&TemplateChoiceRow {
        preset: preset.id.clone(),
        template: template.map(|row| row.name),
        chosen_at: app.now_text(),
        chosen_by: app.who().to_owned(),
    })?;
    app.template_choice(&preset)
}

impl App {
    fn template_choice(&self, preset: &Preset) -> Result<TemplateChoice, ApiError> {
        let chosen = self.store.template_choices()?.iter().any(|row| row.preset == preset.id);
        let template = self.template_of(preset)?.map(|row| row.name);
        Ok(TemplateChoice { preset: preset.id.clone(), template, chosen })
    }

    /// Returns the template that a kind of copy takes; none for Briefing Room's own looks.
    pub(crate) fn template_of(&self, preset: &Preset) -> Result<Option<TemplateRow>, ApiError> {
        let mut kept = self.kept_templates()?;
        if let Some(choice) = self.store.template_choices()?.into_iter().find(|row| row.preset == preset.id) {
            return Ok(choice.template.and_then(|name| kept.into_iter().find(|row| is_called(row, &name))));
        }
        if preset.template == Looks::Own {
            return Ok(None);
        }
        // A newer version keeps the place of the one it replaced, so the first of the name counts, removed or not.
        let all = self.store.templates()?;
        kept.sort_by_key(|row| all.iter().position(|other| is_called(other, &row.name)));
        Ok(kept.into_iter().next())
    }
}
