//! How a packet looks on paper, for the writers of Word and PDF, and what is known of its pages once it is laid out.
//!
//! Nothing here decides what a packet says: audience, drafts and dates stand in the tree.

use std::collections::BTreeMap;

use briefing_domain::audience::Audience;
pub use briefing_domain::format::Paper;
use briefing_domain::text::Inline;

use crate::block::{Block, FrontMatter, Packet};

/// How a packet looks on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// The size of the paper.
    pub paper: Paper,
    /// A line of the first page that says whose copy it is; empty for nothing.
    pub cover: String,
    /// The words across every page, unless it is a draft, which says so there; empty for nothing.
    pub watermark: String,
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

/// Returns the anchor of a block: its own, or that of its place.
pub(crate) fn own_or_place(anchor: &str, document: usize, nth: usize) -> String {
    if anchor.is_empty() { place_anchor(document, nth) } else { anchor.to_owned() }
}

/// Returns the anchor of a heading inside running text, by document, place of the block in it, and place among its headings from 1.
pub fn inner_anchor(document: usize, nth: usize, inner: usize) -> String {
    format!("{}-{inner}", place_anchor(document, nth))
}

/// What may go to the page of a table that lies on its side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Beside {
    /// A heading.
    Heading,
    /// A few lines.
    Little,
    /// Anything else.
    Much,
}

/// So many letters are a few lines.
pub(crate) const LITTLE: usize = 450;

/// So many headings and few lines at the end of a document stay on the landscape page before them.
const LAST: usize = 2;

/// Decides which parts stand on pages that lie on their side, beside those that must (`wide`): headings before them with a few lines of
/// introduction, a few lines between two of them, and a last heading with a few lines. Else a page would hold a title alone.
pub(crate) fn gather(wide: &mut [bool], kinds: &[Beside]) {
    let goes = |kind: Beside| kind != Beside::Much;
    let mut after = vec![false; wide.len()];
    let mut next = false;
    for (place, after) in after.iter_mut().enumerate().rev() {
        *after = next;
        let kind = kinds.get(place).copied().unwrap_or(Beside::Much);
        next = wide.get(place).copied().unwrap_or_default() || (next && goes(kind));
    }
    let mut before = false;
    for ((wide, after), kind) in wide.iter_mut().zip(&after).zip(kinds) {
        *wide |= before && *after && goes(*kind);
        before = *wide;
    }
    let last = wide.iter().rposition(|wide| *wide);
    if let Some(rest) = last.and_then(|last| kinds.get(last + 1..)).filter(|rest| rest.len() <= LAST)
        && rest.iter().copied().all(goes)
    {
        wide.iter_mut().rev().take(rest.len()).for_each(|wide| *wide = true);
    }
    let mut next = false;
    for place in (0..wide.len()).rev() {
        let kind = kinds.get(place).copied().unwrap_or(Beside::Much);
        let introduces = kind == Beside::Little && place > 0 && kinds.get(place - 1) == Some(&Beside::Heading);
        if let Some(wide) = wide.get_mut(place) {
            *wide |= next && (kind == Beside::Heading || introduces);
            next = *wide;
        }
    }
}

/// Returns what the header says below the program: the meeting, or the packet where there is none.
pub(crate) fn occasion(packet: &Packet) -> &str {
    let meeting = packet.documents.first().map_or("", |document| document.front.meeting.as_str());
    if meeting.trim().is_empty() { &packet.title } else { meeting }
}

/// Returns the state of a copy, as the header prints it.
pub(crate) fn state(front: &FrontMatter) -> String {
    let state = match (front.audience, front.final_copy) {
        (Audience::Fda, true) => "FINAL",
        (Audience::Fda, false) => "DRAFT",
        (Audience::Internal, true) => "INTERNAL, FINAL",
        (Audience::Internal, false) => "INTERNAL",
    };
    state.to_owned()
}

/// Returns the identifiers of the first page with their labels, without those that its first table says already.
pub(crate) fn entries(packet: &Packet) -> Vec<(&'static str, String)> {
    let Some(first) = packet.documents.first() else { return Vec::new() };
    let front = &first.front;
    let mut entries = front.identifiers.clone();
    entries.push(("Date", front.as_of.long()));
    if let Some(Block::Table(table)) = first.blocks.first()
        && table.number == 0
    {
        let said: Vec<String> = table.rows.iter().filter_map(|row| row.get(1)).map(|cell| words(cell)).collect();
        entries.retain(|(_, value)| !said.iter().any(|said| said.contains(value.as_str())));
    }
    if !front.ectd.is_empty() {
        entries.push(("Proposed eCTD section", front.ectd.clone()));
    }
    entries.push(("Status", state(front)));
    entries
}

fn words(cell: &[Inline]) -> String {
    cell.iter()
        .filter_map(|inline| if let Inline::Text { text } = inline { Some(text.as_str()) } else { None })
        .collect()
}
