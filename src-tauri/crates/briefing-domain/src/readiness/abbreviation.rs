//! Abbreviations: a list made from the texts by itself, with the first use of each and whether it is explained.
//!
//! Explained means: listed in the program with its long form, or written behind it in parentheses somewhere. Which need no explanation is
//! data (`assets/library/rules/checks.toml`). Codes of products, studies and lots have digits or hyphens and are no abbreviations.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use super::check_rules::CheckRules;
use super::passage::{Passage, gather};
use super::{Checked, Found, place_of, records};
use crate::finding::{Place, Remark, Severity};
use crate::program::ProgramText;
use crate::snapshot::{ProgramSnapshot, Thing, ThingKind};

/// An abbreviation of the texts for FDA.
#[derive(Debug, Clone, PartialEq)]
pub struct AbbreviationUse {
    /// The short form.
    pub short: String,
    /// The long form, when the program lists one or a text gives it.
    pub long: Option<String>,
    /// Whether every reviewer knows it.
    pub known: bool,
    /// Where it stands first.
    pub first: Place,
    /// How often it stands in the texts.
    pub uses: usize,
}

/// Returns the abbreviations of the texts for FDA in alphabetical order.
pub fn abbreviations(program: &ProgramSnapshot, rules: &CheckRules) -> Vec<AbbreviationUse> {
    listed(&program.program.fda, &gather(program, None, &records(program)), rules)
}

static SHORT: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"(?-u:\b)[a-z]{0,2}[A-Z][A-Za-z]{0,2}[A-Z]{1,6}s?(?-u:\b)").ok());

fn listed(program: &ProgramText, passages: &[Passage], rules: &CheckRules) -> Vec<AbbreviationUse> {
    let mut found: BTreeMap<String, AbbreviationUse> = BTreeMap::new();
    let long_of: BTreeMap<&str, &str> = program
        .abbreviations
        .iter()
        .map(|it| (it.short.trim(), it.long.trim()))
        .filter(|(_, long)| !long.is_empty())
        .collect();
    let Some(pattern) = SHORT.as_ref() else { return Vec::new() };
    for passage in passages.iter().filter(|passage| passage.kind != ThingKind::Enclosure) {
        for hit in pattern.find_iter(&passage.text) {
            let short = hit.as_str().strip_suffix('s').unwrap_or(hit.as_str());
            let alone = stands_alone(&passage.text, hit.start(), hit.end());
            if !alone || !is_abbreviation(short) || in_capitals(&passage.text, hit.start(), hit.end()) {
                continue;
            }
            let entry = found.entry(short.to_owned()).or_insert_with(|| AbbreviationUse {
                short: short.to_owned(),
                long: long_form(&long_of, short),
                known: rules.is_known_abbreviation(short),
                first: passage.place.clone(),
                uses: 0,
            });
            entry.uses += 1;
            if entry.long.is_none() {
                entry.long = written_out(&passage.text, hit.start(), hit.end());
            }
        }
    }
    found.into_values().collect()
}

/// Returns the listed long form; `RT` is explained where `RT-qPCR` is.
fn long_form(listed: &BTreeMap<&str, &str>, short: &str) -> Option<String> {
    let compound = || {
        let mut others = listed.iter();
        others
            .find(|(other, _)| other.strip_prefix(short).is_some_and(|rest| rest.starts_with('-')))
            .map(|(_, long)| long)
    };
    listed.get(short).or_else(compound).map(|long| (*long).to_owned())
}

fn is_abbreviation(short: &str) -> bool {
    let capitals = short.chars().filter(char::is_ascii_uppercase).count();
    let numeral = short.chars().all(|sign| matches!(sign, 'I' | 'V' | 'X'));
    capitals >= 2 && !numeral && short.len() <= 8
}

