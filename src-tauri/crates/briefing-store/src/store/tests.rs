//! Reading and writing through the front door of the store.

mod beside;

use serde_json::{Value, json};

use super::Store;
use crate::testing::*;
use crate::{Edit, Log, Operation, StoreError};

#[test]
fn a_program_is_listed_under_the_name_that_stands_in_its_record() {
    let mut store = store();
    let row = &store.programs().unwrap()[0];
    assert_eq!((row.id.as_str(), row.name.as_str(), row.removed_at.as_deref()), (PROGRAM, "BX-101", None));
    assert_eq!(store.program(PROGRAM).unwrap().as_ref(), Some(row));
    assert_eq!(store.program("pg_none").unwrap(), None);
    let edit = Edit::Put {
        kind: "program".into(),
        id: PROGRAM.into(),
        position: None,
        expected_revision: Some(1),
        body: json!({"fda": {"product_name": "BX-202"}}),
    };
    write(&mut store, &ana(9), vec![edit]).unwrap();
    let row = &store.programs().unwrap()[0];
    assert_eq!((row.name.as_str(), row.changed_at.as_str()), ("BX-202", at(9).to_string().as_str()));
    store.undo(Log::Program(PROGRAM), &ana(10)).unwrap();
    assert_eq!(store.programs().unwrap()[0].name, "BX-101", "the name follows undo");
}

#[test]
fn a_write_to_an_unknown_program_is_refused() {
    let mut store = Store::open_in_memory(&options()).unwrap();
    assert!(matches!(write(&mut store, &ana(0), vec![put(1, json!({}))]), Err(StoreError::NotFound { .. })));
}

#[test]
fn records_come_in_the_order_of_kind_and_position() {
    let mut store = store();
    write(&mut store, &ana(1), vec![put(2, json!({})), put(1, json!({})), put_at(3, 0)]).unwrap();
    assert_eq!(order(&store), [3, 2, 1], "a record placed first comes before the one that stood there");
    let positions: Vec<i64> = store.records(PROGRAM).unwrap().iter().skip(1).map(|record| record.position).collect();
    assert_eq!(positions, [0, 1, 2]);
}

#[test]
fn moving_changes_the_order_and_no_revision() {
    let mut store = store();
    write(&mut store, &ana(1), (1..=4).map(|number| put(number, json!({}))).collect()).unwrap();
    write(&mut store, &ana(2), vec![relocate(4, 1)]).unwrap();
    assert_eq!(order(&store), [1, 4, 2, 3]);
    write(&mut store, &ana(3), vec![relocate(1, 99)]).unwrap();
    assert_eq!(order(&store), [4, 2, 3, 1]);
    assert!(store.records(PROGRAM).unwrap().iter().all(|record| record.revision == 1), "open drafts stay current");
    store.undo(Log::Program(PROGRAM), &ana(4)).unwrap();
    store.undo(Log::Program(PROGRAM), &ana(4)).unwrap();
    assert_eq!(order(&store), [1, 2, 3, 4]);
}

#[test]
fn a_write_that_changes_nothing_leaves_no_trace() {
    let mut store = store();
    write(&mut store, &ana(1), vec![put(1, json!({"text": "a"}))]).unwrap();
    let length = store.history(Log::Program(PROGRAM), 99, None).unwrap().len();
    let written = write(&mut store, &ana(2), vec![put(1, json!({"text": "a"}))]).unwrap();
    assert_eq!((written.seq, written.records[0].revision), (None, 1));
    assert_eq!(store.history(Log::Program(PROGRAM), 99, None).unwrap().len(), length);
}

#[test]
fn a_failing_edit_takes_the_whole_write_with_it() {
    let mut store = store();
    let before = content(&store);
    let edits = vec![put(1, json!({"text": "kept?"})), remove(2)];
    assert!(matches!(write(&mut store, &ana(1), edits), Err(StoreError::NotFound { .. })));
    assert_eq!(content(&store), before);
}

