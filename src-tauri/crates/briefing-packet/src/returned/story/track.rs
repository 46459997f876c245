//! Reads what was done to the text inside an element: inserted, deleted, moved from here or to here.
//!
//! Insertions and deletions may stand in each other; both hold then.

use roxmltree::Node;

use super::super::archive::{attribute, child};
use super::super::format::mark;
use super::super::token::Mark;
use super::{Inside, Story};

impl Story {
    /// Returns what holds inside a tracked change.
    pub(super) fn tracked(&self, node: Node<'_, '_>, inside: &Inside) -> Inside {
        let mut within = inside.clone();
        self.note(node, &mut within);
        within
    }

    /// Returns what holds for something whose properties carry the marks of tracked changes: the end of a paragraph, a run of a formula.
    pub(super) fn marked(&self, properties: Node<'_, '_>, inside: &Inside) -> Inside {
        let mut within = inside.clone();
        for name in ["ins", "del", "moveFrom", "moveTo"] {
            if let Some(node) = child(properties, name) {
                self.note(node, &mut within);
            }
        }
        within
    }

    fn note(&self, node: Node<'_, '_>, within: &mut Inside) {
        let by = mark(node);
        match node.tag_name().name() {
            "ins" => within.marks.inserted = Some(by),
            "del" => within.marks.deleted = Some(by),
            "moveTo" => {
                within.marks.inserted = Some(Mark { moved: name(node, &self.moves_to, "moveToRangeStart"), ..by });
            }
            "moveFrom" => {
                within.marks.deleted = Some(Mark { moved: name(node, &self.moves_from, "moveFromRangeStart"), ..by });
            }
            _ => {}
        }
    }
}

/// Returns the name of the move that something belongs to: of the range that is open, or of one that begins inside. Word opens the range
/// before the paragraph, LibreOffice in the middle of it.
fn name(node: Node<'_, '_>, open: &[(String, String)], start: &str) -> Option<String> {
    if let Some((_, name)) = open.last() {
        return Some(name.clone());
    }
    let begins_in = |node: Node<'_, '_>| {
        let start = node.descendants().find(|node| node.tag_name().name() == start)?;
        attribute(start, "name").or_else(|| attribute(start, "id")).map(str::to_owned)
    };
    // The mark of the end of a paragraph stands before everything else in it.
    let of_end = node.parent().is_some_and(|parent| parent.tag_name().name() == "rPr");
    let paragraph = || node.ancestors().find(|node| node.tag_name().name() == "p").filter(|_| of_end);
    begins_in(node).or_else(|| paragraph().and_then(begins_in))
}
