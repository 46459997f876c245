//! Story, contingency, package as a whole, and rules that are switched off.

use super::*;

fn program() -> Value {
    json!({
        "program": {"id": id("pg", 1), "fda": {"product_name": "EX-1"}},
        "meetings": [{"id": id("mt", 1), "fda": {
            "kind": "pre-ind", "package_date": "2026-12-01",
            "fda_disciplines": [{"discipline": "cmc"}, {"discipline": "clinical"}]
        }}],
        "people": [{"id": id("pn", 1), "fda": {"name": "A", "discipline": "clinical"}}],
        "questions": [{"id": id("qn", 1), "internal": {"working": {"status": "agreed"}}, "fda": {
            "meeting": id("mt", 1), "discipline": "clinical", "rank": 1, "title": "Dose", "ask": "Does the Agency agree?",
            "position": "The dose is 2e13 vg/kg.", "alternative": "The dose is 1e13 vg/kg."
        }}],
        "plans": [{"id": id("pl", 1), "question": id("qn", 1), "body": {"kind": "contingency", "internal": {
            "least_acceptable": "A lower dose with the same trial.",
            "disagree": {"action": "Repeat.", "reply": {"kind": "points_to_alternative", "text": "Would 1e13 vg/kg do?"}}
        }}}],
        "beats": [
            {"id": id("bt", 1), "internal": {"budget_words": 3, "working": {"status": "agreed"}}, "fda": {"job": "ask", "body": "We ask this.", "claims": [id("cl", 1)]}},
            {"id": id("bt", 2), "internal": {"working": {"status": "agreed"}}, "fda": {"job": "safety", "body": "Mice lived.", "claims": [id("cl", 1)]}},
            {"id": id("bt", 3), "internal": {"working": {"status": "agreed"}}, "fda": {"job": "manufacture", "body": "Lots passed.", "claims": [id("cl", 1)]}}
        ],
        "claims": [{"id": id("cl", 1), "fda": {"statement": "It is so."}}],
        "sections": [{"id": id("sc", 1), "internal": {"status": "agreed"}, "fda": {"slot": "cmc.potency", "body": "See Enclosure 1."}}],
        "enclosures": [{"id": id("en", 1), "fda": {"title": "Report of the first study"}}],
        "tasks": [{"id": id("tk", 1), "internal": {"what": "Write potency", "about": id("sc", 1), "due": "2026-11-30"}}]
    })
}

/// Sets a value by its JSON pointer.
fn with(pointer: &str, value: Value) -> Value {
    let mut program = program();
    *program.pointer_mut(pointer).unwrap_or_else(|| panic!("{pointer}")) = value;
    program
}

#[test]
fn each_rule_finds_its_gap_and_a_complete_program_has_none_of_them() {
    let reply = "/plans/0/body/internal/disagree/reply";
    let many = |words: usize| json!("word ".repeat(words));
    let table = [
        ("beat.over_budget", "/beats/0/fda/body", json!("We ask this now.")),
        ("beat.no_claim", "/beats/1/fda/claims", json!([])),
        ("story.no_ask", "/beats/0/fda/body", json!("")),
        ("story.spine_open", "/beats/2/fda/job", json!("other")),
        ("reply.proposes_new", reply, json!({"kind": "restates_package", "text": "We propose a lower dose."})),
        ("reply.no_alternative", "/questions/0/fda/alternative", json!(" ")),
        ("reply.new_number", reply, json!({"kind": "restates_package", "text": "The dose is 5e12 vg/kg."})),
        ("contingency.least_is_position", "/plans/0/body/internal/least_acceptable", json!("The dose is 2e13 vg/kg")),
        ("contingency.alternative_is_position", "/questions/0/fda/alternative", json!("the dose is 2e13 vg/kg.")),
        ("question.disagreement_unplanned", "/plans/0/body/internal/disagree/action", json!("")),
        ("meeting.discipline_not_requested", "/questions/0/fda/discipline", json!("statistical")),
        ("meeting.no_attendee", "/people/0/fda/discipline", json!("cmc")),
        ("task.after_package", "/tasks/0/internal/due", json!("2026-12-02")),
        ("task.overdue", "/tasks/0/internal/due", json!("2026-11-01")),
        ("package.still_drafts", "/sections/0/internal/status", json!("draft")),
        ("enclosure.never_cited", "/sections/0/fda/body", json!("See elsewhere.")),
        ("cap.pages.cgt.over", "/sections/0/fda/body", many(101_000)),
        ("section.over_budget", "/sections/0/fda/body", many(9_000)),
    ];
    let complete = found(program());
    for (rule, pointer, value) in table {
        assert!(!of_rule(&found(with(pointer, value)), rule).is_empty(), "{rule} does not find its gap");
        assert!(of_rule(&complete, rule).is_empty(), "{rule} is a false alarm: {:?}", of_rule(&complete, rule));
    }
}

