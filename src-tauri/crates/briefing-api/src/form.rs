//! The open program form: a whole program as one JSON or TOML text, for dumps, imports, examples and other tools.
//!
//! One documented schema (`docs/program.schema.json`, made from the types). Reading refuses unknown fields and wrong types with the
//! path of the field; ids and revisions are kept. References that lead nowhere are findings, not errors, except ids used twice.

use std::collections::{BTreeMap, BTreeSet};

use briefing_domain::leaves;
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_packet::pen::Images;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::ApiError;

pub use images::StoredImage;

mod images;

/// The name of the form, written first in each file.
pub const FORMAT: &str = "briefing-room/program";

/// The version of the form.
pub const VERSION: u64 = 1;

/// The largest file that is read, in bytes. Room for all pictures of a program (the module `images`); keeps a wrong file from filling the memory.
pub const MAX_BYTES: u64 = 96 * 1024 * 1024;

/// The two spellings of the form.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum FormFormat {
    /// JSON.
    #[default]
    Json,
    /// TOML.
    Toml,
}

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u64,
    #[serde(flatten)]
    program: &'a ProgramSnapshot,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    images: BTreeMap<&'a str, StoredImage>,
}

/// A program in the open form with the pixels of its figures.
#[derive(Debug, Clone, PartialEq)]
pub struct OpenForm {
    /// The program.
    pub program: ProgramSnapshot,
    /// The images by the hash of their bytes.
    pub images: Images,
}

/// Writes a program in the open form, without images; ends with a line feed.
///
/// # Errors
/// Only when serializing fails, which a program in memory does not.
pub fn write(program: &ProgramSnapshot, format: FormFormat) -> Result<String, ApiError> {
    write_with_images(program, &Images::new(), format)
}

/// Writes a program in the open form with those images that its figures name; ends with a line feed.
///
/// # Errors
/// When an image is none that a figure can be; otherwise only when serializing fails.
pub fn write_with_images(program: &ProgramSnapshot, images: &Images, format: FormFormat) -> Result<String, ApiError> {
    let written = Written { format: FORMAT, version: VERSION, program, images: images::written(program, images)? };
    let mut text = match format {
        FormFormat::Json => serde_json::to_string_pretty(&written).map_err(ApiError::internal)?,
        FormFormat::Toml => toml::to_string_pretty(&written).map_err(ApiError::internal)?,
    };
    if !text.ends_with('\n') {
        text.push('\n');
    }
    Ok(text)
}

/// Writes what a program says, without how often each thing was saved: the same content gives the same text, also after undo.
///
/// # Errors
/// As [`write()`].
pub fn write_content(program: &ProgramSnapshot, images: &Images) -> Result<String, ApiError> {
    let mut content = program.clone();
    content.forget_revisions();
    write_with_images(&content, images, FormFormat::Json)
}

/// Reads a program in the open form, without its images.
///
/// # Errors
/// As [`read_with_images`].
pub fn read(name: &str, text: &str) -> Result<ProgramSnapshot, ApiError> {
    Ok(read_with_images(name, text)?.program)
}

/// Reads a program in the open form. JSON begins with `{`; everything else is read as TOML.
///
/// # Errors
/// A sentence that says which line or field is wrong and what is expected there.
pub fn read_with_images(name: &str, text: &str) -> Result<OpenForm, ApiError> {
    let trimmed = text.trim_start_matches('\u{feff}').trim_start();
    if trimmed.is_empty() {
        return Err(ApiError::invalid(format!("{name} is empty")).hint("Choose a file that was written by a dump."));
    }
    let mut value: Value = if trimmed.starts_with('{') {
        serde_json::from_str(trimmed).map_err(|error| {
            ApiError::invalid(format!("{name} is not complete JSON: {error}"))
                .hint("The file may have been cut off or edited by hand. Nothing was imported.")
        })?
    } else {
        toml::from_str(trimmed).map_err(|error| unreadable_toml(name, trimmed, &error))?
    };
    check_head(name, &mut value)?;
    let images = images::read(name, &mut value)?;
    let program: ProgramSnapshot = serde_path_to_error::deserialize(value).map_err(|error| {
        let path = error.path().to_string();
        ApiError::invalid(format!("{name}: {path}: {}", error.into_inner()))
            .hint("Mend this field and import again. Nothing was imported.")
            .field(path)
    })?;
    check_ids(name, &program)?;
    Ok(OpenForm { program, images })
}

fn unreadable_toml(name: &str, text: &str, error: &toml::de::Error) -> ApiError {
    let line = error.span().map_or(1, |span| text.get(..span.start).map_or(1, |head| head.lines().count().max(1)));
    ApiError::invalid(format!("{name}, line {line}: {}", error.message()))
        .hint("A program file is JSON or TOML as written by a dump. Nothing was imported.")
}

