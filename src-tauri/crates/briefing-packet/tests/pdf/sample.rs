//! The sample programs as PDF.

use std::collections::BTreeMap;

use briefing_domain::outline::PacketKind;
use briefing_domain::text::{Block as TextBlock, Inline};
use briefing_packet::block::{Block, Packet};
use briefing_packet::look::{Look, Paper, document_anchor, place_anchor};
use briefing_packet::pdf;

use crate::judges::{dense, grayed, judge, text, words};
use crate::support::{aav, empty, options, outline, til};
use crate::{packet, table, written};

#[test]
fn no_word_of_a_packet_is_lost() {
    for program in [aav(), til(), empty()] {
        for kind in PacketKind::ALL {
            let packet = packet(kind, &program);
            let file = written(&packet);
            let read = text(&file.bytes, None);
            let laid_out = file.text.join("\n");
            let wanted = counted(&words(&plain(&packet)));
            for (place, found) in [("the file", &read), ("the text for the leak test", &laid_out)] {
                let (all, joined) = (counted(&with_notes(words(found))), dense(found));
                for (word, count) in &wanted {
                    let there = all.get(word).copied().unwrap_or_default();
                    // The reader joins a word again that ended a line with its hyphen; then it is found inside another.
                    let there = if there < *count { joined.matches(word.as_str()).count() } else { there };
                    assert!(there >= *count, "{kind}: {place} has \u{201c}{word}\u{201d} {there} times, not {count}");
                }
            }
        }
    }
}

#[test]
fn programs_of_others_find_nothing_wrong_and_all_fonts_embedded() {
    for (kind, program) in [(PacketKind::PreInd, aav()), (PacketKind::Interact, til()), (PacketKind::FollowUp, aav())] {
        let file = written(&packet(kind, &program));
        let said = judge("qpdf", &["--check"], &file.bytes);
        assert!(said.contains("No syntax or stream encoding errors found"), "{said}");
        assert!(said.contains("PDF Version: 1.7") && said.contains("File is not encrypted"), "{said}");
        let said = judge("pdfinfo", &[], &file.bytes);
        let says =
            |label: &str| said.lines().find_map(|line| line.strip_prefix(label)).unwrap_or_default().trim().to_owned();
        assert_eq!(says("Pages:"), file.pages.total.to_string());
        assert_eq!(
            (says("JavaScript:"), says("Tagged:"), says("Encrypted:")),
            ("no".into(), "yes".into(), "no".into())
        );
        assert_eq!((says("Form:"), says("UserProperties:")), ("none".into(), "no".into()));
        assert!(says("Page size:").starts_with("612 x 792"), "{said}");
        assert!(!says("Title:").is_empty() && !says("Author:").is_empty(), "{said}");
        let fonts = judge("pdffonts", &[], &file.bytes);
        let rows: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(rows.len() >= 2, "{fonts}");
        for row in rows {
            // name, type (may have spaces), encoding, emb, sub, uni, object
            let fields: Vec<&str> = row.split_whitespace().rev().collect();
            assert_eq!((fields[4], fields[2]), ("yes", "yes"), "embedded and searchable: {row}");
        }
        assert!(judge("pdfdetach", &["-list"], &file.bytes).starts_with("0 embedded"), "no attachments");
    }
}

#[test]
fn the_same_packet_gives_the_same_bytes() {
    let one = packet(PacketKind::PreInd, &aav());
    let first = written(&one);
    written(&packet(PacketKind::Interact, &til()));
    assert!(first == written(&one));
    assert!(first.bytes != pdf::write(&one, &Look { paper: Paper::A4, ..Look::default() }).unwrap().bytes);
}

#[test]
fn every_anchor_is_on_the_page_that_is_told() {
    let packet = packet(PacketKind::PreInd, &aav());
    let file = written(&packet);
    let pages: Vec<String> = (1..=file.pages.total).map(|page| dense(&text(&file.bytes, Some(page)))).collect();
    let on = |anchor: &str, words: &str| {
        let page = file.pages.of_anchor.get(anchor).unwrap_or_else(|| panic!("no page for {anchor}"));
        assert!(pages[page - 1].contains(&dense(words)), "\u{201c}{words}\u{201d} is not on page {page}");
    };
    for document in &packet.documents {
        on(&document_anchor(document.number), &document.title);
        for (nth, block) in document.blocks.iter().enumerate() {
            let place = place_anchor(document.number, nth);
            let name = |anchor: &String| if anchor.is_empty() { place.clone() } else { anchor.clone() };
            match block {
                Block::Heading { text, number, anchor, .. } => on(&name(anchor), &format!("{number}{}", line(text))),
                Block::Table(table) if table.number > 0 => {
                    on(&name(&table.anchor), &format!("Table {}.", table.number));
                }
                Block::Figure(figure) => on(&name(&figure.anchor), &format!("Figure {}.", figure.number)),
                Block::Table(_) | Block::Prose(_) | Block::Notice(_) | Block::Contents(_) => {}
            }
        }
    }
}

