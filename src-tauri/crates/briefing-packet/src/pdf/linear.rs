//! Writes a file for fast web view ("linearized", ISO 32000-1, annex F): what the first page needs stands first, with tables of where the
//! rest is, so that a reader over a network shows the first page before the file has arrived.
//!
//! Which object belongs to which part is found in `linear/parts.rs`, the tables are made in `linear/hints.rs`. Objects get new numbers and
//! places; what they say stays. What nothing leads to is left out.

mod hints;
mod parts;

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, Writer};

use hints::{Group, PageHint, Tables};
use parts::Parts;

/// The room for the first object, whose numbers are known last.
const FIRST_OBJECT: usize = 180;
/// How the first object ends.
const CLOSED: &str = "\nendobj\n";
/// The length of an entry of a table of objects.
const ENTRY: usize = 20;

/// Returns the file; none when it has no pages or an object that cannot be written.
pub(super) fn written(document: &Document) -> Option<Vec<u8>> {
    let parts = Parts::of(document)?;
    let numbers = Numbers::of(&parts);
    let body = Body::of(document, &parts, &numbers)?;
    let head = [format!("%PDF-{}\n", document.version).as_bytes(), b"%\xe2\xe3\xcf\xd3\n"].concat();
    put_together(&Plan { document, parts: &parts, numbers: &numbers, body: &body, head })
}

/// The new numbers: what stands behind the first page from 1, then what stands before it.
struct Numbers {
    of: BTreeMap<ObjectId, usize>,
    /// The first object of the file.
    first: usize,
    hints: usize,
    /// One more than the last.
    end: usize,
}

impl Numbers {
    fn of(parts: &Parts) -> Self {
        let mut of = BTreeMap::new();
        let mut next = 1;
        let mut give = |ids: &[ObjectId], next: &mut usize| {
            for id in ids {
                of.insert(*id, *next);
                *next += 1;
            }
        };
        parts.behind().for_each(|ids| give(ids, &mut next));
        let first = next;
        next += 1;
        give(&parts.opening, &mut next);
        let hints = next;
        next += 1;
        give(&parts.first_page, &mut next);
        Numbers { of, first, hints, end: next }
    }

    /// Returns an object with the new numbers; what leads nowhere becomes `null`.
    fn renewed(&self, object: &Object) -> Object {
        if let Object::Reference(id) = object {
            let new = self.of.get(id).and_then(|number| u32::try_from(*number).ok());
            return new.map_or(Object::Null, |number| Object::Reference((number, 0)));
        }
        let mut object = object.clone();
        if let Object::Array(all) = &mut object {
            all.iter_mut().for_each(|one| *one = self.renewed(one));
        } else if let Object::Dictionary(all) = &mut object {
            self.renew(all);
        } else if let Object::Stream(stream) = &mut object {
            self.renew(&mut stream.dict);
        }
        object
    }

    fn renew(&self, dictionary: &mut Dictionary) {
        dictionary.iter_mut().for_each(|(_, value)| *value = self.renewed(value));
    }
}

/// The objects as bytes.
struct Body {
    of: BTreeMap<ObjectId, Vec<u8>>,
}

impl Body {
    fn of(document: &Document, parts: &Parts, numbers: &Numbers) -> Option<Self> {
        let mut of = BTreeMap::new();
        for id in parts.all() {
            let object = numbers.renewed(document.objects.get(id)?);
            of.insert(*id, whole(*numbers.of.get(id)?, &object)?);
        }
        Some(Body { of })
    }

    fn length(&self, id: &ObjectId) -> usize {
        self.of.get(id).map_or(0, Vec::len)
    }

    fn lengths(&self, ids: &[ObjectId]) -> usize {
        ids.iter().map(|id| self.length(id)).sum()
    }

    fn put(&self, ids: &[ObjectId], out: &mut Vec<u8>) {
        ids.iter().filter_map(|id| self.of.get(id)).for_each(|bytes| out.extend(bytes));
    }
}

/// Writes an object with its number.
fn whole(number: usize, object: &Object) -> Option<Vec<u8>> {
    let mut out = format!("{number} 0 obj\n").into_bytes();
    Writer::write_object(&mut out, object).ok()?;
    out.extend(b"\nendobj\n");
    Some(out)
}

/// What the file is put together from, and where the pieces lie.
struct Plan<'p> {
    document: &'p Document,
    parts: &'p Parts,
    numbers: &'p Numbers,
    body: &'p Body,
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
    known += &entries(parts.opening.iter().map(|id| body.length(id)), opening);
    known += &entries([hints.len()].into_iter(), at_hints);
    known += &entries(parts.first_page.iter().map(|id| body.length(id)), first_page);
    let last_table = behind + parts.behind().map(|ids| body.lengths(ids)).sum::<usize>();
    let opened = format!("xref\n0 {}", numbers.first);
    let end = format!(
        "{opened}\n0000000000 65535 f \n{}trailer\n<</Size {}>>\nstartxref\n{table}\n%%EOF\n",
        entries(parts.behind().flatten().map(|id| body.length(id)), behind),
        numbers.first
    );
    let first = format!(
        "{} 0 obj\n<</Linearized 1/L {}/H[{at_hints} {}]/O {}/E {behind}/N {}/T {}>>",
        numbers.first,
        last_table + end.len(),
        hints.len(),
        numbers.of.get(parts.first_page.first()?)?,
        parts.pages.len(),
        last_table + opened.len()
    );

    let mut out = head.clone();
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
        let mut trailer = Dictionary::new();
        for key in [b"Root".as_slice(), b"Info", b"ID"] {
            if let Ok(value) = self.document.trailer.get(key) {
                trailer.set(key, self.numbers.renewed(value));
            }
        }
        let mut out =
            format!("xref\n{first} {}\n{entries}trailer\n<</Size {end}/Prev {prev:<10}", end - first).into_bytes();
        for (key, value) in &trailer {
            out.push(b'/');
            out.extend(key);
            out.push(b' ');
            Writer::write_object(&mut out, value).ok()?;
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
                .map(|id| body.length(id))
                .sum::<usize>();
        let outlines = parts.outlines.first().and_then(|id| numbers.of.get(id)).map(|number| Group {
            first: *number,
            at: outlines_at,
            objects: parts.outlines.len(),
            length: body.lengths(&parts.outlines),
        });
        let tables = Tables {
            first_page_at: at,
            pages: pages.collect(),
            first_shared: parts.shared.first().and_then(|id| numbers.of.get(id)).map(|number| (*number, pages_end)),
            of_first_page: parts.first_page.len(),
            shared: shared.map(|id| body.length(id)).collect(),
            outlines,
        };
        tables.stream()
    }
}
