//! The traceability table of the readiness report: from each claim to its evidence, questions, contingency plans and follow-up.
//!
//! What hangs together is worked out by `briefing_domain::trace`; here it is set with links.

use briefing_domain::text::Inline;
use briefing_domain::trace::{Trace, TraceRow, Traced, trace};

use super::TeamView;
use crate::block::Table;
use crate::inline::{joined, lines, plain};
use crate::pen::Pen;

/// Writes the table, and below it the questions without support and the sources nobody uses.
pub(super) fn matrix(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let Trace { rows, unused, unsupported } = trace(view.snapshot);
    let header = ["Claim", "Evidence", "Questions", "Contingency", "Follow-up", "Gaps"];
    let mut table = Table::new("Traceability", "table-traceability", &header);
    for it in &rows {
        table.row(row(view, it, pen));
    }
    pen.table(table.dashed());
    for (title, things) in
        [("Questions that rest on no claim and no evidence", &unsupported), ("Sources that nothing uses", &unused)]
    {
        let things: Vec<Vec<Inline>> = things.iter().map(|thing| linked(view, thing, pen)).collect();
        if !things.is_empty() {
            pen.entry(title, joined(things, ", "));
        }
    }
}

fn row(view: &TeamView<'_>, it: &TraceRow, pen: &mut Pen<'_>) -> Vec<Vec<Inline>> {
    let evidence = it.evidence.iter().map(|source| {
        let mut words = pen.cite(&source.id);
        if let Some(maturity) = source.maturity.filter(|_| !words.is_empty()) {
            words.push(Inline::text(format!(" ({})", maturity.label().to_lowercase())));
        }
        words
    });
    let evidence = lines(evidence.collect::<Vec<_>>());
    let statement = pen.words_of(&it.claim.id);
    let questions = lines(it.questions.iter().map(|question| linked(view, question, pen)).collect::<Vec<_>>());
    let plans =
        if it.questions.is_empty() { Vec::new() } else { plain(&format!("{} of {}", it.planned, it.questions.len())) };
    let followed = if it.followed { plain("Named in the plan") } else { Vec::new() };
    let gaps = lines(it.gaps.iter().map(|gap| plain(gap.label())));
    vec![statement, evidence, questions, plans, followed, gaps]
}

fn linked(view: &TeamView<'_>, thing: &Traced, pen: &mut Pen<'_>) -> Vec<Inline> {
    let pointer = pen.pointer(&thing.id);
    if !pointer.is_empty() {
        return pointer;
    }
    let number = view.numbers.label(&thing.id);
    plain(if number.is_empty() { &thing.label } else { number })
}
