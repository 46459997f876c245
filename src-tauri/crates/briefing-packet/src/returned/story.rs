//! Walks through the parts of a returned file and takes up every piece of text with what was done to it.
//!
//! What is inside an element nobody knows is walked into, so no text is lost; of two drawings of the same thing (`mc:AlternateContent`) one is
//! read, so none is doubled. Instructions of fields are no text, their results are. Text boxes follow the paragraph they hang on.

mod paragraph;
mod track;

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::archive::{Part, attribute, child};
use super::format::{Looks, looks, mark};
use super::token::{Marks, Paragraph, Piece, Row, text_with_all};
use super::{ReturnedError, Section};

/// How deep elements may stand in each other; Word itself stops long before.
const DEPTH: usize = 400;

/// A line break inside a paragraph: a sign of its own, so that it is never taken for the end of one.
const LINE_BREAK: &str = "\u{2028}";

/// A place between two pieces: the paragraph, and how many pieces stand before it there.
pub(super) type Point = (usize, usize);

/// Where a comment stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) from: Option<Point>,
    pub(super) to: Option<Point>,
    /// Where its mark stands.
    pub(super) at: Option<Point>,
}

/// A change of looks that belongs to no piece of text: of a table, of a section of the document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) by: super::token::Mark,
    pub(super) what: &'static str,
    /// The section.
    pub(super) section: usize,
    /// How many paragraphs there were before it.
    pub(super) after: usize,
}

/// Everything that was found.
#[derive(Debug, Default)]
pub(super) struct Story {
    pub(super) paragraphs: Vec<Paragraph>,
    pub(super) rows: Vec<Row>,
    pub(super) sections: Vec<Section>,
    /// The comments by their ids in the file.
    pub(super) spans: BTreeMap<String, Span>,
    pub(super) layouts: Vec<Layout>,
    /// The sections in which notes are called, by kind and id of the note.
    notes: BTreeMap<(&'static str, String), usize>,
    headings: Vec<String>,
    stretches: usize,
    stretch: usize,
    section: usize,
    /// The paragraph that is being read.
    current: Option<usize>,
    looks: Looks,
    fields: Vec<Field>,
    /// The beginnings of fields that are ended too; others hide nothing.
    whole_fields: BTreeSet<usize>,
    /// The bookmarks since the last paragraph ended.
    bookmarks: Vec<String>,
    /// The names of the moves that are open, by the ids of their ranges.
    moves_from: Vec<(String, String)>,
    moves_to: Vec<(String, String)>,
    in_margin: bool,
}

/// A field that is open.
#[derive(Debug, Default)]
struct Field {
    instruction: String,
    in_result: bool,
}

impl Field {
    /// Whether Word makes the result itself from the headings and captions of the document.
    fn generated(&self) -> bool {
        let word = self.instruction.split_whitespace().next().unwrap_or_default();
        word.eq_ignore_ascii_case("TOC")
    }
}

/// What holds for everything inside an element.
#[derive(Debug, Clone, Default)]
struct Inside {
    marks: Marks,
    row: Option<usize>,
    depth: usize,
}

impl Story {
    pub(super) fn new(headings: Vec<String>) -> Self {
        Story { headings, sections: vec![Section::default()], ..Story::default() }
    }

    /// Reads the body of the document.
    pub(super) fn body(&mut self, part: &Part) -> Result<(), ReturnedError> {
        let xml = part.xml()?;
        // A workbook is a zip of parts too; it would be read as a document in which nobody said anything.
        if xml.root_element().tag_name().name() != "document" {
            return Err(ReturnedError::NotWord);
        }
        self.part(part, xml.root_element(), 0)
    }

    /// Reads footnotes or endnotes; each belongs to the section in which it is called.
    pub(super) fn notes(&mut self, part: &Part) -> Result<(), ReturnedError> {
        let xml = part.xml()?;
        for note in xml.root_element().children().filter(Node::is_element) {
            let kind = note_kind(note.tag_name().name());
            if attribute(note, "type").is_some_and(|kind| kind != "normal") {
                continue;
            }
            let id = attribute(note, "id").unwrap_or_default().to_owned();
            let section = self.notes.get(&(kind, id)).copied().unwrap_or_default();
            self.part(part, note, section)?;
        }
        Ok(())
    }

    /// Reads a header or a footer.
    pub(super) fn margin(&mut self, part: &Part) -> Result<(), ReturnedError> {
        let xml = part.xml()?;
        self.sections.push(Section { bookmarks: Vec::new(), heading: "Header or footer".to_owned() });
        self.in_margin = true;
        self.part(part, xml.root_element(), self.sections.len() - 1)
    }

    /// Reads the words of one comment.
    pub(super) fn comment(&mut self, part: &Part, node: Node<'_, '_>) -> Result<(), ReturnedError> {
        self.part(part, node, 0)
    }

    /// Returns everything that was read, with every change accepted, a line for each paragraph.
    pub(super) fn says(&self) -> String {
        text_with_all(&self.paragraphs, &self.rows, true).join("\n").trim().to_owned()
    }

