//! Finding things: in one program, and in the question bank.

use briefing_tests::{add, call, desk, edit, list, program, text};
use serde_json::{Value, json};

fn found(hits: &Value) -> Vec<String> {
    list(hits, "").iter().map(|hit| text(hit, "/title")).collect()
}

#[test]
fn a_search_finds_by_the_beginning_of_a_word_and_in_one_program_only() {
    let mut app = desk();
    let one = program(&mut app, "RA-101");
    let other = program(&mut app, "RB-202");
    add(
        &mut app,
        &one,
        "question",
        json!({ "fda": { "title": "Neutralizing antibodies", "ask": "Is the cutoff fine?" } }),
    );
    add(&mut app, &other, "question", json!({ "fda": { "title": "Neutralizing antibodies elsewhere" } }));
    let hits = call(&mut app, "program_search", json!({ "program": one, "text": "neutral antib" }));
    assert_eq!(found(&hits), ["Neutralizing antibodies"]);
    assert_eq!(text(&hits, "/0/kind"), "question");
    let hits = call(&mut app, "program_search", json!({ "program": one, "text": "cutof" }));
    let marked: Vec<String> = list(&hits, "/0/snippet")
        .iter()
        .filter(|run| run["hit"] == true)
        .map(|run| text(run, "/text").to_lowercase())
        .collect();
    assert!(marked.iter().any(|words| words.starts_with("cutoff")), "{hits}");
    assert_eq!(call(&mut app, "program_search", json!({ "program": one, "text": "mitochondria" })), json!([]));
}

#[test]
fn a_search_forgets_words_that_were_changed_or_undone() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let beat = text(&briefing_tests::snapshot(&mut app, &id), "/beats/0/id");
    let hits = |app: &mut briefing_api::app::App, words: &str| {
        list(&call(app, "program_search", json!({ "program": id, "text": words })), "").len()
    };
    edit(&mut app, &id, &beat, json!({ "fda": { "body": "cardiomyocytes" } }));
    assert_eq!(hits(&mut app, "cardiomyo"), 1);
    edit(&mut app, &id, &beat, json!({ "internal": { "working": { "note": "hepatocytes" } } }));
    assert_eq!(hits(&mut app, "hepato"), 1, "internal notes are found too: the team searches");
    call(&mut app, "history_undo", json!({ "program": id }));
    assert_eq!((hits(&mut app, "hepato"), hits(&mut app, "cardiomyo")), (0, 1));
}

#[test]
fn signs_that_mean_something_to_the_index_are_only_words() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    for text in ["\"", "a OR", "NEAR(", "*", "-x", "title:", "'; --", "^", "{}", " "] {
        call(&mut app, "program_search", json!({ "program": id, "text": text }));
    }
}

#[test]
fn the_bank_lists_everything_for_an_empty_text_and_filters() {
    let mut app = desk();
    let all = list(&call(&mut app, "bank_search", json!({})), "").len();
    assert!(all > 150, "{all} topics");
    let same = list(&call(&mut app, "bank_search", json!({ "text": "  " })), "").len();
    assert_eq!(same, all);
    let cmc = list(&call(&mut app, "bank_search", json!({ "discipline": "cmc" })), "");
    assert!(!cmc.is_empty() && cmc.len() < all);
    assert!(cmc.iter().all(|topic| topic["discipline"] == "cmc"));
}

#[test]
fn the_bank_forgives_a_slip_and_an_unfinished_word() {
    let mut app = desk();
    for (words, topic) in [
        ("potency", "potency-strategy"),
        ("potnecy stratgy", "potency-strategy"),
        ("potency strat", "potency-strategy"),
    ] {
        let hits = list(&call(&mut app, "bank_search", json!({ "text": words })), "");
        let first: Vec<String> = hits.iter().take(3).map(|hit| text(hit, "/id")).collect();
        assert!(first.iter().any(|id| id == topic), "{words}: {first:?}");
    }
}

#[test]
fn a_snippet_shows_the_words_of_a_reference_and_not_its_id() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let fact = add(&mut app, &id, "fact", json!({ "fda": { "name": "Starting dose" } }));
    let fact = text(&fact, "/id");
    let body = format!("The first cohort receives [1e12 vg/kg](fact:{fact}) once [see](https://example.org/a).");
    let beat = text(&briefing_tests::snapshot(&mut app, &id), "/beats/0/id");
    edit(&mut app, &id, &beat, json!({ "fda": { "body": body } }));
    let hits = call(&mut app, "program_search", json!({ "program": id, "text": "cohort" }));
    let shown: String = list(&hits, "/0/snippet").iter().map(|run| text(run, "/text")).collect();
    assert!(shown.contains("receives 1e12 vg/kg once [see](https://example.org/a)."), "{shown}");
}
