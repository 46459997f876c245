//! All checks on packages of 60 and 250 pages, one question as it is typed, and thirty questions sorted.
//!
//! The checks read the program from a store in memory, as the window does; the limits are in milliseconds and not relative.

use std::path::Path;
use std::time::Duration;

use briefing_api::app::App;
use serde_json::{Value, json};

use crate::content;
use crate::measure::{Outcome, in_turn, options, time_of};
use crate::page::{Page, met, ms, times};

const ROUNDS: usize = 20;

/// A command with its request, its name on the page and the most milliseconds it may take.
struct Timed {
    name: &'static str,
    command: &'static str,
    request: Value,
    limit: f64,
}

/// Measures the checks and writes the section.
pub(crate) fn measure(folder: &Path, page: &mut Page) -> Outcome<()> {
    let mut app = App::in_memory(options())?;
    let small = content::import(&mut app, &content::of_pages(60)?, folder)?;
    let large = content::import(&mut app, &content::of_pages(250)?, folder)?;
    let check = |program: &str| json!({ "program": program });
    let questions: Vec<Value> = (0..30).map(|number| json!({ "text": drafted(number) })).collect();
    let timed = [
        Timed { name: "All checks, 60 pages", command: "finding_list", request: check(&small), limit: 150.0 },
        Timed { name: "All checks, 250 pages", command: "finding_list", request: check(&large), limit: 150.0 },
        Timed {
            name: "One question as typed",
            command: "lint_check",
            request: json!({ "meeting": "pre-ind", "questions": [{ "text": drafted(3) }] }),
            limit: 5.0,
        },
        Timed {
            name: "Thirty questions sorted",
            command: "triage_compute",
            request: json!({ "meeting": "pre-ind", "modality": "aav-in-vivo", "questions": questions }),
            limit: 2000.0,
        },
    ];
    let mut rows = Vec::new();
    let mut medians = Vec::new();
    for it in &timed {
        let mut work = || -> Outcome<Duration> { time_of(&mut app, it.command, it.request.clone()) };
        let series = in_turn(ROUNDS, &mut [&mut work])?;
        let [one] = series.as_slice() else { return Err("one series".into()) };
        medians.push(one.median());
        let limit = format!("{:.0} ms", it.limit);
        rows.push(vec![
            it.name.to_owned(),
            ms(one.median()),
            ms(one.least()),
            limit,
            met(one.median(), it.limit).to_owned(),
        ]);
    }
    page.section(
        "Checks",
        &format!("Through the table of commands, store in memory, {ROUNDS} rounds. Reading the program is counted."),
    );
    page.table(&["What", "Median", "Least", "Aim", "Met"], &rows);
    if let [sixty, many, ..] = medians.as_slice() {
        page.words(&format!("250 pages take {} the time of 60 (4.2 times the text).", times(many / sixty)));
    }
    Ok(())
}

fn drafted(number: usize) -> String {
    const ABOUT: [&str; 6] = [
        "starting dose",
        "potency assay",
        "biodistribution study",
        "stagger",
        "stability protocol",
        "external control",
    ];
    let about = ABOUT.get(number % ABOUT.len()).copied().unwrap_or_default();
    format!(
        "The sponsor has completed study TX-{number} in cynomolgus monkeys (Table {number}). Does FDA agree that the {about} in Section {number} is \
         acceptable for the first cohort and that no further data on lot {number} are needed? If not, please advise."
    )
}
