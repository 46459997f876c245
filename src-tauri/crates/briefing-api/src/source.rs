//! Where the time and new ids come from: values that are handed in, so that tests and exports are reproducible.
//!
//! The system's clock and random numbers are read here and nowhere else in the libraries.

use std::sync::atomic::{AtomicU64, Ordering};

use briefing_domain::day::Day;

/// Tells the time.
pub trait Clock: Send {
    /// Returns the time as RFC 3339 in UTC, such as `2026-11-22T09:00:00.000Z`.
    fn now(&self) -> String;

    /// Returns the day on which the user is, in the user's own time zone.
    fn today(&self) -> Day;
}

/// Makes ids.
pub trait Ids: Send {
    /// Returns a new UUID in its hyphenated form; later ones sort behind earlier ones.
    fn next(&self) -> String;
}

/// The clock of the computer.
#[derive(Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[allow(clippy::disallowed_methods, reason = "the one place where the system's clock is read")]
    fn now(&self) -> String {
        jiff::Timestamp::now().strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
    }

    #[allow(clippy::disallowed_methods, reason = "the one place where the system's clock is read")]
    fn today(&self) -> Day {
        let today = jiff::Zoned::now().date();
        Day::new(today.year(), today.month(), today.day()).unwrap_or(FALLBACK)
    }
}

const FALLBACK: Day = Day::EPOCH;

/// UUIDs of version 7 from the system's clock and random numbers.
#[derive(Debug, Default)]
pub struct SystemIds;

impl Ids for SystemIds {
    #[allow(clippy::disallowed_methods, reason = "the one place where ids are made")]
    fn next(&self) -> String {
        uuid::Uuid::now_v7().to_string()
    }
}

/// A clock that stands still, for tests, benches and reproducible runs.
#[derive(Debug, Clone)]
pub struct FixedClock {
    now: String,
    today: Day,
}

impl FixedClock {
    /// Makes a clock that always shows 09:00 UTC of `today`.
    pub fn at(today: Day) -> Self {
        FixedClock { now: format!("{today}T09:00:00.000Z"), today }
    }
}

impl Clock for FixedClock {
    fn now(&self) -> String {
        self.now.clone()
    }

    fn today(&self) -> Day {
        self.today
    }
}

/// Ids that count up from 1, for tests and reproducible runs.
#[derive(Debug, Default)]
pub struct CountedIds(AtomicU64);

impl Ids for CountedIds {
    fn next(&self) -> String {
        let number = self.0.fetch_add(1, Ordering::Relaxed) + 1;
        format!("00000000-0000-7000-8000-{number:012x}")
    }
}
