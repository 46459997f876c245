//! What is handed to the template: the packet as plain values, with everything decided that needs more than layout.
//!
//! The template reads it as JSON, so no word of the user is ever read as markup. A piece that is only text is a plain string.

use serde::Serialize;

/// A packet, ready to be laid out.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Sheet {
    /// The title in the properties of the file.
    pub(super) title: String,
    pub(super) author: String,
    pub(super) subject: String,
    /// Year, month, day.
    pub(super) date: [i16; 3],
    /// The name of the paper as the template knows it.
    pub(super) paper: &'static str,
    pub(super) running: Running,
    /// How wide the word across each page is, in points; none without a word.
    pub(super) watermark: Option<f64>,
    /// The list of contents that stands in front, if one does.
    pub(super) contents: Option<Part>,
    /// How many chapters stand before the title.
    pub(super) letters: usize,
    /// Title, notices and identifiers.
    pub(super) head: Vec<Part>,
    /// The chapters, each as stretches of upright and lying pages.
    pub(super) chapters: Vec<Vec<Stretch>>,
}

/// What stands at the top and at the foot of each page.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Running {
    #[serde(serialize_with = "as_piece")]
    pub(super) program: String,
    pub(super) state: String,
    #[serde(serialize_with = "as_piece")]
    pub(super) meeting: String,
    pub(super) date: String,
    #[serde(serialize_with = "as_piece")]
    pub(super) legend: String,
    #[serde(serialize_with = "as_piece")]
    pub(super) title: String,
}

/// Parts that stand on pages of one orientation.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Stretch {
    /// Whether the pages lie on their long side.
    pub(super) wide: bool,
    pub(super) parts: Vec<Part>,
}

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub(super) enum Piece {
    /// Words.
    Words(String),
    /// Words in a manner, or a word that may break anywhere.
    Plain { k: &'static str, b: String },
    /// Pieces in a manner: bold, raised and so on.
    Marked { k: &'static str, b: Vec<Piece> },
    /// Pieces that lead somewhere.
    Linked { k: &'static str, to: String, b: Vec<Piece> },
    /// A footnote with its text, seen or unseen, or one that is set elsewhere.
    Note { k: &'static str, to: String, b: Vec<Part> },
}

/// A block.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(tag = "k", rename_all = "snake_case")]
pub(super) enum Part {
    /// The title of the packet.
    Title {
        b: Vec<Piece>,
    },
    /// What stands below it.
    Subtitle {
        b: Vec<Piece>,
    },
    /// Labels with their values.
    Entries {
        rows: Vec<[Vec<Piece>; 2]>,
    },
    /// Running text; `bare` inside a list, `stays` on the page of what follows.
    Par {
        b: Vec<Piece>,
        bare: bool,
        stays: bool,
    },
    /// A heading; its number takes `wide` em.
    Heading {
        level: u8,
        number: String,
        wide: f64,
        b: Vec<Piece>,
        anchor: String,
    },
    Bullets {
        tight: bool,
        items: Vec<Vec<Part>>,
    },
    Numbers {
        tight: bool,
        start: u32,
        items: Vec<Vec<Part>>,
    },
    Quote {
        b: Vec<Part>,
    },
    Raw {
        b: String,
    },
    Rule,
    Notice {
        b: Vec<Piece>,
    },
    Table(Grid),
    Figure(Picture),
    /// A list of contents; its entries as they will most probably be.
    Contents {
        of: &'static str,
        depth: u8,
        entries: Vec<Entry>,
    },
}

/// An entry of a list of contents. The layout finds the entries itself, but only once it has laid out everything; these take their room until
/// then, so that no page moves any more.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Entry {
    pub(super) level: u8,
    pub(super) number: String,
    pub(super) wide: f64,
    pub(super) b: Vec<Piece>,
}

/// A table with its measures, in points.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Grid {
    /// Empty for a table without caption.
    #[serde(serialize_with = "nothing_as_text")]
    pub(super) caption: Vec<Piece>,
    pub(super) anchor: String,
    /// Whether the list of tables names it.
    pub(super) listed: bool,
    pub(super) size: f64,
    pub(super) columns: Vec<f64>,
    pub(super) align: Vec<&'static str>,
    pub(super) header: Vec<Vec<Piece>>,
    pub(super) rows: Vec<Row>,
    /// The height of the heading and the first two rows, in points, which begin where there is room for all three; 0 for anywhere.
    pub(super) beginning: f64,
    /// How many of the last rows stay together, so that none is left alone on a page.
    pub(super) ending: usize,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Row {
    /// Whether it stays on one page.
    pub(super) whole: bool,
    pub(super) cells: Vec<Vec<Piece>>,
}

/// A figure.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(super) struct Picture {
    /// The file as the template asks for it; empty when there is no picture.
    pub(super) file: String,
    /// What stands there then.
    pub(super) instead: &'static str,
    pub(super) alt: String,
    /// In points.
    pub(super) width: f64,
    pub(super) caption: Vec<Piece>,
    /// Where it comes from, below the caption; empty for nothing. No list of figures repeats it.
    #[serde(serialize_with = "nothing_as_text")]
    pub(super) source: Vec<Piece>,
    pub(super) anchor: String,
}

fn as_piece<S: serde::Serializer>(words: &str, serializer: S) -> Result<S::Ok, S::Error> {
    super::fill::edge(words).serialize(serializer)
}

/// The template asks whether there is a caption or a source by comparing with an empty text.
fn nothing_as_text<S: serde::Serializer>(pieces: &[Piece], serializer: S) -> Result<S::Ok, S::Error> {
    if pieces.is_empty() { serializer.serialize_str("") } else { pieces.serialize(serializer) }
}
