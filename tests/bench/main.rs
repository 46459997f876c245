//! Measures speed and prints the page `docs/performance.md` (`cargo xtask bench` writes it).
//!
//! A report and no gate: no test depends on a time. Every comparison is made in one process, the two sides in turn, and judged by the
//! median of the ratios, so that a busy machine slows both. The measures come in through the same table of commands as the window.

mod bare;
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

use measure::Outcome;
use page::Page;

fn main() -> Outcome<()> {
    let folder = tempfile::tempdir()?;
    let mut page = Page::new(&machine::describe(folder.path())?);
    let steps: [fn(&std::path::Path, &mut Page) -> Outcome<()>; 5] =
        [save::measure, many::measure, export::measure, scale::measure, history::measure];
    for (number, step) in steps.iter().enumerate() {
        let place = folder.path().join(format!("step-{number}"));
        std::fs::create_dir(&place)?;
        step(&place, &mut page)?;
        std::fs::remove_dir_all(&place)?;
    }
    std::io::stdout().write_all(page.text().as_bytes())?;
    Ok(())
}
