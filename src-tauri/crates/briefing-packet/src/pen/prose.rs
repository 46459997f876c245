//! The part of the pen that writes the user's texts: strips what may not leave, resolves references, places figures.
//!
//! A text passes here once: read, stripped, its headings brought below the section, its footnotes renumbered over the document.

use std::collections::BTreeMap;

use briefing_domain::evidence::Media;
use briefing_domain::svg;
use briefing_domain::text::{self, Block as TextBlock, Inline, KeptKind, Reference, Text};

use super::targets::Target;
use super::{Pen, REFERENCES, flat};
use crate::block::{Block, Figure};
use crate::inline;

impl Pen<'_> {
    /// Writes a text, its headings below `level`. Returns whether it said anything.
    pub(crate) fn text(&mut self, text: &Text, level: u8) -> bool {
        self.write(text, level, None)
    }

    /// Writes a text whose first paragraph begins with a bold label; nothing when the text is blank.
    pub(crate) fn labeled(&mut self, label: &str, text: &Text, level: u8) -> bool {
        self.write(text, level, Some(label))
    }

    fn write(&mut self, text: &Text, level: u8, label: Option<&str>) -> bool {
        if text.is_blank() {
            return false;
        }
        let doc = self.read(text, level);
        let mut label = label;
        let any = !doc.blocks.is_empty();
        for top in doc.blocks {
            let mut block = top.block;
            if let Some(words) = label.take() {
                let begins = !self.is_figures(&block);
                if let (TextBlock::Paragraph { inlines }, true) = (&mut block, begins) {
                    *inlines = labeled(words, std::mem::take(inlines));
                } else {
                    self.paragraph(vec![inline::strong(&format!("{words}."))]);
                }
            }
            self.user_block(block);
        }
        any
    }

    fn user_block(&mut self, block: TextBlock) {
        if self.is_figures(&block) {
            self.figures(block);
        } else {
            let block = self.resolve_block(block);
            self.block(block);
        }
        for place in std::mem::take(&mut self.waiting) {
            if self.targets.figure_at(place).is_some_and(|(id, _)| !self.reserved.contains(id)) {
                self.place(place);
            }
        }
    }

    fn figures(&mut self, block: TextBlock) {
        let TextBlock::Paragraph { inlines } = block else { return };
        for inline in inlines {
            if let Inline::Image { target, alt, .. } = inline
                && let Some(reference) = Reference::from_target(&target, &alt)
            {
                self.figure(&reference.id);
            }
        }
    }

    /// Returns whether a block is a paragraph that holds nothing but stored figures.
    fn is_figures(&self, block: &TextBlock) -> bool {
        let TextBlock::Paragraph { inlines } = block else { return false };
        let is_figure = |inline: &Inline| {
            let Inline::Image { target, .. } = inline else { return false };
            let reference = Reference::from_target(target, "");
            reference.is_some_and(|reference| matches!(self.targets.get(&reference.id), Some(Target::Figure(_))))
        };
        let is_break = |inline: &Inline| matches!(inline, Inline::SoftBreak | Inline::HardBreak);
        inlines.iter().any(is_figure) && inlines.iter().all(|inline| is_figure(inline) || is_break(inline))
    }

    /// Places a stored figure, unless it stands in the packet already. Returns whether there is such a figure.
    pub(crate) fn figure(&mut self, id: &str) -> bool {
        let Some(Target::Figure(place)) = self.targets.get(id) else { return false };
        let place = *place;
        self.place(place);
        true
    }

    fn place(&mut self, place: usize) {
        let Some((id, figure)) = self.targets.figure_at(place) else { return };
        if !self.placed.insert(id) {
            return;
        }
        // Sanitized here whatever the store holds: no packet may carry a drawing that runs or loads something.
        let media = if figure.svg.is_empty() { figure.media } else { Media::Svg };
        let bytes = match media {
            Media::Png | Media::Jpeg => self.images.get(&figure.hash).cloned(),
            Media::Svg => svg::sanitize(&figure.svg).ok().map(|drawing| drawing.svg.into_bytes()),
        };
        let caption = self.cell(&figure.caption);
        self.blocks.push(Block::Figure(Figure {
            number: 0,
            anchor: figure_anchor(place),
            file: String::new(),
            caption,
            alt: figure.alt.clone(),
            source: figure.source.clone(),
            media,
            bytes,
        }));
    }

    /// Returns a text as one line for a table cell or a sentence.
    pub(crate) fn cell(&mut self, text: &Text) -> Vec<Inline> {
        flat::line_of(text, &mut |reference| self.reference(&reference))
    }

    /// Returns the citation of a source, for pointers and tables; empty when there is no such source.
    pub(crate) fn cite(&mut self, id: &str) -> Vec<Inline> {
        match self.targets.get(id) {
            Some(Target::Source { title }) => {
                let title = title.clone();
                self.citation(id, &title)
            }
            Some(_) | None => Vec::new(),
        }
    }

    /// Returns a link to a question or a section; empty when it is not known.
    pub(crate) fn pointer(&mut self, id: &str) -> Vec<Inline> {
        match self.targets.get(id) {
            Some(Target::Question { label, anchor }) => vec![inline::link(anchor, inline::plain(label))],
            Some(Target::Section { heading, anchor }) => vec![inline::by_section(anchor, heading)],
            Some(Target::Words(_) | Target::Figure(_) | Target::Source { .. }) | None => Vec::new(),
        }
    }

    /// Returns the words of a claim or a key fact; empty when there is no such thing.
    pub(crate) fn words_of(&self, id: &str) -> Vec<Inline> {
        match self.targets.get(id) {
            Some(Target::Words(words)) => words.clone(),
            Some(Target::Question { .. } | Target::Section { .. } | Target::Figure(_) | Target::Source { .. })
            | None => Vec::new(),
        }
    }

    /// Returns the heading of a section of the package; empty when there is no such section.
    pub(crate) fn section_heading(&self, id: &str) -> &str {
        match self.targets.get(id) {
            Some(Target::Section { heading, .. }) => heading,
            Some(Target::Question { .. } | Target::Words(_) | Target::Figure(_) | Target::Source { .. }) | None => "",
        }
    }

    fn reference(&mut self, reference: &Reference) -> Vec<Inline> {
        match self.targets.get(&reference.id) {
            Some(Target::Words(words)) if !words.is_empty() => words.clone(),
            Some(Target::Question { label, anchor }) => {
                vec![inline::link(anchor, inline::plain(&format!("Question {label}")))]
            }
            Some(Target::Section { heading, anchor }) => vec![inline::by_section(anchor, heading)],
            Some(Target::Figure(place)) => {
                let place = *place;
                self.waiting.push(place);
                vec![inline::by_number(&figure_anchor(place), &reference.label)]
            }
            Some(Target::Source { title }) => {
                let title = title.clone();
                self.citation(&reference.id, &title)
            }
            Some(Target::Words(_)) | None => flat::label(reference),
        }
    }

    fn citation(&mut self, id: &str, title: &str) -> Vec<Inline> {
        if !self.cites {
            return inline::plain(title);
        }
        let next = self.cited.len() + 1;
        let number = *self.numbers.entry(id.to_owned()).or_insert(next);
        if number == next {
            self.cited.push(id.to_owned());
        }
        let words = if title.is_empty() { format!("[{number}]") } else { format!("{title} [{number}]") };
        vec![inline::link(REFERENCES, inline::plain(&words))]
    }

    fn read(&mut self, text: &Text, level: u8) -> text::Doc {
        let mut doc = text.read();
        if self.for_team {
            for top in &mut doc.blocks {
                if let TextBlock::Kept(kept) = &top.block
                    && !matches!(kept.kind, KeptKind::Comment | KeptKind::Definition)
                {
                    top.block = TextBlock::Code { language: String::new(), text: kept.source.trim_end().to_owned() };
                }
            }
        }
        let mut doc = text::without_forbidden(doc);
        let top_level = doc
            .blocks
            .iter()
            .filter_map(|top| if let TextBlock::Heading { level, .. } = &top.block { Some(*level) } else { None });
        if let Some(first) = top_level.min() {
            let by = i16::from(level) + 1 - i16::from(first);
            text::shift_headings(&mut doc, i8::try_from(by).unwrap_or_default());
        }
        let mut notes: BTreeMap<String, String> = BTreeMap::new();
        let count = &mut self.footnotes;
        text::rename_footnotes(&mut doc, |label| {
            let fresh = || {
                *count += 1;
                count.to_string()
            };
            notes.entry(label.to_lowercase()).or_insert_with(fresh).clone()
        });
        doc
    }

    fn resolve(&mut self, inlines: Vec<Inline>) -> Vec<Inline> {
        flat::replaced(inlines, &mut |reference| self.reference(&reference))
    }

    fn resolve_all(&mut self, blocks: Vec<TextBlock>) -> Vec<TextBlock> {
        blocks.into_iter().map(|block| self.resolve_block(block)).collect()
    }

    fn resolve_block(&mut self, block: TextBlock) -> TextBlock {
        match block {
            TextBlock::Heading { level, inlines } => TextBlock::Heading { level, inlines: self.resolve(inlines) },
            TextBlock::Paragraph { inlines } => TextBlock::Paragraph { inlines: self.resolve(inlines) },
            TextBlock::List { start, tight, items } => {
                let items = items
                    .into_iter()
                    .map(|item| text::ListItem { task: item.task, blocks: self.resolve_all(item.blocks) });
                TextBlock::List { start, tight, items: items.collect() }
            }
            TextBlock::Table { align, header, rows } => {
                let header = header.into_iter().map(|cell| self.resolve(cell)).collect();
                let rows =
                    rows.into_iter().map(|row| row.into_iter().map(|cell| self.resolve(cell)).collect()).collect();
                TextBlock::Table { align, header, rows }
            }
            TextBlock::Quote { blocks } => TextBlock::Quote { blocks: self.resolve_all(blocks) },
            TextBlock::Footnote { label, blocks } => TextBlock::Footnote { label, blocks: self.resolve_all(blocks) },
            TextBlock::Code { .. } | TextBlock::Rule | TextBlock::Kept(_) => block,
        }
    }
}

fn figure_anchor(place: usize) -> String {
    format!("figure-{}", place + 1)
}

pub(super) fn labeled(label: &str, words: Vec<Inline>) -> Vec<Inline> {
    let mut all = vec![inline::strong(&format!("{label}.")), Inline::text(" ")];
    all.extend(words);
    all
}

#[cfg(test)]
mod tests;
