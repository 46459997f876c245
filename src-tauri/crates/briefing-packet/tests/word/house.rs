//! Templates as companies have them: first and even pages, landscape pages, names in other languages, tracked changes, themes, leftovers.
//!
//! Each template is made here of the parts that matter and nothing else.

use std::io::{Cursor, Write};

use briefing_domain::text::Inline;
use briefing_packet::block::{Block, Packet, Table};
use briefing_packet::docx::{Template, write_with};
use briefing_packet::look::Look;

use crate::sound;
use crate::support::{Word, packet, prose};

const NS: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main""#;
const PAGE: &str = r#"<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720"/>"#;
const NORMAL: &str =
    r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>"#;

/// A template made of the inside of its parts.
#[derive(Default)]
struct Made {
    styles: String,
    sections: String,
    settings: &'static str,
    /// Headers and footers: name of the part and what stands in it; their relation has the same name.
    edges: Vec<(&'static str, &'static str)>,
    others: Vec<(&'static str, String)>,
}

impl Made {
    fn bytes(&self) -> Vec<u8> {
        let relation = |(name, _): &(&str, &str)| {
            format!(r#"<Relationship Id="{name}" Type="http://x/{}" Target="{name}.xml"/>"#, &name[..6])
        };
        let relations: String = self.edges.iter().map(relation).collect();
        let rels = "http://schemas.openxmlformats.org/package/2006/relationships";
        let mut parts: Vec<(String, String)> = vec![
            ("word/styles.xml".into(), format!("<w:styles {NS}>{NORMAL}{}</w:styles>", self.styles)),
            ("word/settings.xml".into(), format!("<w:settings {NS}>{}</w:settings>", self.settings)),
            ("word/document.xml".into(), format!("<w:document {NS}><w:body>{}</w:body></w:document>", self.sections)),
            (
                "word/_rels/document.xml.rels".into(),
                format!(r#"<Relationships xmlns="{rels}">{relations}</Relationships>"#),
            ),
        ];
        let root = |name: &str| if name.starts_with("header") { "hdr" } else { "ftr" };
        parts.extend(
            self.edges.iter().map(|(name, inside)| {
                (format!("word/{name}.xml"), format!("<w:{0} {NS}>{inside}</w:{0}>", root(name)))
            }),
        );
        parts.extend(self.others.iter().map(|(name, text)| ((*name).to_owned(), text.clone())));
        let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in parts {
            writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(text.as_bytes()).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn read(&self) -> Template {
        Template::read(&self.bytes()).unwrap()
    }

    fn used_on(&self, packet: &Packet) -> Word {
        let word = Word::read(write_with(packet, &Look::default(), None, &self.read()).unwrap());
        sound::check(&word);
        word
    }
}

fn line(text: &str) -> String {
    format!("<w:p><w:r><w:t>{text}</w:t></w:r></w:p>")
}

/// A packet with one table so wide that its page is turned.
fn turned() -> Packet {
    let names: Vec<String> = (0..14).map(|column| format!("Column {column}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut table = Table::new("", "", &names);
    table.row((0..14).map(|_| vec![Inline::text("some words in a cell")]).collect());
    packet(vec![prose("text"), Block::Table(table), prose("more text, long enough to stand on a page of its own")])
}

#[test]
fn every_page_carries_what_it_must_say_also_first_and_even_pages_of_a_template() {
    let sections = format!(
        r#"<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="even" r:id="header2"/>{PAGE}<w:titlePg/></w:sectPr>"#
    );
    let edges =
        vec![("header1", "<w:p><w:r><w:t>odd</w:t></w:r></w:p>"), ("header2", "<w:p><w:r><w:t>even</w:t></w:r></w:p>")];
    let made = Made { sections, edges, settings: "<w:evenAndOddHeaders/>", ..Made::default() };
    let word = made.used_on(&turned());
    assert!(word.part("word/settings.xml").contains("<w:evenAndOddHeaders/>"));
    let body = word.document();
    for kind in ["default", "first", "even"] {
        for part in ["header", "footer"] {
            assert!(body.contains(&format!(r#"<w:{part}Reference w:type="{kind}""#)), "{part} of {kind} pages");
        }
    }
    let headers: Vec<&str> =
        word.parts.keys().filter(|name| name.starts_with("word/header")).map(|name| word.part(name)).collect();
    assert_eq!(headers.len(), 5, "three upright, two landscape");
    for header in headers {
        assert!(header.contains("DRAFT") && header.contains("Confidential"), "{header}");
    }
    let without = Made { settings: "", ..made };
    let word = without.used_on(&turned());
    assert!(!word.document().contains(r#"w:type="even""#), "a header that Word would not show is not written");
}

#[test]
fn a_header_reaches_over_the_whole_landscape_page() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:pPr><w:tabs><w:tab w:val="center" w:pos="4680"/><w:tab w:val="right" w:pos="9360"/></w:tabs></w:pPr></w:style>"#;
    let header = r#"<w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:t>left</w:t></w:r><w:r><w:tab/><w:t>middle</w:t></w:r><w:r><w:tab/><w:t>right</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblW w:w="9360" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="9360"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:tcW w:w="9360" w:type="dxa"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"#;
    let sections = format!(r#"<w:sectPr><w:headerReference w:type="default" r:id="header1"/>{PAGE}</w:sectPr>"#);
    let made = Made { styles: styles.to_owned(), sections, edges: vec![("header1", header)], ..Made::default() };
    let word = made.used_on(&turned());
    let (upright, across) = (word.part("word/header1.xml"), word.part("word/header2.xml"));
    assert!(upright.contains(r#"<w:gridCol w:w="9360"/>"#) && !upright.contains("13680"));
    assert!(across.contains(r#"<w:gridCol w:w="13680"/>"#), "{across}");
    for tab in [r#"w:val="clear" w:pos="9360""#, r#"w:val="right" w:leader="none" w:pos="13680""#, r#"w:pos="6840""#] {
        assert!(across.contains(tab), "{tab} in {across}");
    }
    assert!(upright.contains("</w:tbl><w:p>"), "two tables in a row would become one");
}

#[test]
fn a_template_s_own_landscape_header_is_used_on_landscape_pages() {
    let across = PAGE.replace(r#"w:w="12240" w:h="15840""#, r#"w:w="15840" w:h="12240" w:orient="landscape""#);
    let sections = format!(
        r#"<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="header1"/>{PAGE}</w:sectPr></w:pPr></w:p><w:sectPr><w:headerReference w:type="default" r:id="header2"/>{across}</w:sectPr>"#
    );
    let edges = vec![
        ("header1", "<w:p><w:r><w:t>narrow</w:t></w:r></w:p>"),
        ("header2", "<w:p><w:r><w:t>broad</w:t></w:r></w:p>"),
    ];
    let word = Made { sections, edges, ..Made::default() }.used_on(&turned());
    assert!(word.part("word/header1.xml").contains("narrow") && word.part("word/header2.xml").contains("broad"));
    assert!(word.document().contains(r#"<w:pgSz w:w="12240" w:h="15840"/>"#), "the upright paper is the packet's");
}

#[test]
fn a_section_takes_over_what_the_one_before_it_has() {
    let sections = format!(
        r#"<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="header1"/>{PAGE}</w:sectPr></w:pPr></w:p><w:sectPr>{PAGE}</w:sectPr>"#
    );
    let word = Made { sections, edges: vec![("header1", "<w:p><w:r><w:t>house</w:t></w:r></w:p>")], ..Made::default() }
        .used_on(&turned());
    assert!(word.part("word/header1.xml").contains("house"));
}

#[test]
fn styles_are_found_by_name_by_second_name_by_id_and_as_the_usual_one() {
    let styles = r#"<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="Heading 1"/></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="AcmeTable"><w:name w:val="Acme Table"/><w:aliases w:val="Old Table,Table Text"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="Überschrift 2"/></w:style><w:style w:type="character" w:styleId="Caption"><w:name w:val="Wrong kind"/></w:style>"#;
    let made = Made { styles: styles.to_owned(), ..Made::default() };
    let word = made.used_on(&turned());
    assert!(
        word.part("word/styles.xml").contains(r#"<w:name w:val="heading 1"/>"#),
        "as Word and its macros look for it"
    );
    let template = made.read();
    let of = |name: &str| template.mapping().iter().find(|it| it.ours == name).map(|it| (it.theirs.as_str(), it.found));
    assert_eq!(of("heading 1"), Some(("Heading 1", true)));
    assert_eq!(of("heading 2"), Some(("Überschrift 2", true)));
    assert_eq!(of("Table Text"), Some(("Acme Table", true)));
    assert_eq!(of("caption"), Some(("caption", false)), "a style of characters is no style of paragraphs");
    let plain = NORMAL.replace("Normal", "Vorgabe");
    let bytes = with_part(&Made::default().bytes(), "word/styles.xml", &format!("<w:styles {NS}>{plain}</w:styles>"));
    assert_eq!(
        Template::read(&bytes).unwrap().mapping()[0].theirs,
        "Vorgabe",
        "the usual style, whatever it is called"
    );
}

#[test]
fn what_a_style_rests_on_stays_and_its_number_goes() {
    let styles = r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/></w:rPr></w:rPrDefault></w:docDefaults><w:latentStyles w:count="1"><w:lsdException w:name="Normal"/></w:latentStyles><w:style w:type="paragraph" w:customStyle="1" w:styleId="AcmeBase"><w:name w:val="Acme Base"/><w:basedOn w:val="Normal"/><w:rPr><w:color w:val="C00000"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="AcmeBase"/><w:next w:val="AcmeBase"/><w:link w:val="Heading1Char"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style><w:style w:type="character" w:styleId="Heading1Char"><w:name w:val="Heading 1 Char"/><w:link w:val="Heading1"/></w:style>"#;
    let theme = r#"<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Project Heron"><a:themeElements><a:clrScheme name="Heron colors"><a:dk1><a:srgbClr val="112233"/></a:dk1></a:clrScheme><a:fontScheme name="Heron fonts"><a:majorFont><a:latin typeface="Georgia"/></a:majorFont><a:minorFont><a:latin typeface="Verdana"/></a:minorFont></a:fontScheme><a:fmtScheme name="x"/></a:themeElements></a:theme>"#;
    let made = Made {
        others: vec![
            ("word/theme/theme1.xml", theme.to_owned()),
            (
                "word/fontTable.xml",
                format!(
                    r#"<w:fonts {NS}><w:font w:name="Verdana"><w:family w:val="swiss"/><w:embedRegular r:id="rId1"/></w:font><w:font w:name="Wingdings"/></w:fonts>"#
                ),
            ),
        ],
        ..Made::default()
    };
    let bytes = made.bytes();
    let bytes = with_part(&bytes, "word/styles.xml", &format!("<w:styles {NS}>{styles}{NORMAL}</w:styles>"));
    let template = Template::read(&bytes).unwrap();
    let word = Word::read(write_with(&turned(), &Look::default(), None, &template).unwrap());
    sound::check(&word);
    let sheet = word.part("word/styles.xml");
    for kept in ["lsdException", "C00000", r#"<w:basedOn w:val="AcmeBase"/>"#, r#"<w:link w:val="Heading1Char"/>"#] {
        assert!(sheet.contains(kept), "{kept}");
    }
    assert!(!sheet.contains(r#"<w:numId w:val="5"/>"#), "a list of the template would count what the packet does not");
    let theme = word.part("word/theme/theme1.xml");
    assert!(theme.contains("Verdana") && theme.contains("112233") && !theme.contains("Heron"), "{theme}");
    // Word refuses a theme with a gap, so what the template lacks is ours.
    for needed in ["<a:accent6>", "<a:folHlink>", "<a:ea ", "<a:cs "] {
        assert!(theme.contains(needed), "{needed} in {theme}");
    }
    let fonts = word.part("word/fontTable.xml");
    assert!(fonts.contains("Verdana") && !fonts.contains("Wingdings") && !fonts.contains("embed"), "{fonts}");
    let facts = template.facts();
    let named: Vec<(&str, bool)> = facts.fonts.iter().map(|font| (font.name.as_str(), font.carried)).collect();
    assert_eq!(named, [("Verdana", true)]);
    assert!(facts.left_out.iter().any(|it| it.contains("numbering")), "{:?}", facts.left_out);
}

/// Returns the template with another part in the place of one.
fn with_part(bytes: &[u8], name: &str, text: &str) -> Vec<u8> {
    let mut parts = Word::read(bytes.to_vec()).parts;
    parts.insert(name.to_owned(), text.as_bytes().to_vec());
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn a_field_that_is_cut_into_runs_reads_no_other_file_and_a_changed_header_tells_no_names() {
    let header = r#"<w:p><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "c:\other.docx" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>from elsewhere</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> DOCPROPERTY Number </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>DOC-17</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:ins w:id="1" w:author="J. Doe"><w:r><w:t>kept words</w:t></w:r></w:ins><w:del w:id="2" w:author="J. Doe"><w:r><w:delText>struck words</w:delText></w:r></w:del></w:p>"#;
    let sections = format!(r#"<w:sectPr><w:headerReference w:type="default" r:id="header1"/>{PAGE}</w:sectPr>"#);
    let made = Made { sections, edges: vec![("header1", header)], ..Made::default() };
    let word = made.used_on(&turned());
    let header = word.part("word/header1.xml");
    for kept in ["DOC-17", "kept words", " PAGE "] {
        assert!(header.contains(kept), "{kept} in {header}");
    }
    for gone in ["INCLUDE", "other.docx", "elsewhere", "DOCPROPERTY", "J. Doe", "struck", "numPr"] {
        assert!(!header.contains(gone), "{gone} in {header}");
    }
}

#[test]
fn what_is_not_taken_over_is_said_and_the_words_that_are_stand_by_their_place() {
    let sections = format!(
        r#"{}<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/>{PAGE}<w:pgBorders/></w:sectPr>"#,
        line("Fill in your title here")
    );
    let edges = vec![
        (
            "header1",
            "<w:p><w:r><w:t>Acme</w:t></w:r></w:p><w:p><w:r><w:t>house</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>style</w:t></w:r></w:p>",
        ),
        ("footer1", r#"<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>"#),
    ];
    let others = vec![("word/vbaProject.bin", "macro".to_owned()), ("word/embeddings/x.xlsx", "x".to_owned())];
    let styles =
        r#"<w:style w:type="paragraph" w:customStyle="1" w:styleId="X"><w:name w:val="Heron Table"/></w:style>"#;
    let template = Made { styles: styles.to_owned(), sections, edges, others, ..Made::default() }.read();
    let facts = template.facts();
    for said in ["own pages", "macros", "Objects", "Page borders"] {
        assert!(facts.left_out.iter().any(|it| it.contains(said)), "{said}: {:?}", facts.left_out);
    }
    assert_eq!(facts.page.unwrap().margins, [1440; 4]);
    let words = template.words();
    assert!(words.contains(&("names of styles", "Heron Table".to_owned())));
    assert!(words.contains(&("header", "Acme\nhouse style".to_owned())), "{words:?}");
    assert!(facts.edges.iter().any(|edge| !edge.header && edge.counts_pages));
}

#[test]
fn a_text_under_another_name_is_found_and_the_strict_form_is_refused_with_what_to_do() {
    let sections = format!(r#"<w:sectPr>{PAGE}</w:sectPr>"#);
    let styles = r#"<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>"#;
    let made = Made { sections, styles: styles.to_owned(), ..Made::default() }.bytes();
    let rels = "http://schemas.openxmlformats.org/package/2006/relationships";
    let text = Word::read(made.clone()).part("word/document.xml").to_owned();
    let sheet = Word::read(made.clone()).part("word/styles.xml").to_owned();
    let mut bytes = with_part(&made, "word/document2.xml", &text);
    for (name, kind, target) in [
        ("_rels/.rels", "officeDocument", "word/document2.xml"),
        ("word/_rels/document2.xml.rels", "styles", "styles2.xml"),
    ] {
        let one = format!(r#"<Relationship Id="rId1" Type="http://x/{kind}" Target="{target}"/>"#);
        bytes = with_part(&bytes, name, &format!(r#"<Relationships xmlns="{rels}">{one}</Relationships>"#));
    }
    bytes = with_part(&bytes, "word/document.xml", "<other/>");
    bytes = with_part(&bytes, "word/styles.xml", "<other/>");
    bytes = with_part(&bytes, "word/styles2.xml", &sheet);
    let template = Template::read(&bytes).unwrap();
    assert!(template.mapping().iter().any(|it| it.ours == "heading 1" && it.found) && template.facts().page.is_some());

    let strict = with_part(
        &made,
        "word/styles.xml",
        r#"<w:styles xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>"#,
    );
    let error = Template::read(&strict).unwrap_err().to_string();
    assert!(error.contains("Strict Open XML") && error.contains("save it in Word"), "{error}");
}
