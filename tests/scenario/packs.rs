//! Packs of knowledge: a company's questions are found and adopted, new rules are seen before they hold, and nothing hostile gets in.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use briefing_api::app::App;
use briefing_tests::{add, call, desk, desk_at, export, folder, list, refused, sample, snapshot, text};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;

pub(super) const RULES: &str = include_str!("../../assets/library/rules/pdufa-vii.toml");

/// The fictional pack that lies beside the tests.
pub(super) fn harbor() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("packs/harbor-bio")
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

pub(super) type Listed = Vec<(String, Vec<u8>)>;

/// The files of the fictional pack, without the manifest.
pub(super) fn own_files() -> Listed {
    let files = briefing_tests::files_below(&harbor());
    files.into_iter().filter(|(path, _)| path != "pack.toml").collect()
}

pub(super) fn manifest(id: &str, version: &str, kind: &str, files: &Listed) -> String {
    let mut text = format!(
        "id = \"{id}\"\nversion = \"{version}\"\ntitle = \"A test\"\npublisher = \"Test\"\ndate = \"2026-11-20\"\nkind = \"{kind}\"\n"
    );
    for (path, bytes) in files {
        text.push_str(&format!("\n[[file]]\npath = \"{path}\"\nsha256 = \"{}\"\n", hash(bytes)));
    }
    text
}

/// Writes a pack with a manifest that lists every file.
pub(super) fn written(id: &str, version: &str, kind: &str, files: &Listed) -> TempDir {
    let place = folder();
    for (path, bytes) in files {
        let file = place.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }
    fs::write(place.path().join("pack.toml"), manifest(id, version, kind, files)).unwrap();
    place
}

/// A rules pack made of the built-in rules with one thing changed.
fn rules_pack(version: &str, old: &str, new: &str) -> TempDir {
    assert!(RULES.contains(old), "the rules have no {old}");
    let text = RULES.replacen("version = \"1.0\"", &format!("version = \"{version}\""), 1).replacen(old, new, 1);
    written("fda-update", version, "rules", &vec![("rules/pdufa-vii.toml".to_owned(), text.into_bytes())])
}

/// The package of a pre-IND meeting becomes due ten days earlier.
fn earlier_package(version: &str) -> TempDir {
    let entry =
        RULES.split("[[deadlines]]").find(|it| it.contains("\"pre-ind\"") && it.contains("\"package_due\"")).unwrap();
    let amount = entry.lines().find(|line| line.starts_with("amount = ")).unwrap();
    let days: i64 = amount.trim_start_matches("amount = ").trim().parse().unwrap();
    let moved = if entry.contains("direction = \"before\"") { days + 10 } else { days - 10 };
    rules_pack(version, entry, &entry.replacen(amount, &format!("amount = {moved}"), 1))
}

fn preview(app: &mut App, path: &Path) -> Value {
    call(app, "pack_preview", json!({ "path": path }))
}

fn accept(app: &mut App, path: &Path, reason: &str) -> Value {
    let sha256 = text(&preview(app, path), "/sha256");
    call(app, "pack_accept", json!({ "path": path, "sha256": sha256, "reason": reason }))
}

fn found(app: &mut App, words: &str) -> Vec<String> {
    list(&call(app, "bank_search", json!({ "text": words })), "").iter().map(|it| text(it, "/id")).collect()
}

fn package_due(app: &mut App, program: &str) -> String {
    let dates = list(&call(app, "clock_get", json!({ "program": program })), "");
    text(dates.iter().find(|it| it["id"] == "package_due").unwrap(), "/plan_on")
}

