//! The pages of a package as its PDF is laid out: held against the limits before a file is placed, and kept for later checks.

use briefing_domain::finding::{Finding, Severity};
use briefing_domain::format::Format;
use briefing_domain::id::MeetingId;
use briefing_domain::outline::PacketKind;
use briefing_domain::readiness::{CountedPages, PackageLength};
use briefing_packet::{Files, Output};
use briefing_store::CountedRow;
use serde_json::Value;

use super::Export;
use crate::checks::{Checks, basis_of};
use crate::commands::packet::{manifest, said};
use crate::error::ApiError;

/// A package whose pages were counted as they are laid out.
pub(super) struct Counted {
    pub(super) length: PackageLength,
    /// The count as it is kept for later checks.
    pub(super) row: CountedRow,
    checks: Checks,
}

/// What a package holds, beside its pages.
pub(super) struct Held {
    estimate: PackageLength,
    basis: String,
}

impl Export {
    /// Finds out what a package holds; none for another packet, and without a PDF.
    pub(super) fn held(
        &self,
        kind: PacketKind,
        meeting: Option<&MeetingId>,
        output: &Output,
    ) -> Result<Option<Held>, ApiError> {
        if kind.meeting().is_none() || !output.formats.contains(&Format::Pdf) {
            return Ok(None);
        }
        let Some(estimate) = self.checks.uncounted().length(&self.snapshot, meeting) else { return Ok(None) };
        Ok(Some(Held { estimate, basis: basis_of(&self.snapshot, meeting)? }))
    }

    /// Counts the pages of a package of which it is known what it holds.
    pub(super) fn counted(
        &self,
        kind: PacketKind,
        meeting: Option<&MeetingId>,
        held: Option<Held>,
        files: &Files,
    ) -> Result<Option<Counted>, ApiError> {
        let Some(Held { estimate, basis }) = held else { return Ok(None) };
        let Some(pages) = pages(files)? else { return Ok(None) };
        let (words, figures) = (estimate.words, estimate.figures);
        let checks =
            self.checks.counting(CountedPages { packet: kind, pages, words, figures, on: None, unchanged: true });
        let length = checks.length(&self.snapshot, meeting).unwrap_or(estimate);
        Ok(Some(Counted { length, row: CountedRow { pages, words, figures, basis }, checks }))
    }

    /// Refuses a final copy over a limit that is a stop, unless that was set aside with a reason.
    pub(super) fn within_limits(&self, counted: &Counted, meeting: Option<&MeetingId>) -> Result<(), ApiError> {
        let stops = counted.length.limits.iter().filter(|limit| limit.over && limit.severity == Severity::Stop);
        let rules: Vec<String> = stops.map(|limit| format!("{}.over", limit.cap)).collect();
        if rules.is_empty() {
            return Ok(());
        }
        let findings = counted.checks.findings(&self.snapshot, meeting);
        let over = |finding: &&Finding| finding.is_open_stop() && rules.contains(&finding.rule);
        match findings.iter().find(over) {
            Some(finding) => Err(ApiError::refused(format!("A stop is open: {}", finding.sentence)).hint(
                "Shorten the package; or export a draft as PDF, which lists the count among the findings, and set it aside there with a reason. Nothing was written.",
            )),
            None => Ok(()),
        }
    }
}

/// Returns the pages of the PDF file as its manifest tells them.
fn pages(files: &Files) -> Result<Option<u32>, ApiError> {
    let manifest = manifest(files)?;
    let papers = manifest.get("papers").and_then(Value::as_array);
    let pdf = papers.into_iter().flatten().find(|paper| said(paper, "format") == Format::Pdf.id());
    Ok(pdf.and_then(|pdf| pdf.get("pages")).and_then(Value::as_u64).and_then(|pages| u32::try_from(pages).ok()))
}
