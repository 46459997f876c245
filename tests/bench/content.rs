//! The content of the bench: the example, and programs grown from it.
//!
//! Copies get ids of their own and refer to each other, as the original does; the program and its meetings stay single.

use briefing_api::app::App;
use briefing_api::form::{self, FormFormat};
use briefing_api::samples;
use briefing_domain::id::{MeetingId, ProgramId};
use briefing_domain::section::Section;
use briefing_domain::snapshot::{ProgramSnapshot, Thing};
use briefing_domain::text::words;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use std::fs;
use std::path::Path;

use crate::measure::{Outcome, command, said};

/// The example the bench works on.
const SAMPLE: &str = "aav-pre-ind";

/// How ids of the example go on behind their prefix.
const ORIGINAL: &str = "_00000001-";

/// How many words a page of the package has.
const WORDS_OF_A_PAGE: usize = 500;

/// Returns the example.
pub(crate) fn sample() -> Outcome<ProgramSnapshot> {
    let (name, text) = samples::text(SAMPLE).ok_or("the example is gone")?;
    Ok(form::read(name, text)?)
}

/// Returns the example with everything in it `times` over.
pub(crate) fn grown(times: usize) -> Outcome<ProgramSnapshot> {
    let original = sample()?;
    let mut program = original.clone();
    for copy in 1..times {
        for (_, thing) in original.things() {
            if !matches!(thing, Thing::Program(_) | Thing::Meeting(_)) {
                program.push(renamed(&thing, copy)?);
            }
        }
    }
    Ok(program)
}

/// Returns the example with its sections repeated until they fill so many pages.
pub(crate) fn of_pages(pages: usize) -> Outcome<ProgramSnapshot> {
    let original = sample()?;
    let mut program = original.clone();
    let length = |section: &Section| words(section.fda.body.as_str());
    let mut written: usize = program.sections.iter().map(length).sum();
    for copy in 1.. {
        for section in &original.sections {
            if written >= pages * WORDS_OF_A_PAGE {
                return Ok(program);
            }
            written += length(section);
            let mut section: Section = renamed(section, copy)?;
            section.fda.figures.clear();
            // References keep leading to the original, which is the only one there is.
            section.fda.body = original_references(section.fda.body.as_str(), copy).into();
            program.sections.push(section);
        }
    }
    Ok(program)
}

fn renamed<T: Serialize + DeserializeOwned>(thing: &T, copy: usize) -> Outcome<T> {
    let fresh = fresh(copy);
    let mut text = serde_json::to_string(thing)?.replace(ORIGINAL, &fresh);
    for single in [ProgramId::PREFIX, MeetingId::PREFIX] {
        text = text.replace(&format!("{single}{fresh}"), &format!("{single}{ORIGINAL}"));
    }
    Ok(serde_json::from_str(&text)?)
}

fn original_references(text: &str, copy: usize) -> String {
    text.replace(&fresh(copy), ORIGINAL)
}

fn fresh(copy: usize) -> String {
    format!("_{:08x}-", copy + 1)
}

/// Puts a program into a store through a file, as a user would; returns its id.
pub(crate) fn import(app: &mut App, program: &ProgramSnapshot, folder: &Path) -> Outcome<String> {
    let file = folder.join("program.json");
    fs::write(&file, form::write(program, FormFormat::Json)?)?;
    let (answer, _) = command(app, "program_import", json!({ "path": file, "mode": "as_copy" }))?;
    said(&answer, "id")
}
