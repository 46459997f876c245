//! What the file of a picture says of itself: comments, descriptions, authors, where it came from, and the words of a drawing of Windows.
//!
//! What a picture shows is for eyes; no program reads it here. The bytes of texts are taken as they stand, without their measures and tables,
//! because whoever searches them leaves out everything between words anyway. SVG is text and needs none of this.

use std::io::Read;

use flate2::read::ZlibDecoder;

/// A packed text is read no further than this, in bytes.
const MOST: u64 = 4_000_000;
/// The records of a drawing of Windows that say something, with letters of one byte and of two.
const NARROW: usize = 83;
const WIDE: usize = 84;

/// Returns the texts inside a picture (PNG, JPEG, GIF, EMF); none when it is something else.
pub(crate) fn texts(bytes: &[u8]) -> Option<Vec<String>> {
    let found = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        png(bytes)
    } else if bytes.starts_with(&[0xFF, 0xD8, 0xFF]) {
        jpeg(bytes)
    } else if bytes.starts_with(b"GIF8") {
        gif(bytes)
    } else if bytes.starts_with(&[1, 0, 0, 0]) && bytes.get(40..44) == Some(b" EMF") {
        emf(bytes)
    } else {
        return None;
    };
    Some(found.into_iter().filter(|text| !text.trim().is_empty()).collect())
}

/// The texts that stand in bytes, in whatever letters: as UTF-8, else as one byte each. Zeros stand between texts, or are the empty halves of
/// letters of two bytes; so the text is told in both ways.
fn told(bytes: &[u8]) -> String {
    let read = |bytes: Vec<u8>| {
        String::from_utf8(bytes).unwrap_or_else(|error| error.as_bytes().iter().map(|byte| char::from(*byte)).collect())
    };
    let apart = read(bytes.iter().map(|byte| if *byte == 0 { b'\n' } else { *byte }).collect());
    if !bytes.contains(&0) {
        return apart;
    }
    let joined = read(bytes.iter().copied().filter(|byte| *byte != 0).collect());
    format!("{apart}\n{joined}")
}

fn number(bytes: &[u8], at: usize, of: fn([u8; 4]) -> u32) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?.try_into().ok()?;
    usize::try_from(of(four)).ok()
}

fn png(bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = 8;
    while let (Some(length), Some(kind)) = (number(bytes, at, u32::from_be_bytes), bytes.get(at + 4..at + 8)) {
        let end = (at + 8).saturating_add(length);
        let content = bytes.get(at + 8..end.min(bytes.len())).unwrap_or_default();
        if matches!(kind, b"tEXt" | b"zTXt" | b"iTXt" | b"eXIf" | b"iCCP") {
            found.push(told(content));
            found.extend(unpacked(content));
        }
        at = end.saturating_add(4);
    }
    found
}

/// Returns what is packed behind the keyword of a text: it begins a few bytes behind the first zero, by the kind of text.
fn unpacked(content: &[u8]) -> Option<String> {
    let behind = content.iter().position(|byte| *byte == 0)?;
    let begins = |at: &usize| content.get(*at) == Some(&0x78);
    (behind..content.len()).filter(begins).take(8).find_map(|at| {
        let mut text = Vec::new();
        let read = ZlibDecoder::new(content.get(at..)?).take(MOST).read_to_end(&mut text);
        (read.is_ok() || !text.is_empty()).then(|| told(&text))
    })
}

fn jpeg(bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = 2;
    while let Some(&[0xFF, marker, high, low]) = bytes.get(at..at + 4) {
        let end = at + 2 + usize::from(u16::from_be_bytes([high, low]));
        // Comments and what programs note; the picture begins behind them.
        if marker == 0xFE || (0xE0..=0xEF).contains(&marker) {
            found.push(told(bytes.get(at + 4..end.min(bytes.len())).unwrap_or_default()));
        }
        if marker == 0xDA {
            break;
        }
        at = end;
    }
    found
}

fn gif(bytes: &[u8]) -> Vec<String> {
    let mut found = Vec::new();
    let table = |flags: u8| if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) };
    let mut at = 13 + bytes.get(10).map_or(0, |flags| table(*flags));
    loop {
        let (begin, says) = match (bytes.get(at), bytes.get(at + 9)) {
            (Some(0x21), _) => (at + 2, true),
            (Some(0x2C), Some(flags)) => (at + 11 + table(*flags), false),
            _ => return found,
        };
        let (blocks, end) = blocks(bytes, begin);
        if says {
            found.push(told(&blocks));
        }
        at = end;
    }
}

/// Joins the blocks that begin here; each says its length, and an empty one ends them.
fn blocks(bytes: &[u8], begin: usize) -> (Vec<u8>, usize) {
    let (mut joined, mut at) = (Vec::new(), begin);
    while let Some(length) = bytes.get(at).map(|length| usize::from(*length)).filter(|length| *length > 0) {
        joined.extend_from_slice(bytes.get(at + 1..(at + 1 + length).min(bytes.len())).unwrap_or_default());
        at += 1 + length;
    }
    (joined, at + 1)
}

fn two_bytes(letters: &[u8]) -> String {
    let pairs = letters.chunks_exact(2).filter_map(|pair| Some(u16::from_le_bytes(pair.try_into().ok()?)));
    String::from_utf16_lossy(&pairs.collect::<Vec<u16>>())
}

/// A drawing of Windows cuts a line into records, sometimes inside a word; so the words are joined too.
fn emf(bytes: &[u8]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut at = 0;
    while let (Some(kind), Some(size)) =
        (number(bytes, at, u32::from_le_bytes), number(bytes, at + 4, u32::from_le_bytes))
    {
        let record = bytes.get(at..at.saturating_add(size).min(bytes.len())).unwrap_or_default();
        let wide = kind == WIDE;
        if (wide || kind == NARROW)
            && let Some(letters) = number(record, 44, u32::from_le_bytes)
            && let Some(offset) = number(record, 48, u32::from_le_bytes)
        {
            let end = offset.saturating_add(letters.saturating_mul(if wide { 2 } else { 1 }));
            let letters = record.get(offset..end.min(record.len())).unwrap_or_default();
            lines.push(if wide { two_bytes(letters) } else { told(letters) });
        }
        at = at.saturating_add(size.max(8));
    }
    vec![lines.join("\n"), lines.concat(), told(bytes)]
}
