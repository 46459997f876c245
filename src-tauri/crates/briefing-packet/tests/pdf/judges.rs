//! The programs that judge a file, and what they say.

use std::io::Write as _;
use std::process::{Command, Stdio};

/// Runs a program over a file and returns what it prints.
pub(crate) fn judge(program: &str, arguments: &[&str], bytes: &[u8]) -> String {
    let mut file = tempfile::NamedTempFile::with_suffix(".pdf").unwrap();
    file.write_all(bytes).unwrap();
    let path = file.path().to_str().unwrap().to_owned();
    let mut words: Vec<&str> =
        arguments.iter().map(|word| if *word == "FILE" { path.as_str() } else { word }).collect();
    if !arguments.contains(&"FILE") {
        words.push(&path);
    }
    let child = Command::new(program).args(&words).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let child = child.unwrap_or_else(|error| panic!("{program} (apt: qpdf, poppler-utils): {error}"));
    let done = child.wait_with_output().unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    assert!(done.status.success(), "{program} {arguments:?}: {said}");
    said
}

/// Returns the file that qpdf makes of another.
pub(crate) fn remade(arguments: &[&str], bytes: &[u8]) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("from.pdf"), folder.path().join("to.pdf"));
    std::fs::write(&from, bytes).unwrap();
    let done = Command::new("qpdf").arg(from).arg(&to).args(arguments).output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    std::fs::read(to).unwrap()
}

/// Returns the text of a page, or of all pages.
pub(crate) fn text(bytes: &[u8], page: Option<usize>) -> String {
    let page = page.map(|page| page.to_string());
    let mut words = vec!["-layout", "-enc", "UTF-8"];
    if let Some(page) = &page {
        words.extend(["-f", page, "-l", page]);
    }
    words.extend(["FILE", "-"]);
    judge("pdftotext", &words, bytes)
}

/// Returns how much of a page has the gray of the word across it, of 1.
pub(crate) fn grayed(bytes: &[u8], page: usize) -> f64 {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("page");
    let (page, to) = (page.to_string(), to.to_str().unwrap());
    judge("pdftoppm", &["-gray", "-r", "36", "-f", &page, "-l", &page, "-singlefile", "FILE", to], bytes);
    let picture = std::fs::read(format!("{to}.pgm")).unwrap();
    // The head is text: the kind, width and height, the lightest value.
    let head = picture.iter().enumerate().filter(|(_, byte)| **byte == b'\n').nth(2).unwrap().0;
    let dots = &picture[head + 1..];
    dots.iter().filter(|dot| **dot == 0xf0).count() as f64 / dots.len() as f64
}

/// Returns words as they are compared: letters and digits, everything else between them.
pub(crate) fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Returns a text without white space.
pub(crate) fn dense(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
