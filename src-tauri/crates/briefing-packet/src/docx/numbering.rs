//! Lists of Word: the multilevel list that counts headings, bullets, and numbered lists that begin anew.
//!
//! The tree already knows the number of each heading. Word counts by itself, so the same count is kept here; where it would differ from
//! the tree, the heading begins a new instance at the wanted number, and a number of another pattern is printed as text. What is printed
//! is never wrong, and a user who adds a heading still sees the following ones move up.

use super::NAMESPACES;
use super::styles::{self, STEP};
use super::xml::Xml;

/// The instance that the heading styles use.
pub(crate) const HEADINGS: u32 = 1;
/// The instance that bulleted lists use.
pub(crate) const BULLETS: u32 = 2;
/// The instance of the styles of numbered lists; each list has one of its own.
pub(crate) const NUMBERS: u32 = 3;
/// The first instance that is free.
const FREE: u32 = 4;

/// The patterns of lists in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pattern {
    /// `7`, `7.6`, `7.6.1`, linked to the heading styles.
    Packet,
    /// `6`, `6.1` for headings of level 2 and 3 of documents without a number.
    Own,
    /// Bullets.
    Bullets,
    /// `1.` at every depth.
    Numbers,
}

impl Pattern {
    const ALL: [Pattern; 4] = [Pattern::Packet, Pattern::Own, Pattern::Bullets, Pattern::Numbers];

    fn id(self) -> &'static str {
        match self {
            Pattern::Packet => "0",
            Pattern::Own => "1",
            Pattern::Bullets => "2",
            Pattern::Numbers => "3",
        }
    }
}

/// How a heading gets its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Number {
    /// It has none.
    None,
    /// The style counts it.
    Counted,
    /// An instance of a list counts it.
    Instance(u32),
    /// It is printed as text.
    Printed,
}

/// An instance of a list: level and first number where it begins anew.
#[derive(Debug, Clone)]
struct Instance {
    pattern: Pattern,
    start: Option<(u8, u32)>,
}

/// The lists of a file.
#[derive(Debug, Default)]
pub(crate) struct Lists {
    instances: Vec<Instance>,
    /// What Word has counted at each level of the packet's headings.
    packet: Vec<u32>,
    /// The number of the first chapter that has one.
    first: Option<u32>,
    /// The instance of the present document with numbers of its own, and what was counted in it.
    own: Option<(u32, Vec<u32>)>,
}

impl Lists {
    /// Begins a document: numbers of its own begin anew.
    pub(crate) fn begin_document(&mut self) {
        self.own = None;
    }

    /// Returns how a heading of this level, from 1, gets this number.
    pub(crate) fn heading(&mut self, level: u8, number: &str) -> Number {
        if number.is_empty() {
            return Number::None;
        }
        let parts: Option<Vec<u32>> = number.split('.').map(read).collect();
        let Some(parts) = parts else { return Number::Printed };
        let depth = usize::from(level);
        if level > 4 {
            Number::Printed
        } else if parts.len() == depth {
            self.of_packet(&parts)
        } else if parts.len() + 1 == depth {
            self.of_document(&parts)
        } else {
            Number::Printed
        }
    }

    fn of_packet(&mut self, parts: &[u32]) -> Number {
        let depth = parts.len();
        let (Some(last), Some(above)) = (parts.last(), parts.get(..depth - 1)) else { return Number::Printed };
        if depth == 1 && self.first.is_none() {
            self.first = Some(*last);
            self.packet = parts.to_vec();
            return Number::Counted;
        }
        if self.packet.get(..depth - 1) != Some(above) {
            return Number::Printed;
        }
        let counted = self.packet.get(depth - 1).copied().unwrap_or_default() + 1;
        self.packet = parts.to_vec();
        if counted == *last {
            return Number::Counted;
        }
        Number::Instance(self.begin(Pattern::Packet, Some((level_of(depth), *last))))
    }

    fn of_document(&mut self, parts: &[u32]) -> Number {
        let depth = parts.len();
        let (Some(last), Some(above)) = (parts.last(), parts.get(..depth - 1)) else { return Number::Printed };
        let known = self.own.as_ref().map(|(instance, counted)| (*instance, counted.clone()));
        let (instance, counted) = known.unwrap_or((0, Vec::new()));
        if counted.get(..depth - 1) != Some(above) {
            return Number::Printed;
        }
        let next = counted.get(depth - 1).copied().unwrap_or_default() + 1;
        let instance = if instance > 0 && next == *last {
            instance
        } else {
            self.begin(Pattern::Own, Some((level_of(depth + 1), *last)))
        };
        self.own = Some((instance, parts.to_vec()));
        Number::Instance(instance)
    }

    /// Begins a numbered list at a level, from 0, with a first number.
    pub(crate) fn numbered(&mut self, level: u8, first: u32) -> u32 {
        self.begin(Pattern::Numbers, Some((level, first)))
    }