#[test]
fn the_contents_tell_the_right_pages_and_the_bookmarks_too() {
    let packet = packet(PacketKind::PreInd, &aav());
    let file = written(&packet);
    // The number is kept beside the dots by a character that joins words.
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n";
    let page = |page| text(&file.bytes, Some(page)).replace('\u{2060}', "").lines().map(line).collect::<String>();
    let front: String = (1..=6).map(page).collect();
    for document in packet.documents.iter().filter(|document| document.numbered) {
        let page = file.pages.of_anchor[&document_anchor(document.number)];
        let wanted = format!("{} {}", document.number, document.title);
        let listed =
            front.lines().any(|line| line.trim().starts_with(&wanted) && line.trim().ends_with(&format!(" {page}")));
        assert!(listed, "{wanted} on page {page}: {front}");
    }
    let outline = judge("qpdf", &["--json", "--json-key=outlines"], &file.bytes);
    let json: serde_json::Value = serde_json::from_str(&outline).unwrap();
    let tops = json["outlines"].as_array().unwrap();
    assert_eq!(tops.len(), packet.documents.len(), "a bookmark for each document");
    for (top, document) in tops.iter().zip(&packet.documents) {
        assert!(top["title"].as_str().unwrap().ends_with(&document.title), "{top}");
        assert_eq!(top["destpageposfrom1"], file.pages.of_anchor[&document_anchor(document.number)], "{top}");
    }
    fn deepest(nodes: &serde_json::Value) -> usize {
        nodes.as_array().unwrap().iter().map(|node| 1 + deepest(&node["kids"])).max().unwrap_or_default()
    }
    assert!((2..=4).contains(&deepest(&json["outlines"])), "levels of bookmarks");
}

#[test]
fn the_word_across_the_pages_is_seen_on_each_and_read_on_none() {
    let look = Look { watermark: "PARTNER COPY".to_owned(), cover: "Copy for a partner".to_owned(), ..Look::default() };
    let outline = outline();
    let mut options = options(&outline);
    let mut of = |final_copy: bool, look: &Look| {
        options.final_copy = final_copy;
        let mut packet =
            briefing_packet::compose_packet(PacketKind::Request, &empty(), &options, &mut |_| true).unwrap();
        packet.documents.last_mut().unwrap().blocks.push(Block::Table(table(24, 3)));
        pdf::write(&packet, look).unwrap()
    };
    let (bare, partner, draft) = (of(true, &Look::default()), of(true, &look), of(false, &look));
    let lying = judge("pdfinfo", &["-f", "1", "-l", "999"], &partner.bytes).contains("792 x 612");
    assert!(lying, "pages on their side are looked at too");
    for page in 1..=bare.pages.total {
        let grays = [&bare, &partner, &draft].map(|file| grayed(&file.bytes, page));
        let [none, words, state] = grays;
        assert!(none < 0.001, "page {page}: {none}");
        // Twelve signs as long as the page allows, and five as high as it allows.
        assert!((0.01..0.06).contains(&words) && (0.02..0.10).contains(&state), "page {page}: {words}, {state}");
        assert!(!text(&partner.bytes, Some(page)).contains("PARTNER COPY"), "page {page}");
    }
    assert_eq!(text(&partner.bytes, None).matches("Copy for a partner").count(), 1);
}

#[test]
fn a_draft_says_so_on_every_page_and_a_final_copy_nowhere() {
    let outline = outline();
    let mut options = options(&outline);
    let draft = written(&packet(PacketKind::PreInd, &aav()));
    options.final_copy = true;
    let packet = briefing_packet::compose_packet(PacketKind::PreInd, &aav(), &options, &mut |_| true).unwrap();
    let last = written(&packet);
    for page in 1..=draft.pages.total {
        let words = text(&draft.bytes, Some(page));
        assert!(words.contains("DRAFT") && words.contains("Confidential"), "page {page}: {words}");
        assert!(words.contains(&format!("Page {page} of {}", draft.pages.total)), "page {page}: {words}");
    }
    for page in 1..=last.pages.total {
        let words = text(&last.bytes, Some(page));
        assert!(!words.contains("DRAFT") && words.contains("FINAL"), "page {page}: {words}");
    }
}

#[test]
fn a_packet_without_contents_of_its_own_gets_them_from_five_pages_on() {
    let mut long = packet(PacketKind::PreInd, &aav());
    for document in &mut long.documents {
        document.blocks.retain(|block| !matches!(block, Block::Contents(_)));
    }
    let file = written(&long);
    assert!(text(&file.bytes, Some(1)).contains("Contents"));
    let mut short = long.clone();
    short.documents.retain(|document| document.slug == "administrative");
    let file = written(&short);
    assert!(file.pages.total < 5 && !text(&file.bytes, None).contains("Contents"));
}

