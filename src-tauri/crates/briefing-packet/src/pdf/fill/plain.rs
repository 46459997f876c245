//! The words of a line without their marks: to be measured, to be compared with what is printed.

use briefing_domain::text::Inline;

use crate::unbroken::power;

/// Returns the words of a line with powers of ten as one word, to be measured.
pub(super) fn joined(line: &[Inline]) -> String {
    let mut out = String::new();
    for (place, inline) in line.iter().enumerate() {
        if let Inline::Text { text } = inline
            && let Some((head, factor, _)) = line.get(place + 1).and_then(|next| power(text, next))
        {
            out.push_str(head);
            out.push_str(&factor.replace(' ', "\u{a0}"));
        } else if let Inline::Strong { inlines } | Inline::Emphasis { inlines } | Inline::Link { inlines, .. } = inline
        {
            out.push_str(&joined(inlines));
        } else {
            add_plain(std::slice::from_ref(inline), &mut out);
        }
    }
    out
}

/// Returns the words of a line; a line break stays one.
pub(super) fn plain(line: &[Inline]) -> String {
    let mut out = String::new();
    add_plain(line, &mut out);
    out
}

fn add_plain(line: &[Inline], out: &mut String) {
    add_words(line, &|_| None, out);
}

/// Adds the words of a line; what `instead` says takes the place of a part of it.
pub(super) fn add_words(line: &[Inline], instead: &dyn Fn(&Inline) -> Option<String>, out: &mut String) {
    for inline in line {
        if let Some(words) = instead(inline) {
            out.push_str(&words);
            continue;
        }
        match inline {
            Inline::Text { text } | Inline::Code { text } => out.push_str(text),
            Inline::SoftBreak => out.push(' '),
            Inline::HardBreak => out.push('\n'),
            Inline::Image { alt, .. } => out.push_str(alt),
            Inline::Reference(reference) => out.push_str(&reference.label),
            Inline::Kept(kept) => out.push_str(&kept.source),
            Inline::FootnoteRef { .. } => out.push_str("00"),
            Inline::Strong { .. }
            | Inline::Emphasis { .. }
            | Inline::Strike { .. }
            | Inline::Sub { .. }
            | Inline::Sup { .. }
            | Inline::Link { .. } => add_words(inline.children(), instead, out),
        }
    }
}

/// What stands for a footnote that is not there.
pub(super) fn uncalled(label: &str) -> String {
    format!("[^{label}]")
}

/// What stands for a picture inside a line.
pub(super) fn pictured(alt: &str) -> String {
    format!("[Image: {alt}]")
}
