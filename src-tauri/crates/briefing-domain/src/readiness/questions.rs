//! What a question must have beside what the linter asks for: an ask, somebody to answer, no open placeholder, a rank of its own.
//!
//! Position, reasons, discipline, context, pointer and rank are the linter's rules (`lint.rs`).

use super::{Checked, Found, elements, place_of};
use crate::finding::{Remark, Severity};
use crate::question::Question;
use crate::snapshot::Thing;

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let Some(meeting) = checked.meeting else { return Found::new() };
    let mut found = Found::new();
    let mut ranks = Vec::new();
    for question in elements::asked(checked, meeting) {
        let place = place_of(&Thing::Question(Box::new(question.clone())));
        let label = place.label.clone();
        let mut remarks = parts(question, &label);
        remarks.extend(placeholders(question, &label));
        if let Some(rank) = question.fda.rank {
            if ranks.contains(&rank) {
                remarks.push(
                    Remark::new("question.rank_tied", Severity::Note, "fda.rank")
                        .saying(format!("{label} shares rank {rank} with another question."))
                        .because("The agenda is worked through in rank order; FDA may not reach all.")
                        .fix("Give each question a rank of its own."),
                );
            }
            ranks.push(rank);
        }
        found.extend(remarks.into_iter().map(|remark| (place.clone(), remark)));
    }
    found
}

/// A part of a question that may be missing: rule, weight, field, what is missing, why it matters, and the way out.
type Part = (&'static str, Severity, &'static str, &'static str, &'static str, &'static str);

const NO_ASK: Part = (
    "no_ask",
    Severity::Stop,
    "fda.ask",
    "has no wording",
    "FDA cannot answer it.",
    "Write the ask as one closed question.",
);
const NO_ANSWERER: Part = (
    "no_answerer",
    Severity::Note,
    "internal.answerer",
    "has nobody who answers when FDA asks back",
    "In the meeting there is no time to find out.",
    "Name who answers.",
);

fn parts(question: &Question, label: &str) -> Vec<Remark> {
    let text = &question.fda;
    let missing = [(text.ask.is_blank(), NO_ASK), (question.internal.answerer.is_none(), NO_ANSWERER)];
    let missing = missing.into_iter().filter(|(missing, _)| *missing);
    missing
        .map(|(_, (rule, severity, path, what, why, fix))| {
            Remark::new(format!("question.{rule}"), severity, path)
                .saying(format!("{label} {what}."))
                .because(why)
                .fix(fix)
        })
        .collect()
}

/// Finds `{placeholders}` that were left open when a bank topic was adopted.
fn placeholders(question: &Question, label: &str) -> Vec<Remark> {
    let mut texts = vec![("fda.ask".to_owned(), question.fda.ask.as_str())];
    texts.push(("fda.position".to_owned(), question.fda.position.as_str()));
    for (idx, part) in question.fda.sub_questions.iter().enumerate() {
        texts.push((format!("fda.sub_questions[{idx}].ask"), part.ask.as_str()));
    }
    let mut remarks = Vec::new();
    for (path, text) in texts {
        for open in open_placeholders(text) {
            remarks.push(
                Remark::new("question.placeholder_open", Severity::Stop, path.clone())
                    .detail(open)
                    .saying(format!("{label} still has the placeholder \u{201c}{open}\u{201d}."))
                    .because("It would be sent to FDA as it stands.")
                    .fix("Replace it with the real value."),
            );
        }
    }
    remarks
}

fn open_placeholders(text: &str) -> Vec<&str> {
    let inner = text.split('{').skip(1).filter_map(|rest| rest.split_once('}').map(|(name, _)| name));
    inner
        .filter(|name| {
            !name.is_empty() && name.chars().all(|ch| ch.is_ascii_lowercase() || ch.is_ascii_digit() || ch == '_')
        })
        .collect()
}
