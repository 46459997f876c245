//! House templates for Word: kept once, used by name, told in the manifest, and never a way out for internal text.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use briefing_api::app::App;
use briefing_tests::finished::parts;
use briefing_tests::{
    Files, call, desk, desk_at, edit, files_below, fill, folder, list, refused, request, sample, snapshot, text,
};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;

const NS: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships""#;
const RELS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// Writes a template with a red first heading and this header, and returns its file.
fn template(place: &Path, file: &str, header: &str) -> PathBuf {
    let styles = format!(
        r#"<w:styles {NS}><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:rPr><w:color w:val="C00000"/></w:rPr></w:style><w:style w:type="paragraph" w:customStyle="1" w:styleId="House"><w:name w:val="Heron Table"/></w:style></w:styles>"#
    );
    let document = format!(
        r#"<w:document {NS}><w:body><w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720"/></w:sectPr></w:body></w:document>"#
    );
    let header = format!("<w:hdr {NS}><w:p><w:r><w:t>{header}</w:t></w:r></w:p></w:hdr>");
    let rels = format!(
        r#"<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="http://x/header" Target="header1.xml"/></Relationships>"#
    );
    let path = place.join(file);
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    let all = [
        ("word/styles.xml", styles),
        ("word/document.xml", document),
        ("word/header1.xml", header),
        ("word/_rels/document.xml.rels", rels),
    ];
    for (name, text) in all {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    path
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn wish(program: &str, packet: &str, out: &Path, more: Value) -> Value {
    let mut wish = request(program, packet, out);
    fill(&mut wish, json!({ "formats": ["docx"] }));
    fill(&mut wish, more);
    wish
}

fn exported(app: &mut App, program: &str, packet: &str, more: Value) -> Files {
    let place = folder();
    let out = place.path().join("out");
    call(app, "packet_export", wish(program, packet, &out, more));
    files_below(&out)
}

fn word(files: &Files) -> std::collections::BTreeMap<String, String> {
    let (_, bytes) = files.iter().find(|(path, _)| path.ends_with(".docx")).expect("a Word file");
    parts(bytes)
}

fn manifest(files: &Files) -> Value {
    let (_, bytes) = files.iter().find(|(path, _)| path.ends_with("manifest.json")).expect("a manifest");
    serde_json::from_slice(bytes).unwrap()
}

#[test]
fn a_template_is_added_once_used_by_name_and_told_by_its_hash_to_fda() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let place = folder();
    let file = template(place.path(), "Acme house style.dotx", "Acme Therapeutics");
    let sha256 = hash(&fs::read(&file).unwrap());
    let plain = exported(&mut app, &id, "request", json!({}));
    assert!(manifest(&plain).get("template").is_none());

    let kept = call(&mut app, "template_add", json!({ "path": file }));
    assert_eq!((text(&kept, "/name"), text(&kept, "/sha256")), ("Acme house style".to_owned(), sha256.clone()));
    fs::remove_file(&file).unwrap();
    assert_eq!(list(&call(&mut app, "template_list", json!({})), ""), vec![kept]);

    let styled = exported(&mut app, &id, "request", json!({ "template": "acme HOUSE style" }));
    let parts = word(&styled);
    assert!(parts["word/styles.xml"].contains("C00000") && parts["word/header1.xml"].contains("Acme Therapeutics"));
    assert!(parts["word/document.xml"].contains(r#"w:w="11906""#), "the paper is the template's");
    let (before, after) = (manifest(&plain), manifest(&styled));
    assert_eq!(after["template"], json!({ "sha256": sha256 }), "FDA reads no name of the house");
    assert_eq!(before["content_fingerprint"], after["content_fingerprint"], "looks are no content");
    let inside = exported(&mut app, &id, "readiness", json!({ "template": sha256[..12] }));
    assert_eq!(manifest(&inside)["template"], json!({ "sha256": sha256, "name": "Acme house style" }));
    assert_eq!(exported(&mut app, &id, "request", json!({ "template": sha256 })), styled, "the same bytes twice");
}

#[test]
fn what_a_template_would_do_is_seen_before_it_is_used() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let place = folder();
    let file = template(place.path(), "House.dotx", "Acme Therapeutics");
    let seen = call(&mut app, "template_preview", json!({ "path": file }));
    assert!(list(&call(&mut app, "template_list", json!({})), "").is_empty(), "a look keeps nothing");
    assert_eq!(text(&seen, "/page/paper"), "A4 (8.27 x 11.69 in)");
    assert_eq!(text(&seen, "/page/margins"), "1 in on all sides");
    assert_eq!(
        (text(&seen, "/edges/0/place"), text(&seen, "/edges/0/words")),
        ("Header".into(), "Acme Therapeutics".into())
    );
    let found: Vec<String> =
        list(&seen, "/styles").iter().filter(|it| it["found"] == true).map(|it| text(it, "/ours")).collect();
    assert_eq!(found, ["Normal", "Heading 1"], "as Word shows the names");
    assert_eq!(seen["found"], json!(2));
    let of_word = list(&seen, "/styles").iter().filter(|it| it["own"] == false).count();
    assert_eq!(seen["wanted"], json!(of_word), "nobody's template has the styles of Briefing Room");
    let ours = exported(&mut app, &id, "request", json!({}));
    let (_, bytes) = ours.iter().find(|(path, _)| path.ends_with(".docx")).unwrap();
    let full = place.path().join("full.docx");
    fs::write(&full, bytes).unwrap();
    let full = call(&mut app, "template_preview", json!({ "path": full }));
    assert_eq!(full["found"], full["wanted"], "a template that lacks nothing says so");
    call(&mut app, "template_add", json!({ "path": file, "name": "Ours" }));
    let kept = call(&mut app, "template_preview", json!({ "template": "ours" }));
    assert_eq!((&kept["styles"], text(&kept, "/name")), (&seen["styles"], "Ours".to_owned()));
}

/// The example with an internal note on its first beat.
fn noted(app: &mut App) -> (String, &'static str) {
    let id = sample(app, "aav-pre-ind");
    let beat = text(&snapshot(app, &id), "/beats/0/id");
    let note = "We would settle for a single dose level without a control arm.";
    edit(app, &id, &beat, json!({ "internal": { "working": { "note": note } } }));
    (id, note)
}

#[test]
fn an_internal_sentence_in_a_template_stops_the_export_and_the_template_is_named() {
    let mut app = desk();
    let (id, note) = noted(&mut app);
    let place = folder();
    let file = template(place.path(), "Acme.dotx", note);
    call(&mut app, "template_add", json!({ "path": file }));
    let out = place.path().join("out");
    let error = refused(&mut app, "packet_export", wish(&id, "request", &out, json!({ "template": "Acme" })));
    let named = "found in header of the Word template \u{201c}Acme\u{201d}, line 1";
    assert!(error.message.contains(named) && error.message.contains(note), "{}", error.message);
    assert!(error.message.contains("word/header1.xml"), "and the file it got into: {}", error.message);
    assert!(error.hint.contains("Change the template in Word"), "{}", error.hint);
    assert!(files_below(&out).is_empty(), "nothing was written");
    exported(&mut app, &id, "request", json!({}));
    exported(&mut app, &id, "readiness", json!({ "template": "Acme" }));
}

#[test]
fn a_confidential_word_in_the_name_of_a_style_stops_the_export_too() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let place = folder();
    let file = template(place.path(), "Acme.dotx", "Acme Therapeutics");
    exported(&mut app, &id, "request", json!({ "template_file": file }));
    edit(&mut app, &id, &id, json!({ "internal": { "confidential_terms": ["Heron"] } }));
    let out = place.path().join("out");
    let error = refused(&mut app, "packet_export", wish(&id, "request", &out, json!({ "template_file": file })));
    assert!(error.message.contains("names of styles of the Word template"), "{}", error.message);
    assert!(files_below(&out).is_empty(), "nothing was written");
}

#[test]
fn what_is_no_template_is_refused_and_a_name_is_taken_over_only_when_asked() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let place = folder();
    let note = place.path().join("note.docx");
    fs::write(&note, "no Word file").unwrap();
    let error = refused(&mut app, "template_add", json!({ "path": note }));
    assert!(error.message.contains("note.docx cannot be used") && error.message.contains(".dotx"), "{error}");
    refused(&mut app, "template_add", json!({ "path": place.path().join("gone.dotx") }));
    refused(&mut app, "template_add", json!({ "path": place.path() }));

    let old = template(place.path(), "House.dotx", "Old header");
    call(&mut app, "template_add", json!({ "path": old }));
    assert!(refused(&mut app, "template_add", json!({ "path": old, "name": "Again" })).message.contains("House"));
    let newer = template(place.path(), "House-2.dotx", "New header");
    let error = refused(&mut app, "template_add", json!({ "path": newer, "name": "house" }));
    assert_eq!(error.field.as_deref(), Some("replace"));
    call(&mut app, "template_add", json!({ "path": newer, "name": "House", "replace": true }));
    assert_eq!(list(&call(&mut app, "template_list", json!({})), "").len(), 1);
    let files = exported(&mut app, &id, "request", json!({ "template": "House" }));
    assert!(word(&files)["word/header1.xml"].contains("New header"));

    let pdf = wish(&id, "request", &place.path().join("pdf"), json!({ "formats": ["pdf"], "template": "House" }));
    let error = refused(&mut app, "packet_export", pdf);
    assert_eq!(error.field.as_deref(), Some("template"), "{error}");
    call(&mut app, "template_remove", json!({ "template": "House" }));
    assert!(list(&call(&mut app, "template_list", json!({})), "").is_empty());
    let gone = wish(&id, "request", &place.path().join("gone"), json!({ "template": "House" }));
    let error = refused(&mut app, "packet_export", gone);
    assert!(error.message.contains("no Word template") && error.hint.contains("add one"), "{error} {}", error.hint);
    refused(&mut app, "template_remove", json!({ "template": "House" }));

    let alone = exported(&mut app, &id, "request", json!({ "template_file": old }));
    assert!(word(&alone)["word/header1.xml"].contains("Old header"));
    assert!(list(&call(&mut app, "template_list", json!({})), "").is_empty(), "a file for one export is not kept");
}

