//! A whole program with odd words in the texts of every kind of thing: what goes to FDA is written, opens, and says nothing internal.

use briefing_domain::id::is_id;
use briefing_domain::snapshot::{Thing, ThingKind};
use briefing_tests::{call, desk, files_below, finished, folder, request, sample, text};
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;
use serde_json::{Value, json};

use super::{long, odd, said};

/// A word that stands in no program.
const MARK: &str = "zxqinternal";

/// The texts of a thing as JSON pointers, and whether each is internal.
fn texts(value: &Value, path: String, internal: bool, places: &mut Vec<(String, bool)>) {
    match value {
        Value::String(text) if !is_id(text) && !path.ends_with("/svg") && !path.ends_with("/hash") => {
            places.push((path, internal));
        }
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(nth, it)| texts(it, format!("{path}/{nth}"), internal, places));
        }
        Value::Object(fields) => {
            for (key, field) in fields.iter().filter(|(key, _)| !matches!(key.as_str(), "id" | "audience" | "kind")) {
                texts(field, format!("{path}/{key}"), internal || key == "internal", places);
            }
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Sets a text, unless the field holds a date or one of a few words.
fn put(kind: ThingKind, thing: &mut Value, place: &str, words: &str) {
    let mut changed = thing.clone();
    *changed.pointer_mut(place).expect("a text") = json!(words);
    let whole: Result<Thing, _> = serde_json::from_value(json!({ "thing": kind.name(), "value": changed.clone() }));
    if whole.is_ok() {
        *thing = changed;
    }
}

/// Writes odd words into texts for FDA, every `step`th one, and the mark into all internal ones that a person writes.
fn planted(program: &mut Value, words: &[String], step: usize) {
    let mut count = 0;
    for kind in ThingKind::ALL {
        let things: Vec<&mut Value> = match program.get_mut(kind.field()) {
            Some(Value::Array(all)) => all.iter_mut().collect(),
            Some(one) => vec![one],
            None => Vec::new(),
        };
        for thing in things {
            let mut places = Vec::new();
            texts(thing, String::new(), *kind == ThingKind::Figure && thing["audience"] == "internal", &mut places);
            for (place, internal) in places {
                count += 1;
                if internal {
                    put(*kind, thing, &place, &format!("{MARK} {count} is what nobody outside may read."));
                } else if count % step == 0
                    && let Some(words) = words.get(count.checked_rem(words.len()).unwrap_or_default())
                {
                    put(*kind, thing, &place, words);
                }
            }
        }
    }
}

fn exported(dump: &str, words: &[String], step: usize, packet: &str) -> Result<(), TestCaseError> {
    let mut program: Value = serde_json::from_str(dump).expect("a dump");
    planted(&mut program, words, step);
    let place = folder();
    let file = place.path().join("program.json");
    std::fs::write(&file, program.to_string()).expect("a file");
    let mut app = desk();
    let id = text(&call(&mut app, "program_import", json!({ "path": file })), "/id");
    let out = place.path().join("out");
    let mut wish = request(&id, packet, &out);
    wish["formats"] = json!(["docx", "pdf"]);
    briefing_api::commands::dispatch(&mut app, "packet_export", wish)
        .map_err(|error| TestCaseError::fail(format!("{}: {}", error.message, error.hint)))?;
    let files = files_below(&out);
    prop_assert!(files.len() >= 2, "files are missing: {:?}", files.keys());
    for (name, bytes) in &files {
        if name.ends_with(".docx") {
            said::word(bytes)?;
            let parts = finished::parts(bytes);
            prop_assert!(parts.values().all(|part| !part.contains(MARK)), "{} says what is internal", name);
        } else if name.ends_with(".pdf") {
            finished::whole_pdf(bytes).map_err(TestCaseError::fail)?;
            prop_assert!(
                finished::pages(bytes).iter().all(|page| !page.contains(MARK)),
                "{} says what is internal",
                name
            );
        }
    }
    Ok(())
}

#[test]
fn odd_words_in_every_kind_of_thing_are_written_for_fda_and_nothing_internal_is() {
    let mut app = desk();
    let dumps: Vec<String> = ["aav-pre-ind", "til-interact"]
        .map(|name| {
            let id = sample(&mut app, name);
            text(&call(&mut app, "program_dump", json!({ "program": id })), "/text")
        })
        .into();
    let words = prop::collection::vec(prop_oneof![odd::words(), odd::markdown()], 1..12);
    let packets =
        prop::sample::select(vec![(0, "request"), (1, "request"), (1, "interact"), (0, "pre-ind"), (0, "follow-up")]);
    long::hold("programs", 3, (words, 1usize..30, packets), |(words, step, (sample, packet))| {
        exported(&dumps[sample], &words, step, packet)
    });
}
