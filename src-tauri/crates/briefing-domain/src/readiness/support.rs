//! What holds the claims up: evidence, lots and the dose bridge.
//!
//! A claim may not sound more certain than its best source; how certain words are is data (`assets/library/rules/checks.toml`).

use super::{Checked, Found, place_of};
use crate::evidence::{Evidence, EvidenceKind, Maturity};
use crate::finding::{Remark, Severity};
use crate::meeting::MeetingKind;
use crate::snapshot::Thing;
use crate::story::Claim;
use crate::text;

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
            found.push((place.clone(), remark));
        }
        found.extend(too_sure(checked, claim, &place.label).map(|remark| (place, remark)));
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
    found.extend(results_before_the_study(checked));
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

/// Finds a claim that sounds more certain than the best of its sources.
fn too_sure(checked: &Checked<'_>, claim: &Claim, label: &str) -> Option<Remark> {
    let words = &checked.known.checks.words;
    let sources: Vec<&Evidence> =
        checked.program.evidence.iter().filter(|evidence| claim.fda.evidence.contains(&evidence.id)).collect();
    let best = sources.iter().max_by_key(|evidence| evidence.fda.maturity)?;
    let statement = text::plain(&claim.fda.statement.read());
    let maturity = best.fda.maturity;
    if maturity == Maturity::Planned && !words.future.is_in(&statement) {
        return Some(
            Remark::new("claim.planned_only", Severity::Warn, "fda.statement")
                .saying(format!("{label} states a result, and its only sources have not begun ({}).", best.fda.title))
                .because("A conclusion from a planned study is the first thing a reviewer doubts.")
                .fix("Say what the study is designed to show, or link a source that is finished."),
        );
    }
    if maturity > Maturity::Pilot {
        return None;
    }
    let strong = words.strong.find(&statement)?;
    let open = words.future.is_in(statement.get(..strong.start()).unwrap_or_default());
    (!open).then(|| {
        Remark::new("claim.stronger_than_evidence", Severity::Warn, "fda.statement")
            .saying(format!(
                "{label} says \u{201c}{}\u{201d}; the most mature of its sources is {} ({}).",
                strong.as_str(),
                best.fda.title,
                maturity.label().to_lowercase()
            ))
            .because("Reviewers read the word against the report; a pilot or a running study demonstrates nothing yet.")
            .fix("Use a weaker word, such as \u{201c}suggests\u{201d} or \u{201c}interim data are consistent with\u{201d}, or link the final report.")
    })
}

/// Finds results entered for studies that have not begun.
fn results_before_the_study(checked: &Checked<'_>) -> Found {
    let mut found = Found::new();
    let planned = checked.program.evidence.iter().filter(|evidence| evidence.fda.maturity == Maturity::Planned);
    for evidence in planned {
        let result = text::plain(&evidence.fda.result.read());
        if result.is_empty() || checked.known.checks.words.future.is_in(&result) {
            continue;
        }
        let place = place_of(&Thing::Evidence(Box::new(evidence.clone())));
        let remark = Remark::new("evidence.result_of_planned", Severity::Warn, "fda.result")
            .saying(format!(
                "{} has not begun and states a result: \u{201c}{}\u{201d}.",
                place.label,
                first_words(&result)
            ))
            .because("The study table would show a result that nobody has.")
            .fix("Write what is planned, or change the maturity when the study is finished.");
        found.push((place, remark));
    }
    found
}

fn first_words(text: &str) -> String {
    const WORDS: usize = 12;
    let head: Vec<&str> = text.split_whitespace().take(WORDS).collect();
    let more = if text.split_whitespace().nth(WORDS).is_some() { "\u{2026}" } else { "" };
    format!("{}{more}", head.join(" "))
}
