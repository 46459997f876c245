//! Questions adopted from the bank: does the office decide this, is it time, does the meeting fit, and is one follow-up question enough.
//!
//! What the bank says of its topics is our judgment and says so; a question written freshly is not looked at here.

use super::{Checked, Found, elements, place_of};
use crate::finding::{Remark, Severity};
use crate::library::topic::{Area, MeetingFit, Office, Stage, Topic};
use crate::meeting::MeetingKind;
use crate::snapshot::Thing;

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let Some(meeting) = checked.meeting else { return Found::new() };
    let mut found = Found::new();
    let mut follow_up = 0;
    for question in elements::asked(checked, meeting) {
        let adopted = question.internal.adopted.as_ref();
        let Some(topic) = adopted.and_then(|adopted| checked.known.library.topic(&adopted.topic)) else { continue };
        let place = place_of(&Thing::Question(Box::new(question.clone())));
        let mut remarks: Vec<Remark> = office(topic, &place.label).into_iter().collect();
        remarks.extend(time(topic, meeting.fda.kind, &place.label));
        follow_up += usize::from(topic.area == Area::Ltfu);
        if topic.area == Area::Ltfu && follow_up == 2 {
            remarks.push(
                Remark::new("question.follow_up_twice", Severity::Note, "fda.ask")
                    .saying(format!("{} is the second question about long-term follow-up.", place.label))
                    .because("One follow-up question is usually enough for a meeting; the plan goes into the IND and is reviewed there.")
                    .fix("Keep the one whose answer changes the trial, and describe the rest in the package."),
            );
        }
        found.extend(remarks.into_iter().map(|remark| (place.clone(), remark)));
    }
    found
}

fn office(topic: &Topic, label: &str) -> Option<Remark> {
    (topic.deciding_office != Office::Otp).then(|| {
        Remark::new("X02", Severity::Warn, "fda.ask")
            .saying(format!("{label} is decided elsewhere: {}.", topic.deciding_office.label()))
            .because(format!("OTP cannot decide it at this meeting. {}", topic.meeting_fit_why))
            .fix("Put it to that office, and keep here only the part that OTP decides.")
    })
}

fn time(topic: &Topic, kind: MeetingKind, label: &str) -> Option<Remark> {
    let (stage, fit) = match kind {
        MeetingKind::Interact => (Stage::Interact, MeetingFit::Interact),
        MeetingKind::PreInd => (Stage::PreInd, MeetingFit::PreInd),
        MeetingKind::A
        | MeetingKind::BOther
        | MeetingKind::BEop
        | MeetingKind::C
        | MeetingKind::CSurrogate
        | MeetingKind::D => return None,
    };
    if topic.earliest_stage > stage {
        let remark = Remark::new("Q31", Severity::Warn, "fda.ask")
            .saying(format!("{label} comes too early. {}.", topic.earliest_stage.label()))
            .because(topic.note.clone().unwrap_or_else(|| topic.meeting_fit_why.clone()))
            .fix("Leave it for the later stage, or say in the context why it has to be decided now.");
        return Some(remark);
    }
    (!topic.meeting_fit.suits(fit)).then(|| {
        Remark::new("question.other_meeting", Severity::Warn, "fda.ask")
            .saying(format!("{label} is usually put at another meeting than this one."))
            .because(topic.meeting_fit_why.clone())
            .fix("Move it, or say in the context why this meeting needs the answer.")
    })
}
