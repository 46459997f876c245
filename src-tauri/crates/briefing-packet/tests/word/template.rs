//! A company's template: its looks are used, what it lacks is named, nothing of it runs or leads out.
//!
//! The template is made here by hand, with everything in it that must not be taken over.

use std::io::{Cursor, Write};

use briefing_domain::outline::PacketKind;
use briefing_packet::docx::{Template, TemplateError, write_with};
use briefing_packet::look::Look;

use crate::sound;
use crate::support::{Word, aav, composed};

const NS: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml""#;

fn zip(parts: &[(&str, String)]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

/// A template with German ids, a numbered heading, a header with a picture from outside, and a macro.
fn company() -> Vec<u8> {
    let styles = format!(
        r#"<w:styles {NS}><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:keepNext/><w:numPr><w:numId w:val="77"/></w:numPr><w:spacing w:before="999"/></w:pPr><w:rPr><w14:glow w14:rad="1"/><w:color w:val="C00000"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="TableText"><w:name w:val="Something Else"/></w:style></w:styles>"#
    );
    let header = format!(
        r#"<w:hdr {NS}><w:p><w:r><w:t>Example Bio house header</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> STYLEREF "heading 1" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:p><w:hyperlink r:id="rId9"><w:r><w:t>intranet</w:t></w:r></w:hyperlink><w:fldSimple w:instr=" INCLUDETEXT &quot;c:\\secret.docx&quot; "><w:r><w:t>secret text</w:t></w:r></w:fldSimple></w:p></w:hdr>"#
    );
    zip(&[
        ("word/styles.xml", styles),
        ("word/header7.xml", header),
        (
            "word/_rels/header7.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://x/hyperlink" Target="http://intranet.example" TargetMode="External"/></Relationships>"#.to_owned(),
        ),
        (
            "word/_rels/document.xml.rels",
            r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId3" Type="http://x/header" Target="header7.xml"/></Relationships>"#.to_owned(),
        ),
        ("word/vbaProject.bin", "macro".to_owned()),
        (
            "word/document.xml",
            format!(
                r#"<w:document {NS}><w:body><w:p><w:r><w:t>Sample text of the template</w:t></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2000" w:right="1000" w:bottom="1300" w:left="1700" w:header="600" w:footer="600"/></w:sectPr></w:body></w:document>"#
            ),
        ),
    ])
}

#[test]
fn styles_paper_and_header_of_a_template_are_used_and_what_it_lacks_is_named() {
    let template = Template::read(&company()).unwrap();
    let of = |name: &str| template.mapping().iter().find(|it| it.ours == name).unwrap();
    assert!(of("heading 1").found && of("Normal").found);
    assert!(!of("heading 2").found && !of("Table Text").found && of("Table Text").theirs == "Table Text");
    let packet = composed(PacketKind::PreInd, &aav(), false);
    let word = Word::read(write_with(&packet, &Look::default(), None, &template).unwrap());
    sound::check(&word);
    let body = word.document();
    assert!(body.contains(r#"<w:pStyle w:val="berschrift1"/>"#) && body.contains(r#"w:w="11906" w:h="16838""#));
    assert!(body.contains("<w:pageBreakBefore/>"), "each chapter begins a page, whatever the template says");
    assert!(body.contains(r#"w:top="2000" w:right="1000" w:bottom="1300" w:left="1700""#));
    let styles = word.part("word/styles.xml");
    assert!(styles.contains("C00000") && styles.contains(r#"w:before="999""#) && !styles.contains(r#"w:val="77""#));
    assert!(word.part("word/numbering.xml").contains(r#"<w:pStyle w:val="berschrift1"/>"#), "our numbers, their style");
    let header = word.part("word/header1.xml");
    assert!(header.contains("Example Bio house header") && header.contains("STYLEREF"), "{header}");
    for ours in ["DRAFT", "Confidential: contains trade secret", "November 22, 2026"] {
        assert!(header.contains(ours), "a template does not hide {ours}");
    }
    assert_eq!(word.bytes, write_with(&packet, &Look::default(), None, &template).unwrap());
}

#[test]
fn nothing_of_a_template_runs_loads_or_leads_out() {
    let template = Template::read(&company()).unwrap();
    let packet = composed(PacketKind::PreInd, &aav(), true);
    let word = Word::read(write_with(&packet, &Look::default(), None, &template).unwrap());
    for (name, bytes) in &word.parts {
        let text = String::from_utf8_lossy(bytes);
        for bad in ["intranet.example", "INCLUDETEXT", "secret", "vbaProject", "Sample text", "w14:", "macro"] {
            assert!(!text.contains(bad) || (bad == "secret" && text.contains("trade secret")), "{name} holds {bad}");
        }
    }
    assert!(word.part("word/header1.xml").contains("intranet"), "the words of a link stay");
}

#[test]
fn a_file_that_is_no_template_is_refused_with_a_sentence() {
    for bytes in [
        &b"no zip"[..],
        &zip(&[("word/document.xml", "<a/>".to_owned())]),
        &zip(&[("word/styles.xml", "<a".to_owned()), ("word/document.xml", "<a/>".to_owned())]),
    ] {
        let error = Template::read(bytes).unwrap_err();
        assert!(matches!(error, TemplateError::NoWordFile(_)) && error.to_string().contains(".dotx"), "{error}");
    }
    let bomb = zip(&[("word/styles.xml", " ".repeat(60_000_000)), ("word/document.xml", "<a/>".to_owned())]);
    assert_eq!(Template::read(&bomb).unwrap_err(), TemplateError::TooLarge);
}

#[test]
fn a_file_of_ours_is_a_template_in_which_nothing_is_missing() {
    let packet = composed(PacketKind::PreInd, &aav(), true);
    let template = Template::read(&Word::of(&packet).bytes).unwrap();
    let missing: Vec<&str> = template.mapping().iter().filter(|it| !it.found).map(|it| it.ours.as_str()).collect();
    assert_eq!(missing, Vec::<&str>::new());
    sound::check(&Word::read(write_with(&packet, &Look::default(), None, &template).unwrap()));
}

#[test]
fn a_template_that_is_cut_or_damaged_is_refused_or_used_and_never_breaks_the_file() {
    let packet = crate::support::packet(vec![crate::support::prose("# A\n\n- b\n\ntext")]);
    let whole = company();
    let mut used = 0;
    for step in 0..300 {
        let mut bytes = whole.clone();
        let at = step * 7919 % bytes.len();
        if step % 3 == 0 {
            bytes.truncate(at);
        } else {
            bytes[at] = bytes[at].wrapping_add(1);
        }
        if let Ok(template) = Template::read(&bytes) {
            used += 1;
            let word = Word::read(write_with(&packet, &Look::default(), None, &template).unwrap());
            for (name, bytes) in word.parts.iter().filter(|(name, _)| name.ends_with(".xml")) {
                let text = std::str::from_utf8(bytes).unwrap();
                assert!(roxmltree::Document::parse(text).is_ok(), "{name} is broken after damage {step}");
            }
        }
    }
    assert!(used > 5, "damage outside of what is read does no harm");
}

#[test]
fn names_and_values_of_a_template_cannot_break_out_of_the_file() {
    let odd = r#"&lt;w:p/&gt;&quot; x=&quot;"#;
    let styles = format!(
        r#"<w:styles {NS}><w:style w:type="paragraph" w:styleId="{odd}"><w:name w:val="heading 1"/><w:rPr><w:color w:val="{odd}"/></w:rPr></w:style></w:styles>"#
    );
    let document = format!(r#"<w:document {NS}><w:body/></w:document>"#);
    let template = Template::read(&zip(&[("word/styles.xml", styles), ("word/document.xml", document)])).unwrap();
    let packet = crate::support::packet(vec![crate::support::prose("text")]);
    let word = Word::read(write_with(&packet, &Look::default(), None, &template).unwrap());
    sound::check(&word);
    assert!(!word.part("word/styles.xml").contains("w:val=\"&lt;w:p/&gt;"), "a color that is none is left out");
}