#[test]
fn replies_that_accept_for_the_ind_or_point_to_what_is_written_are_no_proposals() {
    for (kind, text) in [
        ("accepts_in_ind", "We will add that attribute and report it in the IND."),
        ("restates_package", "As described in the package, we propose one species."),
        ("asks_meaning", "Does the Agency propose another species?"),
    ] {
        let program = with("/plans/0/body/internal/disagree/reply", json!({"kind": kind, "text": text}));
        assert!(of_rule(&found(program), "reply.proposes_new").is_empty(), "{text}");
    }
}

#[test]
fn pages_are_called_estimated_and_weigh_no_more_than_a_warning() {
    let mut program = with("/sections/0/fda/body", json!("word ".repeat(30_000)));
    program["meetings"][0]["fda"]["kind"] = json!("interact");
    let findings = found(program);
    let over = of_rule(&findings, "cap.pages.interact.over");
    assert_eq!(over.len(), 1, "{findings:?}");
    assert!(over[0].sentence.contains("estimated") && over[0].severity == Severity::Warn && over[0].source.is_some());
}

#[test]
fn type_d_topics_are_counted_when_the_team_entered_them() {
    let topics = |count: Value| {
        let mut program = with("/meetings/0/fda/kind", json!("d"));
        program["meetings"][0]["internal"] = json!({"fit": {"topic_count": count}});
        of_rule(&found(program), "cap.topics.type_d.over").len()
    };
    assert_eq!((topics(json!(3)), topics(json!(2)), topics(json!("unknown"))), (1, 0, 0));
}

#[test]
fn a_cited_publication_without_a_copy_is_found_at_interact_only() {
    let publication = |kind: &str, enclosed: bool| {
        let mut program = with("/meetings/0/fda/kind", json!(kind));
        program["evidence"] = json!([{"id": id("ev", 1), "fda": {"kind": "publication", "title": "Paper", "maturity": "published", "enclosed": enclosed}}]);
        program["claims"][0]["fda"]["evidence"] = json!([id("ev", 1)]);
        of_rule(&found(program), "enclosure.publication_missing").len()
    };
    assert_eq!(
        (publication("interact", false), publication("interact", true), publication("pre-ind", false)),
        (1, 0, 0)
    );
}

#[test]
fn advice_without_a_date_and_abbreviations_with_two_meanings_are_found() {
    let mut program = program();
    program["advice"] = json!([{"id": id("av", 1), "fda": {"agency": "FDA", "occasion": "Call", "advice": "Think."}}]);
    program["program"]["fda"]["abbreviations"] =
        json!([{"short": "VCN", "long": "a b"}, {"short": "VCN", "long": "c d"}]);
    let findings = found(program);
    assert_eq!(of_rule(&findings, "advice.undated").len(), 1);
    assert_eq!(of_rule(&findings, "abbreviation.two_meanings").len(), 1);
}

