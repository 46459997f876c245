//! Offers: the one field a change belongs to, what it would say, and why some changes are put in by hand.

use briefing_domain::outline::PacketKind;
use briefing_domain::snapshot::{ProgramSnapshot, Record, Thing};
use briefing_domain::text::{self, Block as TextBlock, Doc, Top};
use briefing_packet::block::Block;
use briefing_packet::docx;
use briefing_packet::returned::Section;
use briefing_packet::returned::offer::{FieldEdit, Fields, Wanted};

use crate::samples::{aav, composed, program};

fn small() -> ProgramSnapshot {
    let body = "First *paragraph* with 10<sup>13</sup> vg.\\n\\nThe dose rests on [the NOAEL](fact:ft_00000000-0000-7000-8000-000000000001) in mice.\\n\\n- one item\\n- two items\\n";
    program(&format!(
        "[program]\nid = \"pg_00000000-0000-7000-8000-000000000001\"\n\
         [[sections]]\nid = \"sc_00000000-0000-7000-8000-000000000001\"\nfda = {{ slot = \"cmc.potency\", body = \"{body}\" }}\n\
         [[sections]]\nid = \"sc_00000000-0000-7000-8000-000000000002\"\nfda = {{ slot = \"cmc.stability\", body = \"Said twice in the file.\" }}\n\
         [[sections]]\nid = \"sc_00000000-0000-7000-8000-000000000003\"\nfda = {{ slot = \"cmc.comparability\", body = \"Said twice in the file.\" }}\n\
         [[questions]]\nid = \"qn_00000000-0000-7000-8000-000000000001\"\nfda = {{ position = \"We propose 3 lots.\" }}\n\
         [[people]]\nid = \"pn_00000000-0000-7000-8000-000000000001\"\nfda = {{ name = \"A. Ruiz\", title = \"Head of CMC\" }}\n"
    ))
}

fn offer(paragraph: &str, before: &str, after: &str) -> Result<FieldEdit, String> {
    let at = paragraph.find(before).map(|at| paragraph[..at].chars().count()).unwrap();
    let section = Section::default();
    Fields::of(&small()).offer(&Wanted { paragraph, at, before, after, section: &section })
}

#[test]
fn words_change_in_their_field_and_everything_around_stays_to_the_letter() {
    let edit = offer("First paragraph with 10^13 vg.", "vg", "vector genomes").unwrap();
    assert_eq!((edit.path.as_str(), edit.id.as_str()), ("fda.body", "sc_00000000-0000-7000-8000-000000000001"));
    assert_eq!(edit.after, edit.before.replace("13</sup> vg", "13</sup> vector genomes"));
    let edit = offer("First paragraph with 10^13 vg.", "paragraph", "2*3 lines").unwrap();
    assert!(edit.after.starts_with("First *2\\*3 lines* with 10<sup>13</sup> vg.\n\n"), "{}", edit.after);
    let edit = offer("two items", "two", "2").unwrap();
    assert_eq!(edit.after, edit.before.replace("two items", "2 items"));
}

#[test]
fn words_behind_a_label_and_around_a_reference_are_found() {
    let edit = offer("Sponsor position. We propose 3 lots.", "3", "4").unwrap();
    assert_eq!((edit.path.as_str(), edit.after.as_str()), ("fda.position", "We propose 4 lots."));
    let printed = "The dose rests on 3 × 10^13 vg/kg in mice.";
    let edit = offer(printed, "mice", "rats").unwrap();
    assert!(edit.after.contains("(fact:ft_00000000-0000-7000-8000-000000000001) in rats."), "{}", edit.after);
}

#[test]
fn words_that_come_from_elsewhere_are_put_in_by_hand() {
    let printed = "The dose rests on 3 × 10^13 vg/kg in mice.";
    assert!(offer(printed, "3 ×", "4 ×").unwrap_err().contains("another place"));
    assert!(offer(printed, "on 3", "on 4").unwrap_err().contains("another place"));
    assert!(offer("Sponsor position. We propose 3 lots.", "position", "view").unwrap_err().contains("another place"));
    assert!(offer("First paragraph with 10^13 vg.", "13", "14").unwrap_err().contains("superscript"));
    assert!(offer("Nobody wrote this.", "this", "that").unwrap_err().contains("No field"));
}

#[test]
fn words_that_stand_twice_are_offered_only_where_the_section_says_which() {
    assert_eq!(
        offer("Said twice in the file.", "twice", "once").unwrap_err(),
        "The same paragraph stands in 2 places."
    );
    let section = Section { bookmarks: vec![docx::bookmark("s-cmc-comparability")], heading: String::new() };
    let wanted =
        Wanted { paragraph: "Said twice in the file.", at: 5, before: "twice", after: "once", section: &section };
    let edit = Fields::of(&small()).offer(&wanted).unwrap();
    assert_eq!(edit.id, "sc_00000000-0000-7000-8000-000000000003");
}

