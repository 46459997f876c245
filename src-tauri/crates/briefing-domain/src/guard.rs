//! The guard: what is new in a text written after the package was sent.
//!
//! After the preliminary responses FDA reviews nothing new. A reply, a card or a slide is held against the frozen package: new numbers,
//! units, table rows, questions and proposals are marked with their place. What repeats the package is passed over. A mark may be
//! wrong and can be set aside with a reason; nothing is changed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::amount::{Amount, amounts};
use crate::bank::fold;
use crate::finding::FindingSource;
use crate::lint::{Linter, Sentences};
use crate::rulepack::RulePack;
use crate::text;

/// What is new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum NewThing {
    /// A number that the package does not hold.
    Number,
    /// A number of the package with another unit.
    Unit,
    /// A row of a table.
    TableRow,
    /// A question that does not ask what a response means.
    Question,
    /// A proposal.
    Proposal,
    /// A question's number that is not FDA's.
    Numbering,
}

impl NewThing {
    /// Returns the words shown for it.
    pub fn label(self) -> &'static str {
        match self {
            NewThing::Number => "a number that the package does not hold",
            NewThing::Unit => "a number of the package with another unit",
            NewThing::TableRow => "a new row of a table",
            NewThing::Question => "a question that does not ask what a response means",
            NewThing::Proposal => "a proposal",
            NewThing::Numbering => "a number that is not in FDA's letter",
        }
    }

    fn id(self) -> &'static str {
        match self {
            NewThing::Number => "number",
            NewThing::Unit => "unit",
            NewThing::TableRow => "table_row",
            NewThing::Question => "question",
            NewThing::Proposal => "proposal",
            NewThing::Numbering => "numbering",
        }
    }
}

/// Something new in a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
pub struct GuardMark {
    /// Stays the same as long as the same words are new; a dismissal names it.
    pub id: String,
    /// The linter's rule, `Q40` or `Q41`.
    pub rule: String,
    /// What is new.
    pub novelty: NewThing,
    /// The words.
    pub seen: String,
    /// The sentence or row they stand in.
    pub sentence: String,
    /// The line of the text, from 1.
    pub line: u32,
    /// Why it matters.
    pub why: String,
    /// The way out.
    pub fix: String,
    /// Where the rule comes from.
    pub source: FindingSource,
    /// The reason it was set aside with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dismissed: Option<String>,
}

/// A package that was sent, made ready to hold texts against.
pub struct Frozen {
    amounts: Vec<Amount>,
    words: String,
}

impl Frozen {
    /// Makes the documents of a package ready. Takes time in proportion to their length.
    pub fn of<'t>(documents: impl IntoIterator<Item = &'t str>) -> Self {
        let mut frozen = Frozen { amounts: Vec::new(), words: String::from(" ") };
        for document in documents {
            let plain = text::plain(&text::read(document));
            frozen.amounts.extend(amounts(&plain));
            frozen.words.push_str(&fold::words(&plain).join(" "));
            frozen.words.push(' ');
        }
        frozen
    }

    fn says(&self, sentence: &str) -> bool {
        let words = fold::words(sentence).join(" ");
        words.is_empty() || self.words.contains(&format!(" {words} "))
    }
}

/// Holds a text against a package. `numbers` are the question numbers of FDA's letter; none when they are not known.
pub fn guard(frozen: &Frozen, written: &str, numbers: &[String], linter: &Linter, pack: &RulePack) -> Vec<GuardMark> {
    let mut found = Vec::new();
    let mut seen = BTreeSet::new();
    for (place, line) in written.lines().enumerate() {
        let line_number = u32::try_from(place + 1).unwrap_or(u32::MAX);
        for (novelty, words, sentence) in of_line(frozen, line, numbers, linter) {
            let id = format!("guard.{}#{}", novelty.id(), fold::words(&words).join("-"));
            if seen.insert((id.clone(), line_number)) {
                found.extend(mark(id, novelty, (words, sentence, line_number), linter, pack));
            }
        }
    }
    found
}

type New = (NewThing, String, String);

fn of_line(frozen: &Frozen, line: &str, numbers: &[String], linter: &Linter) -> Vec<New> {
    let trimmed = line.trim();
    if trimmed.starts_with('|') {
        let ruler = trimmed.chars().all(|sign| matches!(sign, '|' | '-' | ':' | ' '));
        let row = trimmed.trim_matches('|').split('|').map(str::trim).collect::<Vec<_>>().join(" ");
        let new = !ruler && !row.is_empty() && !frozen.says(&row);
        return if new { vec![(NewThing::TableRow, row, trimmed.to_owned())] } else { Vec::new() };
    }
    let mut found = Vec::new();
    if let Some(number) = numbered(trimmed).filter(|number| !numbers.is_empty() && !numbers.contains(number)) {
        found.push((NewThing::Numbering, format!("Question {number}"), trimmed.to_owned()));
    }
    for (typed, lower) in Sentences::of(trimmed).all {
        if frozen.says(&typed) {
            continue;
        }
        found.extend(new_amounts(frozen, &typed).into_iter().map(|(novelty, words)| (novelty, words, typed.clone())));
        let proposal = linter.sees("Q41", &lower).and_then(|(begin, end)| typed.get(begin..end));
        if let Some(words) = proposal {
            found.push((NewThing::Proposal, words.to_owned(), typed.clone()));
        } else if typed.trim_end().ends_with('?') && linter.sees("Q40", &lower).is_none() {
            found.push((NewThing::Question, typed.clone(), typed.clone()));
        }
    }
    found
}

