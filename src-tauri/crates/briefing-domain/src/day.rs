//! A calendar day, written `YYYY-MM-DD` everywhere: on the wire, in files and in packets.
//!
//! The arithmetic is jiff's; this newtype exists so that serde, TypeScript and JSON Schema agree on one form and a day that does
//! not exist (`2027-02-30`) is refused on reading. There is no "today" here: the clock comes in as a value.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A calendar day without time and zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// The text is no calendar day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is not a calendar day; write it as YYYY-MM-DD, for example 2027-01-15")]
pub struct NotADay {
    /// What was given.
    pub text: String,
}

impl Day {
    /// The first of January 1970, for places where a day must stand and none is known.
    pub const EPOCH: Day = Day(jiff::civil::date(1970, 1, 1));

    /// Returns the day of this year, month (1 to 12) and day of month, or `None` when there is no such day.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        Date::new(year, month, day).ok().map(Day)
    }

    /// Returns the day `days` calendar days later (earlier when negative); the last or first day of the calendar when it runs out.
    #[must_use]
    pub fn plus(self, days: i64) -> Self {
        Day(self.0.saturating_add(days.days()))
    }

    /// Returns how many calendar days lie between `earlier` and this day; negative when `earlier` is later.
    pub fn days_since(self, earlier: Day) -> i64 {
        self.0.duration_since(earlier.0).as_hours() / 24
    }

    /// Returns the day of the week.
    pub fn weekday(self) -> Weekday {
        self.0.weekday()
    }

    /// Returns the year.
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Returns the month, 1 to 12.
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// Returns the day of the month, 1 to 31.
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// Returns the day as FDA letters write it: `January 15, 2027`.
    pub fn long(self) -> String {
        let month = match self.0.month() {
            1 => "January",
            2 => "February",
            3 => "March",
            4 => "April",
            5 => "May",
            6 => "June",
            7 => "July",
            8 => "August",
            9 => "September",
            10 => "October",
            11 => "November",
            _ => "December",
        };
        format!("{month} {}, {}", self.0.day(), self.0.year())
    }

    /// Returns the day as a table shows it: `Fri, Jan 15, 2027`.
    pub fn short(self) -> String {
        self.0.strftime("%a, %b %-d, %Y").to_string()
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl FromStr for Day {
    type Err = NotADay;

    fn from_str(text: &str) -> Result<Self, NotADay> {
        let wrong = || NotADay { text: text.to_owned() };
        if text.len() != 10 || !text.is_ascii() {
            return Err(wrong());
        }
        text.parse::<Date>().map(Day).map_err(|_| wrong())
    }
}

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(feature = "bindings")]
mod bindings {
    use super::Day;

    impl ts_rs::TS for Day {
        type WithoutGenerics = Self;
        type OptionInnerType = Self;
        fn name(_: &ts_rs::Config) -> String {
            "string".to_owned()
        }
        fn inline(_: &ts_rs::Config) -> String {
            "string".to_owned()
        }
    }

    impl schemars::JsonSchema for Day {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Day".into()
        }
        fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
            schemars::json_schema!({ "type": "string", "format": "date" })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_does_not_exist_is_refused_with_the_text_that_was_given() {
        let error = "2027-02-30".parse::<Day>().unwrap_err();
        assert!(error.to_string().contains("2027-02-30"), "{error}");
        assert!("2027-1-5".parse::<Day>().is_err());
        assert!("2027-01-05T00:00".parse::<Day>().is_err());
    }

    #[test]
    fn days_are_counted_over_a_leap_day() {
        let before = Day::new(2028, 2, 28).unwrap();
        assert_eq!(before.plus(2), Day::new(2028, 3, 1).unwrap());
        assert_eq!(Day::new(2028, 3, 1).unwrap().days_since(before), 2);
        assert_eq!(before.plus(-59).to_string(), "2027-12-31");
    }
}
