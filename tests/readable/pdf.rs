//! A PDF file: what it says of itself, its bookmarks, its pages with their words and links, and the tree of tags that a screen reader follows.

mod drawn;

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::cut;
use crate::Files;
use drawn::Words;

/// Returns the file as lines: `about`, `pages`, `tags`.
pub fn outlined(bytes: &[u8]) -> Files {
    let file = Reader::of(bytes);
    let mut files = Files::new();
    for (name, text) in [("about", file.about()), ("pages", file.pages()), ("tags", file.tags())] {
        files.insert(format!("pdf/{name}.txt"), text.into_bytes());
    }
    files
}

/// Returns all that the tags say, in their order and in full, with the tags of pieces in angle brackets.
pub fn heard(bytes: &[u8]) -> String {
    let file = Reader::of(bytes);
    let mut said = String::new();
    if let Some(root) = file.below(file.catalog(), "StructTreeRoot") {
        file.said(root, None, &mut said);
    }
    said
}

struct Reader {
    objects: Document,
    /// The pages in their order, each with its words.
    pages: Vec<(ObjectId, Words)>,
    numbers: BTreeMap<ObjectId, usize>,
}

/// Reads a text string: UTF-16 with its mark, else one sign for each byte.
fn text(object: &Object) -> String {
    lopdf::decode_text_string(object).unwrap_or_default()
}

impl Reader {
    fn of(bytes: &[u8]) -> Self {
        let objects = Document::load_mem(bytes).expect("a PDF file");
        let pages: Vec<(ObjectId, Words)> = objects.page_iter().map(|id| (id, drawn::of(&objects, id))).collect();
        let numbers = pages.iter().enumerate().map(|(nth, (id, _))| (*id, nth + 1)).collect();
        Reader { objects, pages, numbers }
    }

    fn catalog(&self) -> &Dictionary {
        self.objects.catalog().expect("a catalog")
    }

    fn get<'a>(&'a self, dictionary: &'a Dictionary, key: &str) -> Option<&'a Object> {
        let (_, found) = self.objects.dereference(dictionary.get(key.as_bytes()).ok()?).ok()?;
        Some(found)
    }

    fn below<'a>(&'a self, dictionary: &'a Dictionary, key: &str) -> Option<&'a Dictionary> {
        self.get(dictionary, key)?.as_dict().ok()
    }

    /// Returns an entry that may stand in a node above.
    fn inherited<'a>(&'a self, page: &'a Dictionary, key: &str) -> Option<&'a Object> {
        self.get(page, key).or_else(|| self.inherited(self.below(page, "Parent")?, key))
    }

    /// Returns the page to which a link or a bookmark leads, or its address.
    fn way(&self, from: &Dictionary) -> String {
        let action = self.below(from, "A");
        if let Some(address) = action.and_then(|action| self.get(action, "URI")) {
            return text(address);
        }
        let place = self.get(from, "Dest").or_else(|| self.get(action?, "D"));
        place.map_or_else(|| "nowhere".to_owned(), |place| self.place(place))
    }

    fn place(&self, place: &Object) -> String {
        if let Object::Array(parts) = place {
            let page = parts.first().and_then(|page| page.as_reference().ok());
            let number = page.and_then(|page| self.numbers.get(&page));
            return number.map_or_else(|| "a lost page".to_owned(), |number| format!("page {number}"));
        }
        if let Object::Dictionary(inner) = place {
            return self.get(inner, "D").map_or_else(|| "nowhere".to_owned(), |place| self.place(place));
        }
        if let Object::String(name, _) | Object::Name(name) = place {
            let named = self.below(self.catalog(), "Names").and_then(|names| self.below(names, "Dests"));
            let found = named.and_then(|tree| self.named(tree, name));
            return found.map_or_else(|| "a lost name".to_owned(), |found| self.place(found));
        }
        "nowhere".to_owned()
    }

    fn named<'a>(&'a self, tree: &'a Dictionary, name: &[u8]) -> Option<&'a Object> {
        let pairs = self.get(tree, "Names").and_then(|pairs| pairs.as_array().ok());
        for pair in pairs.into_iter().flat_map(|pairs| pairs.chunks_exact(2)) {
            if pair[0].as_str().is_ok_and(|known| known == name) {
                return self.objects.dereference(&pair[1]).ok().map(|(_, found)| found);
            }
        }
        let kids = self.get(tree, "Kids").and_then(|kids| kids.as_array().ok())?;
        kids.iter().find_map(|kid| self.named(self.objects.dereference(kid).ok()?.1.as_dict().ok()?, name))
    }

