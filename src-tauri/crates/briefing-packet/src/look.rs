//! How a packet looks on paper, for the writers of Word and PDF, and what is known of its pages once it is laid out.
//!
//! Nothing here decides what a packet says: audience, drafts and dates stand in the tree.

use std::collections::BTreeMap;

pub use briefing_domain::format::Paper;

/// How a packet looks on paper.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Look {
    /// The size of the paper.
    pub paper: Paper,
}

/// The pages of a packet that was laid out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pages {
    /// How many pages there are.
    pub total: usize,
    /// The page of each anchor of the packet, from 1; document `n` has the anchor [`document_anchor`]`(n)`.
    pub of_anchor: BTreeMap<String, usize>,
}

/// Returns the anchor under which a document itself is found, by its number.
pub fn document_anchor(number: usize) -> String {
    format!("document-{number}")
}

/// Returns the anchor of a heading, table or figure that has none of its own, by document and place of the block in it.
pub fn place_anchor(document: usize, nth: usize) -> String {
    format!("place-{document}-{nth}")
}
