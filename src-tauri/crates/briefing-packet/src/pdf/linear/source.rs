//! A file as the layout wrote it, taken apart no further than is needed: where each object stands, what it leads to, and which are pages.
//!
//! Only a file with one plain table of its objects is read, as the layout writes it; its words stay as they are. What is written otherwise
//! is not guessed at.

use std::ops::Range;

use rayon::prelude::*;

/// A file with the places of its objects.
pub(super) struct Source<'b> {
    bytes: &'b [u8],
    /// The objects by their numbers; none where there is no such object.
    objects: Vec<Option<Found>>,
    ways: Vec<Way>,
    /// The dictionary at its end.
    pub(super) trailer: Found,
    /// The catalog.
    pub(super) root: usize,
}

/// An object, or the dictionary at the end of the file.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// What it says, without its number and its end.
    pub(super) at: Range<usize>,
    ways: Range<usize>,
    /// Whether it is a page.
    pub(super) page: bool,
}

/// What stands in the place of some bytes once the file is written anew.
#[derive(Debug, Clone)]
pub(super) struct Way {
    /// The bytes.
    pub(super) at: Range<usize>,
    pub(super) to: To,
    /// Whether it stands under the entry for what is above: the node above a page.
    pub(super) up: bool,
}

/// What stands there then.
#[derive(Debug, Clone, Copy)]
pub(super) enum To {
    /// The new number of an object.
    Object(usize),
    /// Words that were not there.
    Words(&'static str),
}

/// An entry of a dictionary: its key, and where its value stands.
pub(super) type Entry<'b> = (&'b [u8], Range<usize>);

impl<'b> Source<'b> {
    /// Takes a file apart; none when it is written in another way than the layout writes.
    pub(super) fn of(bytes: &'b [u8]) -> Option<Self> {
        let (places, end) = table(bytes)?;
        let pieces = places.par_chunks(PIECE).enumerate().map(|(nth, places)| piece(bytes, nth * PIECE, places));
        let mut ways = Vec::new();
        let mut objects = Vec::with_capacity(places.len());
        for (mut found, mut inside) in pieces.collect::<Option<Vec<Piece>>>()? {
            for found in found.iter_mut().flatten() {
                found.ways = found.ways.start + ways.len()..found.ways.end + ways.len();
            }
            objects.append(&mut found);
            ways.append(&mut inside);
        }
        let trailer = found(bytes, end, &mut ways)?;
        let source = Source { bytes, objects, ways, trailer, root: 0 };
        let (_, root) = source.entries(&source.trailer).into_iter().find(|(key, _)| *key == b"Root")?;
        let root = source.targets(&source.trailer, &root).next()?;
        source.object(root)?;
        Some(Source { root, ..source })
    }

