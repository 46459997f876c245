//! The frame of long-term follow-up: for a program's answers, and for answers given from outside.

use briefing_domain::followup::{FollowUpAnswers, FollowUpOutcome, follow_up};
use briefing_domain::plan::PlanBody;

use super::program::ProgramRef;
use crate::app::App;
use crate::error::ApiError;

/// Returns the follow-up frame for a program's answers.
///
/// # Errors
/// When the program has no follow-up plan, so that there are no answers.
pub fn ltfu_get(app: &mut App, request: ProgramRef) -> Result<FollowUpOutcome, ApiError> {
    let program = app.find_program(&request.program)?;
    let snapshot = app.snapshot(&program)?;
    let answers = snapshot
        .plans
        .into_iter()
        .find_map(|plan| if let PlanBody::Ltfu(body) = plan.body { Some(body.fda.answers) } else { None });
    let answers = answers.ok_or_else(|| {
        ApiError::not_found("The program has no follow-up plan yet")
            .hint("Add one; it begins with a few questions about risk.")
    })?;
    Ok(follow_up(&answers, &app.known.follow_up))
}

/// Returns the follow-up frame for the answers given.
///
/// # Errors
/// None.
pub fn ltfu_compute(app: &mut App, request: FollowUpAnswers) -> Result<FollowUpOutcome, ApiError> {
    Ok(follow_up(&request, &app.known.follow_up))
}
