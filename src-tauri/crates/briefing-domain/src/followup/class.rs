//! The product class: named by the user, or derived from vector or cell, and changed where an answer says so.

use super::answer::FollowUpAnswers;
use super::rule::{ClassChange, FollowUpRules, ProductClass, names};

/// The class that was found, and how.
pub(super) struct Found<'a> {
    pub(super) class: Option<&'a ProductClass>,
    pub(super) reason: String,
}

/// Finds the class. A class the user names stays, unless an answer shows another product altogether (editing, modification).
pub(super) fn find<'a>(answers: &FollowUpAnswers, rules: &'a FollowUpRules) -> Found<'a> {
    let (class, derived, reason) = start(answers, rules);
    let change = rules.class_changes.iter().find(|change| fits(change, answers, class, derived));
    let Some(changed) = change.and_then(|change| Some((rules.class(&change.to)?, change))) else {
        return Found { class, reason };
    };
    let (target, change) = changed;
    if class.is_some_and(|class| class.id == target.id) {
        return Found { class, reason };
    }
    let fact = change.fact.id().replace('_', " ");
    let because = format!("The answer “{}” about “{fact}” makes it {}: {}.", change.answer, target.name, change.reason);
    Found { class: Some(target), reason: format!("{reason} {because}") }
}

fn start<'a>(answers: &FollowUpAnswers, rules: &'a FollowUpRules) -> (Option<&'a ProductClass>, bool, String) {
    let named = given(&answers.product_class);
    if let Some(class) = named.and_then(|id| rules.class(id)) {
        return (Some(class), false, format!("Named by the user: {}.", class.name));
    }
    let vector = given(&answers.vector_or_cell);
    let listed = vector.and_then(|id| rules.vector_or_cell.iter().find(|entry| entry.id == id));
    if let Some((entry, class)) = listed.and_then(|entry| Some((entry, rules.class(&entry.class)?))) {
        return (
            Some(class),
            true,
            format!("Derived from the vector or cell: {} is of the class {}.", entry.label, class.name),
        );
    }
    let reason = match (named, vector) {
        (Some(id), _) => format!("“{id}” is no class of the list."),
        (None, Some(id)) => format!("“{id}” is not in the list of vectors and cells."),
        (None, None) => "No class is named and no vector or cell is chosen.".to_owned(),
    };
    (None, true, reason)
}

fn given(id: &str) -> Option<&str> {
    let id = id.trim();
    (!id.is_empty() && id != "unknown").then_some(id)
}

fn fits(change: &ClassChange, answers: &FollowUpAnswers, class: Option<&ProductClass>, derived: bool) -> bool {
    let id = class.map(|class| class.id.as_str());
    names(&change.from, id) && answers.get(change.fact) == change.answer && (derived || !change.only_derived)
}
