//! The style sheet: Word's own styles where it has them, so that a company's macros, navigation and templates find them.
//!
//! Times New Roman 12 for text, 10 for tables and footnotes, black, as FDA suggests. Every look of the file stands here or in a
//! table's own sizes; a user changes a style and the whole packet follows.

use super::page::Geometry;
use super::props::{Border, ParagraphProps, Raised, RunProps, StyleIds, Tab};
use super::xml::Xml;
use super::{NAMESPACES, numbering};

/// The font of text.
pub(crate) const SERIF: &str = "Times New Roman";
/// The font of the word across the pages of a draft.
pub(crate) const SANS: &str = "Arial";
/// The font of code.
pub(crate) const MONO: &str = "Courier New";
/// The color behind notices and code.
pub(crate) const SHADE: &str = "F2F2F2";
/// The color behind header cells.
const HEADER_SHADE: &str = "E8E8E8";

/// The color of what leads somewhere.
const LINK: &str = "0000FF";

/// Headings by level, from 1.
pub(crate) const HEADINGS: [&str; 6] = ["Heading1", "Heading2", "Heading3", "Heading4", "Heading5", "Heading6"];
/// Bulleted lists by depth.
pub(crate) const BULLETS: [&str; 3] = ["ListBullet", "ListBullet2", "ListBullet3"];
/// Numbered lists by depth.
pub(crate) const NUMBERS: [&str; 3] = ["ListNumber", "ListNumber2", "ListNumber3"];
/// Further paragraphs of list items by depth.
pub(crate) const CONTINUED: [&str; 3] = ["ListContinue", "ListContinue2", "ListContinue3"];
/// Entries of contents lists by level.
pub(crate) const CONTENTS: [&str; 4] = ["TOC1", "TOC2", "TOC3", "TOC4"];
/// Where entries of contents lists begin by level, and the words behind their number, in twips.
pub(crate) const CONTENTS_EDGES: [(i32, i32); 4] = [(0, 480), (480, 1140), (1140, 1920), (1500, 2500)];
/// The step of lists, in twips.
pub(crate) const STEP: i32 = 360;

