//! Odd content for packets: other scripts, signs nobody sees, endless words, markup that is not closed, tables of any size, deep nesting.

use briefing_domain::audience::Audience;
use briefing_domain::day::Day;
use briefing_domain::evidence::Media;
use briefing_domain::outline::PacketKind;
use briefing_domain::text::{self, Align, Inline};
use briefing_packet::block::{Block, ContentsOf, Document, Figure, FrontMatter, Notice, NoticeKind, Packet, Table};
use proptest::prelude::*;

/// Pieces of text that broke exporters somewhere, or could.
const ODD: [&str; 48] = [
    "dose",
    "2.5 × 10",
    "α-synuclein",
    "naïve",
    "cafe\u{301}",
    "Z\u{335}\u{321}\u{322}a\u{300}\u{301}\u{302}\u{303}\u{304}l",
    "مرحبا بالعالم",
    "שלום dose 12 mg עולם",
    "漢字かな交じり文",
    "𠮷野家",
    "한국어",
    "हिन्दी",
    "ไทย",
    "👩‍🔬🧬",
    "🏳️‍🌈🇩🇪",
    "\u{200b}",
    "\u{200d}",
    "\u{2060}",
    "\u{feff}",
    "\u{0}",
    "\u{b}",
    "\u{c}",
    "\u{85}\u{2028}\u{2029}",
    "\u{1b}[31m",
    "\u{fffe}",
    "\u{202e}gnp",
    "\u{2066}iso\u{2069}",
    "\u{ad}",
    "\u{a0}",
    "\u{e000}\u{10fffd}",
    "<script>alert(1)</script>",
    "<b>bold <table><tr><td>",
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

/// Pieces of Markdown, whole and not.
fn pieces() -> Vec<String> {
    let corpus: toml::Table = include_str!("../../corpus/odd-markdown.toml").parse().unwrap();
    corpus["pieces"].clone().try_into().unwrap()
}

/// A few words.
pub(super) fn words() -> BoxedStrategy<String> {
    let odd = prop::sample::select(ODD.to_vec()).prop_map(str::to_owned);
    let endless = "[A-Za-z]{1,4}".prop_map(|letters| letters.chars().cycle().take(200).collect::<String>());
    let piece = prop_oneof![12 => odd, 8 => "[a-z]{1,12}", 4 => any::<String>(), 4 => "\\PC{0,8}", 1 => endless];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.join(" ")).boxed()
}

/// Running text as somebody types it, read as the app reads it.
pub(super) fn markdown() -> BoxedStrategy<String> {
    let piece = prop_oneof![6 => prop::sample::select(pieces()), 1 => words()];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat()).boxed()
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
    let any = |columns: std::ops::Range<usize>, rows: std::ops::Range<usize>| {
        (columns, rows).prop_flat_map(|(columns, rows)| {
            let row = prop::collection::vec(line(), columns);
            (row.clone(), prop::collection::vec(row, rows))
        })
    };
    // Long tables repeat one row: what breaks there is the number of rows and the header of each page.
    let long = |rows: std::ops::Range<usize>| {
        (1usize..5, rows).prop_flat_map(|(columns, rows)| {
            let row = prop::collection::vec(line(), columns);
            (row.clone(), row.prop_map(move |row| vec![row; rows]))
        })
    };
    // Thousands of rows with a word in each cell; with more the file would be as long as no packet is, and is refused.
    let endless = (1usize..5, "[a-z]{1,12}", 4000usize..5000).prop_map(|(columns, word, rows)| {
        let row = vec![vec![Inline::text(word)]; columns];
        (row.clone(), vec![row; rows])
    });
    prop_oneof![600 => any(1..7, 0..6), 20 => any(8..41, 0..3), 20 => long(40..200), 1 => endless].boxed()
}

fn prose() -> BoxedStrategy<text::Block> {
    let huge = ("[0-9]", words(), 20usize..90).prop_map(|(label, words, times)| text::Block::Footnote {
        label,
        blocks: vec![text::Block::Paragraph { inlines: vec![Inline::text(words)] }; times],
    });
    let leaf = prop_oneof![
        25 => line().prop_map(|inlines| text::Block::Paragraph { inlines }),
        5 => (1u8..=6, line()).prop_map(|(level, inlines)| text::Block::Heading { level, inlines }),
        5 => words().prop_map(|text| text::Block::Code { language: String::new(), text }),
        5 => Just(text::Block::Rule),
        5 => cells().prop_map(|(header, rows)| text::Block::Table { align: vec![Align::None; header.len()], header, rows }),
        1 => huge,
    ];
    let nested = leaf.prop_recursive(4, 24, 4, |inner| {
        let blocks = prop::collection::vec(inner, 0..4);
        let item = (prop::option::of(any::<bool>()), blocks.clone())
            .prop_map(|(task, blocks)| text::ListItem { task, blocks });
        prop_oneof![
            (prop::option::of(0u32..1000), any::<bool>(), prop::collection::vec(item, 0..4))
                .prop_map(|(start, tight, items)| text::Block::List { start, tight, items }),
            blocks.clone().prop_map(|blocks| text::Block::Quote { blocks }),
            ("[0-9]", blocks).prop_map(|(label, blocks)| text::Block::Footnote { label, blocks }),
        ]
    });
    let deep = (line(), 5usize..60, any::<bool>()).prop_map(|(line, depth, quoted)| {
        (0..depth).fold(text::Block::Paragraph { inlines: line }, |block, _| {
            if quoted {
                text::Block::Quote { blocks: vec![block] }
            } else {
                let items = vec![text::ListItem { task: None, blocks: vec![block] }];
                text::Block::List { start: None, tight: true, items }
            }
        })
    });
    prop_oneof![30 => nested, 1 => deep].boxed()
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
    // As composers read it: raw HTML and the like never get as far as a block.
    let tree = |typed: String| text::without_forbidden(text::read(&typed));
    let typed = markdown().prop_map(move |typed| tree(typed).blocks.into_iter().map(|top| top.block).collect());
    prop_oneof![
        2 => (2u8..=6, "([0-9]\\.){0,3}", line()).prop_map(|(level, number, text)| Block::Heading { level, number, text, anchor: String::new() }),
        4 => prop::collection::vec(prose(), 0..4).prop_map(Block::Prose),
        3 => typed.prop_map(Block::Prose),
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

/// A packet of anything.
pub(super) fn packet() -> impl Strategy<Value = Packet> {
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
                let mut document = Document {
                    number,
                    slug: format!("part-{number}"),
                    title,
                    numbered,
                    before_title: false,
                    front: front(program),
                    blocks,
                };
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

/// A packet of lines of odd words alone, in narrow columns or in paragraphs: quickly laid out, so that many are.
pub(super) fn lines() -> impl Strategy<Value = Packet> {
    let line = prop::collection::vec(words(), 1..6).prop_map(|words| vec![Inline::text(words.join(" "))]);
    (packet(), prop::collection::vec(line, 1..12), any::<bool>()).prop_map(|(mut packet, lines, narrow)| {
        let blocks = if narrow {
            let row: Vec<Vec<Inline>> = lines.into_iter().take(8).collect();
            vec![text::Block::Table { align: vec![Align::None; row.len()], header: row.clone(), rows: vec![row] }]
        } else {
            lines.into_iter().map(|inlines| text::Block::Paragraph { inlines }).collect()
        };
        packet.documents.truncate(1);
        packet.documents.iter_mut().for_each(|document| document.blocks = vec![Block::Prose(blocks.clone())]);
        packet
    })
}