#[test]
fn the_drawing_of_the_visits_keeps_its_words_and_has_a_text_for_those_who_cannot_see_it() {
    let packet = packet(PacketKind::FollowUp, &aav());
    let file = written(&packet);
    assert!(text(&file.bytes, None).contains("not to scale"));
    let alt = packet.documents.iter().flat_map(|document| &document.blocks).find_map(|block| match block {
        Block::Figure(figure) => Some(figure.alt.clone()),
        Block::Heading { .. } | Block::Prose(_) | Block::Table(_) | Block::Notice(_) | Block::Contents(_) => None,
    });
    let alt = alt.unwrap();
    let structure = judge("pdfinfo", &["-struct-text"], &file.bytes);
    assert!(file.text.join("\n").contains(&alt), "for the leak test: {alt}");
    assert!(structure.contains("Figure"), "{structure}");
    let objects = judge("qpdf", &["--qdf", "--object-streams=disable", "FILE", "-"], &file.bytes);
    assert!(objects.contains("/Alt"), "an alternative text in the file");
}

fn counted(words: &[String]) -> BTreeMap<String, usize> {
    let mut all = BTreeMap::new();
    for word in words {
        *all.entry(word.clone()).or_default() += 1;
    }
    all
}

/// Adds the words without the number of a footnote that stands right behind them.
fn with_notes(mut words: Vec<String>) -> Vec<String> {
    let called = |word: &String| {
        let bare = word.trim_end_matches(|c: char| c.is_ascii_digit());
        (!bare.is_empty() && bare.len() < word.len()).then(|| bare.to_owned())
    };
    let bare: Vec<String> = words.iter().filter_map(called).collect();
    words.extend(bare);
    words
}

/// Every word of the tree, collected here on its own.
fn plain(packet: &Packet) -> String {
    let mut out = String::new();
    let mut add = |text: &str| {
        out.push_str(text);
        out.push('\n');
    };
    for document in &packet.documents {
        add(&document.title);
        for block in &document.blocks {
            match block {
                Block::Heading { text, number, .. } => add(&format!("{number} {}", line(text))),
                Block::Prose(blocks) => blocks.iter().for_each(|block| prose(block, &mut add)),
                Block::Table(table) => {
                    add(&table.caption);
                    table.header.iter().chain(table.rows.iter().flatten()).for_each(|cell| add(&apart(cell)));
                }
                Block::Figure(figure) => {
                    add(&line(&figure.caption));
                    add(&figure.source);
                }
                Block::Notice(notice) => add(&notice.text),
                Block::Contents(_) => {}
            }
        }
    }
    out
}

fn prose(block: &TextBlock, add: &mut dyn FnMut(&str)) {
    match block {
        TextBlock::Heading { inlines, .. } | TextBlock::Paragraph { inlines } => add(&apart(inlines)),
        TextBlock::List { items, .. } => items.iter().flat_map(|item| &item.blocks).for_each(|block| prose(block, add)),
        TextBlock::Table { header, rows, .. } => {
            header.iter().chain(rows.iter().flatten()).for_each(|cell| add(&apart(cell)));
        }
        TextBlock::Quote { blocks } | TextBlock::Footnote { blocks, .. } => {
            blocks.iter().for_each(|block| prose(block, add));
        }
        TextBlock::Code { text, .. } => add(text),
        TextBlock::Rule => {}
        TextBlock::Kept(kept) => add(&kept.source),
    }
}

/// Words with raised and lowered ones apart: a reader of the file may put them into a line of their own.
fn apart(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Sub { inlines } | Inline::Sup { inlines } => format!(" {} ", apart(inlines)),
            Inline::Strong { inlines }
            | Inline::Emphasis { inlines }
            | Inline::Strike { inlines }
            | Inline::Link { inlines, .. } => apart(inlines),
            Inline::Text { .. }
            | Inline::Code { .. }
            | Inline::SoftBreak
            | Inline::HardBreak
            | Inline::Image { .. }
            | Inline::FootnoteRef { .. }
            | Inline::Reference(_)
            | Inline::Kept(_) => line(std::slice::from_ref(inline)),
        })
        .collect()
}

pub(crate) fn line(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text { text } | Inline::Code { text } => out.push_str(text),
            Inline::SoftBreak | Inline::HardBreak => out.push(' '),
            Inline::Image { alt, .. } => out.push_str(alt),
            Inline::Reference(reference) => out.push_str(&reference.label),
            Inline::FootnoteRef { .. } => {}
            Inline::Kept(kept) => out.push_str(&kept.source),
            Inline::Strong { .. }
            | Inline::Emphasis { .. }
            | Inline::Strike { .. }
            | Inline::Sub { .. }
            | Inline::Sup { .. }
            | Inline::Link { .. } => out.push_str(&line(inline.children())),
        }
    }
    out
}
