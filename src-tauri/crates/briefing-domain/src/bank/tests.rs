//! The bank finds what a regulatory writer types, and adopted words never lose an open placeholder.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::*;
use crate::library::scenario::Cost;
use crate::plan::contingency::ReplyKind;

fn library() -> Library {
    Library::built_in().unwrap_or_else(|error| panic!("{error}"))
}

fn ids(bank: &Bank, text: &str) -> Vec<String> {
    let query = BankQuery { text: text.to_owned(), ..BankQuery::default() };
    bank.search(&query).into_iter().map(|hit| hit.topic.id).collect()
}

#[test]
fn a_misspelled_word_finds_the_topics_of_the_right_one_and_says_which() {
    let bank = Bank::new(&library());
    let query = BankQuery { text: "potancy".to_owned(), ..BankQuery::default() };
    let hits = bank.search(&query);
    assert_eq!(hits[0].topic.id, "potency-strategy");
    assert_eq!(hits[0].matched, ["potency"]);
    assert_eq!(ids(&bank, "potancy"), ids(&bank, "potency"));
    assert!(ids(&bank, "xqzvwk").is_empty());
}

#[test]
fn an_unfinished_word_finds_what_it_begins() {
    let bank = Bank::new(&library());
    assert_eq!(ids(&bank, "biodis")[0], "biodistribution-plan");
    assert_eq!(ids(&bank, "biodsi")[0], "biodistribution-plan");
    assert!(!ids(&bank, "b").is_empty(), "the list does not go blank after the first letter");
}

#[test]
fn titles_come_before_asks_and_asks_before_the_rest() {
    let bank = Bank::new(&library());
    let query = BankQuery { text: "stagger".to_owned(), ..BankQuery::default() };
    let hits = bank.search(&query);
    assert!(hits[0].topic.id.starts_with("stagger-"), "{}", hits[0].topic.id);
    assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
}

#[test]
fn all_words_must_match_when_any_topic_holds_them_all() {
    let bank = Bank::new(&library());
    let found = ids(&bank, "starting dose rationale");
    assert_eq!(found[0], "starting-dose-rationale");
    assert!(found.len() < 20, "{}", found.len());
    assert!(!ids(&bank, "starting dose xqzvwk").is_empty());
}

#[test]
fn abbreviations_and_their_long_forms_find_each_other() {
    let bank = Bank::new(&library());
    assert!(ids(&bank, "cytokine release syndrome").contains(&"crs-icans-management".to_owned()));
    assert!(ids(&bank, "VCN")[0].contains("vector-copy-number"));
    assert!(ids(&bank, "DSMB").contains(&"dsmb-need".to_owned()));
    assert_eq!(ids(&bank, "α-β t-cell"), ids(&bank, "alpha beta T cell"));
}

#[test]
fn empty_text_lists_everything_in_file_order() {
    let library = library();
    let bank = Bank::new(&library);
    let order: Vec<String> = library.topics.iter().map(|topic| topic.id.clone()).collect();
    assert_eq!(ids(&bank, "  "), order);
}

#[test]
fn filters_narrow_and_topics_for_all_products_stay() {
    let bank = Bank::new(&library());
    let query = BankQuery {
        discipline: Some(Discipline::Cmc),
        meeting: Some(MeetingFit::Interact),
        modality: Some(Modality::AavInVivo),
        ..BankQuery::default()
    };
    let found: BTreeSet<String> = bank.search(&query).into_iter().map(|hit| hit.topic.id).collect();
    assert!(found.contains("potency-strategy"), "fits both meetings and all products");
    assert!(found.contains("vector-manufacture-and-testing"));
    assert!(!found.contains("phase1-specification"), "fits pre-IND only");
    assert!(!found.contains("til-process-variability"), "fits TIL only");
    let area = BankQuery { area: Some(Area::Ltfu), text: "duration".to_owned(), ..BankQuery::default() };
    assert!(bank.search(&area).iter().all(|hit| hit.topic.area == Area::Ltfu));
}

