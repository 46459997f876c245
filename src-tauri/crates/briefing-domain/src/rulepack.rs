//! The rule pack: every number, date rule, cap and required element of FDA's meeting process, dated and with its source.
//!
//! A pack is a TOML file; the program holds one of its own and takes a newer one from a file. Code asks the pack and knows no FDA
//! number itself. Reading the file from disk, choosing among packs and running the checks is deliberately not here.

mod check;
pub mod deadline;
pub mod entry;
pub mod fit_rule;
pub mod holiday;
mod place;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::finding::FindingSource;
use crate::meeting::MeetingKind;

pub use deadline::{Actor, Deadline, DeadlineBranch, Direction, Floor, MilestoneId, Roll, Unit};
pub use entry::{
    Cap, Cite, Clarification, ClockSettings, Document, Doubt, Element, EnclosureReading, EnclosuresCount,
    FinalGuidance, Level, NextPack, PdfLimit, Placement, Reading, ReceiptRule, RuleSource, SourceConflict, Validity,
};
pub use fit_rule::{FitLimits, FitRule, FitRuleId};
pub use holiday::{HolidayRule, HolidayWhen};

pub(crate) use place::{error_line, line_of};

/// The pack that the program brings along.
const BUILT_IN: &str = include_str!("../../../../assets/library/rules/pdufa-vii.toml");

/// A dated set of rules with the sources they rest on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RulePack {
    /// The id, for example `pdufa-vii`.
    pub id: String,
    /// The name shown to the user.
    pub title: String,
    /// The version of the pack.
    pub version: String,
    /// The day on which the pack was compiled.
    pub date: Day,
    /// The first day on which its rules hold.
    pub effective_from: Day,
    /// The last day on which its rules hold.
    pub effective_to: Day,
    /// Whether a named person has compared the pack with the final guidance.
    pub final_guidance: FinalGuidance,
    /// What follows this pack and from when.
    pub next: NextPack,
    /// When a submission counts as received.
    pub receipt: ReceiptRule,
    /// Settings of the clock that no guidance gives.
    pub clock: ClockSettings,
    /// What a request for clarification may hold.
    pub clarification: Clarification,
    /// Every document the rules rest on.
    pub sources: Vec<RuleSource>,
    /// The timeline: one entry per meeting kind, milestone and reading.
    pub deadlines: Vec<Deadline>,
    /// Federal holidays, by rule.
    pub holidays: Vec<HolidayRule>,
    /// Limits on questions, pages and minutes.
    pub caps: Vec<Cap>,
    /// What a request or a package must contain.
    pub elements: Vec<Element>,
    /// Limits of narrow meetings and lists of questions.
    pub fit: FitLimits,
    /// The rules by which a meeting is chosen.
    pub fit_rules: Vec<FitRule>,
    /// Limits of PDF files.
    pub pdf: Vec<PdfLimit>,
    /// Where each document goes in the eCTD.
    pub placements: Vec<Placement>,
    /// Where sources disagree, and which reading is used.
    pub conflicts: Vec<SourceConflict>,
    /// What a person still has to check.
    pub doubts: Vec<Doubt>,
}

/// A pack that can not be used, with the place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}, line {line}: {reason}")]
pub struct PackError {
    /// The file's name as it was given.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and what is expected.
    pub reason: String,
}

impl RulePack {
    /// Reads a pack from TOML.
    ///
    /// # Errors
    /// Returns the file's name, the line and the reason when the text is no TOML, has an unknown or missing key, or contradicts itself
    /// (unknown source, duplicate id, missing meeting kind, dates in the wrong order, a stop that rests on an unread source).
    pub fn parse(file_name: &str, text: &str) -> Result<Self, PackError> {
        let wrong = |line, reason| PackError { file: file_name.to_owned(), line, reason };
        let pack: RulePack =
            toml::from_str(text).map_err(|e| wrong(error_line(text, e.span()), e.message().to_owned()))?;
        match check::first_problem(&pack) {
            None => Ok(pack),
            Some(problem) => Err(wrong(line_of(text, &problem.needle, problem.nth), problem.reason)),
        }
    }

    /// Reads the pack that the program brings along.
    ///
    /// # Errors
    /// As [`RulePack::parse`]; a test shows that the built-in pack has none.
    pub fn built_in() -> Result<Self, PackError> {
        Self::parse("pdufa-vii.toml", BUILT_IN)
    }

    /// Returns the source with this id.
    pub fn source(&self, id: &str) -> Option<&RuleSource> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// Returns how a citation is printed: id, title, section and date.
    pub fn citation(&self, cite: &Cite) -> String {
        let title = self.source(&cite.source).map_or("", |source| source.title.as_str());
        let section = if cite.section.is_empty() { String::new() } else { format!(", {}", cite.section) };
        format!("{}: {title}{section} ({})", cite.source, cite.date)
    }

    /// Returns a citation with the title of its source, as findings carry it.
    pub fn cited(&self, cite: &Cite) -> FindingSource {
        FindingSource {
            id: cite.source.clone(),
            title: self.source(&cite.source).map(|source| source.title.clone()).unwrap_or_default(),
            section: cite.section.clone(),
            date: cite.date.clone(),
            confidence: cite.confidence,
        }
    }

    /// Returns the entries of the timeline for a meeting kind and a milestone: one, or one per reading where sources differ.
    pub fn deadlines_for(&self, kind: MeetingKind, milestone: MilestoneId, branch: DeadlineBranch) -> Vec<&Deadline> {
        let fits = |d: &&Deadline| d.milestone == milestone && d.meetings.contains(&kind) && d.branch.covers(branch);
        self.deadlines.iter().filter(fits).collect()
    }

    /// Returns the caps that hold for a meeting kind, in the order of the pack.
    pub fn caps_for(&self, kind: MeetingKind) -> impl Iterator<Item = &Cap> {
        self.caps.iter().filter(move |cap| cap.meetings.contains(&kind))
    }

    /// Returns the cap with this id.
    pub fn cap(&self, id: &str) -> Option<&Cap> {
        self.caps.iter().find(|cap| cap.id == id)
    }

    /// Returns what a document of this meeting kind must contain, in the order of the pack.
    pub fn elements_for(&self, kind: MeetingKind, document: Document) -> impl Iterator<Item = &Element> {
        self.elements.iter().filter(move |e| e.document == document && e.meetings.contains(&kind))
    }

    /// Returns the rule of meeting fit with this id.
    pub fn fit_rule(&self, id: FitRuleId) -> Option<&FitRule> {
        self.fit_rules.iter().find(|rule| rule.id == id)
    }

    /// Returns the sentence that every date and cap prints until a named person has compared the pack with the final guidance.
    pub fn unchecked_note(&self) -> Option<&str> {
        let guidance = &self.final_guidance;
        let checked = guidance.checked_on.is_some() && !guidance.checked_by.trim().is_empty();
        (!checked).then_some(guidance.note.as_str())
    }
}
