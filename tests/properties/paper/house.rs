//! Templates that are damaged or odd: refused in a sentence, or used for a Word file that is whole.

use std::io::{Cursor, Read, Write};

use briefing_packet::docx;
use briefing_packet::look::Look;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::{long, odd, said};

/// What is done to a template.
#[derive(Debug, Clone)]
enum Damage {
    /// Its bytes are cut off here.
    Cut(usize),
    /// A byte becomes another one.
    Byte(usize, u8),
    /// A part is left out.
    Lose(usize),
    /// In a part, the value of an attribute becomes this.
    Value(usize, usize, String),
    /// In a part, an element with all in it goes to another place, or stands there once more.
    Element(usize, usize, usize, bool),
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<usize>;
    prop_oneof![
        1 => at().prop_map(Damage::Cut),
        2 => (at(), any::<u8>()).prop_map(|(at, byte)| Damage::Byte(at, byte)),
        1 => at().prop_map(Damage::Lose),
        4 => (at(), at(), odd::words()).prop_map(|(part, value, words)| Damage::Value(part, value, words)),
        4 => (at(), at(), at(), any::<bool>()).prop_map(|(part, from, to, copy)| Damage::Element(part, from, to, copy)),
    ]
}

type Parts = Vec<(String, Vec<u8>)>;

fn unpacked(bytes: &[u8]) -> Parts {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    (0..zip.len())
        .map(|at| {
            let mut part = zip.by_index(at).expect("a part");
            let mut bytes = Vec::new();
            part.read_to_end(&mut bytes).expect("a part can be unpacked");
            (part.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

fn packed(parts: &Parts) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(name.as_str(), zip::write::SimpleFileOptions::default()).expect("a part");
        zip.write_all(bytes).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}

fn nth<T: Copy>(all: &[T], number: usize) -> Option<T> {
    all.get(number.checked_rem(all.len())?).copied()
}

fn escaped(text: &str) -> String {
    let allowed = text.chars().filter(|c| *c >= ' ' && !matches!(c, '\u{fffe}' | '\u{ffff}'));
    allowed.collect::<String>().replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

fn inside(text: &str, damage: &Damage) -> Option<String> {
    let tree = roxmltree::Document::parse(text).ok()?;
    let elements: Vec<roxmltree::Node<'_, '_>> =
        tree.root_element().descendants().filter(|node| node.is_element()).collect();
    if let Damage::Value(_, value, words) = damage {
        let values: Vec<(usize, usize)> = elements
            .iter()
            .flat_map(|node| node.attributes())
            .map(|attribute| (attribute.range_value().start, attribute.range_value().end))
            .collect();
        let (start, end) = nth(&values, *value)?;
        return Some(format!("{}{}{}", &text[..start], escaped(words), &text[end..]));
    }
    let Damage::Element(_, from, to, copy) = damage else { return None };
    let element = nth(&elements[1..], *from)?.range();
    let at = nth(&elements[1..], *to)?.range().start;
    let moved = &text[element.clone()];
    let without = |piece: std::ops::Range<usize>| {
        let cut = |at: usize| at.clamp(piece.start, piece.end);
        let (start, end) = (cut(element.start), cut(element.end));
        if *copy { text[piece].to_owned() } else { format!("{}{}", &text[piece.start..start], &text[end..piece.end]) }
    };
    // Not into itself.
    if element.contains(&at) {
        return None;
    }
    Some(format!("{}{moved}{}", without(0..at), without(at..text.len())))
}

fn damaged(whole: &[u8], all: &[Damage]) -> Vec<u8> {
    let mut parts = unpacked(whole);
    for damage in all {
        let (Damage::Value(part, ..) | Damage::Element(part, ..) | Damage::Lose(part)) = damage else { continue };
        let places: Vec<usize> = (0..parts.len()).collect();
        let Some(place) = nth(&places, *part) else { continue };
        if let Damage::Lose(_) = damage {
            parts.remove(place);
        } else if let Some(text) = std::str::from_utf8(&parts[place].1).ok().and_then(|text| inside(text, damage)) {
            parts[place].1 = text.into_bytes();
        }
    }
    let mut bytes = packed(&parts);
    for damage in all {
        match damage {
            Damage::Cut(at) => bytes.truncate(at % (bytes.len() + 1)),
            Damage::Byte(at, byte) if !bytes.is_empty() => {
                let at = at % bytes.len();
                bytes[at] = *byte;
            }
            Damage::Byte(..) | Damage::Lose(_) | Damage::Value(..) | Damage::Element(..) => {}
        }
    }
    bytes
}

fn used_or_refused(bytes: &[u8], packet: &briefing_packet::block::Packet) -> Result<(), TestCaseError> {
    let template = match docx::Template::read(bytes) {
        Ok(template) => template,
        Err(error) => {
            prop_assert!(!error.to_string().is_empty());
            return Ok(());
        }
    };
    let write = || docx::write_with(packet, &Look::default(), None, &template);
    let word = write().map_err(|error| TestCaseError::fail(format!("Word: {error}")))?;
    let body = said::word(&word)?;
    for said in said::wanted(packet) {
        prop_assert!(body.contains(&said), "`{}` is not in the Word file", said);
    }
    prop_assert!(write().expect("written before") == word, "the Word file differs when it is written again");
    Ok(())
}

#[test]
fn a_damaged_template_is_refused_or_used_for_a_whole_file() {
    let damage = prop::collection::vec(damage(), 0..6);
    let template = odd::packet().prop_map(|packet| docx::write(&packet, &Look::default(), None).expect("a template"));
    let strategy = (template, damage, odd::packet());
    long::hold(
        "templates",
        24,
        strategy.prop_map(|(whole, damage, packet)| (Quiet(damaged(&whole, &damage)), damage, packet)),
        |case| {
            let (Quiet(bytes), _, packet) = case;
            used_or_refused(&bytes, &packet)
        },
    );
}

/// Bytes that are not printed when a case fails; what was done to them is.
#[derive(Clone)]
struct Quiet(Vec<u8>);

impl std::fmt::Debug for Quiet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}
