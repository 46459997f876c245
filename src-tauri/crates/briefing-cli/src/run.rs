//! Runs one command line: opens the store, calls the table, prints the answer.

use std::io::{IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use briefing_api::app::{App, AppOptions};
use briefing_api::commands::{dispatch, dispatch_with};
use briefing_api::error::ApiError;
use briefing_api::job::Progress;
use clap::CommandFactory;
use serde_json::{Value, json};

use crate::args::{Args, Bank, Clock, Command, DumpFormat, Template};
use crate::{ask, batch, library, place, print};

/// Runs the command line and returns the exit code: 1 when a look into a PDF found something to mend.
pub(crate) fn run(args: &Args) -> Result<ExitCode, ApiError> {
    if let Command::Completions { shell } = args.command {
        let mut script = Vec::new();
        clap_complete::generate(shell, &mut Args::command(), "briefing", &mut script);
        let _ = std::io::stdout().write_all(&script);
        return Ok(ExitCode::SUCCESS);
    }
    let mut app = open(args)?;
    if let Command::Batch = args.command {
        batch::run(&mut app)?;
        app.close()?;
        return Ok(ExitCode::SUCCESS);
    }
    let answer = answer(&mut app, args)?;
    let length = if let (Command::Check { program, .. }, false) = (&args.command, args.json) {
        dispatch(&mut app, "packet_length_get", json!({ "program": program }))?
    } else {
        Value::Null
    };
    let choices = if let (Command::Template { command: Template::List }, false) = (&args.command, args.json) {
        dispatch(&mut app, "template_choice_list", json!({}))?
    } else {
        Value::Null
    };
    app.close()?;
    print::answer(&args.command, &answer, args.json)?;
    print::length(&length);
    choices.as_array().into_iter().flatten().for_each(print::template::choice);
    let fails = matches!(args.command, Command::Preflight { .. }) && print::preflight::fails(&answer);
    Ok(if fails { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

/// What a command is answered from.
enum Needs {
    /// The store, which is made if there is none.
    Store,
    /// The rules and the library: a store that is there is asked for its packs, and none is made.
    Knowledge,
    /// Nothing but the program itself.
    Nothing,
}

fn needs(command: &Command) -> Needs {
    if matches!(command, Command::Commands | Command::Completions { .. } | Command::Sample { list: true, .. }) {
        return Needs::Nothing;
    }
    let knowledge = matches!(
        command,
        Command::Fit { program: None, .. }
            | Command::Ltfu { program: None, .. }
            | Command::Clock(Clock { program: None, .. })
            | Command::Bank { command: Bank::Search { .. } }
            | Command::Lint { .. }
            | Command::Preflight { .. }
            | Command::Triage { .. }
    );
    if knowledge { Needs::Knowledge } else { Needs::Store }
}

fn open(args: &Args) -> Result<App, ApiError> {
    let options = || AppOptions { who: place::who(), ..AppOptions::default() };
    match needs(&args.command) {
        Needs::Store => App::open(&place::store(args.store.as_ref())?, options()),
        Needs::Nothing => App::in_memory(options()),
        Needs::Knowledge => {
            let Some(path) = place::store_there(args.store.as_ref()) else { return App::in_memory(options()) };
            App::open(&path, options()).or_else(|error| {
                eprintln!("{}; packs of knowledge are left out of the answer.", error.message);
                App::in_memory(options())
            })
        }
    }
}

fn answer(app: &mut App, args: &Args) -> Result<Value, ApiError> {
    let mut call = |name: &str, request: Value| long_call(app, name, request);
    match &args.command {
        Command::Sample { list: true, .. } => call("sample_list", json!({})),
        Command::Sample { name, .. } => call("sample_open", json!({ "name": name.as_deref().unwrap_or_default() })),
        Command::Programs => call("program_list", json!({})),
        Command::Show { program } => call("program_get", json!({ "program": program })),
        Command::Import { file, as_copy, replace } => call("program_import", ask::import(file, *as_copy, *replace)),
        Command::Dump { program, format } => {
            let format = match format {
                DumpFormat::Json => "json",
                DumpFormat::Toml => "toml",
            };
            call("program_dump", json!({ "program": program, "format": format }))
        }
        Command::Figure(figure) => call("figure_import", ask::figure(figure)),
        Command::Export(export) => call("packet_export", ask::export(export)),
        Command::Registers(registers) => call("register_export", ask::registers(registers)),
        Command::Preflight { file } => call("packet_preflight", json!({ "file": file.to_string_lossy() })),
        Command::SignOff { program, packet, reader } => {
            call("packet_sign_off", json!({ "program": program, "packet": packet, "reader": reader }))
        }
        Command::Review { program, file: Some(file) } => {
            call("review_read", json!({ "program": program, "path": file.to_string_lossy() }))
        }
        Command::Review { program, file: None } => call("review_list", json!({ "program": program })),
        Command::Freeze { program, packet, sent } => call("packet_freeze", ask::freeze(program, packet, *sent)),
        Command::Frozen { program } => call("frozen_list", json!({ "program": program })),
        Command::Guard { program, file, fda_numbers } => {
            call("guard_check", ask::guard(program, file.as_deref(), fda_numbers)?)
        }
        Command::Check { program, .. } => call("finding_list", json!({ "program": program })),
        Command::Readiness { program, step } => call("readiness_get", ask::readiness(program, *step)),
        Command::Trace { program, .. } => call("trace_get", json!({ "program": program })),
        Command::Dismiss { program, finding, reason } => {
            call("finding_dismiss", json!({ "program": program, "finding": finding, "reason": reason }))
        }
        Command::Rules { program, off, reason, on } => {
            let (name, request) = ask::rules(program, off.as_ref().zip(reason.as_ref()), on.as_ref());
            call(name, request)
        }
        Command::Fit { program, facts } => engine(app, FIT, program.as_ref(), facts.as_ref()),
        Command::Ltfu { program, answers } => engine(app, LTFU, program.as_ref(), answers.as_ref()),
        Command::Clock(dates) => clock(app, dates),
        Command::Bank { command } => bank(app, command),
        Command::Library { command } => library::answer(app, command, args.json),
        Command::Template { command } => {
            let (name, request) = ask::template(command);
            call(name, request)
        }
        Command::Triage { meeting, modality } => {
            let questions = match ask::questions()? {
                ask::Questions::Listed(list) => list,
                ask::Questions::Text(text) => call("draft_split", json!({ "text": text }))?,
            };
            call("triage_compute", ask::triage(meeting, modality.as_ref(), questions))
        }
        Command::Lint { meeting, bare } => call(
            "lint_check",
            json!({ "meeting": meeting, "questions": ask::questions()?.by_paragraph(), "bare": bare }),
        ),
        Command::Search { program, text } => call("program_search", json!({ "program": program, "text": text })),
        Command::Call { command, request } => {
            let request = ask::request(request.as_deref())?;
            call(command, request)
        }
        Command::Batch | Command::Commands | Command::Completions { .. } => call("command_list", json!({})),
        Command::History { program, limit } => call("history_list", json!({ "program": program, "limit": limit })),
        Command::Undo { program } => call("history_undo", json!({ "program": program })),
        Command::Redo { program } => call("history_redo", json!({ "program": program })),
        Command::RestorePoint { program, name, go } => restore_point(app, program, name.as_ref(), go.as_ref()),
        Command::Compare { program, from, to } => {
            let to = to.as_ref().map(|to| json!(to));
            call(
                "history_compare",
                ask::object(vec![("program", Some(json!(program))), ("from", Some(json!(from))), ("to", to)]),
            )
        }
    }
}

/// What fit and follow-up are asked with: a program, or facts from a file.
fn engine(app: &mut App, of: Engine, program: Option<&String>, file: Option<&PathBuf>) -> Result<Value, ApiError> {
    match (program, file) {
        (Some(program), _) => dispatch(app, of.of_program, json!({ "program": program })),
        (None, Some(path)) => dispatch(app, of.of_file, ask::json_file(path)?),
        (None, None) => Err(nothing(of.needs)),
    }
}

/// The commands of an engine of rules, and the option that gives it facts.
struct Engine {
    of_program: &'static str,
    of_file: &'static str,
    needs: &'static str,
}

const FIT: Engine = Engine { of_program: "fit_get", of_file: "fit_compute", needs: "facts with --facts FILE" };
const LTFU: Engine = Engine { of_program: "ltfu_get", of_file: "ltfu_compute", needs: "answers with --answers FILE" };

fn nothing(needs: &str) -> ApiError {
    ApiError::invalid(format!("Nothing was given to work on: name a program, or give {needs}"))
        .hint("See `briefing help` for examples.")
}

fn clock(app: &mut App, clock: &Clock) -> Result<Value, ApiError> {
    if let Some(program) = &clock.program {
        dispatch(app, "clock_get", json!({ "program": program }))
    } else if clock.meeting.is_some() {
        dispatch(app, "clock_compute", ask::clock(clock))
    } else {
        Err(nothing("a kind of meeting with --meeting KIND"))
    }
}

fn bank(app: &mut App, command: &Bank) -> Result<Value, ApiError> {
    match command {
        Bank::Search { text, area, discipline, meeting, modality } => {
            let some = |value: &Option<String>| value.as_ref().map(|value| json!(value));
            let request = ask::object(vec![
                ("text", Some(json!(text))),
                ("area", some(area)),
                ("discipline", some(discipline)),
                ("meeting", some(meeting)),
                ("modality", some(modality)),
            ]);
            dispatch(app, "bank_search", request)
        }
        Bank::Adopt { program, topic, values } => {
            let values = ask::pairs(values)?;
            dispatch(app, "question_adopt", json!({ "program": program, "topic": topic, "values": values }))
        }
    }
}

fn restore_point(app: &mut App, program: &str, name: Option<&String>, go: Option<&String>) -> Result<Value, ApiError> {
    match (name, go) {
        (_, Some(point)) => dispatch(app, "restore_point_go", json!({ "program": program, "point": point })),
        (Some(name), None) => dispatch(app, "restore_point_save", json!({ "program": program, "name": name })),
        (None, None) => dispatch(app, "restore_point_list", json!({ "program": program })),
    }
}

/// Runs a command and shows how far it is once it takes longer than half a second on a terminal.
fn long_call(app: &mut App, name: &str, request: Value) -> Result<Value, ApiError> {
    const PATIENCE: Duration = Duration::from_millis(500);
    if !std::io::stderr().is_terminal() {
        return dispatch(app, name, request);
    }
    let begun = Instant::now();
    let progress = Progress::to(move |done, total, step| {
        if begun.elapsed() > PATIENCE {
            eprint!("\r\x1b[2K{done}/{total} {step}");
        }
    });
    let answer = dispatch_with(app, name, request, &progress);
    if begun.elapsed() > PATIENCE {
        eprint!("\r\x1b[2K");
    }
    answer
}
