//! Closing without loss: the page is told first and saves what is still unsaved, then it asks for the end.
//!
//! A page that does not answer (it crashed, or is a placeholder) cannot keep the window open for longer than the grace period.

use std::time::Duration;

use tauri::{Emitter, Manager, Window, WindowEvent};

/// How long the page may take to save.
const GRACE: Duration = Duration::from_secs(3);

/// Holds a close back until the page has saved.
pub(crate) fn asked(window: &Window, event: &WindowEvent) {
    let WindowEvent::CloseRequested { api, .. } = event else { return };
    api.prevent_close();
    if window.emit("menu", "closing").is_err() {
        close(window);
        return;
    }
    let window = window.clone();
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(GRACE).await;
        close(&window);
    });
}

/// Ends the window for good; the page calls it once everything is saved.
#[tauri::command]
pub(crate) fn close_now(window: Window) {
    close(&window);
}

fn close(window: &Window) {
    // The window may be gone already, when the page was faster than the grace period.
    if window.app_handle().get_webview_window(window.label()).is_some() {
        let _ = window.destroy();
    }
}
