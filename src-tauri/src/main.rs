//! Starts the desktop app; everything else is in the library beside it.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> anyhow::Result<()> {
    choose_renderer();
    briefing_room::run()
}

/// Turns WebKitGTK's DMA-BUF renderer off unless the user decided otherwise: with it, many Linux graphics drivers show a blank
/// window (tauri-apps/tauri 8462, 9394). `WEBKIT_DISABLE_DMABUF_RENDERER=0` turns it on again.
#[cfg(target_os = "linux")]
fn choose_renderer() {
    const NAME: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if std::env::var_os(NAME).is_none() {
        #[allow(unsafe_code, reason = "first statement of the program: no other thread can read the environment yet")]
        unsafe {
            std::env::set_var(NAME, "1");
        }
    }
}

#[cfg(not(target_os = "linux"))]
fn choose_renderer() {}