#[test]
fn the_list_of_abbreviations_tells_first_use_and_long_form() {
    let mut program = program();
    program["sections"][0]["fda"]["body"] =
        json!("The vector copy number (VCN) and GVHD; VCN again; DNA; EX-1; Process B.");
    let program = serde_json::from_value(program).unwrap();
    let all = abbreviations(&program, &CheckRules::built_in().unwrap());
    let shown: Vec<(&str, bool, bool, usize)> =
        all.iter().map(|it| (it.short.as_str(), it.long.is_some(), it.known, it.uses)).collect();
    assert_eq!(shown, [("DNA", false, true, 1), ("GVHD", false, false, 1), ("VCN", true, false, 2)]);
    assert_eq!(all[0].first.id, id("sc", 1));
}

#[test]
fn a_rule_that_is_switched_off_finds_nothing_and_its_stops_stay() {
    let mut program = program();
    program["facts"] = json!([{"id": id("ft", 1), "fda": {"name": "Starting dose", "value": "1e13", "unit": "vg/kg"}}]);
    program["sections"][0]["fda"]["body"] = json!("The starting dose is 2e13 vg/kg. See Enclosure 1.");
    program["questions"][0]["fda"]["position"] = json!("The starting dose is 2e13 vg/kg.");
    let before = found(program.clone());
    assert_eq!(of_rule(&before, "number.contradicts_fact").len(), 1);
    program["program"]["internal"] = json!({"switched_off": [
        {"rule": "number.contradicts_fact", "reason": "Two trials in one package."},
        {"rule": "question.contradicts_fact", "reason": "Written by hand."}
    ]});
    let after = found(program);
    assert_eq!(of_rule(&after, "number.contradicts_fact").len(), 0);
    assert_eq!(of_rule(&after, "question.contradicts_fact").len(), 1, "a stop is never silenced");
    assert_eq!(after.len(), before.len() - 1);
}

#[test]
fn the_list_of_rules_knows_every_rule_that_found_something_by_name() {
    let program: ProgramSnapshot = serde_json::from_value(with("/tasks/0/internal/due", json!("2026-11-01"))).unwrap();
    let known = known();
    let findings = check(&program, None, known);
    let list = switch::rules(&program, &findings, known);
    assert!(findings.iter().all(|finding| list.iter().any(|rule| rule.rule == finding.rule && rule.findings > 0)));
    assert_eq!(switch::may_switch_off(&list, "text.promotional"), Ok(()));
    assert_eq!(switch::may_switch_off(&list, "reply.proposes_new"), Err(switch::Refusal::Stop));
    assert_eq!(switch::may_switch_off(&list, "no.rule"), Err(switch::Refusal::Unknown));
}

#[test]
fn a_filled_box_is_no_answer() {
    let program = |text: &str| {
        json!({
            "program": {"id": id("pg", 1), "fda": {"product_name": "EX-1", "pathway": text}},
            "meetings": [{"id": id("mt", 1), "fda": {"kind": "pre-ind", "objectives": [text], "type_rationale": text}}],
            "questions": [{"id": id("qn", 1), "fda": {"meeting": id("mt", 1), "ask": "Does FDA agree with it?", "position": text}}],
            "beats": [{"id": id("bt", 1), "fda": {"body": text}}],
            "sections": [{"id": id("sc", 1), "fda": {"slot": "cmc.process", "body": text}}]
        })
    };
    let rules = [
        "request.pathway.missing",
        "request.objectives.missing",
        "request.type.missing",
        "package.pre_ind.cmc_process.missing",
    ];
    for filler in ["TBD", "n/a", "To be determined.", "x", "**TBD**"] {
        let findings = found(program(filler));
        for rule in rules {
            assert_eq!(of_rule(&findings, rule).len(), 1, "{rule} with {filler}");
        }
        assert_eq!(of_rule(&findings, "text.filler")[0].place.path, "fda.body", "{filler}");
        assert_eq!(of_rule(&findings, "Q05").len(), 1, "a position that says {filler}");
    }
    let findings = found(program("Not applicable, because nothing is delivered by a device."));
    for rule in rules.iter().chain(&["text.filler", "Q05"]) {
        assert!(of_rule(&findings, rule).is_empty(), "{rule}");
    }
}
