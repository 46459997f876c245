//! Writes a file for fast web view ("linearized", ISO 32000-1, annex F): what the first page needs stands first, with tables of where the
//! rest is, so that a reader over a network shows the first page before the file has arrived.
//!
//! Where its objects stand is found in `linear/source.rs`, which of them belongs to which part in `linear/parts.rs`, the tables are made in
//! `linear/hints.rs`. Objects get new numbers and places, and the catalog says how the file opens; what else they say stays, byte by byte.
//! What nothing leads to is left out.

mod hints;
mod parts;
mod source;

use std::ops::Range;

use lopdf::{Object, Stream, Writer};
use rayon::prelude::*;

use hints::{Group, PageHint, Tables};
use parts::Parts;
use source::{Found, Source, To};

/// The room for the first object, whose numbers are known last.
const FIRST_OBJECT: usize = 180;
/// How the first object ends, and every other.
const CLOSED: &str = "\nendobj\n";
/// The length of an entry of a table of objects.
const ENTRY: usize = 20;
/// The comment that tells programs that the file is no text.
const BINARY: &[u8] = b"\n%\xe2\xe3\xcf\xd3\n";

/// Returns the file; none when it has no pages, or is not written as the layout writes.
pub(super) fn written(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut source = Source::of(bytes)?;
    let words = opening(&source)?;
    source.add(words)?;
    let parts = Parts::of(&source)?;
    let numbers = Numbers::of(&parts, source.numbers());
    let body = Body::of(&source, &numbers);
    let head = [source.first_line(), BINARY].concat();
    put_together(&Plan { parts: &parts, numbers: &numbers, body: &body, head })
}

/// Returns what the catalog says besides, so that the file opens on its bookmarks and with its title in the title bar; none when it says
/// something of that already.
fn opening(source: &Source<'_>) -> Option<Vec<(usize, &'static str)>> {
    const TITLE: &str = "/DisplayDocTitle true";
    let catalog = source.object(source.root)?;
    let inside =
        |at: &Range<usize>| Some(at.start + source.bytes(at.clone()).windows(2).position(|two| two == b"<<")? + 2);
    let end = |at: &Range<usize>| Some(at.start + source.bytes(at.clone()).windows(2).rposition(|two| two == b">>")?);
    let entries = source.entries(catalog);
    let value = |wanted: &[u8]| entries.iter().find(|(key, _)| *key == wanted).map(|(_, value)| value);
    if value(b"PageMode").is_some() {
        return None;
    }
    let mut words = Vec::new();
    match value(b"ViewerPreferences") {
        Some(there) if source.bytes(there.clone()).windows(3).any(|it| it == b"Doc") => return None,
        Some(there) => words.push((end(there)?, TITLE)),
        None => words.push((inside(&catalog.at)?, "/ViewerPreferences<</DisplayDocTitle true>>")),
    }
    let mode = if value(b"Outlines").is_some() { "/PageMode/UseOutlines" } else { "/PageMode/UseNone" };
    words.push((inside(&catalog.at)?, mode));
    Some(words)
}

/// The new numbers: what stands behind the first page from 1, then what stands before it.
struct Numbers {
    /// By the old number; 0 for what is left out.
    of: Vec<usize>,
    /// The first object of the file.
    first: usize,
    hints: usize,
    /// One more than the last.
    end: usize,
}

impl Numbers {
    fn of(parts: &Parts, count: usize) -> Self {
        let mut of = vec![0; count];
        let mut next = 1;
        let mut give = |numbers: &[usize], next: &mut usize| {
            for number in numbers {
                of.get_mut(*number).into_iter().for_each(|new| *new = *next);
                *next += 1;
            }
        };
        parts.behind().for_each(|numbers| give(numbers, &mut next));
        let first = next;
        next += 1;
        give(&parts.opening, &mut next);
        let hints = next;
        next += 1;
        give(&parts.first_page, &mut next);
        Numbers { of, first, hints, end: next }
    }

    fn renewed(&self, old: usize) -> usize {
        self.of.get(old).copied().unwrap_or_default()
    }
}

