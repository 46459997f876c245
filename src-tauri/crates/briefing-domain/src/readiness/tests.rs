//! Findings of small programs, and that the built-in knowledge is known to the checks.

mod numbers;
mod package;
mod pages;
mod reviews;
mod wording;

use serde_json::{Value, json};

use super::testing::known;
use super::*;
use crate::finding::Severity;

fn id(prefix: &str, number: u32) -> String {
    format!("{prefix}_00000000-0000-7000-8000-{number:012}")
}

fn found(program: Value) -> Vec<Finding> {
    check(&serde_json::from_value(program).unwrap(), None, known())
}

fn of_rule<'a>(findings: &'a [Finding], rule: &str) -> Vec<&'a Finding> {
    findings.iter().filter(|finding| finding.rule == rule).collect()
}

fn with_question(question: Value) -> Value {
    json!({
        "program": {"id": id("pg", 1), "fda": {"product_name": "EX-1"}},
        "meetings": [{"id": id("mt", 1), "fda": {"kind": "pre-ind"}}],
        "questions": [{"id": id("qn", 1), "fda": question}]
    })
}

#[test]
fn an_empty_program_is_told_what_to_begin_with_and_nothing_is_an_error() {
    let findings = found(json!({"program": {"id": id("pg", 1)}}));
    assert_eq!(of_rule(&findings, "meeting.none").len(), 1, "{findings:?}");
}

#[test]
fn a_question_without_position_is_a_stop_at_its_field() {
    let findings = found(with_question(json!({"meeting": id("mt", 1), "ask": "Does the Agency agree?"})));
    let stops = of_rule(&findings, "Q05");
    assert_eq!(stops.len(), 1);
    assert_eq!(stops[0].severity, Severity::Stop);
    assert_eq!((stops[0].place.id.as_str(), stops[0].place.path.as_str()), (id("qn", 1).as_str(), "fda.position"));
}

#[test]
fn sub_questions_count_against_the_cap() {
    let part = json!({"ask": "Does the Agency agree?", "position": "Yes."});
    let parts = vec![part; 11];
    let findings = found(with_question(json!({"meeting": id("mt", 1), "sub_questions": parts})));
    let over = findings.iter().find(|finding| finding.sentence == "There are 11 questions, the limit is 10.");
    let over = over.expect("eleven parts of one question are eleven questions");
    assert_eq!(over.severity, Severity::Warn, "a cap from an unread source is a warning");
    assert!(over.source.is_some());
}

#[test]
fn a_missing_element_carries_its_source_and_confidence() {
    let findings = found(with_question(json!({})));
    let objectives: Vec<&Finding> = findings.iter().filter(|finding| finding.place.path == "fda.objectives").collect();
    assert!(!objectives.is_empty());
    assert!(objectives.iter().all(|finding| finding.source.as_ref().is_some_and(|source| !source.date.is_empty())));
}

#[test]
fn hidden_markup_in_fda_text_and_dangling_references_are_stops() {
    let gone = id("ft", 9);
    let findings = found(with_question(json!({
        "meeting": id("mt", 1),
        "context": format!("The dose is [x](fact:{gone}).\n\n<!-- ask less -->\n\nMore 10<sup>13</sup>.")
    })));
    assert_eq!(of_rule(&findings, "text.hidden_markup").len(), 1, "sup is known, the comment is not");
    let dangling = of_rule(&findings, "reference.dangling");
    assert_eq!(dangling.len(), 1);
    assert_eq!(dangling[0].severity, Severity::Stop);
}

#[test]
fn a_dismissed_finding_keeps_its_reason_and_goes_last() {
    let mut program = with_question(json!({"meeting": id("mt", 1)}));
    let open = found(program.clone());
    let stop = of_rule(&open, "Q05")[0].id.clone();
    program["dismissals"] = json!([{"id": id("dm", 1), "internal": {"finding": stop, "reason": "Asked on purpose."}}]);
    let findings = found(program);
    let last = findings.last().unwrap();
    assert_eq!(last.dismissed.as_deref(), Some("Asked on purpose."));
    assert!(!last.is_open_stop());
    assert_eq!(findings.len(), open.len());
}

#[test]
fn consent_that_names_fewer_years_than_the_plan_is_a_stop() {
    let findings = found(json!({
        "program": {"id": id("pg", 1)},
        "plans": [{"id": id("pl", 1), "body": {"kind": "ltfu", "fda": {"years": 15, "consent_years": 10}}}]
    }));
    assert_eq!(of_rule(&findings, "ltfu.consent_shorter").len(), 1);
}

#[test]
fn every_field_key_of_the_built_in_pack_is_known_to_the_checks() {
    let program = serde_json::from_value(with_question(json!({}))).unwrap();
    let known = known();
    let checked = Checked::new(&program, None, known);
    for element in &known.rules.elements {
        assert!(elements::knows(&checked, &element.field), "`{}` of {} is not known", element.field, element.id);
    }
}
