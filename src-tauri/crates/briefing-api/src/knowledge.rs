//! The knowledge an app works with: rule pack, follow-up rules, outlines and the library.
//!
//! It comes from the assets built into the program; packs that were accepted add to the library or replace the rule pack. Which packs
//! are in use is decided in `packs.rs`.

use std::sync::Arc;

use briefing_domain::bank::Bank;
use briefing_domain::day::Day;
use briefing_domain::followup::FollowUpRules;
use briefing_domain::library::Library;
use briefing_domain::lint::Linter;
use briefing_domain::outline::Outline;
use briefing_domain::pack::{LibraryPack, PackMark, merged};
use briefing_domain::preset::Presets;
use briefing_domain::readiness::ledger::ReadinessRules;
use briefing_domain::readiness::{CheckRules, Knowledge};
use briefing_domain::rulepack::RulePack;
use briefing_domain::triage::TriageRules;
use briefing_packet::RulePackMark;

use crate::error::ApiError;
use crate::job::beside;

/// Everything the app knows besides programs.
#[derive(Clone)]
pub(crate) struct Known {
    pub(crate) rules: RulePack,
    pub(crate) follow_up: FollowUpRules,
    pub(crate) linter: Linter,
    pub(crate) triage: TriageRules,
    pub(crate) checks: CheckRules,
    pub(crate) readiness: ReadinessRules,
    pub(crate) outline: Outline,
    pub(crate) presets: Presets,
    pub(crate) library: Library,
    pub(crate) bank: Bank,
    /// The packs in use, in the order in which they were accepted.
    pub(crate) packs: Vec<PackMark>,
    /// What is known without any pack.
    pub(crate) built_in: Arc<BuiltIn>,
}

/// What packs add to or replace, as it comes with the program.
pub(crate) struct BuiltIn {
    pub(crate) rules: RulePack,
    pub(crate) library: Library,
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
        // The patterns of the checks take half of the time.
        let (checks, others) = beside(CheckRules::built_in, || -> Result<_, ApiError> {
            let rules = RulePack::built_in().map_err(|error| broken(&error))?;
            let library = Library::built_in().map_err(|error| broken(&error))?;
            let follow_up = FollowUpRules::built_in().map_err(|error| broken(&error))?;
            let triage = TriageRules::built_in().map_err(|error| broken(&error))?;
            let linter = Linter::built_in().map_err(|error| broken(&error))?;
            let readiness = ReadinessRules::built_in().map_err(|error| broken(&error))?;
            let outline = Outline::built_in().map_err(|error| broken(&error))?;
            let presets = Presets::built_in().map_err(|error| broken(&error))?;
            let bank = Bank::new(&library);
            let built_in = Arc::new(BuiltIn { rules: rules.clone(), library: library.clone() });
            Ok(move |checks| {
                let packs = Vec::new();
                Known {
                    rules,
                    follow_up,
                    linter,
                    triage,
                    checks,
                    readiness,
                    outline,
                    presets,
                    library,
                    bank,
                    packs,
                    built_in,
                }
            })
        });
        Ok(others?(checks.map_err(|error| broken(&error))?))
    }

    /// Returns what is known with these packs and no others; the last rules pack holds.
    pub(crate) fn with(&self, packs: &[&LibraryPack]) -> Known {
        let library = merged(&self.built_in.library, packs.iter().filter_map(|pack| pack.entries()));
        let rules = packs.iter().rev().find_map(|pack| pack.rules());
        Known {
            rules: rules.unwrap_or(&self.built_in.rules).clone(),
            bank: Bank::new(&library),
            library,
            packs: packs.iter().map(|pack| pack.mark()).collect(),
            ..self.clone()
        }
    }

    /// Returns the rule pack as manifests name it.
    pub(crate) fn rule_pack_mark(&self) -> RulePackMark {
        RulePackMark { id: self.rules.id.clone(), version: self.rules.version.clone(), date: self.rules.date }
    }

    /// Returns the rule pack and the packs in use, each with its version, as the store remembers them.
    pub(crate) fn named(&self) -> Vec<String> {
        let rules = format!("{} {}", self.rules.id, self.rules.version);
        let packs = self.packs.iter().map(|pack| format!("{} (sha256 {})", pack.label(), pack.sha256));
        std::iter::once(rules).chain(packs).collect()
    }

    /// Returns what checks need; what is known of the pages of a package is for `checks.rs` to add.
    pub(crate) fn for_checks(&self, today: Day) -> Knowledge<'_> {
        Knowledge {
            rules: &self.rules,
            follow_up: &self.follow_up,
            linter: &self.linter,
            outline: &self.outline,
            library: &self.library,
            checks: &self.checks,
            counted: None,
            meeting: None,
            today,
        }
    }
}
