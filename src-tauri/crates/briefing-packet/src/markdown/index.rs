//! The index of a packet: its documents with links and lengths.
//!
//! The first file of the folder; like every file it carries the legends.

use briefing_domain::text::{Align, Block as TextBlock, Inline};

use super::{Written, front, path_of, print, title_of, words};
use crate::block::Packet;

/// The file of the index.
pub(super) const PATH: &str = "00-index.md";

/// Writes the index.
pub(super) fn write(packet: &Packet, written: &Written) -> String {
    let Some(first) = packet.documents.first() else { return String::new() };
    let mut out = front::lines(&first.front, &packet.title);
    let mut blocks = front::blocks(&first.front, &packet.title);
    let cell = |text: String| vec![Inline::text(text)];
    let mut rows = Vec::new();
    for document in &packet.documents {
        let path = path_of(document);
        let words = written.files.text(&path).map_or(0, words);
        let title = vec![Inline::text(title_of(document))];
        let link = Inline::Link { target: path, title: String::new(), inlines: title };
        rows.push(vec![vec![link], cell(words.to_string())]);
    }
    blocks.push(TextBlock::Table {
        align: vec![Align::None, Align::Right],
        header: vec![cell("Document".to_owned()), cell("Words".to_owned())],
        rows,
    });
    out.push_str(&print(blocks));
    out
}
