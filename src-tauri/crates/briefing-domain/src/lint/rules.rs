//! The linter's rules as data, and their patterns made ready once.

use std::sync::OnceLock;

use regex::{Regex, RegexSet};
use serde::{Deserialize, Serialize};

use crate::confidence::Confidence;
use crate::day::Day;
use crate::finding::Severity;
use crate::meeting::MeetingKind;
use crate::rulepack::Cite;

const BUILT_IN: &str = include_str!("../../../../../assets/library/rules/lint.toml");

/// What a rule looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "bindings",
    derive(ts_rs::TS, schemars::JsonSchema),
    ts(rename = "LintAbout"),
    schemars(rename = "LintAbout")
)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// The words of one question.
    Wording,
    /// What stands beside the words.
    Parts,
    /// All questions together.
    Set,
    /// The program.
    State,
    /// Texts written after the package was sent.
    After,
}

/// Which sentences a pattern is held against.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(
    feature = "bindings",
    derive(ts_rs::TS, schemars::JsonSchema),
    ts(rename = "LintScope"),
    schemars(rename = "LintScope")
)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// Sentences that ask; all of them when none ends in a question mark.
    Ask,
    /// Each sentence.
    #[default]
    Any,
    /// The text as a whole.
    Text,
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct LintRule {
    /// Its id, for example `Q08`.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What it looks at.
    pub about: About,
    /// The meetings it holds for; all when empty.
    #[serde(default)]
    pub meetings: Vec<MeetingKind>,
    /// How much it weighs.
    pub severity: Severity,
    /// How much it weighs at INTERACT, when that differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity_at_interact: Option<Severity>,
    /// Which sentences the patterns are held against.
    #[serde(default)]
    pub scope: Scope,
    /// Patterns of which one fires.
    #[serde(default)]
    pub any: Vec<String>,
    /// Patterns that excuse the same sentence.
    #[serde(default)]
    pub unless: Vec<String>,
    /// Patterns that excuse the whole text.
    #[serde(default)]
    pub unless_text: Vec<String>,
    /// The number the rule compares with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The most disciplines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disciplines: Option<u32>,
    /// Why it matters.
    pub why: String,
    /// A way out.
    pub fix: String,
    /// On what it rests.
    pub cite: Cite,
}

impl LintRule {
    /// Returns how much the rule weighs at a meeting.
    pub fn severity_at(&self, meeting: MeetingKind) -> Severity {
        match self.severity_at_interact {
            Some(severity) if meeting == MeetingKind::Interact => severity,
            Some(_) | None => self.severity,
        }
    }

    /// Returns whether the rule holds for a meeting.
    pub fn holds_at(&self, meeting: MeetingKind) -> bool {
        self.meetings.is_empty() || self.meetings.contains(&meeting)
    }
}

/// The file of rules.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(crate) struct LintFile {
    id: String,
    version: String,
    date: Day,
    closed: Vec<String>,
    rule: Vec<LintRule>,
}

/// Rules that cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct LintError {
    /// The file's name as it was given.
    pub file: String,
    /// What is wrong, with the rule.
    pub reason: String,
}

/// The patterns of one rule, made ready when they are first needed: most of what the app does needs none, and making them takes longer than
/// opening a store.
#[derive(Debug, Clone)]
pub(super) struct Ready {
    sources: [Vec<String>; 3],
    made: OnceLock<Patterns>,
}

#[derive(Debug, Clone, Default)]
struct Patterns {
    any: Vec<Regex>,
    unless: RegexSet,
    unless_text: RegexSet,
}

/// The rules, made ready to be held against texts.
#[derive(Debug, Clone)]
pub struct Linter {
    /// The id of the set of rules.
    pub id: String,
    /// Its version.
    pub version: String,
    /// The day of this version.
    pub date: Day,
    closed: Vec<String>,
    closed_made: OnceLock<RegexSet>,
    rules: Vec<(LintRule, Ready)>,
}

