//! What FDA sees of a program, and records there and back.

use serde_json::json;

use super::*;

fn id(prefix: &str, number: u32) -> String {
    format!("{prefix}_00000000-0000-7000-8000-{number:012}")
}

fn sample() -> ProgramSnapshot {
    serde_json::from_value(json!({
        "program": {"id": id("pg", 1), "fda": {"sponsor": "Example Bio"}, "internal": {"working": {"note": "Board wants June."}}},
        "facts": [{"id": id("ft", 1), "fda": {"name": "Starting dose", "value": "1 x 10<sup>13</sup>", "unit": "vg/kg"},
                   "internal": {"note": "Could go lower."}}],
        "figures": [{"id": id("fg", 1), "audience": "internal"}, {"id": id("fg", 2), "audience": "fda"}],
        "plans": [
            {"id": id("pl", 1), "body": {"kind": "contingency", "internal": {"concern": "dose"}}},
            {"id": id("pl", 2), "body": {"kind": "ltfu", "fda": {"years": 5}, "internal": {"cost": "Nine million a year"}}}
        ],
        "tasks": [{"id": id("tk", 1), "internal": {"what": "Call the CRO"}}]
    }))
    .unwrap()
}

#[test]
fn fda_sees_neither_internal_figures_nor_internal_plans() {
    let seen = sample().for_fda();
    assert_eq!(seen.figures.len(), 1, "only the figure marked for FDA");
    assert_eq!(seen.plans.len(), 1, "only the follow-up plan");
    assert_eq!(seen.facts[0].text.shown(), "1 x 10<sup>13</sup> vg/kg");
    let shown = format!("{seen:?}");
    for internal in ["Board wants June", "Could go lower", "Call the CRO", "Nine million"] {
        assert!(!shown.contains(internal), "`{internal}` is internal");
    }
}

#[test]
fn a_program_is_the_same_after_going_through_records() {
    let before = sample();
    let records = before.to_records().unwrap().into_iter().map(|(_, record)| record);
    assert_eq!(ProgramSnapshot::from_records(records).unwrap(), before);
}

#[test]
fn a_record_that_does_not_fit_its_kind_names_the_kind_and_the_id() {
    let record =
        Record { kind: ThingKind::Fact, id: id("ft", 9), revision: 1, body: json!({"fda": {"colour": "red"}}) };
    let error = Thing::from_record(record).unwrap_err().to_string();
    assert!(error.contains("fact") && error.contains(&id("ft", 9)) && error.contains("colour"), "{error}");
}

#[test]
fn an_unknown_field_in_a_program_is_refused() {
    let error =
        serde_json::from_value::<ProgramSnapshot>(json!({"program": {"id": id("pg", 1)}, "questons": []})).unwrap_err();
    assert!(error.to_string().contains("questons"), "{error}");
}

#[test]
fn every_kind_has_its_own_name_prefix_and_field() {
    for (idx, kind) in ThingKind::ALL.iter().enumerate() {
        assert_eq!(ThingKind::from_name(kind.name()).unwrap(), *kind);
        assert_eq!(ThingKind::from_prefix(kind.prefix()), Some(*kind));
        assert!(ThingKind::ALL.iter().skip(idx + 1).all(|other| other.field() != kind.field()));
    }
}