    fn begin(&mut self, pattern: Pattern, start: Option<(u8, u32)>) -> u32 {
        let id = FREE.saturating_add(u32::try_from(self.instances.len()).unwrap_or(u32::MAX));
        self.instances.push(Instance { pattern, start });
        id
    }

    /// Writes the part, the headings linked to styles under the names that they have in the file.
    pub(crate) fn write(&self, heading_ids: &[String]) -> String {
        let mut xml = Xml::part();
        xml.open("w:numbering", NAMESPACES);
        for pattern in Pattern::ALL {
            self.pattern(pattern, heading_ids, &mut xml);
        }
        let fixed =
            [Pattern::Packet, Pattern::Bullets, Pattern::Numbers].map(|pattern| Instance { pattern, start: None });
        for (id, instance) in (1_u32..).zip(fixed.iter().chain(&self.instances)) {
            xml.open("w:num", &[("w:numId", &id.to_string())]);
            xml.val("w:abstractNumId", instance.pattern.id());
            if let Some((level, first)) = instance.start {
                xml.open("w:lvlOverride", &[("w:ilvl", &level.to_string())]);
                xml.val("w:startOverride", &first.to_string());
                xml.close();
            }
            xml.close();
        }
        xml.finish()
    }

    fn pattern(&self, pattern: Pattern, heading_ids: &[String], xml: &mut Xml) {
        xml.open("w:abstractNum", &[("w:abstractNumId", pattern.id())]);
        // The same number in every file, so that equal packets are equal files.
        xml.val("w:nsid", &format!("4B52010{}", pattern.id()));
        xml.val("w:multiLevelType", "multilevel");
        for level in 0..9_usize {
            xml.open("w:lvl", &[("w:ilvl", &level.to_string())]);
            let first = if pattern == Pattern::Packet && level == 0 { self.first.unwrap_or(1) } else { 1 };
            xml.val("w:start", &first.to_string());
            let (format, text) = pattern_text(pattern, level);
            xml.val("w:numFmt", format);
            if pattern == Pattern::Packet
                && level < 4
                && let Some(id) = heading_ids.get(level)
            {
                xml.val("w:pStyle", id);
            }
            xml.val("w:lvlText", &text);
            xml.val("w:lvlJc", "left");
            indent(pattern, level, xml);
            if pattern == Pattern::Bullets {
                xml.raw(r#"<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/></w:rPr>"#);
            }
            xml.close();
        }
        xml.close();
    }
}

/// Returns a part of a number that Word can count: digits without a zero in front.
fn read(part: &str) -> Option<u32> {
    let number: u32 = part.parse().ok()?;
    (number <= 32_000 && number.to_string() == part).then_some(number)
}

fn level_of(depth: usize) -> u8 {
    u8::try_from(depth.saturating_sub(1)).unwrap_or_default()
}

fn pattern_text(pattern: Pattern, level: usize) -> (&'static str, String) {
    match pattern {
        Pattern::Packet => ("decimal", counters(0, level)),
        Pattern::Own => ("decimal", counters(1.min(level), level)),
        Pattern::Bullets => {
            ("bullet", ["\u{2022}", "\u{2013}", "\u{25aa}"].get(level % 3).copied().unwrap_or("\u{2022}").to_owned())
        }
        // Markdown counts in figures at every depth, and so do the other formats of a packet.
        Pattern::Numbers => ("decimal", format!("%{}.", level + 1)),
    }
}

fn counters(from: usize, to: usize) -> String {
    let all: Vec<String> = (from..=to).map(|level| format!("%{}", level + 1)).collect();
    all.join(".")
}

fn indent(pattern: Pattern, level: usize, xml: &mut Xml) {
    let (left, hanging) = match pattern {
        Pattern::Packet | Pattern::Own => {
            let width = [540, 720, 860, 1000].get(level).copied().unwrap_or(1200);
            (width, width)
        }
        Pattern::Bullets | Pattern::Numbers => {
            let level = i32::try_from(level).unwrap_or_default();
            (STEP * (level + 1), STEP)
        }
    };
    xml.open("w:pPr", &[]);
    xml.empty("w:ind", &[("w:left", &left.to_string()), ("w:hanging", &hanging.to_string())]);
    xml.close();
}

/// Returns the styles that the list of headings is linked to, under our names.
pub(crate) fn linked() -> impl Iterator<Item = &'static str> {
    styles::HEADINGS.into_iter().take(4)
}

/// Returns the numbering that a style of ours has, as XML; none for a style that counts nothing.
pub(crate) fn of_style(id: &str) -> Option<String> {
    let place = |row: &[&str]| row.iter().position(|style| *style == id);
    let (instance, level) = if let Some(level) = linked().position(|style| style == id) {
        (HEADINGS, level)
    } else if let Some(level) = place(&styles::BULLETS) {
        (BULLETS, level)
    } else if let Some(level) = place(&styles::NUMBERS) {
        (NUMBERS, level)
    } else {
        return None;
    };
    Some(format!(r#"<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{instance}"/></w:numPr>"#))
}
