//! Figures from the command line: pictures by their content, hostile drawings, dumps that carry pixels, and the wall before FDA.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::run::{Desk, Said};

/// A gray square of 8 by 8 pixels.
const JPEG: &str = "ffd8ffe000104a46494600010100000100010000ffdb004300100b0c0e0c0a100e0d0e1211101318281a181616183123251d\
    283a333d3c3933383740485c4e404457453738506d51575f626768673e4d71797064785c656763ffc0000b08000800080101\
    1100ffc40014000100000000000000000000000000000001ffc40014100100000000000000000000000000000000ffda0008\
    010100003f001fffd9";

fn jpeg() -> Vec<u8> {
    let digits: Vec<char> = JPEG.chars().collect();
    digits.chunks(2).map(|pair| u8::from_str_radix(&pair.iter().collect::<String>(), 16).unwrap()).collect()
}

/// Returns a gray PNG that says it has this size; its pixels are there when it is small.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut header = [width.to_be_bytes(), height.to_be_bytes()].concat();
    header.extend([8, 0, 0, 0, 0]);
    let rows =
        if width < 200 { [vec![0], vec![128; width as usize]].concat().repeat(height as usize) } else { vec![0] };
    let length = u16::try_from(rows.len()).unwrap();
    let (low, high) = rows.iter().fold((1_u32, 0_u32), |(low, high), byte| {
        let low = (low + u32::from(*byte)) % 65521;
        (low, (high + low) % 65521)
    });
    let mut pixels = vec![0x78, 0x01, 0x01];
    pixels.extend(length.to_le_bytes());
    pixels.extend((!length).to_le_bytes());
    pixels.extend(&rows);
    pixels.extend((high << 16 | low).to_be_bytes());
    let chunk = |name: &[u8], bytes: &[u8]| {
        let named = [name, bytes].concat();
        let sum = !named.iter().fold(u32::MAX, |sum, byte| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
        });
        [&u32::try_from(bytes.len()).unwrap().to_be_bytes(), named.as_slice(), &sum.to_be_bytes()].concat()
    };
    [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IHDR", &header), chunk(b"IDAT", &pixels), chunk(b"IEND", b"")].concat()
}

const HOSTILE: &str = r##"<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 10 10" onload="evil()">
<script>evil()</script><style>@import url(https://evil.example/a.css); .a { fill : url(https://evil.example/b); stroke: red }</style>
<image xlink:href="https://evil.example/track.png" width="5"/><!-- evil --><foreignObject><p>evil</p></foreignObject>
<rect class="a" width="10" height="10" onclick="evil()" style="fill:url('http://evil.example/c');stroke-width:2"/><text x="1">Titer</text></svg>"##;

const BOMB: &str = r#"<!DOCTYPE svg [<!ENTITY a "boom"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<svg xmlns="http://www.w3.org/2000/svg"><text>&c;</text></svg>"#;

fn figure(desk: &Desk, program: &str, name: &str, caption: &str, more: &[&str]) -> Said {
    let path = desk.path(name);
    let args = ["--json", "figure", program, path.to_str().unwrap(), "--caption", caption, "--alt", "What it shows"];
    desk.run(&[&args[..], more].concat())
}

fn saved(desk: &Desk, program: &str, thing: &str, value: &Value) -> Said {
    let request = json!({ "program": program, "thing": { "thing": thing, "value": value } }).to_string();
    desk.fed(&["--json", "call", "record_save", "-"], &request)
}

/// Makes the first section of the program place these figures.
fn place(desk: &Desk, program: &str, figures: &[&Value]) {
    let view = desk.run(&["--json", "show", program]).done().json();
    let mut section = view["snapshot"]["sections"][0].clone();
    section["fda"]["figures"] = json!(figures.iter().map(|figure| figure["id"].clone()).collect::<Vec<_>>());
    saved(desk, program, "section", &section).done();
}

fn exported(desk: &Desk, program: &str, packet: &str, name: &str) -> BTreeMap<String, Vec<u8>> {
    let out = desk.path(name);
    desk.run(&["export", program, "--packet", packet, "--out", out.to_str().unwrap(), "--as-of", "2026-11-22"]).done();
    let mut files = BTreeMap::new();
    for folder in [out.clone(), out.join("figures")] {
        for entry in
            fs::read_dir(folder).into_iter().flatten().map(Result::unwrap).filter(|entry| entry.path().is_file())
        {
            let path = entry.path().strip_prefix(&out).unwrap().to_str().unwrap().replace('\\', "/");
            files.insert(path, fs::read(entry.path()).unwrap());
        }
    }
    files
}

fn holds(files: &BTreeMap<String, Vec<u8>>, words: &str) -> bool {
    files.values().any(|bytes| bytes.windows(words.len()).any(|window| window == words.as_bytes()))
}

fn import(desk: &Desk, file: &Path, more: &[&str]) -> Said {
    desk.run(&[&["--json", "import", file.to_str().unwrap()], more].concat())
}

#[test]
fn pictures_are_known_by_their_content_and_placed_beside_the_markdown() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    desk.write("blot.txt", png(40, 30));
    desk.write("slide.png", jpeg());
    let blot = figure(&desk, &id, "blot.txt", "Blot of three lots", &["--source", "Report 7"]).done().json();
    let slide = figure(&desk, &id, "slide.png", "Stained slide", &[]).done().json();
    assert_eq!((blot["fda"]["media"].as_str(), slide["fda"]["media"].as_str()), (Some("png"), Some("jpeg")));
    place(&desk, &id, &[&blot, &slide]);
    let files = exported(&desk, &id, "interact", "packet");
    assert!(files.iter().any(|(path, bytes)| path.ends_with(".png") && *bytes == png(40, 30)), "{:?}", files.keys());
    assert!(files.iter().any(|(path, bytes)| path.ends_with(".jpg") && *bytes == jpeg()), "{:?}", files.keys());
    assert!(
        holds(&files, "![What it shows](figures/") && holds(&files, "Blot of three lots") && holds(&files, "Report 7")
    );
    for step in ["undo", "undo", "undo", "redo", "redo", "redo"] {
        desk.run(&[step, &id]).done();
    }
    assert_eq!(exported(&desk, &id, "interact", "again"), files, "undo and redo keep the bytes");
}