#[test]
fn bodies_and_places_that_make_no_sense_are_refused() {
    let mut store = store();
    let other = id("pg", 7);
    let program =
        Edit::Put { kind: "program".into(), id: other, position: None, expected_revision: None, body: json!({}) };
    for edit in [put(1, json!("text")), program, Edit::Remove { id: PROGRAM.into(), expected_revision: None }] {
        assert!(matches!(write(&mut store, &ana(1), vec![edit]), Err(StoreError::Refused { .. })));
    }
}

#[test]
fn an_id_that_another_program_or_kind_uses_is_refused() {
    let mut store = store();
    write(&mut store, &ana(1), vec![put(1, json!({}))]).unwrap();
    let other = id("pg", 1);
    begin(&mut store, &other, "BX-2");
    let taken = store.write(&other, &ana(2), &save(), vec![put(1, json!({"mine": 1}))]);
    assert!(matches!(taken, Err(StoreError::IdTaken { kind, .. }) if kind == "question"));
    let fact = Edit::Put { kind: "fact".into(), id: q(1), position: None, expected_revision: None, body: json!({}) };
    assert!(matches!(write(&mut store, &ana(3), vec![fact]), Err(StoreError::IdTaken { .. })));
}

#[test]
fn a_save_that_read_an_older_revision_is_merged_when_other_fields_changed() {
    let mut store = store();
    write(&mut store, &ana(1), vec![put(1, json!({"text": "a", "note": "n"}))]).unwrap();
    write(&mut store, &ben(2), vec![put_after(1, 1, json!({"text": "b", "note": "n"}))]).unwrap();
    let written = write(&mut store, &ana(3), vec![put_after(1, 1, json!({"text": "a", "note": "m"}))]).unwrap();
    assert!(written.merged);
    assert_eq!(written.records[0].body, Some(json!({"text": "b", "note": "m"})));
    assert_eq!((written.records[0].revision, body(&store, 1)), (3, json!({"text": "b", "note": "m"})));
}

#[test]
fn a_save_that_read_an_older_revision_of_the_same_field_is_a_conflict_with_all_three_texts() {
    let mut store = store();
    write(&mut store, &ana(1), vec![put(1, json!({"text": "a"}))]).unwrap();
    write(&mut store, &ben(2), vec![put_after(1, 1, json!({"text": "b"}))]).unwrap();
    let Err(StoreError::Conflict(conflict)) = write(&mut store, &ana(3), vec![put_after(1, 1, json!({"text": "c"}))])
    else {
        panic!("the second save must not win silently");
    };
    assert_eq!(
        (conflict.base, conflict.mine, conflict.theirs),
        (json!({"text": "a"}), json!({"text": "c"}), json!({"text": "b"}))
    );
    assert_eq!((conflict.paths, conflict.revision), (vec!["/text".to_owned()], 2));
    assert_eq!(body(&store, 1), json!({"text": "b"}));
}

#[test]
fn a_save_that_read_a_body_which_joined_edits_replaced_is_still_merged() {
    let mut store = store();
    write(&mut store, &ana(0), vec![put(1, json!({"text": "", "note": ""}))]).unwrap();
    for (second, text) in [(1, "T"), (2, "Th"), (3, "The")] {
        let written = write(&mut store, &ana(second), vec![put(1, json!({"text": text, "note": ""}))]).unwrap();
        assert_eq!(written.joined, second > 1);
    }
    let written = write(&mut store, &ben(4), vec![put_after(1, 3, json!({"text": "Th", "note": "mine"}))]).unwrap();
    assert_eq!(written.records[0].body, Some(json!({"text": "The", "note": "mine"})));
}

