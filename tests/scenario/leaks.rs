//! The leak test, from outside: a canary in every internal field of every kind of thing, and not one of them in what goes to FDA.
//!
//! The fields are found by walking the program as JSON, so a field that is added later is covered without a change here.

use std::collections::{BTreeMap, BTreeSet};

use briefing_api::app::App;
use briefing_domain::finding::Place;
use briefing_domain::id::is_id;
use briefing_domain::snapshot::{ProgramSnapshot, ThingKind};
use briefing_packet::leak::{InternalPassage, find_leaks};
use briefing_tests::finished::{in_two, pages, parts, without_running_lines, words};
use briefing_tests::{
    Exported, Files, add, call, desk, edit, export, files_below, folder, list, program, refused, request, sample,
    snapshot, text,
};
use serde_json::{Value, json};

/// How every word of a canary begins; no word of any language or program does.
const MARK: &str = "zxq";

/// Six words that stand nowhere else.
fn canary(number: usize) -> String {
    let letters: String = format!("{number:04}").bytes().map(|digit| char::from(digit - b'0' + b'a')).collect();
    ["one", "two", "ten", "six", "red", "sun"].map(|word| format!("{MARK}{letters}{word}")).join(" ")
}

/// A sample with at least one thing of every kind, an adopted question and a disclosed alternative.
fn full(app: &mut App, name: &str) -> String {
    let id = sample(app, name);
    let adopted = call(app, "question_adopt", json!({ "program": id, "topic": "potency-strategy" }));
    let disclosed = json!({
        "question": adopted["question"]["id"], "branch": "disagree", "reason": "Because.",
        "text": "A second assay would be run on each lot of the product.",
    });
    call(app, "question_promote", disclosed);
    add(
        app,
        &id,
        "figure",
        json!({ "audience": "internal", "fda": { "caption": "An internal picture", "media": "svg" } }),
    );
    call(app, "finding_dismiss", json!({ "program": id, "finding": "rule@thing", "reason": "Because." }));
    call(app, "packet_sign_off", json!({ "program": id, "packet": "request", "reader": "R. Reader" }));
    let there = snapshot(app, &id);
    for kind in ThingKind::ALL.iter().filter(|kind| there.get(kind.field()).is_none()) {
        add(app, &id, kind.name(), json!({}));
    }
    id
}

/// Puts a canary into each text below `internal`, empty or not, and one into each empty list there that takes texts. Returns where
/// each was put.
fn plant(program: &mut Value) -> BTreeMap<String, String> {
    let mut planted = BTreeMap::new();
    for kind in ThingKind::ALL {
        let things: Vec<&mut Value> = match program.get_mut(kind.field()) {
            Some(Value::Array(all)) => all.iter_mut().collect(),
            Some(one) => vec![one],
            None => panic!("the program holds no {}", kind.name()),
        };
        for thing in things {
            let wholly = *kind == ThingKind::Figure && thing["audience"] == "internal";
            let mut places = Vec::new();
            collect(thing, String::new(), wholly, &mut places);
            for place in places {
                let words = canary(planted.len());
                if put(*kind, thing, &place, &words) {
                    planted.insert(words, format!("{}{place}", kind.name()));
                }
            }
        }
    }
    planted
}

