//! Opening a program and searching, with one, a hundred and a thousand programs in the store.
//!
//! The time should not depend on what else the store holds.

use std::path::Path;
use std::time::Duration;

use briefing_api::app::App;
use serde_json::{Value, json};

use crate::measure::{Outcome, Series, Side, command, in_turn, options, said, time_of};
use crate::page::{Page, met, ms, times};

const ROUNDS: usize = 60;
const SIZES: [usize; 3] = [1, 100, 1000];
const AIM: f64 = 1.2;

/// A question to a program: its name in the report, the command, and the request for a program.
type Asked = (&'static str, &'static str, fn(&str) -> Value);

/// Measures each store and writes the section.
pub(crate) fn measure(folder: &Path, page: &mut Page) -> Outcome<()> {
    let mut stores = Vec::new();
    for size in SIZES {
        let mut app = App::open(&folder.join(format!("{size}.sqlite")), options())?;
        let mut programs = Vec::new();
        for _ in 0..size {
            programs.push(said(&command(&mut app, "sample_open", json!({}))?.0, "id")?);
        }
        let middle = programs.get(size / 2).cloned().ok_or("no program")?;
        stores.push((app, middle));
    }
    let asked: [Asked; 4] = [
        ("Open a program", "program_get", |program| json!({ "program": program })),
        ("Search in a program, one word", "program_search", |program| json!({ "program": program, "text": "potency" })),
        (
            "Search in a program, two words",
            "program_search",
            |program| json!({ "program": program, "text": "starting dose" }),
        ),
        ("Search the question bank", "bank_search", |_| json!({ "text": "potency assay" })),
    ];
    let mut rows = Vec::new();
    for (name, asked, payload) in asked {
        rows.push(row(name, &ask(&mut stores, asked, payload)?)?);
    }
    page.section(
        "Many programs in one store",
        &format!(
            "The same program asked for in stores of {SIZES:?} copies of the example, the stores in turn. {ROUNDS} rounds; aim: at most \
             {AIM} times the store with one program."
        ),
    );
    page.table(&["Command", "1 (least)", "100 (least)", "1,000 (least)", "100 : 1", "1,000 : 1", "Aim"], &rows);
    Ok(())
}

/// Asks every store in turn; short answers are asked for several times in a row.
fn ask(stores: &mut [(App, String)], name: &str, payload: fn(&str) -> Value) -> Outcome<Vec<Series>> {
    const REPEATS: u32 = 5;
    let mut sides: Vec<_> = stores
        .iter_mut()
        .map(|(app, program)| {
            move || {
                let mut sum = Duration::ZERO;
                for _ in 0..REPEATS {
                    sum += time_of(app, name, payload(program))?;
                }
                Ok(sum / REPEATS)
            }
        })
        .collect();
    let mut sides: Vec<Side<'_>> = sides.iter_mut().map(|side| side as Side<'_>).collect();
    in_turn(ROUNDS, &mut sides)
}

fn row(name: &str, series: &[Series]) -> Outcome<Vec<String>> {
    let [one, hundred, thousand] = series else { return Err("three stores".into()) };
    let mut row = vec![name.to_owned()];
    row.extend(series.iter().map(|series| format!("{} ({})", ms(series.median()), ms(series.least()))));
    let (small, large) = (hundred.over(one), thousand.over(one));
    row.extend([times(small), times(large), met(small.max(large), AIM).to_owned()]);
    Ok(row)
}
