//! What stands at the edges of each page: headers, footers, and the watermark.
//!
//! Each page carries program, meeting, legend, state and date, so that a single printed page says what it is. Those of a template stand
//! above ours in the header; its footer replaces ours when it counts the pages.

use super::package::Relations;
use super::page::{Edges, Geometry};
use super::props::{Border, ParagraphProps, RunProps, StyleIds};
use super::styles::SANS;
use super::template::{Edge, KINDS, Template};
use super::xml::Xml;
use super::{NAMESPACES, field};
use crate::block::{NoticeKind, Packet};
use crate::look;
use crate::watermark::Watermark;

/// What the edges of all pages say.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Running<'r> {
    pub(crate) packet: &'r Packet,
    /// How many pages there are, where it is known.
    pub(crate) total: Option<usize>,
    pub(crate) ids: &'r StyleIds,
    /// Whether the style of headers is a template's, whose letters may be larger than ours.
    pub(crate) templated: bool,
    /// Whether there are landscape pages, which have edges of their own.
    pub(crate) landscape: bool,
    /// The word across each page.
    pub(crate) watermark: Option<&'r Watermark>,
}

type Parts = Vec<(String, Vec<u8>)>;

/// Makes the headers and footers, upright and landscape, adds their parts and returns how sections refer to them.
pub(crate) fn all(
    running: &Running<'_>,
    geometry: Geometry,
    template: Option<&Template>,
    relations: &mut Relations,
    parts: &mut Parts,
) -> Edges {
    let mut references = [Vec::new(), Vec::new()];
    let (title_page, even_pages) = template.map(Template::own_edges).unwrap_or_default();
    for (landscape, references) in [false, true].into_iter().zip(&mut references) {
        if landscape && !running.landscape {
            continue;
        }
        let width = geometry.text_width(landscape);
        for header in [true, false] {
            // A page that has edges of its own and finds none would be printed without any: without legend, state and date.
            let wanted = |kind: &&str| match *kind {
                "first" => title_page && !landscape,
                "even" => even_pages,
                _ => true,
            };
            for kind in KINDS.into_iter().filter(wanted) {
                let edge = template.and_then(|template| template.edge(landscape, header, kind));
                let nth = parts.iter().filter(|(name, _)| is_edge(name, header)).count() + 1;
                let file = if header { format!("header{nth}.xml") } else { format!("footer{nth}.xml") };
                let text = if header { head(running, width, edge, nth) } else { foot(running, width, edge) };
                parts.push((format!("word/{file}"), text.into_bytes()));
                pictures(&file, edge, parts);
                let id = relations.internal(if header { "header" } else { "footer" }, &file);
                references.push((header, kind.to_owned(), id));
            }
        }
    }
    Edges { references, title_page }
}

fn is_edge(name: &str, header: bool) -> bool {
    name.starts_with(if header { "word/header" } else { "word/footer" })
}

/// Adds the pictures of an edge of a template.
fn pictures(file: &str, edge: Option<&Edge>, parts: &mut Parts) {
    let Some(edge) = edge.filter(|edge| !edge.pictures.is_empty()) else { return };
    let mut relations = Relations::new("rId");
    let stem = file.trim_end_matches(".xml");
    for (nth, (ending, bytes)) in edge.pictures.iter().enumerate() {
        let name = format!("media/{stem}-{}.{ending}", nth + 1);
        relations.internal("image", &name);
        parts.push((format!("word/{name}"), bytes.clone()));
    }
    parts.push((format!("word/_rels/{file}.rels"), relations.write().into_bytes()));
}

fn head(running: &Running<'_>, width: i32, edge: Option<&Edge>, nth: usize) -> String {
    let ids = running.ids;
    let mut xml = Xml::part();
    xml.open("w:hdr", NAMESPACES);
    if let Some(edge) = edge {
        theirs(edge, ids, &mut xml);
    }
    let front = running.packet.documents.first().map(|document| &document.front);
    if let Some(front) = front {
        let right = if running.templated { width * 3 / 10 } else { width / 5 };
        let rows = [(front.program.as_str(), look::state(front)), (look::occasion(running.packet), front.as_of.long())];
        two_columns(&rows, (width - right, right), ids, &mut xml);
        xml.open("w:p", &[]);
        let legend =
            ParagraphProps { border: Some(Border::Below), spacing: Some((0, 160)), ..ParagraphProps::of("Header") };
        properties(&legend, ids, &mut xml);
        let legends: Vec<&str> = front
            .notices
            .iter()
            .filter(|notice| matches!(notice.kind, NoticeKind::Legend | NoticeKind::Example))
            .map(|notice| notice.text.as_str())
            .collect();
        run(&legends.join(" | "), RunProps { italic: true, ..RunProps::default() }, ids, &mut xml);
        if let Some(word) = running.watermark {
            watermark(word, nth, &mut xml);
        }
        xml.close();
    } else {
        xml.empty("w:p", &[]);
    }
    xml.finish()
}

fn foot(running: &Running<'_>, width: i32, edge: Option<&Edge>) -> String {
    let ids = running.ids;
    let mut xml = Xml::part();
    xml.open("w:ftr", NAMESPACES);
    if let Some(edge) = edge {
        theirs(edge, ids, &mut xml);
        if edge.counts_pages {
            return xml.finish();
        }
    }
    // A table and not a tab: the footer style of a template has tabs of its own.
    let right = width / 4;
    begin_columns((width - right, right), true, &mut xml);
    cell((width - right, ""), ids, &mut xml, |xml| run(&running.packet.title, RunProps::default(), ids, xml));
    cell((right, "right"), ids, &mut xml, |xml| {
        run("Page ", RunProps::default(), ids, xml);
        field::simple("PAGE", "1", xml);
        run(" of ", RunProps::default(), ids, xml);
        field::simple("NUMPAGES", &running.total.unwrap_or(1).to_string(), xml);
    });
    xml.close();
    xml.close();
    xml.open("w:p", &[]);
    properties(&ParagraphProps { line: Some(20), ..ParagraphProps::of("Footer") }, ids, &mut xml);
    xml.finish()
}

