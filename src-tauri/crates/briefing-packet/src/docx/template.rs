//! A company's Word template: its styles, theme, fonts, paper, margins, headers and footers in the place of ours.
//!
//! A style of ours goes by the template's style of the same name; one that the template lacks is added and named, so that the preview can
//! tell. Numbers of headings and lists stay ours, because only they match the packet. What every page must say (program, legend, state,
//! date) is put below the template's header. Macros, links to the outside and bound data are never taken over.

mod copy;
mod edges;
mod facts;
mod fields;
mod known;
mod sheet;
mod stretch;
mod theme;
mod value;

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use roxmltree::{Document, Node};
use sha2::{Digest, Sha256};

use super::NAMESPACES;
use super::page::Geometry;
use super::props::StyleIds;
use copy::W;
pub(crate) use edges::{Edge, KINDS};
use edges::{Edges, Parts};
pub use facts::{TemplateEdge, TemplateFacts, TemplateFont, TemplatePage};
use known::Known;
use stretch::Stretch;
use theme::Theme;

/// No template is larger as a file, in bytes.
const LARGEST: u64 = 20_000_000;
/// No template is larger once it is unpacked, in bytes.
const LARGEST_UNPACKED: u64 = 50_000_000;

/// What the file as a whole leads to.
const ROOT: &str = "_rels/.rels";

/// Why a file is no template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// The file is too large.
    #[error("the template is larger than 20 MB, or 50 MB unpacked; save it without its pictures and try again")]
    TooLarge,
    /// It is a Word file of before 2007, or one that a password protects.
    #[error(
        "this is an old .doc or .dot file, or one that a password protects; open it in Word and save it as .dotx without a password"
    )]
    OldOrLocked,
    /// The file is no Word file.
    #[error("this is no Word template: {0}; choose a .docx or .dotx file that opens in Word")]
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
    /// Whether it is a style of Briefing Room, for which Word has none; a template need not have it.
    pub own: bool,
}

/// A template with the name by which the user knows it.
#[derive(Debug, Clone)]
pub struct HouseTemplate {
    /// The name.
    pub name: String,
    /// The template.
    pub template: Template,
}

impl HouseTemplate {
    /// Returns how a sentence calls it.
    pub fn label(&self) -> String {
        format!("the Word template \u{201c}{}\u{201d}", self.name)
    }
}

/// A template that was read.
#[derive(Debug, Clone)]
pub struct Template {
    sha256: String,
    mapping: Vec<StyleMapping>,
    facts: TemplateFacts,
    styles: String,
    own_names: String,
    theme: Option<Theme>,
    font_table: String,
    geometry: Option<Geometry>,
    edges: Edges,
    even_pages: bool,
    mirrored: bool,
    ids: Vec<(&'static str, String)>,
}

impl Template {
    /// Reads a `.docx` or `.dotx` file, also one with macros, which are left out.
    ///
    /// # Errors
    /// When the file is too large or is no Word file.
    pub fn read(bytes: &[u8]) -> Result<Self, TemplateError> {
        if bytes.len() as u64 > LARGEST {
            return Err(TemplateError::TooLarge);
        }
        let parts = unpack(bytes)?;
        let missing = |part: &str| TemplateError::NoWordFile(format!("it has no {part} as Word writes them"));
        let text = |name: &str| parts.get(name).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let places = Places::of(&parts);
        let styles = parse(text(&places.part("styles", "styles.xml")).ok_or_else(|| missing("styles"))?)?;
        let document = parse(text(&places.main()).ok_or_else(|| missing("text"))?)?;
        is_usual(&styles)?;
        let settings = text(&places.part("settings", "settings.xml")).and_then(|text| Document::parse(text).ok());
        let set = |name: &str| settings.as_ref().is_some_and(|it| edges::on(it.root_element(), name));
        let geometry = section(&document).and_then(geometry);
        let (ids, mapping) = Known::of(&styles).map();
        let page = geometry.unwrap_or_else(|| Geometry::of(&crate::look::Look::default()));
        let stretch = Stretch::new(&styles, page.text_width(false), page.text_width(true));
        let theme = parts.get(&places.part("theme", "theme/theme1.xml")).and_then(|part| theme::read(part));
        let even_pages = set("evenAndOddHeaders");
        let edges = edges::read(&document, (&places.main_file, &parts), stretch).used(even_pages);
        let used = ids.iter().map(|(_, theirs)| theirs.as_str()).collect();
        let (parts, theme_of) = (&parts, theme.as_ref());
        let read =
            facts::Read { parts, document: &document, styles: &styles, theme: theme_of, geometry, edges: &edges, used };
        let facts = read.facts();
        Ok(Template {
            sha256: Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect(),
            styles: sheet::rewritten(&styles, &ids, geometry),
            own_names: own_names(&styles),
            font_table: font_table(parts, &facts),
            even_pages,
            mirrored: set("mirrorMargins"),
            facts,
            mapping,
            theme,
            geometry,
            edges,
            ids,
        })
    }

