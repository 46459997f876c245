//! Runs one command line: opens the store, calls the table, prints the answer.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use briefing_api::app::{App, AppOptions};
use briefing_api::commands::{dispatch, dispatch_with};
use briefing_api::error::ApiError;
use briefing_api::job::Progress;
use clap::CommandFactory;
use serde_json::{Value, json};

use crate::args::{Args, Bank, Command, DumpFormat};
use crate::{ask, batch, place, print};

/// Runs the command line.
pub(crate) fn run(args: &Args) -> Result<(), ApiError> {
    if let Command::Completions { shell } = args.command {
        clap_complete::generate(shell, &mut Args::command(), "briefing", &mut std::io::stdout());
        return Ok(());
    }
    let options = || AppOptions { who: place::who(), ..AppOptions::default() };
    let mut app = if needs_store(&args.command) {
        App::open(&place::store(args.store.as_ref())?, options())?
    } else {
        App::in_memory(options())?
    };
    if let Command::Batch = args.command {
        batch::run(&mut app)?;
        return app.close();
    }
    let answer = answer(&mut app, &args.command)?;
    app.close()?;
    print::answer(&args.command, &answer, args.json)
}

/// Questions to the rules alone are answered without touching any file.
fn needs_store(command: &Command) -> bool {
    match command {
        Command::Fit { program, .. } | Command::Ltfu { program, .. } => program.is_some(),
        Command::Clock(clock) => clock.program.is_some(),
        Command::Bank { command: Bank::Search { .. } }
        | Command::Commands
        | Command::Completions { .. }
        | Command::Sample { list: true, .. } => false,
        _ => true,
    }
}

fn answer(app: &mut App, command: &Command) -> Result<Value, ApiError> {
    let mut call = |name: &str, request: Value| long_call(app, name, request);
    match command {
        Command::Sample { list: true, .. } => call("sample_list", json!({})),
        Command::Sample { name, .. } => call("sample_open", json!({ "name": name.as_deref().unwrap_or_default() })),
        Command::Programs => call("program_list", json!({})),
        Command::Show { program } => call("program_get", json!({ "program": program })),
        Command::Import { file, as_copy, replace } => {
            let mode = if *as_copy { "as_copy" } else if *replace { "replace" } else { "refuse" };
            call("program_import", json!({ "path": file, "mode": mode }))
        }
        Command::Dump { program, format } => {
            let format = match format {
                DumpFormat::Json => "json",
                DumpFormat::Toml => "toml",
            };
            call("program_dump", json!({ "program": program, "format": format }))
        }
        Command::Export(export) => call("packet_export", ask::export(export)),
        Command::SignOff { program, packet, reader } => {
            call("packet_sign_off", json!({ "program": program, "packet": packet, "reader": reader }))
        }
        Command::Check { program, .. } => call("finding_list", json!({ "program": program })),
        Command::Dismiss { program, finding, reason } => {
            call("finding_dismiss", json!({ "program": program, "finding": finding, "reason": reason }))
        }
        Command::Fit { .. } | Command::Clock(_) | Command::Ltfu { .. } => engine(app, command),
        Command::Bank { command } => bank(app, command),
        Command::Search { program, text } => call("program_search", json!({ "program": program, "text": text })),
        Command::Call { command, request } => {
            let request = ask::request(request.as_deref())?;
            call(command, request)
        }
        Command::Batch | Command::Commands | Command::Completions { .. } => call("command_list", json!({})),
        Command::History { .. }
        | Command::Undo { .. }
        | Command::Redo { .. }
        | Command::RestorePoint { .. }
        | Command::Compare { .. } => history(app, command),
    }
}

fn engine(app: &mut App, command: &Command) -> Result<Value, ApiError> {
    let nothing = |what: &str, option: &str| {
        ApiError::invalid(format!("Nothing was given to work on: name a program, or give {what} with {option}"))
            .hint("See `briefing help` for examples.")
    };
    match command {
        Command::Fit { program: Some(program), .. } => dispatch(app, "fit_get", json!({ "program": program })),
        Command::Fit { facts: Some(path), .. } => dispatch(app, "fit_compute", ask::json_file(path)?),
        Command::Ltfu { program: Some(program), .. } => dispatch(app, "ltfu_get", json!({ "program": program })),
        Command::Ltfu { answers: Some(path), .. } => dispatch(app, "ltfu_compute", ask::json_file(path)?),
        Command::Clock(clock) if clock.program.is_some() => {
            dispatch(app, "clock_get", json!({ "program": clock.program }))
        }
        Command::Clock(clock) if clock.meeting.is_some() => dispatch(app, "clock_compute", ask::clock(clock)),
        Command::Fit { .. } => Err(nothing("facts", "--facts FILE")),
        Command::Ltfu { .. } => Err(nothing("answers", "--answers FILE")),
        _ => Err(nothing("a kind of meeting", "--meeting KIND")),
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

fn history(app: &mut App, command: &Command) -> Result<Value, ApiError> {
    match command {
        Command::History { program, limit } => dispatch(app, "history_list", json!({ "program": program, "limit": limit })),
        Command::Undo { program } => dispatch(app, "history_undo", json!({ "program": program })),
        Command::Redo { program } => dispatch(app, "history_redo", json!({ "program": program })),
        Command::RestorePoint { program, go: Some(point), .. } => {
            dispatch(app, "restore_point_go", json!({ "program": program, "point": point }))
        }
        Command::RestorePoint { program, name: Some(name), .. } => {
            dispatch(app, "restore_point_save", json!({ "program": program, "name": name }))
        }
        Command::RestorePoint { program, .. } => dispatch(app, "restore_point_list", json!({ "program": program })),
        Command::Compare { program, from, to: Some(to) } => {
            dispatch(app, "history_compare", json!({ "program": program, "from": from, "to": to }))
        }
        Command::Compare { program, from, to: None } => {
            dispatch(app, "history_compare", json!({ "program": program, "from": from }))
        }
        _ => Err(ApiError::internal("not a command of the history")),
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
