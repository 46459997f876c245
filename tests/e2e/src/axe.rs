//! Looks at the present screen with axe, in the real engine with its real colors, and for sideways scrolling.

use anyhow::{Context, Result, bail};

use crate::page::Page;

const AXE: &str = "ui/node_modules/axe-core/axe.min.js";

const RUN: &str = "const done = arguments[arguments.length - 1];
const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
axe.run(document, { runOnly })
  .then((seen) => done(seen.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.html).join(' ')}`)))
  .catch((error) => done([String(error)]));";

/// What may keep a page from going on.
const STATE: &str =
    "return [document.visibilityState, document.readyState, document.hasFocus(), axe._running, location.hash];";

const OVERFLOW: &str = "const main = document.querySelector('main');
return [document.documentElement.scrollWidth - window.innerWidth, main.scrollWidth - main.clientWidth];";

/// Fails with what axe finds on the present screen.
pub(crate) async fn look(page: &Page, screen: &str) -> Result<()> {
    let script = std::fs::read_to_string(AXE).with_context(|| format!("{AXE} is missing; run `npm ci` in ui/"))?;
    page.script(&script).await?;
    let found = match page.waiting_script(RUN).await.with_context(|| format!("axe on {screen}"))? {
        Some(found) => found,
        // Once in many hundred looks nothing comes back in half a minute, though the page goes on; what axe finds, it finds again.
        None => {
            println!("        axe on {screen} did not end and is asked again; {}", page.script(STATE).await?);
            page.script(&script).await?;
            let again = page.waiting_script(RUN).await?;
            again.with_context(|| format!("axe on {screen} does not end, though it was asked twice"))?
        }
    };
    let findings: Vec<&str> = found.as_array().into_iter().flatten().filter_map(|one| one.as_str()).collect();
    if !findings.is_empty() {
        bail!("axe on {screen}: {}", findings.join("; "));
    }
    let overflow = page.script(OVERFLOW).await?;
    if overflow.as_array().into_iter().flatten().any(|pixels| pixels.as_i64().unwrap_or(1) > 0) {
        bail!("{screen} scrolls sideways by {overflow} pixels");
    }
    Ok(())
}
