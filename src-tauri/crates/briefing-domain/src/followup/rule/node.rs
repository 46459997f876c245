//! The decision path's nodes: a question, and where yes and no lead.
//!
//! Walking the path stands in `path.rs`.

use serde::{Deserialize, Serialize};

use crate::confidence::Confidence;
use crate::followup::RiskFact;

/// Where a branch of a node leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[expect(missing_docs, reason = "the nodes are named by their number")]
pub enum EdgeTarget {
    Q2,
    Q3,
    Q4,
    Q5,
    /// Follow-up is needed.
    #[serde(rename = "needed")]
    Needed,
    /// Follow-up beyond the main study may not be needed.
    #[serde(rename = "low_risk")]
    LowRisk,
}

impl EdgeTarget {
    /// Says whether the branch leads to the node with this id.
    pub fn names(self, id: &str) -> bool {
        match self {
            EdgeTarget::Q2 => id == "Q2",
            EdgeTarget::Q3 => id == "Q3",
            EdgeTarget::Q4 => id == "Q4",
            EdgeTarget::Q5 => id == "Q5",
            EdgeTarget::Needed | EdgeTarget::LowRisk => false,
        }
    }
}

/// A branch of a node.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Edge {
    /// Where it leads.
    pub to: EdgeTarget,
    /// The same in words.
    pub text: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A node of the decision path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// Its id, `Q1` to `Q5`.
    pub id: String,
    /// The answer it asks for.
    pub fact: RiskFact,
    /// The question.
    pub question: String,
    /// The branch of yes, which in every node leads to follow-up or further.
    pub yes: Edge,
    /// The branch of no.
    pub no: Edge,
    /// What of it was read.
    pub note: String,
}
