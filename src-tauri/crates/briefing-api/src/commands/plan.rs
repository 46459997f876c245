//! Plans: their kinds, the plans of a program, and adding one.

use briefing_domain::audience::Audience;
use briefing_domain::forecast::{IndForecast, ind_forecast};
use briefing_domain::id::{PlanId, QuestionId};
use briefing_domain::plan::{Cardinality, Plan, PlanKind};
use briefing_domain::snapshot::Thing;
use briefing_store::Operation;
use serde::{Deserialize, Serialize};

use super::program::ProgramRef;
use crate::app::App;
use crate::error::ApiError;

/// Asks for the kinds of plans.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PlanKinds {}

/// A kind of plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PlanKindView {
    /// The kind.
    pub kind: PlanKind,
    /// Its name.
    pub title: String,
    /// Who plans of this kind are for.
    pub audience: Audience,
    /// How many a program may have.
    pub cardinality: Cardinality,
}

/// Lists the kinds of plans with their audience and cardinality.
///
/// # Errors
/// None.
pub fn plan_kinds(_app: &mut App, _request: PlanKinds) -> Result<Vec<PlanKindView>, ApiError> {
    let view = |kind: &PlanKind| PlanKindView {
        kind: *kind,
        title: kind.title().to_owned(),
        audience: kind.audience(),
        cardinality: kind.cardinality(),
    };
    Ok(PlanKind::ALL.iter().map(view).collect())
}

/// Lists a program's plans.
///
/// # Errors
/// When there is no such program.
pub fn plan_list(app: &mut App, request: ProgramRef) -> Result<Vec<Plan>, ApiError> {
    let program = app.find_program(&request.program)?;
    Ok(app.snapshot(&program)?.plans)
}

/// Asks for a new plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct PlanAdd {
    /// The program.
    pub program: String,
    /// The kind.
    pub kind: PlanKind,
    /// The question it belongs to, for kinds that are one per question.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<QuestionId>,
}

/// Adds a plan of a kind with its starter rows.
///
/// # Errors
/// When the program, or the question, already has one, or a question is missing that the kind needs.
pub fn plan_add(app: &mut App, request: PlanAdd) -> Result<Plan, ApiError> {
    let program = app.find_program(&request.program)?;
    let snapshot = app.snapshot(&program)?;
    let title = request.kind.in_sentence();
    let same = |plan: &&Plan| plan.body.kind() == request.kind;
    match (request.kind.cardinality(), &request.question) {
        (Cardinality::PerProgram, _) if snapshot.plans.iter().any(|plan| same(&plan)) => {
            return Err(ApiError::refused(format!("The program already has a {title}")).hint("Open that one."));
        }
        (Cardinality::PerQuestion, None) => {
            return Err(ApiError::invalid(format!("A {title} belongs to a question")).field("question"));
        }
        (Cardinality::PerQuestion, Some(question)) => {
            if !snapshot.questions.iter().any(|it| &it.id == question) {
                return Err(ApiError::not_found("There is no such question in this program").field("question"));
            }
            if snapshot.plans.iter().filter(same).any(|plan| plan.question.as_ref() == Some(question)) {
                return Err(ApiError::refused(format!("The question already has a {title}")).hint("Open that one."));
            }
        }
        (Cardinality::PerProgram, _) => {}
    }
    let plan = Plan {
        id: PlanId::parse(&app.new_id(PlanId::PREFIX))?,
        revision: 0,
        question: request.question,
        version: request.kind.body_version(),
        body: request.kind.blank(&app.known.library, snapshot.program.fda.modality),
    };
    let saved = app.save(&program, Operation::edit("plan_add", format!("Add {title}")), Thing::Plan(Box::new(plan)))?;
    if let Thing::Plan(plan) = saved.thing {
        Ok(*plan)
    } else {
        Err(ApiError::internal("a plan was saved as something else"))
    }
}

/// Returns what FDA's answers do to the date of the IND: best, likely, worst.
///
/// # Errors
/// When there is no such program or it cannot be read.
pub fn ind_forecast_get(app: &mut App, request: ProgramRef) -> Result<IndForecast, ApiError> {
    let program = app.find_program(&request.program)?;
    Ok(ind_forecast(&app.snapshot(&program)?))
}