/// Writes what a template has; Word would join its table with ours, were there nothing between.
fn theirs(edge: &Edge, ids: &StyleIds, xml: &mut Xml) {
    xml.raw(&edge.inside);
    if edge.inside.ends_with("</w:tbl>") {
        xml.open("w:p", &[]);
        properties(&ParagraphProps { line: Some(20), ..ParagraphProps::of("Header") }, ids, xml);
        xml.close();
    }
}

fn two_columns(rows: &[(&str, String)], widths: (i32, i32), ids: &StyleIds, xml: &mut Xml) {
    begin_columns(widths, false, xml);
    for (nth, (words, at_right)) in rows.iter().enumerate() {
        if nth > 0 {
            xml.open("w:tr", &[]);
        }
        cell((widths.0, ""), ids, xml, |xml| run(words, RunProps::default(), ids, xml));
        cell((widths.1, "right"), ids, xml, |xml| run(at_right, RunProps::default(), ids, xml));
        xml.close();
    }
    xml.close();
}

/// Opens a table of two columns without lines, or with one above, and its first row.
fn begin_columns(widths: (i32, i32), line_above: bool, xml: &mut Xml) {
    let (left, right, all) = (widths.0.to_string(), widths.1.to_string(), (widths.0 + widths.1).to_string());
    xml.open("w:tbl", &[]);
    xml.open("w:tblPr", &[]);
    xml.empty("w:tblW", &[("w:w", &all), ("w:type", "dxa")]);
    if line_above {
        xml.open("w:tblBorders", &[]);
        xml.empty("w:top", &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "7F7F7F")]);
        xml.close();
    }
    xml.empty("w:tblLayout", &[("w:type", "fixed")]);
    xml.open("w:tblCellMar", &[]);
    xml.empty("w:left", &[("w:w", "0"), ("w:type", "dxa")]);
    xml.empty("w:right", &[("w:w", "0"), ("w:type", "dxa")]);
    xml.close();
    xml.close();
    xml.open("w:tblGrid", &[]);
    xml.empty("w:gridCol", &[("w:w", &left)]);
    xml.empty("w:gridCol", &[("w:w", &right)]);
    xml.close();
    xml.open("w:tr", &[]);
}

/// Writes a cell of a header or footer: its width and where its words stand, then the words.
fn cell(how: (i32, &'static str), ids: &StyleIds, xml: &mut Xml, words: impl FnOnce(&mut Xml)) {
    let (width, align) = how;
    xml.open("w:tc", &[]);
    xml.open("w:tcPr", &[]);
    xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
    xml.close();
    xml.open("w:p", &[]);
    properties(&ParagraphProps { align, ..ParagraphProps::of("Header") }, ids, xml);
    words(xml);
    xml.close();
    xml.close();
}

fn properties(look: &ParagraphProps, ids: &StyleIds, xml: &mut Xml) {
    xml.open("w:pPr", &[]);
    look.inside(xml, ids);
    xml.close();
}

fn run(text: &str, look: RunProps, ids: &StyleIds, xml: &mut Xml) {
    if text.is_empty() {
        return;
    }
    xml.open("w:r", &[]);
    look.write(xml, ids);
    xml.words("w:t", &[("xml:space", "preserve")], text);
    xml.close();
}

/// Writes the word across the page as Word itself does, so that its menu finds and removes it.
fn watermark(word: &Watermark, nth: usize, xml: &mut Xml) {
    xml.raw(concat!(
        r#"<w:r><w:rPr><w:noProof/></w:rPr><w:pict>"#,
        r#"<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">"#,
        r#"<v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>"#,
        r#"<v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>"#,
        r#"<v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/>"#,
        r#"<v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" "#,
        r#"o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/>"#,
        r##"<v:textpath on="t" fitshape="t"/><v:handles><v:h position="#0,bottomRight" xrange="6629,14971"/></v:handles>"##,
        r#"<o:lock v:ext="edit" text="t" shapetype="t"/></v:shapetype>"#
    ));
    // Each has an own number, as Word gives them.
    let (name, number) = (format!("PowerPlusWaterMarkObject{nth}"), format!("_x0000_s{}", 2048 + nth));
    let style = format!(
        "position:absolute;margin-left:0;margin-top:0;width:{}pt;height:{}pt;rotation:308;z-index:-251658752;\
         mso-position-horizontal:center;mso-position-horizontal-relative:margin;\
         mso-position-vertical:center;mso-position-vertical-relative:margin",
        word.width, word.height
    );
    xml.open(
        "v:shape",
        &[
            ("id", &name),
            ("o:spid", &number),
            ("type", "#_x0000_t136"),
            ("alt", &word.words),
            ("style", &style),
            ("o:allowincell", "f"),
            ("fillcolor", "#f0f0f0"),
            ("stroked", "f"),
        ],
    );
    let font = format!("font-family:\"{SANS}\";font-size:1pt;font-weight:bold");
    xml.empty("v:textpath", &[("style", &font), ("string", &word.words)]);
    xml.close();
    xml.raw("</w:pict></w:r>");
}
