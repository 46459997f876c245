//! What the stories and the golden packets are told with: a desk, calls through the front door, a small program builder, exports read
//! back from disk, and the comparison with expected files.
//!
//! Only used by tests, so failures are panics that quote what went wrong. No test stands here, and nothing here knows how the app works
//! inside: everything goes through `dispatch`.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "tests fail by panicking"
)]

pub mod finished;
pub mod readable;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use briefing_api::app::{App, AppOptions};
use briefing_api::commands::dispatch;
use briefing_api::error::ApiError;
use briefing_api::source::{Clock, CountedIds, FixedClock, Ids};
use briefing_domain::day::Day;
use serde_json::{Value, json};
use similar::TextDiff;
use tempfile::TempDir;

/// The files of a packet: path with forward slashes, and bytes.
pub type Files = BTreeMap<String, Vec<u8>>;

/// The day on which every test takes place.
pub fn today() -> Day {
    Day::new(2026, 11, 22).expect("a day")
}

fn options(clock: Box<dyn Clock>, ids: Box<dyn Ids>, who: &str) -> AppOptions {
    AppOptions { clock, ids, who: who.to_owned() }
}

/// Opens an empty store in memory at which `tester` works; time stands still and ids count up.
pub fn desk() -> App {
    App::in_memory(options(Box::new(FixedClock::at(today())), Box::<CountedIds>::default(), "tester"))
        .expect("a store in memory")
}

/// Opens the store in a file for one of several writers; each `series` makes ids of its own.
pub fn desk_at(path: &Path, who: &str, series: u16) -> App {
    let ids = SeriesIds { series, last: AtomicU64::new(0) };
    App::open(path, options(Box::new(FixedClock::at(today())), Box::new(ids), who)).expect("a store in a file")
}

/// Opens an empty store in memory with a clock that the test moves.
pub fn desk_with(clock: &HandClock) -> App {
    App::in_memory(options(Box::new(clock.clone()), Box::<CountedIds>::default(), "tester")).expect("a store in memory")
}

struct SeriesIds {
    series: u16,
    last: AtomicU64,
}

impl Ids for SeriesIds {
    fn next(&self) -> String {
        let number = self.last.fetch_add(1, Ordering::Relaxed) + 1;
        format!("{:08x}-0000-7000-8000-{number:012x}", self.series)
    }
}

/// A clock that a test moves by hand; it begins at 09:00 UTC.
#[derive(Clone, Default)]
pub struct HandClock {
    seconds: Arc<AtomicI64>,
}

impl HandClock {
    /// Moves the clock on.
    pub fn pass(&self, seconds: i64) {
        self.seconds.fetch_add(seconds, Ordering::Relaxed);
    }
}

impl Clock for HandClock {
    fn now(&self) -> String {
        let start: jiff::Timestamp = "2026-11-22T09:00:00Z".parse().expect("a time");
        let now = start + jiff::SignedDuration::from_secs(self.seconds.load(Ordering::Relaxed));
        now.strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
    }

    fn today(&self) -> Day {
        today()
    }
}

/// Calls a command that must succeed.
pub fn call(app: &mut App, name: &str, request: Value) -> Value {
    match dispatch(app, name, request.clone()) {
        Ok(answer) => answer,
        Err(error) => panic!("{name} {request}\n{:?}: {}\n{}", error.code, error.message, error.hint),
    }
}

/// Calls a command that must be refused, cleanly: with a sentence, and never as a mistake of the program.
pub fn refused(app: &mut App, name: &str, request: Value) -> ApiError {
    match dispatch(app, name, request.clone()) {
        Ok(answer) => panic!("{name} {request}\nshould have been refused, but answered {answer}"),
        Err(error) => {
            assert!(!error.message.is_empty(), "{name}: a refusal without a sentence");
            assert_ne!(error.code, briefing_api::error::ErrorCode::Internal, "{name}: {}", error.message);
            error
        }
    }
}

/// Puts an example into the store and returns the program's id.
pub fn sample(app: &mut App, name: &str) -> String {
    text(&call(app, "sample_open", json!({ "name": name })), "/id")
}

/// Makes a program for a pre-IND meeting and returns its id.
pub fn program(app: &mut App, name: &str) -> String {
    let request = json!({
        "name": name, "modality": "aav-in-vivo", "indication": "A rare disease of the heart", "sponsor": "Sample Sponsor, Inc.",
        "meeting": "pre-ind",
    });
    text(&call(app, "program_create", request), "/id")
}