/// Tells a word of a line in capitals: the word before or behind is all in capitals too, and both are longer than most short forms.
fn in_capitals(text: &str, start: usize, end: usize) -> bool {
    let capitals = |word: Option<&str>| {
        let word = word.map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()));
        word.is_some_and(|word| word.len() > 3 && word.chars().all(|sign| sign.is_ascii_uppercase()))
    };
    let long = text.get(start..end).is_some_and(|word| word.len() > 3);
    let before = text.get(..start).and_then(|head| head.rsplit([' ', '\n', '\t']).nth(1));
    let behind = text.get(end..).and_then(|tail| tail.split([' ', '\n', '\t']).nth(1));
    long && (capitals(before) || capitals(behind))
}

/// Codes go on with a hyphen, a digit or an underscore on either side.
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|head| head.chars().next_back());
    let mut behind = text.get(end..).unwrap_or_default().chars();
    let (one, two) = (behind.next(), behind.next());
    let joined =
        |sign: Option<char>| sign.is_some_and(|sign| matches!(sign, '-' | '_' | '/' | '.') || sign.is_ascii_digit());
    let code = matches!(one, Some('-' | '_' | '/'))
        && two.is_some_and(|sign| sign.is_ascii_digit() || sign.is_ascii_uppercase());
    !joined(before) && !code && one.is_none_or(|sign| !sign.is_ascii_digit() && sign != '@')
}

/// Finds the long form beside an abbreviation: `dose-limiting toxicity (DLT)` or `DLT (dose-limiting toxicity)`.
fn written_out(text: &str, start: usize, end: usize) -> Option<String> {
    let head = text.get(..start)?;
    let tail = text.get(end..)?;
    if let Some(before) = head.strip_suffix('(') {
        let words: Vec<&str> = before.split_whitespace().rev().take(6).collect();
        return (words.len() > 1).then(|| words.into_iter().rev().collect::<Vec<_>>().join(" "));
    }
    let inside = tail.strip_prefix(" (")?.split(')').next()?;
    (inside.split_whitespace().count() > 1).then(|| inside.to_owned())
}

pub(super) fn check(checked: &Checked<'_>) -> Found {
    const SHOWN: usize = 15;
    let program = &checked.program.program;
    let place = place_of(&Thing::Program(Box::new(program.clone())));
    let mut found = doubled(&program.fda, &place);
    let all = listed(&program.fda, &checked.passages, checked.known.checks);
    let open: Vec<&AbbreviationUse> = all.iter().filter(|it| it.long.is_none() && !it.known).collect();
    if open.is_empty() {
        return found;
    }
    let mut shown: Vec<String> =
        open.iter().take(SHOWN).map(|it| format!("{} (first in {})", it.short, it.first.label)).collect();
    if open.len() > SHOWN {
        shown.push(format!("and {} more", open.len() - SHOWN));
    }
    let remark = Remark::new("abbreviation.unexplained", Severity::Note, "fda.abbreviations")
        .detail(open.iter().map(|it| it.short.as_str()).collect::<Vec<_>>().join(","))
        .saying(format!(
            "{} explained nowhere: {}.",
            if open.len() == 1 {
                "One abbreviation is".to_owned()
            } else {
                format!("{} abbreviations are", open.len())
            },
            shown.join(", ")
        ))
        .because("A reviewer of another discipline does not know them; an unexplained one can be read as another.")
        .fix("Add them to the list of abbreviations, or write them out at their first use.");
    found.push((place, remark));
    found
}

/// Finds short forms that are listed with two long forms.
fn doubled(program: &ProgramText, place: &Place) -> Found {
    let mut seen: BTreeMap<&str, &str> = BTreeMap::new();
    let mut found = Found::new();
    for it in &program.abbreviations {
        let Some(first) = seen.insert(it.short.trim(), it.long.trim()) else { continue };
        if !first.eq_ignore_ascii_case(it.long.trim()) {
            let remark = Remark::new("abbreviation.two_meanings", Severity::Warn, "fda.abbreviations")
                .detail(it.short.trim())
                .saying(format!(
                    "{} is listed as \u{201c}{first}\u{201d} and as \u{201c}{}\u{201d}.",
                    it.short.trim(),
                    it.long.trim()
                ))
                .because("A reader takes the meaning known to the own discipline.")
                .fix("Keep one meaning and write the other out.");
            found.push((place.clone(), remark));
        }
    }
    found
}
