//! Walks the outline of an internal packet and has each part written from everything the program holds.
//!
//! What each part prints stands in the sibling files. Parts for FDA are not known here.

use std::collections::BTreeMap;

use briefing_domain::day::Day;
use briefing_domain::finding::Finding;
use briefing_domain::meeting::Meeting;
use briefing_domain::meeting::clock::Milestone;
use briefing_domain::outline::{Content, Level, Numbering, PacketOutline, TeamPart};
use briefing_domain::readiness::ledger::Readiness;
use briefing_domain::snapshot::{FdaSnapshot, ProgramSnapshot};

use super::fda::Composed;
use super::{background, contingency, nonclinical, readiness, register, review, traceability};
use crate::block::Block;
use crate::number::QuestionNumbers;
use crate::pen::Pen;

/// What composers of internal documents see.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TeamView<'a> {
    pub(crate) snapshot: &'a ProgramSnapshot,
    pub(crate) fda: &'a FdaSnapshot,
    pub(crate) meeting: Option<&'a Meeting>,
    pub(crate) numbers: &'a QuestionNumbers,
    pub(crate) milestones: &'a [Milestone],
    pub(crate) findings: &'a [Finding],
    pub(crate) readiness: &'a [Readiness],
    pub(crate) as_of: Day,
    /// What guidance and rules are called, by their ids.
    pub(crate) names: &'a BTreeMap<String, String>,
    /// The heading of each place of running text.
    pub(crate) places: &'a BTreeMap<&'a str, &'a str>,
}

impl<'a> TeamView<'a> {
    /// Returns what something of the library is called; the words themselves when they are no id of it.
    pub(crate) fn name_of<'w>(&self, id: &'w str) -> &'w str
    where
        'a: 'w,
    {
        self.names.get(id).map_or(id, String::as_str)
    }
}

/// Writes the documents of a packet; `watch` is called after each and ends the work by returning false.
pub(crate) fn documents(
    view: &TeamView<'_>,
    outline: &PacketOutline,
    pen: &mut Pen<'_>,
    watch: &mut dyn FnMut() -> bool,
) -> Option<Vec<Composed>> {
    let mut all = Vec::new();
    for document in &outline.documents {
        for section in &document.sections {
            let Content::Team(wanted) = &section.content else { continue };
            let body = pen.aside(|pen| part(*wanted, view, pen));
            if body.is_empty() && section.level == Level::Optional {
                continue;
            }
            if !section.heading.is_empty() {
                pen.heading(2, String::new(), &section.heading, "");
            }
            if body.is_empty() {
                pen.sentence("Nothing recorded.");
            }
            pen.extend(if section.heading.is_empty() { lifted(body) } else { body });
        }
        all.push(Composed {
            slug: document.slug.clone(),
            title: document.title.clone(),
            numbered: document.numbering == Numbering::Packet,
            before_title: false,
            blocks: pen.finish(),
        });
        if !watch() {
            return None;
        }
    }
    Some(all)
}

/// Raises the headings of a part that stands directly below the title of its document, so that no level is left out.
fn lifted(mut body: Vec<Block>) -> Vec<Block> {
    let highest =
        body.iter().filter_map(|block| if let Block::Heading { level, .. } = block { Some(*level) } else { None });
    let by = highest.min().unwrap_or(2).saturating_sub(2);
    for block in &mut body {
        if let Block::Heading { level, .. } = block {
            *level -= by;
        }
    }
    body
}

fn part(part: TeamPart, view: &TeamView<'_>, pen: &mut Pen<'_>) {
    match part {
        TeamPart::IndDate => contingency::ind_date(view, pen),
        TeamPart::Exposures => contingency::exposures(view, pen),
        TeamPart::AnswerTrees => contingency::answer_trees(view, pen),
        TeamPart::WrittenResponse => contingency::written_response(view, pen),
        TeamPart::Denied => contingency::denied(view, pen),
        TeamPart::Holds => contingency::holds(view, pen),
        TeamPart::Concerns => contingency::concerns(view, pen),
        TeamPart::Decisions => contingency::decisions(view, pen),
        TeamPart::MustLeaveWith => contingency::must_leave_with(view, pen),
        TeamPart::Dangers => readiness::dangers(view, pen),
        TeamPart::Counts => readiness::counts(view, pen),
        TeamPart::Timeline => readiness::timeline(view, pen),
        TeamPart::Ledger => readiness::ledger(view, pen),
        TeamPart::Dismissed => readiness::dismissed(view, pen),
        TeamPart::Traceability => traceability::matrix(view, pen),
        TeamPart::Lots => nonclinical::lot_map(view.fda, pen),
        TeamPart::DoseBridge => nonclinical::dose_bridge(view.fda, pen),
        TeamPart::Tasks => readiness::tasks(view, pen),
        TeamPart::Status => readiness::status(view, pen),
        TeamPart::ReadinessPlans => register::readiness_plans(view, pen),
        TeamPart::Constraints => readiness::constraints(view, pen),
        TeamPart::SignOffs => readiness::sign_offs(view, pen),
        TeamPart::Program => register::program(view, pen),
        TeamPart::Profile => background::profile(&view.fda.profile, pen),
        TeamPart::Facts => register::facts(view, pen),
        TeamPart::Meetings => register::meetings(view, pen),
        TeamPart::People => register::people(view, pen),
        TeamPart::Advice => background::advice(&view.fda.advice, pen),
        TeamPart::Beats => register::beats(view, pen),
        TeamPart::Claims => register::claims(view, pen),
        TeamPart::Evidence => register::evidence(view, pen),
        TeamPart::Figures => register::figures(view, pen),
        TeamPart::Enclosures => register::enclosures(view, pen),
        TeamPart::Sections => register::sections(view, pen),
        TeamPart::Questions => register::questions(view, pen),
        TeamPart::Plans => register::plans(view, pen),
        TeamPart::Dismissals => register::dismissals(view, pen),
        TeamPart::Review => review::dispositions(view, pen),
    }
}
