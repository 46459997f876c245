//! Collects what the team keeps for itself, sentence by sentence, from every field below `internal`.
//!
//! It walks the JSON form of each thing, so that a field added later is covered without a change here. Sentences of fewer than six words say
//! too little to be told from chance; terms that the user marked count whatever their length.

use std::collections::{BTreeMap, BTreeSet};

use briefing_domain::audience::Audience;
use briefing_domain::finding::Place;
use briefing_domain::id;
use briefing_domain::leaves;
use briefing_domain::snapshot::{ProgramSnapshot, Thing};

use super::fold::{Folded, Form};
use super::{InternalPassage, Search};

/// How many words a sentence needs.
const WORDS: usize = 6;

/// Collects the internal passages of a program, each with the FDA fields in which the same words stand.
pub fn collect(program: &ProgramSnapshot) -> Vec<InternalPassage> {
    let mut open = Vec::new();
    let passages = gathered(program, &mut |place, text| open.push((place, text.to_owned())));
    with_open_places(passages, &open)
}

/// Collects the internal passages of a program without the FDA fields in which the same words stand: enough to learn that nothing leaks,
/// in half the time.
pub fn collect_alone(program: &ProgramSnapshot) -> Vec<InternalPassage> {
    gathered(program, &mut |_, _| {})
}

/// Collects the internal passages and hands on each text of a field for FDA.
fn gathered(program: &ProgramSnapshot, open: &mut dyn FnMut(Place, &str)) -> Vec<InternalPassage> {
    let values: BTreeMap<&str, String> =
        program.facts.iter().map(|fact| (fact.id.as_str(), fact.fda.shown())).collect();
    let mut passages = Vec::new();
    let mut seen = BTreeSet::new();
    for (_, thing) in program.things() {
        let Ok(record) = thing.to_record() else { continue };
        let wholly = matches!(&thing, Thing::Figure(figure) if figure.audience == Audience::Internal);
        let label = thing.label();
        leaves::strings(&record.body, &mut |path, text| {
            if text.trim().is_empty() || id::is_id(text) {
                return;
            }
            let place = || Place {
                kind: thing.kind().name().to_owned(),
                id: thing.id().to_owned(),
                path: path.to_owned(),
                label: label.clone(),
            };
            if !wholly && !path.split(['.', '[']).any(|part| part == "internal") {
                // A point of a review quotes what a packet says; nothing goes from there to FDA.
                if !matches!(thing, Thing::ReviewPoint(_)) {
                    open(place(), text);
                }
                return;
            }
            let term = path.contains("confidential_terms");
            let found = if term { vec![text.trim().to_owned()] } else { passages_of(path, text, &values) };
            for text in found {
                let folded = Folded::seen(&text, Form::Markdown).bytes;
                if seen.insert((folded, thing.id().to_owned(), path.to_owned())) {
                    passages.push(InternalPassage { text, term, place: place(), also: Vec::new() });
                }
            }
        });
    }
    passages
}

/// Notes for each passage where the same words stand in a field for FDA.
fn with_open_places(mut passages: Vec<InternalPassage>, open: &[(Place, String)]) -> Vec<InternalPassage> {
    let mut also: Vec<(Place, String, Place)> = Vec::new();
    let search = Search::new(&passages);
    for (place, text) in open {
        let form = if place.path.ends_with("svg") { Form::Xml } else { Form::Markdown };
        for leak in search.text("", form, text) {
            also.push((leak.place, leak.text, place.clone()));
        }
    }
    let mut by_passage: BTreeMap<(String, String, String), Vec<Place>> = BTreeMap::new();
    for (inside, text, outside) in also {
        let places = by_passage.entry((inside.id, inside.path, text)).or_default();
        if !places.contains(&outside) {
            places.push(outside);
        }
    }
    for passage in &mut passages {
        let key = (passage.place.id.clone(), passage.place.path.clone(), passage.text.clone());
        passage.also = by_passage.get(&key).cloned().unwrap_or_default();
    }
    passages
}

