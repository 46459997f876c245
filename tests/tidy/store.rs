//! SQL lives in one crate, and released migrations never change.
//!
//! What the migrations do is tested in the store itself; here only that nobody else speaks SQL and that the files are the released ones.

use sha2::{Digest, Sha256};

use super::tree::{Source, none, rust, sources, text};

const STORE: &str = "src-tauri/crates/briefing-store/";
const LOCK: &str = "src-tauri/crates/briefing-store/migrations.lock";

/// Words that only the store says. Written in two halves where this file would find itself.
const SQL: &[&str] = &["SELECT ", "INSERT INTO ", "DELETE FROM ", "CREATE TABLE ", "PRAGMA ", "rusqlite"];

fn speaks_sql(path: &str, code: &str) -> Option<String> {
    // The tests of the command line look into the file with the sqlite3 program, the bench compares with a bare commit.
    let looks_from_outside =
        path.starts_with("src-tauri/crates/briefing-cli/tests/") || path.starts_with("tests/bench/");
    if path.starts_with(STORE) || path.starts_with("tests/tidy") || looks_from_outside {
        return None;
    }
    SQL.iter().find(|word| code.contains(**word)).map(|word| format!("{path}: {}", word.trim()))
}

#[test]
fn only_the_store_speaks_sql() {
    none(rust().filter_map(|file| speaks_sql(&file.path, &file.code())).collect(), "SQL belongs to briefing-store.");
}

#[test]
fn sql_elsewhere_would_be_found() {
    assert!(speaks_sql("src-tauri/src/lib.rs", "let q = \"SELECT id FROM record\";").is_some());
    assert!(speaks_sql("src-tauri/crates/briefing-store/src/a.rs", "\"SELECT id FROM record\"").is_none());
}

fn migrations() -> impl Iterator<Item = &'static Source> {
    sources().iter().filter(|file| file.path.starts_with(&format!("{STORE}migrations/")) && file.path.ends_with(".sql"))
}

fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A line of the lock names a migration and its hash.
fn unlocked(name: &str, sql: &str, lock: &str) -> Option<String> {
    let stem = name.trim_end_matches(".sql");
    match lock.lines().find(|line| line.split_whitespace().any(|word| word.trim_end_matches(".sql") == stem)) {
        Some(line) if line.contains(&hash(sql)) => None,
        Some(_) => Some(format!("{name} was changed after its release; write a new migration instead")),
        None => Some(format!("{name} is missing from migrations.lock; its hash is {}", hash(sql))),
    }
}

#[test]
fn every_migration_is_the_one_that_was_released() {
    let complaints = migrations().filter_map(|file| unlocked(file.path.rsplit('/').next()?, &file.text, text(LOCK)));
    none(complaints.collect(), "Migrations are frozen (docs/adr/0007).");
}

#[test]
fn migrations_are_numbered_without_a_gap() {
    for (idx, file) in migrations().enumerate() {
        let name = file.path.rsplit('/').next().unwrap_or_default();
        assert!(name.starts_with(&format!("{:04}_", idx + 1)), "{name} should be number {}", idx + 1);
    }
    assert!(migrations().count() > 0, "there is no migration");
}

#[test]
fn a_changed_migration_would_be_found() {
    let lock = format!("{}  0001_init.sql\n", hash("CREATE"));
    assert!(unlocked("0001_init.sql", "CREATE", &lock).is_none());
    assert!(unlocked("0001_init.sql", "CREATE MORE", &lock).is_some_and(|complaint| complaint.contains("changed")));
    assert!(unlocked("0002_more.sql", "CREATE", &lock).is_some_and(|complaint| complaint.contains("missing")));
}
