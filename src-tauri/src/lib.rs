//! The desktop shell of Briefing Room: one window, its menu and pickers, and one door to the commands of the app.
//!
//! It decides nothing about briefings. It is the only code that knows Tauri, and holds no network client.

mod bridge;
mod closing;
mod dialogs;
mod logging;
mod menu;
mod paths;

use anyhow::Context;
use tauri::Manager;

use crate::bridge::Bridge;

/// Runs the app until its last window is closed.
///
/// # Errors
/// When no window can be opened at all. A store that cannot be opened is no such case: the window opens and says so.
pub fn run() -> anyhow::Result<()> {
    let place = paths::place();
    let mut builder = tauri::Builder::default();
    // A second start shows the first window, except when it names a store of its own.
    if !place.named {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _args, _folder| show(app)));
    }
    builder
        .manage(closing::Stay::default())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .menu(menu::build)
        .on_menu_event(menu::chosen)
        .on_window_event(closing::asked)
        .invoke_handler(tauri::generate_handler![
            bridge::call,
            closing::close_now,
            closing::stay_open,
            dialogs::pick_file,
            dialogs::pick_folder,
            dialogs::show_in_folder,
            dialogs::set_zoom,
            menu::name_steps
        ])
        .setup(move |app| {
            logging::start(app.path().app_log_dir().ok().as_deref());
            let bridge = Bridge::new(app.handle().clone(), place);
            bridge.warm();
            bridge.watch();
            app.manage(bridge);
            Ok(())
        })
        .run(tauri::generate_context!())
        .context("the window could not be opened")
}

fn show(app: &tauri::AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // Each may be refused by the window system; then the window stays as it is.
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}
