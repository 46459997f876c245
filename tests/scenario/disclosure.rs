//! The disclosed alternative: an explicit step on record, whose words reach FDA and whose reason does not.

use briefing_tests::{call, desk, export, list, program, refused, snapshot, text};
use serde_json::json;

#[test]
fn a_disclosed_alternative_is_kept_with_who_when_and_why() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let adopted = call(&mut app, "question_adopt", json!({ "program": id, "topic": "potency-strategy" }));
    let question = text(&adopted, "/question/id");
    let words = "If needed, a second assay would be run on every lot.";
    let reason = "The reviewer hinted at it in the corridor of the last meeting.";
    let request = json!({ "question": question, "branch": "disagree", "text": words, "reason": reason });
    call(&mut app, "question_promote", request);
    let stored = snapshot(&mut app, &id);
    let promotion = stored.pointer("/questions/0/internal/promotion").expect("the record of the step");
    assert_eq!(text(promotion, "/who"), "tester");
    assert_eq!(text(promotion, "/on"), "2026-11-22");
    assert_eq!(text(promotion, "/reason"), reason);
    assert_eq!(text(promotion, "/plan"), text(&adopted, "/plan/id"));
    let log = call(&mut app, "history_list", json!({ "program": id }));
    assert!(text(&log, "/0/label").starts_with("Disclose the alternative"), "{log}");
    let packets = export(&mut app, &id, "all");
    let places = packets.documents_with(words);
    assert!(places.iter().any(|path| path.starts_with("pre-ind/")), "the words reach FDA: {places:?}");
    let reasons = packets.documents_with("corridor");
    assert!(reasons.iter().all(|path| !path.starts_with("pre-ind/") && !path.starts_with("request/")), "{reasons:?}");
    assert!(reasons.iter().any(|path| path.starts_with("program/")), "the reason stays on record inside: {reasons:?}");
}

#[test]
fn nothing_is_disclosed_without_words_reason_and_branch() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let adopted = call(&mut app, "question_adopt", json!({ "program": id, "topic": "potency-strategy" }));
    let question = text(&adopted, "/question/id");
    for (branch, words, reason) in [("disagree", " ", "why"), ("disagree", "words", ""), ("maybe", "words", "why")] {
        let request = json!({ "question": question, "branch": branch, "text": words, "reason": reason });
        refused(&mut app, "question_promote", request);
    }
    assert_eq!(list(&call(&mut app, "history_list", json!({ "program": id })), "").len(), 2, "nothing was recorded");
    call(&mut app, "record_remove", json!({ "id": adopted["plan"]["id"] }));
    let request = json!({ "question": question, "branch": "disagree", "text": "words", "reason": "why" });
    refused(&mut app, "question_promote", request);
}

#[test]
fn a_question_without_a_promotion_discloses_nothing_of_its_plan() {
    let mut app = desk();
    let id = program(&mut app, "RA-101");
    let adopted = call(&mut app, "question_adopt", json!({ "program": id, "topic": "potency-strategy" }));
    let action = text(&adopted, "/plan/body/internal/disagree/action");
    let begin: String = action.lines().next().unwrap_or_default().trim_start_matches("Fallback: ").to_owned();
    assert!(begin.split_whitespace().count() > 5, "{begin}");
    let packets = export(&mut app, &id, "all");
    let places = packets.documents_with(&begin);
    assert!(places.iter().any(|path| path.starts_with("contingency/")), "{places:?}");
    assert!(places.iter().all(|path| !path.starts_with("pre-ind/") && !path.starts_with("request/")), "{places:?}");
}
