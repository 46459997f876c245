//! Odd and hostile text: never a panic, never a file that is broken, never a word that disappears.
//!
//! Texts come from many hands and are pasted from anywhere; the file must open all the same.

use briefing_domain::text::Inline;
use briefing_packet::block::{Block, Table};

use crate::sound;
use crate::support::{Word, packet, prose};

#[test]
fn control_characters_are_dropped_and_markup_is_only_text() {
    let text = "a\u{0}b\u{1}c\u{b}\u{1f}d\u{fffe}e\u{ffff}f <w:p> & ]]> \"q\" \u{7f}\u{85}";
    let mut table = Table::new(text, text, &[text]);
    (table.number, table.anchor) = (1, text.to_owned());
    table.row(vec![vec![Inline::Code { text: text.to_owned() }]]);
    let heading =
        Block::Heading { level: 2, number: text.to_owned(), text: vec![Inline::text(text)], anchor: text.to_owned() };
    let mut packet = packet(vec![
        heading,
        Block::Table(table),
        Block::Prose(vec![briefing_domain::text::Block::Paragraph {
            inlines: vec![Inline::text(text), Inline::FootnoteRef { label: "none".to_owned() }],
        }]),
    ]);
    packet.title = text.to_owned();
    packet.documents[0].title = text.to_owned();
    packet.documents[0].front.program = text.to_owned();
    let word = Word::of(&packet);
    sound::check(&word);
    assert!(word.words().contains("abcdef <w:p> & ]]> \"q\""), "{}", word.words());
}

#[test]
fn right_to_left_text_is_marked_and_runs_from_the_right() {
    let word = Word::of(&packet(vec![
        prose("\u{5e9}\u{5dc}\u{5d5}\u{5dd} \u{5e2}\u{5d5}\u{5dc}\u{5dd}."),
        prose("The word \u{645}\u{631}\u{62d}\u{628}\u{627} \u{628}\u{643} means hello."),
    ]));
    sound::check(&word);
    let body = word.document();
    assert_eq!((body.matches("<w:bidi/>").count(), body.matches("<w:rtl/>").count()), (1, 2), "{body}");
    assert!(
        body.contains("preserve\">\u{645}\u{631}\u{62d}\u{628}\u{627} \u{628}\u{643}</w:t>"),
        "one run for two words: {body}"
    );
}

#[test]
fn emoji_chinese_combining_marks_and_very_long_words_stay_as_they_are() {
    let long = "x".repeat(200);
    let text = format!(
        "\u{1f9ec}\u{1f468}\u{200d}\u{1f52c} \u{7d30}\u{80de}\u{6cbb}\u{7642} e\u{301} \u{2265} 10\u{207b}\u{2076} {long}"
    );
    let word = Word::of(&packet(vec![prose(&text), prose(&format!("| A | B |\n| --- | --- |\n| {text} | {long} |"))]));
    sound::check(&word);
    assert_eq!(word.words().matches(&text).count(), 2);
}

#[test]
fn unclosed_and_deeply_nested_markdown_makes_a_sound_file() {
    let nested: String = (0..60).map(|depth| format!("{}- item {depth}\n", "  ".repeat(depth))).collect();
    let quoted: String = format!("{} deep", ">".repeat(40));
    for text in [
        "**unclosed",
        "```\nunclosed code\n\ttab",
        "[^1]",
        "| a |\n|",
        "<sub>unclosed",
        "![",
        "[x](<",
        &nested,
        &quoted,
        "1. \n2. \n",
        "- ```\n  code\n  ```",
        "> | a |\n> | - |\n> | b |",
        "# # #\n###### six",
        "\\",
    ] {
        sound::check(&Word::of(&packet(vec![prose(text)])));
    }
}

#[test]
fn anchors_that_differ_only_in_case_or_signs_keep_their_own_bookmarks() {
    let long = "a".repeat(80);
    let anchors = ["q-cmc-1", "Q-CMC-1", "q_cmc_1", &format!("1{long}"), &format!("2{long}"), "\u{e9}", "\u{e8}", ""];
    let heading = |anchor: &str| Block::Heading {
        level: 2,
        number: String::new(),
        text: vec![Inline::text(anchor)],
        anchor: anchor.to_owned(),
    };
    let links = anchors.map(|anchor| Inline::Link {
        target: format!("#{anchor}"),
        title: String::new(),
        inlines: vec![Inline::text("to")],
    });
    let mut blocks: Vec<Block> = anchors.iter().map(|anchor| heading(anchor)).collect();
    blocks.push(Block::Prose(vec![briefing_domain::text::Block::Paragraph { inlines: links.to_vec() }]));
    let word = Word::of(&packet(blocks));
    sound::check(&word);
    assert_eq!(word.document().matches("<w:hyperlink ").count(), 7, "all but the empty one");
}

#[test]
fn five_thousand_rows_are_all_there() {
    let mut table = Table::new("", "", &["No.", "Text", "Value"]);
    for row in 0..5000 {
        table.row(vec![
            vec![Inline::text(row.to_string())],
            vec![Inline::text("some words")],
            vec![Inline::text(format!("value-{row}-end"))],
        ]);
    }
    let word = Word::of(&packet(vec![Block::Table(table)]));
    assert_eq!(word.document().matches("<w:tr>").count(), 5001);
    assert!(word.words().contains("value-4999-end"));
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % sides
    }
}

#[test]
fn texts_thrown_together_at_random_make_sound_files_that_lose_nothing() {
    let corpus: toml::Table = include_str!("../../../../../tests/corpus/odd-markdown.toml").parse().unwrap();
    let pieces: Vec<String> = corpus["pieces"].clone().try_into().unwrap();
    let mut dice = Dice(7);
    for round in 0..250 {
        let text: String = (0..40).map(|_| pieces[dice.roll(pieces.len())].as_str()).collect();
        let packet = packet(vec![prose(&text), prose(&text)]);
        let word = Word::of(&packet);
        sound::check(&word);
        let missing = crate::whole::missing(&packet, &word);
        assert!(missing.is_empty(), "round {round}, {text:?} loses {missing:?}");
    }
}
