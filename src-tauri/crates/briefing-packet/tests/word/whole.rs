//! Everything of a packet is in the file, and the same packet gives the same file.
//!
//! The words of the tree are collected here on their own and looked for in the file.

use briefing_domain::audience::Audience;
use briefing_domain::evidence::Media;
use briefing_domain::outline::PacketKind;
use briefing_domain::text::{Block as TextBlock, Inline};
use briefing_packet::block::{Block, Figure, Packet};
use briefing_packet::docx;
use briefing_packet::look::{Look, Paper, document_anchor};

use crate::sound;
use crate::support::{Word, aav, composed, packet, prose, til};

fn line(inlines: &[Inline], out: &mut Vec<String>) {
    for inline in inlines {
        match inline {
            Inline::Text { text } | Inline::Code { text } | Inline::Image { alt: text, .. } => out.push(text.clone()),
            Inline::Reference(reference) => out.push(reference.label.clone()),
            Inline::Strong { .. }
            | Inline::Emphasis { .. }
            | Inline::Strike { .. }
            | Inline::Sub { .. }
            | Inline::Sup { .. }
            | Inline::Link { .. }
            | Inline::SoftBreak
            | Inline::HardBreak
            | Inline::FootnoteRef { .. }
            | Inline::Kept(_) => line(inline.children(), out),
        }
    }
}

fn text(block: &TextBlock, out: &mut Vec<String>) {
    match block {
        TextBlock::Heading { inlines, .. } | TextBlock::Paragraph { inlines } => line(inlines, out),
        TextBlock::List { items, .. } => items.iter().flat_map(|item| &item.blocks).for_each(|it| text(it, out)),
        TextBlock::Table { header, rows, .. } => {
            header.iter().chain(rows.iter().flatten()).for_each(|it| line(it, out));
        }
        TextBlock::Quote { blocks } | TextBlock::Footnote { blocks, .. } => blocks.iter().for_each(|it| text(it, out)),
        TextBlock::Code { text, .. } => out.extend(text.lines().map(str::to_owned)),
        TextBlock::Rule | TextBlock::Kept(_) => {}
    }
}

/// Every word of the tree.
fn everything(packet: &Packet) -> Vec<String> {
    let mut out = vec![packet.title.clone()];
    for document in &packet.documents {
        out.push(document.title.clone());
        out.extend(document.front.notices.iter().map(|notice| notice.text.clone()));
        out.extend(document.front.identifiers.iter().map(|(_, value)| value.clone()));
        for block in &document.blocks {
            match block {
                Block::Heading { text, .. } => line(text, &mut out),
                Block::Prose(blocks) => blocks.iter().for_each(|block| text(block, &mut out)),
                Block::Table(table) => {
                    out.push(table.caption.clone());
                    table.header.iter().chain(table.rows.iter().flatten()).for_each(|cell| line(cell, &mut out));
                }
                Block::Figure(figure) => {
                    line(&figure.caption, &mut out);
                    out.push(figure.source.clone());
                }
                Block::Notice(notice) => out.push(notice.text.clone()),
                Block::Contents(_) => {}
            }
        }
    }
    out
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns what of the tree a file does not hold.
pub(crate) fn missing(packet: &Packet, word: &Word) -> Vec<String> {
    let found = folded(&word.words());
    everything(packet).into_iter().filter(|text| !found.contains(&folded(text))).collect()
}

#[test]
fn every_packet_of_the_examples_is_sound_and_holds_every_word_of_its_tree() {
    for program in [aav(), til()] {
        for kind in PacketKind::ALL {
            let packet = composed(kind, &program, false);
            let word = Word::of(&packet);
            sound::check(&word);
            assert_eq!(missing(&packet, &word), Vec::<String>::new(), "{kind}");
        }
    }
}

#[test]
fn a_word_that_is_not_in_the_file_would_be_noticed() {
    let written = packet(vec![prose("Here.")]);
    let other = packet(vec![prose("Here.\n\n- lost")]);
    assert_eq!(missing(&other, &Word::of(&written)), ["lost"]);
}

#[test]
fn the_same_packet_gives_the_same_bytes_and_no_clock_enters() {
    let packet = composed(PacketKind::PreInd, &aav(), false);
    let word = Word::of(&packet);
    assert_eq!(word.bytes, Word::of(&packet).bytes);
    let core = word.part("docProps/core.xml");
    assert!(core.matches("2026-11-22T00:00:00Z").count() == 2 && core.matches("T").count() >= 2, "{core}");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&word.bytes)).unwrap();
    for place in 0..archive.len() {
        let time = archive.by_index(place).unwrap().last_modified();
        assert!(time.is_none_or(|time| time == zip::DateTime::default()), "{time:?}");
    }
}