#[test]
fn a_stale_save_is_merged_with_bodies_that_an_older_version_wrote() {
    let upgrade = |_: &str, mut body: Value| {
        if let Some(old) = body.as_object_mut().and_then(|fields| fields.remove("remark")) {
            body["note"] = old;
        }
        body
    };
    let mut store = Store::open_in_memory(&crate::OpenOptions { upgrade, ..options() }).unwrap();
    begin(&mut store, PROGRAM, "BX-101");
    write(&mut store, &ana(1), vec![put(1, json!({"text": "a", "remark": "n"}))]).unwrap();
    write(&mut store, &ben(2), vec![put(1, json!({"text": "b", "remark": "n"}))]).unwrap();
    let written = write(&mut store, &ana(3), vec![put_after(1, 1, json!({"text": "a", "note": "m"}))]).unwrap();
    assert_eq!(written.records[0].body, Some(json!({"text": "b", "note": "m"})), "renaming a field is nobody's edit");
}

#[test]
fn saving_what_someone_removed_and_removing_what_someone_changed_are_conflicts() {
    let mut store = store();
    write(&mut store, &ana(1), vec![put(1, json!({"text": "a"})), put(2, json!({"text": "a"}))]).unwrap();
    write(&mut store, &ben(2), vec![remove(1), put(2, json!({"text": "b"}))]).unwrap();
    let Err(StoreError::Conflict(gone)) = write(&mut store, &ana(3), vec![put_after(1, 1, json!({"text": "c"}))])
    else {
        panic!("the text of a removed question must not come back unasked, nor be lost");
    };
    assert_eq!((gone.theirs, gone.revision, gone.base), (Value::Null, 0, json!({"text": "a"})));
    let Err(StoreError::Conflict(changed)) =
        write(&mut store, &ana(4), vec![Edit::Remove { id: q(2), expected_revision: Some(1) }])
    else {
        panic!("what Ben wrote must not be removed unseen");
    };
    assert_eq!((changed.mine, changed.paths), (Value::Null, vec!["/text".to_owned()]));
}

#[test]
fn a_record_that_must_be_new_conflicts_with_one_that_is_there() {
    let mut store = store();
    write(&mut store, &ana(1), vec![put(1, json!({"text": "a"}))]).unwrap();
    assert!(matches!(
        write(&mut store, &ana(2), vec![put_after(1, 0, json!({"text": "b"}))]),
        Err(StoreError::Conflict(_))
    ));
}

#[test]
fn the_revision_of_a_record_that_comes_back_goes_on() {
    let mut store = store();
    write(&mut store, &ana(1), vec![put(1, json!({"text": "a"}))]).unwrap();
    write(&mut store, &ana(2), vec![put(1, json!({"text": "b"}))]).unwrap();
    write(&mut store, &ana(3), vec![remove(1)]).unwrap();
    let written = write(&mut store, &ana(4), vec![put(1, json!({"text": "c"}))]).unwrap();
    assert_eq!(written.records[0].revision, 3, "a draft that read revision 1 must never seem current");
}

#[test]
fn importing_keeps_the_revisions_of_the_dump_and_replaces_in_one_operation() {
    let mut store = store();
    let import = |number: u32, position: i64, text: &str| Edit::Import {
        kind: "question".into(),
        id: q(number),
        position,
        revision: 40,
        body: json!({ "text": text }),
    };
    write(&mut store, &ana(1), vec![import(1, 0, "a"), import(2, 1, "b")]).unwrap();
    assert_eq!(store.record(&q(1)).unwrap().unwrap().revision, 40);
    write(&mut store, &ana(2), vec![remove(1), remove(2), import(2, 0, "b"), import(1, 1, "z"), import(3, 2, "c")])
        .unwrap();
    assert_eq!((order(&store), body(&store, 1)), (vec![2, 1, 3], json!({"text": "z"})));
    assert_eq!(store.record(&q(2)).unwrap().unwrap().revision, 40, "equal content is no change");
    store.undo(Log::Program(PROGRAM), &ana(3)).unwrap();
    assert_eq!((order(&store), body(&store, 1)), (vec![1, 2], json!({"text": "a"})));
}

