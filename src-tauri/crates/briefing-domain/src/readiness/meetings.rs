//! The agenda and the dates of the meeting that is prepared.
//!
//! Limits on minutes are caps of the rule pack (`elements`); here is what follows from the program itself.

use super::{Checked, Found, elements, place_of};
use crate::finding::{Remark, Severity};
use crate::meeting::clock::{MilestoneId, schedule};
use crate::snapshot::Thing;

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let Some(meeting) = checked.meeting else { return Found::new() };
    let place = place_of(&Thing::Meeting(Box::new(meeting.clone())));
    let mut found = Found::new();
    for question in elements::asked(checked, meeting) {
        let on_agenda = meeting.fda.agenda.iter().any(|entry| entry.questions.contains(&question.id));
        if !meeting.fda.agenda.is_empty() && !on_agenda {
            let remark = Remark::new("agenda.question_left_out", Severity::Note, "fda.agenda")
                .detail(question.id.as_str())
                .saying(format!("{} has no time on the agenda.", Thing::Question(Box::new(question.clone())).label()))
                .because("What is not on the agenda is usually not reached.")
                .fix("Give it minutes, or decide that a written answer is enough.");
            found.push((place.clone(), remark));
        }
    }
    let late = || -> Option<Remark> {
        let sent = meeting.fda.package_date?;
        let milestones = schedule(&meeting.fda.clock_input(), checked.known.rules).ok()?;
        let due = milestones.into_iter().find(|milestone| milestone.id == MilestoneId::PackageDue)?;
        (sent > due.plan_on).then(|| {
            Remark::new("package.late", Severity::Stop, "fda.package_date")
                .saying(format!("The package is to be sent on {}, after the day it is due ({}).", sent.long(), due.plan_on.long()))
                .because(format!(
                    "FDA may cancel or reschedule a meeting whose package comes late; a canceled meeting needs a new request. {}: {}.",
                    due.rule, due.source
                ))
                .fix("Send it on the due date or before.")
        })
    };
    found.extend(late().map(|remark| (place, remark)));
    found
}
