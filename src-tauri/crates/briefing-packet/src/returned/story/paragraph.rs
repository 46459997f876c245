//! Reads paragraphs, rows and text boxes: where text begins and ends, and what was done to a whole paragraph or row.

use roxmltree::Node;

use super::super::Section;
use super::super::archive::{child, is_heading, value};
use super::super::format::mark;
use super::super::token::{Line, Marks, Paragraph, Restyled, Row};
use super::{Inside, Story, TooDeep};

impl Story {
    pub(super) fn paragraph(&mut self, node: Node<'_, '_>, inside: &Inside) -> Result<(), TooDeep> {
        let properties = child(node, "pPr");
        let at = self.begin(inside);
        let around = (self.current.replace(at), std::mem::take(&mut self.looks));
        if let Some(properties) = properties {
            let end = child(properties, "rPr").map(|of_end| self.marked(of_end, inside).marks);
            let restyled = ["pPrChange", "numberingChange"].into_iter().find_map(|name| child(properties, name));
            if let Some(paragraph) = self.paragraphs.get_mut(at) {
                paragraph.end = end.unwrap_or_else(|| inside.marks.clone());
                paragraph.restyled = restyled
                    .map(|change| Restyled { by: mark(change), what: "style or layout of the paragraph".to_owned() });
            }
            if let Some(pages) = child(properties, "sectPr") {
                self.layout(pages);
            }
        }
        let done = self.children(node, inside);
        self.end_paragraph(at, properties);
        (self.current, self.looks) = around;
        done
    }

    /// Returns the paragraph that is being read; text outside of any begins one.
    pub(super) fn begun(&mut self, inside: &Inside) -> usize {
        if let Some(at) = self.current {
            return at;
        }
        let at = self.begin(inside);
        self.current = Some(at);
        at
    }

    fn begin(&mut self, inside: &Inside) -> usize {
        self.paragraphs.push(Paragraph {
            end: inside.marks.clone(),
            stretch: self.stretch,
            row: inside.row,
            section: self.section,
            ..Paragraph::default()
        });
        self.paragraphs.len() - 1
    }

    /// A heading begins a section, and belongs to it.
    fn end_paragraph(&mut self, at: usize, properties: Option<Node<'_, '_>>) {
        let bookmarks = std::mem::take(&mut self.bookmarks);
        if self.in_margin || !properties.is_some_and(|properties| self.is_heading(properties)) {
            return;
        }
        let Some(paragraph) = self.paragraphs.get_mut(at) else { return };
        let says = |accepted: bool| {
            let mut line = Line::default();
            paragraph.pieces.iter().for_each(|piece| line.add(piece, accepted));
            line.text.replace(['\n', '\t'], " ").trim().to_owned()
        };
        // A heading that a reviewer deleted still stands over what follows.
        let heading = [says(true), says(false)].into_iter().find(|text| !text.is_empty());
        let Some(heading) = heading else { return };
        self.section = self.sections.len();
        paragraph.section = self.section;
        self.sections.push(Section { bookmarks, heading });
    }

    fn is_heading(&self, properties: Node<'_, '_>) -> bool {
        let style = child(properties, "pStyle").and_then(value);
        let level = child(properties, "outlineLvl").and_then(value).and_then(|level| level.parse::<u8>().ok());
        style.is_some_and(|style| is_heading(style) || self.headings.iter().any(|id| id == style))
            || level.is_some_and(|level| level < 9)
    }

    /// Reads a row or a cell; each cell is a stretch of its own.
    pub(super) fn row(&mut self, node: Node<'_, '_>, inside: &Inside) -> Result<(), TooDeep> {
        let properties = child(node, "trPr").or_else(|| child(node, "tcPr"));
        let mut marks = Marks::default();
        if let Some(properties) = properties {
            let done = |names: [&str; 2]| names.into_iter().find_map(|name| child(properties, name)).map(mark);
            marks = Marks { inserted: done(["ins", "cellIns"]), deleted: done(["del", "cellDel"]) };
        }
        let mut within = inside.clone();
        // A row inside a row that goes as a whole goes with it.
        if marks != Marks::default() && inside.row.is_none() {
            within.row = Some(self.rows.len());
            self.rows.push(Row { marks, at: self.paragraphs.len() });
        }
        self.new_stretch();
        self.children(node, &within)
    }

    /// Reads a text box: its paragraphs are a stretch of their own beside the one it hangs on.
    pub(super) fn text_box(&mut self, node: Node<'_, '_>, inside: &Inside) -> Result<(), TooDeep> {
        let around = (self.stretch, self.current.take(), std::mem::take(&mut self.looks));
        self.new_stretch();
        let done = self.children(node, inside);
        (self.stretch, self.current, self.looks) = around;
        done
    }
}
