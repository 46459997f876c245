//! A Word file comes back: its points are kept once, decided one by one, put into the text only on request, and never reach FDA.

use std::io::{Cursor, Write};
use std::path::PathBuf;

use briefing_api::app::App;
use briefing_api::error::ErrorCode;
use briefing_tests::{add, call, desk, list, program, refused, text};
use serde_json::{Value, json};
use tempfile::TempDir;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const BODY: &str = "The assay measures *expression* in cells.\n\nThree lots were tested.";
const SAYS: &str = "Our partner has not agreed to this number at all";

/// Two changes in one paragraph, one in the other, and a comment, as Word writes them.
fn returned(folder: &TempDir) -> String {
    let by = "w:id=\"1\" w:author=\"Ana Ruiz\" w:date=\"2026-11-20T09:00:00Z\"";
    let run = |text: &str| format!("<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>");
    let del =
        |text: &str| format!("<w:del {by}><w:r><w:delText xml:space=\"preserve\">{text}</w:delText></w:r></w:del>");
    let ins = |text: &str| format!("<w:ins {by}>{}</w:ins>", run(text));
    let heading = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Heading2\"/></w:pPr><w:bookmarkStart w:id=\"5\" w:name=\"b_s_cmc_potency\"/>{}</w:p>",
        run("Potency")
    );
    let first = format!(
        "<w:p>{}{}{}{}</w:p>",
        run("The "),
        ins("potency "),
        run("assay measures expression in "),
        del("cells") + &ins("cell lines") + &run(".")
    );
    let second = format!(
        "<w:p><w:commentRangeStart w:id=\"0\"/>{}<w:commentRangeEnd w:id=\"0\"/>{}{}</w:p>",
        run("Three lots"),
        run(" were tested."),
        ins(" Twice.")
    );
    let space = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    let comment = format!(
        "<w:comments {space}><w:comment w:id=\"0\" w:author=\"Ben Ode\" w:date=\"2026-11-21T10:00:00Z\"><w:p>{}</w:p></w:comment></w:comments>",
        run(SAYS)
    );
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let files = [
        ("word/document.xml", format!("<w:document {space}><w:body>{heading}{first}{second}</w:body></w:document>")),
        (
            "word/_rels/document.xml.rels",
            format!(
                "<Relationships><Relationship Type=\"{office}/comments\" Target=\"comments.xml\"/></Relationships>"
            ),
        ),
        ("word/comments.xml", comment),
    ];
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    let path: PathBuf = folder.path().join("returned.docx");
    std::fs::write(&path, zip.finish().unwrap().into_inner()).unwrap();
    path.to_str().unwrap().to_owned()
}

fn reviewed(app: &mut App, folder: &TempDir) -> (String, String) {
    let id = program(app, "RA-101");
    let section = add(app, &id, "section", json!({ "fda": { "slot": "cmc.potency", "body": BODY } }));
    call(app, "review_read", json!({ "program": id, "path": returned(folder) }));
    (id, text(&section, "/id"))
}

fn entries(app: &mut App, id: &str) -> Vec<Value> {
    list(&call(app, "review_list", json!({ "program": id })), "")
}

fn body(app: &mut App, id: &str) -> String {
    let view = call(app, "program_get", json!({ "program": id }));
    text(&view, "/snapshot/sections/0/fda/body")
}

fn decide(entry: &Value, decision: &str, why: &str) -> Value {
    json!({ "id": text(entry, "/point/id"), "revision": entry["point"]["revision"], "decision": decision, "why": why })
}

fn apply(entry: &Value) -> Value {
    let mut request = decide(entry, "accept", "");
    request["apply"] = entry["offer"].clone();
    request
}