    /// Returns the SHA-256 of the file, in lower-case hexadecimal.
    pub fn sha256(&self) -> &str {
        &self.sha256
    }

    /// Returns which style of the template stands for each of ours.
    pub fn mapping(&self) -> &[StyleMapping] {
        &self.mapping
    }

    /// Returns what a person should know before the template is used.
    pub fn facts(&self) -> &TemplateFacts {
        &self.facts
    }

    /// Returns the words that a file takes over from the template, by the place where they stand, for the search for internal text.
    pub fn words(&self) -> Vec<(&'static str, String)> {
        let place = |edge: &Edge| match (edge.header, edge.kind) {
            (true, "first") => "header of the first page",
            (true, "even") => "header of even pages",
            (true, _) => "header",
            (false, "first") => "footer of the first page",
            (false, "even") => "footer of even pages",
            (false, _) => "footer",
        };
        let mut words: Vec<(&'static str, String)> = vec![("names of styles", self.own_names.clone())];
        let edges = self.edges.upright.iter().chain(&self.edges.landscape);
        words.extend(edges.clone().map(|edge| (place(edge), edge.words.clone())));
        words.extend(edges.map(|edge| ("pictures", edge.aside.clone())));
        words.retain(|(_, words)| !words.is_empty());
        words
    }

    pub(crate) fn styles(&self) -> &str {
        &self.styles
    }

    pub(crate) fn theme(&self) -> Option<&[u8]> {
        self.theme.as_ref().map(|theme| theme.part.as_slice())
    }

    /// Returns what the template's table of fonts says of its fonts, as XML.
    pub(crate) fn font_table(&self) -> &str {
        &self.font_table
    }

    pub(crate) fn geometry(&self) -> Option<Geometry> {
        self.geometry
    }

    /// Returns the header or footer for these pages, upright or landscape.
    pub(crate) fn edge(&self, landscape: bool, header: bool, kind: &str) -> Option<&Edge> {
        let edges = if landscape { &self.edges.landscape } else { &self.edges.upright };
        edges.iter().find(|edge| edge.header == header && edge.kind == kind)
    }

    /// Returns whether the first page, and even pages, have edges of their own.
    pub(crate) fn own_edges(&self) -> (bool, bool) {
        (self.edges.title_page, self.even_pages)
    }

    /// Returns whether the margins of even pages are those of odd ones in a mirror.
    pub(crate) fn mirrored(&self) -> bool {
        self.mirrored
    }

    pub(crate) fn ids(&self) -> StyleIds {
        let mut ids = StyleIds::default();
        self.ids.iter().for_each(|(ours, theirs)| ids.rename(ours, theirs));
        ids
    }
}

fn unpack(bytes: &[u8]) -> Result<Parts, TemplateError> {
    if bytes.starts_with(b"\xD0\xCF\x11\xE0") {
        return Err(TemplateError::OldOrLocked);
    }
    let other = if bytes.starts_with(b"PK") { "it is damaged or not whole" } else { "it is a file of another kind" };
    let broken = |_: &dyn std::fmt::Display| TemplateError::NoWordFile(other.to_owned());
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut parts = Parts::new();
    let mut room = LARGEST_UNPACKED;
    for place in 0..archive.len() {
        let file = archive.by_index(place).map_err(|error| broken(&error))?;
        let name = file.name().map_err(|error| broken(&error))?.into_owned();
        if !name.starts_with("word/") && name != ROOT {
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

/// Where the parts lie: some programs call the text `document2.xml`, and name its styles likewise.
struct Places {
    main_file: String,
    relations: BTreeMap<String, (String, String)>,
}

impl Places {
    fn of(parts: &Parts) -> Self {
        let root = edges::relations_in(parts.get(ROOT));
        let main = root.into_values().find(|(kind, _)| kind.ends_with("/officeDocument")).map(|(_, target)| target);
        let main = main.unwrap_or_else(|| "document.xml".to_owned());
        let file = main.strip_prefix("word/").unwrap_or(&main);
        Places { main_file: file.to_owned(), relations: edges::relations(file, parts) }
    }

    fn main(&self) -> String {
        format!("word/{}", self.main_file)
    }

    /// Returns the part of a kind that the text refers to, or the usual one.
    fn part(&self, kind: &str, usual: &str) -> String {
        let ending = format!("/{kind}");
        let found = self.relations.values().find(|(of, _)| of.ends_with(&ending));
        format!("word/{}", found.map_or(usual, |(_, target)| target.as_str()))
    }
}

/// Refuses the strict form of Word files, of which nothing would be found.
fn is_usual(styles: &Document<'_>) -> Result<(), TemplateError> {
    if styles.root_element().has_tag_name((W, "styles")) {
        return Ok(());
    }
    let reason = if styles.root_element().tag_name().namespace().is_some_and(|space| space.contains("purl.oclc.org")) {
        "it is saved as Strict Open XML; save it in Word as a usual Word document"
    } else {
        "its styles cannot be read"
    };
    Err(TemplateError::NoWordFile(reason.to_owned()))
}

fn parse(text: &str) -> Result<Document<'_>, TemplateError> {
    Document::parse(text).map_err(|error| TemplateError::NoWordFile(format!("a part of it is damaged ({error})")))
}

/// Returns a piece of a part as a document of its own.
fn whole(inside: &str) -> String {
    let spaces: Vec<String> = NAMESPACES.iter().map(|(name, space)| format!("{name}=\"{space}\"")).collect();
    format!("<w:whole {}>{inside}</w:whole>", spaces.join(" "))
}

/// Returns the section whose paper is used: the last upright one, or the last.
fn section<'a, 'd>(document: &'a Document<'d>) -> Option<Node<'a, 'd>> {
    let sections = || document.descendants().filter(|node| node.has_tag_name((W, "sectPr")));
    sections().rfind(|section| !edges::is_landscape(*section)).or_else(|| sections().next_back())
}

/// Returns paper and margins; none when they leave no room for text.
fn geometry(section: Node<'_, '_>) -> Option<Geometry> {
    let child = |name: &str| section.children().find(|child| child.has_tag_name((W, name)));
    let number = |node: Node<'_, '_>, name: &str| -> Option<i32> {
        node.attribute((W, name)).and_then(|value| value.parse().ok())
    };
    let (size, margins) = (child("pgSz")?, child("pgMar")?);
    let (width, height) = (number(size, "w")?, number(size, "h")?);
    let gutter = number(margins, "gutter").unwrap_or_default().clamp(0, 10_000);
    let sides = (number(margins, "left")?.saturating_add(gutter), number(margins, "right")?);
    let ends = (number(margins, "top")?.saturating_abs(), number(margins, "bottom")?.saturating_abs());
    let header = (number(margins, "header").unwrap_or(720), number(margins, "footer").unwrap_or(720));
    let paper = (width.min(height), width.max(height));
    let small = |side: i32| (0..=20_000).contains(&side);
    let sound = (7_000..=24_000).contains(&paper.0)
        && paper.1 <= 31_000
        && [sides.0, sides.1, ends.0, ends.1, header.0, header.1].into_iter().all(small);
    let geometry = Geometry { paper, sides, ends, header };
    (sound && geometry.text_width(false) >= 4_000 && geometry.text_height(true) >= 4_000).then_some(geometry)
}

/// Returns the names that somebody gave to styles, a line for each; Word's own say nothing.
fn own_names(styles: &Document<'_>) -> String {
    let own = |node: &Node<'_, '_>| matches!(node.attribute((W, "customStyle")), Some("1" | "true" | "on"));
    let styles = styles.descendants().filter(|node| node.has_tag_name((W, "style")) && own(node));
    let names: Vec<&str> = styles
        .flat_map(|style| ["name", "aliases"].into_iter().filter_map(move |it| known::value(style, it)))
        .collect();
    names.join("\n")
}

/// Returns what the table of fonts says of the fonts that are used and that ours does not list.
fn font_table(parts: &Parts, facts: &TemplateFacts) -> String {
    let text = parts.get("word/fontTable.xml").and_then(|part| std::str::from_utf8(part).ok());
    let Some(table) = text.and_then(|text| Document::parse(text).ok()) else { return String::new() };
    let mut out = String::new();
    for font in table.root_element().children().filter(|node| node.has_tag_name((W, "font"))) {
        let name = font.attribute((W, "name")).unwrap_or_default();
        if facts.fonts.iter().any(|used| used.name == name) && !super::package::lists_font(name) {
            copy::copy(font, &copy::Allowed::default(), &mut out);
        }
    }
    out
}
