//! What the checks of a program need beside it: the knowledge, the day, and the pages of its packages as they were counted last.
//!
//! Whether a count still holds is told by its *basis*, a hash of the FDA half of the program and of the meeting: a package for FDA is
//! composed from nothing else (`snapshot.rs`), so an equal basis is an equal package, after an undo too, while notes, tasks and dismissals
//! change nothing. Another basis is a change as far as is known, and the difference is estimated. Hashing writes
//! that half out once, 3 of the 70 ms of all checks at 250 pages; composing the package to compare it would take as long as all checks.

use std::sync::Arc;

use briefing_domain::day::Day;
use briefing_domain::finding::Finding;
use briefing_domain::id::MeetingId;
use briefing_domain::outline::PacketKind;
use briefing_domain::readiness::{self, CountedPages, Knowledge, PackageLength, package_length, prepared_meeting};
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_store::{CountedRow, PacketMadeRow};

use crate::app::App;
use crate::error::ApiError;
use crate::folder::digest;
use crate::knowledge::Known;

/// What the checks of one program need beside it.
#[derive(Clone)]
pub(crate) struct Checks {
    pub(crate) known: Arc<Known>,
    pub(crate) today: Day,
    counted: Counted,
}

/// What is known of pages.
#[derive(Clone)]
enum Counted {
    /// For each packet the one whose pages were counted last.
    Kept(Vec<PacketMadeRow>),
    /// Those of the packet that is being written.
    Now(CountedPages),
}

impl Checks {
    /// Reads what is there for the program with this id.
    pub(crate) fn of(app: &App, program: &str) -> Result<Checks, ApiError> {
        let counted = Counted::Kept(app.store.packets_counted(program)?);
        Ok(Checks { known: Arc::clone(&app.known), today: app.today(), counted })
    }

    /// Returns the same with other knowledge.
    pub(crate) fn knowing(&self, known: &Arc<Known>) -> Checks {
        Checks { known: Arc::clone(known), ..self.clone() }
    }

    /// Returns the same for a package that is being written as PDF: what was counted before does not matter any more.
    pub(crate) fn uncounted(&self) -> Checks {
        Checks { counted: Counted::Kept(Vec::new()), ..self.clone() }
    }

    /// Returns the same with the pages of the package that is being written.
    pub(crate) fn counting(&self, pages: CountedPages) -> Checks {
        Checks { counted: Counted::Now(pages), ..self.clone() }
    }

    /// Returns what checks know of a program, for the meeting that is meant.
    pub(crate) fn knowledge(&self, snapshot: &ProgramSnapshot, meeting: Option<&MeetingId>) -> Knowledge<'_> {
        Knowledge { counted: self.counted(snapshot, meeting), ..self.known.for_checks(self.today) }
    }

    /// Checks a program, for the meeting that is meant.
    pub(crate) fn findings(&self, snapshot: &ProgramSnapshot, meeting: Option<&MeetingId>) -> Vec<Finding> {
        readiness::check(snapshot, meeting, self.knowledge(snapshot, meeting))
    }

    /// Returns how long the package of a meeting is.
    pub(crate) fn length(&self, snapshot: &ProgramSnapshot, meeting: Option<&MeetingId>) -> Option<PackageLength> {
        package_length(snapshot, meeting, self.knowledge(snapshot, meeting))
    }

    fn counted(&self, snapshot: &ProgramSnapshot, meeting: Option<&MeetingId>) -> Option<CountedPages> {
        let rows = match &self.counted {
            Counted::Kept(rows) => rows,
            Counted::Now(pages) => return Some(*pages),
        };
        let meeting = prepared_meeting(snapshot, meeting, self.today)?;
        let mut named = rows.iter().filter_map(|row| Some((row.packet.parse::<PacketKind>().ok()?, row)));
        let (packet, row) = named.find(|(packet, _)| packet.meeting() == Some(meeting.fda.kind))?;
        let CountedRow { pages, words, figures, basis } = row.counted.as_ref()?;
        let unchanged = *basis == basis_of(snapshot, Some(&meeting.id)).ok()?;
        let (pages, words, figures, on) = (*pages, *words, *figures, row.as_of.parse().ok());
        Some(CountedPages { packet, pages, words, figures, on, unchanged })
    }
}

/// Returns the hash of what a package for FDA is composed of: the FDA half of the program, and for which meeting.
pub(crate) fn basis_of(snapshot: &ProgramSnapshot, meeting: Option<&MeetingId>) -> Result<String, ApiError> {
    let seen = serde_json::to_vec(&(meeting, snapshot.for_fda())).map_err(ApiError::internal)?;
    Ok(digest(&seen))
}
