//! Hostile and broken packs: each is refused with a sentence and a way out, and nothing is stored.

use std::fs;
use std::path::Path;

use briefing_api::app::App;
use briefing_tests::{call, desk, folder, list, refused};
use serde_json::json;
use zip::write::SimpleFileOptions;

use super::packs::{Listed, RULES, harbor, manifest, own_files, written, zipped};

fn said(app: &mut App, path: &Path) -> String {
    let error = refused(app, "pack_preview", json!({ "path": path }));
    assert!(!error.hint.is_empty(), "{error}");
    refused(app, "pack_accept", json!({ "path": path, "sha256": "0".repeat(64) }));
    assert!(list(&call(app, "pack_list", json!({})), "").is_empty(), "nothing is stored");
    error.message
}

#[test]
fn a_hostile_zip_file_is_refused_with_a_sentence() {
    let mut app = desk();
    let place = folder();
    let whole = || {
        let mut files = own_files();
        files.push(("pack.toml".to_owned(), manifest("harbor-bio", "1.0.0", "company", &own_files()).into_bytes()));
        files
    };
    let with = |name: &str, bytes: Vec<u8>| {
        let mut files = whole();
        files.push((name.to_owned(), bytes));
        files
    };
    let cases: Vec<(Listed, &str)> = vec![
        (with("questions/bomb.toml", vec![b' '; 100 * 1024 * 1024]), "larger than 2 MB"),
        ((0..12).map(|at| (format!("a{at}.toml"), vec![b' '; 2 * 1024 * 1024 - 9])).collect(), "larger than 16 MB"),
        ((0..300).map(|at| (format!("a{at}.toml"), Vec::new())).collect(), "more than 200"),
        (with("../x.toml", Vec::new()), "leads out"),
        (vec![("../pack.toml".to_owned(), Vec::new())], "leads out"),
        (with("/tmp/x.toml", Vec::new()), "absolute"),
        (with("C:\\x.toml", Vec::new()), "absolute"),
        (with("a\\x.toml", Vec::new()), "backslash"),
        (with("Guidance.toml", Vec::new()), "capital letters"),
        (with("run.exe", Vec::new()), "TOML files"),
        (with("a/b/c/d.toml", Vec::new()), "deeper"),
    ];
    for (files, why) in cases {
        let path = zipped(place.path(), &files);
        let message = said(&mut app, &path);
        assert!(message.contains(why), "{message}");
    }

    let path = place.path().join("link.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    zip.add_symlink("guidance.toml", "/etc/hostname", SimpleFileOptions::default()).unwrap();
    zip.finish().unwrap();
    assert!(said(&mut app, &path).contains("link"));

    let twice = zipped(place.path(), &with("guidance2toml", Vec::new()));
    let bytes = fs::read(&twice).unwrap();
    let twin: Vec<u8> = replaced(&bytes, b"guidance2toml", b"guidance.toml");
    fs::write(&twice, twin).unwrap();
    assert!(said(&mut app, &twice).contains("two files of the same name"));

    let large = place.path().join("large.zip");
    fs::write(&large, vec![0; 20 * 1024 * 1024 + 1]).unwrap();
    assert!(said(&mut app, &large).contains("larger than 20 MB"));
    let torn = place.path().join("torn.zip");
    fs::write(&torn, &bytes[..bytes.len() / 2]).unwrap();
    assert!(said(&mut app, &torn).contains("neither a folder nor a zip"));
    assert!(said(&mut app, &place.path().join("none.zip")).contains("cannot be read"));
}

fn replaced(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let mut out = bytes.to_vec();
    for at in 0..out.len().saturating_sub(old.len()) {
        if out[at..].starts_with(old) {
            out[at..at + old.len()].copy_from_slice(new);
        }
    }
    out
}

#[test]
fn a_hostile_folder_is_refused_with_a_sentence() {
    let mut app = desk();
    let fresh = || written("harbor-bio", "1.0.0", "company", &own_files());
    let edited = |file: &str, old: &str, new: &str| {
        let mut files = own_files();
        for (_, bytes) in files.iter_mut().filter(|(path, _)| path == file) {
            let before = String::from_utf8(bytes.clone()).unwrap();
            assert!(before.contains(old), "{file} has no {old}");
            *bytes = before.replacen(old, new, 1).into_bytes();
        }
        written("harbor-bio", "1.0.0", "company", &files)
    };
    let topic = "questions/own.toml";
    let twice = fs::read_to_string(harbor().join("lessons.toml")).unwrap();
    let twice = twice.split("[[lesson]]").nth(1).unwrap().to_owned();
    let cases = [
        (
            edited(topic, "synonyms = [\"recliner chair\"]\nconfidence = \"judgment\"", "confidence = \"read\""),
            "speak for FDA",
        ),
        (edited(topic, "[pack]", "include = [\"questions/own.toml\"]\n[pack]"), "do not include"),
        (edited(topic, "\"bed-first\"", "\"bed-last\""), "`bed-last`"),
        (
            edited("plans/contingency.toml", "Does the comment", "We can offer a bed. Does the comment"),
            "new on the table",
        ),
        (edited("lessons.toml", "source = \"", &format!("source = \"A\"\n[[lesson]]{twice}\n[[x]]\ny = \"")), "x"),
        (edited("lessons.toml", "[[lesson]]", &format!("[[lesson]]{twice}\n[[lesson]]")), "stands twice"),
    ];
    for (pack, why) in &cases {
        let message = said(&mut app, pack.path());
        assert!(message.contains(why), "{message}");
    }

    let pack = fresh();
    fs::write(pack.path().join("guidance.toml"), [0xff, 0xfe, 0x00]).unwrap();
    assert!(said(&mut app, pack.path()).contains("UTF-8"));
    let pack = fresh();
    fs::write(pack.path().join("guidance.toml"), "# other").unwrap();
    assert!(said(&mut app, pack.path()).contains("SHA-256 differs"));
    let pack = fresh();
    fs::write(pack.path().join("more.toml"), "").unwrap();
    assert!(said(&mut app, pack.path()).contains("not listed"));
    let pack = fresh();
    fs::remove_file(pack.path().join("guidance.toml")).unwrap();
    assert!(said(&mut app, pack.path()).contains("not there"));
    let mut files = own_files();
    files.push(("rules/own.toml".to_owned(), RULES.as_bytes().to_vec()));
    assert!(said(&mut app, written("harbor-bio", "1.0.0", "company", &files).path()).contains("cannot hold rules"));
    let pack = fresh();
    fs::create_dir_all(pack.path().join("a/b/c/d/e")).unwrap();
    assert!(said(&mut app, pack.path()).contains("deeper"));
    assert!(said(&mut app, folder().path()).contains("no pack.toml"));
    #[cfg(unix)]
    {
        let pack = fresh();
        fs::remove_file(pack.path().join("guidance.toml")).unwrap();
        std::os::unix::fs::symlink("/etc/hostname", pack.path().join("guidance.toml")).unwrap();
        assert!(said(&mut app, pack.path()).contains("link"));
        let pack = fresh();
        std::os::unix::fs::symlink("/etc", pack.path().join("more")).unwrap();
        assert!(said(&mut app, pack.path()).contains("link"));
    }
}
