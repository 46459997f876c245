//! Makes an SVG drawing safe to keep, to print and to send: what is written back is only what stands on the lists in `svg/allow.rs`.
//!
//! A drawing comes from a stranger's program. It may hold scripts, links to the network, entities or parts that call each other until
//! memory is full; none of that may reach a reader at FDA, the window or a writer of Word and PDF. The drawing is read as XML and
//! written anew, so what is not listed is gone, however it was spelled. Writing what was written gives the same bytes. Pictures inside a
//! drawing are kept as PNG or JPEG; whether these can be decoded is not looked at here.

mod allow;
mod css;
mod link;
mod weigh;

use std::borrow::Cow;
use std::collections::BTreeSet;

use roxmltree::{Document, Node, ParsingOptions};

/// The largest drawing, in bytes. A judgment: well above plots with a hundred thousand points, far below what a writer chokes on.
pub const MAX_BYTES: usize = 10 * 1024 * 1024;

/// The most nodes a drawing may hold. A judgment, as for [`MAX_BYTES`].
const MAX_NODES: u32 = 1_000_000;

const SVG: &str = "http://www.w3.org/2000/svg";
const XLINK: &str = "http://www.w3.org/1999/xlink";
const XML: &str = "http://www.w3.org/XML/1998/namespace";

/// A drawing that is safe.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// Its source, UTF-8, ending with a line feed.
    pub svg: String,
    /// What a reader may miss because a figure may not hold it, in words.
    pub left_out: BTreeSet<&'static str>,
}

/// Why a drawing is refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SvgRefused {
    /// It is larger than [`MAX_BYTES`].
    #[error("the drawing is larger than {} MB", MAX_BYTES / (1024 * 1024))]
    TooLarge,
    /// It declares entities, with which a small file can fill the memory.
    #[error("the drawing declares entities of its own, which a figure may not hold; save it as plain SVG")]
    Entities,
    /// It is not well-formed.
    #[error("the drawing is not readable as SVG: {0}")]
    Unreadable(String),
    /// It is another kind of document.
    #[error("the file is no SVG drawing, its outermost element is <{0}>")]
    NotSvg(String),
    /// Its parts are nested or repeated beyond measure, or call themselves.
    #[error("the parts of the drawing are nested or repeated beyond measure, or call themselves")]
    Multiplies,
    /// Nothing is left to be seen.
    #[error("the drawing holds nothing that a figure may show")]
    Empty,
}

/// Reads a drawing and writes back what a figure may hold.
///
/// Dropped: scripts, event handlers, HTML (`foreignObject`), animation, links out of the file, style rules that load something,
/// comments, and everything that is not SVG. A plain `DOCTYPE` is dropped as well.
///
/// # Errors
/// [`SvgRefused`] says why it cannot be a figure.
pub fn sanitize(source: &str) -> Result<Drawing, SvgRefused> {
    if source.len() > MAX_BYTES {
        return Err(SvgRefused::TooLarge);
    }
    let source = without_doctype(source.trim_start_matches('\u{feff}').trim_start())?;
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(&source, options).map_err(unreadable)?;
    let root = document.root_element();
    if !is_svg(root) || root.tag_name().name() != "svg" {
        return Err(SvgRefused::NotSvg(root.tag_name().name().chars().take(40).collect()));
    }
    weigh::weigh(&document)?;
    let mut pen = Pen::default();
    root.children().for_each(|child| pen.node(child, None));
    if !pen.draws {
        return Err(SvgRefused::Empty);
    }
    let svg = pen.whole(&kept(root));
    if svg.len() > MAX_BYTES {
        return Err(SvgRefused::TooLarge);
    }
    Ok(Drawing { svg, left_out: pen.left_out })
}

fn unreadable(error: roxmltree::Error) -> SvgRefused {
    if matches!(error, roxmltree::Error::DtdDetected) {
        SvgRefused::Entities
    } else if matches!(error, roxmltree::Error::NodesLimitReached) {
        SvgRefused::TooLarge
    } else {
        SvgRefused::Unreadable(error.to_string())
    }
}

/// Drops the line that names the document type, as many drawing programs write it; refuses one that declares something.
fn without_doctype(source: &str) -> Result<Cow<'_, str>, SvgRefused> {
    let Some((before, rest)) = source.split_once("<!DOCTYPE") else { return Ok(Cow::Borrowed(source)) };
    match rest.split_once('>') {
        Some((declared, after)) if !declared.contains('[') => Ok(Cow::Owned(format!("{before}{after}"))),
        Some(_) | None => Err(SvgRefused::Entities),
    }
}

/// Returns whether an element belongs to SVG; a file that names no namespace at all is taken at its word.
fn is_svg(node: Node<'_, '_>) -> bool {
    node.is_element() && node.tag_name().namespace().is_none_or(|namespace| namespace == SVG)
}

