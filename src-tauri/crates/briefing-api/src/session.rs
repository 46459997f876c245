//! An app shared by windows and jobs: calls in, events out.
//!
//! One lock around the [`App`]: SQLite has one writer and there is one user. Long work holds it only for its first and last step and
//! runs on a blocking thread of tokio, so no call of the window ever waits for an export. Not here: what commands do.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::app::App;
use crate::commands;
use crate::error::{ApiError, ErrorCode};
use crate::job::Progress;
use crate::table::{Command, Runner, Topic, parse};

/// Where a job stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// It runs.
    Running,
    /// It is done.
    Done,
    /// It failed.
    Failed,
    /// It was canceled.
    Canceled,
}

/// How far a job is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
pub struct JobEvent {
    /// The job's number.
    pub job: u64,
    /// Where it stands.
    pub state: JobState,
    /// Steps done.
    pub done: u64,
    /// Steps in all.
    pub total: u64,
    /// The step in words.
    pub step: String,
    /// The response of the command, once done.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "bindings", ts(type = "unknown"))]
    pub result: Option<Value>,
    /// What went wrong, if it failed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<ApiError>,
}

/// Something the windows want to hear of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum Event {
    /// A job moved on.
    Job(JobEvent),
    /// Something changed; queries over these topics are stale.
    Changed {
        /// The topics.
        topics: Vec<Topic>,
    },
}

/// The request that begins a job.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct JobStart {
    /// The command.
    pub command: String,
    /// Its request.
    #[cfg_attr(feature = "bindings", ts(type = "unknown"))]
    pub request: Value,
}

/// Names a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct JobRef {
    /// The job's number.
    pub job: u64,
}

type Listener = Arc<dyn Fn(Event) + Send + Sync>;

/// An app shared by windows and jobs.
pub struct Session {
    app: Mutex<App>,
    listeners: Mutex<Vec<Listener>>,
    running: Mutex<BTreeMap<u64, Arc<AtomicBool>>>,
    last_job: AtomicU64,
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Session {
    /// Shares an app.
    pub fn new(app: App) -> Arc<Self> {
        Arc::new(Session {
            app: Mutex::new(app),
            listeners: Mutex::default(),
            running: Mutex::default(),
            last_job: AtomicU64::new(0),
        })
    }

    /// Hears every event from now on.
    pub fn subscribe(&self, listener: impl Fn(Event) + Send + Sync + 'static) {
        locked(&self.listeners).push(Arc::new(listener));
    }

    /// Runs a command of the table, or `job_start` and `job_cancel`. Needs a tokio runtime.
    ///
    /// # Errors
    /// What the command says; `NotFound` for a name that is no command; `Internal` when it panicked, with the session still usable.
    pub async fn call(self: &Arc<Self>, name: String, payload: Value) -> Result<Value, ApiError> {
        match name.as_str() {
            "job_start" => return self.start(parse("job_start", payload)?),
            "job_cancel" => return self.cancel(parse("job_cancel", payload)?),
            _ => {}
        }
        let command = commands::find(&name)?;
        let session = Arc::clone(self);
        tokio::task::spawn_blocking(move || session.run(command, payload, &Progress::default()))
            .await
            .map_err(ApiError::internal)?
    }

    /// Tells whether another program wrote to the store since the last call; then what the windows show is stale.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn watch(&self) -> Result<(), ApiError> {
        if locked(&self.app).changed_elsewhere()? {
            let topics =
                vec![Topic::Programs, Topic::Records, Topic::Findings, Topic::Dates, Topic::History, Topic::Knowledge];
            self.tell(Event::Changed { topics });
        }
        Ok(())
    }

    fn run(&self, command: &'static Command, payload: Value, progress: &Progress) -> Result<Value, ApiError> {
        let work = AssertUnwindSafe(|| match command.run {
            Runner::Plain(run) => run(&mut locked(&self.app), payload),
            Runner::Job(prepare) => {
                let task = prepare(&mut locked(&self.app), payload)?;
                let finish = task.work(progress)?;
                finish(&mut locked(&self.app))
            }
        });
        let result = catch_unwind(work).unwrap_or_else(|_| Err(ApiError::internal(command.name)));
        if result.is_ok() && !command.writes.is_empty() {
            self.tell(Event::Changed { topics: command.writes.to_vec() });
        }
        result
    }

    fn start(self: &Arc<Self>, request: JobStart) -> Result<Value, ApiError> {
        let command = commands::find(&request.command)?;
        let job = self.last_job.fetch_add(1, Ordering::Relaxed) + 1;
        let session = Arc::clone(self);
        let reporting = Arc::clone(self);
        let progress = Progress::to(move |done, total, step| {
            reporting.tell(Event::Job(running(job, done, total, step)));
        });
        locked(&self.running).insert(job, progress.cancel_switch());
        tokio::task::spawn_blocking(move || {
            let result = session.run(command, request.request, &progress);
            locked(&session.running).remove(&job);
            session.tell(Event::Job(ended(job, result)));
        });
        Ok(json!(JobRef { job }))
    }

    fn cancel(&self, request: JobRef) -> Result<Value, ApiError> {
        match locked(&self.running).get(&request.job) {
            Some(switch) => {
                switch.store(true, Ordering::Relaxed);
                Ok(json!({}))
            }
            None => {
                Err(ApiError::not_found("This work is no longer running").hint("It had ended before it was canceled."))
            }
        }
    }

    fn tell(&self, event: Event) {
        // A listener may call back, so the list is not held while they are called.
        let listeners: Vec<Listener> = locked(&self.listeners).clone();
        for listener in listeners {
            listener(event.clone());
        }
    }
}

fn running(job: u64, done: u64, total: u64, step: &str) -> JobEvent {
    JobEvent { job, state: JobState::Running, done, total, step: step.to_owned(), result: None, error: None }
}

fn ended(job: u64, result: Result<Value, ApiError>) -> JobEvent {
    let event = running(job, 1, 1, "");
    match result {
        Ok(result) => JobEvent { state: JobState::Done, result: Some(result), ..event },
        Err(error) if error.code == ErrorCode::Canceled => {
            JobEvent { state: JobState::Canceled, error: Some(error), ..event }
        }
        Err(error) => JobEvent { state: JobState::Failed, error: Some(error), ..event },
    }
}
