//! The Markdown of the project: the text as typed, the tree it stands for, and the functions between the two.
//!
//! There is one reader ([`read()`]) and one writer ([`write()`]) for window, checks and composers; `docs/markdown.md` fixes the dialect.
//! What the tree does not know is kept with its source, and a block nobody touched is written back to the letter. No export formats
//! (Word, PDF) and no look-up of reference targets here.

use serde::{Deserialize, Serialize};

mod escape;
mod fold;
mod inlines;
mod pen;
mod query;
mod read;
mod seams;
mod tidy;
mod walk;
mod write;

pub use inlines::{Inline, Kept, KeptKind, Reference, ReferenceKind};
pub use query::{
    clear_sources, forbidden, plain, references, relabel, rename_footnotes, shift_headings, without_forbidden, words,
};
pub use read::{MAX_DEPTH, read};
pub use write::{write, write_canonical};

/// Markdown as typed by the user; a plain string on the wire.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(String);

impl Text {
    /// Returns the Markdown source.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns whether there is nothing but white space.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }

    /// Returns the tree of this text.
    pub fn read(&self) -> Doc {
        read(&self.0)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Text(text)
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Text(text.to_owned())
    }
}

impl AsRef<str> for Text {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl From<&Doc> for Text {
    fn from(doc: &Doc) -> Self {
        Text(write(doc))
    }
}

/// A read Markdown text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Doc {
    /// The blocks at the top, in order.
    pub blocks: Vec<Top>,
}

impl Doc {
    /// Returns whether both say the same, whatever their sources look like.
    pub fn same_meaning(&self, other: &Doc) -> bool {
        self.blocks.iter().map(|top| &top.block).eq(other.blocks.iter().map(|top| &top.block))
    }

    /// Brings the tree into the form the writer writes and the reader returns: neighboring texts joined, white space moved out of
    /// marks, tables filled up, empty blocks dropped. `read(write(doc))` equals the tidied `doc`.
    pub fn tidy(&mut self) {
        tidy::doc(self);
    }

    /// Adds the blocks of another text; they lose their source, because source written for one place can mean something else in another.
    pub fn append(&mut self, other: Doc) {
        self.blocks.extend(other.blocks.into_iter().map(|top| Top::from(top.block)));
    }
}

/// A block at the top of a text, with its source while nobody changed it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Top {
    /// What was read; `None` for a new or changed block, which is then written in the canonical form.
    pub source: Option<Source>,
    /// The block.
    pub block: Block,
}

impl From<Block> for Top {
    fn from(block: Block) -> Self {
        Top { source: None, block }
    }
}

/// The stretch of the source from the start of a block to the start of the next one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Source {
    /// Where it begins, in bytes from the start of the text; tells whether two blocks were neighbors.
    pub at: u32,
    /// The source to the letter, with the empty lines that follow.
    pub text: String,
}

/// A block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub enum Block {
    /// A heading.
    Heading {
        /// 1 to 6.
        level: u8,
        /// The text.
        inlines: Vec<Inline>,
    },
    /// A paragraph.
    Paragraph {
        /// The text.
        inlines: Vec<Inline>,
    },
    /// A bulleted or numbered list.
    List {
        /// The first number; `None` for bullets.
        start: Option<u32>,
        /// Whether the items stand without empty lines between them.
        tight: bool,
        /// The items.
        items: Vec<ListItem>,
    },
    /// A table.
    Table {
        /// One for each column.
        align: Vec<Align>,
        /// The cells of the first row.
        header: Vec<Vec<Inline>>,
        /// The other rows, each a list of cells.
        rows: Vec<Vec<Vec<Inline>>>,
    },
    /// A quotation.
    Quote {
        /// What is quoted.
        blocks: Vec<Block>,
    },
    /// A block of code.
    Code {
        /// The word or words after the fence; may be empty.
        language: String,
        /// The code, without the last line break.
        text: String,
    },
    /// A line across the page.
    Rule,
    /// The text of a footnote.
    Footnote {
        /// What the reference names.
        label: String,
        /// The text.
        blocks: Vec<Block>,
    },
    /// What the tree does not know.
    Kept(Kept),
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct ListItem {
    /// Whether a task is done; `None` when the item is no task.
    pub task: Option<bool>,
    /// The content.
    pub blocks: Vec<Block>,
}

/// The alignment of a table column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub enum Align {
    /// Not said.
    #[default]
    None,
    /// Left.
    Left,
    /// Centered.
    Center,
    /// Right.
    Right,
}

#[cfg(feature = "bindings")]
mod bindings {
    use super::Text;

    impl ts_rs::TS for Text {
        type WithoutGenerics = Self;
        type OptionInnerType = Self;
        fn name(_: &ts_rs::Config) -> String {
            "string".to_owned()
        }
        fn inline(_: &ts_rs::Config) -> String {
            "string".to_owned()
        }
    }

    impl schemars::JsonSchema for Text {
        fn schema_name() -> std::borrow::Cow<'static, str> {
            "Text".into()
        }
        fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
            schemars::json_schema!({ "type": "string", "format": "markdown" })
        }
    }
}

#[cfg(test)]
mod tests;
