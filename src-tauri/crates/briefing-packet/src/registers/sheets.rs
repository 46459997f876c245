//! What stands in each register: one row for each thing, in the order of the program, its id last so that rows can be matched again.

use std::collections::BTreeSet;

use briefing_domain::finding::Severity;
use briefing_domain::plan::{Cardinality, PlanBody};
use briefing_domain::rulepack::Actor;
use briefing_domain::text::Text;
use briefing_domain::trace::trace;

use super::words::Words;
use super::{Cell, Registered, Sheet};

/// Returns all registers in their order.
pub(super) fn all(of: &Registered<'_>) -> Vec<Sheet> {
    let words = Words::of(of.program);
    vec![
        questions(of, &words),
        claims(of, &words),
        evidence(of, &words),
        findings(of),
        commitments(of, &words),
        tasks(of, &words),
        schedule(of),
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
            ("Id", 14),
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
            ("Id", 14),
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
            ("Id", 14),
        ],
        rows: rows.collect(),
    }
}

fn findings(of: &Registered<'_>) -> Sheet {
    let rows = of.findings.iter().map(|finding| {
        let severity = match finding.severity {
            Severity::Stop => "Stop",
            Severity::Warn => "Warning",
            Severity::Note => "Note",
        };
        let source = finding.source.as_ref();
        let state = if finding.dismissed.is_some() { "Set aside" } else { "Open" };
        vec![
            Cell::text(severity),
            Cell::text(state),
            Cell::text(finding.place.label.as_str()),
            Cell::text(finding.sentence.as_str()),
            Cell::text(finding.why.as_str()),
            Cell::text(finding.fix.as_str()),
            Cell::text(finding.dismissed.clone().unwrap_or_default()),
            Cell::text(source.map_or("Our judgment", |source| source.title.as_str())),
            Cell::text(source.map_or("", |source| source.section.as_str())),
            Cell::text(source.map_or("", |source| source.date.as_str())),
            Cell::text(source.map_or("", |source| source.confidence.label())),
            Cell::text(finding.rule.as_str()),
            Cell::text(finding.id.as_str()),
        ]
    });
    Sheet {
        slug: "findings",
        title: "Findings",
        columns: vec![
            ("Severity", 10),
            ("State", 10),
            ("Where", 28),
            ("What", 50),
            ("Why it matters", 50),
            ("What to do", 50),
            ("Why it was set aside", 36),
            ("Source", 36),
            ("Section", 16),
            ("Date of the source", 12),
            ("How sure", 16),
            ("Rule", 24),
            ("Id", 14),
        ],
        rows: rows.collect(),
    }
}

/// What the team has decided, has told FDA it would do, or will do on one of FDA's answers.
fn commitments(of: &Registered<'_>, words: &Words) -> Sheet {
    let mut rows = Vec::new();
    for entry in of.program.constraints.iter() {
        let notes = &entry.internal;
        rows.push(vec![
            Cell::text("Decision"),
            words.text(&notes.decision),
            words.text(&notes.constraint),
            Cell::text(""),
            Cell::text(notes.owner.as_str()),
            Cell::day(notes.decided),
            Cell::text(""),
            Cell::text(entry.id.as_str()),
        ]);
    }
    for question in &of.program.questions {
        let Some(alternative) = question.fda.alternative.as_ref().filter(|text| !text.is_blank()) else { continue };
        let promotion = question.internal.promotion.as_ref();
        rows.push(vec![
            Cell::text("Alternative disclosed to FDA"),
            words.text(alternative),
            Cell::text(promotion.map_or("", |it| it.reason.as_str())),
            Cell::text(words.label(question.id.as_str())),
            Cell::text(promotion.map_or("", |it| it.who.as_str())),
            Cell::day(promotion.map(|it| it.on)),
            Cell::text(""),
            Cell::text(question.id.as_str()),
        ]);
    }
    for plan in &of.program.plans {
        let PlanBody::Contingency(body) = &plan.body else { continue };
        let question = plan.question.as_ref().map_or("", |id| words.label(id.as_str()));
        for (_, title, branch) in body.internal.branches() {
            if branch.action.is_blank() {
                continue;
            }
            rows.push(vec![
                Cell::text(format!("If the answer is: {title}")),
                words.text(&branch.action),
                words.text(&branch.trigger),
                Cell::text(question),
                Cell::text(branch.owner.as_str()),
                Cell::text(""),
                Cell::number(branch.weeks.map(u32::from)),
                Cell::text(plan.id.as_str()),
            ]);
        }
    }
    Sheet {
        slug: "commitments",
        title: "Commitments",
        columns: vec![
            ("Kind", 28),
            ("What", 60),
            ("Why, or on what sign", 50),
            ("Question", 16),
            ("Owner", 18),
            ("Decided on", 12),
            ("Weeks", 8),
            ("Id", 14),
        ],
        rows,
    }
}

fn tasks(of: &Registered<'_>, words: &Words) -> Sheet {
    let rows = of.program.tasks.iter().map(|task| {
        let notes = &task.internal;
        let state = if notes.done {
            "Done"
        } else if notes.due.is_some_and(|due| due < of.as_of) {
            "Overdue"
        } else {
            "Open"
        };
        let about = words.label(&notes.about);
        vec![
            Cell::text(notes.what.as_str()),
            Cell::text(notes.who.as_str()),
            Cell::day(notes.due),
            Cell::text(state),
            Cell::text(about),
            Cell::text(task.id.as_str()),
        ]
    });
    Sheet {
        slug: "tasks",
        title: "Tasks",
        columns: vec![("Task", 60), ("Who", 20), ("Due", 12), ("State", 10), ("About", 36), ("Id", 14)],
        rows: rows.collect(),
    }
}

fn schedule(of: &Registered<'_>) -> Sheet {
    let rows = of.milestones.iter().map(|milestone| {
        let who = match milestone.actor {
            Actor::Fda => "FDA (goal)",
            Actor::Sponsor => "Sponsor (deadline)",
        };
        let readings: Vec<String> =
            milestone.readings.iter().map(|reading| format!("{}: {}", reading.label, reading.date)).collect();
        vec![
            Cell::text(milestone.label.as_str()),
            Cell::text(who),
            Cell::Day(milestone.date),
            Cell::Day(milestone.plan_on),
            Cell::day(milestone.actual),
            Cell::text(milestone.rule.as_str()),
            Cell::text(milestone.source.as_str()),
            Cell::text(milestone.confidence.label()),
            Cell::text(readings.join("\n")),
            Cell::text(milestone.note.as_str()),
        ]
    });
    Sheet {
        slug: "schedule",
        title: "Schedule",
        columns: vec![
            ("Step", 34),
            ("Who", 18),
            ("As counted", 12),
            ("Plan on", 12),
            ("Actual", 12),
            ("Rule", 44),
            ("Source", 36),
            ("How sure", 16),
            ("Readings", 30),
            ("Note", 50),
        ],
        rows: rows.collect(),
    }
}