#[test]
fn a_returned_file_is_read_once_as_one_step_and_changes_no_text() {
    let (mut app, folder) = (desk(), TempDir::new().unwrap());
    let (id, _) = reviewed(&mut app, &folder);
    let told: Vec<String> = entries(&mut app, &id)
        .iter()
        .map(|it| {
            format!(
                "{}|{}|{}|{}",
                text(it, "/label"),
                text(it, "/point/quote/section"),
                text(it, "/point/internal/author"),
                text(it, "/point/internal/decision")
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "Insertion|Potency|Ana Ruiz|open",
            "Replacement|Potency|Ana Ruiz|open",
            "Comment|Potency|Ben Ode|open",
            "Insertion|Potency|Ana Ruiz|open",
        ]
    );
    assert_eq!(body(&mut app, &id), BODY);
    let again = call(&mut app, "review_read", json!({ "program": id, "path": returned(&folder) }));
    assert_eq!((again["added"].as_u64(), again["known"].as_u64()), (Some(0), Some(4)));
    assert_eq!(entries(&mut app, &id).len(), 4);
    call(&mut app, "history_undo", json!({ "program": id }));
    assert!(entries(&mut app, &id).is_empty(), "one undo takes the whole file back");
}

#[test]
fn changes_of_one_paragraph_are_put_in_one_by_one_and_one_undo_takes_back_text_and_decision() {
    let (mut app, folder) = (desk(), TempDir::new().unwrap());
    let (id, section) = reviewed(&mut app, &folder);
    let first = entries(&mut app, &id);
    assert_eq!((text(&first[0], "/offer/id"), text(&first[0], "/offer/path")), (section, "fda.body".to_owned()));
    let decided = call(&mut app, "review_decide", apply(&first[0]));
    assert_eq!(text(&decided, "/point/internal/decision"), "accept");
    assert_eq!(body(&mut app, &id), BODY.replace("The assay", "The potency assay"));
    // The second change of the same paragraph finds its place in the changed text; as it was shown before, it is refused.
    let error = refused(&mut app, "review_decide", apply(&first[1]));
    assert_eq!(error.code, ErrorCode::Refused);
    let second = entries(&mut app, &id);
    call(&mut app, "review_decide", apply(&second[1]));
    let both = "The potency assay measures *expression* in cell lines.\n\nThree lots were tested.";
    assert_eq!(body(&mut app, &id), both);
    let decided = entries(&mut app, &id);
    let error = refused(&mut app, "review_decide", decide(&decided[1], "reject", "No."));
    assert!(error.message.contains("already in the text"), "{}", error.message);
    call(&mut app, "history_undo", json!({ "program": id }));
    assert_eq!(body(&mut app, &id), BODY.replace("The assay", "The potency assay"));
    assert_eq!(text(&entries(&mut app, &id)[1], "/point/internal/decision"), "open");
}

#[test]
fn a_decision_without_an_offer_changes_nothing_and_a_rejection_needs_a_reason() {
    let (mut app, folder) = (desk(), TempDir::new().unwrap());
    let (id, _) = reviewed(&mut app, &folder);
    let all = entries(&mut app, &id);
    let error = refused(&mut app, "review_decide", decide(&all[1], "reject", "  "));
    assert_eq!(error.field.as_deref(), Some("why"));
    call(&mut app, "review_decide", decide(&all[1], "reject", "Cells is right."));
    call(&mut app, "review_decide", decide(&all[0], "accept", "Put in by hand."));
    assert_eq!(body(&mut app, &id), BODY);
    let after = entries(&mut app, &id);
    assert_eq!(text(&after[1], "/point/internal/why"), "Cells is right.");
    assert!(after[0].get("offer").is_none() && after[1].get("offer").is_none(), "what is decided is not offered again");
    // A decision about a point that was decided meanwhile is a conflict.
    let error = refused(&mut app, "review_decide", decide(&all[1], "reject", "Another reason."));
    assert_eq!(error.code, ErrorCode::Conflict);
}

#[test]
fn a_text_that_was_changed_since_is_put_in_by_hand() {
    let (mut app, folder) = (desk(), TempDir::new().unwrap());
    let (id, _) = reviewed(&mut app, &folder);
    let view = call(&mut app, "program_get", json!({ "program": id }));
    let mut section = view["snapshot"]["sections"][0].clone();
    section["fda"]["body"] = json!("Something else entirely.");
    call(&mut app, "record_save", json!({ "program": id, "thing": { "thing": "section", "value": section } }));
    let all = entries(&mut app, &id);
    assert!(all[0].get("offer").is_none());
    assert!(text(&all[0], "/by_hand").contains("No field prints this paragraph"), "{}", all[0]);
}

fn exported(app: &mut App, id: &str, packet: &str, folder: &TempDir) -> String {
    let out = folder.path().join(packet);
    call(app, "packet_export", json!({ "program": id, "packet": packet, "out": out.to_str().unwrap() }));
    let mut all = String::new();
    for entry in std::fs::read_dir(&out).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|it| it == "md") {
            all.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
    all
}

#[test]
fn the_table_of_dispositions_is_printed_for_the_team_and_never_for_fda() {
    let (mut app, folder) = (desk(), TempDir::new().unwrap());
    let (id, _) = reviewed(&mut app, &folder);
    let all = entries(&mut app, &id);
    call(&mut app, "review_decide", decide(&all[1], "reject", "Only cells were ever used in this assay."));
    for packet in ["readiness", "program"] {
        let team = exported(&mut app, &id, packet, &folder);
        for wanted in
            ["Review: Potency", SAYS, "Only cells were ever used in this assay.", "Was: cells", "Rejected", "Ben Ode"]
        {
            assert!(team.contains(wanted), "{wanted} is missing in the {packet} packet");
        }
    }
    // What a reviewer marked stands in the packet, of course; that is no leak, and nothing of the review is printed.
    let fda = exported(&mut app, &id, "pre-ind", &folder);
    assert!(fda.contains("Three lots were tested."));
    for hidden in [SAYS, "Only cells were ever used", "Ben Ode", "Ana Ruiz", "cell lines"] {
        assert!(!fda.contains(hidden), "{hidden} reached FDA");
    }
    // The planted case: the words of a reviewer in a text for FDA are found.
    add(&mut app, &id, "section", json!({ "fda": { "slot": "cmc.stability", "body": format!("{SAYS}.") } }));
    let out = folder.path().join("leaking");
    let request = json!({ "program": id, "packet": "pre-ind", "out": out.to_str().unwrap() });
    assert!(refused(&mut app, "packet_export", request).message.contains(SAYS));
}

#[test]
fn what_is_no_word_file_is_refused_in_a_sentence_and_nothing_is_kept() {
    let (mut app, folder) = (desk(), TempDir::new().unwrap());
    let id = program(&mut app, "RA-101");
    let path = folder.path().join("notes.docx");
    std::fs::write(&path, "plain").unwrap();
    for path in [path.to_str().unwrap(), folder.path().to_str().unwrap(), "/no/such/file.docx"] {
        let error = refused(&mut app, "review_read", json!({ "program": id, "path": path }));
        assert_eq!((error.code, error.field.as_deref()), (ErrorCode::InvalidInput, Some("path")), "{path}");
    }
    assert!(entries(&mut app, &id).is_empty());
}

#[test]
fn points_that_nobody_decided_are_a_finding_of_their_section_until_they_are_decided() {
    let (mut app, folder) = (desk(), TempDir::new().unwrap());
    let (id, section) = reviewed(&mut app, &folder);
    let undecided = |app: &mut App| -> Vec<Value> {
        let all = list(&call(app, "finding_list", json!({ "program": id })), "");
        all.into_iter().filter(|it| it["rule"] == "review.undecided").collect()
    };
    let found = undecided(&mut app);
    assert_eq!(found.len(), 1, "{found:?}");
    let sentence = text(&found[0], "/sentence");
    assert!(sentence.starts_with("1 comment and 3 changes of the returned file returned.docx"), "{sentence}");
    assert_eq!(text(&found[0], "/place/id"), section);
    for entry in entries(&mut app, &id) {
        call(&mut app, "review_decide", decide(&entry, "reject", "As the team agreed."));
    }
    assert_eq!(undecided(&mut app), Vec::<Value>::new());
    call(&mut app, "history_undo", json!({ "program": id }));
    assert!(text(&undecided(&mut app)[0], "/sentence").starts_with("1 change of"));
}