/// Returns the number of a line that begins with `Question 3`.
fn numbered(line: &str) -> Option<String> {
    let line = line.trim_start_matches(['#', '*', ' ']);
    let rest = line.strip_prefix("Question ").or_else(|| line.strip_prefix("question "))?;
    let number: String = rest.chars().take_while(|sign| sign.is_alphanumeric() || *sign == '.').collect();
    let number = number.trim_end_matches('.').to_owned();
    number.starts_with(|sign: char| sign.is_ascii_digit()).then_some(number)
}

/// Words before a number that make it a place or a date and no quantity.
const PLACES: &[&str] = &[
    "page",
    "pages",
    "question",
    "questions",
    "section",
    "sections",
    "table",
    "tables",
    "figure",
    "appendix",
    "comment",
    "lot",
    "item",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "no",
];

fn new_amounts(frozen: &Frozen, sentence: &str) -> Vec<(NewThing, String)> {
    let mut found = Vec::new();
    for amount in amounts(sentence) {
        let before = sentence.get(..amount.at.start).unwrap_or_default();
        let word = before.split_whitespace().next_back().unwrap_or_default().trim_end_matches('.').to_lowercase();
        let words = sentence.get(amount.at.clone()).unwrap_or_default().trim().to_owned();
        let year = amount.unit.is_count() && words.len() == 4 && (words.starts_with("19") || words.starts_with("20"));
        if PLACES.contains(&word.as_str()) || year {
            continue;
        }
        if frozen.amounts.iter().any(|known| known.agrees(&amount) == Some(true)) {
            continue;
        }
        let other_unit = !amount.unit.is_count()
            && frozen.amounts.iter().any(|known| !known.unit.is_count() && known.same_number(&amount));
        found.push((if other_unit { NewThing::Unit } else { NewThing::Number }, words));
    }
    found
}

fn mark(
    id: String,
    novelty: NewThing,
    at: (String, String, u32),
    linter: &Linter,
    pack: &RulePack,
) -> Option<GuardMark> {
    let rule = linter.rule(if novelty == NewThing::Numbering { "Q40" } else { "Q41" })?;
    let (seen, sentence, line) = at;
    Some(GuardMark {
        id,
        rule: rule.id.clone(),
        novelty,
        seen,
        sentence,
        line,
        why: rule.why.clone(),
        fix: rule.fix.clone(),
        source: pack.cited(&rule.cite),
        dismissed: None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const PACKAGE: &str = "The starting dose is 1e13 vg/kg. Participants are dosed 28 days apart.\n\nDoes FDA agree with the stagger of 28 days?\n\n| Dose | Number |\n| --- | --- |\n| low | 3 |\n";

    fn marks(written: &str) -> Vec<(NewThing, String)> {
        let linter = Linter::built_in().unwrap_or_else(|error| panic!("{error}"));
        let pack = RulePack::built_in().unwrap_or_else(|error| panic!("{error}"));
        let marks = guard(&Frozen::of([PACKAGE]), written, &["1".to_owned(), "2".to_owned()], &linter, &pack);
        marks.into_iter().map(|mark| (mark.novelty, mark.seen)).collect()
    }

    #[test]
    fn what_repeats_the_package_is_passed_over_in_any_notation() {
        let text = "Question 2\nThe starting dose of 1 x 10^13 vg/kg is on page 12 of the package.\nParticipants are dosed 28 days apart.\n| low | 3 |\n";
        assert_eq!(marks(text), []);
    }

    #[test]
    fn a_question_about_what_a_response_means_is_allowed() {
        assert_eq!(marks("Does the response mean that the stagger may be used for the first cohort?"), []);
        assert_eq!(marks("Is the remaining concern the interval or the number of participants?"), []);
    }

    #[test]
    fn each_new_thing_is_marked_by_what_it_is() {
        let found = |text: &str| marks(text).into_iter().map(|(novelty, _)| novelty).collect::<Vec<_>>();
        assert_eq!(found("The starting dose is 3e13 vg/kg."), [NewThing::Number]);
        assert_eq!(found("The starting dose is 1e13 vg/mL."), [NewThing::Unit]);
        assert_eq!(found("| high | 6 |"), [NewThing::TableRow]);
        assert_eq!(found("Does FDA agree with the external control?"), [NewThing::Question]);
        assert_eq!(found("We now propose a sentinel participant."), [NewThing::Proposal]);
        assert_eq!(found("Question 7: we agree."), [NewThing::Numbering]);
    }
}
