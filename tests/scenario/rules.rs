//! Rules of the checks: the flawed example sets off each of them, and a program switches one off with a reason that stays inside.

use std::collections::BTreeSet;

use briefing_api::app::App;
use briefing_api::error::ErrorCode;
use briefing_tests::{call, desk, export, list, refused, sample, snapshot, text};
use serde_json::{Value, json};

/// Rules that a small flawed program cannot set off; the tests of the domain show each of them.
const ELSEWHERE: [&str; 12] = [
    "meeting.none",
    "question.no_ask",
    "question.other_office",
    "question.too_early",
    "question.other_meeting",
    "question.follow_up_twice",
    "section.over_budget",
    "package.still_drafts",
    "ltfu.no_duration",
    "ltfu.consent_longer",
    "enclosure.publication_missing",
    "question.no_plan",
];

fn findings(app: &mut App, program: &str) -> Vec<Value> {
    list(&call(app, "finding_list", json!({ "program": program })), "")
}

fn rules(app: &mut App, program: &str) -> Vec<Value> {
    list(&call(app, "rule_list", json!({ "program": program })), "")
}

#[test]
fn the_flawed_example_sets_off_the_rules_about_words_numbers_and_plans() {
    let mut app = desk();
    let id = sample(&mut app, "flawed-pre-ind");
    let fired: BTreeSet<String> = findings(&mut app, &id).iter().map(|it| text(it, "/rule")).collect();
    let named = rules(&mut app, &id);
    let own = ["claim.", "text.", "number.", "fact.", "beat.", "story.", "reply.", "contingency.", "meeting.", "task."];
    let own: Vec<String> = named
        .iter()
        .map(|it| text(it, "/rule"))
        .filter(|rule| own.iter().any(|noun| rule.starts_with(noun)) && !ELSEWHERE.contains(&rule.as_str()))
        .collect();
    assert!(own.len() > 25, "the list names the rules: {own:?}");
    let silent: Vec<&String> = own.iter().filter(|rule| !fired.contains(*rule)).collect();
    assert!(silent.is_empty(), "not set off: {silent:?}");
    for rule in &fired {
        assert!(
            named.iter().any(|it| text(it, "/rule") == *rule && !text(it, "/what").is_empty()),
            "{rule} has no name"
        );
    }
}

#[test]
fn a_rule_is_switched_off_with_a_reason_that_the_readiness_report_prints_and_comes_back() {
    let mut app = desk();
    let id = sample(&mut app, "flawed-pre-ind");
    let rule = "text.promotional";
    let count = |app: &mut App| findings(app, &id).iter().filter(|it| it["rule"] == rule).count();
    let before = count(&mut app);
    assert!(before > 0);
    let error = refused(&mut app, "rule_switch_off", json!({ "program": id, "rule": rule, "reason": " " }));
    assert_eq!(error.field.as_deref(), Some("reason"));
    let reason = "The word is part of the name of our trial.";
    call(&mut app, "rule_switch_off", json!({ "program": id, "rule": rule, "reason": reason }));
    assert_eq!(count(&mut app), 0);
    let listed = rules(&mut app, &id).into_iter().find(|it| it["rule"] == rule).expect("it stays in the list");
    assert_eq!((text(&listed, "/off/reason").as_str(), text(&listed, "/off/on").as_str()), (reason, "2026-11-22"));
    let packets = export(&mut app, &id, "readiness");
    assert!(!packets.documents_with("A text for FDA uses a word of advertising.").is_empty());
    assert!(!packets.documents_with(reason).is_empty());
    call(&mut app, "rule_switch_on", json!({ "program": id, "rule": rule }));
    assert_eq!(count(&mut app), before);
    refused(&mut app, "rule_switch_on", json!({ "program": id, "rule": rule }));
    call(&mut app, "history_undo", json!({ "program": id }));
    assert_eq!(list(&snapshot(&mut app, &id), "/program/internal/switched_off").len(), 1);
}

#[test]
fn a_rule_that_finds_stops_is_not_switched_off_and_an_unknown_one_is_named() {
    let mut app = desk();
    let id = sample(&mut app, "flawed-pre-ind");
    for rule in ["reply.proposes_new", "ltfu.no_continuity", "question.contradicts_fact"] {
        let error = refused(&mut app, "rule_switch_off", json!({ "program": id, "rule": rule, "reason": "No." }));
        assert!(error.hint.contains("aside by itself"), "{}", error.hint);
    }
    let error = refused(&mut app, "rule_switch_off", json!({ "program": id, "rule": "text.none", "reason": "No." }));
    assert_eq!(error.code, ErrorCode::NotFound);
}
