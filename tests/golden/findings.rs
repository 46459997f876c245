//! What the checks find in the flawed example: the list itself, that every family of rules is in it, and that each finding leads to a
//! field that is there.

use std::collections::BTreeSet;

use briefing_tests::{Files, call, desk, golden, list, sample, snapshot, text, thing};
use serde_json::{Value, json};

/// Returns the findings of the flawed example, and everything it holds.
fn flawed() -> (Vec<Value>, Value, Vec<Value>) {
    let mut app = desk();
    let id = sample(&mut app, "flawed-pre-ind");
    let findings = list(&call(&mut app, "finding_list", json!({ "program": id })), "");
    let rules = list(&call(&mut app, "rule_list", json!({ "program": id })), "");
    (findings, snapshot(&mut app, &id), rules)
}

#[test]
fn the_flawed_example_has_these_findings() {
    let (findings, _, _) = flawed();
    let line = |it: &Value| {
        let place = ["/severity", "/rule", "/place/label", "/place/path"].map(|pointer| text(it, pointer));
        format!("{}\n", place.join(" | ").trim_end_matches([' ', '|']))
    };
    let lines: String = findings.iter().map(line).collect();
    golden("flawed-pre-ind", &Files::from([("check/findings.txt".to_owned(), lines.into_bytes())]));
}

/// The families of a rule: `text` of `text.promotional`, `Q` of `Q05`, and `*.missing` or `*.over` for elements and caps of FDA's rules.
fn families(rule: &Value) -> Vec<String> {
    let rule = text(rule, "/rule");
    let noun = rule.split_once('.').map_or(&rule[..1], |(noun, _)| noun).to_owned();
    let problem = rule.rsplit_once('.').filter(|(before, _)| before.contains('.')).map(|(_, problem)| problem);
    [noun].into_iter().chain(problem.map(|problem| format!("*.{problem}"))).collect()
}

#[test]
fn every_family_of_rules_finds_something_in_the_flawed_example() {
    let (findings, _, rules) = flawed();
    let fired: BTreeSet<String> = findings.iter().flat_map(families).collect();
    let known: BTreeSet<String> = rules.iter().flat_map(families).collect();
    for family in ["cmc", "partner", "*.missing", "*.over", "Q", "X"] {
        assert!(known.contains(family), "{family} is in the list of rules: {known:?}");
    }
    let silent: Vec<&String> = known.difference(&fired).collect();
    assert!(silent.is_empty(), "not set off: {silent:?}");
}

/// Fields that a record leaves out while they are empty, and that some finding asks to be filled.
const LEFT_OUT: [&str; 4] = ["fda.discipline", "fda.rank", "fda.date", "internal.answerer"];

/// Whether a path such as `fda.sub_questions[1].ask` leads to something in a value.
fn leads(value: &Value, path: &str) -> bool {
    let pointer: String = path.replace('[', ".").replace(']', "").split('.').map(|part| format!("/{part}")).collect();
    value.pointer(&pointer).is_some()
}

#[test]
fn each_finding_of_the_flawed_example_leads_to_a_field_that_is_there() {
    let (findings, snapshot, _) = flawed();
    let mut astray = Vec::new();
    for finding in &findings {
        let (id, path) = (text(finding, "/place/id"), text(finding, "/place/path"));
        let found = thing(&snapshot, &id);
        assert_eq!(found["thing"], finding["place"]["kind"], "{finding}");
        let value = &found["value"];
        let there = leads(value, &path) || leads(&value["body"], &path) || LEFT_OUT.contains(&path.as_str());
        if !path.is_empty() && !there {
            astray.push(format!("{} {} {path}", text(finding, "/rule"), text(finding, "/place/label")));
        }
    }
    assert!(astray.is_empty(), "{}", astray.join("\n"));
}
