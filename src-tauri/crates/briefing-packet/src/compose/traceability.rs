//! The traceability table: from each claim to its evidence, the questions that use it, their contingency plans, and the follow-up plan.
//!
//! Built from indices made once, so that a program ten times as large takes ten times as long.

use std::collections::{BTreeMap, BTreeSet};

use briefing_domain::leaves;
use briefing_domain::plan::PlanBody;
use briefing_domain::text::Inline;

use super::TeamView;
use crate::block::Table;
use crate::inline::{lines, plain};
use crate::pen::Pen;

/// Writes the table, and below it the questions that rest on no claim.
pub(super) fn matrix(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let uses = Uses::of(view);
    let maturity: BTreeMap<&str, &'static str> =
        view.snapshot.evidence.iter().map(|evidence| (evidence.id.as_str(), evidence.fda.maturity.label())).collect();
    let header = ["Claim", "Evidence", "Questions", "Contingency", "Follow-up", "Gaps"];
    let mut table = Table::new("Traceability", "table-traceability", &header);
    for claim in &view.snapshot.claims {
        let id = claim.id.as_str();
        let mut gaps = Vec::new();
        let evidence = claim.fda.evidence.iter().map(|evidence| {
            let mut words = pen.cite(evidence.as_str());
            if let Some(maturity) = maturity.get(evidence.as_str()).filter(|_| !words.is_empty()) {
                words.push(Inline::text(format!(" ({})", maturity.to_lowercase())));
            }
            words
        });
        let evidence = lines(evidence.collect::<Vec<_>>());
        let questions = uses.questions.get(id).map(Vec::as_slice).unwrap_or_default();
        let planned: Vec<&&str> = questions.iter().filter(|question| uses.planned.contains(**question)).collect();
        let statement = pen.words_of(id);
        if evidence.is_empty() {
            gaps.push(plain("No evidence"));
        }
        if claim.internal.stale {
            gaps.push(plain("A source changed since it was read"));
        }
        if questions.is_empty() {
            gaps.push(plain("No question uses it"));
        } else if planned.len() < questions.len() {
            gaps.push(plain("A question has no contingency plan"));
        }
        let linked = lines(questions.iter().map(|question| pen_or_label(view, question, pen)).collect::<Vec<_>>());
        let plans = match (planned.len(), questions.len()) {
            (_, 0) => Vec::new(),
            (planned, all) => plain(&format!("{planned} of {all}")),
        };
        let followed = if uses.followed.contains(id) { plain("Named in the plan") } else { Vec::new() };
        table.row(vec![statement, evidence, linked, plans, followed, lines(gaps)]);
    }
    pen.table(table.dashed());
    let bare = view.snapshot.questions.iter().filter(|question| question.fda.claims.is_empty());
    let bare: Vec<Vec<Inline>> = bare.map(|question| pen_or_label(view, question.id.as_str(), pen)).collect();
    if !bare.is_empty() {
        pen.entry("Questions that rest on no claim", crate::inline::joined(bare, ", "));
    }
}

fn pen_or_label(view: &TeamView<'_>, question: &str, pen: &mut Pen<'_>) -> Vec<Inline> {
    let linked = pen.pointer(question);
    if linked.is_empty() { plain(view.numbers.label(question)) } else { linked }
}

/// Who uses what.
struct Uses<'a> {
    /// Claim to questions.
    questions: BTreeMap<&'a str, Vec<&'a str>>,
    /// Questions that have a contingency plan.
    planned: BTreeSet<&'a str>,
    /// Claims that the follow-up plan names.
    followed: BTreeSet<String>,
}

impl<'a> Uses<'a> {
    fn of(view: &TeamView<'a>) -> Self {
        let mut uses = Uses { questions: BTreeMap::new(), planned: BTreeSet::new(), followed: BTreeSet::new() };
        for question in &view.snapshot.questions {
            for claim in &question.fda.claims {
                uses.questions.entry(claim.as_str()).or_default().push(question.id.as_str());
            }
        }
        for plan in &view.snapshot.plans {
            uses.planned.extend(plan.question.as_ref().map(|id| id.as_str()));
            if let PlanBody::Ltfu(body) = &plan.body {
                let value = serde_json::to_value(&body.fda).unwrap_or_default();
                leaves::strings(&value, &mut |_, text| {
                    uses.followed.extend(leaves::ids(text).into_iter().map(str::to_owned));
                });
            }
        }
        uses
    }
}
