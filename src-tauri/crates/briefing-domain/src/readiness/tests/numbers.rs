//! One quantity with two values, and numbers that only look like it.

use super::*;

fn program(body: &str) -> Value {
    let fact = |number: u32, name: &str, value: &str, unit: &str| json!({"id": id("ft", number), "fda": {"name": name, "value": value, "unit": unit}});
    json!({
        "program": {"id": id("pg", 1), "fda": {"product_name": "EX-1"}},
        "meetings": [{"id": id("mt", 1), "fda": {"kind": "pre-ind"}}],
        "facts": [
            fact(1, "Starting dose", "2 x 10<sup>13</sup>", "vg/kg"), fact(2, "High dose", "6 x 10<sup>13</sup>", "vg/kg"),
            fact(3, "Mice per group in the definitive study", "20", ""), fact(4, "Vector copy number", "5", "copies per cell"),
            fact(5, "Limits of potency", "60% to 150%", ""),
        ],
        "plans": [{"id": id("pl", 1), "body": {"kind": "ltfu", "fda": {"years": 15, "consent_years": 15}}}],
        "sections": [{"id": id("sc", 1), "fda": {"slot": "cmc.potency", "body": body}}]
    })
}

#[test]
fn each_rule_finds_its_number_and_leaves_the_near_miss() {
    let other = format!("Escalation goes from the starting dose to [x](fact:{}).", id("ft", 2));
    let same = format!("The starting dose is [old label](fact:{}).", id("ft", 1));
    let table = [
        ("number.contradicts_fact", "The starting dose is 3e13 vg/kg.", "The starting dose is 2.0E+13 vg per kg."),
        (
            "number.contradicts_fact",
            "A starting dose of 1 × 10¹³ vg/kg is proposed.",
            "The starting dose lies below 6e13 vg/kg.",
        ),
        (
            "number.contradicts_fact",
            "We give 1e12 vg/kg as the starting dose.",
            "The margin is 6 times the starting dose.",
        ),
        ("number.contradicts_fact", "| Item | Value |\n|---|---|\n| Starting dose | 4e13 vg/kg |", &other),
        (
            "number.contradicts_fact",
            "The Starting Dose was 3e13 vg/kg.",
            "The starting dose, previously 3e13 vg/kg, was lowered.",
        ),
        (
            "number.contradicts_fact",
            "Vector copy number is at most 7 copies per cell.",
            "Vector copy number was measured in 7 runs.",
        ),
        (
            "number.contradicts_fact",
            "Mice per group in the definitive study: 12 mice.",
            "Mice per group in the definitive study: 20.",
        ),
        ("number.contradicts_fact", "Limits of potency: 50% to 150%.", "Limits of potency: 60–150%."),
        ("number.contradicts_fact", "The starting dose is 3 x 10<sup>13</sup> vg/kg.", &same),
        ("number.other_unit", "The starting dose is 2e13 vg/mL.", "The starting dose is given over 60 minutes."),
        (
            "number.two_values",
            "The shelf life is 12 months.\n\nA shelf life of 36 months.",
            "The shelf life is 24 months.\n\nShelf life: 2 years.",
        ),
        ("number.lost_power", "Give 2 x 1013 vg/kg.", "Each of 2 x 1000 vials; 2 x 10^13 vg/kg."),
        (
            "ltfu.text_differs",
            "Participants are followed for 5 years.",
            "Participants are followed for 15 years; in the registry 40 were followed for 4 years.",
        ),
        (
            "ltfu.text_differs",
            "The long-term follow-up is 10 years.",
            "Participants are followed for 24 months in the main study.",
        ),
    ];
    for (rule, bad, good) in table {
        // Two texts of one passage do not contradict each other by mistake of the test: the second stands in a section of its own.
        let build = |body: &str| {
            let mut parts = body.split("\n\n");
            let mut built = program(parts.next().unwrap());
            let more: Vec<Value> =
                parts.map(|part| json!({"id": id("sc", 2), "fda": {"slot": "cmc.process", "body": part}})).collect();
            built["sections"].as_array_mut().unwrap().extend(more);
            found(built)
        };
        assert!(!of_rule(&build(bad), rule).is_empty(), "{rule} does not find: {bad}");
        let false_alarm = build(good);
        assert!(of_rule(&false_alarm, rule).is_empty(), "{rule} is a false alarm: {:?}", of_rule(&false_alarm, rule));
    }
}

#[test]
fn another_number_in_the_position_of_a_question_is_a_stop_and_elsewhere_a_warning() {
    let mut built = program("The starting dose is 3e13 vg/kg.");
    built["questions"] =
        json!([{"id": id("qn", 1), "fda": {"meeting": id("mt", 1), "position": "The starting dose is 3e13 vg/kg."}}]);
    built["questions"][0]["fda"]["alternative"] = json!("The starting dose is 1e13 vg/kg.");
    let findings = found(built);
    let of = |path: &str| findings.iter().find(|it| it.rule.ends_with(".contradicts_fact") && it.place.path == path);
    assert_eq!(of("fda.position").unwrap().severity, Severity::Stop);
    assert_eq!(of("fda.body").unwrap().severity, Severity::Warn);
    assert!(of("fda.alternative").is_none(), "an alternative differs on purpose");
}

#[test]
fn facts_and_claims_of_one_name_agree() {
    let mut built = program("");
    built["facts"]
        .as_array_mut()
        .unwrap()
        .push(json!({"id": id("ft", 9), "fda": {"name": "starting dose", "value": "1", "unit": "mg"}}));
    built["claims"] = json!([
        {"id": id("cl", 1), "fda": {"statement": "The vector copy number was low in all runs.", "value": "7 copies per cell"}},
        {"id": id("cl", 2), "fda": {"statement": "The margin is six times the starting dose.", "value": "1.2e14 vg/kg"}},
    ]);
    let findings = found(built);
    assert_eq!(of_rule(&findings, "fact.named_twice").len(), 1);
    let contradicted: Vec<&str> =
        of_rule(&findings, "number.contradicts_fact").iter().map(|it| it.place.id.as_str()).collect();
    assert_eq!(contradicted, [id("cl", 1)]);
}

#[test]
fn a_consent_form_that_names_more_years_is_a_note() {
    let mut built = program("");
    built["plans"][0]["body"]["fda"]["consent_years"] = json!(20);
    assert_eq!(of_rule(&found(built), "ltfu.consent_longer").len(), 1);
    assert!(of_rule(&found(program("")), "ltfu.consent_longer").is_empty());
}