#[test]
fn plain_fields_never_get_marks_of_markdown() {
    assert_eq!(offer("Head of CMC", "Head", "Chief").unwrap().after, "Chief of CMC");
    assert!(offer("Head of CMC", "Head", "*Chief*").unwrap_err().contains("plain words"));
}

#[test]
fn whole_paragraphs_come_go_and_split() {
    let first = "First paragraph with 10^13 vg.";
    let edit = offer(&format!("{first}\nNext."), &format!("{first}\n"), "").unwrap();
    assert!(edit.after.starts_with("The dose rests"), "{}", edit.after);
    let end = first.chars().count();
    let at_end = |after| {
        let section = Section::default();
        Fields::of(&small()).offer(&Wanted { paragraph: first, at: end, before: "", after, section: &section })
    };
    let edit = at_end("\nA new *one*.").unwrap();
    assert!(
        edit.after.starts_with("First *paragraph* with 10<sup>13</sup> vg.\n\nA new \\*one\\*.\n\nThe dose"),
        "{}",
        edit.after
    );
    let edit = offer(first, " vg", "\nvg").unwrap();
    assert!(edit.after.starts_with("First *paragraph* with 10<sup>13</sup>\n\nvg.\n\n"), "{}", edit.after);
    assert!(offer("one item", " ", "\n").is_err(), "a list is not cut in two");
    assert!(offer("one\ntwo", "e\nt", "").unwrap_err().contains("several paragraphs"));
}

#[test]
fn a_change_on_words_that_are_no_longer_there_is_refused() {
    let section = Section::default();
    for at in [0, 9, usize::MAX] {
        let wanted = Wanted { paragraph: "two items", at, before: "one", after: "1", section: &section };
        assert!(Fields::of(&small()).offer(&wanted).unwrap_err().contains("no longer says"));
    }
}

/// The paragraphs of running text that a packet prints.
fn printed(program: &ProgramSnapshot) -> Vec<String> {
    let packet = composed(PacketKind::PreInd, program, false);
    let blocks = packet.documents.into_iter().flat_map(|document| document.blocks);
    let mut all = Vec::new();
    for block in blocks {
        let Block::Prose(blocks) = block else { continue };
        for block in blocks.into_iter().filter(|block| matches!(block, TextBlock::Paragraph { .. })) {
            all.push(text::plain(&Doc { blocks: vec![Top::from(block)] }).replace('\n', "\u{2028}"));
        }
    }
    all
}

fn applied(program: &ProgramSnapshot, edit: &FieldEdit) -> ProgramSnapshot {
    let mut changed = ProgramSnapshot::new(program.program.clone());
    for (_, thing) in program.things() {
        if thing.id() != edit.id {
            changed.push(thing);
            continue;
        }
        let Record { kind, id, revision, mut body } = thing.to_record().unwrap();
        let pointer = format!("/{}", edit.path.replace('[', ".").replace(']', "").replace('.', "/"));
        *body.pointer_mut(&pointer).unwrap() = edit.after.clone().into();
        changed.push(Thing::from_record(Record { kind, id, revision, body }).unwrap());
    }
    changed
}

/// The proof on a whole package: what is offered changes the printed paragraph as the reviewer wrote it, and no other.
#[test]
fn every_edit_that_is_offered_prints_what_the_reviewer_wrote_and_nothing_else() {
    let sample = aav();
    let before = printed(&sample);
    let fields = Fields::of(&sample);
    let section = Section::default();
    let (mut offered, mut tried) = (0, 0);
    for (nth, paragraph) in before.iter().enumerate() {
        let length = paragraph.chars().count();
        let at = length * 2 / 3;
        tried += 1;
        let wanted = Wanted { paragraph, at, before: "", after: "[x_1]", section: &section };
        let Ok(edit) = fields.offer(&wanted) else { continue };
        offered += 1;
        if offered % 4 != 0 {
            continue;
        }
        let after = printed(&applied(&sample, &edit));
        let wanted: String =
            paragraph.chars().take(at).chain("[x_1]".chars()).chain(paragraph.chars().skip(at)).collect();
        assert_eq!(after[nth], wanted, "{}.{}", edit.label, edit.path);
        let same = before.iter().zip(&after).filter(|(a, b)| a == b).count();
        assert!(same + 2 >= before.len(), "{} changed more than its paragraph", edit.path);
    }
    assert!(offered * 2 > tried, "only {offered} of {tried} paragraphs found their field");
}
