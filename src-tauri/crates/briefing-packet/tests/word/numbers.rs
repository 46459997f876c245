//! Numbers of headings and lists: what Word will count is what the tree says.
//!
//! The counting of Word is done here once more, from the parts of the file alone.

use std::collections::BTreeMap;

use briefing_domain::outline::PacketKind;
use briefing_domain::text::Inline;
use briefing_packet::block::{Block, Packet};
use roxmltree::{Document, Node};

use crate::sound;
use crate::support::{W, Word, aav, composed, is, packet, packet_of, prose, style, til, val, words};

/// Counts headings as Word does: instances of one pattern share their counters; an instance with a start begins there once.
struct Count {
    numbering: String,
    styles: String,
    counters: BTreeMap<String, Vec<u32>>,
    begun: Vec<(String, usize)>,
}

impl Count {
    fn new(word: &Word) -> Self {
        let (numbering, styles) = (word.part("word/numbering.xml"), word.part("word/styles.xml"));
        Count {
            numbering: numbering.to_owned(),
            styles: styles.to_owned(),
            counters: BTreeMap::new(),
            begun: Vec::new(),
        }
    }

    /// Returns the printed number of a paragraph, empty for none.
    fn of(&mut self, paragraph: Node<'_, '_>) -> String {
        let styles = Document::parse(&self.styles).unwrap();
        let props = paragraph.children().find(|child| is(child, "pPr")).unwrap();
        let own = props.children().find(|child| is(child, "numPr"));
        let name = style(paragraph);
        let from_style = styles.descendants().find(|node| node.attribute((W, "styleId")) == Some(name.as_str()));
        let source = own.or(from_style.and_then(|style| style.descendants().find(|node| is(node, "numPr"))));
        let Some(source) = source else { return String::new() };
        let instance = val(source, "numId").unwrap().to_owned();
        let level: usize = val(source, "ilvl").unwrap_or("0").parse().unwrap();
        if instance == "0" { String::new() } else { self.count(&instance, level) }
    }

    fn count(&mut self, instance: &str, level: usize) -> String {
        let numbering = Document::parse(&self.numbering).unwrap();
        let find = |name: &str, attribute: &str, value: &str| {
            numbering
                .descendants()
                .find(|node| is(node, name) && node.attribute((W, attribute)) == Some(value))
                .unwrap()
        };
        let number = find("num", "numId", instance);
        let pattern = val(number, "abstractNumId").unwrap().to_owned();
        let levels: Vec<Node<'_, '_>> =
            find("abstractNum", "abstractNumId", &pattern).children().filter(|child| is(child, "lvl")).collect();
        let start = |level: usize| val(levels[level], "start").unwrap().parse::<u32>().unwrap();
        let counters = self.counters.entry(pattern).or_default();
        let restart = number
            .children()
            .find(|child| is(child, "lvlOverride") && child.attribute((W, "ilvl")) == Some(&level.to_string()))
            .map(|node| val(node, "startOverride").unwrap().parse::<u32>().unwrap());
        let first = !self.begun.contains(&(instance.to_owned(), level));
        let next = match restart {
            Some(at) if first => at,
            _ => counters.get(level).map_or(start(level), |count| count + 1),
        };
        self.begun.push((instance.to_owned(), level));
        counters.truncate(level);
        while counters.len() < level {
            let missing = counters.len();
            counters.push(start(missing));
        }
        counters.push(next);
        let mut text = val(levels[level], "lvlText").unwrap().to_owned();
        for (place, count) in counters.iter().enumerate() {
            text = text.replace(&format!("%{}", place + 1), &count.to_string());
        }
        text
    }
}

/// The headings of the file as a reader sees them, with numbers.
fn printed(word: &Word) -> Vec<String> {
    let mut count = Count::new(word);
    let tree = Document::parse(word.document()).unwrap();
    let headings = tree.descendants().filter(|node| is(node, "p") && style(*node).starts_with("Heading"));
    headings.map(|node| format!("{} {}", count.of(node), words(node).replace('\t', " ")).trim().to_owned()).collect()
}

pub(crate) fn wanted(packet: &Packet) -> Vec<String> {
    let mut all = Vec::new();
    for document in &packet.documents {
        let number = if document.numbered { format!("{} ", document.number) } else { String::new() };
        all.push(format!("{number}{}", document.title));
        for block in &document.blocks {
            if let Block::Heading { number, text, .. } = block {
                all.push(format!("{number} {}", text.iter().map(plain).collect::<String>()).trim().to_owned());
            }
        }
    }
    all
}

