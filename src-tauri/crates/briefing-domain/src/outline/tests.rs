//! The built-in outlines keep what the template sheet says, and a wrong outline is refused with its place.

use super::*;

fn built_in() -> Outline {
    Outline::built_in().unwrap()
}

fn pages(kind: PacketKind) -> u16 {
    let outline = built_in();
    let packet = outline.packet(kind).unwrap();
    packet.documents.iter().flat_map(|document| &document.sections).map(|section| section.pages).sum()
}

#[test]
fn the_interact_package_is_planned_below_its_cap_and_the_pre_ind_package_within_its_aim() {
    assert_eq!(pages(PacketKind::Interact), 46, "the cap is 50, the plan 46");
    assert!((80..=120).contains(&pages(PacketKind::PreInd)), "{} pages", pages(PacketKind::PreInd));
}

#[test]
fn a_slot_that_two_packages_share_names_both_and_needs_one_text() {
    let outline = built_in();
    let slots = outline.slots(PacketKind::Interact);
    let potency = slots.iter().find(|slot| slot.slot == "cmc.potency").unwrap();
    assert_eq!(potency.packets, [PacketKind::Interact, PacketKind::PreInd]);
    assert_eq!(potency.document, "Chemistry, manufacturing, and controls");
    assert!(outline.has_slot("clinical.synopsis") && !outline.has_slot("clinical.sinopsis"));
}

#[test]
fn interact_has_no_long_term_follow_up_plan_and_the_stand_alone_plan_has_sixteen_parts() {
    let outline = built_in();
    let interact = outline.packet(PacketKind::Interact).unwrap();
    let sections = interact.documents.iter().flat_map(|document| &document.sections);
    assert!(sections.clone().all(|section| section.content != Content::Part(FdaPart::FollowUpSummary)));
    let plan = outline.packet(PacketKind::FollowUp).unwrap();
    let parts = plan.documents[0].sections.iter().filter(|section| matches!(section.content, Content::FollowUp(_)));
    assert_eq!(parts.count(), 16);
}

#[test]
fn headings_for_fda_never_use_the_words_for_building() {
    for packet in built_in().packets.iter().filter(|packet| packet.kind.audience() == crate::audience::Audience::Fda) {
        for document in &packet.documents {
            for text in document.sections.iter().map(|section| &section.heading).chain([&document.title]) {
                let text = text.to_lowercase();
                let mut words = text.split(|sign: char| !sign.is_alphanumeric());
                assert!(!words.any(|word| ["story", "beat", "beats", "spine"].contains(&word)), "{text}");
            }
        }
    }
}

#[test]
fn a_part_for_the_team_in_a_packet_for_fda_is_refused() {
    let text = BUILT_IN.replacen("part = \"letter\"", "team = \"tasks\"", 1);
    let error = Outline::parse("mine.toml", &text).unwrap_err();
    assert!(error.to_string().contains("mine.toml") && error.reason.contains("other audience"), "{error}");
    let twice = BUILT_IN.replacen("slot = \"cmc.process\"", "slot = \"cmc.description\"", 1);
    assert!(Outline::parse("mine.toml", &twice).unwrap_err().reason.contains("cmc.description twice"));
}

#[test]
fn packet_ids_read_back_and_a_wrong_one_names_the_right_ones() {
    for kind in PacketKind::ALL {
        assert_eq!(kind.id().parse::<PacketKind>().unwrap(), kind);
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.id());
    }
    assert!("preind".parse::<PacketKind>().unwrap_err().to_string().contains("pre-ind"));
}
