//! The long-term follow-up plan: its sixteen parts, and its summary inside a package.
//!
//! The schedule is printed as tables and drawn; both come from the same visits. How many years follow from a product's risk is not
//! computed here: the plan holds what the sponsor proposes, with the reason.

mod visits;

use briefing_domain::followup::{FollowUpAnswers, RiskFact};
use briefing_domain::outline::FollowUpPart;
use briefing_domain::plan::FdaPlanBody;
use briefing_domain::plan::ltfu::{LtfuPlan, LtfuText, ProtocolForm};
use briefing_domain::snapshot::FdaSnapshot;

use super::register::working;
use super::{ComposeForFda, ComposeForTeam};
use crate::block::Table;
use crate::inline::{bullets, plain, strong};
use crate::pen::Pen;

/// Writes one part of the plan; nothing when the program has no plan.
pub(super) fn part(part: FollowUpPart, program: &FdaSnapshot, pen: &mut Pen<'_>) {
    let found = program
        .plans
        .iter()
        .filter_map(|entry| if let FdaPlanBody::Ltfu(plan) = &entry.text { Some(plan) } else { None });
    for plan in found.take(1) {
        write(part, plan, 2, pen);
    }
}

/// Writes the summary of every plan that goes to FDA.
pub(super) fn summaries(program: &FdaSnapshot, pen: &mut Pen<'_>) {
    for entry in &program.plans {
        if let FdaPlanBody::Ltfu(plan) = &entry.text {
            plan.compose_for_fda(pen, 2);
        }
    }
}

impl ComposeForFda for LtfuText {
    fn compose_for_fda(&self, pen: &mut Pen<'_>, level: u8) {
        let parts = [
            ("Risk of delayed events", FollowUpPart::Risk),
            ("Duration", FollowUpPart::Duration),
            ("Delayed events", FollowUpPart::Events),
            ("Schedule", FollowUpPart::Schedule),
            ("Assays", FollowUpPart::Assays),
            ("Additional detection methods", FollowUpPart::Methods),
            ("Continuity", FollowUpPart::Continuity),
        ];
        for (heading, part) in parts {
            let body = pen.aside(|pen| write(part, self, level + 1, pen));
            if !body.is_empty() {
                pen.heading(level + 1, String::new(), heading, "");
                pen.extend(body);
            }
        }
    }
}

impl ComposeForTeam for LtfuPlan {
    fn compose_for_team(&self, pen: &mut Pen<'_>, level: u8) {
        let parts = [
            ("Risk assessment", FollowUpPart::Risk),
            ("Objectives", FollowUpPart::Objectives),
            ("Population", FollowUpPart::Population),
            ("Duration", FollowUpPart::Duration),
            ("Delayed events", FollowUpPart::Events),
            ("Schedule", FollowUpPart::Schedule),
            ("Assays", FollowUpPart::Assays),
            ("Additional detection methods", FollowUpPart::Methods),
            ("Procedures", FollowUpPart::Procedures),
            ("Reporting", FollowUpPart::Reporting),
            ("Analysis", FollowUpPart::Analysis),
            ("Retention", FollowUpPart::Retention),
            ("Consent", FollowUpPart::Consent),
            ("Oversight", FollowUpPart::Oversight),
            ("Continuity", FollowUpPart::Continuity),
            ("After approval", FollowUpPart::Transition),
        ];
        for (heading, part) in parts {
            let body = pen.aside(|pen| write(part, &self.fda, level + 1, pen));
            if !body.is_empty() {
                pen.heading(level + 1, String::new(), heading, "");
                pen.extend(body);
            }
        }
        let note = working(&self.internal.working, pen);
        let cost = plain(&self.internal.cost);
        if let Some(list) = bullets([note, cost]) {
            pen.paragraph(vec![strong("Team.")]);
            pen.block(list);
        }
    }
}

/// Writes one part of a plan below a heading of `level`.
pub(super) fn write(part: FollowUpPart, plan: &LtfuText, level: u8, pen: &mut Pen<'_>) {
    match part {
        FollowUpPart::Risk => risk(plan, level, pen),
        FollowUpPart::Objectives => list(&plan.objectives, pen),
        FollowUpPart::Population => {
            pen.text(&plan.population, level);
            pen.labeled("Entry from the parent study and retreatment", &plan.entry, level);
        }
        FollowUpPart::Duration => duration(plan, level, pen),
        FollowUpPart::Events => events(plan, pen),
        FollowUpPart::Schedule => visits::schedule(&plan.visits, pen),
        FollowUpPart::Assays => assays(plan, pen),
        FollowUpPart::Methods => methods(plan, pen),
        FollowUpPart::Procedures => {
            pen.text(&plan.procedures, level);
        }
        FollowUpPart::Reporting => {
            pen.text(&plan.reporting, level);
        }
        FollowUpPart::Analysis => {
            pen.text(&plan.analysis, level);
        }
        FollowUpPart::Retention => list(&plan.retention, pen),
        FollowUpPart::Consent => {
            list(&plan.consent, pen);
            if let Some(years) = plan.consent_years.filter(|years| *years > 0) {
                pen.sentence(&format!("The consent form names a follow-up of {}.", in_years(years)));
            }
        }
        FollowUpPart::Oversight => {
            pen.text(&plan.oversight, level);
        }
        FollowUpPart::Continuity => continuity(plan, level, pen),
        FollowUpPart::Transition => {
            pen.text(&plan.after_approval, level);
        }
    }
}

