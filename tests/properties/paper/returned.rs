//! Word files that come back with tracked changes of every kind, thrown together: accepting or rejecting all leaves what it must, each
//! comment is there, and a damaged file is refused or read and never ends the program.

use std::io::{Cursor, Write};

use briefing_packet::returned;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::{long, odd};

const SPACES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
const WHO: [&str; 2] = [
    "w:id=\"1\" w:author=\"Ana\" w:date=\"2026-11-20T09:00:00Z\"",
    "w:id=\"2\" w:author=\"Ben\" w:date=\"2026-11-21T09:00:00Z\"",
];

/// Something in a paragraph, by one of two people.
#[derive(Debug, Clone)]
enum Piece {
    Kept(String),
    Inserted(usize, String),
    Deleted(usize, String),
    /// Inserted by one, deleted by the other: either way it is not there.
    Withdrawn(usize, String),
    /// With another look.
    Looks(usize, String),
    /// In a link, a control of Word and an element nobody knows.
    Wrapped(Vec<Piece>),
    Commented(String),
}

/// What was done to the end of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq)]
enum End {
    Kept,
    Inserted(usize),
    Deleted(usize),
}

#[derive(Debug, Clone)]
struct Paragraph {
    pieces: Vec<Piece>,
    end: End,
    looks: bool,
}

/// Rows of a table: whether each is new (true), gone (false) or as it was, and its words.
type Rows = Vec<(Option<bool>, String)>;

fn words() -> BoxedStrategy<String> {
    // Control characters cannot stand in XML, and a line break would be a break in the text.
    let plain = |text: String| -> String {
        text.chars()
            .filter(|c| !c.is_control() && !matches!(c, '\u{2028}' | '\u{2029}' | '\u{fffe}' | '\u{ffff}'))
            .collect()
    };
    odd::words().prop_map(plain).boxed()
}

fn piece() -> BoxedStrategy<Piece> {
    let leaf = prop_oneof![
        4 => words().prop_map(Piece::Kept),
        2 => (0usize..2, words()).prop_map(|(who, text)| Piece::Inserted(who, text)),
        2 => (0usize..2, words()).prop_map(|(who, text)| Piece::Deleted(who, text)),
        1 => (0usize..2, words()).prop_map(|(who, text)| Piece::Withdrawn(who, text)),
        1 => (0usize..2, words()).prop_map(|(who, text)| Piece::Looks(who, text)),
        1 => words().prop_map(Piece::Commented),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| prop::collection::vec(inner, 0..4).prop_map(Piece::Wrapped)).boxed()
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    let end = prop_oneof![4 => Just(End::Kept), 1 => (0usize..2).prop_map(End::Inserted), 1 => (0usize..2).prop_map(End::Deleted)];
    (prop::collection::vec(piece(), 0..6), end, any::<bool>()).prop_map(|(pieces, end, looks)| Paragraph {
        pieces,
        end,
        looks,
    })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Writes the markup and counts the comments.
#[derive(Default)]
struct Pen {
    xml: String,
    comments: usize,
}

impl Pen {
    fn piece(&mut self, piece: &Piece) {
        let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escaped(text));
        let gone = |text: &str| format!("<w:r><w:delText xml:space=\"preserve\">{}</w:delText></w:r>", escaped(text));
        match piece {
            Piece::Kept(text) => self.xml.push_str(&run(text)),
            Piece::Inserted(who, text) => self.xml.push_str(&format!("<w:ins {}>{}</w:ins>", WHO[*who], run(text))),
            Piece::Deleted(who, text) => self.xml.push_str(&format!("<w:del {}>{}</w:del>", WHO[*who], gone(text))),
            Piece::Withdrawn(who, text) => {
                let (one, other) = (WHO[*who], WHO[1 - *who]);
                self.xml.push_str(&format!("<w:ins {one}><w:del {other}>{}</w:del></w:ins>", gone(text)));
            }
            Piece::Looks(who, text) => self.xml.push_str(&format!(
                "<w:r><w:rPr><w:b/><w:rPrChange {}><w:rPr/></w:rPrChange></w:rPr><w:t xml:space=\"preserve\">{}</w:t></w:r>",
                WHO[*who],
                escaped(text)
            )),
            Piece::Wrapped(pieces) => {
                self.xml.push_str("<w:hyperlink w:anchor=\"b_q\"><w:sdt><w:sdtContent><w:smartTag>");
                pieces.iter().for_each(|piece| self.piece(piece));
                self.xml.push_str("</w:smartTag></w:sdtContent></w:sdt></w:hyperlink>");
            }
            Piece::Commented(text) => {
                let id = self.comments;
                self.comments += 1;
                self.xml.push_str(&format!(
                    "<w:commentRangeStart w:id=\"{id}\"/>{}<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>",
                    run(text)
                ));
            }
        }
    }

    fn paragraph(&mut self, paragraph: &Paragraph, last: bool) {
        let end = match paragraph.end {
            End::Inserted(who) if !last => format!("<w:rPr><w:ins {}/></w:rPr>", WHO[who]),
            End::Deleted(who) if !last => format!("<w:rPr><w:del {}/></w:rPr>", WHO[who]),
            End::Inserted(_) | End::Deleted(_) | End::Kept => String::new(),
        };
        let looks =
            if paragraph.looks { format!("<w:pPrChange {}><w:pPr/></w:pPrChange>", WHO[0]) } else { String::new() };
        self.xml.push_str(&format!("<w:p><w:pPr>{end}{looks}</w:pPr>"));
        paragraph.pieces.iter().for_each(|piece| self.piece(piece));
        self.xml.push_str("</w:p>");
    }

    fn table(&mut self, rows: &Rows) {
        self.xml.push_str("<w:tbl><w:tblPr/>");
        for (change, text) in rows {
            let mark = match change {
                Some(true) => format!("<w:ins {}/>", WHO[0]),
                Some(false) => format!("<w:del {}/>", WHO[1]),
                None => String::new(),
            };
            let piece = match change {
                Some(true) => Piece::Inserted(0, text.clone()),
                Some(false) => Piece::Deleted(1, text.clone()),
                None => Piece::Kept(text.clone()),
            };
            self.xml.push_str(&format!("<w:tr><w:trPr>{mark}</w:trPr><w:tc><w:p>"));
            self.piece(&piece);
            self.xml.push_str("</w:p></w:tc></w:tr>");
        }
        self.xml.push_str("</w:tbl>");
    }
}

