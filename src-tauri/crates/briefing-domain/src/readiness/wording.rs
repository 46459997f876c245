//! What FDA-facing sentences may not say lightly: praise, safety as a conclusion, results of studies that have none, agreement without
//! a date, and words that are the team's own.
//!
//! The lists are data (`assets/library/rules/checks.toml`); how questions are worded is the linter's matter, not looked at here.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::check_rules::Phrases;
use super::passage::{Passage, quote, sentence};
use super::{Checked, Found, place_of};
use crate::evidence::Maturity;
use crate::finding::{Remark, Severity};
use crate::snapshot::{Thing, ThingKind};

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let mut found = Found::new();
    let planned = planned(checked);
    for passage in &checked.passages {
        found.extend(filler(checked, passage).map(|remark| (passage.place.clone(), remark)));
        // The words of an ask are the linter's.
        if passage.kind == ThingKind::Question && passage.place.path.contains("ask") {
            continue;
        }
        let mut remarks = listed(checked, passage);
        remarks.extend(conclusion(checked, passage));
        remarks.extend(agreement(checked, passage));
        remarks.extend(planned.as_ref().and_then(|titles| from_planned(checked, passage, titles)));
        found.extend(remarks.into_iter().map(|remark| (passage.place.clone(), remark)));
    }
    found.extend(undated_advice(checked));
    found
}

/// Finds a text that holds nothing but a filler. Elements, sections and the parts of a question count as empty where they are asked for.
fn filler(checked: &Checked<'_>, passage: &Passage) -> Option<Remark> {
    let prose = matches!(passage.kind, ThingKind::Question | ThingKind::Beat | ThingKind::Claim);
    let asked_for = ["fda.position", "fda.justification", "fda.context"].contains(&passage.place.path.as_str());
    let shown = passage.text.trim();
    (prose && !asked_for && checked.known.checks.is_filler(shown)).then(|| {
        Remark::new("text.filler", Severity::Warn, passage.place.path.clone())
            .saying(format!("{} says only \u{201c}{shown}\u{201d}.", passage.place.label))
            .because("A filled box is no answer, and FDA would read it.")
            .fix("Write it, or leave the field empty until there is something to say.")
    })
}

/// A list of words and what is said of them: rule, list, what they are, why it matters, and the way out.
type Listed<'a> = (&'static str, &'a Phrases, &'static str, &'static str, &'static str);

fn listed(checked: &Checked<'_>, passage: &Passage) -> Vec<Remark> {
    let words = &checked.known.checks.words;
    let lists: [Listed<'_>; 3] = [
        (
            "text.promotional",
            &words.promotional,
            "has a word of advertising",
            "Reviewers trust numbers; praise makes them look for what is missing.",
            "Say what was measured, or leave the word out.",
        ),
        (
            "text.internal_word",
            &words.internal,
            "has words that are the team's own",
            "FDA documents speak of data and questions, never of how the briefing was built.",
            "Write it in FDA's words, or move it to the internal note.",
        ),
        (
            "text.concession",
            &words.concession,
            "says how far the team would go",
            "What is meant as a fallback becomes the position as soon as FDA has read it.",
            "Move it to the contingency plan, or disclose it on purpose as the question's alternative.",
        ),
    ];
    let mut remarks = Vec::new();
    for (rule, list, what, why, fix) in lists {
        if let Some(hit) = list.find(&passage.text) {
            remarks.push(
                Remark::new(rule, Severity::Warn, &passage.place.path)
                    .detail(hit.as_str().to_lowercase())
                    .saying(format!("{} {what}: {}.", passage.place.label, quote(&passage.text, &hit.range())))
                    .because(why)
                    .fix(fix),
            );
        }
    }
    remarks
}

static SAFE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?ix) (?-u:\b)(?: is | are | was | were | been | proven | proved | (?:shown|known|demonstrated|proven|proved)\s+to\s+be )
        \s+ (?: (?: both | very | generally | completely | clearly | entirely | fully | highly ) \s+ )?
        (?P<what> safe (?: \s+ and \s+ (?:effective|efficacious) )? | (?:effective|efficacious) (?: \s+ and \s+ safe | \s+ (?:in|against|for|as) ) ) (?-u:\b)
        (?P<next> \s+ \w+ )?",
    )
    .ok()
});

/// Finds `safe` or `effective` said as a conclusion.
fn conclusion(checked: &Checked<'_>, passage: &Passage) -> Option<Remark> {
    const OF_A_DOSE: [&str; 7] = ["starting", "dose", "level", "range", "margin", "handling", "to"];
    let words = &checked.known.checks.words;
    let hit = SAFE.as_ref()?.captures_iter(&passage.text).find_map(|captures| {
        let hit = captures.get(0)?;
        let next = captures.name("next").map_or("", |next| next.as_str().trim()).to_lowercase();
        let whole = passage.text.get(sentence(&passage.text, &hit.range()))?;
        let effective_alone = captures.name("what")?.as_str().to_lowercase().starts_with("eff");
        let about_us = !effective_alone || names_product(checked, whole);
        let open = whole.ends_with('?') || words.conditional.is_in(whole) || OF_A_DOSE.contains(&next.as_str());
        (about_us && !open).then(|| hit.range())
    })?;
    Some(
        Remark::new("text.safe_as_conclusion", Severity::Warn, &passage.place.path)
            .saying(format!("{} concludes what FDA decides: {}.", passage.place.label, quote(&passage.text, &hit)))
            .because("Whether a product is safe or effective is the finding of a license; before the IND no data can show it.")
            .fix("Say what was seen: findings, doses, number of animals or people, and for how long."),
    )
}

