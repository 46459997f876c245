//! From a program to the documents of a packet: which composer writes which part, and who may be given what.
//!
//! Two worlds that never meet: composers of FDA documents see an [`FdaSnapshot`] and dates, composers for the team see everything. A plan
//! kind implements the trait of its own audience, so an internal plan cannot be handed to an FDA composer:
//!
//! ```compile_fail
//! use briefing_domain::plan::contingency::ContingencyPlan;
//! use briefing_packet::compose::ComposeForFda;
//! fn print(_: &impl ComposeForFda) {}
//! print(&ContingencyPlan::default());
//! ```
//!
//! ```
//! use briefing_domain::plan::ltfu::LtfuText;
//! use briefing_packet::compose::ComposeForFda;
//! fn print(_: &impl ComposeForFda) {}
//! print(&LtfuText::default());
//! ```

mod appendix;
mod background;
mod cmc;
mod contingency;
mod cover;
mod fda;
mod follow_up;
mod nonclinical;
mod partner;
pub mod plans;
mod questions;
mod readiness;
mod register;
mod request;
mod review;
mod team;
mod traceability;

use briefing_domain::day::Day;
use briefing_domain::meeting::MeetingText;
use briefing_domain::outline::{Numbering, PacketKind};
use briefing_domain::snapshot::FdaSnapshot;

use crate::number::QuestionNumbers;
use crate::pen::Pen;

pub(crate) use fda::{Composed, documents as fda_documents};
pub(crate) use team::{TeamView, documents as team_documents};

/// A plan that prints in FDA documents. Internal kinds do not implement it.
pub trait ComposeForFda {
    /// Writes the plan below a heading of `level`, as a summary inside a package.
    fn compose_for_fda(&self, pen: &mut Pen<'_>, level: u8);
}

/// A plan that prints in internal documents.
pub trait ComposeForTeam {
    /// Writes the plan below a heading of `level`.
    fn compose_for_team(&self, pen: &mut Pen<'_>, level: u8);
}

/// What composers of FDA documents see.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FdaView<'a> {
    pub(crate) kind: PacketKind,
    pub(crate) program: &'a FdaSnapshot,
    pub(crate) meeting: &'a MeetingText,
    pub(crate) meeting_id: Option<&'a str>,
    pub(crate) numbers: &'a QuestionNumbers,
    pub(crate) as_of: Day,
}

/// Counts the sections of a document.
#[derive(Debug)]
pub(crate) struct Counter {
    numbering: Numbering,
    document: usize,
    count: usize,
}

impl Counter {
    pub(crate) fn new(numbering: Numbering, document: usize) -> Self {
        Counter { numbering, document, count: 0 }
    }

    /// Returns the number of the next section.
    pub(crate) fn next(&mut self) -> String {
        self.count += 1;
        match self.numbering {
            Numbering::Packet => format!("{}.{}", self.document, self.count),
            Numbering::Own => self.count.to_string(),
            Numbering::None => String::new(),
        }
    }
}
