//! The rules of the checks: list them for a program, switch one off with a reason, switch it on again.
//!
//! A stop is never switched off as a rule; each is set aside by itself (`finding.rs`).

use briefing_domain::program::SwitchedOff;
use briefing_domain::readiness::switch::{Refusal, RuleState, may_switch_off, rules};
use briefing_domain::snapshot::{ProgramSnapshot, Thing};
use briefing_store::Operation;
use serde::{Deserialize, Serialize};

use super::program::ProgramRef;
use crate::app::App;
use crate::checks::Checks;
use crate::error::ApiError;

/// Asks to switch a rule off.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RuleSwitchOff {
    /// The program.
    pub program: String,
    /// The rule, `noun.problem`.
    pub rule: String,
    /// Why; it is kept and printed in the readiness report.
    pub reason: String,
}

/// Asks to switch a rule on again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RuleSwitchOn {
    /// The program.
    pub program: String,
    /// The rule, `noun.problem`.
    pub rule: String,
}

/// A rule that was switched off or on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RuleSwitched {
    /// The rule.
    pub rule: String,
    /// Whether it is off now.
    pub off: bool,
}

/// Lists the rules with what each finds in a program, and which are switched off with their reasons.
///
/// # Errors
/// When there is no such program or it cannot be read.
pub fn rule_list(app: &mut App, request: ProgramRef) -> Result<Vec<RuleState>, ApiError> {
    let program = app.find_program(&request.program)?;
    Ok(listed(&Checks::of(app, &program)?, &app.snapshot(&program)?))
}

fn listed(checks: &Checks, snapshot: &ProgramSnapshot) -> Vec<RuleState> {
    rules(snapshot, &checks.findings(snapshot, None), checks.known.for_checks(checks.today))
}

/// Switches a rule off for a program: its warnings and notes are no longer listed, and the readiness report prints why.
///
/// # Errors
/// When the reason is empty, no rule has this name, or all the rule finds are stops.
pub fn rule_switch_off(app: &mut App, request: RuleSwitchOff) -> Result<RuleSwitched, ApiError> {
    let (rule, reason) = (request.rule.trim(), request.reason.trim());
    if reason.is_empty() {
        return Err(ApiError::invalid("A rule is switched off with a reason")
            .hint("Write one sentence; it is kept and printed in the readiness report, never in an FDA file.")
            .field("reason"));
    }
    let program = app.find_program(&request.program)?;
    let mut snapshot = app.snapshot(&program)?;
    may_switch_off(&listed(&Checks::of(app, &program)?, &snapshot), rule).map_err(|refusal| match refusal {
        Refusal::Unknown => {
            ApiError::not_found(format!("There is no rule `{rule}`")).hint("See `briefing rules PROGRAM` for the list.")
        }
        Refusal::Stop => ApiError::invalid(format!("The rule `{rule}` finds stops and cannot be switched off"))
            .hint("Set each of its findings aside by itself, with a reason: a stop could bring a refusal or a hold."),
    })?;
    let off = SwitchedOff {
        rule: rule.to_owned(),
        reason: reason.to_owned(),
        who: app.who().to_owned(),
        on: Some(app.today()),
    };
    let list = &mut snapshot.program.internal.switched_off;
    list.retain(|it| it.rule != rule);
    list.push(off);
    list.sort_by(|one, two| one.rule.cmp(&two.rule));
    app.save(
        &program,
        Operation::edit("rule_switch_off", "Switch a rule off"),
        Thing::Program(Box::new(snapshot.program)),
    )?;
    Ok(RuleSwitched { rule: rule.to_owned(), off: true })
}

/// Switches a rule on again.
///
/// # Errors
/// When the rule is not switched off.
pub fn rule_switch_on(app: &mut App, request: RuleSwitchOn) -> Result<RuleSwitched, ApiError> {
    let rule = request.rule.trim();
    let program = app.find_program(&request.program)?;
    let mut snapshot = app.snapshot(&program)?;
    let list = &mut snapshot.program.internal.switched_off;
    let before = list.len();
    list.retain(|it| it.rule != rule);
    if list.len() == before {
        return Err(ApiError::not_found(format!("The rule `{rule}` is not switched off"))
            .hint("See `briefing rules PROGRAM` for the list."));
    }
    app.save(
        &program,
        Operation::edit("rule_switch_on", "Switch a rule on"),
        Thing::Program(Box::new(snapshot.program)),
    )?;
    Ok(RuleSwitched { rule: rule.to_owned(), off: false })
}
