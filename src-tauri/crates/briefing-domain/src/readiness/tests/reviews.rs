//! Points of a returned file that nobody has decided about.

use super::*;

fn program(points: Value) -> Value {
    json!({
        "program": {"id": id("pg", 1), "fda": {"product_name": "EX-1"}},
        "meetings": [{"id": id("mt", 1), "fda": {"kind": "pre-ind"}}],
        "sections": [{"id": id("sc", 1), "fda": {"slot": "cmc.potency", "heading": "Potency assays", "body": "Text."}}],
        "review_points": points
    })
}

fn point(number: u32, section: &str, kind: &str, decision: &str) -> Value {
    json!({"id": id("rv", number), "quote": {"section": section}, "internal": {
        "kind": kind, "file": "returned.docx", "decision": decision, "text": "Why?"}})
}

#[test]
fn open_points_are_found_by_section_and_cleared_by_deciding() {
    let found = found(program(json!([
        point(1, "4.2 Potency assays", "comment", "open"),
        point(2, "4.2 Potency assays", "insert", "open"),
        point(3, "4.2 Potency assays", "insert", "accept"),
        point(4, "Cover letter", "comment", "open"),
    ])));
    let told: Vec<_> = of_rule(&found, "review.undecided")
        .into_iter()
        .map(|it| (it.severity, it.sentence.as_str(), it.place.id.clone()))
        .collect();
    assert_eq!(
        told,
        [
            (
                Severity::Warn,
                "1 comment and 1 change of the returned file returned.docx under \u{201c}4.2 Potency assays\u{201d} are not decided.",
                id("sc", 1)
            ),
            (
                Severity::Note,
                "1 comment of the returned file returned.docx under \u{201c}Cover letter\u{201d} is not decided.",
                id("rv", 4)
            ),
        ]
    );
    let none = super::found(program(json!([point(1, "", "comment", "reject"), point(2, "", "delete", "accept")])));
    assert!(of_rule(&none, "review.undecided").is_empty());
}
