//! Exporting a package of 250 pages, beside reading the same Markdown and writing the same files.
//!
//! The other side does the least any exporter must do: it reads every document of the packet with the parser the project uses, to the last
//! event, and writes the same bytes the same way (a new folder, each file brought to the disk, the folder renamed). It hashes nothing,
//! composes nothing and searches nothing.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::Write;
use std::path::Path;

use briefing_api::app::App;
use briefing_domain::day::Day;
use briefing_domain::outline::{Outline, PacketKind};
use briefing_packet::{BuildOptions, RulePackMark, build, leak};
use pulldown_cmark::{Options, Parser};
use serde_json::{Value, json};

use crate::content;
use crate::measure::{Outcome, Series, in_turn, options, time_of, timed};
use crate::page::{Page, met, ms, times};

const ROUNDS: usize = 40;
const PAGES: usize = 250;
const AIM: f64 = 3.0;

/// Measures the export and writes the section.
pub(crate) fn measure(folder: &Path, page: &mut Page) -> Outcome<()> {
    let mut app = App::open(&folder.join("store.sqlite"), options())?;
    let program = content::import(&mut app, &content::of_pages(PAGES)?, folder)?;
    let target = folder.join("packet");
    let ask = json!({ "program": program, "packet": PacketKind::PreInd.id(), "out": target });
    let (reports, _) = crate::measure::command(&mut app, "packet_export", ask.clone())?;
    let files = files(&target)?;
    let mut ours = || {
        fs::remove_dir_all(&target)?;
        time_of(&mut app, "packet_export", ask.clone())
    };
    let (bare_target, fresh) = (folder.join("bare"), folder.join("writing"));
    let mut bare = || {
        if bare_target.exists() {
            fs::remove_dir_all(&bare_target)?;
        }
        let ((), time) = timed(|| {
            read(&files);
            write(&fresh, &files)?;
            Ok(fs::rename(&fresh, &bare_target)?)
        })?;
        Ok(time)
    };
    let series = in_turn(ROUNDS, &mut [&mut ours, &mut bare])?;
    let [ours, bare] = series.as_slice() else { return Err("two sides".into()) };
    let ratio = ours.over(bare);
    let words: u64 = reports
        .pointer("/0/documents")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|it| it.get("words")?.as_u64())
        .sum();
    let bytes: usize = files.values().map(Vec::len).sum();
    page.section(
        "Exporting a package of 250 pages",
        &format!(
            "The pre-IND package to Markdown, as a draft: {} files, {words} words, {bytes} bytes. Beside it the least any exporter does: \
             reading the same documents with pulldown-cmark to the last event and writing the same bytes in the same way (new folder, \
             each file brought to the disk, folder renamed), without hashes. {ROUNDS} pairs; aim: less than {AIM} times.",
            files.len()
        ),
    );
    page.table(
        &["Export (least)", "Read and write only (least)", "Ratio", "Aim"],
        &[vec![
            format!("{} ({})", ms(ours.median()), ms(ours.least())),
            format!("{} ({})", ms(bare.median()), ms(bare.least())),
            times(ratio),
            met(ratio, AIM).to_owned(),
        ]],
    );
    drop(app);
    parts(folder, &files, page)
}

/// Measures the parts of an export, for those who want to make it faster.
fn parts(folder: &Path, files: &BTreeMap<String, Vec<u8>>, page: &mut Page) -> Outcome<()> {
    let snapshot = content::of_pages(PAGES)?;
    let outline = Outline::built_in()?;
    let mut app = App::open(&folder.join("store.sqlite"), options())?;
    let list = briefing_api::commands::dispatch(&mut app, "program_list", json!({}))?;
    let program = list.pointer("/0/id").cloned().ok_or("no program")?;
    let options = build_options(&outline);
    let built = build(PacketKind::PreInd, &snapshot, &options)?;
    let passages = leak::collect(&snapshot);
    let exceptions = std::collections::BTreeSet::new();
    let fresh = folder.join("parts");
    let mut load = || time_of(&mut app, "plan_list", json!({ "program": program }));
    let mut compose = || Ok(timed(|| Ok(black_box(build(PacketKind::PreInd, &snapshot, &options)?)))?.1);
    let mut collect = || Ok(timed(|| Ok(black_box(leak::collect(&snapshot))))?.1);
    let mut search = || Ok(timed(|| Ok(black_box(leak::find_leaks(&built, &passages, &exceptions))))?.1);
    let mut to_disk = || {
        let ((), time) = timed(|| write(&fresh, files))?;
        fs::remove_dir_all(&fresh)?;
        Ok(time)
    };
    let mut only_read = || {
        let ((), time) = timed(|| {
            read(files);
            Ok(())
        })?;
        Ok(time)
    };
    let sides: &mut [crate::measure::Side<'_>] =
        &mut [&mut load, &mut compose, &mut collect, &mut search, &mut to_disk, &mut only_read];
    let series = in_turn(ROUNDS / 2, sides)?;
    let names = [
        "Load the program from the store",
        "Compose the packet: read the texts, resolve references, number, write Markdown, hash",
        "Leak test: collect what is internal, and look for it in the fields for FDA",
        "Leak test: search the finished files",
        "Bring the files to the disk",
        "For comparison: read the documents with pulldown-cmark",
    ];
    page.words("Where the time goes, part by part:");
    let row = |(name, series): (&&str, &Series)| {
        vec![(*name).to_owned(), format!("{} ({})", ms(series.median()), ms(series.least()))]
    };
    page.table(&["Part", "Time (least)"], &names.iter().zip(&series).map(row).collect::<Vec<_>>());
    Ok(())
}

fn build_options(outline: &Outline) -> BuildOptions<'_> {
    BuildOptions {
        as_of: Day::EPOCH,
        final_copy: false,
        meeting: None,
        milestones: Vec::new(),
        findings: Vec::new(),
        readiness: Vec::new(),
        rule_pack: RulePackMark { id: "bench".to_owned(), version: "1".to_owned(), date: Day::EPOCH },
        packs: Vec::new(),
        outline,
        names: BTreeMap::new(),
        images: BTreeMap::new(),
    }
}

/// Returns the files of a packet by their paths below its folder.
fn files(folder: &Path) -> Outcome<BTreeMap<String, Vec<u8>>> {
    let mut found = BTreeMap::new();
    let mut open = vec![folder.to_owned()];
    while let Some(inside) = open.pop() {
        for entry in fs::read_dir(&inside)? {
            let path = entry?.path();
            if path.is_dir() {
                open.push(path);
            } else {
                found.insert(path.strip_prefix(folder)?.to_string_lossy().into_owned(), fs::read(&path)?);
            }
        }
    }
    Ok(found)
}

fn read(files: &BTreeMap<String, Vec<u8>>) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_TASKLISTS;
    for bytes in files.iter().filter(|(path, _)| path.ends_with(".md")).map(|(_, bytes)| bytes) {
        if let Ok(text) = std::str::from_utf8(bytes) {
            Parser::new_ext(text, options).for_each(|event| drop(black_box(event)));
        }
    }
}

fn write(folder: &Path, files: &BTreeMap<String, Vec<u8>>) -> Outcome<()> {
    fs::create_dir(folder)?;
    for (path, bytes) in files {
        let place = folder.join(path);
        if let Some(parent) = place.parent() {
            fs::create_dir_all(parent)?;
        }
        let mut file = File::create(&place)?;
        file.write_all(bytes)?;
        file.sync_all()?;
    }
    Ok(())
}
