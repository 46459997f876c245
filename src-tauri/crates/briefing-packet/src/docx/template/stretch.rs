//! A header made for upright pages, on a landscape page: its tables and tabs reach over the whole width.
//!
//! Widths and tabs that stand in the header itself grow by the same share. A tab that a paragraph has from its style (in Word the header
//! style brings one for the middle and one for the right edge) is put down in the paragraph, at its new place.

use std::collections::BTreeMap;

use roxmltree::{Document, Node};

use super::copy::{self, Allowed, W};
use super::known::value;

/// How widths grow.
#[derive(Debug, Clone)]
pub(super) struct Stretch {
    /// The width of text upright and landscape.
    from: i32,
    to: i32,
    /// The tabs of the styles that have any, by id; the id of the usual style is empty. Kind, leader and place of each.
    tabs: BTreeMap<String, Vec<Tab>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Tab {
    kind: String,
    leader: String,
    at: i32,
}

impl Stretch {
    pub(super) fn new(styles: &Document<'_>, from: i32, to: i32) -> Self {
        let all: BTreeMap<&str, Node<'_, '_>> = styles
            .descendants()
            .filter(|node| node.has_tag_name((W, "style")))
            .filter_map(|style| Some((style.attribute((W, "styleId"))?, style)))
            .collect();
        let mut tabs: BTreeMap<String, Vec<Tab>> = BTreeMap::new();
        for (id, style) in &all {
            let of_style = inherited(*style, &all);
            if style.attribute((W, "default")) == Some("1") && style.attribute((W, "type")) == Some("paragraph") {
                tabs.insert(String::new(), of_style.clone());
            }
            tabs.insert((*id).to_owned(), of_style);
        }
        tabs.retain(|_, tabs| !tabs.is_empty());
        Stretch { from, to, tabs }
    }

    fn wider(&self, length: i32) -> i32 {
        let wider = i64::from(length) * i64::from(self.to) / i64::from(self.from.max(1));
        i32::try_from(wider).unwrap_or(length)
    }

    /// Returns the value of an attribute at its new place; none when it is no width.
    pub(super) fn attribute(&self, node: Node<'_, '_>, name: &str, value: &str) -> Option<String> {
        if node.tag_name().namespace() != Some(W) {
            return None;
        }
        let absolute = matches!(node.attribute((W, "type")), None | Some("dxa"));
        let is_width = match node.tag_name().name() {
            "gridCol" | "tcW" | "tblW" => name == "w" && absolute,
            // What takes a tab of the style away names the place that the style gave it.
            "tab" => name == "pos" && node.attribute((W, "val")) != Some("clear"),
            _ => false,
        };
        let length = value.parse().ok().filter(|_| is_width)?;
        Some(self.wider(length).to_string())
    }

    /// Copies a paragraph that uses tabs of its style; tells whether it did.
    pub(super) fn paragraph(&self, node: Node<'_, '_>, allowed: &Allowed, out: &mut String) -> bool {
        const BEFORE: [&str; 10] = [
            "pStyle",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "framePr",
            "widowControl",
            "numPr",
            "suppressLineNumbers",
            "pBdr",
            "shd",
        ];
        let props = node.children().find(|child| child.has_tag_name((W, "pPr")));
        let style = props.and_then(|props| value(props, "pStyle")).unwrap_or_default();
        let uses = node.descendants().any(|it| {
            it.has_tag_name((W, "tab")) && it.parent_element().is_some_and(|parent| parent.has_tag_name((W, "r")))
        });
        let Some(tabs) = self.tabs.get(style).filter(|_| uses) else { return false };
        let children = || props.into_iter().flat_map(|props| props.children()).filter(Node::is_element);
        let before = |child: &Node<'_, '_>| BEFORE.contains(&child.tag_name().name());
        let own = children().find(|child| child.has_tag_name((W, "tabs")));
        let stands = |at: i32| own.into_iter().flat_map(|own| own.children()).any(|tab| pos(tab) == Some(at));
        out.push_str("<w:p><w:pPr>");
        children().filter(before).for_each(|child| copy::copy(child, allowed, out));
        out.push_str("<w:tabs>");
        own.into_iter().for_each(|own| copy::inside(own, allowed, out));
        for tab in tabs.iter().filter(|tab| !stands(tab.at)) {
            let (old, new) = (tab.at, self.wider(tab.at));
            let (mut kind, mut leader) = (String::new(), String::new());
            copy::escape(&tab.kind, &mut kind);
            copy::escape(&tab.leader, &mut leader);
            out.push_str(&format!(r#"<w:tab w:val="clear" w:pos="{old}"/>"#));
            out.push_str(&format!(r#"<w:tab w:val="{kind}" w:leader="{leader}" w:pos="{new}"/>"#));
        }
        out.push_str("</w:tabs>");
        let behind = |child: &Node<'_, '_>| !before(child) && !child.has_tag_name((W, "tabs"));
        children().filter(behind).for_each(|child| copy::copy(child, allowed, out));
        out.push_str("</w:pPr>");
        node.children().filter(|child| Some(*child) != props).for_each(|child| copy::copy(child, allowed, out));
        out.push_str("</w:p>");
        true
    }
}

fn pos(tab: Node<'_, '_>) -> Option<i32> {
    tab.attribute((W, "pos")).and_then(|at| at.parse().ok())
}

/// Returns the tabs of a style with those of the styles it rests on; the nearer one counts.
fn inherited(style: Node<'_, '_>, all: &BTreeMap<&str, Node<'_, '_>>) -> Vec<Tab> {
    const DEEPEST: usize = 20;
    let mut tabs: BTreeMap<i32, Option<Tab>> = BTreeMap::new();
    let mut next = Some(style);
    for _ in 0..DEEPEST {
        let Some(style) = next else { break };
        let props = style.children().find(|child| child.has_tag_name((W, "pPr")));
        let own = props.and_then(|props| props.children().find(|child| child.has_tag_name((W, "tabs"))));
        for tab in own.into_iter().flat_map(|own| own.children()).filter(|tab| tab.has_tag_name((W, "tab"))) {
            let Some(at) = pos(tab) else { continue };
            let kind = tab.attribute((W, "val")).unwrap_or("left").to_owned();
            let leader = tab.attribute((W, "leader")).unwrap_or("none").to_owned();
            tabs.entry(at).or_insert_with(|| (kind != "clear").then_some(Tab { kind, leader, at }));
        }
        next = value(style, "basedOn").and_then(|id| all.get(id)).copied();
    }
    tabs.into_values().flatten().collect()
}