/// Returns the sentences of a field: as they stand, with the values of the facts they name, and the stretches between references, because
/// a packet prints something else in the place of a reference.
fn passages_of(path: &str, text: &str, values: &BTreeMap<&str, String>) -> Vec<String> {
    let text = if path.ends_with("svg") { text.replace('<', "\n\n<") } else { text.to_owned() };
    let mut all = Vec::new();
    for sentence in sentences(&text) {
        if let Some((filled, stretches)) = around_references(&sentence, values) {
            all.extend(stretches);
            all.push(filled);
        }
        all.push(sentence);
    }
    all.retain(|sentence| count(sentence) >= WORDS);
    all
}

/// Returns the sentence with the values of facts, and its stretches between references; none when it has no reference.
fn around_references(sentence: &str, values: &BTreeMap<&str, String>) -> Option<(String, Vec<String>)> {
    let (mut filled, mut stretches) = (String::new(), Vec::new());
    let mut rest = sentence;
    while let Some(middle) = rest.find("](") {
        let open = rest.get(..middle).and_then(|head| head.rfind('['))?;
        let close = rest.get(middle..).and_then(|tail| tail.find(')')).map(|at| middle + at)?;
        let target = rest.get(middle + 2..close)?;
        let (before, label) = (rest.get(..open)?, rest.get(open + 1..middle)?);
        let value = target.split_once(':').and_then(|(_, id)| values.get(id)).map_or(label, String::as_str);
        filled.push_str(before);
        filled.push_str(value);
        stretches.push(before.to_owned());
        rest = rest.get(close + 1..)?;
    }
    if stretches.is_empty() {
        return None;
    }
    filled.push_str(rest);
    stretches.push(rest.to_owned());
    Some((filled, stretches))
}

fn count(sentence: &str) -> usize {
    Folded::seen(sentence, Form::Markdown).words.len()
}

/// Words that end with a period inside a sentence.
const ABBREVIATIONS: [&str; 14] =
    ["e.g.", "i.e.", "vs.", "dr.", "no.", "fig.", "approx.", "ca.", "cf.", "etc.", "prof.", "inc.", "ltd.", "corp."];

/// Splits Markdown into sentences: at the end of a paragraph, a list entry, a table cell, and after a sentence's final mark.
fn sentences(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut sentence = String::new();
    let mut end = |sentence: &mut String| {
        let done = std::mem::take(sentence);
        if !done.trim().is_empty() {
            all.push(done.trim().to_owned());
        }
    };
    for line in text.lines() {
        let line = line.trim();
        let begins = line.is_empty() || line.starts_with(['-', '*', '#', '|', '>', '+']) || numbered(line);
        if begins {
            end(&mut sentence);
        }
        for cell in if line.starts_with('|') { line.split('|').collect::<Vec<_>>() } else { vec![line] } {
            let mut words = cell.split_whitespace().peekable();
            while let Some(word) = words.next() {
                sentence.push_str(word);
                sentence.push(' ');
                let next = words.peek().and_then(|next| next.chars().find(|c| c.is_alphanumeric()));
                if ends_sentence(word) && next.is_none_or(|c| c.is_uppercase() || c.is_numeric()) {
                    end(&mut sentence);
                }
            }
            if line.starts_with('|') {
                end(&mut sentence);
            }
        }
    }
    end(&mut sentence);
    all
}

fn numbered(line: &str) -> bool {
    let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
    rest.len() < line.len() && (rest.starts_with(". ") || rest.starts_with(") "))
}

fn ends_sentence(word: &str) -> bool {
    let bare = word.trim_end_matches(['"', '\'', ')', '*', '_', '\u{201d}', '\u{2019}']);
    let lower = bare.to_lowercase();
    let initial = bare.len() == 2 && bare.starts_with(char::is_uppercase);
    bare.ends_with(['.', '!', '?', ';', ':']) && !initial && !ABBREVIATIONS.contains(&lower.as_str())
}
