//! What FDA asks of a PDF, looked at and told: in the report of an export, for a file of others, and beforehand for characters that no
//! page shows.

use std::fs;

use briefing_domain::outline::{Outline, PacketKind};
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_packet::{BuildOptions, RulePackMark, compose_packet, pdf};
use briefing_tests::{call, desk, edit, files_below, folder, list, refused, request, sample, snapshot, text, today};
use serde_json::{Value, json};

fn row<'r>(rows: &'r [Value], id: &str) -> &'r Value {
    rows.iter().find(|row| row["id"] == id).unwrap_or_else(|| panic!("no check {id}: {rows:?}"))
}

#[test]
fn each_pdf_of_an_export_is_looked_into_and_the_file_on_disk_says_the_same() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let place = folder();
    let out = place.path().join("out");
    let mut asked = request(&id, "request", &out);
    briefing_tests::fill(&mut asked, json!({ "formats": ["docx", "pdf", "md"] }));
    let report = call(&mut app, "packet_export", asked)[0].take();
    let files = list(&report, "/files");
    assert!(list(&files[0], "/checks").is_empty(), "a Word file has no PDF checks");
    let rows = list(&files[1], "/checks");
    assert_eq!(row(&rows, "file-name")["outcome"], "pass", "the name is looked at too");
    assert_eq!(row(&rows, "readable")["outcome"], "not_done", "nobody opened it in Acrobat");
    let must: Vec<&str> = rows.iter().filter(|row| row["must"] == true).filter_map(|row| row["id"].as_str()).collect();
    assert_eq!(must, ["version", "active-content", "attachments", "annotations", "security"]);
    assert!(rows.iter().all(|row| row["must"] == false || row["outcome"] == "pass"), "{rows:?}");
    assert!(rows.iter().all(|row| !text(row, "/source").is_empty() && !text(row, "/confidence").is_empty()));

    let before = files_below(&out);
    let written = out.join("request").join(text(&files[1], "/path"));
    let there = call(&mut app, "packet_preflight", json!({ "file": written }));
    assert_eq!(there["rows"], files[1]["checks"]);
    assert_eq!(
        (&there["pages"], &there["bytes"], &there["file"]),
        (&files[1]["pages"], &files[1]["bytes"], &files[1]["path"])
    );
    assert_eq!(files_below(&out), before, "the file is only read");
}

#[test]
fn a_file_of_others_is_judged_by_its_rows_and_what_cannot_be_looked_at_by_a_sentence() {
    let mut app = desk();
    let place = folder();
    let file = place.path().join("Merged Package_v2.pdf");
    fs::write(&file, b"%PDF-1.7\nnot whole").unwrap();
    let there = call(&mut app, "packet_preflight", json!({ "file": file }));
    assert_eq!(there["pages"], Value::Null);
    let rows = list(&there, "/rows");
    assert_eq!(row(&rows, "version")["outcome"], "fail");
    assert!(text(row(&rows, "version"), "/detail").contains("cannot be read as PDF"));
    assert_eq!(row(&rows, "file-name")["outcome"], "fail");
    assert!(rows.iter().all(|row| row["outcome"] != "pass"), "{rows:?}");
    for (wrong, said) in
        [(place.path().join("gone.pdf"), "gone.pdf cannot be read"), (place.path().into(), "is a folder, not a file")]
    {
        let error = refused(&mut app, "packet_preflight", json!({ "file": wrong }));
        assert!(error.message.contains(said) && error.field.as_deref() == Some("file"), "{error:?}");
    }
}

#[test]
fn a_file_too_large_to_be_held_is_refused_unread() {
    let mut app = desk();
    let place = folder();
    let path = place.path().join("huge.pdf");
    // Sparse: it takes no room on the disk.
    fs::File::create(&path).unwrap().set_len(513 * 1024 * 1024).unwrap();
    let error = refused(&mut app, "packet_preflight", json!({ "file": path }));
    assert!(error.message.contains("larger than 512 MB") && error.hint.contains("Split it"), "{error:?}");
}

#[test]
fn a_character_without_a_font_is_a_finding_and_the_packet_misses_the_same() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let program = snapshot(&mut app, &id);
    let section = text(&program, "/sections/0/id");
    let body = "Cells \u{7d30}\u{80de} and \u{7d30} were shown \u{1f600}; 3 \u{2265} 2, see [here](https://example.com/\u{7d30}\u{5b57}).";
    edit(&mut app, &id, &section, json!({ "fda": { "body": body } }));
    let plans = list(&program, "/plans");
    let plan = plans.iter().find(|plan| plan["body"]["kind"] == "contingency").expect("a contingency plan");
    edit(
        &mut app,
        &id,
        &text(plan, "/id"),
        json!({ "body": { "internal": { "least_acceptable": "One arm \u{1f680}" } } }),
    );

    let findings = call(&mut app, "finding_list", json!({ "program": id }));
    let of_rule: Vec<Value> =
        list(&findings, "").into_iter().filter(|finding| finding["rule"] == "text.no_glyph").collect();
    let named = |path: &str| {
        let found = of_rule.iter().find(|finding| text(finding, "/place/path") == path);
        text(found.unwrap_or_else(|| panic!("nothing at {path}: {of_rule:?}")), "/sentence")
    };
    assert_eq!(of_rule.len(), 2, "one for each field: {of_rule:?}");
    let sentence = named("fda.body");
    for shown in [
        "\u{201c}\u{7d30}\u{201d} (U+7D30)",
        "\u{201c}\u{80de}\u{201d} (U+80DE)",
        "\u{201c}\u{1f600}\u{201d} (U+1F600)",
    ] {
        assert_eq!(sentence.matches(shown).count(), 1, "{sentence}");
    }
    assert!(!sentence.contains("U+5B57") && !sentence.contains("U+2265"), "{sentence}");
    assert!(named("internal.least_acceptable").contains("U+1F680"), "the team's packets are printed too");

    assert_eq!(missing(&mut app, &id, PacketKind::PreInd), "\u{7d30}\u{80de}\u{1f600}");
    assert_eq!(missing(&mut app, &id, PacketKind::Contingency), "\u{1f680}");
}

/// Returns the characters that the layout of a packet has no font for.
fn missing(app: &mut briefing_api::app::App, id: &str, kind: PacketKind) -> String {
    let program: ProgramSnapshot = serde_json::from_value(snapshot(app, id)).unwrap();
    let outline = Outline::built_in().unwrap();
    let options = BuildOptions {
        as_of: today(),
        final_copy: false,
        meeting: None,
        milestones: Vec::new(),
        findings: Vec::new(),
        readiness: Vec::new(),
        rule_pack: RulePackMark { id: "rules".to_owned(), version: "1.0".to_owned(), date: today() },
        packs: Vec::new(),
        outline: &outline,
        names: Default::default(),
        images: Default::default(),
    };
    let packet = compose_packet(kind, &program, &options, &mut |_| true).unwrap();
    let mut seen: Vec<char> = pdf::missing_glyphs(&packet).into_iter().map(|(c, _)| c).collect();
    seen.dedup();
    seen.into_iter().collect()
}
