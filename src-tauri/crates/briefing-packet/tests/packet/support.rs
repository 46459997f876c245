//! The example programs, an empty program, and the options of a draft.
//!
//! Everything is fixed: day, rule pack, findings.

use std::collections::BTreeMap;

use briefing_domain::finding::{Finding, Place, Severity};
use briefing_domain::outline::Outline;
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_packet::{BuildOptions, RulePackMark};

fn read(text: &str) -> ProgramSnapshot {
    let mut table: toml::Table = toml::from_str(text).unwrap();
    table.remove("format");
    table.remove("version");
    table.try_into().unwrap()
}

pub(crate) fn aav() -> ProgramSnapshot {
    read(include_str!("../../../../../assets/samples/aav-pre-ind.toml"))
}

pub(crate) fn til() -> ProgramSnapshot {
    read(include_str!("../../../../../assets/samples/til-interact.toml"))
}

pub(crate) fn empty() -> ProgramSnapshot {
    read("[program]\nid = \"pg_00000000-0000-7000-8000-000000000001\"\n")
}

pub(crate) fn program(toml: &str) -> ProgramSnapshot {
    read(toml)
}

pub(crate) fn outline() -> Outline {
    Outline::built_in().unwrap()
}

pub(crate) fn options(outline: &Outline) -> BuildOptions<'_> {
    let day = "2026-11-22".parse().unwrap();
    BuildOptions {
        as_of: day,
        final_copy: false,
        meeting: None,
        milestones: Vec::new(),
        findings: Vec::new(),
        readiness: Vec::new(),
        rule_pack: RulePackMark { id: "pdufa-vii".to_owned(), version: "1.0".to_owned(), date: day },
        packs: Vec::new(),
        outline,
        images: BTreeMap::new(),
    }
}

pub(crate) fn findings() -> Vec<Finding> {
    let finding = |severity, sentence: &str, dismissed: Option<&str>| Finding {
        id: sentence.to_lowercase(),
        rule: "question.rule".to_owned(),
        severity,
        sentence: sentence.to_owned(),
        why: "FDA would stumble over it.".to_owned(),
        source: None,
        place: Place { label: "Question 3".to_owned(), ..Place::default() },
        fix: "Mend it.".to_owned(),
        dismissed: dismissed.map(str::to_owned),
    };
    vec![
        finding(Severity::Warn, "A vague word stands here.", None),
        finding(Severity::Stop, "Question 3 has no position.", None),
        finding(Severity::Stop, "The ask is open.", Some("We keep it on purpose.")),
    ]
}
