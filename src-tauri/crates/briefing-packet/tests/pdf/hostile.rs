//! Texts that break layouts: other scripts, endless words, huge tables, markup, pictures that are none.

use briefing_domain::evidence::Media;
use briefing_domain::text::{Inline, read};
use briefing_packet::block::{Block, Figure, Packet, Table};
use briefing_packet::look::Look;
use briefing_packet::pdf;

use crate::judges::{dense, judge, text, words};
use crate::{of_blocks, table, written};

fn prose(markdown: &str) -> Packet {
    of_blocks(vec![Block::Prose(read(markdown).blocks.into_iter().map(|top| top.block).collect())])
}

#[test]
fn other_scripts_and_signs_stay_in_the_text() {
    let words = "Greek \u{3b1}\u{3b2}\u{3b3}, Cyrillic \u{41f}\u{440}\u{438}\u{432}\u{435}\u{442}, 5 \u{2264} x \u{2265} 3, A \u{2192} B, x \u{2208} S, \
                 10\u{207b}\u{2076}, H\u{2082}O, 3 \u{d7} 10\u{b9}\u{b3} vg/kg, \u{2610} \u{2611} \u{2713}, caf\u{65}\u{301}.";
    let file = written(&prose(words));
    let there = dense(&text(&file.bytes, None));
    for needed in [
        "\u{3b1}\u{3b2}\u{3b3}",
        "\u{41f}\u{440}\u{438}\u{432}\u{435}\u{442}",
        "5\u{2264}x\u{2265}3",
        "A\u{2192}B",
        "x\u{2208}S",
        "10\u{207b}\u{2076}",
        "H\u{2082}O",
        "\u{2610}\u{2611}\u{2713}",
    ] {
        assert!(there.contains(needed), "{needed} in {there}");
    }
    assert!(pdf::missing_glyphs(&prose(words)).is_empty());
    judge("qpdf", &["--check"], &file.bytes);
}

#[test]
fn a_character_without_a_font_is_told_with_its_place_and_the_file_is_whole() {
    let packet = prose("# A heading\n\nThe product \u{7d30}\u{80de} is shown \u{1f600} here. The end.");
    let missing = pdf::missing_glyphs(&packet);
    assert_eq!(missing.iter().map(|(c, _)| *c).collect::<Vec<_>>(), ['\u{7d30}', '\u{80de}', '\u{1f600}']);
    assert!(missing.iter().all(|(_, place)| place == "A heading"), "{missing:?}");
    let file = written(&packet);
    judge("qpdf", &["--check"], &file.bytes);
    let there = text(&file.bytes, None);
    assert!(there.contains("The product") && there.contains("here. The end."), "{there}");
    assert!(file.text.join("\n").contains('\u{7d30}'), "the leak test sees it");
}

#[test]
fn right_to_left_combining_and_control_characters_do_no_harm() {
    let file = written(&prose(
        "Hebrew \u{5e9}\u{5dc}\u{5d5}\u{5dd} and Arabic \u{633}\u{644}\u{627}\u{645} in a line.\n\n\
         Z\u{335}\u{321}\u{322}\u{327}a\u{300}\u{301}\u{302}l\u{303}g\u{304}o\u{305}\n\nbell \u{7} null \u{1} zero\u{200b}width \u{202e}turned\u{202c} end",
    ));
    judge("qpdf", &["--check"], &file.bytes);
    let there = text(&file.bytes, None);
    assert!(there.contains("Hebrew") && there.contains("and Arabic") && there.contains("end"), "{there}");
}

/// Between letters from right to left the layout counted a space or a letter again for each font that lacks the mark on it, and then looked
/// for words behind the end of a line; from left to right it lost a letter that no font has.
#[test]
fn a_mark_without_a_font_neither_stops_the_layout_nor_doubles_its_letter() {
    let alone = "\u{5d0}\u{5d1} \u{101fd}\u{5d2}\u{101fd}";
    let line = |wide: usize| format!("{}{}{alone} end", "mm ".repeat(16), "i".repeat(wide));
    let paragraphs: Vec<String> = (1..70).map(line).collect();
    let code: Vec<String> = (1..70).map(|wide| format!("`{}`", line(wide))).collect();
    let apart: Vec<String> = (1..70).map(|wide| line(wide).replacen(" \u{101fd}", "\n\u{101fd}", 1)).collect();
    for lines in [paragraphs, code, apart] {
        let there = written(&prose(&lines.join("\n\n"))).text.join("\n");
        for (sign, times) in [("\u{5d1}", 1), ("\u{5d2}", 1), ("\u{101fd}", 2), ("end", 1)] {
            assert_eq!(there.matches(sign).count(), times * lines.len(), "{}", sign.escape_unicode());
        }
    }
}

