//! The texts of a Word or Excel file: every part of the zip, paragraph by paragraph, and all that is not shown.
//!
//! The runs of a paragraph are joined, so that a sentence is found however it is cut into runs; field codes and deleted text stand apart,
//! so that they neither hide a sentence nor hide in one. Attributes (alternative texts, names, targets of links), comments of the XML and
//! the names of the parts are searched too, and what the files of pictures say of themselves. Parts that are files of the same kind are
//! opened in their turn.

use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use zip::ZipArchive;

use super::fold::Form;
use super::piece::{Piece, of_picture};

/// How deep a file may lie inside a file.
const DEEPEST: usize = 3;

/// Returns the texts of a file.
///
/// # Errors
/// When it is no zip or a part cannot be unpacked, in words.
pub(super) fn pieces(path: &str, bytes: &[u8]) -> Result<Vec<Piece>, String> {
    let mut found = Vec::new();
    open(path, bytes, DEEPEST, &mut found)?;
    Ok(found)
}

fn open(path: &str, bytes: &[u8], deepest: usize, found: &mut Vec<Piece>) -> Result<(), String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let mut names = String::from_utf8_lossy(archive.comment()).into_owned();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).map_err(|error| error.to_string())?;
        let own = part.name().map_err(|error| error.to_string())?.into_owned();
        names.push('\n');
        names.push_str(&own);
        let name = format!("{path}: {own}");
        let mut unpacked = Vec::new();
        part.read_to_end(&mut unpacked).map_err(|error| error.to_string())?;
        if unpacked.starts_with(b"PK\x03\x04") {
            if deepest == 0 {
                return Err(format!("{name} lies too deep"));
            }
            open(&name, &unpacked, deepest - 1, found)?;
        } else if let Some(pieces) = of_picture(&name, &unpacked) {
            found.extend(pieces);
        } else if let Ok(text) = std::str::from_utf8(&unpacked) {
            of_part(&name, text, found);
        }
    }
    found.push(Piece { technical: true, ..Piece::new(path, Form::Plain, names) });
    Ok(())
}

/// Adds the texts of a part; one that is no XML is searched as it is.
fn of_part(name: &str, text: &str, found: &mut Vec<Piece>) {
    let Ok(tree) = Document::parse(text) else {
        found.push(Piece::new(name, Form::of_file(name), text.to_owned()));
        return;
    };
    let (mut lines, mut aside) = (Lines::default(), Lines::default());
    rayon::join(|| blocks(tree.root(), &mut lines), || tree.descendants().for_each(|node| not_shown(node, &mut aside)));
    lines.hidden.push_str(&aside.hidden);
    found.push(Piece::new(name, Form::Plain, lines.shown));
    found.push(Piece::new(name, Form::Plain, lines.hidden));
    found.push(Piece { technical: true, ..Piece::new(name, Form::Plain, aside.technical) });
}

/// The lines of a part.
#[derive(Default)]
struct Lines {
    /// What a reader sees, a line for each paragraph.
    shown: String,
    /// What a reader does not see and somebody wrote.
    hidden: String,
    /// What the format itself says: names of styles, measures, kinds.
    technical: String,
}

/// Elements whose attributes somebody wrote: pictures, names of sheets and properties, marks of content, authors of changes.
const SPEAKING: &[&str] = &[
    "docPr",
    "cNvPr",
    "sheet",
    "definedName",
    "property",
    "alias",
    "tag",
    "comment",
    "ins",
    "del",
    "moveFrom",
    "moveTo",
    "hyperlink",
    "bookmarkStart",
    "tblCaption",
    "tblDescription",
    "Relationship",
];
/// Attributes that somebody wrote, wherever they stand.
const SPOKEN: &[&str] = &["descr", "title", "tooltip", "alt", "author"];

/// Adds the attributes, comments and instructions of a node, a line for each.
fn not_shown(node: Node<'_, '_>, lines: &mut Lines) {
    let speaks = SPEAKING.contains(&node.tag_name().name());
    for attribute in node.attributes() {
        let spoken = speaks || SPOKEN.contains(&attribute.name());
        let out = if spoken { &mut lines.hidden } else { &mut lines.technical };
        out.push_str(attribute.value());
        out.push('\n');
    }
    let aside = if node.is_comment() { node.text() } else { node.pi().and_then(|instruction| instruction.value) };
    lines.hidden.extend(aside.into_iter().flat_map(|aside| [aside, "\n"]));
}

/// Adds the paragraphs below a node, and text outside of any paragraph.
fn blocks(node: Node<'_, '_>, lines: &mut Lines) {
    for child in node.children() {
        if child.is_element() && is_paragraph(child) {
            paragraph(child, lines);
        } else if child.is_text() {
            let text = child.text().unwrap_or_default();
            let edge = ["Header", "Footer"].iter().any(|name| node.tag_name().name().ends_with(name));
            lines.shown.push_str(&if edge { without_codes(text) } else { text.to_owned() });
            lines.shown.push('\n');
        } else {
            blocks(child, lines);
        }
    }
}

/// Returns the header or footer of a page of Excel without its codes: `&L` stands before what is printed on the left.
fn without_codes(text: &str) -> String {
    let mut pieces = text.split('&');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |line, piece| format!("{line} {}", piece.chars().skip(1).collect::<String>()))
}

/// Returns whether a node holds a line: a paragraph of Word or of a drawing, a text of a cell or of a note of Excel.
fn is_paragraph(node: Node<'_, '_>) -> bool {
    matches!(node.tag_name().name(), "p" | "si" | "is" | "text")
}

/// Adds a paragraph as one line; what is set into it (a text box) follows as lines of its own.
fn paragraph(node: Node<'_, '_>, lines: &mut Lines) {
    let mut apart = Vec::new();
    let (mut shown, mut hidden) = (String::new(), String::new());
    runs(node, &mut shown, &mut hidden, &mut apart);
    for (line, all) in [(shown, &mut lines.shown), (hidden, &mut lines.hidden)] {
        all.push_str(&line);
        all.push('\n');
    }
    apart.into_iter().for_each(|node| blocks(node, lines));
}

fn runs<'a, 't>(node: Node<'a, 't>, shown: &mut String, hidden: &mut String, apart: &mut Vec<Node<'a, 't>>) {
    for child in node.children() {
        if let Some(text) = child.text().filter(|_| child.is_text()) {
            shown.push_str(text);
            continue;
        }
        match child.tag_name().name() {
            "delText" | "instrText" | "delInstrText" => hidden.push_str(child.text().unwrap_or_default()),
            "tab" | "ptab" | "br" | "cr" | "noBreakHyphen" => shown.push(' '),
            "softHyphen" => shown.push('\u{AD}'),
            "txbxContent" | "Fallback" | "rPh" => apart.push(child),
            _ => runs(child, shown, hidden, apart),
        }
    }
}
