//! The first ten minutes: pasted draft questions, and for each what a consultant would do with it.
//!
//! Keep, merge, split, move to pre-IND, put to another office, or drop because guidance answers it; a cut line by rank and minutes; the
//! gaps likeliest to bring a hold; a clean table. No program is needed and nothing is stored. Weights, minutes and causes of holds are
//! data (`assets/library/rules/triage.toml`); the judgment about words is the linter's.

mod rules;
mod table;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::bank::fold;
use crate::confidence::Confidence;
use crate::discipline::Discipline;
use crate::library::Library;
use crate::library::topic::{MeetingFit, Office, Topic};
use crate::lint::{Depth, Draft, LintFinding, Linter, Occasion};
use crate::meeting::MeetingKind;
use crate::modality::Modality;

pub use rules::{HoldCause, TriageError, TriageRules};

/// Draft questions, and what is known about the meeting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct TriageInput {
    /// The meeting they are meant for.
    pub meeting: MeetingKind,
    /// The kind of product, when it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modality: Option<Modality>,
    /// The questions in any order.
    pub questions: Vec<Draft>,
}

/// What to do with a draft question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Keep it, perhaps in better words.
    Keep,
    /// Merge it with another.
    Merge,
    /// Split it in two.
    Split,
    /// Ask it at the pre-IND meeting.
    MoveToPreInd,
    /// Another office decides it, or nobody at FDA.
    WrongOffice,
    /// A guidance answers it.
    AnsweredByGuidance,
}

impl Verdict {
    /// Returns the words shown for it.
    pub fn label(self) -> &'static str {
        match self {
            Verdict::Keep => "Keep",
            Verdict::Merge => "Merge",
            Verdict::Split => "Split in two",
            Verdict::MoveToPreInd => "Move to pre-IND",
            Verdict::WrongOffice => "Another office decides",
            Verdict::AnsweredByGuidance => "Answered by guidance",
        }
    }

    /// Returns whether the question takes time at this meeting.
    fn stays(self) -> bool {
        matches!(self, Verdict::Keep | Verdict::Split)
    }
}

/// A draft question with what to do about it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
pub struct Triaged {
    /// Its id, or its number.
    pub id: String,
    /// The words as given.
    pub text: String,
    /// What to do.
    pub verdict: Verdict,
    /// Why, in one sentence.
    pub reason: String,
    /// The question to merge it with.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub with: Option<String>,
    /// The topic of the bank that is nearest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<String>,
    /// The wording of that topic, as a frame for a better one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub frame: Option<String>,
    /// The discipline given, or the likely one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub discipline: Option<Discipline>,
    /// Rank among the questions that stay, 1 first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rank: Option<u16>,
    /// Why it has this rank.
    pub rank_reason: String,
    /// Minutes on the agenda.
    pub minutes: u16,
    /// Whether it is above the cut line.
    pub above_cut: bool,
    /// What the linter says about the words.
    pub findings: Vec<LintFinding>,
}

/// Something nobody asks about that has brought holds before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Gap {
    /// The id of the cause.
    pub id: String,
    /// What is missing.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    pub fix: String,
    /// Bank topics that would close it.
    pub topics: Vec<String>,
    /// How well it is supported.
    pub confidence: Confidence,
}

/// What a consultant would say after ten minutes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Triage {
    /// The questions in the order given.
    pub questions: Vec<Triaged>,
    /// The three gaps likeliest to bring a hold.
    pub gaps: Vec<Gap>,
    /// How many questions fit above the cut line.
    pub fit: u16,
    /// Why the line is there.
    pub cut_reason: String,
    /// The clean table, as Markdown.
    pub table: String,
}

/// What triage works with.
#[derive(Clone, Copy)]
pub struct Wits<'a> {
    /// Weights, minutes, causes of holds.
    pub rules: &'a TriageRules,
    /// The linter.
    pub linter: &'a Linter,
    /// Topics and guidance.
    pub library: &'a Library,
    /// Titles of sources.
    pub pack: &'a crate::rulepack::RulePack,
}

