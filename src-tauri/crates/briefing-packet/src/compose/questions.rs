//! The questions to FDA: in the request with their context, in the package in full, and the table of all questions.
//!
//! Grouped by discipline in FDA's order and numbered by discipline; parts carry letters. What the team has planned for FDA's answers is
//! internal and not known here; only a disclosed alternative is printed.

use briefing_domain::outline::{Level, OutlineSection};
use briefing_domain::question::QuestionText;
use briefing_domain::snapshot::Entry;
use briefing_domain::text::Inline;

use super::{Counter, FdaView};
use crate::block::Table;
use crate::inline::{bullets, joined, lines, plain};
use crate::number::{Group, QuestionNumber};
use crate::pen::Pen;

/// Writes all questions in full, one section for each discipline.
pub(super) fn in_full(view: &FdaView<'_>, section: &OutlineSection, counter: &mut Counter, pen: &mut Pen<'_>) {
    if view.numbers.groups().is_empty() && pen.shows_missing(section.level) {
        let number = counter.next();
        pen.heading(2, number, &section.heading, "");
        pen.missing(section.level);
    }
    for group in view.numbers.groups() {
        let number = counter.next();
        pen.heading(2, number, group_title(group), "");
        for (question, number) in of_group(view, group) {
            question_heading(question, number, pen);
            in_package(question, number, pen);
        }
    }
}

/// Writes the questions of a meeting request: context and ask, without position.
pub(super) fn in_request(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    for group in view.numbers.groups() {
        pen.heading(3, String::new(), group_title(group), "");
        for (question, number) in of_group(view, group) {
            let asked = if question.ask_in_request.is_blank() { &question.ask } else { &question.ask_in_request };
            if !pen.labeled(&format!("Question {}", number.label), asked, 4) {
                pen.entry(&format!("Question {}", number.label), plain(pen.missing_words(Level::Must)));
            }
            parts(question, number, false, pen);
            if !pen.labeled("Context and purpose", &question.context, 4) {
                pen.entry("Context and purpose", plain(pen.missing_words(Level::Must)));
            }
        }
    }
}

/// Writes the table of all questions.
pub(super) fn summary(view: &FdaView<'_>, pen: &mut Pen<'_>) {
    let header = ["Number", "Discipline", "Question", "Where", "Changed since the request"];
    let mut table = Table::new("Questions to FDA", "table-questions", &header);
    for group in view.numbers.groups() {
        for (question, number) in of_group(view, group) {
            let mut ask = vec![pen.cell(&question.ask)];
            for (part, letter) in question.sub_questions.iter().zip('a'..='z') {
                let mut line = plain(&format!("{letter})"));
                line.push(Inline::text(" "));
                line.extend(pen.cell(&part.ask));
                ask.push(line);
            }
            let title = if question.title.trim().is_empty() { "Question in full" } else { question.title.trim() };
            let place = vec![crate::inline::link(&number.anchor, plain(title))];
            let changed = changed(question, pen);
            table.row(vec![plain(&number.label), plain(group_title(group)), lines(ask), place, changed]);
        }
    }
    pen.table(table.dashed());
}

fn changed(question: &QuestionText, pen: &mut Pen<'_>) -> Vec<Inline> {
    if !has_changed(question) {
        return plain("No");
    }
    let note = pen.cell(&question.change_note);
    if note.is_empty() { plain("Yes") } else { joined([plain("Yes"), note], ". ") }
}

fn has_changed(question: &QuestionText) -> bool {
    !question.ask_in_request.is_blank() && question.ask_in_request.as_str().trim() != question.ask.as_str().trim()
}

fn question_heading(question: &QuestionText, number: &QuestionNumber, pen: &mut Pen<'_>) {
    let title = question.title.trim();
    let heading = if title.is_empty() {
        format!("Question {}", number.label)
    } else {
        format!("Question {}: {title}", number.label)
    };
    pen.heading(3, String::new(), &heading, &number.anchor);
}

fn in_package(question: &QuestionText, number: &QuestionNumber, pen: &mut Pen<'_>) {
    required("Context", &question.context, pen);
    required("Question", &question.ask, pen);
    parts(question, number, true, pen);
    if has_changed(question) && !pen.labeled("Change since the meeting request", &question.change_note, 4) {
        pen.entry("Change since the meeting request", plain("The wording was revised."));
    }
    required("Sponsor position", &question.position, pen);
    required("Justification", &question.justification, pen);
    let statements: Vec<Vec<Inline>> = question.claims.iter().map(|claim| pen.words_of(claim.as_str())).collect();
    if let Some(list) = bullets(statements) {
        pen.sentence("The position rests on the following:");
        pen.block(list);
    }
    let sections: Vec<Vec<Inline>> = question.sections.iter().map(|section| pen.pointer(section.as_str())).collect();
    let evidence: Vec<Vec<Inline>> = question.evidence.iter().map(|evidence| pen.cite(evidence.as_str())).collect();
    pen.entry("Supporting information", joined(sections.into_iter().chain(evidence), "; "));
    if let Some(alternative) = &question.alternative {
        pen.labeled("Alternative", alternative, 4);
    }
}

fn required(label: &str, text: &briefing_domain::text::Text, pen: &mut Pen<'_>) {
    if !pen.labeled(label, text, 4) {
        pen.entry(label, plain(pen.missing_words(Level::Must)));
    }
}

fn parts(question: &QuestionText, number: &QuestionNumber, with_position: bool, pen: &mut Pen<'_>) {
    for (part, letter) in question.sub_questions.iter().zip('a'..='z') {
        let label = format!("{}{letter}", number.label);
        required(&label, &part.ask, pen);
        if with_position {
            pen.labeled(&format!("Sponsor position on {label}"), &part.position, 4);
        }
    }
}

fn of_group<'v>(view: &FdaView<'v>, group: &'v Group) -> impl Iterator<Item = (&'v QuestionText, &'v QuestionNumber)> {
    let view = *view;
    group.questions.iter().filter_map(move |place| {
        let Entry { id, text } = view.program.questions.get(*place)?;
        Some((text, view.numbers.get(id)?))
    })
}

fn group_title(group: &Group) -> &'static str {
    group.discipline.map_or("Other questions", briefing_domain::discipline::Discipline::label)
}
