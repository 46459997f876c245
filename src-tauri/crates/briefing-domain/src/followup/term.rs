//! Need and duration: the class table first, the decision path where there is no class, and a caution where both contradict.
//!
//! Never prints that there is no follow-up: where the table says no, the sponsor justifies, and FDA may disagree.

use super::answer::FollowUpAnswers;
use super::path::Path;
use super::rule::{FollowUpRules, ProductClass};
use super::{Needed, Years};
use crate::confidence::Confidence;

/// Need and duration with what they rest on.
pub(super) struct Term {
    pub(super) needed: Needed,
    pub(super) years: Years,
    pub(super) basis: String,
    pub(super) confidence: Confidence,
}

/// Returns need and duration.
pub(super) fn of(answers: &FollowUpAnswers, rules: &FollowUpRules, path: &Path, class: Option<&ProductClass>) -> Term {
    let mut term = match class {
        None => without_class(rules, path),
        Some(class) if contradicts(answers, path, class) => contradicted(rules, class),
        Some(class) => by_class(rules, path, class),
    };
    let raised: Vec<&str> = rules
        .modifiers
        .iter()
        .filter(|modifier| modifier.longer && modifier.applies(answers, class))
        .map(|modifier| modifier.because.as_str())
        .collect();
    if !raised.is_empty() {
        // With a reason to follow longer, the upper end of the class is the sponsor's to choose.
        term.years.max = None;
        for because in raised {
            term.basis.push_str(&format!(" {} {because}.", rules.wording.consider_longer));
        }
    }
    let open = not_asked(answers, rules, class);
    if !open.is_empty() {
        term.basis.push_str(&format!(
            " Not known, and each would raise the question of a longer duration: {}.",
            open.join(", ")
        ));
    }
    term
}

fn without_class(rules: &FollowUpRules, path: &Path) -> Term {
    let confidence = path.steps.iter().map(|step| step.confidence).max().unwrap_or(Confidence::Judgment);
    let ends = path.steps.last().map_or("", |step| step.leads_to.as_str());
    let lead = format!("{} It ends with: {ends}.", rules.wording.no_class);
    if path.needed {
        let years = Years { default: Some(rules.fallback.default_years), min: None, max: None };
        let basis = format!("{lead} {}", rules.wording.integration_default);
        let confidence = confidence.max(rules.fallback.confidence);
        return Term { needed: Needed::Yes, years, basis, confidence };
    }
    let basis = format!("{lead} {}", rules.wording.may_not_be_needed);
    Term { needed: Needed::No, years: Years::default(), basis, confidence }
}

fn by_class(rules: &FollowUpRules, path: &Path, class: &ProductClass) -> Term {
    let years = Years { default: class.default_years, min: class.min_years, max: class.max_years };
    let ends = path.steps.last().map_or("", |step| step.leads_to.as_str());
    let agree = match class.needed {
        Needed::Yes => path.needed,
        Needed::No => !path.needed,
        Needed::ProductSpecific => false,
    };
    let beside =
        if agree { rules.wording.override_same.clone() } else { format!("{} {ends}.", rules.wording.r#override) };
    let duration = class.duration.trim_end_matches('.');
    let note = if class.note.is_empty() { String::new() } else { format!(" {}", class.note) };
    let basis = format!("Class table, {}: {duration}.{note} {beside}", class.name);
    Term { needed: class.needed, years, basis, confidence: class.confidence }
}

/// The class says no or covers only unmodified cells, while an answer (not merely a missing one) says that the genome is altered, that
/// the product can become latent, or that the cells are modified.
fn contradicts(answers: &FollowUpAnswers, path: &Path, class: &ProductClass) -> bool {
    let altered = path.needed && path.answered;
    let modified =
        class.unmodified_cells && matches!(answers.get(super::RiskFact::GeneticallyModified), "yes" | "transient");
    (class.needed == Needed::No && altered) || modified || (class.unmodified_cells && altered)
}

fn contradicted(rules: &FollowUpRules, class: &ProductClass) -> Term {
    let years = Years { default: Some(rules.fallback.default_years), min: None, max: None };
    let duration = class.duration.trim_end_matches('.');
    let basis = format!("Class table, {}: {duration}. {}", class.name, rules.wording.contradiction);
    Term { needed: Needed::ProductSpecific, years, basis, confidence: rules.fallback.confidence.max(class.confidence) }
}

/// Returns the answers still missing that would raise the question of a longer duration for this class in particular.
fn not_asked(answers: &FollowUpAnswers, rules: &FollowUpRules, class: Option<&ProductClass>) -> Vec<&'static str> {
    let Some(class) = class else { return Vec::new() };
    let concerns = |modifier: &&super::Modifier| modifier.longer && modifier.classes.contains(&class.id);
    let facts = rules.modifiers.iter().filter(concerns).map(|modifier| modifier.fact);
    facts.filter(|fact| answers.get(*fact) == "unknown").map(super::RiskFact::id).collect()
}
