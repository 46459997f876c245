//! Two topics that a reviewer would answer with the same paragraph are one topic.

use std::collections::BTreeSet;

use crate::{library, none};

/// From this share of common words on, two asks are taken for one. Set by reading the closest pairs of the bank.
const TOO_ALIKE: f64 = 0.5;

const EMPTY: &[&str] = &[
    "does", "the", "agency", "agree", "that", "with", "for", "and", "this", "will", "before", "after", "from", "are",
    "its",
];

fn words(text: &str) -> BTreeSet<String> {
    let mut plain = String::new();
    let mut inside = false;
    for sign in text.chars() {
        match sign {
            '{' => inside = true,
            '}' => inside = false,
            _ if !inside => plain.push(sign.to_ascii_lowercase()),
            _ => {}
        }
    }
    let split = plain.split(|sign: char| !sign.is_ascii_alphanumeric());
    split.filter(|word| word.len() > 2 && !EMPTY.contains(word)).map(str::to_owned).collect()
}

fn alike(one: &BTreeSet<String>, other: &BTreeSet<String>) -> f64 {
    let common = one.intersection(other).count();
    let all = one.union(other).count();
    if all == 0 { 0.0 } else { f64::from(u32::try_from(common).unwrap()) / f64::from(u32::try_from(all).unwrap()) }
}

fn close(entries: &[(String, BTreeSet<String>)]) -> Vec<String> {
    let mut found = Vec::new();
    for (place, (id, words)) in entries.iter().enumerate() {
        for (other, others) in &entries[..place] {
            let share = alike(words, others);
            if share >= TOO_ALIKE {
                found.push(format!(
                    "{other} and {id} share {:.0} % of their words; merge them or tell them apart",
                    share * 100.0
                ));
            }
        }
    }
    found
}

#[test]
fn no_two_topics_ask_the_same() {
    let topics = library().topics;
    let entries: Vec<_> =
        topics.iter().map(|topic| (topic.id.clone(), words(&format!("{} {}", topic.title, topic.ask)))).collect();
    none(&close(&entries));
}

#[test]
fn no_two_scenarios_tell_the_same() {
    let scenarios = library().scenarios;
    let entries: Vec<_> =
        scenarios.iter().map(|it| (it.id.clone(), words(&format!("{} {}", it.title, it.trigger)))).collect();
    none(&close(&entries));
}

#[test]
fn a_topic_that_repeats_another_in_other_order_is_found() {
    let ask =
        "Does the Agency agree that {assay} is an acceptable potency assay for release of the first clinical lots?";
    let again = "Does the Agency agree that, for release of the first clinical lots, {method} is an acceptable assay of potency?";
    let other = "Does the Agency agree that the donors are eligible under part 1271 with the testing in {table}?";
    let entries = [("a", ask), ("b", again), ("c", other)].map(|(id, text)| (id.to_owned(), words(text)));
    assert_eq!(close(&entries).len(), 1, "{:?}", close(&entries));
}