impl Linter {
    /// Reads rules from TOML and makes their patterns ready.
    ///
    /// # Errors
    /// When the text is no TOML of this shape, an id stands twice, a pattern is no regular expression, or a stop about wording rests on
    /// an unverified source.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, LintError> {
        let linter = Self::read(file_name, text)?;
        let wrong = |reason: String| LintError { file: file_name.to_owned(), reason };
        for (rule, ready) in &linter.rules {
            let broken =
                |error: regex::Error| wrong(format!("the rule {} has a pattern that cannot be used: {error}", rule.id));
            let made = Patterns::of(&ready.sources).map_err(broken)?;
            ready.made.get_or_init(|| made);
        }
        let closed =
            RegexSet::new(&linter.closed).map_err(|error| wrong(format!("`closed` cannot be used: {error}")))?;
        linter.closed_made.get_or_init(|| closed);
        Ok(linter)
    }

    /// Reads rules whose patterns are made later.
    fn read(file_name: &str, text: &str) -> Result<Self, LintError> {
        let wrong = |reason: String| LintError { file: file_name.to_owned(), reason };
        let file: LintFile = toml::from_str(text).map_err(|error| wrong(error.to_string()))?;
        let mut seen = std::collections::BTreeSet::new();
        let mut rules = Vec::new();
        for rule in file.rule {
            if !seen.insert(rule.id.clone()) {
                return Err(wrong(format!("the rule {} stands twice", rule.id)));
            }
            if rule.severity == Severity::Stop && rule.cite.confidence == Confidence::Unverified {
                return Err(wrong(format!("the rule {} is a stop, but its source was not read", rule.id)));
            }
            let sources = [rule.any.clone(), rule.unless.clone(), rule.unless_text.clone()];
            rules.push((rule, Ready { sources, made: OnceLock::new() }));
        }
        let (closed, closed_made) = (file.closed, OnceLock::new());
        Ok(Linter { id: file.id, version: file.version, date: file.date, closed, closed_made, rules })
    }

    /// Reads the rules that come with the app.
    ///
    /// # Errors
    /// As [`Linter::parse`]; a test shows that the built-in rules have none, so their patterns are made when they are first needed.
    pub fn built_in() -> Result<Self, LintError> {
        Self::read("lint.toml", BUILT_IN)
    }

    /// Returns whether a lower-case sentence asks in a way that can be answered with yes or no.
    pub(super) fn is_closed(&self, lower: &str) -> bool {
        self.closed_made.get_or_init(|| RegexSet::new(&self.closed).unwrap_or_default()).is_match(lower)
    }

    /// Returns the rule with this id.
    pub fn rule(&self, id: &str) -> Option<&LintRule> {
        self.rules.iter().map(|(rule, _)| rule).find(|rule| rule.id == id)
    }

    /// Returns all rules in the order of the file.
    pub fn rules(&self) -> impl Iterator<Item = &LintRule> {
        self.rules.iter().map(|(rule, _)| rule)
    }

    pub(super) fn ready(&self) -> impl Iterator<Item = (&LintRule, &Ready)> {
        self.rules.iter().map(|(rule, ready)| (rule, ready))
    }

    /// Returns what a rule's patterns see in a lower-case text, unless it is excused there.
    pub fn sees(&self, id: &str, text: &str) -> Option<(usize, usize)> {
        let (_, ready) = self.rules.iter().find(|(rule, _)| rule.id == id)?;
        ready.sees(text)
    }
}

impl Patterns {
    fn of([any, unless, unless_text]: &[Vec<String>; 3]) -> Result<Self, regex::Error> {
        Ok(Patterns {
            any: any.iter().map(|it| Regex::new(it)).collect::<Result<_, _>>()?,
            unless: RegexSet::new(unless)?,
            unless_text: RegexSet::new(unless_text)?,
        })
    }
}

impl Ready {
    /// Returns the patterns; rules from outside were tried when they were read, and a test tries the built-in ones.
    fn patterns(&self) -> &Patterns {
        self.made.get_or_init(|| Patterns::of(&self.sources).unwrap_or_default())
    }

    /// Returns where the first pattern fires, unless the text is excused.
    pub(super) fn sees(&self, text: &str) -> Option<(usize, usize)> {
        let patterns = self.patterns();
        let hit = patterns.any.iter().filter_map(|pattern| pattern.find(text)).min_by_key(regex::Match::start)?;
        (!patterns.unless.is_match(text)).then(|| (hit.start(), hit.end()))
    }

    /// Returns whether a sentence is excused.
    pub(super) fn excuses(&self, sentence: &str) -> bool {
        self.patterns().unless.is_match(sentence)
    }

    /// Returns whether a whole text is excused.
    pub(super) fn excuses_all(&self, text: &str) -> bool {
        self.patterns().unless_text.is_match(text)
    }
}
