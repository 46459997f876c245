//! Makes the list of changes from the blocks: insertions and deletions in their place, each move once, looks, rows and cells.

use std::collections::BTreeMap;

use briefing_domain::review::ReviewKind;

use super::block::{Block, Class, Group, blocks};
use super::key::Keys;
use super::story::{Layout, Story};
use super::token::{Line, Mark, Paragraph, Row};
use super::{Change, Section};

/// Returns the changes in the order of the text, and how many were left out because Word makes their text itself.
pub(super) fn changes(story: &Story) -> (Vec<Change>, usize) {
    let blocks = blocks(story);
    let mut found: Vec<(usize, Change)> = Vec::new();
    let mut generated = 0;
    for block in &blocks {
        for group in &block.groups {
            if group.generated {
                generated += 1;
            } else {
                found.extend(of_group(story, block, group).map(|change| (group.paragraph, change)));
            }
        }
    }
    found.extend(moves(story, &blocks));
    found.extend(story.rows.iter().enumerate().map(|(nth, row)| of_row(story, nth, row)));
    found.extend(story.paragraphs.iter().enumerate().filter_map(|(place, it)| Some((place, of_paragraph(story, it)?))));
    found.extend(story.layouts.iter().map(|layout| (layout.after, of_layout(story, layout))));
    found.sort_by_key(|(place, _)| *place);
    let mut keys = Keys::default();
    let keyed = found.into_iter().map(|(place, change)| {
        let Change { author, date, before, after, paragraph_before, note, .. } = &change;
        let at = change.at.to_string();
        let told = [change.kind.name(), author, date, before, after, paragraph_before, &at, note];
        Change { key: keys.of(&told), place, ..change }
    });
    (keyed.collect(), generated)
}

/// Returns a section by its place in the list of sections.
pub(super) fn section(story: &Story, place: usize) -> Section {
    let number = story.paragraphs.get(place).map_or(0, |paragraph| paragraph.section);
    story.sections.get(number).cloned().unwrap_or_default()
}

fn slice(text: &str, range: &std::ops::Range<usize>) -> String {
    text.get(range.clone()).unwrap_or_default().to_owned()
}

fn of_group(story: &Story, block: &Block, group: &Group) -> Option<Change> {
    let (before, after) = (slice(&block.before, &group.before), slice(&block.after, &group.after));
    let mut change = Change {
        author: group.by.author.clone(),
        date: group.by.date.clone(),
        paragraph_before: block.before.clone(),
        paragraph_after: block.after.clone(),
        at: block.before.get(..group.before.start).unwrap_or_default().chars().count(),
        section: section(story, group.paragraph),
        by_hand: by_hand(group).to_owned(),
        ..Change::default()
    };
    match &group.class {
        Class::MovedFrom(_) | Class::MovedTo(_) => return None,
        Class::Edit => {
            change.before = before + &group.notes_gone;
            change.after = after + &group.notes_new;
            change.kind = kind_of(&change.before, &change.after);
        }
        Class::Withdrawn => {
            change.kind = ReviewKind::Withdrawn;
            change.before = group.aside.clone();
        }
        Class::CutFromMove => {
            change.kind = ReviewKind::Delete;
            change.before = group.aside.clone();
        }
        Class::Restyled(what) => {
            change.kind = ReviewKind::Format;
            change.note = what.clone();
            (change.before, change.after) = (before, after);
        }
    }
    (!change.before.is_empty() || !change.after.is_empty()).then_some(change)
}

fn by_hand(group: &Group) -> &'static str {
    match group.class {
        Class::Edit if !(group.notes_gone.is_empty() && group.notes_new.is_empty()) => "A footnote is touched.",
        Class::Edit if group.raised => "Superscript or subscript is touched.",
        Class::Edit => "",
        Class::Withdrawn => "One reviewer wrote this and another deleted it again: nothing is left to do.",
        Class::CutFromMove => "This was deleted out of text that was moved.",
        Class::MovedFrom(_) | Class::MovedTo(_) => MOVED,
        Class::Restyled(_) => LOOKS,
    }
}

const MOVED: &str = "Moved text is put in its new place by hand.";
const LOOKS: &str = "Formatting is not taken over by itself.";
const TABLE: &str = "Rows and cells of a table are changed by hand.";

fn kind_of(before: &str, after: &str) -> ReviewKind {
    match (before, after) {
        ("", "\n") => ReviewKind::Split,
        ("\n", "") => ReviewKind::Join,
        ("", _) => ReviewKind::Insert,
        (_, "") => ReviewKind::Delete,
        _ => ReviewKind::Replace,
    }
}

/// The two places of a move, put together from all their pieces.
#[derive(Default)]
struct Move {
    by: Mark,
    from: Option<(usize, String, usize)>,
    to: Option<(usize, String)>,
    before: Vec<String>,
    after: Vec<String>,
}