/// Lists the internal texts and empty lists of a thing as JSON pointers.
fn collect(value: &Value, path: String, internal: bool, places: &mut Vec<String>) {
    match value {
        Value::String(text) if internal && !is_id(text) && !path.ends_with("/fda/hash") => places.push(path),
        Value::Array(values) if internal && values.is_empty() => places.push(format!("{path}/-")),
        Value::Array(values) => {
            values.iter().enumerate().for_each(|(idx, it)| collect(it, format!("{path}/{idx}"), internal, places));
        }
        Value::Object(fields) => {
            for (key, field) in fields.iter().filter(|(key, _)| *key != "id" && *key != "audience") {
                collect(field, format!("{path}/{key}"), internal || key == "internal", places);
            }
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A drawing that shows these words; other texts are refused as drawings.
fn drawing(words: &str) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 9\"><text x=\"1\" y=\"8\">{words}</text></svg>")
}

/// Sets a text, unless the thing cannot be read any more with it: then the field holds a date or one of a few words.
fn put(kind: ThingKind, thing: &mut Value, place: &str, words: &str) -> bool {
    let before = thing.clone();
    match place.strip_suffix("/-") {
        Some(list) => thing.pointer_mut(list).and_then(Value::as_array_mut).expect("a list").push(json!(words)),
        None if place.ends_with("/svg") => *thing.pointer_mut(place).expect("a drawing") = json!(drawing(words)),
        None => *thing.pointer_mut(place).expect("a text") = json!(words),
    }
    let whole: Result<briefing_domain::snapshot::Thing, _> =
        serde_json::from_value(json!({ "thing": kind.name(), "value": thing }));
    if whole.is_err() {
        *thing = before;
    }
    whole.is_ok()
}

/// Plants canaries all over a program, brings it into another store, and exports everything.
fn planted(name: &str) -> (BTreeMap<String, String>, Exported) {
    let mut app = desk();
    let id = full(&mut app, name);
    let mut program: Value =
        serde_json::from_str(&text(&call(&mut app, "program_dump", json!({ "program": id })), "/text"))
            .expect("a dump");
    let planted = plant(&mut program);
    let place = folder();
    let file = place.path().join("planted.json");
    std::fs::write(&file, program.to_string()).expect("a file");
    let mut other = desk();
    let id = text(&call(&mut other, "program_import", json!({ "path": file })), "/id");
    let out = place.path().join("out");
    let mut wish = request(&id, "all", &out);
    wish["formats"] = json!(["docx", "pdf", "md"]);
    let reports = list(&call(&mut other, "packet_export", wish), "");
    (planted, Exported { files: files_below(&out), reports })
}

fn no_canary_reaches_fda(name: &str) {
    let (planted, packets) = planted(name);
    assert!(planted.len() > 300, "only {} fields were found", planted.len());
    for kind in ThingKind::ALL {
        assert!(
            planted.values().any(|place| place.starts_with(&format!("{}/", kind.name()))),
            "no canary in a {}",
            kind.name()
        );
    }
    for report in packets.reports.iter().filter(|report| report["audience"] == "fda") {
        let searched = report["passages_searched"].as_u64().unwrap_or_default();
        assert!(searched >= planted.len() as u64, "the app itself searched for {searched} passages only");
    }
    for (path, bytes) in packets.for_fda() {
        let text = readable(&path, &bytes).to_lowercase();
        // Four letters are its number; three alone stand in the compressed bytes of a file by chance.
        let begins = |at: &usize| {
            let number: Vec<char> = text[at + MARK.len()..].chars().take(4).collect();
            number.len() == 4 && number.iter().all(|letter| ('a'..='j').contains(letter))
        };
        let found = text.match_indices(MARK).map(|(at, _)| at).find(begins);
        assert!(
            found.is_none(),
            "a canary is in {path}: {:?}",
            found.map(|at| text[at..].chars().take(60).collect::<String>())
        );
    }
    let inside: String =
        packets.of(&["program"]).values().map(|bytes| String::from_utf8_lossy(bytes).into_owned()).collect();
    let lost: Vec<&String> =
        planted.iter().filter(|(words, _)| !inside.contains(*words)).map(|(_, place)| place).collect();
    assert!(lost.is_empty(), "the whole program lost {lost:?}");
    for packet in ["program", "contingency"] {
        let of = |ending: &str| -> String {
            let files = packets.of(&[packet]);
            let read = |path: &str, bytes: &[u8]| match ending {
                ".pdf" => without_running_lines(&pages(bytes)).join("\n"),
                _ => readable(path, bytes),
            };
            files.iter().filter(|(path, _)| path.ends_with(ending)).map(|(path, bytes)| read(path, bytes)).collect()
        };
        let markdown = of(".md");
        for ending in [".docx", ".pdf"] {
            let whole = words(&of(ending));
            // An alternative text stands on no page of a PDF file; what the file says of itself holds it.
            let unseen = said_of_itself(&packets.of(&[packet]), ending, planted.keys());
            let kept = |canary: &String| in_two(&whole, canary) || unseen.contains(canary);
            let lost: Vec<&String> = planted
                .iter()
                .filter(|(canary, _)| markdown.contains(*canary) && !kept(canary))
                .map(|(_, place)| place)
                .collect();
            assert!(lost.is_empty(), "{packet} lost in {ending}: {lost:?}");
        }
    }
}

/// Returns which of these words the files of this ending say, on no page but in properties and alternative texts.
fn said_of_itself<'c>(files: &Files, ending: &str, canaries: impl Iterator<Item = &'c String>) -> BTreeSet<String> {
    let passage =
        |text: &String| InternalPassage { text: text.clone(), term: false, place: Place::default(), also: Vec::new() };
    let passages: Vec<InternalPassage> = canaries.map(passage).collect();
    let of_ending = files.iter().filter(|(path, _)| path.ends_with(ending));
    let files = of_ending.map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
    let searched = briefing_packet::Files { files, ..briefing_packet::Files::default() };
    let leaks = find_leaks(&searched, &passages, &BTreeSet::new()).expect("every file can be opened");
    leaks.into_iter().map(|leak| leak.text).collect()
}

