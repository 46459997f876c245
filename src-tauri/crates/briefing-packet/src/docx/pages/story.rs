//! Reads the body of a file into what is placed on pages: paragraphs as lines, tables as rows, and the sections between.

use std::collections::BTreeMap;

use roxmltree::Node;

use super::face::FINE;
use super::line::{Breaker, Line};
use super::looks::{Look, Looks, RunLook, attribute, child, number, switched_on};

/// English metric units in a twip.
const METRIC: i64 = 635;

/// Something that is placed, with its height in 1024ths of a twip.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub(super) before: i64,
    pub(super) after: i64,
    pub(super) lines: Vec<Line>,
    pub(super) keep_next: bool,
    /// Whether it stays on one page.
    pub(super) whole: bool,
    /// Whether at least two lines stay together.
    pub(super) widows: bool,
    /// Whether a page begins here.
    pub(super) breaks: bool,
    /// The height of the rows that stand above it on each page.
    pub(super) repeated: i64,
    /// Whether it is a row of a table, and the first of it.
    pub(super) row: bool,
    pub(super) first_row: bool,
    /// Bookmarks with the line in which each stands.
    pub(super) marks: Vec<(String, usize)>,
    /// Style, for neighbors without space.
    style: String,
    contextual: bool,
}

/// A stretch of pages of one size.
#[derive(Debug, Default)]
pub(super) struct Section {
    pub(super) height: i64,
    pub(super) blocks: Vec<Block>,
}

/// A reader of the body.
pub(super) struct Story<'s> {
    looks: &'s Looks,
    /// How high each footnote is, on upright pages.
    notes: BTreeMap<i64, i64>,
}

/// The measures of a page: the width and height of the text.
#[derive(Debug, Clone, Copy)]
struct Page {
    width: i64,
    height: i64,
}

impl Page {
    fn of(section: Option<Node<'_, '_>>) -> Self {
        let of = |part: &str, name: &str, usual: i64| {
            section.and_then(|section| child(section, part)).and_then(|part| number(part, name)).unwrap_or(usual)
        };
        let sides = of("pgMar", "left", 1440) + of("pgMar", "right", 1440) + of("pgMar", "gutter", 0);
        let ends = of("pgMar", "top", 1440).abs() + of("pgMar", "bottom", 1440).abs();
        Page { width: of("pgSz", "w", 12_240) - sides, height: of("pgSz", "h", 15_840) - ends }
    }
}

impl<'s> Story<'s> {
    pub(super) fn new(looks: &'s Looks, notes: Node<'_, '_>) -> Self {
        let mut story = Story { looks, notes: BTreeMap::new() };
        let mut heights = BTreeMap::new();
        let width = Page::of(None).width;
        for note in notes.children().filter(Node::is_element) {
            let Some(id) = number(note, "id").filter(|id| *id > 0) else { continue };
            let blocks = story.blocks(note, width);
            heights.insert(id, blocks.iter().map(Block::height).sum());
        }
        story.notes = heights;
        story
    }

    /// Reads the body, section by section.
    pub(super) fn sections(&self, body: Node<'_, '_>) -> Vec<Section> {
        let mut ends: Vec<Node<'_, '_>> = Vec::new();
        let mut sections = Vec::new();
        let mut open = Vec::new();
        for node in body.children().filter(|node| node.is_element()) {
            if node.tag_name().name() == "sectPr" {
                ends.push(node);
                continue;
            }
            open.push(node);
            if let Some(end) = child(node, "pPr").and_then(|props| child(props, "sectPr")) {
                sections.push(self.section(&std::mem::take(&mut open), Page::of(Some(end))));
            }
        }
        sections.push(self.section(&open, Page::of(ends.last().copied())));
        sections
    }

    fn section(&self, nodes: &[Node<'_, '_>], page: Page) -> Section {
        let mut blocks = Vec::new();
        let mut waiting = Vec::new();
        for node in nodes {
            self.node(*node, page.width, &mut blocks, &mut waiting);
        }
        join(&mut blocks);
        Section { height: page.height * FINE, blocks }
    }

