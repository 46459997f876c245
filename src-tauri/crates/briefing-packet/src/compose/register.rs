//! The whole program in readable form: every register, with what the team keeps beside it.
//!
//! Meant for people; the open program form and CSV files are made by the floor above.

mod people;
mod texts;

use briefing_domain::audience::Working;
use briefing_domain::text::Inline;

use super::TeamView;
use crate::block::Table;
use crate::inline::{joined, lines, plain};
use crate::pen::Pen;

pub(super) use people::{meetings, people};
pub(super) use texts::{beats, plans, questions, readiness_plans, sections};

/// Writes owner and note, where there are any.
pub(in crate::compose) fn working(working: &Working, pen: &mut Pen<'_>) -> Vec<Inline> {
    let note = pen.cell(&working.note);
    let owner = if working.owner.is_empty() { Vec::new() } else { plain(&format!("Owner: {}", working.owner)) };
    lines([owner, note])
}

/// Writes the program's own fields.
pub(super) fn program(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let (fda, internal) = (&view.snapshot.program.fda, &view.snapshot.program.internal);
    let mut table = Table::new("", "", &["Field", "Entry"]);
    let texts =
        [&fda.product_identity, &fda.mechanism, &fda.pediatric_plan, &fda.combination_product, &fda.human_factors];
    let [identity, mechanism, pediatric, combination, factors] = texts.map(|text| pen.cell(text));
    let designations = fda.designations.iter().map(|it| {
        let date = it.date.map(|date| plain(&date.long())).unwrap_or_default();
        joined([plain(&it.name), plain(&it.status), date], ", ")
    });
    let rows = [
        ("Sponsor", plain(&fda.sponsor)),
        ("Product", plain(&fda.product_name)),
        ("Other names", plain(&fda.other_names.join(", "))),
        ("Kind of product", fda.modality.map(|it| plain(it.label())).unwrap_or_default()),
        ("Product identity", identity),
        ("Mechanism", mechanism),
        ("Indication", plain(&fda.indication)),
        ("Population", plain(&fda.population)),
        ("Dosage form", plain(&fda.dosage_form)),
        ("Route", plain(&fda.route)),
        ("Regimen", plain(&fda.regimen)),
        ("Center and office", joined([plain(&fda.center), plain(&fda.office)], ", ")),
        ("Pathway", plain(&fda.pathway)),
        ("IND number", plain(&fda.ind_number)),
        ("Designations", lines(designations)),
        ("Pediatric plan", pediatric),
        ("Combination product", combination),
        ("Human factors", factors),
        ("Target date of the IND", internal.ind_target.map(|day| plain(&day.long())).unwrap_or_default()),
        ("Confidential terms", plain(&internal.confidential_terms.join(", "))),
        ("Owner and note", working(&internal.working, pen)),
    ];
    for (label, words) in rows {
        if !words.is_empty() {
            table.row(vec![plain(label), words]);
        }
    }
    pen.table(table);
    super::appendix::abbreviations(fda, pen);
}

/// Writes the key facts.
pub(super) fn facts(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let mut table =
        Table::new("Key facts", "table-facts", &["Name", "Key", "Value", "Basis", "Evidence", "Owner and note"]);
    for fact in &view.snapshot.facts {
        let value = pen.words_of(fact.id.as_str());
        let basis = pen.cell(&fact.fda.basis);
        let evidence = cited(fact.fda.evidence.iter().map(|id| id.as_str()), pen);
        let note = working(&fact.internal, pen);
        table.row(vec![plain(&fact.fda.name), plain(&fact.fda.key), value, basis, evidence, note]);
    }
    pen.table(table.without_blank_columns().dashed());
}

/// Writes the claims.
pub(super) fn claims(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let mut table = Table::new("Claims", "table-claims", &["Claim", "Value", "Evidence", "Stale", "Owner and note"]);
    for claim in &view.snapshot.claims {
        let (statement, value) = (pen.words_of(claim.id.as_str()), pen.cell(&claim.fda.value));
        let evidence = cited(claim.fda.evidence.iter().map(|id| id.as_str()), pen);
        let stale = if claim.internal.stale { plain("Yes") } else { Vec::new() };
        let note = working(&claim.internal.working, pen);
        table.row(vec![statement, value, evidence, stale, note]);
    }
    pen.table(table.without_blank_columns().dashed());
}

/// Writes the evidence.
pub(super) fn evidence(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let header = [
        "Short title",
        "Kind",
        "Citation",
        "Where",
        "Maturity",
        "Date",
        "Model",
        "Design",
        "GLP",
        "Result",
        "Enclosed",
        "Owner and note",
    ];
    let mut table = Table::new("Evidence", "table-evidence", &header);
    for evidence in &view.snapshot.evidence {
        let fda = &evidence.fda;
        let (design, result) = (pen.cell(&fda.design), pen.cell(&fda.result));
        let note = working(&evidence.internal, pen);
        table.row(vec![
            plain(&fda.title),
            plain(fda.kind.label()),
            plain(&fda.citation),
            plain(&fda.locator),
            plain(fda.maturity.label()),
            fda.date.map(|date| plain(&date.to_string())).unwrap_or_default(),
            plain(&fda.model),
            design,
            plain(&fda.glp),
            result,
            if fda.enclosed { plain(&format!("Yes, {} pages", fda.pages)) } else { Vec::new() },
            note,
        ]);
    }
    pen.table(table.without_blank_columns().dashed());
}

/// Writes the figures themselves.
pub(super) fn figures(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    for figure in &view.snapshot.figures {
        pen.figure(figure.id.as_str());
    }
}

/// Writes the enclosures.
pub(super) fn enclosures(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let header = ["Title", "Version", "Pages", "Right to share", "Owner and note"];
    let mut table = Table::new("Enclosures", "table-enclosures", &header);
    for enclosure in &view.snapshot.enclosures {
        let pages = if enclosure.fda.pages == 0 { Vec::new() } else { plain(&enclosure.fda.pages.to_string()) };
        let note = working(&enclosure.internal.working, pen);
        let cells = [
            plain(&enclosure.fda.title),
            plain(&enclosure.fda.version),
            pages,
            plain(&enclosure.internal.right_to_share),
        ];
        table.row(cells.into_iter().chain([note]).collect());
    }
    pen.table(table.without_blank_columns().dashed());
}

/// Writes the dismissals as they are stored, also those whose finding is gone.
pub(super) fn dismissals(view: &TeamView<'_>, pen: &mut Pen<'_>) {
    let mut table = Table::new("Dismissed findings", "table-dismissals", &["Finding", "Reason", "Who", "When"]);
    for dismissal in view.snapshot.dismissals.iter().map(|dismissal| &dismissal.internal) {
        let day = dismissal.on.map(|on| plain(&on.long())).unwrap_or_default();
        let known = view.findings.iter().find(|finding| finding.id == dismissal.finding);
        let rule = dismissal.finding.split('@').next().unwrap_or_default();
        let finding = known.map_or(view.name_of(rule), |finding| finding.sentence.as_str());
        table.row(vec![plain(finding), plain(&dismissal.reason), plain(&dismissal.who), day]);
    }
    pen.table(table.dashed());
}

fn cited<'i>(ids: impl Iterator<Item = &'i str>, pen: &mut Pen<'_>) -> Vec<Inline> {
    let titles: Vec<Vec<Inline>> = ids.map(|id| pen.cite(id)).collect();
    joined(titles, "; ")
}
