//! How paragraphs and runs look, read from the file itself: its style sheet, its lists, and what paragraphs say of themselves.
//!
//! Read and not copied from our styles, so that a house template and a changed style are measured as they are.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use super::face::{Cut, FINE};

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Returns the first child of this name.
pub(super) fn child<'a, 't>(node: Node<'a, 't>, name: &str) -> Option<Node<'a, 't>> {
    node.children().find(|child| child.tag_name().name() == name)
}

/// Returns an attribute of Word's.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attribute((W, name))
}

/// Returns an attribute as a number.
pub(super) fn number(node: Node<'_, '_>, name: &str) -> Option<i64> {
    attribute(node, name)?.parse().ok()
}

fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    child(node, name).and_then(|child| attribute(child, "val"))
}

/// Returns whether a switch that stands there is on.
fn is_on(switch: Node<'_, '_>) -> bool {
    !matches!(attribute(switch, "val"), Some("0" | "false" | "off"))
}

/// Returns whether a switch stands there and is on.
pub(super) fn switched_on(props: Option<Node<'_, '_>>, name: &str) -> bool {
    props.and_then(|props| child(props, name)).is_some_and(is_on)
}

/// How high lines are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Leading {
    /// In 240ths of what the font asks for.
    Share(i64),
    /// Exactly so many twips.
    Exact(i64),
    /// At least so many twips.
    Least(i64),
}

/// A kind of font; all of a kind are taken to be as wide as ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Serif,
    Sans,
    Mono,
}

impl Family {
    fn of(font: &str) -> Self {
        const MONO: [&str; 3] = ["courier", "mono", "consolas"];
        const SANS: [&str; 8] = ["arial", "helvetica", "sans", "calibri", "aptos", "verdana", "segoe", "tahoma"];
        let font = font.to_lowercase();
        let is = |names: &[&str]| names.iter().any(|name| font.contains(name));
        if is(&MONO) {
            Family::Mono
        } else if is(&SANS) {
            Family::Sans
        } else {
            Family::Serif
        }
    }
}

/// What is said of a run; what is not said is none.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct RunLook {
    family: Option<Family>,
    bold: Option<bool>,
    italic: Option<bool>,
    half_points: Option<i64>,
    raised: Option<bool>,
}

impl RunLook {
    pub(super) fn read(node: Option<Node<'_, '_>>) -> Self {
        let Some(node) = node else { return RunLook::default() };
        let mut look = RunLook::default();
        for child in node.children() {
            match child.tag_name().name() {
                "rFonts" => look.family = attribute(child, "ascii").map(Family::of),
                "b" => look.bold = Some(is_on(child)),
                "i" => look.italic = Some(is_on(child)),
                "sz" => look.half_points = number(child, "val"),
                "vertAlign" => look.raised = attribute(child, "val").map(|it| it != "baseline"),
                _ => {}
            }
        }
        look
    }

    /// Returns the look with what another says above it.
    pub(super) fn under(self, other: RunLook) -> RunLook {
        RunLook {
            family: other.family.or(self.family),
            bold: other.bold.or(self.bold),
            italic: other.italic.or(self.italic),
            half_points: other.half_points.or(self.half_points),
            raised: other.raised.or(self.raised),
        }
    }

    pub(super) fn cut(self) -> Cut {
        let (bold, italic) = (self.bold == Some(true), self.italic == Some(true));
        match self.family {
            Some(Family::Mono) => Cut::Mono,
            Some(Family::Sans) => Cut::Sans { bold },
            Some(Family::Serif) | None => Cut::Serif { bold, italic },
        }
    }

    /// Returns the size of the letters.
    pub(super) fn letters(self) -> i64 {
        let size = self.half_points.unwrap_or(20);
        if self.raised == Some(true) { (size * 58 + 50) / 100 } else { size }
    }

    /// Returns the size that the height of the line goes by.
    pub(super) fn size(self) -> i64 {
        self.half_points.unwrap_or(20)
    }
}