    fn blocks(&self, parent: Node<'_, '_>, width: i64) -> Vec<Block> {
        let (mut blocks, mut waiting) = (Vec::new(), Vec::new());
        for node in parent.children() {
            self.node(node, width, &mut blocks, &mut waiting);
        }
        join(&mut blocks);
        blocks
    }

    /// Reads a paragraph, a table, or what holds such; `waiting` are bookmarks that stand between.
    fn node(&self, node: Node<'_, '_>, width: i64, blocks: &mut Vec<Block>, waiting: &mut Vec<String>) {
        match node.tag_name().name() {
            "p" => {
                let mut block = self.paragraph(node, width);
                block.marks.extend(waiting.drain(..).map(|mark| (mark, 0)));
                blocks.push(block);
            }
            "tbl" => {
                let from = blocks.len();
                self.table(node, blocks);
                if let Some(block) = blocks.get_mut(from) {
                    block.marks.extend(waiting.drain(..).map(|mark| (mark, 0)));
                }
            }
            "bookmarkStart" => waiting.extend(attribute(node, "name").map(str::to_owned)),
            "sdt" | "sdtContent" => {
                node.children().for_each(|child| self.node(child, width, blocks, waiting));
            }
            _ => {}
        }
    }

    fn paragraph(&self, node: Node<'_, '_>, width: i64) -> Block {
        let props = child(node, "pPr");
        let (look, style) = self.looks.paragraph(props);
        let mut pen =
            Pen { story: self, look: &look, breaker: Breaker::new(&look, width), marks: Vec::new(), hidden: false };
        pen.children(node);
        let Pen { breaker, marks, .. } = pen;
        let marked = RunLook::read(props.and_then(|props| child(props, "rPr")));
        let end = look.run.under(marked);
        let lines = breaker.finish(end.cut().height(end.size()));
        let border = look.border * FINE;
        Block {
            before: look.before.unwrap_or(0) * FINE,
            after: look.after.unwrap_or(0) * FINE + border,
            lines,
            keep_next: look.keep_next == Some(true),
            whole: look.keep_lines == Some(true),
            widows: look.widows != Some(false),
            breaks: look.breaks == Some(true),
            marks,
            style: style.to_owned(),
            contextual: look.contextual == Some(true),
            ..Block::default()
        }
    }

    fn table(&self, table: Node<'_, '_>, blocks: &mut Vec<Block>) {
        let margins = child(table, "tblPr").and_then(|props| child(props, "tblCellMar"));
        let margin = |name| margins.and_then(|it| child(it, name)).and_then(|it| number(it, "w")).unwrap_or(108);
        let beside = margin("left") + margin("right") + 10;
        let mut repeated = 0;
        let mut first = true;
        for row in table.children().filter(|node| node.tag_name().name() == "tr") {
            let props = child(row, "trPr");
            let cells = row.children().filter(|node| node.tag_name().name() == "tc");
            let cells: Vec<Vec<Block>> = cells
                .map(|cell| {
                    let width = child(cell, "tcPr").and_then(|it| child(it, "tcW")).and_then(|it| number(it, "w"));
                    self.blocks(cell, width.unwrap_or(1440) - beside)
                })
                .collect();
            let heads = switched_on(props, "tblHeader");
            let mut block = self.row(&cells);
            block.whole = switched_on(props, "cantSplit");
            block.repeated = if heads { 0 } else { repeated };
            block.first_row = std::mem::take(&mut first);
            if heads {
                repeated += block.height();
                block.keep_next = true;
                block.whole = true;
            }
            blocks.push(block);
        }
    }

