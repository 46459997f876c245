//! A company's Word template: its styles, theme, fonts, paper, margins, headers and footers in the place of ours.
//!
//! A style of ours goes by the template's style of the same name; one that the template lacks is added and named, so that the preview can
//! tell. Numbers of headings and lists stay ours, because only they match the packet. What every page must say (program, legend, state,
//! date) is put below the template's header. Macros, links to the outside and bound data are never taken over.

mod copy;
mod edges;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};

use super::page::Geometry;
use super::props::StyleIds;
use super::styles::{self, Style};
use super::xml::Xml;
use super::{NAMESPACES, numbering};
use copy::{Allowed, W};
pub(crate) use edges::Edge;

/// The table style that Word itself needs; nobody maps it.
const PLAIN_TABLE: &str = "TableNormal";
/// No template is larger, packed or unpacked, in bytes.
const LARGEST: u64 = 50_000_000;

/// Why a file is no template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// The file is too large.
    #[error("the template is larger than 50 MB; save it without its pictures and try again")]
    TooLarge,
    /// The file is no Word file.
    #[error("this is no Word template: {0}; choose a .docx or .dotx file")]
    NoWordFile(String),
}

/// How a style of ours is called in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StyleMapping {
    /// The name of our style, as Word shows it.
    pub ours: String,
    /// The name of the style that is used; ours when the template has none.
    pub theirs: String,
    /// Whether the template has it.
    pub found: bool,
}

/// A template that was read.
#[derive(Debug, Clone)]
pub struct Template {
    mapping: Vec<StyleMapping>,
    styles: String,
    theme: Option<Vec<u8>>,
    geometry: Option<Geometry>,
    edges: Vec<Edge>,
    title_page: bool,
    ids: Vec<(&'static str, String)>,
}

impl Template {
    /// Reads a `.docx` or `.dotx` file.
    ///
    /// # Errors
    /// When the file is too large or is no Word file.
    pub fn read(bytes: &[u8]) -> Result<Self, TemplateError> {
        if bytes.len() as u64 > LARGEST {
            return Err(TemplateError::TooLarge);
        }
        let parts = unpack(bytes)?;
        let missing = |part: &str| TemplateError::NoWordFile(format!("it has no {part}"));
        let text = |name: &str| parts.get(name).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let styles = text("word/styles.xml").ok_or_else(|| missing("styles"))?;
        let document = text("word/document.xml").ok_or_else(|| missing("text"))?;
        let styles = parse(styles)?;
        let document = parse(document)?;
        let section = document.descendants().rfind(|node| node.has_tag_name((W, "sectPr")));
        let geometry = section.and_then(geometry);
        let known = Known::of(&styles);
        let (ids, mapping) = known.map();
        let theme = parts.get("word/theme/theme1.xml").filter(|theme| is_plain(theme)).cloned();
        Ok(Template {
            styles: rewritten(&styles, &ids, geometry),
            mapping,
            theme,
            geometry,
            edges: section.map(|section| edges::read(section, &parts)).unwrap_or_default(),
            title_page: section.is_some_and(|section| section.children().any(|it| it.has_tag_name((W, "titlePg")))),
            ids,
        })
    }

    /// Returns which style of the template stands for each of ours.
    pub fn mapping(&self) -> &[StyleMapping] {
        &self.mapping
    }

    pub(crate) fn styles(&self) -> &str {
        &self.styles
    }

    pub(crate) fn theme(&self) -> Option<&[u8]> {
        self.theme.as_deref()
    }

    pub(crate) fn geometry(&self) -> Option<Geometry> {
        self.geometry
    }

    pub(crate) fn edges(&self) -> &[Edge] {
        &self.edges
    }

    pub(crate) fn title_page(&self) -> bool {
        self.title_page
    }

