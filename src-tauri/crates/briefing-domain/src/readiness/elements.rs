//! Required elements of the meeting request and the package, and the caps of the rule pack.
//!
//! Which elements and limits there are, how firm they are and where they come from is the pack's; this file only knows where in a
//! program each element is kept and how things are counted.

mod kept;

use super::{Checked, Found, place_of};
use crate::finding::{Place, Remark, Severity};
use crate::meeting::fit::Count;
use crate::meeting::{Meeting, MeetingFormat, MeetingKind};
use crate::outline::{self, PacketKind, Slot};
use crate::question::Question;
use crate::rulepack::{Cap, Document, Element, Level, RulePack};
use crate::snapshot::Thing;

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let program_place = place_of(&Thing::Program(Box::new(checked.program.program.clone())));
    let Some(meeting) = checked.meeting else {
        let remark = Remark::new("meeting.none", Severity::Warn, "")
            .saying("The program has no meeting yet.")
            .because("Dates, required elements and caps depend on the kind of meeting.")
            .fix("Add the meeting you are preparing.");
        return vec![(program_place, remark)];
    };
    let meeting_place = place_of(&Thing::Meeting(Box::new(meeting.clone())));
    let mut found = Found::new();
    for document in [Document::Request, Document::Package] {
        for element in checked.known.rules.elements_for(meeting.fda.kind, document) {
            let Some(kept) = kept::look(checked, meeting, &element.field) else { continue };
            let place = if kept.in_program { &program_place } else { &meeting_place };
            if !kept.there || only_filler(checked, place, kept.path) {
                found.push((place.clone(), missing(checked.known.rules, element, kept.path)));
            }
        }
    }
    found.extend(slots(checked, meeting, &program_place));
    for cap in checked.known.rules.caps_for(meeting.fda.kind) {
        found.extend(over(checked, meeting, cap).map(|remark| (meeting_place.clone(), remark)));
    }
    found
}

/// Tells whether a field holds nothing but a filler: a filled box is no answer.
fn only_filler(checked: &Checked<'_>, place: &Place, path: &str) -> bool {
    let record = checked.records.iter().find(|record| record.thing.id() == place.id);
    let at = format!("/{}", path.replace('.', "/"));
    let Some(value) = record.filter(|_| !path.is_empty()).and_then(|record| record.body.pointer(&at)) else {
        return false;
    };
    let filler = |value: &serde_json::Value| value.as_str().is_some_and(|text| checked.known.checks.is_filler(text));
    match value.as_array() {
        Some(list) => !list.is_empty() && list.iter().all(filler),
        None => filler(value),
    }
}

/// Tells whether a field key of the pack is known.
#[cfg(test)]
pub(super) fn knows(checked: &Checked<'_>, field: &str) -> bool {
    checked.meeting.is_some_and(|meeting| kept::look(checked, meeting, field).is_some())
}

fn missing(rules: &RulePack, element: &Element, path: &str) -> Remark {
    let document = match element.document {
        Document::Request => "meeting request",
        Document::Package => "package",
    };
    let asked = match element.level {
        Level::Must => "FDA asks for it in every",
        Level::Should => "FDA expects it in a",
        Level::IfApplicable => "If it applies to the product, FDA expects it in the",
    };
    let detail = if element.detail.is_empty() { String::new() } else { format!(" {}", element.detail) };
    Remark::new(format!("{}.missing", element.id), element.severity, path)
        .saying(format!("The {document} has nothing under \u{201c}{}\u{201d}.", element.label))
        .because(format!("{asked} {document}.{detail}"))
        .fix(if element.level == Level::IfApplicable {
            "Fill it in, or write in one sentence why it does not apply.".to_owned()
        } else {
            format!("Fill in \u{201c}{}\u{201d}.", element.label)
        })
        .citing(rules.cited(&element.cite))
}

