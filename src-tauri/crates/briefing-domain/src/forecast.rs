//! What the answers of FDA do to the date of the IND: best, likely and worst, added up in the open.
//!
//! Weeks are the team's own estimates; nothing is invented. An empty number counts as no delay, and the caller says so.

use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::plan::PlanBody;
use crate::plan::contingency::ContingencyNotes;
use crate::snapshot::ProgramSnapshot;

/// The date of the IND in three cases.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct IndForecast {
    /// The day aimed for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<Day>,
    /// How many contingency plans were added up.
    pub plans: usize,
    /// Best, likely, worst.
    pub cases: Vec<IndCase>,
}

/// One case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct IndCase {
    /// `Best`, `Likely` or `Worst`.
    pub case: String,
    /// What is assumed of the answers.
    pub assumption: String,
    /// Weeks when the work runs in parallel: the largest single delay.
    pub parallel_weeks: u32,
    /// The date then; none without a target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parallel_date: Option<Day>,
    /// Weeks when the work runs one after another: the sum.
    pub sum_weeks: u32,
    /// The date then; none without a target.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sum_date: Option<Day>,
}

/// Adds up the delays of all contingency plans of a program.
pub fn ind_forecast(program: &ProgramSnapshot) -> IndForecast {
    let plans: Vec<&ContingencyNotes> = program
        .plans
        .iter()
        .filter_map(|plan| if let PlanBody::Contingency(body) = &plan.body { Some(&body.internal) } else { None })
        .collect();
    let target = program.program.internal.ind_target;
    let case = |case: &str, assumption: &str, pick: fn(&ContingencyNotes) -> Option<u16>| {
        let weeks = || plans.iter().map(|notes| u32::from(pick(notes).unwrap_or_default()));
        let (parallel_weeks, sum_weeks) = (weeks().max().unwrap_or_default(), weeks().sum());
        let date = |weeks: u32| target.map(|day| day.plus(i64::from(weeks) * 7));
        IndCase {
            case: case.to_owned(),
            assumption: assumption.to_owned(),
            parallel_weeks,
            parallel_date: date(parallel_weeks),
            sum_weeks,
            sum_date: date(sum_weeks),
        }
    };
    let cases = vec![
        case("Best", "FDA agrees with every position", |notes| notes.agree.ind_weeks),
        case("Likely", "Each answer is the likeliest one", |notes| notes.likeliest().1.ind_weeks),
        case("Worst", "Each answer is the one that costs most time", |notes| Some(notes.worst_weeks())),
    ];
    IndForecast { target, plans: plans.len(), cases }
}
