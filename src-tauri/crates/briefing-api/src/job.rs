//! Long work in three steps: what is needed from the app, the work itself, and what the app keeps of it.
//!
//! Only the first and the last step hold the app; rendering and file work run beside it, report progress and can be canceled.
//! Threads and events are the session's matter, not known here.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::app::App;
use crate::error::{ApiError, ErrorCode};

/// The last step of long work: what the app keeps, under the lock.
pub type Finish<T> = Box<dyn FnOnce(&mut App) -> Result<T, ApiError> + Send>;

type Work<T> = Box<dyn FnOnce(&Progress) -> Result<Finish<T>, ApiError> + Send>;

/// Long work whose first step, taking what it needs from the app, is done.
pub struct Task<T> {
    work: Work<T>,
}

impl<T: 'static> Task<T> {
    /// Makes a task of the work that is left.
    pub fn new(work: impl FnOnce(&Progress) -> Result<Finish<T>, ApiError> + Send + 'static) -> Self {
        Task { work: Box::new(work) }
    }

    /// Does the work, without the app.
    ///
    /// # Errors
    /// What the work says, or `Canceled`.
    pub fn work(self, progress: &Progress) -> Result<Finish<T>, ApiError> {
        (self.work)(progress)
    }

    /// Returns the same task with its result changed by `change`.
    pub fn map<U: 'static>(self, change: impl FnOnce(T) -> Result<U, ApiError> + Send + 'static) -> Task<U> {
        Task::new(move |progress| {
            let finish = (self.work)(progress)?;
            Ok(Box::new(move |app: &mut App| change(finish(app)?)) as Finish<U>)
        })
    }
}

/// Does two pieces of work side by side, the first on a thread of its own, and returns what both give.
pub(crate) fn beside<A: Send, B>(apart: impl FnOnce() -> A + Send, here: impl FnOnce() -> B) -> (A, B) {
    std::thread::scope(|scope| {
        let apart = scope.spawn(apart);
        let here = here();
        // A panic goes on as if the work had been done here.
        (apart.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), here)
    })
}

type Report = Box<dyn Fn(u64, u64, &str) + Send + Sync>;

/// Where work reports how far it is, and learns that it is to stop.
#[derive(Clone, Default)]
pub struct Progress {
    report: Option<Arc<Report>>,
    canceled: Arc<AtomicBool>,
}

impl Progress {
    /// Makes a progress that hands each report to `report`: steps done, steps in all, and the step in words.
    pub fn to(report: impl Fn(u64, u64, &str) + Send + Sync + 'static) -> Self {
        Progress { report: Some(Arc::new(Box::new(report))), canceled: Arc::default() }
    }

    /// Returns the switch that cancels the work.
    pub fn cancel_switch(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.canceled)
    }

    /// Reports a step and stops the work when it was canceled.
    ///
    /// # Errors
    /// `Canceled` once the switch was turned.
    pub fn step(&self, done: u64, total: u64, step: &str) -> Result<(), ApiError> {
        if self.canceled.load(Ordering::Relaxed) {
            return Err(ApiError::new(ErrorCode::Canceled, "Canceled; nothing was replaced"));
        }
        if let Some(report) = &self.report {
            report(done, total, step);
        }
        Ok(())
    }
}
