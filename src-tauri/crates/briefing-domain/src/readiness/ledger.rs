//! Readiness: what could bring a hold, a refusal or a canceled meeting first, then the ledger of everything open.
//!
//! It reads findings and makes none. The figure it gives is a sum whose parts and reasons stand beside it; nothing is earned by filling a
//! field, since a figure falls only when a finding is gone or set aside with a reason. Weights and consequences are data (`rules`).

mod rules;

use serde::{Deserialize, Serialize};

use crate::finding::{Finding, FindingSource, Severity};
use crate::rulepack::RulePack;

pub use rules::{Consequence, OccasionText, ReadinessRules, ReadinessRulesError, SeverityWeights, Step};

/// How ready a program is for a step.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Readiness {
    /// The step; none for everything.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Step>,
    /// One sentence that answers the step's question.
    pub answer: String,
    /// Why the severities count as they do.
    pub severity_why: String,
    /// The sum of all parts below: open work, weighed. Not a percentage; zero says only that the checks found nothing.
    pub weight: u32,
    /// What the findings could lead to: dangers first, in the order of the rules, each with its findings.
    pub lines: Vec<LedgerLine>,
    /// How many findings were set aside with a reason.
    pub set_aside: usize,
}

/// One consequence with its findings.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct LedgerLine {
    /// The id of the consequence.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Whether it leads the report.
    pub danger: bool,
    /// Its weight.
    pub weight: u32,
    /// Why it weighs that much.
    pub why: String,
    /// Where that comes from; none for our judgment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<FindingSource>,
    /// Open stops.
    pub stops: usize,
    /// Open warnings.
    pub warnings: usize,
    /// Open notes.
    pub notes: usize,
    /// The weight times what each open finding counts by its severity, summed.
    pub sum: u32,
    /// The open findings, heaviest first; each names its place and its way out.
    pub findings: Vec<Finding>,
}

/// Weighs the findings of a program for a step, or for everything.
pub fn readiness(findings: &[Finding], step: Option<Step>, rules: &ReadinessRules, pack: &RulePack) -> Readiness {
    let mut lines: Vec<LedgerLine> = Vec::new();
    let concerned = |it: &&Finding| it.dismissed.is_none() && step.is_none_or(|step| rules.concerns(step, &it.rule));
    for consequence in &rules.consequence {
        let of_it = |it: &&Finding| rules.consequence(&it.rule).is_some_and(|found| found.id == consequence.id);
        let open = findings.iter().filter(concerned).filter(of_it).cloned().collect();
        lines.extend(line(consequence, open, rules, pack));
    }
    lines.sort_by_key(|line| !line.danger);
    let weight = lines.iter().map(|line| line.sum).sum();
    let set_aside = findings.iter().filter(|it| it.dismissed.is_some()).count();
    let severity_why = rules.severity.why.clone();
    Readiness { step, answer: answer(step, &lines, rules), severity_why, weight, lines, set_aside }
}

fn line(
    consequence: &Consequence,
    findings: Vec<Finding>,
    rules: &ReadinessRules,
    pack: &RulePack,
) -> Option<LedgerLine> {
    if findings.is_empty() {
        return None;
    }
    let count = |severity| findings.iter().filter(|it| it.severity == severity).count();
    let sum = findings.iter().map(|it| consequence.weight * rules.counts(it.severity)).sum();
    let source = consequence.source.as_deref().and_then(|id| pack.source(id)).map(|source| FindingSource {
        id: source.id.clone(),
        title: source.title.clone(),
        section: source.section.clone(),
        date: source.date.clone(),
        confidence: consequence.confidence,
    });
    Some(LedgerLine {
        id: consequence.id.clone(),
        title: consequence.title.clone(),
        danger: consequence.danger,
        weight: consequence.weight,
        why: consequence.why.clone(),
        source,
        stops: count(Severity::Stop),
        warnings: count(Severity::Warn),
        notes: count(Severity::Note),
        sum,
        findings,
    })
}

fn answer(step: Option<Step>, lines: &[LedgerLine], rules: &ReadinessRules) -> String {
    let title = step.and_then(|step| rules.occasion.iter().find(|it| it.id == step));
    let title = title.map_or("Everything", |it| it.title.as_str());
    let stops: usize = lines.iter().map(|line| line.stops).sum();
    let dangers: usize = lines.iter().filter(|line| line.danger).map(|line| line.stops + line.warnings).sum();
    match (stops, dangers) {
        (0, 0) => format!("{title}: nothing must be fixed. The checks see only what they know."),
        (0, dangers) => {
            format!(
                "{title}: nothing must be fixed, but {} could bring a hold, a refusal or a canceled meeting.",
                findings(dangers)
            )
        }
        (stops, dangers) => format!(
            "{title}: not yet. {} open, and {} could bring a hold, a refusal or a canceled meeting.",
            if stops == 1 { "One stop is".to_owned() } else { format!("{stops} stops are") },
            findings(dangers)
        ),
    }
}

fn findings(count: usize) -> String {
    if count == 1 { "one finding".to_owned() } else { format!("{count} findings") }
}

#[cfg(test)]
mod tests;
