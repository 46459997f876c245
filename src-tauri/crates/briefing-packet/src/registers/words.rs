//! Words of a program as a cell of a register shows them: texts without marks, references by what they name, ids by their labels.

use std::collections::BTreeMap;

use briefing_domain::audience::{Status, Working};
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_domain::text::{self, Text};

use super::Cell;
use crate::number::QuestionNumbers;

/// How the things of a program are called.
pub(super) struct Words {
    labels: BTreeMap<String, String>,
    pub(super) numbers: QuestionNumbers,
}

impl Words {
    pub(super) fn of(program: &ProgramSnapshot) -> Self {
        let fda = program.for_fda();
        let numbers = QuestionNumbers::of_all(&fda.questions, &fda.meetings);
        let mut labels: BTreeMap<String, String> =
            program.things().into_iter().map(|(_, thing)| (thing.id().to_owned(), thing.label())).collect();
        for fact in &program.facts {
            labels.insert(fact.id.to_string(), text::plain(&text::read(&fact.fda.shown())));
        }
        for claim in &program.claims {
            labels.insert(claim.id.to_string(), text::plain(&claim.fda.statement.read()));
        }
        let bare = [
            program.meetings.iter().map(|it| (it.id.to_string(), it.fda.kind.label().to_owned())).collect::<Vec<_>>(),
            program.evidence.iter().map(|it| (it.id.to_string(), it.fda.title.clone())).collect(),
            program.people.iter().map(|it| (it.id.to_string(), it.fda.name.clone())).collect(),
            program.lots.iter().map(|it| (it.id.to_string(), it.fda.number.clone())).collect(),
        ];
        labels.extend(bare.into_iter().flatten().filter(|(_, name)| !name.trim().is_empty()));
        for question in &program.questions {
            let number = numbers.label(question.id.as_str());
            if !number.is_empty() {
                labels.insert(question.id.to_string(), number.to_owned());
            }
        }
        Words { labels, numbers }
    }

    /// Returns a text without marks. A text with parts that are kept as source (comments, `:::` blocks) comes as it was written, so that
    /// nothing is lost.
    pub(super) fn text(&self, text: &Text) -> Cell {
        let mut doc = text.read();
        if !text::forbidden(&doc).is_empty() {
            return Cell::text(text.as_str().trim());
        }
        text::relabel(&mut doc, |reference| self.labels.get(&reference.id).cloned());
        Cell::Text(text::plain(&doc))
    }

    /// Returns the label of an id; nothing for a thing that no longer exists.
    pub(super) fn label(&self, id: &str) -> &str {
        self.labels.get(id).map_or("", String::as_str)
    }

    /// Returns the labels of ids, a line for each.
    pub(super) fn labels<'i>(&self, ids: impl IntoIterator<Item = &'i str>) -> Cell {
        let labels: Vec<&str> = ids.into_iter().map(|id| self.label(id)).filter(|label| !label.is_empty()).collect();
        Cell::text(labels.join("\n"))
    }

    /// Returns owner, status and note.
    pub(super) fn working(&self, working: &Working) -> [Cell; 3] {
        let status = match working.status {
            Status::Draft => "Draft",
            Status::InReview => "In review",
            Status::Agreed => "Agreed",
            Status::Locked => "Locked",
        };
        [Cell::text(working.owner.as_str()), Cell::text(status), self.text(&working.note)]
    }
}
