//! The question linter without a program: questions as they are typed or pasted, for one kind of meeting.

use briefing_domain::lint::{Depth, Draft, LintFinding, Occasion, drafts};
use briefing_domain::meeting::MeetingKind;
use briefing_domain::triage::{Triage, TriageInput, Wits, triage};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::ApiError;

/// The most questions that are looked at in one go; a package has fifteen.
const MOST: usize = 500;

/// Asks to look at questions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct LintCheck {
    /// The kind of meeting.
    pub meeting: MeetingKind,
    /// The questions in their order.
    pub questions: Vec<Draft>,
    /// Whether only the words are looked at, not what stands beside them and not the set.
    #[serde(default)]
    pub bare: bool,
    /// Whether a written response is asked for.
    #[serde(default)]
    pub in_writing: bool,
}

/// Returns what a good consultant would say about the questions: for each what was seen, why it matters, and a way out.
///
/// # Errors
/// When there are more questions than any meeting takes.
pub fn lint_check(app: &mut App, request: LintCheck) -> Result<Vec<LintFinding>, ApiError> {
    if request.questions.len() > MOST {
        return Err(ApiError::invalid(format!(
            "{} questions are too many to look at in one go",
            request.questions.len()
        ))
        .hint("Give at most 500; a package holds about ten."));
    }
    let occasion = Occasion { meeting: request.meeting, in_writing: request.in_writing, pack: &app.known.rules };
    let depth = if request.bare { Depth::Bare } else { Depth::Whole };
    Ok(app.known.linter.lint(&request.questions, occasion, depth))
}

/// Asks to take a pasted text apart.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DraftSplit {
    /// The text as it was pasted.
    pub text: String,
}

/// Returns the draft questions of a pasted text: paragraphs, numbered lists, bullets, or one to a line.
///
/// # Errors
/// None; a text without words has no questions.
pub fn draft_split(_app: &mut App, request: DraftSplit) -> Result<Vec<Draft>, ApiError> {
    Ok(drafts(&request.text))
}

/// Sorts pasted draft questions: keep, merge, split, move, another office, answered; with a cut line, gaps and a clean table.
///
/// # Errors
/// When there is no question, or there are more than can be talked about in ten minutes.
pub fn triage_compute(app: &mut App, request: TriageInput) -> Result<Triage, ApiError> {
    let rules = &app.known.triage;
    let most = rules.time.most_questions;
    if request.questions.is_empty() || request.questions.len() > most {
        return Err(ApiError::invalid(format!("{} questions were given", request.questions.len()))
            .hint(format!("Give 1 to {most} draft questions, one a paragraph or one a line.")));
    }
    let known = &app.known;
    Ok(triage(&request, Wits { rules, linter: &known.linter, library: &known.library, pack: &known.rules }))
}
