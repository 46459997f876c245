//! Measures the window: start and memory beside a blank window of the same shell, and keys on a large program.
//!
//! A report and no gate. The two sides take turns, and ratios are medians of the ratios of the rounds.

use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::Programs;
use crate::page::{Page, STORE};
use crate::processes;
use crate::stage::Stage;

const ROUNDS: usize = 9;
const KEYS: usize = 60;
/// From one key to the next. Without a pause the driver types fifty letters a second, and the frames that it leaves no time for are counted.
const BETWEEN_KEYS: Duration = Duration::from_millis(100);
/// Until a screen that was just opened has loaded what it shows.
const REST: Duration = Duration::from_secs(2);

/// How often the example's questions are repeated in the large program, to about 900.
const TIMES: usize = 100;

/// What a start gave.
struct Start {
    /// From the start of the process until the first screen can be used, in milliseconds.
    usable: f64,
    /// All processes of the window, in mebibytes.
    memory: f64,
}

/// Prints the chapter.
pub(crate) async fn chapter(stage: &Stage, programs: &Programs, blank: &Path) -> Result<()> {
    let blank = Programs { app: PathBuf::from(blank), cli: programs.cli.clone() };
    let (mut ours, mut bare) = (Vec::new(), Vec::new());
    // The first round fills the caches and does not count.
    for round in 0..=ROUNDS {
        let (one, other) = if round % 2 == 0 {
            let one = start(stage, programs).await?;
            (one, start(stage, &blank).await?)
        } else {
            let other = start(stage, &blank).await?;
            (start(stage, programs).await?, other)
        };
        if round > 0 {
            ours.push(one);
            bare.push(other);
        }
    }
    println!("## The window\n");
    println!(
        "The packaged program (release build) under Xvfb without a graphics card, through the driver of its own web view, on a store with the \
         example. Beside it the same shell with a page that holds one heading. From the start of the process until the list of programs \
         stands on the screen; memory is the proportional share (PSS) of the app and all processes of its web view, two seconds later. \
         {ROUNDS} pairs in turn.\n"
    );
    println!("| Start | Briefing Room | Blank window | Ratio | Aim |\n| --- | --- | --- | --- | --- |");
    row("Usable after, ms", &ours, &bare, 1.3, |start| start.usable);
    row("Memory, MiB", &ours, &bare, 1.15, |start| start.memory);
    keys(stage, programs).await
}

fn row(name: &str, ours: &[Start], bare: &[Start], aim: f64, figure: fn(&Start) -> f64) {
    let of = |side: &[Start]| median(side.iter().map(figure).collect());
    let ratio = median(ours.iter().zip(bare).map(|(one, other)| figure(one) / figure(other)).collect());
    let met = if ratio <= aim { "met".to_owned() } else { format!("**not met** ({aim})") };
    println!("| {name} | {:.0} | {:.0} | {ratio:.2} | {met} |", of(ours), of(bare));
}

