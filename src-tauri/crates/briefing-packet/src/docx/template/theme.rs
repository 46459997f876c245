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
    let mut part = std::str::from_utf8(THEME).ok()?.to_owned();
    for name in ["clrScheme", "fontScheme"] {
        part = replaced(&part, name, find(name)?)?;
    }
    Some(Theme { part: part.into_bytes(), fonts })
}

/// Returns our theme with another inside of one element.
fn replaced(ours: &str, name: &str, theirs: Node<'_, '_>) -> Option<String> {
    let (before, rest) = ours.split_once(&format!("<a:{name} name=\"Packet\">"))?;
    let (_, after) = rest.split_once(&format!("</a:{name}>"))?;
    let mut inside = String::new();
    // Further fonts by script are copied too; names of the scheme are not.
    copy::inside(theirs, &Allowed::default(), &mut inside);
    Some(format!("{before}<a:{name} name=\"Template\">{inside}</a:{name}>{after}"))
}
