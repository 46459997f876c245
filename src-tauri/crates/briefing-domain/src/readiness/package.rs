//! Request and package as a whole: who is asked and who comes, and whether the work can be done in time.
//!
//! Required elements and caps are the rule pack's (`elements`), dates of the clock stand in `meetings`, pages in `pages`; wording that
//! changed since the request is the linter's.

use std::collections::BTreeSet;

use super::{Checked, Found, elements, place_of};
use crate::audience::Status;
use crate::discipline::Discipline;
use crate::finding::{Place, Remark, Severity};
use crate::meeting::Meeting;
use crate::snapshot::Thing;
use crate::words::counted;

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let Some(meeting) = checked.meeting else { return Found::new() };
    let place = place_of(&Thing::Meeting(Box::new(meeting.clone())));
    let mut found = disciplines(checked, meeting, &place);
    // What was sent or held can no longer be late.
    if meeting.fda.dates.package_sent.is_none()
        && meeting.fda.dates.meeting.is_none_or(|held| held > checked.known.today)
    {
        found.extend(late_tasks(checked, meeting));
        found.extend(drafts(checked, meeting).map(|remark| (place, remark)));
    }
    found
}

/// Finds disciplines that are asked something: not among those requested of FDA, or without anybody of the sponsor who speaks for them.
fn disciplines(checked: &Checked<'_>, meeting: &Meeting, place: &Place) -> Found {
    let asked: BTreeSet<Discipline> = elements::asked(checked, meeting).filter_map(|it| it.fda.discipline).collect();
    let comes = |it: &&crate::meeting::Person| it.fda.meetings.is_empty() || it.fda.meetings.contains(&meeting.id);
    let people: Vec<_> = checked.program.people.iter().filter(comes).collect();
    let mut found = Found::new();
    for discipline in asked {
        let label = discipline.label();
        let requested = &meeting.fda.fda_disciplines;
        if !requested.is_empty() && !requested.iter().any(|it| it.discipline == discipline) {
            let remark = Remark::new("meeting.discipline_not_requested", Severity::Warn, "fda.fda_disciplines")
                .detail(discipline.id())
                .saying(format!("There are questions for {label}, and the request does not ask for that discipline."))
                .because("FDA invites the disciplines that the request names.")
                .fix("Add the discipline with the reason, or move the questions.");
            found.push((place.clone(), remark));
        }
        if !people.is_empty() && !people.iter().any(|person| person.fda.discipline == Some(discipline)) {
            let remark = Remark::new("meeting.no_attendee", Severity::Warn, "")
                .detail(discipline.id())
                .saying(format!("There are questions for {label}, and nobody who attends speaks for it."))
                .because("When FDA asks back, nobody in the room can answer.")
                .fix("Add an attendee for the discipline, or enter it for one who comes.");
            found.push((place.clone(), remark));
        }
    }
    found
}

fn late_tasks(checked: &Checked<'_>, meeting: &Meeting) -> Found {
    let Some(sent) = meeting.fda.package_date else { return Found::new() };
    let about = package_things(checked);
    let mut found = Found::new();
    for task in checked.program.tasks.iter().filter(|task| !task.internal.done) {
        let Some(due) = task.internal.due else { continue };
        let place = place_of(&Thing::Task(Box::new(task.clone())));
        // What is done for the IND has time until then.
        let for_the_ind = task.internal.what.split(|sign: char| !sign.is_alphanumeric()).any(|word| word == "IND");
        if about.contains(task.internal.about.as_str()) && !for_the_ind && due > sent {
            let remark = Remark::new("task.after_package", Severity::Warn, "internal.due")
                .saying(format!(
                    "{} is due on {}, after the package is sent on {}.",
                    place.label,
                    due.long(),
                    sent.long()
                ))
                .because("What it changes in the package comes too late.")
                .fix("Bring the task forward, or point it to something that is not in the package.");
            found.push((place, remark));
        } else if due < checked.known.today {
            let remark = Remark::new("task.overdue", Severity::Note, "internal.due")
                .saying(format!("{} was due on {} and is open.", place.label, due.long()))
                .because("What is late here is late in the package.")
                .fix("Finish it, or set a new day.");
            found.push((place, remark));
        }
    }
    found
}

/// Returns the ids of what is written for the package. A task about a question is usually about its answer, not about its text.
fn package_things<'a>(checked: &Checked<'a>) -> BTreeSet<&'a str> {
    let program = checked.program;
    let mut ids: BTreeSet<&str> = program.sections.iter().map(|it| it.id.as_str()).collect();
    ids.extend(program.beats.iter().map(|it| it.id.as_str()));
    ids.extend(program.claims.iter().map(|it| it.id.as_str()));
    ids.extend(program.enclosures.iter().map(|it| it.id.as_str()));
    ids.extend(program.figures.iter().map(|it| it.id.as_str()));
    ids
}

/// Counts what is still a draft shortly before the package is sent.
fn drafts(checked: &Checked<'_>, meeting: &Meeting) -> Option<Remark> {
    let sent = meeting.fda.package_date?;
    let left = sent.days_since(checked.known.today);
    let rule = &checked.known.checks.forecast;
    if left > rule.draft_days {
        return None;
    }
    let draft = |status: Status| status == Status::Draft;
    let program = checked.program;
    let sections = program.sections.iter().filter(|it| draft(it.internal.status)).count();
    let beats = program.beats.iter().filter(|it| draft(it.internal.working.status)).count();
    let questions = elements::asked(checked, meeting).filter(|it| draft(it.internal.working.status)).count();
    let drafts: Vec<String> = [(sections, "section"), (beats, "part of the overview"), (questions, "question")]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, one)| counted(count, one))
        .collect();
    let when = if left < 0 {
        format!("was to be sent on {}", sent.long())
    } else {
        format!("is sent in {}, on {}", counted(usize::try_from(left).unwrap_or_default(), "day"), sent.long())
    };
    (!drafts.is_empty()).then(|| {
        Remark::new("package.still_drafts", Severity::Warn, "fda.package_date")
            .saying(format!(
                "The package {when}, and still drafts are: {}.",
                drafts.join(", ")
            ))
            .because("Review, quality check and publishing take about two weeks; a meeting whose package is late may be canceled.")
            .fix("Bring the drafts to review, or move the day while the clock allows it.")
    })
}
