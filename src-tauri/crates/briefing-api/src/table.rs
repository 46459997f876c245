//! The machinery of the command table: what an entry is, and the macro that makes the table, `dispatch` and the bindings from it.
//!
//! The entries stand in `commands.rs`; nothing here knows a command.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::app::App;
use crate::error::ApiError;
use crate::job::{Progress, Task};

/// What a query is made of and a change makes stale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, serde::Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Which programs there are.
    Programs,
    /// What programs hold.
    Records,
    /// Findings and readiness.
    Findings,
    /// Computed dates.
    Dates,
    /// Operations, undo, restore points.
    History,
    /// The library and the rules, with the packs in use, and the house templates.
    Knowledge,
}

/// How a command runs.
#[derive(Clone, Copy)]
pub enum Runner {
    /// At once, with the app held.
    Plain(fn(&mut App, Value) -> Result<Value, ApiError>),
    /// In three steps, the long one beside the app.
    Job(fn(&mut App, Value) -> Result<Task<Value>, ApiError>),
}

/// One entry of the table.
pub struct Command {
    /// The name, noun first.
    pub name: &'static str,
    /// What it does, in one line.
    pub doc: &'static str,
    /// What a query is made of.
    pub reads: &'static [Topic],
    /// What a change makes stale.
    pub writes: &'static [Topic],
    /// How it runs.
    pub run: Runner,
}

impl Command {
    /// Runs the command from begin to end, with the app held throughout.
    ///
    /// # Errors
    /// What the command says.
    pub fn run(&self, app: &mut App, payload: Value, progress: &Progress) -> Result<Value, ApiError> {
        match self.run {
            Runner::Plain(run) => run(app, payload),
            Runner::Job(prepare) => prepare(app, payload)?.work(progress)?(app),
        }
    }
}

/// Reads the request of a command; the error names the field.
pub(crate) fn parse<T: DeserializeOwned>(command: &str, payload: Value) -> Result<T, ApiError> {
    let payload = if payload.is_null() { Value::Object(serde_json::Map::new()) } else { payload };
    serde_path_to_error::deserialize(payload).map_err(|error| {
        let field = error.path().to_string();
        let place = if field == "." { String::new() } else { format!(" at `{field}`") };
        ApiError::invalid(format!("The request of {command} cannot be read{place}: {}", error.into_inner()))
            .hint("See `briefing commands` for what each command takes.")
            .field(field)
    })
}

/// Writes the response of a command.
pub(crate) fn answer<T: Serialize>(response: T) -> Result<Value, ApiError> {
    serde_json::to_value(response).map_err(ApiError::internal)
}

macro_rules! commands {
    ($(
        $(#[doc = $doc:literal])+
        $([$job:ident])? $module:ident::$name:ident($request:ty) -> $response:ty, reads $reads:tt, writes $writes:tt;
    )+) => {
        $crate::table::commands!(@table $( { [$($doc)+] [$($job)?] $module $name ($request) $reads $writes } )+);

        /// Command name to request and response; the names and types of the wire.
        #[cfg(feature = "bindings")]
        #[derive(ts_rs::TS)]
        #[allow(dead_code, missing_docs)]
        pub struct Commands { $($(#[doc = $doc])+ pub $name: ($request, $response)),+ }
    };
    (@table $( { [$($doc:literal)+] [$($job:ident)?] $module:ident $name:ident ($request:ty) [$($read:ident),*] [$($write:ident),*] } )+) => {
        /// Every command there is, in the order of the reference.
        pub static TABLE: &[$crate::table::Command] = &[$(
            $crate::table::Command {
                name: stringify!($name),
                doc: concat!($($doc),+).trim_ascii(),
                reads: &[$($crate::table::Topic::$read),*],
                writes: &[$($crate::table::Topic::$write),*],
                run: $crate::table::commands!(@run [$($job)?] $module $name $request),
            }
        ),+];
    };
    (@run [] $module:ident $name:ident $request:ty) => {
        $crate::table::Runner::Plain(|app, payload| {
            app.notice_packs();
            $crate::table::answer($module::$name(app, $crate::table::parse::<$request>(stringify!($name), payload)?)?)
        })
    };
    (@run [job] $module:ident $name:ident $request:ty) => {
        $crate::table::Runner::Job(|app, payload| {
            app.notice_packs();
            let task = $module::$name(app, $crate::table::parse::<$request>(stringify!($name), payload)?)?;
            Ok(task.map($crate::table::answer))
        })
    };
}
pub(crate) use commands;