/// Sorts draft questions.
pub fn triage(input: &TriageInput, wits: Wits<'_>) -> Triage {
    let occasion = Occasion { meeting: input.meeting, in_writing: false, pack: wits.pack };
    let topics: Vec<(&Topic, BTreeSet<String>)> = wits
        .library
        .topics
        .iter()
        .map(|topic| (topic, wits.rules.words(&format!("{} {}", topic.title, topic.ask))))
        .collect();
    let mut seen: Vec<(String, BTreeSet<String>, Verdict)> = Vec::new();
    let mut questions = Vec::new();
    for (place, draft) in input.questions.iter().enumerate() {
        let id = if draft.id.is_empty() { (place + 1).to_string() } else { draft.id.clone() };
        let words = wits.rules.words(&draft.text);
        let nearest = nearest(&words, &topics, input.modality);
        let one = Draft { id: id.clone(), ..draft.clone() };
        let findings = wits.linter.lint(std::slice::from_ref(&one), occasion, Depth::Bare);
        let twin =
            seen.iter().find(|(_, other, verdict)| verdict.stays() && alike(&words, other) >= TWINS).map(|(id, ..)| id);
        let look = Look { draft, nearest, findings: &findings, twin, meeting: input.meeting };
        let (verdict, reason) = look.verdict(wits);
        let (mut points, mut why, guess) = wits.rules.weigh(&draft.text);
        if let Some(promise) = findings.iter().find(|it| matches!(it.rule.as_str(), "Q10" | "Q11")) {
            (points, why) = (0, promise.why.clone());
        }
        questions.push(Triaged {
            text: draft.text.clone(),
            verdict,
            reason,
            with: twin.filter(|_| verdict == Verdict::Merge).cloned(),
            topic: nearest.map(|topic| topic.id.clone()),
            frame: nearest.filter(|_| verdict.stays()).map(|topic| topic.ask.clone()),
            discipline: draft.discipline.or(guess).or(nearest.map(|topic| topic.discipline)),
            rank: verdict.stays().then_some(points),
            rank_reason: why,
            minutes: 0,
            above_cut: false,
            findings,
            id: id.clone(),
        });
        seen.push((id, words, verdict));
    }
    let fit = rank(&mut questions, wits.rules);
    let gaps = gaps(input, &questions, wits.rules);
    Triage { table: table::markdown(&questions), questions, gaps, fit, cut_reason: wits.rules.time.why.clone() }
}

/// From this share of common words on, two drafts ask the same.
const TWINS: f64 = 0.6;
/// From this share of the draft's words on, a topic is near.
const NEAR: f64 = 0.34;

/// Everything a verdict is made from.
struct Look<'a> {
    draft: &'a Draft,
    nearest: Option<&'a Topic>,
    findings: &'a [LintFinding],
    twin: Option<&'a String>,
    meeting: MeetingKind,
}

impl Look<'_> {
    fn verdict(&self, wits: Wits<'_>) -> (Verdict, String) {
        let of = |rules: &[&str]| self.findings.iter().find(|finding| rules.contains(&finding.rule.as_str()));
        if let Some(finding) = of(&["X02", "X10"]) {
            return (Verdict::WrongOffice, finding.why.clone());
        }
        if let Some(topic) = self.nearest.filter(|topic| topic.deciding_office != Office::Otp) {
            return (
                Verdict::WrongOffice,
                format!("{} decides it. {}", topic.deciding_office.label(), topic.meeting_fit_why),
            );
        }
        if let Some((document, answer)) = wits.library.answered(&self.draft.text).first() {
            let mark = answer.confidence.label();
            return (
                Verdict::AnsweredByGuidance,
                format!("{} ({}) says: {} ({mark})", document.title, document.date, answer.says),
            );
        }
        if let Some(twin) = self.twin {
            return (Verdict::Merge, format!("It asks what question {twin} asks."));
        }
        if self.meeting == MeetingKind::Interact {
            if let Some(finding) = of(&["Q25", "Q26"]) {
                return (Verdict::MoveToPreInd, finding.why.clone());
            }
            if let Some(topic) = self.nearest.filter(|topic| topic.meeting_fit == MeetingFit::PreInd) {
                return (Verdict::MoveToPreInd, topic.meeting_fit_why.clone());
            }
        }
        match (of(&["Q17"]), self.findings.first()) {
            (Some(finding), _) => (Verdict::Split, finding.why.clone()),
            (None, Some(finding)) => (Verdict::Keep, format!("Reword it. {}", finding.fix)),
            (None, None) => (Verdict::Keep, "One closed ask that FDA can answer.".to_owned()),
        }
    }
}

