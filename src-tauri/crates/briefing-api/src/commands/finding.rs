//! Findings: check a program, set a finding aside with a reason, take that back.

use briefing_domain::finding::Finding;
use briefing_domain::id::{DismissalId, MeetingId};
use briefing_domain::readiness;
use briefing_domain::readiness::ledger::{Readiness, Step};
use briefing_domain::snapshot::Thing;
use briefing_domain::team::{Dismissal, DismissalNotes};
use briefing_domain::trace::{Trace, trace};
use briefing_store::{Edit, Operation};
use serde::{Deserialize, Serialize};

use super::program::ProgramRef;
use crate::app::App;
use crate::checks::Checks;
use crate::error::ApiError;
use crate::job::{Finish, Task};
use crate::knowledge::Known;

/// Asks for a check.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct FindingList {
    /// The program.
    pub program: String,
    /// The meeting that is prepared; none for the next one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
}

/// Checks a program and lists the findings, the heaviest first.
///
/// # Errors
/// When there is no such program or it cannot be read. What is incomplete in it is a finding, never an error.
pub fn finding_list(app: &mut App, request: FindingList) -> Result<Task<Vec<Finding>>, ApiError> {
    checked(app, &request.program, request.meeting, |findings, _| findings)
}

/// Checks a program beside the app, and makes the answer of what was found.
fn checked<Answer: Send + 'static>(
    app: &mut App,
    program: &str,
    meeting: Option<MeetingId>,
    answer: impl FnOnce(Vec<Finding>, &Known) -> Answer + Send + 'static,
) -> Result<Task<Answer>, ApiError> {
    let program = app.find_program(program)?;
    let snapshot = app.snapshot(&program)?;
    let checks = Checks::of(app, &program)?;
    Ok(Task::new(move |progress| {
        progress.step(0, 1, "Checking the program")?;
        let answer = answer(checks.findings(&snapshot, meeting.as_ref()), &checks.known);
        Ok(Box::new(move |_: &mut App| Ok(answer)) as Finish<Answer>)
    }))
}

/// Asks how ready a program is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ReadinessGet {
    /// The program.
    pub program: String,
    /// The meeting that is prepared; none for the next one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
    /// What is done next; none for everything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Step>,
}

/// Tells how ready a program is: what could bring a hold, a refusal or a canceled meeting first, then everything else that is open.
///
/// # Errors
/// When there is no such program or it cannot be read.
pub fn readiness_get(app: &mut App, request: ReadinessGet) -> Result<Task<Readiness>, ApiError> {
    let step = request.step;
    checked(app, &request.program, request.meeting, move |findings, known| {
        readiness::ledger::readiness(&findings, step, &known.readiness, &known.rules)
    })
}

/// Returns what each claim rests on and what uses it, and what has no support or no use.
///
/// # Errors
/// When there is no such program or it cannot be read.
pub fn trace_get(app: &mut App, request: ProgramRef) -> Result<Trace, ApiError> {
    let program = app.find_program(&request.program)?;
    Ok(trace(&app.snapshot(&program)?))
}

/// Asks to set a finding aside.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct FindingDismiss {
    /// The program.
    pub program: String,
    /// The finding's id.
    pub finding: String,
    /// Why; it is kept and printed in the readiness report.
    pub reason: String,
}

/// A finding that was set aside or taken up again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct FindingDismissed {
    /// The finding's id.
    pub finding: String,
}

/// Sets a finding aside with a reason.
///
/// # Errors
/// When the reason is empty.
pub fn finding_dismiss(app: &mut App, request: FindingDismiss) -> Result<FindingDismissed, ApiError> {
    if request.reason.trim().is_empty() {
        return Err(ApiError::invalid("A finding is set aside with a reason")
            .hint("Write one sentence; it is kept and printed in the readiness report, never in an FDA file.")
            .field("reason"));
    }
    let program = app.find_program(&request.program)?;
    let earlier = app.snapshot(&program)?.dismissals.into_iter().find(|it| it.internal.finding == request.finding);
    let (id, revision) = match earlier {
        Some(earlier) => (earlier.id, earlier.revision),
        None => (DismissalId::parse(&app.new_id(DismissalId::PREFIX))?, 0),
    };
    let internal = DismissalNotes {
        finding: request.finding.clone(),
        reason: request.reason.trim().to_owned(),
        who: app.who().to_owned(),
        on: Some(app.today()),
    };
    let thing = Thing::Dismissal(Box::new(Dismissal { id, revision, internal }));
    app.save(&program, Operation::edit("finding_dismiss", "Dismiss a finding"), thing)?;
    Ok(FindingDismissed { finding: request.finding })
}

/// Asks to take a dismissal back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct FindingReopen {
    /// The program.
    pub program: String,
    /// The finding's id.
    pub finding: String,
}

/// Takes a dismissal back.
///
/// # Errors
/// When the finding was not set aside.
pub fn finding_reopen(app: &mut App, request: FindingReopen) -> Result<FindingDismissed, ApiError> {
    let program = app.find_program(&request.program)?;
    let dismissed: Vec<Edit> = app
        .snapshot(&program)?
        .dismissals
        .into_iter()
        .filter(|it| it.internal.finding == request.finding)
        .map(|it| Edit::Remove { id: it.id.to_string(), expected_revision: None })
        .collect();
    if dismissed.is_empty() {
        return Err(ApiError::not_found("This finding was not set aside"));
    }
    let stamp = app.stamp()?;
    app.store.write(
        &program,
        &stamp,
        &Operation::edit("finding_reopen", "Take up a dismissed finding again"),
        dismissed,
    )?;
    Ok(FindingDismissed { finding: request.finding })
}
