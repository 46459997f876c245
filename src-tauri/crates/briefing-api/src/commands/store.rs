//! The store itself, its copies, and the table of commands.

use briefing_store::location_warning;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::ApiError;
use crate::job::{Finish, Task};
use crate::table::Topic;

/// Asks about the store.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct StoreGet {}

/// Where the store is and which rules are in use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct StoreView {
    /// The file; empty for a store in memory.
    pub path: String,
    /// A warning when the file lies where two computers may write to it; empty otherwise.
    pub warning: String,
    /// Under which name changes are recorded.
    pub who: String,
    /// The rule pack in use, with version and date.
    pub rule_pack: String,
    /// What is not yet checked about the rules; empty once it is.
    pub rules_note: String,
    /// The library in use, with version.
    pub library: String,
    /// The copies that are kept, the latest first.
    pub backups: Vec<BackupView>,
}

/// A copy of the store.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct BackupView {
    /// The file.
    pub path: String,
    /// Its size in bytes.
    pub bytes: u64,
}

/// Tells where the store is, how it is backed up, and which rules are in use.
///
/// # Errors
/// When the folder of copies cannot be read.
pub fn store_get(app: &mut App, _request: StoreGet) -> Result<StoreView, ApiError> {
    let rules = &app.known.rules;
    let backups = match app.place() {
        Some(_) => app.store.backups()?.into_iter().map(view).collect(),
        None => Vec::new(),
    };
    Ok(StoreView {
        path: app.place().map(|path| path.display().to_string()).unwrap_or_default(),
        warning: app.place().and_then(location_warning).unwrap_or_default(),
        who: app.who().to_owned(),
        rule_pack: format!("{} {} ({})", rules.title, rules.version, rules.date.long()),
        rules_note: rules.unchecked_note().unwrap_or_default().to_owned(),
        library: app.known.library.pack.as_ref().map(|pack| pack.label()).unwrap_or_default(),
        backups,
    })
}

fn view(row: briefing_store::BackupRow) -> BackupView {
    BackupView { path: row.path.display().to_string(), bytes: row.bytes }
}

/// Asks for a copy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct BackupSave {
    /// The file to copy to.
    pub path: String,
}

/// Copies the store into a file of the user's choice.
///
/// # Errors
/// When the file is there already or cannot be written.
pub fn backup_save(_app: &mut App, request: BackupSave) -> Result<Task<BackupView>, ApiError> {
    Ok(Task::new(move |progress| {
        progress.step(0, 1, "Copying the store")?;
        Ok(Box::new(move |app: &mut App| {
            let path = std::path::PathBuf::from(&request.path);
            app.store.backup_to(&path)?;
            let bytes = std::fs::metadata(&path).map(|meta| meta.len()).unwrap_or_default();
            Ok(BackupView { path: request.path, bytes })
        }) as Finish<BackupView>)
    }))
}

/// Asks to go back to a copy of the store.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct BackupRestore {
    /// The copy, from the list of copies or a file that was saved.
    pub path: String,
}

/// Puts a copy in the place of the store; the present store is copied first, and the path of that copy is returned.
///
/// # Errors
/// When the file is no copy of a store; nothing is changed then.
pub fn backup_restore(app: &mut App, request: BackupRestore) -> Result<BackupView, ApiError> {
    let stamp = app.stamp()?;
    let kept = app.store.restore_backup(std::path::Path::new(&request.path), stamp.at)?;
    app.reload_packs();
    let bytes = std::fs::metadata(&kept).map(|meta| meta.len()).unwrap_or_default();
    Ok(BackupView { path: kept.display().to_string(), bytes })
}

/// Asks for the table of commands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct CommandList {}

/// A command.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct CommandView {
    /// Its name.
    pub name: String,
    /// What it does.
    pub doc: String,
    /// What a query is made of.
    pub reads: Vec<Topic>,
    /// What a change makes stale.
    pub writes: Vec<Topic>,
}

/// Lists the commands of the table.
///
/// # Errors
/// None.
pub fn command_list(_app: &mut App, _request: CommandList) -> Result<Vec<CommandView>, ApiError> {
    let view = |command: &crate::table::Command| CommandView {
        name: command.name.to_owned(),
        doc: command.doc.to_owned(),
        reads: command.reads.to_vec(),
        writes: command.writes.to_vec(),
    };
    Ok(super::TABLE.iter().map(view).collect())
}
