//! Reads how a run looks, and what a tracked change of looks changed, in words.
//!
//! Only height decides what a text says (a lost superscript turns 10 to the 13th into 1013); everything else is told and never applied.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::archive::{attribute, child, value};
use super::token::{Height, Mark, Restyled};

/// How a run looks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Looks {
    pub(super) height: Height,
    pub(super) height_before: Height,
    pub(super) restyled: Option<Restyled>,
}

/// Returns who made a change and when.
pub(super) fn mark(node: Node<'_, '_>) -> Mark {
    let said = |name: &str| attribute(node, name).unwrap_or_default().trim().to_owned();
    Mark { author: said("author"), date: said("date"), moved: None }
}

/// Reads the properties of a run; none are those of plain text.
pub(super) fn looks(properties: Option<Node<'_, '_>>) -> Looks {
    let Some(properties) = properties else { return Looks::default() };
    let now = height(properties);
    let Some(change) = child(properties, "rPrChange") else {
        return Looks { height: now, height_before: now, restyled: None };
    };
    let before = child(change, "rPr");
    let what = difference(before, properties);
    Looks {
        height: now,
        height_before: before.map(height).unwrap_or_default(),
        restyled: Some(Restyled { by: mark(change), what }),
    }
}

fn height(properties: Node<'_, '_>) -> Height {
    match child(properties, "vertAlign").and_then(value) {
        Some("superscript") => Height::Raised,
        Some("subscript") => Height::Lowered,
        Some(_) | None => Height::Line,
    }
}

/// Says which looks were added, removed or changed.
fn difference(before: Option<Node<'_, '_>>, now: Node<'_, '_>) -> String {
    let (old, new) = (before.map(settings).unwrap_or_default(), settings(now));
    let mut told = Vec::new();
    for (name, setting) in &new {
        match old.get(name) {
            None => told.push(format!("{name} added")),
            Some(other) if other != setting => told.push(format!("{name} changed")),
            Some(_) => {}
        }
    }
    told.extend(old.keys().filter(|name| !new.contains_key(*name)).map(|name| format!("{name} removed")));
    if told.is_empty() { "formatting".to_owned() } else { told.join(", ") }
}

/// The properties of a run by their names in words; what is switched off is left out.
fn settings(properties: Node<'_, '_>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for node in properties.children().filter(Node::is_element) {
        let setting = value(node).unwrap_or_default();
        if matches!(setting, "0" | "false" | "off" | "none" | "baseline") {
            continue;
        }
        let name = match node.tag_name().name() {
            "rPrChange" | "lang" | "noProof" | "bCs" | "iCs" | "szCs" | "ins" | "del" => continue,
            "b" => "bold",
            "i" => "italic",
            "u" => "underline",
            "strike" | "dstrike" => "strikethrough",
            "vertAlign" => setting,
            "color" => "color",
            "highlight" | "shd" => "highlighting",
            "sz" => "size",
            "rFonts" => "font",
            "rStyle" => "style",
            "vanish" => "hidden text",
            _ => "other formatting",
        };
        let all: Vec<String> = node.attributes().map(|it| format!("{}={}", it.name(), it.value())).collect();
        found.insert(name.to_owned(), all.join(" "));
    }
    found
}
