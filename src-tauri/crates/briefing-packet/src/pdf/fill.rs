//! From the tree of a packet to what the template lays out.
//!
//! Decided here: which link leads somewhere, where a footnote is set, which pages lie on their side, what a reader without the picture is
//! told. Also noted on the way: characters that no font has.

mod breaks;
mod entries;
mod figure;
mod front;
mod measure;
mod plain;
mod signs;
mod table;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use briefing_domain::text::{Block as TextBlock, Inline, ListItem};
use typst::foundations::Bytes;

pub(super) use words::edge;

use super::sheet::{Part, Piece, Running, Sheet, Stretch};
use crate::block::{Block, ContentsOf, Document, FrontMatter, Notice, NoticeKind, Packet};
use crate::inline::strong;
use crate::look::{self, Beside, Look, Paper, document_anchor, inner_anchor, own_or_place};
use crate::markdown::title_of;
use crate::watermark;

/// How deep lists and quotations go on paper; what lies deeper stands at this depth, so that nothing is lost and the layout never gives up.
const DEEPEST: usize = 6;

/// How much is asked of the layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Care {
    /// Footnotes stand at the foot of the page that calls them, and links lead where they lead.
    Usual,
    /// Footnotes stand at the end of their document and links are their words alone: for packets that Typst cannot set in the usual way.
    Plain,
}

/// A packet, ready to be laid out.
pub(super) struct Filled {
    pub(super) sheet: Sheet,
    /// The pictures: the name under which the template asks for each, and its bytes.
    pub(super) pictures: Vec<(String, Bytes)>,
    /// Words of figures that stand in no line of a page: alternative texts and the words of drawings, by the figure's anchor.
    pub(super) unseen: Vec<(String, String)>,
    /// All anchors that are set.
    pub(super) anchors: BTreeSet<String>,
    /// Characters that no font has, each with the places where it occurs.
    pub(super) missing: BTreeMap<char, BTreeSet<String>>,
    /// Whether the packet lists its headings by itself.
    pub(super) lists_headings: bool,
    /// About how many pages its tables fill.
    pub(super) pages_of_tables: f64,
}

/// Turns a packet into what the template lays out; in lines that hold one of the `broken` words every word may break anywhere.
pub(super) fn fill(packet: &Packet, look: &Look, care: Care, broken: &BTreeSet<String>) -> Filled {
    let mut filler = Filler {
        care,
        broken,
        targets: targets(packet),
        room: Room::of(look.paper),
        notes: BTreeMap::new(),
        document: 0,
        block: 0,
        inner: 0,
        in_note: false,
        pages_of_tables: 0.0,
        place: String::new(),
        apart: BTreeSet::new(),
        set: BTreeSet::new(),
        numbers: BTreeMap::new(),
        anchors: BTreeSet::new(),
        pictures: Vec::new(),
        unseen: Vec::new(),
        missing: BTreeMap::new(),
        packet,
    };
    let first = packet.documents.first().map(|document| &document.front);
    let head = filler.front(packet, &look.cover);
    let running = first.map(|front| filler.running(front)).unwrap_or_else(|| Running::bare(&packet.title));
    let lists_headings = packet.documents.iter().flat_map(|document| &document.blocks).any(is_contents);
    let mut chapters: Vec<Vec<Stretch>> =
        packet.documents.iter().map(|document| filler.chapter(document, first)).collect();
    entries::complete(&mut chapters);
    let watermark = watermark::of(packet, look);
    let sheet = Sheet {
        title: join(&[&packet.title, &running.program], ": "),
        author: first.and_then(front::sponsor).unwrap_or_default(),
        subject: first.map(|front| front.meeting.clone()).unwrap_or_default(),
        date: first.map(front::date).unwrap_or([2000, 1, 1]),
        paper: match look.paper {
            Paper::Letter => "us-letter",
            Paper::A4 => "a4",
        },
        running,
        watermark: watermark.as_ref().map(|word| word.width),
        contents: None,
        letters: packet.documents.iter().take_while(|document| document.before_title).count(),
        head,
        chapters,
    };
    filler.pictures.extend(watermark.map(|word| ("watermark.svg".to_owned(), Bytes::from_string(word.svg))));
    let Filler { anchors, pictures, unseen, missing, pages_of_tables, .. } = filler;
    Filled { sheet, pictures, unseen, anchors, missing, lists_headings, pages_of_tables }
}

/// The room for text on a page, in points.
#[derive(Debug, Clone, Copy)]
struct Room {
    upright: f64,
    lying: f64,
    height_upright: f64,
    height_lying: f64,
}

