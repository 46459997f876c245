//! Whatever stands in a packet, Word and PDF are whole files that say it: hostile and odd text, in any place, in any nesting.
//!
//! A short run belongs to the tests. `BRIEFING_FUZZ_MINUTES=10` (`cargo xtask fuzz 10`) goes on with fresh cases for that long.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};
use std::time::{Duration, Instant};

use briefing_domain::audience::Audience;
use briefing_domain::day::Day;
use briefing_domain::evidence::Media;
use briefing_domain::outline::PacketKind;
use briefing_domain::text::{self, Align, Inline};
use briefing_packet::block::{Block, ContentsOf, Document, Figure, FrontMatter, Notice, NoticeKind, Packet, Table};
use briefing_packet::look::Look;
use briefing_packet::{docx, pdf};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

/// Pieces of text that broke exporters somewhere, or could.
const ODD: [&str; 36] = [
    "dose",
    "2.5 × 10",
    "α-synuclein",
    "naïve",
    "cafe\u{301}",
    "مرحبا بالعالم",
    "שלום",
    "漢字かな交じり文",
    "한국어",
    "👩‍🔬🧬",
    "\u{200b}",
    "\u{feff}",
    "\u{0}",
    "\u{b}",
    "\u{1b}[31m",
    "\u{fffe}",
    "\u{202e}gnp",
    "\u{ad}",
    "\u{a0}",
    "<script>alert(1)</script>",
    "&amp;",
    "]]>",
    "<!--",
    "--",
    "\"'`",
    "#let x = 1",
    "$x^2$",
    "@cite",
    "*_~",
    "\\",
    "{}",
    "=1+1",
    "http://example.org/?a=b&c=d",
    "1.\t2",
    "%s%n",
    "Donaudampfschiffahrtsgesellschaftskapitänsmützenabzeichenfabrikdirektionssekretariatsangestelltenwohnheimschlüsselbundhaltevorrichtung",
];

fn words() -> BoxedStrategy<String> {
    let odd = prop::sample::select(ODD.to_vec()).prop_map(str::to_owned);
    let piece = prop_oneof![3 => odd, 2 => "[a-z]{1,12}", 1 => any::<String>(), 1 => "\\PC{0,8}"];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.join(" ")).boxed()
}

fn inline() -> BoxedStrategy<Inline> {
    let target = prop_oneof!["#place".prop_map(String::from), "https://example\\.org/[a-z]{1,5}", words()];
    let leaf = prop_oneof![
        6 => words().prop_map(Inline::text),
        1 => words().prop_map(|text| Inline::Code { text }),
        1 => Just(Inline::SoftBreak),
        1 => Just(Inline::HardBreak),
        1 => "[0-9]".prop_map(|label| Inline::FootnoteRef { label }),
        1 => (target.clone(), words()).prop_map(|(target, alt)| Inline::Image { target, title: String::new(), alt }),
    ];
    leaf.prop_recursive(4, 24, 4, move |inner| {
        let inlines = prop::collection::vec(inner, 0..4);
        prop_oneof![
            inlines.clone().prop_map(|inlines| Inline::Strong { inlines }),
            inlines.clone().prop_map(|inlines| Inline::Emphasis { inlines }),
            inlines.clone().prop_map(|inlines| Inline::Strike { inlines }),
            inlines.clone().prop_map(|inlines| Inline::Sub { inlines }),
            inlines.clone().prop_map(|inlines| Inline::Sup { inlines }),
            (target.clone(), inlines).prop_map(|(target, inlines)| Inline::Link {
                target,
                title: String::new(),
                inlines
            }),
        ]
    })
    .boxed()
}

fn line() -> BoxedStrategy<Vec<Inline>> {
    prop::collection::vec(inline(), 0..5).boxed()
}

/// The first row of a table, and the others.
type Cells = (Vec<Vec<Inline>>, Vec<Vec<Vec<Inline>>>);

fn cells() -> BoxedStrategy<Cells> {
    (1usize..7, 0usize..6)
        .prop_flat_map(|(columns, rows)| {
            let row = prop::collection::vec(line(), columns);
            (row.clone(), prop::collection::vec(row, rows))
        })
        .boxed()
}

