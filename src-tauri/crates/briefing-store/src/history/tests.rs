//! Undo and redo at any depth, restore points, and earlier states.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::testing::*;
use crate::{Edit, Log, Operation, OperationKind, OperationState, Store, StoreError};

const LOG: Log<'static> = Log::Program(PROGRAM);

fn undo(store: &mut Store) -> Option<String> {
    store.undo(LOG, &ana(500)).unwrap().map(|undone| undone.label)
}

fn redo(store: &mut Store) -> Option<String> {
    store.redo(LOG, &ana(501)).unwrap().map(|undone| undone.label)
}

fn named(store: &mut Store, second: i64, label: &str, edit: Edit) -> i64 {
    store.write(PROGRAM, &ana(second), &Operation::edit(label, label), vec![edit]).unwrap().seq.unwrap()
}

#[test]
fn undo_and_redo_walk_the_log_by_label_and_end_where_the_program_was_added() {
    let mut store = store();
    named(&mut store, 1, "one", put(1, json!({"text": "a"})));
    named(&mut store, 2, "two", put(1, json!({"text": "b"})));
    assert_eq!(store.undo_state(LOG).unwrap().undo.as_deref(), Some("two"));
    assert_eq!((undo(&mut store), undo(&mut store), undo(&mut store)), (Some("two".into()), Some("one".into()), None));
    assert_eq!(store.undo_state(LOG).unwrap().redo.as_deref(), Some("one"));
    assert_eq!((redo(&mut store), redo(&mut store), redo(&mut store)), (Some("one".into()), Some("two".into()), None));
    assert_eq!(body(&store, 1), json!({"text": "b"}));
}

#[test]
fn undo_and_redo_stand_in_the_history_and_name_what_they_took_back() {
    let mut store = store();
    let seq = named(&mut store, 1, "one", put(1, json!({"text": "a"})));
    undo(&mut store);
    redo(&mut store);
    let history = store.history(LOG, 99, None).unwrap();
    let kinds: Vec<OperationKind> = history.iter().map(|row| row.kind).collect();
    assert_eq!(kinds, [OperationKind::Redo, OperationKind::Undo, OperationKind::Edit, OperationKind::Create]);
    assert_eq!((history[0].target, history[0].label.as_str(), history[0].state), (Some(seq), "one", None));
    assert_eq!(store.history(LOG, 1, Some(seq)).unwrap()[0].kind, OperationKind::Create, "pages go back in time");
}

#[test]
fn a_new_edit_drops_what_could_be_redone_and_keeps_it_in_the_history() {
    let mut store = store();
    let first = named(&mut store, 1, "one", put(1, json!({"text": "a"})));
    undo(&mut store);
    named(&mut store, 2, "two", put(2, json!({"text": "b"})));
    assert_eq!(redo(&mut store), None);
    let row = store.history(LOG, 99, None).unwrap().into_iter().find(|row| row.seq == first).unwrap();
    assert_eq!(row.state, Some(OperationState::Dropped));
    assert_eq!(store.changes(first).unwrap()[0].after.as_ref().unwrap().body, Some(json!({"text": "a"})));
}

#[test]
fn undo_raises_the_revision_so_that_an_open_draft_notices() {
    let mut store = store();
    named(&mut store, 1, "one", put(1, json!({"text": "a"})));
    named(&mut store, 2, "two", put(1, json!({"text": "b"})));
    undo(&mut store);
    assert_eq!(store.record(&q(1)).unwrap().unwrap().revision, 3);
    let stale = write(&mut store, &ben(9), vec![put_after(1, 2, json!({"text": "c"}))]);
    assert!(matches!(stale, Err(StoreError::Conflict(_))), "the draft read what was taken back");
}

