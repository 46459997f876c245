//! A moment as the store writes it: RFC 3339 in UTC.
//!
//! A thin wrapper over `jiff::Timestamp`, so that text from elsewhere is checked once. It reads no clock.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::error::{Result, StoreError};

/// A moment, written like `2026-01-05T09:00:00Z`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Timestamp(jiff::Timestamp);

impl Timestamp {
    /// Reads an RFC 3339 time; any offset is turned into UTC.
    ///
    /// # Errors
    /// [`StoreError::Refused`] when the text is no such time.
    pub fn parse(text: &str) -> Result<Self> {
        text.parse()
    }

    /// Returns the whole seconds since 1970-01-01 UTC.
    pub fn second(self) -> i64 {
        self.0.as_second()
    }

    /// Returns the day in UTC as `YYYY-MM-DD`.
    pub fn day(self) -> String {
        self.to_string().chars().take(10).collect()
    }
}

impl From<jiff::Timestamp> for Timestamp {
    fn from(moment: jiff::Timestamp) -> Self {
        Self(moment)
    }
}

impl FromStr for Timestamp {
    type Err = StoreError;

    fn from_str(text: &str) -> Result<Self> {
        let moment = text.parse::<jiff::Timestamp>();
        moment
            .map(Self)
            .map_err(|_| StoreError::Refused { reason: format!("`{text}` is not a time like 2026-01-05T09:00:00Z") })
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_with_an_offset_is_kept_in_utc() {
        let moment = Timestamp::parse("2026-01-05T23:30:00-05:00").unwrap();
        assert_eq!(moment.to_string(), "2026-01-06T04:30:00Z");
        assert_eq!(moment.day(), "2026-01-06");
        assert!(Timestamp::parse("yesterday").is_err());
    }
}
