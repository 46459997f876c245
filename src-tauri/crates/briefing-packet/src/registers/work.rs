//! The registers of the work: findings, commitments, tasks, and the schedule of the meeting.

use briefing_domain::finding::Severity;
use briefing_domain::plan::PlanBody;
use briefing_domain::rulepack::Actor;

use super::words::Words;
use super::{Cell, ID, ID_WIDTH, Registered, Sheet};

pub(super) fn findings(of: &Registered<'_>) -> Sheet {
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
            (ID, ID_WIDTH),
        ],
        rows: rows.collect(),
    }
}

/// What the team has decided, has told FDA it would do, or will do on one of FDA's answers.
pub(super) fn commitments(of: &Registered<'_>, words: &Words) -> Sheet {
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
            (ID, ID_WIDTH),
        ],
        rows,
    }
}

pub(super) fn tasks(of: &Registered<'_>, words: &Words) -> Sheet {
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
        columns: vec![("Task", 60), ("Who", 20), ("Due", 12), ("State", 10), ("About", 36), (ID, ID_WIDTH)],
        rows: rows.collect(),
    }
}

pub(super) fn schedule(of: &Registered<'_>) -> Sheet {
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
