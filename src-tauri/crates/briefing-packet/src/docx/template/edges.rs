//! The headers and footers of a template, with the pictures in them.
//!
//! Only pictures that lie in the template are taken over; what leads out of it loses its relation.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use super::copy::{self, Allowed, R, W};

/// A header or footer of a template.
#[derive(Debug, Clone)]
pub(crate) struct Edge {
    pub(crate) header: bool,
    /// `default`, `first` or `even`.
    pub(crate) kind: &'static str,
    /// What stands in it, as XML.
    pub(crate) inside: String,
    /// Whether it prints the number of the page.
    pub(crate) counts_pages: bool,
    /// Pictures: ending and bytes; their relations are `rId1` and on, in this order.
    pub(crate) pictures: Vec<(String, Vec<u8>)>,
}

type Parts = BTreeMap<String, Vec<u8>>;

/// Reads the headers and footers of a section.
pub(super) fn read(section: Node<'_, '_>, parts: &Parts) -> Vec<Edge> {
    let targets = relations("document.xml", parts);
    section.children().filter_map(|reference| edge(reference, &targets, parts)).collect()
}

fn edge(reference: Node<'_, '_>, targets: &BTreeMap<String, (String, String)>, parts: &Parts) -> Option<Edge> {
    let header = reference.has_tag_name((W, "headerReference"));
    if !header && !reference.has_tag_name((W, "footerReference")) {
        return None;
    }
    let kind = ["default", "first"].into_iter().find(|kind| reference.attribute((W, "type")) == Some(kind))?;
    let (_, file) = targets.get(reference.attribute((R, "id"))?)?;
    let text = std::str::from_utf8(parts.get(&format!("word/{file}"))?).ok()?;
    let tree = Document::parse(text).ok()?;
    let mut allowed = Allowed::default();
    let mut pictures = Vec::new();
    for (id, (kind, target)) in relations(file, parts) {
        let ending = target.rsplit('.').next().unwrap_or_default().to_lowercase();
        let known = kind.ends_with("/image") && ["png", "jpg", "jpeg", "gif", "emf"].contains(&ending.as_str());
        if let Some(bytes) = parts.get(&format!("word/{target}")).filter(|_| known) {
            pictures.push((ending, bytes.clone()));
            allowed.relations.insert(id, format!("rId{}", pictures.len()));
        }
    }
    let mut inside = String::new();
    copy::inside(tree.root_element(), &allowed, &mut inside);
    let counts_pages = tree.descendants().any(|node| {
        let words = if node.has_tag_name((W, "instrText")) { node.text() } else { node.attribute((W, "instr")) };
        words.is_some_and(|words| words.split_whitespace().next() == Some("PAGE"))
    });
    Some(Edge { header, kind, inside, counts_pages, pictures })
}

/// Returns the relations of a part that stay inside the file: id to kind and target below `word/`.
fn relations(file: &str, parts: &Parts) -> BTreeMap<String, (String, String)> {
    let mut found = BTreeMap::new();
    let name = format!("word/_rels/{file}.rels");
    let Some(text) = parts.get(&name).and_then(|bytes| std::str::from_utf8(bytes).ok()) else { return found };
    let Ok(tree) = Document::parse(text) else { return found };
    for relation in tree.root_element().children().filter(Node::is_element) {
        let of = |name: &str| relation.attribute(name).unwrap_or_default().to_owned();
        if relation.attribute("TargetMode") != Some("External") {
            let target = of("Target");
            let target = target.trim_start_matches("/word/").to_owned();
            found.insert(of("Id"), (of("Type"), target));
        }
    }
    found
}
