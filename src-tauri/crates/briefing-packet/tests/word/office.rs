//! A second reader: LibreOffice lays a package out, where it is installed, and the result says what a person would see.
//!
//! It is not required, because users need none of it; where it is missing the other tests still hold. It runs as another program with a
//! profile of its own, without a screen.

use std::path::Path;
use std::process::{Command, Stdio};

use briefing_domain::outline::PacketKind;
use briefing_packet::block::{Block, Packet};
use briefing_packet::docx;
use briefing_packet::look::{Look, Pages, document_anchor, place_anchor};

use crate::numbers::{odd, wanted};
use crate::support::{Word, aav, composed, til};

fn works(program: &str, argument: &str) -> bool {
    let ran = Command::new(program).arg(argument).stdout(Stdio::null()).stderr(Stdio::null()).status();
    ran.is_ok_and(|status| status.success())
}

/// Lays a file out and returns its text.
fn convert(folder: &Path, bytes: &[u8]) -> String {
    lay_out(folder, bytes);
    let text = Command::new("pdftotext").arg("-layout").arg(folder.join("packet.pdf")).arg("-").output().unwrap();
    String::from_utf8(text.stdout).unwrap()
}

/// Makes `packet.pdf` in the folder.
fn lay_out(folder: &Path, bytes: &[u8]) {
    let file = folder.join("packet.docx");
    std::fs::write(&file, bytes).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let ran = Command::new("soffice")
        .args([profile.as_str(), "--headless", "--convert-to", "pdf", "--outdir"])
        .args([folder, &file])
        .output()
        .unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
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

/// The bookmarks of a PDF file in order: title and page.
fn bookmarks(path: &Path) -> Vec<(String, usize)> {
    let file = lopdf::Document::load(path).unwrap();
    let listed = file.get_toc().unwrap();
    assert!(listed.errors.is_empty(), "{:?}", listed.errors);
    listed.toc.into_iter().map(|entry| (entry.title, entry.page)).collect()
}

#[test]
fn the_estimated_pages_are_those_that_libreoffice_counts() {
    if !works("soffice", "--version") {
        return;
    }
    for (kind, program) in [(PacketKind::PreInd, aav()), (PacketKind::Interact, til())] {
        let packet = composed(kind, &program, false);
        let written = docx::paged(&packet, &Look::default(), None).unwrap();
        let folder = tempfile::tempdir().unwrap();
        lay_out(folder.path(), &written.bytes);
        let counted = lopdf::Document::load(folder.path().join("packet.pdf")).unwrap().get_pages().len();
        let total = written.pages.total;
        assert!(total.abs_diff(counted) * 100 <= counted * 3, "{kind}: {total} pages estimated, {counted} counted");
        let seen = bookmarks(&folder.path().join("packet.pdf"));
        let listed = listed(&packet, &written.pages);
        assert_eq!(listed.len(), seen.len(), "{kind}");
        let mut exact = 0;
        for ((anchor, page), (title, real)) in listed.iter().zip(&seen) {
            assert!(page.abs_diff(*real) <= 1, "{kind}: {title} ({anchor}) on page {page}, LibreOffice: {real}");
            exact += usize::from(page == real);
        }
        assert!(exact * 10 >= seen.len() * 9, "{kind}: {exact} of {} headings on the very page", seen.len());
    }
}

/// The headings of a packet in order, each with its anchor and estimated page.
fn listed(packet: &Packet, pages: &Pages) -> Vec<(String, usize)> {
    let mut anchors = Vec::new();
    for document in &packet.documents {
        anchors.push(document_anchor(document.number));
        for (nth, block) in document.blocks.iter().enumerate() {
            match block {
                Block::Heading { anchor, .. } if anchor.is_empty() => anchors.push(place_anchor(document.number, nth)),
                Block::Heading { anchor, .. } => anchors.push(anchor.clone()),
                Block::Prose(_) => {
                    let inside = format!("{}-", place_anchor(document.number, nth));
                    let count = pages.of_anchor.keys().filter(|anchor| anchor.starts_with(&inside)).count();
                    anchors.extend((1..=count).map(|inner| format!("{inside}{inner}")));
                }
                Block::Table(_) | Block::Figure(_) | Block::Notice(_) | Block::Contents(_) => {}
            }
        }
    }
    anchors.into_iter().map(|anchor| (anchor.clone(), pages.of_anchor[&anchor])).collect()
}
