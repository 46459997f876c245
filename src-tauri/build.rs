//! Prepares the app package: embeds the built window, lists the native permissions and keeps the root folder clean.
//!
//! A clean clone has no `ui/dist` yet, and `generate_context!` cannot compile without one; so a placeholder page stands in. The
//! end-to-end tests refuse to run against it.

use std::error::Error;
use std::fs;
use std::path::Path;

/// The page of a build without a window; `tests/e2e` looks for the words `briefing-room-placeholder`.
const PLACEHOLDER: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><meta name=\"briefing-room-placeholder\">\
    <title>Briefing Room</title><p>This build holds no window. Run <code>npm ci</code> and <code>npm run build</code> in \
    <code>ui/</code>, then build again.</p></html>";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo:rerun-if-changed=src-tauri/capabilities");
    println!("cargo:rerun-if-changed=ui/dist");

    let index = Path::new("ui/dist/index.html");
    if !index.exists() {
        fs::create_dir_all("ui/dist")?;
        fs::write(index, PLACEHOLDER)?;
        println!("cargo:warning=ui/dist was missing: a placeholder page is embedded");
    }
    tauri_build::try_build(
        tauri_build::Attributes::new().capabilities_path_pattern("./src-tauri/capabilities/**/*").app_manifest(
            tauri_build::AppManifest::new().permissions_path_pattern("./src-tauri/permissions/**/*.toml"),
        ),
    )?;
    // tauri-build always writes ./gen/schemas, which only helps editors; it belongs beside the shell.
    if Path::new("gen/schemas").exists() {
        let _ = fs::remove_dir_all("src-tauri/gen");
        let _ = fs::rename("gen", "src-tauri/gen");
    }
    Ok(())
}
