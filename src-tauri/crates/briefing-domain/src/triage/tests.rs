//! Thirty draft questions are sorted as a consultant would, within the rules, and the built-in rules are whole.

use super::*;
use crate::rulepack::RulePack;

struct Built {
    rules: TriageRules,
    linter: Linter,
    library: Library,
    pack: RulePack,
}

fn built() -> Built {
    Built {
        rules: TriageRules::built_in().unwrap_or_else(|error| panic!("{error}")),
        linter: Linter::built_in().unwrap_or_else(|error| panic!("{error}")),
        library: Library::built_in().unwrap_or_else(|error| panic!("{error}")),
        pack: RulePack::built_in().unwrap_or_else(|error| panic!("{error}")),
    }
}

fn sort(meeting: MeetingKind, modality: Option<Modality>, texts: &[&str]) -> Triage {
    let built = built();
    let wits = Wits { rules: &built.rules, linter: &built.linter, library: &built.library, pack: &built.pack };
    let questions = texts.iter().map(|text| Draft { text: (*text).to_owned(), ..Draft::default() }).collect();
    triage(&TriageInput { meeting, modality, questions }, wits)
}

#[test]
fn each_kind_of_draft_gets_the_decision_a_consultant_would_give() {
    let texts = [
        "Does FDA agree that the 26-week GLP toxicology study in cynomolgus monkeys uses the clinical route?",
        "Does FDA agree that the product qualifies for orphan drug designation?",
        "Does FDA agree with the model of disease in transgenic mice and with the release tests of the vector lot?",
        "Does FDA agree that the humanized mouse model is relevant for the first pilot efficacy experiments?",
        "Does FDA agree that the humanized mouse model is relevant for the pilot efficacy experiments?",
    ];
    let verdicts: Vec<Verdict> =
        sort(MeetingKind::Interact, None, &texts).questions.iter().map(|question| question.verdict).collect();
    assert_eq!(verdicts[..3], [Verdict::MoveToPreInd, Verdict::WrongOffice, Verdict::Split]);
    assert_eq!(verdicts[4], Verdict::Merge);
}

#[test]
fn safety_ranks_first_and_the_cut_line_follows_the_minutes() {
    let about = [
        "label color",
        "courier boxes",
        "glove supplier",
        "pharmacy software",
        "barcode printer",
        "visitor log",
        "elevator access",
    ];
    let texts: Vec<String> = about
        .iter()
        .map(|it| format!("Does FDA agree with the {it} in Table 4?"))
        .chain(["Does FDA agree that the biodistribution study in rabbits in Table 4 includes the gonads?".to_owned()])
        .collect();
    let sorted = sort(MeetingKind::PreInd, None, &texts.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(sorted.questions[7].rank, Some(1));
    assert_eq!(sorted.fit, 5, "45 minutes hold five questions of nine minutes");
    assert_eq!(sorted.questions.iter().filter(|question| question.above_cut).count(), 5);
    assert!(sorted.table.contains("below the cut line"), "{}", sorted.table);
}

#[test]
fn what_nobody_asks_about_is_named_with_its_confidence() {
    let asked = ["Does FDA agree with the potency assay in Table 9 for the T-cell product?"];
    let sorted = sort(MeetingKind::PreInd, Some(Modality::Til), &asked);
    assert_eq!(sorted.gaps.len(), 3);
    assert!(sorted.gaps.iter().all(|gap| gap.id != "hold-potency"), "{:?}", sorted.gaps);
    assert!(sorted.gaps.iter().any(|gap| gap.id == "hold-starting-dose"));
}

#[test]
fn every_topic_that_closes_a_gap_is_in_the_bank() {
    let built = built();
    for cause in built.rules.causes() {
        for topic in &cause.topics {
            assert!(built.library.topic(topic).is_some(), "{} names {topic}", cause.id);
        }
    }
}
