//! What the rules must hold beyond their shape: names that exist, a path that ends, years in order, no unknown answer values.

use std::collections::BTreeSet;

use super::{EdgeTarget, FollowUpRules, Node};

/// Returns the first problem as the words by which its line is found, and the reason.
pub(super) fn first_problem(rules: &FollowUpRules) -> Option<(String, String)> {
    nodes(rules).or_else(|| classes(rules)).or_else(|| class_names(rules)).or_else(|| templates(rules))
}

/// Nodes stand in order and lead only forward, so that every path ends.
fn nodes(rules: &FollowUpRules) -> Option<(String, String)> {
    if rules.nodes.is_empty() {
        return Some(("title".to_owned(), "the decision path has no node".to_owned()));
    }
    let position = |target: EdgeTarget| rules.nodes.iter().position(|node| target.names(&node.id));
    let ends = |target: EdgeTarget| matches!(target, EdgeTarget::Needed | EdgeTarget::LowRisk);
    let leads_on = |target: EdgeTarget, from: usize| ends(target) || position(target).is_some_and(|to| to > from);
    let wrong = |(at, node): &(usize, &Node)| !leads_on(node.yes.to, *at) || !leads_on(node.no.to, *at);
    let (_, node) = rules.nodes.iter().enumerate().find(wrong)?;
    let reason = format!("the node `{}` does not lead to a later node or to an end", node.id);
    Some((format!("id = \"{}\"", node.id), reason))
}

fn classes(rules: &FollowUpRules) -> Option<(String, String)> {
    let mut seen = BTreeSet::new();
    for class in &rules.classes {
        let line = format!("id = \"{}\"", class.id);
        if !seen.insert(&class.id) {
            return Some((line, format!("the class `{}` is given twice", class.id)));
        }
        let years: Vec<u16> = [class.min_years, class.default_years, class.max_years].into_iter().flatten().collect();
        if !years.is_sorted() || years.contains(&0) {
            let reason = format!(
                "the class `{}` needs years above 0 with min, default and max in order; leave out what has to be argued",
                class.id
            );
            return Some((line, reason));
        }
    }
    None
}

fn class_names(rules: &FollowUpRules) -> Option<(String, String)> {
    let known = |id: &&str| *id == "*" || rules.class(id).is_some();
    let changes = rules.class_changes.iter().flat_map(|c| c.from.iter().chain([&c.to]));
    let lists = rules.modifiers.iter().flat_map(|m| &m.classes).chain(rules.care.iter().flat_map(|c| &c.classes));
    let vectors = rules.vector_or_cell.iter().map(|v| &v.class);
    let mut all = changes.chain(lists).chain(vectors).map(String::as_str);
    let id = all.find(|id| !known(id))?;
    Some((format!("\"{id}\""), format!("`{id}` is no class; use an id under [[classes]]")))
}

fn templates(rules: &FollowUpRules) -> Option<(String, String)> {
    let exists = |id: &&String| rules.visits.iter().any(|visit| visit.template == **id);
    let mut all = rules.classes.iter().flat_map(|class| &class.templates).chain(&rules.fallback.templates);
    let id = all.find(|id| !exists(id))?;
    Some((format!("\"{id}\""), format!("`{id}` is no visit template; use one under [[visits]]")))
}
