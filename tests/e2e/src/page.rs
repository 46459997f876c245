//! The window as a person sees it: headings, buttons and fields by their words. Knows no screen.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Error, Result, anyhow, bail};
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::Programs;
use crate::processes;
use crate::stage::Stage;

const PATIENCE: Duration = Duration::from_secs(20);
const PICTURES: &str = "target/e2e";
pub(crate) const STORE: &str = "store.sqlite";

/// A window on a store of its own.
pub(crate) struct Page {
    client: Client,
    folder: TempDir,
    app: PathBuf,
    cli: PathBuf,
    driver_url: String,
}

impl Page {
    /// Opens the app on a fresh store.
    pub(crate) async fn open(stage: &Stage, programs: &Programs) -> Result<Self> {
        Self::open_in(TempDir::new()?, stage, programs).await
    }

    /// Opens the app on the store in a folder.
    pub(crate) async fn open_in(folder: TempDir, stage: &Stage, programs: &Programs) -> Result<Self> {
        let app = std::fs::canonicalize(&programs.app)?;
        let client = connect(&app, &folder.path().join(STORE), &[], &stage.driver_url).await?;
        Ok(Page { client, folder, app, cli: programs.cli.clone(), driver_url: stage.driver_url.clone() })
    }

    /// Ends the session, and with it the app.
    pub(crate) async fn close(self) -> Result<()> {
        self.client.close().await.context("the window does not close")
    }

    /// Kills the app at once, as a power cut would, and opens it again on the same store.
    pub(crate) async fn kill_and_reopen(&mut self) -> Result<()> {
        let app = processes::of_store(&self.folder.path().join(STORE))?;
        let killed = Command::new("kill").args(["-9", &app.to_string()]).status()?;
        if !killed.success() {
            bail!("the app could not be killed");
        }
        // The driver has lost its window; what it says of that is of no interest.
        let _ = self.client.clone().close().await;
        self.reconnect(&[]).await
    }

    /// Closes the app and starts it again on the same store with these arguments.
    pub(crate) async fn restart(&mut self, arguments: &[&str]) -> Result<()> {
        self.client.clone().close().await.context("the window does not close")?;
        self.reconnect(arguments).await
    }

    async fn reconnect(&mut self, arguments: &[&str]) -> Result<()> {
        self.client = connect(&self.app, &self.folder.path().join(STORE), arguments, &self.driver_url).await?;
        Ok(())
    }

