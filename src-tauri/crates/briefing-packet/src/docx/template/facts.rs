//! What a person should know of a template before it is used: paper, margins, headers and footers, fonts, and what is not taken over.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Document, Node};

use super::copy::W;
use super::edges::{Edges, Parts};
use super::known::value;
use super::theme::Theme;
use crate::docx::page::Geometry;

/// What a person should know of a template.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TemplateFacts {
    /// Paper and margins; none when the template has none that can be used, then they are those of the export.
    pub page: Option<TemplatePage>,
    /// Its headers and footers, those of upright pages.
    pub edges: Vec<TemplateEdge>,
    /// The fonts that its styles, headers and footers ask for.
    pub fonts: Vec<TemplateFont>,
    /// What it has and the packet does not take over, a sentence for each.
    pub left_out: Vec<&'static str>,
}

/// Paper and margins in twips, twentieths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TemplatePage {
    /// The width and height of the paper, upright.
    pub paper: (i32, i32),
    /// The margins at the top, right, bottom and left.
    pub margins: [i32; 4],
}

/// A header or footer of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateEdge {
    /// Whether it is a header.
    pub header: bool,
    /// `default`, `first` or `even`.
    pub kind: &'static str,
    /// What it says, a line for each paragraph.
    pub words: String,
    /// How many pictures stand in it.
    pub pictures: usize,
    /// Whether it prints page numbers; a footer that does takes the place of ours.
    pub counts_pages: bool,
}

/// A font that a template asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFont {
    /// Its name.
    pub name: String,
    /// Whether the template carries it inside; it is not taken over.
    pub carried: bool,
}

/// The parts of a template that were read.
pub(super) struct Read<'a, 'd> {
    pub(super) parts: &'a Parts,
    pub(super) document: &'a Document<'d>,
    pub(super) styles: &'a Document<'d>,
    pub(super) theme: Option<&'a Theme>,
    pub(super) geometry: Option<Geometry>,
    pub(super) edges: &'a Edges,
    /// The ids of its styles that are used.
    pub(super) used: BTreeSet<&'a str>,
}

impl Read<'_, '_> {
    pub(super) fn facts(&self) -> TemplateFacts {
        let page = self
            .geometry
            .map(|it| TemplatePage { paper: it.paper, margins: [it.ends.0, it.sides.1, it.ends.1, it.sides.0] });
        let edges = self.edges.upright.iter().map(|edge| TemplateEdge {
            header: edge.header,
            kind: edge.kind,
            words: edge.words.clone(),
            pictures: edge.pictures.len(),
            counts_pages: edge.counts_pages,
        });
        let table = self.parts.get("word/fontTable.xml").and_then(|part| std::str::from_utf8(part).ok());
        let table = table.and_then(|text| Document::parse(text).ok());
        let carried = |name: &String| {
            table.iter().flat_map(|table| table.descendants()).any(|font| {
                font.has_tag_name((W, "font"))
                    && font.attribute((W, "name")) == Some(name)
                    && font.children().any(|child| child.tag_name().name().starts_with("embed"))
            })
        };
        let fonts = self.fonts().into_iter().map(|name| TemplateFont { carried: carried(&name), name });
        TemplateFacts { page, edges: edges.collect(), fonts: fonts.collect(), left_out: self.left_out() }
    }

    fn fonts(&self) -> BTreeSet<String> {
        let all: BTreeMap<&str, Node<'_, '_>> = self
            .styles
            .descendants()
            .filter(|node| node.has_tag_name((W, "style")))
            .filter_map(|style| Some((style.attribute((W, "styleId"))?, style)))
            .collect();
        let mut wanted: Vec<&str> = self.used.iter().copied().collect();
        let mut seen = BTreeSet::new();
        let mut fonts = BTreeSet::new();
        let defaults = self.styles.descendants().filter(|node| node.has_tag_name((W, "docDefaults")));
        defaults.for_each(|node| self.fonts_in(node, &mut fonts));
        while let Some(id) = wanted.pop() {
            let Some(style) = all.get(id).filter(|_| seen.insert(id)) else { continue };
            self.fonts_in(*style, &mut fonts);
            wanted.extend(["basedOn", "link"].into_iter().filter_map(|name| value(*style, name)));
        }
        for text in self.edges.upright.iter().map(|edge| &edge.inside) {
            let whole = super::whole(text);
            if let Ok(tree) = Document::parse(&whole) {
                self.fonts_in(tree.root(), &mut fonts);
            }
        }
        fonts
    }

    fn fonts_in(&self, node: Node<'_, '_>, fonts: &mut BTreeSet<String>) {
        for named in node.descendants().filter(|node| node.has_tag_name((W, "rFonts"))) {
            for (plain, of_theme) in [("ascii", "asciiTheme"), ("hAnsi", "hAnsiTheme")] {
                let from_theme = named.attribute((W, of_theme)).zip(self.theme).map(|(name, theme)| {
                    let [major, minor] = &theme.fonts;
                    if name.starts_with("major") { major.as_str() } else { minor.as_str() }
                });
                let font = from_theme.or(named.attribute((W, plain))).unwrap_or_default();
                fonts.extend((!font.is_empty()).then(|| font.to_owned()));
            }
        }
    }

    fn left_out(&self) -> Vec<&'static str> {
        let has_part = |begin: &str| self.parts.keys().any(|name| name.starts_with(begin));
        let part = |name: &str| self.parts.get(name).map(|bytes| String::from_utf8_lossy(bytes)).unwrap_or_default();
        let node = |test: &dyn Fn(&Node<'_, '_>) -> bool| self.document.descendants().any(|it| test(&it));
        let named = |names: &'static [&'static str]| {
            node(&|it: &Node<'_, '_>| it.tag_name().namespace() == Some(W) && names.contains(&it.tag_name().name()))
        };
        let outside = self.parts.iter().any(|(name, bytes)| {
            name.ends_with(".rels") && String::from_utf8_lossy(bytes).contains("TargetMode=\"External\"")
        });
        let in_edges = |word: &str| {
            self.parts.iter().any(|(name, bytes)| {
                (name.starts_with("word/header") || name.starts_with("word/footer"))
                    && String::from_utf8_lossy(bytes).contains(word)
            })
        };
        let numbered = self.styles.descendants().any(|node| node.has_tag_name((W, "numPr")));
        let columns = node(&|it: &Node<'_, '_>| {
            it.has_tag_name((W, "cols")) && it.attribute((W, "num")).is_some_and(|count| count != "1")
        });
        let text =
            node(&|it: &Node<'_, '_>| it.has_tag_name((W, "t")) && it.text().is_some_and(|it| !it.trim().is_empty()));
        let all = [
            (text, "The text on the template's own pages: only its looks, headers and footers are used."),
            (numbered, "Its numbering of headings and lists: sentences of the packet name the packet's own numbers."),
            (has_part("word/vbaProject") || has_part("word/vbaData"), "Its macros: they are neither run nor copied."),
            (outside, "Links and pictures that lead out of the template; the words of a link stay."),
            (
                has_part("word/embeddings") || has_part("word/activeX") || in_edges("<w:object"),
                "Objects of other programs inside the template.",
            ),
            (in_edges("dataBinding"), "The link of text fields to data: they show the words they show now."),
            (has_part("word/comments") && part("word/comments.xml").contains("<w:comment "), "Its comments."),
            (has_part("word/fonts/"), "The fonts it carries inside: readers need them on their computers."),
            (named(&["pgBorders", "lnNumType"]) || columns, "Page borders, line numbers and columns."),
        ];
        all.into_iter().filter(|(is, _)| *is).map(|(_, sentence)| sentence).collect()
    }
}
