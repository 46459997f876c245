//! A list of steps: each prints its name, runs, prints its time; at the end all results and all totals stand together.
//!
//! A failed step does not stop the others: whoever waits half an hour wants to know everything at once. The totals are also written
//! to `target/xtask/totals.txt`, so that a script which runs more after the tests can end with them.

use std::fs;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::job::Job;
use crate::totals::Totals;

/// Where the last lines are kept.
const TOTALS_FILE: &str = "target/xtask/totals.txt";

struct Done {
    name: &'static str,
    time: Duration,
    outcome: Outcome,
    totals: Totals,
}

enum Outcome {
    Fine,
    LeftOut(String),
    Failed(String),
}

/// The steps done so far.
#[derive(Default)]
pub(crate) struct Steps {
    done: Vec<Done>,
}

impl Steps {
    /// Runs a step that counts no tests.
    pub(crate) fn step(&mut self, name: &'static str, work: impl FnOnce() -> Result<()>) {
        self.note(name, |_| work());
    }

    /// Runs a test runner; it must print totals in one of the known forms.
    pub(crate) fn tests(&mut self, name: &'static str, job: impl FnOnce() -> Result<Job>) {
        self.note(name, |totals| {
            let mut counts = 0_u32;
            let ended = job()?.run_and_hear(|line| {
                if let Some(counted) = Totals::read(line) {
                    totals.add(counted);
                    counts += 1;
                }
            });
            if ended.is_ok() && counts == 0 {
                bail!("the runner ended well but printed no totals");
            }
            if ended.is_ok() && totals.failed > 0 {
                bail!("the runner ended well but counted {} failed tests", totals.failed);
            }
            ended
        });
    }

    /// Notes that a step was left out, and why.
    pub(crate) fn left_out(&mut self, name: &'static str, why: &str) {
        println!("\n=== {name}: left out, {why}");
        self.done.push(Done {
            name,
            time: Duration::ZERO,
            outcome: Outcome::LeftOut(why.to_owned()),
            totals: Totals::default(),
        });
    }

    fn note(&mut self, name: &'static str, work: impl FnOnce(&mut Totals) -> Result<()>) {
        println!("\n=== {name}");
        let begun = Instant::now();
        let mut totals = Totals::default();
        let outcome = match work(&mut totals) {
            Ok(()) => Outcome::Fine,
            Err(error) => {
                println!("{error:#}");
                Outcome::Failed(format!("{error:#}"))
            }
        };
        let time = begun.elapsed();
        println!(
            "=== {name}: {} after {:.1} s",
            if matches!(outcome, Outcome::Fine) { "ok" } else { "FAILED" },
            time.as_secs_f64()
        );
        self.done.push(Done { name, time, outcome, totals });
    }

    /// Prints the results and, last, the totals.
    ///
    /// # Errors
    /// When a step failed.
    pub(crate) fn finish(self) -> Result<()> {
        println!("\nSteps");
        for done in &self.done {
            let seconds = done.time.as_secs_f64();
            match &done.outcome {
                Outcome::Fine => println!("  ok        {:<28}{seconds:>8.1} s", done.name),
                Outcome::Failed(_) => println!("  FAILED    {:<28}{seconds:>8.1} s", done.name),
                Outcome::LeftOut(why) => println!("  left out  {:<28}  {why}", done.name),
            }
        }
        let failed: Vec<&Done> = self.done.iter().filter(|done| matches!(done.outcome, Outcome::Failed(_))).collect();
        if !failed.is_empty() {
            println!("\nWhat failed");
            for done in &failed {
                if let Outcome::Failed(why) = &done.outcome {
                    println!("  {}: {}", done.name, why.lines().next().unwrap_or_default());
                }
            }
        }
        let lines = self.total_lines();
        println!("\n{lines}");
        fs::create_dir_all("target/xtask")?;
        fs::write(TOTALS_FILE, format!("{lines}\n")).with_context(|| format!("{TOTALS_FILE} could not be written"))?;
        if failed.is_empty() {
            return Ok(());
        }
        // The totals stay the last lines: the exit code and the list above say the rest.
        std::process::exit(1);
    }

    fn total_lines(&self) -> String {
        let mut all = Totals::default();
        let mut lines = String::from("Tests\n");
        for done in self.done.iter().filter(|done| done.totals.any()) {
            all.add(done.totals);
            lines.push_str(&format!("  {}: {}\n", done.name, done.totals.line()));
        }
        lines.push_str(&all.line());
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_is_the_plain_total_of_all_runners() {
        let mut steps = Steps::default();
        steps.note("rules", |totals| {
            totals.add(Totals { passed: 5, failed: 0 });
            Ok(())
        });
        steps.note("window", |totals| {
            totals.add(Totals { passed: 2, failed: 1 });
            bail!("one failed")
        });
        let lines = steps.total_lines();
        assert_eq!(lines.lines().last(), Some("7 passed, 1 failed"));
        assert!(lines.contains("rules: 5 passed, 0 failed"));
    }

    #[test]
    fn a_runner_that_prints_no_totals_is_a_failure() {
        let mut steps = Steps::default();
        steps.tests("silent", || Ok(Job::new("cargo", ["--version"])));
        assert!(
            matches!(steps.done.first().map(|done| &done.outcome), Some(Outcome::Failed(why)) if why.contains("no totals"))
        );
    }
}
