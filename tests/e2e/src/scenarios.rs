//! What a person does in the window, from the first start to a packet on disk.

use std::fs;
use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::axe;
use crate::page::Page;
use crate::whole_job;

type Played<'a> = Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// A scenario.
pub(crate) struct Scenario {
    /// A sentence.
    pub(crate) name: &'static str,
    /// What is done.
    pub(crate) play: for<'a> fn(&'a mut Page) -> Played<'a>,
}

/// Every scenario, in the order in which they are played.
pub(crate) const ALL: &[Scenario] = &[
    Scenario { name: "the example becomes a packet on disk", play: |page| Box::pin(export(page)) },
    Scenario { name: "a start with an example shows it", play: |page| Box::pin(started_on_an_example(page)) },
    Scenario { name: "an edited plan is in the store and can be undone", play: |page| Box::pin(edit(page)) },
    Scenario { name: "a program made in the window is seen by the command line", play: |page| Box::pin(create(page)) },
    Scenario { name: "a change by the command line reaches the window", play: |page| Box::pin(follow(page)) },
    Scenario { name: "the whole job, and nothing is lost by a kill", play: |page| Box::pin(whole_job::play(page)) },
    Scenario { name: "every screen passes axe in light and dark", play: |page| Box::pin(look(page)) },
    Scenario { name: "every screen works at 200 percent", play: |page| Box::pin(zoom(page)) },
];

pub(crate) const FIRST_START: &str = "Prepare your FDA meeting, from the first idea to the minutes";

async fn open_example(page: &Page) -> Result<()> {
    page.heading(FIRST_START).await?;
    page.press("Open the example").await?;
    page.text("Readiness").await?;
    Ok(())
}

/// As `cargo xtask start` opens the app; the second time the example is there already and the store opens faster than the page.
async fn started_on_an_example(page: &mut Page) -> Result<()> {
    page.heading(FIRST_START).await?;
    for _ in 0..2 {
        page.restart(&["--sample", "aav-pre-ind"]).await?;
        page.text("Readiness").await?;
        let at = page.script("return location.hash").await?;
        ensure!(at.as_str().is_some_and(|at| at.starts_with("#/program/")), "the window stands at {at}");
    }
    Ok(())
}