fn alike(one: &BTreeSet<String>, other: &BTreeSet<String>) -> f64 {
    share(one.intersection(other).count(), one.union(other).count())
}

fn share(part: usize, whole: usize) -> f64 {
    let number = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { number(part) / number(whole) }
}

/// Returns the topic that shares most with the words, if it shares enough.
fn nearest<'t>(
    words: &BTreeSet<String>,
    topics: &[(&'t Topic, BTreeSet<String>)],
    modality: Option<Modality>,
) -> Option<&'t Topic> {
    let fits = |topic: &Topic| modality.is_none_or(|modality| topic.fits(modality));
    let mut best: Option<(f64, &'t Topic)> = None;
    for (topic, others) in topics.iter().filter(|(topic, _)| fits(topic)) {
        let common = words.intersection(others).count();
        let score = share(common, words.len().max(3)) * 0.7 + share(common, others.len()) * 0.3;
        if common >= 2 && score >= NEAR && best.is_none_or(|(least, _)| score > least) {
            best = Some((score, topic));
        }
    }
    best.map(|(_, topic)| topic)
}

/// Gives ranks, minutes and the cut line to the questions that stay; returns how many are above the line.
fn rank(questions: &mut [Triaged], rules: &TriageRules) -> u16 {
    let mut order: Vec<(u16, usize)> =
        questions.iter().enumerate().filter_map(|(place, it)| Some((it.rank?, place))).collect();
    order.sort_by_key(|(points, place)| (std::cmp::Reverse(*points), *place));
    // One question of each discipline first: an hour that hears a single discipline leaves the others without an answer.
    let mut heard = BTreeSet::new();
    let mut first = |place: usize| questions.get(place).is_some_and(|it| heard.insert(it.discipline));
    let (firsts, rest): (Vec<_>, Vec<_>) = order.into_iter().partition(|(points, place)| *points > 0 && first(*place));
    let order: Vec<(u16, usize)> = firsts.into_iter().chain(rest).collect();
    let (mut left, mut fit) = (rules.time.minutes_for_questions, 0);
    for (rank, (_, place)) in order.into_iter().enumerate() {
        let Some(question) = questions.get_mut(place) else { continue };
        let minutes = rules.time.minutes_per_question;
        question.rank = u16::try_from(rank + 1).ok();
        question.minutes = minutes;
        question.above_cut = left >= minutes;
        if question.above_cut {
            left -= minutes;
            fit += 1;
        }
    }
    fit
}

/// Returns the three heaviest causes of holds that no question at this meeting touches.
fn gaps(input: &TriageInput, questions: &[Triaged], rules: &TriageRules) -> Vec<Gap> {
    let asked: Vec<String> = questions
        .iter()
        .filter(|question| !matches!(question.verdict, Verdict::WrongOffice | Verdict::MoveToPreInd))
        .map(|question| question.text.to_lowercase())
        .collect();
    let open = rules
        .holds(input.meeting, input.modality)
        .filter(|cause| !asked.iter().any(|text| cause.words.iter().any(|word| text.contains(word.as_str()))));
    let gap = |cause: &HoldCause| Gap {
        id: cause.id.clone(),
        title: cause.title.clone(),
        why: cause.why.clone(),
        fix: cause.fix.clone(),
        topics: cause.topics.clone(),
        confidence: cause.confidence,
    };
    open.take(3).map(gap).collect()
}

/// Returns the words of a text that say what it is about.
fn subject(text: &str, empty: &[String]) -> BTreeSet<String> {
    let plain = text.split('{').map(|piece| piece.split_once('}').map_or(piece, |(_, rest)| rest)).collect::<String>();
    fold::words(&plain).into_iter().filter(|word| word.len() > 2 && !empty.contains(word)).collect()
}

#[cfg(test)]
mod tests;
