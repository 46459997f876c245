//! Working days of FDA: weekends and federal holidays, worked out from the rules of the pack.
//!
//! Holidays are never a list of dates: a list ends, a rule does not. Closures for storms or a lapse in appropriations are not known
//! here, and no deadline is moved here; `clock.rs` decides what a closed day means.

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::rulepack::{HolidayRule, HolidayWhen, RulePack};

#[cfg(test)]
mod tests;

/// The longest row of closed days that is searched; real ones have at most four.
const SEARCHED_DAYS: i64 = 14;

/// FDA's working days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    rules: Vec<HolidayRule>,
}

/// A holiday as it is observed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Holiday {
    /// The day on which it is observed.
    pub day: Day,
    /// Its name.
    pub name: String,
    /// The day on which it falls; another one when that is a Saturday or Sunday.
    pub falls_on: Day,
    /// Whether federal offices are closed everywhere; a holiday of the Washington area only is noted and closes nothing.
    pub closes: bool,
}

impl Calendar {
    /// Makes the calendar of a rule pack.
    pub fn from_pack(pack: &RulePack) -> Self {
        Calendar { rules: pack.holidays.clone() }
    }

    /// Returns the holidays observed in a year, in order. New Year's Day of the next year may be among them, on December 31.
    pub fn holidays(&self, year: i16) -> Vec<Holiday> {
        let years = [year, year.saturating_add(1)];
        let found = years.into_iter().flat_map(|y| self.rules.iter().filter_map(move |rule| observed(rule, y)));
        let mut holidays: Vec<Holiday> = found.filter(|holiday| holiday.day.year() == year).collect();
        holidays.sort_by(|a, b| (a.day, &a.name).cmp(&(b.day, &b.name)));
        holidays
    }

    /// Says whether FDA works on this day.
    pub fn is_open(&self, day: Day) -> bool {
        self.closed_because(day).is_none()
    }

    /// Returns why FDA does not work on this day (`Saturday`, `Thanksgiving Day`), or `None` when it does.
    pub fn closed_because(&self, day: Day) -> Option<String> {
        // Weekends first: no holiday is observed on one, and working out the holidays of a year costs more.
        match day.weekday() {
            Weekday::Saturday => return Some("Saturday".to_owned()),
            Weekday::Sunday => return Some("Sunday".to_owned()),
            Weekday::Monday | Weekday::Tuesday | Weekday::Wednesday | Weekday::Thursday | Weekday::Friday => {}
        }
        let holiday = self.holidays(day.year()).into_iter().find(|h| h.closes && h.day == day)?;
        let observed = if holiday.falls_on == day { "" } else { " (observed)" };
        Some(format!("{}{observed}", holiday.name))
    }

    /// Returns the name of a holiday of the Washington area on this day. FDA counts it as open, but plan nothing on it.
    pub fn local_holiday(&self, day: Day) -> Option<String> {
        self.holidays(day.year()).into_iter().find(|h| !h.closes && h.day == day).map(|h| h.name)
    }

    /// Returns this day when it is a working day, else the next one.
    pub fn next_open(&self, day: Day) -> Day {
        (0..=SEARCHED_DAYS).map(|n| day.plus(n)).find(|d| self.is_open(*d)).unwrap_or(day)
    }

    /// Returns this day when it is a working day, else the one before.
    pub fn previous_open(&self, day: Day) -> Day {
        (0..=SEARCHED_DAYS).map(|n| day.plus(-n)).find(|d| self.is_open(*d)).unwrap_or(day)
    }
}

fn observed(rule: &HolidayRule, year: i16) -> Option<Holiday> {
    if year < rule.since || (year - rule.since) % rule.every != 0 {
        return None;
    }
    let falls_on = falls_on(&rule.when, year)?;
    let day = match (&rule.when, falls_on.weekday()) {
        (HolidayWhen::Fixed { .. }, Weekday::Saturday) if !rule.washington_only => falls_on.plus(-1),
        (HolidayWhen::Fixed { .. }, Weekday::Sunday) => falls_on.plus(1),
        _ => falls_on,
    };
    Some(Holiday { day, name: rule.name.clone(), falls_on, closes: !rule.washington_only })
}

fn falls_on(when: &HolidayWhen, year: i16) -> Option<Day> {
    match *when {
        HolidayWhen::Fixed { month, day } => Day::new(year, month, day),
        HolidayWhen::NthWeekday { month, weekday, nth } => {
            let first = first_weekday(year, month, weekday.into())?;
            Some(first.plus(7 * i64::from(nth - 1)))
        }
        HolidayWhen::LastWeekday { month, weekday } => {
            let first = first_weekday(year, month, weekday.into())?;
            (0..5).map(|week| first.plus(7 * week)).rfind(|day| day.month() == month)
        }
    }
}

fn first_weekday(year: i16, month: i8, weekday: Weekday) -> Option<Day> {
    let first = Day::new(year, month, 1)?;
    (0..7).map(|n| first.plus(n)).find(|day| day.weekday() == weekday)
}
