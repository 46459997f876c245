//! Tables: they repeat their header, keep rows whole, turn the page when they are wide, and stay apart.
//!
//! Tables are where reviewers look first and where Word files go wrong most often.

use briefing_domain::text::{Align, Inline};
use briefing_packet::block::{Block, Table};
use roxmltree::Document;

use crate::sound;
use crate::support::{W, Word, is, packet, prose, val, words};

fn table(columns: usize, rows: usize, cell: &str) -> Block {
    let header: Vec<String> = (1..=columns).map(|column| format!("Column {column}")).collect();
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    let mut table = Table::new("", "", &header);
    for row in 0..rows {
        table.row((0..columns).map(|column| vec![Inline::text(format!("{cell} {row}.{column}"))]).collect());
    }
    Block::Table(table)
}

fn landscape(word: &Word) -> usize {
    word.document().matches(r#"w:orient="landscape""#).count()
}

#[test]
fn a_header_repeats_and_rows_stay_whole_unless_they_are_very_tall() {
    let mut it = Table::new("", "", &["Name", "Text"]);
    it.align = vec![Align::Right, Align::Center];
    it.row(vec![vec![Inline::text("short")], vec![Inline::text("x")]]);
    it.row(vec![vec![Inline::text("tall")], vec![Inline::text("long text ".repeat(900))]]);
    let word = Word::of(&packet(vec![Block::Table(it)]));
    sound::check(&word);
    let tree = Document::parse(word.document()).unwrap();
    let rows: Vec<_> = tree.descendants().filter(|node| is(node, "tr")).collect();
    let has = |row: usize, name: &str| rows[row].descendants().any(|node| is(&node, name));
    assert!(has(0, "tblHeader") && !has(1, "tblHeader"));
    assert!(has(1, "cantSplit") && !has(2, "cantSplit"), "a row longer than a page must break");
    assert_eq!((val(rows[1], "jc"), words(rows[0]).as_str()), (Some("right"), "Name\nText"));
}

#[test]
fn a_small_table_stays_on_one_page_and_a_long_one_may_break_between_rows() {
    let keeps = |rows: usize| Word::of(&packet(vec![table(3, rows, "a")])).document().matches("<w:keepNext/>").count();
    let announced = Word::of(&packet(vec![prose("It shows:"), prose("It showed.")]));
    assert_eq!(announced.document().matches("<w:keepNext/>").count(), 1, "what announces a table stays with it");
    // Three cells of the header, and of each row but the last.
    assert_eq!(keeps(4), 3 + 9);
    // Of a long one the header, the first row, and the last row but one, so that neither the first nor the last stands alone on a page.
    assert_eq!(keeps(60), 3 + 3 + 3);
}

#[test]
fn rows_taller_than_a_third_of_the_page_are_not_tied_together() {
    let tall = format!("| A | B |\n| --- | --- |\n{}", format!("| a | {} |\n", "Many words. ".repeat(220)).repeat(3));
    assert_eq!(
        Word::of(&packet(vec![prose(&tall)])).document().matches("<w:keepNext/>").count(),
        2,
        "the header alone"
    );
}

#[test]
fn widths_follow_the_words_and_fill_the_text_exactly() {
    let word = Word::of(&packet(vec![prose(
        "| No. | Description |\n| --- | --- |\n| 1 | A sentence that is much longer than a number. |",
    )]));
    let tree = Document::parse(word.document()).unwrap();
    let grid = |node: &roxmltree::Node<'_, '_>| node.attribute((W, "w")).unwrap().parse::<i32>().unwrap();
    let widths: Vec<i32> = tree.descendants().filter(|node| is(node, "gridCol")).map(|node| grid(&node)).collect();
    assert_eq!(widths.iter().sum::<i32>(), 9360);
    assert!(widths[0] * 3 < widths[1] && widths[0] > 400, "{widths:?}");
}

#[test]
fn a_wide_table_turns_the_page_with_its_caption_and_heading_and_the_text_after_it_turns_back() {
    let heading =
        Block::Heading { level: 2, number: "1.1".to_owned(), text: vec![Inline::text("Wide")], anchor: String::new() };
    let Block::Table(mut wide) = table(12, 3, "measurement") else { panic!() };
    (wide.caption, wide.number, wide.anchor) = ("Values".to_owned(), 1, "t".to_owned());
    let word = Word::of(&packet(vec![
        prose(&"Before. ".repeat(90)),
        heading,
        Block::Table(wide),
        prose(&"After. ".repeat(90)),
    ]));
    sound::check(&word);
    assert_eq!(landscape(&word), 1);
    let body = word.document();
    let place = |text: &str| body.find(text).unwrap_or_else(|| panic!("{text}"));
    // A section ends with the paragraph that says so.
    let end = |at: usize| body[at..].find("</w:p>").map_or(at, |end| at + end);
    let sections: Vec<usize> = body.match_indices("<w:sectPr>").map(|(at, _)| end(at)).collect();
    assert_eq!(sections.len(), 3, "upright, landscape, upright");
    assert!(place("Before.") < sections[0] && sections[0] < place(">Wide<") && place(">Wide<") < place("Values"));
    assert!(place("measurement 2.11") < sections[1] && sections[1] < place("After.") && place("After.") < sections[2]);
    assert!(word.part("word/header2.xml").contains("pre-IND meeting"), "landscape pages have a header that fits");
}

#[test]
fn a_title_with_a_few_words_goes_to_the_page_of_the_wide_table_below_it() {
    let word = Word::of(&packet(vec![prose("A few words."), table(12, 3, "measurement")]));
    sound::check(&word);
    let body = word.document();
    let first = body.find("<w:sectPr>").unwrap();
    assert!(
        body.contains("A few words.") && body.find("A few words.").unwrap() > first,
        "not alone on an upright page"
    );
    assert_eq!(landscape(&word), 1);
}

#[test]
fn a_last_heading_with_a_few_words_stays_on_the_page_of_the_wide_table_above_it() {
    let heading =
        Block::Heading { level: 2, number: String::new(), text: vec![Inline::text("Last")], anchor: String::new() };
    let word = Word::of(&packet(vec![table(12, 3, "measurement"), heading, prose("Nothing recorded.")]));
    sound::check(&word);
    let sections: Vec<usize> = word.document().match_indices("<w:sectPr>").map(|(at, _)| at).collect();
    assert!(sections.len() == 2 && landscape(&word) == 1, "title page and landscape page, no third one for two words");
}

#[test]
fn headers_and_footers_for_landscape_pages_are_there_only_with_such_pages() {
    let edges = |blocks: Vec<Block>| {
        let word = Word::of(&packet(blocks));
        sound::check(&word);
        word.parts.keys().filter(|name| name.contains("word/header") || name.contains("word/footer")).count()
    };
    assert_eq!(edges(vec![prose("Upright.")]), 2);
    assert_eq!(edges(vec![table(12, 3, "measurement")]), 4);
}

#[test]
fn narrow_tables_stay_upright_and_two_tables_never_become_one() {
    let word = Word::of(&packet(vec![table(4, 2, "a"), table(4, 2, "b")]));
    sound::check(&word);
    assert_eq!(landscape(&word), 0);
    assert!(!word.document().contains("</w:tbl><w:tbl>"));
}

#[test]
fn forty_columns_are_printed_in_parts_that_repeat_the_first() {
    let word = Word::of(&packet(vec![table(40, 2, "measurement")]));
    sound::check(&word);
    let text = word.words();
    assert!(landscape(&word) == 1 && text.contains("Columns 1 and 2 to"), "{text}");
    assert!((0..40).all(|column| text.contains(&format!("measurement 1.{column}"))));
    assert!(text.matches("measurement 1.0").count() > 1);
    let sizes: Vec<u32> = word
        .document()
        .split("<w:sz w:val=\"")
        .skip(1)
        .map(|it| it.split('"').next().unwrap().parse().unwrap())
        .collect();
    assert!(sizes.iter().all(|size| *size >= 14), "nothing is smaller than seven points: {sizes:?}");
}

#[test]
fn a_table_inside_a_list_stands_at_its_edge() {
    let word = Word::of(&packet(vec![prose("- item\n\n  | A | B |\n  | --- | --- |\n  | 1 | 2 |\n\n  after")]));
    sound::check(&word);
    assert!(word.document().contains(r#"<w:tblInd w:w="360" w:type="dxa"/>"#));
}

#[test]
fn a_heading_that_is_nothing_but_the_mark_of_a_footnote_keeps_the_footnote() {
    let word = Word::of(&packet(vec![prose("| [^1] | |\n| - | - |\n| a | b |\n\n[^1]: Said at the foot.\n")]));
    sound::check(&word);
    assert!(word.document().contains("w:footnoteReference"), "{}", word.document());
    assert!(word.part("word/footnotes.xml").contains("Said at the foot."));
}