    /// Returns the bytes at a place.
    pub(super) fn bytes(&self, at: Range<usize>) -> &'b [u8] {
        self.bytes.get(at).unwrap_or_default()
    }

    /// Returns the first line.
    pub(super) fn first_line(&self) -> &'b [u8] {
        self.bytes.split(|byte| matches!(byte, b'\r' | b'\n')).next().unwrap_or_default()
    }

    /// Returns one more than the highest number of an object.
    pub(super) fn numbers(&self) -> usize {
        self.objects.len()
    }

    /// Returns an object; none when there is no such object.
    pub(super) fn object(&self, number: usize) -> Option<&Found> {
        self.objects.get(number)?.as_ref()
    }

    /// Returns what an object leads to, in the order of its bytes.
    pub(super) fn ways(&self, found: &Found) -> &[Way] {
        self.ways.get(found.ways.clone()).unwrap_or_default()
    }

    /// Returns the objects that a part of an object leads to.
    pub(super) fn targets(&self, found: &Found, part: &Range<usize>) -> impl Iterator<Item = usize> {
        let inside = self.ways(found).iter().filter(|way| part.contains(&way.at.start));
        inside.filter_map(|way| if let To::Object(number) = way.to { Some(number) } else { None })
    }

    /// Returns the entries of an object that is a dictionary.
    pub(super) fn entries(&self, found: &Found) -> Vec<Entry<'b>> {
        let mut out: Vec<Entry<'b>> = Vec::new();
        let (mut at, mut depth, mut behind_key) = (found.at.start, 0_usize, false);
        while let Some((token, place)) = token(self.bytes, at).filter(|(_, place)| place.end <= found.at.end) {
            at = place.end;
            match token {
                Token::Open => depth += 1,
                Token::Close => depth = depth.saturating_sub(1),
                Token::Name(name) if depth == 1 && !behind_key => {
                    out.push((name, at..found.at.end));
                    behind_key = true;
                    continue;
                }
                Token::Name(_) | Token::Text | Token::Word(_) => {}
            }
            behind_key = false;
            if let Some((_, value)) = out.last_mut().filter(|_| depth > 0) {
                value.end = at;
            }
        }
        out
    }

    /// Returns the pages in their order; none when the list of pages goes in circles.
    pub(super) fn pages(&self) -> Option<Vec<usize>> {
        let below = |number: usize, key: &[u8]| -> Option<Vec<usize>> {
            let found = self.object(number)?;
            let (_, kids) = self.entries(found).into_iter().find(|(name, _)| *name == key)?;
            Some(self.targets(found, &kids).collect())
        };
        let mut open = below(self.root, b"Pages")?;
        let (mut pages, mut steps) = (Vec::new(), 0);
        while let Some(number) = open.pop() {
            steps += 1;
            if steps > self.numbers() {
                return None;
            }
            if self.object(number)?.page {
                pages.push(number);
            } else {
                open.extend(below(number, b"Kids")?.into_iter().rev());
            }
        }
        Some(pages)
    }

    /// Puts words into the catalog, each at its place.
    pub(super) fn add(&mut self, words: Vec<(usize, &'static str)>) -> Option<()> {
        let mut all = self.ways(self.object(self.root)?).to_vec();
        all.extend(words.into_iter().map(|(at, words)| Way { at: at..at, to: To::Words(words), up: false }));
        all.sort_by_key(|way| way.at.start);
        let first = self.ways.len();
        self.ways.append(&mut all);
        let last = self.ways.len();
        self.objects.get_mut(self.root)?.as_mut()?.ways = first..last;
        Some(())
    }
}

/// Reads the table of the objects: the place of each, and where the table ends.
fn table(bytes: &[u8]) -> Option<(Vec<Option<usize>>, usize)> {
    const ENTRY: usize = 20;
    let tail = bytes.len().saturating_sub(64);
    let told = last(bytes.get(tail..)?, b"startxref")? + tail + b"startxref".len();
    let Some((Token::Word(place), _)) = token(bytes, told) else { return None };
    let mut at = number(place)?;
    let mut words = Vec::new();
    for _ in 0..3 {
        let (Token::Word(word), place) = token(bytes, at)? else { return None };
        at = place.end;
        words.push(word);
    }
    let [b"xref", b"0", count] = words.as_slice() else { return None };
    while bytes.get(at).is_some_and(|byte| is_space(*byte)) {
        at += 1;
    }
    let end = number(count)?.checked_mul(ENTRY)?.checked_add(at)?;
    let entry = |line: &[u8]| match line.get(17)? {
        b'n' => Some(Some(number(line.get(..10)?)?)),
        _ => Some(None),
    };
    let places = bytes.get(at..end)?.chunks_exact(ENTRY).map(entry).collect::<Option<Vec<_>>>()?;
    let (Token::Word(b"trailer"), behind) = token(bytes, end)? else { return None };
    Some((places, behind.end))
}

fn last(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|window| window == wanted)
}

/// So many objects are read by one thread.
const PIECE: usize = 2048;

/// Objects that follow each other, and what they lead to.
type Piece = (Vec<Option<Found>>, Vec<Way>);

/// Reads objects that stand at these places, numbered from `first` on.
fn piece(bytes: &[u8], first: usize, places: &[Option<usize>]) -> Option<Piece> {
    let mut ways = Vec::new();
    let mut objects = Vec::with_capacity(places.len());
    for (number, place) in (first..).zip(places) {
        let Some(place) = place else {
            objects.push(None);
            continue;
        };
        let opened = format!("{number} 0 obj");
        let begin = place + opened.len();
        if bytes.get(*place..begin)? != opened.as_bytes() {
            return None;
        }
        objects.push(Some(found(bytes, begin, &mut ways)?));
    }
    Some((objects, ways))
}