/// No line begins with a bracket that closes, so all of these are one word for the layout.
#[test]
fn words_that_no_line_may_part_are_parted_before_they_run_off_the_paper() {
    let glued: Vec<String> = (1..=60).map(|nth| format!("]word{nth}")).collect();
    let glued = glued.join(" ");
    let mut narrow = table(6, 2);
    narrow.align[2] = briefing_domain::text::Align::Right;
    narrow.rows[0][2] = vec![Inline::text(glued.as_str())];
    let typed = |text: String| briefing_domain::text::Block::Paragraph { inlines: vec![Inline::text(text)] };
    let other = typed("Nothing else is parted, not even incomprehensibilities of characterization. ".repeat(4));
    let file = written(&of_blocks(vec![Block::Table(narrow), Block::Prose(vec![typed(glued), other])]));
    let there = file.text.join("\n");
    let whole = there.replace(['\n', ' '], "");
    for nth in 1..60 {
        assert_eq!(whole.matches(&format!("]word{nth}]")).count(), 2, "word{nth}: {there}");
    }
    assert_eq!(there.matches("characterization").count(), 4, "{there}");
}

#[test]
fn markup_of_any_language_is_only_text() {
    let typed = "#panic(\"x\") #read(\"/etc/passwd\") $x^2$ @label \\u{41} // comment *star* _under_ `tick` <b>bold</b> #[x] ]]";
    let file = written(&of_blocks(vec![
        Block::Heading { level: 2, number: "1.1".into(), text: vec![Inline::text(typed)], anchor: "#]\")".into() },
        Block::Prose(vec![briefing_domain::text::Block::Paragraph { inlines: vec![Inline::text(typed)] }]),
    ]));
    let there = dense(&text(&file.bytes, None));
    assert!(there.matches(&dense(typed)).count() >= 2, "{there}");
    assert!(file.pages.of_anchor.contains_key("#]\")"));
}

#[test]
fn an_endless_word_stays_on_the_page_and_in_one_piece_in_the_text() {
    let word: String = "ACGTTGCA".repeat(25);
    let mut narrow = table(6, 2);
    narrow.rows[0][3] = vec![Inline::text(word.as_str())];
    let paragraph =
        briefing_domain::text::Block::Paragraph { inlines: vec![Inline::text(format!("Sequence {word} end"))] };
    let file = written(&of_blocks(vec![Block::Prose(vec![paragraph]), Block::Table(narrow)]));
    assert!(dense(&file.text.join("")).matches(&word).count() >= 2, "{:?}", file.text);
    for (left, right) in extents(&file.bytes) {
        assert!(left >= 53.0 && right <= 612.0 - 27.0, "text from {left} to {right}");
    }
}