#[test]
fn a_kind_of_copy_takes_the_house_template_until_another_is_chosen() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let place = folder();
    let used = |app: &mut App, more: Value| {
        let mut wanted = json!({ "preset": "fda" });
        fill(&mut wanted, more);
        let files = exported(app, &id, "request", wanted);
        manifest(&files).get("template").map(|it| text(it, "/sha256")).unwrap_or_default()
    };
    let add = |app: &mut App, file: &str, header: &str, more: Value| {
        let mut wanted = json!({ "path": template(place.path(), file, header) });
        fill(&mut wanted, more);
        text(&call(app, "template_add", wanted), "/sha256")
    };
    assert_eq!(used(&mut app, json!({})), "", "nothing was added");
    let first = add(&mut app, "Zeta.dotx", "Zeta", json!({}));
    assert_eq!(used(&mut app, json!({})), first);
    assert_eq!(used(&mut app, json!({ "own_looks": true })), "");
    assert_eq!(used(&mut app, json!({ "preset": null })), "", "without a kind of copy nothing is taken unasked");
    let second = add(&mut app, "Alpha.dotx", "Alpha", json!({}));
    assert_eq!(used(&mut app, json!({})), first, "another one changes nothing");
    let first = add(&mut app, "Zeta-2.dotx", "Zeta, newer", json!({ "name": "Zeta", "replace": true }));
    assert_eq!(used(&mut app, json!({})), first, "a newer version keeps its place");

    let chosen = call(&mut app, "template_choose", json!({ "preset": "fda", "template": "alpha" }));
    assert_eq!(chosen, json!({ "preset": "fda", "template": "Alpha", "chosen": true }));
    let choices = call(&mut app, "template_choice_list", json!({}));
    let of = |preset: &str| list(&choices, "").into_iter().find(|it| it["preset"] == preset).unwrap();
    assert_eq!(of("board"), json!({ "preset": "board", "template": "Zeta", "chosen": false }));
    assert_eq!(used(&mut app, json!({})), second);
    call(&mut app, "template_remove", json!({ "template": "Alpha" }));
    assert_eq!(used(&mut app, json!({})), "", "no other template takes the place of one that is gone");
    add(&mut app, "Alpha-2.dotx", "Alpha, newer", json!({ "name": "Alpha" }));
    assert_ne!(used(&mut app, json!({})), "", "it is remembered by name");
    call(&mut app, "template_choose", json!({ "preset": "fda" }));
    assert_eq!(used(&mut app, json!({})), "", "our own looks were chosen");

    let error = refused(&mut app, "template_choose", json!({ "preset": "nobody" }));
    assert!(error.hint.contains("fda"), "{}", error.hint);
    refused(&mut app, "template_choose", json!({ "preset": "fda", "template": "gone" }));
    let both = wish(&id, "request", &place.path().join("both"), json!({ "own_looks": true, "template": "Zeta" }));
    refused(&mut app, "packet_export", both);
    let pdf = wish(
        &id,
        "request",
        &place.path().join("pdf"),
        json!({ "preset": "board", "packet": "readiness", "formats": ["pdf"] }),
    );
    call(&mut app, "packet_export", pdf);
}

