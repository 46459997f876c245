//! Programs as a whole: list, make, import, dump, search, and the examples.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::path::PathBuf;

use briefing_domain::audience::Working;
use briefing_domain::id::{BeatId, MeetingId, ProgramId};
use briefing_domain::meeting::{Meeting, MeetingKind, MeetingText};
use briefing_domain::modality::Modality;
use briefing_domain::program::{Program, ProgramText};
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_domain::story::{Beat, BeatJob, BeatNotes, BeatText};
use briefing_store::{Edit, Log, Operation, ProgramRow};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::ApiError;
use crate::form::{self, FormFormat, OpenForm};
use crate::job::{Finish, Task};
use crate::samples;

/// Names a program: by id, by name, or by a part of its name that fits only one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ProgramRef {
    /// The program.
    pub program: String,
}

/// Asks for the list of programs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ProgramList {}

/// A program in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ProgramSummary {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When it was made.
    pub created_at: String,
    /// When something in it changed last.
    pub changed_at: String,
}

impl From<ProgramRow> for ProgramSummary {
    fn from(row: ProgramRow) -> Self {
        ProgramSummary { id: row.id, name: row.name, created_at: row.created_at, changed_at: row.changed_at }
    }
}

/// Lists the programs of the store by name.
///
/// # Errors
/// When the store cannot be read.
pub fn program_list(app: &mut App, _request: ProgramList) -> Result<Vec<ProgramSummary>, ApiError> {
    let mut programs: Vec<ProgramSummary> = present(app)?.map(ProgramSummary::from).collect();
    programs.sort_by(|a, b| (a.name.to_lowercase(), &a.id).cmp(&(b.name.to_lowercase(), &b.id)));
    Ok(programs)
}

fn present(app: &App) -> Result<impl Iterator<Item = ProgramRow>, ApiError> {
    Ok(app.store.programs()?.into_iter().filter(|row| row.removed_at.is_none()))
}

/// The few facts a program starts with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ProgramCreate {
    /// The product's name.
    pub name: String,
    /// The kind of therapy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub modality: Option<Modality>,
    /// The indication.
    #[serde(default)]
    pub indication: String,
    /// The sponsor.
    #[serde(default)]
    pub sponsor: String,
    /// The meeting that is prepared.
    #[serde(default)]
    pub meeting: MeetingKind,
}

/// Makes a program from a few facts, with its meeting and the usual beats.
///
/// # Errors
/// When the name is empty or the store cannot be written.
pub fn program_create(app: &mut App, request: ProgramCreate) -> Result<ProgramSummary, ApiError> {
    if request.name.trim().is_empty() {
        return Err(ApiError::invalid("The program needs a name")
            .hint("Type the product's name or code.")
            .field("name"));
    }
    let id = ProgramId::parse(&app.new_id(ProgramId::PREFIX))?;
    let mut snapshot = ProgramSnapshot::new(Program {
        id,
        revision: 0,
        fda: ProgramText {
            sponsor: request.sponsor,
            product_name: request.name.trim().to_owned(),
            modality: request.modality,
            indication: request.indication,
            center: "CBER".to_owned(),
            office: "Office of Therapeutic Products".to_owned(),
            ..ProgramText::default()
        },
        internal: Default::default(),
    });
    snapshot.meetings.push(Meeting {
        id: MeetingId::parse(&app.new_id(MeetingId::PREFIX))?,
        revision: 0,
        fda: MeetingText {
            kind: request.meeting,
            package_enclosed: request.meeting == MeetingKind::Interact,
            ..MeetingText::default()
        },
        internal: Default::default(),
    });
    for job in BeatJob::ALL.into_iter().filter(|job| *job != BeatJob::Other) {
        snapshot.beats.push(Beat {
            id: BeatId::parse(&app.new_id(BeatId::PREFIX))?,
            revision: 0,
            fda: BeatText { job, heading: job.heading().to_owned(), ..BeatText::default() },
            internal: BeatNotes { working: Working::default(), budget_words: 0 },
        });
    }
    app.write_program(&snapshot, Operation::edit("program_create", format!("Create program {}", request.name.trim())))
}

/// Everything a program holds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ProgramView {
    /// The program.
    pub snapshot: ProgramSnapshot,
    /// What undo would take back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo: Option<String>,
    /// What redo would make again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redo: Option<String>,
    /// The heading under which each section is printed, by the section's id: its own, or that of its place in the outline.
    pub headings: BTreeMap<String, String>,
}

