//! Cuts the text into blocks that hold together: from one end of a paragraph that nobody touched to the next.
//!
//! Inside a block the text before and the text after can be told apart sign by sign, so every change has a place in the text before, also
//! when it splits a paragraph or runs over several.

use std::ops::Range;

use super::story::Story;
use super::token::{Height, Line, Mark, Marks, Piece, stretches};

/// Paragraphs that changes hold together.
#[derive(Debug, Default)]
pub(super) struct Block {
    /// The paragraphs, as places in the story.
    pub(super) paragraphs: Vec<usize>,
    /// The text with no change made; ends of paragraphs inside are line breaks.
    pub(super) before: String,
    /// The text with every change made.
    pub(super) after: String,
    /// The changes.
    pub(super) groups: Vec<Group>,
}

/// What a group of pieces that stand beside each other is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Class {
    /// Inserted or deleted, or one beside the other.
    Edit,
    /// Inserted by one, deleted by another: there neither before nor after.
    Withdrawn,
    /// Deleted out of text that was moved here.
    CutFromMove,
    /// The place a move came from.
    MovedFrom(String),
    /// The place a move went to.
    MovedTo(String),
    /// Other looks.
    Restyled(String),
}

/// Changed pieces beside each other, by one author.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) class: Class,
    pub(super) by: Mark,
    /// The paragraph in which it begins.
    pub(super) paragraph: usize,
    /// Where it stands in the text before, in bytes.
    pub(super) before: Range<usize>,
    /// Where it stands in the text after, in bytes.
    pub(super) after: Range<usize>,
    /// What stands in neither.
    pub(super) aside: String,
    /// Marks of notes that went.
    pub(super) notes_gone: String,
    /// Marks of notes that came.
    pub(super) notes_new: String,
    /// Whether something raised or lowered is touched.
    pub(super) raised: bool,
    /// Whether Word makes all of it itself.
    pub(super) generated: bool,
}

/// Returns the blocks of a story, without rows that were inserted or deleted as a whole.
pub(super) fn blocks(story: &Story) -> Vec<Block> {
    let mut blocks = Vec::new();
    for stretch in stretches(&story.paragraphs) {
        let mut open = Open::default();
        let count = stretch.len();
        for (nth, place) in stretch.into_iter().enumerate() {
            let Some(paragraph) = story.paragraphs.get(place).filter(|paragraph| paragraph.row.is_none()) else {
                continue;
            };
            open.block.paragraphs.push(place);
            paragraph.pieces.iter().for_each(|piece| open.piece(piece, place));
            if nth + 1 == count || paragraph.end == Marks::default() {
                blocks.push(std::mem::take(&mut open).close());
            } else {
                open.end(&paragraph.end, place);
            }
        }
        if !open.block.paragraphs.is_empty() {
            blocks.push(open.close());
        }
    }
    blocks
}

/// A block that is being put together.
#[derive(Debug, Default)]
struct Open {
    block: Block,
    before: Line,
    after: Line,
    /// Whether the last piece still belongs to the last group.
    joins: bool,
    /// Whether the last piece stood above or below the line.
    raised: bool,
}

impl Open {
    fn piece(&mut self, piece: &Piece, place: usize) {
        let raised = piece.height != Height::Line || piece.height_before != Height::Line;
        let class = class_of(&piece.marks).or_else(|| {
            piece.restyled.as_ref().map(|change| (Class::Restyled(change.what.clone()), change.by.clone()))
        });
        let begins = self.group(class, place, raised);
        self.before.add(piece, false);
        self.after.add(piece, true);
        if !begins {
            return;
        }
        let (before, after) = (self.before.text.len(), self.after.text.len());
        let Some(group) = self.block.groups.last_mut() else { return };
        (group.before.end, group.after.end) = (before, after);
        group.generated &= piece.generated;
        let (was, is) = (piece.marks.stays(false), piece.marks.stays(true));
        if !was && !is {
            group.aside.push_str(&piece.text);
        } else if piece.note {
            let notes = if is { &mut group.notes_new } else { &mut group.notes_gone };
            notes.push_str(&piece.text);
        }
    }

    /// Takes up the end of a paragraph that was inserted or deleted.
    fn end(&mut self, marks: &Marks, place: usize) {
        let begins = self.group(class_of(marks), place, false);
        if marks.stays(false) {
            self.before.end();
        }
        if marks.stays(true) {
            self.after.end();
        }
        let (before, after) = (self.before.text.len(), self.after.text.len());
        if let Some(group) = self.block.groups.last_mut().filter(|_| begins) {
            (group.before.end, group.after.end) = (before, after);
            group.generated = false;
        }
    }

    /// Joins what comes to the last group or begins one; returns whether it belongs to a group.
    fn group(&mut self, class: Option<(Class, Mark)>, place: usize, raised: bool) -> bool {
        let beside = std::mem::replace(&mut self.raised, raised);
        let Some((class, by)) = class else {
            if let Some(last) = self.block.groups.last_mut().filter(|_| self.joins) {
                last.raised |= raised;
            }
            self.joins = false;
            return false;
        };
        let (before, after) = (self.before.text.len(), self.after.text.len());
        let same = |last: &&mut Group| last.class == class && last.by.author == by.author;
        match self.block.groups.last_mut().filter(|_| self.joins).filter(same) {
            Some(last) => last.raised |= raised,
            None => {
                if let Some(last) = self.block.groups.last_mut().filter(|_| self.joins) {
                    last.raised |= raised;
                }
                self.block.groups.push(Group {
                    class,
                    by,
                    paragraph: place,
                    before: before..before,
                    after: after..after,
                    aside: String::new(),
                    notes_gone: String::new(),
                    notes_new: String::new(),
                    raised: raised || beside,
                    generated: true,
                });
            }
        }
        self.joins = true;
        true
    }

    fn close(self) -> Block {
        Block { before: self.before.text, after: self.after.text, ..self.block }
    }
}

fn class_of(marks: &Marks) -> Option<(Class, Mark)> {
    match (&marks.inserted, &marks.deleted) {
        (None, None) => None,
        (Some(inserted), Some(deleted)) if inserted.moved.is_some() => Some((Class::CutFromMove, deleted.clone())),
        (Some(_), Some(deleted)) => Some((Class::Withdrawn, deleted.clone())),
        (Some(inserted), None) => Some((inserted.moved.clone().map_or(Class::Edit, Class::MovedTo), inserted.clone())),
        (None, Some(deleted)) => Some((deleted.moved.clone().map_or(Class::Edit, Class::MovedFrom), deleted.clone())),
    }
}
