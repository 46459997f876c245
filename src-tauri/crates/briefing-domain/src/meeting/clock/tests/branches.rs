//! Actual dates, wished dates, short gaps, weekends, the successor of the pack, and inputs that can not be.

use super::*;

#[test]
fn a_meeting_scheduled_early_moves_the_package_to_its_real_date() {
    let input = ClockInput { actual_meeting: Some(day("2027-01-05")), ..received(MeetingKind::PreInd, "2026-11-16") };
    let milestones = run(&input);
    let goal = find(&milestones, MilestoneId::MeetingGoal);
    assert_eq!((goal.date, goal.actual, goal.plan_on), (day("2027-01-15"), Some(day("2027-01-05")), day("2027-01-05")));
    // 30 days before 5 January is Sunday 6 December: plan for the Friday before.
    let package = find(&milestones, MilestoneId::PackageDue);
    assert_eq!((package.date, package.plan_on), (day("2026-12-06"), day("2026-12-04")));
    assert!(package.note.contains("no later than FDA's answer"), "{}", package.note);
}

#[test]
fn a_package_date_on_a_saturday_is_planned_before_because_monday_would_be_late() {
    let input = ClockInput { actual_meeting: Some(day("2027-01-11")), ..received(MeetingKind::PreInd, "2026-11-16") };
    let milestones = run(&input);
    let package = find(&milestones, MilestoneId::PackageDue);
    assert_eq!((package.date, package.plan_on), (day("2026-12-12"), day("2026-12-11")));
    assert!(package.note.contains("counts as received on Mon, Dec 14, 2026, which is late"), "{}", package.note);
}

#[test]
fn a_meeting_on_a_monday_has_its_24_hour_point_on_sunday() {
    let input = ClockInput { actual_meeting: Some(day("2027-01-11")), ..received(MeetingKind::PreInd, "2026-11-16") };
    let milestones = run(&input);
    let reply = find(&milestones, MilestoneId::SponsorReply);
    assert_eq!((reply.date, reply.plan_on), (day("2027-01-10"), day("2027-01-08")));
    assert!(reply.note.contains("Keep Thu, Jan 7, 2027 and Fri, Jan 8, 2027 free"), "{}", reply.note);
}

#[test]
fn the_short_gap_counts_the_days_between_the_answer_and_the_package() {
    let text = note(&received(MeetingKind::PreInd, "2026-11-16"), MilestoneId::PackageDue);
    assert!(text.starts_with("Only 9 days between FDA's answer on Mon, Dec 7, 2026"), "{text}");
    let early =
        ClockInput { actual_fda_response: Some(day("2026-11-20")), ..received(MeetingKind::PreInd, "2026-11-16") };
    assert!(!note(&early, MilestoneId::PackageDue).contains("Only"), "26 days are enough");
    let with_request = note(&received(MeetingKind::Interact, "2026-11-16"), MilestoneId::PackageDue);
    assert!(!with_request.contains("Only"), "{with_request}");
}

#[test]
fn an_early_type_c_meeting_has_a_floor_under_the_package_date() {
    let input = ClockInput {
        actual_fda_response: Some(day("2026-11-23")),
        actual_meeting: Some(day("2027-01-04")),
        ..received(MeetingKind::C, "2026-11-02")
    };
    let milestones = run(&input);
    let package = find(&milestones, MilestoneId::PackageDue);
    assert_eq!(package.date, day("2026-11-30"), "seven days after the answer, not 47 before the meeting");
    assert_eq!(package.readings.first().map(|r| r.date), Some(day("2026-11-18")));
    assert_eq!(package.confidence, Confidence::Unverified);
}

#[test]
fn later_dates_are_counted_from_what_really_came() {
    let input = ClockInput {
        actual_meeting: Some(day("2027-01-14")),
        actual_preliminary_responses: Some(day("2027-01-11")),
        actual_minutes: Some(day("2027-02-01")),
        actual_clarification_received: Some(day("2027-02-10")),
        ..received(MeetingKind::PreInd, "2026-11-16")
    };
    let milestones = run(&input);
    let clarification = find(&milestones, MilestoneId::ClarificationRequest);
    assert_eq!((clarification.date, clarification.actual), (day("2027-02-21"), Some(day("2027-02-10"))));
    assert_eq!(find(&milestones, MilestoneId::FdaClarification).date, day("2027-03-02"));
}

#[test]
fn a_written_response_that_came_replaces_the_meeting() {
    let input = ClockInput { actual_wro: Some(day("2027-01-12")), ..received(MeetingKind::PreInd, "2026-11-16") };
    let milestones = run(&input);
    assert!(milestones.iter().all(|m| m.id != MilestoneId::Minutes && m.id != MilestoneId::SponsorReply));
    assert_eq!(find(&milestones, MilestoneId::ClarificationRequest).date, day("2027-02-01"));
    let granted = ClockInput {
        format: Some(MeetingFormat::Wro),
        actual_meeting: Some(day("2027-01-12")),
        ..received(MeetingKind::PreInd, "2026-11-16")
    };
    assert!(run(&granted).iter().any(|m| m.id == MilestoneId::Minutes), "FDA granted a meeting after all");
}

