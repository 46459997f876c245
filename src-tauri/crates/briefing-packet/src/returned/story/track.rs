//! Reads what was done to the text inside an element: inserted, deleted, moved from here or to here.
//!
//! Insertions and deletions may stand in each other; both hold then.

use roxmltree::Node;

use super::super::archive::child;
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
        let named = |open: &[(String, String)]| open.last().map(|(_, name)| name.clone());
        let moved = |open: &[(String, String)]| Mark { moved: named(open), ..by.clone() };
        match node.tag_name().name() {
            "ins" => within.marks.inserted = Some(by),
            "del" => within.marks.deleted = Some(by),
            "moveTo" => within.marks.inserted = Some(moved(&self.moves_to)),
            "moveFrom" => within.marks.deleted = Some(moved(&self.moves_from)),
            _ => {}
        }
    }
}
