//! The worked calendars of the fact sheet, date by date, and each kind's own numbers.

use super::*;

#[test]
fn interact_sent_on_saturday_7_november_2026() {
    let expected = "\
received: Mon, Nov 9, 2026
fda_response: Mon, Nov 30, 2026
meeting_goal: Sat, Jan 23, 2027 -> Fri, Jan 22, 2027
package_due: Mon, Nov 9, 2026
preliminary_responses: Sun, Jan 17, 2027 -> Fri, Jan 15, 2027
sponsor_reply: Mon, Jan 18, 2027 -> Fri, Jan 15, 2027
minutes: Sun, Feb 21, 2027 -> Mon, Feb 22, 2027
clarification_request: Sun, Mar 14, 2027 -> Fri, Mar 12, 2027
fda_clarification: Thu, Apr 1, 2027
";
    assert_eq!(table(&sent(MeetingKind::Interact, "2026-11-07")), expected);
}

#[test]
fn the_interact_reply_shows_both_readings_and_uses_the_earlier() {
    let milestones = run(&sent(MeetingKind::Interact, "2026-11-07"));
    let reply = find(&milestones, MilestoneId::SponsorReply);
    let dates: Vec<String> = reply.readings.iter().map(|r| r.date.to_string()).collect();
    assert_eq!(dates, ["2027-01-18", "2027-01-19"]);
    assert_eq!(reply.date, day("2027-01-18"));
    assert_eq!(reply.confidence, Confidence::Unverified, "the weaker of both marks");
    assert!(reply.note.contains("Birthday of Martin Luther King, Jr."), "{}", reply.note);
    assert!(reply.source.contains("OTP-INT") && reply.source.contains("PDUFA7"));
}

#[test]
fn pre_ind_received_on_monday_16_november_2026() {
    let expected = "\
received: Mon, Nov 16, 2026
fda_response: Mon, Dec 7, 2026
meeting_goal: Fri, Jan 15, 2027
package_due: Wed, Dec 16, 2026
preliminary_responses: Wed, Jan 13, 2027
sponsor_reply: Thu, Jan 14, 2027
minutes: Sun, Feb 14, 2027 -> Tue, Feb 16, 2027
clarification_request: Mon, Mar 8, 2027
fda_clarification: Sun, Mar 28, 2027 -> Mon, Mar 29, 2027
";
    assert_eq!(table(&received(MeetingKind::PreInd, "2026-11-16")), expected);
}

#[test]
fn a_pre_ind_answered_in_writing_keeps_the_package_date_and_has_no_meeting_steps() {
    let input = ClockInput { format: Some(MeetingFormat::Wro), ..received(MeetingKind::PreInd, "2026-11-16") };
    let expected = "\
received: Mon, Nov 16, 2026
fda_response: Mon, Dec 7, 2026
meeting_goal: Fri, Jan 15, 2027
package_due: Wed, Dec 16, 2026
clarification_request: Thu, Feb 4, 2027
fda_clarification: Wed, Feb 24, 2027
";
    assert_eq!(table(&input), expected);
    assert_eq!(find(&run(&input), MilestoneId::MeetingGoal).label, "Written response issued");
}

#[test]
fn each_kind_has_its_own_goals() {
    // Received Monday 2 November 2026: answer, meeting goal, package, as days after receipt.
    let rows = [
        (MeetingKind::Interact, 21, 75, 0),
        (MeetingKind::PreInd, 21, 60, 30),
        (MeetingKind::A, 14, 30, 0),
        (MeetingKind::BOther, 21, 60, 30),
        (MeetingKind::BEop, 14, 70, 20),
        (MeetingKind::C, 21, 75, 28),
        (MeetingKind::CSurrogate, 21, 75, 0),
        (MeetingKind::D, 14, 50, 0),
    ];
    for (kind, answer, goal, package) in rows {
        let start = day("2026-11-02");
        // A goal on a Saturday or Sunday would move the package with the planned meeting; take it from the actual meeting.
        let input = ClockInput { actual_meeting: Some(start.plus(goal)), ..received(kind, "2026-11-02") };
        let milestones = run(&input);
        let after = |id| find(&milestones, id).date.days_since(start);
        assert_eq!(after(MilestoneId::FdaResponse), answer, "{kind}");
        assert_eq!(after(MilestoneId::MeetingGoal), goal, "{kind}");
        assert_eq!(after(MilestoneId::PackageDue), package, "{kind}");
    }
}

#[test]
fn replies_are_due_24_hours_before_or_3_days_after() {
    for (kind, responses, reply) in [
        (MeetingKind::A, "2027-01-13", "2027-01-14"),
        (MeetingKind::BOther, "2027-01-13", "2027-01-14"),
        (MeetingKind::BEop, "2027-01-10", "2027-01-11"),
        (MeetingKind::C, "2027-01-10", "2027-01-11"),
        (MeetingKind::D, "2027-01-10", "2027-01-11"),
    ] {
        let milestones = run(&ClockInput { actual_meeting: Some(day("2027-01-15")), ..received(kind, "2026-11-16") });
        assert_eq!(find(&milestones, MilestoneId::PreliminaryResponses).date, day(responses), "{kind}");
        // Responses due on Sunday are planned for Friday 8 January; three days later is Monday 11 January.
        assert_eq!(find(&milestones, MilestoneId::SponsorReply).date, day(reply), "{kind}");
    }
}

#[test]
fn every_date_says_that_the_final_guidance_was_not_compared() {
    for kind in MeetingKind::ALL {
        for milestone in run(&received(kind, "2026-11-16")) {
            assert!(
                milestone.note.ends_with("Not checked against the final guidance of August 2026."),
                "{}",
                milestone.note
            );
            assert!(!milestone.source.is_empty() && !milestone.rule.is_empty());
        }
    }
}

#[test]
fn a_named_check_of_the_pack_ends_that_sentence() {
    let mut pack = pack();
    pack.final_guidance.checked_by = "R. Example".to_owned();
    pack.final_guidance.checked_on = Some(day("2026-12-01"));
    let milestones = schedule(&received(MeetingKind::PreInd, "2026-11-16"), &pack).unwrap();
    assert!(milestones.iter().all(|m| !m.note.contains("Not checked")));
}

#[test]
fn the_wire_shape_is_the_agreed_one() {
    let json = serde_json::to_value(run(&received(MeetingKind::PreInd, "2026-11-16"))).unwrap();
    let keys: Vec<&String> = json[3].as_object().unwrap().keys().collect();
    let expected =
        ["actor", "actual", "confidence", "date", "id", "label", "note", "plan_on", "readings", "rule", "source"];
    let mut sorted: Vec<&str> = keys.into_iter().map(String::as_str).collect();
    sorted.sort_unstable();
    assert_eq!(sorted, expected);
    assert_eq!(json[3]["id"], "package_due");
    assert_eq!(json[3]["actor"], "sponsor");
    assert_eq!(json[3]["confidence"], "secondary");
    let input = r#"{"meeting":"pre-ind","sent":"2026-11-07","format":"in-person","actual_fda_response":"2026-11-20"}"#;
    assert_eq!(serde_json::from_str::<ClockInput>(input).unwrap().format, Some(MeetingFormat::InPerson));
    assert!(serde_json::from_str::<ClockInput>(r#"{"meeting":"d","wish":"2026-11-07"}"#).is_err());
}
