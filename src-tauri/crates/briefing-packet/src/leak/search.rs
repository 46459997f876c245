//! Finds many passages in a text in one walk: at the beginning of each word, the next bytes are looked up among the beginnings of all
//! passages.
//!
//! Linear in the text; the number of passages matters only through a look-up in an ordered map.

use std::collections::{BTreeMap, BTreeSet};

use super::fold::{Folded, Form};
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
}

impl<'p> Search<'p> {
    /// Prepares the search.
    pub fn new(passages: &'p [InternalPassage]) -> Self {
        let mut search = Search { passages, needles: Vec::new(), long: BTreeMap::new(), short: BTreeMap::new() };
        for (idx, passage) in passages.iter().enumerate() {
            let needle = Folded::seen(&passage.text, Form::Markdown).bytes;
            match needle.first_chunk::<HEAD>() {
                Some(head) => search.long.entry(*head).or_default().push(idx),
                None if needle.is_empty() => {}
                None => search.short.entry(needle.len()).or_default().entry(needle.clone()).or_default().push(idx),
            }
            search.needles.push(needle);
        }
        search
    }

    /// Searches a text; `file` is only named in the result.
    pub fn text(&self, file: &str, form: Form, text: &str) -> Vec<Leak> {
        let mut hits: BTreeSet<(usize, u32)> = BTreeSet::new();
        self.walk(&Folded::seen(text, form), &mut hits);
        self.walk(&Folded::whole(text, form), &mut hits);
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
        for (at, _) in folded.begins.iter().enumerate().filter(|(_, begins)| **begins) {
            let rest = folded.bytes.get(at..).unwrap_or_default();
            let source = folded.at.get(at).copied().unwrap_or_default();
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
