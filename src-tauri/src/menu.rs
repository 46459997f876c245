//! The native menu, so that screen readers, Alt keys and the bar of macOS work.
//!
//! A choice goes to the page as its id; what it does stands in `ui/src/app/commands.ts`, which knows the same ids. Undo has no
//! accelerator here: in a text field the key belongs to the text, and only the page knows where the cursor is.

use briefing_api::error::ApiError;
use tauri::menu::{AboutMetadata, Menu, MenuEvent, MenuItem, MenuItemKind, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Emitter, Manager};

const CLOSE: &str = "close";

/// A choice of ours: id, words, accelerator.
type Choice = (&'static str, &'static str, Option<&'static str>);

const FILE: &[Choice] = &[
    ("go-programs", "&Programs", Some("CmdOrCtrl+O")),
    ("open-file", "&Open a Program File…", Some("CmdOrCtrl+Shift+O")),
    ("save-file", "Save &This Program as a File…", None),
    ("check-pdf", "&Check a PDF…", None),
    ("save-registers", "&Registers for Excel…", None),
    ("go-start", "&First Ten Minutes: Paste Draft Questions", None),
    ("go-packets", "&Export…", Some("CmdOrCtrl+E")),
    ("go-settings", "&Settings", Some("CmdOrCtrl+,")),
];
const EDIT: &[Choice] = &[
    ("undo", "&Undo Last Change", None),
    ("redo", "&Redo Change", None),
    ("go-search", "&Search Everything", Some("CmdOrCtrl+Shift+F")),
    ("next-finding", "&Next Finding", Some("F7")),
    ("last-finding", "Finding &Before", Some("Shift+F7")),
];
const VIEW: &[Choice] = &[
    ("zoom-in", "&Larger", Some("CmdOrCtrl+=")),
    ("zoom-out", "&Smaller", Some("CmdOrCtrl+-")),
    ("zoom-reset", "&Back to 100%", Some("CmdOrCtrl+0")),
    ("scheme-auto", "&Colors of the System", None),
    ("scheme-light", "Li&ght Colors", None),
    ("scheme-dark", "&Dark Colors", None),
    ("next-part", "&Next Part of the Window", Some("F6")),
    ("part-before", "&Part of the Window Before", Some("Shift+F6")),
];
const GO: &[Choice] = &[
    ("palette", "&Search or Run a Command", Some("CmdOrCtrl+K")),
    ("go-home", "&Home", Some("CmdOrCtrl+1")),
    ("go-facts", "&Program", Some("CmdOrCtrl+2")),
    ("go-meeting", "&Meeting", Some("CmdOrCtrl+3")),
    ("go-story", "S&tory", Some("CmdOrCtrl+4")),
    ("go-evidence", "&Evidence and Claims", Some("CmdOrCtrl+5")),
    ("go-questions", "&Questions", Some("CmdOrCtrl+6")),
    ("go-plans", "P&lans", Some("CmdOrCtrl+7")),
    ("go-tasks", "T&asks", Some("CmdOrCtrl+8")),
    ("go-packets", "Pac&kage", Some("CmdOrCtrl+9")),
    ("go-review", "Revie&w", None),
    ("go-trace", "T&raceability", None),
    ("go-history", "H&istory", None),
];
const HELP: &[Choice] = &[("go-help", "&Help", Some("F1"))];

/// Builds the menu of the app.
///
/// # Errors
/// When the system refuses a part of it.
pub(crate) fn build(app: &AppHandle) -> tauri::Result<Menu<tauri::Wry>> {
    let menu = Menu::new(app)?;
    #[cfg(target_os = "macos")]
    menu.append(&app_menu(app)?)?;

    let file = submenu(app, "&File", FILE)?;
    file.append(&PredefinedMenuItem::separator(app)?)?;
    file.append(&MenuItem::with_id(app, CLOSE, "E&xit", true, Some("CmdOrCtrl+Q"))?)?;
    let edit = submenu(app, "&Edit", EDIT)?;
    edit.append_items(&[
        &PredefinedMenuItem::separator(app)?,
        &PredefinedMenuItem::cut(app, None)?,
        &PredefinedMenuItem::copy(app, None)?,
        &PredefinedMenuItem::paste(app, None)?,
        &PredefinedMenuItem::select_all(app, None)?,
    ])?;
    let help = submenu(app, "&Help", HELP)?;
    help.append(&PredefinedMenuItem::about(app, Some("&About Briefing Room"), Some(about(app)))?)?;

    menu.append_items(&[&file, &edit, &submenu(app, "&View", VIEW)?, &submenu(app, "&Go", GO)?, &help])?;
    Ok(menu)
}

/// Sends a choice to the page; closing goes to the window first.
pub(crate) fn chosen(app: &AppHandle, event: MenuEvent) {
    let id = event.id().as_ref();
    let sent = match (id, app.get_webview_window("main")) {
        (CLOSE, Some(window)) => window.close(),
        _ => app.emit("menu", id),
    };
    if let Err(error) = sent {
        tracing::warn!(%error, choice = id, "a choice in the menu was lost");
    }
}

/// Says in the menu what undo would take back and redo make again; the usual words where there is no such step.
#[tauri::command]
pub(crate) async fn name_steps(app: AppHandle, undo: Option<String>, redo: Option<String>) -> Result<(), ApiError> {
    let Some(menu) = app.menu() else { return Ok(()) };
    let parts = menu.items().map_err(ApiError::internal)?;
    for (id, verb, step) in [("undo", "&Undo", undo), ("redo", "&Redo", redo)] {
        let usual = EDIT.iter().find(|(known, ..)| *known == id).map_or(verb, |(_, words, _)| *words);
        // A single `&` would underline the letter behind it.
        let words = step.map_or_else(|| usual.to_owned(), |step| format!("{verb}: {}", step.replace('&', "&&")));
        for part in &parts {
            let choice = part.as_submenu().and_then(|submenu| submenu.get(id));
            if let Some(item) = choice.as_ref().and_then(MenuItemKind::as_menuitem) {
                item.set_text(&words).map_err(ApiError::internal)?;
            }
        }
    }
    Ok(())
}

fn submenu(app: &AppHandle, title: &str, choices: &[Choice]) -> tauri::Result<Submenu<tauri::Wry>> {
    let menu = Submenu::new(app, title, true)?;
    for (id, words, keys) in choices {
        menu.append(&MenuItem::with_id(app, *id, words, true, *keys)?)?;
    }
    Ok(menu)
}

fn about(app: &AppHandle) -> AboutMetadata<'static> {
    AboutMetadata {
        name: Some("Briefing Room".to_owned()),
        version: Some(app.package_info().version.to_string()),
        comments: Some("Prepares FDA INTERACT and pre-IND meetings. Works without a network.".to_owned()),
        ..AboutMetadata::default()
    }
}

#[cfg(target_os = "macos")]
fn app_menu(app: &AppHandle) -> tauri::Result<Submenu<tauri::Wry>> {
    let menu = Submenu::new(app, "Briefing Room", true)?;
    menu.append_items(&[
        &PredefinedMenuItem::about(app, None, Some(about(app)))?,
        &PredefinedMenuItem::separator(app)?,
        &PredefinedMenuItem::hide(app, None)?,
        &PredefinedMenuItem::hide_others(app, None)?,
    ])?;
    Ok(menu)
}
