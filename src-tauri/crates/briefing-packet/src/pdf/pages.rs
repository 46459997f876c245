//! What is known of a packet once it is laid out: the page of each anchor, and the words of each page.

use std::collections::BTreeSet;
use std::ops::Range;

use typst::foundations::Label;
use typst::introspection::Introspector;
use typst::layout::{Frame, FrameItem, Point, Size, Transform};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

use crate::look::Pages;

/// Returns the number of pages and the page of each anchor.
pub(super) fn of(document: &PagedDocument, anchors: &BTreeSet<String>) -> Pages {
    let introspector = document.introspector();
    let page_of = |anchor: &String| {
        let label = Label::new(PicoStr::intern(anchor))?;
        let location = introspector.query_label(label).ok()?.location()?;
        introspector.page(location).map(|page| (anchor.clone(), page.get()))
    };
    Pages { total: document.pages().len(), of_anchor: anchors.iter().filter_map(page_of).collect() }
}

/// The words of each page as they stand there, line by line.
#[derive(Default)]
pub(super) struct Text {
    pub(super) of_page: Vec<String>,
    /// Words that stand beyond the paper's edge, where nobody reads them, each with the number of its page.
    pub(super) beyond: Vec<(usize, String)>,
}

/// Returns the words of each page.
pub(super) fn text(document: &PagedDocument) -> Text {
    let mut text = Text::default();
    for (nth, page) in document.pages().iter().enumerate() {
        let (words, beyond) = text_of(&page.frame);
        text.of_page.push(words);
        text.beyond.extend(beyond.into_iter().map(|words| (nth + 1, words)));
    }
    text
}

fn text_of(frame: &Frame) -> (String, Vec<String>) {
    let mut lines = Lines { paper: frame.size(), ..Lines::default() };
    walk(frame, Transform::identity(), &mut lines);
    let beyond = lines.beyond.iter().flat_map(|words| lines.telling(words)).collect();
    (lines.text, beyond)
}

/// So many letters tell which line they are from.
const TELLING: usize = 24;

/// Words in the order in which they are drawn; a new line begins where the height changes, a gap is a tab.
#[derive(Default)]
struct Lines {
    text: String,
    paper: Size,
    /// Words that do not stand wholly on the paper, by their place in the text.
    beyond: Vec<Range<usize>>,
    /// Height, end and size of the last words, and whether they began a line.
    last: Option<(f64, f64, f64, bool)>,
}

impl Lines {
    fn add(&mut self, at: Point, width: f64, size: f64, words: &str) {
        let (x, y) = (at.x.to_pt(), at.y.to_pt());
        let on_paper = x >= 0.0 && y >= 0.0 && x + width <= self.paper.x.to_pt() && y <= self.paper.y.to_pt();
        let mut begins = true;
        if let Some((height, end, before, began)) = self.last {
            let raised = (y - height).abs();
            // Raised and lowered letters belong to their line.
            if raised > size.max(before) * 0.6 || x < end - size * 4.0 {
                self.text.push('\n');
            } else {
                begins = false;
                if x > end + size * 0.9 {
                    self.text.push('\t');
                } else if x > end + size * 0.15 || (began && before < size * 0.9) {
                    // Also behind the raised number with which a footnote begins.
                    self.text.push(' ');
                }
            }
        }
        self.text.push_str(words);
        if !on_paper && !words.trim().is_empty() {
            self.beyond.push(self.text.len() - words.len()..self.text.len());
        }
        self.last = Some((y, x + width, size, begins));
    }
}

impl Lines {
    /// Returns words, and what stands before and behind them in their line: one letter does not tell which line it is from.
    fn telling(&self, words: &Range<usize>) -> [String; 3] {
        let of = |part: Range<usize>| self.text.get(part).unwrap_or_default();
        let to_end = of(0..words.end).rsplit(['\n', '\t']).next().unwrap_or_default();
        let from_begin = of(words.start..self.text.len()).split(['\n', '\t']).next().unwrap_or_default();
        let before = to_end.chars().skip(to_end.chars().count().saturating_sub(TELLING)).collect();
        let behind = from_begin.chars().take(TELLING).collect();
        [of(words.clone()).to_owned(), before, behind]
    }
}

fn walk(frame: &Frame, above: Transform, lines: &mut Lines) {
    for (at, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                let inner = above.pre_concat(Transform::translate(at.x, at.y)).pre_concat(group.transform);
                walk(&group.frame, inner, lines);
            }
            FrameItem::Text(text) => {
                lines.add(at.transform(above), text.width().to_pt(), text.size.to_pt(), &text.text);
            }
            FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}
