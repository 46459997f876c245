//! Contents, captions, cross-references and footnotes: fields and notes of Word that already show the right thing.
//!
//! What Word would compute stands there from the start; a reader at FDA may never update a field.

use std::collections::BTreeMap;

use briefing_domain::outline::PacketKind;
use briefing_domain::text::Inline;
use briefing_packet::block::{Block, ContentsOf, Table};
use briefing_packet::docx::bookmark;
use briefing_packet::look::{Pages, document_anchor, place_anchor};

use crate::sound;
use crate::support::{Word, aav, composed, packet, packet_of, prose};

fn link(anchor: &str, text: &str) -> Inline {
    Inline::Link { target: format!("#{anchor}"), title: String::new(), inlines: vec![Inline::text(text)] }
}

fn captioned(number: usize, anchor: &str) -> Block {
    let mut table = Table::new("Doses & <vectors>", anchor, &["A"]);
    table.number = number;
    table.row(vec![vec![Inline::text("x")]]);
    Block::Table(table)
}

fn paragraph(inlines: Vec<Inline>) -> Block {
    Block::Prose(vec![briefing_domain::text::Block::Paragraph { inlines }])
}

#[test]
fn a_link_that_reads_as_a_number_is_renumbered_by_word_and_others_lead_to_their_place() {
    let heading = Block::Heading {
        level: 2,
        number: "1.1".to_owned(),
        text: vec![Inline::text("Dose")],
        anchor: "s-dose".to_owned(),
    };
    let words = vec![
        link("table-doses", "Table 1"),
        link("table-doses", "the doses"),
        link("s-dose", "Dose"),
        link("gone", "gone"),
    ];
    let word = Word::of(&packet(vec![heading, captioned(1, "table-doses"), paragraph(words)]));
    sound::check(&word);
    let body = word.document();
    let (table, section) = (bookmark("table-doses"), bookmark("s-dose"));
    assert!(body.contains(&format!(" REF {table} \\h")), "{body}");
    assert!(
        body.contains(&format!(r#"<w:hyperlink w:anchor="{table}""#))
            && body.contains(&format!(r#"<w:hyperlink w:anchor="{section}""#))
    );
    assert!(!body.contains(&bookmark("gone")) && word.words().contains("gone"));
    // The bookmark holds label and number only, so that the reference reads `Table 1` after an update too.
    let (_, after) = body.split_once(&format!(r#"w:name="{table}"/>"#)).unwrap();
    let label = after.split("<w:bookmarkEnd").next().unwrap();
    assert!(label.contains("Table ") && label.contains("SEQ Table") && !label.contains("Doses"), "{label}");
}

#[test]
fn captions_count_by_themselves_and_a_number_that_jumps_is_set() {
    let word = Word::of(&packet(vec![captioned(1, "a"), captioned(2, "b"), captioned(5, "c"), captioned(6, "d")]));
    sound::check(&word);
    let instructions: Vec<&str> =
        word.document().split("SEQ Table ").skip(1).map(|rest| rest.split(" <").next().unwrap()).collect();
    assert_eq!(instructions, ["\\* ARABIC", "\\* ARABIC", "\\* ARABIC \\r 5", "\\* ARABIC"]);
    assert!(word.words().contains("Table 5. Doses & <vectors>"));
}

#[test]
fn contents_lists_hold_entries_links_and_the_pages_that_are_known() {
    let blocks = vec![
        Block::Contents(ContentsOf::Headings),
        Block::Contents(ContentsOf::Tables),
        Block::Heading { level: 2, number: "1.1".to_owned(), text: vec![Inline::text("Dose")], anchor: String::new() },
        captioned(1, "table-doses"),
        prose("### Inside\n\ntext"),
    ];
    let packet = packet_of(vec![("First", true, blocks)]);
    let of_anchor = [
        (document_anchor(1), 3),
        (place_anchor(1, 2), 14),
        ("table-doses".to_owned(), 15),
        (place_anchor(1, 4) + "-1", 16),
    ];
    let pages = Pages { total: 20, of_anchor: of_anchor.into() };
    let word = Word::with(&packet, Some(&pages));
    sound::check(&word);
    let entries: Vec<(String, String)> = word
        .paragraphs()
        .into_iter()
        .filter(|(style, _)| style.starts_with("TOC") || style == "TableofFigures")
        .collect();
    let of = |style: &str, words: &str| (style.to_owned(), words.to_owned());
    let expected = [
        of("TOC1", "1\tFirst\t3"),
        of("TOC2", "1.1\tDose\t14"),
        of("TOC3", "Inside\t16"),
        of("TableofFigures", "Table 1. Doses & <vectors>\t15"),
    ];
    assert_eq!(entries, expected);
    let body = word.document();
    assert!(
        body.contains(r#" TOC \o &quot;1-3&quot; \h \z \u "#) && body.contains(r#" TOC \h \z \c &quot;Table&quot; "#)
    );
    assert!(body.contains(&format!(" PAGEREF {} \\h ", bookmark(&place_anchor(1, 2)))));
    assert!(word.part("word/footer1.xml").contains("<w:t xml:space=\"preserve\">20</w:t>"));
    let unknown = Word::with(&packet, Some(&Pages::default()));
    assert!(unknown.words().contains("Dose\t\n"), "a page that is not known stays empty: {}", unknown.words());
}

#[test]
fn a_long_packet_without_contents_gets_a_list_in_front_and_a_short_one_does_not() {
    let request = composed(PacketKind::Request, &aav(), true);
    let pages = |total| Pages { total, of_anchor: BTreeMap::new() };
    let has = |total| Word::with(&request, Some(&pages(total))).document().contains(" TOC ");
    assert!(has(5) && !has(4));
    let package = Word::of(&composed(PacketKind::PreInd, &aav(), true));
    assert_eq!(package.document().matches(r" TOC \o").count(), 1, "the packet's own list is enough");
}

#[test]
fn every_heading_of_a_packet_can_be_found_by_the_bookmark_of_its_anchor() {
    let packet = composed(PacketKind::PreInd, &aav(), true);
    let word = Word::of(&packet);
    for document in &packet.documents {
        for (nth, block) in document.blocks.iter().enumerate() {
            if let Block::Heading { anchor, .. } = block {
                let anchor = if anchor.is_empty() { place_anchor(document.number, nth) } else { anchor.clone() };
                assert!(word.document().contains(&format!(r#"w:name="{}""#, bookmark(&anchor))), "{anchor}");
            }
        }
    }
}

#[test]
fn footnotes_are_real_counted_through_the_packet_and_none_is_lost() {
    let first = prose(
        "One[^1] and again[^1].\n\n| A | B |\n| --- | --- |\n| cell[^2] | x |\n\n[^1]: First *note*, see [FDA](https://www.fda.gov/x).\n\n    Second paragraph.\n\n[^2]: Note of a cell.",
    );
    let second = prose("Two[^1].\n\n[^1]: - a list\n\n[^3]: Nobody refers to this, and it refers[^1].");
    let word = Word::of(&packet_of(vec![("A", true, vec![first]), ("B", true, vec![second])]));
    sound::check(&word);
    let body = word.document();
    assert_eq!(body.matches("<w:footnoteReference ").count(), 3);
    assert!(body.contains("NOTEREF note_1"), "the second mark refers to the first");
    let notes = word.part("word/footnotes.xml");
    assert!(
        notes.contains("Second paragraph.")
            && notes.contains("a list")
            && notes.matches("<w:footnoteRef/>").count() == 3
    );
    assert!(word.part("word/_rels/footnotes.xml.rels").contains("https://www.fda.gov/x"));
    assert!(body.contains("Nobody refers to this"));
}

#[test]
fn addresses_are_written_so_that_word_takes_them_and_what_cannot_be_followed_is_printed() {
    let link = |target: &str| Inline::Link {
        target: target.to_owned(),
        title: String::new(),
        inlines: vec![Inline::text("here")],
    };
    let targets = [
        "https://www.fda.gov/a b?q=\u{e9}&x=[1]#a#b",
        "http://[bad/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "mailto:a@b.org",
    ];
    let word = Word::of(&packet(vec![paragraph(targets.map(link).to_vec())]));
    sound::check(&word);
    let relations = word.part("word/_rels/document.xml.rels");
    assert!(relations.contains("https://www.fda.gov/a%20b?q=%C3%A9&amp;x=%5B1%5D#a%23b"), "{relations}");
    assert!(relations.contains("mailto:a@b.org"));
    assert!(!relations.contains("javascript") && !relations.contains("file:") && !relations.contains("[bad"));
    assert!(word.words().contains("here (javascript:alert(1))") && word.words().contains("here (http://[bad/)"));
}