#[test]
fn a_hit_is_one_flat_object_in_json() {
    let bank = Bank::new(&library());
    let hit = bank.search(&BankQuery { text: "potency".to_owned(), ..BankQuery::default() }).remove(0);
    let json = serde_json::to_value(&hit).unwrap();
    for key in
        ["id", "title", "area", "discipline", "meeting_fit", "modalities", "ask", "placeholders", "score", "matched"]
    {
        assert!(json.get(key).is_some(), "{key}");
    }
    assert_eq!(json["modalities"], serde_json::json!(["all"]));
    assert_eq!(json["meeting_fit"], "both");
    assert_eq!(json["discipline"], "cmc");
}

/// A topic with words of its own, so that the words of the bank may change.
fn topic() -> Topic {
    let placeholder =
        |key: &str, fact: &str| json!({ "key": key, "hint": "What it is.", "kind": "text", "fact": fact });
    let mut topic = serde_json::to_value(&library().topics[0]).unwrap();
    topic["ask"] = json!("Does the Agency agree that {dose}, derived by {method} from {study}, suits {product}?");
    topic["fallback"] = json!("Start at {lower_dose}.");
    topic["placeholders"] = json!([
        placeholder("dose", "starting_dose"),
        placeholder("method", "dose_method"),
        placeholder("study", "key_study"),
        placeholder("product", "program.product_name"),
        placeholder("lower_dose", "lower_dose"),
    ]);
    serde_json::from_value(topic).unwrap()
}

fn values<const N: usize>(values: [(&str, &str); N]) -> BTreeMap<String, String> {
    values.map(|(key, value)| (key.to_owned(), value.to_owned())).into()
}

#[test]
fn adopting_fills_what_is_known_and_lists_what_is_open() {
    let topic = topic();
    let adopted = adopt(&topic, &values([("dose", "1 x 10^13 vg/kg {draft}"), ("method", "  ")]));
    let filled = "that 1 x 10^13 vg/kg {draft}, derived by {method} from {study}, suits {product}?";
    assert!(adopted.ask.ends_with(filled), "{}", adopted.ask);
    let open: Vec<&str> = adopted.open.iter().map(|open| open.key.as_str()).collect();
    assert_eq!(open, ["method", "study", "product"]);
    assert_eq!(adopted.open_elsewhere[0].key, "lower_dose");
    assert_eq!(adopted.pack, topic.pack);
}

#[test]
fn a_program_field_fills_the_placeholder_that_names_it() {
    let adopted = adopt(&topic(), &values([("program.product_name", "ABC-101")]));
    assert!(adopted.ask.ends_with("suits ABC-101?"), "{}", adopted.ask);
}

#[test]
fn a_draft_has_four_branches_and_the_worst_case_of_the_options() {
    let library = library();
    let draft = draft_contingency(library.topic("potency-strategy").unwrap(), &library);
    assert_eq!(draft.disagree.weeks, 48);
    assert_eq!(draft.disagree.cost, Cost::High);
    assert_eq!(draft.disagree.reply_kind, ReplyKind::RestatesPackage);
    assert!(draft.disagree.action.starts_with("Fallback: Add a functional assay"), "{}", draft.disagree.action);
    assert!(draft.agree_with_conditions.weeks < draft.disagree.weeks);
    assert!(draft.no_answer.action.contains("request clarification"), "{}", draft.no_answer.action);
    let cap = draft_contingency(library.topic("study-stopping-rules").unwrap(), &library);
    assert!(!cap.disagree.trigger.contains("on hold"), "a later event is no answer: {}", cap.disagree.trigger);
    for topic in &library.topics {
        let draft = draft_contingency(topic, &library);
        for branch in [draft.agree, draft.agree_with_conditions, draft.disagree, draft.no_answer] {
            assert!(
                !branch.trigger.is_empty() && !branch.action.is_empty() && !branch.reply.is_empty(),
                "{}",
                topic.id
            );
        }
    }
}
