//! Long-term follow-up: from answers about the product's risk to a duration, visits and monitoring, each with its reason.
//!
//! Classes, durations and schedules come from the rules in the assets; here is only how they are combined. What is not known follows
//! the branch that leads to follow-up; the class table overrides the decision path and says so; no number of years is ever invented.

mod answer;
mod class;
mod path;
mod rule;
mod term;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::confidence::Confidence;

pub use answer::{FollowUpAnswers, Persistence, RiskFact, Transient, YesNoAnswer, YesNoUncertain};
pub use path::PathStep;
pub use rule::{
    Care, ClassChange, DelayedEventRule, DetectionMethod, Edge, EdgeTarget, Fallback, FollowUpRules, Modifier, Node,
    Point, ProductClass, TopicRule, VectorOrCell, VisitTemplate, Wording,
};

/// Whether follow-up beyond the main study is needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Needed {
    /// Yes.
    Yes,
    /// It may not be needed; the sponsor justifies that, and FDA may disagree.
    No,
    /// It depends on the product.
    ProductSpecific,
}

/// Years of follow-up. An absent number has to be argued by the sponsor.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Years {
    /// The number to start from.
    pub default: Option<u16>,
    /// Fewer have to be argued.
    pub min: Option<u16>,
    /// More are not asked for.
    pub max: Option<u16>,
}

/// What is watched for, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Monitoring {
    /// What is watched for.
    pub item: String,
    /// Why.
    pub why: String,
    /// How sure that is.
    pub confidence: Confidence,
}

/// The frame of a follow-up plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FollowUpOutcome {
    /// The id of the product class; none while it is not known.
    pub class: Option<String>,
    /// How the class was found.
    pub class_reason: String,
    /// The decision path, node by node.
    pub decision_path: Vec<PathStep>,
    /// Whether follow-up is needed.
    pub needed: Needed,
    /// For how many years.
    pub years: Years,
    /// On what need and years rest.
    pub basis: String,
    /// How sure they are.
    pub confidence: Confidence,
    /// The schedule to start from.
    pub visits: Vec<VisitTemplate>,
    /// What is watched for.
    pub monitoring: Vec<Monitoring>,
    /// Statements that may not be shown as FDA requirements.
    pub say_with_care: Vec<String>,
}

/// Derives the frame of a follow-up plan from the answers.
pub fn follow_up(answers: &FollowUpAnswers, rules: &FollowUpRules) -> FollowUpOutcome {
    let path = path::walk(answers, rules);
    let found = class::find(answers, rules);
    let term = term::of(answers, rules, &path, found.class);
    let visits = visits(rules, found.class, term.needed);
    let monitoring = monitoring(answers, rules, found.class);
    FollowUpOutcome {
        class: found.class.map(|class| class.id.clone()),
        class_reason: found.reason,
        say_with_care: say_with_care(rules, found.class, &visits, &monitoring),
        decision_path: path.steps,
        needed: term.needed,
        years: term.years,
        basis: term.basis,
        confidence: term.confidence,
        visits,
        monitoring,
    }
}

fn visits(rules: &FollowUpRules, class: Option<&ProductClass>, needed: Needed) -> Vec<VisitTemplate> {
    let own = class.map_or(&[][..], |class| class.templates.as_slice());
    // A class without a schedule of its own gets the fallback once its follow-up is in question.
    let wanted = if own.is_empty() && needed != Needed::No { rules.fallback.templates.as_slice() } else { own };
    let in_order = wanted.iter().flat_map(|id| rules.visits.iter().filter(move |visit| visit.template == *id));
    in_order.cloned().collect()
}

fn monitoring(answers: &FollowUpAnswers, rules: &FollowUpRules, class: Option<&ProductClass>) -> Vec<Monitoring> {
    let longer = &rules.wording.consider_longer;
    let raised =
        rules.modifiers.iter().filter(|modifier| modifier.applies(answers, class)).map(|modifier| Monitoring {
            item: modifier.item.clone(),
            why: if modifier.longer {
                format!("{longer} {}.", modifier.because)
            } else {
                format!("Because {}.", modifier.because)
            },
            confidence: modifier.confidence,
        });
    let mut all: Vec<Monitoring> = raised.collect();
    let Some(class) = class else { return all };
    let why = || format!("Test specific to the class: {}.", class.name);
    all.extend(class.tests.iter().map(|test| Monitoring {
        item: test.clone(),
        why: why(),
        confidence: class.confidence,
    }));
    let topic =
        |rule: &TopicRule| Monitoring { item: rule.topic.clone(), why: rule.rule.clone(), confidence: rule.confidence };
    if class.clonality {
        all.extend(rules.clonality.iter().map(topic));
    }
    if class.rcr {
        let named = |rule: &TopicRule| Monitoring {
            item: format!("Replication-competent virus: {}", rule.topic),
            ..topic(rule)
        };
        all.extend(rules.rcr.iter().map(named));
    }
    all
}

/// Collects what is not FDA's word: the class's own cautions, and everything unverified or of judgment that the frame shows.
fn say_with_care(
    rules: &FollowUpRules,
    class: Option<&ProductClass>,
    visits: &[VisitTemplate],
    monitoring: &[Monitoring],
) -> Vec<String> {
    let id = class.map(|class| class.id.as_str());
    let mut all: Vec<String> =
        rules.care.iter().filter(|care| rule::names(&care.classes, id)).map(|care| care.text.clone()).collect();
    let weak = |confidence: Confidence| confidence >= Confidence::Unverified;
    if let Some(class) = class.filter(|class| weak(class.confidence)) {
        let note = if class.note.is_empty() { String::new() } else { format!(" {}", class.note) };
        all.push(format!("Duration, {}: {}.{note}", class.confidence.id(), class.duration.trim_end_matches('.')));
    }
    let shown = visits.iter().filter(|v| weak(v.confidence));
    all.extend(shown.map(|v| format!("Schedule, {}: {} ({}).", v.confidence.id(), v.period, v.mode)));
    let shown = monitoring.iter().filter(|m| weak(m.confidence));
    all.extend(shown.map(|m| format!("Monitoring, {}: {}.", m.confidence.id(), m.item)));
    all
}
