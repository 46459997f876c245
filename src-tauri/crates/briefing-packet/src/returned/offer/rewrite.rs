//! Writes the change into the tree of a field and the tree back as Markdown; every block that is not touched stays to the letter.

use std::collections::BTreeMap;

use briefing_domain::text::{self, Block, Doc, Inline, Top};

use super::lines::{LINE_BREAK, Unit, each_line_mut};
use super::matching::Found;
use super::{ByHand, Place};

const ELSEWHERE: &str =
    "The change touches words that come from another place: a key fact, a citation, a label or a number.";
const RAISED: &str = "The change touches superscript or subscript.";
const NO_PARAGRAPH: &str = "New paragraphs can only be offered beside a plain paragraph.";

/// The sign at which a paragraph is cut in two while it is rewritten; not a character of any text.
const CUT: char = '\u{f8ff}';

/// Returns the text with the change.
pub(super) fn rewritten(doc: &Doc, line: usize, found: &Found, place: &Place) -> Result<String, ByHand> {
    let mut doc = doc.clone();
    let top = top_of(&mut doc, line).ok_or_else(String::new)?;
    let is_paragraph = matches!(doc.blocks.get(top).map(|top| &top.block), Some(Block::Paragraph { .. }));
    if place.after.contains(CUT) {
        return Err(ELSEWHERE.to_owned());
    }
    if place.whole {
        let all = found.unit_of.iter().all(Option::is_some);
        if !is_paragraph || !all {
            return Err("The whole paragraph goes, with words that come from another place.".to_owned());
        }
        doc.blocks.remove(top);
    } else if let Some(new) = beside(place, found)? {
        if !is_paragraph {
            return Err(NO_PARAGRAPH.to_owned());
        }
        let at = if place.after.starts_with('\n') { top + 1 } else { top };
        doc.blocks.splice(at..at, new);
    } else {
        let changes = changes(found, place)?;
        change(&mut doc, line, &changes);
        if place.after.contains('\n') {
            if !is_paragraph {
                return Err(NO_PARAGRAPH.to_owned());
            }
            cut(&mut doc, top)?;
        } else if let Some(top) = doc.blocks.get_mut(top) {
            top.source = None;
        }
    }
    doc.tidy();
    Ok(text::write(&doc).trim_end().to_owned())
}

/// Returns the block at the top in which a line stands.
fn top_of(doc: &mut Doc, line: usize) -> Option<usize> {
    let mut nth = 0;
    doc.blocks.iter_mut().position(|top| {
        each_line_mut(&mut top.block, &mut |_| nth += 1);
        nth > line
    })
}

/// Returns the new paragraphs when the change only adds whole ones before or behind the line.
fn beside(place: &Place, found: &Found) -> Result<Option<Vec<Top>>, ByHand> {
    let (at_start, at_end) = (place.from == 0, place.from == found.unit_of.len());
    let new = match (place.after.strip_prefix('\n'), place.after.strip_suffix('\n')) {
        _ if place.from != place.to => return Ok(None),
        (Some(new), _) if at_end => new,
        (_, Some(new)) if at_start => new,
        _ => return Ok(None),
    };
    if found.unit_of.first().is_some_and(Option::is_none) && at_start {
        return Err(ELSEWHERE.to_owned());
    }
    let paragraph = |line: &str| Top::from(Block::Paragraph { inlines: broken(line) });
    Ok(Some(new.split('\n').filter(|line| !line.trim().is_empty()).map(paragraph).collect()))
}

/// What becomes of the leaves of a line: what is put before a character, and which go.
type Changes = BTreeMap<usize, BTreeMap<usize, Put>>;

#[derive(Debug, Clone, PartialEq, Eq)]
enum Put {
    /// The character goes; these words come.
    Instead(String),
    /// These words come before it.
    Before(String),
    /// These words come behind it.
    Behind(String),
}

