//! Turns arguments into requests of the table of commands.

use std::io::Read;
use std::path::Path;

use briefing_api::error::ApiError;
use briefing_domain::day::Day;
use serde_json::{Map, Value, json};

use crate::args::{Clock, Export, Figure, PaperName, Registers, StepName, Template};

/// Reads a JSON file, or standard input for `-`.
pub(crate) fn json_file(path: &Path) -> Result<Value, ApiError> {
    let name = if path == Path::new("-") { "standard input".to_owned() } else { path.display().to_string() };
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        std::io::stdin().read_to_end(&mut bytes).map(|_| ())
    } else {
        std::fs::read(path).map(|read| bytes = read)
    };
    read.map_err(|error| ApiError::invalid(format!("{name} cannot be read: {error}")).hint("Check the path."))?;
    serde_json::from_slice(&bytes)
        .map_err(|error| ApiError::invalid(format!("{name} is not JSON: {error}")).hint("Give one JSON object."))
}

/// Reads a text file, or standard input for `-`.
pub(crate) fn text_file(path: &Path) -> Result<String, ApiError> {
    let read =
        if path == Path::new("-") { std::io::read_to_string(std::io::stdin()) } else { std::fs::read_to_string(path) };
    read.map_err(|error| {
        ApiError::invalid(format!("{} cannot be read: {error}", path.display())).hint("Give a text file in UTF-8.")
    })
}

/// What stands on standard input: draft questions as JSON, or text.
pub(crate) enum Questions {
    /// A JSON array of objects.
    Listed(Value),
    /// Plain text.
    Text(String),
}

/// Reads draft questions from standard input: a JSON array of objects, or plain text.
pub(crate) fn questions() -> Result<Questions, ApiError> {
    let mut bytes = Vec::new();
    let read = std::io::stdin().read_to_end(&mut bytes);
    read.map_err(|error| ApiError::invalid(format!("Standard input cannot be read: {error}")).hint("Check the pipe."))?;
    let text = String::from_utf8(bytes).map_err(|_| {
        ApiError::invalid("The questions are not readable text").hint("Save them as UTF-8 and give them again.")
    })?;
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('[')
        && let Ok(list) = serde_json::from_str::<Value>(text)
    {
        return Ok(Questions::Listed(list));
    }
    if text.trim_start().starts_with("[{") {
        return Err(ApiError::invalid("The questions are not JSON")
            .hint("Give an array of {\"id\", \"text\", \"discipline\", \"position\", \"evidence_pointer\"}, or plain paragraphs."));
    }
    Ok(Questions::Text(text.replace("\r\n", "\n")))
}

impl Questions {
    /// Returns the questions, one a paragraph.
    pub(crate) fn by_paragraph(self) -> Value {
        let text = match self {
            Questions::Listed(list) => return list,
            Questions::Text(text) => text,
        };
        let paragraphs = text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
        paragraphs.enumerate().map(|(place, text)| json!({ "id": (place + 1).to_string(), "text": text })).collect()
    }
}

/// Reads a request given as text, or from standard input for `-`.
pub(crate) fn request(text: Option<&str>) -> Result<Value, ApiError> {
    match text {
        None => Ok(json!({})),
        Some("-") => json_file(Path::new("-")),
        Some(text) => serde_json::from_str(text).map_err(|error| {
            ApiError::invalid(format!("The request is not JSON: {error}")).hint("Give one JSON object.")
        }),
    }
}

/// Returns an object of the values that are given.
pub(crate) fn object(pairs: Vec<(&str, Option<Value>)>) -> Value {
    let given = pairs.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(given.collect::<Map<String, Value>>())
}

/// Returns the command and the request that list the rules, switch one off with its reason, or on again.
pub(crate) fn rules(program: &str, off: Option<(&String, &String)>, on: Option<&String>) -> (&'static str, Value) {
    match (off, on) {
        (Some((rule, reason)), _) => ("rule_switch_off", json!({ "program": program, "rule": rule, "reason": reason })),
        (None, Some(rule)) => ("rule_switch_on", json!({ "program": program, "rule": rule })),
        (None, None) => ("rule_list", json!({ "program": program })),
    }
}

/// Returns the request that freezes a packet.
pub(crate) fn freeze(program: &str, packet: &str, sent: Option<Day>) -> Value {
    let sent = sent.map(|day| json!(day));
    object(vec![("program", Some(json!(program))), ("packet", Some(json!(packet))), ("sent_on", sent)])
}

/// Returns the request that holds a text against what was sent; the text comes from a file.
pub(crate) fn guard(program: &str, file: Option<&Path>, numbers: &[String]) -> Result<Value, ApiError> {
    let text = file.map(text_file).transpose()?.map(|text| json!(text));
    Ok(object(vec![("program", Some(json!(program))), ("text", text), ("numbers", Some(json!(numbers)))]))
}

/// Returns the request that sorts the questions of standard input.
pub(crate) fn triage(meeting: &str, modality: Option<&String>, questions: Value) -> Value {
    let modality = modality.map(|modality| json!(modality));
    object(vec![("meeting", Some(json!(meeting))), ("modality", modality), ("questions", Some(questions))])
}

