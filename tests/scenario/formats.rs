//! Packets as Word and PDF, presets and registers, told through the front door; the finished files are read with the tools of others.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use briefing_api::app::App;
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_packet::leak::{InternalPassage, collect, find_leaks};
use briefing_tests::finished::{in_two, pages, parts, without_running_lines, words};
use briefing_tests::{
    Exported, Files, call, desk, edit, files_below, folder, list, refused, request, sample, snapshot, text,
};
use serde_json::{Value, json};

const ALL: [&str; 3] = ["docx", "pdf", "md"];

fn asked(program: &str, packet: &str, out: &Path, more: Value) -> Value {
    let mut asked = request(program, packet, out);
    briefing_tests::fill(&mut asked, more);
    asked
}

/// Exports with more wishes than formats.
fn exported(app: &mut App, program: &str, packet: &str, more: Value) -> Exported {
    let folder = folder();
    let out = folder.path().join("out");
    let reports = call(app, "packet_export", asked(program, packet, &out, more));
    Exported { files: files_below(&out), reports: list(&reports, "") }
}

/// Returns the files with this ending.
fn ending<'f>(files: &'f Files, ending: &str) -> Vec<(&'f str, &'f [u8])> {
    let has = |(path, _): &(&String, &Vec<u8>)| path.ends_with(ending);
    files.iter().filter(has).map(|(path, bytes)| (path.as_str(), bytes.as_slice())).collect()
}

fn program_of(app: &mut App, id: &str) -> ProgramSnapshot {
    serde_json::from_value(snapshot(app, id)).expect("a program")
}

/// Returns the passages that stand in these files and texts, by their words.
fn found(files: Vec<(&str, &[u8])>, texts: Vec<String>, passages: &[InternalPassage]) -> BTreeSet<String> {
    let mut searched = briefing_packet::Files::default();
    searched.files.extend(files.into_iter().map(|(path, bytes)| (path.to_owned(), bytes.to_vec())));
    searched.texts.insert("pages".to_owned(), texts);
    let leaks = find_leaks(&searched, passages, &BTreeSet::new()).expect("every file can be opened");
    leaks.into_iter().map(|leak| leak.text).collect()
}

#[test]
fn a_packet_in_every_format_is_reported_with_pages_and_sizes_and_replaced_as_one() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let place = folder();
    let out = place.path().join("out");
    let wish = json!({ "formats": ALL });
    let report = call(&mut app, "packet_export", asked(&id, "pre-ind", &out, wish.clone()))[0].take();
    let written = files_below(&out.join("pre-ind"));
    let papers: Vec<Value> = list(&report, "/files");
    assert_eq!(papers.iter().map(|file| text(file, "/format")).collect::<Vec<_>>(), ["docx", "pdf"]);
    for file in &papers {
        assert_eq!(written[&text(file, "/path")].len() as u64, file["bytes"], "{file}");
    }
    let [(_, pdf)] = ending(&written, ".pdf")[..] else { panic!("one PDF file") };
    assert_eq!(papers[1]["pages"], pages(pdf).len(), "Poppler counts the same pages");
    assert_eq!(papers.iter().map(|file| file["estimated"] == true).collect::<Vec<_>>(), [true, false], "{papers:?}");
    assert!(pages(pdf).len() > 10, "a package is no leaflet");
    assert!(list(&report, "/documents").len() > 5);
    refused(&mut app, "packet_export", asked(&id, "pre-ind", &out, wish));
    call(&mut app, "packet_export", asked(&id, "pre-ind", &out, json!({ "formats": ["docx"], "replace": true })));
    let left: Vec<String> = files_below(&out.join("pre-ind")).into_keys().collect();
    assert_eq!(left.len(), 2, "the packet was replaced as a whole: {left:?}");
}

