//! Copies XML of a template: known name spaces only, nothing that loads, runs or leads out.
//!
//! What a template may carry besides words and looks (macros, linked pictures, bound data, fields that include files) is left out here, in
//! one place, whatever part it stands in.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::Node;

use super::fields::{self, Fate};
use super::stretch::Stretch;
use super::value;

/// The name space of Word's own elements.
pub(super) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
/// The name space of relations.
pub(super) const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const COMPATIBLE: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// What is known of a copy.
#[derive(Debug, Default)]
pub(super) struct Allowed {
    /// The ids of relations under which pictures of the template stand in the file.
    pub(super) relations: BTreeMap<String, String>,
    /// The nodes that are not copied, because of the fields they belong to.
    pub(super) left_out: BTreeSet<u32>,
    /// How widths grow on landscape pages.
    pub(super) stretch: Option<Stretch>,
}

/// Returns the prefix of a name space that may be copied.
fn prefix(space: Option<&str>) -> Option<&'static str> {
    let space = space?;
    super::super::NAMESPACES.iter().find(|(_, known)| *known == space).and_then(|(name, _)| name.strip_prefix("xmlns:"))
}

/// Elements of Word that are never copied: bound data, references to other parts, lists of the template, changes and comments.
const LEFT_OUT: [&str; 35] = [
    "dataBinding",
    "object",
    "control",
    "altChunk",
    "subDoc",
    "placeholder",
    "commentReference",
    "commentRangeStart",
    "commentRangeEnd",
    "footnoteReference",
    "endnoteReference",
    "numPr",
    "del",
    "moveFrom",
    "moveFromRangeStart",
    "moveFromRangeEnd",
    "moveToRangeStart",
    "moveToRangeEnd",
    "rPrChange",
    "pPrChange",
    "tblPrChange",
    "tblGridChange",
    "tblPrExChange",
    "trPrChange",
    "tcPrChange",
    "cellIns",
    "cellDel",
    "cellMerge",
    "permStart",
    "permEnd",
    "customXmlPr",
    "smartTagPr",
    "sectPr",
    "bookmarkStart",
    "bookmarkEnd",
];
/// Elements of which only what stands inside is copied: links, accepted changes, marks of other programs.
const ONLY_INSIDE: [&str; 5] = ["hyperlink", "ins", "moveTo", "smartTag", "customXml"];

/// Copies what stands inside a node.
pub(super) fn inside(node: Node<'_, '_>, allowed: &Allowed, out: &mut String) {
    node.children().for_each(|child| copy(child, allowed, out));
}

/// Copies a node with all that stands inside it.
pub(super) fn copy(node: Node<'_, '_>, allowed: &Allowed, out: &mut String) {
    if node.is_text() {
        escape(node.text().unwrap_or_default(), out);
        return;
    }
    if !node.is_element() || allowed.left_out.contains(&node.id().get()) {
        return;
    }
    let (space, name) = (node.tag_name().namespace(), node.tag_name().name());
    if space == Some(COMPATIBLE) && name == "AlternateContent" {
        // The older form of a drawing is the one that every program reads.
        node.children()
            .filter(|child| child.has_tag_name((COMPATIBLE, "Fallback")))
            .for_each(|fallback| inside(fallback, allowed, out));
        return;
    }
    let Some(prefix) = prefix(space) else { return };
    if prefix == "w" && (LEFT_OUT.contains(&name) || name.starts_with("embed") || !value::are_sound(node)) {
        return;
    }
    if is_lost_picture(node, allowed) {
        return;
    }
    let simple = (prefix == "w" && name == "fldSimple").then(|| node.attribute((W, "instr")).unwrap_or_default());
    match simple.map_or(Fate::Kept, fields::fate) {
        Fate::Nothing => return,
        Fate::Kept if prefix != "w" || !ONLY_INSIDE.contains(&name) => {}
        Fate::Kept | Fate::Words => {
            inside(node, allowed, out);
            return;
        }
    }
    if prefix == "w"
        && name == "p"
        && let Some(stretch) = &allowed.stretch
        && stretch.paragraph(node, allowed, out)
    {
        return;
    }
    let begin = format!("<{prefix}:{name}");
    out.push_str(&begin);
    attributes(node, allowed, out);
    if node.has_children() {
        out.push('>');
        inside(node, allowed, out);
        out.push_str(&format!("</{prefix}:{name}>"));
    } else {
        out.push_str("/>");
    }
}

fn attributes(node: Node<'_, '_>, allowed: &Allowed, out: &mut String) {
    // `relid` of drawings names a relation too, in another name space.
    let kept = |name: &str| name != "relid" && !name.starts_with("rsid");
    for attribute in node.attributes().filter(|attribute| kept(attribute.name())) {
        let (space, name, value) = (attribute.namespace(), attribute.name(), attribute.value());
        let full = match space {
            None => name.to_owned(),
            Some(XML) => format!("xml:{name}"),
            Some(space) => match prefix(Some(space)) {
                Some(prefix) => format!("{prefix}:{name}"),
                None => continue,
            },
        };
        let value = if space == Some(R) {
            let Some(id) = allowed.relations.get(value) else { continue };
            id.as_str()
        } else {
            value
        };
        let wider = allowed.stretch.as_ref().and_then(|stretch| stretch.attribute(node, name, value));
        let value = wider.as_deref().unwrap_or(value);
        out.push_str(&format!(" {full}=\""));
        escape(value, out);
        out.push('"');
    }
}

/// Returns whether a drawing shows a picture that is not taken over; an empty frame would make Word complain.
fn is_lost_picture(node: Node<'_, '_>, allowed: &Allowed) -> bool {
    matches!(node.tag_name().name(), "drawing" | "pict")
        && node
            .descendants()
            .flat_map(|child| child.attributes())
            .any(|attribute| attribute.namespace() == Some(R) && !allowed.relations.contains_key(attribute.value()))
}

/// Writes text as it may stand in XML.
pub(super) fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            other if super::super::xml::is_sound(other) => out.push(other),
            _ => {}
        }
    }
}
