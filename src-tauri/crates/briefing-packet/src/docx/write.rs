//! Writes the body of the file: the head, the chapters, and the sections for upright and landscape pages.
//!
//! A document is first cut into units that stand on pages of one kind; headings go with what follows them, so that none is left alone
//! on the page before a landscape table.

use std::collections::BTreeMap;

use briefing_domain::text::{Align, Block as TextBlock, Inline};

use super::contents::Slot;
use super::line::{Marks, text_of};
use super::names::Names;
use super::note::{self, Notes};
use super::numbering::Lists;
use super::package::Relations;
use super::page::{self, Edges, Geometry};
use super::picture::Pictures;
use super::props::{ParagraphProps, StyleIds};
use super::prose::{Caption, Flow};
use super::table::Shape;
use super::table::fit::{self, Fit};
use super::table::measure::Cells;
use super::xml::Xml;
use crate::block::{Block, Document, Notice, NoticeKind, Packet};
use crate::look::{self, Beside, document_anchor, own_or_place};

/// What stands before the words of the next paragraph.
#[derive(Debug, Clone)]
pub(crate) enum Lead {
    /// The number of a footnote.
    NoteMark,
    /// Words, for example a box of a task.
    Words(String),
}

/// A file being written.
#[derive(Debug)]
pub(crate) struct Writer<'p> {
    pub(crate) packet: &'p Packet,
    /// Places for numbers of pages in the body.
    pub(crate) slots: Vec<Slot>,
    pub(crate) geometry: Geometry,
    pub(crate) ids: StyleIds,
    pub(crate) names: Names,
    /// The part that is written to.
    pub(crate) xml: Xml,
    /// The part of footnotes while the body is written.
    pub(crate) note_xml: Xml,
    pub(crate) in_note: bool,
    pub(crate) notes: Notes<'p>,
    pub(crate) note_count: usize,
    pub(crate) lists: Lists,
    pub(crate) pictures: Pictures,
    /// Relations of the body and of the footnotes.
    pub(crate) relations: [Relations; 2],
    pub(crate) lead: Option<Lead>,
    /// Whether links are only words, as in lists of contents.
    pub(crate) plain_links: bool,
    /// Whether the next heading does not begin a page, though its style does.
    pub(crate) stay_on_page: bool,
    /// Whether chapters say themselves that they begin a page, because the styles are a template's.
    pub(crate) breaks_pages: bool,
    /// The line of the first page that says whose copy it is.
    pub(crate) cover: &'p str,
    /// What Word has counted of each kind of caption.
    pub(crate) captions: BTreeMap<&'static str, usize>,
    /// Document and block of the running text that is written, and how many headings of it stand already.
    pub(crate) place: (usize, usize),
    pub(crate) inner: usize,
    landscape: bool,
    edges: Edges,
    next: usize,
}

/// Something that stands on pages of one kind.
#[derive(Debug)]
struct Unit<'p> {
    piece: Piece<'p>,
    landscape: bool,
    fit: Option<Fit>,
}

