//! Short ways to make pieces of a line.
//!
//! Only what composers write themselves; text of the user comes from the reader of Markdown and is resolved by the pen.

use briefing_domain::text::{Block, Inline, ListItem};

/// A text without mark-up; nothing for blank text, so that an empty cell stays empty.
pub(crate) fn plain(text: &str) -> Vec<Inline> {
    let text = text.trim();
    if text.is_empty() { Vec::new() } else { vec![Inline::text(text)] }
}

/// Bold text.
pub(crate) fn strong(text: &str) -> Inline {
    Inline::Strong { inlines: vec![Inline::text(text)] }
}

/// A link to an anchor of the packet.
pub(crate) fn link(anchor: &str, inlines: Vec<Inline>) -> Inline {
    Inline::Link { target: format!("#{anchor}"), title: String::new(), inlines }
}

/// The prefix of links whose words are the number of a table or figure, which is not known while composing.
pub(crate) const BY_NUMBER: &str = "number:";

/// A link that reads `Table 3` or `Figure 2` in the end; `fallback` stands there when the target is not printed.
pub(crate) fn by_number(anchor: &str, fallback: &str) -> Inline {
    Inline::Link { target: format!("{BY_NUMBER}{anchor}"), title: String::new(), inlines: vec![Inline::text(fallback)] }
}

/// The prefix of links to sections, whose numbers are not known while composing.
pub(crate) const BY_SECTION: &str = "numbered:";

/// A link that reads `Section 5.7` in the end, or the heading in quotation marks where sections have no numbers.
pub(crate) fn by_section(anchor: &str, heading: &str) -> Inline {
    Inline::Link { target: format!("{BY_SECTION}{anchor}"), title: String::new(), inlines: vec![Inline::text(heading)] }
}

/// A paragraph.
pub(crate) fn paragraph(inlines: Vec<Inline>) -> Block {
    Block::Paragraph { inlines }
}

/// A bulleted list of one-line entries; none when there are no entries.
pub(crate) fn bullets(entries: impl IntoIterator<Item = Vec<Inline>>) -> Option<Block> {
    list(None, entries)
}

/// A numbered list of one-line entries; none when there are no entries.
pub(crate) fn numbered(entries: impl IntoIterator<Item = Vec<Inline>>) -> Option<Block> {
    list(Some(1), entries)
}

fn list(start: Option<u32>, entries: impl IntoIterator<Item = Vec<Inline>>) -> Option<Block> {
    let item = |inlines| ListItem { task: None, blocks: vec![paragraph(inlines)] };
    let items: Vec<ListItem> = entries.into_iter().filter(|entry| !entry.is_empty()).map(item).collect();
    (!items.is_empty()).then_some(Block::List { start, tight: true, items })
}

/// Joins entries with a separator; entries that say nothing are left out.
pub(crate) fn joined(entries: impl IntoIterator<Item = Vec<Inline>>, separator: &str) -> Vec<Inline> {
    let mut all = Vec::new();
    for entry in entries.into_iter().filter(|entry| !entry.is_empty()) {
        if !all.is_empty() {
            all.push(Inline::text(separator));
        }
        all.extend(entry);
    }
    all
}

/// Joins entries with line breaks, as a table cell needs it.
pub(crate) fn lines(entries: impl IntoIterator<Item = Vec<Inline>>) -> Vec<Inline> {
    let mut all = Vec::new();
    for entry in entries.into_iter().filter(|entry| !entry.is_empty()) {
        if !all.is_empty() {
            all.push(Inline::HardBreak);
        }
        all.extend(entry);
    }
    all
}
