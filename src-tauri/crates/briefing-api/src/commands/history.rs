//! History: the log of a program, undo and redo, named states, and comparing two states.

use std::collections::BTreeMap;

use briefing_domain::snapshot::{Record, Thing, ThingKind};
use briefing_store::{Log, OperationState, RecordState, merge};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use similar::{ChangeTag, TextDiff};

use super::program::ProgramRef;
use crate::app::App;
use crate::error::ApiError;
use crate::load::dotted;

/// Asks for the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct HistoryList {
    /// The program.
    pub program: String,
    /// How many operations at most; none for 200.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// Only operations before this one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<i64>,
}

/// An operation of the log.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct OperationView {
    /// Its place in the log.
    pub seq: i64,
    /// When it was made.
    pub at: String,
    /// By whom.
    pub who: String,
    /// Its machine name.
    pub name: String,
    /// What it did.
    pub label: String,
    /// What it is: create, edit, undo, redo, restore, fact.
    pub kind: String,
    /// Whether it was taken back.
    pub undone: bool,
}

/// Lists the operations of a program, the latest first.
///
/// # Errors
/// When there is no such program.
pub fn history_list(app: &mut App, request: HistoryList) -> Result<Vec<OperationView>, ApiError> {
    const USUAL: u32 = 200;
    let program = app.find_program(&request.program)?;
    let limit = usize::try_from(request.limit.unwrap_or(USUAL)).unwrap_or(usize::MAX);
    let rows = app.store.history(Log::Program(&program), limit, request.before)?;
    Ok(rows
        .into_iter()
        .map(|row| OperationView {
            seq: row.seq,
            at: row.at,
            who: row.who,
            name: row.name,
            label: row.label,
            kind: row.kind.as_str().to_owned(),
            undone: row.state.is_some_and(|state| state != OperationState::Live),
        })
        .collect())
}

/// What undo, redo or going back did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct HistoryMoved {
    /// The operation that was taken back or made again.
    pub label: String,
    /// What undo would take back next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undo: Option<String>,
    /// What redo would make again next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redo: Option<String>,
}

impl App {
    fn moved(&self, program: &str, label: String) -> Result<HistoryMoved, ApiError> {
        let state = self.store.undo_state(Log::Program(program))?;
        Ok(HistoryMoved { label, undo: state.undo, redo: state.redo })
    }
}

/// Asks to take the last operation back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct HistoryUndo {
    /// The program.
    pub program: String,
    /// What the last operation must be called; an offer to undo names it, so that it never takes back what came after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<String>,
}

/// Takes the last operation back.
///
/// # Errors
/// When there is nothing to take back, it is a fact that stays on record, or it is not the one that was meant.
pub fn history_undo(app: &mut App, request: HistoryUndo) -> Result<HistoryMoved, ApiError> {
    let program = app.find_program(&request.program)?;
    if let Some(only) = &request.only {
        let last = app.store.undo_state(Log::Program(&program))?.undo.unwrap_or_default();
        if last != *only {
            return Err(ApiError::refused(format!("“{only}” is not the last change anymore")).hint(format!(
                "The last one is “{last}”. History lists all changes; undo takes them back from the latest on."
            )));
        }
    }
    let stamp = app.stamp()?;
    match app.store.undo(Log::Program(&program), &stamp)? {
        Some(undone) => app.moved(&program, undone.label),
        None => {
            Err(ApiError::refused("There is nothing to undo").hint("This is the program as it was made or imported."))
        }
    }
}

/// Makes the operation that was taken back last again.
///
/// # Errors
/// When there is nothing to make again.
pub fn history_redo(app: &mut App, request: ProgramRef) -> Result<HistoryMoved, ApiError> {
    let program = app.find_program(&request.program)?;
    let stamp = app.stamp()?;
    match app.store.redo(Log::Program(&program), &stamp)? {
        Some(redone) => app.moved(&program, redone.label),
        None => Err(ApiError::refused("There is nothing to redo")
            .hint("A change after an undo takes the place of what was undone.")),
    }
}