fn check_head(name: &str, value: &mut Value) -> Result<(), ApiError> {
    let wrong = |message: String| ApiError::invalid(message).hint("Choose a file that was written by a dump.");
    let Some(object) = value.as_object_mut() else {
        return Err(wrong(format!("{name} is not a program file")));
    };
    match object.remove("format") {
        Some(Value::String(format)) if format == FORMAT => {}
        Some(other) => return Err(wrong(format!("{name} says it is {other}, not \"{FORMAT}\""))),
        None => return Err(wrong(format!("{name} does not say that it is \"{FORMAT}\""))),
    }
    match object.remove("version").as_ref().and_then(Value::as_u64) {
        Some(VERSION) => Ok(()),
        Some(newer) if newer > VERSION => Err(ApiError::refused(format!(
            "{name} was written in version {newer} of the form, and this version of Briefing Room reads version {VERSION}"
        ))
        .hint("Import it with the newer version that wrote it.")),
        Some(_) | None => Err(wrong(format!("{name} has no valid version of the form"))),
    }
}

fn check_ids(name: &str, program: &ProgramSnapshot) -> Result<(), ApiError> {
    let mut seen = BTreeMap::new();
    for (position, thing) in program.things() {
        let place = format!("{}[{position}]", thing.kind().field());
        if let Some(other) = seen.insert(thing.id().to_owned(), place.clone()) {
            return Err(ApiError::invalid(format!("{name}: {other} and {place} have the same id {}", thing.id()))
                .hint("Every thing needs an id of its own. Nothing was imported.")
                .field(place));
        }
    }
    Ok(())
}

/// Gives every thing of a program a new id, in definitions and references alike, so that a copy can stand beside the original. A reference
/// that leads nowhere keeps its id and still leads nowhere: no new id is one that the program already names.
///
/// # Errors
/// Only when the program cannot be read back, which would be a mistake of this program.
pub fn with_new_ids(program: &ProgramSnapshot, next: &dyn Fn() -> String) -> Result<ProgramSnapshot, ApiError> {
    let mut value = serde_json::to_value(program).map_err(ApiError::internal)?;
    let mut named = BTreeSet::new();
    leaves::strings(&value, &mut |_, text| named.extend(leaves::ids_at(text).map(|(_, id)| id.to_owned())));
    let fresh = |prefix: &str| loop {
        let id = format!("{prefix}_{}", next());
        if !named.contains(&id) {
            return id;
        }
    };
    let new: BTreeMap<String, String> =
        program.things().into_iter().map(|(_, thing)| (thing.id().to_owned(), fresh(thing.kind().prefix()))).collect();
    rename(&mut value, &new);
    serde_json::from_value(value).map_err(ApiError::internal)
}

fn rename(value: &mut Value, new: &BTreeMap<String, String>) {
    match value {
        Value::String(text) => {
            if let Some(renamed) = renamed(text, new) {
                *text = renamed;
            }
        }
        Value::Array(values) => values.iter_mut().for_each(|value| rename(value, new)),
        Value::Object(fields) => fields.values_mut().for_each(|value| rename(value, new)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Returns the text with every id replaced that has a new one, or `None` when there is nothing to replace.
fn renamed(text: &str, new: &BTreeMap<String, String>) -> Option<String> {
    let mut out = String::new();
    let mut copied = 0;
    for (start, id) in leaves::ids_at(text) {
        if let Some(renamed) = new.get(id) {
            out.push_str(text.get(copied..start).unwrap_or_default());
            out.push_str(renamed);
            copied = start + id.len();
        }
    }
    if copied == 0 {
        return None;
    }
    out.push_str(text.get(copied..).unwrap_or_default());
    Some(out)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests fail by panicking")]

    use std::sync::atomic::{AtomicU64, Ordering};

    use serde_json::json;

    use super::*;

    #[test]
    fn a_reference_that_leads_nowhere_leads_nowhere_in_a_copy_either() {
        let id = |prefix: &str, number: u64| format!("{prefix}_00000000-0000-7000-8000-{number:012x}");
        let program: ProgramSnapshot = serde_json::from_value(json!({
            "program": { "id": id("pg", 9) },
            "meetings": [{ "id": id("mt", 8), "fda": { "kind": "pre-ind" } }],
            "questions": [{ "id": id("qn", 7), "fda": { "meeting": id("mt", 2) } }],
        }))
        .unwrap();
        let last = AtomicU64::new(0);
        let next = || format!("00000000-0000-7000-8000-{:012x}", last.fetch_add(1, Ordering::Relaxed) + 1);
        let copy = with_new_ids(&program, &next).unwrap();
        assert_eq!(copy.questions[0].fda.meeting.as_ref().unwrap().as_str(), id("mt", 2));
        assert_ne!(copy.meetings[0].id.as_str(), id("mt", 2));
        assert_ne!(copy.meetings[0].id, program.meetings[0].id);
    }
}