/// What is said of a paragraph; lengths are twips.
#[derive(Debug, Clone, Default)]
pub(super) struct Look {
    pub(super) before: Option<i64>,
    pub(super) after: Option<i64>,
    pub(super) leading: Option<Leading>,
    pub(super) left: Option<i64>,
    pub(super) right: Option<i64>,
    /// How far the first line begins to the right of the others.
    pub(super) first: Option<i64>,
    pub(super) keep_next: Option<bool>,
    pub(super) keep_lines: Option<bool>,
    pub(super) breaks: Option<bool>,
    pub(super) widows: Option<bool>,
    pub(super) contextual: Option<bool>,
    /// Where tabs end, and whether words end there.
    pub(super) tabs: Vec<(i64, bool)>,
    /// List and level.
    pub(super) list: Option<(i64, i64)>,
    /// The room of lines above and below.
    pub(super) border: i64,
    pub(super) run: RunLook,
}

impl Look {
    pub(super) fn read(node: Option<Node<'_, '_>>) -> Self {
        let mut look = Look::default();
        let Some(node) = node else { return look };
        for child in node.children() {
            match child.tag_name().name() {
                "keepNext" => look.keep_next = Some(is_on(child)),
                "keepLines" => look.keep_lines = Some(is_on(child)),
                "pageBreakBefore" => look.breaks = Some(is_on(child)),
                "widowControl" => look.widows = Some(is_on(child)),
                "contextualSpacing" => look.contextual = Some(is_on(child)),
                "spacing" => look.spacing(child),
                "ind" => look.indent(child),
                "numPr" => {
                    let of = |name| value(child, name).and_then(|it| it.parse().ok());
                    look.list = of("numId").map(|list: i64| (list, of("ilvl").unwrap_or(0)));
                }
                "tabs" => {
                    let tab = |it: Node<'_, '_>| Some((number(it, "pos")?, attribute(it, "val") == Some("right")));
                    look.tabs = child.children().filter_map(tab).collect();
                }
                "pBdr" => {
                    let sides = child.children().filter(|side| matches!(side.tag_name().name(), "top" | "bottom"));
                    let of = |side, name| number(side, name).unwrap_or(0);
                    look.border = sides.map(|side| of(side, "space") * 20 + of(side, "sz") * 5 / 2).sum();
                }
                _ => {}
            }
        }
        look
    }

    fn spacing(&mut self, node: Node<'_, '_>) {
        self.before = number(node, "before").or(self.before);
        self.after = number(node, "after").or(self.after);
        if let Some(line) = number(node, "line") {
            self.leading = Some(match attribute(node, "lineRule") {
                Some("exact") => Leading::Exact(line),
                Some("atLeast") => Leading::Least(line),
                Some(_) | None => Leading::Share(line),
            });
        }
    }

    fn indent(&mut self, node: Node<'_, '_>) {
        self.left = number(node, "left").or(number(node, "start")).or(self.left);
        self.right = number(node, "right").or(number(node, "end")).or(self.right);
        self.first = number(node, "hanging").map(|by| -by).or(number(node, "firstLine")).or(self.first);
    }

    /// Returns the look with what another says above it.
    pub(super) fn under(&self, other: &Look) -> Look {
        Look {
            before: other.before.or(self.before),
            after: other.after.or(self.after),
            leading: other.leading.or(self.leading),
            left: other.left.or(self.left),
            right: other.right.or(self.right),
            first: other.first.or(self.first),
            keep_next: other.keep_next.or(self.keep_next),
            keep_lines: other.keep_lines.or(self.keep_lines),
            breaks: other.breaks.or(self.breaks),
            widows: other.widows.or(self.widows),
            contextual: other.contextual.or(self.contextual),
            tabs: if other.tabs.is_empty() { self.tabs.clone() } else { other.tabs.clone() },
            list: other.list.or(self.list),
            border: if other.border == 0 { self.border } else { other.border },
            run: self.run.under(other.run),
        }
    }

    /// Returns the height of a line whose tallest words ask for this.
    pub(super) fn line(&self, asked: i64) -> i64 {
        match self.leading {
            Some(Leading::Share(share)) => asked * share / 240,
            Some(Leading::Exact(twips)) => twips * FINE,
            Some(Leading::Least(twips)) => asked.max(twips * FINE),
            None => asked,
        }
    }
}

