//! Tests of the rule pack: the built-in one is sound, and a broken one says where and why.

use super::*;
use crate::confidence::Confidence;
use crate::finding::Severity;

fn broken(from: &str, to: &str) -> PackError {
    assert!(BUILT_IN.contains(from), "the built-in pack has no `{from}`");
    RulePack::parse("company.toml", &BUILT_IN.replacen(from, to, 1)).unwrap_err()
}

#[test]
fn the_built_in_pack_holds_every_kind_and_the_18_elements_of_a_request() {
    let pack = RulePack::built_in().unwrap();
    for kind in MeetingKind::ALL {
        assert_eq!(pack.elements_for(kind, Document::Request).count(), 18, "{kind}");
        assert!(pack.elements_for(kind, Document::Package).count() >= 10, "{kind}");
        assert!(pack.caps_for(kind).any(|cap| cap.counts == "questions" && cap.limit == 10));
        assert_eq!(pack.deadlines_for(kind, MilestoneId::ClarificationRequest, DeadlineBranch::Wro).len(), 1);
    }
    assert_eq!(pack.deadlines_for(MeetingKind::Interact, MilestoneId::SponsorReply, DeadlineBranch::Meeting).len(), 2);
    assert_eq!(pack.elements_for(MeetingKind::Interact, Document::Package).count(), 10);
}

#[test]
fn fifteen_questions_and_250_pages_only_warn_because_nobody_read_their_source() {
    let pack = RulePack::built_in().unwrap();
    for id in ["cap.questions.cgt", "cap.pages.cgt"] {
        assert_eq!(pack.cap(id).unwrap().severity, Severity::Warn, "{id}");
    }
    let stops = pack.caps.iter().filter(|cap| cap.severity == Severity::Stop);
    assert!(stops.clone().count() > 0 && stops.clone().all(|cap| cap.cite.confidence == Confidence::Read));
}

#[test]
fn a_source_that_is_not_listed_is_named_with_its_line() {
    let error = broken("source = \"OTP-D\", section = \"Table 9\"", "source = \"OTP-X\", section = \"Table 9\"");
    let line =
        BUILT_IN.lines().position(|line| line.contains("source = \"OTP-D\", section = \"Table 9\"")).unwrap() + 1;
    assert_eq!((error.file.as_str(), error.line), ("company.toml", line));
    assert!(error.to_string().contains("`OTP-X` is not in the list of sources"), "{error}");
}

#[test]
fn a_wrong_key_or_day_is_named_with_its_line() {
    let error = broken("short_gap_days = 14", "short_gap_day = 14");
    assert!(error.line > 1 && error.reason.contains("short_gap_day"), "{error}");
    let error = broken("effective_to = \"2027-09-30\"", "effective_to = \"2027-09-31\"");
    assert_eq!(error.line, 11);
    assert!(error.reason.contains("2027-09-31"), "{error}");
    assert_eq!(broken("effective_to = \"2027-09-30\"", "effective_to = \"2021-09-30\"").line, 11);
}

#[test]
fn a_duplicate_id_is_named_at_its_second_place() {
    let error = broken("id = \"cap.questions.cgt\"", "id = \"cap.questions\"");
    let line = BUILT_IN.lines().position(|line| line == "id = \"cap.questions.cgt\"").unwrap() + 1;
    assert_eq!(error.line, line);
    assert!(error.reason.contains("given twice"));
}

#[test]
fn a_meeting_kind_without_dates_is_missed() {
    let error =
        broken("meetings = [\"d\"]\nmilestone = \"meeting_goal\"", "meetings = [\"c\"]\nmilestone = \"meeting_goal\"");
    assert!(error.reason.contains("the meeting kind `d` has no entry for `meeting_goal`"), "{error}");
}

#[test]
fn a_company_pack_can_not_make_a_stop_of_an_unread_source() {
    let error = broken("limit = 250\nseverity = \"warn\"", "limit = 250\nseverity = \"stop\"");
    assert!(error.reason.contains("`cap.pages.cgt` is a stop but its source was not read"), "{error}");
    let stronger = "source = \"FAQ24\", section = \"\", date = \"2024-11-19\", confidence = \"read\"";
    let error =
        broken("source = \"FAQ24\", section = \"\", date = \"2024-11-19\", confidence = \"secondary\"", stronger);
    assert!(error.reason.contains("less of it was read"), "{error}");
}

#[test]
fn missing_fit_rules_wrong_order_and_impossible_holidays_are_refused() {
    assert!(broken("id = \"type_c_rest\"", "id = \"type_c_surrogate\"").reason.contains("exactly once"));
    let from = "direction = \"after\"\nfrom = \"received\"";
    assert!(broken(from, "direction = \"after\"\nfrom = \"minutes\"").reason.contains("no earlier in the process"));
    assert!(broken("month = 7, day = 4", "month = 13, day = 4").reason.contains("Independence Day"));
}

#[test]
fn a_citation_prints_id_title_section_and_date() {
    let pack = RulePack::built_in().unwrap();
    let rule = pack.deadlines_for(MeetingKind::D, MilestoneId::MeetingGoal, DeadlineBranch::Meeting);
    assert_eq!(pack.citation(&rule[0].cite), "OTP-D: FDA page: OTP Type D Meetings, Table 9 (2024)");
}