#[test]
fn what_was_made_tells_for_whom_and_with_which_template_and_the_packet_tells_the_hash() {
    let mut app = desk();
    let id = sample(&mut app, "aav-pre-ind");
    let place = folder();
    let file = template(place.path(), "Heron house.dotx", "Acme Therapeutics");
    let sha256 = text(&call(&mut app, "template_add", json!({ "path": file })), "/sha256");
    let out = place.path().join("out");
    let wanted = wish(&id, "pre-ind", &out, json!({ "preset": "partner", "formats": ["docx", "md"] }));
    let report = call(&mut app, "packet_export", wanted);
    assert_eq!(text(&report, "/0/template"), "Heron house");
    call(&mut app, "packet_export", wish(&id, "request", &place.path().join("plain"), json!({ "formats": ["md"] })));
    call(&mut app, "template_remove", json!({ "template": "Heron house" }));

    let made = call(&mut app, "packet_made_list", json!({ "program": id }));
    let told = |at: usize| (made[at]["copy"].clone(), made[at]["formats"].clone(), made[at]["template"].clone());
    let template = json!({ "name": "Heron house", "sha256": sha256 });
    assert_eq!(told(1), (json!("Partner copy"), json!(["docx", "md"]), template), "also after it was removed");
    assert_eq!(told(0), (Value::Null, json!(["md"]), Value::Null));
    for (path, bytes) in files_below(&out) {
        let name = bytes.windows(5).any(|it| it == b"Heron") || path.contains("heron");
        assert!(!name, "{path}: the name of the template stays inside");
    }
}