fn changes(found: &Found, place: &Place) -> Result<Changes, ByHand> {
    let mut changes = Changes::new();
    let after = place.after.replace('\n', &CUT.to_string());
    let unit = |at: usize| found.unit_of.get(at).copied().flatten().and_then(|unit| found.units.get(unit));
    if place.from == place.to {
        let before = place.from.checked_sub(1).and_then(unit);
        let (leaf, nth, put) = match (before, unit(place.from)) {
            (Some(Unit::Sign(_, leaf, nth)), _) => (*leaf, *nth, Put::Behind(after)),
            (_, Some(Unit::Sign(_, leaf, nth))) => (*leaf, *nth, Put::Before(after)),
            (Some(Unit::Fixed(_)), _) | (_, Some(Unit::Fixed(_))) => return Err(RAISED.to_owned()),
            _ => return Err(ELSEWHERE.to_owned()),
        };
        changes.entry(leaf).or_default().insert(nth, put);
        return Ok(changes);
    }
    let mut words = Some(after);
    for at in place.from..place.to {
        let (leaf, nth) = match unit(at) {
            Some(Unit::Sign(_, leaf, nth)) => (*leaf, *nth),
            Some(Unit::Break(_, leaf)) => (*leaf, 0),
            Some(Unit::Fixed(_)) => return Err(RAISED.to_owned()),
            Some(Unit::Gap) | None => return Err(ELSEWHERE.to_owned()),
        };
        let put = Put::Instead(words.take().unwrap_or_default());
        changes.entry(leaf).or_default().insert(nth, put);
    }
    Ok(changes)
}

/// Changes one line of a text.
fn change(doc: &mut Doc, line: usize, changes: &Changes) {
    let mut nth = 0;
    for top in &mut doc.blocks {
        each_line_mut(&mut top.block, &mut |inlines| {
            if nth == line {
                *inlines = changed(std::mem::take(inlines), &mut 0, changes);
            }
            nth += 1;
        });
    }
}

fn changed(inlines: Vec<Inline>, leaf: &mut usize, changes: &Changes) -> Vec<Inline> {
    let mut out = Vec::new();
    for mut inline in inlines {
        if let Some(children) = inline.children_mut() {
            *children = changed(std::mem::take(children), leaf, changes);
            out.push(inline);
            continue;
        }
        let of_leaf = changes.get(leaf);
        *leaf += 1;
        match (of_leaf, inline) {
            (None, inline) => out.push(inline),
            (Some(puts), Inline::Text { text }) => out.extend(broken(&put(&text, puts))),
            (Some(puts), Inline::Code { text }) => {
                out.push(Inline::Code { text: put(&text, puts).replace(LINE_BREAK, " ") });
            }
            (Some(puts), _) => out.extend(broken(&put(" ", puts))),
        }
    }
    out
}

fn put(text: &str, puts: &BTreeMap<usize, Put>) -> String {
    let mut out = String::new();
    for (nth, c) in text.chars().enumerate() {
        match puts.get(&nth) {
            None => out.push(c),
            Some(Put::Instead(words)) => out.push_str(words),
            Some(Put::Before(words)) => {
                out.push_str(words);
                out.push(c);
            }
            Some(Put::Behind(words)) => {
                out.push(c);
                out.push_str(words);
            }
        }
    }
    out
}

/// Turns words into pieces of a line.
fn broken(words: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    for (nth, part) in words.split(LINE_BREAK).enumerate() {
        if nth > 0 {
            out.push(Inline::HardBreak);
        }
        if !part.is_empty() {
            out.push(Inline::text(part));
        }
    }
    out
}

/// Cuts a paragraph where the change wants it.
fn cut(doc: &mut Doc, at: usize) -> Result<(), ByHand> {
    let Some(Block::Paragraph { inlines }) = doc.blocks.get(at).map(|top| &top.block) else {
        return Err(NO_PARAGRAPH.to_owned());
    };
    let mut parts: Vec<Vec<Inline>> = vec![Vec::new()];
    for inline in inlines {
        let Inline::Text { text } = inline else {
            parts.last_mut().into_iter().for_each(|part| part.push(inline.clone()));
            continue;
        };
        for (nth, words) in text.split(CUT).enumerate() {
            if nth > 0 {
                parts.push(Vec::new());
            }
            parts.last_mut().into_iter().for_each(|part| part.push(Inline::text(words)));
        }
    }
    let new = parts.into_iter().map(|inlines| Top::from(Block::Paragraph { inlines }));
    doc.blocks.splice(at..=at, new.collect::<Vec<_>>());
    let left = text::write_canonical(doc).contains(CUT);
    if left { Err("The paragraph is split inside bold, italic or linked words.".to_owned()) } else { Ok(()) }
}