/// Reads an object up to its end, and notes what it leads to.
fn found(bytes: &[u8], begin: usize, ways: &mut Vec<Way>) -> Option<Found> {
    let first = ways.len();
    let (mut at, mut depth, mut page) = (begin, 0_usize, false);
    let (mut key, mut behind_key): (&[u8], bool) = (b"", false);
    let mut length = None;
    // The two words before: a reference is two numbers and an R.
    let (mut before, mut last) = (None, None);
    let mut start = None;
    loop {
        let (token, place) = token(bytes, at)?;
        let behind = std::mem::take(&mut behind_key);
        let whole = start.unwrap_or(place.start)..at;
        at = place.end;
        let mut this = None;
        match token {
            Token::Open => depth += 1,
            Token::Close => depth = depth.checked_sub(1)?,
            Token::Name(name) if depth == 1 && behind => page |= key == b"Type" && name == b"Page",
            Token::Name(name) if depth == 1 => (key, behind_key) = (name, true),
            Token::Name(_) | Token::Text => {}
            Token::Word(b"R") => {
                let ((number, from), (0, _)) = (before?, last?) else { return None };
                ways.push(Way { at: from..place.end, to: To::Object(number), up: key == b"Parent" });
                length = length.filter(|_| key != b"Length");
            }
            Token::Word(b"endobj" | b"startxref") if depth == 0 => {
                return Some(Found { at: whole, ways: first..ways.len(), page });
            }
            Token::Word(b"stream") if depth == 0 => {
                let content = at + 1 + usize::from(bytes.get(at) == Some(&b'\r'));
                let end = content.checked_add(length?)?;
                let (Token::Word(b"endstream"), place) = self::token(bytes, end)? else { return None };
                at = place.end;
            }
            Token::Word(word) => {
                this = number(word).map(|number| (number, place.start));
                if behind && depth == 1 && key == b"Length" {
                    length = number(word);
                }
            }
        }
        start = start.or(Some(place.start));
        (before, last) = (last, this);
    }
}

enum Token<'b> {
    /// The beginning of a dictionary or an array.
    Open,
    Close,
    Name(&'b [u8]),
    /// A string, whatever it says.
    Text,
    /// A number or a word of the format.
    Word(&'b [u8]),
}

fn token(bytes: &[u8], mut at: usize) -> Option<(Token<'_>, Range<usize>)> {
    while is_space(*bytes.get(at)?) {
        at += 1;
    }
    let length = |from: usize, ends: fn(u8) -> bool| {
        let rest = bytes.get(from..).unwrap_or_default();
        rest.iter().position(|byte| ends(*byte)).unwrap_or(rest.len())
    };
    let (token, end) = match (*bytes.get(at)?, bytes.get(at + 1).copied()) {
        (b'<', Some(b'<')) => (Token::Open, at + 2),
        (b'>', Some(b'>')) => (Token::Close, at + 2),
        (b'[', _) => (Token::Open, at + 1),
        (b']', _) => (Token::Close, at + 1),
        (b'/', _) => {
            let end = at + 1 + length(at + 1, ends);
            (Token::Name(bytes.get(at + 1..end)?), end)
        }
        (b'<', _) => (Token::Text, at + length(at, |byte| byte == b'>') + 1),
        (b'(', _) => (Token::Text, string_end(bytes, at)?),
        // A remark, or what stands nowhere alone.
        (b'%' | b'>' | b')' | b'{' | b'}', _) => return None,
        _ => {
            let end = at + length(at, ends);
            (Token::Word(bytes.get(at..end)?), end)
        }
    };
    Some((token, at..end))
}

fn string_end(bytes: &[u8], begin: usize) -> Option<usize> {
    let (mut at, mut depth) = (begin, 0_usize);
    loop {
        match bytes.get(at)? {
            b'\\' => at += 1,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return Some(at);
        }
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, 0 | b'\t' | b'\n' | 0xC | b'\r' | b' ')
}

fn ends(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'(' | b')' | b'<' | b'>' | b'[' | b']' | b'{' | b'}' | b'/' | b'%')
}

fn number(word: &[u8]) -> Option<usize> {
    std::str::from_utf8(word).ok().filter(|word| word.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok()
}