#[test]
fn title_sponsor_and_language_stand_in_the_properties() {
    let packet = composed(PacketKind::PreInd, &aav(), true);
    let word = Word::of(&packet);
    let core = word.part("docProps/core.xml");
    let sponsor = &packet.documents[0].front.identifiers[0].1;
    assert!(core.contains(&format!("<dc:creator>{sponsor}</dc:creator>")), "{core}");
    assert!(core.contains(&packet.title) && core.contains("<dc:language>en-US</dc:language>"), "{core}");
    assert!(word.part("word/styles.xml").contains(r#"<w:lang w:val="en-US""#));
    assert!(!word.part("word/settings.xml").contains("updateFields"), "Word would ask the reader");
}

#[test]
fn drafts_carry_a_watermark_and_final_copies_none_and_every_page_says_what_it_is() {
    for (final_copy, state) in [(false, "DRAFT"), (true, "FINAL")] {
        let packet = composed(PacketKind::PreInd, &aav(), final_copy);
        let word = Word::of(&packet);
        for part in ["word/header1.xml", "word/header2.xml"] {
            let header = word.part(part);
            assert_eq!(header.contains(r#"string="DRAFT""#), !final_copy, "{part}");
            let front = &packet.documents[0].front;
            for text in [state, "November 22, 2026", "Confidential: contains trade secret", &front.meeting] {
                assert!(header.contains(text), "{part} lacks {text}");
            }
        }
        let footer = word.part("word/footer1.xml");
        assert!(footer.contains(" PAGE ") && footer.contains(" NUMPAGES "));
    }
    let team = Word::of(&composed(PacketKind::Program, &aav(), false));
    assert!(team.part("word/header1.xml").contains("INTERNAL") && packet_is_internal(&team));
}

#[test]
fn a_copy_says_on_its_title_page_and_across_its_pages_whose_it_is_but_a_draft_stays_a_draft() {
    let look =
        Look { cover: "Copy for R&D <2>".to_owned(), watermark: "PARTNER \"COPY\"".to_owned(), ..Look::default() };
    for (kind, final_copy, across) in [
        (PacketKind::PreInd, true, "PARTNER &quot;COPY&quot;"),
        (PacketKind::PreInd, false, "DRAFT"),
        (PacketKind::Readiness, false, "PARTNER &quot;COPY&quot;"),
    ] {
        let word = Word::read(docx::write(&composed(kind, &aav(), final_copy), &look, None).unwrap());
        let header = word.part("word/header1.xml");
        assert_eq!(header.matches("string=").count(), 1, "{header}");
        assert!(header.contains(&format!("string=\"{across}\"")), "{header}");
        assert_eq!(word.document().matches("Copy for R&amp;D &lt;2&gt;").count(), 1);
    }
}

fn packet_is_internal(word: &Word) -> bool {
    word.part("word/header1.xml").contains("Internal does not mean privileged")
        && !word.part("word/header1.xml").contains("string=")
}

#[test]
fn the_letter_of_a_meeting_request_lies_on_top_and_the_title_page_follows() {
    for program in [aav(), til()] {
        let packet = composed(PacketKind::Request, &program, false);
        let word = Word::of(&packet);
        let body = word.document();
        let place = |words: &str| body.find(words).unwrap_or_else(|| panic!("{words}"));
        let (letter, title) = (place("Dear "), place(r#"<w:pStyle w:val="Title"/>"#));
        assert!(letter < title && title < place("Proposed indication</w:t>"), "letter, title page, request");
        assert!(body[title..].starts_with(r#"<w:pStyle w:val="Title"/><w:pageBreakBefore/>"#), "on a page of its own");
        let pages = docx::paged(&packet, &Look::default(), None).unwrap().pages;
        assert_eq!(pages.of_anchor[&document_anchor(1)], 1);
        assert!(pages.of_anchor[&document_anchor(2)] >= 3, "letter, title page, request");
    }
}

#[test]
fn figures_are_embedded_with_words_for_those_who_do_not_see_them() {
    let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"><rect width="9" height="9"/><text x="5" y="50">A</text></svg>"#;
    let figure = |media, bytes: Option<&[u8]>| {
        Block::Figure(Figure {
            number: 1,
            anchor: "figure-1".to_owned(),
            file: String::new(),
            caption: vec![Inline::text("Map")],
            alt: "A map of the \"vector\"".to_owned(),
            source: "Report 7".to_owned(),
            media,
            bytes: bytes.map(<[u8]>::to_vec),
        })
    };
    let word = Word::of(&packet(vec![figure(Media::Svg, Some(svg.as_bytes()))]));
    sound::check(&word);
    assert_eq!(word.part("word/media/image2.svg"), svg);
    let png = &word.parts["word/media/image1.png"];
    let size = imagesize::blob_size(png).unwrap();
    assert!(size.width > 2000 && png.len() > 1000, "sharp on paper: {size:?}");
    let body = word.document();
    assert!(body.contains("asvg:svgBlip") && body.contains("A map of the &quot;vector&quot;"), "{body}");
    // Six and a half inches are 5,943,600 units: a wide drawing does not run off the page.
    assert!(body.contains(r#"<wp:extent cx="5943600" cy="297180"/>"#), "{body}");
    assert!(word.words().contains("Figure 1. Map\nSource: Report 7"));
    for broken in
        [figure(Media::Png, Some(b"no picture")), figure(Media::Svg, Some(b"<svg")), figure(Media::Jpeg, None)]
    {
        let word = Word::of(&packet(vec![broken]));
        sound::check(&word);
        assert!(word.words().contains("[Image not provided]") && word.words().contains("Figure 1. Map"));
    }
}

#[test]
fn paper_can_be_a4_and_margins_are_those_fda_asks_for() {
    let packet = composed(PacketKind::PreInd, &aav(), false);
    let word = Word::read(docx::write(&packet, &Look { paper: Paper::A4, ..Look::default() }, None).unwrap());
    sound::check(&word);
    assert!(word.document().contains(r#"<w:pgSz w:w="11906" w:h="16838"/>"#));
    for margins in word.document().split("<w:pgMar ").skip(1) {
        let of = |side: &str| -> i32 {
            margins.split(&format!("w:{side}=\"")).nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
        };
        assert!(
            of("left") >= 1080 && of("right") >= 540 && of("top") >= 1080 && of("header") >= 540 && of("footer") >= 540
        );
    }
}

#[test]
fn only_fda_packets_are_confidential_and_an_empty_packet_is_still_a_file() {
    let mut none = packet(Vec::new());
    none.documents.clear();
    sound::check(&Word::of(&none));
    assert_eq!(none.audience, Audience::Fda);
}

#[test]
fn a_drawing_reads_nothing_from_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let there = folder.path().join("there.svg");
    let red = r#"<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><rect width="50" height="50" fill="red"/></svg>"#;
    std::fs::write(&there, red).unwrap();
    let picture = |file: &std::path::Path| {
        let svg = format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="50" height="50"><image href="{}" width="50" height="50"/><text y="20">A</text></svg>"#,
            file.display()
        );
        let figure = Figure {
            number: 1,
            anchor: "f".to_owned(),
            file: String::new(),
            caption: Vec::new(),
            alt: String::new(),
            source: String::new(),
            media: Media::Svg,
            bytes: Some(svg.into_bytes()),
        };
        Word::of(&packet(vec![Block::Figure(figure)])).parts["word/media/image1.png"].clone()
    };
    assert_eq!(picture(&there), picture(&folder.path().join("gone.svg")));
}
