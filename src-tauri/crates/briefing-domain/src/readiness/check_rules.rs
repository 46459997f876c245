//! The word lists, numbers and names on which the checks of wording rest: `assets/library/rules/checks.toml`, read once.
//!
//! They are our judgment, each list with its source; FDA's numbers stand in the rule pack. Patterns are made here, so that a check of a
//! whole program makes none.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;
use serde::Deserialize;

use crate::confidence::Confidence;
use crate::day::Day;
use crate::finding::Severity;
use crate::outline::PacketKind;

const BUILT_IN: &str = include_str!("../../../../../assets/library/rules/checks.toml");

/// What the checks of wording know.
#[derive(Debug, Clone)]
pub struct CheckRules {
    /// The version of the file.
    pub version: String,
    /// The day of this version.
    pub date: Day,
    /// How pages are estimated from words.
    pub pages: PageRule,
    /// When a draft is late.
    pub forecast: ForecastRule,
    /// Which questions need a plan for disagreement.
    pub contingency: ContingencyRule,
    /// The rules by name, for the list in which they are switched off.
    pub rules: Vec<RuleText>,
    pub(crate) words: WordLists,
    pub(crate) terms: Vec<TermGroup>,
    pub(crate) quantities: Quantities,
    pub(crate) follow_up: FollowUpNames,
    fillers: BTreeSet<String>,
    known_abbreviations: BTreeSet<String>,
}

/// How pages are estimated from words.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PageRule {
    /// Words on a page of text.
    pub words_per_page: u32,
    /// Figures that share a page.
    pub figures_per_page: f64,
    /// Pages that a package has beside its texts and figures, by packet: title, contents, tables made of records, ends of chapters.
    #[serde(default)]
    pub frame: BTreeMap<PacketKind, u32>,
    /// Where the numbers come from.
    pub source: String,
    /// How sure they are.
    pub confidence: Confidence,
}

/// When a draft is late.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ForecastRule {
    /// Days before the package date.
    pub draft_days: i64,
    /// Where the number comes from.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// Which questions need a plan for disagreement whatever else is found.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ContingencyRule {
    /// The last rank that does.
    pub first_ranks: u16,
    /// Where the number comes from.
    pub source: String,
    /// How sure it is.
    pub confidence: Confidence,
}

/// A rule by name.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct RuleText {
    /// The rule, `noun.problem`.
    pub id: String,
    /// How much it weighs at most.
    pub severity: Severity,
    /// What it finds.
    pub what: String,
}

/// The file of the check rules cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: {reason}")]
pub struct CheckRulesError {
    /// The file's name as it was given.
    pub file: String,
    /// What is wrong.
    pub reason: String,
}

/// Phrases as one pattern.
#[derive(Debug, Clone)]
pub(crate) struct Phrases(Regex);

impl Phrases {
    /// Makes the pattern of some phrases: any capitals, any white space between words, whole words only. Ends of words are those of
    /// ASCII: with those of Unicode the pattern is many times slower on texts with a single sign such as `µ`.
    pub(crate) fn new<'a>(phrases: impl IntoIterator<Item = &'a str>) -> Result<Self, regex::Error> {
        let mut phrases: Vec<&str> = phrases.into_iter().filter(|phrase| !phrase.trim().is_empty()).collect();
        phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
        let spelled: Vec<String> = phrases.into_iter().map(spelled).collect();
        let none = if spelled.is_empty() { "[^\\s\\S]" } else { "" };
        Regex::new(&format!("(?i){none}(?-u:\\b)(?:{})(?-u:\\b)", spelled.join("|"))).map(Phrases)
    }

    /// Returns where the first phrase stands.
    pub(crate) fn find<'a>(&self, text: &'a str) -> Option<regex::Match<'a>> {
        self.0.find(text)
    }

    /// Returns every phrase in order.
    pub(crate) fn all<'p, 'a: 'p>(&'p self, text: &'a str) -> impl Iterator<Item = regex::Match<'a>> + 'p {
        self.0.find_iter(text)
    }

    /// Returns whether one of them is there.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        self.0.is_match(text)
    }
}

fn spelled(phrase: &str) -> String {
    phrase.split_whitespace().map(regex::escape).collect::<Vec<_>>().join("[\\s\u{a0}]+")
}

/// The word lists.
#[derive(Debug, Clone)]
pub(crate) struct WordLists {
    pub(crate) strong: Phrases,
    pub(crate) result: Phrases,
    pub(crate) future: Phrases,
    pub(crate) promotional: Phrases,
    pub(crate) internal: Phrases,
    pub(crate) concession: Phrases,
    pub(crate) proposal: Phrases,
    pub(crate) history: Phrases,
    pub(crate) conditional: Phrases,
}

/// Terms that name one thing and should not be mixed.
#[derive(Debug, Clone)]
pub(crate) struct TermGroup {
    pub(crate) about: String,
    pub(crate) terms: Vec<(String, Phrases)>,
}

/// Quantities that a program has once, and the words between a name and its value.
#[derive(Debug, Clone)]
pub(crate) struct Quantities {
    pub(crate) names: Vec<String>,
    links: Regex,
    back_links: Regex,
}

impl Quantities {
    /// Returns whether these words only join a name with the value behind it.
    pub(crate) fn joins(&self, between: &str) -> bool {
        self.links.is_match(between)
    }

    /// Returns whether these words only join a value with the name behind it.
    pub(crate) fn joins_back(&self, between: &str) -> bool {
        self.back_links.is_match(between)
    }
}

/// How texts name the duration of follow-up.
#[derive(Debug, Clone)]
pub(crate) struct FollowUpNames {
    pub(crate) names: Phrases,
    pub(crate) not_in: Phrases,
}

impl CheckRules {
    /// Reads the rules from TOML.
    ///
    /// # Errors
    /// When the text is no TOML, a key is missing or unknown, a rule is named twice, or a word list makes no pattern.
    pub fn parse(file_name: &str, text: &str) -> Result<Self, CheckRulesError> {
        let wrong = |reason: String| CheckRulesError { file: file_name.to_owned(), reason };
        let file: File = toml::from_str(text).map_err(|error| wrong(error.to_string()))?;
        let mut seen = BTreeSet::new();
        if let Some(twice) = file.rules.iter().find(|rule| !seen.insert(rule.id.as_str())) {
            return Err(wrong(format!("the rule `{}` is named twice", twice.id)));
        }
        file.compiled().map_err(|error| wrong(error.to_string()))
    }

    /// Reads the rules that the program brings along.
    ///
    /// # Errors
    /// As [`CheckRules::parse`]; a test shows that the built-in ones have none.
    pub fn built_in() -> Result<Self, CheckRulesError> {
        Self::parse("checks.toml", BUILT_IN)
    }

    /// Returns whether a text holds nothing but a filler such as `TBD`.
    pub fn is_filler(&self, text: &str) -> bool {
        let text = text.trim().to_lowercase();
        let bare = text.trim_matches(['.', ':', ';', '(', ')', '[', ']', '*', '_', ' ']);
        self.fillers.contains(&text) || self.fillers.contains(bare)
    }

    /// Returns whether an abbreviation needs no explanation.
    pub fn is_known_abbreviation(&self, short: &str) -> bool {
        self.known_abbreviations.contains(short)
    }

    /// Returns the rule with this name.
    pub fn rule(&self, id: &str) -> Option<&RuleText> {
        self.rules.iter().find(|rule| rule.id == id)
    }
}

mod file;
use file::File;

/// Returns the JSON Schema of the file of the check rules.
#[cfg(feature = "bindings")]
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(File)
}
