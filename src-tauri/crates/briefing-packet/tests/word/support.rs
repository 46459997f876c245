//! Packets to write and ways to look into a Word file without the writer's own code: the container by `zip`, the parts by `roxmltree`.
//!
//! Everything is fixed: day, rule pack, front matter.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use briefing_domain::audience::Audience;
use briefing_domain::outline::PacketKind;
use briefing_domain::text;
use briefing_packet::block::{Block, Document, FrontMatter, Notice, NoticeKind, Packet};
use briefing_packet::docx;
use briefing_packet::look::{Look, Pages};
use roxmltree::Node;

pub(crate) use samples::{aav, composed, til};

#[path = "../support/samples.rs"]
mod samples;

/// The name space of the words of Word.
pub(crate) const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A Word file: its parts by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    pub(crate) bytes: Vec<u8>,
    pub(crate) parts: BTreeMap<String, Vec<u8>>,
}

impl Word {
    pub(crate) fn of(packet: &Packet) -> Self {
        Self::with(packet, None)
    }

    pub(crate) fn with(packet: &Packet, pages: Option<&Pages>) -> Self {
        Self::read(docx::write(packet, &Look::default(), pages).unwrap())
    }

    pub(crate) fn read(bytes: Vec<u8>) -> Self {
        let mut archive = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
        let mut parts = BTreeMap::new();
        for place in 0..archive.len() {
            let mut file = archive.by_index(place).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            let name = file.name().unwrap().into_owned();
            assert!(parts.insert(name.clone(), content).is_none(), "{name} stands there twice");
        }
        Word { bytes, parts }
    }

    pub(crate) fn part(&self, name: &str) -> &str {
        std::str::from_utf8(self.parts.get(name).unwrap_or_else(|| panic!("there is no {name}"))).unwrap()
    }

    pub(crate) fn document(&self) -> &str {
        self.part("word/document.xml")
    }

    /// The paragraphs of the body in order: style and words.
    pub(crate) fn paragraphs(&self) -> Vec<(String, String)> {
        let tree = roxmltree::Document::parse(self.document()).unwrap();
        tree.descendants().filter(|node| is(node, "p")).map(|node| (style(node), words(node))).collect()
    }

    /// All words of the body and the footnotes, without white space at line ends.
    pub(crate) fn words(&self) -> String {
        ["word/document.xml", "word/footnotes.xml"]
            .map(|part| words(roxmltree::Document::parse(self.part(part)).unwrap().root()))
            .join("\n")
    }
}

pub(crate) fn is(node: &Node<'_, '_>, name: &str) -> bool {
    node.tag_name().name() == name && node.tag_name().namespace() == Some(W)
}

/// The value of an element below, for example the style of a paragraph.
pub(crate) fn val<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.descendants().find(|child| is(child, name)).and_then(|child| child.attribute((W, "val")))
}

pub(crate) fn style(node: Node<'_, '_>) -> String {
    let props = node.children().find(|child| is(child, "pPr"));
    props.and_then(|props| val(props, "pStyle")).unwrap_or_default().to_owned()
}

/// The words a reader sees: text, tabs and breaks, not the instructions of fields.
pub(crate) fn words(node: Node<'_, '_>) -> String {
    let mut out = String::new();
    for child in node.descendants() {
        if is(&child, "t") {
            out.push_str(child.text().unwrap_or_default());
        } else if is(&child, "tab") && child.parent().is_some_and(|parent| is(&parent, "r")) {
            out.push('\t');
        } else if is(&child, "br") || (is(&child, "p") && !out.is_empty()) {
            out.push('\n');
        }
    }
    out
}

/// A packet of one document with these blocks.
pub(crate) fn packet(blocks: Vec<Block>) -> Packet {
    packet_of(vec![("Chapter", true, blocks)])
}

/// A packet of documents: title, whether it is numbered, blocks.
pub(crate) fn packet_of(documents: Vec<(&str, bool, Vec<Block>)>) -> Packet {
    let front = FrontMatter {
        program: "XX-1, a disease".to_owned(),
        meeting: "pre-IND meeting".to_owned(),
        audience: Audience::Fda,
        ectd: String::new(),
        final_copy: false,
        as_of: "2026-11-22".parse().unwrap(),
        identifiers: vec![("Sponsor", "Example Bio".to_owned())],
        notices: vec![
            Notice { kind: NoticeKind::Legend, text: "Confidential".to_owned() },
            Notice { kind: NoticeKind::Draft, text: "DRAFT: not for submission.".to_owned() },
        ],
    };
    let documents = documents.into_iter().enumerate().map(|(place, (title, numbered, blocks))| Document {
        before_title: false,
        number: place + 1,
        slug: format!("chapter-{place}"),
        title: title.to_owned(),
        numbered,
        front: front.clone(),
        blocks,
    });
    Packet {
        kind: PacketKind::PreInd,
        audience: Audience::Fda,
        title: "Package".to_owned(),
        documents: documents.collect(),
        registers: Vec::new(),
    }
}

/// Running text from Markdown.
pub(crate) fn prose(markdown: &str) -> Block {
    Block::Prose(text::read(markdown).blocks.into_iter().map(|top| top.block).collect())
}
