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

#[test]
fn every_rule_is_there_with_reason_way_out_and_a_source_of_the_pack() {
    let (linter, pack) = (linter(), pack());
    let ids = (1..=43).map(|number| format!("Q{number:02}")).chain((1..=10).map(|number| format!("X{number:02}")));
    for id in ids {
        let rule = linter.rule(&id).unwrap_or_else(|| panic!("no rule {id}"));
        assert!(rule.why.len() > 20 && rule.fix.len() > 10, "{id}");
        assert!(pack.source(&rule.cite.source).is_some(), "{id} cites {}", rule.cite.source);
    }
    assert_eq!(linter.rules().count(), 53);
}

fn set(meeting: MeetingKind, drafts: &[Draft]) -> Vec<(String, String)> {
    let (linter, pack) = (linter(), pack());
    let found =
        linter.lint(drafts, Occasion { meeting, in_writing: meeting == MeetingKind::C, pack: &pack }, Depth::Whole);
    found.into_iter().map(|finding| (finding.question, finding.rule)).collect()
}

/// A question that nothing is said about, with a discipline and a rank.
fn fine(id: usize, discipline: Discipline) -> Draft {
    let some = |text: &str| Some(text.to_owned());
    Draft {
        id: id.to_string(),
        text: format!("Does FDA agree with item {id} of Table 9?"),
        discipline: Some(discipline),
        position: some("The item is kept, because three lots met it."),
        justification: some("Three lots met the limit."),
        context: some("The item decides release."),
        evidence_pointer: some("Table 9"),
        rank: u16::try_from(id).ok(),
        ..Draft::default()
    }
}

fn has(found: &[(String, String)], rule: &str) -> bool {
    found.iter().any(|(_, it)| it == rule)
}

#[test]
fn parts_that_are_missing_are_found_and_a_whole_question_is_left_alone() {
    let whole = || fine(1, Discipline::Cmc);
    let one = |draft: Draft| set(MeetingKind::C, &[draft]);
    assert_eq!(one(whole()), []);
    let blank = Some(String::new());
    let cases = [
        ("Q05", Draft { position: None, ..whole() }),
        ("Q06", Draft { justification: blank.clone(), ..whole() }),
        (
            "Q15",
            Draft {
                evidence_pointer: None,
                text: "Does FDA agree with the release tests?".to_owned(),
                position: Some("They are kept.".to_owned()),
                ..whole()
            },
        ),
        ("Q19", Draft { discipline: None, ..whole() }),
        ("Q21", Draft { context: blank.clone(), ..whole() }),
        (
            "Q18",
            Draft {
                text: "Does FDA agree with Table 9: (a) release: (i) identity, (ii) purity?".to_owned(),
                ..whole()
            },
        ),
        ("Q38", Draft { justification: Some("word ".repeat(901)), ..whole() }),
        ("Q39", Draft { text_in_request: Some("Does FDA agree with the old text in Table 9?".to_owned()), ..whole() }),
    ];
    for (rule, draft) in cases {
        assert!(has(&one(draft), rule), "{rule}");
    }
    let noted = Draft { text_in_request: Some("Old?".to_owned()), change_note: Some("Shorter.".to_owned()), ..whole() };
    assert!(!has(&one(noted), "Q39"), "a change with a note is fine");
}

#[test]
fn the_set_is_counted_grouped_and_ranked() {
    let of = |count: usize| (1..=count).map(|id| fine(id, Discipline::Cmc)).collect::<Vec<_>>();
    let counted = |count: usize| set(MeetingKind::BOther, &of(count));
    assert!(!has(&counted(7), "Q35") && has(&counted(8), "Q35") && !has(&counted(10), "Q01"));
    assert!(has(&counted(11), "Q01") && !has(&counted(11), "Q02") && has(&counted(16), "Q02"));
    assert!(has(&set(MeetingKind::D, &of(6)), "Q03") && !has(&set(MeetingKind::D, &of(5)), "Q03"));
    assert!(has(&set(MeetingKind::C, &of(11)), "Q04"), "in writing");
    let parts = Draft {
        sub_questions: vec!["Does FDA agree with part 1 of Table 9?".to_owned(); 11],
        ..fine(1, Discipline::Cmc)
    };
    assert!(has(&set(MeetingKind::BOther, &[parts]), "Q01"), "parts count");
    let mixed = [fine(1, Discipline::Cmc), fine(2, Discipline::Clinical), fine(3, Discipline::Cmc)];
    assert_eq!(set(MeetingKind::BOther, &mixed), [("3".to_owned(), "Q20".to_owned())]);
    let grouped = [fine(1, Discipline::Cmc), fine(2, Discipline::Cmc), fine(3, Discipline::Clinical)];
    assert_eq!(set(MeetingKind::BOther, &grouped), []);
    assert!(has(&set(MeetingKind::PreInd, &grouped), "Q32"), "nothing nonclinical");
    let bare = [Draft { rank: None, ..fine(1, Discipline::Cmc) }, fine(2, Discipline::Cmc)];
    assert!(has(&set(MeetingKind::BOther, &bare), "Q22"));
    let safety = Draft {
        text: "Does FDA agree with the stagger in Table 9?".to_owned(),
        rank: Some(9),
        ..fine(2, Discipline::Clinical)
    };
    assert!(has(&set(MeetingKind::BOther, &[fine(1, Discipline::Cmc), safety]), "Q23"));
}
