//! The head of a document: front matter for programs, title, notices and identifiers for people.
//!
//! Front matter is YAML whose texts are written as JSON strings, which YAML reads as they are.

use briefing_domain::audience::Audience;
use briefing_domain::text::{Block as TextBlock, Inline};

use crate::block::{Document, FrontMatter};
use crate::inline::{paragraph, strong};

/// Returns the front matter of a document under this title.
pub(super) fn matter(document: &Document, title: &str) -> String {
    lines(&document.front, title)
}

/// Returns the front matter as lines between dashes.
pub(super) fn lines(front: &FrontMatter, title: &str) -> String {
    let audience = match front.audience {
        Audience::Fda => "fda",
        Audience::Internal => "internal",
    };
    let mut out = String::from("---\n");
    let mut add = |key: &str, value: &str| {
        if !value.is_empty() {
            out.push_str(key);
            out.push_str(": ");
            // A viewer that does not know front matter would take a bracket for HTML; YAML reads the escape as the same sign.
            out.push_str(&serde_json::Value::from(value).to_string().replace('<', "\\u003c"));
            out.push('\n');
        }
    };
    add("title", title);
    add("program", &front.program);
    add("meeting", &front.meeting);
    add("audience", audience);
    add("ectd", &front.ectd);
    add("status", if front.final_copy { "FINAL" } else { "DRAFT" });
    add("as_of", &front.as_of.to_string());
    out.push_str("---\n\n");
    out
}

/// Returns title, notices and identifiers.
pub(super) fn head(document: &Document, title: &str) -> Vec<TextBlock> {
    blocks(&document.front, title)
}

/// Returns title, notices and identifiers from front matter.
pub(super) fn blocks(front: &FrontMatter, title: &str) -> Vec<TextBlock> {
    let mut out = vec![TextBlock::Heading { level: 1, inlines: vec![Inline::text(title)] }];
    let mut words = Vec::new();
    for notice in &front.notices {
        if !words.is_empty() {
            words.push(Inline::HardBreak);
        }
        words.push(strong(&notice.text));
    }
    if !words.is_empty() {
        out.push(TextBlock::Quote { blocks: vec![paragraph(words)] });
    }
    let mut identifiers = Vec::new();
    for (label, value) in &front.identifiers {
        let separator = if identifiers.is_empty() { "" } else { " | " };
        identifiers.push(Inline::text(format!("{separator}{label}: {value}")));
    }
    if !identifiers.is_empty() {
        out.push(paragraph(identifiers));
    }
    out
}