#[test]
fn a_hostile_drawing_is_cleaned_and_the_team_is_told_what_is_gone() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    desk.write("plot.svg", HOSTILE);
    let plot = figure(&desk, &id, "plot.svg", "Titers by lot", &[]).done().json();
    let svg = plot["fda"]["svg"].as_str().unwrap();
    assert!(
        svg.contains("<text x=\"1\">Titer</text>") && svg.contains("stroke:red") && svg.contains("viewBox"),
        "{svg}"
    );
    let note = plot["internal"]["note"].as_str().unwrap();
    assert!(note.contains("foreignObject") && note.contains("outside the file"), "{note}");
    place(&desk, &id, &[&plot]);
    let files = exported(&desk, &id, "interact", "packet");
    assert!(holds(&files, "Titer</text>") && !holds(&files, "evil") && !holds(&files, "foreignObject"));
}

#[test]
fn what_is_no_picture_is_refused_with_a_reason_and_nothing_changes() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    let before = desk.run(&["dump", &id]).done().out;
    desk.write("large.png", png(9, 9));
    fs::File::options().append(true).open(desk.path("large.png")).unwrap().set_len(20 * 1024 * 1024).unwrap();
    let cut = png(40, 30);
    desk.write("cut.png", &cut[..cut.len() - 20]);
    desk.write("vast.png", png(60_000, 60_000));
    desk.write("bomb.svg", BOMB);
    desk.write("loop.svg", r##"<svg xmlns="http://www.w3.org/2000/svg"><g id="a"><use href="#a"/></g></svg>"##);
    desk.write("page.svg", "<html><body>Not a drawing</body></html>");
    desk.write("broken.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><rect></svg>");
    desk.write("report.pdf", "%PDF-1.7");
    desk.write("raw.tif", [0x49, 0x49, 0x2a, 0x00, 0xff, 0xfe]);
    desk.write("empty.svg", "");
    fs::create_dir(desk.path("folder")).unwrap();
    for (name, reason) in [
        ("large.png", "20 MB"),
        ("cut.png", "cut off"),
        ("vast.png", "60000 by 60000"),
        ("bomb.svg", "entities"),
        ("loop.svg", "call themselves"),
        ("page.svg", "<html>"),
        ("broken.svg", "not readable as SVG"),
        ("report.pdf", "neither PNG nor JPEG nor SVG"),
        ("raw.tif", "neither PNG nor JPEG nor SVG"),
        ("empty.svg", "neither PNG nor JPEG nor SVG"),
        ("folder", "no file"),
        ("missing.png", "cannot be read"),
    ] {
        let said = figure(&desk, &id, name, "Caption", &[]).refused(2);
        assert!(said.err.contains(reason) && said.err.contains(name), "{name}: {}", said.err);
    }
    assert_eq!(desk.run(&["dump", &id]).done().out, before);
}