    pub(crate) fn ids(&self) -> StyleIds {
        let mut ids = StyleIds::default();
        self.ids.iter().for_each(|(ours, theirs)| ids.rename(ours, theirs));
        ids
    }
}

fn unpack(bytes: &[u8]) -> Result<BTreeMap<String, Vec<u8>>, TemplateError> {
    let broken = |error: &dyn std::fmt::Display| TemplateError::NoWordFile(error.to_string());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut parts = BTreeMap::new();
    let mut room = LARGEST;
    for place in 0..archive.len() {
        let file = archive.by_index(place).map_err(|error| broken(&error))?;
        let name = file.name().map_err(|error| broken(&error))?.into_owned();
        if !name.starts_with("word/") {
            continue;
        }
        let mut content = Vec::new();
        // One byte more than there is room for tells that it is too much, whatever the file says of its size.
        file.take(room + 1).read_to_end(&mut content).map_err(|error| broken(&error))?;
        room = room.checked_sub(content.len() as u64).ok_or(TemplateError::TooLarge)?;
        parts.insert(name, content);
    }
    Ok(parts)
}

fn parse(text: &str) -> Result<Document<'_>, TemplateError> {
    Document::parse(text).map_err(|error| TemplateError::NoWordFile(error.to_string()))
}

/// Returns whether a part refers to no other.
fn is_plain(part: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(part) else { return false };
    Document::parse(text).is_ok_and(|tree| {
        !tree.descendants().flat_map(|node| node.attributes()).any(|it| it.namespace() == Some(copy::R))
    })
}

fn number(node: Node<'_, '_>, name: &str) -> Option<i32> {
    node.attribute((W, name)).and_then(|value| value.parse().ok())
}

/// Returns paper and margins; none when they leave no room for text.
fn geometry(section: Node<'_, '_>) -> Option<Geometry> {
    let child = |name: &str| section.children().find(|child| child.has_tag_name((W, name)));
    let (size, margins) = (child("pgSz")?, child("pgMar")?);
    let (width, height) = (number(size, "w")?, number(size, "h")?);
    let sides = (number(margins, "left")?, number(margins, "right")?);
    let ends = (number(margins, "top")?.abs(), number(margins, "bottom")?.abs());
    let header = (number(margins, "header").unwrap_or(720), number(margins, "footer").unwrap_or(720));
    let geometry = Geometry { paper: (width.min(height), width.max(height)), sides, ends, header };
    let sound = (7_000..=24_000).contains(&geometry.paper.0)
        && geometry.paper.1 <= 31_000
        && sides.0 >= 0
        && sides.1 >= 0
        && geometry.text_width(false) >= 4_000
        && geometry.text_height(true) >= 4_000;
    sound.then_some(geometry)
}

/// The styles of a template: kind and name in lower case, to id and name.
struct Known {
    found: BTreeMap<(String, String), (String, String)>,
    ids: Vec<String>,
}

impl Known {
    fn of(styles: &Document<'_>) -> Self {
        let mut known = Known { found: BTreeMap::new(), ids: Vec::new() };
        for style in styles.descendants().filter(|node| node.has_tag_name((W, "style"))) {
            let name = style.children().find(|child| child.has_tag_name((W, "name")));
            let name = name.and_then(|name| name.attribute((W, "val"))).unwrap_or_default();
            let (kind, id) = (style.attribute((W, "type")), style.attribute((W, "styleId")).unwrap_or_default());
            let key = (kind.unwrap_or("paragraph").to_owned(), name.to_lowercase());
            known.found.entry(key).or_insert((id.to_owned(), name.to_owned()));
            known.ids.push(id.to_owned());
        }
        known
    }