/// Asks to name the present state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RestorePointSave {
    /// The program.
    pub program: String,
    /// The name.
    pub name: String,
}

/// A named state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RestorePointView {
    /// Its number.
    pub key: i64,
    /// Its name.
    pub name: String,
    /// When it was named.
    pub at: String,
    /// The operation after which it stands.
    pub seq: i64,
}

impl From<briefing_store::RestorePoint> for RestorePointView {
    fn from(point: briefing_store::RestorePoint) -> Self {
        RestorePointView { key: point.key, name: point.name, at: point.at, seq: point.seq }
    }
}

/// Names the present state so that it can be found and gone back to.
///
/// # Errors
/// When the name is empty.
pub fn restore_point_save(app: &mut App, request: RestorePointSave) -> Result<RestorePointView, ApiError> {
    if request.name.trim().is_empty() {
        return Err(ApiError::invalid("The restore point needs a name")
            .hint("For example: Before the consultant's review.")
            .field("name"));
    }
    let program = app.find_program(&request.program)?;
    let stamp = app.stamp()?;
    Ok(app.store.restore_point_save(&program, &stamp, request.name.trim())?.into())
}

/// Lists the named states.
///
/// # Errors
/// When there is no such program.
pub fn restore_point_list(app: &mut App, request: ProgramRef) -> Result<Vec<RestorePointView>, ApiError> {
    let program = app.find_program(&request.program)?;
    Ok(app.store.restore_point_list(&program)?.into_iter().map(RestorePointView::from).collect())
}

/// Asks to go back to a named state.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct RestorePointGo {
    /// The program.
    pub program: String,
    /// Its name or number, or an operation of the log as `#12`: the state after it.
    pub point: String,
}

/// Goes back to a state, as one operation that can be undone.
///
/// # Errors
/// When there is no such restore point or operation.
pub fn restore_point_go(app: &mut App, request: RestorePointGo) -> Result<HistoryMoved, ApiError> {
    let program = app.find_program(&request.program)?;
    let seq = app.seq(&program, &request.point)?;
    let stamp = app.stamp()?;
    let label = match app.operation(&program, &request.point)? {
        Some(operation) => format!("Go back to after “{}”", operation.label),
        None => format!("Go back to {}", request.point),
    };
    app.store.go_to(&program, seq, &stamp, &label)?;
    app.moved(&program, label)
}

/// Asks to compare two states.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct HistoryCompare {
    /// The program.
    pub program: String,
    /// The earlier state: a restore point's name or number, an operation's number, or `start`.
    pub from: String,
    /// The later state, likewise; none for the present one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
}

/// What differs in one field.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Difference {
    /// The kind of the thing.
    pub kind: ThingKind,
    /// Its id.
    pub id: String,
    /// How it is called.
    pub label: String,
    /// The field; empty when the whole thing was added, removed or moved.
    pub path: String,
    /// What happened: added, removed, changed, moved.
    pub change: String,
    /// Word by word.
    pub words: Vec<WordChange>,
}

/// A run of words and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct WordChange {
    /// same, removed, added.
    pub change: String,
    /// The words.
    pub text: String,
}

/// Compares two states field by field and word by word.
///
/// # Errors
/// When a state is not known.
pub fn history_compare(app: &mut App, request: HistoryCompare) -> Result<Vec<Difference>, ApiError> {
    let program = app.find_program(&request.program)?;
    let from = app.state(&program, &request.from)?;
    let to = match &request.to {
        Some(to) => app.state(&program, to)?,
        None => app.present(&program)?,
    };
    let mut ids: Vec<&String> = from.keys().chain(to.keys()).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut found = Vec::new();
    for id in ids {
        found.extend(differences(id, from.get(id), to.get(id))?);
    }
    found.sort_by_key(|difference| difference.kind);
    Ok(found)
}

