//! What the window stands on: a display and the WebDriver of WebKitGTK, started here and ended with the run.

use std::env;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use tempfile::TempDir;
use tokio::net::TcpStream;

/// A display and a driver.
pub(crate) struct Stage {
    /// Where the driver listens.
    pub(crate) driver_url: String,
    _children: Vec<Owned>,
    home: TempDir,
}

/// What the driver, the app and its web view say of themselves.
const SAID: &str = "said.txt";

/// A process that ends with this value.
struct Owned(Child);

impl Drop for Owned {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Stage {
    /// Starts what is not there yet.
    pub(crate) async fn set() -> Result<Self> {
        let mut children = Vec::new();
        let display = match env::var("DISPLAY") {
            Ok(display) if !display.is_empty() => display,
            _ => {
                let (child, display) = xvfb()?;
                children.push(child);
                display
            }
        };
        // The web view keeps settings of the window between runs; these must not be the developer's.
        let home = TempDir::new()?;
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("DISPLAY", display)
            // Without it the app starts without automation and the session hangs.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // Any other value makes the screenshot call of WebKitGTK 2.50 hang.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "0")
            .env("BRIEFING_USER", "end-to-end")
            .env_remove("BRIEFING_STORE")
            .env("XDG_DATA_HOME", home.path().join("data"))
            .env("XDG_CONFIG_HOME", home.path().join("config"))
            .env("XDG_CACHE_HOME", home.path().join("cache"))
            .stdout(Stdio::null())
            .stderr(File::create(home.path().join(SAID))?)
            .spawn()
            .context("WebKitWebDriver does not start; on Debian it is in webkit2gtk-driver")?;
        children.push(Owned(driver));
        wait_for(port).await?;
        Ok(Stage { driver_url: format!("http://127.0.0.1:{port}"), _children: children, home })
    }

    /// Returns the last lines of what the driver, the app and its web view said of themselves: a crash says so only there.
    pub(crate) fn said(&self) -> String {
        const LAST: usize = 40;
        let said = fs::read(self.home.path().join(SAID)).unwrap_or_default();
        let said = String::from_utf8_lossy(&said);
        let lines: Vec<&str> = said.lines().collect();
        lines.iter().skip(lines.len().saturating_sub(LAST)).map(|line| format!("        | {line}\n")).collect()
    }
}

fn xvfb() -> Result<(Owned, String)> {
    let mut child = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("Xvfb does not start; on Debian it is in xvfb")?;
    let out = child.stdout.take().context("Xvfb has no output")?;
    let child = Owned(child);
    let mut number = String::new();
    BufReader::new(out).read_line(&mut number)?;
    Ok((child, format!(":{}", number.trim())))
}

async fn wait_for(port: u16) -> Result<()> {
    const TRIES: u32 = 100;
    for _ in 0..TRIES {
        if TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    bail!("WebKitWebDriver does not answer on port {port}")
}