    /// A folder that is gone after the scenario.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) async fn source(&self) -> Result<String> {
        self.client.source().await.map_err(told)
    }

    /// Waits for the screen with this heading.
    pub(crate) async fn heading(&self, words: &str) -> Result<Element> {
        self.find(&format!("//main//h1[normalize-space()={}]", quoted(words))).await
    }

    /// Waits until these words stand somewhere.
    pub(crate) async fn text(&self, words: &str) -> Result<Element> {
        self.find(&format!("//*[not(self::script)][contains(normalize-space(text()),{})]", quoted(words))).await
    }

    /// Presses the first button or link whose words begin so.
    pub(crate) async fn press(&self, words: &str) -> Result<()> {
        let words = quoted(words);
        let path = format!(
            "//*[self::button or self::a or self::summary or @role='menuitem' or @role='menuitemradio']\
             [starts-with(normalize-space(.),{words}) or starts-with(@aria-label,{words})]"
        );
        self.on(&path, async |found: Element| {
            // The driver takes what is half below the edge of a list for visible, and then clicks on what lies over it.
            let shown = vec![serde_json::to_value(&found)?];
            self.client.execute("arguments[0].scrollIntoView({ block: 'center' })", shown).await?;
            found.click().await
        })
        .await
        .with_context(|| format!("{words} cannot be pressed"))
    }

    /// Replaces the text of the field with this label, be it an input or a text with marks.
    pub(crate) async fn fill(&self, label: &str, text: &str) -> Result<()> {
        let texts = self
            .on(&labeled(label), async |field: Element| {
                if field.attr("role").await?.as_deref() == Some("textbox") {
                    // A text is shown until it is entered; then its editor takes the place of what was shown.
                    self.client.execute("arguments[0].focus()", vec![serde_json::to_value(field)?]).await?;
                    return Ok(true);
                }
                field.clear().await?;
                field.send_keys(text).await?;
                Ok(false)
            })
            .await
            .with_context(|| format!("{label} cannot be filled in"))?;
        if !texts {
            return Ok(());
        }
        self.on(&format!("{}[@contenteditable='true']", labeled_text(label)), async |editor: Element| {
            editor.send_keys(&format!("{}a{}", char::from(Key::Control), char::from(Key::Null))).await?;
            editor.send_keys(&char::from(Key::Delete).to_string()).await?;
            editor.send_keys(text).await
        })
        .await
        .with_context(|| format!("{label} cannot be written"))
    }

    /// Chooses a line of a list that opens below the field with this label.
    pub(crate) async fn choose(&self, label: &str, line: &str) -> Result<()> {
        self.on(&labeled(label), async |field: Element| {
            field.click().await?;
            field.send_keys(line).await
        })
        .await
        .with_context(|| format!("{label} cannot be opened"))?;
        let option = format!("//*[@role='option'][contains(normalize-space(.),{})]", quoted(line));
        self.on(&option, async |line: Element| line.click().await)
            .await
            .with_context(|| format!("{line} cannot be chosen"))
    }

    /// Follows a link by script: under a scaled page WebKitWebDriver clicks beside its target.
    pub(crate) async fn follow(&self, path: &str) -> Result<()> {
        self.on(path, async |link: Element| {
            self.client.execute("arguments[0].click()", vec![serde_json::to_value(link)?]).await.map(|_| ())
        })
        .await
        .with_context(|| format!("cannot be followed: {path}"))
    }

    /// Does something with what stands at this path. What is drawn anew between finding and doing is found again, as a person's eye
    /// would; every other failure counts.
    async fn on<T>(&self, path: &str, act: impl AsyncFn(Element) -> Result<T, CmdError>) -> Result<T> {
        let until = Instant::now() + PATIENCE;
        loop {
            match act(self.find(path).await?).await {
                Err(error) if error.is_stale_element_reference() && Instant::now() < until => {}
                done => return done.map_err(told),
            }
        }
    }

    /// Waits for the field with this label.
    pub(crate) async fn field(&self, label: &str) -> Result<Element> {
        self.find(&labeled(label)).await
    }

    pub(crate) async fn find(&self, path: &str) -> Result<Element> {
        self.client
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::XPath(path))
            .await
            .map_err(told)
            .with_context(|| format!("not on the screen: {path}"))
    }

    /// Runs a script in the page, once more when nothing comes back in the half minute that the driver waits, which is told. So a script
    /// may run twice, and must do the same then.
    pub(crate) async fn script(&self, script: &str) -> Result<Value> {
        let mut done = self.client.execute(script, Vec::new()).await;
        if done.as_ref().is_err_and(CmdError::is_script_timeout) {
            let head: String = script.chars().take(80).collect();
            println!("        no answer to a script, which is run again: {head}");
            done = self.client.execute(script, Vec::new()).await;
        }
        done.map_err(told).context("a script does not run")
    }

    /// Runs a script that calls its last argument when it is done; none when it did not end in the half minute that the driver waits.
    pub(crate) async fn waiting_script(&self, script: &str) -> Result<Option<Value>> {
        match self.client.execute_async(script, Vec::new()).await {
            Err(error) if error.is_script_timeout() => Ok(None),
            done => done.map(Some).map_err(told),
        }
    }

    /// Keeps a picture of the window.
    pub(crate) async fn picture(&self, name: &str) -> Result<()> {
        std::fs::create_dir_all(PICTURES)?;
        let picture = self.client.screenshot().await.map_err(told).with_context(|| format!("no picture of {name}"))?;
        std::fs::write(Path::new(PICTURES).join(format!("{name}.png")), picture)?;
        Ok(())
    }

    /// Asks the command line about the same store, as a second reader.
    pub(crate) fn command_line(&self, args: &[&str]) -> Result<String> {
        let store = self.folder.path().join(STORE);
        let output = Command::new(&self.cli).arg("--store").arg(store).args(args).output()?;
        if !output.status.success() {
            bail!("`briefing {}` says: {}", args.join(" "), String::from_utf8_lossy(&output.stderr));
        }
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    }
}

async fn connect(app: &Path, store: &Path, arguments: &[&str], driver_url: &str) -> Result<Client> {
    let mut args = vec![json!("--store"), json!(store)];
    args.extend(arguments.iter().map(|argument| json!(argument)));
    let options = json!({ "binary": app, "args": args });
    let capabilities = serde_json::Map::from_iter([("webkitgtk:browserOptions".to_owned(), options)]);
    ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities)
        .connect(driver_url)
        .await
        .context("the window does not open")
}

/// What the driver says, with the kind of failure: WebKitGTK often gives it no other words.
fn told(error: CmdError) -> Error {
    match error {
        CmdError::Standard(error) => anyhow!("the driver says \"{}\": {}", error.error, error.message),
        other => other.into(),
    }
}

/// The path to a field by its label: an input by its `for`, a text with marks by the name it has for a screen reader.
fn labeled(label: &str) -> String {
    let words = quoted(label);
    format!("//*[@id=//label[starts-with(normalize-space(.),{words})]/@for] | {}", labeled_text(label))
}

/// The path to a text with marks by its label.
fn labeled_text(label: &str) -> String {
    let words = quoted(label);
    format!("//*[@role='textbox'][@aria-labelledby=//*[starts-with(normalize-space(.),{words})]/@id]")
}

/// Writes words as an XPath string; they may hold one kind of quotation mark.
fn quoted(words: &str) -> String {
    if words.contains('\'') { format!("\"{words}\"") } else { format!("'{words}'") }
}
