//! Rules that a program switches off, and the list of all rules in which that is done.
//!
//! A rule that raises false alarms in one program is switched off there with a reason, and the readiness report prints it. A stop is never
//! silenced this way: it could bring a refusal or a hold, so each one is set aside by itself.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Knowledge;
use crate::finding::{Finding, Remark, Severity};
use crate::program::SwitchedOff;
use crate::snapshot::ProgramSnapshot;

/// A rule as the list shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RuleState {
    /// The rule, `noun.problem`.
    pub rule: String,
    /// How much it weighs at most.
    pub severity: Severity,
    /// What it finds.
    pub what: String,
    /// How many findings it has in the program, dismissed ones among them.
    pub findings: usize,
    /// Why, by whom and when it is switched off; none while it is on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub off: Option<SwitchedOff>,
}

/// Why a rule cannot be switched off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// No rule has this name.
    Unknown,
    /// All it finds are stops.
    Stop,
}

/// Returns whether a remark belongs to a rule that the program switched off; a stop never does.
pub(super) fn silences(program: &ProgramSnapshot, remark: &Remark) -> bool {
    let off = &program.program.internal.switched_off;
    remark.severity != Severity::Stop && off.iter().any(|it| it.rule == remark.rule)
}

/// Lists every rule that is known by name or found something, in the order of their names. `findings` are those of the whole program.
pub fn rules(program: &ProgramSnapshot, findings: &[Finding], known: Knowledge<'_>) -> Vec<RuleState> {
    let mut all: BTreeMap<String, RuleState> = BTreeMap::new();
    let mut add = |rule: &str, severity: Severity, what: &str| {
        let fresh = || RuleState { rule: rule.to_owned(), severity, what: what.to_owned(), findings: 0, off: None };
        all.entry(rule.to_owned()).or_insert_with(fresh);
    };
    known.checks.rules.iter().for_each(|rule| add(&rule.id, rule.severity, &rule.what));
    known.linter.rules().for_each(|rule| add(&rule.id, rule.severity, &rule.name));
    for cap in &known.rules.caps {
        add(&format!("{}.over", cap.id), cap.severity, &cap.text);
    }
    for element in &known.rules.elements {
        add(
            &format!("{}.missing", element.id),
            element.severity,
            &format!("\u{201c}{}\u{201d} is empty.", element.label),
        );
    }
    findings.iter().for_each(|finding| add(&finding.rule, finding.severity, &finding.why));
    for finding in findings {
        if let Some(rule) = all.get_mut(&finding.rule) {
            rule.findings += 1;
        }
    }
    for off in &program.program.internal.switched_off {
        if let Some(rule) = all.get_mut(&off.rule) {
            rule.off = Some(off.clone());
        }
    }
    all.into_values().collect()
}

/// Tells whether a rule of the list may be switched off.
///
/// # Errors
/// When no rule has this name, or all it finds are stops.
pub fn may_switch_off(rules: &[RuleState], rule: &str) -> Result<(), Refusal> {
    let found = rules.iter().find(|it| it.rule == rule).ok_or(Refusal::Unknown)?;
    if found.severity == Severity::Stop { Err(Refusal::Stop) } else { Ok(()) }
}
