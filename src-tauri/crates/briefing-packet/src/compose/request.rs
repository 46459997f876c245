//! The elements of a meeting request, each as its own part; a package uses most of them as well.
//!
//! Element by element as FDA's guidance lists them; which of them a packet prints, and in which order, is the outline's matter.

use briefing_domain::meeting::{MeetingFormat, MeetingText};
use briefing_domain::outline::PacketKind;
use briefing_domain::story::BeatJob;
use briefing_domain::text::{Align, Inline};

use super::{FdaView, background};
use crate::block::Table;
use crate::inline::{bullets, joined, numbered, plain};
use crate::pen::Pen;

/// Returns the IND or pre-submission number with its name; empty when none is assigned.
pub(super) fn submission_number(view: &FdaView<'_>) -> Vec<Inline> {
    let named = |name: &str, number: &str| {
        if number.is_empty() { Vec::new() } else { plain(&format!("{name} {number}")) }
    };
    let ind = named("IND", &view.program.program.ind_number);
    joined([ind, named("Pre-submission number", &view.meeting.pre_submission_number)], ", ")
}

pub(super) fn application_number(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    let number = submission_number(view);
    if number.is_empty() {
        pen.sentence("None assigned at the time of this request.");
    } else {
        pen.paragraph(number);
    }
    pen.entry("Meeting ID", plain(&view.meeting.meeting_number));
}

/// Returns the product's name with its other names.
pub(super) fn names(view: &FdaView<'_>) -> Vec<Inline> {
    let program = &view.program.program;
    let mut names = plain(&program.product_name);
    if !program.other_names.is_empty() && !names.is_empty() {
        names.push(Inline::text(format!(" (also known as {})", program.other_names.join(", "))));
    }
    names
}

pub(super) fn product_name(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    pen.paragraph(names(view));
}

pub(super) fn identity(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    let program = &view.program.program;
    pen.text(&program.product_identity, 2);
    let dosage = [&program.dosage_form, &program.route, &program.regimen].map(|field| plain(field));
    pen.entry("Dosage form, route, and regimen", joined(dosage, "; "));
}

pub(super) fn indication(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    pen.sentence(&view.program.program.indication);
    pen.entry("Population of the first trial", plain(&view.program.program.population));
}

pub(super) fn meeting_type(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    if view.meeting_id.is_none() {
        return;
    }
    let meeting = view.meeting;
    pen.sentence(&format!("{} meeting.", meeting.kind.label()));
    pen.text(&meeting.type_rationale, 2);
    if view.kind != PacketKind::Request {
        format(view, pen);
    }
}

pub(super) fn format(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    if view.meeting_id.is_none() {
        return;
    }
    let meeting = view.meeting;
    pen.entry("Requested format", plain(&format!("{}.", meeting.format.label())));
    let label = match meeting.format {
        MeetingFormat::Wro => "Reason for the format",
        MeetingFormat::Teleconference | MeetingFormat::Virtual | MeetingFormat::InPerson => {
            "Why a live discussion is needed"
        }
    };
    pen.labeled(label, &meeting.format_reason, 2);
}

pub(super) fn purpose(view: &FdaView<'_>, jobs: &[BeatJob], pen: &mut Pen<'_>) {
    background::beats_without_headings(view, jobs, pen);
    pen.text(&view.meeting.purpose, 2);
    pen.labeled("Development status", &view.meeting.development_status, 2);
}

pub(super) fn objectives(view: &FdaView<'_>, jobs: &[BeatJob], pen: &mut Pen<'_>) {
    let objectives: Vec<Vec<Inline>> = view.meeting.objectives.iter().map(|objective| pen.cell(objective)).collect();
    if let Some(list) = numbered(objectives) {
        pen.sentence("At the end of the meeting, the sponsor expects to have:");
        pen.block(list);
    }
    background::beats_without_headings(view, jobs, pen);
}

pub(super) fn agenda(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    let meeting = view.meeting;
    if meeting.agenda.is_empty() {
        return;
    }
    let mut table = Table::new("Proposed agenda", "table-agenda", &["Topic", "Questions", "Lead", "Minutes"]);
    table.align = vec![Align::None, Align::None, Align::None, Align::Right];
    for entry in &meeting.agenda {
        let questions: Vec<Vec<Inline>> =
            entry.questions.iter().map(|question| pen.pointer(question.as_str())).collect();
        let lead =
            entry.lead.as_ref().and_then(|lead| view.program.people.iter().find(|person| person.id == lead.as_str()));
        let lead = lead.map(|person| plain(&person.text.name)).unwrap_or_default();
        table.row(vec![plain(&entry.topic), joined(questions, ", "), lead, plain(&entry.minutes.to_string())]);
    }
    let total: u32 = meeting.agenda.iter().map(|entry| u32::from(entry.minutes)).sum();
    table.row(vec![plain("Total"), Vec::new(), Vec::new(), plain(&total.to_string())]);
    pen.table(table.without_blank_columns());
}

pub(super) fn attendees(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    let header = ["Name", "Title", "Affiliation", "Capacity", "Discipline"];
    let mut table = Table::new("Attendees for the sponsor", "table-attendees", &header);
    for person in view.program.people.iter().map(|person| &person.text) {
        if person.meetings.iter().any(|meeting| Some(meeting.as_str()) == view.meeting_id) {
            let discipline = person.discipline.map(|discipline| plain(discipline.label())).unwrap_or_default();
            let cells = [&person.name, &person.title, &person.affiliation].map(|field| plain(field));
            let rest = [plain(person.capacity.label()), discipline];
            table.row(cells.into_iter().chain(rest).collect());
        }
    }
    pen.table(table.without_blank_columns().dashed());
}

pub(super) fn fda_disciplines(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    let mut table = Table::new("FDA disciplines requested", "table-fda-disciplines", &["Discipline", "Reason"]);
    for asked in &view.meeting.fda_disciplines {
        table.row(vec![plain(asked.discipline.label()), plain(&asked.reason)]);
    }
    pen.table(table.without_blank_columns().dashed());
}

pub(super) fn dates(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    let meeting = view.meeting;
    let lists = [
        ("Proposed dates and times:", &meeting.proposed_dates),
        ("The sponsor is not available on:", &meeting.unavailable_dates),
    ];
    for (sentence, dates) in lists {
        if let Some(list) = bullets(dates.iter().map(|date| plain(date))) {
            pen.sentence(sentence);
            pen.block(list);
        }
    }
}

/// Returns when the package is sent; empty while that is open.
pub(super) fn package_sentence(meeting: &MeetingText) -> Vec<Inline> {
    if meeting.package_enclosed {
        return plain("The meeting package is enclosed with the meeting request.");
    }
    let date =
        meeting.package_date.map(|date| plain(&format!("The meeting package will be submitted by {}.", date.long())));
    date.unwrap_or_default()
}

pub(super) fn package_date(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    pen.paragraph(package_sentence(view.meeting));
}
