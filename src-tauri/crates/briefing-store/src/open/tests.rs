//! Files that are opened, refused, or repaired.

use std::path::Path;

use rusqlite::Connection;
use serde_json::json;

use super::{immutable_uri, sibling};
use crate::migrate::{Migration, RELEASED, Released};
use crate::testing::*;
use crate::{Log, OpenOptions, Store, StoreError, Timestamp};

/// The version after the present one.
fn next_version() -> u32 {
    RELEASED.newest() + 1
}

/// The present steps with one more after them.
fn with_step(name: &'static str, sql: &'static str, oldest_reader: u32) -> Released {
    let step = Migration { version: next_version(), name, sql, oldest_reader };
    let lock = format!("{}{}  {name}\n", RELEASED.lock, crate::table::blob::hash(sql.as_bytes()));
    let migrations: Vec<Migration> = RELEASED.migrations.iter().copied().chain([step]).collect();
    Released { migrations: migrations.leak(), lock: lock.leak() }
}

/// The steps of an imaginary next version.
fn next(oldest_reader: u32) -> Released {
    with_step("next_note.sql", "ALTER TABLE program ADD COLUMN note TEXT", oldest_reader)
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn closed_store(path: &Path) {
    let mut store = Store::open(path, &options()).unwrap();
    begin(&mut store, PROGRAM, "BX-101");
    write(&mut store, &ana(1), vec![put(1, json!({"text": "kept"}))]).unwrap();
    store.close().unwrap();
}

#[test]
fn a_store_is_there_again_after_closing_and_leaves_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    closed_store(&path);
    assert_eq!(files(folder.path()), ["b.sqlite"]);
    let mut store = Store::open(&path, &options()).unwrap();
    assert_eq!(body(&store, 1), json!({"text": "kept"}));
    assert_eq!(store.undo(Log::Program(PROGRAM), &ana(2)).unwrap().unwrap().label, "Save question");
}

#[test]
fn a_store_opens_whatever_the_folder_is_called() {
    let folder = tempfile::tempdir().unwrap();
    let odd = folder.path().join("50% of #1? é & x=1");
    std::fs::create_dir(&odd).unwrap();
    closed_store(&odd.join("b?mode=ro.sqlite"));
    let store = Store::open(&odd.join("b?mode=ro.sqlite"), &options()).unwrap();
    assert_eq!(order(&store), [1]);
    assert_eq!(immutable_uri("/a b/c?.sqlite"), "file:///a%20b/c%3F.sqlite?immutable=1");
}

#[test]
fn a_folder_a_missing_folder_and_a_missing_file_are_named() {
    let folder = tempfile::tempdir().unwrap();
    assert!(matches!(Store::open(folder.path(), &options()), Err(StoreError::IsFolder { .. })));
    let lost = folder.path().join("no/b.sqlite");
    assert!(matches!(Store::open(&lost, &options()), Err(StoreError::Missing { path }) if path.ends_with("no")));
    let only_existing = OpenOptions { create: false, ..options() };
    assert!(matches!(Store::open(&folder.path().join("b.sqlite"), &only_existing), Err(StoreError::Missing { .. })));
    assert_eq!(files(folder.path()), Vec::<String>::new());
}

#[test]
fn other_files_are_refused_and_not_touched() {
    let folder = tempfile::tempdir().unwrap();
    let text = folder.path().join("notes.txt");
    std::fs::write(&text, "These are the notes of a meeting. ".repeat(40)).unwrap();
    let foreign = folder.path().join("foreign.sqlite");
    Connection::open(&foreign).unwrap().execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1)").unwrap();
    for path in [&text, &foreign] {
        let before = std::fs::read(path).unwrap();
        let Err(error) = Store::open(path, &options()) else { panic!("{path:?} was opened") };
        assert!(matches!(error, StoreError::NotAStore { .. }), "{error:?}");
        assert_eq!(std::fs::read(path).unwrap(), before);
    }
    assert_eq!(files(folder.path()), ["foreign.sqlite", "notes.txt"]);
}

#[test]
fn a_newer_file_is_refused_byte_for_byte_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    let mut store = Store::open_released(&path, &options(), next(next_version())).unwrap();
    begin(&mut store, PROGRAM, "BX-101");
    store.close().unwrap();
    let before = std::fs::read(&path).unwrap();
    let error = Store::open(&path, &options()).unwrap_err();
    let StoreError::TooNew { file, app, .. } = error else { panic!("{error:?}") };
    assert_eq!((file, app), (next_version(), RELEASED.newest()));
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(files(folder.path()), ["b.sqlite"], "no file is left beside it either");
}

