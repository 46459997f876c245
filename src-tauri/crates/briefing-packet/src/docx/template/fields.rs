//! The fields of a template: which of them are not taken over as fields.
//!
//! A code may be cut into many runs, so a field is read from its beginning to its end. What reads another file goes with what it shows;
//! what asks the reader or names something that only the template has keeps the words that it showed last.

use std::collections::BTreeSet;

use roxmltree::Node;

use super::copy::W;

/// Fields that read other files or programs; they go with what they show.
const READ_OTHERS: [&str; 6] = ["INCLUDETEXT", "INCLUDEPICTURE", "LINK", "DDE", "DDEAUTO", "DATABASE"];
/// Fields that lead out, ask something, or name what only the template has; their words stay.
const ONLY_WORDS: [&str; 12] = [
    "HYPERLINK",
    "MACROBUTTON",
    "DOCPROPERTY",
    "DOCVARIABLE",
    "AUTOTEXT",
    "AUTOTEXTLIST",
    "ASK",
    "FILLIN",
    "MERGEFIELD",
    "REF",
    "PAGEREF",
    "NOTEREF",
];

/// What becomes of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fate {
    /// It stays a field.
    Kept,
    /// Its words stay.
    Words,
    /// Nothing of it stays.
    Nothing,
}

/// Returns what becomes of a field with this code.
pub(super) fn fate(code: &str) -> Fate {
    let kind = code.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
    if READ_OTHERS.contains(&kind.as_str()) {
        Fate::Nothing
    } else if ONLY_WORDS.contains(&kind.as_str()) {
        Fate::Words
    } else {
        Fate::Kept
    }
}

/// A field that has begun.
#[derive(Default)]
struct Open {
    code: String,
    /// The marks of its beginning, middle and end, and its code.
    marks: Vec<u32>,
    /// What it shows.
    shown: Vec<u32>,
    shows: bool,
}

/// Returns the nodes of a part that are not copied because of the fields they belong to.
pub(super) fn left_out(root: Node<'_, '_>) -> BTreeSet<u32> {
    let mut out = BTreeSet::new();
    let mut open: Vec<Open> = Vec::new();
    for node in root.descendants().filter(|node| node.tag_name().namespace() == Some(W)) {
        let id = node.id().get();
        match node.tag_name().name() {
            "fldChar" => match node.attribute((W, "fldCharType")) {
                Some("begin") => open.push(Open { marks: vec![id], ..Open::default() }),
                Some("end") => match open.pop() {
                    Some(mut field) => {
                        field.marks.push(id);
                        close(field, &mut out);
                    }
                    None => out.extend([id]),
                },
                _ => match open.last_mut() {
                    Some(field) => {
                        field.marks.push(id);
                        field.shows = true;
                    }
                    None => out.extend([id]),
                },
            },
            "instrText" => match open.last_mut() {
                Some(field) => {
                    field.code.push_str(node.text().unwrap_or_default());
                    field.marks.push(id);
                }
                None => out.extend([id]),
            },
            "t" | "tab" | "br" | "drawing" | "pict" | "object" => {
                open.iter_mut().filter(|field| field.shows).for_each(|field| field.shown.push(id));
            }
            _ => {}
        }
    }
    // A field that never ends would swallow what stands behind it.
    open.into_iter().for_each(|field| out.extend(field.marks));
    out
}

fn close(field: Open, out: &mut BTreeSet<u32>) {
    let fate = fate(&field.code);
    if fate != Fate::Kept {
        out.extend(field.marks);
    }
    if fate == Fate::Nothing {
        out.extend(field.shown);
    }
}
