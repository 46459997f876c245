//! The parts of one small packet, letter by letter: a change of the markup is read in review like code.
//!
//! The packet has one of everything. `UPDATE_GOLDEN=1` writes the expected parts anew. Each element stands on a line of its own, so that
//! a difference is short.

use std::path::Path;

use briefing_domain::evidence::Media;
use briefing_domain::text::{Align, Inline};
use briefing_packet::block::{Block, ContentsOf, Figure, Notice, NoticeKind, Packet, Table};

use crate::sound;
use crate::support::{Word, packet_of, prose};

const PARTS: [&str; 8] =
    ["document", "styles", "numbering", "footnotes", "settings", "header1", "footer1", "_rels/document.xml.rels"];

/// One of everything that a packet can hold.
fn sampler() -> Packet {
    let link = |target: &str, text: &str| Inline::Link {
        target: target.to_owned(),
        title: String::new(),
        inlines: vec![Inline::text(text)],
    };
    let heading = |number: &str, text: &str, anchor: &str| Block::Heading {
        level: 2,
        number: number.to_owned(),
        text: vec![Inline::text(text)],
        anchor: anchor.to_owned(),
    };
    let mut table = Table::new("Doses", "table-doses", &["Arm", "Dose"]);
    (table.number, table.align) = (1, vec![Align::None, Align::Right]);
    let dose = vec![Inline::text("10"), Inline::Sup { inlines: vec![Inline::text("13")] }, Inline::text(" vg/kg")];
    table.row(vec![vec![Inline::text("Low")], dose]);
    let figure = Figure {
        number: 1,
        anchor: "figure-1".to_owned(),
        file: String::new(),
        caption: vec![Inline::text("Map")],
        alt: "A map".to_owned(),
        source: "Report 7".to_owned(),
        media: Media::Png,
        bytes: None,
    };
    let reference = briefing_domain::text::Block::Paragraph {
        inlines: vec![link("#table-doses", "Table 1"), Inline::text(" and "), link("#s-dose", "the dose")],
    };
    let cover = vec![Block::Contents(ContentsOf::Headings), Block::Contents(ContentsOf::Tables)];
    let text = "Text with **bold**, *italic*, ~~struck~~, `code`, H<sub>2</sub>O and a note[^1].\n\n- bullet\n  1. nested\n\n> quoted\n\n```\ncode\n```\n\n- [x] done\n\n[FDA](https://www.fda.gov/x)\n\n---\n\n[^1]: The note.";
    let chapter = vec![
        heading("2.1", "Dose", "s-dose"),
        prose(text),
        Block::Table(table),
        Block::Prose(vec![reference]),
        Block::Figure(figure),
        Block::Notice(Notice { kind: NoticeKind::Missing, text: "To be completed.".to_owned() }),
        Block::Notice(Notice { kind: NoticeKind::Caution, text: "A caution.".to_owned() }),
        heading("2.5", "Number that jumps", ""),
    ];
    packet_of(vec![("Cover", false, cover), ("Chapter", true, chapter)])
}

#[test]
fn the_parts_of_a_small_packet_are_as_expected() {
    let word = Word::of(&sampler());
    sound::check(&word);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/word/expected");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    for part in PARTS {
        let name = if part.contains('/') { part.to_owned() } else { format!("{part}.xml") };
        let found = word.part(&format!("word/{name}")).replace("><", ">\n<") + "\n";
        let file = folder.join(name.replace('/', "-"));
        if update {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(&file, &found).unwrap();
        }
        let expected = std::fs::read_to_string(&file).unwrap_or_default();
        let differs = expected.lines().zip(found.lines()).position(|(expected, found)| expected != found);
        let at = differs.unwrap_or(expected.lines().count().min(found.lines().count()));
        let line = |text: &str| text.lines().nth(at).unwrap_or("(nothing)").to_owned();
        let (wanted, got) = (line(&expected), line(&found));
        assert!(expected == found, "{name} differs in line {}:\n  expected {wanted}\n  found    {got}", at + 1);
    }
}