    /// Makes a row of its cells: as high as the tallest, with the line below.
    fn row(&self, cells: &[Vec<Block>]) -> Block {
        let mut block = Block { row: true, after: 10 * FINE, ..Block::default() };
        let height = |cell: &Vec<Block>| cell.iter().map(Block::height).sum::<i64>();
        block.keep_next = cells.first().and_then(|cell| cell.first()).is_some_and(|it| it.keep_next);
        let tallest = cells.iter().max_by_key(|cell| height(cell));
        for it in tallest.into_iter().flatten() {
            let from = block.lines.len();
            block.lines.extend(&it.lines);
            // The space around paragraphs goes with their first and last line.
            if let Some(line) = block.lines.get_mut(from) {
                line.height += it.before;
            }
            if let Some(line) = block.lines.last_mut() {
                line.height += it.after;
            }
        }
        let all: i64 = cells.iter().flatten().flat_map(|it| &it.lines).map(|line| line.notes).sum();
        let counted: i64 = block.lines.iter().map(|line| line.notes).sum();
        if let Some(line) = block.lines.first_mut() {
            line.notes += all - counted;
        }
        block.marks =
            cells.iter().flatten().flat_map(|it| it.marks.iter().map(|(mark, _)| (mark.clone(), 0))).collect();
        block
    }
}

impl Block {
    /// Returns the height with the space around it.
    pub(super) fn height(&self) -> i64 {
        self.before + self.after + self.lines.iter().map(|line| line.height).sum::<i64>()
    }
}

/// Takes away the space between neighbors of one style that want none.
fn join(blocks: &mut [Block]) {
    for place in 1..blocks.len() {
        let Some((head, tail)) = blocks.split_at_mut_checked(place) else { continue };
        let (Some(above), Some(below)) = (head.last_mut(), tail.first_mut()) else { continue };
        if above.style == below.style && !above.row && !below.row {
            if above.contextual {
                above.after = 0;
            }
            if below.contextual {
                below.before = 0;
            }
        }
    }
}

/// Reads what stands inside a paragraph.
struct Pen<'p, 's> {
    story: &'p Story<'s>,
    look: &'p Look,
    breaker: Breaker<'p>,
    marks: Vec<(String, usize)>,
    /// Whether the instruction of a field is read, which is not shown.
    hidden: bool,
}

impl Pen<'_, '_> {
    fn children(&mut self, node: Node<'_, '_>) {
        for child in node.children().filter(Node::is_element) {
            match child.tag_name().name() {
                "r" => self.run(child),
                "bookmarkStart" => {
                    let line = self.breaker.line();
                    self.marks.extend(attribute(child, "name").map(|name| (name.to_owned(), line)));
                }
                "hyperlink" | "fldSimple" | "ins" | "smartTag" | "sdt" | "sdtContent" => self.children(child),
                _ => {}
            }
        }
    }

    fn run(&mut self, run: Node<'_, '_>) {
        let props = child(run, "rPr");
        let style = props.and_then(|props| child(props, "rStyle")).and_then(|it| attribute(it, "val"));
        let named = style.map(|style| self.story.looks.run(style)).unwrap_or_default();
        let look = self.look.run.under(named).under(RunLook::read(props));
        let (cut, size) = (look.cut(), (look.letters(), look.size()));
        for node in run.children().filter(Node::is_element) {
            match node.tag_name().name() {
                "t" if !self.hidden => self.breaker.words(node.text().unwrap_or_default(), cut, size),
                "tab" if !self.hidden => self.breaker.tab(),
                "br" | "cr" => self.breaker.end_line(cut.height(size.1)),
                "noBreakHyphen" => self.breaker.words("\u{2011}", cut, size),
                "fldChar" => match attribute(node, "fldCharType") {
                    Some("begin") => self.hidden = true,
                    Some("separate" | "end") => self.hidden = false,
                    _ => {}
                },
                "footnoteReference" => {
                    let id = number(node, "id").unwrap_or(0);
                    self.breaker.words(if id > 9 { "00" } else { "0" }, cut, size);
                    self.breaker.note(self.story.notes.get(&id).copied().unwrap_or(0));
                }
                "footnoteRef" => self.breaker.words("0", cut, size),
                "drawing" => {
                    let extent = node.descendants().find(|it| it.tag_name().name() == "extent");
                    let of = |name| extent.and_then(|it| it.attribute(name)).and_then(|it| it.parse::<i64>().ok());
                    if let (Some(width), Some(height)) = (of("cx"), of("cy")) {
                        self.breaker.picture((width / METRIC * FINE, height / METRIC * FINE));
                    }
                }
                _ => {}
            }
        }
    }
}