fn list(entries: &[String], pen: &mut Pen<'_>) {
    if let Some(list) = bullets(entries.iter().map(|entry| plain(entry))) {
        pen.block(list);
    }
}

fn risk(plan: &LtfuText, level: u8, pen: &mut Pen<'_>) {
    pen.text(&plan.risk_assessment, level);
    let mut table = Table::new("Answers on the risk of the product", "table-risk", &["Question", "Answer"]);
    for (fact, question) in QUESTIONS {
        if let Some(answer) = answer(&plan.answers, fact) {
            table.row(vec![plain(question), plain(answer)]);
        }
    }
    pen.table(table);
}

const QUESTIONS: [(RiskFact, &str); 13] = [
    (RiskFact::GenomeEditing, "Is genome-editing technology used?"),
    (RiskFact::ExVivoOnly, "Is the vector used only for ex vivo modification of cells?"),
    (RiskFact::PersistenceShown, "Do preclinical results show that the vector persists?"),
    (RiskFact::IntegratesOrAltersGenome, "Does the vector integrate, or is the genome otherwise altered?"),
    (RiskFact::LatencyReactivation, "Can the vector establish latency and reactivate?"),
    (RiskFact::GeneticallyModified, "Is the product genetically modified?"),
    (RiskFact::Allogeneic, "Do the cells come from a donor?"),
    (RiskFact::ReplicationCompetent, "Can the product replicate?"),
    (RiskFact::Pediatric, "Are infants or children treated?"),
    (RiskFact::GrowthFactor, "Is the transgene product a growth factor?"),
    (RiskFact::Cns, "Does the product reach the central nervous system?"),
    (RiskFact::HighSystemicDose, "Is the systemic dose very high?"),
    (RiskFact::DividingTissue, "Does the target tissue divide?"),
];

fn answer(answers: &FollowUpAnswers, fact: RiskFact) -> Option<&'static str> {
    match answers.get(fact) {
        "yes" => Some("Yes"),
        "no" => Some("No"),
        "uncertain" => Some("Uncertain; treated as yes"),
        "na" => Some("Not applicable"),
        "transient" => Some("Transiently"),
        _ => None,
    }
}

fn duration(plan: &LtfuText, level: u8, pen: &mut Pen<'_>) {
    match plan.years {
        None => {}
        Some(0) => pen.sentence(
            "The sponsor considers that follow-up beyond the main study may not be needed, for the reasons given here, and asks for FDA's view.",
        ),
        Some(years) => pen.sentence(&format!("Participants are followed for {} after dosing.", in_years(years))),
    }
    pen.text(&plan.duration_justification, level);
    let says_more = plan.years.is_some() || !plan.duration_justification.is_blank();
    if says_more && plan.form != ProtocolForm::Undecided {
        pen.sentence(plan.form.sentence());
    }
}

fn in_years(years: u16) -> String {
    if years == 1 { "1 year".to_owned() } else { format!("{years} years") }
}

fn events(plan: &LtfuText, pen: &mut Pen<'_>) {
    let header = ["Category", "What counts and what is recorded", "Expedited reporting"];
    let mut table = Table::new("Delayed events", "table-delayed-events", &header);
    for event in &plan.delayed_events {
        table.row(vec![plain(&event.category), plain(&event.capture), plain(&event.expedite)]);
    }
    pen.table(table.without_blank_columns().dashed());
}

fn assays(plan: &LtfuText, pen: &mut Pen<'_>) {
    let header = ["Assay", "Method and sample", "When", "Trigger", "Action"];
    let mut table = Table::new("Assays with triggers and actions", "table-assays", &header);
    for assay in &plan.assays {
        let cells = [&assay.name, &assay.method, &assay.schedule, &assay.trigger, &assay.action];
        table.row(cells.map(|cell| plain(cell)).into());
    }
    pen.table(table.without_blank_columns().dashed());
}

fn methods(plan: &LtfuText, pen: &mut Pen<'_>) {
    let mut table =
        Table::new("Additional detection methods", "table-methods", &["Method", "Use", "Strengths", "Limits"]);
    for method in &plan.methods {
        table.row([&method.name, &method.purpose, &method.strengths, &method.limits].map(|cell| plain(cell)).into());
    }
    pen.table(table.without_blank_columns().dashed());
}

fn continuity(plan: &LtfuText, level: u8, pen: &mut Pen<'_>) {
    let continuity = &plan.continuity;
    pen.text(&continuity.text, level);
    pen.entry("Custodian of records and contact", plain(&continuity.custodian));
    pen.entry("Funding", plain(&continuity.funding));
    pen.entry("Data and samples", plain(&continuity.records));
}
