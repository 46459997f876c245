//! The text of a returned file as it was walked through: paragraphs of pieces, each with what was done to it.
//!
//! The end of a paragraph is a piece too, because it can be inserted or deleted like any other: that is how paragraphs are split and joined.

use std::collections::BTreeMap;

/// Who did something, and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) author: String,
    pub(super) date: String,
    /// The name of the move it is part of; none for an insertion or a deletion.
    pub(super) moved: Option<String>,
}

/// What was done to a piece of text, a row or the end of a paragraph.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Marks {
    pub(super) inserted: Option<Mark>,
    pub(super) deleted: Option<Mark>,
}

impl Marks {
    /// Returns whether it is there when every change is accepted, or rejected.
    pub(super) fn stays(&self, accepted: bool) -> bool {
        if accepted { self.deleted.is_none() } else { self.inserted.is_none() }
    }
}

/// How high a piece stands.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Height {
    #[default]
    Line,
    Raised,
    Lowered,
}

/// A change of looks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Restyled {
    pub(super) by: Mark,
    pub(super) what: String,
}

/// A piece of text whose parts were all treated alike.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) height: Height,
    /// How high it stood before its looks were changed.
    pub(super) height_before: Height,
    pub(super) marks: Marks,
    pub(super) restyled: Option<Restyled>,
    /// Whether it is a mark of a note: seen in a change, no word of the paragraph.
    pub(super) note: bool,
    /// Whether Word makes it itself, as a table of contents.
    pub(super) generated: bool,
}

/// A paragraph as it stands in the file.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Paragraph {
    pub(super) pieces: Vec<Piece>,
    /// What was done to its end.
    pub(super) end: Marks,
    /// Paragraphs of one stretch follow each other directly, so that they can be joined.
    pub(super) stretch: usize,
    /// The row, or cell, that was inserted or deleted with everything in it.
    pub(super) row: Option<usize>,
    /// Its section, as a place in the list of sections.
    pub(super) section: usize,
    /// A change of the looks of the paragraph as a whole.
    pub(super) restyled: Option<Restyled>,
}

/// A row or a cell that was inserted or deleted.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Row {
    pub(super) marks: Marks,
    /// Its first paragraph.
    pub(super) at: usize,
}

/// Writes pieces one behind the other; a superscript follows a `^`, so that 10 to the 13th never reads 1013.
#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) text: String,
    height: Height,
}

impl Line {
    pub(super) fn add(&mut self, piece: &Piece, accepted: bool) {
        if !piece.marks.stays(accepted) || piece.note {
            return;
        }
        let height = if accepted { piece.height } else { piece.height_before };
        if height == Height::Raised && self.height != Height::Raised {
            self.text.push('^');
        }
        self.height = height;
        self.text.push_str(&piece.text);
    }

    pub(super) fn end(&mut self) {
        self.text.push('\n');
        self.height = Height::Line;
    }
}

/// Returns the paragraphs of each stretch, in the order in which the stretches begin.
pub(super) fn stretches(paragraphs: &[Paragraph]) -> Vec<Vec<usize>> {
    let mut of: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (place, paragraph) in paragraphs.iter().enumerate() {
        of.entry(paragraph.stretch).or_default().push(place);
    }
    let mut all: Vec<Vec<usize>> = of.into_values().collect();
    all.sort_by_key(|places| places.first().copied());
    all
}

/// Returns the paragraphs that accepting, or rejecting, everything leaves.
pub(super) fn text_with_all(paragraphs: &[Paragraph], rows: &[Row], accepted: bool) -> Vec<String> {
    let mut found: Vec<(usize, String)> = Vec::new();
    for stretch in stretches(paragraphs) {
        let mut line = Line::default();
        let mut begun: Option<usize> = None;
        let count = stretch.len();
        for (nth, place) in stretch.into_iter().enumerate() {
            let Some(paragraph) = paragraphs.get(place) else { continue };
            let row = paragraph.row.and_then(|row| rows.get(row));
            if row.is_some_and(|row| !row.marks.stays(accepted)) {
                continue;
            }
            let first = *begun.get_or_insert(place);
            paragraph.pieces.iter().for_each(|piece| line.add(piece, accepted));
            if paragraph.end.stays(accepted) || nth + 1 == count {
                found.push((first, std::mem::take(&mut line).text));
                begun = None;
            }
        }
    }
    found.sort_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, text)| text).collect()
}
