//! The knowledge library as its readers and contributors meet it: whole, consistent, in American English, and covering what sponsors ask.
//!
//! Reading the library already refuses dead references and undeclared placeholders; here is what a reader would refuse. Run by
//! `cargo xtask library check`, which prints every problem with its entry.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests fail by panicking")]

#[path = "library/asks.rs"]
mod asks;
#[path = "library/balance.rs"]
mod balance;
#[path = "library/coverage.rs"]
mod coverage;
#[path = "library/near.rs"]
mod near;
#[path = "library/plans.rs"]
mod plans;
#[path = "library/schemas.rs"]
mod schemas;
#[path = "library/texts.rs"]
mod texts;

use briefing_domain::library::Library;

/// Returns the library that comes with the app.
fn library() -> Library {
    Library::built_in().unwrap_or_else(|error| panic!("{error}"))
}

/// Fails with all problems at once, one a line.
fn none(problems: &[String]) {
    assert!(problems.is_empty(), "{} problems:\n{}", problems.len(), problems.join("\n"));
}
