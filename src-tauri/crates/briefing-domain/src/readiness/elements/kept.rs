//! Where in a program each required element of the rule pack is kept, by the element's field key.
//!
//! One arm per key; a key of a newer pack that is not known here is passed over, and a test holds the built-in pack to the keys below.

use super::{Checked, asked};
use crate::evidence::EvidenceKind;
use crate::meeting::{Meeting, MeetingFormat, MeetingKind};
use crate::plan::PlanBody;
use crate::program::ProgramText;
use crate::snapshot::ProgramSnapshot;
use crate::text::Text;

/// Whether an element is there, and where it is kept.
pub(super) struct Kept {
    pub(super) there: bool,
    pub(super) path: &'static str,
    pub(super) in_program: bool,
}

/// Returns where the element with this key is kept and whether it is there; `None` for a key this version does not know.
pub(super) fn look(checked: &Checked<'_>, meeting: &Meeting, field: &str) -> Option<Kept> {
    let program = checked.program;
    let kept = |in_program| move |(there, path)| Kept { there, path, in_program };
    in_program(&program.program.fda, field)
        .map(kept(true))
        .or_else(|| in_meeting(checked, meeting, field).map(kept(false)))
        .or_else(|| in_registers(program, field).map(kept(true)))
        .or_else(|| {
            let slots = slots(field);
            (!slots.is_empty()).then(|| Kept {
                there: slots.iter().any(|slot| written(checked, slot)),
                path: "",
                in_program: true,
            })
        })
}

/// Returns the slots whose text is this element; any of them will do.
pub(super) fn slots(field: &str) -> &'static [&'static str] {
    match field {
        "cmc_summary" => &["cmc.description", "cmc.process", "cmc.specifications"],
        "cmc_description" => &["cmc.description"],
        "cmc_process" => &["cmc.process"],
        "cmc_materials" | "cmc_reagents" => &["cmc.materials", "cmc.vector"],
        "cmc_tests" => &["cmc.specifications"],
        "cmc_potency" => &["cmc.potency"],
        "cmc_stability" => &["cmc.stability"],
        "cmc_device" => &["cmc.device"],
        "cmc_facility" => &["cmc.facility"],
        "pt_publications" => &["nonclinical.publications"],
        "pt_plans" => &["nonclinical.further-work"],
        "pt_poc" => &["nonclinical.pharmacology"],
        "pt_safety" => &["nonclinical.safety"],
        "pt_definitive" => &["nonclinical.definitive-protocol"],
        "clinical_concept" => &["clinical.population", "clinical.dose", "clinical.endpoints"],
        "clin_rationale" => &["clinical.synopsis"],
        "clin_population" => &["clinical.population"],
        "clin_dose" => &["clinical.dose"],
        "clin_endpoints" => &["clinical.endpoints"],
        "clin_safety" => &["clinical.safety-monitoring"],
        "clin_statistics" => &["clinical.statistics"],
        "clin_pediatric" => &["clinical.pediatrics"],
        "clin_natural_history" => &["clinical.natural-history"],
        _ => &[],
    }
}

/// Returns whether a program has text for a slot, other than a filler.
pub(super) fn written(checked: &Checked<'_>, slot: &str) -> bool {
    let says = |text: &Text| !text.is_blank() && !checked.known.checks.is_filler(text.as_str());
    checked.program.sections.iter().any(|section| section.fda.slot == slot && says(&section.fda.body))
}

fn said(text: &str) -> bool {
    !text.trim().is_empty()
}

fn in_program(program: &ProgramText, field: &str) -> Option<(bool, &'static str)> {
    let dosing = [&program.dosage_form, &program.route, &program.regimen].into_iter().all(|text| said(text));
    let overview =
        !program.mechanism.is_blank() && said(&program.indication) && said(&program.population) && said(&program.route);
    Some(match field {
        "product_name" => (said(&program.product_name), "fda.product_name"),
        "product_identity" => (!program.product_identity.is_blank(), "fda.product_identity"),
        "product_overview" => (overview, "fda.mechanism"),
        "pathway" => (said(&program.pathway), "fda.pathway"),
        "indication" => (said(&program.indication), "fda.indication"),
        "pediatric" => (!program.pediatric_plan.is_blank(), "fda.pediatric_plan"),
        "human_factors" => (!program.human_factors.is_blank(), "fda.human_factors"),
        "combo" => (!program.combination_product.is_blank(), "fda.combination_product"),
        "dosage_form_route_regimen" => (dosing, "fda.dosage_form"),
        "clin_route" => (said(&program.route), "fda.route"),
        _ => return None,
    })
}

fn in_meeting(checked: &Checked<'_>, meeting: &Meeting, field: &str) -> Option<(bool, &'static str)> {
    let text = &meeting.fda;
    let people = &checked.program.people;
    let attends =
        || people.iter().any(|person| person.fda.meetings.is_empty() || person.fda.meetings.contains(&meeting.id));
    let none_yet = matches!(text.kind, MeetingKind::Interact | MeetingKind::PreInd);
    let numbered = !text.pre_submission_number.is_empty() || !checked.program.program.fda.ind_number.is_empty();
    Some(match field {
        "app_number" => (none_yet || numbered, "fda.pre_submission_number"),
        "type" => (!text.type_rationale.is_blank(), "fda.type_rationale"),
        "format" => (text.format == MeetingFormat::Wro || !text.format_reason.is_blank(), "fda.format_reason"),
        "purpose" => (!text.purpose.is_blank(), "fda.purpose"),
        "background" => (!text.development_status.is_blank(), "fda.development_status"),
        "objectives" => (text.objectives.iter().any(|objective| !objective.is_blank()), "fda.objectives"),
        "agenda" => (!text.agenda.is_empty(), "fda.agenda"),
        "attendees" => (attends(), ""),
        "fda_disciplines" => (!text.fda_disciplines.is_empty(), "fda.fda_disciplines"),
        "dates" => (!text.proposed_dates.is_empty(), "fda.proposed_dates"),
        "package_date" => (text.package_enclosed || text.package_date.is_some(), "fda.package_date"),
        "questions" | "questions_with_positions" => (asked(checked, meeting).next().is_some(), ""),
        "cover_letter" => (said(&text.submission_route), "fda.submission_route"),
        // Positions are checked question by question; contents lists and the other request elements are made or checked elsewhere.
        "positions" | "navigation" | "request_elements" => (true, ""),
        _ => return None,
    })
}

fn in_registers(program: &ProgramSnapshot, field: &str) -> Option<(bool, &'static str)> {
    let of_kind = |kind| program.evidence.iter().any(|evidence| evidence.fda.kind == kind);
    let follow_up = || program.plans.iter().any(|plan| matches!(plan.body, PlanBody::Ltfu(_)));
    Some(match field {
        "supporting_data" => (program.sections.iter().any(|section| !section.fda.body.is_blank()), ""),
        "cmc_references" => (of_kind(EvidenceKind::Publication), ""),
        "pt_summary" => (of_kind(EvidenceKind::NonclinicalStudy), ""),
        "pt_lot_bridge" => (!program.lots.is_empty(), ""),
        "pt_dose_rationale" => (!program.dose_bridge.is_empty(), ""),
        "clin_ltfu" => (follow_up(), ""),
        _ => return None,
    })
}