fn plain(inline: &Inline) -> String {
    let Inline::Text { text } = inline else { panic!("{inline:?}") };
    text.clone()
}

fn heading(level: u8, number: &str, text: &str) -> Block {
    Block::Heading { level, number: number.to_owned(), text: vec![Inline::text(text)], anchor: String::new() }
}

#[test]
fn word_counts_the_headings_of_the_example_packets_as_the_tree_does() {
    for program in [aav(), til()] {
        for kind in PacketKind::ALL {
            let packet = composed(kind, &program, true);
            let word = Word::of(&packet);
            let found = printed(&word);
            let mut found = found.iter();
            for heading in wanted(&packet) {
                // Headings inside running text stand between those of the outline.
                assert!(found.any(|it| *it == heading), "{kind}: {heading}");
            }
        }
    }
}

/// Headings whose numbers do not follow one another.
pub(crate) fn odd() -> Packet {
    packet_of(vec![
        ("Cover", false, vec![heading(2, "1", "Own one"), heading(2, "2", "Own two"), heading(3, "2.1", "Own below")]),
        (
            "Second",
            true,
            vec![heading(2, "2.1", "a"), heading(2, "2.2", "b"), heading(2, "2.5", "jump"), heading(2, "2.6", "on")],
        ),
        ("Third", true, vec![heading(2, "9.9", "elsewhere"), heading(2, "3.1", "back"), heading(3, "3.1.1", "deep")]),
        ("Fourth", false, vec![heading(2, "1", "Own again"), heading(2, "A.1", "letters"), heading(2, "01", "zero")]),
        (
            "Fifth",
            true,
            vec![heading(2, "5.1", "after the gap"), heading(5, "5.1.1.1.1", "too deep"), heading(2, "", "none")],
        ),
    ])
}

#[test]
fn numbers_that_jump_begin_anew_or_repeat_are_printed_as_they_are() {
    let odd = odd();
    let word = Word::of(&odd);
    sound::check(&word);
    assert_eq!(printed(&word), wanted(&odd));
}

#[test]
fn headings_are_counted_by_the_list_of_their_styles_where_the_pattern_holds() {
    let word = Word::of(&packet_of(vec![("A", true, vec![heading(2, "1.1", "b"), heading(2, "1.2", "c")])]));
    let tree = Document::parse(word.document()).unwrap();
    let headings = tree.descendants().filter(|node| is(node, "p") && style(*node).starts_with("Heading"));
    assert!(headings.into_iter().all(|node| val(node, "numId").is_none()), "nothing stands against the style");
    assert!(word.part("word/numbering.xml").contains(r#"<w:pStyle w:val="Heading2"/>"#));
}

#[test]
fn each_numbered_list_begins_at_its_own_number_and_nested_lists_have_levels() {
    let word = Word::of(&packet(vec![prose(
        "1. one\n2. two\n   - deep\n     1. deeper\n\nBetween.\n\n1. again\n\nBetween.\n\n7. seven\n8. eight\n\n- [ ] open\n- [x] done",
    )]));
    sound::check(&word);
    let mut count = Count::new(&word);
    let tree = Document::parse(word.document()).unwrap();
    let items: Vec<String> = tree
        .descendants()
        .filter(|node| is(node, "p") && style(*node).starts_with("List"))
        .map(|node| format!("{} {}", count.of(node), words(node)).trim().to_owned())
        .collect();
    let expected = [
        "1. one",
        "2. two",
        "\u{2013} deep",
        "1. deeper",
        "1. again",
        "7. seven",
        "8. eight",
        "\u{2610}\topen",
        "\u{2612}\tdone",
    ];
    assert_eq!(items, expected);
}

#[test]
fn a_list_that_begins_higher_than_word_can_count_is_printed() {
    let word = Word::of(&packet(vec![prose("999999999. far\n1. next")]));
    sound::check(&word);
    assert!(word.words().contains("999999999.\tfar"), "{}", word.words());
}

#[test]
fn a_line_breaks_neither_inside_a_power_of_ten_nor_between_a_number_and_its_unit() {
    let word = Word::of(&packet(vec![prose("We give 1.9 x 10<sup>13</sup> vg/kg in 12 h under 21 CFR 50.52.")]));
    let words = word.words();
    for whole in ["1.9\u{a0}x\u{a0}10", "12\u{a0}h under", "21\u{a0}CFR\u{a0}50.52"] {
        assert!(words.contains(whole), "{words}");
    }
}