type State = BTreeMap<String, RecordState>;

impl App {
    /// Finds the operation that is named by its place in the log, `#12`; `None` for every other name.
    fn operation(&self, program: &str, named: &str) -> Result<Option<briefing_store::OperationRow>, ApiError> {
        let Some(seq) = named.strip_prefix('#').and_then(|number| number.parse::<i64>().ok()) else { return Ok(None) };
        let found = self.store.history(Log::Program(program), 1, Some(seq.saturating_add(1)))?;
        match found.into_iter().next().filter(|row| row.seq == seq) {
            Some(row) => Ok(Some(row)),
            None => Err(ApiError::not_found(format!("The history has no change {named}"))
                .hint("See the list of changes for their numbers.")),
        }
    }

    /// Finds the operation a state is named by.
    fn seq(&self, program: &str, named: &str) -> Result<i64, ApiError> {
        if let Some(operation) = self.operation(program, named)? {
            return Ok(operation.seq);
        }
        if named == "start" {
            let all = self.store.history(Log::Program(program), usize::MAX, None)?;
            return all.last().map(|first| first.seq).ok_or_else(|| ApiError::not_found("The program has no history"));
        }
        let points = self.store.restore_point_list(program)?;
        let number = named.parse::<i64>().ok();
        let point = points
            .iter()
            .rev()
            .find(|point| point.name == named)
            .or_else(|| points.iter().find(|point| Some(point.key) == number));
        point.map(|point| point.seq).ok_or_else(|| {
            ApiError::not_found(format!("There is no restore point `{named}`"))
                .hint("See the list of restore points for names and numbers.")
        })
    }

    fn state(&self, program: &str, named: &str) -> Result<State, ApiError> {
        Ok(self.store.state_at(program, self.seq(program, named)?)?)
    }

    fn present(&self, program: &str) -> Result<State, ApiError> {
        let records = self.store.records(program)?;
        Ok(records
            .into_iter()
            .map(|raw| (raw.id, RecordState { kind: raw.kind, position: raw.position, body: raw.body }))
            .collect())
    }
}

fn differences(id: &str, from: Option<&RecordState>, to: Option<&RecordState>) -> Result<Vec<Difference>, ApiError> {
    let Some(some) = to.or(from) else { return Ok(Vec::new()) };
    let kind = ThingKind::from_name(&some.kind)?;
    let record = Record { kind, id: id.to_owned(), revision: 0, body: some.body.clone() };
    let label = Thing::from_record(record).map_or_else(|_| kind.title().to_owned(), |thing| thing.label());
    let whole = |change: &str| Difference {
        kind,
        id: id.to_owned(),
        label: label.clone(),
        path: String::new(),
        change: change.to_owned(),
        words: Vec::new(),
    };
    let (Some(from), Some(to)) = (from, to) else {
        return Ok(vec![whole(if from.is_some() { "removed" } else { "added" })]);
    };
    let mut found: Vec<Difference> = merge::diff(&from.body, &to.body)
        .into_iter()
        .map(|field| Difference {
            path: dotted(&field.path),
            words: words(&shown(field.before.as_ref()), &shown(field.after.as_ref())),
            ..whole("changed")
        })
        .collect();
    if found.is_empty() && from.position != to.position {
        found.push(whole("moved"));
    }
    Ok(found)
}

fn shown(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(other) => other.to_string(),
    }
}

fn words(before: &str, after: &str) -> Vec<WordChange> {
    let mut changes: Vec<WordChange> = Vec::new();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        let tag = match change.tag() {
            ChangeTag::Equal => "same",
            ChangeTag::Delete => "removed",
            ChangeTag::Insert => "added",
        };
        match changes.last_mut() {
            Some(last) if last.change == tag => last.text.push_str(change.value()),
            _ => changes.push(WordChange { change: tag.to_owned(), text: change.value().to_owned() }),
        }
    }
    changes
}
