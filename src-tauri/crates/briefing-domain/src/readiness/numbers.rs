//! One quantity, one value: texts against key facts, claims against key facts, and texts against each other.
//!
//! A value counts as the value of a name only when nothing but joining words stands between them; a sentence that speaks of an earlier
//! value is left alone. Numbers without a name are never compared: two doses in one package are no contradiction.

use std::collections::BTreeMap;
use std::ops::Range;

use regex::Regex;

use super::passage::{Passage, quote, sentence};
use super::{Checked, Found, place_of};
use crate::amount::{Amount, amount_of, amounts};
use crate::fact::Fact;
use crate::finding::{Place, Remark, Severity};
use crate::snapshot::{Thing, ThingKind};
use crate::text;

/// How far behind a name its value may begin.
const REACH: usize = 90;

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let named = Named::of(checked);
    let mut found = doubled(checked);
    found.extend(in_texts(checked, &named));
    found.extend(in_claims(checked, &named));
    found.extend(lost_powers(checked));
    found
}

/// The names that are looked for, and the facts behind them.
struct Named<'a> {
    pattern: Option<Regex>,
    facts: BTreeMap<String, (&'a Fact, Amount)>,
}

impl<'a> Named<'a> {
    fn of(checked: &Checked<'a>) -> Self {
        let mut facts = BTreeMap::new();
        for fact in &checked.program.facts {
            let Some(amount) = amount_of(&text::plain(&text::read(&fact.fda.shown()))) else { continue };
            for name in names(fact, checked) {
                facts.entry(name).or_insert_with(|| (fact, amount.clone()));
            }
        }
        let listed = checked.known.checks.quantities.names.iter().map(|name| simple(name));
        let mut all: Vec<String> = facts.keys().cloned().chain(listed).collect();
        all.sort_by_key(|name| std::cmp::Reverse(name.len()));
        all.dedup();
        let spelled: Vec<String> =
            all.iter().map(|name| regex::escape(name).replace(' ', "[\\s\u{a0}-]+").replace("\\-", "[\\s-]")).collect();
        let pattern =
            (!spelled.is_empty()).then(|| Regex::new(&format!("(?i)(?-u:\\b)(?:{})(?-u:\\b)", spelled.join("|"))));
        Named { pattern: pattern.and_then(Result::ok), facts }
    }
}

/// The names under which a fact is known in texts: its name, its key in words if it says as much, and the short form of its name.
fn names(fact: &Fact, checked: &Checked<'_>) -> Vec<String> {
    let name = simple(&fact.fda.name);
    let key = fact.fda.key.replace('_', " ").to_lowercase();
    let abbreviations = checked.program.program.fda.abbreviations.iter();
    let short = abbreviations.filter(|it| simple(&it.long) == name).map(|it| it.short.to_lowercase());
    // A key such as `full_capsids` says less than the name `Limit for full capsids`.
    let says_all = name.split(' ').all(|word| key.split(' ').any(|other| other == word));
    let key = if says_all { key } else { String::new() };
    let long_enough = |name: &String| name.split(' ').count() > 1 || name.len() > 5;
    [name.clone(), key].into_iter().filter(long_enough).chain(short).collect()
}