#[test]
fn a_newer_file_that_only_added_things_still_opens() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    Store::open_released(&path, &options(), next(RELEASED.newest())).unwrap().close().unwrap();
    let mut store = Store::open(&path, &options()).unwrap();
    begin(&mut store, PROGRAM, "BX-101");
    store.close().unwrap();
    Store::open_released(&path, &options(), next(RELEASED.newest())).unwrap();
}

#[test]
fn an_older_file_is_copied_first_and_keeps_its_history() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    closed_store(&path);
    let mut store = Store::open_released(&path, &options(), next(next_version())).unwrap();
    store.undo(Log::Program(PROGRAM), &ana(2)).unwrap();
    assert_eq!(order(&store), Vec::<u32>::new(), "undo reaches back over the migration");
    let copies = store.backups().unwrap();
    assert_eq!((copies.len(), copies[0].made.clone()), (1, format!("v{}", next_version())));
    let copy = Store::open(&copies[0].path, &options()).unwrap();
    assert_eq!(order(&copy), [1], "the copy is a whole store of the version before");
}

#[test]
fn packets_made_before_pages_were_counted_are_listed_without_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    let before = Released { migrations: &RELEASED.migrations[..3], lock: RELEASED.lock };
    let mut store = Store::open_released(&path, &options(), before).unwrap();
    begin(&mut store, PROGRAM, "BX-101");
    write(&mut store, &ana(1), vec![put(1, json!({"text": "kept"}))]).unwrap();
    store
        .conn
        .execute_batch(
            "INSERT INTO packet_made (program, packet, status, as_of, made_at, who, fingerprint, knowledge)
             VALUES (1, 'pre-ind', 'DRAFT', '2026-11-22', '2026-11-22T09:00:00Z', 'ana', 'f', '[\"pdufa-vii 1.0\"]')",
        )
        .unwrap();
    store.close().unwrap();
    let mut store = Store::open(&path, &options()).unwrap();
    let made = store.packets_made(PROGRAM).unwrap();
    assert_eq!((made.len(), made[0].packet.as_str(), made[0].counted.as_ref()), (1, "pre-ind", None));
    assert_eq!(made[0].copy, crate::CopyRow::default(), "nobody noted for whom, and with which template");
    assert_eq!(store.packets_counted(PROGRAM).unwrap(), []);
    let counted = crate::CountedRow { pages: 53, words: 9_000, figures: 0, basis: "b".repeat(64) };
    let row = crate::PacketMadeRow { counted: Some(counted), ..made[0].clone() };
    store.add_packets_made(PROGRAM, std::slice::from_ref(&row)).unwrap();
    store.undo(Log::Program(PROGRAM), &ana(2)).unwrap();
    assert_eq!(store.packets_counted(PROGRAM).unwrap(), [row], "an undo over the migration takes no count back");
}

#[test]
fn a_migration_that_fails_leaves_the_file_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    closed_store(&path);
    let bad = with_step("bad.sql", "CREATE TABLE good (a); CREATE TABLE bad (", next_version());
    Store::open_released(&path, &options(), bad).unwrap_err();
    let store = Store::open(&path, &options()).unwrap();
    assert_eq!(order(&store), [1]);
    assert!(!store.conn.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'good'").unwrap().exists([]).unwrap());
}

#[test]
fn a_file_whose_migrations_were_others_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    closed_store(&path);
    Connection::open(&path).unwrap().execute_batch("UPDATE migration SET sha256 = 'other'").unwrap();
    assert!(matches!(Store::open(&path, &options()), Err(StoreError::MigrationChanged { .. })));
}

#[test]
fn a_file_that_another_program_holds_is_busy() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    closed_store(&path);
    let mut store = Store::open(&path, &options()).unwrap();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    assert!(matches!(write(&mut store, &ana(5), vec![put(2, json!({}))]), Err(StoreError::Busy)));
    other.execute_batch("ROLLBACK").unwrap();
    write(&mut store, &ana(6), vec![put(2, json!({}))]).unwrap();
    store.close().unwrap();
    other.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").unwrap();
    assert!(matches!(Store::open(&path, &options()), Err(StoreError::Busy)));
}