async fn start(stage: &Stage, programs: &Programs) -> Result<Start> {
    let folder = TempDir::new()?;
    sample(programs, &folder)?;
    let page = Page::open_in(folder, stage, programs).await?;
    let store = page.folder().join(STORE);
    let mark = "const marks = performance.getEntriesByName('usable');
        return marks.length > 0 ? performance.timeOrigin + marks[0].startTime : 0";
    let mut at = 0.0;
    for _ in 0..200 {
        at = page.script(mark).await?.as_f64().unwrap_or_default();
        if at > 0.0 {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    anyhow::ensure!(at > 0.0, "the first screen was not marked within ten seconds");
    let process = processes::of_store(&store)?;
    let usable = at - processes::started(process)?;
    tokio::time::sleep(Duration::from_secs(2)).await;
    let memory = processes::memory(process)? / 1024.0;
    page.close().await?;
    Ok(Start { usable, memory })
}

fn sample(programs: &Programs, folder: &TempDir) -> Result<()> {
    run(programs, folder, &["sample", "aav-pre-ind"]).map(|_| ())
}

fn run(programs: &Programs, folder: &TempDir, words: &[&str]) -> Result<String> {
    let output = std::process::Command::new(&programs.cli)
        .arg("--store")
        .arg(folder.path().join(STORE))
        .args(words)
        .output()
        .context("the command line does not start")?;
    anyhow::ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}

/// Makes a store with a program of about 900 questions.
fn large(programs: &Programs) -> Result<TempDir> {
    let folder = TempDir::new()?;
    sample(programs, &folder)?;
    let list: Value = serde_json::from_str(&run(programs, &folder, &["call", "program_list", "--json"])?)?;
    let id = list.pointer("/0/id").and_then(Value::as_str).context("no program")?.to_owned();
    let mut program: Value = serde_json::from_str(&run(programs, &folder, &["dump", &id])?)?;
    let questions = program.pointer_mut("/questions").and_then(Value::as_array_mut).context("no questions")?;
    let first: Vec<Value> = questions.clone();
    for round in 1..TIMES {
        for question in &first {
            let mut copy = question.clone();
            let id = copy.pointer("/id").and_then(Value::as_str).context("a question without id")?;
            let (head, _) = id.split_at(id.len().saturating_sub(4));
            let number = questions.len();
            copy["id"] = json!(format!("{head}{number:04x}"));
            if let Some(title) = copy.pointer("/fda/title").and_then(Value::as_str) {
                copy["fda"]["title"] = json!(format!("{title} {round}"));
            }
            copy["fda"]["sub_questions"] = json!([]);
            questions.push(copy);
        }
    }
    let file = folder.path().join("large.json");
    std::fs::write(&file, program.to_string())?;
    let imported = TempDir::new()?;
    run(programs, &imported, &["import", &file.to_string_lossy()])?;
    Ok(imported)
}

/// Waits for the next frame after each key.
const LISTEN: &str = "window.keyTimes = [];
    addEventListener('keydown', () => {
      const begun = performance.now();
      requestAnimationFrame(() => setTimeout(() => window.keyTimes.push(performance.now() - begun)));
    }, true)";

async fn keys(stage: &Stage, programs: &Programs) -> Result<()> {
    let page = Page::open_in(large(programs)?, stage, programs).await?;
    let list: Value = serde_json::from_str(&page.command_line(&["call", "program_list", "--json"])?)?;
    let id = list.pointer("/0/id").and_then(Value::as_str).context("no program")?;
    // An address set before the page is there is lost.
    page.find("//main").await?;
    page.script(&format!("location.hash = '#/program/{id}/questions'")).await?;
    page.heading("Questions").await?;
    page.find("//main//a[contains(@href,'/questions/')]").await?;
    page.script(LISTEN).await?;
    // The list on the screen holds only what is in sight.
    let program: Value = serde_json::from_str(&page.command_line(&["dump", id])?)?;
    let questions = program.pointer("/questions").and_then(Value::as_array).map_or(0, Vec::len);
    println!("\n## Keys in the window\n");
    println!(
        "The example grown to {questions} questions: from the key to the end of the next frame, {KEYS} keys each, ten a \
         second as a fast writer types, once the screen has come to rest. Aim: 95 of 100 within 100 ms.\n"
    );
    println!("| What | Median, ms | 95 of 100, ms | Slowest, ms | Aim |\n| --- | --- | --- | --- | --- |");
    report(&page, "Palette: open and type", Place::Palette).await?;
    page.follow("//main//a[contains(@href,'/questions/')]").await?;
    page.find("//main//form").await?;
    report(&page, "Question: type into the title", Place::Field("Title")).await?;
    page.close().await
}

enum Place {
    Palette,
    Field(&'static str),
}

async fn report(page: &Page, name: &str, place: Place) -> Result<()> {
    page.script("window.keyTimes = []").await?;
    let field = match place {
        Place::Palette => {
            page.script(
                "window.dispatchEvent(new KeyboardEvent('keydown', { key: 'k', ctrlKey: true, bubbles: true }))",
            )
            .await?;
            page.find("//*[@role='dialog']//input").await?
        }
        Place::Field(label) => page.field(label).await?,
    };
    tokio::time::sleep(REST).await;
    for at in 0..KEYS {
        let letter = char::from(b'a' + u8::try_from(at % 26).unwrap_or_default());
        field.send_keys(&letter.to_string()).await?;
        tokio::time::sleep(BETWEEN_KEYS).await;
    }
    let times = page.script("return window.keyTimes").await?;
    let mut times: Vec<f64> = times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
    times.sort_by(f64::total_cmp);
    let at = |share: f64| {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss)]
        let place = (times.len() as f64 * share) as usize;
        times.get(place.min(times.len().saturating_sub(1))).copied().unwrap_or_default()
    };
    let met = if at(0.95) <= 100.0 { "met" } else { "**not met**" };
    println!("| {name} | {:.0} | {:.0} | {:.0} | {met} |", at(0.5), at(0.95), at(1.0));
    if matches!(place, Place::Palette) {
        page.script(
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))",
        )
        .await?;
    }
    Ok(())
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures.get(figures.len() / 2).copied().unwrap_or_default()
}
