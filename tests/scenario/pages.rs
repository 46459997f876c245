//! Pages of a package: counted in its PDF, carried on after a change, and a gate of the final copy.

use std::path::Path;

use briefing_api::app::App;
use briefing_api::error::ErrorCode;
use briefing_tests::{add, call, desk, edit, files_below, folder, list, program, refused, sample, snapshot, text};
use serde_json::{Value, json};

/// An INTERACT program whose package is longer than 50 pages, and its section.
fn long(app: &mut App) -> (String, String) {
    let request = json!({
        "name": "RA-101", "modality": "aav-in-vivo", "indication": "A rare disease of the heart",
        "sponsor": "Sample Sponsor, Inc.", "meeting": "interact",
    });
    let id = text(&call(app, "program_create", request), "/id");
    let paragraph = "The assay measures expression of the transgene in cells of the target tissue. ".repeat(12);
    let body = vec![paragraph; 200].join("\n\n");
    let section = add(app, &id, "section", json!({ "fda": { "slot": "cmc.potency", "body": body } }));
    (id, text(&section, "/id"))
}

/// A program that has a meeting and not a word yet.
fn empty(app: &mut App, meeting: &str) -> String {
    let request = json!({ "name": format!("Empty {meeting}"), "modality": "aav-in-vivo", "meeting": meeting });
    text(&call(app, "program_create", request), "/id")
}

fn exported(app: &mut App, id: &str, out: &Path, formats: &[&str], last: bool) -> Value {
    let request = written(id, out, formats, last);
    call(app, "packet_export", request)[0].take()
}

fn written(id: &str, out: &Path, formats: &[&str], last: bool) -> Value {
    json!({ "program": id, "packet": "interact", "out": out, "formats": formats, "final": last, "replace": true, "as_of": "2026-11-03" })
}

/// The finding of the 50 pages: severity, sentence, whether it is open.
fn over(app: &mut App, id: &str) -> Option<(String, String, bool)> {
    let all = list(&call(app, "finding_list", json!({ "program": id })), "");
    let found = all.iter().find(|it| it["rule"] == "cap.pages.interact.over")?;
    Some((text(found, "/severity"), text(found, "/sentence"), found.get("dismissed").is_none()))
}

fn length(app: &mut App, id: &str, packet: &str) -> Value {
    call(app, "packet_length_get", json!({ "program": id, "packet": packet }))["length"].take()
}

#[test]
fn a_count_holds_until_the_package_changes_and_again_when_that_is_taken_back() {
    let (mut app, folder) = (desk(), folder());
    let (id, section) = long(&mut app);
    let (severity, sentence, _) = over(&mut app, &id).expect("an estimate");
    assert!(severity == "warn" && sentence.contains("about") && sentence.contains("estimated"), "{sentence}");
    exported(&mut app, &id, folder.path(), &["md"], false);
    assert_eq!(over(&mut app, &id).expect("an estimate").1, sentence, "Markdown has no pages to count");

    let report = exported(&mut app, &id, folder.path(), &["pdf"], false);
    let pages = report["files"][0]["pages"].as_u64().expect("pages");
    assert!(pages > 50, "{report}");
    assert_eq!(text(&report, "/length/line"), format!("{pages} pages; limit 50"));
    let counted = format!("The package has {pages} pages (counted in the PDF of November 3, 2026), the limit is 50.");
    let stop = Some(("stop".to_owned(), counted, true));
    assert_eq!(over(&mut app, &id), stop);
    assert_eq!(text(&length(&mut app, &id, "interact"), "/by"), "count");
    let made = call(&mut app, "packet_made_list", json!({ "program": id }));
    assert_eq!(made[0]["pages"].as_u64(), Some(pages));
    assert!(made[1].get("pages").is_none());

    edit(&mut app, &id, &section, json!({ "internal": { "note": "Notes of the team are in no package." } }));
    assert_eq!(over(&mut app, &id), stop, "a note changes no page");

    let body = text(&snapshot(&mut app, &id), "/sections/0/fda/body");
    let more = format!("{body}\n\n{}", "More words. ".repeat(400));
    edit(&mut app, &id, &section, json!({ "fda": { "body": more } }));
    let (severity, sentence, _) = over(&mut app, &id).expect("about");
    assert!(
        severity == "warn" && sentence.contains(&format!("about {} pages ({pages} counted", pages + 2)),
        "{sentence}"
    );
    assert!(sentence.contains("about 2 more written since"), "{sentence}");
    call(&mut app, "history_undo", json!({ "program": id }));
    assert_eq!(over(&mut app, &id), stop, "what was taken back was never written");
}

