//! Ten times the content: dump, import, check and export of the example and of the example with everything in it ten times.
//!
//! The stores are in memory, so that the fixed price of the disk does not hide what grows; exports go to the disk, as they must.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use briefing_api::app::App;
use briefing_api::form::{self, FormFormat};
use briefing_domain::outline::PacketKind;
use serde_json::json;

use crate::content;
use crate::measure::{Outcome, in_turn, options, time_of};
use crate::page::{Page, met, ms, times};

const ROUNDS: usize = 20;
const TIMES: usize = 10;
const AIM: f64 = 11.0;

/// Does one thing with a program of some size and tells how long it took.
type Measure = fn(&mut Grown) -> Outcome<Duration>;

/// Measures the four and writes the section.
pub(crate) fn measure(folder: &Path, page: &mut Page) -> Outcome<()> {
    let mut small = Grown::new(folder, 1)?;
    let mut large = Grown::new(folder, TIMES)?;
    let measures: [(&str, Measure); 4] =
        [("Dump", Grown::dump), ("Import", Grown::import), ("Check", Grown::check), ("Export", Grown::export)];
    let mut rows = Vec::new();
    for (name, measure) in measures {
        let series = in_turn(ROUNDS, &mut [&mut || measure(&mut small), &mut || measure(&mut large)])?;
        let [one, ten] = series.as_slice() else { return Err("two sizes".into()) };
        let ratio = ten.over(one);
        rows.push(vec![
            name.to_owned(),
            format!("{} ({})", ms(one.median()), ms(one.least())),
            format!("{} ({})", ms(ten.median()), ms(ten.least())),
            times(ratio),
            met(ratio, AIM).to_owned(),
        ]);
    }
    page.section(
        "Ten times the content",
        &format!(
            "The example ({} things) beside the example with everything but its meetings {TIMES} times ({} things), stores in memory, the \
             export of the pre-IND package to the disk. {ROUNDS} pairs each; aim: at most {AIM} times the time.",
            small.things, large.things
        ),
    );
    page.table(&["Command", "Once (least)", "Ten times (least)", "Ratio", "Aim"], &rows);
    Ok(())
}

/// A program of some size, in a store and in a file.
struct Grown {
    app: App,
    program: String,
    file: PathBuf,
    target: PathBuf,
    things: usize,
}

impl Grown {
    fn new(folder: &Path, times: usize) -> Outcome<Self> {
        let mut app = App::in_memory(options())?;
        let grown = content::grown(times)?;
        let program = content::import(&mut app, &grown, folder)?;
        let file = folder.join(format!("{times}.json"));
        fs::write(&file, form::write(&grown, FormFormat::Json)?)?;
        Ok(Grown { app, program, file, target: folder.join(format!("packet-{times}")), things: grown.things().len() })
    }

    fn dump(&mut self) -> Outcome<Duration> {
        time_of(&mut self.app, "program_dump", json!({ "program": self.program }))
    }

    /// Imports into an empty store; starting it is not counted.
    fn import(&mut self) -> Outcome<Duration> {
        let mut app = App::in_memory(options())?;
        time_of(&mut app, "program_import", json!({ "path": self.file }))
    }

    fn check(&mut self) -> Outcome<Duration> {
        time_of(&mut self.app, "finding_list", json!({ "program": self.program }))
    }

    fn export(&mut self) -> Outcome<Duration> {
        if self.target.exists() {
            fs::remove_dir_all(&self.target)?;
        }
        let packet = PacketKind::PreInd.id();
        time_of(
            &mut self.app,
            "packet_export",
            json!({ "program": self.program, "packet": packet, "out": self.target }),
        )
    }
}
