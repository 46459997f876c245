//! Puts blocks on pages, one after the other, and notes on which page each bookmark stands.

use std::collections::BTreeMap;

use super::face::FINE;
use super::story::{Block, Section};

/// The line above footnotes with the space around it, in twips.
const SEPARATOR: i64 = 200;
/// What a row of a table leaves free at the foot of a page, in twips: its line below, and what rounding adds up to. Without it a page of the
/// estimate holds rows that LibreOffice moves to the next one.
const ROW_SLACK: i64 = 24;

/// The pages of a file.
#[derive(Debug, Default)]
pub(super) struct Flow {
    pub(super) page: usize,
    pub(super) marks: BTreeMap<String, usize>,
    /// The height of the page, and what of it is taken by text and by footnotes.
    height: i64,
    used: i64,
    notes: i64,
    /// The space below the last paragraph, which may end behind the page.
    below: i64,
}

impl Flow {
    /// Places all sections.
    pub(super) fn of(sections: &[Section]) -> Self {
        let mut flow = Flow::default();
        for section in sections {
            flow.height = section.height;
            flow.turn();
            let mut place = 0;
            while let Some(rest) = section.blocks.get(place..).filter(|rest| !rest.is_empty()) {
                let chain = rest.iter().take_while(|block| block.keep_next).count();
                flow.together(rest, chain);
                for block in rest.iter().take(chain.max(1)) {
                    flow.block(block);
                }
                place += chain.max(1);
            }
        }
        flow
    }

    fn turn(&mut self) {
        self.page += 1;
        (self.used, self.notes, self.below) = (0, 0, 0);
    }

    /// Begins a page when blocks that stay together do not fit on this one, but on the next.
    fn together(&mut self, rest: &[Block], chain: usize) {
        if chain == 0 || self.used == 0 {
            return;
        }
        let (mut need, mut notes, mut below) = (0, 0, self.below);
        for (nth, block) in rest.iter().take(chain + 1).enumerate() {
            if nth > 0 && block.breaks {
                break;
            }
            // Of the last only what cannot be parted from what stands above it.
            let lines = if nth < chain || block.whole { block.lines.len() } else { block.least() };
            need += space(below, block.before);
            for line in block.lines.iter().take(lines) {
                need += line.height;
                notes += line.notes;
            }
            below = block.after;
        }
        let slack = if rest.get(chain).is_some_and(|block| block.row) { ROW_SLACK * FINE } else { 0 };
        let room = self.height - self.used - self.notes - slack;
        if need + notes > room && need + notes <= self.height {
            self.turn();
        }
    }

    fn block(&mut self, block: &Block) {
        if block.breaks && self.used > 0 {
            self.turn();
        }
        let all: i64 = block.lines.iter().map(|line| line.height + line.notes).sum();
        if block.whole
            && self.used > 0
            && !self.fits(space(self.below, block.before) + all + if block.row { ROW_SLACK * FINE } else { 0 })
            && all <= self.height
        {
            self.turn();
            self.used = block.repeated;
        }
        // Word takes no space above what a full page has moved to the next one.
        let mut gap = if self.used > block.repeated || block.breaks { space(self.below, block.before) } else { 0 };
        let mut marks = block.marks.iter().peekable();
        let count = block.lines.len();
        let mut placed = 0;
        while placed < count {
            let fitting = self.fitting(block, placed, gap);
            let mut take = fitting;
            if block.widows && !block.row && take < count - placed {
                // Two lines at least stay, and two at least go.
                if count - placed - take == 1 {
                    take = take.saturating_sub(1);
                }
                if placed == 0 && take == 1 {
                    take = 0;
                }
            }
            if take == 0 && (self.used > block.repeated) {
                self.turn();
                self.used = block.repeated;
                gap = 0;
                continue;
            }
            let take = take.max(1);
            self.used += gap;
            gap = 0;
            for line in block.lines.iter().skip(placed).take(take) {
                self.used += line.height;
                self.add_note(line.notes);
            }
            while let Some((mark, _)) = marks.next_if(|(_, line)| *line < placed + take) {
                self.marks.insert(mark.clone(), self.page);
            }
            placed += take;
            if placed < count {
                self.turn();
                self.used = block.repeated;
            }
        }
        for (mark, _) in marks {
            self.marks.insert(mark.clone(), self.page);
        }
        self.below = block.after;
        if block.row {
            self.used += std::mem::take(&mut self.below);
        }
    }

    /// Returns how many further lines of a block fit on the page.
    fn fitting(&self, block: &Block, from: usize, gap: i64) -> usize {
        let (mut need, mut count) = (gap, 0);
        for line in block.lines.iter().skip(from) {
            need += line.height + line.notes;
            if !self.fits(need + if block.row { ROW_SLACK * FINE } else { 0 }) {
                break;
            }
            count += 1;
        }
        count
    }

    fn fits(&self, need: i64) -> bool {
        self.used + self.notes + need <= self.height
    }

    fn add_note(&mut self, room: i64) {
        if room > 0 {
            self.notes += room + if self.notes == 0 { SEPARATOR * FINE } else { 0 };
        }
    }
}

impl Block {
    /// Returns how many lines at its beginning stay together.
    fn least(&self) -> usize {
        let count = self.lines.len();
        // Two at least stay and two at least go, so three cannot be parted.
        if self.row || !self.widows {
            1
        } else if count <= 3 {
            count
        } else {
            2
        }
    }
}

/// Returns the space between two paragraphs: the larger of what both ask for, as Word takes it.
fn space(below: i64, above: i64) -> i64 {
    below.max(above)
}