#[test]
fn a_companys_topic_is_previewed_found_adopted_and_stays_when_the_pack_is_taken_back() {
    let mut app = desk();
    let program = sample(&mut app, "aav-pre-ind");
    let seen = preview(&mut app, &harbor());
    let adds: Vec<String> = list(&seen, "/adds").iter().map(|it| text(it, "/id")).collect();
    assert_eq!(
        adds,
        ["harbor-bio/seated-infusion", "harbor-bio/bed-first", "harbor-bio/sop-infusion", "harbor-bio/name-the-page"]
    );
    assert_eq!((seen["weaker"].as_bool(), list(&seen, "/rules").len()), (Some(false), 0));
    assert_eq!(text(&seen["programs"][0], "/program"), program);
    assert!(list(&call(&mut app, "pack_list", json!({})), "").is_empty(), "a preview stores nothing");
    assert!(!found(&mut app, "seated recliner").contains(&"harbor-bio/seated-infusion".to_owned()));

    accept(&mut app, &harbor(), "");
    assert_eq!(found(&mut app, "seated recliner").first().unwrap(), "harbor-bio/seated-infusion");
    let lessons = list(&call(&mut app, "lesson_list", json!({ "area": "clinical-trial-design" })), "");
    assert_eq!(text(&lessons[0], "/pack"), "harbor-bio 1.0.0");
    let adopted =
        call(&mut app, "question_adopt", json!({ "program": program, "topic": "harbor-bio/seated-infusion" }));
    let memory = json!({ "topic": "harbor-bio/seated-infusion", "pack": "harbor-bio 1.0.0" });
    assert_eq!(adopted["question"]["internal"]["adopted"], memory);
    assert!(adopted["plan"].to_string().contains("in a bed"), "the company's scenario is in the plan");
    let other = call(&mut app, "question_adopt", json!({ "program": program, "topic": "stagger-within-cohort" }));
    assert!(other["plan"].to_string().contains("Infuse the first three participants in a bed"));

    refused(&mut app, "pack_take_back", json!({ "id": "harbor-bio", "reason": " " }));
    let gone = call(&mut app, "pack_take_back", json!({ "id": "harbor-bio", "reason": "Under revision" }));
    assert_eq!((gone["in_use"].as_bool(), text(&gone, "/reason")), (Some(false), "Under revision".to_owned()));
    assert!(!found(&mut app, "seated recliner").contains(&"harbor-bio/seated-infusion".to_owned()));
    assert!(list(&call(&mut app, "lesson_list", json!({})), "").is_empty());
    let id = text(&adopted, "/question/id");
    let kept =
        list(&snapshot(&mut app, &program), "/questions").into_iter().find(|it| it["id"] == id.as_str()).unwrap();
    assert_eq!(kept["internal"]["adopted"], memory, "what was adopted stays");
    assert!(!export(&mut app, &program, "pre-ind").documents_with("may be infused seated").is_empty());
    refused(&mut app, "pack_take_back", json!({ "id": "harbor-bio", "reason": "Again" }));

    let sha256 = text(&gone, "/sha256");
    call(&mut app, "pack_accept", json!({ "sha256": sha256 }));
    assert!(found(&mut app, "seated recliner").contains(&"harbor-bio/seated-infusion".to_owned()), "kept by its hash");
}

#[test]
fn a_folder_and_a_zip_file_of_the_same_content_are_the_same_pack() {
    let mut app = desk();
    let sha256 = text(&preview(&mut app, &harbor()), "/sha256");
    let place = folder();
    for top in ["", "harbor/"] {
        let mut files = own_files();
        files.push(("pack.toml".to_owned(), fs::read(harbor().join("pack.toml")).unwrap()));
        let zip = zipped(place.path(), &files.into_iter().map(|(path, it)| (format!("{top}{path}"), it)).collect());
        assert_eq!(text(&preview(&mut app, &zip), "/sha256"), sha256);
    }
}

#[test]
fn new_rules_show_the_dates_they_move_and_hold_once_they_are_accepted() {
    let mut app = desk();
    let program = sample(&mut app, "aav-pre-ind");
    let before = package_due(&mut app, &program);
    let pack = earlier_package("1.1.0");
    let seen = preview(&mut app, pack.path());
    assert_eq!(list(&seen, "/rules").len(), 1, "{seen}");
    assert_eq!(seen["weaker"], json!(false), "earlier asks for more");
    let dates = list(&seen, "/programs/0/dates");
    let due = dates.iter().find(|it| it["milestone"] == "package_due").unwrap();
    assert_eq!(text(due, "/before"), before);
    let after = text(due, "/after");
    assert!(after < before, "{after} {before}");
    assert_eq!(package_due(&mut app, &program), before, "a preview changes nothing");

    accept(&mut app, pack.path(), "");
    assert_eq!(package_due(&mut app, &program), after);
    assert_eq!(text(&call(&mut app, "rule_pack_get", json!({})), "/version"), "1.1.0");
    call(&mut app, "pack_take_back", json!({ "id": "fda-update", "reason": "FDA withdrew it" }));
    assert_eq!(package_due(&mut app, &program), before);
}

