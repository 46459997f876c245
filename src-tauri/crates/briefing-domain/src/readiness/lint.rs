//! The question linter over a program: its rules about words, parts and the set, and those that look beyond the questions.
//!
//! Rule ids are the linter's (`Q05`, `X04`); what each says, weighs and rests on stands in the linter's data.

use std::collections::BTreeMap;

use super::{CheckRules, Checked, Found, elements, place_of};
use crate::evidence::Maturity;
use crate::finding::{Place, Remark};
use crate::lint::{Depth, Draft, LintFinding, Occasion};
use crate::meeting::fit::{Assays, FitFacts, IndStatus, Manufacturing, PriorPreInd, ProofOfConcept, YesNo};
use crate::meeting::{Meeting, MeetingFormat, MeetingKind};
use crate::plan::PlanBody;
use crate::question::Question;
use crate::snapshot::Thing;
use crate::text::Text;

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let Some(meeting) = checked.meeting else { return Found::new() };
    let questions: Vec<&Question> = elements::asked(checked, meeting).collect();
    let places: BTreeMap<&str, Place> =
        questions.iter().map(|it| (it.id.as_str(), place_of(&Thing::Question(Box::new((*it).clone()))))).collect();
    let meeting_place = place_of(&Thing::Meeting(Box::new(meeting.clone())));
    let occasion = Occasion {
        meeting: meeting.fda.kind,
        in_writing: meeting.fda.format == MeetingFormat::Wro,
        pack: checked.known.rules,
    };
    let drafts: Vec<Draft> = questions.iter().map(|question| draft(question, checked.known.checks)).collect();
    let mut found = Found::new();
    for finding in checked.known.linter.lint(&drafts, occasion, Depth::Whole) {
        // Caps on numbers stand in the rule pack and are found there.
        if matches!(finding.rule.as_str(), "Q01" | "Q02" | "Q03" | "Q04" | "Q35") {
            continue;
        }
        let place = places.get(finding.question.as_str()).unwrap_or(&meeting_place);
        found.push((place.clone(), remark(&finding, place)));
    }
    let mut raise = |rule: &str, place: &Place, path: &str, seen: String| {
        let fires = checked.known.linter.rule(rule).is_some_and(|rule| rule.holds_at(meeting.fda.kind));
        if let Some(finding) = checked.known.linter.raise(rule, seen, occasion).filter(|_| fires) {
            found.push((place.clone(), Remark { path: path.to_owned(), ..remark(&finding, place) }));
        }
    };
    of_program(checked, meeting, &mut |rule, path, seen| raise(rule, &meeting_place, path, seen));
    for question in &questions {
        let Some(place) = places.get(question.id.as_str()) else { continue };
        of_question(checked, question, &mut |rule, path, seen| raise(rule, place, path, seen));
    }
    found
}

/// Returns the question as the linter takes it. Everything that could be given is given, so that what is blank counts as missing.
/// A filler such as `TBD` counts as blank.
fn draft(question: &Question, checks: &CheckRules) -> Draft {
    let text = &question.fda;
    let some =
        |text: &Text| Some(if checks.is_filler(text.as_str()) { String::new() } else { text.as_str().to_owned() });
    let parts = &text.sub_questions;
    let own_positions = !parts.is_empty() && parts.iter().all(|part| !part.position.is_blank());
    let position = if text.position.is_blank() && own_positions {
        parts.iter().map(|part| part.position.as_str()).collect::<Vec<_>>().join("\n\n")
    } else {
        some(&text.position).unwrap_or_default()
    };
    let linked = [text.claims.len(), text.evidence.len(), text.sections.len()].iter().sum::<usize>();
    Draft {
        id: question.id.as_str().to_owned(),
        text: text.ask.as_str().to_owned(),
        discipline: text.discipline,
        position: Some(position),
        justification: some(&text.justification),
        context: some(&text.context),
        evidence_pointer: (linked > 0).then(|| "linked".to_owned()),
        rank: text.rank,
        sub_questions: parts.iter().map(|part| part.ask.as_str().to_owned()).collect(),
        text_in_request: some(&text.ask_in_request),
        change_note: some(&text.change_note),
    }
}

fn remark(finding: &LintFinding, place: &Place) -> Remark {
    let path = match finding.rule.as_str() {
        "Q05" | "Q37" => "fda.position",
        "Q06" | "Q38" => "fda.justification",
        "Q15" | "Q16" => "fda.evidence",
        "Q19" | "Q20" | "Q32" => "fda.discipline",
        "Q21" => "fda.context",
        "Q22" | "Q23" => "fda.rank",
        "Q39" => "fda.change_note",
        _ => "fda.ask",
    };
    let seen = if finding.seen.is_empty() { String::new() } else { format!(", \u{201c}{}\u{201d}", finding.seen) };
    Remark::new(finding.rule.clone(), finding.severity, path)
        .detail(if matches!(finding.rule.as_str(), "Q24" | "X08") { finding.seen.clone() } else { String::new() })
        .saying(format!("{}: {}{seen}.", place.label, lower_first(&finding.name)))
        .because(finding.why.clone())
        .fix(finding.fix.clone())
        .citing(finding.source.clone())
}

