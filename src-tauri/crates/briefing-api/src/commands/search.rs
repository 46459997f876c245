//! Searching a program: hits by title and text, with the words around them.

use briefing_domain::section::Section;
use briefing_domain::snapshot::{Thing, ThingKind};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::ApiError;

/// Asks for a search.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ProgramSearch {
    /// The program.
    pub program: String,
    /// The words; the last one may be unfinished.
    pub text: String,
}

/// Something a search found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct ProgramHit {
    /// The kind of the thing.
    pub kind: ThingKind,
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// A piece of its text.
    pub snippet: Vec<SnippetRun>,
}

/// A stretch of a snippet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct SnippetRun {
    /// The words.
    pub text: String,
    /// Whether they were looked for.
    pub hit: bool,
}

/// Searches everything a program holds, best hit first.
///
/// # Errors
/// When there is no such program.
pub fn program_search(app: &mut App, request: ProgramSearch) -> Result<Vec<ProgramHit>, ApiError> {
    const MOST: usize = 100;
    let program = app.find_program(&request.program)?;
    let hits = app.store.search(Some(&program), &request.text, MOST)?;
    hits.into_iter()
        .map(|hit| {
            let snippet = hit.snippet.into_iter().map(|part| SnippetRun { text: part.text, hit: part.hit }).collect();
            let kind = ThingKind::from_name(&hit.kind)?;
            let title = app.printed_heading(kind, &hit.id)?.unwrap_or(hit.title);
            Ok(ProgramHit { kind, id: hit.id, title, snippet })
        })
        .collect()
}

impl App {
    /// The heading of the section with this id; `None` for every other thing.
    fn printed_heading(&self, kind: ThingKind, id: &str) -> Result<Option<String>, ApiError> {
        if kind != ThingKind::Section {
            return Ok(None);
        }
        let (_, thing) = self.thing(id)?;
        let Thing::Section(section) = thing else { return Ok(None) };
        Ok(self.heading_of(&section))
    }

    /// The heading under which a section is printed: its own, or that of its place in the outline.
    pub(crate) fn heading_of(&self, section: &Section) -> Option<String> {
        let own = Some(section.fda.heading.clone()).filter(|heading| !heading.is_empty());
        own.or_else(|| self.known.outline.heading(&section.fda.slot).map(str::to_owned))
    }
}