/// Returns what can be read in a file: the parts of a Word file, the pages of a PDF file with its objects, any other file as it is.
fn readable(path: &str, bytes: &[u8]) -> String {
    match path.rsplit('.').next() {
        Some("docx" | "xlsx") => parts(bytes).into_iter().map(|(name, text)| format!("{name}\n{text}\n")).collect(),
        Some("pdf") => format!("{}\n{}", pages(bytes).join("\n"), String::from_utf8_lossy(bytes)),
        _ => String::from_utf8_lossy(bytes).into_owned(),
    }
}

#[test]
fn no_internal_field_of_a_pre_ind_program_reaches_fda_and_the_whole_program_keeps_all() {
    no_canary_reaches_fda("aav-pre-ind");
}

#[test]
fn no_internal_field_of_an_interact_program_reaches_fda_and_the_whole_program_keeps_all() {
    no_canary_reaches_fda("til-interact");
}

/// The schema knows every internal text there can be; this is how the walk is known to miss none.
#[test]
fn the_walk_meets_every_kind_of_internal_field() {
    let mut app = desk();
    let id = full(&mut app, "aav-pre-ind");
    let mut program = snapshot(&mut app, &id);
    let planted = plant(&mut program);
    let _: ProgramSnapshot = serde_json::from_value(program).expect("still a program");
    for field in [
        "program/internal/working/note",
        "meeting/internal/must_leave_with/0",
        "question/internal/promotion/reason",
        "question/internal/adopted/pack",
        "plan/body/internal/disagree/reply/text",
        "plan/body/internal/cost",
        "figure/fda/caption",
        "enclosure/internal/right_to_share",
        "person/internal/meeting_role",
        "task/internal/what",
        "constraint/internal/decision",
        "dismissal/internal/reason",
        "sign_off/internal/reader",
        "evidence/internal/note",
        "lot/internal/owner",
    ] {
        assert!(planted.values().any(|place| place == field), "no canary in {field}");
    }
}