/// Begins a name in lower case unless it begins with an abbreviation.
fn lower_first(name: &str) -> String {
    let mut signs = name.chars();
    match (signs.next(), signs.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            format!("{}{}", first.to_lowercase(), signs.as_str())
        }
        _ => name.to_owned(),
    }
}

type Raise<'r> = dyn FnMut(&str, &str, String) + 'r;

/// Rules about the program and the meeting.
fn of_program(checked: &Checked<'_>, meeting: &Meeting, raise: &mut Raise<'_>) {
    let program = &checked.program.program.fda;
    let fit: &FitFacts = &meeting.internal.fit;
    if program.product_name.trim().is_empty() || fit.product_chosen == YesNo::No {
        raise("Q28", "", String::new());
    }
    let held = |other: &&Meeting| other.fda.kind == MeetingKind::PreInd && other.fda.dates.minutes.is_some();
    let had =
        checked.program.meetings.iter().any(|other| held(&other)) || fit.prior_pre_ind == PriorPreInd::SameProduct;
    if had || fit.ind_status == IndStatus::Active || !program.ind_number.trim().is_empty() {
        raise("Q29", "", String::new());
    }
    let unready = [
        (
            matches!(fit.manufacturing_process, Manufacturing::NotStarted | Manufacturing::BeingDeveloped),
            "the process is not defined",
        ),
        (matches!(fit.assays_developed, Assays::None | Assays::Partly), "assays are not developed"),
        (fit.preliminary_release_criteria == YesNo::No, "there are no preliminary release criteria"),
    ];
    let unready: Vec<&str> = unready.into_iter().filter(|(is, _)| *is).map(|(_, words)| words).collect();
    if !unready.is_empty() {
        raise("Q30", "internal.fit", unready.join("; "));
    }
    if fit.proof_of_concept == ProofOfConcept::None {
        raise("Q31", "internal.fit", "no proof of concept yet".to_owned());
    }
    if meeting.fda.format != MeetingFormat::Wro && meeting.fda.format_reason.is_blank() {
        raise("Q43", "fda.format_reason", String::new());
    }
    let dose = checked.program.facts.iter().find(|fact| fact.fda.key.contains("dose"));
    let human = dose.map(|fact| fact.fda.shown()).or_else(|| {
        let regimen = program.regimen.trim();
        (!crate::amount::amounts(regimen).is_empty()).then(|| regimen.to_owned())
    });
    let matched = checked.program.dose_bridge.iter().any(|row| row.fda.method_matched());
    if let Some(human) = human.filter(|_| !matched && meeting.fda.kind == MeetingKind::PreInd) {
        raise("X09", "", human);
    }
    let sections = checked.program.sections.iter().map(|section| section.fda.body.as_str());
    for text in sections {
        let lower = text.to_ascii_lowercase();
        if let Some((begin, end)) = checked.known.linter.sees("X08", &lower) {
            raise("X08", "", text.get(begin..end).unwrap_or_default().to_owned());
            break;
        }
    }
}

/// Rules that look from a question at the rest of the program.
fn of_question(checked: &Checked<'_>, question: &Question, raise: &mut Raise<'_>) {
    let text = &question.fda;
    let empty = text.sections.iter().filter_map(|id| checked.program.sections.iter().find(|section| &section.id == id));
    for section in empty.filter(|section| section.fda.body.is_blank()) {
        raise("Q16", "fda.sections", format!("the section {} is empty", section.fda.heading));
    }
    let explained =
        !question.internal.novelty.is_blank() || text.context.as_str().to_ascii_lowercase().contains("guidance");
    if !explained {
        for (document, answer) in checked.known.library.answered(text.ask.as_str()) {
            raise("Q24", "fda.ask", format!("{} ({}): {}", document.title, document.date, answer.says));
        }
    }
    if question.internal.novelty.is_blank() {
        raise("Q27", "internal.novelty", String::new());
    }
    let plans = checked.program.plans.iter().filter(|plan| plan.question.as_ref() == Some(&question.id));
    for plan in plans {
        if let PlanBody::Contingency(body) = &plan.body
            && body.internal.disagree.action.is_blank()
            && text.alternative.is_none()
        {
            raise("Q34", "fda.alternative", String::new());
        }
    }
    let weak = text.evidence.iter().filter_map(|id| checked.program.evidence.iter().find(|it| &it.id == id));
    let weak: Vec<&str> = weak
        .filter(|it| matches!(it.fda.maturity, Maturity::Planned | Maturity::Ongoing | Maturity::Pilot))
        .map(|it| it.fda.maturity.label())
        .collect();
    let said =
        [&text.position, &text.justification, &text.context].map(|text| text.as_str().to_ascii_lowercase()).join(" ");
    let words =
        ["pilot", "preliminary", "limit", "not yet", "planned", "ongoing", "interim", "will be", "under way", "small"];
    if let Some(first) = weak.first().filter(|_| !words.iter().any(|word| said.contains(word))) {
        raise("Q37", "fda.position", format!("the evidence is {}", first.to_lowercase()));
    }
}
