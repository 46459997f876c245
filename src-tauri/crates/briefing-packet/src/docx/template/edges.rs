//! The headers and footers of a template, with the pictures in them.
//!
//! A template may have several sections: each takes over what the one before it has and it lacks, as in Word. Only pictures that lie in the
//! template are taken over; what leads out of it loses its relation.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use super::copy::{self, Allowed, R, W};
use super::fields;
use super::stretch::Stretch;
use crate::picture;

/// The pages for which a section can have edges of their own.
pub(crate) const KINDS: [&str; 3] = ["default", "first", "even"];

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
    /// What a reader sees of it and what it says of its pictures, a line for each paragraph.
    pub(crate) words: String,
    /// What its pictures are called, and what their files say of themselves.
    pub(crate) aside: String,
}

pub(super) type Parts = BTreeMap<String, Vec<u8>>;
/// Where edges stand: header or footer, and the pages.
type References<'a, 'd> = BTreeMap<(bool, &'static str), Node<'a, 'd>>;

/// The edges of upright and of landscape pages, and whether the first page has edges of its own.
#[derive(Debug, Clone, Default)]
pub(super) struct Edges {
    pub(super) upright: Vec<Edge>,
    pub(super) landscape: Vec<Edge>,
    pub(super) title_page: bool,
}

impl Edges {
    /// Leaves out what Word would not show: the edges of first and even pages where nothing asks for them.
    pub(super) fn used(mut self, even_pages: bool) -> Self {
        let title_page = self.title_page;
        let shown = |edge: &Edge, title_page: bool| match edge.kind {
            "first" => title_page,
            "even" => even_pages,
            _ => true,
        };
        self.upright.retain(|edge| shown(edge, title_page));
        self.landscape.retain(|edge| shown(edge, false));
        self
    }
}

/// Returns whether the pages of a section lie across.
pub(super) fn is_landscape(section: Node<'_, '_>) -> bool {
    let size = section.children().find(|child| child.has_tag_name((W, "pgSz")));
    let side = |name: &str| size.and_then(|size| size.attribute((W, name))).and_then(|side| side.parse::<i32>().ok());
    side("w").zip(side("h")).is_some_and(|(width, height)| width > height)
}

/// Reads the headers and footers of a document; a landscape page that has none of its own gets the upright one, made wider.
pub(super) fn read(document: &Document<'_>, (file, parts): (&str, &Parts), stretch: Stretch) -> Edges {
    let targets = relations(file, parts);
    let sections: Vec<Node<'_, '_>> = document.descendants().filter(|node| node.has_tag_name((W, "sectPr"))).collect();
    let only_wide = sections.iter().all(|section| is_landscape(*section));
    let (mut upright, mut wide) = (References::new(), References::new());
    let mut title_page = false;
    for section in &sections {
        let across = is_landscape(*section) && !only_wide;
        title_page |= !across && on(*section, "titlePg");
        let references = if across { &mut wide } else { &mut upright };
        for reference in section.children() {
            let header = reference.has_tag_name((W, "headerReference"));
            let is_one = header || reference.has_tag_name((W, "footerReference"));
            let kind = KINDS.into_iter().find(|kind| is_one && reference.attribute((W, "type")) == Some(kind));
            match kind {
                // Only the first page of the packet is one; it is like the first of the template.
                Some("first") => {
                    references.entry((header, "first")).or_insert(reference);
                }
                Some(kind) => {
                    references.insert((header, kind), reference);
                }
                None => {}
            }
        }
    }
    let all = |references: &References<'_, '_>, stretch: Option<&Stretch>| -> Vec<Edge> {
        let places = [true, false].into_iter().flat_map(|header| KINDS.map(|kind| (header, kind)));
        let read = |place: (bool, &'static str)| {
            let (_, file) = targets.get(references.get(&place)?.attribute((R, "id"))?)?;
            edge(place, file, parts, stretch)
        };
        places.filter_map(read).collect()
    };
    let mut landscape = all(&wide, None);
    for edge in all(&upright, Some(&stretch)) {
        if !landscape.iter().any(|it| (it.header, it.kind) == (edge.header, edge.kind)) {
            landscape.push(edge);
        }
    }
    Edges { upright: all(&upright, None), landscape, title_page }
}

/// Returns whether a switch is on inside a node.
pub(super) fn on(node: Node<'_, '_>, name: &str) -> bool {
    let switch = node.children().find(|child| child.has_tag_name((W, name)));
    switch.is_some_and(|switch| !matches!(switch.attribute((W, "val")), Some("0" | "false" | "off")))
}

fn edge((header, kind): (bool, &'static str), file: &str, parts: &Parts, stretch: Option<&Stretch>) -> Option<Edge> {
    let text = std::str::from_utf8(parts.get(&format!("word/{file}"))?).ok()?;
    let tree = Document::parse(text).ok()?;
    let mut allowed =
        Allowed { left_out: fields::left_out(tree.root()), stretch: stretch.cloned(), ..Allowed::default() };
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
    let aside = aside(&tree, &pictures);
    Some(Edge { header, kind, inside, counts_pages, pictures, words: words(&tree), aside })
}

/// Returns what an edge says: its paragraphs, then what is said of pictures and fields for words.
fn words(tree: &Document<'_>) -> String {
    let is = |node: &Node<'_, '_>, name: &str| node.has_tag_name((W, name));
    let mut lines = Vec::new();
    for paragraph in tree.descendants().filter(|node| is(node, "p")) {
        let mut line = String::new();
        for node in paragraph.descendants() {
            if is(&node, "t") {
                line.push_str(node.text().unwrap_or_default());
            } else if is(&node, "tab") || is(&node, "br") || is(&node, "ptab") {
                line.push(' ');
            }
        }
        lines.push(line.trim().to_owned());
    }
    for node in tree.descendants() {
        let spoken = ["descr", "title", "string", "alt"];
        lines.extend(node.attributes().filter(|it| spoken.contains(&it.name())).map(|it| it.value().trim().to_owned()));
        if is(&node, "alias") || is(&node, "tag") {
            lines.extend(node.attribute((W, "val")).map(str::to_owned));
        }
    }
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

/// Returns what pictures are called, mostly the name of a file, and what their files say of themselves.
fn aside(tree: &Document<'_>, pictures: &[(String, Vec<u8>)]) -> String {
    let called = |node: &Node<'_, '_>| ["docPr", "cNvPr"].contains(&node.tag_name().name());
    let names = tree.descendants().filter(called).filter_map(|node| node.attribute("name")).map(str::to_owned);
    let texts = pictures.iter().filter_map(|(_, bytes)| picture::texts(bytes)).flatten();
    names.chain(texts).collect::<Vec<_>>().join("\n")
}

/// Returns the relations of a part that stay inside the file: id to kind and target below `word/`.
pub(super) fn relations(file: &str, parts: &Parts) -> BTreeMap<String, (String, String)> {
    relations_in(parts.get(&format!("word/_rels/{file}.rels")))
}

/// Returns the relations that a part lists.
pub(super) fn relations_in(part: Option<&Vec<u8>>) -> BTreeMap<String, (String, String)> {
    let mut found = BTreeMap::new();
    let Some(text) = part.and_then(|bytes| std::str::from_utf8(bytes).ok()) else { return found };
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