#[test]
fn a_fact_stops_undo_and_says_so() {
    let mut store = store();
    named(&mut store, 1, "one", put(1, json!({"text": "a"})));
    store.write(PROGRAM, &ana(2), &Operation::fact("package_send", "Send package"), vec![put(2, json!({}))]).unwrap();
    assert_eq!(store.undo_state(LOG).unwrap().undo, None);
    assert!(matches!(store.undo(LOG, &ana(3)), Err(StoreError::Fact { label }) if label == "Send package"));
    named(&mut store, 4, "later", put(1, json!({"text": "b"})));
    assert_eq!(undo(&mut store).as_deref(), Some("later"), "what came after the fact can be undone");
}

#[test]
fn typing_joins_into_one_step_for_a_minute() {
    let mut store = store();
    write(&mut store, &ana(0), vec![put(1, json!({"text": "", "note": ""}))]).unwrap();
    let mut joined = Vec::new();
    for (second, text) in [(1, "a"), (30, "ab"), (60, "abc"), (61, "abcd")] {
        joined.push(write(&mut store, &ana(second), vec![put(1, json!({"text": text, "note": ""}))]).unwrap().joined);
    }
    assert_eq!(joined, [false, true, true, false], "60 seconds from the first edit, not from the last");
    undo(&mut store);
    assert_eq!(body(&store, 1)["text"], "abc");
    undo(&mut store);
    assert_eq!(body(&store, 1)["text"], "");
}

#[test]
fn edits_stay_apart_when_anything_but_the_text_differs() {
    type Step = fn(&mut Store) -> crate::Result<crate::Written>;
    let cases: [(&str, Step); 6] = [
        ("another writer", |store| write(store, &ben(2), vec![put(1, json!({"text": "ab", "note": ""}))])),
        ("another field", |store| write(store, &ana(2), vec![put(1, json!({"text": "a", "note": "n"}))])),
        ("another record", |store| write(store, &ana(2), vec![put(2, json!({"text": "ab", "note": ""}))])),
        ("another name", |store| {
            store.write(PROGRAM, &ana(2), &Operation::edit("x", "x"), vec![put(1, json!({"text": "ab", "note": ""}))])
        }),
        ("a restore point between", |store| {
            store.restore_point_save(PROGRAM, &ana(2), "here").unwrap();
            write(store, &ana(2), vec![put(1, json!({"text": "ab", "note": ""}))])
        }),
        ("the text as it was", |store| write(store, &ana(2), vec![put(1, json!({"text": "", "note": ""}))])),
    ];
    for (name, step) in cases {
        let mut store = store();
        write(&mut store, &ana(0), vec![put(1, json!({"text": "", "note": ""}))]).unwrap();
        write(&mut store, &ana(1), vec![put(1, json!({"text": "a", "note": ""}))]).unwrap();
        let written = step(&mut store).unwrap();
        assert_eq!((written.joined, written.seq.is_some()), (false, true), "{name}");
    }
}

#[test]
fn an_undo_between_two_edits_keeps_them_apart() {
    let mut store = store();
    write(&mut store, &ana(0), vec![put(1, json!({"text": ""}))]).unwrap();
    write(&mut store, &ana(1), vec![put(1, json!({"text": "a"}))]).unwrap();
    undo(&mut store);
    redo(&mut store);
    assert!(!write(&mut store, &ana(2), vec![put(1, json!({"text": "ab"}))]).unwrap().joined);
}

#[test]
fn an_earlier_state_is_shown_as_it_was_with_moves_and_removals() {
    let mut store = store();
    let three = write(&mut store, &ana(1), (1..=3).map(|number| put(number, json!({"n": number}))).collect()).unwrap();
    let then = content(&store);
    named(&mut store, 2, "move", relocate(3, 0));
    named(&mut store, 3, "change", put(3, json!({"n": "changed"})));
    named(&mut store, 4, "remove", remove(3));
    named(&mut store, 5, "move", relocate(2, 0));
    named(&mut store, 6, "add", put(4, json!({})));
    let state = store.state_at(PROGRAM, three.seq.unwrap()).unwrap();
    let mut state: Vec<_> = state.into_iter().map(|(id, row)| (row.kind, id, row.position, row.body)).collect();
    state.sort_by_key(|(kind, _, position, _)| (kind.clone(), *position));
    let mut expected = then;
    expected.sort_by_key(|(kind, _, position, _)| (kind.clone(), *position));
    assert_eq!(state, expected);
    assert!(matches!(store.state_at(PROGRAM, 9_999), Err(StoreError::NotFound { .. })));
}

