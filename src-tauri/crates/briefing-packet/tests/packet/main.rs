//! Packets of the example programs and of an empty one, judged from the outside: what a reader, a diff and a reviewer would miss.
//!
//! Only the front door of the crate is used; exact wording is the golden tests' matter.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]

mod formats;
mod links;
mod planted;
mod registers;
mod support;
mod wall;

use briefing_domain::audience::Audience;
use briefing_domain::leaves;
use briefing_domain::outline::PacketKind;
use briefing_domain::readiness::ledger::{ReadinessRules, readiness};
use briefing_domain::rulepack::RulePack;
use briefing_packet::manifest::Manifest;
use briefing_packet::{Files, Output, WriteError, build, build_watched};
use support::{aav, empty, options, outline, til};

fn manifest(files: &Files) -> Manifest {
    serde_json::from_str(files.text("manifest.json").unwrap()).unwrap()
}

fn pages(files: &Files) -> impl Iterator<Item = (&String, &str)> {
    files.files.keys().filter(|path| path.ends_with(".md")).map(|path| (path, files.text(path).unwrap()))
}

#[test]
fn an_empty_program_makes_every_packet_and_a_draft_says_what_is_to_be_completed() {
    let outline = outline();
    for kind in PacketKind::ALL {
        let draft = build(kind, &empty(), &options(&outline)).unwrap();
        let all: String = pages(&draft).map(|(_, text)| text).collect();
        assert_eq!(all.contains("To be completed."), kind.audience() == Audience::Fda, "{kind}");
        assert!(!all.contains("[Not provided]"), "{kind}");
    }
}

#[test]
fn a_final_copy_never_says_to_be_completed_but_does_not_hide_what_is_missing() {
    let outline = outline();
    let mut options = options(&outline);
    options.final_copy = true;
    for kind in PacketKind::ALL.into_iter().filter(|kind| kind.audience() == Audience::Fda) {
        let files = build(kind, &empty(), &options).unwrap();
        let all: String = pages(&files).map(|(_, text)| text).collect();
        assert!(all.contains("[Not provided]") && !all.contains("To be completed."), "{kind}");
        assert!(!all.contains("DRAFT") && all.contains("status: \"FINAL\""), "{kind}");
    }
}

#[test]
fn every_fda_document_carries_its_legend_its_numbers_and_the_marks_of_a_draft_and_an_example() {
    let outline = outline();
    for (path, text) in pages(&build(PacketKind::PreInd, &aav(), &options(&outline)).unwrap()) {
        for needed in [
            "trade secret and confidential commercial",
            "21 CFR 20.61",
            "DRAFT",
            "EXAMPLE: fictional program",
            "PS-EXAMPLE-2",
        ] {
            assert!(text.contains(needed), "{path} lacks {needed}");
        }
        assert!(!text.contains("PS-EXAMPLE-1 "), "{path} carries the number of another meeting");
    }
}

#[test]
fn questions_are_numbered_by_discipline_and_the_summary_leads_to_each() {
    let outline = outline();
    let files = build(PacketKind::PreInd, &aav(), &options(&outline)).unwrap();
    let (questions, summary) = (files.text("06-questions.md").unwrap(), files.text("04-question-summary.md").unwrap());
    let places: Vec<usize> = ["Question CMC-1:", "Question CMC-2:", "Question Pharm/Tox-1:", "Question Clinical-1:"]
        .iter()
        .map(|heading| questions.find(heading).unwrap_or_else(|| panic!("no {heading}")))
        .collect();
    assert!(places.is_sorted(), "FDA's order: {places:?}");
    assert!(questions.contains("**Pharm/Tox-1b.**"), "parts carry letters");
    assert!(
        summary.contains("06-questions.md#question-cmc-1") && summary.contains("Yes. The package names the limits")
    );
}

