//! The ledger: every rule leads somewhere, dangers lead, nothing is earned by filling a box.

use super::*;
use crate::finding::Place;
use crate::lint::Linter;
use crate::readiness::CheckRules;

fn rules() -> ReadinessRules {
    ReadinessRules::built_in().unwrap()
}

fn pack() -> RulePack {
    RulePack::built_in().unwrap()
}

fn finding(rule: &str, severity: Severity) -> Finding {
    Finding {
        id: format!("{rule}@x"),
        rule: rule.to_owned(),
        severity,
        sentence: "It is so.".to_owned(),
        why: "It matters.".to_owned(),
        source: None,
        place: Place::default(),
        fix: "Mend it.".to_owned(),
        dismissed: None,
    }
}

#[test]
fn every_rule_that_is_known_leads_to_something() {
    let (rules, pack) = (rules(), pack());
    let checks = CheckRules::built_in().unwrap();
    let linter = Linter::built_in().unwrap();
    let mut known: Vec<String> = checks.rules.iter().map(|rule| rule.id.clone()).collect();
    known.extend(linter.rules().map(|rule| rule.id.clone()));
    known.extend(pack.caps.iter().map(|cap| format!("{}.over", cap.id)));
    known.extend(pack.elements.iter().map(|element| format!("{}.missing", element.id)));
    let listed = |rule: &str| {
        let names = rules.consequence.iter().flat_map(|it| &it.rules).filter(|listed| *listed != "*");
        names.into_iter().any(|listed| listed.strip_suffix('*').map_or(listed == rule, |begin| rule.starts_with(begin)))
    };
    let lost: Vec<&String> = known.iter().filter(|rule| !listed(rule)).collect();
    assert!(lost.is_empty(), "these rules lead nowhere: {lost:?}");
    for consequence in &rules.consequence {
        for listed in consequence.rules.iter().filter(|listed| !listed.ends_with('*')) {
            let there = known.contains(listed) || listed.starts_with("cmc.") || listed.starts_with("partner.");
            assert!(there, "{} lists the rule `{listed}`, which there is not", consequence.id);
        }
        assert!(consequence.source.as_ref().is_none_or(|id| pack.source(id).is_some()), "{}", consequence.id);
        assert!(!consequence.occasions.is_empty() && !consequence.why.is_empty());
    }
}

#[test]
fn what_could_bring_a_hold_or_a_refusal_comes_first_whatever_its_severity() {
    let found = [
        finding("question.placeholder_open", Severity::Stop),
        finding("request.objectives.missing", Severity::Stop),
        finding("X09", Severity::Warn),
        finding("abbreviation.unexplained", Severity::Note),
    ];
    let all = readiness(&found, None, &rules(), &pack());
    let order: Vec<&str> = all.lines.iter().map(|line| line.id.as_str()).collect();
    assert_eq!(order, ["hold", "refusal", "disclosure", "slower"]);
    assert!(all.answer.starts_with("Everything: not yet. 2 stops are open"), "{}", all.answer);
}

#[test]
fn a_finding_that_nothing_lists_is_not_lost() {
    let all = readiness(&[finding("new.kind_of_problem", Severity::Stop)], None, &rules(), &pack());
    assert_eq!(all.lines.iter().map(|line| line.stops).sum::<usize>(), 1);
}

#[test]
fn each_step_has_its_own_ledger() {
    let found = [
        finding("request.objectives.missing", Severity::Stop),
        finding("package.late", Severity::Stop),
        finding("reply.proposes_new", Severity::Stop),
    ];
    let of = |step| {
        let found = readiness(&found, Some(step), &rules(), &pack());
        found.lines.iter().flat_map(|line| &line.findings).map(|it| it.rule.clone()).collect::<Vec<_>>()
    };
    assert_eq!(of(Step::Request), ["request.objectives.missing"]);
    assert_eq!(of(Step::Package), ["package.late"]);
    assert_eq!(of(Step::MeetingDay), ["reply.proposes_new"]);
}

#[test]
fn the_figure_is_the_sum_of_its_parts_and_falls_only_with_a_finding_gone_or_set_aside() {
    let rules = rules();
    let mut found = vec![finding("X09", Severity::Warn), finding("reply.new_number", Severity::Warn)];
    let before = readiness(&found, None, &rules, &pack());
    assert_eq!(before.weight, before.lines.iter().map(|line| line.sum).sum::<u32>());
    let hold = rules.consequence("X09").unwrap().weight * rules.severity.warn;
    found[0].dismissed = Some("The dose is fixed by the device.".to_owned());
    let after = readiness(&found, None, &rules, &pack());
    assert_eq!((before.weight - after.weight, after.set_aside), (hold, 1));
}

#[test]
fn nothing_found_is_not_called_ready() {
    let none = readiness(&[], Some(Step::Package), &rules(), &pack());
    assert_eq!(none.weight, 0);
    assert!(none.answer.ends_with("The checks see only what they know."), "{}", none.answer);
}
