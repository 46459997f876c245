//! Sentences that are found, and their near misses that are not.

use super::*;

/// A program with one section of this text, a dated advice of an INTERACT meeting, and one planned study.
fn text(body: &str) -> Value {
    json!({
        "program": {"id": id("pg", 1), "fda": {"product_name": "EX-1", "other_names": ["exemplogene"]}},
        "meetings": [{"id": id("mt", 1), "fda": {"kind": "pre-ind"}}],
        "advice": [{"id": id("av", 1), "fda": {"agency": "FDA", "occasion": "INTERACT meeting", "date": "2026-02-25", "advice": "Think."}}],
        "evidence": [{"id": id("ev", 1), "fda": {"title": "Study EX-9", "maturity": "planned"}}],
        "sections": [{"id": id("sc", 1), "fda": {"slot": "cmc.potency", "body": body}}]
    })
}

/// A rule, a text it finds, and a near miss.
const TABLE: &[(&str, &str, &str)] = &[
    (
        "text.promotional",
        "An unparalleled effect.",
        "Outstanding data follow; a curative intent; the superior vena cava; no remarkable findings.",
    ),
    (
        "text.mixed_terms",
        "Give 1e13 vg/kg. Give 1e13 GC/kg.",
        "Give 1e13 vg/kg; vector genome copies per diploid genome fell.",
    ),
    (
        "text.concession",
        "If pressed, one species will do.",
        "The laboratory accepts samples until noon; the worst case was tested.",
    ),
    (
        "abbreviation.unexplained",
        "GVHD was rare.",
        "SAFETY FIRST; the GVHD (graft-versus-host disease) rate; it was NOT given.",
    ),
    (
        "text.promotional",
        "EX-1 is a best-in-class vector.",
        "The class of product and its best documented titer are given.",
    ),
    (
        "text.promotional",
        "A *groundbreaking* approach.",
        "High-titer lots; breakthrough therapy designation is not sought.",
    ),
    (
        "text.internal_word",
        "This beat is short.",
        "The heart beats 60 times per minute; lesions of the spine were seen.",
    ),
    ("text.internal_word", "The spine of our story is safety.", "Imaging of the spine is planned."),
    ("text.concession", "We would accept one species.", "The laboratory accepts samples until noon."),
    ("text.safe_as_conclusion", "EX-1 is safe.", "The starting dose is a safe starting dose for adults."),
    (
        "text.safe_as_conclusion",
        "EX-1 has been shown to be safe and effective.",
        "The trial assesses whether EX-1 is safe and effective.",
    ),
    ("text.safe_as_conclusion", "The vector was effective in mice.", "The change was effective as of May 2026."),
    (
        "text.safe_as_conclusion",
        "Doses up to 1e13 vg/kg were completely safe.",
        "Safety data are given; dosing stops if a dose is not safe.",
    ),
    ("text.agreement_undated", "FDA agreed with the design.", "FDA agreed with the design on February 25, 2026."),
    (
        "text.agreement_undated",
        "The Agency has previously concurred.",
        "At the INTERACT meeting FDA agreed with the design.",
    ),
    (
        "text.agreement_undated",
        "As agreed with FDA, one species is used.",
        "A registry that is agreed with the Agency will follow.",
    ),
    (
        "text.result_of_planned_study",
        "Study EX-9 shows that cells do not persist.",
        "Study EX-9 will show whether cells persist.",
    ),
    ("text.result_of_planned_study", "The planned Study EX-9 confirmed it.", "Study EX-8 confirmed it."),
    ("text.product_name_variant", "EX1 was given.", "EX-1 was given, and EX-12 and EX-1-B were not."),
    ("text.product_name_variant", "Lots of ex 1 were made.", "Lots of exemplogene were made."),
    (
        "text.mixed_terms",
        "Participants are enrolled. Subjects are dosed.",
        "Participants are enrolled; this is subject to change.",
    ),
    (
        "abbreviation.unexplained",
        "The GVHD rate was low.",
        "Graft-versus-host disease (GVHD) was rare; DNA of lot EXB-12 and AAV9 was tested.",
    ),
    (
        "text.no_glyph",
        "Cells \u{7d30} and &#x1F600;.",
        "3 \u{d7} 10\u{b9}\u{b3}, caf\u{65}\u{301}, \u{3b1}\u{2192}\u{2265}\u{2610}, zero\u{200b}width & [x](https://a.b/\u{7d30})",
    ),
    ("enclosure.missing", "See Enclosure 3.", "The enclosure of the room has 3 walls."),
];

#[test]
fn each_rule_finds_its_sentence_and_leaves_the_near_miss() {
    for (rule, bad, good) in TABLE.iter().copied() {
        assert!(!of_rule(&found(text(bad)), rule).is_empty(), "{rule} does not find: {bad}");
        let false_alarm = found(text(good));
        assert!(of_rule(&false_alarm, rule).is_empty(), "{rule} is a false alarm: {:?}", of_rule(&false_alarm, rule));
    }
}

#[test]
fn a_finding_quotes_what_was_seen_with_reason_way_out_and_field() {
    let findings = found(text("Some words before. EX-1 is *safe* in adults."));
    let one = of_rule(&findings, "text.safe_as_conclusion")[0];
    assert!(one.sentence.contains("EX-1 is safe in adults."), "{}", one.sentence);
    assert_eq!((one.place.id.as_str(), one.place.path.as_str()), (id("sc", 1).as_str(), "fda.body"));
    assert!(!one.why.is_empty() && !one.fix.is_empty());
}

#[test]
fn texts_of_another_meeting_and_internal_texts_are_not_looked_at() {
    let mut program = text("Plain.");
    program["meetings"] =
        json!([{"id": id("mt", 1), "fda": {"kind": "interact"}}, {"id": id("mt", 2), "fda": {"kind": "pre-ind"}}]);
    program["questions"] = json!([{"id": id("qn", 1), "fda": {"meeting": id("mt", 1), "position": "EX-1 is safe."}}]);
    program["sections"][0]["internal"] = json!({"note": "EX-1 is safe. A groundbreaking story."});
    let findings = found(program);
    assert!(findings.iter().all(|finding| !finding.rule.starts_with("text.")), "{findings:?}");
}

#[test]
fn claims_are_held_against_the_maturity_of_their_best_source() {
    let claim = |statement: &str, maturity: &str, result: &str| {
        found(json!({
            "program": {"id": id("pg", 1)},
            "evidence": [{"id": id("ev", 1), "fda": {"title": "Study 1", "maturity": maturity, "result": result}}],
            "claims": [{"id": id("cl", 1), "fda": {"statement": statement, "evidence": [id("ev", 1)]}}]
        }))
    };
    let table = [
        (
            "claim.stronger_than_evidence",
            ("Activity was demonstrated.", "pilot", ""),
            ("Activity was demonstrated.", "final", ""),
        ),
        (
            "claim.stronger_than_evidence",
            ("Activity was proved.", "ongoing", ""),
            ("A study to prove activity is under way.", "ongoing", ""),
        ),
        (
            "claim.planned_only",
            ("Cells do not persist.", "planned", ""),
            ("The study will show whether cells persist.", "planned", ""),
        ),
        (
            "evidence.result_of_planned",
            ("It will.", "planned", "Cells do not persist"),
            ("It will.", "planned", "Not started"),
        ),
    ];
    for (rule, bad, good) in table {
        assert_eq!(of_rule(&claim(bad.0, bad.1, bad.2), rule).len(), 1, "{rule} {bad:?}");
        assert_eq!(of_rule(&claim(good.0, good.1, good.2), rule).len(), 0, "{rule} {good:?}");
    }
}