#[test]
fn the_same_content_gives_the_same_bytes_also_after_an_import_with_new_ids() {
    let outline = outline();
    let program = aav();
    let dumped = serde_json::to_string(&program).unwrap();
    let renamed = dumped.replace("_00000001-0000-7000", "_0fedcba9-0000-7000");
    assert_ne!(dumped, renamed);
    let copy = serde_json::from_str(&renamed).unwrap();
    for kind in PacketKind::ALL {
        let files = build(kind, &program, &options(&outline)).unwrap();
        assert_eq!(files, build(kind, &program, &options(&outline)).unwrap(), "{kind} twice");
        assert_eq!(files, build(kind, &copy, &options(&outline)).unwrap(), "{kind} with new ids");
        for (path, text) in
            files.files.iter().filter_map(|(path, bytes)| Some((path, std::str::from_utf8(bytes).ok()?)))
        {
            assert!(leaves::ids(text).is_empty(), "{kind}/{path} prints an id");
        }
    }
}

#[test]
fn draft_and_final_copy_of_the_same_content_share_the_content_fingerprint_only() {
    let outline = outline();
    let mut options = options(&outline);
    let draft = manifest(&build(PacketKind::PreInd, &aav(), &options).unwrap());
    options.final_copy = true;
    options.as_of = "2026-12-01".parse().unwrap();
    let last = manifest(&build(PacketKind::PreInd, &aav(), &options).unwrap());
    assert_ne!(draft.fingerprint, last.fingerprint);
    assert_eq!(draft.content_fingerprint, last.content_fingerprint, "a sign-off of the draft holds for the final copy");
    let mut changed = aav();
    changed.sections[0].fda.body = "Another text.".into();
    let changed = manifest(&build(PacketKind::PreInd, &changed, &options).unwrap());
    assert_ne!(changed.content_fingerprint, last.content_fingerprint);
}

#[test]
fn the_manifest_lists_every_other_file_with_its_hash() {
    let outline = outline();
    let files = build(PacketKind::PreInd, &aav(), &options(&outline)).unwrap();
    let manifest = manifest(&files);
    let mut listed: Vec<&str> = manifest.documents.iter().map(|document| document.path.as_str()).collect();
    listed.extend(manifest.figures.iter().map(|figure| figure.path.as_str()));
    listed.push("manifest.json");
    listed.sort_unstable();
    assert_eq!(listed, files.files.keys().map(String::as_str).collect::<Vec<_>>());
    assert!(manifest.documents.iter().all(|document| document.sha256.len() == 64 && document.words > 0));
}

#[test]
fn drawings_are_well_formed_and_keep_text_as_text() {
    let outline = outline();
    let files = build(PacketKind::FollowUp, &aav(), &options(&outline)).unwrap();
    let drawing = files.text("figures/figure-01.svg").unwrap();
    let tree = roxmltree::Document::parse(drawing).unwrap();
    let words: Vec<&str> = tree.descendants().filter_map(|node| node.text()).collect();
    assert!(words.contains(&"not to scale") && words.contains(&"Month 12"), "{words:?}");
}

#[test]
fn the_follow_up_plan_has_its_sixteen_parts_in_order() {
    let outline = outline();
    let files = build(PacketKind::FollowUp, &aav(), &options(&outline)).unwrap();
    let plan = files.text("01-follow-up-plan.md").unwrap();
    let numbers: Vec<String> = plan
        .lines()
        .filter_map(|line| line.strip_prefix("## "))
        .map(|line| line.split(' ').next().unwrap().to_owned())
        .collect();
    assert_eq!(numbers, (1..=16).map(|number| number.to_string()).collect::<Vec<_>>());
    assert!(!plan.contains("0 years"));
}

#[test]
fn the_contingency_book_counts_the_ind_date_from_the_weeks_of_the_branches() {
    let outline = outline();
    let files = build(PacketKind::Contingency, &aav(), &options(&outline)).unwrap();
    let exposures = files.text("01-exposures.md").unwrap();
    assert!(
        exposures.contains("| Best | FDA agrees with every position | 0 weeks | November 15, 2027 |"),
        "{exposures}"
    );
    assert!(exposures.contains("| 13 weeks | February 14, 2028 |"), "the worst case is the longest delay: {exposures}");
    for (path, text) in pages(&files) {
        assert!(text.contains("Internal does not mean privileged: write as if others will read it."), "{path}");
    }
}

