//! The first pages: cover letter, cover page, and the request items as a table.
//!
//! FDA's addresses change, so no mailbox is built in: the route of submission is the user's field.

use briefing_domain::meeting::{Capacity, PersonText};
use briefing_domain::outline::{Level, PacketKind};
use briefing_domain::text::{Inline, Text};

use super::{FdaView, request};
use crate::block::Table;
use crate::inline::{joined, lines, plain};
use crate::pen::Pen;

/// Writes the cover letter of a meeting request.
pub(super) fn letter(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    let (program, meeting) = (&view.program.program, view.meeting);
    pen.sentence(&view.as_of.long());
    let addressee = [program.office.as_str(), program.center.as_str(), "U.S. Food and Drug Administration"];
    pen.paragraph(lines(addressee.map(plain)));
    let kind = meeting.kind.label();
    let subject =
        [plain(&format!("{kind} meeting request")), plain(&program.product_name), request::submission_number(view)];
    pen.entry("Re", joined(subject, "; "));
    pen.entry("Attention", plain(&meeting.project_manager));
    pen.sentence("Dear Sir or Madam:");
    let sponsor = or(&program.sponsor, "The sponsor");
    let product = or(&program.product_name, "the investigational product");
    let article = if kind.starts_with("INTERACT") { "an" } else { "a" };
    pen.sentence(&format!(
        "{sponsor} requests {article} {kind} meeting to discuss the development of {product}. Requested format: {}.",
        meeting.format.label().to_lowercase()
    ));
    pen.entry("Proposed indication", plain(&program.indication));
    let enclosed = if meeting.package_enclosed {
        "The meeting request and the meeting package are enclosed.".to_owned()
    } else {
        let date =
            meeting.package_date.map(|date| format!(" The meeting package will be submitted by {}.", date.long()));
        format!("The meeting request is enclosed.{}", date.unwrap_or_default())
    };
    pen.sentence(&enclosed);
    pen.entry("Route of submission", plain(&meeting.submission_route));
    pen.entry("Secure e-mail", plain(&meeting.secure_email));
    pen.entry("Letter of authorization for an agent or consultant", plain(&meeting.agent_letter));
    enclosures(view, pen);
    pen.sentence("Sincerely,");
    let signer = view.program.people.iter().map(|person| &person.text).find(|person| signs(person, view));
    let name = signer.map_or_else(
        || plain("[Name and title of the responsible official]"),
        |person| lines([plain(&person.name), plain(&person.title), plain(&person.affiliation)]),
    );
    pen.paragraph(name);
    if signer.is_none_or(|person| person.affiliation != program.sponsor) {
        pen.sentence(&program.sponsor);
    }
}

fn enclosures(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    let titles = view.program.enclosures.iter().map(|enclosure| plain(&enclosure.text.title));
    if let Some(list) = crate::inline::bullets(titles) {
        pen.sentence("Enclosures:");
        pen.block(list);
    }
}

fn signs(person: &PersonText, view: &FdaView<'_>) -> bool {
    person.capacity == Capacity::Sponsor
        && person.meetings.iter().any(|meeting| Some(meeting.as_str()) == view.meeting_id)
        && person.discipline == Some(briefing_domain::discipline::Discipline::Regulatory)
}

/// Writes the cover page.
pub(super) fn cover(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    let (program, meeting) = (&view.program.program, view.meeting);
    let mut table = Table::new("", "", &["Submission", view.kind.title()]);
    let mut add = |label: &str, words: Vec<Inline>| {
        if !words.is_empty() {
            table.row(vec![plain(label), words]);
        }
    };
    add("Sponsor", plain(&program.sponsor));
    add("Product", plain(&program.product_name));
    add("Proposed indication", plain(&program.indication));
    if view.kind != PacketKind::FollowUp || view.meeting_id.is_some() {
        add("Meeting type", plain(meeting.kind.label()));
        add("Format requested", plain(meeting.format.label()));
    }
    add("Application or pre-submission number", request::submission_number(view));
    add("Meeting ID", plain(&meeting.meeting_number));
    add("FDA center and office", joined([plain(&program.center), plain(&program.office)], ", "));
    add("FDA regulatory project manager", plain(&meeting.project_manager));
    add("Date", plain(&view.as_of.long()));
    pen.table(table);
}

/// Writes the request items 1 to 8 as one table.
pub(super) fn administrative(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    let program = &view.program.program;
    let mut table = Table::new("Product and submission", "table-administrative", &["Element", "Information"]);
    let number = request::submission_number(view);
    let rows = [
        ("Application or pre-submission number", or_inlines(number, "None assigned at the time of this submission.")),
        ("Meeting ID", plain(&view.meeting.meeting_number)),
        ("Product name", needed(request::names(view), pen)),
        ("Product identity", needed_text(&program.product_identity, pen)),
        ("Proposed regulatory pathway", needed(plain(&program.pathway), pen)),
        ("Proposed indication", needed(plain(&program.indication), pen)),
        ("Population of the first trial", plain(&program.population)),
        ("Pediatric study plans", needed_text(&program.pediatric_plan, pen)),
        ("Human factors plan", needed_text(&program.human_factors, pen)),
        ("Combination product information", needed_text(&program.combination_product, pen)),
        ("FDA center and office", joined([plain(&program.center), plain(&program.office)], ", ")),
        ("Date on which the package is sent", request::package_sentence(view.meeting)),
    ];
    for (label, words) in rows {
        if !words.is_empty() {
            table.row(vec![plain(label), words]);
        }
    }
    pen.table(table);
}

/// Writes dosage form, route and regimen.
pub(super) fn dosage(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    let program = &view.program.program;
    let fields = [
        ("Dosage form", &program.dosage_form),
        ("Route of administration", &program.route),
        ("Dosing regimen", &program.regimen),
    ];
    if fields.iter().all(|(_, value)| value.trim().is_empty()) {
        return;
    }
    let mut table = Table::new("Dosage form, route, and regimen", "table-dosage", &["Element", "Information"]);
    for (label, value) in fields {
        table.row(vec![plain(label), needed(plain(value), pen)]);
    }
    pen.table(table);
}

fn needed_text(text: &Text, pen: &mut Pen<'_>) -> Vec<Inline> {
    let words = pen.cell(text);
    needed(words, pen)
}

/// Returns the words, or what a blank place of a required element prints.
fn needed(words: Vec<Inline>, pen: &Pen<'_>) -> Vec<Inline> {
    or_inlines(words, pen.missing_words(Level::Must))
}

fn or_inlines(words: Vec<Inline>, otherwise: &str) -> Vec<Inline> {
    if words.is_empty() { plain(otherwise) } else { words }
}

fn or<'a>(text: &'a str, otherwise: &'a str) -> &'a str {
    if text.trim().is_empty() { otherwise } else { text }
}