/// The style sheet and the lists of a file.
#[derive(Debug, Default)]
pub(super) struct Looks {
    defaults: Look,
    /// What each paragraph style says, with all it rests on.
    styles: BTreeMap<String, Look>,
    runs: BTreeMap<String, RunLook>,
    /// What a level of a list says.
    lists: BTreeMap<(i64, i64), Look>,
    /// The paragraph style of paragraphs that name none.
    usual: String,
}

impl Looks {
    /// Reads the style sheet and the lists.
    pub(super) fn read(styles: &Document<'_>, lists: &Document<'_>) -> Self {
        let mut looks = Looks::default();
        let root = styles.root_element();
        if let Some(defaults) = child(root, "docDefaults") {
            let inside = |outer, inner| child(defaults, outer).and_then(|node| child(node, inner));
            looks.defaults = Look::read(inside("pPrDefault", "pPr"));
            looks.defaults.run = RunLook::read(inside("rPrDefault", "rPr"));
        }
        let own: BTreeMap<&str, Node<'_, '_>> =
            root.children().filter_map(|node| Some((attribute(node, "styleId")?, node))).collect();
        for (id, node) in &own {
            match attribute(*node, "type") {
                Some("paragraph") => {
                    let look = looks.rested(*node, &own, 0);
                    if attribute(*node, "default") == Some("1") {
                        looks.usual = (*id).to_owned();
                    }
                    looks.styles.insert((*id).to_owned(), look);
                }
                Some("character") => {
                    looks.runs.insert((*id).to_owned(), RunLook::read(child(*node, "rPr")));
                }
                _ => {}
            }
        }
        looks.read_lists(lists.root_element());
        looks
    }

    /// Returns what a style says with all it rests on.
    fn rested(&self, node: Node<'_, '_>, all: &BTreeMap<&str, Node<'_, '_>>, depth: usize) -> Look {
        let below = value(node, "basedOn").and_then(|id| all.get(id)).filter(|_| depth < 20);
        let below = below.map_or_else(|| self.defaults.clone(), |below| self.rested(*below, all, depth + 1));
        let mut own = Look::read(child(node, "pPr"));
        own.run = RunLook::read(child(node, "rPr"));
        below.under(&own)
    }

    fn read_lists(&mut self, root: Node<'_, '_>) {
        let mut patterns: BTreeMap<&str, Vec<(i64, Look)>> = BTreeMap::new();
        for node in root.children().filter(|node| node.tag_name().name() == "abstractNum") {
            let Some(id) = attribute(node, "abstractNumId") else { continue };
            let levels = node.children().filter(|level| level.tag_name().name() == "lvl");
            patterns.insert(
                id,
                levels.filter_map(|level| Some((number(level, "ilvl")?, Look::read(child(level, "pPr"))))).collect(),
            );
        }
        for node in root.children().filter(|node| node.tag_name().name() == "num") {
            let (Some(id), Some(pattern)) = (number(node, "numId"), value(node, "abstractNumId")) else { continue };
            for (level, look) in patterns.get(pattern).into_iter().flatten() {
                self.lists.insert((id, *level), look.clone());
            }
        }
    }

    /// Returns how a paragraph looks that says this of itself, and the name of its style.
    pub(super) fn paragraph<'a>(&'a self, props: Option<Node<'a, '_>>) -> (Look, &'a str) {
        let style = props.and_then(|props| value(props, "pStyle")).unwrap_or(&self.usual);
        let own = Look::read(props);
        let base = self.styles.get(style).unwrap_or(&self.defaults);
        let mut look = base.under(&own);
        // A list that the paragraph names comes before the style, one that the style names behind it.
        if let Some(level) = look.list.and_then(|list| self.lists.get(&list)) {
            let own_list = own.list.is_some();
            let said = |own: Option<i64>, style: Option<i64>, level: Option<i64>| {
                own.or(if own_list { level.or(style) } else { style.or(level) })
            };
            look.left = said(own.left, base.left, level.left);
            look.first = said(own.first, base.first, level.first);
        }
        (look, style)
    }

    /// Returns what a character style says.
    pub(super) fn run(&self, style: &str) -> RunLook {
        self.runs.get(style).copied().unwrap_or_default()
    }
}
