//! The readiness report: what could bring a refusal, a canceled meeting or a hold comes first, then the ledger and the work.
//!
//! It shows findings and never computes one; there is no percentage. Reasons for dismissals are printed here and nowhere else.

use std::collections::BTreeMap;

use briefing_domain::audience::Working;
use briefing_domain::finding::{Finding, Severity};
use briefing_domain::outline::PacketKind;
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_domain::team::Dismissal;
use briefing_domain::text::Inline;

use super::TeamView;
use crate::block::{Figure, Table};
use crate::inline::{joined, lines, plain};
use crate::pen::Pen;
use crate::svg::timeline as drawing;

/// Writes what could bring a hold, a refusal or a canceled meeting, and the stops that could not.
pub(super) fn dangers(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    view.readiness.iter().for_each(|readiness| pen.sentence(&readiness.answer));
    let Some(all) = view.readiness.first() else { return };
    let heavy = |finding: &&Finding| finding.severity != Severity::Note;
    for line in all.lines.iter().filter(|line| line.danger) {
        let open: Vec<&Finding> = line.findings.iter().filter(heavy).collect();
        pen.table(ledger_of(
            &format!("What could lead to: {}", lower_first(&line.title)),
            &format!("table-{}", line.id),
            &open,
        ));
    }
    let others = all.lines.iter().filter(|line| !line.danger).flat_map(|line| &line.findings);
    let stops: Vec<&Finding> = others.filter(|finding| finding.severity == Severity::Stop).collect();
    pen.table(ledger_of("Other stops", "table-stops", &stops));
}

/// Writes the ledger's figure with its parts and their reasons.
fn weights(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let Some(all) = view.readiness.first().filter(|all| !all.lines.is_empty()) else { return };
    let header = ["What it could lead to", "Stops", "Warnings", "Notes", "Weight", "Sum", "Why it weighs that much"];
    let mut table = Table::new("Open work, weighed", "table-weights", &header);
    for line in &all.lines {
        let numbers = [line.stops, line.warnings, line.notes].map(|count| count.to_string());
        let why = line.source.as_ref().map_or_else(
            || joined([plain(&line.why), plain("Our judgment.")], " "),
            |source| {
                joined([plain(&line.why), plain(&format!("({}; {})", source.title, source.confidence.label()))], " ")
            },
        );
        let weighed = [line.weight.to_string(), line.sum.to_string()];
        let cells = std::iter::once(line.title.clone()).chain(numbers).chain(weighed);
        table.row(cells.map(|cell| plain(&cell)).chain([why]).collect());
    }
    let sum = ["All", "", "", "", "", &all.weight.to_string(), &all.severity_why].map(plain);
    table.row(sum.into_iter().collect());
    pen.table(table.dashed());
    pen.sentence("The sum is no grade: it orders the work and falls only when a finding is gone or set aside with a reason. Filling a field earns nothing by itself.");
}

fn upper_first(rule: &str) -> String {
    let mut signs = rule.chars();
    let first = signs.next().map(|sign| sign.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", signs.as_str())
}

fn lower_first(title: &str) -> String {
    let mut signs = title.chars();
    let first = signs.next().map(|sign| sign.to_lowercase().to_string()).unwrap_or_default();
    if title.starts_with("FDA") { title.to_owned() } else { format!("{first}{}", signs.as_str()) }
}

/// Writes how many findings there are of each severity, and the ledger's figure.
pub(super) fn counts(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    weights(view, pen);
    let mut table =
        Table::new("Findings by severity", "table-counts", &["Severity", "Open", "Dismissed with a reason"]);
    for severity in [Severity::Stop, Severity::Warn, Severity::Note] {
        let of_it = view.findings.iter().filter(|finding| finding.severity == severity);
        let (dismissed, open): (Vec<&Finding>, Vec<&Finding>) = of_it.partition(|finding| finding.dismissed.is_some());
        table.row(vec![plain(name_of(severity)), plain(&open.len().to_string()), plain(&dismissed.len().to_string())]);
    }
    pen.table(table);
}

fn name_of(severity: Severity) -> &'static str {
    match severity {
        Severity::Stop => "Stop",
        Severity::Warn => "Warning",
        Severity::Note => "Note",
    }
}