#[test]
fn every_internal_sentence_of_the_team_s_packets_stands_in_word_and_pdf_too() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let passages = collect(&program_of(&mut app, &id));
    for packet in ["contingency", "readiness", "program"] {
        let files = exported(&mut app, &id, packet, json!({ "formats": ALL })).files;
        let in_markdown = found(ending(&files, ".md"), Vec::new(), &passages);
        assert!(packet == "readiness" || in_markdown.len() > 50, "{packet}: {}", in_markdown.len());
        let in_word = found(ending(&files, ".docx"), Vec::new(), &passages);
        let lost: Vec<&String> = in_markdown.difference(&in_word).collect();
        assert!(lost.is_empty(), "the Word file of {packet} lost {} passages: {lost:#?}", lost.len());
        let pages: Vec<String> = ending(&files, ".pdf").into_iter().flat_map(|(_, bytes)| pages(bytes)).collect();
        let pages = without_running_lines(&pages);
        let in_pdf = found(Vec::new(), pages.clone(), &passages);
        let whole = words(&pages.join(" "));
        let lost: Vec<&String> = in_markdown.difference(&in_pdf).filter(|text| !in_two(&whole, text)).collect();
        assert!(lost.is_empty(), "the PDF file of {packet} lost {} passages: {lost:#?}", lost.len());
    }
}

#[test]
fn an_internal_sentence_stops_the_export_in_each_format_by_itself() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let beat = text(&snapshot(&mut app, &id), "/beats/0/id");
    let note = "We would settle for a single dose level without a control arm.";
    edit(&mut app, &id, &beat, json!({ "internal": { "working": { "note": note } } }));
    let body = "Introduction. We would **settle** for a\nsingle dose-level without a control arm.";
    edit(&mut app, &id, &beat, json!({ "fda": { "body": body } }));
    for (format, named) in [("docx", ".docx: word/document.xml"), ("pdf", ".pdf"), ("md", ".md")] {
        let place = folder();
        let error =
            refused(&mut app, "packet_export", asked(&id, "pre-ind", place.path(), json!({ "formats": [format] })));
        assert!(error.message.contains("settle for a single dose level"), "{format}: {}", error.message);
        assert!(error.message.contains(named), "{format}: {}", error.message);
        assert_eq!(error.message.matches("\u{201c}We would settle").count(), 1, "named once: {}", error.message);
        assert!(files_below(place.path()).is_empty(), "nothing was written");
    }
}

#[test]
fn a_draft_that_was_signed_off_in_word_may_leave_as_pdf() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    for finding in list(&call(&mut app, "finding_list", json!({ "program": id })), "") {
        if finding["severity"] == "stop" && finding.get("dismissed").is_none() {
            call(
                &mut app,
                "finding_dismiss",
                json!({ "program": id, "finding": finding["id"], "reason": "Known and accepted by the team." }),
            );
        }
    }
    call(&mut app, "packet_sign_off", json!({ "program": id, "packet": "pre-ind", "reader": "R. Reader" }));
    let files = exported(&mut app, &id, "pre-ind", json!({ "formats": ["pdf"], "final": true })).files;
    let [(name, _)] = ending(&files, ".pdf")[..] else { panic!("one PDF file") };
    assert!(!name.contains("draft"), "{name}");
}

#[test]
fn a_preset_chooses_packets_formats_and_folder_and_never_reaches_over_the_wall() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let presets = call(&mut app, "preset_list", json!({}));
    assert_eq!(
        list(&presets, "").iter().map(|it| text(it, "/id")).collect::<Vec<_>>(),
        ["fda", "internal", "partner", "board"]
    );
    let place = folder();
    for (preset, packet) in [("partner", "readiness"), ("partner", "request"), ("board", "pre-ind"), ("fda", "program")]
    {
        let error = refused(&mut app, "packet_export", asked(&id, packet, place.path(), json!({ "preset": preset })));
        assert_eq!(error.field.as_deref(), Some("packet"), "{}", error.message);
    }
    let error = refused(&mut app, "packet_export", asked(&id, "all", place.path(), json!({ "preset": "press" })));
    assert!(error.hint.contains("partner"), "{}", error.hint);
    let partner = exported(&mut app, &id, "all", json!({ "preset": "partner", "formats": ["md"] }));
    let folders: BTreeSet<&str> = partner.files.keys().filter_map(|path| path.split('/').next()).collect();
    assert_eq!(folders, BTreeSet::from(["pre-ind-partner", "follow-up-partner"]));
    assert!(partner.reports.iter().all(|report| report["audience"] == "fda" && report["passages_searched"] != 0));
    for (path, bytes) in ending(&partner.files, ".md") {
        assert!(String::from_utf8_lossy(bytes).contains("Partner copy: "), "{path} does not say what it is");
    }
}

