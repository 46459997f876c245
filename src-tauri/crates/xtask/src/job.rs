//! One program to run: its words, folder and environment, and the ways to run it.
//!
//! Wraps `std::process::Command` so that every failure says which program it was and how it ended. No shell is involved.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// A program with its arguments.
pub(crate) struct Job {
    command: Command,
    words: String,
}

impl Job {
    /// Prepares `program` with `args`.
    pub(crate) fn new<'a>(program: &str, args: impl IntoIterator<Item = &'a str>) -> Self {
        let args: Vec<&str> = args.into_iter().collect();
        let mut command = Command::new(program);
        command.args(&args);
        Job { command, words: format!("{program} {}", args.join(" ")) }
    }

    /// Prepares the cargo that runs this task.
    pub(crate) fn cargo<'a>(args: impl IntoIterator<Item = &'a str>) -> Self {
        let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
        let mut job = Job::new(&cargo, args);
        job.words = job.words.replacen(&cargo, "cargo", 1);
        job
    }

    /// Prepares npm in the folder of the window.
    pub(crate) fn npm<'a>(args: impl IntoIterator<Item = &'a str>) -> Self {
        let program = if cfg!(windows) { "npm.cmd" } else { "npm" };
        let mut job = Job::new(program, args);
        job.command.current_dir("ui");
        job
    }

    /// Sets a variable for this program only.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs it with our own terminal.
    ///
    /// # Errors
    /// When it cannot be started or ends badly.
    pub(crate) fn run(mut self) -> Result<()> {
        let status = self.command.status().with_context(|| format!("`{}` could not be started", self.words))?;
        if !status.success() {
            bail!("`{}` ended with {status}", self.words);
        }
        Ok(())
    }

    /// Runs it and returns what it prints.
    ///
    /// # Errors
    /// As [`Job::run`].
    pub(crate) fn output(mut self) -> Result<String> {
        let output = self
            .command
            .stderr(Stdio::inherit())
            .output()
            .with_context(|| format!("`{}` could not be started", self.words))?;
        if !output.status.success() {
            bail!("`{}` ended with {}", self.words, output.status);
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Runs it, shows each line it prints and gives the line to `heard` too.
    ///
    /// # Errors
    /// As [`Job::run`].
    pub(crate) fn run_and_hear(mut self, mut heard: impl FnMut(&str)) -> Result<()> {
        let mut child = self
            .command
            .stdout(Stdio::piped())
            .spawn()
            .with_context(|| format!("`{}` could not be started", self.words))?;
        if let Some(stdout) = child.stdout.take() {
            // By bytes: a test may print anything, and a broken sign must not end the run.
            for line in BufReader::new(stdout).split(b'\n') {
                let line = line?;
                let line = String::from_utf8_lossy(&line);
                println!("{}", line.trim_end_matches('\r'));
                heard(line.trim_end());
            }
        }
        let status = child.wait()?;
        if !status.success() {
            bail!("`{}` ended with {status}", self.words);
        }
        Ok(())
    }

    /// Returns what it prints, or nothing when it cannot be started or ends badly; shows no complaint of its own.
    pub(crate) fn quiet_output(mut self) -> Option<String> {
        let output = self.command.stderr(Stdio::null()).output().ok()?;
        output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
    }

    /// Returns whether it can be started and ends well; prints nothing.
    pub(crate) fn works(mut self) -> bool {
        self.command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    }
}
