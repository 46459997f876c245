//! How long generated cases are tried: a few that are the same each time among the tests, fresh ones for so many minutes on request.

use std::fmt::Debug;
use std::time::{Duration, Instant};

use proptest::prelude::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};

/// The minutes for which `cargo xtask fuzz` goes on; none in the tests.
fn minutes() -> u64 {
    option_env!("BRIEFING_FUZZ_MINUTES").and_then(|text| text.parse().ok()).unwrap_or_default()
}

/// Tries `cases` generated cases, or fresh ones until the time is over; a case that fails is made small and printed.
pub(super) fn hold<S>(what: &str, cases: u32, strategy: S, law: impl Fn(S::Value) -> Result<(), TestCaseError>)
where
    S: Strategy,
    S::Value: Debug,
{
    // Few at a time, so that the end is not missed by much.
    let cases = if minutes() == 0 { cases } else { cases.min(8) };
    let until = Instant::now() + Duration::from_secs(60 * minutes());
    let mut tried = 0;
    loop {
        let config = Config { cases, failure_persistence: None, max_shrink_time: 60_000, ..Config::default() };
        let mut runner = if minutes() == 0 {
            TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
        } else {
            TestRunner::new(config)
        };
        if let Err(error) = runner.run(&strategy, &law) {
            panic!("{what}, after {tried} cases: {error}");
        }
        tried += cases;
        if Instant::now() >= until {
            break;
        }
    }
    println!("{what}: {tried} cases");
}
