//! Measures speed and prints the page `docs/performance.md` (`cargo xtask bench` writes it).
//!
//! A report and no gate: no test depends on a time. Every comparison is made in one process, the two sides in turn, and judged by the
//! median of the ratios, so that a busy machine slows both. The measures come in through the same table of commands as the window.

mod again;
mod bare;
mod checks;
mod content;
mod export;
mod history;
mod machine;
mod many;
mod measure;
mod page;
mod save;
mod scale;

use std::io::Write;
use std::path::Path;

use briefing_api::form::{self, FormFormat};
use measure::Outcome;
use page::Page;

type Step = (&'static str, fn(&Path, &mut Page) -> Outcome<()>);

/// The measures in the order of the page; `bench save export` runs two of them.
const STEPS: [Step; 7] = [
    ("save", save::measure),
    ("many", many::measure),
    ("export", export::measure),
    ("again", again::measure),
    ("scale", scale::measure),
    ("checks", checks::measure),
    ("history", history::measure),
];

fn main() -> Outcome<()> {
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    match wanted.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [again::ROUND, pages, format] => return again::round(pages, format),
        ["programs", folder] => return programs(Path::new(folder)),
        _ => {}
    }
    let folder = tempfile::tempdir()?;
    let mut page = Page::new(&machine::describe(folder.path())?);
    for (name, step) in STEPS.iter().filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|it| it == name)) {
        let place = folder.path().join(name);
        std::fs::create_dir(&place)?;
        step(&place, &mut page)?;
        std::fs::remove_dir_all(&place)?;
    }
    std::io::stdout().write_all(page.text().as_bytes())?;
    Ok(())
}

/// Writes the programs for the comparison with other exporters (`exports.py`) in the open form.
fn programs(folder: &Path) -> Outcome<()> {
    for pages in [60, 250] {
        let text = form::write(&content::of_pages(pages)?, FormFormat::Json)?;
        std::fs::write(folder.join(format!("{pages}-pages.json")), text)?;
    }
    Ok(())
}
