//! The app: a store, a clock, a source of ids and what it knows.
//!
//! Commands are functions over it (`commands/`). Which store is opened, and for whom, is decided by whoever starts the app.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use briefing_domain::day::Day;
use briefing_domain::snapshot;
use briefing_store::{OpenOptions, Stamp, Store, Timestamp};

use crate::error::ApiError;
use crate::job::beside;
use crate::knowledge::Known;
use crate::packs::PacksInUse;
use crate::source::{Clock, Ids, SystemClock, SystemIds};

/// An open store with everything that is needed to work on it.
pub struct App {
    pub(crate) store: Store,
    pub(crate) known: Arc<Known>,
    pub(crate) packs: PacksInUse,
    clock: Box<dyn Clock>,
    ids: Box<dyn Ids>,
    who: String,
    seen: i64,
    place: Option<PathBuf>,
}

/// How an app is started.
pub struct AppOptions {
    /// Where the time comes from.
    pub clock: Box<dyn Clock>,
    /// Where new ids come from.
    pub ids: Box<dyn Ids>,
    /// Under which name changes are recorded.
    pub who: String,
}

impl Default for AppOptions {
    fn default() -> Self {
        AppOptions { clock: Box::new(SystemClock), ids: Box::new(SystemIds), who: "me".to_owned() }
    }
}

impl App {
    /// Opens the store in this file, making it if there is none, and keeps a daily copy beside it.
    ///
    /// # Errors
    /// When the file is no store of ours, is damaged, locked, read-only or of a newer version; it is then left untouched.
    pub fn open(path: &Path, options: AppOptions) -> Result<Self, ApiError> {
        const COPIES: usize = 7;
        let now = Timestamp::parse(&options.clock.now())?;
        let (known, store) = beside(Known::built_in, || {
            Store::open(path, &OpenOptions { upgrade: snapshot::upgrade, ..OpenOptions::new(now) })
        });
        let store = store?;
        if let Err(error) = store.backup_daily(now, COPIES) {
            tracing::warn!(%error, "no daily copy was made");
        }
        App::with_store(store, known?, options, Some(path.to_owned()))
    }

    /// Opens an empty store in memory, for trying things out and for tests.
    ///
    /// # Errors
    /// Only when SQLite cannot be started.
    pub fn in_memory(options: AppOptions) -> Result<Self, ApiError> {
        let now = Timestamp::parse(&options.clock.now())?;
        let store = Store::open_in_memory(&OpenOptions { upgrade: snapshot::upgrade, ..OpenOptions::new(now) })?;
        App::with_store(store, Known::built_in()?, options, None)
    }

    fn with_store(store: Store, known: Known, options: AppOptions, place: Option<PathBuf>) -> Result<Self, ApiError> {
        let seen = store.data_version()?;
        let AppOptions { clock, ids, who } = options;
        let packs = PacksInUse::default();
        let mut app = App { store, known: Arc::new(known), packs, clock, ids, who, seen, place };
        app.reload_packs();
        Ok(app)
    }

    /// Closes the store properly, so that the next start need not check it.
    ///
    /// # Errors
    /// When the last page cannot be written.
    pub fn close(self) -> Result<(), ApiError> {
        Ok(self.store.close()?)
    }

    /// Returns the file of the store; none for one in memory.
    pub fn place(&self) -> Option<&Path> {
        self.place.as_deref()
    }

    /// Returns the day the user is on.
    pub fn today(&self) -> Day {
        self.clock.today()
    }

    /// Returns the name under which changes are recorded.
    pub fn who(&self) -> &str {
        &self.who
    }

    /// Returns a new id with this prefix.
    pub(crate) fn new_id(&self, prefix: &str) -> String {
        format!("{prefix}_{}", self.ids.next())
    }

    /// Returns a new UUID without prefix.
    pub(crate) fn next_uuid(&self) -> String {
        self.ids.next()
    }

    /// Returns the time as text, for facts that carry it.
    pub(crate) fn now_text(&self) -> String {
        self.clock.now()
    }

    /// Returns who writes, and when.
    pub(crate) fn stamp(&self) -> Result<Stamp, ApiError> {
        Ok(Stamp { at: Timestamp::parse(&self.clock.now())?, who: self.who.clone() })
    }

    /// Tells whether another program wrote to the store since this was last asked.
    pub(crate) fn changed_elsewhere(&mut self) -> Result<bool, ApiError> {
        let version = self.store.data_version()?;
        let changed = version != self.seen;
        self.seen = version;
        Ok(changed)
    }
}

/// Returns the usual place of the store: the platform's folder for the data of this program. Nothing is made there.
pub fn usual_place() -> Option<PathBuf> {
    directories::ProjectDirs::from("app", "Briefing Room", "Briefing Room")
        .map(|dirs| dirs.data_dir().join("briefing-room.sqlite"))
}
