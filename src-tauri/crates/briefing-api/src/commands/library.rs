//! What the app knows beforehand, to be read: scenarios, guidance, guidance for the story, rules, criteria of plan kinds.
//!
//! Topics are searched in `bank.rs`. Nothing here changes anything.

use briefing_domain::followup::FollowUpRules;
use briefing_domain::library::guidance::Guidance;
use briefing_domain::library::lesson::Lesson;
use briefing_domain::library::scenario::Scenario;
use briefing_domain::library::story::BeatGuidance;
use briefing_domain::library::topic::{Area, MeetingFit};
use briefing_domain::modality::Modality;
use briefing_domain::plan::PlanKind;
use briefing_domain::rulepack::RulePack;
use briefing_domain::story::BeatJob;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::app::App;
use crate::error::ApiError;

/// Asks for contingency scenarios; what is not given does not narrow the list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct ScenarioList {
    /// Words that must all occur.
    pub text: String,
    /// The area.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// The kind of product.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modality: Option<Modality>,
}

/// Lists contingency scenarios in the order of the library.
///
/// # Errors
/// None; kept as a result like every command.
pub fn scenario_list(app: &mut App, request: ScenarioList) -> Result<Vec<Scenario>, ApiError> {
    let fits = |it: &&Scenario| {
        request.area.is_none_or(|area| it.areas.contains(&area))
            && request.modality.is_none_or(|modality| it.fits(modality))
            && says(&request.text, [it.id.as_str(), it.title.as_str()].into_iter().chain(it.texts()))
    };
    Ok(app.known.library.scenarios.iter().filter(fits).cloned().collect())
}

/// Asks for lessons; what is not given does not narrow the list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct LessonList {
    /// Words that must all occur.
    pub text: String,
    /// The area.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    /// The kind of product.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modality: Option<Modality>,
}

/// Lists the lessons of the packs in use.
///
/// # Errors
/// None; kept as a result like every command.
pub fn lesson_list(app: &mut App, request: LessonList) -> Result<Vec<Lesson>, ApiError> {
    let fits = |it: &&Lesson| {
        it.fits(request.area, request.modality)
            && says(&request.text, [it.id.as_str(), &it.title, &it.text, &it.source].into_iter())
    };
    Ok(app.known.library.lessons.iter().filter(fits).cloned().collect())
}

/// Asks for guidance documents.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct GuidanceList {
    /// Words that must all occur.
    pub text: String,
}

/// Lists guidance documents with status, date, and what they answer.
///
/// # Errors
/// None; kept as a result like every command.
pub fn guidance_list(app: &mut App, request: GuidanceList) -> Result<Vec<Guidance>, ApiError> {
    let fits = |it: &&Guidance| {
        let answers = it.answers.iter().flat_map(|answer| [answer.question.as_str(), answer.says.as_str()]);
        says(&request.text, [it.id.as_str(), &it.title, &it.center, &it.topic, &it.status].into_iter().chain(answers))
    };
    Ok(app.known.library.guidance.iter().filter(fits).cloned().collect())
}

/// Asks what the beats of the story should do; what is not given does not narrow the list.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct BeatGuidanceList {
    /// The beat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job: Option<BeatJob>,
    /// The meeting.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingFit>,
    /// The kind of product.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub modality: Option<Modality>,
}

/// Lists what the beats of the story should do: what is for all products first, then what a kind of product adds.
///
/// # Errors
/// None; kept as a result like every command.
pub fn beat_guidance_list(app: &mut App, request: BeatGuidanceList) -> Result<Vec<BeatGuidance>, ApiError> {
    let fits = |it: &&BeatGuidance| {
        request.job.is_none_or(|job| it.job == job)
            && request.meeting.is_none_or(|meeting| it.meeting.suits(meeting))
            && request.modality.is_none_or(|modality| it.fits(it.job, it.meeting, Some(modality)))
    };
    Ok(app.known.library.story.iter().filter(fits).cloned().collect())
}

/// Asks for something that has no options.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct KnowledgeGet {}

/// Returns the rule pack in use: timelines, caps, required elements, sources, conflicts, open doubts.
///
/// # Errors
/// None; kept as a result like every command.
pub fn rule_pack_get(app: &mut App, _request: KnowledgeGet) -> Result<RulePack, ApiError> {
    Ok(app.known.rules.clone())
}

/// Returns the rules of long-term follow-up: path, classes, visits, monitoring.
///
/// # Errors
/// None; kept as a result like every command.
pub fn follow_up_rules_get(app: &mut App, _request: KnowledgeGet) -> Result<FollowUpRules, ApiError> {
    Ok(app.known.follow_up.clone())
}

/// Asks what a kind of plan starts from.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanGuidanceGet {
    /// The kind.
    pub kind: PlanKind,
}

/// Topics, criteria and guidance of a kind of plan, as its file in the library has them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PlanGuidanceView {
    /// The kind.
    pub kind: PlanKind,
    /// The rows by their name in the file.
    #[cfg_attr(feature = "bindings", ts(type = "Record<string, unknown>"))]
    pub rows: Map<String, Value>,
}

/// Returns what a kind of plan starts from: topics with what is enough, criteria with what to ask and what a good answer is.
///
/// # Errors
/// `NotFound` for a kind whose rows are read by their own commands.
pub fn plan_guidance_get(app: &mut App, request: PlanGuidanceGet) -> Result<PlanGuidanceView, ApiError> {
    let kind = request.kind;
    let rows = app.known.library.plan_rows.get(kind.id()).cloned();
    let rows = rows.ok_or_else(|| {
        ApiError::not_found(format!("Plans of the kind {} keep their rows elsewhere", kind.title()))
            .hint("The library lists its scenarios and its rules of follow-up.")
    })?;
    Ok(PlanGuidanceView { kind, rows })
}

/// Returns whether all words of a search occur in the texts, whatever their capitals.
fn says<'t>(wanted: &str, texts: impl Iterator<Item = &'t str>) -> bool {
    let all = texts.collect::<Vec<_>>().join(" ").to_lowercase();
    wanted.to_lowercase().split_whitespace().all(|word| all.contains(word))
}