    /// Version, properties, how it opens, fonts, bookmarks.
    fn about(&self) -> String {
        let mut out = format!("PDF {}, {} pages\n", self.objects.version, self.pages.len());
        let info = self.below(&self.objects.trailer, "Info");
        for (key, value) in info.into_iter().flat_map(Dictionary::iter) {
            out.push_str(&format!("{}: {}\n", String::from_utf8_lossy(key), text(value)));
        }
        for key in ["Lang", "PageMode", "PageLayout", "MarkInfo", "ViewerPreferences", "OpenAction"] {
            let value = self.get(self.catalog(), key);
            let value = match value {
                Some(Object::String(..)) => value.map(text).unwrap_or_default(),
                Some(Object::Name(name)) => String::from_utf8_lossy(name).into_owned(),
                Some(Object::Dictionary(all)) if all.has(b"S") => {
                    self.way(&Dictionary::from_iter([("A", Object::Dictionary(all.clone()))]))
                }
                Some(Object::Dictionary(all)) => {
                    let entries = all.iter().map(|(key, value)| format!("{} {value:?}", String::from_utf8_lossy(key)));
                    entries.collect::<Vec<_>>().join(", ")
                }
                Some(place @ Object::Array(_)) => self.place(place),
                Some(_) | None => "none".to_owned(),
            };
            out.push_str(&format!("{key}: {value}\n"));
        }
        let mut fonts: Vec<String> = self
            .objects
            .objects
            .values()
            .filter_map(|object| object.as_dict().ok())
            .filter(|font| font.get(b"Type").and_then(Object::as_name).is_ok_and(|kind| kind == b"Font"))
            .filter_map(|font| font.get(b"BaseFont").and_then(Object::as_name).ok())
            // A part of a font has six letters of its own in front.
            .map(|name| String::from_utf8_lossy(name).split('+').next_back().unwrap_or_default().to_owned())
            .collect();
        fonts.sort();
        fonts.dedup();
        out.push_str(&format!("fonts: {}\n\nbookmarks\n", fonts.join(", ")));
        let first = self.below(self.catalog(), "Outlines").and_then(|root| self.below(root, "First"));
        self.bookmarks(first, 1, &mut out);
        out
    }

    fn bookmarks(&self, first: Option<&Dictionary>, depth: usize, out: &mut String) {
        let mut next = first;
        while let Some(bookmark) = next {
            let title = self.get(bookmark, "Title").map(text).unwrap_or_default();
            out.push_str(&format!("{}{title} -> {}\n", "  ".repeat(depth), self.way(bookmark)));
            self.bookmarks(self.below(bookmark, "First"), depth + 1, out);
            next = self.below(bookmark, "Next");
        }
    }

    /// Size, words in the order of the file, and links of each page.
    fn pages(&self) -> String {
        let mut out = String::new();
        for (nth, (id, words)) in self.pages.iter().enumerate() {
            let page = self.objects.get_dictionary(*id).expect("a page");
            let edges: Vec<String> = self
                .inherited(page, "MediaBox")
                .and_then(|edges| edges.as_array().ok())
                .into_iter()
                .flatten()
                .map(|edge| edge.as_float().unwrap_or_default().to_string())
                .collect();
            let turn = self.inherited(page, "Rotate").and_then(|turn| turn.as_i64().ok()).unwrap_or_default();
            out.push_str(&format!("=== page {}: {}, turned {turn}\n", nth + 1, edges.join(" ")));
            out.push_str(&words.page);
            out.push('\n');
            let mut links: Vec<String> = Vec::new();
            let annotations = self.get(page, "Annots").and_then(|all| all.as_array().ok());
            for annotation in annotations.into_iter().flatten() {
                let annotation = self.objects.dereference(annotation).ok().and_then(|(_, found)| found.as_dict().ok());
                let to = self.way(annotation.expect("an annotation"));
                // A link over two lines has two places on the page.
                if links.last() != Some(&to) {
                    links.push(to);
                }
            }
            if !links.is_empty() {
                out.push_str(&format!("--- links: {}\n", links.join(", ")));
            }
        }
        out
    }

    /// The tree of tags: kind, texts for those who do not see, and the first words.
    fn tags(&self) -> String {
        let mut out = String::new();
        if let Some(root) = self.below(self.catalog(), "StructTreeRoot") {
            self.kids(root, None, 0, &mut out);
        }
        out
    }

