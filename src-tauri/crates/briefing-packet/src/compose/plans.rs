//! The one place that knows every kind of plan: which composer prints it for FDA, and which for the team.
//!
//! One match for each audience, without a catch-all: a new kind does not compile until both say what prints it.

use briefing_domain::plan::{FdaPlanBody, PlanBody};

use super::{ComposeForFda, ComposeForTeam};

/// Returns the composer of a plan for FDA. Internal kinds have no variant here.
pub fn for_fda(body: &FdaPlanBody) -> &dyn ComposeForFda {
    match body {
        FdaPlanBody::Ltfu(plan) => plan,
        FdaPlanBody::Cmc(plan) => plan,
    }
}

/// Returns the composer of a plan for the team.
pub fn for_team(body: &PlanBody) -> &dyn ComposeForTeam {
    match body {
        PlanBody::Contingency(plan) => plan,
        PlanBody::Ltfu(plan) => plan,
        PlanBody::Cmc(plan) => plan,
        PlanBody::Partner(plan) => plan,
    }
}
