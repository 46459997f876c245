//! Tables of the material and of the studies: the lot map, the study table, the dose bridge.
//!
//! They come from the registers, so that a lot or a study that is corrected once is corrected in every packet.

use std::collections::BTreeMap;

use briefing_domain::evidence::EvidenceKind;
use briefing_domain::snapshot::FdaSnapshot;
use briefing_domain::text::Inline;

use crate::block::Table;
use crate::inline::{joined, plain};
use crate::pen::Pen;

/// Writes the lot map: every lot with the studies it fed.
pub(super) fn lot_map(program: &FdaSnapshot, pen: &mut Pen<'_>) {
    let header = [
        "Lot",
        "Purpose",
        "Process",
        "Site",
        "Scale",
        "Made",
        "Quantity",
        "Method",
        "Reference standard",
        "Potency",
        "Release",
        "Studies",
    ];
    let mut fed: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for evidence in &program.evidence {
        for lot in &evidence.text.lots {
            fed.entry(lot.as_str()).or_default().push(&evidence.id);
        }
    }
    let mut table = Table::new("Lot map", "table-lots", &header);
    for entry in &program.lots {
        let lot = &entry.text;
        let studies = fed.get(entry.id.as_str()).into_iter().flatten().map(|study| pen.cite(study)).collect::<Vec<_>>();
        let (quantity, potency) = (pen.cell(&lot.quantity), pen.cell(&lot.potency));
        table.row(vec![
            plain(&lot.number),
            plain(&lot.purpose),
            plain(&lot.process_version),
            plain(&lot.site),
            plain(&lot.scale),
            lot.made.map(|made| plain(&made.to_string())).unwrap_or_default(),
            quantity,
            plain(&lot.method),
            plain(&lot.reference_standard),
            potency,
            plain(&lot.release),
            joined(studies, "; "),
        ]);
    }
    pen.table(table.without_blank_columns().dashed());
}

/// Writes the table of nonclinical studies and then the result of each.
pub(super) fn studies(program: &FdaSnapshot, pen: &mut Pen<'_>) {
    let lots: BTreeMap<&str, &str> =
        program.lots.iter().map(|lot| (lot.id.as_str(), lot.text.number.as_str())).collect();
    let header = ["Study", "System or species", "Design", "GLP", "Status", "Lots", "Main result"];
    let mut table = Table::new("Nonclinical studies", "table-studies", &header);
    for entry in program.evidence.iter().filter(|entry| entry.text.kind == EvidenceKind::NonclinicalStudy) {
        let study = &entry.text;
        let used = study.lots.iter().filter_map(|lot| lots.get(lot.as_str())).map(|number| plain(number));
        let (design, result) = (pen.cell(&study.design), pen.cell(&study.result));
        table.row(vec![
            pen.cite(&entry.id),
            plain(&study.model),
            design,
            plain(&study.glp),
            plain(study.maturity.label()),
            joined(used.collect::<Vec<_>>(), ", "),
            result,
        ]);
    }
    pen.table(table.without_blank_columns().dashed());
}

/// Writes the dose bridge.
pub(super) fn dose_bridge(program: &FdaSnapshot, pen: &mut Pen<'_>) {
    if program.dose_bridge.is_empty() {
        return;
    }
    let lots: BTreeMap<&str, &str> =
        program.lots.iter().map(|lot| (lot.id.as_str(), lot.text.number.as_str())).collect();
    let header = [
        "Metric",
        "Study",
        "Model",
        "Lot",
        "Animal dose (method)",
        "Animal dose, method-corrected",
        "Human dose (method)",
        "Margin",
        "Finding",
    ];
    let mut table = Table::new("Dose bridge", "table-dose-bridge", &header);
    for row in program.dose_bridge.iter().map(|row| &row.text) {
        let study = row.study.as_ref().map(|study| pen.cite(study.as_str())).unwrap_or_default();
        let lot =
            row.lot.as_ref().and_then(|lot| lots.get(lot.as_str())).map(|number| plain(number)).unwrap_or_default();
        let animal = with_method(pen.cell(&row.animal_dose), &row.animal_method);
        let human = with_method(pen.cell(&row.human_dose), &row.human_method);
        let (corrected, finding) = (pen.cell(&row.animal_dose_corrected), pen.cell(&row.finding));
        table.row(vec![
            plain(&row.metric),
            study,
            plain(&row.model),
            lot,
            animal,
            corrected,
            human,
            plain(&row.margin),
            finding,
        ]);
    }
    pen.table(table.without_blank_columns().dashed());
    pen.sentence(
        "The margin is the animal dose, corrected to the method of the clinical lot, divided by the human dose.",
    );
}

fn with_method(mut dose: Vec<Inline>, method: &str) -> Vec<Inline> {
    if !dose.is_empty() && !method.trim().is_empty() {
        dose.push(Inline::text(format!(" ({})", method.trim())));
    }
    dose
}