#[test]
fn the_readiness_report_leads_with_open_stops_and_keeps_the_reasons_of_dismissed_ones() {
    let outline = outline();
    let mut options = options(&outline);
    options.findings = support::findings();
    let (rules, pack) = (ReadinessRules::built_in().unwrap(), RulePack::built_in().unwrap());
    options.readiness = vec![readiness(&options.findings, None, &rules, &pack)];
    let files = build(PacketKind::Readiness, &til(), &options).unwrap();
    let (summary, ledger) = (files.text("01-summary.md").unwrap(), files.text("02-ledger.md").unwrap());
    assert!(summary.contains("Question 3 has no position") && !summary.contains("A vague word"), "{summary}");
    assert!(ledger.contains("A vague word") && ledger.contains("We keep it on purpose."), "{ledger}");
}

#[test]
fn an_export_can_be_stopped_and_a_meeting_of_another_kind_is_refused() {
    let outline = outline();
    let mut options = options(&outline);
    let program = aav();
    let mut seen = 0;
    let stopped = build_watched(PacketKind::PreInd, &program, &options, &Output::markdown(), &mut |progress| {
        seen = progress.done;
        progress.done < 3
    });
    assert_eq!((stopped, seen), (Err(WriteError::Canceled), 3));
    let other = program.meetings.iter().find(|meeting| Some(meeting.fda.kind) != PacketKind::PreInd.meeting()).unwrap();
    options.meeting = Some(other.id.clone());
    let error = build(PacketKind::PreInd, &program, &options).unwrap_err().to_string();
    assert!(error.contains("INTERACT") && error.contains("pre-IND"), "{error}");
}

#[test]
fn ten_times_the_content_gives_about_ten_times_the_bytes_and_no_new_documents() {
    let outline = outline();
    let one = build(PacketKind::PreInd, &aav(), &options(&outline)).unwrap();
    let mut large = aav();
    for section in &mut large.sections {
        section.fda.body = [section.fda.body.as_str(); 10].join("\n\n").into();
    }
    let ten = build(PacketKind::PreInd, &large, &options(&outline)).unwrap();
    assert_eq!(one.files.keys().collect::<Vec<_>>(), ten.files.keys().collect::<Vec<_>>());
    links::check(&ten);
}

#[test]
fn no_heading_stands_twice_in_a_row_and_no_level_is_left_out() {
    let outline = outline();
    for (program, kind) in [aav(), til()].iter().flat_map(|program| PacketKind::ALL.map(|kind| (program, kind))) {
        let files = build(kind, program, &options(&outline)).unwrap();
        for (path, text) in pages(&files) {
            let headings: Vec<(usize, &str)> = text
                .lines()
                .filter(|line| line.starts_with('#'))
                .map(|line| (line.chars().take_while(|c| *c == '#').count(), line.trim_start_matches(['#', ' '])))
                .collect();
            let words = |heading: &str| {
                heading.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.' || c == ' ').to_owned()
            };
            for two in headings.windows(2) {
                assert_ne!(words(two[0].1), words(two[1].1), "{kind}: {path}");
                assert!(two[1].0 <= two[0].0 + 1, "{kind}: {path}: {two:?}");
            }
        }
    }
}

#[test]
fn internal_packets_call_things_by_their_names() {
    let outline = outline();
    let mut options = options(&outline);
    options.names =
        [("g-hadm-2024", "Human- and Animal-Derived Materials")].map(|(id, name)| (id.into(), name.into())).into();
    for kind in [PacketKind::Readiness, PacketKind::Program] {
        let files = build(kind, &til(), &options).unwrap();
        let all: String = pages(&files).map(|(_, text)| text).collect();
        assert!(all.contains("Human- and Animal-Derived Materials") && !all.contains("g-hadm-2024"), "{kind}");
        for slot in outline.slots(PacketKind::Interact) {
            assert!(!all.contains(&slot.slot), "{kind}: {}", slot.slot);
        }
    }
}

#[test]
fn a_section_is_pointed_at_by_its_number_and_by_its_heading_where_it_has_none() {
    let outline = outline();
    let all = |kind| -> String {
        let files = build(kind, &til(), &options(&outline)).unwrap();
        pages(&files).map(|(_, text)| text.to_owned()).collect()
    };
    assert!(all(PacketKind::Interact).contains("with the controls in [Section 5.7]("));
    assert!(
        all(PacketKind::Request).contains("with the controls in \u{201c}Safety of the first-in-human lot\u{201d} is")
    );
    assert!(all(PacketKind::Program).contains("The population of [\u{201c}Population\u{201d}]("));
}