#[test]
fn before_its_first_pdf_a_package_is_estimated_about_as_long_as_it_is() {
    let (mut app, place) = (desk(), folder());
    for (example, packet) in
        [("aav-pre-ind", "pre-ind"), ("til-interact", "interact"), ("", "pre-ind"), ("", "interact")]
    {
        let id = if example.is_empty() { empty(&mut app, packet) } else { sample(&mut app, example) };
        let estimate = length(&mut app, &id, packet);
        assert_eq!(text(&estimate, "/by"), "estimate");
        let request =
            json!({ "program": id, "packet": packet, "out": place.path(), "formats": ["pdf"], "replace": true });
        let report = call(&mut app, "packet_export", request)[0].take();
        let (about, pages) = (estimate["pages"].as_f64().unwrap(), report["files"][0]["pages"].as_f64().unwrap());
        // A package that lacks nearly everything says so in a line for each part, which no estimate of a real one knows.
        let off = if example.is_empty() { 2.0 } else { pages / 10.0 };
        assert!((about - pages).abs() <= off, "{example} {packet}: about {about} pages, and {pages} in its PDF");
    }
}

#[test]
fn a_copy_of_a_program_was_never_counted() {
    let (mut app, folder) = (desk(), folder());
    let (id, _) = long(&mut app);
    exported(&mut app, &id, &folder.path().join("out"), &["pdf"], false);
    let file = folder.path().join("program.json");
    let dump = call(&mut app, "program_dump", json!({ "program": id, "format": "json" }));
    std::fs::write(&file, text(&dump, "/text")).unwrap();
    let copy = text(&call(&mut app, "program_import", json!({ "path": file, "mode": "as_copy" })), "/id");
    assert_eq!(over(&mut app, &copy).expect("an estimate").0, "warn");
    assert_eq!(text(&length(&mut app, &copy, "interact"), "/by"), "estimate");
    call(&mut app, "program_import", json!({ "path": file, "mode": "replace" }));
    assert_eq!(text(&length(&mut app, &id, "interact"), "/by"), "count", "the same content in the same program");
}

#[test]
fn a_final_copy_over_a_limit_is_refused_until_that_is_set_aside() {
    let (mut app, folder) = (desk(), folder());
    let (id, _) = long(&mut app);
    let dismiss = |app: &mut App| {
        for stop in list(&call(app, "finding_list", json!({ "program": id })), "") {
            if stop["severity"] == "stop" && stop.get("dismissed").is_none() {
                call(app, "finding_dismiss", json!({ "program": id, "finding": stop["id"], "reason": "FDA agreed." }));
            }
        }
    };
    dismiss(&mut app);
    call(&mut app, "packet_sign_off", json!({ "program": id, "packet": "interact", "reader": "R. Reader" }));
    let last = folder.path().join("last");
    let error = refused(&mut app, "packet_export", written(&id, &last, &["pdf"], true));
    assert_eq!(error.code, ErrorCode::Refused);
    assert!(
        error.message.contains("pages (counted in the PDF as it is laid out), the limit is 50"),
        "{}",
        error.message
    );
    assert!(!last.exists() && call(&mut app, "packet_made_list", json!({ "program": id })) == json!([]));

    exported(&mut app, &id, &folder.path().join("draft"), &["pdf"], false);
    assert!(over(&mut app, &id).expect("counted").2, "the reasons for other stops say nothing of it");
    let error = refused(&mut app, "packet_export", written(&id, &last, &["docx"], true));
    assert!(error.message.contains("counted in the PDF of November 3, 2026"), "without a PDF too: {}", error.message);
    dismiss(&mut app);
    let report = exported(&mut app, &id, &last, &["pdf"], true);
    assert!(report["length"]["limits"][0]["over"] == json!(true) && !files_below(&last).is_empty());
}

#[test]
fn enclosures_are_said_beside_the_package_and_what_is_no_package_has_no_length() {
    let mut app = desk();
    let id = program(&mut app, "RA-102");
    add(&mut app, &id, "enclosure", json!({ "fda": { "title": "Study report", "pages": 300 } }));
    add(&mut app, &id, "enclosure", json!({ "fda": { "title": "Publication" } }));
    let request = |packet: &str| json!({ "program": id, "packet": packet });
    let length = call(&mut app, "packet_length_get", request("pre-ind"))["length"].take();
    let (alone, with) = (length["pages"].as_u64().unwrap(), length["with_enclosures"].as_u64().unwrap());
    assert_eq!(
        (with - alone, length["enclosures"].as_u64(), length["enclosures_unknown"].as_u64()),
        (300, Some(2), Some(1))
    );
    let limit = list(&length, "/limits").into_iter().find(|it| it["cap"] == "cap.pages.cgt").expect("a limit");
    assert!(limit["over"] == json!(false) && limit["over_if_enclosures_count"] == json!(true), "{limit}");
    let all = list(&call(&mut app, "finding_list", json!({ "program": id })), "");
    let note = all.iter().find(|it| it["rule"] == "cap.pages.cgt.over").expect("both numbers");
    assert!(note["severity"] == "note" && text(note, "/sentence").contains("no source says whether enclosures count"));
    for packet in ["request", "contingency", "interact"] {
        assert_eq!(call(&mut app, "packet_length_get", request(packet)), json!({}), "{packet}");
    }
}
