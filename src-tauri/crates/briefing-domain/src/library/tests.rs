//! The built-in library is whole, in American English, and mistakes in a pack are named with file and line.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use super::*;
use crate::bank::placeholders_in;
use crate::discipline::Discipline;
use crate::library::topic::{Area, Stage};
use crate::plan::contingency::ReplyKind;
use crate::plan::ltfu::LtfuText;

const BRITISH: &[&str] = &[
    "paediatr",
    "tumour",
    "titre",
    "haemat",
    "haemo",
    "leukaem",
    "anaem",
    "programme",
    "isation",
    "ised",
    "ising",
    "enrolment",
    "labelling",
    "modelling",
    "counselling",
    "judgement",
    "behaviour",
    "centre",
    "catalogue",
    "licence",
    "fibre",
    "ageing",
    "analyse ",
    "analysed",
    "favour",
    "colour",
    "oedema",
    "foet",
    "oestr",
    "neutralis",
    "randomis",
    "characteris",
    "afterwards",
];
/// American words that the list above would find.
const ALLOWED: &[&str] =
    &["raised", "characteristic", "compromised", "revised", "supervised", "rising", "advised", "promised", "raising"];

fn assets() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/library")
}

fn library() -> Library {
    Library::built_in().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn every_topic_scenario_and_guidance_record_is_in_the_built_in_library() {
    let library = library();
    assert_eq!((library.topics.len(), library.scenarios.len(), library.guidance.len()), (234, 55, 89));
    let counts: Vec<usize> =
        Area::ALL.iter().map(|area| library.topics.iter().filter(|topic| topic.area == *area).count()).collect();
    assert_eq!(counts, [77, 23, 42, 22, 22, 16, 10, 11, 11]);
    for discipline in Discipline::ALL {
        assert!(library.topics.iter().any(|topic| topic.discipline == discipline), "{discipline:?}");
    }
    assert_eq!(library.topics[0].pack, "built-in 1.1.0");
}

#[test]
fn every_file_in_the_folder_is_embedded() {
    let mut on_disk = BTreeSet::from(["guidance.toml".to_owned(), "story.toml".to_owned()]);
    for folder in ["questions", "plans"] {
        for entry in fs::read_dir(assets().join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.ends_with(".toml") {
                on_disk.insert(format!("{folder}/{name}"));
            }
        }
    }
    let listed: BTreeSet<String> = files::built_in().iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(listed, on_disk);
}

#[test]
fn every_topic_stands_in_the_file_of_its_area() {
    for (name, text) in files::built_in().iter().filter(|(name, _)| name.starts_with("questions/")) {
        let file: TopicFile = toml::from_str(text).unwrap();
        for topic in file.topic {
            let area = format!("questions/{}", topic.area.id());
            assert!(
                *name == format!("{area}.toml") || name.starts_with(&format!("{area}-")),
                "{} stands in {name}",
                topic.id
            );
        }
    }
}

#[test]
fn no_british_spelling_stands_in_any_asset() {
    let mut found = Vec::new();
    for (name, text) in &files::built_in() {
        for (number, line) in text.to_lowercase().lines().enumerate() {
            let mut rest = line.to_owned();
            ALLOWED.iter().for_each(|word| rest = rest.replace(word, ""));
            let wrong = BRITISH.iter().filter(|word| rest.contains(**word));
            found.extend(wrong.map(|word| format!("{name}:{}: {word}", number + 1)));
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn no_reply_in_the_room_proposes_anything_new() {
    let library = library();
    for scenario in &library.scenarios {
        let reply = scenario.reply.to_lowercase();
        for word in ["we propose", "we can ", "we could", "would add", "we will add ", "offer"] {
            assert!(!reply.contains(word), "{}: {reply}", scenario.id);
        }
        let says = match scenario.reply_kind {
            ReplyKind::RestatesPackage => reply.contains("on page {page}"),
            ReplyKind::PointsToAlternative => reply.contains("disclose") && reply.contains("alternative"),
            ReplyKind::AsksMeaning => reply.contains('?') || reply.contains("what the response means"),
            ReplyKind::AcceptsInInd => reply.contains("in the ind"),
        };
        assert!(says, "{}: {reply}", scenario.id);
        assert!(!scenario.options.is_empty(), "{}", scenario.id);
    }
}

#[test]
fn topics_and_scenarios_name_each_other() {
    let library = library();
    for topic in &library.topics {
        for id in &topic.scenarios {
            assert!(library.scenario(id).unwrap().topics.contains(&topic.id), "{id} does not name {}", topic.id);
        }
    }
}

#[test]
fn what_is_premature_at_a_first_meeting_says_so() {
    let library = library();
    for id in ["accelerated-approval-path", "platform-designation", "expedited-designation-plan", "orr-dor-single-arm"]
    {
        let topic = library.topic(id).unwrap();
        assert!(topic.earliest_stage > Stage::PreInd && topic.note.is_some(), "{id}");
        assert_eq!(topic.meeting_fit, crate::bank::MeetingFit::PreInd, "{id}");
    }
}

#[test]
fn a_follow_up_plan_starts_with_rows_that_need_no_filling_and_keeps_what_was_written() {
    let mut plan = LtfuText { retention: vec!["Our own row".to_owned()], ..LtfuText::default() };
    library().start_follow_up(&mut plan);
    assert_eq!(plan.retention, ["Our own row"]);
    assert!(plan.objectives.len() >= 5 && plan.delayed_events.len() >= 6 && plan.methods.len() == 12);
    let printed = format!("{:?} {:?} {:?}", plan.objectives, plan.consent, plan.continuity.text);
    assert_eq!(placeholders_in(&printed).count(), 0, "{printed}");
}

fn broken(edit: impl Fn(&str) -> String) -> LibraryError {
    let changed: Vec<(String, String)> = files::built_in()
        .into_iter()
        .map(|(name, text)| if name == "questions/cmc.toml" { (name, edit(text)) } else { (name, text.to_owned()) })
        .collect();
    let files: Vec<(&str, &str)> = changed.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    Library::parse(&files).unwrap_err()
}

#[test]
fn a_mistake_in_a_pack_is_named_with_file_and_line() {
    let original = files::built_in().iter().find(|(name, _)| name == "questions/cmc.toml").unwrap().1;
    let line = |needle: &str| original.lines().position(|line| line.contains(needle)).unwrap() + 1;
    let cases: [(&str, &str, &str); 6] = [
        ("\"c-potency-not-ready\"", "\"c-potency-not-reddy\"", "contingency scenario `c-potency-not-reddy`"),
        ("\"g-potency-2023\"", "\"g-potency-2032\"", "guidance document `g-potency-2032`"),
        ("that {assay_1}, with", "that {assay_one}, with", "{assay_one}"),
        ("with {assay_2} in", "with something in", "`assay_2`"),
        ("discipline = \"cmc\"", "discipline = \"chemistry\"", "chemistry"),
        ("deciding_office = \"otp\"", "deciding_office = \"otp\"\nurgent = true", "urgent"),
    ];
    for (old, new, said) in cases {
        let error = broken(|text| text.replacen(old, new, 1));
        assert_eq!(error.file, "questions/cmc.toml", "{error}");
        assert!(error.reason.contains(said), "{error}");
        let expected = if said == "`assay_2`" { line("key = \"assay_2\"") } else { line(old) };
        let shift = usize::from(said == "urgent");
        assert_eq!(error.line, expected + shift, "{error}");
    }
}

#[test]
fn a_topic_that_stands_twice_and_a_mixed_pack_are_refused() {
    let error = broken(|text| text.replacen("id = \"phase1-specification\"", "id = \"potency-strategy\"", 1));
    assert!(error.line > 20 && error.reason.contains("twice"), "{error}");
    let error = broken(|text| text.replacen("version = \"1.1.0\"", "version = \"2.0.0\"", 1));
    assert!(error.reason.contains("built-in 2.0.0"), "{error}");
}
