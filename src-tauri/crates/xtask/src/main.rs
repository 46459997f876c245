//! The project's own tasks: `cargo xtask start`, `cargo xtask test` and a few more.
//!
//! Everything a developer or the build server runs has its door here, so that there is one list of checks and one way to start.
//! This is a tool of the workshop: it starts other programs, reads the environment and prints, which the app itself never does.
//! Not here: rules of the project that can be read off its files; they are plain tests in `tests/tidy.rs`.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a developer's tool: it starts programs, reads the environment and talks to a terminal"
)]

mod apt;
mod bench;
mod checks;
mod job;
mod network;
mod node;
mod office;
mod package;
mod start;
mod steps;
mod totals;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::job::Job;

const HELP: &str = "\
cargo xtask <task>

  start [--no-window]   install what is missing, build the app and open it on the sample program;
                        without a display, write the sample's packets into out/sample-packets
  test [--quick]        every check there is; --quick leaves out the shell, the window in Chromium and the
                        end-to-end runs
  package               build the installer of this system (a .deb on Linux)
  gen [--check]         write the bindings, the JSON Schema and schema.sql; --check only reports stale files
  golden --update       accept what the golden tests produce now (read the difference like code)
  validate              the Word and Excel files of the examples before a validator of others
  library check         the knowledge under assets/library: references, schemas, words, coverage, near-duplicates
  tidy                  the rules about the tree itself (tests/tidy.rs)
  bench [exports]       measure speed and write docs/performance.md; exports: only Word and PDF beside other
                        programs, printed
  fuzz <minutes>        for so long, write odd packets and programs as Word and PDF, use damaged templates, and read
                        returned Word files with any tracked changes
  help                  this text
";

fn main() -> ExitCode {
    match run(std::env::args().skip(1).collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: Vec<String>) -> Result<()> {
    std::env::set_current_dir(root()?)?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["help" | "--help" | "-h"] => {
            print!("{HELP}");
            Ok(())
        }
        ["start"] => start::start(start::Window::IfThereIsADisplay),
        ["start", "--no-window"] => start::start(start::Window::No),
        ["test"] => checks::test(checks::Extent::Everything),
        ["test", "--quick"] => checks::test(checks::Extent::Quick),
        ["package"] => installer(),
        ["gen"] => generate(&[]),
        ["gen", "--check"] => generate(&["--check"]),
        ["golden", "--update"] => golden(),
        ["validate"] => {
            apt::ensure(&[&["python3-venv"]])?;
            checks::cargo("build", checks::Extent::Everything, &["--bin", "briefing"]).run()?;
            office::validator()?.run()
        }
        ["tidy"] => Job::cargo(["test", "--quiet", "-p", "briefing-tests", "--test", "tidy"]).run(),
        ["library", "check"] => library_check(),
        ["bench"] => bench::bench(),
        ["bench", "exports"] => {
            println!("{}", bench::exports()?);
            Ok(())
        }
        ["fuzz", minutes] => {
            // All at once, so that each of them goes on for so long and the whole takes no longer.
            let words = ["--test", "properties", "--", "paper", "--nocapture", "--test-threads=8"];
            checks::cargo("test", checks::Extent::Everything, &words).env("BRIEFING_FUZZ_MINUTES", minutes).run()
        }
        other => bail!("xtask does not know `{}`. `cargo xtask help` lists what it knows.", other.join(" ")),
    }
}

/// The folder of the workspace: three above this crate.
fn root() -> Result<PathBuf> {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).map(PathBuf::from).context("the xtask crate has moved: its path has no third parent")
}

/// Runs the generator of `briefing-api`, which owns the list of generated files and says which are stale.
fn generate(flags: &[&str]) -> Result<()> {
    checks::generator(flags)
        .run()
        .context("Generated files are stale or could not be written. Run `cargo xtask gen` and look at the difference.")
}

fn golden() -> Result<()> {
    checks::cargo(
        "test",
        checks::Extent::Everything,
        &["--quiet", "--test", "golden", "--test", "word", "--", "golden"],
    )
    .env("UPDATE_GOLDEN", "1")
    .run()?;
    println!(
        "The expected packets and parts are what the writers produce now. Read the difference before you commit it."
    );
    Ok(())
}

/// Builds the installer and says where it lies.
fn installer() -> Result<()> {
    apt::ensure(&[apt::TO_BUILD])?;
    node::ensure()?;
    node::install()?;
    println!("The installer: {}", package::build()?.display());
    Ok(())
}

/// Checks the knowledge files: what reading refuses first, then what a reader would refuse.
fn library_check() -> Result<()> {
    Job::cargo(["test", "--quiet", "-p", "briefing-domain", "--lib", "library::"]).run()?;
    Job::cargo(["test", "--quiet", "-p", "briefing-tests", "--test", "library"]).run()
}
