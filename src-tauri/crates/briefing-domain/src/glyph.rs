//! Which characters the fonts of the PDF have, so that checks can tell what a page would not show.
//!
//! The fonts themselves are the packet crate's; `assets/fonts/covered.toml` is made from them (`cargo xtask gen`). A character that only
//! steers others, such as a joiner, needs no font.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

const BUILT_IN: &str = include_str!("../../../../assets/fonts/covered.toml");

/// The file of the characters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Covered {
    /// The first and the last character of each range, in order.
    pub ranges: Vec<(u32, u32)>,
}

impl Covered {
    /// Gathers characters, given in order, into ranges.
    pub fn of(characters: impl Iterator<Item = char>) -> Self {
        let mut ranges: Vec<(u32, u32)> = Vec::new();
        for next in characters.map(u32::from) {
            match ranges.last_mut() {
                Some((_, last)) if *last + 1 == next => *last = next,
                Some(_) | None => ranges.push((next, next)),
            }
        }
        Covered { ranges }
    }

    /// Returns the text of the file.
    pub fn text(&self) -> String {
        const A_LINE: usize = 8;
        let shown: Vec<String> =
            self.ranges.iter().map(|(first, last)| format!("[0x{first:04x}, 0x{last:04x}]")).collect();
        let lines: Vec<String> = shown.chunks(A_LINE).map(|line| format!("  {},\n", line.join(", "))).collect();
        format!(
            "# Made by `cargo xtask gen` from the fonts of this folder; not to be edited.\n\
             # The characters that at least one of them has: first and last of each range.\n\n\
             ranges = [\n{}]\n",
            lines.concat()
        )
    }

    fn has(&self, c: char) -> bool {
        let c = u32::from(c);
        let next = self.ranges.partition_point(|(first, _)| *first <= c);
        next.checked_sub(1).and_then(|before| self.ranges.get(before)).is_some_and(|(_, last)| c <= *last)
    }
}

static COVERED: LazyLock<Covered> =
    LazyLock::new(|| toml::from_str(BUILT_IN).unwrap_or(Covered { ranges: vec![(0, u32::from(char::MAX))] }));

/// Returns whether a page of the PDF shows a character, or need not because it only steers others.
pub fn is_shown(c: char) -> bool {
    c.is_ascii() || steers(c) || COVERED.has(c)
}

/// Returns whether a character has no picture of its own: spaces, joiners, marks of direction, choices of a variant.
pub fn steers(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{feff}')
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_can_be_read_and_knows_what_packets_are_written_with() {
        let covered: Covered = toml::from_str(BUILT_IN).unwrap();
        assert_eq!(covered.text(), BUILT_IN);
        for c in "A\u{e9}\u{3b1}\u{41f}\u{2264}\u{d7}\u{2076}\u{2192}\u{2610}\u{200d}".chars() {
            assert!(is_shown(c), "{c}");
        }
        for c in "\u{7d30}\u{1f600}\u{e000}".chars() {
            assert!(!is_shown(c), "{c}");
        }
    }

    #[test]
    fn neighbors_become_a_range() {
        assert_eq!(Covered::of("abcx".chars()).ranges, [(0x61, 0x63), (0x78, 0x78)]);
    }
}