impl Room {
    fn of(paper: Paper) -> Self {
        let (width, height) = match paper {
            Paper::Letter => (612.0, 792.0),
            Paper::A4 => (595.2, 841.8),
        };
        // What the template leaves free: 1 inch beside upright pages, half an inch beside lying ones, 1.2 above, 0.95 below.
        Room {
            upright: width - 144.0,
            lying: height - 72.0,
            height_upright: height - 155.0,
            height_lying: width - 155.0,
        }
    }
}

struct Filler<'p> {
    packet: &'p Packet,
    room: Room,
    care: Care,
    broken: &'p BTreeSet<String>,
    pages_of_tables: f64,
    /// Every anchor that will be set.
    targets: BTreeSet<String>,
    /// The footnotes of the current document.
    notes: BTreeMap<&'p str, &'p [TextBlock]>,
    document: usize,
    /// The running text that is written, by its place in the document, how many of its headings stand already, and whether it is a footnote.
    block: usize,
    inner: usize,
    in_note: bool,
    /// Where we are, as people find it.
    place: String,
    /// Footnotes that stand as text because nothing calls them; a call inside them has no mark to lead to.
    apart: BTreeSet<String>,
    /// Footnotes that were set.
    set: BTreeSet<String>,
    /// The numbers that they will most probably get.
    numbers: BTreeMap<String, usize>,
    anchors: BTreeSet<String>,
    pictures: Vec<(String, Bytes)>,
    unseen: Vec<(String, String)>,
    missing: BTreeMap<char, BTreeSet<String>>,
}

impl Filled {
    /// Puts a list of contents in front.
    pub(super) fn list_contents(&mut self) {
        self.sheet.contents = Some(entries::of_headings(&self.sheet.chapters));
    }
}

impl<'p> Filler<'p> {
    fn chapter(&mut self, document: &'p Document, first: Option<&FrontMatter>) -> Vec<Stretch> {
        let title = title_of(document);
        self.document = document.number;
        self.place.clone_from(&title);
        self.notes = BTreeMap::new();
        for block in &document.blocks {
            if let Block::Prose(blocks) = block {
                blocks.iter().for_each(|block| find_notes(block, &mut self.notes));
            }
        }
        let anchor = self.claim(&document_anchor(document.number));
        let number = if document.numbered { document.number.to_string() } else { String::new() };
        let title_parts = self.heading((1, 0), &number, &[Inline::text(&document.title)], anchor);
        let mut sides: Vec<(bool, Part)> = title_parts.into_iter().map(|part| (false, part)).collect();
        self.place.clone_from(&title);
        // The legends stand on the first page and at the top of every page, so they are repeated only where they change.
        if first != Some(&document.front) {
            sides.extend(self.head(&document.front).into_iter().map(|part| (false, part)));
        }
        for (nth, block) in document.blocks.iter().enumerate() {
            self.block(block, nth, &mut sides);
        }
        sides.extend(self.unset_notes().into_iter().map(|part| (false, part)));
        stretches(sides)
    }

    fn block(&mut self, block: &'p Block, nth: usize, out: &mut Vec<(bool, Part)>) {
        match block {
            Block::Heading { level, number, text, anchor } => {
                let anchor = self.claim(&own_or_place(anchor, self.document, nth));
                let parts = self.heading(((*level).clamp(2, 6), 0), number, text, anchor);
                out.extend(parts.into_iter().map(|part| (false, part)));
            }
            Block::Prose(blocks) => {
                (self.block, self.inner) = (nth, 0);
                blocks.iter().for_each(|block| match block {
                    TextBlock::Table { align, header, rows } => {
                        out.extend(self.table(&table::Wanted {
                            caption: None,
                            anchor: String::new(),
                            header,
                            rows,
                            align,
                        }));
                    }
                    TextBlock::Heading { .. }
                    | TextBlock::Paragraph { .. }
                    | TextBlock::List { .. }
                    | TextBlock::Quote { .. }
                    | TextBlock::Code { .. }
                    | TextBlock::Rule
                    | TextBlock::Footnote { .. }
                    | TextBlock::Kept(_) => out.extend(self.prose(block, 0).into_iter().map(|part| (false, part))),
                });
            }
            Block::Table(table) => {
                let anchor = self.claim(&own_or_place(&table.anchor, self.document, nth));
                let caption = (!table.caption.is_empty()).then_some((table.number, table.caption.as_str()));
                let (header, rows, align) = (&table.header, &table.rows, &table.align);
                out.extend(self.table(&table::Wanted { caption, anchor, header, rows, align }));
            }
            Block::Figure(figure) => {
                let anchor = self.claim(&own_or_place(&figure.anchor, self.document, nth));
                out.extend(self.figure(figure, anchor));
            }
            Block::Notice(notice) => out.push((false, self.notice(notice))),
            Block::Contents(of) => out.push((false, entries::list(*of))),
        }
    }

