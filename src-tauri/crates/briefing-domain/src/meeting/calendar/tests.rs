//! Tests of the calendar: the federal holidays of 2024 to 2030 and what a closed day does to its neighbors.

use super::*;
use crate::rulepack::RulePack;

fn calendar() -> Calendar {
    Calendar::from_pack(&RulePack::built_in().unwrap())
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The days on which federal offices are closed, as the Office of Personnel Management's rules give them.
fn closed_days(year: i16) -> Vec<String> {
    let closing = calendar().holidays(year).into_iter().filter(|h| h.closes);
    closing.map(|h| h.day.to_string().split_off(5)).collect()
}

#[test]
fn federal_holidays_of_2024_to_2030_are_observed_on_the_right_days() {
    let expected: [(i16, &str); 7] = [
        (2024, "01-01 01-15 02-19 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"),
        (2025, "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25"),
        (2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"),
        (2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31"),
        (2028, "01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"),
        (2029, "01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25"),
        (2030, "01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25"),
    ];
    for (year, days) in expected {
        assert_eq!(closed_days(year).join(" "), days, "{year}");
    }
}

#[test]
fn new_years_day_on_a_saturday_closes_december_31_of_the_year_before() {
    let calendar = calendar();
    assert_eq!(calendar.closed_because(day("2027-12-31")).unwrap(), "New Year's Day (observed)");
    assert!(!calendar.is_open(day("2021-12-31")));
    assert_eq!(calendar.next_open(day("2027-12-31")), day("2028-01-03"));
    assert_eq!(calendar.previous_open(day("2028-01-02")), day("2027-12-30"));
}

#[test]
fn holidays_on_a_weekend_move_to_friday_or_monday() {
    let calendar = calendar();
    for (closed, name) in [
        ("2027-06-18", "Juneteenth National Independence Day (observed)"),
        ("2027-07-05", "Independence Day (observed)"),
        ("2027-12-24", "Christmas Day (observed)"),
        ("2026-11-26", "Thanksgiving Day"),
        ("2027-01-23", "Saturday"),
    ] {
        assert_eq!(calendar.closed_because(day(closed)).as_deref(), Some(name), "{closed}");
    }
    assert!(calendar.is_open(day("2027-06-21")));
    assert!(calendar.is_open(day("2020-06-19")), "Juneteenth is a holiday since 2021");
}

#[test]
fn inauguration_day_is_noted_and_closes_nothing() {
    let calendar = calendar();
    // 20 January 2029 is a Saturday; 20 January 2025 was Martin Luther King Day as well.
    assert_eq!(calendar.local_holiday(day("2029-01-20")).as_deref(), Some("Inauguration Day"));
    assert!(calendar.local_holiday(day("2027-01-20")).is_none());
    assert!(calendar.is_open(day("2033-01-20")) && calendar.local_holiday(day("2033-01-20")).is_some());
}

#[test]
fn a_working_day_is_its_own_next_and_previous_working_day() {
    let calendar = calendar();
    let mut at = day("2024-01-01");
    while at < day("2031-01-01") {
        let (next, previous) = (calendar.next_open(at), calendar.previous_open(at));
        assert!(calendar.is_open(next) && calendar.is_open(previous));
        assert!(previous <= at && at <= next && next.days_since(previous) <= 5);
        assert_eq!(calendar.is_open(at), next == at);
        at = at.plus(1);
    }
}

#[test]
fn the_last_day_of_the_calendar_does_not_hang() {
    assert_eq!(calendar().next_open(day("9999-12-31")), day("9999-12-31"));
}