#[test]
fn an_endless_word_stays_on_the_paper_wherever_it_stands() {
    let word: String = "ACGTTGCA".repeat(25);
    let nested = format!(
        "- a\n  1. b\n     > - c\n       > {word}\n       >\n       > `{word}`\n       >\n       > ~~~\n       > {word}\n       > ~~~"
    );
    let places = [
        ("code in a line", prose(&format!("The sequence is `seq {word} end`."))),
        ("code in a block", prose(&format!("~~~\n  {word}\n~~~"))),
        ("a list in a list", prose(&nested)),
        ("a heading", prose(&format!("# {word}\n\n### {word}"))),
        ("code in a table", prose(&format!("| a | b |\n| - | - |\n| c | `{word}` |"))),
        (
            "the last cell of a row",
            prose(&format!(
                "| a | b | c |\n| - | - | - |\n| {0} | {0} | ft_00000000-0000-7000-8000-0000000000aa/0000/1111 {word} |",
                "long words in this cell ".repeat(30)
            )),
        ),
        ("a word of two scripts", prose(&format!("\u{5e9}\u{5dc}\u{5d5}\u{5dd}{word}\u{16a0}\u{16a1}\u{16a2} end"))),
    ];
    for (place, packet) in places {
        let file = written(&packet);
        let all: String = text(&file.bytes, None).chars().filter(|c| "ACGT".contains(*c)).collect();
        assert!(all.contains(&word), "{place}: {all}");
        for (left, right) in extents(&file.bytes) {
            assert!(left >= 53.0 && right <= 612.0 - 27.0, "{place}: text from {left} to {right}");
        }
    }
    let mut packet = prose("Text.");
    packet.title.clone_from(&word);
    packet.documents[0].title.clone_from(&word);
    packet.documents[0].front.program.clone_from(&word);
    packet.documents[0].front.meeting.clone_from(&word);
    packet.documents[0].front.identifiers = vec![("Sponsor", word.clone())];
    for (left, right) in extents(&written(&packet).bytes) {
        assert!(left >= 53.0 && right <= 612.0 - 27.0, "the first page: text from {left} to {right}");
    }
    packet.title = "A title\u{2028}in\u{2028}many\u{2028}lines".to_owned();
    assert!(
        dense(&text(&written(&packet).bytes, Some(1))).contains("AtitleinmanylinesPage1of"),
        "one line at the foot"
    );
}

#[test]
fn a_heading_of_a_table_that_is_higher_than_a_page_loses_no_word() {
    let long: Vec<String> = (1..=1500).map(|nth| format!("word{nth}")).collect();
    let markdown = format!("| {} | b |\n| - | - |\n| c | d |", long.join(" "));
    let nested = format!("- a\n\n{}", markdown.lines().map(|line| format!("  > {line}\n")).collect::<String>());
    // Typst lost its way in the tags of a footnote below such a heading.
    let noted = markdown.replace("| c |", "| c[^1] |") + "\n\n[^1]: A note.\n";
    for packet in [prose(&markdown), prose(&nested), prose(&noted)] {
        let file = written(&packet);
        // Only what stands on the paper, as somebody reads it.
        let there = words(&judge("pdftotext", &["-layout", "FILE", "-"], &file.bytes));
        for word in &long {
            assert!(there.contains(word), "{word} is missing");
        }
    }
}

/// Left and right edge of every word on every page.
fn extents(bytes: &[u8]) -> Vec<(f64, f64)> {
    let said = judge("pdftotext", &["-bbox", "FILE", "-"], bytes);
    let number = |line: &str, key: &str| -> Option<f64> {
        line.split_once(&format!("{key}=\""))?.1.split('"').next()?.parse().ok()
    };
    let words = said.lines().filter(|line| line.trim_start().starts_with("<word") && !line.contains(">DRAFT<"));
    words.filter_map(|line| Some((number(line, "xMin")?, number(line, "xMax")?))).collect()
}

#[test]
fn a_table_of_forty_columns_comes_in_parts_that_are_all_there() {
    let file = written(&of_blocks(vec![Block::Table(table(40, 3))]));
    let there = text(&file.bytes, None);
    for column in 1..=40 {
        assert!(
            there.contains(&format!("Column{column}")) && there.contains(&format!("r3c{column}")),
            "column {column}"
        );
    }
    let said = judge("pdfinfo", &["-f", "1", "-l", "99"], &file.bytes);
    assert!(said.contains("size:  792 x 612"), "on lying pages: {said}");
    for (left, right) in extents(&file.bytes) {
        assert!(left >= 27.0 && right <= 792.0 - 27.0, "text from {left} to {right}");
    }
}

#[test]
fn a_table_of_five_thousand_rows_repeats_its_header_on_every_page() {
    let file = written(&of_blocks(vec![Block::Table(table(4, 5000))]));
    assert!(file.pages.total > 50, "{}", file.pages.total);
    // The first page has the contents.
    for page in [2, 3, file.pages.total / 2, file.pages.total] {
        let words = text(&file.bytes, Some(page));
        assert!(words.contains("Column1") && words.contains("Column4"), "page {page}");
    }
    assert!(text(&file.bytes, Some(file.pages.total)).contains("r5000c4"));
}

