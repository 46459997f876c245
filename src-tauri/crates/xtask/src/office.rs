//! Word and Excel files before a validator of others (`tests/office/validate.py`): every packet of the complete examples as the command line
//! writes it, and the files that the tests of the Word writer looked at, among them hostile ones and those with a company's template.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::job::Job;
use crate::start;

/// The variable that names the folder in which the tests keep their Word files.
pub(crate) const KEEP: &str = "BRIEFING_KEEP_WORD";

const PLACE: &str = "target/xtask/office";
const KEPT: &str = "target/xtask/office/kept";
const PYTHON: &str = "target/xtask/python";
const PACKAGES: &str = "tests/office/requirements.txt";

/// The complete examples: what `briefing sample` calls each, and its program.
const EXAMPLES: [(&str, &str); 2] = [("aav-pre-ind", "EHG-101"), ("til-interact", "SMC-T7")];

/// Makes the folder for the files of the tests, empty, and returns its full path.
///
/// # Errors
/// When it cannot be made.
pub(crate) fn kept() -> Result<String> {
    if Path::new(KEPT).exists() {
        fs::remove_dir_all(KEPT).with_context(|| format!("{KEPT} could not be emptied"))?;
    }
    fs::create_dir_all(KEPT).with_context(|| format!("{KEPT} could not be made"))?;
    Ok(fs::canonicalize(KEPT)?.to_string_lossy().into_owned())
}

/// Exports the examples and returns the validator, ready to run over all files.
///
/// # Errors
/// When the packages cannot be had or an example is not exported.
pub(crate) fn validator() -> Result<Job> {
    let python = environment()?;
    for (example, program) in EXAMPLES {
        let folder = format!("{PLACE}/{example}");
        if Path::new(&folder).exists() {
            fs::remove_dir_all(&folder).with_context(|| format!("{folder} could not be emptied"))?;
        }
        fs::create_dir_all(&folder).with_context(|| format!("{folder} could not be made"))?;
        let (store, out) = (format!("{folder}/store.sqlite"), format!("{folder}/out"));
        let briefing = |words: &[&str]| {
            Job::new(&start::built("briefing"), ["--store", &store].into_iter().chain(words.iter().copied())).output()
        };
        briefing(&["sample", example])?;
        briefing(&["export", program, "--packet", "all", "--format", "docx", "--registers", "--out", &out])?;
    }
    Ok(Job::new(&python, ["tests/office/validate.py", PLACE]))
}

/// Returns a Python with the packages that the validator needs; made anew only when their list has changed.
fn environment() -> Result<String> {
    let python = format!("{PYTHON}/bin/python");
    let made = format!("{PYTHON}/made-from.txt");
    let wanted = fs::read_to_string(PACKAGES).with_context(|| format!("{PACKAGES} could not be read"))?;
    if fs::read_to_string(&made).is_ok_and(|from| from == wanted) {
        return Ok(python);
    }
    Job::new("python3", ["-m", "venv", "--clear", PYTHON]).run()?;
    Job::new(&python, ["-m", "pip", "--quiet", "install", "--require-hashes", "--requirement", PACKAGES])
        .run()
        .context("The packages of the validator could not be installed")?;
    fs::write(&made, wanted).with_context(|| format!("{made} could not be written"))?;
    Ok(python)
}
