//! The words of one question, held against the rules about wording.
//!
//! Most rules are patterns in the data file. The few that need more than patterns have a function each, named in `special`.

use super::parts::points;
use super::rules::{About, LintRule, Ready, Scope};
use super::sentence::{Sentences, asks};
use super::{Linter, Seen};
use crate::meeting::MeetingKind;

/// Rules after whose finding a missing closed ask goes without saying.
const SAY_IT_BETTER: &[&str] = &["Q08", "Q09", "Q10", "Q11", "Q12", "Q13", "Q14", "Q42", "X02", "X10"];

/// Returns whether a rule is about a question as a whole, so that a part of one is not held against it.
pub(super) fn of_whole_questions(rule: &str) -> bool {
    matches!(rule, "Q07" | "X03" | "X06" | "X07")
}

pub(super) fn check(linter: &Linter, text: &str, meeting: MeetingKind) -> Vec<Seen> {
    let sentences = Sentences::of(text);
    if sentences.all.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<Seen> = Vec::new();
    let rules = linter.ready().filter(|(rule, _)| rule.about == About::Wording && rule.holds_at(meeting));
    for (rule, ready) in rules {
        if ready.excuses_all(&sentences.lower) {
            continue;
        }
        let seen = match rule.id.as_str() {
            "Q07" => continue,
            "Q08" => open(linter, &sentences, rule, ready),
            "Q13" if points(text) => None,
            "Q17" => several(linter, &sentences).or_else(|| pattern(&sentences, rule, ready)),
            _ => pattern(&sentences, rule, ready),
        };
        found.extend(seen.map(|words| Seen::new(&rule.id, words)));
    }
    settle(linter, &sentences, &mut found);
    found
}

/// Leaves out what another finding says better, and adds the missing closed ask.
fn settle(linter: &Linter, sentences: &Sentences, found: &mut Vec<Seen>) {
    let has = |found: &[Seen], rule: &str| found.iter().any(|seen| seen.rule == rule);
    if has(found, "Q09") {
        found.retain(|seen| seen.rule != "Q08");
    }
    if has(found, "Q11") {
        found.retain(|seen| seen.rule != "X01");
    }
    if has(found, "Q10") || has(found, "Q14") {
        found.retain(|seen| seen.rule != "Q13");
    }
    if has(found, "X10") {
        found.retain(|seen| !matches!(seen.rule.as_str(), "Q08" | "Q09"));
    }
    let choice = linter.ready().any(|(rule, ready)| {
        rule.id == "Q08" && ready.excuses(&sentences.lower) || rule.id == "Q07" && ready.excuses_all(&sentences.lower)
    });
    let better = found.iter().any(|seen| SAY_IT_BETTER.contains(&seen.rule.as_str()));
    if !better && !choice && !sentences.all.iter().any(|(_, lower)| closed(linter, lower)) {
        let last = sentences.asking().last().map(|(typed, _)| typed.clone()).unwrap_or_default();
        found.insert(0, Seen::new("Q07", shorten(&last)));
    }
}

/// Returns whether a sentence is a closed ask to FDA.
fn closed(linter: &Linter, lower: &str) -> bool {
    asks(lower) && linter.is_closed(lower) && !OPENERS.iter().any(|opener| begins(lower, opener))
}

/// Words with which a sentence asks openly, whatever verb follows.
const OPENERS: &[&str] = &["what", "what's", "how", "which", "when", "where", "why", "who"];

fn begins(lower: &str, word: &str) -> bool {
    lower.strip_prefix(word).is_some_and(|rest| rest.starts_with(' '))
}

/// Returns whether a sentence only closes a closed ask: "If not, please advise ...".
fn closing(lower: &str) -> bool {
    ["if not", "if so", "if fda", "if the agency", "if otp", "otherwise", "should fda disagree", "should the agency"]
        .iter()
        .any(|opening| lower.starts_with(opening))
}

/// An open question is fine when it closes a closed one.
fn open(linter: &Linter, sentences: &Sentences, rule: &LintRule, ready: &Ready) -> Option<String> {
    let has_closed = sentences.all.iter().any(|(_, lower)| closed(linter, lower) && !closing(lower));
    if has_closed { None } else { pattern(sentences, rule, ready) }
}

/// Several closed asks are several issues; one that begins "If not" belongs to the first.
fn several(linter: &Linter, sentences: &Sentences) -> Option<String> {
    let mut asks = sentences.all.iter().filter(|(_, lower)| closed(linter, lower) && !closing(lower));
    asks.next()?;
    asks.next().map(|(typed, _)| shorten(typed))
}

/// Holds the patterns of a rule against the sentences it is about.
fn pattern(sentences: &Sentences, rule: &LintRule, ready: &Ready) -> Option<String> {
    let of = |(typed, lower): &(String, String)| {
        let (begin, end) = ready.sees(lower)?;
        Some(typed.get(begin..end).map_or_else(|| typed.clone(), str::to_owned))
    };
    let seen = match rule.scope {
        Scope::Ask => sentences.asking().into_iter().filter(|(_, lower)| !closing(lower)).find_map(of),
        Scope::Any => sentences.all.iter().find_map(of),
        Scope::Text => {
            ready.sees(&sentences.lower).and_then(|(begin, end)| sentences.lower.get(begin..end).map(str::to_owned))
        }
    };
    seen.map(|words| shorten(&words))
}

/// Quotes no more than a line.
fn shorten(words: &str) -> String {
    const MOST: usize = 120;
    let words = words.trim();
    if words.chars().count() <= MOST {
        return words.to_owned();
    }
    let head: String = words.chars().take(MOST).collect();
    format!("{}\u{2026}", head.trim_end())
}
