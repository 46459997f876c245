//! How a paragraph and a run look: the same values for styles and for direct formatting, written in the order that the schema wants.
//!
//! Word repairs or refuses a file whose properties stand in another order, so each list of properties is written in one place only.

use std::collections::BTreeMap;

use super::xml::Xml;

/// How the styles are called in the file: our names, or those of a template.
#[derive(Debug, Clone, Default)]
pub(crate) struct StyleIds {
    theirs: BTreeMap<&'static str, String>,
}

impl StyleIds {
    /// Makes a style of ours be written under the name that a template has for it.
    pub(crate) fn rename(&mut self, ours: &'static str, theirs: &str) {
        self.theirs.insert(ours, theirs.to_owned());
    }

    /// Returns the id of a style in the file.
    pub(crate) fn of(&self, ours: &'static str) -> &str {
        self.theirs.get(ours).map_or(ours, String::as_str)
    }
}

/// A line beside a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Border {
    /// A thin line below.
    Below,
    /// A thick line at the left.
    Left,
}

/// A place where a tab ends.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tab {
    /// `left` or `right`.
    pub(crate) kind: &'static str,
    /// Whether dots lead there.
    pub(crate) dotted: bool,
    /// From the margin, in twips.
    pub(crate) at: i32,
}

/// How a paragraph looks. Lengths are twips, twentieths of a point.
#[derive(Debug, Clone, Default)]
pub(crate) struct ParagraphProps {
    /// The style; empty for none.
    pub(crate) style: &'static str,
    pub(crate) keep_next: bool,
    pub(crate) keep_lines: bool,
    /// Whether a page begins here; none for what the style says.
    pub(crate) page_break_before: Option<bool>,
    /// The instance of a list and the level in it; instance 0 takes a number away that the style has.
    pub(crate) numbering: Option<(u32, u8)>,
    pub(crate) border: Option<Border>,
    /// The color behind it; empty for none.
    pub(crate) shade: &'static str,
    pub(crate) tabs: Vec<Tab>,
    pub(crate) rtl: bool,
    /// Space before and after.
    pub(crate) spacing: Option<(i32, i32)>,
    /// An exact height of the lines.
    pub(crate) line: Option<i32>,
    /// Left edge, and how far the first line hangs out to the left of it (in, when negative).
    pub(crate) indent: Option<(i32, i32)>,
    /// No space between neighbors of the same style.
    pub(crate) contextual: bool,
    /// `left`, `center` or `right`; empty for what the style says.
    pub(crate) align: &'static str,
    pub(crate) outline: Option<u8>,
}

impl ParagraphProps {
    /// Begins with a style.
    pub(crate) fn of(style: &'static str) -> Self {
        ParagraphProps { style, ..ParagraphProps::default() }
    }

