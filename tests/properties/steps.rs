//! Generated edits of a program: what a person may do at the desk, in any order and with any words.

use briefing_api::app::App;
use briefing_domain::snapshot::ThingKind;
use briefing_tests::{add, call, edit, list, snapshot, text};
use proptest::prelude::*;
use serde_json::{Value, json};

/// The program every case starts from.
pub(super) const NAME: &str = "RA-101";

/// One thing a person does.
#[derive(Debug, Clone)]
pub(super) enum Step {
    /// Adds a thing of a kind and fills its empty texts.
    Add(usize, String),
    /// Changes one text of a thing.
    Edit(usize, usize, String),
    /// Removes a thing.
    Remove(usize),
    /// Moves a thing.
    Move(usize, u32),
    /// Takes a topic of the bank over.
    Adopt(usize),
    /// Sets a finding aside.
    Dismiss(String),
}

/// Words as people and machines type them: any sign, Markdown, references that lead nowhere.
fn words() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        "",
        "**bold** and `code`",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "10<sup>13</sup> vg/kg",
        "- one\n- two\n",
        "{open}",
        "\"\"\"",
        "'''",
        "line one\r\nline two",
        "[x](fact:ft_00000000-0000-7000-8000-0000000000aa)",
        "\\n \\ \u{e9}\u{301} \u{1F9EC}",
        "# Heading",
    ]);
    prop_oneof![odd.prop_map(str::to_owned), "\\PC{0,30}", "[a-z ]{0,60}"]
}

/// A day's work.
pub(super) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => (any::<usize>(), words()).prop_map(|(kind, words)| Step::Add(kind, words)),
        4 => (any::<usize>(), any::<usize>(), words()).prop_map(|(thing, field, words)| Step::Edit(thing, field, words)),
        2 => any::<usize>().prop_map(Step::Remove),
        2 => (any::<usize>(), 0..12_u32).prop_map(|(thing, to)| Step::Move(thing, to)),
        1 => any::<usize>().prop_map(Step::Adopt),
        1 => words().prop_map(Step::Dismiss),
    ];
    prop::collection::vec(step, 1..14)
}

/// Makes an empty program.
pub(super) fn begin(app: &mut App) -> String {
    text(&call(app, "program_create", json!({ "name": NAME, "meeting": "pre-ind" })), "/id")
}

/// Does one step; a step without anything to work on does nothing.
pub(super) fn take(app: &mut App, program: &str, step: &Step) {
    match step {
        Step::Add(kind, words) => {
            let own = |kind: &&ThingKind| !matches!(kind, ThingKind::Program | ThingKind::Plan);
            let kinds: Vec<&ThingKind> = ThingKind::ALL.iter().filter(own).collect();
            let kind = kinds[kind % kinds.len()];
            let mut blank = call(app, "record_blank", json!({ "kind": kind }))["value"].take();
            let mut halves = json!({});
            for half in ["fda", "internal"] {
                if let Some(value) = blank.get_mut(half) {
                    let mut value = value.take();
                    write_into_empty(&mut value, words);
                    halves[half] = value;
                }
            }
            add(app, program, kind.name(), halves);
        }
        Step::Edit(thing, field, words) => {
            let Some(id) = nth(&things(app, program), *thing) else { return };
            let stored = briefing_tests::thing(&snapshot(app, program), &id);
            let mut places = Vec::new();
            texts(&stored["value"], String::new(), &mut places);
            let Some(place) = nth(&places, *field) else { return };
            let mut changed = stored.clone();
            *changed.pointer_mut(&format!("/value{place}")).expect("the text") = json!(words);
            // Dates, references and choices are no free texts: the same words are refused there, and nothing is changed.
            let request = json!({ "program": program, "thing": changed });
            let _ = briefing_api::commands::dispatch(app, "record_save", request);
        }
        Step::Remove(thing) => {
            if let Some(id) = nth(&things(app, program), *thing) {
                call(app, "record_remove", json!({ "id": id }));
            }
        }
        Step::Move(thing, to) => {
            if let Some(id) = nth(&things(app, program), *thing) {
                call(app, "record_move", json!({ "id": id, "to": to }));
            }
        }
        Step::Adopt(topic) => {
            let topics = list(&call(app, "bank_search", json!({})), "");
            let topic = &topics[topic % topics.len()];
            call(app, "question_adopt", json!({ "program": program, "topic": topic["id"] }));
        }
        Step::Dismiss(finding) => {
            call(app, "finding_dismiss", json!({ "program": program, "finding": finding, "reason": "Because." }));
        }
    }
}

/// Edits the program's own fields, which have no list.
pub(super) fn rename(app: &mut App, program: &str, indication: &str) {
    edit(app, program, program, json!({ "fda": { "indication": indication } }));
}

fn nth(all: &[String], number: usize) -> Option<String> {
    all.get(number.checked_rem(all.len())?).cloned()
}

fn things(app: &mut App, program: &str) -> Vec<String> {
    let all = snapshot(app, program);
    let lists = ThingKind::ALL.iter().filter(|kind| **kind != ThingKind::Program);
    lists.flat_map(|kind| list(&all, &format!("/{}", kind.field()))).map(|it| text(&it, "/id")).collect()
}

fn write_into_empty(value: &mut Value, words: &str) {
    match value {
        Value::String(text) if text.is_empty() => *value = json!(words),
        // A drawing and the hash of a picture are no free texts.
        Value::Object(fields) => {
            let free = fields.iter_mut().filter(|(key, _)| !matches!(key.as_str(), "svg" | "hash"));
            free.for_each(|(_, field)| write_into_empty(field, words));
        }
        Value::Array(_) | Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn texts(value: &Value, path: String, places: &mut Vec<String>) {
    match value {
        Value::String(_) => places.push(path),
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(idx, it)| texts(it, format!("{path}/{idx}"), places));
        }
        Value::Object(fields) => {
            for (key, field) in fields.iter().filter(|(key, _)| *key != "id") {
                texts(field, format!("{path}/{key}"), places);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
