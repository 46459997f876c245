//! Finished files, read with the tools of others: PDF by Poppler's `pdftotext`, Word and Excel files as the zip of XML that they are.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read};

/// Returns the pages of a PDF file as Poppler reads them.
#[allow(clippy::disallowed_methods, reason = "another program judges the file")]
pub fn pages(bytes: &[u8]) -> Vec<String> {
    let folder = crate::folder();
    let file = folder.path().join("packet.pdf");
    fs::write(&file, bytes).expect("a file");
    let read = std::process::Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output();
    let read = read.expect("pdftotext of poppler-utils is installed");
    assert!(read.status.success(), "{}", String::from_utf8_lossy(&read.stderr));
    let text = String::from_utf8(read.stdout).expect("UTF-8");
    text.trim_end_matches('\u{C}').split('\u{C}').map(str::to_owned).collect()
}

/// Says what qpdf finds wrong with a PDF file, which is then kept to be looked at; where qpdf is not installed, nothing is said.
///
/// # Errors
/// What qpdf prints, and where the file is kept.
#[allow(clippy::disallowed_methods, reason = "another program judges the file")]
pub fn whole_pdf(bytes: &[u8]) -> Result<(), String> {
    let folder = crate::folder();
    let file = folder.path().join("packet.pdf");
    fs::write(&file, bytes).expect("a file");
    match std::process::Command::new("qpdf").arg("--check").arg(&file).output() {
        Ok(said) if !said.status.success() => {
            let kept = std::env::temp_dir().join("briefing-room-broken.pdf");
            fs::write(&kept, bytes).expect("a file");
            let [out, err] = [said.stdout, said.stderr].map(|words| String::from_utf8_lossy(&words).into_owned());
            Err(format!("{out}{err}kept as {}", kept.display()))
        }
        Ok(_) | Err(_) => Ok(()),
    }
}

/// Keeps a Word file for the validator, in the folder that `cargo xtask test` names.
pub fn keep_word(bytes: &[u8]) {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let Some(folder) = std::env::var_os("BRIEFING_KEEP_WORD") else { return };
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    fs::write(std::path::Path::new(&folder).join(format!("{:016x}.docx", hasher.finish())), bytes).expect("a file");
}

/// Returns the pages without the lines that stand on most of them, so that a sentence can be followed from page to page.
pub fn without_running_lines(pages: &[String]) -> Vec<String> {
    let bare = |line: &str| line.replace(|sign: char| sign.is_ascii_digit(), "");
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for page in pages {
        let lines: BTreeSet<String> = page.lines().map(bare).collect();
        lines.into_iter().for_each(|line| *seen.entry(line).or_default() += 1);
    }
    let running = |line: &&str| pages.len() < 3 || seen[&bare(line)] * 2 <= pages.len();
    pages.iter().map(|page| page.lines().filter(running).collect::<Vec<_>>().join("\n")).collect()
}

/// Returns every part of a Word or Excel file that is text.
pub fn parts(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut parts = BTreeMap::new();
    for place in 0..archive.len() {
        let mut part = archive.by_index(place).expect("a part");
        let name = part.name().expect("a name").into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("a part can be unpacked");
        parts.extend(String::from_utf8(bytes).ok().map(|text| (name, text)));
    }
    parts
}

/// Returns letters and digits of a text in lower case, without what stands between them.
pub fn words(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Returns whether a text stands there whole or in two pieces: a row of a table may go on on the next page.
pub fn in_two(whole: &str, text: &str) -> bool {
    let text = words(text);
    let cuts = text.char_indices().map(|(at, _)| at);
    cuts.into_iter().any(|at| whole.contains(&text[..at]) && whole.contains(&text[at..]))
}
