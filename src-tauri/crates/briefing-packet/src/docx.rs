//! Writes a packet as one Word file.
//!
//! The markup is written by hand because the libraries at hand lose what matters here: linked heading numbers, repeated table headers,
//! alternative texts. One pen makes the XML, one place each writes the properties of paragraphs and runs in the order of the schema.

mod contents;
mod drawing;
mod edges;
mod field;
mod line;
mod names;
mod note;
mod numbering;
mod package;
mod page;
mod pages;
mod picture;
mod props;
mod prose;
mod script;
mod styles;
mod table;
mod template;
mod write;
mod xml;

use std::sync::Arc;

use crate::WriteError;
use crate::block::Packet;
use crate::look::{Look, Pages};
use crate::watermark::{self, Watermark};
use contents::Slot;
use drawing::Picture;
use edges::Running;
use names::{Name, Names};
use package::Relations;
use page::Geometry;
use picture::Content;
use write::Writer;

pub use template::{
    HouseTemplate, StyleMapping, Template, TemplateEdge, TemplateError, TemplateFacts, TemplateFont, TemplatePage,
};

/// The name spaces of every part.
const NAMESPACES: &[(&str, &str)] = &[
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("xmlns:pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
    ("xmlns:v", "urn:schemas-microsoft-com:vml"),
    ("xmlns:o", "urn:schemas-microsoft-com:office:office"),
];

/// The colors and fonts that Word offers in its menus; our styles name their own.
const THEME: &[u8] = include_bytes!("docx/theme.xml");

/// A packet as a Word file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// Its pages, estimated: Word counts them only when it opens the file.
    pub pages: Pages,
}

/// Writes a packet as a Word file, like a template when there is one: its styles, paper, headers and footers.
///
/// # Errors
/// When the file cannot be put together.
pub fn paged(packet: &Packet, look: &Look, template: Option<&Template>) -> Result<Written, WriteError> {
    // Where pictures stand depends on their size alone, so they are drawn beside.
    let (written, ()) = rayon::join(|| counted(packet, look, template), || drawing::prepare(packet));
    let (draft, pages) = written;
    let bytes = package::container(&draft.filled(packet, &pages, template)?)?;
    Ok(Written { bytes, pages })
}

/// Writes a file but for its pages, and estimates them.
fn counted(packet: &Packet, look: &Look, template: Option<&Template>) -> (Draft, Pages) {
    let own = contents::has_its_own(packet);
    let mut draft = Draft::of(packet, look, template, false);
    let mut pages = draft.pages();
    if !own && pages.total >= contents::PAGES {
        draft = Draft::of(packet, look, template, true);
        pages = draft.pages();
    }
    (draft, pages)
}

/// Writes a packet as a Word file; its contents lists show these pages until Word updates them, without any the estimated ones.
///
/// # Errors
/// When the file cannot be put together.
pub fn write(packet: &Packet, look: &Look, pages: Option<&Pages>) -> Result<Vec<u8>, WriteError> {
    given(packet, look, pages, None)
}

/// Writes a packet as a Word file that looks like a template: its styles, paper, headers and footers.
///
/// # Errors
/// When the file cannot be put together.
pub fn write_with(
    packet: &Packet,
    look: &Look,
    pages: Option<&Pages>,
    template: &Template,
) -> Result<Vec<u8>, WriteError> {
    given(packet, look, pages, Some(template))
}

fn given(
    packet: &Packet,
    look: &Look,
    pages: Option<&Pages>,
    template: Option<&Template>,
) -> Result<Vec<u8>, WriteError> {
    let Some(pages) = pages else { return paged(packet, look, template).map(|written| written.bytes) };
    let in_front = !contents::has_its_own(packet) && pages.total >= contents::PAGES;
    package::container(&Draft::of(packet, look, template, in_front).filled(packet, pages, template)?)
}

type Parts = Vec<(String, Vec<u8>)>;

/// The body of the file.
const BODY: &str = "word/document.xml";

/// A file that is written but for the numbers of its pages and its drawings.
struct Draft {
    parts: Parts,
    /// Drawings by the name of their part, which is still empty.
    drawn: Vec<(String, Arc<Picture>)>,
    slots: Vec<Slot>,
    names: Names,
    geometry: Geometry,
    /// Whether there are landscape pages.
    landscape: bool,
    watermark: Option<Watermark>,
}

