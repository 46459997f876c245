//! Whatever stands in a packet, Word and PDF are whole files that say it: hostile and odd text, in any place, in any nesting, in the looks of
//! any template; and whatever comes back from Word is read without losing a word.
//!
//! A short run belongs to the tests. `cargo xtask fuzz 10` goes on with fresh cases for ten minutes. A case that fails is made small and printed; it then becomes a test of its own beside the writer.

mod house;
mod long;
mod odd;
mod returned;
mod said;
mod things;

use std::cell::LazyCell;

use briefing_packet::block::Packet;
use briefing_packet::look::Look;
use briefing_packet::{docx, pdf};
use briefing_tests::finished;
use briefing_tests::readable::pdf as pdf_reader;
use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

/// Both files are whole, say every word, and are the same when they are written again.
fn whole(packet: &Packet) -> Result<(), TestCaseError> {
    let look = Look::default();
    let laid_out = pdf::write(packet, &look).map_err(|error| TestCaseError::fail(format!("PDF: {error}")))?;
    prop_assert!(laid_out.bytes.starts_with(b"%PDF-1."), "no PDF");
    prop_assert!(laid_out.bytes.trim_ascii_end().ends_with(b"%%EOF"), "the PDF is cut off");
    prop_assert_eq!(laid_out.text.len(), laid_out.pages.total);
    prop_assert!(laid_out.pages.total >= packet.documents.len(), "a document lost its page");
    finished::whole_pdf(&laid_out.bytes).map_err(|said| TestCaseError::fail(format!("PDF: {said}")))?;
    let word = docx::write(packet, &look, Some(&laid_out.pages))
        .map_err(|error| TestCaseError::fail(format!("Word: {error}")))?;
    finished::keep_word(&word);
    let body = said::word(&word)?;
    let pages: String = laid_out.text.iter().flat_map(|page| page.split_whitespace()).collect();
    let words = finished::words(&pages);
    // In the order of the tags, where what goes on on another page follows without header and footer between.
    let heard = LazyCell::new(|| pdf_reader::heard(&laid_out.bytes).split_whitespace().collect::<String>());
    for said in said::wanted(packet) {
        prop_assert!(body.contains(&said), "`{}` is not in the Word file", said);
        // A word that is too long for its column may go on on the next page, and on the one behind it. Half of a short one is no proof.
        let parted = said.len() > 6 && finished::in_two(&words, &said);
        let there = pages.contains(&said) || turned(&said, &pages) || parted || heard.contains(&said);
        prop_assert!(there, "`{}` is not in the PDF file", said);
    }
    let again = docx::write(packet, &look, Some(&laid_out.pages)).expect("written before");
    prop_assert!(again == word, "the Word file differs when it is written again");
    let again = pdf::write(packet, &look).expect("written before");
    prop_assert!(again.bytes == laid_out.bytes, "the PDF file differs when it is written again");
    Ok(())
}

/// Whether the letters and the digits of a word are there, forward or backward: beside Hebrew and Arabic digits stand on another side, and
/// some signs nobody sees turn what follows.
fn turned(word: &str, pages: &str) -> bool {
    let mut pieces = word.as_bytes().chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit());
    pieces.all(|piece| {
        let forward = String::from_utf8_lossy(piece).into_owned();
        pages.contains(&forward) || pages.contains(&forward.chars().rev().collect::<String>())
    })
}

#[test]
fn word_and_pdf_are_whole_whatever_the_text() {
    long::hold("packets as Word and PDF", 24, odd::packet(), |packet| whole(&packet));
}

#[test]
fn lines_of_odd_words_are_whole_in_narrow_columns_too() {
    long::hold("lines as Word and PDF", 24, odd::lines(), |packet| whole(&packet));
}