    fn map(&self) -> (Vec<(&'static str, String)>, Vec<StyleMapping>) {
        let (mut ids, mut mapping) = (Vec::new(), Vec::new());
        for (kind, ours, name) in ours() {
            let found = self.found.get(&(kind.to_owned(), name.to_lowercase()));
            let (id, theirs) = match found {
                Some((id, theirs)) => (id.clone(), theirs.clone()),
                None if self.ids.iter().any(|id| id == ours) => (format!("{ours}OfPacket"), name.to_owned()),
                None => (ours.to_owned(), name.to_owned()),
            };
            ids.push((ours, id));
            if ours == PLAIN_TABLE {
                continue;
            }
            mapping.push(StyleMapping { ours: name.to_owned(), theirs, found: found.is_some() });
        }
        (ids, mapping)
    }
}

/// All our styles: kind, id and name.
fn ours() -> Vec<(&'static str, &'static str, &'static str)> {
    let geometry = Geometry::of(&crate::look::Look::default());
    let mut all = vec![("paragraph", "Normal", "Normal"), ("table", PLAIN_TABLE, "Normal Table")];
    all.extend(styles::all(geometry).iter().map(|style| ("paragraph", style.id, style.name)));
    all.extend(styles::characters().iter().map(|(id, name, _)| ("character", *id, *name)));
    all.push(("table", styles::TABLE, "Packet Table"));
    all
}

/// Writes the template's styles anew, numbered by our lists, and adds those of ours that it lacks.
fn rewritten(styles: &Document<'_>, ids: &[(&'static str, String)], geometry: Option<Geometry>) -> String {
    let allowed = Allowed::default();
    let mut taken: Vec<&str> = Vec::new();
    let mut out = String::new();
    for child in styles.root_element().children().filter(|child| child.tag_name().namespace() == Some(W)) {
        if child.has_tag_name((W, "style")) {
            let id = child.attribute((W, "styleId")).unwrap_or_default();
            taken.push(id);
            let ours = ids.iter().find(|(_, theirs)| theirs == id).map(|(ours, _)| *ours);
            style(child, ours, &mut out);
        } else {
            copy::copy(child, &allowed, &mut out);
        }
    }
    let mut xml = Xml::part();
    xml.open("w:styles", NAMESPACES);
    xml.raw(&out);
    let mut names = StyleIds::default();
    ids.iter().for_each(|(ours, theirs)| names.rename(ours, theirs));
    let lacks = |ours: &str| ids.iter().any(|(id, theirs)| *id == ours && !taken.contains(&theirs.as_str()));
    if lacks("Normal") {
        xml.raw(r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>"#);
    }
    if lacks(PLAIN_TABLE) {
        xml.raw(styles::PLAIN_TABLE);
    }
    let geometry = geometry.unwrap_or_else(|| Geometry::of(&crate::look::Look::default()));
    for style in styles::all(geometry).iter().filter(|style| lacks(style.id)) {
        Style::write(style, &mut xml, &names);
    }
    styles::extras(&mut xml, &names, lacks);
    xml.finish()
}

/// Copies a style without the number that it has, and gives it ours.
fn style(style: Node<'_, '_>, ours: Option<&str>, out: &mut String) {
    let allowed = Allowed::default();
    out.push_str("<w:style");
    for attribute in style.attributes().filter(|attribute| attribute.namespace() == Some(W)) {
        out.push_str(&format!(" w:{}=\"", attribute.name()));
        copy::escape(attribute.value(), out);
        out.push('"');
    }
    out.push('>');
    let number = ours.and_then(numbering::of_style);
    let has_props = style.children().any(|child| child.has_tag_name((W, "pPr")));
    let mut waits = number.clone().filter(|_| !has_props);
    for child in style.children().filter(Node::is_element) {
        let name = child.tag_name().name();
        if matches!(name, "rPr" | "tblPr" | "trPr" | "tcPr" | "tblStylePr")
            && let Some(number) = waits.take()
        {
            out.push_str(&format!("<w:pPr>{number}</w:pPr>"));
        }
        if child.has_tag_name((W, "pPr")) {
            paragraph(child, number.as_deref(), out);
        } else {
            copy::copy(child, &allowed, out);
        }
    }
    if let Some(number) = waits {
        out.push_str(&format!("<w:pPr>{number}</w:pPr>"));
    }
    out.push_str("</w:style>");
}

/// Copies properties of a paragraph with another number; in the schema it stands behind these.
fn paragraph(props: Node<'_, '_>, number: Option<&str>, out: &mut String) {
    const BEFORE: [&str; 6] = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"];
    let allowed = Allowed::default();
    let children = || props.children().filter(|child| child.is_element() && !child.has_tag_name((W, "numPr")));
    let before = |node: &Node<'_, '_>| BEFORE.contains(&node.tag_name().name());
    out.push_str("<w:pPr>");
    children().filter(before).for_each(|child| copy::copy(child, &allowed, out));
    out.push_str(number.unwrap_or_default());
    children().filter(|child| !before(child)).for_each(|child| copy::copy(child, &allowed, out));
    out.push_str("</w:pPr>");
}
