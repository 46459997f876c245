//! The laws, each over generated days of work.

use briefing_api::app::App;
use briefing_api::commands::dispatch;
use briefing_domain::day::Day;
use briefing_domain::outline::{Outline, PacketKind};
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_packet::{BuildOptions, Files, RulePackMark, build};
use briefing_tests::{call, content, desk, differences, folder, list, snapshot, text, today};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::steps::{Step, begin, rename, steps, take};

fn worked(steps: &[Step]) -> (App, String) {
    let mut app = desk();
    let id = begin(&mut app);
    steps.iter().for_each(|step| take(&mut app, &id, step));
    (app, id)
}

fn imported(dump: &str, mode: &str) -> (App, String) {
    let place = folder();
    let file = place.path().join("program");
    std::fs::write(&file, dump).expect("a file");
    let mut app = desk();
    let id = text(&call(&mut app, "program_import", json!({ "path": file, "mode": mode })), "/id");
    (app, id)
}

fn packets(program: Value) -> Vec<Files> {
    let program: ProgramSnapshot = serde_json::from_value(program).expect("a program");
    let outline = Outline::built_in().expect("the outlines");
    let options = BuildOptions {
        as_of: today(),
        final_copy: false,
        meeting: None,
        milestones: Vec::new(),
        findings: Vec::new(),
        readiness: Vec::new(),
        rule_pack: RulePackMark { id: "none".to_owned(), version: "1".to_owned(), date: Day::EPOCH },
        packs: Vec::new(),
        outline: &outline,
        names: Default::default(),
        images: Default::default(),
    };
    PacketKind::ALL.into_iter().map(|kind| build(kind, &program, &options).expect("a packet")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_dump_in_json_or_toml_brings_everything_into_another_store(steps in steps()) {
        let (mut app, id) = worked(&steps);
        let before = snapshot(&mut app, &id);
        for format in ["json", "toml"] {
            let dump = text(&call(&mut app, "program_dump", json!({ "program": id, "format": format })), "/text");
            let (mut other, copy) = imported(&dump, "refuse");
            prop_assert_eq!(&copy, &id);
            prop_assert_eq!(&snapshot(&mut other, &id), &before, "{} {}", format, dump);
        }
    }

    #[test]
    fn undo_to_the_beginning_and_redo_to_the_end_are_exact(steps in steps(), indication in "[a-z]{1,12}") {
        let mut app = desk();
        let id = begin(&mut app);
        let start = content(&mut app, &id);
        steps.iter().for_each(|step| take(&mut app, &id, step));
        rename(&mut app, &id, &indication);
        let end = content(&mut app, &id);
        let mut undone = 0;
        while dispatch(&mut app, "history_undo", json!({ "program": id })).is_ok() {
            undone += 1;
        }
        prop_assert!(undone > 0);
        prop_assert_eq!(&content(&mut app, &id), &start);
        let mut redone = 0;
        while dispatch(&mut app, "history_redo", json!({ "program": id })).is_ok() {
            redone += 1;
        }
        prop_assert_eq!(redone, undone);
        prop_assert_eq!(&content(&mut app, &id), &end);
    }

    #[test]
    fn the_same_content_gives_the_same_bytes_also_in_a_copy_with_other_ids(steps in steps()) {
        let (mut app, id) = worked(&steps);
        let before = packets(snapshot(&mut app, &id));
        prop_assert_eq!(&packets(snapshot(&mut app, &id)), &before);
        let dump = text(&call(&mut app, "program_dump", json!({ "program": id })), "/text");
        let (mut other, copy) = imported(&dump, "as_copy");
        let after = packets(snapshot(&mut other, &copy));
        let differences: Vec<String> =
            before.iter().zip(&after).flat_map(|(before, after)| differences(&before.files, &after.files)).collect();
        prop_assert!(after == before, "a copy with new ids is printed differently:\n{}", differences.join("\n"));
    }

    #[test]
    fn no_work_makes_a_check_or_a_search_fail(steps in steps(), words in "\\PC{0,20}") {
        let (mut app, id) = worked(&steps);
        call(&mut app, "finding_list", json!({ "program": id }));
        call(&mut app, "program_search", json!({ "program": id, "text": words }));
        let log = list(&call(&mut app, "history_list", json!({ "program": id })), "");
        let made = format!("#{}", log.last().expect("the first operation")["seq"]);
        call(&mut app, "history_compare", json!({ "program": id, "from": made }));
    }
}
