//! Dates and fit of meetings: for a program, and for facts given from outside.

use briefing_domain::id::MeetingId;
use briefing_domain::meeting::Meeting;
use briefing_domain::meeting::clock::{ClockError, ClockInput, Milestone, schedule};
use briefing_domain::meeting::fit::{FitFacts, FitOutcome, fit};
use briefing_domain::readiness::prepared_meeting;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::ApiError;

/// Names a meeting of a program.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct MeetingOf {
    /// The program.
    pub program: String,
    /// The meeting; none for the next one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
}

impl App {
    fn meeting_of(&self, request: &MeetingOf) -> Result<Meeting, ApiError> {
        let program = self.find_program(&request.program)?;
        let snapshot = self.snapshot(&program)?;
        prepared_meeting(&snapshot, request.meeting.as_ref(), self.today()).cloned().ok_or_else(|| {
            ApiError::not_found("The program has no such meeting").hint("Add the meeting you are preparing.")
        })
    }
}

impl From<ClockError> for ApiError {
    fn from(error: ClockError) -> Self {
        ApiError::invalid(format!("The dates cannot be computed: {error}"))
            .hint("Give one date to start from: sent, received, or the wished meeting date.")
    }
}

/// Returns the dates of a program's meeting.
///
/// # Errors
/// When no date is known to start from, or the dates contradict each other.
pub fn clock_get(app: &mut App, request: MeetingOf) -> Result<Vec<Milestone>, ApiError> {
    let meeting = app.meeting_of(&request)?;
    Ok(schedule(&meeting.fda.clock_input(), &app.known.rules)?)
}

/// Computes the dates of a meeting from what is given.
///
/// # Errors
/// When there is no date to start from, or the dates contradict each other.
pub fn clock_compute(app: &mut App, request: ClockInput) -> Result<Vec<Milestone>, ApiError> {
    Ok(schedule(&request, &app.known.rules)?)
}

/// Returns which meeting fits a program, with reasons.
///
/// # Errors
/// When there is no such program or meeting.
pub fn fit_get(app: &mut App, request: MeetingOf) -> Result<FitOutcome, ApiError> {
    let meeting = app.meeting_of(&request)?;
    Ok(fit(&meeting.internal.fit, &app.known.rules))
}

/// Returns which meeting fits the facts given, with reasons.
///
/// # Errors
/// None.
pub fn fit_compute(app: &mut App, request: FitFacts) -> Result<FitOutcome, ApiError> {
    Ok(fit(&request, &app.known.rules))
}
