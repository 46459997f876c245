//! The visits of the follow-up plan: a table, a grid of assessments, and the drawing.
//!
//! All three come from the same visits; where the marks of the drawing stand is laid out with the drawing.

use briefing_domain::plan::ltfu::{Visit, VisitMode};
use briefing_domain::text::{Align, Inline};

use crate::block::{Figure, Table};
use crate::inline::{joined, plain};
use crate::pen::Pen;
use crate::svg::schedule as chart;

/// How many visits one grid holds; more columns would not fit a page.
const COLUMNS: usize = 10;

/// Writes the visits as a table, as a grid of assessments, and as a drawing.
pub(super) fn schedule(visits: &[Visit], pen: &mut Pen<'_>) {
    if visits.is_empty() {
        return;
    }
    let mut table = Table::new("Visits", "table-visits", &["Visit", "Months after dosing", "Mode", "Window"]);
    table.align = vec![Align::None, Align::Right, Align::None, Align::None];
    for visit in visits {
        table.row(vec![
            plain(&visit.label),
            plain(&visit.month.to_string()),
            plain(visit.mode.label()),
            plain(&visit.window),
        ]);
    }
    pen.table(table.without_blank_columns().dashed());
    let assessments = chart::assessments(visits);
    for (nth, part) in visits.chunks(COLUMNS).enumerate() {
        let labels: Vec<&str> =
            std::iter::once("Assessment").chain(part.iter().map(|visit| visit.label.as_str())).collect();
        let (caption, anchor) = match (nth, visits.len() > COLUMNS) {
            (_, false) => ("Schedule of assessments".to_owned(), "table-schedule".to_owned()),
            (nth, true) => {
                (format!("Schedule of assessments, part {}", nth + 1), format!("table-schedule-{}", nth + 1))
            }
        };
        let mut grid = Table::new(&caption, &anchor, &labels);
        grid.align = std::iter::once(Align::None).chain(part.iter().map(|_| Align::Center)).collect();
        for assessment in &assessments {
            let marks = part.iter().map(|visit| mark(visit, assessment));
            grid.row(std::iter::once(plain(assessment)).chain(marks).collect());
        }
        pen.table(grid);
    }
    if !assessments.is_empty() {
        let legend = [VisitMode::InPerson, VisitMode::Remote, VisitMode::SampleOnly]
            .map(|mode| plain(&format!("{} = {}", letter(mode), mode.label().to_lowercase())));
        pen.paragraph(joined(legend, "; "));
    }
    pen.drawing(drawing(visits));
}

fn mark(visit: &Visit, assessment: &str) -> Vec<Inline> {
    if visit.assessments.iter().any(|own| own == assessment) { plain(letter(visit.mode)) } else { Vec::new() }
}

fn letter(mode: VisitMode) -> &'static str {
    match mode {
        VisitMode::InPerson => "X",
        VisitMode::Remote => "R",
        VisitMode::SampleOnly => "S",
    }
}

fn drawing(visits: &[Visit]) -> Figure {
    let names: Vec<&str> = visits.iter().map(|visit| visit.label.trim()).filter(|label| !label.is_empty()).collect();
    Figure {
        number: 0,
        anchor: "figure-schedule".to_owned(),
        file: String::new(),
        caption: plain("Schedule of visits on a broken time axis (not to scale)"),
        alt: format!("Schedule of visits, in order: {}.", names.join(", ")),
        source: String::new(),
        media: briefing_domain::evidence::Media::Svg,
        bytes: Some(chart::draw(visits).into_bytes()),
    }
}