#[test]
fn a_removed_program_is_out_of_sight_until_undo_brings_it_back() {
    let mut store = store();
    write(&mut store, &ana(1), vec![put(1, json!({"text": "potency"}))]).unwrap();
    store.remove_program(PROGRAM, &ana(2), "Delete BX-101").unwrap();
    assert!(store.programs().unwrap()[0].removed_at.is_some());
    assert!(matches!(store.records(PROGRAM), Err(StoreError::ProgramRemoved { .. })));
    assert!(matches!(write(&mut store, &ana(3), vec![remove(1)]), Err(StoreError::ProgramRemoved { .. })));
    assert!(matches!(store.undo(Log::Program(PROGRAM), &ana(3)), Err(StoreError::ProgramRemoved { .. })));
    assert_eq!((store.record(&q(1)).unwrap(), store.search(None, "potency", 9).unwrap()), (None, vec![]));
    let undone = store.undo(Log::Store, &ana(4)).unwrap().unwrap();
    assert_eq!((undone.label.as_str(), body(&store, 1)), ("Delete BX-101", json!({"text": "potency"})));
    store.redo(Log::Store, &ana(5)).unwrap().unwrap();
    store.restore_program(PROGRAM, &ana(6), "Restore BX-101").unwrap();
    assert!(matches!(store.restore_program(PROGRAM, &ana(7), ""), Err(StoreError::Refused { .. })));
    assert_eq!(order(&store), [1]);
}

#[test]
fn a_purged_program_leaves_nothing_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    let mut store = Store::open(&path, &options()).unwrap();
    begin(&mut store, PROGRAM, "BX-101");
    let hash = store.put_figure("image/png", b"zymurgical bytes").unwrap();
    write(&mut store, &ana(1), vec![put(1, json!({"text": "zymurgical secret", "figure": hash}))]).unwrap();
    write(&mut store, &ana(2), vec![put(1, json!({"text": "gone"}))]).unwrap();
    store.remove_program(PROGRAM, &ana(3), "Delete").unwrap();
    store.purge_program(PROGRAM).unwrap();
    assert_eq!(store.programs().unwrap(), []);
    assert_eq!(store.undo(Log::Store, &ana(4)).unwrap(), None, "nothing can bring it back");
    store.close().unwrap();
    let bytes = std::fs::read(&path).unwrap();
    let traces = bytes.windows(6).filter(|window| window == b"zymurg").count();
    assert_eq!(traces, 0, "neither body nor history nor index nor free page");
}

#[test]
fn settings_are_kept_and_can_be_undone_in_the_log_of_the_store() {
    let mut store = store();
    store.set_setting("theme", Some(json!("dark")), &ana(1), "Change theme").unwrap();
    store.set_setting("theme", Some(json!("light")), &ana(2), "Change theme").unwrap();
    assert_eq!(store.setting("theme").unwrap(), Some(json!("light")));
    store.undo(Log::Store, &ana(3)).unwrap();
    assert_eq!(store.setting("theme").unwrap(), Some(json!("dark")));
    store.undo(Log::Store, &ana(4)).unwrap();
    assert_eq!(store.setting("theme").unwrap(), None);
    store.redo(Log::Store, &ana(5)).unwrap();
    assert_eq!(store.setting("theme").unwrap(), Some(json!("dark")));
}

#[test]
fn figures_are_stored_once_and_kept_while_any_state_names_them() {
    let mut store = store();
    let hash = store.put_figure("image/png", b"\x89PNG").unwrap();
    assert_eq!(store.put_figure("image/png", b"\x89PNG").unwrap(), hash);
    assert_eq!((hash.len(), store.figures().unwrap().len()), (64, 1));
    write(&mut store, &ana(1), vec![put(1, json!({ "hash": hash }))]).unwrap();
    write(&mut store, &ana(2), vec![remove(1)]).unwrap();
    let unused = store.put_figure("image/png", b"unused").unwrap();
    assert_eq!(store.sweep_figures().unwrap(), 1);
    assert_eq!(store.figure(&unused).unwrap(), None);
    assert_eq!(store.figure(&hash).unwrap().unwrap().bytes, b"\x89PNG", "undo must find the figure again");
}