    fn part(&mut self, part: &Part, root: Node<'_, '_>, section: usize) -> Result<(), ReturnedError> {
        self.whole_fields = whole_fields(root);
        self.fields.clear();
        self.bookmarks.clear();
        self.moves_from.clear();
        self.moves_to.clear();
        self.current = None;
        self.section = section;
        self.new_stretch();
        let deep = ReturnedError::TooDeep(part.name.clone());
        self.children(root, &Inside::default()).map_err(|TooDeep| deep)
    }

    fn children(&mut self, node: Node<'_, '_>, inside: &Inside) -> Result<(), TooDeep> {
        if inside.depth > DEPTH {
            return Err(TooDeep);
        }
        let inside = Inside { depth: inside.depth + 1, ..inside.clone() };
        for child in node.children().filter(Node::is_element) {
            self.element(child, &inside)?;
        }
        Ok(())
    }

    fn element(&mut self, node: Node<'_, '_>, inside: &Inside) -> Result<(), TooDeep> {
        match node.tag_name().name() {
            "p" if is_word(node) => return self.paragraph(node, inside),
            "r" => return self.run(node, inside),
            "tbl" => {
                self.new_stretch();
                self.children(node, inside)?;
                self.new_stretch();
            }
            "tr" | "tc" if is_word(node) => return self.row(node, inside),
            "txbxContent" => return self.text_box(node, inside),
            "AlternateContent" => {
                let chosen = child(node, "Choice").or_else(|| child(node, "Fallback"));
                return chosen.map_or(Ok(()), |chosen| self.children(chosen, inside));
            }
            "ins" | "del" | "moveFrom" | "moveTo" => return self.children(node, &self.tracked(node, inside)),
            "sectPr" | "tblPr" | "tblPrEx" | "tblGrid" | "trPr" | "tcPr" => self.layout(node),
            "pPr" | "rPr" | "sdtPr" | "sdtEndPr" => {}
            "fldSimple" => return self.simple_field(node, inside),
            _ => return self.leaf(node, inside),
        }
        Ok(())
    }

    /// Reads what stands in a run, and the marks between runs; everything else is walked into.
    fn leaf(&mut self, node: Node<'_, '_>, inside: &Inside) -> Result<(), TooDeep> {
        match node.tag_name().name() {
            "t" | "delText" => self.text(&text_of(node), inside),
            "instrText" | "delInstrText" => {
                if let Some(field) = self.fields.last_mut().filter(|field| !field.in_result) {
                    field.instruction.push_str(&text_of(node));
                }
            }
            "tab" | "ptab" => self.text("\t", inside),
            "br" if matches!(attribute(node, "type"), Some("page" | "column")) => {}
            "br" | "cr" => self.text(LINE_BREAK, inside),
            "noBreakHyphen" => self.text("\u{2011}", inside),
            "softHyphen" => self.text("\u{ad}", inside),
            "sym" => self.text(&symbol(node), inside),
            "footnoteReference" | "endnoteReference" => self.note_mark(node, inside),
            "fldChar" => self.field_mark(node),
            "commentRangeStart" => self.span(node, |span, point| span.from = Some(point)),
            "commentRangeEnd" => self.span(node, |span, point| span.to = Some(point)),
            "commentReference" => self.span(node, |span, point| span.at = Some(point)),
            "bookmarkStart" => self.bookmarks.extend(attribute(node, "name").map(str::to_owned)),
            "moveFromRangeStart" => open_move(&mut self.moves_from, node),
            "moveToRangeStart" => open_move(&mut self.moves_to, node),
            "moveFromRangeEnd" => close_move(&mut self.moves_from, node),
            "moveToRangeEnd" => close_move(&mut self.moves_to, node),
            _ => return self.children(node, inside),
        }
        Ok(())
    }

    fn run(&mut self, node: Node<'_, '_>, inside: &Inside) -> Result<(), TooDeep> {
        let properties = child(node, "rPr");
        let around = std::mem::replace(&mut self.looks, looks(properties));
        // Formulas carry the mark of an insertion in the properties of their runs.
        let inside = properties.map_or_else(|| inside.clone(), |properties| self.marked(properties, inside));
        let done = self.children(node, &inside);
        self.looks = around;
        done
    }

    fn text(&mut self, text: &str, inside: &Inside) {
        if text.is_empty() || self.fields.iter().any(|field| !field.in_result) {
            return;
        }
        self.piece(text, false, inside);
    }

    fn piece(&mut self, text: &str, note: bool, inside: &Inside) {
        let piece = Piece {
            text: text.to_owned(),
            height: self.looks.height,
            height_before: self.looks.height_before,
            marks: inside.marks.clone(),
            restyled: self.looks.restyled.clone(),
            note,
            generated: self.fields.iter().any(Field::generated),
        };
        let at = self.begun(inside);
        if let Some(paragraph) = self.paragraphs.get_mut(at) {
            paragraph.pieces.push(piece);
        }
    }