#[test]
fn an_internal_sentence_copied_into_a_text_for_fda_stops_the_export() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let beat = text(&snapshot(&mut app, &id), "/beats/0/id");
    let note = "We would settle for a single dose level without a control arm.";
    edit(&mut app, &id, &beat, json!({ "internal": { "working": { "note": note } } }));
    export(&mut app, &id, "pre-ind");
    let body = "Introduction. We would **settle** for a\nsingle dose-level without a control arm.";
    edit(&mut app, &id, &beat, json!({ "fda": { "body": body } }));
    let place = folder();
    let error = refused(&mut app, "packet_export", request(&id, "pre-ind", place.path()));
    assert!(error.message.contains("settle for a single dose level"), "{}", error.message);
    assert!(error.message.contains("internal.working.note") && error.message.contains("fda.body"), "{}", error.message);
    assert!(briefing_tests::files_below(place.path()).is_empty(), "nothing was written");
    export(&mut app, &id, "program");
}

/// Returns the id by which the refusal names a leak.
fn leak_in(message: &str) -> String {
    let at = message.find("leak-").expect("the id of a leak");
    message[at..].chars().take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect()
}

#[test]
fn a_confidential_word_stops_the_export_until_an_exception_is_recorded() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let beat = text(&snapshot(&mut app, &id), "/beats/0/id");
    edit(&mut app, &id, &id, json!({ "internal": { "confidential_terms": ["Heron"] } }));
    edit(&mut app, &id, &beat, json!({ "fda": { "body": "Herons are birds and no secret." } }));
    export(&mut app, &id, "pre-ind");
    edit(&mut app, &id, &beat, json!({ "fda": { "body": "The **heron** program began in 2024." } }));
    let place = folder();
    let error = refused(&mut app, "packet_export", request(&id, "pre-ind", place.path()));
    assert!(error.message.contains("Heron"), "{}", error.message);
    let leak = leak_in(&error.message);
    call(
        &mut app,
        "finding_dismiss",
        json!({ "program": id, "finding": leak, "reason": "The name is public since the press release." }),
    );
    let packets = export(&mut app, &id, "all");
    assert!(packets.documents_with("**heron**").iter().any(|path| path.starts_with("pre-ind/")));
    assert!(
        packets.documents_with("press release").iter().all(|path| !path.starts_with("pre-ind/")),
        "the reason stays inside"
    );
    assert!(!packets.documents_with("press release").is_empty(), "and it is on record there");
    call(&mut app, "finding_reopen", json!({ "program": id, "finding": leak }));
    refused(&mut app, "packet_export", request(&id, "pre-ind", place.path()));
}

#[test]
fn an_exception_for_one_leak_does_not_let_another_pass() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let beat = text(&snapshot(&mut app, &id), "/beats/0/id");
    edit(&mut app, &id, &id, json!({ "internal": { "confidential_terms": ["Heron", "Lantern"] } }));
    edit(&mut app, &id, &beat, json!({ "fda": { "body": "Heron." } }));
    let place = folder();
    let leak = leak_in(&refused(&mut app, "packet_export", request(&id, "pre-ind", place.path())).message);
    call(&mut app, "finding_dismiss", json!({ "program": id, "finding": leak, "reason": "Public." }));
    edit(&mut app, &id, &beat, json!({ "fda": { "body": "Heron and Lantern." } }));
    let error = refused(&mut app, "packet_export", request(&id, "pre-ind", place.path()));
    assert!(error.message.contains("Lantern") && !error.message.contains("Heron"), "{}", error.message);
}

#[test]
fn one_packet_that_leaks_keeps_all_from_being_written() {
    let mut app = desk();
    let id = sample(&mut app, "flawed-pre-ind");
    let place = folder();
    let error = refused(&mut app, "packet_export", request(&id, "all", place.path()));
    assert!(error.message.starts_with("Internal text would leave for FDA"), "{}", error.message);
    assert!(briefing_tests::files_below(place.path()).is_empty(), "nothing was written");
    let terms = list(&snapshot(&mut app, &id), "/program/internal/confidential_terms");
    assert!(!terms.is_empty(), "the example shows a marked term");
}
