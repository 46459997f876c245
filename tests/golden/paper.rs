//! The package of each complete example as Word and PDF, taken apart into lines; and one body of Word in full.

use briefing_tests::readable::{pdf, word};
use briefing_tests::{Files, call, desk, files_below, folder, golden, golden_folder, request, sample};
use serde_json::json;

/// Exports a packet of an example and returns its Word and its PDF file.
fn exported(example: &str, packet: &str) -> [Vec<u8>; 2] {
    let mut app = desk();
    let id = sample(&mut app, example);
    let place = folder();
    let out = place.path().join("out");
    let mut wish = request(&id, packet, &out);
    wish["formats"] = json!(["docx", "pdf"]);
    call(&mut app, "packet_export", wish);
    let files = files_below(&out);
    ["docx", "pdf"].map(|ending| {
        let mut found = files.iter().filter(|(name, _)| name.ends_with(ending));
        found.next().unwrap_or_else(|| panic!("no {ending} file")).1.clone()
    })
}

fn outlined(example: &str, packet: &str) {
    let [docx, portable] = exported(example, packet);
    let mut files = word::outlined(&docx);
    files.extend(pdf::outlined(&portable));
    golden(&format!("paper/{example}"), &files);
}

#[test]
fn the_pre_ind_package_is_word_and_pdf_as_expected() {
    outlined("aav-pre-ind", "pre-ind");
}

#[test]
fn the_interact_package_is_word_and_pdf_as_expected() {
    outlined("til-interact", "interact");
}

#[test]
fn the_body_of_a_meeting_request_is_as_expected_element_by_element() {
    let [docx, _] = exported("til-interact", "request");
    golden("paper/til-request", &word::body(&docx));
}

#[test]
fn the_expected_lines_stay_few_enough_to_be_read() {
    let files: Files = files_below(&golden_folder("paper"));
    let bytes: usize = files.values().map(Vec::len).sum();
    assert!(bytes < 1_500_000, "tests/golden/paper has {bytes} bytes");
}
