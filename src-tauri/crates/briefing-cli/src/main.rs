//! The command line `briefing`: every command of the app without a window, for scripts, reviewers and tests.
//!
//! Reads arguments, calls the table of commands and prints; what a command does stands in `briefing-api`. Exit codes: 0 done,
//! 1 refused (export blocked, conflict, program exists) or a check of a PDF that fails, 2 bad usage or unreadable input.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "printing is what a command line does")]

mod args;
mod ask;
mod batch;
mod library;
mod place;
mod print;
mod run;

use std::process::ExitCode;

use briefing_api::error::{ApiError, ErrorCode};
use clap::Parser;

fn main() -> ExitCode {
    let args = args::Args::parse();
    match run::run(&args) {
        Ok(code) => code,
        Err(error) => {
            print::error(&error, args.json);
            exit_code(&error)
        }
    }
}

fn exit_code(error: &ApiError) -> ExitCode {
    match error.code {
        ErrorCode::Conflict | ErrorCode::Refused | ErrorCode::Canceled | ErrorCode::Unavailable => ExitCode::from(1),
        ErrorCode::InvalidInput | ErrorCode::NotFound | ErrorCode::Internal => ExitCode::from(2),
    }
}