#[test]
fn going_back_to_a_restore_point_is_one_operation_that_can_be_undone() {
    let mut store = store();
    named(&mut store, 1, "one", put(1, json!({"text": "a"})));
    let point = store.restore_point_save(PROGRAM, &ana(2), "Before the rewrite").unwrap();
    let then = content(&store);
    named(&mut store, 3, "two", put(1, json!({"text": "b"})));
    named(&mut store, 4, "three", put(2, json!({"text": "c"})));
    let now = content(&store);
    let written = store.go_to(PROGRAM, point.seq, &ana(5), "Go back").unwrap();
    assert_eq!((content(&store), written.records.len()), (then, 2));
    assert_eq!(undo(&mut store).as_deref(), Some("Go back"));
    assert_eq!(content(&store), now);
    assert_eq!(store.restore_point_list(PROGRAM).unwrap()[0].name, "Before the rewrite");
    store.restore_point_remove(point.key).unwrap();
    assert!(matches!(store.restore_point_remove(point.key), Err(StoreError::NotFound { .. })));
}

#[test]
fn going_back_leaves_what_was_sent() {
    let mut store = store();
    let seq = named(&mut store, 1, "one", put(1, json!({"text": "a"})));
    store
        .write(PROGRAM, &ana(2), &Operation::fact("package_send", "Send"), vec![put(2, json!({"sent": true}))])
        .unwrap();
    named(&mut store, 3, "two", put(1, json!({"text": "b"})));
    store.go_to(PROGRAM, seq, &ana(4), "Go back").unwrap();
    assert_eq!((body(&store, 1), body(&store, 2)), (json!({"text": "a"}), json!({"sent": true})));
}

#[test]
fn the_versions_of_one_record_are_listed_with_their_writers() {
    let mut store = store();
    write(&mut store, &ana(1), vec![put(1, json!({"text": "a"})), put(2, json!({}))]).unwrap();
    write(&mut store, &ben(2), vec![put(1, json!({"text": "b"}))]).unwrap();
    named(&mut store, 3, "move", relocate(1, 5));
    write(&mut store, &ana(4), vec![remove(1)]).unwrap();
    let versions = store.versions(PROGRAM, &q(1), 9).unwrap();
    let rows: Vec<(&str, Option<Value>)> =
        versions.iter().map(|row| (row.who.as_str(), row.image.clone().and_then(|image| image.body))).collect();
    assert_eq!(rows, [("Ana", None), ("Ben", Some(json!({"text": "b"}))), ("Ana", Some(json!({"text": "a"})))]);
}

#[derive(Debug, Clone)]
enum Step {
    Put(u32, u8, u8),
    Place(u32, i64),
    Remove(u32),
    Move(u32, i64),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        5 => (0..12_u32, 0..3_u8, any::<u8>()).prop_map(|(number, field, value)| Step::Put(number, field, value)),
        1 => (0..12_u32, 0..6_i64).prop_map(|(number, place)| Step::Place(number, place)),
        2 => (0..12_u32).prop_map(Step::Remove),
        2 => (0..12_u32, 0..12_i64).prop_map(|(number, place)| Step::Move(number, place)),
    ]
}

/// Carries a step out; removing or moving what is not there is left out.
fn take(store: &mut Store, second: i64, step: Step) {
    let edit = match step {
        Step::Put(number, field, value) => {
            let mut now = body(store, number);
            if now.is_null() {
                now = json!({});
            }
            now[format!("f{field}")] = json!([value, id("ft", value.into())]);
            put(number, now)
        }
        Step::Place(number, place) => put_at(number, place),
        Step::Remove(number) => remove(number),
        Step::Move(number, place) => relocate(number, place),
    };
    match write(store, &ana(second), vec![edit]) {
        Ok(_) | Err(StoreError::NotFound { .. }) => {}
        Err(error) => panic!("{error:?}"),
    }
}

