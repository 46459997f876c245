//! All questions together: how many, grouped by discipline, ranked, and with safety first.

use std::collections::BTreeSet;

use super::{Draft, Linter, Occasion, Seen};
use crate::discipline::Discipline;
use crate::meeting::MeetingKind;

/// A rule that fired, about one question or about all.
pub(super) struct SeenInSet {
    pub(super) question: Option<usize>,
    pub(super) seen: Seen,
}

pub(super) fn check(linter: &Linter, drafts: &[Draft], occasion: Occasion<'_>) -> Vec<SeenInSet> {
    if drafts.is_empty() {
        return Vec::new();
    }
    let holds = |id: &str| linter.rule(id).is_some_and(|rule| rule.holds_at(occasion.meeting));
    let mut found = Vec::new();
    let mut all = |rule: &str, words: String| found.push(SeenInSet { question: None, seen: Seen::new(rule, words) });
    for (rule, words) in counts(linter, drafts, occasion) {
        if holds(rule) {
            all(rule, words);
        }
    }
    let disciplines: BTreeSet<Discipline> = drafts.iter().filter_map(|draft| draft.discipline).collect();
    let missing = [Discipline::Cmc, Discipline::PharmTox, Discipline::Clinical];
    let missing: Vec<&str> = missing.iter().filter(|it| !disciplines.contains(it)).map(|it| it.label()).collect();
    if holds("Q32") && !disciplines.is_empty() && !missing.is_empty() {
        all("Q32", format!("no question for {}", missing.join(", ")));
    }
    found.extend(ungrouped(drafts));
    found.extend(unranked(linter, drafts));
    found
}

/// Returns the rules on numbers that fire, with what was counted.
fn counts(linter: &Linter, drafts: &[Draft], occasion: Occasion<'_>) -> Vec<(&'static str, String)> {
    let parts: usize = drafts.iter().map(|draft| draft.sub_questions.len()).sum();
    let asks: usize = drafts.iter().map(|draft| draft.sub_questions.len().max(1)).sum();
    let disciplines: BTreeSet<Discipline> = drafts.iter().filter_map(|draft| draft.discipline).collect();
    let limit = |id: &str| linter.rule(id).and_then(|rule| rule.limit).unwrap_or(u32::MAX) as usize;
    let most = linter.rule("Q03").and_then(|rule| rule.disciplines).unwrap_or(u32::MAX) as usize;
    let narrow = occasion.meeting == MeetingKind::D;
    let said = if parts > 0 { format!("{asks} asks, parts counted") } else { format!("{asks} questions") };
    let fired = [
        ("Q01", asks > limit("Q01") && asks <= limit("Q02")),
        ("Q02", asks > limit("Q02")),
        ("Q03", narrow && (asks > limit("Q03") || disciplines.len() > most)),
        ("Q04", occasion.in_writing && asks > limit("Q04")),
        ("Q35", asks > limit("Q35") && asks <= limit("Q01")),
    ];
    fired.into_iter().filter(|(_, fires)| *fires).map(|(rule, _)| (rule, said.clone())).collect()
}

/// Finds the first question of each discipline that comes back after another.
fn ungrouped(drafts: &[Draft]) -> Vec<SeenInSet> {
    let mut done: BTreeSet<Discipline> = BTreeSet::new();
    let mut last = None;
    let mut found = Vec::new();
    for (place, discipline) in drafts.iter().enumerate().filter_map(|(place, draft)| Some((place, draft.discipline?))) {
        if last != Some(discipline) && !done.insert(discipline) {
            let words = format!("{} comes again after another discipline", discipline.label());
            found.push(SeenInSet { question: Some(place), seen: Seen::new("Q20", words) });
        }
        last = Some(discipline);
    }
    found
}

/// Finds questions without a rank, and a safety question that is ranked below others.
fn unranked(linter: &Linter, drafts: &[Draft]) -> Vec<SeenInSet> {
    let mut found = Vec::new();
    let ranked = drafts.iter().any(|draft| draft.rank.is_some());
    if !ranked {
        let words = format!("{} questions without a rank", drafts.len());
        return if drafts.len() > 1 {
            vec![SeenInSet { question: None, seen: Seen::new("Q22", words) }]
        } else {
            found
        };
    }
    let bare = drafts.iter().enumerate().filter(|(_, draft)| draft.rank.is_none());
    found.extend(bare.map(|(place, _)| SeenInSet { question: Some(place), seen: Seen::new("Q22", "") }));
    let safe = |draft: &Draft| linter.sees("Q23", &draft.text.to_ascii_lowercase()).is_some();
    let first = drafts.iter().filter_map(|draft| Some((draft.rank?, safe(draft)))).min();
    let best_safety = drafts
        .iter()
        .enumerate()
        .filter(|(_, draft)| safe(draft))
        .filter_map(|(place, draft)| Some((draft.rank?, place)))
        .min();
    if let (Some((_, false)), Some((rank, place))) = (first, best_safety) {
        found.push(SeenInSet { question: Some(place), seen: Seen::new("Q23", format!("rank {rank}")) });
    }
    found
}
