//! Words: American English everywhere a user, a reviewer at FDA or a developer reads.
//!
//! A list of British stems, not a speller: it holds what slipped in before or is likely in this field. Titles of foreign documents may
//! be quoted; they stand in the exceptions with their reason. Generated and third-party texts are not ours.

use super::tree::{Source, none, sources, words};

/// British stems at the beginning of a word. A word that begins with one is refused, unless `FINE` holds it.
const BRITISH: &[&str] = &[
    "aetiolog",
    "anaemi",
    "anaesthe",
    "analysed",
    "analyser",
    "analysing",
    "authoris",
    "behaviour",
    "cancelled",
    "cancelling",
    "categoris",
    "centre",
    "characteris",
    "colour",
    "defence",
    "diarrhoea",
    "emphasise",
    "emphasising",
    "favour",
    "finalis",
    "foetal",
    "foetus",
    "formalis",
    "fulfil",
    "generalis",
    "gynaecolog",
    "haemat",
    "haemo",
    "harmonis",
    "honour",
    "hospitalis",
    "humour",
    "immunis",
    "initialis",
    "ischaem",
    "judgement",
    "labelled",
    "labelling",
    "learnt",
    "leukaemi",
    "licence",
    "localis",
    "materialis",
    "maximis",
    "modelled",
    "modelling",
    "neighbour",
    "normalis",
    "oedema",
    "oesophag",
    "optimis",
    "organis",
    "paediatr",
    "practise",
    "prioritis",
    "programme",
    "randomis",
    "realis",
    "recognis",
    "rigour",
    "serialis",
    "signalling",
    "specialis",
    "stabilis",
    "standardis",
    "sterilis",
    "summaris",
    "synchronis",
    "titre",
    "travelled",
    "travelling",
    "tumour",
    "utilis",
    "visualis",
    "whilst",
];

/// Beginnings of American words that begin like a British stem.
const FINE: &[&str] = &[
    "characteristic",
    "fulfill",
    "labelledby",
    "minimis",
    "optimism",
    "optimist",
    "organism",
    "programmed",
    "programmer",
    "programming",
    "realism",
    "realist",
    "specialist",
];

/// Places where a British word is right: path, word, reason.
const QUOTED: &[(&str, &str, &str)] =
    &[("src-tauri/crates/briefing-domain/src/snapshot/tests.rs", "colour", "an unknown field, which is refused")];

/// Files whose words are not ours, or that hold a list of British words to look for.
const NOT_OURS: &[&str] = &[
    "Cargo.lock",
    "tests/e2e/Cargo.lock",
    "ui/package-lock.json",
    "ui/src/api/bindings.ts",
    "assets/fonts/",
    "src-tauri/crates/briefing-domain/src/library/tests.rs",
    "tests/tidy/words.rs",
];

fn british(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (idx, line) in text.lines().enumerate() {
        for word in words(line).flat_map(|word| word.split('_')) {
            let lower = word.to_lowercase();
            if !FINE.iter().any(|start| lower.starts_with(start)) && BRITISH.iter().any(|stem| lower.starts_with(stem))
            {
                found.push((idx + 1, word.to_owned()));
            }
        }
    }
    found
}

fn complaints(file: &Source) -> Vec<String> {
    if NOT_OURS.iter().any(|prefix| file.path.starts_with(prefix)) {
        return Vec::new();
    }
    let fine =
        |word: &str| QUOTED.iter().any(|(path, quoted, _)| *path == file.path && quoted.eq_ignore_ascii_case(word));
    british(&file.text)
        .into_iter()
        .filter(|(_, word)| !fine(word))
        .map(|(line, word)| format!("{}:{line}: {word}", file.path))
        .collect()
}

#[test]
fn every_text_is_american_english() {
    none(sources().iter().flat_map(complaints).collect(), "FDA reads American English; so do we.");
}

#[test]
fn every_quotation_is_still_there() {
    let gone = QUOTED.iter().filter(|(path, word, _)| {
        !sources().iter().any(|file| {
            file.path == *path && british(&file.text).iter().any(|(_, found)| found.eq_ignore_ascii_case(word))
        })
    });
    none(
        gone.map(|(path, word, _)| format!("{path}: {word}")).collect(),
        "A quoted British word is gone; take it off the list.",
    );
}

#[test]
fn a_british_word_would_be_found() {
    let text = "A randomised trial of tumour_size\nfulfills the programmed death organism test.";
    let found: Vec<String> = british(text).into_iter().map(|(line, word)| format!("{line} {word}")).collect();
    assert_eq!(found, ["1 randomised", "1 tumour"]);
}
