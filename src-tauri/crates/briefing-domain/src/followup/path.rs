//! The decision path of the follow-up guidance's figure, node by node.
//!
//! An answer that is unknown or uncertain follows the branch that leads to follow-up, and the step says so. What the class table makes
//! of the end of the path stands in `term.rs`.

use serde::{Deserialize, Serialize};

use super::answer::FollowUpAnswers;
use super::rule::{Edge, EdgeTarget, FollowUpRules, Node};
use crate::confidence::Confidence;

/// A node that was passed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PathStep {
    /// The node, `Q1` to `Q5`.
    pub node: String,
    /// The answer that was given.
    pub answer: String,
    /// Where it leads, in words.
    pub leads_to: String,
    /// How sure that branch is.
    pub confidence: Confidence,
}

/// A path that was walked.
pub(super) struct Path {
    pub(super) steps: Vec<PathStep>,
    /// Whether it ends with follow-up.
    pub(super) needed: bool,
    /// Whether it came there without an answer that is merely unknown at its last node.
    pub(super) answered: bool,
}

/// Walks the path from its first node to an end.
pub(super) fn walk(answers: &FollowUpAnswers, rules: &FollowUpRules) -> Path {
    let mut path = Path { steps: Vec::new(), needed: true, answered: false };
    let mut next = rules.nodes.first();
    // Every node is passed at most once: edges only lead forward, which reading the rules has checked.
    while let Some(node) = next {
        let answer = answers.get(node.fact);
        let edge = edge(node, answer);
        path.steps.push(PathStep {
            node: node.id.clone(),
            answer: answer.to_owned(),
            leads_to: leads_to(edge, answer, rules),
            confidence: edge.confidence,
        });
        path.answered = answer != "unknown";
        path.needed = edge.to != EdgeTarget::LowRisk;
        next = rules.nodes.iter().find(|other| edge.to.names(&other.id));
    }
    path
}

/// Only a plain `no` takes the branch of no; in each node the other one leads to follow-up.
fn edge<'a>(node: &'a Node, answer: &str) -> &'a Edge {
    if answer == "no" { &node.no } else { &node.yes }
}

fn leads_to(edge: &Edge, answer: &str, rules: &FollowUpRules) -> String {
    let text = &edge.text;
    match answer {
        "yes" | "no" => text.clone(),
        "uncertain" => format!("{text} ({})", rules.wording.uncertain),
        "na" => format!("{text} (not applicable: follows the branch that leads to follow-up)"),
        _ => format!("{text} ({})", rules.wording.not_known),
    }
}
