//! Programs to write packets of, and findings for the internal ones.

use briefing_domain::finding::{Finding, Place, Severity};

pub(crate) use samples::{aav, empty, options, outline, program, til};

#[path = "../support/samples.rs"]
mod samples;

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