/// The objects under their new numbers.
struct Body<'s> {
    source: &'s Source<'s>,
    numbers: &'s Numbers,
    /// The length of each, by its old number.
    lengths: Vec<usize>,
}

impl<'s> Body<'s> {
    fn of(source: &'s Source<'s>, numbers: &'s Numbers) -> Self {
        let mut body = Body { source, numbers, lengths: Vec::new() };
        let length = |number| source.object(number).map_or(0, |found| body.measured(number, found));
        body.lengths = (0..source.numbers()).into_par_iter().map(length).collect();
        body
    }

    /// Works out how long an object becomes.
    fn measured(&self, number: usize, found: &Found) -> usize {
        let mut length = digits(self.numbers.renewed(number)) + " 0 obj\n".len() + found.at.len() + CLOSED.len();
        for way in self.source.ways(found) {
            length += match way.to {
                To::Words(words) => words.len(),
                To::Object(old) if self.numbers.renewed(old) == 0 => "null".len(),
                To::Object(old) => digits(self.numbers.renewed(old)) + " 0 R".len(),
            };
            length -= way.at.len();
        }
        length
    }

    fn length(&self, number: usize) -> usize {
        self.lengths.get(number).copied().unwrap_or_default()
    }

    fn lengths(&self, numbers: &[usize]) -> usize {
        numbers.iter().map(|number| self.length(*number)).sum()
    }

    fn put(&self, numbers: &[usize], out: &mut Vec<u8>) {
        for number in numbers {
            let Some(found) = self.source.object(*number) else { continue };
            put_number(self.numbers.renewed(*number), out);
            out.extend(b" 0 obj\n");
            self.put_part(found, &found.at, out);
            out.extend(CLOSED.as_bytes());
        }
    }

    /// Writes a part of an object; what leads nowhere becomes `null`.
    fn put_part(&self, found: &Found, part: &Range<usize>, out: &mut Vec<u8>) {
        let mut from = part.start;
        for way in self.source.ways(found).iter().filter(|way| part.contains(&way.at.start)) {
            out.extend(self.source.bytes(from..way.at.start));
            match way.to {
                To::Words(words) => out.extend(words.as_bytes()),
                To::Object(old) if self.numbers.renewed(old) == 0 => out.extend(b"null"),
                To::Object(old) => {
                    put_number(self.numbers.renewed(old), out);
                    out.extend(b" 0 R");
                }
            }
            from = way.at.end;
        }
        out.extend(self.source.bytes(from..part.end));
    }
}

fn digits(number: usize) -> usize {
    number.checked_ilog10().map_or(1, |log| log as usize + 1)
}

fn put_number(number: usize, out: &mut Vec<u8>) {
    out.extend(number.to_string().as_bytes());
}

/// Writes an object of our own with its number.
fn whole(number: usize, object: &Object) -> Option<Vec<u8>> {
    let mut out = format!("{number} 0 obj\n").into_bytes();
    Writer::write_object(&mut out, object).ok()?;
    out.extend(CLOSED.as_bytes());
    Some(out)
}

/// What the file is put together from, and where the pieces lie.
struct Plan<'p> {
    parts: &'p Parts,
    numbers: &'p Numbers,
    body: &'p Body<'p>,
    head: Vec<u8>,
}