/// Returns everything a program holds.
///
/// # Errors
/// When there is no such program or it cannot be read.
pub fn program_get(app: &mut App, request: ProgramRef) -> Result<ProgramView, ApiError> {
    let program = app.find_program(&request.program)?;
    let state = app.store.undo_state(Log::Program(&program))?;
    let snapshot = app.snapshot(&program)?;
    let headings = snapshot.sections.iter().filter_map(|it| Some((it.id.to_string(), app.heading_of(it)?))).collect();
    Ok(ProgramView { snapshot, undo: state.undo, redo: state.redo, headings })
}

/// Removes a program; it can be brought back.
///
/// # Errors
/// When there is no such program or the store cannot be written.
pub fn program_remove(app: &mut App, request: ProgramRef) -> Result<ProgramSummary, ApiError> {
    let program = app.find_program(&request.program)?;
    let summary = app.summary(&program)?;
    let stamp = app.stamp()?;
    app.store.remove_program(&program, &stamp, &format!("Remove program {}", summary.name))?;
    Ok(summary)
}

/// Asks to bring back the program that was removed last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ProgramBringBack {}

/// Brings back the program that was removed last.
///
/// # Errors
/// When none was removed.
pub fn program_bring_back(app: &mut App, _request: ProgramBringBack) -> Result<ProgramSummary, ApiError> {
    let stamp = app.stamp()?;
    let removed = app.store.programs()?.into_iter().filter(|row| row.removed_at.is_some());
    let Some(row) = removed.max_by(|a, b| a.removed_at.cmp(&b.removed_at)) else {
        return Err(ApiError::not_found("No program was removed").hint("There is nothing to bring back."));
    };
    app.store.restore_program(&row.id, &stamp, &format!("Bring back program {}", row.name))?;
    app.summary(&row.id)
}

/// What to do when the program of a file is already there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ImportMode {
    /// Refuse.
    #[default]
    Refuse,
    /// Import beside it, with new ids.
    AsCopy,
    /// Replace it, as one operation that can be undone.
    Replace,
}

/// Asks for an import.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ProgramImport {
    /// The file.
    pub path: String,
    /// What to do when the program is already there.
    #[serde(default)]
    pub mode: ImportMode,
}

/// Imports a program from a file in the open form.
///
/// # Errors
/// When the file cannot be read as a program, or the program is there and the mode is to refuse. Nothing is imported then.
pub fn program_import(_app: &mut App, request: ProgramImport) -> Result<Task<ProgramSummary>, ApiError> {
    Ok(Task::new(move |progress| {
        progress.step(0, 2, "Reading the file")?;
        let path = PathBuf::from(&request.path);
        let name = path.file_name().map_or_else(|| request.path.clone(), |name| name.to_string_lossy().into_owned());
        let form = form::read_with_images(&name, &file_text(&path, &name)?)?;
        progress.step(1, 2, "Saving the program")?;
        Ok(Box::new(move |app: &mut App| app.import(form, request.mode)) as Finish<ProgramSummary>)
    }))
}

fn file_text(path: &PathBuf, name: &str) -> Result<String, ApiError> {
    let unreadable = |error: std::io::Error| {
        ApiError::invalid(format!("{name} cannot be read: {error}"))
            .hint("Check the path and whether you may read the file.")
    };
    let file = fs::File::open(path).map_err(unreadable)?;
    let size = file.metadata().map_err(unreadable)?;
    if size.is_dir() {
        return Err(ApiError::invalid(format!("{name} is a folder, not a program file"))
            .hint("Choose a file that was written by a dump."));
    }
    if size.len() > form::MAX_BYTES {
        let megabytes = size.len() / (1024 * 1024);
        return Err(ApiError::invalid(format!("{name} has {megabytes} MB and is too large for a program file"))
            .hint("A program file has a few megabytes at most. Nothing was imported."));
    }
    let mut bytes = Vec::new();
    file.take(form::MAX_BYTES).read_to_end(&mut bytes).map_err(unreadable)?;
    String::from_utf8(bytes).map_err(|_| {
        ApiError::invalid(format!("{name} is not a text file"))
            .hint("A program file is JSON or TOML as written by a dump.")
    })
}

/// Asks for a dump.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ProgramDump {
    /// The program.
    pub program: String,
    /// The spelling.
    #[serde(default)]
    pub format: FormFormat,
}

/// A program in the open form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ProgramDumped {
    /// The text of the file.
    pub text: String,
}

