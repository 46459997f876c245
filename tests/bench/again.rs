//! A second export after one word was changed, beside the first one in the same process.
//!
//! Only one export of a process is its first; so each round is a process of its own, which prints two times.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use briefing_api::app::App;
use briefing_domain::outline::PacketKind;
use serde_json::{Value, json};

use crate::content;
use crate::measure::{Outcome, Series, command, options, time_of};
use crate::page::{Page, met, ms, times};

const ROUNDS: usize = 5;
const AIM: f64 = 3.0;
const SIZES: [usize; 2] = [60, 250];

/// What the process of one round is called with.
pub(crate) const ROUND: &str = "again-round";

/// Measures both exports and writes the section.
#[allow(clippy::disallowed_methods, reason = "only one export of a process is its first")]
pub(crate) fn measure(_folder: &Path, page: &mut Page) -> Outcome<()> {
    let mut rows = Vec::new();
    for pages in SIZES {
        for format in ["docx", "pdf"] {
            let (mut first, mut second) = (Series::default(), Series::default());
            for _ in 0..ROUNDS {
                let printed =
                    Command::new(std::env::current_exe()?).args([ROUND, &pages.to_string(), format]).output()?;
                let times: [u64; 2] = serde_json::from_slice(&printed.stdout)?;
                first.add(Duration::from_micros(times[0]));
                second.add(Duration::from_micros(times[1]));
            }
            let ratio = first.over(&second);
            rows.push(vec![
                format!("{pages} pages, {format}"),
                format!("{} ({})", ms(first.median()), ms(first.least())),
                format!("{} ({})", ms(second.median()), ms(second.least())),
                times(ratio),
                if ratio >= AIM { "met".to_owned() } else { met(AIM, ratio).to_owned() },
            ]);
        }
    }
    page.section(
        "A second export after one word was changed",
        &format!(
            "The pre-IND package as a draft, exported twice by one process, a word of one section changed between. {ROUNDS} processes; aim: the \
             second at least {AIM} times faster. Loading, composing, searching for internal text and bringing the file to the disk are in it."
        ),
    );
    page.table(&["Package", "First (least)", "Second (least)", "Ratio", "Aim"], &rows);
    Ok(())
}

/// Exports twice and prints both times in microseconds.
pub(crate) fn round(pages: &str, format: &str) -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let mut app = App::open(&folder.path().join("store.sqlite"), options())?;
    let program = content::import(&mut app, &content::of_pages(pages.parse()?)?, folder.path())?;
    let ask = |out: &str| {
        json!({
            "program": program, "packet": PacketKind::PreInd.id(), "formats": [format], "out": folder.path().join(out),
        })
    };
    let first = time_of(&mut app, "packet_export", ask("first"))?;
    change_a_word(&mut app, &program)?;
    let second = time_of(&mut app, "packet_export", ask("second"))?;
    println_times(first, second);
    fs::remove_dir_all(folder.path().join("first"))?;
    Ok(())
}

fn change_a_word(app: &mut App, program: &str) -> Outcome<()> {
    let (view, _) = command(app, "program_get", json!({ "program": program }))?;
    let sections = view.pointer("/snapshot/sections").and_then(Value::as_array).ok_or("no sections")?;
    let mut section = sections.get(sections.len() / 2).cloned().ok_or("no section in the middle")?;
    let body = section.pointer_mut("/fda/body").ok_or("a section without text")?;
    *body = Value::from(format!("{} Changed.", body.as_str().unwrap_or_default()));
    command(app, "record_save", json!({ "program": program, "thing": { "thing": "section", "value": section } }))?;
    Ok(())
}

#[allow(clippy::print_stdout)]
fn println_times(first: Duration, second: Duration) {
    println!("[{}, {}]", first.as_micros(), second.as_micros());
}
