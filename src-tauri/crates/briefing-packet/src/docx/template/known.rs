//! Which style of a template stands for which of ours.
//!
//! Word writes the names of its own styles in English whatever language it speaks (`heading 1`, with the id `berschrift1` in German), so names
//! are compared, in lower case. Other programs are less strict: a second name (alias) counts too, and for Word's own styles the id.

use std::collections::{BTreeMap, BTreeSet};

use roxmltree::{Document, Node};

use super::StyleMapping;
use super::copy::W;
use crate::docx::page::Geometry;
use crate::docx::styles;

/// The table style that Word itself needs; nobody maps it.
pub(super) const PLAIN_TABLE: &str = "TableNormal";

/// Id and name of a style.
type Called = (String, String);

/// The styles of a template, by kind and by what they are called in lower case.
#[derive(Default)]
pub(super) struct Known {
    names: BTreeMap<(String, String), Called>,
    aliases: BTreeMap<(String, String), Called>,
    by_id: BTreeMap<(String, String), Called>,
    /// The style that a paragraph or table has without saying so, by kind.
    usual: BTreeMap<String, Called>,
    ids: BTreeSet<String>,
}

impl Known {
    pub(super) fn of(styles: &Document<'_>) -> Self {
        let mut known = Known::default();
        for style in styles.descendants().filter(|node| node.has_tag_name((W, "style"))) {
            let name = value(style, "name").unwrap_or_default();
            let id = style.attribute((W, "styleId")).unwrap_or_default();
            let kind = style.attribute((W, "type")).unwrap_or("paragraph");
            let key = |text: &str| (kind.to_owned(), text.trim().to_lowercase());
            let called = || (id.to_owned(), name.to_owned());
            known.names.entry(key(name)).or_insert_with(called);
            for alias in value(style, "aliases").unwrap_or_default().split(',') {
                known.aliases.entry(key(alias)).or_insert_with(called);
            }
            known.by_id.entry(key(id)).or_insert_with(called);
            if matches!(style.attribute((W, "default")), Some("1" | "true" | "on")) {
                known.usual.entry(kind.to_owned()).or_insert_with(called);
            }
            known.ids.insert(id.to_owned());
        }
        known
    }

    fn find(&self, kind: &str, ours: &str, name: &str) -> Option<&Called> {
        let key = |text: &str| (kind.to_owned(), text.to_lowercase());
        let by_name = self.names.get(&key(name)).or_else(|| self.aliases.get(&key(name)));
        let by_id = || if styles::is_own(ours) { None } else { self.by_id.get(&key(ours)) };
        let usual = || if ours == "Normal" || ours == PLAIN_TABLE { self.usual.get(kind) } else { None };
        by_name.or_else(by_id).or_else(usual)
    }

    /// Returns the ids that our styles have in the file, and the same for people.
    pub(super) fn map(&self) -> (Vec<(&'static str, String)>, Vec<StyleMapping>) {
        let (mut ids, mut mapping) = (Vec::new(), Vec::new());
        for (kind, ours, name) in ours() {
            let found = self.find(kind, ours, name);
            let (id, theirs) = match found {
                Some((id, theirs)) => (id.clone(), if theirs.is_empty() { id.clone() } else { theirs.clone() }),
                None if self.ids.contains(ours) => (format!("{ours}OfPacket"), name.to_owned()),
                None => (ours.to_owned(), name.to_owned()),
            };
            ids.push((ours, id));
            if ours != PLAIN_TABLE {
                let own = styles::is_own(ours);
                mapping.push(StyleMapping { ours: name.to_owned(), theirs, found: found.is_some(), own });
            }
        }
        (ids, mapping)
    }
}

/// Returns the name of a style as Word writes it, when a template has it in other letters: `Heading 1` for `heading 1`.
pub(super) fn as_word_writes(id: &str, name: &str) -> Option<&'static str> {
    let (.., usual) = ours().into_iter().find(|(_, ours, _)| *ours == id)?;
    (!styles::is_own(id) && usual != name && usual.eq_ignore_ascii_case(name)).then_some(usual)
}

/// Returns what an element inside a style says.
pub(super) fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.children().find(|child| child.has_tag_name((W, name))).and_then(|child| child.attribute((W, "val")))
}

/// All our styles: kind, id and name.
fn ours() -> Vec<(&'static str, &'static str, &'static str)> {
    let geometry = Geometry::of(&crate::look::Look::default());
    let mut all = vec![("paragraph", "Normal", "Normal"), ("table", PLAIN_TABLE, "Normal Table")];
    all.extend(styles::all(geometry).iter().map(|style| ("paragraph", style.id, style.name)));
    all.extend(styles::characters().iter().map(|(id, name, _)| ("character", *id, *name)));
    all.push(("table", styles::TABLE, "Packet Table"));
    all
}
