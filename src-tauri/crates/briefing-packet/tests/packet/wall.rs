//! The wall between the team and FDA, from the outside: references, markup that may not leave, internal figures, planted sentences.
//!
//! Hiding places inside a file are the unit tests' matter; here the sentence travels the whole way from a field to a finished file.

use std::collections::BTreeSet;

use briefing_domain::audience::Audience;
use briefing_domain::outline::PacketKind;
use briefing_packet::{build, leak};

use crate::support::{aav, empty, options, outline, program, til};

const PROGRAM: &str = r#"
[program]
id = "pg_00000000-0000-7000-8000-000000000001"
[program.fda]
product_name = "XX-1"
[program.internal]
confidential_terms = ["Zorro"]

[[facts]]
id = "ft_00000000-0000-7000-8000-000000000001"
fda = { name = "Starting dose", value = "1 x 10<sup>13</sup>", unit = "vg/kg" }

[[claims]]
id = "cl_00000000-0000-7000-8000-000000000001"
fda = { statement = "The vector is cleared from blood." }

[[evidence]]
id = "ev_00000000-0000-7000-8000-000000000001"
fda = { title = "Study P-1", citation = "Report P-1, version 1.0" }

[[evidence]]
id = "ev_00000000-0000-7000-8000-000000000002"
fda = { kind = "publication", title = "Never cited 2020" }

[[figures]]
id = "fg_00000000-0000-7000-8000-000000000001"
audience = "fda"
fda = { caption = "Vector map", alt = "A map", media = "svg", svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>" }

[[figures]]
id = "fg_00000000-0000-7000-8000-000000000002"
audience = "internal"
fda = { caption = "Secret cost curve", alt = "A curve", media = "svg", svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><rect width=\"9\" height=\"9\"/></svg>" }

[[sections]]
id = "sc_00000000-0000-7000-8000-000000000001"
[sections.fda]
slot = "cmc.description"
body = '''
We give [old label](fact:ft_00000000-0000-7000-8000-000000000001). [x](claim:cl_00000000-0000-7000-8000-000000000001), as [y](evidence:ev_00000000-0000-7000-8000-000000000001) showed; see [z](figure:fg_00000000-0000-7000-8000-000000000001), [gone thing](fact:ft_00000000-0000-7000-8000-00000000000f), [hidden](figure:fg_00000000-0000-7000-8000-000000000002) and [next](section:sc_00000000-0000-7000-8000-000000000002).

<!-- a comment --> <b>Kept</b> text.

:::internal
A block for the team.
:::
'''

[sections.internal]
note = "The partner will not be able to deliver before autumn."

[[sections]]
id = "sc_00000000-0000-7000-8000-000000000002"
fda = { slot = "cmc.potency", body = "Potency is measured." }
"#;

#[test]
fn references_print_the_present_value_a_number_or_a_link_and_a_dangling_one_its_label() {
    let outline = outline();
    let files = build(PacketKind::PreInd, &program(PROGRAM), &options(&outline)).unwrap();
    let cmc = files.text("07-cmc.md").unwrap();
    assert!(cmc.contains("We give 1 x 10<sup>13</sup> vg/kg. The vector is cleared from blood, as"), "{cmc}");
    assert!(cmc.contains(r"[Study P-1 \[1\]](12-references.md#121-references) showed"), "{cmc}");
    assert!(cmc.contains("see [Figure 1](#71-product-description), gone thing, hidden and [Section 7.6](#7"), "{cmc}");
    assert!(cmc.contains("![A map](figures/figure-01.svg)"), "a figure that is only mentioned is placed: {cmc}");
    let references = files.text("12-references.md").unwrap();
    assert!(references.contains("1. Study P-1. Report P-1") && !references.contains("Never cited"), "{references}");
}

#[test]
fn comments_team_blocks_raw_tags_and_internal_figures_never_enter_an_fda_file() {
    let outline = outline();
    let files = build(PacketKind::PreInd, &program(PROGRAM), &options(&outline)).unwrap();
    for (path, bytes) in &files.files {
        let text = String::from_utf8_lossy(bytes);
        for forbidden in ["a comment", "<!--", "<b>", ":::", "A block for the team", "Secret cost curve"] {
            assert!(!text.contains(forbidden), "{path} holds {forbidden}");
        }
    }
    let team = build(PacketKind::Program, &program(PROGRAM), &options(&outline)).unwrap();
    assert!(team.text("05-sections.md").unwrap().contains("A block for the team"), "the team loses nothing");
    assert!(team.text("04-evidence.md").unwrap().contains("Secret cost curve"));
}

#[test]
fn fda_documents_never_use_the_words_for_building() {
    let outline = outline();
    for program in [empty(), program(PROGRAM)] {
        for kind in PacketKind::ALL.into_iter().filter(|kind| kind.audience() == Audience::Fda) {
            for (path, bytes) in build(kind, &program, &options(&outline)).unwrap().files {
                let text = String::from_utf8_lossy(&bytes).to_lowercase();
                for word in ["story", "beat", "spine"] {
                    let found = text.split(|c: char| !c.is_alphabetic()).any(|other| other == word);
                    assert!(!found, "{kind}/{path} says {word}");
                }
            }
        }
    }
}

#[test]
fn an_internal_sentence_copied_into_an_fda_field_is_found_and_both_places_are_named() {
    let outline = outline();
    let mut planted = program(PROGRAM);
    planted.sections[1].fda.body =
        "Zorro is fast.\n\n| The partner will not | be able to deliver before autumn. |\n| --- | --- |\n| a | b |"
            .into();
    let files = build(PacketKind::PreInd, &planted, &options(&outline)).unwrap();
    let alone = leak::find_leaks(&files, &leak::collect_alone(&planted), &BTreeSet::new()).unwrap();
    let leaks = leak::find_leaks(&files, &leak::collect(&planted), &BTreeSet::new()).unwrap();
    let ids = |leaks: &[leak::Leak]| leaks.iter().map(|leak| leak.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&alone), ids(&leaks), "where else the words stand decides nothing");
    let [term, sentence] = &leaks[..] else { panic!("{leaks:?}") };
    assert!(term.term && term.text == "Zorro" && !sentence.term);
    assert_eq!((sentence.file.as_str(), sentence.place.path.as_str()), ("07-cmc.md", "internal.note"));
    assert_eq!(sentence.also.len(), 1);
    assert_eq!((sentence.also[0].path.as_str(), sentence.also[0].kind.as_str()), ("fda.body", "section"));
}

#[test]
fn the_example_programs_leak_nothing_and_their_internal_packets_show_that_the_search_works() {
    let outline = outline();
    for program in [aav(), til()] {
        let internal = leak::collect(&program);
        for kind in PacketKind::ALL {
            let leaks =
                leak::find_leaks(&build(kind, &program, &options(&outline)).unwrap(), &internal, &BTreeSet::new())
                    .unwrap();
            match kind.audience() {
                Audience::Fda => assert!(leaks.is_empty(), "{kind}: {leaks:#?}"),
                Audience::Internal => {
                    assert!(kind == PacketKind::Readiness || leaks.len() > 50, "{kind}: {}", leaks.len());
                }
            }
        }
    }
}