#[test]
fn a_dump_carries_the_pixels_and_gives_equal_packets_elsewhere() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    desk.write("blot.png", png(40, 30));
    desk.write("other.jpg", jpeg());
    let blot = figure(&desk, &id, "blot.png", "Blot of three lots", &[]).done().json();
    let gone = figure(&desk, &id, "other.jpg", "Taken out again", &[]).done().json();
    place(&desk, &id, &[&blot]);
    desk.run(&["call", "record_remove", &json!({ "id": gone["id"] }).to_string()]).done();
    let packet = exported(&desk, &id, "interact", "packet");
    for format in ["json", "toml"] {
        let dump = desk.run(&["dump", &id, "--format", format]).done().out;
        assert!(!dump.contains("image/jpeg"), "only images that a figure names");
        let file = desk.write(&format!("program.{format}"), &dump);
        let other = Desk::new();
        import(&other, &file, &[]).done();
        assert_eq!(other.run(&["dump", &id, "--format", format]).done().out, dump, "{format}");
        assert_eq!(exported(&other, &id, "interact", "packet"), packet, "{format}");
        let copy = import(&other, &file, &["--as-copy"]).done().json()["id"].as_str().unwrap().to_owned();
        let copied = exported(&other, &copy, "interact", "copy");
        assert!(copied.iter().any(|(path, bytes)| path.ends_with(".png") && *bytes == png(40, 30)));
    }
    let whole = exported(&desk, &id, "program", "whole");
    let other = Desk::new();
    import(&other, &other.write("program.json", &whole["program.json"]), &[]).done();
    assert_eq!(
        exported(&other, &id, "interact", "packet"),
        packet,
        "the whole program's packet carries the pixels too"
    );
}

#[test]
fn an_image_that_is_not_what_the_file_says_is_refused_on_import() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    desk.write("blot.png", png(40, 30));
    figure(&desk, &id, "blot.png", "Blot", &[]).done();
    let dump: Value = serde_json::from_str(&desk.run(&["dump", &id]).done().out).unwrap();
    let (hash, image) = dump["images"].as_object().unwrap().iter().next().unwrap();
    let other = Desk::new();
    for (changed, reason) in [
        (json!({ hash: { "media_type": "image/jpeg", "base64": image["base64"] } }), "not image/jpeg"),
        (json!({ hash: { "media_type": "image/png", "base64": "%%%" } }), "no base64"),
        (json!({ hash: { "media_type": "image/png", "base64": "aGFybQ==" } }), "do not give this hash"),
        (json!({ "0".repeat(64): image }), "do not give this hash"),
        (json!({ hash: { "bytes": "" } }), "unknown field"),
        (json!([]), "images"),
    ] {
        let mut file = dump.clone();
        file["images"] = changed;
        let said = import(&other, &other.write("program.json", file.to_string()), &[]).refused(2);
        assert!(said.err.contains(reason), "{reason}: {}", said.err);
    }
    assert_eq!(other.run(&["--json", "programs"]).done().json(), json!([]), "nothing was imported");
}

#[test]
fn a_drawing_in_a_program_file_or_a_saved_figure_is_cleaned_on_the_way_in() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    let mut file: Value = serde_json::from_str(&desk.run(&["dump", &id]).done().out).unwrap();
    file["figures"][0]["fda"]["svg"] = HOSTILE.into();
    let other = Desk::new();
    import(&other, &other.write("program.json", file.to_string()), &[]).done();
    let mut figure = other.run(&["--json", "show", &id]).done().json()["snapshot"]["figures"][1].clone();
    figure["fda"]["svg"] = HOSTILE.into();
    saved(&other, &id, "figure", &figure).done();
    let dump = other.run(&["dump", &id]).done().out;
    assert!(!dump.contains("evil") && dump.matches("Titer</text>").count() == 2, "what is kept is clean");
    assert!(!holds(&exported(&other, &id, "program", "whole"), "evil"));
    figure["fda"]["svg"] = BOMB.into();
    assert!(saved(&other, &id, "figure", &figure).refused(2).err.contains("entities"));
    file["figures"][0]["fda"]["svg"] = BOMB.into();
    let third = Desk::new();
    assert!(import(&third, &third.write("program.json", file.to_string()), &[]).refused(2).err.contains("entities"));
    assert_eq!(third.run(&["--json", "programs"]).done().json(), json!([]), "nothing was imported");
}

#[test]
fn an_internal_figure_never_reaches_an_fda_packet() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    desk.write("secret.png", png(41, 31));
    desk.write("secret.svg", HOSTILE.replace("Titer", "Zymurgy"));
    let pixels = figure(&desk, &id, "secret.png", "Zymurgical blot", &["--internal"]).done().json();
    let drawing = figure(&desk, &id, "secret.svg", "Zymurgical plot", &["--internal"]).done().json();
    place(&desk, &id, &[&pixels, &drawing]);
    for packet in ["request", "interact", "follow-up"] {
        let files = exported(&desk, &id, packet, packet);
        assert!(!holds(&files, "Zymurg") && !files.values().any(|bytes| *bytes == png(41, 31)), "{packet}");
    }
    let files = exported(&desk, &id, "program", "program");
    assert!(holds(&files, "Zymurgical plot") && files.values().any(|bytes| *bytes == png(41, 31)), "the team sees it");
}
