//! Draft questions from the command line: the linter, the first ten minutes, traceability, and what was sent.

use serde_json::Value;

use crate::run::Desk;

fn rules(findings: &Value) -> Vec<(String, String)> {
    let of = |finding: &Value, key: &str| finding[key].as_str().unwrap().to_owned();
    findings.as_array().unwrap().iter().map(|it| (of(it, "question"), of(it, "rule"))).collect()
}

#[test]
fn questions_come_as_paragraphs_and_each_finding_quotes_what_was_seen() {
    let text = "What does FDA think of our assay?\n\nDoes FDA agree with the release tests\nin Table 9? If not, please advise.\r\n\r\nWill FDA approve the product?\n";
    let found = Desk::new().fed(&["--json", "lint", "--meeting", "pre-ind", "--bare"], text).done().json();
    assert_eq!(rules(&found), [("1".to_owned(), "Q08".to_owned()), ("3".to_owned(), "Q10".to_owned())], "{found}");
    let first = &found[0];
    assert_eq!(first["severity"], "stop");
    assert_eq!(first["seen"], "What");
    for key in ["why", "fix", "name"] {
        assert!(first[key].as_str().is_some_and(|text| !text.is_empty()), "{key}: {first}");
    }
    assert!(first["source"]["confidence"].is_string());
}

#[test]
fn an_open_question_weighs_less_at_interact() {
    let desk = Desk::new();
    let severity = |meeting: &str| {
        let found =
            desk.fed(&["--json", "lint", "--meeting", meeting, "--bare"], "How does FDA view organoids?").done().json();
        found[0]["severity"].as_str().unwrap().to_owned()
    };
    assert_eq!((severity("pre-ind"), severity("interact")), ("stop".to_owned(), "warn".to_owned()));
}

#[test]
fn questions_come_as_json_and_what_stands_beside_the_words_is_looked_at() {
    let list = r#"[
        {"id": "A", "text": "Does FDA agree with the release tests in Table 9?", "discipline": "cmc", "position": "Table 9 lists them, because three lots met them.", "evidence_pointer": "Section 4.5"},
        {"id": "B", "text": "Does FDA agree with the stagger?", "discipline": "clinical"},
        {"id": "C", "text": "Does FDA agree with the titer method in Appendix 3?", "discipline": "cmc", "position": "It is used."}
    ]"#;
    let found = Desk::new().fed(&["--json", "lint", "--meeting", "pre-ind"], list).done().json();
    let found = rules(&found);
    let has = |question: &str, rule: &str| found.contains(&(question.to_owned(), rule.to_owned()));
    assert!(!found.iter().any(|(question, _)| question == "A"), "{found:?}");
    assert!(has("B", "Q05") && has("B", "Q15"), "no position, no pointer: {found:?}");
    assert!(has("C", "Q20"), "CMC comes again after clinical: {found:?}");
    assert!(has("", "Q22") && has("", "Q32"), "no ranks, nothing nonclinical: {found:?}");
}

#[test]
fn questions_that_cannot_be_read_are_refused_with_a_sentence() {
    let desk = Desk::new();
    desk.fed(&["lint", "--meeting", "pre-ind"], "[{\"id\": 1,").refused(2);
    let wrong = desk.fed(&["lint", "--meeting", "sometime"], "Does FDA agree?").refused(2);
    assert!(wrong.err.contains("pre-ind"), "the kinds are named: {}", wrong.err);
    desk.fed(&["triage"], "\n\n").refused(2);
}

#[test]
fn draft_questions_are_sorted_with_a_cut_line_gaps_and_a_table() {
    let text = "Does FDA agree that the product qualifies for orphan drug designation?\n\nDoes FDA agree with the stagger of 28 days in Section 9.3?\n\nDoes FDA agree with the potency assay and with the stability protocol?";
    let sorted =
        Desk::new().fed(&["--json", "triage", "--meeting", "pre-ind", "--modality", "til"], text).done().json();
    let verdicts: Vec<&str> =
        sorted["questions"].as_array().unwrap().iter().map(|it| it["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["wrong_office", "keep", "split"]);
    assert_eq!(sorted["gaps"].as_array().unwrap().len(), 3);
    assert!(sorted["table"].as_str().unwrap().lines().count() >= 5);
}

#[test]
fn traceability_goes_into_a_spreadsheet_without_formulas() {
    let desk = Desk::new();
    desk.run(&["sample", "aav-pre-ind"]).done();
    let csv = desk.run(&["trace", "EHG-101", "--csv"]).done().out;
    assert!(csv.starts_with("\"claim\",\"evidence\",\"questions\""), "{csv}");
    assert!(csv.lines().count() > 5);
    assert!(!csv.contains("\"="), "no cell begins like a formula");
    let trace = desk.run(&["--json", "trace", "EHG-101"]).done().json();
    assert!(
        trace["rows"]
            .as_array()
            .unwrap()
            .iter()
            .any(|row| row["questions"].as_array().is_some_and(|all| !all.is_empty()))
    );
}

#[test]
fn what_was_sent_stays_sent_and_later_texts_are_held_against_it() {
    let desk = Desk::new();
    desk.run(&["sample", "aav-pre-ind"]).done();
    desk.fed(&["guard", "EHG-101", "-"], "The dose is 1e15 vg/kg.").refused(1);
    desk.run(&["freeze", "EHG-101", "--packet", "readiness"]).refused(1);
    desk.run(&["freeze", "EHG-101", "--packet", "pre-ind", "--sent", "2026-12-14"]).done();
    desk.run(&["freeze", "EHG-101", "--packet", "pre-ind"]).refused(1);
    desk.run(&["call", "question_adopt", r#"{"program":"EHG-101","topic":"potency-strategy"}"#]).done();
    let sent = desk.run(&["--json", "frozen", "EHG-101"]).done().json();
    assert_eq!((&sent[0]["sent_on"], &sent[0]["unchanged"]), (&"2026-12-14".into(), &false.into()), "{sent}");
    desk.run(&["undo", "EHG-101"]).done();
    let sent = desk.run(&["--json", "frozen", "EHG-101"]).done().json();
    assert_eq!(
        (sent.as_array().unwrap().len(), &sent[0]["unchanged"]),
        (1, &true.into()),
        "undo takes back the edit, not the sending"
    );
    let text = "We now propose a sentinel participant.\nThe dose is 7.7e15 vg/kg.\nWhat does the comment mean?\n";
    let marks = desk.fed(&["--json", "guard", "EHG-101", "-"], text).done().json();
    let found: Vec<(u64, &str)> = marks
        .as_array()
        .unwrap()
        .iter()
        .map(|it| (it["line"].as_u64().unwrap(), it["novelty"].as_str().unwrap()))
        .collect();
    assert_eq!(found, [(1, "proposal"), (2, "number")], "{marks}");
}
