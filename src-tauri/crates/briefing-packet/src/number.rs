//! The numbers of questions: by discipline in FDA's order, then in the order of the program.
//!
//! Numbers are not stored; a question keeps its number as long as nobody moves it. For the team, who sees several meetings at once, the
//! number carries the meeting's name when there is more than one.

use std::collections::{BTreeMap, BTreeSet};

use briefing_domain::discipline::Discipline;
use briefing_domain::meeting::MeetingText;
use briefing_domain::question::QuestionText;
use briefing_domain::snapshot::Entry;

/// The number of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct QuestionNumber {
    /// As printed: `CMC-1`.
    pub(crate) label: String,
    /// The anchor: `q-cmc-1`.
    pub(crate) anchor: String,
}

/// The questions of one discipline, as places in the list of questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Group {
    pub(crate) discipline: Option<Discipline>,
    pub(crate) questions: Vec<usize>,
}

/// The numbers of all questions that are printed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct QuestionNumbers {
    by_id: BTreeMap<String, QuestionNumber>,
    groups: Vec<Group>,
}

impl QuestionNumbers {
    /// Numbers the questions of one meeting; without a meeting, those that belong to none.
    pub(crate) fn of_meeting(questions: &[Entry<QuestionText>], meeting: Option<&str>) -> Self {
        let mut numbers = QuestionNumbers::default();
        numbers.add(questions, meeting, "", "");
        numbers
    }

    /// Numbers all questions, meeting by meeting in the order of the program, then those that belong to no meeting.
    pub(crate) fn of_all(questions: &[Entry<QuestionText>], meetings: &[Entry<MeetingText>]) -> Self {
        let used: BTreeSet<Option<&str>> = questions.iter().map(|question| meeting_of(&question.text)).collect();
        let several = used.len() > 1;
        let mut numbers = QuestionNumbers::default();
        for (position, meeting) in meetings.iter().enumerate() {
            let (name, anchor) = if several {
                (format!("{} ", meeting.text.kind.name()), format!("m{}-", position + 1))
            } else {
                (String::new(), String::new())
            };
            numbers.add(questions, Some(&meeting.id), &name, &anchor);
        }
        let anchor = if several { "m0-" } else { "" };
        numbers.add(questions, None, "", anchor);
        numbers
    }

    fn add(&mut self, questions: &[Entry<QuestionText>], meeting: Option<&str>, name: &str, anchor: &str) {
        for discipline in Discipline::ALL.into_iter().map(Some).chain([None]) {
            let mut group = Group { discipline, questions: Vec::new() };
            for (place, question) in questions.iter().enumerate() {
                if meeting_of(&question.text) != meeting || question.text.discipline != discipline {
                    continue;
                }
                group.questions.push(place);
                let nth = group.questions.len();
                let number = QuestionNumber {
                    label: format!("{name}{}-{nth}", prefix(discipline)),
                    anchor: format!("q-{anchor}{}-{nth}", discipline.map_or("other", Discipline::id)),
                };
                self.by_id.insert(question.id.clone(), number);
            }
            if !group.questions.is_empty() {
                self.groups.push(group);
            }
        }
    }

    /// Returns the number of a question; none when it is not printed.
    pub(crate) fn get(&self, id: &str) -> Option<&QuestionNumber> {
        self.by_id.get(id)
    }

    /// Returns the number as printed, or an empty text.
    pub(crate) fn label(&self, id: &str) -> &str {
        self.get(id).map_or("", |number| number.label.as_str())
    }

    /// Returns the groups in the order of printing.
    pub(crate) fn groups(&self) -> &[Group] {
        &self.groups
    }
}

fn meeting_of(question: &QuestionText) -> Option<&str> {
    question.meeting.as_ref().map(|id| id.as_str())
}

/// Returns what stands before the number: FDA's own short names.
fn prefix(discipline: Option<Discipline>) -> &'static str {
    match discipline {
        Some(Discipline::Cmc) => "CMC",
        Some(Discipline::PharmTox) => "Pharm/Tox",
        Some(Discipline::Clinical) => "Clinical",
        Some(Discipline::Statistical) => "Statistical",
        Some(Discipline::Device) => "Device",
        Some(Discipline::Regulatory) => "Regulatory",
        None => "Q",
    }
}
