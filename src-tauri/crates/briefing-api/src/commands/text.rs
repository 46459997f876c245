//! The Markdown of a field as a tree for the editor, and back. The window has no Markdown parser of its own.

use briefing_domain::text::{self, Doc};
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::ApiError;

/// Asks for the tree of a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TextRead {
    /// The Markdown.
    pub source: String,
}

/// Returns the tree of a text; each block carries its source, so that what nobody touches is written back to the letter.
///
/// # Errors
/// None: every text has a tree; what it does not know is kept with its source.
pub fn text_read(_app: &mut App, request: TextRead) -> Result<Doc, ApiError> {
    Ok(text::read(&request.source))
}

/// Asks for the Markdown of a tree.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TextWrite {
    /// The tree; a block without source is written in the canonical form.
    pub doc: Doc,
}

/// A written text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct TextWritten {
    /// The Markdown.
    pub source: String,
    /// The tree as it reads back, with sources: what the editor goes on with.
    pub doc: Doc,
    /// The number of words a reader reads.
    pub words: usize,
}

/// Returns the Markdown of a tree, tidied so that reading it gives the same tree.
///
/// # Errors
/// None: every tree can be written.
pub fn text_write(_app: &mut App, request: TextWrite) -> Result<TextWritten, ApiError> {
    let mut doc = request.doc;
    doc.tidy();
    let source = text::write(&doc);
    let doc = text::read(&source);
    let words = text::words(&source);
    Ok(TextWritten { source, doc, words })
}