/// Returns the style of a row of styles for a level from 1; deeper levels take the last.
pub(crate) fn at(styles: &[&'static str], level: usize) -> &'static str {
    styles.get(level.saturating_sub(1)).or(styles.last()).copied().unwrap_or_default()
}

/// A style of ours, as a mapping shows it.
#[derive(Debug, Clone)]
pub(crate) struct Style {
    pub(crate) id: &'static str,
    pub(crate) name: &'static str,
    based_on: &'static str,
    next: &'static str,
    priority: u8,
    paragraph: ParagraphProps,
    run: RunProps,
}

impl Style {
    fn new(id: &'static str, name: &'static str, based_on: &'static str) -> Self {
        let (paragraph, run) = (ParagraphProps::default(), RunProps::default());
        Style { id, name, based_on, next: "", priority: 99, paragraph, run }
    }

    fn next(mut self, next: &'static str) -> Self {
        self.next = next;
        self
    }

    fn priority(mut self, priority: u8) -> Self {
        self.priority = priority;
        self
    }

    fn run(mut self, run: RunProps) -> Self {
        self.run = run;
        self
    }

    fn paragraph(mut self, paragraph: ParagraphProps) -> Self {
        self.paragraph = paragraph;
        self
    }

    /// Writes the style, under the names that styles have in the file.
    pub(crate) fn write(&self, xml: &mut Xml, ids: &StyleIds) {
        open("paragraph", self.id, ids, xml);
        xml.val("w:name", self.name);
        xml.val("w:basedOn", ids.of(self.based_on));
        if !self.next.is_empty() {
            xml.val("w:next", ids.of(self.next));
        }
        xml.val("w:uiPriority", &self.priority.to_string());
        xml.flag("w:qFormat", self.priority < 39);
        xml.open("w:pPr", &[]);
        self.paragraph.inside(xml, ids);
        xml.close();
        self.run.write(xml, ids);
        xml.close();
    }
}

/// Returns whether a style is ours alone and none of Word's own.
pub(crate) fn is_own(id: &str) -> bool {
    const OURS: [&str; 11] = [
        "TableText",
        "TableHeading",
        "TableGap",
        "Figure",
        "Code",
        "Notice",
        "CoverEntry",
        "ContentsHeading",
        "CrossReference",
        "CodeText",
        TABLE,
    ];
    OURS.contains(&id)
}

/// Opens a style; one that is none of Word's own says so, or Word would take it for one.
fn open(kind: &'static str, id: &'static str, ids: &StyleIds, xml: &mut Xml) {
    let mut attributes = vec![("w:type", kind)];
    if is_own(id) {
        attributes.push(("w:customStyle", "1"));
    }
    attributes.push(("w:styleId", ids.of(id)));
    xml.open("w:style", &attributes);
}

/// Returns all paragraph styles, for paper of this size.
pub(crate) fn all(geometry: Geometry) -> Vec<Style> {
    let mut all = vec![
        Style::new("BodyText", "Body Text", "Normal").priority(1).paragraph(spaced(0, 140)),
        Style::new("Title", "Title", "Normal")
            .next("Subtitle")
            .priority(10)
            .paragraph(ParagraphProps { keep_next: true, align: "center", ..spaced(0, 100) })
            .run(sized(40, true)),
        Style::new("Subtitle", "Subtitle", "Normal")
            .next("BodyText")
            .priority(11)
            .paragraph(ParagraphProps { align: "center", ..spaced(0, 80) })
            .run(sized(28, false)),
    ];
    all.extend(headings());
    all.extend(lists());
    all.extend(tables());
    all.extend(text());
    all.extend(contents(geometry));
    all
}

fn spaced(before: i32, after: i32) -> ParagraphProps {
    ParagraphProps { spacing: Some((before, after)), ..ParagraphProps::default() }
}

fn sized(half_points: u16, bold: bool) -> RunProps {
    RunProps { half_points, bold, ..RunProps::default() }
}

fn headings() -> Vec<Style> {
    const NAMES: [&str; 6] = ["heading 1", "heading 2", "heading 3", "heading 4", "heading 5", "heading 6"];
    const SIZES: [(u16, i32, i32); 6] =
        [(32, 0, 200), (28, 320, 140), (24, 280, 120), (24, 240, 100), (24, 200, 80), (24, 200, 80)];
    let mut all = Vec::new();
    for (level, ((id, name), (size, before, after))) in (0_u8..).zip(HEADINGS.into_iter().zip(NAMES).zip(SIZES)) {
        let paragraph = ParagraphProps {
            keep_next: true,
            keep_lines: true,
            page_break_before: (level == 0).then_some(true),
            numbering: (level < 4).then_some((numbering::HEADINGS, level)),
            outline: Some(level),
            ..spaced(before, after)
        };
        let run = RunProps { italic: level >= 3, ..sized(size, level < 5) };
        all.push(Style::new(id, name, "Normal").next("BodyText").priority(9).paragraph(paragraph).run(run));
    }
    all
}

fn lists() -> Vec<Style> {
    const NAMES: [[&str; 3]; 3] = [
        ["List Bullet", "List Bullet 2", "List Bullet 3"],
        ["List Number", "List Number 2", "List Number 3"],
        ["List Continue", "List Continue 2", "List Continue 3"],
    ];
    let mut all = Vec::new();
    for (row, (ids, names)) in [BULLETS, NUMBERS, CONTINUED].into_iter().zip(NAMES).enumerate() {
        for (depth, (id, name)) in (0_u8..).zip(ids.into_iter().zip(names)) {
            let left = STEP * (i32::from(depth) + 1);
            let numbering = match row {
                0 => Some((numbering::BULLETS, depth)),
                1 => Some((numbering::NUMBERS, depth)),
                _ => None,
            };
            let indent = Some((left, if row < 2 { STEP } else { 0 }));
            let paragraph = ParagraphProps { numbering, indent, ..spaced(0, 80) };
            all.push(Style::new(id, name, "Normal").priority(20).paragraph(paragraph));
        }
    }
    all
}

fn tables() -> Vec<Style> {
    vec![
        Style::new("Caption", "caption", "Normal")
            .next("BodyText")
            .priority(35)
            .paragraph(ParagraphProps { keep_lines: true, ..spaced(160, 100) })
            .run(sized(22, true)),
        Style::new("TableText", "Table Text", "Normal").priority(36).paragraph(spaced(30, 30)).run(sized(20, false)),
        Style::new("TableHeading", "Table Heading", "TableText")
            .priority(36)
            .run(RunProps { bold: true, ..RunProps::default() }),
        Style::new("TableGap", "Table Gap", "Normal")
            .priority(90)
            .paragraph(ParagraphProps { line: Some(160), ..spaced(0, 0) })
            .run(sized(8, false)),
        Style::new("Figure", "Figure", "Normal").next("Caption").priority(36).paragraph(ParagraphProps {
            keep_next: true,
            align: "center",
            ..spaced(160, 60)
        }),
    ]
}

fn text() -> Vec<Style> {
    let small = sized(18, false);
    vec![
        Style::new("Quote", "Quote", "Normal")
            .priority(29)
            .paragraph(ParagraphProps { indent: Some((STEP, 0)), ..spaced(60, 140) })
            .run(RunProps { italic: true, ..RunProps::default() }),
        Style::new("Code", "Code", "Normal")
            .priority(30)
            .paragraph(ParagraphProps { shade: SHADE, contextual: true, ..spaced(0, 140) })
            .run(RunProps { font: MONO, ..small }),
        Style::new("Notice", "Notice", "Normal")
            .priority(31)
            .paragraph(ParagraphProps {
                keep_lines: true,
                border: Some(Border::Left),
                shade: SHADE,
                indent: Some((180, 0)),
                contextual: true,
                ..spaced(60, 140)
            })
            .run(sized(22, false)),
        Style::new("CoverEntry", "Cover Entry", "Normal")
            .priority(12)
            .paragraph(ParagraphProps { indent: Some((3000, 3000)), ..spaced(0, 20) }),
        Style::new("ContentsHeading", "Contents Heading", "Normal")
            .next("BodyText")
            .priority(39)
            .paragraph(ParagraphProps { keep_next: true, ..spaced(240, 120) })
            .run(sized(28, true)),
        Style::new("FootnoteText", "footnote text", "Normal").paragraph(spaced(0, 40)).run(sized(20, false)),
        Style::new("Header", "header", "Normal").paragraph(spaced(0, 0)).run(small),
        Style::new("Footer", "footer", "Normal").paragraph(spaced(0, 0)).run(small),
    ]
}

fn contents(geometry: Geometry) -> Vec<Style> {
    const NAMES: [&str; 4] = ["toc 1", "toc 2", "toc 3", "toc 4"];
    let right = Tab { kind: "right", dotted: true, at: geometry.text_width(false) };
    let mut all = Vec::new();
    for (level, (id, name)) in (0..).zip(CONTENTS.into_iter().zip(NAMES)) {
        // No tab for numbers here: an entry without one would stop there. Those that have one bring it along, as Word does.
        let (left, _) = CONTENTS_EDGES.get(level).copied().unwrap_or_default();
        let paragraph = ParagraphProps {
            tabs: vec![right],
            indent: Some((left, 0)),
            ..spaced(if level == 0 { 80 } else { 0 }, 10)
        };
        let run = RunProps { color: LINK, ..sized(22, level == 0) };
        all.push(Style::new(id, name, "Normal").next("Normal").priority(39).paragraph(paragraph).run(run));
    }
    let paragraph = ParagraphProps { tabs: vec![right], indent: Some((480, 480)), ..spaced(0, 30) };
    all.push(
        Style::new("TableofFigures", "table of figures", "Normal")
            .next("Normal")
            .priority(99)
            .paragraph(paragraph)
            .run(RunProps { color: LINK, ..sized(22, false) }),
    );
    all
}

/// Character styles: id, name, look.
pub(crate) fn characters() -> [(&'static str, &'static str, RunProps); 4] {
    let none = RunProps::default();
    [
        ("FootnoteReference", "footnote reference", RunProps { raised: Raised::Sup, ..none }),
        ("Hyperlink", "Hyperlink", RunProps { color: LINK, underline: true, ..none }),
        ("CrossReference", "Cross Reference", RunProps { color: LINK, ..none }),
        ("CodeText", "Code Text", RunProps { font: MONO, half_points: 20, ..none }),
    ]
}

/// The id of the style of tables.
pub(crate) const TABLE: &str = "PacketTable";

/// The table style on which all others rest.
pub(crate) const PLAIN_TABLE: &str = concat!(
    r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>"#,
    r#"<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>"#,
    r#"<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>"#,
    r#"<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#
);

/// Writes the style sheet.
pub(crate) fn write(geometry: Geometry) -> String {
    let mut xml = Xml::part();
    xml.open("w:styles", NAMESPACES);
    defaults(&mut xml);
    xml.open("w:style", &[("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "Normal")]);
    xml.val("w:name", "Normal");
    xml.flag("w:qFormat", true);
    xml.close();
    xml.raw(concat!(
        r#"<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">"#,
        r#"<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>"#,
        r#"<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>"#,
        r#"<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>"#
    ));
    xml.raw(PLAIN_TABLE);
    let ids = StyleIds::default();
    all(geometry).iter().for_each(|style| style.write(&mut xml, &ids));
    extras(&mut xml, &ids, |_| true);
    xml.finish()
}

/// Writes the character styles and the table style that are wanted.
pub(crate) fn extras(xml: &mut Xml, ids: &StyleIds, wanted: impl Fn(&str) -> bool) {
    for (id, name, run) in characters().into_iter().filter(|(id, ..)| wanted(id)) {
        open("character", id, ids, xml);
        xml.val("w:name", name);
        xml.val("w:uiPriority", "99");
        run.write(xml, ids);
        xml.close();
    }
    if wanted(TABLE) {
        table(xml, ids);
    }
}

fn defaults(xml: &mut Xml) {
    xml.open("w:docDefaults", &[]);
    xml.open("w:rPrDefault", &[]);
    xml.open("w:rPr", &[]);
    let fonts = [("w:ascii", SERIF), ("w:hAnsi", SERIF), ("w:eastAsia", "SimSun"), ("w:cs", SERIF)];
    xml.empty("w:rFonts", &fonts);
    xml.val("w:sz", "24");
    xml.val("w:szCs", "24");
    xml.empty("w:lang", &[("w:val", "en-US"), ("w:eastAsia", "zh-CN"), ("w:bidi", "ar-SA")]);
    xml.close();
    xml.close();
    xml.open("w:pPrDefault", &[]);
    xml.open("w:pPr", &[]);
    xml.empty("w:spacing", &[("w:after", "0"), ("w:line", "252"), ("w:lineRule", "auto")]);
    xml.close();
    xml.close();
    xml.close();
}

fn table(xml: &mut Xml, ids: &StyleIds) {
    open("table", TABLE, ids, xml);
    xml.val("w:name", "Packet Table");
    xml.val("w:basedOn", ids.of("TableNormal"));
    xml.val("w:uiPriority", "40");
    xml.flag("w:qFormat", true);
    xml.open("w:tblPr", &[]);
    xml.open("w:tblBorders", &[]);
    for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
        xml.empty(side, &[("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "7F7F7F")]);
    }
    xml.close();
    xml.close();
    xml.open("w:tblStylePr", &[("w:type", "firstRow")]);
    xml.open("w:tcPr", &[]);
    xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", HEADER_SHADE)]);
    xml.close();
    xml.close();
    xml.close();
}
