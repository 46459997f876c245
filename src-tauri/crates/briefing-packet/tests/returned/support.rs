//! Puts Word files together in memory.

use std::io::{Cursor, Write};

use briefing_domain::review::ReviewKind;
use briefing_packet::returned::{Change, Returned, read};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" \
    xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\" \
    xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" \
    xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:unknown\"";

const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Who and when, for a tracked change.
pub(crate) const ANA: &str = "w:id=\"1\" w:author=\"Ana Ruiz\" w:date=\"2026-11-20T09:00:00Z\"";
pub(crate) const BEN: &str = "w:id=\"2\" w:author=\"Ben Ode\" w:date=\"2026-11-21T10:00:00Z\"";

/// A Word file that is being put together.
#[derive(Default)]
pub(crate) struct Docx {
    body: String,
    comments: String,
    threads: String,
    footnotes: String,
    styles: String,
}

impl Docx {
    pub(crate) fn body(body: &str) -> Self {
        Docx { body: body.to_owned(), ..Docx::default() }
    }

    pub(crate) fn comments(self, comments: &str, threads: &str) -> Self {
        Docx { comments: comments.to_owned(), threads: threads.to_owned(), ..self }
    }

    pub(crate) fn footnotes(self, footnotes: &str) -> Self {
        Docx { footnotes: footnotes.to_owned(), ..self }
    }

    pub(crate) fn styles(self, styles: &str) -> Self {
        Docx { styles: styles.to_owned(), ..self }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let part = |root: &str, content: &str| {
            format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><{root} {SPACES}>{content}</{root}>")
        };
        let relation = |kind: &str, target: &str| {
            format!("<Relationship Id=\"r{target}\" Type=\"{OFFICE}/{kind}\" Target=\"{target}\"/>")
        };
        let relations = |all: &str| {
            let space = "http://schemas.openxmlformats.org/package/2006/relationships";
            format!("<Relationships xmlns=\"{space}\">{all}</Relationships>")
        };
        let named: String = [
            ("comments", "comments.xml"),
            ("commentsExtended", "commentsExtended.xml"),
            ("footnotes", "footnotes.xml"),
            ("styles", "styles.xml"),
        ]
        .map(|(kind, target)| relation(kind, target))
        .concat();
        let types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
            <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
            <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
            <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
            </Types>";
        zipped(&[
            ("[Content_Types].xml", types.to_owned()),
            ("_rels/.rels", relations(&relation("officeDocument", "word/document.xml"))),
            ("word/_rels/document.xml.rels", relations(&named)),
            ("word/document.xml", part("w:document", &format!("<w:body>{}</w:body>", self.body))),
            ("word/comments.xml", part("w:comments", &self.comments)),
            ("word/commentsExtended.xml", part("w15:commentsEx", &self.threads)),
            ("word/footnotes.xml", part("w:footnotes", &self.footnotes)),
            ("word/styles.xml", part("w:styles", &self.styles)),
        ])
    }

    pub(crate) fn read(&self) -> Returned {
        read(&self.bytes()).unwrap()
    }
}

pub(crate) fn zipped(files: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A paragraph.
pub(crate) fn p(content: &str) -> String {
    format!("<w:p>{content}</w:p>")
}

/// A paragraph whose end was inserted or deleted.
pub(crate) fn p_end(done: &str, by: &str, content: &str) -> String {
    format!("<w:p><w:pPr><w:rPr><w:{done} {by}/></w:rPr></w:pPr>{content}</w:p>")
}

/// A heading with its bookmark.
pub(crate) fn heading(bookmark: &str, text: &str) -> String {
    let style = "<w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr>";
    p(&format!("{style}<w:bookmarkStart w:id=\"9\" w:name=\"{bookmark}\"/>{}<w:bookmarkEnd w:id=\"9\"/>", r(text)))
}

/// A run.
pub(crate) fn r(text: &str) -> String {
    format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>")
}

pub(crate) fn sup(text: &str) -> String {
    format!("<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>{text}</w:t></w:r>")
}

/// A run of deleted text.
pub(crate) fn gone(text: &str) -> String {
    format!("<w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r>")
}

pub(crate) fn ins(by: &str, content: &str) -> String {
    format!("<w:ins {by}>{content}</w:ins>")
}

pub(crate) fn del(by: &str, content: &str) -> String {
    format!("<w:del {by}>{content}</w:del>")
}

/// What everybody asks of a file: the text with all changes rejected, with all accepted, and the changes.
#[track_caller]
pub(crate) fn says(body: &str, rejected: &[&str], accepted: &[&str]) -> Vec<Change> {
    let returned = Docx::body(body).read();
    assert_eq!(returned.text_with_all(false), rejected, "with everything rejected");
    assert_eq!(returned.text_with_all(true), accepted, "with everything accepted");
    returned.changes
}

/// A change in short: kind, before, after.
pub(crate) fn short(changes: &[Change]) -> Vec<(ReviewKind, &str, &str)> {
    changes.iter().map(|change| (change.kind, change.before.as_str(), change.after.as_str())).collect()
}