fn prose() -> BoxedStrategy<text::Block> {
    let leaf = prop_oneof![
        5 => line().prop_map(|inlines| text::Block::Paragraph { inlines }),
        1 => (1u8..=6, line()).prop_map(|(level, inlines)| text::Block::Heading { level, inlines }),
        1 => words().prop_map(|text| text::Block::Code { language: String::new(), text }),
        1 => Just(text::Block::Rule),
        1 => cells().prop_map(|(header, rows)| text::Block::Table { align: vec![Align::None; header.len()], header, rows }),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let blocks = prop::collection::vec(inner, 0..4);
        let item = (prop::option::of(any::<bool>()), blocks.clone())
            .prop_map(|(task, blocks)| text::ListItem { task, blocks });
        prop_oneof![
            (prop::option::of(0u32..1000), any::<bool>(), prop::collection::vec(item, 0..4))
                .prop_map(|(start, tight, items)| text::Block::List { start, tight, items }),
            blocks.clone().prop_map(|blocks| text::Block::Quote { blocks }),
            ("[0-9]", blocks).prop_map(|(label, blocks)| text::Block::Footnote { label, blocks }),
        ]
    })
    .boxed()
}

/// A file that calls itself a picture.
fn picture() -> impl Strategy<Value = (Media, Option<Vec<u8>>)> {
    let svg = words().prop_map(|words| {
        let words = words.replace(['&', '<', '>'], "");
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"90\" height=\"40\"><text x=\"1\" y=\"20\">{words}</text></svg>").into_bytes()
    });
    prop_oneof![
        svg.prop_map(|bytes| (Media::Svg, Some(bytes))),
        prop::collection::vec(any::<u8>(), 0..40).prop_map(|bytes| (Media::Png, Some(bytes))),
        prop::collection::vec(any::<u8>(), 0..40).prop_map(|bytes| (Media::Jpeg, Some(bytes))),
        Just((Media::Png, None)),
    ]
}

fn block() -> impl Strategy<Value = Block> {
    let kinds = [ContentsOf::Headings, ContentsOf::Tables, ContentsOf::Figures];
    prop_oneof![
        2 => (2u8..=6, "([0-9]\\.){0,3}", line()).prop_map(|(level, number, text)| Block::Heading { level, number, text, anchor: String::new() }),
        5 => prop::collection::vec(prose(), 0..4).prop_map(Block::Prose),
        2 => (words(), cells()).prop_map(|(caption, (header, rows))| {
            let align = vec![Align::Right; header.len()];
            Block::Table(Table { number: usize::from(!caption.is_empty()), caption, anchor: String::new(), header, rows, align })
        }),
        1 => (line(), words(), words(), picture()).prop_map(|(caption, alt, source, (media, bytes))| {
            Block::Figure(Figure { number: 1, anchor: String::new(), file: "figures/figure-01.png".to_owned(), caption, alt, source, media, bytes })
        }),
        1 => words().prop_map(|text| Block::Notice(Notice { kind: NoticeKind::Caution, text })),
        1 => prop::sample::select(kinds.to_vec()).prop_map(Block::Contents),
    ]
}

fn packet() -> impl Strategy<Value = Packet> {
    let document = (words(), any::<bool>(), words(), prop::collection::vec(block(), 0..6));
    (words(), prop::collection::vec(document, 1..4), any::<bool>()).prop_map(|(title, documents, final_copy)| {
        let front = |program: String| FrontMatter {
            program,
            meeting: "Pre-IND meeting".to_owned(),
            audience: Audience::Fda,
            ectd: "1.6.2".to_owned(),
            final_copy,
            as_of: Day::EPOCH,
            identifiers: vec![("Sponsor", title.clone())],
            notices: vec![Notice { kind: NoticeKind::Legend, text: "Confidential".to_owned() }],
        };
        let mut number = 0;
        let documents = documents
            .into_iter()
            .map(|(title, numbered, program, blocks)| {
                number += 1;
                let mut document =
                    Document { number, slug: format!("part-{number}"), title, numbered, front: front(program), blocks };
                if let Some(Block::Heading { anchor, .. }) =
                    document.blocks.iter_mut().find(|block| matches!(block, Block::Heading { .. }))
                    && number == 1
                {
                    "place".clone_into(anchor);
                }
                document
            })
            .collect();
        Packet { kind: PacketKind::PreInd, audience: Audience::Fda, title, documents, registers: Vec::new() }
    })
}