#[test]
fn a_table_that_would_take_all_memory_is_refused_in_a_sentence() {
    let mut endless = table(4, 5000);
    for row in &mut endless.rows {
        row[1] = vec![Inline::text("many words in this cell ".repeat(60))];
    }
    let refused = pdf::write(&of_blocks(vec![Block::Table(endless)]), &Look::default()).unwrap_err().to_string();
    assert!(refused.contains("more than 1000 pages") && refused.contains("export Word"), "{refused}");
}

#[test]
fn deep_nesting_and_footnotes_in_odd_places_lose_nothing() {
    let deep = format!("{}deep quotation", "> ".repeat(40));
    let list: String = (0..20).map(|level| format!("{}- level{level}\n", "  ".repeat(level))).collect();
    let notes = "## Title[^1]\n\nWord[^1] and[^2] more[^2].\n\n| a[^3] | b |\n| --- | --- |\n| c[^3] | d[^4] |\n\n\
                 [^1]: First note.\n[^2]: Second note, see[^1] and[^2].\n[^3]: Third note.\n[^4]: Fourth note.\n[^5]: Nobody calls this note.\n";
    let file = written(&prose(&format!("{deep}\n\n{list}\n{notes}")));
    judge("qpdf", &["--check"], &file.bytes);
    let there = text(&file.bytes, None);
    for needed in [
        "deep quotation",
        "level19",
        "First note.",
        "Second note",
        "Third note.",
        "Fourth note.",
        "Nobody calls this note.",
    ] {
        assert!(there.contains(needed), "{needed}: {there}");
    }
}

#[test]
fn a_broken_picture_or_one_that_asks_for_files_stops_nothing_and_is_told() {
    let figure = |number: usize, media, bytes: &[u8]| {
        let (anchor, file) = (format!("f-{number}"), format!("figures/figure-{number:02}"));
        let caption = vec![Inline::text(format!("Caption {number}"))];
        let (alt, source) = (format!("Alternative {number}"), String::new());
        Block::Figure(Figure { number, anchor, file, caption, alt, source, media, bytes: Some(bytes.to_vec()) })
    };
    let asks = br#"<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><image href="secret.png" width="5" height="5"/></svg>"#;
    let good = br#"<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40"><text x="5" y="20" font-family="Arial">Inside</text></svg>"#;
    let packet = of_blocks(vec![
        figure(1, Media::Png, b"no picture"),
        figure(2, Media::Svg, asks),
        figure(3, Media::Svg, b"<svg"),
        figure(4, Media::Svg, good),
    ]);
    let file = written(&packet);
    judge("qpdf", &["--check"], &file.bytes);
    let there = text(&file.bytes, None);
    assert_eq!(there.matches("[Image cannot be shown]").count(), 3, "{there}");
    assert!(there.contains("Inside") && (1..=4).all(|number| there.contains(&format!("Caption {number}"))), "{there}");
    let searched = file.text.join("\n");
    assert!(searched.contains("Inside") && searched.contains("Alternative 2"), "{searched}");
}

#[test]
fn links_lead_into_the_packet_or_to_the_web_and_nowhere_else() {
    let mut packet = prose(
        "[web](https://www.fda.gov) [mail](mailto:a@b.org) [script](javascript:alert(1)) [file](file:///etc/passwd) \
         [other](05-cmc.md) [lost](#nowhere) [here](#document-1)",
    );
    packet.documents[0].title = "Links".into();
    let file = written(&packet);
    let objects = judge("qpdf", &["--qdf", "--object-streams=disable", "FILE", "-"], &file.bytes);
    assert!(objects.contains("https://www.fda.gov") && objects.contains("mailto:a@b.org"));
    assert!(!objects.contains("javascript:") && !objects.contains("/etc/passwd") && !objects.contains("05-cmc.md"));
    for word in ["script", "file", "other", "lost", "here"] {
        assert!(text(&file.bytes, None).contains(word), "{word} stays as text");
    }
}

