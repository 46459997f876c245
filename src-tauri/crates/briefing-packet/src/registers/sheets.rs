//! What stands in each register: one row for each thing, in the order of the program, its id last so that rows can be matched again.
//!
//! Here is what the package rests on: questions, claims, evidence. Findings, commitments, tasks and dates are in `work.rs`.

use std::collections::BTreeSet;

use briefing_domain::plan::Cardinality;
use briefing_domain::text::Text;
use briefing_domain::trace::trace;

use super::words::Words;
use super::{Cell, ID, ID_WIDTH, Registered, Sheet, work};

/// Returns all registers in their order.
pub(super) fn all(of: &Registered<'_>) -> Vec<Sheet> {
    let words = Words::of(of.program);
    vec![
        questions(of, &words),
        claims(of, &words),
        evidence(of, &words),
        work::findings(of),
        work::commitments(of, &words),
        work::tasks(of, &words),
        work::schedule(of),
    ]
}

fn yes(yes: bool) -> Cell {
    Cell::text(if yes { "Yes" } else { "" })
}

fn questions(of: &Registered<'_>, words: &Words) -> Sheet {
    let planned: BTreeSet<&str> = of
        .program
        .plans
        .iter()
        .filter(|plan| plan.body.kind().cardinality() == Cardinality::PerQuestion)
        .filter_map(|plan| plan.question.as_ref().map(|id| id.as_str()))
        .collect();
    let rows = of.program.questions.iter().map(|question| {
        let (fda, internal) = (&question.fda, &question.internal);
        let meeting = fda.meeting.as_ref().map_or("", |id| words.label(id.as_str()));
        let answerer = internal.answerer.as_ref().map_or("", |id| words.label(id.as_str()));
        let parts = |pick: fn(&briefing_domain::question::SubQuestion) -> &Text| {
            fda.sub_questions.iter().map(|part| words.text(pick(part)).as_text()).collect::<Vec<_>>()
        };
        let with = |whole: &Text, parts: Vec<String>| {
            let all = std::iter::once(words.text(whole).as_text()).chain(parts).filter(|text| !text.is_empty());
            Cell::text(all.collect::<Vec<_>>().join("\n"))
        };
        let [owner, status, note] = words.working(&internal.working);
        vec![
            Cell::text(words.numbers.label(question.id.as_str())),
            Cell::text(meeting),
            Cell::text(fda.discipline.map_or("", |it| it.label())),
            Cell::number(fda.rank.map(u32::from)),
            Cell::text(fda.title.as_str()),
            with(&fda.ask, parts(|part| &part.ask)),
            with(&fda.position, parts(|part| &part.position)),
            words.labels(fda.claims.iter().map(|id| id.as_str())),
            words.labels(fda.evidence.iter().map(|id| id.as_str())),
            yes(planned.contains(question.id.as_str())),
            Cell::text(answerer),
            owner,
            status,
            note,
            Cell::text(question.id.as_str()),
        ]
    });
    Sheet {
        slug: "questions",
        title: "Questions",
        columns: vec![
            ("Number", 14),
            ("Meeting", 14),
            ("Discipline", 16),
            ("Rank", 7),
            ("Title", 28),
            ("Question", 60),
            ("Position", 60),
            ("Claims", 36),
            ("Evidence", 30),
            ("Contingency plan", 12),
            ("Answers in the room", 20),
            ("Owner", 18),
            ("Status", 11),
            ("Note", 40),
            (ID, ID_WIDTH),
        ],
        rows: rows.collect(),
    }
}

fn claims(of: &Registered<'_>, words: &Words) -> Sheet {
    let traced = trace(of.program).rows;
    let rows = of.program.claims.iter().zip(&traced).map(|(claim, traced)| {
        let [owner, status, note] = words.working(&claim.internal.working);
        let gaps: Vec<&str> = traced.gaps.iter().map(|gap| gap.label()).collect();
        vec![
            words.text(&claim.fda.statement),
            words.text(&claim.fda.value),
            words.labels(claim.fda.evidence.iter().map(|id| id.as_str())),
            words.labels(traced.questions.iter().map(|question| question.id.as_str())),
            yes(traced.followed),
            Cell::text(gaps.join("\n")),
            owner,
            status,
            note,
            Cell::text(claim.id.as_str()),
        ]
    });
    Sheet {
        slug: "claims",
        title: "Claims",
        columns: vec![
            ("Claim", 60),
            ("Value", 20),
            ("Evidence", 36),
            ("Used by questions", 18),
            ("In the follow-up plan", 12),
            ("Gaps", 30),
            ("Owner", 18),
            ("Status", 11),
            ("Note", 40),
            (ID, ID_WIDTH),
        ],
        rows: rows.collect(),
    }
}

fn evidence(of: &Registered<'_>, words: &Words) -> Sheet {
    let rows = of.program.evidence.iter().map(|evidence| {
        let fda = &evidence.fda;
        let [owner, status, note] = words.working(&evidence.internal);
        vec![
            Cell::text(fda.title.as_str()),
            Cell::text(fda.kind.label()),
            Cell::text(fda.citation.as_str()),
            Cell::text(fda.locator.as_str()),
            Cell::text(fda.maturity.label()),
            Cell::day(fda.date),
            Cell::text(fda.model.as_str()),
            words.text(&fda.design),
            Cell::text(fda.glp.as_str()),
            words.text(&fda.result),
            words.labels(fda.lots.iter().map(|id| id.as_str())),
            yes(fda.enclosed),
            Cell::number((fda.pages > 0).then_some(fda.pages)),
            owner,
            status,
            note,
            Cell::text(evidence.id.as_str()),
        ]
    });
    Sheet {
        slug: "evidence",
        title: "Evidence",
        columns: vec![
            ("Short title", 28),
            ("Kind", 16),
            ("Citation", 44),
            ("Where", 18),
            ("Maturity", 14),
            ("Date", 12),
            ("Model", 18),
            ("Design", 40),
            ("GLP", 10),
            ("Result", 50),
            ("Lots", 16),
            ("Enclosed", 10),
            ("Pages", 8),
            ("Owner", 18),
            ("Status", 11),
            ("Note", 40),
            (ID, ID_WIDTH),
        ],
        rows: rows.collect(),
    }
}
