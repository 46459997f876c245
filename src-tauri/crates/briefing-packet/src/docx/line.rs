//! What stands inside a line: runs with their marks, links inside and outside, footnotes, breaks.
//!
//! A link that reads `Table 3` becomes a reference that Word renumbers; other links inside the packet lead to a bookmark. A link that
//! Word could not follow is printed as words with its address, so that nothing disappears.

use briefing_domain::text::Inline;

use super::props::{Raised, RunProps};
use super::write::Writer;
use super::{field, script, styles};
use crate::unbroken::with_fixed_spaces;

/// The marks of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Marks {
    pub(crate) bold: bool,
    pub(crate) italic: bool,
    pub(crate) strike: bool,
    pub(crate) code: bool,
    pub(crate) raised: Raised,
    /// The style of a link; empty outside of links.
    pub(crate) link: &'static str,
    /// A size in half points; 0 for what the paragraph has.
    pub(crate) half_points: u16,
}

impl Marks {
    fn look(self, rtl: bool) -> RunProps {
        let in_link = !self.link.is_empty();
        let small = self.half_points > 0;
        RunProps {
            style: if in_link {
                self.link
            } else if self.code {
                "CodeText"
            } else {
                ""
            },
            font: if in_link && self.code { styles::MONO } else { "" },
            bold: self.bold,
            italic: self.italic,
            strike: self.strike,
            color: "",
            // Code is set smaller than the text around it, in tables too.
            half_points: if self.code && small { self.half_points.saturating_sub(2) } else { self.half_points },
            underline: false,
            raised: self.raised,
            rtl,
        }
    }
}

impl<'p> Writer<'p> {
    /// Writes the pieces of a line.
    pub(crate) fn line(&mut self, inlines: &[Inline], marks: Marks) {
        let mut rest = inlines.iter().peekable();
        while let Some(inline) = rest.next() {
            match inline {
                Inline::Text { text } => self.words(&with_fixed_spaces(text, rest.peek().copied()), marks),
                Inline::Code { text } => self.words(text, Marks { code: true, ..marks }),
                Inline::Strong { inlines } => self.line(inlines, Marks { bold: true, ..marks }),
                Inline::Emphasis { inlines } => self.line(inlines, Marks { italic: !marks.italic, ..marks }),
                Inline::Strike { inlines } => self.line(inlines, Marks { strike: true, ..marks }),
                Inline::Sub { inlines } => self.line(inlines, Marks { raised: Raised::Sub, ..marks }),
                Inline::Sup { inlines } => self.line(inlines, Marks { raised: Raised::Sup, ..marks }),
                Inline::SoftBreak => self.words(" ", marks),
                Inline::HardBreak if self.plain_links => self.words(" ", marks),
                Inline::HardBreak => self.xml.raw("<w:r><w:br/></w:r>"),
                Inline::Link { target, inlines, .. } => self.link(target, inlines, marks),
                Inline::Image { alt, .. } if alt.is_empty() => {}
                Inline::Image { alt, .. } => self.words(&format!("[{alt}]"), Marks { italic: true, ..marks }),
                Inline::FootnoteRef { label } => self.note_mark(label, marks),
                Inline::Reference(reference) => self.words(&reference.label, marks),
                Inline::Kept(_) => {}
            }
        }
    }

    /// Writes words with marks, right-to-left stretches as runs of their own.
    pub(crate) fn words(&mut self, text: &str, marks: Marks) {
        for (stretch, rtl) in script::stretches(text) {
            self.run(stretch, marks.look(rtl));
        }
    }

    fn run(&mut self, text: &str, look: RunProps) {
        if !text.chars().any(super::xml::is_sound) {
            return;
        }
        self.xml.open("w:r", &[]);
        look.write(&mut self.xml, &self.ids);
        for (nth, piece) in text.split('\t').enumerate() {
            if nth > 0 {
                self.xml.empty("w:tab", &[]);
            }
            if !piece.is_empty() {
                self.xml.words("w:t", &[("xml:space", "preserve")], piece);
            }
        }
        self.xml.close();
    }