/// Writes the dates of the meeting as a table and as a drawing.
pub(super) fn timeline(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    if view.milestones.is_empty() {
        return;
    }
    let mut table =
        Table::new("Dates of the meeting", "table-dates", &["Step", "Who", "Plan on", "Actual", "Rule", "Note"]);
    for milestone in view.milestones {
        let who = match milestone.actor {
            briefing_domain::rulepack::Actor::Fda => "FDA (goal)",
            briefing_domain::rulepack::Actor::Sponsor => "Sponsor (deadline)",
        };
        let actual = milestone.actual.map(|day| plain(&day.long())).unwrap_or_default();
        let cells = [
            plain(&milestone.label),
            plain(who),
            plain(&milestone.plan_on.long()),
            actual,
            plain(&upper_first(&milestone.rule)),
        ];
        table.row(cells.into_iter().chain([plain(&milestone.note)]).collect());
    }
    pen.table(table.without_blank_columns().dashed());
    pen.drawing(Figure {
        number: 0,
        anchor: "figure-dates".to_owned(),
        file: String::new(),
        caption: plain("Dates of the meeting, in order (not to scale)"),
        alt: "The dates of the meeting in order; the table before it holds the same dates.".to_owned(),
        source: String::new(),
        media: briefing_domain::evidence::Media::Svg,
        bytes: Some(drawing::draw(view.milestones).into_bytes()),
    });
}

/// Writes the open findings that are no stops.
pub(super) fn ledger(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    for (severity, caption, anchor) in
        [(Severity::Warn, "Warnings", "table-warnings"), (Severity::Note, "Notes", "table-notes")]
    {
        let open: Vec<&Finding> = view
            .findings
            .iter()
            .filter(|finding| finding.severity == severity && finding.dismissed.is_none())
            .collect();
        pen.table(ledger_of(caption, anchor, &open));
    }
}

fn ledger_of(caption: &str, anchor: &str, findings: &[&Finding]) -> Table {
    let mut table = Table::new(caption, anchor, &["Where", "What", "Why it matters", "What to do", "Source"]);
    for finding in findings {
        let cells = [&finding.place.label, &finding.sentence, &finding.why, &finding.fix].map(|cell| plain(cell));
        table.row(cells.into_iter().chain([source(finding)]).collect());
    }
    table.dashed()
}

fn source(finding: &Finding) -> Vec<Inline> {
    let Some(source) = &finding.source else { return plain("Our judgment") };
    let mark = format!("({}; {})", source.date, source.confidence.label());
    joined([joined([plain(&source.title), plain(&source.section)], ", "), plain(&mark)], " ")
}

/// Writes the dismissed findings with their reasons.
pub(super) fn dismissed(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let mut table =
        Table::new("Dismissed findings", "table-dismissed", &["Severity", "Where", "What", "Reason", "Who and when"]);
    let kept: BTreeMap<&str, &Dismissal> =
        view.snapshot.dismissals.iter().map(|dismissal| (dismissal.internal.finding.as_str(), dismissal)).collect();
    for finding in view.findings {
        let Some(reason) = &finding.dismissed else { continue };
        let kept = kept.get(finding.id.as_str());
        let who = kept.map(|kept| {
            let day = kept.internal.on.map(|on| plain(&on.long())).unwrap_or_default();
            joined([plain(&kept.internal.who), day], ", ")
        });
        let cells =
            [plain(name_of(finding.severity)), plain(&finding.place.label), plain(&finding.sentence), plain(reason)];
        table.row(cells.into_iter().chain([who.unwrap_or_default()]).collect());
    }
    pen.table(table.dashed());
    let mut table = Table::new("Rules switched off", "table-rules-off", &["Rule", "Reason", "Who and when"]);
    for off in &view.snapshot.program.internal.switched_off {
        let day = off.on.map(|on| plain(&on.long())).unwrap_or_default();
        table.row(vec![plain(view.name_of(&off.rule)), plain(&off.reason), joined([plain(&off.who), day], ", ")]);
    }
    pen.table(table);
}

