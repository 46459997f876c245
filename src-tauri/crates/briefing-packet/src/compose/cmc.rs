//! CMC readiness: the potency matrix and the attributes for FDA, and beside them, for the team, where each topic stands.

use briefing_domain::plan::FdaPlanBody;
use briefing_domain::plan::cmc::{CmcPlan, CmcText, PotencyRow};
use briefing_domain::snapshot::FdaSnapshot;

use super::partner::{capital, named};
use super::register::working;
use super::{ComposeForFda, ComposeForTeam};
use crate::block::Table;
use crate::inline::plain;
use crate::pen::Pen;

/// Writes the matrix and the attributes of the program's plan, in a package.
pub(super) fn matrix(program: &FdaSnapshot, pen: &mut Pen<'_>) {
    for entry in &program.plans {
        if let FdaPlanBody::Cmc(plan) = &entry.text {
            plan.compose_for_fda(pen, 3);
        }
    }
}

impl ComposeForFda for CmcText {
    fn compose_for_fda(&self, pen: &mut Pen<'_>, _level: u8) {
        let header = [
            "Step of the mechanism",
            "Attribute",
            "Assay",
            "Use",
            "Qualification",
            "Lots",
            "Interim limit",
            "Decision",
        ];
        let mut table = Table::new("Potency matrix", "table-potency", &header);
        // Once a row is filled, an empty step is a gap that a reader has to see.
        let begun = self.potency_matrix.iter().any(says);
        for row in self.potency_matrix.iter().filter(|_| begun) {
            let limit = pen.cell(&row.interim_limit);
            let before = [&row.step, &row.attribute, &row.assay, &row.used_for, &row.qualification, &row.lots];
            let before = before.map(|cell| plain(cell)).into_iter();
            table.row(before.chain([limit, plain(&row.decision_date)]).collect());
        }
        pen.table(table.dashed());
        let mut table =
            Table::new("Attributes and assays", "table-attributes", &["Attribute", "Assay", "Status", "Limit"]);
        for row in self.attributes.iter().filter(|row| !row.assay.is_empty()) {
            let limit = pen.cell(&row.limit);
            table.row(vec![plain(&row.attribute), plain(&row.assay), plain(&row.status), limit]);
        }
        pen.table(table.dashed());
    }
}

impl ComposeForTeam for CmcPlan {
    fn compose_for_team(&self, pen: &mut Pen<'_>, level: u8) {
        let mut table = Table::new("", "", &["Topic", "Where we stand", "What there is", "What is missing", "Who"]);
        for row in &self.internal.topics {
            let cells = [
                named(&row.title, &row.topic),
                capital(row.standing.label()),
                row.have.clone(),
                row.gap.clone(),
                row.owner.clone(),
            ];
            table.row(cells.iter().map(|cell| plain(cell)).collect());
        }
        pen.table(table.dashed());
        self.fda.compose_for_fda(pen, level);
        let note = working(&self.internal.working, pen);
        pen.entry("Team", note);
    }
}

/// Returns whether a row says more than the step that the starter rows gave it.
fn says(row: &PotencyRow) -> bool {
    [&row.attribute, &row.assay, &row.decision_date].into_iter().any(|cell| !cell.is_empty())
}