fn names_product(checked: &Checked<'_>, sentence: &str) -> bool {
    let name = checked.program.program.fda.product_name.trim();
    (!name.is_empty() && sentence.contains(name))
        || ["the product", "our product", "the therapy", "our therapy", "the vector"]
            .iter()
            .any(|words| sentence.to_lowercase().contains(words))
}

static AGREED: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?ix) (?-u:\b) (?: (?:FDA|the\s+Agency|OTP|OTAT|CBER|the\s+reviewers?) \s+ (?:(?:has|have|had|already|previously|also|fully)\s+)*
        (?:agreed|concurred|accepted|endorsed) | (?:was|were|been|as|previously|already) \s+ agreed (?:\s+upon)? \s+ with \s+ (?:the\s+)? (?:FDA|Agency|OTP|CBER) ) (?-u:\b)",
    )
    .ok()
});

static DATE: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(
        r"(?x) \b\d{4}-\d{2}-\d{2}\b
        | \b(?:January|February|March|April|May|June|July|August|September|October|November|December)\s+(?:\d{1,2},\s+)?\d{4}\b
        | \b\d{1,2}\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s+\d{4}\b",
    )
    .ok()
});

/// Finds an agreement of FDA that names no day and is no dated entry of the earlier advice.
fn agreement(checked: &Checked<'_>, passage: &Passage) -> Option<Remark> {
    if passage.kind == ThingKind::Advice {
        return None;
    }
    let hit = AGREED.as_ref()?.find_iter(&passage.text).find(|hit| {
        let whole = passage.text.get(sentence(&passage.text, &hit.range())).unwrap_or_default();
        let open = whole.ends_with('?') || whole.starts_with("If ") || whole.contains(" if ");
        !open && !DATE.as_ref().is_some_and(|date| date.is_match(whole)) && !on_record(checked, whole)
    })?;
    Some(
        Remark::new("text.agreement_undated", Severity::Warn, &passage.place.path)
            .saying(format!(
                "{} says that FDA agreed, without the day: {}.",
                passage.place.label,
                quote(&passage.text, &hit.range())
            ))
            .because("FDA looks up what it said; an agreement that cannot be found counts as none.")
            .fix("Name the meeting or letter with its date, and enter it under earlier advice."),
    )
}

/// Returns whether a sentence names the meeting of a dated advice.
fn on_record(checked: &Checked<'_>, whole: &str) -> bool {
    let lower = whole.to_lowercase();
    let dated = checked.program.advice.iter().filter(|advice| advice.fda.date.is_some());
    dated.map(|advice| advice.fda.occasion.to_lowercase()).any(|occasion| {
        ["interact", "pre-ind", "type a", "type b", "type c", "type d", "pre-pre-ind", "catt"]
            .iter()
            .any(|kind| occasion.contains(kind) && lower.contains(kind))
    })
}

fn undated_advice(checked: &Checked<'_>) -> Found {
    let undated =
        checked.program.advice.iter().filter(|advice| advice.fda.date.is_none() && !advice.fda.advice.is_blank());
    undated
        .map(|advice| {
            let place = place_of(&Thing::Advice(Box::new(advice.clone())));
            let remark = Remark::new("advice.undated", Severity::Warn, "fda.date")
                .saying(format!("{} has no date.", place.label))
                .because("A reviewer looks up earlier advice by its day.")
                .fix("Enter the date of the minutes, the summary or the letter.");
            (place, remark)
        })
        .collect()
}

/// Makes the pattern of the titles of studies that have not begun.
fn planned(checked: &Checked<'_>) -> Option<Phrases> {
    let planned = checked.program.evidence.iter().filter(|it| it.fda.maturity == Maturity::Planned);
    let titles: Vec<&str> = planned.map(|it| it.fda.title.trim()).filter(|title| title.len() > 4).collect();
    if titles.is_empty() { None } else { Phrases::new(titles).ok() }
}

/// Finds a result of a study that has not begun.
fn from_planned(checked: &Checked<'_>, passage: &Passage, titles: &Phrases) -> Option<Remark> {
    let words = &checked.known.checks.words;
    if passage.kind == ThingKind::Evidence {
        return None;
    }
    let at: Range<usize> = titles.all(&passage.text).map(|hit| hit.range()).find(|at| {
        let whole = passage.text.get(sentence(&passage.text, at)).unwrap_or_default();
        words.result.is_in(whole) && !words.future.is_in(&without(whole, "planned"))
    })?;
    Some(
        Remark::new("text.result_of_planned_study", Severity::Warn, &passage.place.path)
            .saying(format!(
                "{} gives a result of a study that has not begun: {}.",
                passage.place.label,
                quote(&passage.text, &at)
            ))
            .because("A conclusion from a planned study is the first thing a reviewer doubts.")
            .fix("Say what the study is designed to show, or change its maturity when it is finished."),
    )
}

/// `The planned Study 2 shows` is no plan but a result; the word alone excuses nothing.
fn without(sentence: &str, word: &str) -> String {
    sentence.replace(&format!("The {word} "), "The ").replace(&format!("the {word} "), "the ")
}