/// Writes the tasks: open ones first, by date.
pub(super) fn tasks(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let mut tasks: Vec<_> = view.snapshot.tasks.iter().map(|task| &task.internal).collect();
    tasks.sort_by_key(|task| (task.done, task.due.is_none(), task.due));
    let mut table = Table::new("Tasks", "table-tasks", &["Task", "Who", "Due", "State"]);
    for task in tasks {
        let late = !task.done && task.due.is_some_and(|due| due < view.as_of);
        let state = if task.done {
            "Done"
        } else if late {
            "Overdue"
        } else {
            "Open"
        };
        let due = task.due.map(|due| plain(&due.long())).unwrap_or_default();
        table.row(vec![plain(&task.what), plain(&task.who), due, plain(state)]);
    }
    pen.table(table.dashed());
}

/// Writes who owns what and how far it is, for sections, questions and the story.
pub(super) fn status(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let mut table = Table::new("Owners and status", "table-status", &["What", "Owner", "Status", "Note"]);
    for (name, working) in worked_on(view.snapshot, pen) {
        let status = match working.status {
            briefing_domain::audience::Status::Draft => "Draft",
            briefing_domain::audience::Status::InReview => "In review",
            briefing_domain::audience::Status::Agreed => "Agreed",
            briefing_domain::audience::Status::Locked => "Locked",
        };
        let note = pen.cell(&working.note);
        table.row(vec![plain(&name), plain(&working.owner), plain(status), note]);
    }
    pen.table(table.dashed());
}

fn worked_on<'s>(snapshot: &'s ProgramSnapshot, pen: &Pen<'_>) -> Vec<(String, &'s Working)> {
    let named = |own: &str, otherwise: &str| if own.trim().is_empty() { otherwise.to_owned() } else { own.to_owned() };
    let mut all = Vec::new();
    for beat in &snapshot.beats {
        all.push((named(&beat.fda.heading, beat.fda.job.heading()), &beat.internal.working));
    }
    for section in &snapshot.sections {
        all.push((pen.section_heading(section.id.as_str()).to_owned(), &section.internal));
    }
    for question in &snapshot.questions {
        all.push((format!("Question: {}", named(&question.fda.title, "without title")), &question.internal.working));
    }
    all
}

/// Writes the constraint log.
pub(super) fn constraints(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let header = ["Decision", "Constraint it meets", "What answers it", "Guidance", "Owner and date"];
    let mut table = Table::new("Constraint log", "table-constraints", &header);
    for entry in view.snapshot.constraints.iter().map(|entry| &entry.internal) {
        let (decision, constraint, answer) =
            (pen.cell(&entry.decision), pen.cell(&entry.constraint), pen.cell(&entry.answer));
        let day = entry.decided.map(|day| plain(&day.long())).unwrap_or_default();
        let owner = joined([plain(&entry.owner), day], ", ");
        table.row(vec![decision, constraint, answer, plain(view.name_of(&entry.guidance)), owner]);
    }
    pen.table(table.dashed());
}

/// Writes who read which FDA copy.
pub(super) fn sign_offs(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let mut table =
        Table::new("Sign-offs of FDA copies", "table-sign-offs", &["Packet", "Reader", "When", "Fingerprint"]);
    for entry in view.snapshot.sign_offs.iter().map(|entry| &entry.internal) {
        let day = entry.on.map(|day| plain(&day.long())).unwrap_or_default();
        let packet = match entry.packet.parse::<PacketKind>() {
            Ok(kind) => kind.title(),
            Err(_) => entry.packet.as_str(),
        };
        table.row(vec![plain(packet), plain(&entry.reader), day, lines([plain(&entry.fingerprint)])]);
    }
    pen.table(table.dashed());
}