#[derive(Debug, Clone, Copy)]
enum Piece<'p> {
    Title(&'p Document),
    Block(usize, &'p Block),
    Text(usize, &'p TextBlock),
}

impl<'p> Writer<'p> {
    pub(crate) fn new(packet: &'p Packet, geometry: Geometry, edges: Edges) -> Self {
        let mut xml = Xml::part();
        xml.open("w:document", super::NAMESPACES);
        xml.open("w:body", &[]);
        Writer {
            packet,
            slots: Vec::new(),
            geometry,
            ids: StyleIds::default(),
            names: Names::of(packet),
            xml,
            note_xml: note::begin(),
            in_note: false,
            notes: Notes::default(),
            note_count: 0,
            lists: Lists::default(),
            pictures: Pictures::default(),
            relations: [Relations::new("rId"), Relations::new("rId")],
            lead: None,
            plain_links: false,
            stay_on_page: false,
            breaks_pages: false,
            cover: "",
            captions: BTreeMap::new(),
            place: (0, 0),
            inner: 0,
            landscape: false,
            edges,
            next: 0,
        }
    }

    /// Writes everything; `contents` puts a list of contents on the first page.
    pub(crate) fn body(&mut self, contents: bool) {
        let packet = self.packet;
        // A letter lies on top of what it sends.
        let letters = packet.documents.iter().take_while(|document| document.before_title).count();
        let (before, behind) = packet.documents.split_at_checked(letters).unwrap_or_default();
        for (place, document) in before.iter().enumerate() {
            self.document(document, place == 0);
        }
        self.turn(false);
        self.head(!before.is_empty());
        if contents {
            self.contents_in_front();
        }
        for (place, document) in behind.iter().enumerate() {
            self.document(document, place == 0 && !contents);
        }
        page::section(self.geometry, &self.edges, self.landscape, &mut self.xml);
    }

    fn document(&mut self, document: &'p Document, stay_on_page: bool) {
        self.lists.begin_document();
        self.notes = Notes::of(document);
        self.stay_on_page = stay_on_page;
        for unit in units(document, self.geometry) {
            self.turn(unit.landscape);
            self.unit(&unit, document);
        }
    }

    /// Returns the width of text on the present page.
    pub(crate) fn width(&self) -> i32 {
        self.geometry.text_width(self.landscape)
    }

    /// Returns the relations of the part that is written to.
    pub(crate) fn relations(&mut self) -> &mut Relations {
        let [body, notes] = &mut self.relations;
        if self.in_note { notes } else { body }
    }

    /// Returns a number that no other bookmark or picture has.
    pub(crate) fn next_id(&mut self) -> String {
        self.next += 1;
        self.next.to_string()
    }

    /// Begins a bookmark and returns its number.
    pub(crate) fn begin_bookmark(&mut self, anchor: &str) -> String {
        let id = self.next_id();
        let name = self.names.take(anchor).unwrap_or_else(|| format!("place_{id}"));
        self.xml.empty("w:bookmarkStart", &[("w:id", &id), ("w:name", &name)]);
        id
    }

    /// Ends a bookmark.
    pub(crate) fn end_bookmark(&mut self, id: &str) {
        self.xml.empty("w:bookmarkEnd", &[("w:id", id)]);
    }

    /// Ends a section with the last paragraph: one of its own, however small, gets a page of its own when the page is full. The gap below a
    /// table gives way for one that is as small as can be.
    fn end_section(&mut self, section: &str) {
        let mut gap = Xml::default();
        gap.open("w:p", &[]);
        gap.open("w:pPr", &[]);
        ParagraphProps::of("TableGap").inside(&mut gap, &self.ids);
        let below_table = self.xml.take_back(&gap.finish());
        let written = self.xml.written();
        let last = written.rfind("<w:p>").filter(|_| written.ends_with("</w:p>") && !below_table);
        let at = last.and_then(|last| Some(last + written.get(last..)?.find("</w:pPr>")?));
        if let Some(at) = at {
            self.xml.insert(at, section);
            self.slots.iter_mut().filter(|slot| slot.at >= at).for_each(|slot| slot.at += section.len());
            return;
        }
        let props = ParagraphProps { line: Some(20), ..ParagraphProps::of("TableGap") };
        self.xml.open("w:p", &[]);
        self.xml.open("w:pPr", &[]);
        props.inside(&mut self.xml, &self.ids);
        self.xml.raw(section);
        self.xml.close();
        self.xml.close();
    }

    /// Ends the section when pages of the other kind are wanted.
    fn turn(&mut self, landscape: bool) {
        if landscape == self.landscape {
            return;
        }
        let mut section = Xml::default();
        page::section(self.geometry, &self.edges, self.landscape, &mut section);
        self.end_section(&section.finish());
        self.landscape = landscape;
        // Only the first page of the file is a title page.
        self.edges.title_page = false;
    }

    fn head(&mut self, on_own_page: bool) {
        let packet = self.packet;
        let props = ParagraphProps { page_break_before: on_own_page.then_some(true), ..ParagraphProps::of("Title") };
        self.paragraph(&[Inline::text(&packet.title)], props, Marks::default());
        let Some(front) = packet.documents.first().map(|document| &document.front) else { return };
        for line in [&front.program, &front.meeting, self.cover].into_iter().filter(|line| !line.is_empty()) {
            self.paragraph(&[Inline::text(line)], ParagraphProps::of("Subtitle"), Marks::default());
        }
        let strong = Marks { bold: true, ..Marks::default() };
        for notice in &front.notices {
            self.begin_paragraph(ParagraphProps::of("Notice"));
            self.words(&notice.text, strong);
            self.xml.close();
        }
        for (label, value) in look::entries(packet) {
            self.begin_paragraph(ParagraphProps::of("CoverEntry"));
            self.words(&format!("{label}:\t"), strong);
            self.words(&value, Marks::default());
            self.xml.close();
        }
    }

    fn unit(&mut self, unit: &Unit<'p>, document: &'p Document) {
        let flow = Flow::body(self.width());
        match unit.piece {
            Piece::Title(document) => {
                let number = if document.numbered { document.number.to_string() } else { String::new() };
                let anchor = document_anchor(document.number);
                self.heading(1, &number, &[Inline::text(&document.title)], Some(&anchor));
            }
            Piece::Text(_, TextBlock::Table { align, header, rows }) => {
                self.alone(Cells { header, rows }, align, unit, "");
            }
            Piece::Text(nth, block) => {
                if self.place != (document.number, nth) {
                    (self.place, self.inner) = ((document.number, nth), 0);
                }
                self.text_block(block, flow);
            }
            Piece::Block(nth, block) => self.block(block, &(document.number, nth), unit),
        }
    }

    fn block(&mut self, block: &'p Block, place: &(usize, usize), unit: &Unit<'_>) {
        let key = |anchor: &str| own_or_place(anchor, place.0, place.1);
        match block {
            Block::Heading { level, number, text, anchor } => {
                self.heading((*level).clamp(2, 6), number, text, Some(&key(anchor)));
            }
            Block::Prose(_) => {}
            Block::Table(table) => {
                let anchor = key(&table.anchor);
                if table.number > 0 {
                    let words = [Inline::text(&table.caption)];
                    let (kind, number) = ("Table", table.number);
                    self.caption(&Caption { kind, number, anchor: &anchor, words: &words, source: "" });
                } else {
                    let id = self.begin_bookmark(&anchor);
                    self.end_bookmark(&id);
                }
                let cells = Cells { header: &table.header, rows: &table.rows };
                self.alone(cells, &table.align, unit, &table.caption);
            }
            Block::Figure(figure) => self.figure(figure, &key(&figure.anchor)),
            Block::Notice(notice) => self.notice(notice),
            Block::Contents(of) => self.contents(*of),
        }
    }

    fn alone(&mut self, cells: Cells<'_>, align: &[Align], unit: &Unit<'_>, caption: &str) {
        if let Some(fit) = &unit.fit {
            self.table(cells, align, &Shape { fit: fit.clone(), left: 0, caption });
        }
    }

    fn notice(&mut self, notice: &Notice) {
        let (style, label) = match notice.kind {
            NoticeKind::Missing => ("BodyText", ""),
            NoticeKind::Legend | NoticeKind::Draft | NoticeKind::Example | NoticeKind::Caution => ("Notice", "Note. "),
        };
        let strong = Marks { bold: true, ..Marks::default() };
        self.begin_paragraph(ParagraphProps::of(style));
        self.words(label, strong);
        self.words(&notice.text, if label.is_empty() { strong } else { Marks::default() });
        self.xml.close();
    }
}

/// Returns whether a packet has a page that lies on its side.
pub(crate) fn has_landscape(packet: &Packet, geometry: Geometry) -> bool {
    packet.documents.iter().any(|document| units(document, geometry).iter().any(|unit| unit.landscape))
}

/// Cuts a document into units and says of each on which pages it stands.
fn units(document: &Document, geometry: Geometry) -> Vec<Unit<'_>> {
    let upright = |piece| Unit { piece, landscape: false, fit: None };
    let table = |piece, header, rows| {
        let fit = fit::alone(&Cells { header, rows }.columns(), geometry);
        Unit { piece, landscape: fit.landscape, fit: Some(fit) }
    };
    let mut units = vec![upright(Piece::Title(document))];
    for (nth, block) in document.blocks.iter().enumerate() {
        match block {
            Block::Prose(blocks) => units.extend(blocks.iter().map(|block| match block {
                TextBlock::Table { header, rows, .. } => table(Piece::Text(nth, block), header, rows),
                TextBlock::Heading { .. }
                | TextBlock::Paragraph { .. }
                | TextBlock::List { .. }
                | TextBlock::Quote { .. }
                | TextBlock::Code { .. }
                | TextBlock::Rule
                | TextBlock::Footnote { .. }
                | TextBlock::Kept(_) => upright(Piece::Text(nth, block)),
            })),
            Block::Table(it) => units.push(table(Piece::Block(nth, block), &it.header, &it.rows)),
            Block::Heading { .. } | Block::Figure(_) | Block::Notice(_) | Block::Contents(_) => {
                units.push(upright(Piece::Block(nth, block)));
            }
        }
    }
    gather(&mut units);
    units
}

/// Takes headings and a few lines to the landscape pages beside them.
fn gather(units: &mut [Unit<'_>]) {
    let kinds: Vec<Beside> = units.iter().map(Unit::beside).collect();
    let mut wide: Vec<bool> = units.iter().map(|unit| unit.landscape).collect();
    look::gather(&mut wide, &kinds);
    for (unit, wide) in units.iter_mut().zip(wide) {
        unit.landscape = wide;
    }
}

impl Unit<'_> {
    fn beside(&self) -> Beside {
        match self.piece {
            Piece::Title(_) | Piece::Block(_, Block::Heading { .. }) | Piece::Text(_, TextBlock::Heading { .. }) => {
                Beside::Heading
            }
            Piece::Block(_, Block::Notice(_)) => Beside::Little,
            Piece::Text(_, TextBlock::Paragraph { inlines }) if text_of(inlines).len() < look::LITTLE => Beside::Little,
            Piece::Block(..) | Piece::Text(..) => Beside::Much,
        }
    }
}