fn whole(packet: &Packet) -> Result<(), TestCaseError> {
    let laid_out =
        pdf::write(packet, &Look::default()).map_err(|error| TestCaseError::fail(format!("PDF: {error}")))?;
    prop_assert!(laid_out.bytes.starts_with(b"%PDF-1."), "no PDF");
    prop_assert!(laid_out.bytes.trim_ascii_end().ends_with(b"%%EOF"), "the PDF is cut off");
    prop_assert_eq!(laid_out.text.len(), laid_out.pages.total);
    prop_assert!(laid_out.pages.total >= packet.documents.len(), "a document lost its page");
    let word = docx::write(packet, &Look::default(), Some(&laid_out.pages))
        .map_err(|error| TestCaseError::fail(format!("Word: {error}")))?;
    let body = parts(&word)?;
    for said in plain(packet) {
        prop_assert!(body.contains(&said), "`{}` is not in the Word file", said);
    }
    Ok(())
}

/// Every part of the file is XML that an independent parser reads; returns the text of body and footnotes without white space.
fn parts(word: &[u8]) -> Result<String, TestCaseError> {
    let fail = |error: &dyn std::fmt::Display| TestCaseError::fail(format!("Word: {error}"));
    let mut zip = zip::ZipArchive::new(Cursor::new(word)).map_err(|error| fail(&error))?;
    let mut said = String::new();
    let mut names = BTreeSet::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).map_err(|error| fail(&error))?;
        let name = part.name().map_err(|error| fail(&error))?.into_owned();
        prop_assert!(names.insert(name.clone()), "{} stands twice", name);
        if !name.ends_with(".xml") && !name.ends_with(".rels") {
            continue;
        }
        let mut text = String::new();
        part.read_to_string(&mut text).map_err(|error| fail(&error))?;
        let tree = roxmltree::Document::parse(&text).map_err(|error| fail(&format!("{name}: {error}")))?;
        if name == "word/document.xml" || name == "word/footnotes.xml" {
            tree.descendants()
                .filter(|node| node.has_tag_name_local("t"))
                .filter_map(|node| node.text())
                .for_each(|it| said.push_str(it));
        }
    }
    for part in ["[Content_Types].xml", "word/document.xml", "word/styles.xml"] {
        prop_assert!(names.contains(part), "{} is missing", part);
    }
    Ok(said.split_whitespace().collect())
}

trait LocalName {
    fn has_tag_name_local(&self, name: &str) -> bool;
}

impl LocalName for roxmltree::Node<'_, '_> {
    fn has_tag_name_local(&self, name: &str) -> bool {
        self.is_element() && self.tag_name().name() == name
    }
}

/// The plain words of the paragraphs at the top of the packet, without white space: no paragraph may be lost.
fn plain(packet: &Packet) -> Vec<String> {
    let mut all = Vec::new();
    for block in packet.documents.iter().flat_map(|document| &document.blocks) {
        let Block::Prose(blocks) = block else { continue };
        for block in blocks {
            let text::Block::Paragraph { inlines } = block else { continue };
            for inline in inlines {
                if let Inline::Text { text } = inline {
                    all.extend(
                        text.split(|c: char| !c.is_ascii_alphanumeric())
                            .filter(|word| word.len() > 3)
                            .map(str::to_owned),
                    );
                }
            }
        }
    }
    all
}

#[test]
fn word_and_pdf_are_whole_whatever_the_text() {
    let minutes: u64 = option_env!("BRIEFING_FUZZ_MINUTES").and_then(|text| text.parse().ok()).unwrap_or_default();
    let until = Instant::now() + Duration::from_secs(60 * minutes);
    let mut cases = 0;
    loop {
        let config = Config { cases: 24, failure_persistence: None, ..Config::default() };
        // The tests take the same cases each time; the long run takes fresh ones.
        let mut runner = if minutes == 0 { TestRunner::new_with_rng(config, rng()) } else { TestRunner::new(config) };
        if let Err(error) = runner.run(&packet(), |packet| whole(&packet)) {
            panic!("after {cases} cases: {error}");
        }
        cases += 24;
        if Instant::now() >= until {
            break;
        }
    }
    println!("{cases} packets written as Word and PDF");
}

fn rng() -> proptest::test_runner::TestRng {
    proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha)
}
