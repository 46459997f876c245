//! What only the system can do for the page: pick a folder, show a file in its folder, scale the page.
//!
//! Paths go back to the page as text and come in again as arguments of commands; nothing is read or written here.

use briefing_api::error::{ApiError, ErrorCode};
use tauri::{AppHandle, WebviewWindow};
use tauri_plugin_dialog::DialogExt;
use tauri_plugin_opener::OpenerExt;

/// Lets the user choose a folder; none when they close the dialog.
#[tauri::command]
pub(crate) async fn pick_folder(window: WebviewWindow, title: String) -> Result<Option<String>, ApiError> {
    let (tell, told) = tokio::sync::oneshot::channel();
    window.dialog().file().set_title(title).set_parent(&window).pick_folder(move |folder| {
        // Nobody listens any more when the window was closed meanwhile.
        let _ = tell.send(folder);
    });
    let folder = told.await.map_err(ApiError::internal)?;
    Ok(folder.map(|folder| folder.to_string()))
}

/// Lets the user choose a file with one of these endings; none when they close the dialog.
#[tauri::command]
pub(crate) async fn pick_file(
    window: WebviewWindow,
    title: String,
    kind: String,
    endings: Vec<String>,
) -> Result<Option<String>, ApiError> {
    let (tell, told) = tokio::sync::oneshot::channel();
    let endings: Vec<&str> = endings.iter().map(String::as_str).collect();
    let dialog = window.dialog().file().set_title(title).set_parent(&window).add_filter(kind, &endings);
    dialog.pick_file(move |file| {
        // Nobody listens any more when the window was closed meanwhile.
        let _ = tell.send(file);
    });
    let file = told.await.map_err(ApiError::internal)?;
    Ok(file.map(|file| file.to_string()))
}

/// Shows a file or folder in the file browser of the system.
#[tauri::command]
pub(crate) async fn show_in_folder(app: AppHandle, path: String) -> Result<(), ApiError> {
    app.opener().reveal_item_in_dir(&path).map_err(|error| {
        ApiError::new(ErrorCode::Unavailable, format!("{path} cannot be shown: {error}"))
            .hint("Open the folder in your file browser.")
    })
}

/// Scales the page; 1 is 100 %.
#[tauri::command]
pub(crate) fn set_zoom(window: WebviewWindow, scale: f64) -> Result<(), ApiError> {
    window.set_zoom(scale.clamp(0.5, 3.0)).map_err(ApiError::internal)
}
