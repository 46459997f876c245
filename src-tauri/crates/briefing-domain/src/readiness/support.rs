//! What holds the claims up: evidence, lots and the dose bridge.
//!
//! Whether wording and maturity of a source agree is the linter's matter.

use super::{Checked, Found, place_of};
use crate::evidence::{EvidenceKind, Maturity};
use crate::finding::{Remark, Severity};
use crate::meeting::MeetingKind;
use crate::snapshot::Thing;

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let pre_ind = checked.meeting.is_some_and(|meeting| meeting.fda.kind == MeetingKind::PreInd);
    let mut found = Found::new();
    for claim in &checked.program.claims {
        let place = place_of(&Thing::Claim(Box::new(claim.clone())));
        if claim.fda.evidence.is_empty() {
            let remark = Remark::new("claim.no_evidence", Severity::Warn, "fda.evidence")
                .saying(format!("{} has no evidence.", place.label))
                .because("A reviewer asks where it comes from.")
                .fix("Link a source, or take the claim out.");
            found.push((place.clone(), remark));
        }
        if claim.internal.stale {
            let remark = Remark::new("claim.stale", Severity::Warn, "internal.stale")
                .saying(format!("{} rests on a source that has changed.", place.label))
                .because("The claim may no longer be what the source says.")
                .fix("Read the claim against the source and confirm it.");
            found.push((place, remark));
        }
    }
    for evidence in &checked.program.evidence {
        let text = &evidence.fda;
        let study = matches!(text.kind, EvidenceKind::NonclinicalStudy | EvidenceKind::ClinicalStudy);
        if study && text.maturity != Maturity::Planned && text.lots.is_empty() {
            let place = place_of(&Thing::Evidence(Box::new(evidence.clone())));
            let remark =
                Remark::new("evidence.no_lot", if pre_ind { Severity::Stop } else { Severity::Warn }, "fda.lots")
                    .saying(format!("{} names no lot.", place.label))
                    .because("FDA asks which material was tested and how it compares with the clinical lot.")
                    .fix("Name the lot in the lot map, or enter the lot first.");
            found.push((place, remark));
        }
    }
    for row in &checked.program.dose_bridge {
        if !row.fda.method_matched() {
            let place = place_of(&Thing::DoseBridgeRow(Box::new(row.clone())));
            let remark = Remark::new("dose_bridge.method_unmatched", Severity::Warn, "fda.animal_dose_corrected")
                .saying(format!("{} compares doses measured by different methods.", place.label))
                .because(
                    "A margin across methods is not a margin; titers differ between methods and reference standards.",
                )
                .fix("Correct the animal dose to the method of the clinical lot, with the basis of the factor.");
            found.push((place, remark));
        }
    }
    found
}
