//! The one door between the page and the app: a command's name and JSON in, JSON out, and the app's events to the page.
//!
//! The store is opened at the first call. When that fails the window still works: every call returns the reason, and the next one
//! tries again. What commands do stands in `briefing-api`.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use briefing_api::app::{App, AppOptions};
use briefing_api::commands::dispatch;
use briefing_api::error::ApiError;
use briefing_api::session::Session;
use serde_json::{Value, json};
use tauri::{AppHandle, Emitter, Manager, State};

use crate::paths::{self, Place};

/// How often other writers of the same store are looked for.
const WATCH_EVERY: Duration = Duration::from_secs(2);

/// The open app behind the window.
#[derive(Clone)]
pub(crate) struct Bridge {
    inner: Arc<Inner>,
}

struct Inner {
    handle: AppHandle,
    place: Place,
    session: Mutex<Option<Arc<Session>>>,
}

impl Bridge {
    /// Makes a bridge to the store in this place; nothing is opened yet.
    pub(crate) fn new(handle: AppHandle, place: Place) -> Self {
        Bridge { inner: Arc::new(Inner { handle, place, session: Mutex::new(None) }) }
    }

    /// Looks for changes by other programs from now on, for as long as the window lives.
    pub(crate) fn watch(&self) {
        let bridge = self.clone();
        tauri::async_runtime::spawn(async move {
            let mut ticks = tokio::time::interval(WATCH_EVERY);
            loop {
                ticks.tick().await;
                let Some(session) = bridge.opened() else { continue };
                let looked = tauri::async_runtime::spawn_blocking(move || session.watch()).await;
                if let Ok(Err(error)) = looked {
                    tracing::warn!(%error, "the store could not be watched");
                }
            }
        });
    }

    /// Opens the store while the page is still being read. A store that cannot be opened says so at the page's first call.
    pub(crate) fn warm(&self) {
        // An example is put in and shown by the first call, when there is a page to show it.
        if self.inner.place.sample.is_some() {
            return;
        }
        let bridge = self.clone();
        tauri::async_runtime::spawn_blocking(move || {
            if let Err(error) = bridge.session() {
                tracing::warn!(%error, "the store could not be opened yet");
            }
        });
    }

    fn opened(&self) -> Option<Arc<Session>> {
        self.inner.session.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Puts the example that the start asked for into the store, unless it is there, and shows it.
    fn show_sample(&self, app: &mut App, name: &str) -> Result<(), ApiError> {
        let program = dispatch(app, "sample_open", json!({ "name": name, "once": true }))?;
        let id = program.get("id").and_then(Value::as_str).unwrap_or_default();
        if let Some(window) = self.inner.handle.get_webview_window("main")
            && let Err(error) = window.eval(format!("location.hash = '#/program/{id}'"))
        {
            tracing::warn!(%error, "the example could not be shown");
        }
        Ok(())
    }

    fn session(&self) -> Result<Arc<Session>, ApiError> {
        let mut session = self.inner.session.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(session) = session.as_ref() {
            return Ok(Arc::clone(session));
        }
        let store = self.inner.place.store()?;
        let mut app = App::open(&store, AppOptions { who: paths::who(), ..AppOptions::default() })?;
        if let Some(name) = &self.inner.place.sample {
            self.show_sample(&mut app, name)?;
        }
        let opened = Session::new(app);
        let handle = self.inner.handle.clone();
        opened.subscribe(move |event| {
            if let Err(error) = handle.emit("app-event", event) {
                tracing::warn!(%error, "an event did not reach the page");
            }
        });
        *session = Some(Arc::clone(&opened));
        Ok(opened)
    }
}

/// Runs a command of the app for the page. Neither the request nor the answer is logged.
#[tauri::command]
pub(crate) async fn call(bridge: State<'_, Bridge>, name: String, payload: Value) -> Result<Value, ApiError> {
    let opening = bridge.inner().clone();
    let session =
        tauri::async_runtime::spawn_blocking(move || opening.session()).await.map_err(ApiError::internal)??;
    let answer = session.call(name.clone(), payload).await;
    match &answer {
        Ok(_) => tracing::debug!(command = %name, "done"),
        Err(error) => tracing::info!(command = %name, code = ?error.code, "refused"),
    }
    answer
}
