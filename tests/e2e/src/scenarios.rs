//! What a person does in the window, from the first start to a packet on disk.

use std::fs;
use std::future::Future;
use std::path::PathBuf;
use std::pin::Pin;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::axe;
use crate::page::Page;

type Played<'a> = Pin<Box<dyn Future<Output = Result<()>> + 'a>>;

/// A scenario.
pub(crate) struct Scenario {
    /// A sentence.
    pub(crate) name: &'static str,
    /// What is done.
    pub(crate) play: for<'a> fn(&'a Page) -> Played<'a>,
}

/// Every scenario, in the order in which they are played.
pub(crate) const ALL: &[Scenario] = &[
    Scenario { name: "the example becomes a packet on disk", play: |page| Box::pin(export(page)) },
    Scenario { name: "an edited plan is in the store and can be undone", play: |page| Box::pin(edit(page)) },
    Scenario { name: "a program made in the window is seen by the command line", play: |page| Box::pin(create(page)) },
    Scenario { name: "a change by the command line reaches the window", play: |page| Box::pin(follow(page)) },
    Scenario { name: "every screen passes axe in light and dark", play: |page| Box::pin(look(page)) },
    Scenario { name: "every screen works at 200 percent", play: |page| Box::pin(zoom(page)) },
];

const FIRST_START: &str = "Prepare your FDA meeting, from the first idea to the minutes";

async fn open_example(page: &Page) -> Result<()> {
    page.heading(FIRST_START).await?;
    page.press("Open the example").await?;
    page.text("Readiness").await?;
    Ok(())
}

async fn export(page: &Page) -> Result<()> {
    open_example(page).await?;
    page.press("Packets").await?;
    page.heading("Packets").await?;
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
    ensure!(alert.contains("already holds a packet"), "a second export must not replace the first silently: {alert}");
    Ok(())
}

async fn edit(page: &Page) -> Result<()> {
    const WORDS: &str = "Written by the end-to-end run";
    open_example(page).await?;
    page.press("Plans").await?;
    page.heading("Plans").await?;
    page.press("Contingency plan").await?;
    page.heading("Contingency plan").await?;
    page.fill("Concern", WORDS).await?;
    // Only the badge of this form has exactly this word.
    page.find("//main//*[@role='status'][normalize-space()='Saved']").await?;
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

async fn screens(page: &Page, name: &str) -> Result<()> {
    for (link, heading) in [("Programs", "Programs"), ("Plans", "Plans"), ("Packets", "Packets")] {
        // The program's sections stand only while a program is open.
        if link == "Plans" {
            page.follow("//main//a[contains(@href,'/program/')]").await?;
            page.text("Dates").await?;
            page.find("//main//section[.//h2[.='Readiness']]//h3").await?;
            settle(page, name, "program").await?;
        }
        page.follow(&format!("//nav//a[@title='{link}']")).await?;
        page.heading(heading).await?;
        settle(page, name, &heading.to_lowercase()).await?;
        if link == "Plans" {
            page.follow("//main//ul//a").await?;
            page.find("//main//form//textarea").await?;
            settle(page, name, "plan").await?;
        }
    }
    Ok(())
}

/// Waits until nothing loads, then looks and keeps a picture.
async fn settle(page: &Page, name: &str, screen: &str) -> Result<()> {
    page.find("//body[not(.//*[@aria-busy='true'])]").await?;
    page.picture(&format!("{screen}-{name}")).await?;
    axe::look(page, &format!("{screen}, {name}")).await
}

/// Everything the first program holds, by the command line.
fn stored(page: &Page) -> Result<String> {
    let programs: Value = serde_json::from_str(&page.command_line(&["call", "program_list", "--json"])?)?;
    let id = programs.pointer("/0/id").and_then(Value::as_str).context("the store holds no program")?;
    if id.is_empty() {
        bail!("the program has no id");
    }
    page.command_line(&["call", "program_dump", &format!(r#"{{"program":"{id}"}}"#)])
}