impl Draft {
    fn of(packet: &Packet, look: &Look, template: Option<&Template>, contents: bool) -> Self {
        let geometry = template.and_then(Template::geometry).unwrap_or_else(|| Geometry::of(look));
        let ids = template.map(Template::ids).unwrap_or_default();
        let mut parts: Parts = Vec::new();
        let mut relations = first_relations();
        let theme = template.and_then(Template::theme).unwrap_or(THEME);
        parts.push(("word/theme/theme1.xml".to_owned(), theme.to_vec()));
        let landscape = write::has_landscape(packet, geometry);
        let watermark = watermark::of(packet, look);
        let running = Running {
            packet,
            total: None,
            ids: &ids,
            templated: template.is_some(),
            landscape,
            watermark: watermark.as_ref(),
        };
        let edges = edges::all(&running, geometry, template, &mut relations, &mut parts);
        let mut writer = Writer::new(packet, geometry, edges);
        writer.relations = [relations, Relations::new("rId")];
        writer.ids = ids;
        writer.breaks_pages = template.is_some();
        writer.cover = &look.cover;
        writer.body(contents);
        let [body, notes] = &writer.relations;
        let heading_ids: Vec<String> = numbering::linked().map(|id| writer.ids.of(id).to_owned()).collect();
        let mut add = |name: &str, text: String| parts.push((name.to_owned(), text.into_bytes()));
        add("_rels/.rels", package::root());
        add("docProps/core.xml", package::core(packet));
        add("docProps/app.xml", package::app(packet));
        add("word/_rels/document.xml.rels", body.write());
        if !notes.is_empty() {
            add("word/_rels/footnotes.xml.rels", notes.write());
        }
        let styles = template.map_or_else(|| styles::write(geometry), |template| template.styles().to_owned());
        add("word/styles.xml", styles);
        add("word/numbering.xml", writer.lists.write(&heading_ids));
        let (_, even_pages) = template.map(Template::own_edges).unwrap_or_default();
        add("word/settings.xml", package::settings(template.is_some_and(Template::mirrored), even_pages));
        add("word/fontTable.xml", package::fonts(template.map(Template::font_table).unwrap_or_default()));
        add("word/footnotes.xml", writer.note_xml.finish());
        add(BODY, writer.xml.finish());
        let mut drawn = Vec::new();
        for (name, content) in writer.pictures.files {
            let name = format!("word/{name}");
            match content {
                Content::Bytes(bytes) => parts.push((name, bytes)),
                Content::Drawn(picture) => {
                    parts.push((name.clone(), Vec::new()));
                    drawn.push((name, picture));
                }
            }
        }
        // Readers look for the kinds of content first.
        let types = package::content_types(&parts);
        parts.insert(0, ("[Content_Types].xml".to_owned(), types.into_bytes()));
        Draft { parts, drawn, slots: writer.slots, names: writer.names, geometry, landscape, watermark }
    }

    /// Estimates the pages.
    fn pages(&self) -> Pages {
        let found = pages::of(&self.parts).unwrap_or_default();
        let page = |(anchor, name): (&String, &Name)| Some((anchor.clone(), *found.of_bookmark.get(&name.bookmark)?));
        Pages { total: found.total, of_anchor: self.names.all().filter_map(page).collect() }
    }

    /// Returns the parts with the numbers of pages and the drawings in their places.
    fn filled(self, packet: &Packet, pages: &Pages, template: Option<&Template>) -> Result<Parts, WriteError> {
        let Draft { mut parts, drawn, slots, geometry, landscape, watermark, .. } = self;
        let ids = template.map(Template::ids).unwrap_or_default();
        let running = Running {
            packet,
            total: Some(pages.total),
            ids: &ids,
            templated: template.is_some(),
            landscape,
            watermark: watermark.as_ref(),
        };
        let mut counted: Parts = Vec::new();
        edges::all(&running, geometry, template, &mut first_relations(), &mut counted);
        for (name, bytes) in &mut parts {
            if name == BODY {
                let body = std::str::from_utf8(bytes).map_err(|error| WriteError::Word(error.to_string()))?;
                *bytes = contents::filled(body, &slots, pages).into_bytes();
            } else if let Some((_, known)) = counted.iter_mut().find(|(other, _)| other == name) {
                *bytes = std::mem::take(known);
            } else if let Some((_, picture)) = drawn.iter().find(|(other, _)| other == name) {
                let png = picture.png().ok_or_else(|| {
                    WriteError::Word("a drawing cannot be turned into a picture; give it as PNG".to_owned())
                })?;
                *bytes = png.to_vec();
            }
        }
        Ok(parts)
    }
}

fn first_relations() -> Relations {
    let mut relations = Relations::new("rId");
    for name in ["styles", "numbering", "settings", "footnotes", "fontTable"] {
        relations.internal(name, &format!("{name}.xml"));
    }
    relations.internal("theme", "theme/theme1.xml");
    relations
}

/// Returns the name of the bookmark of an anchor: a letter first, letters, digits and underscores only, at most 40 signs, as Word wants it.
pub fn bookmark(anchor: &str) -> String {
    let kept = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
    let name: String = std::iter::once('b').chain(std::iter::once('_')).chain(anchor.chars().map(kept)).collect();
    if name.len() <= 40 {
        return name;
    }
    // Long anchors end in ids; what tells them apart stands at their end.
    let tail: String = name.chars().skip(name.chars().count() - 36).collect();
    format!("b_x_{tail}")
}