/// Writes a program in the open form.
///
/// # Errors
/// When there is no such program or it cannot be read.
pub fn program_dump(app: &mut App, request: ProgramDump) -> Result<ProgramDumped, ApiError> {
    let program = app.find_program(&request.program)?;
    let snapshot = app.snapshot(&program)?;
    let images = app.images(&snapshot)?;
    Ok(ProgramDumped { text: form::write_with_images(&snapshot, &images, request.format)? })
}

/// Asks for the list of examples.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct SampleList {}

/// Lists the example programs.
///
/// # Errors
/// None.
pub fn sample_list(_app: &mut App, _request: SampleList) -> Result<Vec<samples::Sample>, ApiError> {
    Ok(samples::all())
}

/// Asks for an example.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct SampleOpen {
    /// Its name; empty for the first.
    #[serde(default)]
    pub name: String,
    /// Whether an example of this name that is already in the store is enough.
    #[serde(default)]
    pub once: bool,
}

/// Puts an example program into the store, as a copy of its own.
///
/// # Errors
/// When there is no such example.
pub fn sample_open(app: &mut App, request: SampleOpen) -> Result<ProgramSummary, ApiError> {
    let Some((name, text)) = samples::text(&request.name) else {
        let names: Vec<String> = samples::all().into_iter().map(|sample| sample.name).collect();
        return Err(ApiError::not_found(format!("There is no example `{}`", request.name))
            .hint(format!("The examples are {}.", names.join(", "))));
    };
    let form = form::read_with_images(&format!("{name}.toml"), text)?;
    if request.once {
        let same = |row: &ProgramRow| row.name == form.program.program.fda.product_name;
        if let Some(there) = present(app)?.find(same) {
            return Ok(there.into());
        }
    }
    app.import(form, ImportMode::AsCopy)
}

impl App {
    fn summary(&self, program: &str) -> Result<ProgramSummary, ApiError> {
        let row = self.store.program(program)?;
        row.map(ProgramSummary::from).ok_or_else(|| ApiError::not_found(format!("There is no program `{program}`")))
    }

    fn import(&mut self, form: OpenForm, mode: ImportMode) -> Result<ProgramSummary, ApiError> {
        let OpenForm { program, images } = form;
        let id = program.program.id.as_str().to_owned();
        let name = program.program.fda.product_name.clone();
        let there = self.store.program(&id)?;
        match mode {
            ImportMode::AsCopy => {
                let copy = form::with_new_ids(&program, &|| self.next_uuid())?;
                self.keep_images(&copy, &images)?;
                self.write_program(&copy, Operation::edit("program_import", format!("Import {name} as a copy")))
            }
            ImportMode::Refuse if there.is_some() => {
                Err(ApiError::refused(format!("The program {name} is already in this store"))
                    .hint("Import it as a copy, or replace the one that is there."))
            }
            ImportMode::Refuse | ImportMode::Replace => {
                if there.is_some_and(|row| row.removed_at.is_some()) {
                    let stamp = self.stamp()?;
                    self.store.restore_program(&id, &stamp, &format!("Bring back program {name}"))?;
                }
                self.keep_images(&program, &images)?;
                self.write_program(&program, Operation::edit("program_import", format!("Import {name}")))
            }
        }
    }

    /// Writes a whole program as one operation: what it holds is put, what it does not hold is removed.
    fn write_program(&mut self, program: &ProgramSnapshot, operation: Operation) -> Result<ProgramSummary, ApiError> {
        let id = program.program.id.as_str().to_owned();
        let mut program = program.clone();
        program.figures.iter_mut().try_for_each(|figure| self.settle_figure(figure))?;
        let records = program.to_records()?;
        let kept: std::collections::BTreeSet<&str> = records.iter().map(|(_, record)| record.id.as_str()).collect();
        let mut edits = Vec::with_capacity(records.len());
        if self.store.program(&id)?.is_some() {
            let gone = self.store.records(&id)?.into_iter().filter(|raw| !kept.contains(raw.id.as_str()));
            edits.extend(gone.map(|raw| Edit::Remove { id: raw.id, expected_revision: None }));
        }
        for (position, record) in records.iter() {
            edits.push(Edit::Import {
                kind: record.kind.name().to_owned(),
                id: record.id.clone(),
                position: i64::try_from(*position).unwrap_or(i64::MAX),
                revision: record.revision,
                body: record.body.clone(),
            });
        }
        let stamp = self.stamp()?;
        self.store.write(&id, &stamp, &operation, edits)?;
        self.summary(&id)
    }
}