/// Returns the attributes of an element that may stay, as they are written.
fn kept<'d>(node: Node<'d, '_>) -> Vec<(&'d str, Cow<'d, str>)> {
    let element = node.tag_name().name();
    let mut kept: Vec<(&str, Cow<'_, str>)> = Vec::new();
    let mut link: Option<Cow<'_, str>> = None;
    for attribute in node.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        match (attribute.namespace(), name) {
            (None, "href") => link = link::of(element, value).or(link),
            (Some(XLINK), "href") => link = link.or_else(|| link::of(element, value)),
            (None, "style") => {
                let declarations = css::declarations(value);
                if !declarations.is_empty() {
                    kept.push(("style", Cow::Owned(declarations)));
                }
            }
            (None, _) if allow::is_attribute(name) && link::is_harmless(value) => {
                kept.push((name, Cow::Borrowed(value)));
            }
            (Some(XML), "space") if value == "preserve" => kept.push(("xml:space", Cow::Borrowed(value))),
            (Some(XML), "lang") if link::is_harmless(value) => kept.push(("xml:lang", Cow::Borrowed(value))),
            _ => {}
        }
    }
    kept.extend(link.map(|link| (LINK, link)));
    kept
}

/// The spelling of links that old and new programs understand.
const LINK: &str = "xlink:href";

/// Writes the drawing anew.
#[derive(Default)]
struct Pen {
    out: String,
    left_out: BTreeSet<&'static str>,
    linked: bool,
    draws: bool,
}

impl Pen {
    fn node(&mut self, node: Node<'_, '_>, words_of: Option<&str>) {
        if node.is_element() {
            self.element(node, words_of.is_some());
        } else if node.is_text() && words_of.is_some() {
            escape(node.text().unwrap_or_default(), false, &mut self.out);
        }
    }

    fn element(&mut self, node: Node<'_, '_>, in_words: bool) {
        if !is_svg(node) {
            return;
        }
        let name = match node.tag_name().name() {
            "a" if in_words => "tspan",
            "a" => "g",
            "style" => return self.style(node),
            name if allow::is_element(name) => name,
            other => {
                self.left_out.extend(allow::missed(other));
                return;
            }
        };
        let attributes = kept(node);
        let links = attributes.iter().any(|(name, _)| *name == LINK);
        if allow::needs_link(name) && !links {
            self.left_out.insert(allow::OUTSIDE);
            return;
        }
        self.linked |= links;
        self.draws |= allow::draws(name);
        self.open(name, &attributes);
        let words_of = (in_words || allow::holds_words(name)).then_some(name);
        if node.has_children() {
            self.out.push('>');
            if words_of.is_none() {
                self.out.push('\n');
            }
            node.children().for_each(|child| self.node(child, words_of));
            self.out.push_str("</");
            self.out.push_str(name);
            self.out.push('>');
        } else {
            self.out.push_str("/>");
        }
        if !in_words {
            self.out.push('\n');
        }
    }

    fn style(&mut self, node: Node<'_, '_>) {
        let source: String = node.children().filter_map(|child| child.text()).collect();
        let sheet = css::sheet(&source);
        if !sheet.complete {
            self.left_out.insert(allow::STYLES);
        }
        if !sheet.rules.is_empty() {
            self.out.push_str("<style>\n");
            escape(&sheet.rules, false, &mut self.out);
            self.out.push_str("</style>\n");
        }
    }

    fn open(&mut self, name: &str, attributes: &[(&str, Cow<'_, str>)]) {
        self.out.push('<');
        self.out.push_str(name);
        for (name, value) in attributes {
            self.out.push(' ');
            self.out.push_str(name);
            self.out.push_str("=\"");
            escape(value, true, &mut self.out);
            self.out.push('"');
        }
    }

    /// Returns the whole drawing: the outermost element around what was written.
    fn whole(&mut self, attributes: &[(&str, Cow<'_, str>)]) -> String {
        let inside = std::mem::take(&mut self.out);
        let mut root = vec![("xmlns", Cow::Borrowed(SVG))];
        if self.linked {
            root.push(("xmlns:xlink", Cow::Borrowed(XLINK)));
        }
        root.extend(attributes.iter().filter(|(name, _)| *name != LINK).cloned());
        self.open("svg", &root);
        format!("{}>\n{inside}</svg>\n", std::mem::take(&mut self.out))
    }
}

/// Writes text as it may stand in XML; characters that XML forbids are left out.
fn escape(text: &str, in_attribute: bool, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if in_attribute => out.push_str("&quot;"),
            '\n' | '\t' if in_attribute => out.push(' '),
            '\n' | '\t' => out.push(character),
            '\u{fffe}' | '\u{ffff}' => {}
            control if control.is_control() => {}
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests;
