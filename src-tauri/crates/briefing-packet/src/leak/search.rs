//! Finds many passages in a text in one walk: at the beginning of each word, the next bytes are looked up among the beginnings of all
//! passages.
//!
//! Linear in the text; the number of passages matters only through a look-up in an ordered map. Almost every word begins no passage, and a
//! table of bits says so at once.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::{Folded, Form, Word};
use super::{InternalPassage, Leak, id_of};

/// How many folded bytes decide the look-up; shorter passages are looked up as a whole.
const HEAD: usize = 16;

/// Internal passages, ready to be searched for.
#[derive(Debug)]
pub struct Search<'p> {
    passages: &'p [InternalPassage],
    needles: Vec<Vec<u8>>,
    long: BTreeMap<[u8; HEAD], Vec<usize>>,
    short: BTreeMap<usize, BTreeMap<Vec<u8>, Vec<usize>>>,
    beginnings: Beginnings,
}

impl<'p> Search<'p> {
    /// Prepares the search.
    pub fn new(passages: &'p [InternalPassage]) -> Self {
        let mut search = Search {
            passages,
            needles: Vec::new(),
            long: BTreeMap::new(),
            short: BTreeMap::new(),
            beginnings: Beginnings::default(),
        };
        for (idx, passage) in passages.iter().enumerate() {
            let needle = Folded::seen(&passage.text, Form::Markdown).bytes;
            match needle.first_chunk::<HEAD>() {
                Some(head) => search.long.entry(*head).or_default().push(idx),
                None if needle.is_empty() => {}
                None => search.short.entry(needle.len()).or_default().entry(needle.clone()).or_default().push(idx),
            }
            search.beginnings.add(&needle);
            search.needles.push(needle);
        }
        search
    }

    /// Searches a text; `file` is only named in the result.
    pub fn text(&self, file: &str, form: Form, text: &str) -> Vec<Leak> {
        let mut hits: BTreeSet<(usize, u32)> = BTreeSet::new();
        let seen = Folded::seen(text, form);
        self.walk(&seen, &mut hits);
        // Where nothing is left out, a reader sees the whole.
        if seen.left_out {
            self.walk(&Folded::whole(text, form), &mut hits);
        }
        let mut hits: Vec<(u32, usize)> = hits.into_iter().map(|(passage, at)| (at, passage)).collect();
        hits.sort_unstable();
        let (mut line, mut counted) = (1, 0);
        let mut leaks: Vec<Leak> = Vec::new();
        let mut named = BTreeSet::new();
        for (at, idx) in hits {
            let at = usize::try_from(at).unwrap_or_default();
            line += text.as_bytes().get(counted..at).unwrap_or_default().iter().filter(|byte| **byte == b'\n').count();
            counted = at;
            let (Some(passage), Some(needle)) = (self.passages.get(idx), self.needles.get(idx)) else { continue };
            if named.insert((line, idx)) {
                leaks.push(Leak {
                    id: id_of(needle),
                    file: file.to_owned(),
                    line,
                    text: passage.text.clone(),
                    term: passage.term,
                    place: passage.place.clone(),
                    also: passage.also.clone(),
                });
            }
        }
        leaks
    }

    fn walk(&self, folded: &Folded, hits: &mut BTreeSet<(usize, u32)>) {
        for Word { begin: at, at: source } in folded.words.iter().copied() {
            let rest = folded.bytes.get(at..).unwrap_or_default();
            if !self.beginnings.may_begin(rest) {
                continue;
            }
            for idx in rest.first_chunk::<HEAD>().and_then(|head| self.long.get(head)).into_iter().flatten() {
                let Some(needle) = self.needles.get(*idx) else { continue };
                if rest.starts_with(needle) && folded.ends(at + needle.len()) {
                    hits.insert((*idx, source));
                }
            }
            for (length, needles) in &self.short {
                if folded.ends(at + length)
                    && let Some(found) = rest.get(..*length).and_then(|head| needles.get(head))
                {
                    hits.extend(found.iter().map(|idx| (*idx, source)));
                }
            }
        }
    }
}

/// How many bytes of a beginning the table knows; a shorter passage counts whole.
const KNOWN: usize = 8;
/// How many bits of a hash choose a bit of the table.
const BITS: u32 = 16;

/// The beginnings of passages as a table of bits: it may say yes to another word, and never says no to the beginning of a passage.
#[derive(Debug)]
struct Beginnings {
    table: Vec<u64>,
    /// The lengths of the beginnings, each once.
    lengths: Vec<usize>,
}

impl Default for Beginnings {
    fn default() -> Self {
        Beginnings { table: vec![0; 1 << (BITS - 6)], lengths: Vec::new() }
    }
}

impl Beginnings {
    fn add(&mut self, needle: &[u8]) {
        let length = needle.len().min(KNOWN);
        if length == 0 {
            return;
        }
        if !self.lengths.contains(&length) {
            self.lengths.push(length);
        }
        let (word, bit) = place(head(needle), length);
        if let Some(word) = self.table.get_mut(word) {
            *word |= bit;
        }
    }

    /// Returns whether a passage may begin like this.
    fn may_begin(&self, rest: &[u8]) -> bool {
        let head = head(rest);
        self.lengths.iter().any(|length| {
            let (word, bit) = place(head, *length);
            self.table.get(word).is_some_and(|word| word & bit != 0)
        })
    }
}

/// Returns the first bytes as a number; where there are fewer, zeros follow, which no folded text has.
fn head(bytes: &[u8]) -> u64 {
    if let Some(all) = bytes.first_chunk::<KNOWN>() {
        return u64::from_le_bytes(*all);
    }
    bytes.iter().rev().fold(0, |head, byte| head << 8 | u64::from(*byte))
}

/// Returns the place of so many bytes in the table: a word of it, and a bit in the word.
fn place(head: u64, length: usize) -> (usize, u64) {
    let kept = if length >= KNOWN { head } else { head & !(u64::MAX << (8 * length)) };
    // The upper bits of a product with an odd constant without a pattern depend on all bits.
    let hash = kept.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - BITS);
    (usize::try_from(hash >> 6).unwrap_or_default(), 1 << (hash & 63))
}
