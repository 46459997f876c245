//! Files that are broken or meant to harm: a clear sentence and never a panic.

use briefing_packet::returned::{ReturnedError, read};

use crate::support::{Docx, p, r, zipped};

const DOCUMENT: &str = "word/document.xml";

fn document(text: &str) -> Vec<u8> {
    zipped(&[(DOCUMENT, text.to_owned())])
}

fn wrong(bytes: &[u8]) -> String {
    read(bytes).unwrap_err().to_string()
}

#[test]
fn what_is_no_word_file_is_refused_in_a_sentence() {
    assert_eq!(read(b"").unwrap_err(), ReturnedError::NotWord);
    assert_eq!(read(b"# Markdown").unwrap_err(), ReturnedError::NotWord);
    assert_eq!(read(&zipped(&[("hello.txt", "x".to_owned())])).unwrap_err(), ReturnedError::NotWord);
    let workbook = |main: &str| {
        let of = format!(r#"<Relationship Id="rId1" Type="http://x/officeDocument" Target="{main}"/>"#);
        let rels = format!("<Relationships>{of}</Relationships>");
        zipped(&[("_rels/.rels", rels), ("xl/workbook.xml", "<workbook><sheets/></workbook>".to_owned())])
    };
    assert_eq!(
        read(&workbook("xl/workbook.xml")).unwrap_err(),
        ReturnedError::NotWord,
        "a workbook has no comments of Word"
    );
    assert_eq!(read(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1old").unwrap_err(), ReturnedError::OldOrLocked);
}

#[test]
fn broken_and_truncated_files_are_refused_and_never_panic() {
    assert!(wrong(&document("<w:document><w:body>")).contains(DOCUMENT));
    assert!(wrong(&zipped(&[(DOCUMENT, "\u{0}".to_owned())])).contains(DOCUMENT));
    let whole = Docx::body(&p(&r("text"))).bytes();
    for end in 0..whole.len() {
        assert!(read(&whole[..end]).is_err(), "cut at {end}");
    }
    for at in 0..whole.len() {
        let mut bent = whole.clone();
        bent[at] ^= 0x55;
        let _ = read(&bent);
    }
}

#[test]
fn a_document_type_and_its_entities_are_refused() {
    let text = "<!DOCTYPE d [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><d>&b;</d>";
    assert!(wrong(&document(text)).contains("DTD"), "{}", wrong(&document(text)));
    let outside = "<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><d/>";
    assert!(matches!(read(&document(outside)), Err(ReturnedError::Broken { .. })));
}

#[test]
fn a_file_that_unpacks_to_too_much_is_refused_before_it_is_unpacked() {
    let bomb = document(&" ".repeat(40 * 1024 * 1024));
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(wrong(&bomb), "Its part word/document.xml is larger than 32 MB, more than a reviewed document needs");
    let many: Vec<(String, String)> = (0..5_001).map(|nth| (format!("word/media/{nth}.png"), String::new())).collect();
    let many: Vec<(&str, String)> = many.iter().map(|(name, text)| (name.as_str(), text.clone())).collect();
    assert_eq!(read(&zipped(&many)).unwrap_err(), ReturnedError::TooMany(5_000));
}

#[test]
fn elements_nested_without_end_are_refused_and_deep_ones_are_read() {
    let deep = |depth: usize| {
        let (open, close) = ("<x>".repeat(depth), "</x>".repeat(depth));
        document(&format!("<document><p>{open}<t>text</t>{close}</p></document>"))
    };
    assert_eq!(read(&deep(100)).unwrap().text_with_all(true), ["text"]);
    assert_eq!(read(&deep(100_000)).unwrap_err(), ReturnedError::TooDeep(DOCUMENT.to_owned()));
}

#[test]
fn ids_that_are_missing_or_meet_twice_lose_nothing() {
    let body = format!(
        "<w:p><w:moveFrom>{}</w:moveFrom></w:p><w:p><w:commentRangeStart/><w:commentRangeEnd w:id=\"4\"/><w:commentReference w:id=\"4\"/>{}<w:fldChar w:fldCharType=\"end\"/><w:fldChar w:fldCharType=\"separate\"/></w:p>",
        r("moved away"),
        r("stays")
    );
    let comments = "<w:comment><w:p/></w:comment><w:comment w:id=\"4\"/><w:comment w:id=\"4\"/>";
    let threads = "<w15:commentEx w15:paraId=\"A\" w15:paraIdParent=\"A\"/><w15:commentEx/>";
    let returned = Docx::body(&body).comments(comments, threads).read();
    assert_eq!(returned.text_with_all(false), ["moved away", "stays"]);
    assert_eq!(returned.text_with_all(true), ["", "stays"]);
    assert_eq!((returned.comments.len(), returned.changes.len()), (3, 1));
}
