//! The bank asks what sponsors ask: enough on manufacturing, enough for INTERACT, potency and visual inspection for every cell product.

use briefing_domain::library::topic::{Area, MeetingFit, Topic};
use briefing_domain::modality::Modality;

use crate::{library, none};

/// The kinds of product that are cells.
const CELLS: [Modality; 7] = [
    Modality::AutologousCarT,
    Modality::Til,
    Modality::TcrT,
    Modality::AllogeneicCells,
    Modality::HscGeneTherapy,
    Modality::MscTissueEngineered,
    Modality::IpscDerived,
];

fn count(pick: impl Fn(&Topic) -> bool) -> usize {
    library().topics.iter().filter(|topic| pick(topic)).count()
}

#[test]
fn the_bank_is_as_large_and_as_balanced_as_sponsors_need() {
    assert!(count(|_| true) >= 220);
    assert!(count(|topic| topic.area == Area::Cmc) >= 70);
    assert!(count(|topic| topic.meeting_fit == MeetingFit::Interact) >= 30);
    assert!((12..=17).contains(&count(|topic| topic.area == Area::Ltfu)));
    assert!(library().scenarios.len() >= 45);
    assert!(library().guidance.len() >= 88);
}

#[test]
fn every_cell_product_has_topics_of_its_own_on_potency_and_visual_inspection() {
    let library = library();
    let mut problems = Vec::new();
    for modality in CELLS {
        for words in [["potency", "potency"], ["visual", "visible"]] {
            let has = library.topics.iter().any(|topic| {
                let title = topic.title.to_lowercase();
                let own = topic.modalities.len() < Modality::ALL.len() && topic.fits(modality);
                topic.area == Area::Cmc && own && words.iter().any(|word| title.contains(word))
            });
            if !has {
                problems.push(format!("{}: no topic of its own on {}", modality.id(), words[0]));
            }
        }
    }
    none(&problems);
    let til = |topic: &&Topic| topic.modalities.len() == 1 && topic.fits(Modality::Til);
    assert!(
        library.topics.iter().filter(til).any(|topic| topic.title.contains("TIL") && topic.title.contains("otency"))
    );
}

#[test]
fn a_topic_for_interact_alone_says_why_it_cannot_wait() {
    let library = library();
    let only = library.topics.iter().filter(|topic| topic.meeting_fit == MeetingFit::Interact);
    let short = only.filter(|topic| topic.meeting_fit_why.split_whitespace().count() < 8);
    none(
        &short
            .map(|topic| format!("{}: say why it is new and why it cannot wait for pre-IND", topic.id))
            .collect::<Vec<_>>(),
    );
}