#[test]
fn a_weaker_rule_needs_a_reason_that_is_kept() {
    let mut app = desk();
    let program = sample(&mut app, "aav-pre-ind");
    let pack = rules_pack("2.0.0", "counts = \"questions\"", "counts = \"topics\"");
    let seen = preview(&mut app, pack.path());
    assert_eq!(seen["weaker"], json!(true));
    assert_eq!(text(&seen, "/programs/0/caps/0/id"), "cap.questions");
    let sha256 = text(&seen, "/sha256");
    let error = refused(&mut app, "pack_accept", json!({ "path": pack.path(), "sha256": sha256, "reason": "  " }));
    assert_eq!(error.field.as_deref(), Some("reason"));
    assert!(list(&call(&mut app, "pack_list", json!({})), "").is_empty());
    accept(&mut app, pack.path(), "The company plans for written responses");
    let kept = call(&mut app, "pack_list", json!({}));
    assert_eq!(text(&kept, "/0/reason"), "The company plans for written responses");

    // Another rules pack takes its place, under whatever id.
    let next = earlier_package("2.1.0");
    assert_eq!(text(&preview(&mut app, next.path()), "/replaces"), "fda-update 2.0.0");
    accept(&mut app, next.path(), "Back to the caps of FDA");
    let used: Vec<bool> =
        list(&call(&mut app, "pack_list", json!({})), "").iter().filter_map(|it| it["in_use"].as_bool()).collect();
    assert_eq!(used, [true, false]);
    assert!(!package_due(&mut app, &program).is_empty());
}

#[test]
fn a_stricter_cap_shows_the_findings_that_come_with_it() {
    let mut app = desk();
    let program = sample(&mut app, "aav-pre-ind");
    let pack = rules_pack("1.2.0", "limit = 10", "limit = 1");
    let seen = preview(&mut app, pack.path());
    assert_eq!(seen["weaker"], json!(false));
    let come = list(&seen, "/programs/0/come");
    assert!(come.iter().any(|it| text(it, "/sentence").contains("question")), "{seen}");
    let findings = |app: &mut App| list(&call(app, "finding_list", json!({ "program": program })), "").len();
    let before = findings(&mut app);
    accept(&mut app, pack.path(), "");
    assert_eq!(findings(&mut app), before + come.len() - list(&seen, "/programs/0/go").len());
}

#[test]
fn what_is_accepted_is_what_was_looked_at() {
    let mut app = desk();
    let pack = written("own", "1.0.0", "company", &own_as("own", "1.0.0"));
    let sha256 = text(&preview(&mut app, pack.path()), "/sha256");
    let lessons =
        fs::read_to_string(pack.path().join("lessons.toml")).unwrap().replace("Name the page", "Skip the page");
    let mut files = own_as("own", "1.0.0");
    files.iter_mut().filter(|(path, _)| path == "lessons.toml").for_each(|it| it.1 = lessons.clone().into_bytes());
    let changed = written("own", "1.0.0", "company", &files);
    let error = refused(&mut app, "pack_accept", json!({ "path": changed.path(), "sha256": sha256 }));
    assert_eq!(error.field.as_deref(), Some("sha256"));
    call(&mut app, "pack_accept", json!({ "path": pack.path(), "sha256": sha256 }));
    let error = refused(&mut app, "pack_preview", json!({ "path": changed.path() }));
    assert!(error.message.contains("own 1.0.0 with another content"), "{error}");
    refused(&mut app, "pack_accept", json!({ "path": pack.path(), "sha256": sha256 }));

    let newer = written("own", "1.1.0", "company", &own_as("own", "1.1.0")[..3].to_vec());
    let seen = preview(&mut app, newer.path());
    assert_eq!(text(&seen, "/replaces"), "own 1.0.0");
    let drops: Vec<String> = list(&seen, "/drops").iter().map(|it| text(it, "/id")).collect();
    assert_eq!(drops, ["own/seated-infusion"]);
}

/// The files of the fictional pack under another id and version; the topic comes last.
fn own_as(id: &str, version: &str) -> Listed {
    let edit = |bytes: Vec<u8>| {
        let text = String::from_utf8(bytes).unwrap().replace("harbor-bio", id).replace("1.0.0", version);
        text.replace("topics = [\"seated-infusion\", ", "topics = [").into_bytes()
    };
    own_files().into_iter().map(|(path, bytes)| (path, edit(bytes))).collect()
}

