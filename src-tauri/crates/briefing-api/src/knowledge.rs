//! The knowledge an app works with: rule pack, follow-up rules, outlines and the library, read once at the start.
//!
//! All of it comes from the assets built into the program. A pack that cannot be read is refused with file, line and reason.

use briefing_domain::bank::Bank;
use briefing_domain::day::Day;
use briefing_domain::followup::FollowUpRules;
use briefing_domain::library::Library;
use briefing_domain::lint::Linter;
use briefing_domain::outline::Outline;
use briefing_domain::readiness::ledger::ReadinessRules;
use briefing_domain::readiness::{CheckRules, Knowledge};
use briefing_domain::rulepack::RulePack;
use briefing_domain::triage::TriageRules;

use crate::error::ApiError;

/// Everything the app knows besides programs.
pub(crate) struct Known {
    pub(crate) rules: RulePack,
    pub(crate) follow_up: FollowUpRules,
    pub(crate) linter: Linter,
    pub(crate) triage: TriageRules,
    pub(crate) checks: CheckRules,
    pub(crate) readiness: ReadinessRules,
    pub(crate) outline: Outline,
    pub(crate) library: Library,
    pub(crate) bank: Bank,
}

impl Known {
    /// Reads what is built in.
    ///
    /// # Errors
    /// When an asset is broken, with file, line and reason.
    pub(crate) fn built_in() -> Result<Self, ApiError> {
        let broken = |error: &dyn std::fmt::Display| {
            ApiError::invalid(format!("The built-in knowledge cannot be read: {error}"))
                .hint("Install Briefing Room again.")
        };
        let rules = RulePack::built_in().map_err(|error| broken(&error))?;
        let library = Library::built_in().map_err(|error| broken(&error))?;
        Ok(Known {
            follow_up: FollowUpRules::built_in().map_err(|error| broken(&error))?,
            triage: TriageRules::built_in().map_err(|error| broken(&error))?,
            linter: Linter::built_in().map_err(|error| broken(&error))?,
            checks: CheckRules::built_in().map_err(|error| broken(&error))?,
            readiness: ReadinessRules::built_in().map_err(|error| broken(&error))?,
            outline: Outline::built_in().map_err(|error| broken(&error))?,
            bank: Bank::new(&library),
            library,
            rules,
        })
    }

    /// Returns what checks need.
    pub(crate) fn for_checks(&self, today: Day) -> Knowledge<'_> {
        Knowledge {
            rules: &self.rules,
            follow_up: &self.follow_up,
            linter: &self.linter,
            outline: &self.outline,
            library: &self.library,
            checks: &self.checks,
            meeting: None,
            today,
        }
    }
}
