//! Pages: paper, margins, and the sections of the file.
//!
//! Margins are FDA's: at least three quarters of an inch at the left and, on landscape pages, at the top; headers and footers stay out
//! of the outer three eighths.

use super::xml::Xml;
use crate::look::{Look, Paper};

/// Where text stands on the page. Lengths are twips, twentieths of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Geometry {
    /// The short and the long side of the paper.
    pub(crate) paper: (i32, i32),
    /// Left and right margin of upright pages.
    pub(crate) sides: (i32, i32),
    /// Top and bottom margin of upright pages.
    pub(crate) ends: (i32, i32),
    /// Distance of header and footer from the edge.
    pub(crate) header: (i32, i32),
}

/// Left and right margin of landscape pages.
const LANDSCAPE_SIDE: i32 = 1080;

impl Geometry {
    pub(crate) fn of(look: &Look) -> Self {
        let paper = match look.paper {
            Paper::Letter => (12_240, 15_840),
            Paper::A4 => (11_906, 16_838),
        };
        Geometry { paper, sides: (1440, 1440), ends: (1800, 1300), header: (660, 600) }
    }

    /// Returns the width of text.
    pub(crate) fn text_width(&self, landscape: bool) -> i32 {
        if landscape { self.paper.1 - 2 * LANDSCAPE_SIDE } else { self.paper.0 - self.sides.0 - self.sides.1 }
    }

    /// Returns the height of text.
    pub(crate) fn text_height(&self, landscape: bool) -> i32 {
        let paper = if landscape { self.paper.0 } else { self.paper.1 };
        paper - self.ends.0 - self.ends.1
    }
}

/// The parts of headers and footers of a section: relationship ids for upright and for landscape pages.
#[derive(Debug, Clone)]
pub(crate) struct Edges {
    /// Type of reference (`default`, `first`, `even`), and whether it is a header, with the id; upright, then landscape.
    pub(crate) references: [Vec<(bool, String, String)>; 2],
    /// Whether the first page of the section has edges of its own.
    pub(crate) title_page: bool,
}

/// Writes the properties of a section.
pub(crate) fn section(geometry: Geometry, edges: &Edges, landscape: bool, xml: &mut Xml) {
    xml.open("w:sectPr", &[]);
    let [upright, wide] = &edges.references;
    for (header, kind, id) in if landscape { wide } else { upright } {
        let name = if *header { "w:headerReference" } else { "w:footerReference" };
        xml.empty(name, &[("w:type", kind), ("r:id", id)]);
    }
    xml.val("w:type", "nextPage");
    let (short, long) = (geometry.paper.0.to_string(), geometry.paper.1.to_string());
    if landscape {
        xml.empty("w:pgSz", &[("w:w", &long), ("w:h", &short), ("w:orient", "landscape")]);
    } else {
        xml.empty("w:pgSz", &[("w:w", &short), ("w:h", &long)]);
    }
    let (left, right) = if landscape { (LANDSCAPE_SIDE, LANDSCAPE_SIDE) } else { geometry.sides };
    let [top, right, bottom, left, header, footer] =
        [geometry.ends.0, right, geometry.ends.1, left, geometry.header.0, geometry.header.1].map(|it| it.to_string());
    xml.empty(
        "w:pgMar",
        &[
            ("w:top", &top),
            ("w:right", &right),
            ("w:bottom", &bottom),
            ("w:left", &left),
            ("w:header", &header),
            ("w:footer", &footer),
            ("w:gutter", "0"),
        ],
    );
    xml.empty("w:cols", &[("w:space", "720")]);
    xml.flag("w:titlePg", edges.title_page && !landscape);
    xml.close();
}