/// Returns the text at a JSON pointer.
pub fn text(value: &Value, pointer: &str) -> String {
    let found = value.pointer(pointer).and_then(Value::as_str);
    found.unwrap_or_else(|| panic!("no text at {pointer} in {value}")).to_owned()
}

/// Returns the list at a JSON pointer; an absent one is empty.
pub fn list(value: &Value, pointer: &str) -> Vec<Value> {
    value.pointer(pointer).and_then(Value::as_array).cloned().unwrap_or_default()
}

/// Returns everything a program holds.
pub fn snapshot(app: &mut App, program: &str) -> Value {
    call(app, "program_get", json!({ "program": program }))["snapshot"].take()
}

/// Returns what a program says, without how often each thing was saved.
pub fn content(app: &mut App, program: &str) -> Value {
    let mut content = snapshot(app, program);
    forget_revisions(&mut content);
    content
}

fn forget_revisions(value: &mut Value) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(forget_revisions),
        Value::Object(fields) => {
            fields.remove("revision");
            fields.values_mut().for_each(forget_revisions);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Adds a thing of a kind; `halves` holds what is filled in below `fda` and `internal`. Returns the thing with its id and revision.
pub fn add(app: &mut App, program: &str, kind: &str, halves: Value) -> Value {
    let mut thing = call(app, "record_blank", json!({ "kind": kind }));
    fill(&mut thing["value"], halves);
    call(app, "record_save", json!({ "program": program, "thing": thing }))["thing"]["value"].take()
}

/// Puts the fields of `with` over those of `value`.
pub fn fill(value: &mut Value, with: Value) {
    match (value, with) {
        (Value::Object(fields), Value::Object(with)) => {
            for (key, with) in with {
                fill(fields.entry(key).or_insert(Value::Null), with);
            }
        }
        (value, with) => *value = with,
    }
}

/// Returns the path of a field as findings write it, `fda.ask`, also when it is given as a JSON pointer.
pub fn field(path: &str) -> String {
    path.trim_start_matches('/').replace('/', ".")
}

/// Finds a thing in a snapshot by its id, ready to be changed and saved.
pub fn thing(snapshot: &Value, id: &str) -> Value {
    if snapshot.pointer("/program/id").and_then(Value::as_str) == Some(id) {
        return json!({ "thing": "program", "value": snapshot["program"] });
    }
    let kinds = briefing_domain::snapshot::ThingKind::ALL;
    let found = kinds.iter().find_map(|kind| {
        let all = snapshot.get(kind.field())?.as_array()?;
        let value = all.iter().find(|it| it["id"] == id)?;
        Some(json!({ "thing": kind.name(), "value": value }))
    });
    found.unwrap_or_else(|| panic!("there is no {id}"))
}

/// Changes fields of a stored thing and saves it.
pub fn edit(app: &mut App, program: &str, id: &str, halves: Value) -> Value {
    let mut thing = thing(&snapshot(app, program), id);
    fill(&mut thing["value"], halves);
    call(app, "record_save", json!({ "program": program, "thing": thing }))
}

/// A packet, or all of them, read back from the folder to which it was exported.
pub struct Exported {
    /// The files below the folder.
    pub files: Files,
    /// What the command answered.
    pub reports: Vec<Value>,
}

impl Exported {
    /// Returns the documents that hold these words, by path.
    pub fn documents_with(&self, words: &str) -> Vec<&str> {
        let has = |(path, bytes): &(&String, &Vec<u8>)| {
            path.ends_with(".md") && String::from_utf8_lossy(bytes).contains(words)
        };
        self.files.iter().filter(has).map(|(path, _)| path.as_str()).collect()
    }

    /// Returns the files of one packet, or of several.
    pub fn of(&self, packets: &[&str]) -> Files {
        let own = |path: &str| {
            packets.iter().any(|packet| path.strip_prefix(packet).is_some_and(|rest| rest.starts_with('/')))
        };
        self.files.iter().filter(|(path, _)| own(path)).map(|(path, bytes)| (path.clone(), bytes.clone())).collect()
    }

    /// Returns the files of all packets that go to FDA.
    pub fn for_fda(&self) -> Files {
        let fda: Vec<String> =
            self.reports.iter().filter(|it| it["audience"] == "fda").map(|it| text(it, "/packet")).collect();
        assert!(!fda.is_empty(), "no packet for FDA was exported");
        self.of(&fda.iter().map(String::as_str).collect::<Vec<_>>())
    }
}

/// Exports a packet, or `all`, into a folder of its own per packet.
pub fn export(app: &mut App, program: &str, packet: &str) -> Exported {
    let folder = folder();
    let out = folder.path().join("out");
    let reports = call(app, "packet_export", request(program, packet, &out));
    Exported { files: files_below(&out), reports: list(&reports, "") }
}

/// Returns the request of an export into `out`.
pub fn request(program: &str, packet: &str, out: &Path) -> Value {
    json!({ "program": program, "packet": packet, "out": out, "subfolder": true, "as_of": "2026-11-22" })
}

/// Makes a folder that goes away with the test.
pub fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder")
}

