//! Running text: paragraphs, lists that Word counts, quotations, code, tables inside text.
//!
//! What stands inside what is told by the left edge and the depth, both handed down; styles carry the rest.

use briefing_domain::text::{Block as TextBlock, Inline, ListItem};

use super::line::{Marks, text_of};
use super::props::{Border, ParagraphProps};
use super::styles::{self, STEP, at};
use super::table::Shape;
use super::table::fit;
use super::table::measure::Cells;
use super::write::{Lead, Writer};
use super::{field, script};
use crate::look::inner_anchor;

/// Where running text stands.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Flow {
    style: &'static str,
    /// The left edge, in twips.
    left: i32,
    /// How many lists it stands in.
    depth: usize,
    /// The room to the right of the margin, in twips.
    width: i32,
}

/// What stands above a table or below a figure.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Caption<'c> {
    /// `Table` or `Figure`.
    pub(crate) kind: &'static str,
    pub(crate) number: usize,
    pub(crate) anchor: &'c str,
    pub(crate) words: &'c [Inline],
    /// Where it comes from; may be empty.
    pub(crate) source: &'c str,
}

/// Text never begins farther to the right, however deep it stands.
const DEEPEST: i32 = 12 * STEP;
/// The highest first number that Word counts from.
const HIGHEST: u32 = 32_000;

impl Flow {
    /// Text of the body.
    pub(crate) fn body(width: i32) -> Self {
        Flow { style: "BodyText", left: 0, depth: 0, width }
    }

    /// Text of a footnote.
    pub(crate) fn note(width: i32) -> Self {
        Flow { style: "FootnoteText", ..Flow::body(width) }
    }

    /// Returns how its paragraphs look.
    pub(crate) fn paragraph(self) -> ParagraphProps {
        // The styles of lists and quotations have the left edge of their first levels.
        let own = match self.style {
            "Quote" => STEP,
            "BodyText" | "FootnoteText" => 0,
            _ => STEP * i32::try_from(self.depth.min(styles::CONTINUED.len())).unwrap_or_default(),
        };
        let indent = (self.left != own).then_some((self.left, 0));
        ParagraphProps { indent, ..ParagraphProps::of(self.style) }
    }

    fn deeper(self, by: i32) -> i32 {
        (self.left + by).min(DEEPEST)
    }
}

impl<'p> Writer<'p> {
    /// Writes a block of running text.
    pub(crate) fn text_block(&mut self, block: &'p TextBlock, flow: Flow) {
        match block {
            TextBlock::Heading { level, inlines } => {
                let anchor = (!self.in_note).then(|| {
                    self.inner += 1;
                    inner_anchor(self.place.0, self.place.1, self.inner)
                });
                self.heading((*level).clamp(2, 6), "", inlines, anchor.as_deref());
            }
            TextBlock::Paragraph { inlines } => {
                // Words that announce a list or a table are not left alone at the foot of a page.
                let announces = text_of(inlines).trim_end().ends_with(':');
                self.paragraph(inlines, ParagraphProps { keep_next: announces, ..flow.paragraph() }, Marks::default());
            }
            TextBlock::List { start, tight, items } => self.list(*start, *tight, items, flow),
            TextBlock::Table { align, header, rows } => {
                let cells = Cells { header, rows };
                let fit = fit::within(&cells.columns(), flow.width - flow.left);
                self.table(cells, align, &Shape { fit, left: flow.left, caption: "" });
            }
            TextBlock::Quote { blocks } => {
                let inside = Flow { style: "Quote", left: flow.deeper(STEP), ..flow };
                blocks.iter().for_each(|block| self.text_block(block, inside));
            }
            TextBlock::Code { text, .. } => self.code(text, flow),
            TextBlock::Rule => {
                let props = ParagraphProps {
                    border: Some(Border::Below),
                    line: Some(120),
                    spacing: Some((60, 180)),
                    ..ParagraphProps::of(flow.style)
                };
                self.paragraph(&[], props, Marks::default());
            }
            TextBlock::Footnote { label, blocks } => {
                if !self.notes.is_at_foot(label, blocks) {
                    let flow = Flow { style: "FootnoteText", ..flow };
                    blocks.iter().for_each(|block| self.text_block(block, flow));
                }
            }
            TextBlock::Kept(_) => {}
        }
    }

    fn code(&mut self, text: &str, flow: Flow) {
        for line in text.lines().chain(text.is_empty().then_some("")) {
            let indent = (flow.left > 0).then_some((flow.left, 0));
            self.begin_paragraph(ParagraphProps { indent, ..ParagraphProps::of("Code") });
            self.words(line, Marks::default());
            self.xml.close();
        }
    }

