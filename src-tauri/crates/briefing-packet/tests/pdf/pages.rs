//! What a reviewer sees at a glance: no page with a title alone, lists that read well, edges that say what the page is.

use briefing_domain::outline::PacketKind;
use briefing_domain::text::{Block as TextBlock, Inline};
use briefing_packet::block::{Block, Figure, Packet, Table};
use briefing_packet::look::{Look, Paper, document_anchor, inner_anchor};
use briefing_packet::pdf;

use crate::judges::{dense, judge, text};
use crate::support::{aav, til};
use crate::{of_blocks, packet, written};

/// The lines of a page between header and footer.
fn body(bytes: &[u8], page: usize) -> Vec<String> {
    let all = text(bytes, Some(page));
    let lines: Vec<String> = all.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let foot = lines.iter().rposition(|line| line.contains("Page ")).unwrap_or(lines.len());
    let head = lines.iter().position(|line| line.contains("Confidential") || line.contains("privileged")).unwrap_or(0);
    lines.get(head + 1..foot).unwrap_or_default().to_vec()
}

fn examples() -> [Packet; 2] {
    [packet(PacketKind::PreInd, &aav()), packet(PacketKind::Interact, &til())]
}

#[test]
fn no_page_of_the_examples_holds_a_title_alone() {
    for packet in examples() {
        let file = written(&packet);
        let titles: Vec<String> = packet
            .documents
            .iter()
            .flat_map(|document| {
                let inner = document.blocks.iter().filter_map(|block| match block {
                    Block::Heading { number, text, .. } => {
                        Some(dense(&format!("{number}{}", crate::sample::line(text))))
                    }
                    Block::Prose(_) | Block::Table(_) | Block::Figure(_) | Block::Notice(_) | Block::Contents(_) => {
                        None
                    }
                });
                let own = if document.numbered {
                    format!("{}{}", document.number, document.title)
                } else {
                    document.title.clone()
                };
                std::iter::once(dense(&own)).chain(inner).collect::<Vec<_>>()
            })
            .collect();
        for page in 1..=file.pages.total {
            let lines = body(&file.bytes, page);
            let last = lines.last().map(|line| dense(line)).unwrap_or_default();
            assert!(lines.len() > 1 || !titles.contains(&last), "page {page} of {}: {lines:?}", packet.title);
            assert!(!titles.contains(&last), "a heading at the foot of page {page} of {}: {lines:?}", packet.title);
        }
    }
}

#[test]
fn a_chapter_that_begins_with_a_wide_table_has_its_title_on_the_page_of_the_table() {
    let names: Vec<String> = (1..=14).map(|column| format!("Measurement{column}")).collect();
    let mut table = Table::new("Wide", "t-wide", &names.iter().map(String::as_str).collect::<Vec<_>>());
    table.number = 1;
    table.row(names.iter().map(|name| vec![Inline::text(name)]).collect());
    let intro = TextBlock::Paragraph { inlines: vec![Inline::text("A few words before it.")] };
    let file = written(&of_blocks(vec![
        Block::Heading { level: 2, number: "1.1".into(), text: vec![Inline::text("Section")], anchor: "s".into() },
        Block::Prose(vec![intro]),
        Block::Table(table),
    ]));
    let page = file.pages.of_anchor["t-wide"];
    assert_eq!((file.pages.of_anchor["s"], file.pages.of_anchor[&document_anchor(1)]), (page, page));
    assert!(text(&file.bytes, Some(page)).contains("A few words before it."));
}

#[test]
fn lists_of_figures_and_tables_tell_titles_and_no_sources() {
    let packet = packet(PacketKind::PreInd, &aav());
    let file = written(&packet);
    let front: String = (1..=5).map(|page| text(&file.bytes, Some(page)) + "\n").collect();
    assert!(front.contains("Figure 1. ") && front.contains("Table 1. "), "{front}");
    assert!(!front.contains("Source:"), "{front}");
    let all = dense(&text(&file.bytes, None));
    for figure in figures(&packet).filter(|figure| !figure.source.is_empty()) {
        assert!(all.contains(&dense(&format!("Source: {}", figure.source))), "{}", figure.source);
    }
}

fn figures(packet: &Packet) -> impl Iterator<Item = &Figure> {
    let blocks = packet.documents.iter().flat_map(|document| &document.blocks);
    blocks.filter_map(|block| if let Block::Figure(figure) = block { Some(figure) } else { None })
}

#[test]
fn headings_inside_running_text_have_pages_too() {
    let heading = |text: &str| TextBlock::Heading { level: 3, inlines: vec![Inline::text(text)] };
    let filler = |text: &str| TextBlock::Paragraph { inlines: vec![Inline::text(text.repeat(900))] };
    let blocks = vec![
        heading("Alpha"),
        filler("Words and words. "),
        TextBlock::Quote { blocks: vec![heading("Beta")] },
        filler("More of them. "),
        heading("Gamma"),
    ];
    let file = written(&of_blocks(vec![Block::Prose(vec![filler("Before. ")]), Block::Prose(blocks)]));
    let pages: Vec<usize> = (1..=3).map(|inner| file.pages.of_anchor[&inner_anchor(1, 1, inner)]).collect();
    assert!(pages[0] < pages[1] && pages[1] < pages[2], "{pages:?}");
    for (words, page) in ["Alpha", "Beta", "Gamma"].iter().zip(pages) {
        assert!(body(&file.bytes, page).iter().any(|line| line == words), "{words} on page {page}");
    }
}