#[test]
fn packets_remember_the_packs_and_a_companys_pack_is_named_inside_alone() {
    let mut app = desk();
    let program = sample(&mut app, "aav-pre-ind");
    add(&mut app, &program, "fact", json!({ "fda": { "name": "Any" } }));
    let manifest = |app: &mut App, packet: &str| -> Value {
        serde_json::from_slice(&export(app, &program, packet).files[&format!("{packet}/manifest.json")]).unwrap()
    };
    let before = manifest(&mut app, "pre-ind");
    assert!(before.get("packs").is_none());
    accept(&mut app, &harbor(), "");
    let rules = rules_pack("3.0.0", "short_gap_days = 14", "short_gap_days = 15");
    accept(&mut app, rules.path(), "Our own margin");
    let (fda, team) = (manifest(&mut app, "pre-ind"), manifest(&mut app, "contingency"));
    let ids = |of: &Value| list(of, "/packs").iter().map(|it| text(it, "/id")).collect::<Vec<_>>();
    assert_eq!(ids(&fda), ["fda-update"]);
    assert_eq!(ids(&team), ["harbor-bio", "fda-update"]);
    assert_eq!(fda["content_fingerprint"], before["content_fingerprint"], "a pack alone changes no content");
    assert!(!fda.to_string().to_lowercase().contains("harbor"));

    let made = call(&mut app, "packet_made_list", json!({ "program": program }));
    assert_eq!(
        (text(&made, "/0/packet"), text(&made, "/0/fingerprint")),
        ("contingency".to_owned(), text(&team, "/fingerprint"))
    );
    let knowledge = made[0]["knowledge"].to_string();
    assert!(knowledge.contains("harbor-bio 1.0.0 (sha256 ") && knowledge.contains("pdufa-vii 3.0.0"), "{knowledge}");
    assert_eq!(list(&made, "/2/knowledge").len(), 1, "the first was made without packs");
    let frozen = call(&mut app, "packet_freeze", json!({ "program": program, "packet": "pre-ind" }));
    assert!(text(&frozen, "/knowledge").contains("harbor-bio 1.0.0"), "{frozen}");
}

#[test]
fn a_second_writer_sees_what_the_first_accepted_and_took_back() {
    let place = folder();
    let store = place.path().join("store.sqlite");
    let mut first = desk_at(&store, "ana", 1);
    let mut second = desk_at(&store, "ben", 2);
    let topic = "harbor-bio/seated-infusion".to_owned();
    accept(&mut first, &harbor(), "");
    assert!(found(&mut second, "seated recliner").contains(&topic));
    call(&mut second, "pack_take_back", json!({ "id": "harbor-bio", "reason": "Later" }));
    assert!(!found(&mut first, "seated recliner").contains(&topic));
    accept(&mut first, &harbor(), "");
    drop((first, second));
    let mut third = desk_at(&store, "cy", 3);
    assert!(found(&mut third, "seated recliner").contains(&topic), "it is in use after a restart");
}

#[test]
fn a_stored_pack_that_can_no_longer_be_read_is_left_out_and_the_programs_open() {
    let place = folder();
    let path = place.path().join("store.sqlite");
    let mut app = desk_at(&path, "ana", 1);
    let program = sample(&mut app, "aav-pre-ind");
    accept(&mut app, &harbor(), "");
    app.close().unwrap();
    let mut options =
        briefing_store::OpenOptions::new(briefing_store::Timestamp::parse("2026-11-22T09:00:00Z").unwrap());
    options.upgrade = briefing_domain::snapshot::upgrade;
    let mut store = briefing_store::Store::open(&path, &options).unwrap();
    let mut row = store.packs().unwrap().remove(0);
    row.sha256 = "a".repeat(64);
    row.version = "9.0.0".to_owned();
    row.files.insert("lessons.toml".to_owned(), "made by a newer version".to_owned());
    let event = briefing_store::PackEventRow { sha256: row.sha256.clone(), ..store.pack_events().unwrap().remove(0) };
    store.add_pack(&row, &[event]).unwrap();
    store.close().unwrap();

    let mut app = desk_at(&path, "ana", 2);
    assert!(!list(&snapshot(&mut app, &program), "/questions").is_empty());
    let packs = list(&call(&mut app, "pack_list", json!({})), "");
    let broken = packs.iter().find(|it| it["version"] == "9.0.0").unwrap();
    assert!(text(broken, "/broken").contains("lessons.toml"), "{broken}");
    assert!(
        found(&mut app, "seated recliner").contains(&"harbor-bio/seated-infusion".to_owned()),
        "the other is in use"
    );
}

/// Puts files into a zip file.
pub(super) fn zipped(place: &Path, files: &Listed) -> PathBuf {
    let path = place.join("pack.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    for (name, bytes) in files {
        zip.start_file(name.as_str(), SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
    path
}
