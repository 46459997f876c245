//! The theme of a template: its colors and fonts in the frame of ours.
//!
//! The rest of a theme (fills with pictures, names that somebody gave) is of no use to a packet and stays behind.

use roxmltree::{Document, Node};

use super::copy::{self, Allowed};
use crate::docx::THEME;

const A: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";

/// What is taken over of a theme.
#[derive(Debug, Clone)]
pub(super) struct Theme {
    pub(super) part: Vec<u8>,
    /// The font of headings and the font of text.
    pub(super) fonts: [String; 2],
}

/// Reads a theme; none when it has no colors or no fonts.
pub(super) fn read(part: &[u8]) -> Option<Theme> {
    let tree = Document::parse(std::str::from_utf8(part).ok()?).ok()?;
    let find = |name: &str| tree.descendants().find(|node| node.has_tag_name((A, name)));
    let fonts = ["majorFont", "minorFont"].map(|name| {
        let latin = find(name).and_then(|font| font.children().find(|it| it.has_tag_name((A, "latin"))));
        latin.and_then(|latin| latin.attribute("typeface")).unwrap_or_default().to_owned()
    });
    let frame = std::str::from_utf8(THEME).ok()?;
    let ours = Document::parse(frame).ok()?;
    let mut part = frame.to_owned();
    for name in ["clrScheme", "fontScheme"] {
        let ours = ours.descendants().find(|node| node.has_tag_name((A, name)))?;
        let mut inside = String::new();
        filled(ours, Some(find(name)?), &mut inside);
        part = replaced(&part, name, &inside)?;
    }
    Some(Theme { part: part.into_bytes(), fonts })
}

/// Writes what Word wants in a scheme, in its order: theirs, and ours for what they lack, because Word refuses a theme with a gap.
fn filled(ours: Node<'_, '_>, theirs: Option<Node<'_, '_>>, out: &mut String) {
    let allowed = Allowed::default();
    for child in ours.children().filter(Node::is_element) {
        let name = child.tag_name().name();
        let found = theirs.and_then(|theirs| theirs.children().find(|it| it.has_tag_name((A, name))));
        if name.ends_with("Font") {
            out.push_str(&format!("<a:{name}>"));
            filled(child, found, out);
            // Fonts by script.
            let further =
                found.into_iter().flat_map(|found| found.children()).filter(|it| it.has_tag_name((A, "font")));
            further.for_each(|font| copy::copy(font, &allowed, out));
            out.push_str(&format!("</a:{name}>"));
        } else if let Some(found) = found {
            copy::copy(found, &allowed, out);
        } else {
            copy::copy(child, &allowed, out);
        }
    }
}

/// Returns our theme with another inside of one element; the name of a scheme of theirs stays behind.
fn replaced(ours: &str, name: &str, inside: &str) -> Option<String> {
    let (before, rest) = ours.split_once(&format!("<a:{name} name=\"Packet\">"))?;
    let (_, after) = rest.split_once(&format!("</a:{name}>"))?;
    Some(format!("{before}<a:{name} name=\"Template\">{inside}</a:{name}>{after}"))
}