/// Reads every file below a folder; a folder that is not there has none.
pub fn files_below(folder: &Path) -> Files {
    let mut files = Files::new();
    collect(folder, "", &mut files);
    files
}

fn collect(folder: &Path, prefix: &str, files: &mut Files) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let entry = entry.expect("an entry");
        let path = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), files);
        } else {
            files.insert(path, fs::read(entry.path()).expect("a file"));
        }
    }
}

/// Asserts that two sets of files are the same to the byte, and shows where they are not.
pub fn same_files(before: &Files, after: &Files, what: &str) {
    let complaints = differences(before, after);
    assert!(complaints.is_empty(), "{what}:\n{}", complaints.join("\n"));
}

/// Returns what stands in tests/golden/ for a case.
pub fn golden_folder(case: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(case)
}

/// Compares files with `tests/golden/<case>/` byte for byte; files beside the packets' folders, such as `program.toml`, are not
/// expected but given. With `UPDATE_GOLDEN=1` the expected files are written anew and stale ones removed.
pub fn golden(case: &str, files: &Files) {
    let place = golden_folder(case);
    let mut expected = files_below(&place);
    expected.retain(|path, _| path.contains('/'));
    #[allow(
        clippy::disallowed_methods,
        reason = "how expected files are written anew is a matter of who runs the tests"
    )]
    let update = std::env::var("UPDATE_GOLDEN").is_ok_and(|value| value == "1");
    if update {
        for path in expected.keys().filter(|path| !files.contains_key(*path)) {
            fs::remove_file(place.join(path)).expect("a stale file is removed");
        }
        for (path, bytes) in files.iter().filter(|(path, bytes)| expected.get(*path) != Some(bytes)) {
            let file = place.join(path);
            fs::create_dir_all(file.parent().expect("a folder")).expect("a folder is made");
            fs::write(&file, bytes).expect("an expected file is written");
        }
        return;
    }
    let complaints = differences(&expected, files);
    let hint = "If the change is meant, run again with UPDATE_GOLDEN=1 and read the difference before it is committed.";
    assert!(complaints.is_empty(), "tests/golden/{case} differs:\n{}\n{hint}", complaints.join("\n"));
}

/// Returns where two sets of files differ: a line per file, and the first differences line by line.
pub fn differences(before: &Files, after: &Files) -> Vec<String> {
    const SHOWN: usize = 3;
    let mut complaints = Vec::new();
    let mut shown = 0;
    let mut paths: Vec<&String> = before.keys().chain(after.keys()).collect();
    paths.sort_unstable();
    paths.dedup();
    for path in paths {
        match (before.get(path), after.get(path)) {
            (Some(_), None) => complaints.push(format!("- {path} is missing")),
            (None, Some(_)) => complaints.push(format!("+ {path} is new")),
            (Some(one), Some(other)) if one != other => {
                complaints.push(format!("! {path} differs"));
                if shown < SHOWN {
                    complaints.push(line_by_line(one, other));
                }
                shown += 1;
            }
            _ => {}
        }
    }
    complaints
}

fn line_by_line(before: &[u8], after: &[u8]) -> String {
    const LINES: usize = 40;
    let (Ok(before), Ok(after)) = (std::str::from_utf8(before), std::str::from_utf8(after)) else {
        return format!("  ({} bytes before, {} bytes after)", before.len(), after.len());
    };
    let diff = TextDiff::from_lines(before, after).unified_diff().context_radius(1).to_string();
    diff.lines().take(LINES).map(|line| format!("    {line}")).collect::<Vec<_>>().join("\n")
}
