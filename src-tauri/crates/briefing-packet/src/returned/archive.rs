//! Takes the parts with text out of a Word file, in memory: found by their relations, counted while they are read, never believed.
//!
//! Pictures and everything else are not unpacked. What stands in the parts is read by the sibling files.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use roxmltree::{Document, Node, ParsingOptions};
use zip::ZipArchive;

use super::ReturnedError;

/// The most bytes of the file.
const FILE: u64 = 128 * 1024 * 1024;
/// The most files in it.
const ENTRIES: usize = 5_000;
/// The most bytes of one part, unpacked.
const ONE_PART: u64 = 32 * 1024 * 1024;
/// The most bytes of all parts that are read, unpacked.
const ALL_PARTS: u64 = 64 * 1024 * 1024;
/// The most nodes of a part.
const NODES: u32 = 4_000_000;

/// A part with its name.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Part {
    pub(super) name: String,
    text: String,
}

impl Part {
    /// Reads the part; a document type is refused, so nothing in it can be expanded.
    pub(super) fn xml(&self) -> Result<Document<'_>, ReturnedError> {
        let options = ParsingOptions { nodes_limit: NODES, ..ParsingOptions::default() };
        Document::parse_with_options(&self.text, options)
            .map_err(|error| ReturnedError::Broken { part: self.name.clone(), reason: error.to_string() })
    }
}

/// The parts of a Word file that hold text.
#[derive(Debug, PartialEq)]
pub(super) struct Parts {
    pub(super) document: Part,
    pub(super) comments: Option<Part>,
    pub(super) threads: Option<Part>,
    /// Footnotes and endnotes.
    pub(super) notes: Vec<Part>,
    /// Headers and footers.
    pub(super) margins: Vec<Part>,
    styles: Option<Part>,
}

/// Reads the parts of a Word file.
pub(super) fn read(bytes: &[u8]) -> Result<Parts, ReturnedError> {
    if bytes.len() as u64 > FILE {
        return Err(too_large("The file", FILE));
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(ReturnedError::OldOrLocked);
    }
    let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ReturnedError::NotWord)?;
    if archive.len() > ENTRIES {
        return Err(ReturnedError::TooMany(ENTRIES));
    }
    let mut box_of_parts = Unpacking { archive, bytes: 0 };
    let main = box_of_parts
        .relations("_rels/.rels", "")?
        .into_iter()
        .find(|(kind, _)| kind == "officeDocument")
        .map_or_else(|| "word/document.xml".to_owned(), |(_, target)| target);
    let document = box_of_parts.part(&main)?.ok_or(ReturnedError::NotWord)?;
    let (folder, file) = main.rsplit_once('/').unwrap_or(("", &main));
    let slash = if folder.is_empty() { "" } else { "/" };
    let relations = box_of_parts.relations(&format!("{folder}{slash}_rels/{file}.rels"), folder)?;
    let of_kind = |wanted: &str| -> Vec<&str> {
        relations.iter().filter(|(kind, _)| kind == wanted).map(|(_, target)| target.as_str()).collect()
    };
    let mut all = |kinds: &[&str]| -> Result<Vec<Part>, ReturnedError> {
        let mut found = Vec::new();
        for target in kinds.iter().flat_map(|kind| of_kind(kind)) {
            found.extend(box_of_parts.part(target)?);
        }
        Ok(found)
    };
    Ok(Parts {
        document,
        comments: all(&["comments"])?.into_iter().next(),
        threads: all(&["commentsExtended"])?.into_iter().next(),
        notes: all(&["footnotes", "endnotes"])?,
        margins: all(&["header", "footer"])?,
        styles: all(&["styles"])?.into_iter().next(),
    })
}

impl Parts {
    /// Returns the ids of the styles that are headings: programs in other languages rename the ids, never the names.
    pub(super) fn headings(&self) -> Result<Vec<String>, ReturnedError> {
        let Some(styles) = &self.styles else { return Ok(Vec::new()) };
        let xml = styles.xml()?;
        let mut ids = Vec::new();
        for style in xml.descendants().filter(|node| node.tag_name().name() == "style") {
            let name = child(style, "name").and_then(value).unwrap_or_default();
            if is_heading(name) {
                ids.extend(attribute(style, "styleId").map(str::to_owned));
            }
        }
        Ok(ids)
    }
}

/// Returns whether a style of this name, or of this id, is one of the headings of a document.
pub(super) fn is_heading(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.strip_prefix("heading").is_some_and(|rest| rest.trim().parse::<u8>().is_ok())
}

/// Returns the first child element of this name.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children().find(|child| child.is_element() && child.tag_name().name() == name)
}

/// Returns an attribute by its name, whatever its namespace: Word writes `w:id`, the strict form the same in another namespace.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

/// Returns the value of an element that has only one.
pub(super) fn value<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    attribute(node, "val")
}

struct Unpacking<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    bytes: u64,
}

impl Unpacking<'_> {
    /// Unpacks a part, but never further than a part may go; none when there is no such part.
    fn part(&mut self, name: &str) -> Result<Option<Part>, ReturnedError> {
        let broken = |reason: String| ReturnedError::Broken { part: name.to_owned(), reason };
        let Some(at) = self.archive.index_for_name(name) else { return Ok(None) };
        let file = self.archive.by_index(at).map_err(|error| broken(error.to_string()))?;
        let left = ALL_PARTS.saturating_sub(self.bytes).min(ONE_PART);
        let mut bytes = Vec::new();
        file.take(left + 1).read_to_end(&mut bytes).map_err(|error| broken(error.to_string()))?;
        let size = bytes.len() as u64;
        if size > left {
            return Err(if left < ONE_PART {
                too_large("What it holds together", ALL_PARTS)
            } else {
                too_large(&format!("Its part {name}"), ONE_PART)
            });
        }
        self.bytes += size;
        let text = String::from_utf8(bytes).map_err(|_| broken("it is no text in UTF-8".to_owned()))?;
        let text = match text.strip_prefix('\u{feff}') {
            Some(rest) => rest.to_owned(),
            None => text,
        };
        Ok(Some(Part { name: name.to_owned(), text }))
    }

    /// Returns the parts that a part names, with the last word of their kind; targets are counted from `folder`.
    fn relations(&mut self, name: &str, folder: &str) -> Result<Vec<(String, String)>, ReturnedError> {
        let Some(part) = self.part(name)? else { return Ok(Vec::new()) };
        let xml = part.xml()?;
        let mut seen = BTreeSet::new();
        let mut order = Vec::new();
        for node in xml.descendants().filter(|node| node.tag_name().name() == "Relationship") {
            let (Some(kind), Some(target)) = (attribute(node, "Type"), attribute(node, "Target")) else { continue };
            if attribute(node, "TargetMode") == Some("External") {
                continue;
            }
            let kind = kind.rsplit('/').next().unwrap_or(kind);
            let target = match target.strip_prefix('/') {
                Some(whole) => whole.to_owned(),
                None if folder.is_empty() => target.to_owned(),
                None => format!("{folder}/{target}"),
            };
            // A part that is named twice is read once.
            if seen.insert(target.clone()) {
                order.push((kind.to_owned(), target));
            }
        }
        Ok(order)
    }
}

fn too_large(what: &str, most: u64) -> ReturnedError {
    ReturnedError::TooLarge { what: what.to_owned(), most: most / (1024 * 1024) }
}
