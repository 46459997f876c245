//! What a search finds, in which order, and only in the program that is meant.

use serde_json::json;

use super::query;
use crate::testing::*;
use crate::{SearchHit, Store};

fn found(hits: &[SearchHit]) -> Vec<String> {
    hits.iter().map(|hit| hit.id.clone()).collect()
}

fn texts(texts: &[(u32, &str, &str)]) -> Store {
    let mut store = store();
    let edits = texts.iter().map(|(number, title, text)| put(*number, json!({"title": title, "fda": {"text": text}})));
    write(&mut store, &ana(1), edits.collect()).unwrap();
    store
}

#[test]
fn a_title_ranks_above_a_text_and_more_hits_above_fewer() {
    let filler = "Nothing of note was found in this long passage. ".repeat(60);
    let store = texts(&[
        (1, "Dose", &format!("{filler} potency {filler}")),
        (2, "Release", "Potency is measured; the potency assay was qualified."),
        (3, "Potency assay", "Plan."),
        (4, "Unrelated", "Purity."),
    ]);
    assert_eq!(found(&store.search(Some(PROGRAM), "potency", 9).unwrap()), [q(3), q(2), q(1)]);
    assert_eq!(found(&store.search(Some(PROGRAM), "potency", 1).unwrap()), [q(3)]);
}

#[test]
fn endings_beginnings_and_phrases_are_understood() {
    let store = texts(&[
        (1, "A", "Patients were randomized."),
        (2, "B", "A cell bank was tested."),
        (3, "C", "The bank holds cells."),
    ]);
    for (typed, ids) in [
        ("randomizing ", vec![q(1)]),
        ("rando", vec![q(1)]),
        ("\"cell bank\"", vec![q(2)]),
        ("bank cell", vec![q(2), q(3)]),
        ("bank purity", vec![]),
    ] {
        let mut hits = found(&store.search(Some(PROGRAM), typed, 9).unwrap());
        hits.sort();
        assert_eq!(hits, ids, "{typed}");
    }
}

#[test]
fn the_snippet_marks_the_words_that_were_looked_for() {
    let store = texts(&[(1, "A", "The vector copy number is limited.")]);
    let hit = &store.search(Some(PROGRAM), "copies", 9).unwrap()[0];
    let marked: Vec<&str> = hit.snippet.iter().filter(|part| part.hit).map(|part| part.text.as_str()).collect();
    assert_eq!(marked, ["copy"]);
    let whole: String = hit.snippet.iter().map(|part| part.text.as_str()).collect();
    assert_eq!(whole, "The vector copy number is limited.");
}

#[test]
fn whatever_is_typed_is_never_an_error() {
    let store = texts(&[(1, "A", "pre-IND meeting, 2e11 vg/kg")]);
    for typed in ["", " ", "\"", "AND", "a OR", "NEAR(", "title:", "*", "-", "^x", "{scope}", "'; DROP TABLE", "é\u{2}"]
    {
        store.search(Some(PROGRAM), typed, 9).unwrap();
    }
    assert_eq!(found(&store.search(Some(PROGRAM), "pre-IND 2e11", 9).unwrap()), [q(1)]);
}

#[test]
fn the_word_that_stands_for_a_program_cannot_be_searched_and_programs_stay_apart() {
    let mut store = texts(&[(1, "A", "potency")]);
    let other = id("pg", 9);
    begin(&mut store, &other, "BX-9");
    store.write(&other, &ana(2), &save(), vec![put(2, json!({"text": "potency"}))]).unwrap();
    assert_eq!(store.search(None, "p1", 9).unwrap(), []);
    assert_eq!(found(&store.search(Some(&other), "potency", 9).unwrap()), [q(2)]);
    assert_eq!(store.search(None, "potency", 9).unwrap().len(), 2);
    let built = query(Some(3), "a b").unwrap();
    assert_eq!(built.anywhere, "scope : p3 AND {title text} : (\"a\" AND \"b\"*)");
}

#[test]
fn the_index_is_right_after_compacting_removing_and_rebuilding() {
    let mut store = texts(&[(1, "A", "alpha"), (2, "B", "beta"), (3, "C", "gamma")]);
    write(&mut store, &ana(2), vec![remove(1)]).unwrap();
    store.compact().unwrap();
    assert_eq!(found(&store.search(None, "gamma", 9).unwrap()), [q(3)], "VACUUM must not shift the keys");
    assert_eq!(store.search(None, "alpha", 9).unwrap(), []);
    store.conn.execute_batch("DELETE FROM search; DELETE FROM link").unwrap();
    store.rebuild_derived().unwrap();
    assert_eq!(found(&store.search(None, "beta", 9).unwrap()), [q(2)]);
}

#[test]
fn of_very_many_hits_those_with_the_word_in_the_title_come_first() {
    let mut store = store();
    let mut edits: Vec<_> =
        (0..900).map(|number| put(number, json!({"title": "A", "text": "potency potency"}))).collect();
    edits.push(put(901, json!({"title": "Potency", "text": "B"})));
    write(&mut store, &ana(1), edits).unwrap();
    let hits = store.search(Some(PROGRAM), "potency", 1000).unwrap();
    assert_eq!((hits[0].id.clone(), hits.len()), (q(901), super::CANDIDATES));
}