#[test]
fn a_file_cut_short_while_it_was_created_is_created_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    std::fs::write(&path, "").unwrap();
    closed_store(&path);
    assert_eq!(order(&Store::open(&path, &options()).unwrap()), [1]);
}

/// Makes the store look as if the app had been killed: what was written is there, the mark is not.
fn killed(path: &Path) {
    closed_store(path);
    let mut store = Store::open(path, &options()).unwrap();
    let edits = (10..400).map(|number| put(number, json!({"text": "x".repeat(500)}))).collect();
    write(&mut store, &ana(9), edits).unwrap();
    store.closed = true;
    drop(store);
}

#[test]
fn the_mark_of_a_clean_end_is_set_by_closing_and_missing_after_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    let clean = || {
        let conn = Connection::open(&path).unwrap();
        conn.query_row("SELECT clean FROM meta", [], |row| row.get::<_, bool>(0)).unwrap()
    };
    closed_store(&path);
    assert!(clean());
    killed(&sibling(&path, "2"));
    let other = Connection::open(sibling(&path, "2")).unwrap();
    assert!(!other.query_row("SELECT clean FROM meta", [], |row| row.get::<_, bool>(0)).unwrap());
    let mut store = Store::open(&path, &options()).unwrap();
    write(&mut store, &ana(9), vec![put(2, json!({}))]).unwrap();
    assert!(!clean(), "while someone writes, the file is not cleanly closed");
    drop(store);
    assert!(clean());
}

#[test]
fn damage_in_the_middle_is_found_after_an_unclean_end_wherever_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    killed(&path);
    let whole = std::fs::read(&path).unwrap();
    let pages = whole.len() / 4096;
    assert!(pages > 60, "the file must have a middle");
    let mut found = 0;
    for page in (2..pages).step_by(7) {
        let mut bytes = whole.clone();
        for byte in &mut bytes[page * 4096..page * 4096 + 64] {
            *byte ^= 0xA5;
        }
        let broken = folder.path().join(format!("broken{page}.sqlite"));
        std::fs::write(&broken, bytes).unwrap();
        // Never a panic; a page that holds only text may pass, and what is read then says so itself.
        match Store::open(&broken, &options()) {
            Err(StoreError::Damaged { .. }) => found += 1,
            Err(error) => panic!("page {page}: {error:?}"),
            Ok(store) => drop(store.records(PROGRAM)),
        }
    }
    assert!(found * 2 > pages / 7, "only {found} damaged pages of about {} were found", pages / 7);
}

#[test]
fn damage_met_while_reading_a_cleanly_closed_file_is_an_error_and_no_panic() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    killed(&path);
    Store::open(&path, &options()).unwrap().compact().unwrap();
    Connection::open(&path).unwrap().execute_batch("UPDATE meta SET clean = 1").unwrap();
    let root: usize = Connection::open(&path)
        .unwrap()
        .query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'record'", [], |row| row.get(0))
        .unwrap();
    let mut bytes = std::fs::read(&path).unwrap();
    let start = (root - 1) * 4096;
    bytes[start..start + 32].fill(0xEE);
    std::fs::write(&path, bytes).unwrap();
    let store = Store::open(&path, &options()).unwrap();
    assert!(matches!(store.records(PROGRAM), Err(StoreError::Damaged { .. })));
    assert!(matches!(store.integrity_check(), Err(StoreError::Damaged { .. })));
}

/// Copies main file and log while the store is open: what a power cut leaves.
fn cut_off(store: &Store, target: &Path) {
    let path = store.path().unwrap();
    std::fs::copy(path, target).unwrap();
    std::fs::copy(sibling(path, "-wal"), sibling(target, "-wal")).unwrap();
}

#[test]
fn what_was_saved_before_a_power_cut_is_there_afterwards() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("cut.sqlite");
    let mut store = Store::open(&folder.path().join("b.sqlite"), &options()).unwrap();
    begin(&mut store, PROGRAM, "BX-101");
    write(&mut store, &ana(1), vec![put(1, json!({"text": "saved"}))]).unwrap();
    cut_off(&store, &target);
    let cut = Store::open(&target, &options()).unwrap();
    assert_eq!(body(&cut, 1), json!({"text": "saved"}));
}