    /// Writes the properties inside an open `w:pPr`.
    pub(crate) fn inside(&self, xml: &mut Xml, ids: &StyleIds) {
        if !self.style.is_empty() {
            xml.val("w:pStyle", ids.of(self.style));
        }
        xml.flag("w:keepNext", self.keep_next);
        xml.flag("w:keepLines", self.keep_lines);
        match self.page_break_before {
            Some(true) => xml.empty("w:pageBreakBefore", &[]),
            Some(false) => xml.val("w:pageBreakBefore", "0"),
            None => {}
        }
        if let Some((instance, level)) = self.numbering {
            xml.open("w:numPr", &[]);
            xml.val("w:ilvl", &level.to_string());
            xml.val("w:numId", &instance.to_string());
            xml.close();
        }
        self.borders(xml);
        if !self.shade.is_empty() {
            xml.empty("w:shd", &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", self.shade)]);
        }
        if !self.tabs.is_empty() {
            xml.open("w:tabs", &[]);
            for tab in &self.tabs {
                let at = tab.at.to_string();
                let leader = if tab.dotted { "dot" } else { "none" };
                xml.empty("w:tab", &[("w:val", tab.kind), ("w:leader", leader), ("w:pos", &at)]);
            }
            xml.close();
        }
        xml.flag("w:bidi", self.rtl);
        self.spaces(xml);
        if let Some((left, hanging)) = self.indent {
            let (left, by) = (left.to_string(), hanging.abs().to_string());
            let first = if hanging >= 0 { "w:hanging" } else { "w:firstLine" };
            // A hanging of zero would not undo the one of a style; a first line of zero does.
            let first = if hanging == 0 { "w:firstLine" } else { first };
            xml.empty("w:ind", &[("w:left", &left), (first, &by)]);
        }
        xml.flag("w:contextualSpacing", self.contextual);
        if !self.align.is_empty() {
            xml.val("w:jc", self.align);
        }
        if let Some(level) = self.outline {
            xml.val("w:outlineLvl", &level.to_string());
        }
    }

    fn borders(&self, xml: &mut Xml) {
        let Some(border) = self.border else { return };
        let (side, size, space) = match border {
            Border::Below => ("w:bottom", "4", "1"),
            Border::Left => ("w:left", "18", "8"),
        };
        xml.open("w:pBdr", &[]);
        let color = ("w:color", "7F7F7F");
        xml.empty(side, &[("w:val", "single"), ("w:sz", size), ("w:space", space), color]);
        xml.close();
    }

    fn spaces(&self, xml: &mut Xml) {
        let (spacing, line) = (self.spacing, self.line.map(|line| line.to_string()));
        let spacing = spacing.map(|(before, after)| (before.to_string(), after.to_string()));
        let mut attributes = Vec::new();
        if let Some((before, after)) = &spacing {
            attributes.extend([("w:before", before.as_str()), ("w:after", after.as_str())]);
        }
        if let Some(line) = &line {
            attributes.extend([("w:line", line.as_str()), ("w:lineRule", "exact")]);
        }
        if !attributes.is_empty() {
            xml.empty("w:spacing", &attributes);
        }
    }
}

/// Whether a run stands on, below or above the line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Raised {
    #[default]
    No,
    Sub,
    Sup,
}

/// How a run looks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct RunProps {
    /// The character style; empty for none.
    pub(crate) style: &'static str,
    /// The font; empty for what the style says.
    pub(crate) font: &'static str,
    pub(crate) bold: bool,
    pub(crate) italic: bool,
    pub(crate) strike: bool,
    /// The color; empty for what the style says.
    pub(crate) color: &'static str,
    /// The size in half points; 0 for what the style says.
    pub(crate) half_points: u16,
    pub(crate) underline: bool,
    pub(crate) raised: Raised,
    pub(crate) rtl: bool,
}

impl RunProps {
    /// Writes `w:rPr`; nothing when there is nothing to say.
    pub(crate) fn write(&self, xml: &mut Xml, ids: &StyleIds) {
        if *self == RunProps::default() {
            return;
        }
        xml.open("w:rPr", &[]);
        self.inside(xml, ids);
        xml.close();
    }

    /// Writes the properties inside an open `w:rPr`.
    pub(crate) fn inside(&self, xml: &mut Xml, ids: &StyleIds) {
        if !self.style.is_empty() {
            xml.val("w:rStyle", ids.of(self.style));
        }
        if !self.font.is_empty() {
            let font = self.font;
            xml.empty("w:rFonts", &[("w:ascii", font), ("w:hAnsi", font), ("w:eastAsia", font), ("w:cs", font)]);
        }
        xml.flag("w:b", self.bold);
        xml.flag("w:bCs", self.bold);
        xml.flag("w:i", self.italic);
        xml.flag("w:iCs", self.italic);
        xml.flag("w:strike", self.strike);
        if !self.color.is_empty() {
            xml.val("w:color", self.color);
        }
        if self.half_points > 0 {
            let size = self.half_points.to_string();
            xml.val("w:sz", &size);
            xml.val("w:szCs", &size);
        }
        if self.underline {
            xml.val("w:u", "single");
        }
        match self.raised {
            Raised::No => {}
            Raised::Sub => xml.val("w:vertAlign", "subscript"),
            Raised::Sup => xml.val("w:vertAlign", "superscript"),
        }
        xml.flag("w:rtl", self.rtl);
    }
}
