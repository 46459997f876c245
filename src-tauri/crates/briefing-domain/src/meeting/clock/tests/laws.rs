//! What must hold for every kind and every start: order of the steps, working days, and later starts giving later dates.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::meeting::calendar::Calendar;

/// Read once: a property runs many times.
static PACK: LazyLock<RulePack> = LazyLock::new(pack);

fn kinds() -> impl Strategy<Value = MeetingKind> {
    proptest::sample::select(MeetingKind::ALL.to_vec())
}

fn start() -> impl Strategy<Value = Day> {
    (0_i64..2_500).prop_map(|n| day("2024-01-01").plus(n))
}

fn input(meeting: MeetingKind, sent: Day, wro: bool) -> ClockInput {
    let format = wro.then_some(MeetingFormat::Wro);
    ClockInput { meeting, sent: Some(sent), format, ..ClockInput::default() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn planned_days_are_working_days_in_the_order_of_the_process(kind in kinds(), sent in start(), wro: bool) {
        let calendar = Calendar::from_pack(&PACK);
        let milestones = schedule(&input(kind, sent, wro), &PACK).unwrap();
        prop_assert!(milestones.iter().all(|m| calendar.is_open(m.plan_on)));
        let plan = |id: MilestoneId| milestones.iter().find(|m| m.id == id).map(|m| m.plan_on);
        let order = [
            MilestoneId::Received, MilestoneId::PackageDue, MilestoneId::PreliminaryResponses, MilestoneId::SponsorReply,
            MilestoneId::MeetingGoal, MilestoneId::Minutes, MilestoneId::ClarificationRequest, MilestoneId::FdaClarification,
        ];
        let days: Vec<Day> = order.into_iter().filter_map(plan).collect();
        prop_assert!(days.is_sorted(), "{days:?}");
        prop_assert!(plan(MilestoneId::FdaResponse) < plan(MilestoneId::MeetingGoal));
        prop_assert_eq!(milestones.len(), if wro { 6 } else { 9 });
    }

    #[test]
    fn a_later_start_never_gives_an_earlier_date(kind in kinds(), sent in start(), later in 1_i64..40, wro: bool) {
        let first = schedule(&input(kind, sent, wro), &PACK).unwrap();
        let second = schedule(&input(kind, sent.plus(later), wro), &PACK).unwrap();
        for (a, b) in first.iter().zip(&second) {
            prop_assert!(a.date <= b.date && a.plan_on <= b.plan_on, "{} {} {}", a.id.id(), a.date, b.date);
        }
    }

    #[test]
    fn the_latest_start_for_a_wished_meeting_reaches_it(kind in kinds(), wished in start()) {
        let wish = ClockInput { meeting: kind, wished: Some(wished), ..ClockInput::default() };
        let back = schedule(&wish, &PACK).unwrap();
        let forth = schedule(&input(kind, find(&back, MilestoneId::Received).plan_on, false), &PACK).unwrap();
        prop_assert!(find(&forth, MilestoneId::MeetingGoal).date <= find(&back, MilestoneId::MeetingGoal).plan_on);
        let day_after = Calendar::from_pack(&PACK).next_open(find(&back, MilestoneId::Received).plan_on.plus(1));
        let late = schedule(&input(kind, day_after, false), &PACK).unwrap();
        prop_assert!(find(&late, MilestoneId::MeetingGoal).date > find(&back, MilestoneId::MeetingGoal).plan_on);
    }
}
