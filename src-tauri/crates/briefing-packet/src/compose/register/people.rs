//! Meetings and the people who attend them, for the whole program in readable form.
//!
//! Every field of a meeting is printed, also those that only the team keeps.

use briefing_domain::meeting::Meeting;
use briefing_domain::text::Inline;

use super::{TeamView, working};
use crate::block::Table;
use crate::inline::{bullets, lines, plain};
use crate::pen::Pen;

/// Writes the meetings.
pub(in crate::compose) fn meetings(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    for meeting in &view.snapshot.meetings {
        pen.heading(3, String::new(), &format!("{} meeting", meeting.fda.kind.label()), "");
        fields(meeting, pen);
        pen.labeled("Why this kind of meeting", &meeting.fda.type_rationale, 3);
        pen.labeled("Why live", &meeting.fda.format_reason, 3);
        pen.labeled("Purpose", &meeting.fda.purpose, 3);
        pen.labeled("Development status", &meeting.fda.development_status, 3);
        let objectives: Vec<Vec<Inline>> = meeting.fda.objectives.iter().map(|objective| pen.cell(objective)).collect();
        list("Objectives", objectives, pen);
        let agenda =
            meeting.fda.agenda.iter().map(|entry| plain(&format!("{} ({} minutes)", entry.topic, entry.minutes)));
        list("Agenda", agenda.collect(), pen);
        list("Must leave with", meeting.internal.must_leave_with.iter().map(|entry| plain(entry)).collect(), pen);
        let note = working(&meeting.internal.working, pen);
        pen.paragraph(note);
    }
}

fn list(label: &str, entries: Vec<Vec<Inline>>, pen: &mut Pen<'_>) {
    if let Some(list) = bullets(entries) {
        pen.paragraph(vec![crate::inline::strong(&format!("{label}."))]);
        pen.block(list);
    }
}

fn fields(meeting: &Meeting, pen: &mut Pen<'_>) {
    let fda = &meeting.fda;
    let dates = &fda.dates;
    let mut table = Table::new("", "", &["Field", "Entry"]);
    let days = [
        ("Wished date", dates.wished),
        ("Request sent", dates.sent),
        ("Request received by FDA", dates.received),
        ("FDA's answer to the request", dates.fda_response),
        ("Meeting", dates.meeting),
        ("Package to be sent by", fda.package_date),
        ("Package sent", dates.package_sent),
        ("Preliminary responses", dates.preliminary_responses),
        ("Written response", dates.wro),
        ("Minutes", dates.minutes),
        ("Clarification request received by FDA", dates.clarification_received),
    ];
    let fields = [
        ("Format", plain(fda.format.label())),
        ("Pre-submission number", plain(&fda.pre_submission_number)),
        ("Meeting ID", plain(&fda.meeting_number)),
        ("FDA project manager", plain(&fda.project_manager)),
        ("Route of submission", plain(&fda.submission_route)),
        ("Secure e-mail", plain(&fda.secure_email)),
        ("Letter for an agent", plain(&fda.agent_letter)),
        ("Proposed dates", lines(fda.proposed_dates.iter().map(|date| plain(date)))),
        ("Unavailable dates", lines(fda.unavailable_dates.iter().map(|date| plain(date)))),
        (
            "FDA disciplines",
            lines(fda.fda_disciplines.iter().map(|it| plain(&format!("{}: {}", it.discipline.label(), it.reason)))),
        ),
    ];
    let days = days.into_iter().map(|(label, day)| (label, day.map(|day| plain(&day.long())).unwrap_or_default()));
    for (label, words) in fields.into_iter().chain(days) {
        if !words.is_empty() {
            table.row(vec![plain(label), words]);
        }
    }
    pen.table(table);
}

/// Writes the people.
pub(in crate::compose) fn people(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let header = ["Name", "Title", "Affiliation", "Capacity", "Discipline", "Role in the meeting", "Owner and note"];
    let mut table = Table::new("People", "table-people", &header);
    for person in &view.snapshot.people {
        let fda = &person.fda;
        let note = working(&person.internal.working, pen);
        table.row(vec![
            plain(&fda.name),
            plain(&fda.title),
            plain(&fda.affiliation),
            plain(fda.capacity.label()),
            fda.discipline.map(|it| plain(it.label())).unwrap_or_default(),
            plain(&person.internal.meeting_role),
            note,
        ]);
    }
    pen.table(table.without_blank_columns().dashed());
}
