//! What stands inside a line: texts, marks, links, references, and what is kept with its source.
//!
//! Sub- and superscript are marks of their own because `10<sup>13</sup>` must never become 1013. A reference is a link whose target
//! names a thing of the program; its label is written fresh and never decides anything.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A piece of a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub enum Inline {
    /// Text without any mark-up.
    Text {
        /// The text.
        text: String,
    },
    /// Strong emphasis, bold.
    Strong {
        /// The content.
        inlines: Vec<Inline>,
    },
    /// Emphasis, italic.
    Emphasis {
        /// The content.
        inlines: Vec<Inline>,
    },
    /// Struck-through text, `~~so~~`.
    Strike {
        /// The content.
        inlines: Vec<Inline>,
    },
    /// Code.
    Code {
        /// The code.
        text: String,
    },
    /// Subscript, `<sub>2</sub>`.
    Sub {
        /// The content.
        inlines: Vec<Inline>,
    },
    /// Superscript, `<sup>13</sup>`.
    Sup {
        /// The content.
        inlines: Vec<Inline>,
    },
    /// A line break in the source that the reader of the document does not see.
    SoftBreak,
    /// A line break the reader of the document sees; `<br>` in a table or a heading.
    HardBreak,
    /// A link.
    Link {
        /// The address.
        target: String,
        /// The title; may be empty.
        title: String,
        /// The content.
        inlines: Vec<Inline>,
    },
    /// A picture.
    Image {
        /// The address, for example `figure:fg_<uuid>`.
        target: String,
        /// The title; may be empty.
        title: String,
        /// The text for those who cannot see it.
        alt: String,
    },
    /// The mark of a footnote.
    FootnoteRef {
        /// The label of the footnote.
        label: String,
    },
    /// A reference to a thing of the program.
    Reference(Reference),
    /// What the tree does not know.
    Kept(Kept),
}

impl Inline {
    /// Returns a text.
    pub fn text(text: impl Into<String>) -> Self {
        Inline::Text { text: text.into() }
    }

    /// Returns the pieces inside this one; empty for a piece that holds none.
    pub fn children(&self) -> &[Inline] {
        match self {
            Inline::Strong { inlines }
            | Inline::Emphasis { inlines }
            | Inline::Strike { inlines }
            | Inline::Sub { inlines }
            | Inline::Sup { inlines }
            | Inline::Link { inlines, .. } => inlines,
            Inline::Text { .. }
            | Inline::Code { .. }
            | Inline::SoftBreak
            | Inline::HardBreak
            | Inline::Image { .. }
            | Inline::FootnoteRef { .. }
            | Inline::Reference(_)
            | Inline::Kept(_) => &[],
        }
    }

    /// Returns the pieces inside this one, to change them; `None` for a piece that holds none.
    pub fn children_mut(&mut self) -> Option<&mut Vec<Inline>> {
        match self {
            Inline::Strong { inlines }
            | Inline::Emphasis { inlines }
            | Inline::Strike { inlines }
            | Inline::Sub { inlines }
            | Inline::Sup { inlines }
            | Inline::Link { inlines, .. } => Some(inlines),
            Inline::Text { .. }
            | Inline::Code { .. }
            | Inline::SoftBreak
            | Inline::HardBreak
            | Inline::Image { .. }
            | Inline::FootnoteRef { .. }
            | Inline::Reference(_)
            | Inline::Kept(_) => None,
        }
    }
}

/// A reference to a thing of the program: `[label](fact:ft_<uuid>)`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Reference {
    /// What kind of thing.
    pub kind: ReferenceKind,
    /// The id of the thing.
    pub id: String,
    /// What stood there when the text was written; ignored on reading and written fresh ([`super::relabel`]).
    pub label: String,
}

impl Reference {
    /// Returns the reference a link target names, or `None` when it is an ordinary address.
    pub fn from_target(target: &str, label: &str) -> Option<Self> {
        let (scheme, id) = target.split_once(':')?;
        let kind = ReferenceKind::ALL.into_iter().find(|kind| kind.as_str() == scheme)?;
        let known = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
        let sound = !id.is_empty() && id.chars().all(known);
        sound.then(|| Reference { kind, id: id.to_owned(), label: label.to_owned() })
    }

    /// Returns the link target: `fact:ft_<uuid>`.
    pub fn target(&self) -> String {
        format!("{}:{}", self.kind, self.id)
    }
}

/// The kinds of things a text can refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub enum ReferenceKind {
    /// A fact of the product profile.
    Fact,
    /// A claim.
    Claim,
    /// A piece of evidence.
    Evidence,
    /// A question to FDA.
    Question,
    /// A section of the package.
    Section,
    /// A figure.
    Figure,
}

impl ReferenceKind {
    /// All kinds.
    pub const ALL: [ReferenceKind; 6] = [
        ReferenceKind::Fact,
        ReferenceKind::Claim,
        ReferenceKind::Evidence,
        ReferenceKind::Question,
        ReferenceKind::Section,
        ReferenceKind::Figure,
    ];

    /// Returns the word before the colon of the target.
    pub fn as_str(self) -> &'static str {
        match self {
            ReferenceKind::Fact => "fact",
            ReferenceKind::Claim => "claim",
            ReferenceKind::Evidence => "evidence",
            ReferenceKind::Question => "question",
            ReferenceKind::Section => "section",
            ReferenceKind::Figure => "figure",
        }
    }
}

impl fmt::Display for ReferenceKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Source the tree does not know, kept to the letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub struct Kept {
    /// Why it is kept.
    pub kind: KeptKind,
    /// The source.
    pub source: String,
}

/// Why source is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
pub enum KeptKind {
    /// A comment, `<!-- so -->`.
    Comment,
    /// Raw HTML other than `sub`, `sup` and `br`.
    Html,
    /// A block between `:::name` and `:::`, or a text block in which such a line stands.
    Directive,
    /// Metadata between `---` lines at the very start.
    FrontMatter,
    /// The definition of a link: `[g]: https://...`.
    Definition,
    /// A block nested deeper than [`super::MAX_DEPTH`].
    TooDeep,
    /// Source whose meaning the tree would lose, for example a table row with more cells than the table has columns.
    Unreadable,
}
