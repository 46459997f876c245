//! The search index: every word of the bank once, with the topics and fields that hold it.
//!
//! A word asked for matches a word of the bank whole, as its beginning, or misspelled; misspelling is only tried when nothing else
//! matches. The distance is Damerau-Levenshtein (strsim). Scores are whole numbers, so that order never depends on rounding.

use std::collections::BTreeMap;

use super::fold;
use crate::library::topic::Topic;

const TITLE: u32 = 8;
const ASK: u32 = 4;
const SYNONYM: u32 = 3;
const REST: u32 = 1;

/// A topic that was found, by its position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// Position of the topic.
    pub(super) topic: usize,
    /// How well it matches.
    pub(super) score: u32,
    /// The words that matched.
    pub(super) matched: Vec<String>,
}

#[derive(Debug, Clone)]
struct Word {
    text: String,
    length: usize,
    /// Which letters it holds, to pass over words that cannot be near.
    letters: u64,
    /// Topic and weight of the best field.
    places: Vec<(usize, u32)>,
}

/// All words of the bank, sorted.
#[derive(Debug, Clone)]
pub(super) struct Index {
    words: Vec<Word>,
}

impl Index {
    /// Builds the index.
    pub(super) fn new(topics: &[Topic]) -> Self {
        let mut places: BTreeMap<String, BTreeMap<usize, u32>> = BTreeMap::new();
        for (position, topic) in topics.iter().enumerate() {
            for (weight, text) in fields(topic) {
                for word in fold::words(text) {
                    let best = places.entry(word).or_default().entry(position).or_insert(0);
                    *best = weight.max(*best);
                }
            }
        }
        let words = places.into_iter().map(|(text, places)| Word {
            length: text.chars().count(),
            letters: letters(&text),
            places: places.into_iter().collect(),
            text,
        });
        Index { words: words.collect() }
    }

    /// Returns the allowed topics that match as many of the words as any does, best first.
    pub(super) fn search(&self, asked: &[String], allowed: &[bool]) -> Vec<Found> {
        let mut scores: BTreeMap<usize, (u32, Found)> = BTreeMap::new();
        for word in asked {
            let mut best: BTreeMap<usize, (u32, &str)> = BTreeMap::new();
            for (quality, known) in self.near(word, asked.len() == 1) {
                for (topic, weight) in &known.places {
                    if !allowed.get(*topic).copied().unwrap_or(false) {
                        continue;
                    }
                    let points = quality * weight;
                    let entry = best.entry(*topic).or_insert((0, known.text.as_str()));
                    if points > entry.0 {
                        *entry = (points, known.text.as_str());
                    }
                }
            }
            for (topic, (points, text)) in best {
                let (count, found) =
                    scores.entry(topic).or_insert_with(|| (0, Found { topic, score: 0, matched: Vec::new() }));
                *count += 1;
                found.score += points;
                found.matched.push(text.to_owned());
            }
        }
        let most = scores.values().map(|(count, _)| *count).max().unwrap_or(0);
        let mut found: Vec<Found> =
            scores.into_values().filter(|(count, _)| *count == most).map(|(_, found)| found).collect();
        found.sort_by(|left, right| right.score.cmp(&left.score).then(left.topic.cmp(&right.topic)));
        found
    }

    /// Returns the words of the bank near to `asked` with the quality of the match, 1 to 100. Beside other words a single letter
    /// (the T of T cell) is a whole word; alone it is the beginning of one.
    fn near(&self, asked: &str, alone: bool) -> Vec<(u32, &Word)> {
        let length = asked.chars().count();
        let start = self.words.partition_point(|word| word.text.as_str() < asked);
        let beginning = self.words.iter().skip(start).take_while(|word| word.text.starts_with(asked));
        let whole_only = length < 2 && !alone;
        let mut near: Vec<(u32, &Word)> = beginning
            .filter(|word| !whole_only || word.length == length)
            .map(|word| (prefix_quality(length, word.length), word))
            .collect();
        if near.is_empty() {
            near = self.misspelled(asked, length);
        }
        near
    }

    fn misspelled(&self, asked: &str, length: usize) -> Vec<(u32, &Word)> {
        let allowed = match length {
            0..=3 => return Vec::new(),
            4..=7 => 1,
            _ => 2,
        };
        let mask = letters(asked);
        let mut near = Vec::new();
        for word in &self.words {
            let begun: &str = word
                .text
                .char_indices()
                .nth(length)
                .map_or(&word.text, |(end, _)| word.text.get(..end).unwrap_or(&word.text));
            if length.abs_diff(word.length) <= allowed && (mask ^ word.letters).count_ones() as usize <= 2 * allowed {
                let distance = strsim::damerau_levenshtein(asked, &word.text);
                if distance <= allowed {
                    near.push((if distance <= 1 { 50 } else { 35 }, word));
                    continue;
                }
            }
            let far = (mask ^ letters(begun)).count_ones() as usize > 2 * allowed;
            if length >= 5 && word.length > length && !far && strsim::damerau_levenshtein(asked, begun) <= 1 {
                near.push((30, word));
            }
        }
        near
    }
}

fn prefix_quality(asked: usize, known: usize) -> u32 {
    if asked == known {
        return 100;
    }
    let share = 40 * asked / known.max(1);
    50 + u32::try_from(share).unwrap_or(0)
}

/// Returns a bit for each letter and digit that the word holds.
fn letters(word: &str) -> u64 {
    word.chars().fold(0, |mask, sign| {
        let bit = match sign {
            'a'..='z' => u32::from(sign) - u32::from('a'),
            '0'..='9' => 26 + u32::from(sign) - u32::from('0'),
            _ => 36,
        };
        mask | (1 << bit)
    })
}

fn fields(topic: &Topic) -> Vec<(u32, &str)> {
    let mut fields = vec![(TITLE, topic.title.as_str()), (ASK, topic.ask.as_str()), (SYNONYM, topic.id.as_str())];
    fields.extend(topic.synonyms.iter().map(|text| (SYNONYM, text.as_str())));
    let rest = topic.texts().skip(1).chain([topic.meeting_fit_why.as_str(), topic.area.label()]);
    fields.extend(rest.map(|text| (REST, text)));
    fields.extend(topic.note.iter().map(|text| (REST, text.as_str())));
    fields
}