async fn export(page: &Page) -> Result<()> {
    open_example(page).await?;
    go(page, &format!("/program/{}/packets", first_program(page)?), "Package").await?;
    let out = page.folder().join("out");
    fs::create_dir(&out)?;
    page.fill("Folder", &out.to_string_lossy()).await?;
    page.press("Export draft").await?;
    let shown = page.find("//*[@data-testid='export-folder']").await?.text().await?;
    let folder = PathBuf::from(shown.trim());
    ensure!(folder.starts_with(&out), "{} lies outside of the chosen folder", folder.display());
    let mut names: Vec<String> = Vec::new();
    for entry in fs::read_dir(&folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    ensure!(names.iter().any(|name| name == "manifest.json"), "no manifest among {names:?}");
    let documents = names.iter().filter(|name| name.ends_with(".md")).count();
    ensure!(documents > 0, "no Markdown among {names:?}");
    page.picture("exported").await?;

    page.press("Export draft").await?;
    let alert = page.find("//*[@role='alert']").await?.text().await?;
    ensure!(alert.contains("already holds an export"), "a second export must not replace the first silently: {alert}");
    Ok(())
}

async fn edit(page: &Page) -> Result<()> {
    const WORDS: &str = "Written by the end-to-end run";
    open_example(page).await?;
    go(page, &format!("/program/{}/plans", first_program(page)?), "Plans").await?;
    page.follow("//main//a[contains(@href,'/plans/pl_')]").await?;
    page.heading("Contingency plan").await?;
    page.fill("Concern", WORDS).await?;
    // Only the badge of this form has exactly this word.
    page.find("//main//form//span[normalize-space()='Saved'][not(@role)]").await?;
    ensure!(stored(page)?.contains(WORDS), "the store does not hold what was typed");

    page.press("Undo: Edit").await?;
    page.find("//button[starts-with(normalize-space(.),'Redo: Edit')]").await?;
    ensure!(!stored(page)?.contains(WORDS), "undo left the words in the store");
    Ok(())
}

async fn create(page: &Page) -> Result<()> {
    page.heading(FIRST_START).await?;
    page.fill("Product name or code", "CT-12").await?;
    page.press("Create program").await?;
    page.heading("CT-12").await?;
    let programs = page.command_line(&["call", "program_list", "--json"])?;
    ensure!(programs.contains("CT-12"), "the command line does not see the program: {programs}");
    Ok(())
}

async fn follow(page: &Page) -> Result<()> {
    page.heading(FIRST_START).await?;
    page.command_line(&["call", "program_create", r#"{"name":"From outside"}"#])?;
    page.find("//main//a[contains(normalize-space(.),'From outside')]").await?;
    Ok(())
}

async fn look(page: &Page) -> Result<()> {
    page.heading(FIRST_START).await?;
    axe::look(page, "first start").await?;
    page.picture("first-start-light").await?;
    page.press("Open the example").await?;
    page.text("Readiness").await?;
    screens(page, "light").await?;
    page.press("View: colors and size").await?;
    page.press("Dark").await?;
    page.find("//body[not(.//*[@role='menu'])]").await.context("the menu stays open after a choice")?;
    screens(page, "dark").await
}

async fn zoom(page: &Page) -> Result<()> {
    open_example(page).await?;
    for _ in 0..5 {
        page.script("window.dispatchEvent(new KeyboardEvent('keydown', { key: '=', ctrlKey: true, bubbles: true }))")
            .await?;
    }
    screens(page, "zoom-200").await
}

/// The screens of a program: what its address ends with, its heading, the name of the picture. An empty heading is the product's name.
const SCREENS: &[(&str, &str, &str)] = &[
    ("", "EHG-101", "program"),
    ("/facts", "Program", "facts"),
    ("/meeting", "Meeting", "meeting"),
    ("/meeting?tab=agenda", "Meeting", "agenda"),
    ("/story", "Story", "story"),
    ("/evidence", "Evidence and claims", "evidence"),
    ("/questions", "Questions", "questions"),
    ("/questions?tab=bank", "Questions", "bank"),
    ("/plans", "Plans", "plans"),
    ("/tasks", "Tasks", "tasks"),
    ("/packets?packet=pre-ind", "Package", "package"),
    ("/review", "Review", "review"),
    ("/trace", "Traceability", "trace"),
    ("/history", "History", "history"),
    ("/search?text=potency", "Search", "search"),
];

async fn screens(page: &Page, name: &str) -> Result<()> {
    let program = first_program(page)?;
    for (end, heading, picture) in SCREENS {
        go(page, &format!("/program/{program}{end}"), heading).await?;
        settle(page, name, picture).await?;
    }
    go(page, &format!("/program/{program}/questions"), "Questions").await?;
    page.follow("//main//a[contains(@href,'/questions/')]").await?;
    page.find("//main//form//*[@role='textbox']").await?;
    settle(page, name, "question").await?;
    go(page, &format!("/program/{program}/plans"), "Plans").await?;
    page.follow("//main//a[contains(@href,'/plans/pl_')]").await?;
    page.find("//main//form//*[@role='textbox']").await?;
    settle(page, name, "plan").await?;
    for (address, heading) in
        [("/", "Programs"), ("/start", "First ten minutes"), ("/settings", "Settings"), ("/help", "Help")]
    {
        go(page, address, heading).await?;
        settle(page, name, &heading.to_lowercase().replace(' ', "-")).await?;
    }
    Ok(())
}

/// Goes to an address of the window and waits for its heading.
pub(crate) async fn go(page: &Page, address: &str, heading: &str) -> Result<()> {
    page.script(&format!("location.hash = '#{address}'")).await?;
    page.heading(heading).await?;
    Ok(())
}

/// Waits until nothing loads, then looks and keeps a picture.
async fn settle(page: &Page, name: &str, screen: &str) -> Result<()> {
    page.find("//body[not(.//*[@aria-busy='true'])]").await?;
    page.picture(&format!("{screen}-{name}")).await?;
    axe::look(page, &format!("{screen}, {name}")).await
}

/// The id of the first program, by the command line.
pub(crate) fn first_program(page: &Page) -> Result<String> {
    let programs: Value = serde_json::from_str(&page.command_line(&["call", "program_list", "--json"])?)?;
    let id = programs.pointer("/0/id").and_then(Value::as_str).context("the store holds no program")?;
    ensure!(!id.is_empty(), "the program has no id");
    Ok(id.to_owned())
}

/// Everything the first program holds, by the command line.
pub(crate) fn stored(page: &Page) -> Result<String> {
    let id = first_program(page)?;
    page.command_line(&["call", "program_dump", &format!(r#"{{"program":"{id}"}}"#)])
}