/// Everything derived, as text, to compare with what a rebuild gives.
fn derived(store: &Store) -> Vec<String> {
    let sql = "SELECT r.id || l.path || l.target FROM link l JOIN record r ON r.key = l.record
               UNION ALL SELECT r.id || s.scope || s.title || s.text FROM search s LEFT JOIN record r ON r.key = s.rowid
               ORDER BY 1";
    let mut statement = store.conn.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

fn revisions(store: &Store) -> u64 {
    store.records(PROGRAM).unwrap().iter().map(|record| record.revision).max().unwrap_or(0)
}

fn positions_are_unique(store: &Store) -> bool {
    let records = store.records(PROGRAM).unwrap();
    records.windows(2).all(|pair| pair[0].kind != pair[1].kind || pair[0].position < pair[1].position)
}

fn there_and_back(mut store: Store, steps: Vec<Step>, reopen: impl Fn(Store) -> Store) {
    let start = content(&store);
    let half = steps.len() / 2;
    for (idx, step) in steps.into_iter().enumerate() {
        take(&mut store, 20 * i64::try_from(idx).unwrap(), step);
        if idx == half {
            store = reopen(store);
        }
    }
    let end = content(&store);
    let highest = revisions(&store);
    assert!(positions_are_unique(&store));
    let mut states = vec![end.clone()];
    while undo(&mut store).is_some() {
        states.push(content(&store));
        if states.len() == half {
            store = reopen(store);
        }
    }
    assert_eq!(content(&store), start, "undo all is the start");
    while states.len() > 1 {
        states.pop();
        assert!(redo(&mut store).is_some());
        assert_eq!(Some(&content(&store)), states.last(), "each redo is the state before its undo");
    }
    assert_eq!((redo(&mut store), content(&store)), (None, end), "redo all is the end");
    assert!(revisions(&store) >= highest && positions_are_unique(&store));
    let before = derived(&store);
    store.rebuild_derived().unwrap();
    assert_eq!(derived(&store), before, "links and words follow every step");
    store.integrity_check().unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 200, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn undo_all_is_the_start_and_redo_all_is_the_end(steps in prop::collection::vec(step(), 200)) {
        there_and_back(store(), steps, |store| store);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2, max_shrink_iters: 20, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn undo_and_redo_go_on_after_a_restart(steps in prop::collection::vec(step(), 200)) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.sqlite");
        let mut store = Store::open(&path, &options()).unwrap();
        begin(&mut store, PROGRAM, "BX-101");
        there_and_back(store, steps, |store| {
            store.close().unwrap();
            Store::open(&path, &options()).unwrap()
        });
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn every_earlier_state_can_be_shown_and_gone_back_to(steps in prop::collection::vec(step(), 40), pick in any::<prop::sample::Index>()) {
        let mut store = store();
        let mut states = Vec::new();
        for (idx, step) in steps.into_iter().enumerate() {
            // A minute apart, so that nothing joins and each number names one state.
            take(&mut store, 61 * i64::try_from(idx).unwrap(), step);
            let seq = store.history(LOG, 1, None).unwrap()[0].seq;
            states.push((seq, content(&store)));
        }
        let (seq, then) = states[pick.index(states.len())].clone();
        let shown = store.state_at(PROGRAM, seq).unwrap();
        prop_assert_eq!(shown.len(), then.len());
        for (kind, id, position, body) in &then {
            let row = &shown[id];
            prop_assert_eq!((&row.kind, row.position, &row.body), (kind, *position, body));
        }
        store.go_to(PROGRAM, seq, &ana(9_000), "Go back").unwrap();
        prop_assert_eq!(content(&store), then);
    }
}
