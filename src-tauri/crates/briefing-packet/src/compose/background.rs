//! Disease, product and history: the beats of the program, the product itself, its target profile, earlier advice.
//!
//! FDA reads headings and text; the words under which the team builds them are never printed.

use briefing_domain::meeting::AdviceText;
use briefing_domain::outline::OutlineSection;
use briefing_domain::program::{ProfileRowText, ProgramText};
use briefing_domain::snapshot::Entry;
use briefing_domain::story::BeatJob;

use super::FdaView;
use crate::block::Table;
use crate::inline::{joined, plain};
use crate::pen::Pen;

/// Writes the beats of a section in the order of the program, each under its heading. One that stands alone under the heading that every
/// program has needs none: the section's own heading says enough.
pub(super) fn beats(view: &FdaView<'_>, section: &OutlineSection, pen: &mut Pen<'_>) {
    let mut bodies = Vec::new();
    for beat in view.program.beats.iter().filter(|beat| section.jobs.contains(&beat.text.job)) {
        let body = pen.aside(|pen| {
            pen.text(&beat.text.body, 3);
        });
        if !body.is_empty() {
            bodies.push((beat.text.heading.trim(), beat.text.job.heading(), body));
        }
    }
    let alone = bodies.len() == 1;
    for (own, usual, body) in bodies {
        if !alone || ![usual, section.heading.as_str(), ""].contains(&own) {
            pen.heading(3, String::new(), if own.is_empty() { usual } else { own }, "");
        }
        pen.extend(body);
    }
}

/// Writes the beats of the given jobs without their headings, where the section's own heading says enough.
pub(super) fn beats_without_headings(view: &FdaView<'_>, jobs: &[BeatJob], pen: &mut Pen<'_>) {
    for beat in view.program.beats.iter().filter(|beat| jobs.contains(&beat.text.job)) {
        pen.text(&beat.text.body, 2);
    }
}

/// Writes what the product is and how it works.
pub(super) fn mechanism(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    let program = &view.program.program;
    pen.text(&program.product_identity, 2);
    pen.labeled("Mechanism of action", &program.mechanism, 2);
}

/// Writes the target product profile.
pub(super) fn profile(rows: &[Entry<ProfileRowText>], pen: &mut Pen<'_>) {
    let header = ["Attribute", "Minimum acceptable", "Target", "Evidence"];
    let mut table = Table::new("Target product profile", "table-profile", &header);
    for row in rows.iter().map(|row| &row.text) {
        let evidence = row.evidence.iter().map(|evidence| pen.cite(evidence.as_str())).collect::<Vec<_>>();
        let (minimum, target) = (pen.cell(&row.minimum), pen.cell(&row.target));
        table.row(vec![plain(&row.attribute), minimum, target, joined(evidence, "; ")]);
    }
    pen.table(table.without_blank_columns().dashed());
}

/// Writes earlier and foreign advice and how it was addressed.
pub(super) fn advice(advice: &[Entry<AdviceText>], pen: &mut Pen<'_>) {
    let header = ["Agency", "Occasion", "Date", "Advice", "How it was addressed"];
    let mut table = Table::new("Earlier advice and how it was addressed", "table-advice", &header);
    for row in advice.iter().map(|row| &row.text) {
        let date = row.date.map(|date| plain(&date.long())).unwrap_or_default();
        let (said, addressed) = (pen.cell(&row.advice), pen.cell(&row.addressed));
        table.row(vec![plain(&row.agency), plain(&row.occasion), date, said, addressed]);
    }
    pen.table(table.without_blank_columns().dashed());
}

/// Writes the designations.
pub(super) fn designations(program: &ProgramText, pen: &mut Pen<'_>) {
    let mut table = Table::new("Designations", "table-designations", &["Designation", "Status", "Date"]);
    for designation in &program.designations {
        let date = designation.date.map(|date| plain(&date.long())).unwrap_or_default();
        table.row(vec![plain(&designation.name), plain(&designation.status), date]);
    }
    pen.table(table.without_blank_columns().dashed());
}
