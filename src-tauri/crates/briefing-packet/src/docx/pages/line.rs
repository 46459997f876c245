//! Breaks words into lines, each as full as it gets, as Word does.
//!
//! A line may break behind a space and behind a hyphen or a dash; a word longer than the line breaks anywhere.

use super::face::{Cut, FINE};
use super::looks::Look;

/// The distance of tabs that nobody set, in twips.
const TAB: i64 = 720;

/// A line that is full.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) height: i64,
    /// Room that its footnotes take at the foot of the page.
    pub(super) notes: i64,
}

/// A paragraph being broken into lines.
#[derive(Debug)]
pub(super) struct Breaker<'l> {
    look: &'l Look,
    /// Where lines begin and end.
    left: i64,
    right: i64,
    lines: Vec<Line>,
    /// Where the words that stay on the line end, and the spaces behind them.
    x: i64,
    spaces: i64,
    /// What stands behind the last place where the line may break.
    word: i64,
    last: char,
    /// The tallest of what stays on the line, and of the word.
    tallest: [i64; 2],
    notes: [i64; 2],
    begun: bool,
}

impl<'l> Breaker<'l> {
    /// Begins a paragraph in a column of this width.
    pub(super) fn new(look: &'l Look, width: i64) -> Self {
        let left = look.left.unwrap_or(0) * FINE;
        let right = width * FINE - look.right.unwrap_or(0) * FINE;
        // A number stands in front of the words and ends at a tab at their edge.
        let counted = look.list.is_some_and(|(list, _)| list > 0);
        let first = if counted { look.first.unwrap_or(0).max(0) } else { look.first.unwrap_or(0) };
        Breaker {
            look,
            left,
            right: right.max(left + FINE * 100),
            lines: Vec::new(),
            x: left + first * FINE,
            spaces: 0,
            word: 0,
            last: ' ',
            tallest: [0; 2],
            notes: [0; 2],
            begun: false,
        }
    }

    /// Adds words.
    pub(super) fn words(&mut self, text: &str, cut: Cut, (letters, size): (i64, i64)) {
        let height = cut.height(size);
        for c in text.chars() {
            let width = cut.width(c, letters);
            if may_break(self.last, c) {
                self.keep();
            }
            if c == ' ' || c == '\u{3000}' {
                self.keep();
                self.spaces += width;
                self.rise(height);
                self.keep();
            } else {
                if self.x + self.spaces + self.word + width > self.right {
                    if self.begun {
                        self.turn();
                    } else if self.word > 0 {
                        self.keep();
                        self.turn();
                    }
                }
                self.word += width;
                self.rise(height);
            }
            self.last = c;
        }
    }

    /// Adds a tab.
    pub(super) fn tab(&mut self) {
        self.keep();
        let at = self.x + self.spaces;
        let own = self.look.tabs.iter().map(|(stop, right)| (stop * FINE, *right));
        let hanging = (self.left > at).then_some((self.left, false));
        let next = own.chain(hanging).filter(|(stop, _)| *stop > at).min_by_key(|(stop, _)| *stop);
        let (stop, right) = next.unwrap_or(((at / (TAB * FINE) + 1) * TAB * FINE, false));
        self.spaces = 0;
        // What stands at a tab for right edges ends there; it is a number of a page.
        self.x = if right { at.max(stop - 18 * 20 * FINE) } else { stop };
        self.last = ' ';
        self.begun = true;
        if self.x > self.right {
            self.turn();
        }
    }

    /// Ends the line.
    pub(super) fn end_line(&mut self, height: i64) {
        if self.tallest == [0; 2] {
            self.rise(height);
        }
        self.keep();
        self.turn();
        self.last = ' ';
    }

    /// Adds a picture.
    pub(super) fn picture(&mut self, (width, height): (i64, i64)) {
        self.keep();
        if self.begun && self.x + self.spaces + width > self.right {
            self.turn();
        }
        self.word += width;
        // The leading does not stretch a picture.
        self.rise(height * 240 / self.look.line(240).max(1));
        self.keep();
        self.last = ' ';
    }

    /// Adds a footnote that takes so much room.
    pub(super) fn note(&mut self, room: i64) {
        let [_, word] = &mut self.notes;
        *word += room;
    }

    /// Returns the place of the present line.
    pub(super) fn line(&self) -> usize {
        self.lines.len()
    }

    /// Returns the lines.
    pub(super) fn finish(mut self, height: i64) -> Vec<Line> {
        if self.tallest == [0; 2] {
            self.rise(height);
        }
        self.keep();
        self.turn();
        self.lines
    }

    fn rise(&mut self, height: i64) {
        let [_, word] = &mut self.tallest;
        *word = (*word).max(height);
    }

    /// The line may break here: the word stays on the line.
    fn keep(&mut self) {
        if self.word > 0 {
            self.x += self.spaces + self.word;
            self.spaces = 0;
            self.word = 0;
            self.begun = true;
        }
        let [line, word] = &mut self.tallest;
        *line = (*line).max(std::mem::take(word));
        let [line, word] = &mut self.notes;
        *line += std::mem::take(word);
    }

    /// Begins a new line; the word goes there.
    fn turn(&mut self) {
        let [tallest, word] = &mut self.tallest;
        let asked = if *tallest == 0 { *word } else { *tallest };
        *tallest = 0;
        let [notes, _] = &mut self.notes;
        self.lines.push(Line { height: self.look.line(asked), notes: std::mem::take(notes) });
        self.x = self.left;
        self.spaces = 0;
        self.begun = false;
    }
}

/// Returns whether a line may break between two characters that are no spaces.
fn may_break(before: char, after: char) -> bool {
    match before {
        '-' | '\u{2010}' | '\u{ad}' => !after.is_ascii_digit() && after != ' ',
        '\u{2013}' | '\u{200b}' | '\u{2014}' => after != ' ',
        '/' => after.is_alphabetic(),
        _ => after == '\u{2014}' || is_wide(before) || is_wide(after),
    }
}

fn is_wide(c: char) -> bool {
    matches!(u32::from(c), 0x1100..=0x115f | 0x2e80..=0xa4cf | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xff00..=0xff60)
}