#[test]
fn late_preliminary_responses_ask_for_a_reply_at_once() {
    let input = ClockInput {
        actual_preliminary_responses: Some(day("2027-01-14")),
        actual_meeting: Some(day("2027-01-15")),
        ..received(MeetingKind::C, "2026-11-16")
    };
    let milestones = run(&input);
    let reply = find(&milestones, MilestoneId::SponsorReply);
    assert_eq!(reply.plan_on, day("2027-01-14"));
    assert!(reply.note.contains("reply at once"), "{}", reply.note);
}

#[test]
fn a_wished_meeting_is_counted_backward_to_the_latest_day_of_receipt() {
    let input = ClockInput { meeting: MeetingKind::PreInd, wished: Some(day("2027-01-15")), ..ClockInput::default() };
    let milestones = run(&input);
    let start = find(&milestones, MilestoneId::Received);
    assert_eq!((start.date, start.plan_on), (day("2026-11-16"), day("2026-11-16")));
    assert_eq!(find(&milestones, MilestoneId::PackageDue).date, day("2026-12-16"));
    // Wished on Saturday 23 January: Friday counts, 75 days before is Sunday 8 November, so Friday 6 November.
    let weekend =
        ClockInput { meeting: MeetingKind::Interact, wished: Some(day("2027-01-23")), ..ClockInput::default() };
    let milestones = run(&weekend);
    let start = find(&milestones, MilestoneId::Received);
    assert_eq!((start.date, start.plan_on), (day("2026-11-08"), day("2026-11-06")));
    assert_eq!(find(&milestones, MilestoneId::MeetingGoal).plan_on, day("2027-01-22"));
    assert!(
        find(&milestones, MilestoneId::MeetingGoal).note.contains("FDA's goal for this receipt is Wed, Jan 20, 2027")
    );
}

#[test]
fn a_request_on_a_holiday_counts_as_received_on_the_next_working_day() {
    let milestones = run(&sent(MeetingKind::D, "2026-11-26"));
    let start = find(&milestones, MilestoneId::Received);
    assert_eq!(start.plan_on, day("2026-11-27"));
    assert!(start.note.contains("Thanksgiving Day") && start.note.contains("4:30 p.m."), "{}", start.note);
    let milestones = run(&received(MeetingKind::D, "2027-12-31"));
    assert_eq!(find(&milestones, MilestoneId::Received).plan_on, day("2028-01-03"));
}

#[test]
fn dates_after_september_2027_warn_of_the_next_goals_letter() {
    let input = received(MeetingKind::PreInd, "2027-07-15");
    let milestones = run(&input);
    assert!(find(&milestones, MilestoneId::Received).note.contains("This schedule reaches into PDUFA VIII"));
    assert!(!find(&milestones, MilestoneId::MeetingGoal).note.contains("PDUFA VIII"), "13 September is before");
    assert!(
        find(&milestones, MilestoneId::Minutes).note.contains("PDUFA VIII is expected to apply from October 1, 2027")
    );
    let before = run(&received(MeetingKind::PreInd, "2027-03-01"));
    assert!(before.iter().all(|m| !m.note.contains("PDUFA VIII")));
}

#[test]
fn a_leap_day_and_inauguration_day_are_seen() {
    let milestones = run(&received(MeetingKind::PreInd, "2028-01-10"));
    assert_eq!(find(&milestones, MilestoneId::MeetingGoal).date, day("2028-03-10"), "60 days over 29 February");
    let input = ClockInput { actual_meeting: Some(day("2033-01-20")), ..received(MeetingKind::PreInd, "2032-12-01") };
    assert!(note(&input, MilestoneId::MeetingGoal).contains("Inauguration Day"));
}

#[test]
fn impossible_inputs_say_what_to_correct() {
    let error = |input: &ClockInput| schedule(input, &pack()).unwrap_err();
    assert_eq!(error(&ClockInput::default()), ClockError::NoStart);
    let two = ClockInput { received: Some(day("2026-11-16")), ..sent(MeetingKind::C, "2026-11-16") };
    assert!(error(&two).to_string().contains("keep one day"));
    let before = ClockInput { actual_meeting: Some(day("2026-11-01")), ..received(MeetingKind::C, "2026-11-16") };
    let text = error(&before).to_string();
    assert!(text.contains("the meeting (2026-11-01) is before FDA's receipt of the request (2026-11-16)"), "{text}");
    let swapped = ClockInput {
        actual_preliminary_responses: Some(day("2027-01-16")),
        actual_meeting: Some(day("2027-01-15")),
        ..received(MeetingKind::C, "2026-11-16")
    };
    assert!(matches!(error(&swapped), ClockError::OutOfOrder { .. }));
    let both = ClockInput {
        actual_wro: Some(day("2027-01-15")),
        actual_meeting: Some(day("2027-01-15")),
        ..received(MeetingKind::C, "2026-11-16")
    };
    assert!(matches!(error(&both), ClockError::WrittenAndMet { .. }));
    let wish = ClockInput {
        wished: Some(day("2027-01-15")),
        actual_fda_response: Some(day("2026-12-01")),
        ..ClockInput::default()
    };
    assert_eq!(error(&wish), ClockError::WishWithActual);
}
