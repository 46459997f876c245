//! The last pass over a composed packet: numbers for tables and figures, words for links by number, no link without a target.
//!
//! Numbers follow the order of the documents, so they are known only now. A link whose target is not printed becomes plain words: a packet
//! never leads nowhere.

use std::collections::{BTreeMap, BTreeSet};

use briefing_domain::evidence::Media;
use briefing_domain::text::{Block as TextBlock, Inline};

use crate::block::{Block, Document};
use crate::inline::{BY_NUMBER, BY_SECTION};

/// Numbers tables and figures and settles all links.
pub(crate) fn settle(documents: &mut [Document]) {
    let mut anchors = BTreeSet::new();
    let mut labels = BTreeMap::new();
    let (mut tables, mut figures) = (0, 0);
    for block in documents.iter_mut().flat_map(|document| &mut document.blocks) {
        match block {
            Block::Heading { anchor, number, .. } => {
                anchors.insert(anchor.clone());
                if !number.is_empty() && !anchor.is_empty() {
                    labels.insert(anchor.clone(), format!("Section {number}"));
                }
            }
            Block::Table(table) => {
                anchors.insert(table.anchor.clone());
                if !table.caption.is_empty() {
                    tables += 1;
                    table.number = tables;
                    labels.insert(table.anchor.clone(), format!("Table {tables}"));
                }
            }
            Block::Figure(figure) => {
                anchors.insert(figure.anchor.clone());
                figures += 1;
                figure.number = figures;
                figure.file = format!("figures/figure-{figures:02}.{}", extension(figure.media));
                labels.insert(figure.anchor.clone(), format!("Figure {figures}"));
            }
            Block::Prose(_) | Block::Notice(_) | Block::Contents(_) => {}
        }
    }
    let links = Links { anchors, labels };
    for block in documents.iter_mut().flat_map(|document| &mut document.blocks) {
        match block {
            Block::Heading { text, .. } => links.line(text),
            Block::Prose(blocks) => blocks.iter_mut().for_each(|block| links.block(block)),
            Block::Table(table) => table.rows.iter_mut().flatten().for_each(|cell| links.line(cell)),
            Block::Figure(figure) => links.line(&mut figure.caption),
            Block::Notice(_) | Block::Contents(_) => {}
        }
    }
}

fn extension(media: Media) -> &'static str {
    match media {
        Media::Png => "png",
        Media::Jpeg => "jpg",
        Media::Svg => "svg",
    }
}

struct Links {
    anchors: BTreeSet<String>,
    labels: BTreeMap<String, String>,
}

impl Links {
    fn block(&self, block: &mut TextBlock) {
        match block {
            TextBlock::Heading { inlines, .. } | TextBlock::Paragraph { inlines } => self.line(inlines),
            TextBlock::List { items, .. } => {
                items.iter_mut().flat_map(|item| &mut item.blocks).for_each(|block| self.block(block));
            }
            TextBlock::Table { header, rows, .. } => {
                header.iter_mut().chain(rows.iter_mut().flatten()).for_each(|cell| self.line(cell));
            }
            TextBlock::Quote { blocks } | TextBlock::Footnote { blocks, .. } => {
                blocks.iter_mut().for_each(|block| self.block(block));
            }
            TextBlock::Code { .. } | TextBlock::Rule | TextBlock::Kept(_) => {}
        }
    }

    fn line(&self, line: &mut Vec<Inline>) {
        let is_ours = |inline: &Inline| matches!(inline, Inline::Link { target, .. } if target.starts_with(['#', 'n']));
        if !line.iter().any(|inline| is_ours(inline) || !inline.children().is_empty()) {
            return;
        }
        for mut inline in std::mem::take(line) {
            if let Inline::Link { target, inlines, .. } = &mut inline {
                if let Some(anchor) = target.strip_prefix(BY_NUMBER) {
                    let Some(label) = self.labels.get(anchor) else {
                        line.append(inlines);
                        continue;
                    };
                    *inlines = vec![Inline::text(label.as_str())];
                    *target = format!("#{anchor}");
                } else if let Some(anchor) = target.strip_prefix(BY_SECTION) {
                    if let Some(label) = self.labels.get(anchor) {
                        *inlines = vec![Inline::text(label.as_str())];
                    } else {
                        inlines.insert(0, Inline::text("\u{201c}"));
                        inlines.push(Inline::text("\u{201d}"));
                    }
                    if !self.anchors.contains(anchor) {
                        line.append(inlines);
                        continue;
                    }
                    *target = format!("#{anchor}");
                } else if target.strip_prefix('#').is_some_and(|anchor| !self.anchors.contains(anchor)) {
                    line.append(inlines);
                    continue;
                }
            }
            if let Some(children) = inline.children_mut() {
                self.line(children);
            }
            line.push(inline);
        }
    }
}
