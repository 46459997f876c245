//! Everything FDA will read, as plain text with its place: gathered once for each check and shared by all checks of wording.
//!
//! Walks the JSON form of the FDA halves, so that a new field is covered without a change. Fields that hold no prose (ids, dates, choices
//! from a list, drawings) are left out, and so are questions and meetings other than the one that is prepared.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{Record, place_of};
use crate::audience::Audience;
use crate::finding::Place;
use crate::id;
use crate::leaves;
use crate::meeting::Meeting;
use crate::snapshot::{ProgramSnapshot, Thing, ThingKind};
use crate::text::{self, ReferenceKind};

/// One text that FDA will read.
pub(crate) struct Passage {
    /// The field it stands in.
    pub(crate) place: Place,
    /// The kind of thing.
    pub(crate) kind: ThingKind,
    /// The text without mark-up; references to key facts show the value of today.
    pub(crate) text: String,
}

/// Fields that hold no prose.
const NO_PROSE: [&str; 22] = [
    "modality",
    "kind",
    "format",
    "slot",
    "key",
    "hash",
    "svg",
    "media",
    "job",
    "capacity",
    "discipline",
    "maturity",
    "mode",
    "form",
    "product_class",
    "sponsor",
    "short",
    "long",
    "ind_number",
    "pre_submission_number",
    "meeting_number",
    "glp",
];

/// Gathers the texts of a program in its order.
pub(super) fn gather(program: &ProgramSnapshot, meeting: Option<&Meeting>, records: &[Record]) -> Vec<Passage> {
    let labels = labels(program);
    let mut passages = Vec::new();
    for record in records.iter().filter(|record| reaches_fda(&record.thing, meeting)) {
        let place = place_of(&record.thing);
        let fda = record.body.get("fda").or_else(|| record.body.pointer("/body/fda"));
        let Some(fda) = fda else { continue };
        leaves::strings(fda, &mut |path, value| {
            let field = path.rsplit('.').next().unwrap_or(path).split('[').next().unwrap_or_default();
            let prose = !NO_PROSE.contains(&field) && !path.starts_with("other_names") && !path.starts_with("answers");
            if !prose || value.trim().is_empty() || id::is_id(value) || is_day(value) {
                return;
            }
            let place = Place { path: format!("fda.{path}"), ..place.clone() };
            passages.push(Passage { place, kind: record.thing.kind(), text: plain(value, &labels) });
        });
    }
    passages
}

fn is_day(value: &str) -> bool {
    value.len() == 10
        && value
            .bytes()
            .enumerate()
            .all(|(at, sign)| if at == 4 || at == 7 { sign == b'-' } else { sign.is_ascii_digit() })
}

fn reaches_fda(thing: &Thing, meeting: Option<&Meeting>) -> bool {
    match (thing, meeting) {
        (Thing::Person(_) | Thing::Dismissal(_), _) => false,
        (Thing::Figure(figure), _) => figure.audience == Audience::Fda,
        (Thing::Question(question), Some(meeting)) => question.fda.meeting.as_ref() == Some(&meeting.id),
        (Thing::Meeting(other), Some(meeting)) => other.id == meeting.id,
        _ => true,
    }
}

/// What references to facts and sources are printed as.
fn labels(program: &ProgramSnapshot) -> BTreeMap<&str, String> {
    let facts = program.facts.iter().map(|fact| (fact.id.as_str(), text::plain(&text::read(&fact.fda.shown()))));
    let evidence = program.evidence.iter().map(|evidence| (evidence.id.as_str(), evidence.fda.title.clone()));
    facts.chain(evidence).collect()
}

fn plain(source: &str, labels: &BTreeMap<&str, String>) -> String {
    const MARKUP: [char; 12] = ['*', '_', '[', '<', '`', '\\', '#', '|', '&', '~', ':', '\n'];
    if !source.contains(MARKUP) {
        return source.to_owned();
    }
    let mut doc = text::read(source);
    text::relabel(&mut doc, |reference| match reference.kind {
        ReferenceKind::Fact | ReferenceKind::Evidence => labels.get(reference.id.as_str()).cloned(),
        ReferenceKind::Claim | ReferenceKind::Question | ReferenceKind::Section | ReferenceKind::Figure => None,
    });
    text::plain(&doc)
}

/// Returns the sentence that holds a place of a text.
pub(super) fn sentence(text: &str, at: &Range<usize>) -> Range<usize> {
    let head = text.get(..at.start).unwrap_or_default();
    let tail = text.get(at.end..).unwrap_or_default();
    let ends = |text: &str, dot: usize, sign: char| -> bool {
        match sign {
            '\n' => true,
            '.' | '?' | '!' => {
                let mut behind = text.get(dot + 1..).unwrap_or_default().chars();
                match behind.next() {
                    None => true,
                    Some(space) if space.is_whitespace() => behind.next().is_none_or(|next| !next.is_lowercase()),
                    Some(_) => false,
                }
            }
            _ => false,
        }
    };
    let start = head.char_indices().rev().find(|(dot, sign)| ends(text, *dot, *sign)).map_or(0, |(dot, _)| dot + 1);
    let end = tail.char_indices().find(|(dot, sign)| ends(text, at.end + dot, *sign));
    let end = end.map_or(text.len(), |(dot, sign)| at.end + dot + usize::from(sign != '\n'));
    let lead = text.get(start..end).map_or(0, |sentence| sentence.len() - sentence.trim_start().len());
    (start + lead).min(at.start)..end
}

/// Returns what a finding quotes of a text: the sentence of a place, shortened around it.
pub(super) fn quote(text: &str, at: &Range<usize>) -> String {
    const ROOM: usize = 60;
    let whole = sentence(text, at);
    let from = boundary(text, at.start.saturating_sub(ROOM).max(whole.start));
    let to = boundary(text, (at.end + ROOM).min(whole.end));
    let shown = text.get(from..to).unwrap_or_default();
    // Cut at whole words where something is left out.
    let shown = if from > whole.start { shown.split_once(' ').map_or(shown, |(_, rest)| rest) } else { shown };
    let shown = if to < whole.end { shown.rsplit_once(' ').map_or(shown, |(rest, _)| rest) } else { shown };
    let (before, behind) =
        (if from > whole.start { "\u{2026} " } else { "" }, if to < whole.end { " \u{2026}" } else { "" });
    format!("\u{201c}{before}{}{behind}\u{201d}", shown.trim().replace(['\n', '\t'], " "))
}

fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_a_stop_before_a_capital_and_not_inside_a_number() {
        let text = "The titer was 1.6 fold, e.g. as given. Then it fell.\nNext";
        let at = text.find("fell").unwrap();
        assert_eq!(&text[sentence(text, &(at..at + 4))], "Then it fell.");
        assert_eq!(&text[sentence(text, &(4..9))], "The titer was 1.6 fold, e.g. as given.");
    }

    #[test]
    fn a_quotation_is_short_and_keeps_whole_words() {
        let text = format!("{} the spot {}", "before ".repeat(30), "behind ".repeat(30));
        let at = text.find("spot").unwrap();
        let quoted = quote(&text, &(at..at + 4));
        assert!(quoted.contains("spot") && quoted.len() < 180, "{quoted}");
    }
}
