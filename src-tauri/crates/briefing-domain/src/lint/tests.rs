//! The built-in rules are whole, and the labeled questions are judged as labeled.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::*;

#[derive(serde::Deserialize)]
struct Corpus {
    question: Vec<Labeled>,
}

#[derive(serde::Deserialize)]
struct Labeled {
    id: String,
    meeting: MeetingKind,
    text: String,
    rules: Vec<String>,
}

impl Labeled {
    /// Whether the question stays unseen while the rules are tuned: a third, chosen by the id alone.
    fn unseen(&self) -> bool {
        let digest = Sha256::digest(self.id.as_bytes());
        u32::from_be_bytes([digest[0], digest[1], digest[2], digest[3]]) % 3 == 2
    }
}

fn linter() -> Linter {
    Linter::built_in().unwrap_or_else(|error| panic!("{error}"))
}

fn pack() -> RulePack {
    RulePack::built_in().unwrap_or_else(|error| panic!("{error}"))
}

fn fired(linter: &Linter, pack: &RulePack, it: &Labeled) -> Vec<String> {
    let draft = Draft { text: it.text.clone(), ..Draft::default() };
    let occasion = Occasion { meeting: it.meeting, in_writing: false, pack };
    linter.lint_one(&draft, occasion, Depth::Bare).into_iter().map(|seen| seen.rule).collect()
}

/// Hits, false alarms and misses by rule.
fn score(unseen: bool) -> (BTreeMap<String, [usize; 3]>, Vec<String>) {
    let corpus: Corpus = toml::from_str(include_str!("../../../../../tests/corpus/questions.toml")).unwrap();
    let (linter, pack) = (linter(), pack());
    let mut scores: BTreeMap<String, [usize; 3]> = BTreeMap::new();
    let mut wrong = Vec::new();
    for it in corpus.question.iter().filter(|it| it.unseen() == unseen) {
        let fired = fired(&linter, &pack, it);
        for rule in &fired {
            let hit = it.rules.contains(rule);
            scores.entry(rule.clone()).or_default()[usize::from(!hit)] += 1;
            if !hit {
                wrong.push(format!("{}: false {rule}: {}", it.id, it.text));
            }
        }
        for rule in it.rules.iter().filter(|rule| !fired.contains(rule)) {
            scores.entry(rule.clone()).or_default()[2] += 1;
            wrong.push(format!("{}: missed {rule} (fired {fired:?}): {}", it.id, it.text));
        }
    }
    (scores, wrong)
}

fn totals(scores: &BTreeMap<String, [usize; 3]>) -> (f64, f64) {
    let sum = |place: usize| f64::from(u32::try_from(scores.values().map(|it| it[place]).sum::<usize>()).unwrap());
    (sum(0) / (sum(0) + sum(1)).max(1.0), sum(0) / (sum(0) + sum(2)).max(1.0))
}

#[test]
fn the_unseen_questions_are_judged_nearly_as_labeled() {
    let (scores, wrong) = score(true);
    let (precision, recall) = totals(&scores);
    println!("unseen: precision {precision:.3}, recall {recall:.3}\n{scores:?}\n{}", wrong.join("\n"));
    assert!(precision >= 0.5 && recall >= 0.5, "{precision:.3} {recall:.3}");
}

#[test]
fn the_tuning_questions_are_judged_as_labeled() {
    let (scores, wrong) = score(false);
    let (precision, recall) = totals(&scores);
    println!("tuning: precision {precision:.3}, recall {recall:.3}\n{}", wrong.join("\n"));
    assert!(precision >= 0.95 && recall >= 0.95, "{precision:.3} {recall:.3}");
}
