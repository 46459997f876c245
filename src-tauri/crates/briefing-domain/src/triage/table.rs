//! The clean table of triaged questions, as Markdown.

use super::Triaged;
use crate::text::{Block, Doc, Inline, Top, write};

const HEADER: [&str; 7] = ["Rank", "No.", "Discipline", "Question", "Decision", "Why", "Minutes"];

/// Writes the questions that stay by rank, and below them the others in the order given.
pub(super) fn markdown(questions: &[Triaged]) -> String {
    let mut order: Vec<&Triaged> = questions.iter().collect();
    order.sort_by_key(|question| question.rank.unwrap_or(u16::MAX));
    let cell = |text: &str| if text.is_empty() { Vec::new() } else { vec![Inline::text(text)] };
    let rows = order.iter().map(|question| {
        let rank = question.rank.map(|rank| rank.to_string()).unwrap_or_default();
        let mut decision = question.verdict.label().to_owned();
        if let Some(with) = &question.with {
            decision.push_str(&format!(" with {with}"));
        }
        if question.rank.is_some() && !question.above_cut {
            decision.push_str(", below the cut line");
        }
        let minutes = if question.above_cut { question.minutes.to_string() } else { String::new() };
        let discipline = question.discipline.map(|discipline| discipline.label()).unwrap_or_default();
        [rank.as_str(), &question.id, discipline, &question.text, &decision, &question.reason, &minutes]
            .map(cell)
            .to_vec()
    });
    let table = Block::Table { align: Vec::new(), header: HEADER.map(cell).to_vec(), rows: rows.collect() };
    write(&Doc { blocks: vec![Top::from(table)] })
}
