//! Which thing of the program a section of the file belongs to, by the bookmark on its heading or by the heading itself.

use std::collections::{BTreeMap, BTreeSet};

use briefing_domain::outline::section_anchor;
use briefing_domain::snapshot::ProgramSnapshot;

use super::super::Section;
use crate::docx::bookmark;
use crate::number::QuestionNumbers;

/// The things by the bookmarks and headings under which they are printed.
#[derive(Debug, Default)]
pub(super) struct Owners {
    by_bookmark: BTreeMap<String, BTreeSet<String>>,
    by_heading: BTreeMap<String, BTreeSet<String>>,
}

impl Owners {
    pub(super) fn of(program: &ProgramSnapshot) -> Self {
        let mut owners = Owners::default();
        let fda = program.for_fda();
        let meetings = fda.meetings.iter().map(|meeting| Some(meeting.id.as_str())).chain([None]);
        let mut numbers: Vec<QuestionNumbers> =
            meetings.map(|meeting| QuestionNumbers::of_meeting(&fda.questions, meeting)).collect();
        numbers.push(QuestionNumbers::of_all(&fda.questions, &fda.meetings));
        for numbers in &numbers {
            for question in &fda.questions {
                if let Some(number) = numbers.get(&question.id) {
                    owners.bookmark(&number.anchor, &question.id);
                }
            }
        }
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for section in &fda.sections {
            let nth = times.entry(section.text.slot.as_str()).and_modify(|nth| *nth += 1).or_insert(1);
            owners.bookmark(&section_anchor(&section.text.slot, *nth), &section.id);
        }
        for beat in &fda.beats {
            let own = beat.text.heading.trim();
            let heading = if own.is_empty() { beat.text.job.heading() } else { own };
            owners.by_heading.entry(heading.to_owned()).or_default().insert(beat.id.clone());
        }
        owners
    }

    fn bookmark(&mut self, anchor: &str, id: &str) {
        self.by_bookmark.entry(bookmark(anchor)).or_default().insert(id.to_owned());
    }

    /// Returns whether a section is where a thing is printed.
    pub(super) fn owns(&self, section: &Section, id: &str) -> bool {
        let of_heading = self.by_heading.get(&section.heading).is_some_and(|ids| ids.contains(id));
        let mut of_bookmarks = section.bookmarks.iter().filter_map(|name| self.by_bookmark.get(name));
        of_heading || of_bookmarks.any(|ids| ids.contains(id))
    }
}