fn put_together(plan: &Plan<'_>) -> Option<Vec<u8>> {
    let Plan { parts, numbers, body, head, .. } = plan;
    let table = head.len() + FIRST_OBJECT;
    let opening = table + plan.table(&" ".repeat(ENTRY * (numbers.end - numbers.first)), 0)?.len();
    let at_hints = opening + body.lengths(&parts.opening);
    let hints = whole(numbers.hints, &Object::Stream(plan.hints(at_hints)))?;
    let first_page = at_hints + hints.len();
    let behind = first_page + body.lengths(&parts.first_page);

    let mut known = entries([FIRST_OBJECT].into_iter(), head.len());
    known += &entries(parts.opening.iter().map(|id| body.length(*id)), opening);
    known += &entries([hints.len()].into_iter(), at_hints);
    known += &entries(parts.first_page.iter().map(|id| body.length(*id)), first_page);
    let last_table = behind + parts.behind().map(|ids| body.lengths(ids)).sum::<usize>();
    let opened = format!("xref\n0 {}", numbers.first);
    let end = format!(
        "{opened}\n0000000000 65535 f \n{}trailer\n<</Size {}>>\nstartxref\n{table}\n%%EOF\n",
        entries(parts.behind().flatten().map(|id| body.length(*id)), behind),
        numbers.first
    );
    let first = format!(
        "{} 0 obj\n<</Linearized 1/L {}/H[{at_hints} {}]/O {}/E {behind}/N {}/T {}>>",
        numbers.first,
        last_table + end.len(),
        hints.len(),
        numbers.renewed(*parts.first_page.first()?),
        parts.pages.len(),
        last_table + opened.len()
    );

    let mut out = Vec::with_capacity(last_table + end.len());
    out.extend(head);
    out.extend(format!("{first:<width$}{CLOSED}", width = FIRST_OBJECT - CLOSED.len()).as_bytes());
    out.extend(plan.table(&known, last_table)?);
    body.put(&parts.opening, &mut out);
    out.extend(hints);
    body.put(&parts.first_page, &mut out);
    parts.behind().for_each(|ids| body.put(ids, &mut out));
    // Should a number have outgrown its room, no place is where the tables say.
    let right = out.len() == last_table;
    out.extend(end.as_bytes());
    right.then_some(out)
}

/// Writes the entries of objects that follow each other from a place on.
fn entries(lengths: impl Iterator<Item = usize>, mut at: usize) -> String {
    let mut out = String::new();
    for length in lengths {
        out.push_str(&format!("{at:010} 00000 n \n"));
        at += length;
    }
    out
}

impl Plan<'_> {
    /// Writes the table of what stands before the second page, with the trailer of the file; its length does not depend on its numbers.
    fn table(&self, entries: &str, prev: usize) -> Option<Vec<u8>> {
        let Numbers { first, end, .. } = self.numbers;
        let source = self.body.source;
        let mut out =
            format!("xref\n{first} {}\n{entries}trailer\n<</Size {end}/Prev {prev:<10}", end - first).into_bytes();
        for (key, value) in source.entries(&source.trailer) {
            if matches!(key, b"Root" | b"Info" | b"ID") {
                out.push(b'/');
                out.extend(key);
                self.body.put_part(&source.trailer, &value, &mut out);
            }
        }
        out.extend(b">>\nstartxref\n0\n%%EOF\n");
        Some(out)
    }

    /// Makes the hints. Places behind them are told as if there were none, which is how hints tell them.
    fn hints(&self, at: usize) -> Stream {
        let Plan { parts, numbers, body, .. } = self;
        let pages = parts.pages.iter().enumerate().map(|(nth, page)| {
            if nth == 0 {
                return PageHint {
                    objects: parts.first_page.len(),
                    length: body.lengths(&parts.first_page),
                    shared: Vec::new(),
                };
            }
            PageHint { objects: page.own.len(), length: body.lengths(&page.own), shared: page.shared.clone() }
        });
        let shared = parts.first_page.iter().chain(&parts.shared);
        let behind = at + body.lengths(&parts.first_page);
        let pages_end = behind + parts.pages.iter().map(|page| body.lengths(&page.own)).sum::<usize>();
        let outlines_at = at
            + parts
                .first_page
                .iter()
                .take_while(|id| Some(*id) != parts.outlines.first())
                .map(|id| body.length(*id))
                .sum::<usize>();
        let outlines = parts.outlines.first().map(|id| Group {
            first: numbers.renewed(*id),
            at: outlines_at,
            objects: parts.outlines.len(),
            length: body.lengths(&parts.outlines),
        });
        let tables = Tables {
            first_page_at: at,
            pages: pages.collect(),
            first_shared: parts.shared.first().map(|id| (numbers.renewed(*id), pages_end)),
            of_first_page: parts.first_page.len(),
            shared: shared.map(|id| body.length(*id)).collect(),
            outlines,
        };
        tables.stream()
    }
}