#[test]
fn users_of_a_record_are_found_by_the_field_that_names_it() {
    let mut store = store();
    let fact = id("ft", 1);
    let text =
        json!({"id_of_fact": fact, "fda": {"text": format!("Dose [2e11](fact:{fact})")}, "rows": [{"id": fact}]});
    write(&mut store, &ana(1), vec![put(1, text), put(2, json!({}))]).unwrap();
    let users = store.users_of(&fact).unwrap();
    let paths: Vec<(&str, &str)> = users.iter().map(|user| (user.id.as_str(), user.path.as_str())).collect();
    let first = q(1);
    assert_eq!(paths, [(first.as_str(), "/fda/text"), (first.as_str(), "/id_of_fact")]);
    write(&mut store, &ana(2), vec![put(1, json!({"fda": {"text": "no dose"}}))]).unwrap();
    assert_eq!(store.users_of(&fact).unwrap(), []);
    store.undo(Log::Program(PROGRAM), &ana(3)).unwrap();
    assert_eq!(store.users_of(&fact).unwrap().len(), 2, "links follow undo");
}

#[test]
fn another_connection_sees_that_something_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    let mut here = Store::open(&path, &options()).unwrap();
    let mut there = Store::open(&path, &options()).unwrap();
    let before = (here.data_version().unwrap(), there.data_version().unwrap());
    begin(&mut here, PROGRAM, "BX-101");
    assert_eq!(here.data_version().unwrap(), before.0, "own writes do not count");
    assert_ne!(there.data_version().unwrap(), before.1);
    write(&mut there, &ben(1), vec![put(1, json!({"text": "a"}))]).unwrap();
    write(&mut here, &ana(2), vec![put_after(1, 1, json!({"text": "b"}))]).unwrap();
    assert!(matches!(
        write(&mut there, &ben(3), vec![put_after(1, 1, json!({"text": "c"}))]),
        Err(StoreError::Conflict(_))
    ));
}

#[test]
fn a_full_disk_fails_the_write_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    let mut store = Store::open(&path, &options()).unwrap();
    begin(&mut store, PROGRAM, "BX-101");
    write(&mut store, &ana(1), vec![put(1, json!({"text": "kept"}))]).unwrap();
    let before = content(&store);
    let pages: i64 = store.conn.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    store.conn.pragma_update_and_check(None, "max_page_count", pages + 4, |_| Ok(())).unwrap();
    let large = json!({"text": "word ".repeat(50_000)});
    let full = write(&mut store, &ana(2), vec![put(1, large.clone()), put(2, large.clone())]);
    assert!(matches!(full, Err(StoreError::Full)), "{full:?}");
    assert_eq!(content(&store), before);
    assert_eq!(store.history(Log::Program(PROGRAM), 9, None).unwrap().len(), 2);
    write(&mut store, &ana(3), vec![put(1, json!({"text": "still usable"}))]).unwrap();
    store.conn.pragma_update_and_check(None, "max_page_count", 1_000_000, |_| Ok(())).unwrap();
    write(&mut store, &ana(4), vec![put(2, large)]).unwrap();
    store.integrity_check().unwrap();
}

#[test]
fn a_body_that_is_no_json_is_reported_as_damage() {
    let mut store = store();
    write(&mut store, &ana(1), vec![put(1, json!({"text": "a"}))]).unwrap();
    store
        .conn
        .execute_batch(
            "PRAGMA ignore_check_constraints = ON; UPDATE record SET body = '{\"text\": ' WHERE kind = 'question'",
        )
        .unwrap();
    assert!(matches!(store.records(PROGRAM), Err(StoreError::Damaged { .. })));
}

#[test]
fn five_thousand_records_are_one_operation() {
    let mut store = store();
    let edits =
        (0..5_000).map(|number| put(number, json!({"text": format!("Question {number} on potency")}))).collect();
    let written = store.write(PROGRAM, &ana(1), &Operation::edit("import", "Import"), edits).unwrap();
    assert_eq!(written.records.len(), 5_000);
    store.undo(Log::Program(PROGRAM), &ana(2)).unwrap();
    assert_eq!(order(&store).len(), 0);
}
