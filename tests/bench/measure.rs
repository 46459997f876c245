//! Taking times: series, medians, and two sides in turn.
//!
//! What is measured, and what is only set up, each caller decides by returning the time itself.

use std::error::Error;
use std::time::{Duration, Instant};

use briefing_api::app::{App, AppOptions};
use briefing_api::commands::dispatch;
use briefing_api::source::{FixedClock, SystemIds};
use briefing_domain::day::Day;
use serde_json::Value;

/// What a measure returns; any error ends the bench.
pub(crate) type Outcome<T> = Result<T, Box<dyn Error>>;

/// Milliseconds of one side, in the order of the rounds.
#[derive(Debug, Clone, Default)]
pub(crate) struct Series(Vec<f64>);

impl Series {
    /// Adds a time.
    pub(crate) fn add(&mut self, time: Duration) {
        self.0.push(time.as_secs_f64() * 1000.0);
    }

    /// Returns the median in milliseconds.
    pub(crate) fn median(&self) -> f64 {
        median(self.0.clone())
    }

    /// Returns the shortest time in milliseconds.
    pub(crate) fn least(&self) -> f64 {
        self.0.iter().copied().fold(f64::INFINITY, f64::min)
    }

    /// Returns the sum in milliseconds.
    pub(crate) fn total(&self) -> f64 {
        self.0.iter().sum()
    }

    /// Returns the median ratio of this series to another of the same rounds.
    pub(crate) fn over(&self, other: &Series) -> f64 {
        median(self.0.iter().zip(&other.0).map(|(mine, other)| mine / other).collect())
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    let upper = values.get(middle).copied().unwrap_or(f64::NAN);
    match values.len() % 2 {
        0 => f64::midpoint(values.get(middle.wrapping_sub(1)).copied().unwrap_or(f64::NAN), upper),
        _ => upper,
    }
}

/// One side of a comparison: does its work once and returns the time that counts.
pub(crate) type Side<'s> = &'s mut dyn FnMut() -> Outcome<Duration>;

/// Runs the sides in turn, `rounds` times after one round that does not count; every second round goes backward, so that no side
/// always comes first.
pub(crate) fn in_turn(rounds: usize, sides: &mut [Side<'_>]) -> Outcome<Vec<Series>> {
    let mut series = vec![Series::default(); sides.len()];
    for round in 0..=rounds {
        let mut order: Vec<_> = series.iter_mut().zip(sides.iter_mut()).collect();
        if round % 2 == 1 {
            order.reverse();
        }
        for (series, side) in order {
            let time = side()?;
            if round > 0 {
                series.add(time);
            }
        }
    }
    Ok(series)
}

/// Does something and returns its result and its time.
pub(crate) fn timed<T>(work: impl FnOnce() -> Outcome<T>) -> Outcome<(T, Duration)> {
    let begin = Instant::now();
    let done = work()?;
    Ok((done, begin.elapsed()))
}

/// Runs a command; returns its answer and its time.
pub(crate) fn command(app: &mut App, name: &str, payload: Value) -> Outcome<(Value, Duration)> {
    timed(|| Ok(dispatch(app, name, payload)?))
}

/// Runs a command and returns its time.
pub(crate) fn time_of(app: &mut App, name: &str, payload: Value) -> Outcome<Duration> {
    Ok(command(app, name, payload)?.1)
}

/// Returns how apps of the bench are started: the same day for everybody, ids of the system.
pub(crate) fn options() -> AppOptions {
    AppOptions { clock: Box::new(FixedClock::at(TODAY)), ids: Box::new(SystemIds), who: "Bench".to_owned() }
}

/// The day of the bench; it only enters dates.
const TODAY: Day = Day::EPOCH;

/// Returns a text of an answer.
pub(crate) fn said(answer: &Value, key: &str) -> Outcome<String> {
    Ok(answer.get(key).and_then(Value::as_str).ok_or_else(|| format!("the answer has no `{key}`"))?.to_owned())
}
