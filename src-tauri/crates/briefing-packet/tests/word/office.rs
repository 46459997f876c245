//! A second reader: LibreOffice lays a package out, where it is installed, and the result says what a person would see.
//!
//! It is not required, because users need none of it; where it is missing the other tests still hold. It runs as another program with a
//! profile of its own, without a screen.

use std::path::Path;
use std::process::{Command, Stdio};

use briefing_domain::outline::PacketKind;

use crate::numbers::{odd, wanted};
use crate::support::{Word, aav, composed};

fn works(program: &str, argument: &str) -> bool {
    let ran = Command::new(program).arg(argument).stdout(Stdio::null()).stderr(Stdio::null()).status();
    ran.is_ok_and(|status| status.success())
}

fn convert(folder: &Path, bytes: &[u8]) -> String {
    let file = folder.join("packet.docx");
    std::fs::write(&file, bytes).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let ran = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", "pdf", "--outdir"])
        .args([folder, &file])
        .output()
        .unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let text = Command::new("pdftotext").arg("-layout").arg(folder.join("packet.pdf")).arg("-").output().unwrap();
    String::from_utf8(text.stdout).unwrap()
}

#[test]
fn libreoffice_opens_a_package_and_shows_numbers_captions_headers_and_contents() {
    if !works("soffice", "--version") || !works("pdftotext", "-v") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let text = convert(folder.path(), &Word::of(&composed(PacketKind::PreInd, &aav(), false)).bytes);
    for shown in ["7.1", "Table 1.", "Figure 1.", "Page 2 of", "DRAFT", "Confidential: contains trade secret", "......"]
    {
        assert!(text.contains(shown), "{shown} is missing in:\n{text}");
    }
    assert!(!text.contains("Error!") && !text.contains("Reference source not found"), "{text}");
    let body: Vec<&str> = text.lines().map(str::trim).collect();
    assert!(
        body.iter().any(|line| line.starts_with("7 ") && line.contains("Chemistry")),
        "chapters are counted:\n{text}"
    );
}

#[test]
fn libreoffice_counts_headings_as_the_tree_does_where_numbers_jump() {
    if !works("soffice", "--version") || !works("pdftotext", "-v") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let text = convert(folder.path(), &Word::of(&odd()).bytes);
    // Behind the list of contents, whose numbers are only copied.
    let (_, body) = text.rsplit_once("...").unwrap();
    let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut lines = body.lines().map(folded);
    for heading in wanted(&odd()) {
        assert!(lines.any(|line| line == heading), "{heading} is missing or stands elsewhere in:\n{body}");
    }
}
