//! Runs the real window and uses it as a person would: `briefing-e2e [APP [CLI]]`, from the project's root.
//!
//! Needs WebKitWebDriver, and Xvfb unless a display is there. Each scenario has its own store, window and driver, so one failure
//! spoils no other. Ends with the line `N passed, N failed`; pictures go to `target/e2e/`.
//!
//! `BRIEFING_E2E=kill` plays only the scenarios with this word in their names.
//!
//! `briefing-e2e measure APP CLI BLANK` measures instead: start and memory beside a blank window of the same shell, and how fast the
//! window answers keys on a large program. It prints a chapter of docs/performance.md.

mod axe;
mod measure;
mod page;
mod processes;
mod scenarios;
mod stage;
mod whole_job;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::page::Page;
use crate::stage::Stage;

/// What a build without a window contains; see `src-tauri/build.rs`.
const PLACEHOLDER: &str = "briefing-room-placeholder";

/// The two programs under test.
pub(crate) struct Programs {
    /// The app with the window.
    pub(crate) app: PathBuf,
    /// The command line, as the second reader of the store.
    pub(crate) cli: PathBuf,
}

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("The end-to-end runs could not begin: {error:#}");
            println!("0 passed, 1 failed");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<usize> {
    let mut args = std::env::args_os().skip(1).map(PathBuf::from).peekable();
    let measure = args.next_if(|first| first.as_os_str() == "measure").is_some();
    let programs = Programs {
        app: args.next().unwrap_or_else(|| "target/debug/briefing-room".into()),
        cli: args.next().unwrap_or_else(|| "target/debug/briefing".into()),
    };
    check(&programs)?;
    if measure {
        let blank = args.next().context("`measure` needs the blank app as its third program")?;
        measure::chapter(&Stage::set().await?, &programs, &blank).await?;
        return Ok(0);
    }
    has_window(&Stage::set().await?, &programs).await?;
    let (mut passed, mut failed) = (0, 0);
    let only = std::env::var("BRIEFING_E2E").unwrap_or_default();
    for scenario in scenarios::ALL.iter().filter(|scenario| scenario.name.contains(&only)) {
        // What the web view keeps (colors, size) and whatever ails the driver ends with its scenario.
        let stage = Stage::set().await?;
        let begun = Instant::now();
        let played = play(&stage, &programs, scenario).await;
        let took = begun.elapsed().as_secs_f64();
        match played {
            Ok(()) => {
                passed += 1;
                println!("ok      {} ({took:.1} s)", scenario.name);
            }
            Err(error) => {
                failed += 1;
                println!("FAILED  {} ({took:.1} s)\n        {error:#}\n{}", scenario.name, stage.said());
            }
        }
    }
    println!("{passed} passed, {failed} failed");
    Ok(failed)
}

fn check(programs: &Programs) -> Result<()> {
    for program in [&programs.app, &programs.cli] {
        if !program.exists() {
            bail!("{} is not built; run `cargo build -p briefing-room -p briefing-cli`", program.display());
        }
    }
    let index =
        std::fs::read_to_string("ui/dist/index.html").context("ui/dist is missing; run `npm run build` in ui/")?;
    if index.contains(PLACEHOLDER) {
        bail!(
            "ui/dist is the placeholder, so the app has no window; run `npm run build` in ui/, then build the app again"
        );
    }
    Ok(())
}

/// Opens the app once: a build without a window would let every scenario wait in vain.
async fn has_window(stage: &Stage, programs: &Programs) -> Result<()> {
    let page = Page::open(stage, programs).await?;
    let found = page.find(&format!("//main | //meta[@name='{PLACEHOLDER}']")).await.context("the app shows no page");
    let placeholder = page.source().await?.contains(PLACEHOLDER);
    page.close().await?;
    found?;
    if placeholder {
        bail!("the app was built with the placeholder; build it again, now that ui/dist is there");
    }
    Ok(())
}

async fn play(stage: &Stage, programs: &Programs, scenario: &scenarios::Scenario) -> Result<()> {
    let mut page = Page::open(stage, programs).await?;
    let played = (scenario.play)(&mut page).await;
    if played.is_err() {
        // The picture is a help for the reader of the failure; without one the failure itself still stands.
        let _ = page.picture(&format!("failed-{}", scenario.name.replace(' ', "-"))).await;
    }
    let closed = page.close().await;
    played.and(closed)
}