#[test]
fn two_things_of_one_name_and_an_empty_packet_still_make_a_file() {
    let heading = |text: &str| Block::Heading {
        level: 2,
        number: String::new(),
        text: vec![Inline::text(text)],
        anchor: "twice".into(),
    };
    let link = briefing_domain::text::Block::Paragraph {
        inlines: vec![Inline::Link {
            target: "#twice".into(),
            title: String::new(),
            inlines: vec![Inline::text("go")],
        }],
    };
    let file = written(&of_blocks(vec![heading("One"), heading("Two"), Block::Prose(vec![link])]));
    assert!(text(&file.bytes, None).contains("Two"));
    let mut none = of_blocks(Vec::new());
    judge("qpdf", &["--check"], &written(&none).bytes);
    none.documents.clear();
    judge("qpdf", &["--check"], &written(&none).bytes);
}

#[test]
fn a_footnote_of_a_repeated_header_row_is_set_once_and_called_from_everywhere() {
    for again in ["", "[^1]"] {
        let rows: String = (0..90).map(|row| format!("| row {row}{again} | value |\n")).collect();
        let file = written(&prose(&format!(
            "Before.\n\n| Dose[^1] | Value{again} |\n| --- | --- |\n{rows}\nBehind{again}.\n\n[^1]: Given once.\n"
        )));
        judge("qpdf", &["--check"], &file.bytes);
        let there = text(&file.bytes, None);
        assert!(there.matches("Dose1").count() > 2, "the header row is repeated with its mark: {there}");
        assert_eq!(there.matches("Given once.").count(), 1, "{there}");
    }
}

#[test]
fn a_link_around_nothing_that_can_be_seen_stops_nothing() {
    for words in ["\u{ad}", "\u{200b}", " ", "", "\u{feff}\u{2060}", "*\u{ad}*"] {
        let file = written(&prose(&format!("Before [{words}](https://www.fda.gov) behind.")));
        judge("qpdf", &["--check"], &file.bytes);
        assert!(text(&file.bytes, None).contains("behind."));
    }
}

#[test]
fn no_word_is_lost_around_a_footnote_that_is_longer_than_a_page() {
    for paragraphs in [30, 60, 90] {
        let note: String = (0..paragraphs).map(|nth| format!("Sentence w{nth}e of a note.\n\n    ")).collect();
        for before in (0..45).step_by(4) {
            let lines: String = (0..before).map(|nth| format!("Line p{nth}e of text.\n\n")).collect();
            let source = format!("{lines}Words[^n] that ~~go on~~ behind it.\n\n[^n]: {note}\n\nA last line q1e.\n");
            let there = dense(&written(&prose(&source)).text.join("\n"));
            for nth in 0..paragraphs {
                assert!(there.contains(&format!("w{nth}eof")), "w{nth}e of {paragraphs}, {before} lines before");
            }
            for nth in 0..before {
                assert!(there.contains(&format!("p{nth}eof")), "p{nth}e, {before} lines before {paragraphs}");
            }
            assert!(there.contains("goonbehindit.") && there.contains("lastlineq1e"), "{paragraphs}, {before}");
        }
    }
}

#[test]
fn a_soft_hyphen_at_the_end_of_a_link_does_not_cost_the_file() {
    // Word leaves such hyphens in what is pasted from it.
    for label in ["dose\u{ad}", "**do\u{ad}se \u{ad}**", "~~x\u{ad}~~", "`x\u{ad}`", "H<sub>2\u{ad}</sub>"] {
        let file = written(&prose(&format!(
            "See [{label}](https://example.org/a) and on.\n\n- [{label}](https://example.org/b)"
        )));
        judge("qpdf", &["--check"], &file.bytes);
        assert!(text(&file.bytes, None).contains("and on."), "{label}");
    }
}

#[test]
fn the_last_rows_of_a_table_are_not_tied_together_when_they_would_fill_the_page() {
    let mut table = Table::new("Tall", "t-tall", &["Lot", "Remarks"]);
    table.number = 1;
    for row in 1..=4 {
        let words = format!("Begin{row} {} End{row}", "many words of one lot ".repeat(95));
        table.row(vec![vec![Inline::text(format!("Lot{row}"))], vec![Inline::text(words)]]);
    }
    let file = written(&of_blocks(vec![Block::Table(table)]));
    let all = text(&file.bytes, None);
    assert!((1..=4).all(|row| all.contains(&format!("Begin{row}")) && all.contains(&format!("End{row}"))), "{all}");
}