    fn link(&mut self, target: &str, inlines: &[Inline], marks: Marks) {
        if self.plain_links || !marks.link.is_empty() {
            self.line(inlines, marks);
        } else if let Some(anchor) = target.strip_prefix('#') {
            self.link_inside(anchor, inlines, marks);
        } else if let Some(address) = address(target) {
            let id = self.relations().link(&address);
            self.xml.open("w:hyperlink", &[("r:id", &id), ("w:history", "1")]);
            self.line(inlines, Marks { link: "Hyperlink", ..marks });
            self.xml.close();
        } else {
            self.line(inlines, marks);
            if !target.trim().is_empty() && target.trim() != text_of(inlines).trim() {
                self.words(&format!(" ({})", target.trim()), marks);
            }
        }
    }

    fn link_inside(&mut self, anchor: &str, inlines: &[Inline], marks: Marks) {
        let Some(name) = self.names.get(anchor).cloned() else {
            self.line(inlines, marks);
            return;
        };
        let marks = Marks { link: "CrossReference", ..marks };
        if !name.label.is_empty() && text_of(inlines) == name.label {
            let instruction = format!("REF {} \\h  \\* MERGEFORMAT", name.bookmark);
            field::looking(&instruction, &name.label, marks.look(false), &self.ids, &mut self.xml);
        } else {
            self.xml.open("w:hyperlink", &[("w:anchor", &name.bookmark), ("w:history", "1")]);
            self.line(inlines, marks);
            self.xml.close();
        }
    }
}

/// Returns an address as Word takes it; none when it cannot be followed.
fn address(target: &str) -> Option<String> {
    let target = target.trim();
    let (scheme, rest) = target.split_once(':')?;
    let sound = match scheme.to_ascii_lowercase().as_str() {
        "http" | "https" => {
            let host = rest.strip_prefix("//")?.split(['/', '?', '#']).next().unwrap_or_default();
            let (name, port) = host.split_once(':').unwrap_or((host, ""));
            let named = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
            name.starts_with(|c: char| c.is_ascii_alphanumeric())
                && name.chars().all(named)
                && !name.contains("..")
                && port.chars().all(|c| c.is_ascii_digit())
                && port.len() <= 5
        }
        "mailto" => {
            let to = rest.split('?').next().unwrap_or_default();
            to.matches('@').count() == 1 && !to.starts_with('@') && !to.ends_with('@')
        }
        _ => false,
    };
    // Word gives up on longer ones.
    let encoded = encode(target);
    (sound && encoded.len() <= 2000).then_some(encoded)
}

/// Writes what an address may not hold as percent signs with numbers; leaves what is written so already.
fn encode(target: &str) -> String {
    let bytes = target.as_bytes();
    let mut out = String::with_capacity(target.len());
    let mut fragment = false;
    for (at, byte) in bytes.iter().enumerate() {
        let is_hex = |offset: usize| bytes.get(at + offset).is_some_and(u8::is_ascii_hexdigit);
        let plain = match byte {
            b'%' => is_hex(1) && is_hex(2),
            b'#' => !std::mem::replace(&mut fragment, true),
            byte => byte.is_ascii_alphanumeric() || b"-._~:/?@!$&'()*+,;=".contains(byte),
        };
        if plain {
            out.push(char::from(*byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Whether a line leaves a mark on the page; that of a footnote is one.
pub(crate) fn says_something(inlines: &[Inline]) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Text { text } | Inline::Code { text } => !text.trim().is_empty(),
        Inline::SoftBreak | Inline::HardBreak => false,
        Inline::FootnoteRef { .. } | Inline::Kept(_) | Inline::Reference(_) | Inline::Image { .. } => true,
        Inline::Strong { .. }
        | Inline::Emphasis { .. }
        | Inline::Strike { .. }
        | Inline::Sub { .. }
        | Inline::Sup { .. }
        | Inline::Link { .. } => says_something(inline.children()),
    })
}

/// Returns the words of a line.
pub(crate) fn text_of(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text { text } | Inline::Code { text } => out.push_str(text),
            Inline::SoftBreak | Inline::HardBreak => out.push(' '),
            Inline::Reference(reference) => out.push_str(&reference.label),
            Inline::Image { alt, .. } => out.push_str(alt),
            Inline::Kept(kept) => out.push_str(&kept.source),
            Inline::FootnoteRef { .. } => {}
            Inline::Strong { inlines }
            | Inline::Emphasis { inlines }
            | Inline::Strike { inlines }
            | Inline::Sub { inlines }
            | Inline::Sup { inlines }
            | Inline::Link { inlines, .. } => out.push_str(&text_of(inlines)),
        }
    }
    out
}
