//! Writes a packet as Markdown: one file for each document, an index, and the figures beside them.
//!
//! Pure: the same packet gives the same bytes. The project's own writer of Markdown does the escaping; here blocks become its tree and
//! cross-references become relative links to headings, as every viewer makes them.

mod anchor;
mod front;
mod index;

use briefing_domain::text::{self, Block as TextBlock, Doc, Inline, Top};

use crate::block::{Block, ContentsOf, Document, Figure, NoticeKind, Packet, Table};
use crate::build::Files;
use crate::inline::{paragraph, strong};
use anchor::Places;

/// A packet as Markdown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Written {
    /// The files.
    pub files: Files,
    /// For each document, in the order of the packet: its path and where its content begins, after front matter, title and notices.
    pub contents: Vec<(String, usize)>,
}

/// Writes a packet.
pub fn write(packet: &Packet) -> Written {
    let places = Places::of(packet);
    let mut written = Written::default();
    for document in &packet.documents {
        let path = path_of(document);
        let mut out = front::matter(document, &document.title);
        let title = title_of(document);
        out.push_str(&print(front::head(document, &title)));
        let begin = out.len();
        out.push_str(&print(body(document, packet, &places)));
        written.files.files.insert(path.clone(), out.into_bytes());
        written.contents.push((path, begin));
        for figure in figures(document) {
            if let Some(bytes) = &figure.bytes {
                written.files.files.insert(figure.file.clone(), bytes.clone());
            }
        }
    }
    for (path, bytes) in &packet.registers {
        written.files.files.insert(path.clone(), bytes.clone());
    }
    let index = index::write(packet, &written);
    written.files.files.insert(index::PATH.to_owned(), index.into_bytes());
    written
}

/// Returns the file of a document.
pub(crate) fn path_of(document: &Document) -> String {
    format!("{:02}-{}.md", document.number, document.slug)
}

fn figures(document: &Document) -> impl Iterator<Item = &Figure> {
    document.blocks.iter().filter_map(|block| if let Block::Figure(figure) = block { Some(figure) } else { None })
}

/// Returns the title of a document as printed.
pub(crate) fn title_of(document: &Document) -> String {
    if document.numbered { format!("{} {}", document.number, document.title) } else { document.title.clone() }
}

fn print(blocks: Vec<TextBlock>) -> String {
    if blocks.is_empty() {
        return String::new();
    }
    let mut text = text::write(&Doc { blocks: blocks.into_iter().map(Top::from).collect() });
    text.truncate(text.trim_end().len());
    text.push_str("\n\n");
    text
}

fn body(document: &Document, packet: &Packet, places: &Places) -> Vec<TextBlock> {
    let mut out = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading { level, number, text, .. } => {
                out.push(TextBlock::Heading { level: *level, inlines: numbered(number, text.clone()) });
            }
            Block::Prose(blocks) => out.extend(blocks.iter().cloned()),
            Block::Table(it) => table(it, &mut out),
            Block::Figure(it) => figure(it, &mut out),
            Block::Notice(notice) => out.push(match notice.kind {
                NoticeKind::Missing => paragraph(vec![strong(&notice.text)]),
                NoticeKind::Legend | NoticeKind::Draft | NoticeKind::Example | NoticeKind::Caution => {
                    TextBlock::Quote {
                        blocks: vec![paragraph(vec![strong("Note."), Inline::text(format!(" {}", notice.text))])],
                    }
                }
            }),
            Block::Contents(of) => out.extend(contents(*of, packet)),
        }
    }
    out.iter_mut().for_each(|block| places.settle(block, document.number));
    out
}

/// Puts a number before the words of a heading.
pub(crate) fn numbered(number: &str, mut text: Vec<Inline>) -> Vec<Inline> {
    if !number.is_empty() {
        text.insert(0, Inline::text(format!("{number} ")));
    }
    text
}

fn table(table: &Table, out: &mut Vec<TextBlock>) {
    if !table.caption.is_empty() {
        let number = strong(&format!("Table {}.", table.number));
        out.push(paragraph(vec![number, Inline::text(format!(" {}", table.caption))]));
    }
    out.push(TextBlock::Table { align: table.align.clone(), header: table.header.clone(), rows: table.rows.clone() });
}

fn figure(figure: &Figure, out: &mut Vec<TextBlock>) {
    out.push(paragraph(vec![if figure.bytes.is_some() {
        Inline::Image { target: figure.file.clone(), title: String::new(), alt: figure.alt.clone() }
    } else {
        strong("[Image not provided]")
    }]));
    let mut caption = vec![strong(&format!("Figure {}.", figure.number)), Inline::text(" ")];
    caption.extend(figure.caption.iter().cloned());
    if !figure.source.trim().is_empty() {
        caption.push(Inline::text(format!(" Source: {}", figure.source.trim())));
    }
    out.push(paragraph(caption));
}

fn contents(of: ContentsOf, packet: &Packet) -> Option<TextBlock> {
    let mut entries = Vec::new();
    for document in &packet.documents {
        let mut below = Vec::new();
        for (nth, block) in document.blocks.iter().enumerate() {
            match (of, block) {
                (ContentsOf::Headings, Block::Heading { level: 2, number, text, .. }) => {
                    below.push((anchor::by_place(document.number, nth), numbered(number, text.clone())));
                }
                (ContentsOf::Tables, Block::Table(table)) if table.number > 0 => {
                    let words = format!("Table {}. {}", table.number, table.caption);
                    entries.push((vec![link(&format!("#{}", table.anchor), vec![Inline::text(words)])], Vec::new()));
                }
                (ContentsOf::Figures, Block::Figure(figure)) => {
                    let mut words = vec![Inline::text(format!("Figure {}. ", figure.number))];
                    words.extend(figure.caption.iter().cloned());
                    entries.push((vec![link(&format!("#{}", figure.anchor), words)], Vec::new()));
                }
                (ContentsOf::Headings | ContentsOf::Tables | ContentsOf::Figures, _) => {}
            }
        }
        if of == ContentsOf::Headings {
            let title = link(&path_of(document), vec![Inline::text(title_of(document))]);
            let below = below.into_iter().map(|(target, words)| vec![link(&target, words)]).collect();
            entries.push((vec![title], below));
        }
    }
    list(entries)
}

fn link(target: &str, inlines: Vec<Inline>) -> Inline {
    Inline::Link { target: target.to_owned(), title: String::new(), inlines }
}

fn list(entries: Vec<(Vec<Inline>, Vec<Vec<Inline>>)>) -> Option<TextBlock> {
    let items: Vec<text::ListItem> = entries
        .into_iter()
        .map(|(words, below)| {
            let below = list(below.into_iter().map(|words| (words, Vec::new())).collect());
            text::ListItem { task: None, blocks: std::iter::once(paragraph(words)).chain(below).collect() }
        })
        .collect();
    (!items.is_empty()).then_some(TextBlock::List { start: None, tight: true, items })
}

/// Counts the words of a written document: what stands between white space and has a letter or a digit.
pub(crate) fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}
