//! The starter files of plans: CMC readiness knows each kind of product, and no row rests on a document that nobody listed.

use briefing_domain::library::starter::fit::PartnerFile;
use briefing_domain::library::starter::ready::{CmcFile, CmcTopic};
use briefing_domain::modality::Modality;

use crate::{library, none};

/// What a reviewer asks of every product; a topic belongs to it by the beginning of its id.
const ASKED_OF_ALL: [&str; 10] = [
    "potency",
    "visual",
    "starting",
    "process",
    "release",
    "stability",
    "comparability",
    "facility",
    "lot-map",
    "device",
];

fn cmc() -> CmcFile {
    CmcFile::of(&library()).unwrap()
}

fn is_about(topic: &CmcTopic, subject: &str) -> bool {
    topic.id == subject || topic.id.starts_with(&format!("{subject}-"))
}

#[test]
fn every_kind_of_product_has_each_topic_that_a_reviewer_asks_for() {
    let file = cmc();
    let mut problems = Vec::new();
    for modality in Modality::ALL {
        for subject in ASKED_OF_ALL {
            if !file.topic.iter().any(|topic| is_about(topic, subject) && topic.concerns(Some(modality))) {
                problems.push(format!("{}: no topic on {subject}", modality.id()));
            }
        }
        let steps = file.topic.iter().filter(|topic| topic.concerns(Some(modality))).flat_map(|topic| &topic.steps);
        if steps.count() < 3 {
            problems.push(format!("{}: fewer than three steps of the mechanism", modality.id()));
        }
    }
    none(&problems);
}

#[test]
fn each_topic_says_what_is_enough_at_both_meetings_and_rests_on_listed_guidance() {
    let (library, file) = (library(), cmc());
    let mut problems = Vec::new();
    for (idx, topic) in file.topic.iter().enumerate() {
        if file.topic.iter().take(idx).any(|other| other.id == topic.id) {
            problems.push(format!("{}: the id is used twice", topic.id));
        }
        if topic.interact == topic.pre_ind || topic.interact.is_empty() || topic.pre_ind.is_empty() {
            problems.push(format!("{}: say what is enough at INTERACT and, more, at pre-IND", topic.id));
        }
        let unknown = topic.guidance_basis.iter().filter(|id| library.guidance(id).is_none());
        problems.extend(unknown.map(|id| format!("{}: no guidance {id}", topic.id)));
        if topic.guidance_basis.is_empty() {
            problems.push(format!("{}: rests on nothing", topic.id));
        }
    }
    none(&problems);
}

#[test]
fn the_score_card_asks_for_what_makes_a_partner_fit() {
    let file = PartnerFile::of(&library()).unwrap();
    let asked = ["complement", "incentives", "clinic", "capacity", "regulatory-record", "data-rights", "exit"];
    let missing = asked.iter().filter(|id| !file.criterion.iter().any(|it| it.id == **id));
    let mut problems: Vec<String> = missing.map(|id| format!("no criterion {id}")).collect();
    for it in &file.criterion {
        if !it.ask.ends_with('?') || it.good.is_empty() || it.warning.is_empty() {
            problems.push(format!("{}: say what to ask, what a good answer is, and what should warn", it.id));
        }
        if !(1..=3).contains(&it.weight) {
            problems.push(format!("{}: weights run from 1 to 3", it.id));
        }
    }
    none(&problems);
}