/// Returns the request of an import.
pub(crate) fn import(file: &Path, as_copy: bool, replace: bool) -> Value {
    let mode = match (as_copy, replace) {
        (true, _) => "as_copy",
        (false, true) => "replace",
        (false, false) => "refuse",
    };
    json!({ "path": file, "mode": mode })
}

/// Returns the request of the readiness for a step, or for everything.
pub(crate) fn readiness(program: &str, step: Option<StepName>) -> Value {
    let step = step.map(|step| match step {
        StepName::Request => json!("request"),
        StepName::Package => json!("package"),
        StepName::MeetingDay => json!("meeting_day"),
    });
    object(vec![("program", Some(json!(program))), ("step", step)])
}

/// Returns the request of an export.
pub(crate) fn export(args: &Export) -> Value {
    let (template, file) = template_or_file(args.template.as_deref());
    object(vec![
        ("template", template),
        ("template_file", file),
        ("own_looks", args.no_template.then_some(json!(true))),
        ("program", Some(json!(args.program))),
        ("packet", Some(json!(args.packet))),
        ("out", Some(json!(args.out))),
        ("formats", Some(json!(args.format))),
        ("preset", args.preset.as_ref().map(|preset| json!(preset))),
        ("paper", args.paper.map(paper)),
        ("registers", args.registers.then_some(json!(true))),
        ("final", Some(json!(args.final_copy))),
        ("replace", Some(json!(args.replace))),
        ("as_of", args.as_of.map(|day| json!(day))),
        ("meeting", args.meeting.as_ref().map(|id| json!(id))),
    ])
}

/// A file is meant when there is one of that name, or when the name is that of a Word file; otherwise a template that is kept.
fn template_or_file(given: Option<&str>) -> (Option<Value>, Option<Value>) {
    let ending = |path: &Path| path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let of_word = |path: &Path| {
        ending(path).is_some_and(|it| ["docx", "dotx", "docm", "dotm", "doc", "dot"].contains(&it.as_str()))
    };
    let is_file = |given: &&str| Path::new(given).exists() || of_word(Path::new(given));
    let given_as = |file: bool| given.filter(|given| is_file(given) == file).map(|given| json!(given));
    (given_as(false), given_as(true))
}

/// Returns the command and the request about house templates.
pub(crate) fn template(command: &Template) -> (&'static str, Value) {
    match command {
        Template::Add { file, name, replace } => {
            let name = name.as_ref().map(|name| json!(name));
            let given = vec![("path", Some(json!(file))), ("name", name), ("replace", Some(json!(replace)))];
            ("template_add", object(given))
        }
        Template::List => ("template_list", json!({})),
        Template::Use { template, preset } => {
            let template = template.as_ref().map(|template| json!(template));
            ("template_choose", object(vec![("preset", Some(json!(preset))), ("template", template)]))
        }
        Template::Show { template } => {
            let (template, file) = template_or_file(Some(template));
            ("template_preview", object(vec![("template", template), ("path", file)]))
        }
        Template::Remove { template } => ("template_remove", json!({ "template": template })),
    }
}

fn paper(paper: PaperName) -> Value {
    match paper {
        PaperName::Letter => json!("letter"),
        PaperName::A4 => json!("a4"),
    }
}

/// Returns the request of the registers.
pub(crate) fn registers(args: &Registers) -> Value {
    object(vec![
        ("program", Some(json!(args.program))),
        ("out", Some(json!(args.out))),
        ("replace", Some(json!(args.replace))),
        ("as_of", args.as_of.map(|day| json!(day))),
        ("meeting", args.meeting.as_ref().map(|id| json!(id))),
    ])
}

/// Returns the request of a new figure.
pub(crate) fn figure(args: &Figure) -> Value {
    json!({
        "program": args.program,
        "path": args.file,
        "caption": args.caption,
        "alt": args.alt,
        "source": args.source,
        "audience": if args.internal { "internal" } else { "fda" },
    })
}

/// Returns the request of a computed clock.
pub(crate) fn clock(args: &Clock) -> Value {
    let day = |day: Option<Day>| day.map(|day| json!(day));
    object(vec![
        ("meeting", args.meeting.as_ref().map(|kind| json!(kind))),
        ("sent", day(args.sent)),
        ("received", day(args.received)),
        ("wished", day(args.wished)),
        ("format", args.format.as_ref().map(|format| json!(format))),
        ("actual_fda_response", day(args.actual_fda_response)),
        ("actual_meeting", day(args.actual_meeting)),
        ("actual_preliminary_responses", day(args.actual_preliminary_responses)),
        ("actual_wro", day(args.actual_wro)),
        ("actual_minutes", day(args.actual_minutes)),
        ("actual_clarification_received", day(args.actual_clarification_received)),
    ])
}

/// Reads `KEY=VALUE` pairs.
pub(crate) fn pairs(given: &[String]) -> Result<Value, ApiError> {
    let mut values = Map::new();
    for pair in given {
        let Some((key, value)) = pair.split_once('=') else {
            return Err(ApiError::invalid(format!("`{pair}` is not KEY=VALUE"))
                .hint("For example: --set starting_dose=\"1e13 vg/kg\""));
        };
        values.insert(key.trim().to_owned(), json!(value));
    }
    Ok(Value::Object(values))
}