/// Returns the questions asked at a meeting, in order.
pub(super) fn asked<'a>(checked: &Checked<'a>, meeting: &'a Meeting) -> impl Iterator<Item = &'a Question> {
    checked.program.questions.iter().filter(move |question| question.fda.meeting.as_ref() == Some(&meeting.id))
}

/// Returns the package a kind of meeting needs, where we have an outline for it.
pub(super) fn package(kind: MeetingKind) -> Option<PacketKind> {
    match kind {
        MeetingKind::Interact => Some(PacketKind::Interact),
        MeetingKind::PreInd => Some(PacketKind::PreInd),
        MeetingKind::A
        | MeetingKind::BOther
        | MeetingKind::BEop
        | MeetingKind::C
        | MeetingKind::CSurrogate
        | MeetingKind::D => None,
    }
}

/// Finds empty slots of the package that no element of the rule pack stands for.
fn slots(checked: &Checked<'_>, meeting: &Meeting, place: &Place) -> Found {
    let Some(package) = package(meeting.fda.kind) else { return Found::new() };
    let covered: Vec<&str> = checked
        .known
        .rules
        .elements_for(meeting.fda.kind, Document::Package)
        .flat_map(|element| kept::slots(&element.field).iter().copied())
        .collect();
    let open = |slot: &&Slot| !covered.contains(&slot.slot.as_str()) && !kept::written(checked, &slot.slot);
    let slots = checked.known.outline.slots(package);
    slots.into_iter().filter(open).filter_map(|slot| Some((place.clone(), empty(slot)?))).collect()
}

fn empty(slot: &Slot) -> Option<Remark> {
    let severity = match slot.level {
        outline::Level::Must => Severity::Warn,
        outline::Level::Should => Severity::Note,
        outline::Level::Optional => return None,
    };
    let remark = Remark::new("section.missing", severity, "")
        .detail(slot.slot.clone())
        .saying(format!("The section \u{201c}{}\u{201d} of the package is empty.", slot.heading))
        .because(slot.hint.clone())
        .fix("Write the section, or say in it why there is nothing to report yet.");
    Some(remark)
}

fn over(checked: &Checked<'_>, meeting: &Meeting, cap: &Cap) -> Option<Remark> {
    if cap.only_wro && meeting.fda.format != MeetingFormat::Wro {
        return None;
    }
    let count = counted(checked, meeting, cap)?;
    (count > cap.limit as usize).then(|| {
        Remark::new(format!("{}.over", cap.id), cap.severity, "")
            .saying(format!("There are {count} {}, the limit is {}.", cap.counts.replace('_', " "), cap.limit))
            .because(match checked.known.rules.unchecked_note() {
                Some(note) => format!("{} {note}", cap.text),
                None => cap.text.clone(),
            })
            .fix("Merge what belongs together, move what can wait, or leave out what guidance answers.")
            .citing(checked.known.rules.cited(&cap.cite))
    })
}

/// Counts what a cap limits; `None` for what is not known, and for pages, which are estimated (`pages`).
fn counted(checked: &Checked<'_>, meeting: &Meeting, cap: &Cap) -> Option<usize> {
    match cap.counts.as_str() {
        "questions" if cap.sub_questions_count => {
            Some(asked(checked, meeting).map(|question| question.fda.asks()).sum())
        }
        "questions" => Some(asked(checked, meeting).count()),
        "disciplines" => {
            let mut disciplines: Vec<_> =
                asked(checked, meeting).filter_map(|question| question.fda.discipline).collect();
            disciplines.sort_unstable();
            disciplines.dedup();
            Some(disciplines.len())
        }
        // What the team entered as the number of topics; texts do not tell where one topic ends.
        "topics" => match meeting.internal.fit.topic_count {
            Count::Number(topics) => usize::try_from(topics).ok(),
            Count::Unknown(_) => None,
        },
        "agenda_minutes" => Some(meeting.fda.agenda.iter().map(|entry| usize::from(entry.minutes)).sum()),
        _ => None,
    }
}
