//! A packet that this program wrote as Word comes back: untouched it says nothing new, and what is changed in it finds its field.

use briefing_domain::outline::PacketKind;
use briefing_domain::text::{self, Block as TextBlock, Doc, Top};
use briefing_packet::block::Block;
use briefing_packet::docx;
use briefing_packet::look::Look;
use briefing_packet::returned::offer::{Fields, Wanted};
use briefing_packet::returned::read;

use crate::samples::{aav, composed};

#[test]
fn an_untouched_packet_comes_back_without_a_change_and_with_every_paragraph() {
    for kind in [PacketKind::PreInd, PacketKind::Request, PacketKind::FollowUp, PacketKind::Contingency] {
        let packet = composed(kind, &aav(), false);
        let returned = read(&docx::write(&packet, &Look::default(), None).unwrap()).unwrap();
        assert_eq!((returned.comments.len(), returned.changes.len(), returned.generated), (0, 0, 0));
        let now = returned.text_with_all(true);
        assert_eq!(now, returned.text_with_all(false));
        // Spaces at which no line breaks are the layout's.
        let now: Vec<String> = now.iter().map(|text| text.replace('\u{a0}', " ")).collect();
        for block in packet.documents.iter().flat_map(|document| &document.blocks) {
            let Block::Prose(blocks) = block else { continue };
            for block in blocks.iter().filter(|block| matches!(block, TextBlock::Paragraph { .. })) {
                let wanted = text::plain(&Doc { blocks: vec![Top::from(block.clone())] }).replace('\n', "\u{2028}");
                assert!(now.contains(&wanted), "{kind}: {wanted}");
            }
        }
    }
}

#[test]
fn paragraphs_of_a_returned_packet_find_their_fields() {
    let program = aav();
    let returned =
        read(&docx::write(&composed(PacketKind::PreInd, &program, false), &Look::default(), None).unwrap()).unwrap();
    let fields = Fields::of(&program);
    let section = briefing_packet::returned::Section::default();
    let (mut found, mut all) = (0, 0);
    for paragraph in returned.text_with_all(true).iter().filter(|text| text.split(' ').count() > 12) {
        all += 1;
        let wanted =
            Wanted { paragraph, at: paragraph.chars().count() - 1, before: "", after: " now", section: &section };
        match fields.offer(&wanted) {
            Ok(_) => found += 1,
            Err(why) => println!("{why}: {paragraph}"),
        }
    }
    println!("{found} of {all}");
    assert!(found * 3 > all * 2, "{found} of {all}");
}