    /// Writes a heading; its footnotes follow in a line of their own, because lists of contents repeat a heading.
    fn heading(&mut self, (level, depth): (u8, usize), number: &str, line: &[Inline], anchor: String) -> Vec<Part> {
        let mut notes = Vec::new();
        let bare = words::bare(line, &mut notes);
        let b = self.line(&bare, words::room_of_heading(level, depth));
        let words = plain::plain(&bare);
        self.place = if number.is_empty() { words } else { format!("{number} {words}") };
        let number = number.to_owned();
        let wide = measure::number(&number);
        let mut out = vec![Part::Heading { level, number, wide, b, anchor }];
        if !notes.is_empty() {
            out.push(Part::Par { b: self.line(&notes, words::LINE), bare: false, stays: false });
        }
        out
    }

    /// Writes a heading of running text under an anchor of its own, by which contents lists of other formats find its page.
    fn inner_heading(&mut self, level: u8, line: &[Inline], depth: usize) -> Vec<Part> {
        let anchor = if self.in_note {
            String::new()
        } else {
            self.inner += 1;
            self.claim(&inner_anchor(self.document, self.block, self.inner))
        };
        self.heading((level.clamp(2, 6), depth), "", line, anchor)
    }

    fn notice(&mut self, notice: &Notice) -> Part {
        let line = match notice.kind {
            NoticeKind::Missing => {
                return Part::Par { b: self.line(&[strong(&notice.text)], words::LINE), bare: false, stays: false };
            }
            NoticeKind::Legend | NoticeKind::Draft | NoticeKind::Example | NoticeKind::Caution => {
                [strong("Note."), Inline::text(format!(" {}", notice.text))]
            }
        };
        Part::Notice { b: self.line(&line, words::LINE) }
    }

    /// Writes running text.
    fn prose(&mut self, block: &'p TextBlock, depth: usize) -> Vec<Part> {
        match block {
            TextBlock::Heading { level, inlines } => self.inner_heading(*level, inlines, depth),
            TextBlock::Paragraph { inlines } => {
                // Words that announce a list or a table are not left alone at the foot of a page.
                let stays = plain::plain(inlines).trim_end().ends_with(':');
                vec![Part::Par { b: self.line(inlines, words::room(depth)), bare: false, stays }]
            }
            TextBlock::List { start, tight, items } => {
                if depth >= DEEPEST {
                    return items.iter().flat_map(|item| &item.blocks).flat_map(|it| self.prose(it, depth)).collect();
                }
                let (tight, start) = (*tight, *start);
                let items = items.iter().map(|item| self.item(item, depth + 1)).collect();
                vec![match start {
                    Some(start) => Part::Numbers { tight, start, items },
                    None => Part::Bullets { tight, items },
                }]
            }
            TextBlock::Table { align, header, rows } => {
                let wanted = table::Wanted { caption: None, anchor: String::new(), header, rows, align };
                self.nested_table(&wanted, depth)
            }
            TextBlock::Quote { blocks } => {
                let b = blocks.iter().flat_map(|block| self.prose(block, depth + 1)).collect();
                if depth >= DEEPEST { b } else { vec![Part::Quote { b }] }
            }
            TextBlock::Code { text, .. } => vec![self.code_block(text, depth)],
            TextBlock::Rule => vec![Part::Rule],
            // Set where it is called, or at the end of the document.
            TextBlock::Footnote { .. } => Vec::new(),
            TextBlock::Kept(kept) => vec![self.code_block(&kept.source, depth)],
        }
    }

    fn item(&mut self, item: &'p ListItem, depth: usize) -> Vec<Part> {
        let mut parts: Vec<Part> = item.blocks.iter().flat_map(|block| self.prose(block, depth)).collect();
        if let Some(Part::Par { bare, b, .. }) = parts.first_mut() {
            *bare = true;
            if let Some(done) = item.task {
                b.insert(0, Piece::Words(if done { "\u{2611} " } else { "\u{2610} " }.to_owned()));
            }
        }
        parts
    }

