//! Saving one field durably, beside a bare commit of the same row.
//!
//! Typing is the case that matters: an edit that joins the operation before it, and one that begins a new operation.

use std::cell::RefCell;
use std::path::Path;
use std::time::Duration;

use briefing_api::app::App;
use briefing_domain::snapshot::ProgramSnapshot;
use serde_json::{Value, json};

use crate::bare::Bare;
use crate::content;
use crate::measure::{Outcome, in_turn, options, timed};
use crate::page::{Page, met, ms, times};

const ROUNDS: usize = 400;
const AIM: f64 = 1.5;

/// Measures saves and writes the section.
pub(crate) fn measure(folder: &Path, page: &mut Page) -> Outcome<()> {
    let mut app = App::open(&folder.join("store.sqlite"), options())?;
    let program = content::import(&mut app, &content::sample()?, folder)?;
    let bodies = bodies(&mut app, &program)?;
    let mut rows = Vec::new();
    let writer = RefCell::new(Writer { bare: Bare::new(&folder.join("bare.sqlite"), &bodies)?, app, program });
    for (name, questions) in [("in a new operation", 2), ("joining the operation before it", 1)] {
        let mut turn = (0, 0);
        let mut ours = || {
            turn.0 += 1;
            writer.borrow_mut().save(turn.0 % questions, turn.0)
        };
        let mut bare = || {
            turn.1 += 1;
            writer.borrow_mut().save_bare(turn.1 % questions, turn.1)
        };
        let series = in_turn(ROUNDS, &mut [&mut ours, &mut bare])?;
        let [ours, bare] = series.as_slice() else { return Err("two sides".into()) };
        let ratio = ours.over(bare);
        rows.push(vec![
            name.to_owned(),
            format!("{} ({})", ms(ours.median()), ms(ours.least())),
            format!("{} ({})", ms(bare.median()), ms(bare.least())),
            times(ratio),
            met(ratio, AIM).to_owned(),
        ]);
    }
    page.section(
        "Saving one field",
        &format!(
            "`record_save` of a question of which one field changed: record, links, search words and history in one transaction, read \
             back and answered. Beside it SQLite alone updates the same row and commits it with the same settings (write-ahead log, \
             `synchronous = FULL`). {ROUNDS} pairs each; aim: at most {AIM} times."
        ),
    );
    page.table(&["Save", "Briefing Room (least)", "Bare commit (least)", "Ratio", "Aim"], &rows);
    Ok(())
}

struct Writer {
    bare: Bare,
    app: App,
    program: String,
}

impl Writer {
    /// Saves a changed title of a question; reading it and changing it is not counted.
    fn save(&mut self, question: usize, round: usize) -> Outcome<Duration> {
        let mut things = questions(&mut self.app, &self.program)?;
        let question = things.get_mut(question).ok_or("too few questions")?;
        retitle(question, round)?;
        let payload = json!({ "program": self.program, "thing": { "thing": "question", "value": question } });
        crate::measure::time_of(&mut self.app, "record_save", payload)
    }

    fn save_bare(&mut self, question: usize, round: usize) -> Outcome<Duration> {
        let mut things = questions(&mut self.app, &self.program)?;
        let question = things.get_mut(question).ok_or("too few questions")?;
        retitle(question, round)?;
        let id = crate::measure::said(question, "id")?;
        self.bare.save(&id, &question.to_string())
    }
}

fn retitle(question: &mut Value, round: usize) -> Outcome<()> {
    let title = question.pointer_mut("/fda/title").ok_or("a question without title")?;
    *title = Value::from(format!("Dose rationale, draft {round}"));
    Ok(())
}

/// Returns the questions of a program as they stand.
pub(crate) fn questions(app: &mut App, program: &str) -> Outcome<Vec<Value>> {
    let (view, _) = timed(|| Ok(briefing_api::commands::dispatch(app, "program_get", json!({ "program": program }))?))?;
    let questions = view.pointer("/snapshot/questions").and_then(Value::as_array);
    Ok(questions.ok_or("a program without questions")?.clone())
}

/// Returns id and body of everything a program holds.
fn bodies(app: &mut App, program: &str) -> Outcome<Vec<(String, String)>> {
    let view = briefing_api::commands::dispatch(app, "program_get", json!({ "program": program }))?;
    let snapshot: ProgramSnapshot = serde_json::from_value(view.get("snapshot").ok_or("no snapshot")?.clone())?;
    let rows = snapshot
        .things()
        .into_iter()
        .map(|(_, thing)| Ok((thing.id().to_owned(), thing.to_record()?.body.to_string())));
    rows.collect()
}
