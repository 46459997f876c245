//! What a question must have before it can be sent: an ask, a position, reasons, a discipline, a pointer, somebody to answer.
//!
//! Rules about wording are the linter's; these hold for any wording.

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
const NO_POSITION: Part = (
    "no_position",
    Severity::Stop,
    "fda.position",
    "has no sponsor position",
    "FDA answers a position; without one it may decline to answer.",
    "Write what you propose, in one or two sentences.",
);
const NO_JUSTIFICATION: Part = (
    "no_justification",
    Severity::Stop,
    "fda.justification",
    "gives no reasons for its position",
    "A position without data and reasons cannot be agreed with.",
    "Say why, with numbers, and point to the section that holds the data.",
);
const NO_DISCIPLINE: Part = (
    "no_discipline",
    Severity::Stop,
    "fda.discipline",
    "is assigned to no FDA discipline",
    "Questions are grouped by discipline so that the right reviewers are invited.",
    "Choose the discipline that will answer it.",
);
const NO_CONTEXT: Part = (
    "no_context",
    Severity::Warn,
    "fda.context",
    "has no context",
    "A reviewer reads the question before the package.",
    "Say in two sentences why you ask.",
);
const NO_POINTER: Part = (
    "no_pointer",
    Severity::Warn,
    "fda.evidence",
    "points to no evidence and no section",
    "The reviewer has to search for the data.",
    "Link the claim, the study or the section.",
);
const NO_RANK: Part = (
    "no_rank",
    Severity::Note,
    "fda.rank",
    "has no rank",
    "The agenda is worked through in rank order; FDA may not reach all.",
    "Give it a rank.",
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
    let parts_have_positions =
        !text.sub_questions.is_empty() && text.sub_questions.iter().all(|part| !part.position.is_blank());
    let missing = [
        (text.ask.is_blank(), NO_ASK),
        (text.position.is_blank() && !parts_have_positions, NO_POSITION),
        (text.justification.is_blank(), NO_JUSTIFICATION),
        (text.discipline.is_none(), NO_DISCIPLINE),
        (text.context.is_blank(), NO_CONTEXT),
        (text.claims.is_empty() && text.evidence.is_empty() && text.sections.is_empty(), NO_POINTER),
        (text.rank.is_none(), NO_RANK),
        (question.internal.answerer.is_none(), NO_ANSWERER),
    ];
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