#[test]
fn the_header_says_program_occasion_legend_state_and_date() {
    let mut packet = packet(PacketKind::PreInd, &aav());
    packet.documents.truncate(1);
    let front = packet.documents[0].front.clone();
    let header = |packet: &Packet| text(&written(packet).bytes, Some(1)).lines().take(6).collect::<Vec<_>>().join("\n");
    let says = header(&packet);
    for words in [&front.program, "DRAFT", &front.meeting, &front.as_of.long(), &front.notices[0].text, "EXAMPLE"] {
        assert!(says.contains(words), "{words}: {says}");
    }
    packet.documents[0].front.meeting.clear();
    assert!(header(&packet).contains(&packet.title), "without a meeting it names the packet");
}

#[test]
fn the_program_takes_one_line_of_the_header_on_narrow_paper_too() {
    for program in [aav(), til()] {
        let packet = packet(PacketKind::Request, &program);
        let file = pdf::write(&packet, &Look { paper: Paper::A4, ..Look::default() }).unwrap();
        let all = text(&file.bytes, Some(1));
        let first = all.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        assert!(first.ends_with("DRAFT"), "{first}");
        let shown = first.split("   ").next().unwrap_or_default().trim_end_matches(" \u{2026}");
        let rest = packet.documents[0].front.program.strip_prefix(shown);
        assert!(rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ','])), "cut behind a word: {first}");
    }
}

#[test]
fn numbers_and_their_units_do_not_break_over_two_lines() {
    for packet in examples() {
        let file = written(&packet);
        for page in 1..=file.pages.total {
            for line in body(&file.bytes, page) {
                assert!(
                    !line.ends_with(" x 10") && !line.ends_with(" x") && !line.ends_with(" vg/"),
                    "page {page}: {line}"
                );
            }
        }
    }
}

#[test]
fn the_last_row_of_a_table_never_stands_alone_on_a_page() {
    let rows = |count: usize| {
        let mut table = Table::new("Long", "t-long", &["Lot", "Result"]);
        table.number = 1;
        (1..=count)
            .for_each(|row| table.row(vec![vec![Inline::text(format!("Lot{row}"))], vec![Inline::text("Pass")]]));
        let file = written(&of_blocks(vec![Block::Table(table)]));
        let last = body(&file.bytes, file.pages.total);
        (file.pages.total, last.iter().filter(|line| line.starts_with("Lot") && line.contains("Pass")).count())
    };
    let (mut pages, mut alone) = (Vec::new(), Vec::new());
    for count in 22..=40 {
        let (total, last) = rows(count);
        pages.push(total);
        if last == 1 {
            alone.push(count);
        }
    }
    assert!(pages.first() < pages.last(), "some fit on a page and some do not: {pages:?}");
    assert!(alone.is_empty(), "tables of {alone:?} rows");
}

#[test]
fn a_table_begins_with_two_rows_or_on_the_next_page() {
    let mut begun = Vec::new();
    for above in 66..=78 {
        let mut table = Table::new("Long", "t-long", &["Lot", "Result"]);
        table.number = 1;
        (1..=12).for_each(|row| table.row(vec![vec![Inline::text(format!("Lot{row}"))], vec![Inline::text("Pass")]]));
        // Lines of code are lower than rows, so none of the places at the foot is left out.
        let code = TextBlock::Code { language: String::new(), text: "a\n".repeat(above) };
        let file = written(&of_blocks(vec![Block::Prose(vec![code]), Block::Table(table)]));
        let begins = |page: &usize| body(&file.bytes, *page).iter().any(|line| line.contains("Table 1."));
        let page = (1..=file.pages.total).find(begins).unwrap();
        let is_row = |line: &&String| line.starts_with("Lot") && line.contains("Pass");
        begun.push(body(&file.bytes, page).iter().filter(is_row).count());
    }
    assert!(begun.iter().any(|rows| (2..5).contains(rows)), "some begin at the foot of the page: {begun:?}");
    assert!(!begun.contains(&1), "one row alone: {begun:?}");
}

#[test]
fn the_letter_of_a_meeting_request_lies_on_top_and_the_title_page_follows() {
    for program in [aav(), til()] {
        let file = written(&packet(PacketKind::Request, &program));
        assert_eq!((file.pages.of_anchor[&document_anchor(1)], file.pages.of_anchor[&document_anchor(2)]), (1, 3));
        assert!(text(&file.bytes, Some(1)).contains("Dear "));
        let second = text(&file.bytes, Some(2));
        assert!(second.contains("Contents") && second.contains("Proposed eCTD section"), "{second}");
    }
}

#[test]
fn whoever_hears_the_first_page_hears_paragraphs() {
    let said = judge("pdfinfo", &["-struct"], &written(&packet(PacketKind::Contingency, &aav())).bytes);
    let top: Vec<&str> = said
        .lines()
        .skip_while(|line| !line.starts_with("Document"))
        .skip(1)
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .collect();
    assert!(top.first().is_some_and(|line| line.trim().starts_with("P ")), "{top:?}");
    for kind in ["Span", "Strong", "Em"] {
        assert!(!top.iter().any(|line| line.trim().starts_with(kind)), "{kind} is a part of a line: {top:?}");
    }
}
