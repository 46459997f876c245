//! Short ways to say things in this crate's tests.

use std::time::Duration;

use serde_json::{Value, json};

use crate::{Edit, OpenOptions, Operation, Result, Stamp, Store, Timestamp, Written};

/// The program most tests write to.
pub(crate) const PROGRAM: &str = "pg_0190b0c4-0000-7000-8000-000000000000";

pub(crate) fn id(prefix: &str, number: u32) -> String {
    format!("{prefix}_0190b0c4-0000-7000-8000-{number:012x}")
}

pub(crate) fn q(number: u32) -> String {
    id("qn", number)
}

pub(crate) fn options() -> OpenOptions {
    OpenOptions { busy_timeout: Duration::from_millis(40), ..OpenOptions::new(at(0)) }
}

pub(crate) fn at(second: i64) -> Timestamp {
    jiff::Timestamp::from_second(1_767_603_600 + second).unwrap().into()
}

pub(crate) fn ana(second: i64) -> Stamp {
    Stamp { at: at(second), who: "Ana".into() }
}

pub(crate) fn ben(second: i64) -> Stamp {
    Stamp { at: at(second), who: "Ben".into() }
}

pub(crate) fn save() -> Operation {
    Operation::edit("question_save", "Save question")
}

pub(crate) fn put(number: u32, body: Value) -> Edit {
    Edit::Put { kind: "question".into(), id: q(number), position: None, expected_revision: None, body }
}

/// A save that read `revision`.
pub(crate) fn put_after(number: u32, revision: u64, body: Value) -> Edit {
    Edit::Put { kind: "question".into(), id: q(number), position: None, expected_revision: Some(revision), body }
}

pub(crate) fn put_at(number: u32, position: i64) -> Edit {
    let body = json!({ "text": number });
    Edit::Put { kind: "question".into(), id: q(number), position: Some(position), expected_revision: None, body }
}

pub(crate) fn remove(number: u32) -> Edit {
    Edit::Remove { id: q(number), expected_revision: None }
}

pub(crate) fn relocate(number: u32, to_position: i64) -> Edit {
    Edit::Move { id: q(number), to_position }
}

pub(crate) fn begin(store: &mut Store, program: &str, name: &str) -> Written {
    let body = json!({"fda": {"product_name": name}});
    let edit =
        Edit::Put { kind: "program".into(), id: program.into(), position: None, expected_revision: Some(0), body };
    store.write(program, &ana(0), &Operation::edit("program_add", "Add program"), vec![edit]).unwrap()
}

/// A store in memory that holds [`PROGRAM`].
pub(crate) fn store() -> Store {
    let mut store = Store::open_in_memory(&options()).unwrap();
    begin(&mut store, PROGRAM, "BX-101");
    store
}

pub(crate) fn write(store: &mut Store, stamp: &Stamp, edits: Vec<Edit>) -> Result<Written> {
    store.write(PROGRAM, stamp, &save(), edits)
}

/// The body of a question as stored, `Null` when it is not there.
pub(crate) fn body(store: &Store, number: u32) -> Value {
    store.record(&q(number)).unwrap().map(|record| record.body).unwrap_or_default()
}

/// The questions of [`PROGRAM`] in order, by number.
pub(crate) fn order(store: &Store) -> Vec<u32> {
    let records = store.records(PROGRAM).unwrap();
    let questions = records.iter().filter(|record| record.kind == "question");
    questions.map(|record| u32::from_str_radix(&record.id[27..], 16).unwrap()).collect()
}

/// What a program holds, revisions left out, and everything derived from it.
pub(crate) fn content(store: &Store) -> Vec<(String, String, i64, Value)> {
    let records = store.records(PROGRAM).unwrap();
    records.into_iter().map(|record| (record.kind, record.id, record.position, record.body)).collect()
}