fn said(pieces: &[Piece], accepted: bool) -> String {
    let of = |piece: &Piece| match piece {
        Piece::Kept(text) | Piece::Looks(_, text) | Piece::Commented(text) => text.clone(),
        Piece::Inserted(_, text) => {
            if accepted {
                text.clone()
            } else {
                String::new()
            }
        }
        Piece::Deleted(_, text) => {
            if accepted {
                String::new()
            } else {
                text.clone()
            }
        }
        Piece::Withdrawn(..) => String::new(),
        Piece::Wrapped(pieces) => said(pieces, accepted),
    };
    pieces.iter().map(of).collect()
}

/// What is left of paragraphs and rows.
fn left(paragraphs: &[Paragraph], rows: &Rows, accepted: bool) -> Vec<String> {
    let mut out = Vec::new();
    let mut open = String::new();
    for (nth, paragraph) in paragraphs.iter().enumerate() {
        open.push_str(&said(&paragraph.pieces, accepted));
        let gone = match paragraph.end {
            End::Kept => false,
            End::Inserted(_) => !accepted,
            End::Deleted(_) => accepted,
        };
        if !gone || nth + 1 == paragraphs.len() {
            out.push(std::mem::take(&mut open));
        }
    }
    let stays = |change: Option<bool>| change.is_none_or(|new| new == accepted);
    out.extend(rows.iter().filter(|(change, _)| stays(*change)).map(|(_, text)| text.clone()));
    out
}

fn zipped(body: &str, comments: usize) -> Vec<u8> {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" Type=\"{office}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let comments: String = (0..comments)
        .map(|id| {
            format!(
                "<w:comment w:id=\"{id}\" w:author=\"Ana\"><w:p><w:r><w:t>comment {id}</w:t></w:r></w:p></w:comment>"
            )
        })
        .collect();
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in [
        ("_rels/.rels", relation("officeDocument", "word/document.xml")),
        ("word/_rels/document.xml.rels", relation("comments", "comments.xml")),
        ("word/document.xml", format!("<w:document {SPACES}><w:body>{body}</w:body></w:document>")),
        ("word/comments.xml", format!("<w:comments {SPACES}>{comments}</w:comments>")),
    ] {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).expect("a part");
        zip.write_all(text.as_bytes()).expect("memory");
    }
    zip.finish().expect("memory").into_inner()
}

#[test]
fn tracked_changes_of_every_kind_thrown_together_leave_what_they_must() {
    let rows = prop::collection::vec((prop::option::of(any::<bool>()), words()), 0..4);
    let damage = prop::collection::vec((any::<usize>(), any::<u8>()), 0..4);
    let strategy = (prop::collection::vec(paragraph(), 1..8), rows, damage);
    long::hold("returned files", 200, strategy, |(paragraphs, rows, damage)| {
        let mut pen = Pen::default();
        for (nth, paragraph) in paragraphs.iter().enumerate() {
            pen.paragraph(paragraph, nth + 1 == paragraphs.len());
        }
        if !rows.is_empty() {
            pen.table(&rows);
        }
        let bytes = zipped(&pen.xml, pen.comments);
        let returned = returned::read(&bytes).map_err(|error| TestCaseError::fail(error.to_string()))?;
        for accepted in [true, false] {
            prop_assert_eq!(
                returned.text_with_all(accepted),
                left(&paragraphs, &rows, accepted),
                "accepted: {}",
                accepted
            );
        }
        prop_assert_eq!(returned.comments.len(), pen.comments);
        prop_assert!(returned.changes.iter().all(|change| !change.key.is_empty()));
        let mut bent = bytes;
        for (at, byte) in damage {
            let at = at % bent.len();
            bent[at] = byte;
        }
        if let Err(error) = returned::read(&bent) {
            prop_assert!(!error.to_string().is_empty());
        }
        Ok(())
    });
}