    fn note_mark(&mut self, node: Node<'_, '_>, inside: &Inside) {
        let kind = note_kind(node.tag_name().name());
        let id = attribute(node, "id").unwrap_or_default().to_owned();
        self.notes.entry((kind, id)).or_insert(self.section);
        self.piece(&format!("[{kind}]"), true, inside);
    }

    fn field_mark(&mut self, node: Node<'_, '_>) {
        match attribute(node, "fldCharType") {
            Some("begin") if self.whole_fields.contains(&node.range().start) => self.fields.push(Field::default()),
            Some("separate") => {
                if let Some(field) = self.fields.last_mut() {
                    field.in_result = true;
                }
            }
            Some("end") => drop(self.fields.pop()),
            Some(_) | None => {}
        }
    }

    fn simple_field(&mut self, node: Node<'_, '_>, inside: &Inside) -> Result<(), TooDeep> {
        let instruction = attribute(node, "instr").unwrap_or_default().to_owned();
        self.fields.push(Field { instruction, in_result: true });
        let depth = self.fields.len();
        let done = self.children(node, inside);
        self.fields.truncate(depth.saturating_sub(1));
        done
    }

    /// Notes a point of a comment: where its words begin or end, or where its mark stands.
    fn span(&mut self, node: Node<'_, '_>, set: impl FnOnce(&mut Span, Point)) {
        let Some(id) = attribute(node, "id") else { return };
        let point = match self.current {
            Some(at) => (at, self.paragraphs.get(at).map_or(0, |paragraph| paragraph.pieces.len())),
            // Between paragraphs: before the next one.
            None => (self.paragraphs.len(), 0),
        };
        set(self.spans.entry(id.to_owned()).or_default(), point);
    }

    /// Notes a change of the looks of a table or of the pages.
    fn layout(&mut self, node: Node<'_, '_>) {
        for change in node.descendants().filter(Node::is_element) {
            let what = match change.tag_name().name() {
                "tblPrChange" | "tblPrExChange" | "tblGridChange" | "trPrChange" | "tcPrChange" | "cellMerge" => {
                    "layout of a table"
                }
                "sectPrChange" => "layout of pages",
                _ => continue,
            };
            let (by, section, after) = (mark(change), self.section, self.paragraphs.len());
            self.layouts.push(Layout { by, what, section, after });
        }
    }

    fn new_stretch(&mut self) {
        self.stretches += 1;
        self.stretch = self.stretches;
    }
}

/// An element stands deeper than is read.
#[derive(Debug)]
struct TooDeep;

/// Returns the beginnings of fields that have an end.
fn whole_fields(root: Node<'_, '_>) -> BTreeSet<usize> {
    let (mut open, mut whole) = (Vec::new(), BTreeSet::new());
    for node in root.descendants().filter(|node| node.tag_name().name() == "fldChar") {
        match attribute(node, "fldCharType") {
            Some("begin") => open.push(node.range().start),
            Some("end") => whole.extend(open.pop()),
            Some(_) | None => {}
        }
    }
    whole
}

/// Returns whether an element is one of Word's own; formulas and drawings have a `p` and a `tr` too.
fn is_word(node: Node<'_, '_>) -> bool {
    node.tag_name().namespace().is_none_or(|namespace| namespace.contains("wordprocessingml"))
}

fn note_kind(name: &str) -> &'static str {
    if name.starts_with("endnote") { "endnote" } else { "footnote" }
}

/// Returns the text of an element. White space at its ends counts only where the file says so, as in Word.
fn text_of(node: Node<'_, '_>) -> String {
    let text: String = node.children().filter(Node::is_text).filter_map(|node| node.text()).collect();
    let is_blank = |c: char| matches!(c, ' ' | '\t' | '\r' | '\n');
    let ends = text.starts_with(is_blank) || text.ends_with(is_blank);
    let kept = || {
        let said = node.ancestors().find_map(|node| node.attribute((roxmltree::NS_XML_URI, "space")));
        said == Some("preserve")
    };
    if ends && !kept() { text.trim_matches(is_blank).to_owned() } else { text }
}

/// Returns the sign of a symbol; those of symbol fonts stand in a private area and say nothing without their font.
fn symbol(node: Node<'_, '_>) -> String {
    let code = attribute(node, "char").and_then(|code| u32::from_str_radix(code, 16).ok());
    code.and_then(char::from_u32).map(String::from).unwrap_or_default()
}

fn open_move(open: &mut Vec<(String, String)>, node: Node<'_, '_>) {
    let id = attribute(node, "id").unwrap_or_default();
    let name = attribute(node, "name").unwrap_or(id);
    open.push((id.to_owned(), name.to_owned()));
}

fn close_move(open: &mut Vec<(String, String)>, node: Node<'_, '_>) {
    let id = attribute(node, "id").unwrap_or_default();
    open.retain(|(other, _)| other != id);
}
