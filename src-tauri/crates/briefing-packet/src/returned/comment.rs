//! Puts comments together: their words, the passage they stand on, what they answer, and whether they are resolved.
//!
//! Words and authors stand in one part of the file, places in another, answers in a third; a file may lack any of them.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::archive::{Part, attribute};
use super::block::{Block, blocks};
use super::change::section;
use super::key::Keys;
use super::story::{Point, Span, Story};
use super::token::Line;
use super::{Comment, ReturnedError, Section};

/// A comment as the part of comments tells it.
#[derive(Debug)]
pub(super) struct Told {
    id: String,
    author: String,
    date: String,
    text: String,
    /// The ids of its paragraphs, by which answers name it.
    paragraphs: Vec<String>,
}

/// What a comment answers, and whether it is resolved.
#[derive(Debug, Clone, Default)]
pub(super) struct Thread {
    answers: Option<String>,
    resolved: bool,
}

/// Reads the words of the comments.
pub(super) fn told(part: &Part) -> Result<Vec<Told>, ReturnedError> {
    let xml = part.xml()?;
    let mut all = Vec::new();
    for node in xml.root_element().children().filter(|node| node.tag_name().name() == "comment") {
        let said = |name: &str| attribute(node, name).unwrap_or_default().trim().to_owned();
        let mut words = Story::new(Vec::new());
        words.comment(part, node)?;
        let text = words.says();
        let is_paragraph = |node: &Node<'_, '_>| node.tag_name().name() == "p";
        let ids = node.descendants().filter(is_paragraph).filter_map(|node| attribute(node, "paraId"));
        let paragraphs = ids.map(str::to_owned).collect();
        all.push(Told { id: said("id"), author: said("author"), date: said("date"), text, paragraphs });
    }
    Ok(all)
}

/// Reads which comment answers which; by the id of the last paragraph of each.
pub(super) fn threads(part: Option<&Part>) -> Result<BTreeMap<String, Thread>, ReturnedError> {
    let Some(part) = part else { return Ok(BTreeMap::new()) };
    let xml = part.xml()?;
    let mut threads = BTreeMap::new();
    for node in xml.descendants().filter(|node| node.tag_name().name() == "commentEx") {
        let Some(paragraph) = attribute(node, "paraId") else { continue };
        let answers = attribute(node, "paraIdParent").map(str::to_owned);
        let resolved = matches!(attribute(node, "done"), Some("1" | "true" | "on"));
        threads.insert(paragraph.to_owned(), Thread { answers, resolved });
    }
    Ok(threads)
}

/// Puts the comments together in the order of the text.
pub(super) fn comments(story: &Story, told: Vec<Told>, threads: &BTreeMap<String, Thread>) -> Vec<Comment> {
    let blocks = blocks(story);
    let block_of: BTreeMap<usize, &Block> =
        blocks.iter().flat_map(|block| block.paragraphs.iter().map(move |place| (*place, block))).collect();
    let before = |place: &usize| block_of.get(place).map(|block| block.before.clone()).unwrap_or_default();
    let owner: BTreeMap<&str, usize> = told
        .iter()
        .enumerate()
        .flat_map(|(nth, it)| it.paragraphs.iter().map(move |paragraph| (paragraph.as_str(), nth)))
        .collect();
    let thread = |it: &Told| it.paragraphs.iter().rev().find_map(|paragraph| threads.get(paragraph)).cloned();
    let parent = |it: &Told| thread(it).and_then(|it| it.answers).and_then(|it| owner.get(it.as_str()).copied());
    let span = |it: &Told| story.spans.get(&it.id).copied();
    // An answer without words of its own stands where its question stands.
    let above = |it: &Told| parent(it).and_then(|nth| told.get(nth)).and_then(span);
    let place = |it: &Told| span(it).filter(|span| span.from.is_some()).or_else(|| above(it)).or_else(|| span(it));
    let mut order: Vec<(Option<Point>, usize)> =
        told.iter().enumerate().map(|(nth, it)| (place(it).and_then(|span| span.from.or(span.at)), nth)).collect();
    order.sort_by_key(|(point, nth)| (point.is_none(), *point, *nth));
    let mut keys = Keys::default();
    let mut found: Vec<(usize, Comment)> = Vec::new();
    for (point, nth) in order {
        let Some(it) = told.get(nth) else { continue };
        let passage = place(it).map(|span| passage(story, span)).unwrap_or_default();
        let resolved = |it: &Told| thread(it).is_some_and(|it| it.resolved);
        let above = parent(it).and_then(|nth| told.get(nth));
        let comment = Comment {
            key: keys.of(&["comment", &it.author, &it.date, &it.text, &passage]),
            author: it.author.clone(),
            date: it.date.clone(),
            text: it.text.clone(),
            paragraph: point.map(|(place, _)| before(&place)).unwrap_or_default(),
            section: point.map_or_else(nowhere, |(place, _)| section(story, place)),
            resolved: resolved(it) || above.is_some_and(resolved),
            passage,
            reply_to: String::new(),
            place: point.map_or(usize::MAX, |(place, _)| place),
        };
        found.push((nth, comment));
    }
    let key_of: BTreeMap<usize, String> = found.iter().map(|(nth, comment)| (*nth, comment.key.clone())).collect();
    for (nth, comment) in &mut found {
        let above = told.get(*nth).and_then(parent);
        comment.reply_to = above.and_then(|above| key_of.get(&above)).cloned().unwrap_or_default();
    }
    found.into_iter().map(|(_, comment)| comment).collect()
}

/// The section of a comment that has no place: its words were taken out of the file, and the mark with them.
fn nowhere() -> Section {
    Section { bookmarks: Vec::new(), heading: "Without a place in the text".to_owned() }
}

/// Returns the words a comment stands on: those that stay, or if none stay, those that went.
fn passage(story: &Story, span: Span) -> String {
    let Some(from) = span.from else { return String::new() };
    let to = span.to.or(span.at).filter(|to| *to >= from).unwrap_or((from.0, usize::MAX));
    let says = |accepted: bool| {
        let mut lines = Vec::new();
        for (place, paragraph) in story.paragraphs.iter().enumerate().take(to.0.saturating_add(1)).skip(from.0) {
            let mut line = Line::default();
            for (nth, piece) in paragraph.pieces.iter().enumerate() {
                if (place, nth) >= from && (place, nth) < to {
                    line.add(piece, accepted);
                }
            }
            lines.push(line.text.trim().to_owned());
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    };
    let kept = says(true);
    if kept.is_empty() { says(false) } else { kept }
}
