//! The file of the check rules as it is written, and the patterns made from it. Every list names its source; a list without one is refused.

use std::collections::BTreeSet;

use regex::Regex;
use serde::Deserialize;

use super::{
    CheckRules, ContingencyRule, FollowUpNames, ForecastRule, PageRule, Phrases, Quantities, RuleText, TermGroup,
    WordLists,
};
use crate::confidence::Confidence;
use crate::day::Day;

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct File {
    version: String,
    date: Day,
    pages: PageRule,
    forecast: ForecastRule,
    contingency: ContingencyRule,
    words: Lists,
    fillers: List,
    terms: Vec<Group>,
    quantities: QuantityNames,
    follow_up: FollowUpWords,
    abbreviations: KnownAbbreviations,
    pub(super) rules: Vec<RuleText>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Lists {
    strong: List,
    result: List,
    future: List,
    promotional: List,
    internal: List,
    concession: List,
    proposal: List,
    history: List,
    conditional: List,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[allow(
    dead_code,
    reason = "source and confidence are for readers of the file; reading them makes sure they are there"
)]
struct List {
    source: String,
    confidence: Confidence,
    words: Vec<String>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[allow(
    dead_code,
    reason = "source and confidence are for readers of the file; reading them makes sure they are there"
)]
struct Group {
    about: String,
    source: String,
    confidence: Confidence,
    terms: Vec<Term>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct Term {
    term: String,
    forms: Vec<String>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[allow(
    dead_code,
    reason = "source and confidence are for readers of the file; reading them makes sure they are there"
)]
struct QuantityNames {
    source: String,
    confidence: Confidence,
    names: Vec<String>,
    links: Vec<String>,
    back_links: Vec<String>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[allow(
    dead_code,
    reason = "source and confidence are for readers of the file; reading them makes sure they are there"
)]
struct FollowUpWords {
    source: String,
    confidence: Confidence,
    names: Vec<String>,
    not_in: Vec<String>,
}

#[derive(Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[allow(
    dead_code,
    reason = "source and confidence are for readers of the file; reading them makes sure they are there"
)]
struct KnownAbbreviations {
    source: String,
    confidence: Confidence,
    known: BTreeSet<String>,
}

impl List {
    fn phrases(&self) -> Result<Phrases, regex::Error> {
        Phrases::new(self.words.iter().map(String::as_str))
    }
}

impl Group {
    fn compiled(&self) -> Result<TermGroup, regex::Error> {
        let terms =
            self.terms.iter().map(|term| Ok((term.term.clone(), Phrases::new(term.forms.iter().map(String::as_str))?)));
        Ok(TermGroup { about: self.about.clone(), terms: terms.collect::<Result<_, regex::Error>>()? })
    }
}

/// Makes the pattern of up to four joining words and nothing else.
fn joining(words: &[String]) -> Result<Regex, regex::Error> {
    let mut words: Vec<&String> = words.iter().collect();
    words.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let spelled: Vec<String> = words
        .into_iter()
        .map(|word| {
            let sign = word.chars().all(|sign| !sign.is_alphanumeric());
            let word = regex::escape(word).replace(' ', "[\\s\u{a0}]+");
            if sign { word } else { format!("{word}\\b") }
        })
        .collect();
    Regex::new(&format!("(?i)^[\\s\u{a0}]*(?:(?:{})[\\s\u{a0}]*){{0,4}}$", spelled.join("|")))
}

impl File {
    pub(super) fn compiled(self) -> Result<CheckRules, regex::Error> {
        let words = &self.words;
        Ok(CheckRules {
            words: WordLists {
                strong: words.strong.phrases()?,
                result: words.result.phrases()?,
                future: words.future.phrases()?,
                promotional: words.promotional.phrases()?,
                internal: words.internal.phrases()?,
                concession: words.concession.phrases()?,
                proposal: words.proposal.phrases()?,
                history: words.history.phrases()?,
                conditional: words.conditional.phrases()?,
            },
            terms: self.terms.iter().map(Group::compiled).collect::<Result<_, _>>()?,
            quantities: Quantities {
                links: joining(&self.quantities.links)?,
                back_links: joining(&self.quantities.back_links)?,
                names: self.quantities.names,
            },
            follow_up: FollowUpNames {
                names: Phrases::new(self.follow_up.names.iter().map(String::as_str))?,
                not_in: Phrases::new(self.follow_up.not_in.iter().map(String::as_str))?,
            },
            fillers: self.fillers.words.iter().map(|word| word.to_lowercase()).collect(),
            known_abbreviations: self.abbreviations.known,
            version: self.version,
            date: self.date,
            pages: self.pages,
            forecast: self.forecast,
            contingency: self.contingency,
            rules: self.rules,
        })
    }
}
