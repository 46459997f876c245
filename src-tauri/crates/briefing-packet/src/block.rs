//! The format-neutral tree of a packet: documents made of blocks, with numbers and cross-references already settled.
//!
//! Every writer prints this and nothing else. A cross-reference is a link whose target is `#` and an anchor that is unique in the packet;
//! a writer turns it into what its format has (a relative link, a bookmark). No program record and no format stands here.

use briefing_domain::audience::Audience;
use briefing_domain::day::Day;
use briefing_domain::evidence::Media;
use briefing_domain::outline::PacketKind;
use briefing_domain::text::{self, Align, Inline};

/// A packet: documents for one audience.
#[derive(Debug, Clone, PartialEq)]
pub struct Packet {
    /// Which packet.
    pub kind: PacketKind,
    /// Who it is for.
    pub audience: Audience,
    /// Its title.
    pub title: String,
    /// The documents in order.
    pub documents: Vec<Document>,
    /// Tables for a spreadsheet: file name and bytes. Only internal packets have any.
    pub registers: Vec<(String, Vec<u8>)>,
}

/// One document.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Its place in the packet, from 1.
    pub number: usize,
    /// Its short name, for file names.
    pub slug: String,
    /// Its title, without number.
    pub title: String,
    /// Whether the title is printed with the document's number.
    pub numbered: bool,
    /// Whether it stands before the title page and the list of contents, as a letter does.
    pub before_title: bool,
    /// What stands on top, and in headers and properties.
    pub front: FrontMatter,
    /// The content.
    pub blocks: Vec<Block>,
}

/// What every document says of itself.
#[derive(Debug, Clone, PartialEq)]
pub struct FrontMatter {
    /// The product and the indication.
    pub program: String,
    /// The meeting, as FDA letters call it; empty when there is none.
    pub meeting: String,
    /// Who may read it.
    pub audience: Audience,
    /// Where it would be placed in an eCTD; empty for internal documents.
    pub ectd: String,
    /// Whether it is a final copy.
    pub final_copy: bool,
    /// The day of the export.
    pub as_of: Day,
    /// Numbers and names that identify the submission, with their labels.
    pub identifiers: Vec<(&'static str, String)>,
    /// Legends and warnings that stand in every document, the first one on every page.
    pub notices: Vec<Notice>,
}

/// A legend or a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it is about.
    pub kind: NoticeKind,
    /// The words.
    pub text: String,
}

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticeKind {
    /// The legend of confidentiality, or for internal documents the reminder how to write.
    Legend,
    /// The copy is a draft.
    Draft,
    /// The program is a fictional example.
    Example,
    /// Something of this place is missing.
    Missing,
    /// A caution about what follows.
    Caution,
}

/// A block.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading of the outline; headings inside running text are part of [`Block::Prose`].
    Heading {
        /// 2 for a section, 3 and more below it; the document's title is 1.
        level: u8,
        /// The number, for example `7.6`; empty for none.
        number: String,
        /// The text without number.
        text: Vec<Inline>,
        /// The anchor, unique in the packet; empty for none.
        anchor: String,
    },
    /// Running text.
    Prose(Vec<text::Block>),
    /// A table.
    Table(Table),
    /// A figure.
    Figure(Figure),
    /// A legend or a warning at this place.
    Notice(Notice),
    /// A list that the writer makes from the whole packet.
    Contents(ContentsOf),
}

/// What a list of contents lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContentsOf {
    /// Documents and their sections.
    Headings,
    /// Tables with captions.
    Tables,
    /// Figures.
    Figures,
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// The number in the packet; 0 for a table without caption.
    pub number: usize,
    /// The caption; empty for a table that needs none.
    pub caption: String,
    /// The anchor, unique in the packet; empty for none.
    pub anchor: String,
    /// The first row.
    pub header: Vec<Vec<Inline>>,
    /// The other rows, each as long as the header.
    pub rows: Vec<Vec<Vec<Inline>>>,
    /// One for each column.
    pub align: Vec<Align>,
}

/// A figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The number in the packet.
    pub number: usize,
    /// The anchor, unique in the packet.
    pub anchor: String,
    /// The file below the packet's folder, for example `figures/figure-01.svg`; empty until it has a number.
    pub file: String,
    /// The caption.
    pub caption: Vec<Inline>,
    /// The text for those who cannot see it.
    pub alt: String,
    /// Where the picture comes from; may be empty.
    pub source: String,
    /// The kind of image.
    pub media: Media,
    /// The image; none when it is not there yet.
    pub bytes: Option<Vec<u8>>,
}

impl Table {
    /// Begins a table; an empty caption makes a table without number.
    pub fn new(caption: &str, anchor: &str, header: &[&str]) -> Self {
        Table {
            number: 0,
            caption: caption.to_owned(),
            anchor: anchor.to_owned(),
            header: header.iter().map(|cell| vec![Inline::text(*cell)]).collect(),
            rows: Vec::new(),
            align: vec![Align::None; header.len()],
        }
    }

    /// Adds a row; it is cut or filled to the number of columns.
    pub fn row(&mut self, mut cells: Vec<Vec<Inline>>) {
        cells.resize(self.header.len(), Vec::new());
        self.rows.push(cells);
    }

    /// Takes out the columns in which no row says anything, except the first.
    #[must_use]
    pub fn without_blank_columns(mut self) -> Self {
        let says = |column: usize| self.rows.iter().any(|row| row.get(column).is_some_and(|cell| !cell.is_empty()));
        let keep: Vec<bool> = (0..self.header.len()).map(|column| column == 0 || says(column)).collect();
        for cells in std::iter::once(&mut self.header).chain(&mut self.rows) {
            let mut column = 0;
            cells.retain(|_| {
                column += 1;
                keep.get(column - 1).copied().unwrap_or_default()
            });
        }
        self.align.truncate(self.header.len());
        self
    }

    /// Fills cells that say nothing with a dash, so that a reader sees that nothing was left out by accident.
    #[must_use]
    pub fn dashed(mut self) -> Self {
        for cell in self.rows.iter_mut().flatten().filter(|cell| cell.is_empty()) {
            cell.push(Inline::text("\u{2013}"));
        }
        self
    }
}
