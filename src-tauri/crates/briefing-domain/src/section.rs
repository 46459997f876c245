//! Sections: the running text of a package that is neither story nor question, slot by slot of the outline.
//!
//! Which slots a package has, in which order and under which heading, is an asset (`outline.rs`); this is the text that fills them.

use serde::{Deserialize, Serialize};

use crate::audience::Working;
use crate::id::{FigureId, SectionId};
use crate::text::Text;

/// A section of a package.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// Its id.
    pub id: SectionId,
    /// How often it was saved.
    #[serde(default)]
    pub revision: u64,
    /// What may be printed for FDA.
    #[serde(default)]
    pub fda: SectionText,
    /// What stays in the team.
    #[serde(default)]
    pub internal: Working,
}

/// What a section prints.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields, default)]
pub struct SectionText {
    /// The slot of the outline it fills, for example `cmc.potency`.
    pub slot: String,
    /// A heading other than the outline's; blank for the outline's.
    pub heading: String,
    /// The text.
    pub body: Text,
    /// Figures printed after the text, unless the text places them itself.
    pub figures: Vec<FigureId>,
}