#[test]
fn a_newer_file_left_by_a_power_cut_is_not_touched_either() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("cut.sqlite");
    let mut store = Store::open_released(&folder.path().join("b.sqlite"), &options(), next(next_version())).unwrap();
    begin(&mut store, PROGRAM, "BX-101");
    cut_off(&store, &target);
    let bytes = || (std::fs::read(&target).unwrap(), std::fs::read(sibling(&target, "-wal")).unwrap());
    let before = bytes();
    assert!(matches!(Store::open(&target, &options()), Err(StoreError::TooNew { .. })));
    assert_eq!(bytes(), before, "neither the file nor what was not yet moved into it");
}

#[test]
fn windows_that_open_a_new_file_at_once_all_get_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("b.sqlite");
    let patient = OpenOptions::new(at(0));
    let starts: Vec<_> = (0..6)
        .map(|number| {
            let path = path.clone();
            std::thread::spawn(move || {
                let mut store = Store::open(&path, &patient).unwrap();
                begin(&mut store, &id("pg", number), "BX");
                store.close().unwrap();
            })
        })
        .collect();
    for start in starts {
        start.join().unwrap();
    }
    assert_eq!(Store::open(&path, &patient).unwrap().programs().unwrap().len(), 6);
}

#[test]
fn times_must_be_times() {
    assert!(matches!(Timestamp::parse("2026-13-01T00:00:00Z"), Err(StoreError::Refused { .. })));
}

/// Permission bits do not bind root, so the test runs itself again as another user when it must.
#[cfg(unix)]
mod protected {
    use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
    use std::os::unix::process::CommandExt;
    use std::process::Command;

    use super::*;

    const PATH: &str = "BRIEFING_STORE_PROTECTED";
    const NOBODY: u32 = 65_534;

    fn allow(path: &Path, mode: u32) {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    }

    /// Runs the named test of this binary with `path` as a user whom permission bits bind.
    #[allow(clippy::disallowed_methods, reason = "the test must run as another user")]
    fn bound(test: &str, path: &Path) {
        // The binary may lie where only root may look: a copy beside the store can be run by anyone.
        let folder = tempfile::tempdir().unwrap();
        allow(folder.path(), 0o755);
        let program = folder.path().join("tests");
        std::fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
        allow(&program, 0o755);
        let mut command = Command::new(&program);
        command.args(["--exact", &format!("open::tests::protected::{test}")]).env(PATH, path).current_dir("/");
        if std::fs::metadata(folder.path()).unwrap().uid() == 0 {
            command.uid(NOBODY).gid(NOBODY);
        }
        let output = command.output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success() && text.contains("1 passed"), "{text}");
    }

    fn check(test: &str, folder_mode: u32, file_mode: u32) {
        if let Some(path) = std::env::var_os(PATH) {
            let outcome = Store::open(Path::new(&path), &options());
            assert!(matches!(outcome, Err(StoreError::ReadOnly)), "{outcome:?}");
            return;
        }
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.sqlite");
        closed_store(&path);
        let before = std::fs::read(&path).unwrap();
        if std::fs::metadata(&path).unwrap().uid() == 0 {
            chown(folder.path(), Some(NOBODY), Some(NOBODY)).unwrap();
            chown(&path, Some(NOBODY), Some(NOBODY)).unwrap();
        }
        allow(&path, file_mode);
        allow(folder.path(), folder_mode);
        bound(test, &path);
        allow(folder.path(), 0o755);
        assert_eq!(std::fs::read(&path).unwrap(), before);
    }

    #[test]
    fn only_the_owner_may_read_a_store_its_log_and_its_copies() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("b.sqlite");
        let mut store = Store::open(&path, &options()).unwrap();
        begin(&mut store, PROGRAM, "BX-101");
        let copy = store.backup_daily(at(0), 7).unwrap().unwrap();
        for path in [&path, &sibling(&path, "-wal"), &copy] {
            assert_eq!(std::fs::metadata(path).unwrap().mode() & 0o777, 0o600, "{}", path.display());
        }
    }

    #[test]
    fn a_file_that_cannot_be_written_is_read_only() {
        check("a_file_that_cannot_be_written_is_read_only", 0o755, 0o444);
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_read_only() {
        check("a_folder_that_cannot_be_written_is_read_only", 0o555, 0o644);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_protected() {
        check("a_file_that_cannot_be_read_is_protected", 0o755, 0o000);
    }
}
