//! Copies of the store: daily, before migrations, on request, and going back to one.

use std::path::Path;

use serde_json::json;

use crate::testing::*;
use crate::{BackupKind, Log, Store, StoreError};

fn in_folder(folder: &Path) -> Store {
    let mut store = Store::open(&folder.join("b.sqlite"), &options()).unwrap();
    begin(&mut store, PROGRAM, "BX-101");
    write(&mut store, &ana(1), vec![put(1, json!({"text": "first"}))]).unwrap();
    store
}

const DAY: i64 = 86_400;

#[test]
fn one_copy_is_made_each_day_and_the_newest_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let store = in_folder(folder.path());
    let stranger = folder.path().join("b.sqlite-backups/notes.txt");
    for day in 0..10 {
        let made = store.backup_daily(at(day * DAY), 7).unwrap();
        assert!(made.is_some_and(|path| path.exists()));
        assert_eq!(store.backup_daily(at(day * DAY + 60), 7).unwrap(), None, "one is enough");
        std::fs::write(&stranger, "mine").unwrap();
    }
    let days: Vec<String> = store.backups().unwrap().into_iter().map(|row| row.made).collect();
    assert_eq!((days.len(), days[0].as_str(), days[6].as_str()), (7, "2026-01-14", "2026-01-08"));
    assert!(stranger.exists(), "only own copies are removed");
}

#[test]
fn a_copy_holds_what_is_not_yet_in_the_main_file_and_is_one_closed_file() {
    let folder = tempfile::tempdir().unwrap();
    let store = in_folder(folder.path());
    let copy = store.backup_daily(at(0), 7).unwrap().unwrap();
    let beside = std::fs::read_dir(copy.parent().unwrap()).unwrap().count();
    assert_eq!(beside, 1, "no companion files");
    let copy = Store::open(&copy, &options()).unwrap();
    assert_eq!(body(&copy, 1), json!({"text": "first"}));
}

#[test]
fn restoring_a_backup_brings_everything_back_and_keeps_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = in_folder(folder.path());
    let backup = store.backup_daily(at(0), 7).unwrap().unwrap();
    write(&mut store, &ana(900), vec![put(1, json!({"text": "second"})), put(2, json!({"text": "new"}))]).unwrap();
    let safety = store.restore_backup(&backup, at(1000)).unwrap();
    assert_eq!((order(&store), body(&store, 1)), (vec![1], json!({"text": "first"})));
    assert_eq!(store.search(None, "new", 9).unwrap(), []);
    store.undo(Log::Program(PROGRAM), &ana(1001)).unwrap();
    assert_eq!(order(&store), Vec::<u32>::new(), "the history came back with it");
    assert_eq!(store.backups().unwrap()[1].kind, BackupKind::BeforeRestore);
    store.restore_backup(&safety, at(2000)).unwrap();
    assert_eq!((order(&store), body(&store, 1)), (vec![1, 2], json!({"text": "second"})));
    store.integrity_check().unwrap();
    write(&mut store, &ana(2001), vec![put(3, json!({}))]).unwrap();
    store.close().unwrap();
    assert_eq!(order(&Store::open(&folder.path().join("b.sqlite"), &options()).unwrap()), [1, 2, 3]);
}

#[test]
fn a_damaged_or_foreign_backup_is_refused_and_the_store_stays() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = in_folder(folder.path());
    let backup = store.backup_daily(at(0), 7).unwrap().unwrap();
    let mut bytes = std::fs::read(&backup).unwrap();
    bytes[4096..8192].fill(0xEE);
    std::fs::write(&backup, bytes).unwrap();
    let damaged = store.restore_backup(&backup, at(9));
    assert!(matches!(damaged, Err(StoreError::Damaged { .. })), "{damaged:?}");
    let notes = folder.path().join("notes.txt");
    std::fs::write(&notes, "no database ".repeat(100)).unwrap();
    assert!(matches!(store.restore_backup(&notes, at(9)), Err(StoreError::NotAStore { .. })));
    assert!(matches!(store.restore_backup(&folder.path().join("gone"), at(9)), Err(StoreError::Missing { .. })));
    assert_eq!(body(&store, 1), json!({"text": "first"}));
}

#[test]
fn a_copy_can_be_written_anywhere_but_over_the_store() {
    let folder = tempfile::tempdir().unwrap();
    let store = in_folder(folder.path());
    let target = folder.path().join("copy.sqlite");
    std::fs::write(&target, "an older file").unwrap();
    store.backup_to(&target).unwrap();
    assert_eq!(order(&Store::open(&target, &options()).unwrap()), [1]);
    assert!(matches!(store.backup_to(&folder.path().join("b.sqlite")), Err(StoreError::Refused { .. })));
    let Err(error) = store.backup_to(&folder.path().join("gone/copy.sqlite")) else { panic!("written to nowhere") };
    assert!(!error.hint().is_empty());
}

#[test]
fn a_store_in_memory_has_nothing_to_copy() {
    assert!(matches!(store().backup_daily(at(0), 7), Err(StoreError::NoFile)));
}
