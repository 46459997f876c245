//! The page: a few sentences on the method, then a section with a table for each measure.
//!
//! Markdown, made to be read in the repository; figures have as many digits as they deserve.

use std::fmt::Write as _;

/// Whether an aim is met, as printed.
pub(crate) fn met(value: f64, at_most: f64) -> &'static str {
    if value <= at_most { "met" } else { "**not met**" }
}

/// Milliseconds with three digits.
pub(crate) fn ms(value: f64) -> String {
    match value {
        value if value >= 100.0 => format!("{value:.0} ms"),
        value if value >= 10.0 => format!("{value:.1} ms"),
        value if value >= 1.0 => format!("{value:.2} ms"),
        value => format!("{value:.3} ms"),
    }
}

/// A ratio with two digits behind the point.
pub(crate) fn times(value: f64) -> String {
    format!("{value:.2}")
}

/// The page so far.
#[derive(Debug)]
pub(crate) struct Page(String);

impl Page {
    /// Begins the page with the method.
    pub(crate) fn new(machine: &str) -> Self {
        Page(format!(
            "# Performance\n\n\
             Written by `cargo xtask bench`; do not edit. A report and no gate: no test depends on a time, and on another machine every \
             figure is another. What should hold everywhere are the ratios.\n\n\
             ## Method\n\n\
             - Machine: {machine}.\n\
             - A release build, one process, stores in files unless it says otherwise, warm caches; each measure begins with one round \
             that does not count.\n\
             - Where two sides are compared, they run in turn (A, B, then B, A), and the ratio is the median of the ratios of the rounds, \
             not the ratio of the medians.\n\
             - Times are medians with the least time beside them. Commands are run through the table of commands, with reading the \
             request and writing the answer.\n\
             - The content is the example `aav-pre-ind`, and programs grown from it.\n"
        ))
    }

    /// Begins a section.
    pub(crate) fn section(&mut self, heading: &str, words: &str) {
        let _ = write!(self.0, "\n## {heading}\n\n{words}\n");
    }

    /// Adds a table.
    pub(crate) fn table(&mut self, header: &[&str], rows: &[Vec<String>]) {
        let rule = vec!["---"; header.len()];
        let _ = write!(self.0, "\n| {} |\n| {} |\n", header.join(" | "), rule.join(" | "));
        for row in rows {
            let _ = writeln!(self.0, "| {} |", row.join(" | "));
        }
    }

    /// Adds a paragraph.
    pub(crate) fn words(&mut self, words: &str) {
        let _ = write!(self.0, "\n{words}\n");
    }

    /// Returns the page.
    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}