/// Returns each move once, at the place the text came from.
fn moves(story: &Story, blocks: &[Block]) -> Vec<(usize, Change)> {
    let mut all: BTreeMap<&str, Move> = BTreeMap::new();
    for block in blocks {
        let mut seen: Vec<(&str, bool)> = Vec::new();
        for group in &block.groups {
            let (name, is_from) = match &group.class {
                Class::MovedFrom(name) => (name.as_str(), true),
                Class::MovedTo(name) => (name.as_str(), false),
                Class::Edit | Class::Withdrawn | Class::CutFromMove | Class::Restyled(_) => continue,
            };
            let it = all.entry(name).or_default();
            it.by = group.by.clone();
            let at = block.before.get(..group.before.start).unwrap_or_default().chars().count();
            let text = if is_from {
                it.from.get_or_insert_with(|| (group.paragraph, block.before.clone(), at));
                slice(&block.before, &group.before)
            } else {
                it.to.get_or_insert_with(|| (group.paragraph, block.after.clone()));
                slice(&block.after, &group.after)
            };
            let pieces = if is_from { &mut it.before } else { &mut it.after };
            // Pieces of one block stand in one text; what stands between them was said as a change of its own.
            match pieces.last_mut().filter(|_| seen.contains(&(name, is_from))) {
                Some(last) => last.push_str(&text),
                None => pieces.push(text),
            }
            seen.push((name, is_from));
        }
    }
    all.into_values().map(|it| moved(story, it)).collect()
}

fn moved(story: &Story, it: Move) -> (usize, Change) {
    let to = it.to.clone().unwrap_or_default();
    let place = it.from.as_ref().map_or(to.0, |(place, ..)| *place);
    let (_, paragraph_before, at) = it.from.unwrap_or_default();
    let joined = |pieces: &[String]| pieces.iter().map(|text| text.trim_matches('\n')).collect::<Vec<_>>().join("\n");
    let change = Change {
        kind: ReviewKind::Move,
        author: it.by.author,
        date: it.by.date,
        before: joined(&it.before),
        after: joined(&it.after),
        paragraph_before,
        paragraph_after: to.1,
        at,
        section: section(story, place),
        note: section(story, to.0).to_string(),
        by_hand: MOVED.to_owned(),
        ..Change::default()
    };
    (place, change)
}

fn of_row(story: &Story, nth: usize, row: &Row) -> (usize, Change) {
    let inserted = row.marks.deleted.is_none();
    let mut cells: Vec<(usize, Vec<String>)> = Vec::new();
    for paragraph in story.paragraphs.iter().filter(|paragraph| paragraph.row == Some(nth)) {
        let text = line_of(paragraph, inserted);
        match cells.last_mut().filter(|(stretch, _)| *stretch == paragraph.stretch) {
            Some((_, lines)) => lines.push(text),
            None => cells.push((paragraph.stretch, vec![text])),
        }
    }
    let text = cells.iter().map(|(_, lines)| lines.join("\n")).collect::<Vec<_>>().join(" | ");
    let (kind, mark) = match (&row.marks.deleted, &row.marks.inserted) {
        (Some(mark), None) => (ReviewKind::TableDelete, mark),
        (Some(mark), Some(_)) => (ReviewKind::Withdrawn, mark),
        (None, Some(mark)) => (ReviewKind::TableInsert, mark),
        (None, None) => (ReviewKind::TableInsert, &Mark::default()),
    };
    let change = Change {
        kind,
        author: mark.author.clone(),
        date: mark.date.clone(),
        before: if inserted { String::new() } else { text.clone() },
        after: if inserted { text } else { String::new() },
        section: section(story, row.at),
        by_hand: TABLE.to_owned(),
        ..Change::default()
    };
    (row.at, change)
}

fn line_of(paragraph: &Paragraph, accepted: bool) -> String {
    let mut line = Line::default();
    paragraph.pieces.iter().for_each(|piece| line.add(piece, accepted));
    line.text
}

fn of_paragraph(story: &Story, paragraph: &Paragraph) -> Option<Change> {
    let restyled = paragraph.restyled.as_ref()?;
    let (before, after) = (line_of(paragraph, false), line_of(paragraph, true));
    Some(Change {
        kind: ReviewKind::Format,
        author: restyled.by.author.clone(),
        date: restyled.by.date.clone(),
        paragraph_before: before.clone(),
        paragraph_after: after.clone(),
        before,
        after,
        section: story.sections.get(paragraph.section).cloned().unwrap_or_default(),
        note: restyled.what.clone(),
        by_hand: LOOKS.to_owned(),
        ..Change::default()
    })
}

fn of_layout(story: &Story, layout: &Layout) -> Change {
    Change {
        kind: ReviewKind::Format,
        author: layout.by.author.clone(),
        date: layout.by.date.clone(),
        section: story.sections.get(layout.section).cloned().unwrap_or_default(),
        note: layout.what.to_owned(),
        by_hand: LOOKS.to_owned(),
        ..Change::default()
    }
}
