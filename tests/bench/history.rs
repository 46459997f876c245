//! Undoing and making again a thousand operations, and starting with the example in the store.
//!
//! No other side to compare with; the first and the last hundred steps tell whether the length of the history matters.

use std::path::Path;

use briefing_api::app::App;
use serde_json::{Value, json};

use crate::content;
use crate::measure::{Outcome, Series, command, options, time_of, timed};
use crate::page::{Page, ms};
use crate::save::questions;

const OPERATIONS: usize = 1000;
const STARTS: usize = 30;

/// Measures history and start, and writes both sections.
pub(crate) fn measure(folder: &Path, page: &mut Page) -> Outcome<()> {
    let store = folder.join("store.sqlite");
    let mut app = App::open(&store, options())?;
    let program = content::import(&mut app, &content::sample()?, folder)?;
    let mut rows = Vec::new();
    rows.push(row("Save", &edits(&mut app, &program)?));
    for (name, asked) in [("Undo", "history_undo"), ("Redo", "history_redo")] {
        let mut steps = Vec::new();
        for _ in 0..OPERATIONS {
            steps.push(time_of(&mut app, asked, json!({ "program": program }))?);
        }
        rows.push(row(name, &steps));
    }
    page.section(
        "A thousand operations",
        &format!("{OPERATIONS} operations in a file, each of one question, then all taken back and all made again, each a durable commit."),
    );
    page.table(&["Step", "All", "Each (least)", "First hundred, each", "Last hundred, each"], &rows);
    app.close()?;
    start(&store, &program, page)
}

fn row(name: &str, steps: &[std::time::Duration]) -> Vec<String> {
    let series = |steps: &[std::time::Duration]| {
        let mut series = Series::default();
        steps.iter().for_each(|step| series.add(*step));
        series
    };
    let all = series(steps);
    let first = series(steps.get(..100).unwrap_or_default());
    let last = series(steps.get(steps.len().saturating_sub(100)..).unwrap_or_default());
    vec![
        name.to_owned(),
        ms(all.total()),
        format!("{} ({})", ms(all.median()), ms(all.least())),
        ms(first.median()),
        ms(last.median()),
    ]
}

/// Saves two questions in turn, so that no save joins the one before it.
fn edits(app: &mut App, program: &str) -> Outcome<Vec<std::time::Duration>> {
    let mut things = questions(app, program)?;
    let mut steps = Vec::new();
    for round in 0..OPERATIONS {
        let question = things.get_mut(round % 2).ok_or("too few questions")?;
        *question.pointer_mut("/fda/title").ok_or("a question without title")? = Value::from(format!("Title {round}"));
        let payload = json!({ "program": program, "thing": { "thing": "question", "value": question } });
        let (saved, time) = command(app, "record_save", payload)?;
        *question = saved.pointer("/thing/value").ok_or("a save without answer")?.clone();
        steps.push(time);
    }
    Ok(steps)
}

fn start(store: &Path, program: &str, page: &mut Page) -> Outcome<()> {
    let (mut opened, mut shown) = (Series::default(), Series::default());
    for round in 0..=STARTS {
        let (mut app, open) = timed(|| Ok(App::open(store, options())?))?;
        let list = time_of(&mut app, "program_list", json!({}))?;
        let get = time_of(&mut app, "program_get", json!({ "program": program }))?;
        app.close()?;
        if round > 0 {
            opened.add(open);
            shown.add(open + list + get);
        }
    }
    page.section(
        "Start",
        &format!(
            "Opening the store above (the example with its three thousand operations) with rules and library, and then listing the \
             programs and opening one; the window itself is not in it. {STARTS} starts, warm caches, the copy of the day there already."
        ),
    );
    page.table(
        &["Step", "Time (least)"],
        &[
            vec!["Store, rules and library".to_owned(), format!("{} ({})", ms(opened.median()), ms(opened.least()))],
            vec!["With list and first program".to_owned(), format!("{} ({})", ms(shown.median()), ms(shown.least()))],
        ],
    );
    Ok(())
}