    /// Takes an anchor; empty when it was taken before, because two places of one name lead nowhere.
    fn claim(&mut self, anchor: &str) -> String {
        if self.anchors.insert(anchor.to_owned()) { anchor.to_owned() } else { String::new() }
    }

    /// Returns the footnotes of the document that do not stand at the foot of a page, so that their text is not lost.
    fn unset_notes(&mut self) -> Vec<Part> {
        let mut out = Vec::new();
        for (label, blocks) in self.notes.clone() {
            let anchor = self.note_anchor(label);
            if self.set.insert(anchor.clone()) {
                self.apart.insert(anchor);
                self.in_note = true;
                let mut parts: Vec<Part> = blocks.iter().flat_map(|block| self.prose(block, 1)).collect();
                self.in_note = false;
                if self.care == Care::Plain {
                    let call = words::call(label);
                    if let Some(Part::Par { b, .. }) = parts.first_mut() {
                        b.splice(0..0, [call, Piece::Words(" ".to_owned())]);
                    } else {
                        parts.insert(0, Part::Par { b: vec![call], bare: false, stays: true });
                    }
                }
                if out.is_empty() && self.care == Care::Plain {
                    let b = vec![Piece::Marked { k: "strong", b: vec![Piece::Words("Notes".to_owned())] }];
                    out.push(Part::Par { b, bare: false, stays: true });
                }
                out.extend(parts);
            }
        }
        out
    }

    fn note_anchor(&self, label: &str) -> String {
        format!("note-{}-{label}", self.document)
    }
}

fn is_contents(block: &Block) -> bool {
    matches!(block, Block::Contents(ContentsOf::Headings))
}

fn join(words: &[&str], separator: &str) -> String {
    words.iter().copied().filter(|word| !word.trim().is_empty()).collect::<Vec<_>>().join(separator)
}

/// Returns every anchor that will be set.
fn targets(packet: &Packet) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    for document in &packet.documents {
        all.insert(document_anchor(document.number));
        for (nth, block) in document.blocks.iter().enumerate() {
            let anchor = match block {
                Block::Heading { anchor, .. } => anchor,
                Block::Table(table) if !table.header.is_empty() => &table.anchor,
                Block::Figure(figure) => &figure.anchor,
                Block::Table(_) | Block::Prose(_) | Block::Notice(_) | Block::Contents(_) => continue,
            };
            all.insert(own_or_place(anchor, document.number, nth));
        }
    }
    all
}

fn find_notes<'p>(block: &'p TextBlock, notes: &mut BTreeMap<&'p str, &'p [TextBlock]>) {
    match block {
        TextBlock::Footnote { label, blocks } => {
            notes.insert(label, blocks);
            blocks.iter().for_each(|block| find_notes(block, notes));
        }
        TextBlock::Quote { blocks } => blocks.iter().for_each(|block| find_notes(block, notes)),
        TextBlock::List { items, .. } => {
            items.iter().flat_map(|item| &item.blocks).for_each(|block| find_notes(block, notes));
        }
        TextBlock::Heading { .. }
        | TextBlock::Paragraph { .. }
        | TextBlock::Table { .. }
        | TextBlock::Code { .. }
        | TextBlock::Rule
        | TextBlock::Kept(_) => {}
    }
}

/// Puts neighbors of one orientation together.
fn stretches(sides: Vec<(bool, Part)>) -> Vec<Stretch> {
    let kinds: Vec<Beside> = sides.iter().map(|(_, part)| beside(part)).collect();
    let mut wide: Vec<bool> = sides.iter().map(|(wide, _)| *wide).collect();
    look::gather(&mut wide, &kinds);
    let mut out: Vec<Stretch> = Vec::new();
    for ((_, part), wide) in sides.into_iter().zip(wide) {
        match out.last_mut() {
            Some(last) if last.wide == wide => last.parts.push(part),
            Some(_) | None => out.push(Stretch { wide, parts: vec![part] }),
        }
    }
    out
}

fn beside(part: &Part) -> Beside {
    match part {
        Part::Heading { .. } => Beside::Heading,
        Part::Notice { .. } => Beside::Little,
        Part::Par { b, .. } if words::letters(b) < look::LITTLE => Beside::Little,
        Part::Par { .. }
        | Part::Title { .. }
        | Part::Subtitle { .. }
        | Part::Entries { .. }
        | Part::Bullets { .. }
        | Part::Numbers { .. }
        | Part::Quote { .. }
        | Part::Raw { .. }
        | Part::Rule
        | Part::Table(_)
        | Part::Figure(_)
        | Part::Contents { .. } => Beside::Much,
    }
}
