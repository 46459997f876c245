//! Closing without loss: the page is told first and saves what is still unsaved, then it asks for the end.
//!
//! Where something cannot be saved, the page keeps the window open and asks the user. A page that does not answer (it crashed, or is a placeholder) cannot keep the window open for longer than the grace period.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use tauri::{Emitter, Manager, Window, WindowEvent};

/// How long the page may take to save.
const GRACE: Duration = Duration::from_secs(3);

/// Whether the page wants the window to stay, since the last time it was to be closed.
#[derive(Default)]
pub(crate) struct Stay(AtomicBool);

/// Holds a close back until the page has saved.
pub(crate) fn asked(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    api.prevent_close();
    window.state::<Stay>().0.store(false, Ordering::Relaxed);
    if window.emit("menu", "closing").is_err() {
        close(window);
        return;
    }
    let window = window.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(GRACE).await;
        if !window.state::<Stay>().0.load(Ordering::Relaxed) {
            close(&window);
        }
    });
}

/// Ends the window for good; the page calls it once everything is saved.
#[tauri::command]
pub(crate) fn close_now(window: Window) {
    close(&window);
}

/// Keeps the window open although it was to be closed; the page calls it when something cannot be saved.
#[tauri::command]
pub(crate) fn stay_open(window: Window) {
    window.state::<Stay>().0.store(true, Ordering::Relaxed);
}

fn close(window: &Window) {
    // The window may be gone already, when the page was faster than the grace period.
    if window.app_handle().get_webview_window(window.label()).is_some() {
        let _ = window.destroy();
    }
}
