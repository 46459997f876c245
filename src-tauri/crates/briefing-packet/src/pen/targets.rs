//! What a reference in a text leads to: looked up by id once for the whole packet.
//!
//! Built from what the reader of the packet may see, so a reference to anything else is simply not found and its label stays plain text.

use std::collections::BTreeMap;

use briefing_domain::evidence::FigureText;
use briefing_domain::outline::{Outline, PacketKind, section_anchor};
use briefing_domain::snapshot::FdaSnapshot;
use briefing_domain::text::{Inline, Text};

use super::flat;
use crate::number::QuestionNumbers;

/// What a reference leads to.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Target {
    /// A key fact or a claim: the words that stand in its place.
    Words(Vec<Inline>),
    /// A question: its number and anchor.
    Question { label: String, anchor: String },
    /// A section of the package: its heading and anchor.
    Section { heading: String, anchor: String },
    /// A figure, as a place in the list of figures.
    Figure(usize),
    /// A source: its short title.
    Source { title: String },
}

/// Everything a reference can lead to, by id.
#[derive(Debug, Default)]
pub(crate) struct Targets<'a> {
    things: BTreeMap<&'a str, Target>,
    figures: Vec<(&'a str, &'a FigureText)>,
}

impl<'a> Targets<'a> {
    /// Collects the targets of a program as FDA may see it.
    pub(crate) fn new(program: &'a FdaSnapshot, numbers: &QuestionNumbers, headings: &BTreeMap<&str, &str>) -> Self {
        let mut targets = Targets::default();
        for fact in &program.facts {
            let words = flat::line_of(&Text::from(fact.text.shown()), &mut |reference| flat::label(&reference));
            targets.things.insert(&fact.id, Target::Words(words));
        }
        for claim in &program.claims {
            let words = flat::line_of(&claim.text.statement, &mut |reference| match targets
                .things
                .get(reference.id.as_str())
            {
                Some(Target::Words(words)) => words.clone(),
                Some(_) | None => flat::label(&reference),
            });
            targets.things.insert(&claim.id, Target::Words(flat::without_period(words)));
        }
        for evidence in &program.evidence {
            let title = if evidence.text.title.is_empty() { &evidence.text.citation } else { &evidence.text.title };
            targets.things.insert(&evidence.id, Target::Source { title: title.clone() });
        }
        for question in &program.questions {
            let Some(number) = numbers.get(&question.id) else { continue };
            let (label, anchor) = (number.label.clone(), number.anchor.clone());
            targets.things.insert(&question.id, Target::Question { label, anchor });
        }
        targets.sections(program, headings);
        for figure in &program.figures {
            targets.figure(&figure.id, &figure.text);
        }
        targets
    }

    fn sections(&mut self, program: &'a FdaSnapshot, headings: &BTreeMap<&str, &str>) {
        let mut times: BTreeMap<&str, usize> = BTreeMap::new();
        for section in &program.sections {
            let slot = section.text.slot.as_str();
            let nth = times.entry(slot).and_modify(|nth| *nth += 1).or_insert(1);
            let heading = match section.text.heading.trim() {
                "" => headings.get(slot).copied().unwrap_or(slot).to_owned(),
                own => own.to_owned(),
            };
            let anchor = section_anchor(slot, *nth);
            self.things.insert(&section.id, Target::Section { heading, anchor });
        }
    }

    /// Adds a figure; for the team also those that are not for FDA.
    pub(crate) fn figure(&mut self, id: &'a str, figure: &'a FigureText) {
        self.things.insert(id, Target::Figure(self.figures.len()));
        self.figures.push((id, figure));
    }

    /// Returns what an id leads to.
    pub(crate) fn get(&self, id: &str) -> Option<&Target> {
        self.things.get(id)
    }

    /// Returns the id and the content of a figure.
    pub(crate) fn figure_at(&self, place: usize) -> Option<(&'a str, &'a FigureText)> {
        self.figures.get(place).copied()
    }
}

/// Returns the heading of every slot: in the packet itself, else in the first packet that has it.
pub(crate) fn headings(outline: &Outline, kind: PacketKind) -> BTreeMap<&str, &str> {
    let mut headings = BTreeMap::new();
    for packet in std::iter::once(kind).chain(PacketKind::ALL) {
        for slot in outline.slots(packet) {
            headings.entry(slot.slot.as_str()).or_insert(slot.heading.as_str());
        }
    }
    headings
}