#[test]
fn an_internal_sentence_in_the_file_of_a_picture_stops_the_export() {
    let mut app = desk();
    let (id, note) = noted(&mut app);
    let place = folder();
    let header = r#"</w:t></w:r><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="9" cy="9"/><wp:docPr id="1" name="logo.png"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="logo.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r><w:r><w:t>Acme"#;
    let with = |words: &str| {
        let length = u32::try_from(words.len() + 8).unwrap().to_be_bytes();
        let png = [&b"\x89PNG\r\n\x1a\n"[..], &length, b"tEXtComment\0", words.as_bytes(), &[0; 4]].concat();
        let rels = format!(
            r#"<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="http://x/image" Target="media/logo.png"/></Relationships>"#
        );
        let file = template(place.path(), "Acme.dotx", header);
        let mut zip =
            zip::ZipWriter::new_append(fs::File::options().read(true).write(true).open(&file).unwrap()).unwrap();
        for (name, bytes) in [("word/media/logo.png", png), ("word/_rels/header1.xml.rels", rels.into_bytes())] {
            zip.start_file(name, SimpleFileOptions::default()).unwrap();
            zip.write_all(&bytes).unwrap();
        }
        zip.finish().unwrap();
        file
    };
    let file = with(note);
    let seen = call(&mut app, "template_preview", json!({ "path": file }));
    assert_eq!((text(&seen, "/edges/0/words"), &seen["edges"][0]["pictures"]), ("Acme".into(), &json!(1)));
    let out = place.path().join("out");
    let error = refused(&mut app, "packet_export", wish(&id, "request", &out, json!({ "template_file": file })));
    let named = "pictures of the Word template \u{201c}Acme.dotx\u{201d}";
    assert!(error.message.contains(named) && error.message.contains(note), "{}", error.message);
    assert!(files_below(&out).is_empty(), "nothing was written");
    let file = with("Made with a drawing program");
    exported(&mut app, &id, "request", json!({ "template_file": file }));
}

#[test]
fn a_copy_of_the_store_brings_its_templates_back() {
    let place = folder();
    let store = place.path().join("store.sqlite");
    let mut app = desk_at(&store, "ana", 1);
    let id = sample(&mut app, "aav-pre-ind");
    let file = template(place.path(), "House.dotx", "Acme Therapeutics");
    call(&mut app, "template_add", json!({ "path": file }));
    let before = exported(&mut app, &id, "request", json!({ "template": "House" }));
    let copy = call(&mut app, "backup_save", json!({ "path": place.path().join("copy.sqlite") }));
    call(&mut app, "template_remove", json!({ "template": "House" }));
    call(&mut app, "backup_restore", json!({ "path": text(&copy, "/path") }));
    drop(app);
    let mut app = desk_at(&store, "ben", 2);
    assert_eq!(text(&call(&mut app, "template_list", json!({})), "/0/added_by"), "ana");
    assert_eq!(exported(&mut app, &id, "request", json!({ "template": "House" })), before);
}
