//! Federal holidays by rule: a fixed date, the nth weekday of a month, or the last one (5 U.S.C. 6103).
//!
//! Working out the days of a year stands in `meeting/calendar.rs`.

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

use super::entry::Cite;

/// A weekday as the pack names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names of the days explain themselves")]
pub enum DayOfWeek {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl From<DayOfWeek> for Weekday {
    fn from(day: DayOfWeek) -> Self {
        match day {
            DayOfWeek::Monday => Weekday::Monday,
            DayOfWeek::Tuesday => Weekday::Tuesday,
            DayOfWeek::Wednesday => Weekday::Wednesday,
            DayOfWeek::Thursday => Weekday::Thursday,
            DayOfWeek::Friday => Weekday::Friday,
            DayOfWeek::Saturday => Weekday::Saturday,
            DayOfWeek::Sunday => Weekday::Sunday,
        }
    }
}

/// On which day of the year a holiday falls.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case", tag = "by", deny_unknown_fields)]
pub enum HolidayWhen {
    /// On a date; observed on Friday when it is a Saturday, on Monday when it is a Sunday.
    Fixed {
        /// The month, 1 to 12.
        month: i8,
        /// The day of the month.
        day: i8,
    },
    /// On the nth weekday of a month.
    NthWeekday {
        /// The month, 1 to 12.
        month: i8,
        /// The weekday.
        weekday: DayOfWeek,
        /// Which one, counted from 1.
        nth: i8,
    },
    /// On the last such weekday of a month.
    LastWeekday {
        /// The month, 1 to 12.
        month: i8,
        /// The weekday.
        weekday: DayOfWeek,
    },
}

/// A federal holiday.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct HolidayRule {
    /// The id, unique in the pack.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When it falls.
    pub when: HolidayWhen,
    /// The first year in which it is one.
    pub since: i16,
    /// Every how many years it falls, counted from `since`.
    #[serde(default = "every_year")]
    pub every: i16,
    /// Whether it holds only in the Washington area; such a day is noted and closes nothing.
    #[serde(default)]
    pub washington_only: bool,
    /// On what it rests.
    pub cite: Cite,
}

fn every_year() -> i16 {
    1
}