    fn kids(&self, node: &Dictionary, page: Option<ObjectId>, depth: usize, out: &mut String) {
        match self.get(node, "K") {
            Some(Object::Array(kids)) => kids.iter().for_each(|kid| self.kid(kid, page, depth, out)),
            Some(Object::Dictionary(_)) => {
                self.kid(node.get(b"K").expect("a kid"), page, depth, out);
            }
            _ => {}
        }
    }

    fn kid(&self, kid: &Object, page: Option<ObjectId>, depth: usize, out: &mut String) {
        let Ok((_, Object::Dictionary(element))) = self.objects.dereference(kid) else { return };
        let Some(tag) = element.get(b"S").and_then(Object::as_name).ok() else { return };
        let page = element.get(b"Pg").and_then(Object::as_reference).ok().or(page);
        let indent = "  ".repeat(depth);
        out.push_str(&format!("{indent}{}", String::from_utf8_lossy(tag)));
        for key in ["Alt", "ActualText", "E", "Lang"] {
            if let Some(said) = self.get(element, key) {
                out.push_str(&format!(" ({key}: {})", cut(&text(said), 200)));
            }
        }
        if let Some(scope) = self.attribute(element, "Scope") {
            out.push_str(&format!(" ({scope})"));
        }
        if self.is_line(element) {
            let mut said = String::new();
            self.said(element, page, &mut said);
            out.push_str(&format!(": {}", cut(&said, 90)));
        }
        out.push('\n');
        if !self.is_line(element) {
            self.kids(element, page, depth + 1, out);
        }
    }

    fn attribute(&self, element: &Dictionary, key: &str) -> Option<String> {
        let entry = self.get(element, "A")?;
        let all = entry.as_array().map_or(std::slice::from_ref(entry), Vec::as_slice);
        let mut own = all.iter().filter_map(|it| self.objects.dereference(it).ok()?.1.as_dict().ok());
        let name = own.find_map(|it| it.get(key.as_bytes()).and_then(Object::as_name).ok())?;
        Some(String::from_utf8_lossy(name).into_owned())
    }

    /// Whether all that stands below are pieces of a line.
    fn is_line(&self, element: &Dictionary) -> bool {
        const PIECES: [&[u8]; 9] =
            [b"Span", b"Strong", b"Em", b"Link", b"Reference", b"Code", b"Lbl", b"NonStruct", b"Private"];
        self.elements(element).iter().all(|kid| {
            kid.get(b"S").and_then(Object::as_name).is_ok_and(|tag| PIECES.contains(&tag)) && self.is_line(kid)
        })
    }

    fn elements<'a>(&'a self, element: &'a Dictionary) -> Vec<&'a Dictionary> {
        let all: Vec<&Object> = match self.get(element, "K") {
            Some(Object::Array(kids)) => kids.iter().collect(),
            Some(one) => vec![one],
            None => Vec::new(),
        };
        let found = all.into_iter().filter_map(|kid| self.objects.dereference(kid).ok()?.1.as_dict().ok());
        found.filter(|kid| kid.has(b"S")).collect()
    }

    /// The words of an element, with the tags of its pieces.
    fn said(&self, element: &Dictionary, page: Option<ObjectId>, said: &mut String) {
        let kids: Vec<&Object> = match self.get(element, "K") {
            Some(Object::Array(kids)) => kids.iter().collect(),
            Some(one) => vec![one],
            None => Vec::new(),
        };
        for kid in kids {
            let Ok((_, kid)) = self.objects.dereference(kid) else { continue };
            if let Ok(mark) = kid.as_i64() {
                said.push_str(self.marked(page, mark));
                continue;
            }
            let Ok(inner) = kid.as_dict() else { continue };
            let page = inner.get(b"Pg").and_then(Object::as_reference).ok().or(page);
            if let Ok(mark) = inner.get(b"MCID").and_then(Object::as_i64) {
                said.push_str(self.marked(page, mark));
            } else if let Ok(tag) = inner.get(b"S").and_then(Object::as_name) {
                let mut words = String::new();
                self.said(inner, page, &mut words);
                let piece = format!("<{}>{words}</>", String::from_utf8_lossy(tag));
                said.push_str(if tag == b"Span" { &words } else { &piece });
            }
        }
    }

    fn marked(&self, page: Option<ObjectId>, mark: i64) -> &str {
        let place = page.and_then(|page| self.numbers.get(&page)).map(|number| number - 1);
        place.and_then(|place| self.pages[place].1.marked.get(&mark)).map_or("", String::as_str)
    }
}
