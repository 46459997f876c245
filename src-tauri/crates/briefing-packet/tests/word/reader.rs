//! A reader that knows nothing of the writer: the crate `docx-rust` has types for the elements of Word and stumbles over wrong ones.
//!
//! It was written for files of Word itself, so what it reads is read as Word means it.

use std::io::Cursor;

use briefing_domain::outline::PacketKind;
use docx_rust::DocxFile;
use docx_rust::document::BodyContent;

use crate::support::{Word, aav, composed, til};

#[test]
fn another_reader_finds_styles_lists_notes_tables_and_the_words_of_every_packet() {
    for program in [aav(), til()] {
        for kind in PacketKind::ALL {
            let packet = composed(kind, &program, false);
            let word = Word::of(&packet);
            let file = DocxFile::from_reader(Cursor::new(&word.bytes)).unwrap();
            let docx = file.parse().unwrap_or_else(|error| panic!("{kind}: {error:?}"));
            let text = docx.document.body.text();
            for document in &packet.documents {
                assert!(text.contains(&document.title), "{kind}: {} is missing", document.title);
            }
            let ids: Vec<&str> = docx.styles.styles.iter().map(|style| style.style_id.as_ref()).collect();
            assert!(
                ["Heading1", "Heading4", "BodyText", "Caption", "TOC1", "FootnoteText"]
                    .iter()
                    .all(|id| ids.contains(id))
            );
            let tables = docx.document.body.content.iter().filter(|it| matches!(it, BodyContent::Table(_))).count();
            assert_eq!(tables, word.document().matches("<w:tbl>").count(), "{kind}");
            let notes = docx.footnotes.map(|notes| notes.content.len());
            assert_eq!(notes, Some(2 + word.document().matches("<w:footnoteReference ").count()), "{kind}");
            assert!(docx.numbering.is_some_and(|numbering| numbering.abstract_numberings.len() == 4), "{kind}");
        }
    }
}