#[test]
fn a_preset_says_on_the_title_page_and_across_the_pages_whose_copy_it_is() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    for (preset, packet, across, cover) in [
        ("internal", "readiness", "INTERNAL", "Internal copy for the team"),
        ("board", "readiness", "BOARD COPY", "Copy for the board"),
        // The state of a draft goes before all else.
        ("partner", "pre-ind", "DRAFT", "Copy for a partner, site or licensor"),
        ("fda", "pre-ind", "DRAFT", ""),
    ] {
        let files = exported(&mut app, &id, packet, json!({ "preset": preset, "formats": ["docx", "pdf"] })).files;
        let [(_, word)] = ending(&files, ".docx")[..] else { panic!("one Word file") };
        let all: String = parts(word).into_values().collect();
        assert!(all.contains(&format!("string=\"{across}\"")), "{preset}");
        let [(_, pdf)] = ending(&files, ".pdf")[..] else { panic!("one PDF file") };
        let first = words(&pages(pdf)[0]);
        assert!(all.contains(cover) && first.contains(&words(cover)), "{preset}: {first}");
        assert!(preset != "fda" || !first.contains("copyfor"), "{first}");
    }
}

#[test]
fn the_internal_preset_brings_the_registers_and_no_packet_for_fda_can_have_them() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let wish = json!({ "preset": "internal", "formats": ["md"] });
    let internal = exported(&mut app, &id, "all", wish).files;
    let registers = |files: &Files| -> BTreeSet<String> {
        files
            .keys()
            .filter(|path| path.contains("/registers/"))
            .map(|path| path.split('/').next().unwrap().to_owned())
            .collect()
    };
    assert_eq!(registers(&internal), BTreeSet::from(["readiness".to_owned(), "program".to_owned()]));
    let fda = exported(&mut app, &id, "all", json!({ "registers": true })).files;
    assert_eq!(registers(&fda), registers(&internal), "asked for, they go with the same packets and no others");
    let none = exported(&mut app, &id, "all", json!({})).files;
    assert!(registers(&none).is_empty());
}

#[test]
fn registers_are_written_alone_replaced_on_request_and_never_over_other_files() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let place = folder();
    let out = place.path().join("registers");
    let ask = |replace: bool| json!({ "program": id, "out": out, "replace": replace, "as_of": "2026-11-22" });
    let report = call(&mut app, "register_export", ask(false));
    let files = files_below(&out);
    let named: Vec<String> = list(&report, "/files").iter().map(|file| text(file, "/path")).collect();
    assert!(named.contains(&"registers.xlsx".to_owned()) && named.contains(&"questions.csv".to_owned()), "{named:?}");
    assert!(named.iter().all(|name| files.contains_key(name)));
    refused(&mut app, "register_export", ask(false));
    call(&mut app, "register_export", ask(true));
    assert_eq!(files_below(&out), files, "equal content, equal bytes");
    fs::write(out.join("mine.txt"), "Do not touch.").expect("a file");
    refused(&mut app, "register_export", ask(true));
    assert!(out.join("mine.txt").exists());
    let workbook = parts(&files["registers.xlsx"]);
    let sheets = workbook["xl/workbook.xml"].matches("<sheet ").count();
    assert_eq!(sheets, 7);
}