    fn list(&mut self, start: Option<u32>, tight: bool, items: &'p [ListItem], flow: Flow) {
        let level = u8::try_from(flow.depth.min(8)).unwrap_or_default();
        let left = flow.deeper(STEP);
        let counted = start.filter(|first| *first <= HIGHEST).map(|first| self.lists.numbered(level, first));
        let row = if start.is_some() { &styles::NUMBERS } else { &styles::BULLETS };
        let inside =
            Flow { style: at(&styles::CONTINUED, flow.depth + 1), left, depth: flow.depth + 1, width: flow.width };
        // The level of a list has its own edge; only a list inside something else needs another.
        let expected = STEP * (i32::from(level) + 1);
        for (place, item) in items.iter().enumerate() {
            let mut props = ParagraphProps::of(at(row, flow.depth + 1));
            props.numbering = Some((counted.unwrap_or(super::numbering::BULLETS), level));
            props.indent = (left != expected).then_some((left, STEP));
            props.contextual = tight && items.len() > 1 && item.blocks.len() < 2;
            let printed = match (item.task, start, counted) {
                (Some(done), ..) => Some(if done { "\u{2612}".to_owned() } else { "\u{2610}".to_owned() }),
                (None, Some(first), None) => {
                    Some(format!("{}.", first.saturating_add(u32::try_from(place).unwrap_or_default())))
                }
                (None, ..) => None,
            };
            if let Some(words) = printed {
                props.numbering = Some((0, 0));
                props.indent = Some((left, STEP));
                self.lead = Some(Lead::Words(format!("{words}\t")));
            }
            self.item(&item.blocks, props, inside);
        }
    }

    fn item(&mut self, blocks: &'p [TextBlock], props: ParagraphProps, inside: Flow) {
        let rest = if let Some((TextBlock::Paragraph { inlines }, rest)) = blocks.split_first() {
            self.paragraph(inlines, props, Marks::default());
            rest
        } else {
            self.paragraph(&[], props, Marks::default());
            blocks
        };
        rest.iter().for_each(|block| self.text_block(block, inside));
    }

    /// Writes a paragraph.
    pub(crate) fn paragraph(&mut self, inlines: &[Inline], props: ParagraphProps, marks: Marks) {
        let rtl = script::is_mainly_rtl(&text_of(inlines));
        self.begin_paragraph(ParagraphProps { rtl, ..props });
        self.line(inlines, marks);
        self.xml.close();
    }

    /// Opens a paragraph; what waits to stand before its words is written.
    pub(crate) fn begin_paragraph(&mut self, props: ParagraphProps) {
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        props.inside(&mut self.xml, &self.ids);
        self.xml.close();
        match self.lead.take() {
            Some(Lead::NoteMark) => {
                self.xml.open("w:r", &[]);
                let look = super::props::RunProps { style: "FootnoteReference", ..Default::default() };
                look.write(&mut self.xml, &self.ids);
                self.xml.empty("w:footnoteRef", &[]);
                self.xml.close();
                self.words(" ", Marks::default());
            }
            Some(Lead::Words(words)) => self.words(&words, Marks::default()),
            None => {}
        }
    }

    /// Writes a heading with its number, and a bookmark when something can lead to it. The level is 1 for chapters.
    pub(crate) fn heading(&mut self, level: u8, number: &str, inlines: &[Inline], anchor: Option<&str>) {
        use super::numbering::Number;
        let mut props = ParagraphProps::of(at(&styles::HEADINGS, usize::from(level)));
        if std::mem::take(&mut self.stay_on_page) {
            props.page_break_before = Some(false);
            props.spacing = Some((480, 200));
        } else if level == 1 && self.breaks_pages {
            props.page_break_before = Some(true);
        }
        match self.lists.heading(level, number) {
            Number::Counted => {}
            Number::Instance(instance) => props.numbering = Some((instance, level.saturating_sub(1))),
            Number::Printed => {
                props.numbering = Some((0, 0));
                let width = if number.chars().count() > 6 { 1440 } else { 860 };
                props.indent = Some((width, width));
                self.lead = Some(Lead::Words(format!("{number}\t")));
            }
            Number::None if level <= 4 => {
                props.numbering = Some((0, 0));
                props.indent = Some((0, 0));
            }
            Number::None => {}
        }
        props.rtl = script::is_mainly_rtl(&text_of(inlines));
        self.begin_paragraph(props);
        let bookmark = anchor.map(|anchor| self.begin_bookmark(anchor));
        self.line(inlines, Marks::default());
        if let Some(id) = bookmark {
            self.end_bookmark(&id);
        }
        self.xml.close();
    }

    /// Writes the caption of a table or figure: a number that Word counts, with a bookmark around it, and words.
    pub(crate) fn caption(&mut self, caption: &Caption<'_>) {
        let Caption { kind, number, anchor, words, source } = *caption;
        let keep_next = kind == "Table" || !source.is_empty();
        self.begin_paragraph(ParagraphProps { keep_next, ..ParagraphProps::of("Caption") });
        let bookmark = self.begin_bookmark(anchor);
        self.words(&format!("{kind} "), Marks::default());
        let counted = self.captions.entry(kind).or_default();
        *counted += 1;
        // Word counts captions by itself; a number of the tree that it would not reach is set.
        let instruction = if *counted == number {
            format!("SEQ {kind} \\* ARABIC")
        } else {
            *counted = number;
            format!("SEQ {kind} \\* ARABIC \\r {number}")
        };
        field::simple(&instruction, &number.to_string(), &mut self.xml);
        self.end_bookmark(&bookmark);
        self.words(". ", Marks::default());
        self.line(words, Marks::default());
        self.xml.close();
        // In a paragraph of its own, or lists of figures would repeat it.
        if !source.is_empty() {
            self.begin_paragraph(ParagraphProps { spacing: Some((0, 160)), ..ParagraphProps::of("TableText") });
            self.words(&format!("Source: {source}"), Marks::default());
            self.xml.close();
        }
    }
}
