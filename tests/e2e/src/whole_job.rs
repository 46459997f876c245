//! The whole job of a first week: from an empty store to packets on disk, with an undo, and a kill that loses nothing.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::page::Page;
use crate::scenarios::{FIRST_START, first_program, go, stored};

const POSITION: &str = "We propose a matrix of two potency assays for release.";
const ACTION: &str = "Add a cell-based assay before the second lot.";
const BEAT: &str = "Patients lack the enzyme from birth and have no approved treatment.";
const CLAIM: &str = "A single dose restores enzyme activity.";
const SOURCE: &str = "Study P-101, activity in mice";
const WHO: &str = "Everyone who received any amount of the product.";

/// What the store must hold at the end, each by the screen it was typed on.
const KEPT: &[(&str, &str)] = &[
    ("the question's position", POSITION),
    ("the plan's action", ACTION),
    ("the beat's text", BEAT),
    ("the claim", CLAIM),
    ("its evidence", SOURCE),
    ("who is followed", WHO),
];

/// Plays it.
pub(crate) async fn play(page: &mut Page) -> Result<()> {
    page.heading(FIRST_START).await?;
    page.fill("Product name or code", "CT-12").await?;
    page.press("Create program").await?;
    page.heading("CT-12").await?;
    page.text("Start here").await.context("a new program leads through its first steps")?;
    let program = format!("/program/{}", first_program(page)?);
    question(page, &program).await.context("adopt and tailor a question")?;
    branches(page, &program).await.context("plan its branches")?;
    beat(page, &program).await.context("write a beat with a claim and evidence")?;
    follow_up(page, &program).await.context("the follow-up steps")?;
    let out = page.folder().join("out");
    go(page, &program, "CT-12").await?;
    page.find("//main//h2[normalize-space()='Next steps']")
        .await
        .context("a program that has begun shows its next steps")?;
    packets(page, &program, &out).await.context("export the packets")?;
    undo(page).await.context("undo and redo")?;
    everything(page)?;
    page.kill_and_reopen().await?;
    page.find("//main//a[contains(normalize-space(.),'CT-12')]").await.context("the program after a kill")?;
    everything(page)?;
    go(page, &format!("{program}/story"), "Story").await?;
    page.text(BEAT.get(..20).unwrap_or_default()).await.context("the beat after a kill")?;
    Ok(())
}

fn everything(page: &Page) -> Result<()> {
    let stored = stored(page)?;
    for (what, words) in KEPT {
        ensure!(stored.contains(words), "the store does not hold {what}: {words}");
    }
    Ok(())
}

/// Waits until the form says that everything is saved.
async fn saved(page: &Page) -> Result<()> {
    page.find("//main//form//span[normalize-space()='Saved'][not(@role)]").await.map(|_| ())
}

async fn question(page: &Page, program: &str) -> Result<()> {
    go(page, &format!("{program}/questions?tab=bank&text=potency"), "Questions").await?;
    page.follow("//main//button[@data-topic]").await?;
    page.follow("//main//button[normalize-space(.)='Adopt']").await?;
    page.text("Adopted:").await?;
    go(page, &format!("{program}/questions"), "Questions").await?;
    page.follow("//main//a[contains(@href,'/questions/qn_')]").await?;
    page.fill("Sponsor position", POSITION).await?;
    saved(page).await
}

async fn branches(page: &Page, program: &str) -> Result<()> {
    go(page, &format!("{program}/plans"), "Plans").await?;
    let has_plan = "//main//a[contains(@href,'/plans/pl_')] | //main//button[starts-with(@aria-label,'Plan for it')]";
    page.follow(has_plan).await?;
    page.heading("Contingency plan").await?;
    page.fill("Then we", ACTION).await?;
    saved(page).await
}

async fn beat(page: &Page, program: &str) -> Result<()> {
    go(page, &format!("{program}/story"), "Story").await?;
    page.follow("//main//a[contains(@href,'/story/bt_')]").await?;
    page.fill("Text", BEAT).await?;
    page.fill("New claim", CLAIM).await?;
    page.press("Add claim").await?;
    saved(page).await?;
    go(page, &format!("{program}/evidence?tab=evidence"), "Evidence and claims").await?;
    page.press("Add source").await?;
    page.fill("Short name", SOURCE).await?;
    saved(page).await?;
    go(page, &format!("{program}/evidence"), "Evidence and claims").await?;
    page.follow("//main//a[contains(@href,'id=cl_')]").await?;
    page.choose("Evidence", SOURCE).await?;
    saved(page).await
}

async fn follow_up(page: &Page, program: &str) -> Result<()> {
    go(page, &format!("{program}/plans"), "Plans").await?;
    page.press("Begin: Long-term follow-up").await?;
    page.find("//nav[@aria-label='Steps of the plan']").await?;
    for _ in 0..2 {
        page.find("//main//form//*[@role='radiogroup']//label").await?;
        page.script(
            "for (const group of document.querySelectorAll('main form [role=radiogroup]')) group.querySelector('input').click()",
        )
        .await?;
        page.follow("//nav[@aria-label='Step before and after']//a[starts-with(normalize-space(.),'Next')]").await?;
    }
    page.fill("Years of follow-up", "15").await?;
    saved(page).await?;
    page.follow("//nav[@aria-label='Steps of the plan']//a[contains(.,'Text')]").await?;
    page.follow("//nav[@aria-label='Parts of the text']//a[contains(.,'Participants')]").await?;
    page.fill("Who is followed", WHO).await?;
    saved(page).await
}

async fn packets(page: &Page, program: &str, out: &Path) -> Result<()> {
    fs::create_dir(out)?;
    go(page, &format!("{program}/packets?packet=pre-ind"), "Package").await?;
    page.fill("Folder", &out.to_string_lossy()).await?;
    page.press("Export draft").await?;
    let shown = page.find("//*[@data-testid='export-folder']").await?.text().await?;
    let mut text = String::new();
    for entry in fs::read_dir(shown.trim())? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "md") {
            text.push_str(&fs::read_to_string(path)?);
        }
    }
    ensure!(text.contains(POSITION), "the packet lacks the position");
    ensure!(text.contains(BEAT), "the packet lacks the beat");
    ensure!(!text.contains(ACTION), "the plan for FDA's answers stands in the FDA copy");
    Ok(())
}

async fn undo(page: &Page) -> Result<()> {
    ensure!(stored(page)?.contains(WHO));
    page.press("Undo: ").await?;
    page.find("//button[starts-with(normalize-space(.),'Redo: ')]").await?;
    ensure!(!stored(page)?.contains(WHO), "undo left the words in the store");
    page.press("Redo: ").await?;
    page.find("//body[not(.//button[starts-with(normalize-space(.),'Redo: ')])]").await?;
    let program: Value = serde_json::from_str(&page.command_line(&["call", "program_list", "--json"])?)?;
    ensure!(program.as_array().is_some_and(|all| all.len() == 1));
    Ok(())
}