fn simple(name: &str) -> String {
    name.to_lowercase().replace(['-', '\u{a0}'], " ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Finds values that stand beside a name in a text.
fn in_texts(checked: &Checked<'_>, named: &Named<'_>) -> Found {
    let Some(pattern) = &named.pattern else { return Found::new() };
    let mut found = Found::new();
    let mut first: BTreeMap<(String, String), (Amount, &Passage, Range<usize>)> = BTreeMap::new();
    for passage in checked.passages.iter().filter(|passage| compared(passage)) {
        let mut told: Vec<String> = Vec::new();
        for hit in pattern.find_iter(&passage.text) {
            let name = simple(hit.as_str());
            let Some((amount, at)) = value_of(checked, &passage.text, &hit.range()) else { continue };
            if told.contains(&name) {
                continue;
            }
            let remark = match named.facts.get(&name) {
                Some((fact, value)) => against_fact(passage, fact, value, (&amount, &at)),
                None => match first.get(&(name.clone(), amount.unit.kind.clone())) {
                    Some((earlier, other, place)) => {
                        two_values(passage, &name, (&amount, &at), (earlier, other, place))
                    }
                    None => {
                        first.insert((name.clone(), amount.unit.kind.clone()), (amount, passage, at));
                        None
                    }
                },
            };
            if let Some(remark) = remark {
                told.push(name);
                found.push((passage.place.clone(), remark));
            }
        }
    }
    found
}

/// Facts are the measure; advice, sources and lots speak of other times and materials, an alternative differs on purpose, and the
/// request's wording may be older.
pub(super) fn compared(passage: &Passage) -> bool {
    let apart = passage.kind == ThingKind::Question
        && ["fda.alternative", "fda.ask_in_request", "fda.change_note"].contains(&passage.place.path.as_str());
    !apart
        && !matches!(
            passage.kind,
            ThingKind::Fact
                | ThingKind::Advice
                | ThingKind::Evidence
                | ThingKind::Lot
                | ThingKind::ProfileRow
                | ThingKind::Enclosure
        )
}

/// Returns the value that a name has in a text, and where both stand.
pub(super) fn value_of(checked: &Checked<'_>, text: &str, name: &Range<usize>) -> Option<(Amount, Range<usize>)> {
    let rules = checked.known.checks;
    let whole = sentence(text, name);
    if rules.words.history.is_in(text.get(whole.clone())?) {
        return None;
    }
    let end =
        (name.end..=(name.end + REACH).min(whole.end.max(name.end))).rev().find(|at| text.is_char_boundary(*at))?;
    let behind = text.get(name.end..end)?;
    let next = amounts(behind).into_iter().next();
    if let Some(amount) = next.filter(|it| behind.get(..it.at.start).is_some_and(|gap| rules.quantities.joins(gap))) {
        let at = name.start..name.end + amount.at.end;
        return Some((amount, at));
    }
    let start =
        (whole.start.max(name.start.saturating_sub(REACH))..=name.start).find(|at| text.is_char_boundary(*at))?;
    let before = text.get(start..name.start)?;
    let last = amounts(before).into_iter().last()?;
    let gap = before.get(last.at.end..)?;
    let joined = !last.unit.kind.is_empty() && rules.quantities.joins_back(gap);
    let at = start + last.at.start..name.end;
    joined.then_some((last, at))
}

fn against_fact(
    passage: &Passage,
    fact: &Fact,
    value: &Amount,
    (amount, at): (&Amount, &Range<usize>),
) -> Option<Remark> {
    let counts = value.unit.kind.is_empty() && amount.unit.is_count() || amount.unit.kind == value.unit.kind;
    let shown = text::plain(&text::read(&fact.fda.shown()));
    let label = &passage.place.label;
    let quoted = quote(&passage.text, at);
    if counts {
        let same = Amount { unit: value.unit.clone(), ..amount.clone() }.agrees(value).unwrap_or(true);
        let asked = passage.kind == ThingKind::Question
            && ["fda.ask", "fda.position", "fda.sub_questions"].iter().any(|path| passage.place.path.starts_with(path));
        let (rule, severity) = if asked {
            ("question.contradicts_fact", Severity::Stop)
        } else {
            ("number.contradicts_fact", Severity::Warn)
        };
        return (!same).then(|| {
            Remark::new(rule, severity, &passage.place.path)
                .detail(fact.id.as_str())
                .saying(format!("{label} says {quoted}; the key fact \u{201c}{}\u{201d} is {shown}.", fact.fda.name))
                .because(
                    "Two values for one quantity make a reviewer ask which is right, and FDA answers the one it reads.",
                )
                .fix("Correct the text or the key fact; a reference to the fact stays right by itself.")
        });
    }
    let part = |kind: &str| kind.split('/').next().unwrap_or_default().to_owned();
    let slip =
        !amount.unit.kind.is_empty() && part(&amount.unit.kind) == part(&value.unit.kind) && amount.same_number(value);
    slip.then(|| {
        Remark::new("number.other_unit", Severity::Warn, &passage.place.path)
            .detail(fact.id.as_str())
            .saying(format!(
                "{label} says {quoted}; the key fact \u{201c}{}\u{201d} has the same number in another unit: {shown}.",
                fact.fda.name
            ))
            .because("A dose per kilogram and a total dose differ by the weight of a person.")
            .fix("Write the unit that is meant.")
    })
}

fn two_values(
    passage: &Passage,
    name: &str,
    (amount, at): (&Amount, &Range<usize>),
    (earlier, other, place): (&Amount, &Passage, &Range<usize>),
) -> Option<Remark> {
    (amount.agrees(earlier) == Some(false)).then(|| {
        Remark::new("number.two_values", Severity::Warn, &passage.place.path)
            .detail(name)
            .saying(format!(
                "{} says {}, {} says {}.",
                passage.place.label,
                quote(&passage.text, at),
                other.place.label,
                quote(&other.text, place)
            ))
            .because("Two values for one quantity make a reviewer ask which is right.")
            .fix("Bring both to the same value; a key fact keeps it in one place.")
    })
}

/// Compares the value of a claim with the fact whose name the claim begins with.
fn in_claims(checked: &Checked<'_>, named: &Named<'_>) -> Found {
    let Some(pattern) = &named.pattern else { return Found::new() };
    let mut found = Found::new();
    for claim in &checked.program.claims {
        let statement = text::plain(&claim.fda.statement.read());
        let subject = pattern.find(&statement).filter(|hit| {
            let head = statement.get(..hit.start()).unwrap_or_default().trim().to_lowercase();
            matches!(head.as_str(), "" | "the" | "a" | "our")
        });
        let Some((fact, value)) = subject.and_then(|hit| named.facts.get(&simple(hit.as_str()))) else { continue };
        let label = place_of(&Thing::Claim(Box::new(claim.clone()))).label;
        let place = Place {
            kind: ThingKind::Claim.name().to_owned(),
            id: claim.id.to_string(),
            path: "fda.value".to_owned(),
            label,
        };
        let passage = checked.passages.iter().find(|it| it.place.id == place.id && it.place.path == place.path);
        let Some(passage) = passage else { continue };
        let Some(amount) = amount_of(&passage.text) else { continue };
        let at = amount.at.clone();
        found.extend(against_fact(passage, fact, value, (&amount, &at)).map(|remark| (place, remark)));
    }
    found
}

/// Finds facts of one name with different values.
fn doubled(checked: &Checked<'_>) -> Found {
    let mut seen: BTreeMap<String, &Fact> = BTreeMap::new();
    let mut found = Found::new();
    for fact in checked.program.facts.iter().filter(|fact| !fact.fda.name.trim().is_empty()) {
        let Some(first) = seen.insert(simple(&fact.fda.name), fact) else { continue };
        if first.fda.shown() != fact.fda.shown() {
            let remark = Remark::new("fact.named_twice", Severity::Warn, "fda.name")
                .saying(format!(
                    "Two key facts are called \u{201c}{}\u{201d}: {} and {}.",
                    fact.fda.name.trim(),
                    text::plain(&text::read(&first.fda.shown())),
                    text::plain(&text::read(&fact.fda.shown()))
                ))
                .because("A reader cannot know which one a text means.")
                .fix("Give each a name of its own, or remove one.");
            found.push((place_of(&Thing::Fact(Box::new(fact.clone()))), remark));
        }
    }
    found
}

/// Finds powers of ten that lost their raised digits: `2 x 1013 vg/kg`.
fn lost_powers(checked: &Checked<'_>) -> Found {
    let Ok(pattern) = Regex::new(
        r"(?-u:\b)[0-9](?:\.[0-9]+)?[\s\u{a0}]*[x×][\s\u{a0}]*10(?:0[3-9]|1[0-9])(?-u:\b)(?:[\s\u{a0}]*[A-Za-z%])",
    ) else {
        return Found::new();
    };
    let mut found = Found::new();
    for passage in &checked.passages {
        let Some(hit) = pattern.find(&passage.text) else { continue };
        let remark = Remark::new("number.lost_power", Severity::Warn, &passage.place.path)
            .saying(format!(
                "{} says {}; the power of ten seems to have lost its raised digits.",
                passage.place.label,
                quote(&passage.text, &hit.range())
            ))
            .because("Raised digits are often lost when text is pasted; the number is then read as another one.")
            .fix("Write 10<sup>13</sup>, or let a key fact carry the value.");
        found.push((passage.place.clone(), remark));
    }
    found
}
