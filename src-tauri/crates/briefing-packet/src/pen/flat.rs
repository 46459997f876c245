//! Brings running text into one line, for table cells and for words that stand in the place of a reference.
//!
//! Paragraphs become lines, lists become lines with a bullet, a table becomes lines with commas; nothing is left out but pictures,
//! which cannot stand in a cell and are named instead.

use briefing_domain::text::{self, Block, Inline, Reference, Text};

/// What replaces a reference.
pub(crate) type Replace<'f> = dyn FnMut(Reference) -> Vec<Inline> + 'f;

/// Returns a text as one line, without comments and raw HTML, its references replaced.
pub(crate) fn line_of(text: &Text, replace: &mut Replace<'_>) -> Vec<Inline> {
    if text.is_blank() {
        return Vec::new();
    }
    let doc = text::without_forbidden(text.read());
    let mut line = Vec::new();
    let mut notes = Vec::new();
    for top in doc.blocks {
        add(top.block, "", &mut line, &mut notes);
    }
    for note in notes {
        line.push(Inline::text(" ("));
        line.extend(note);
        line.push(Inline::text(")"));
    }
    replaced(line, replace)
}

fn add(block: Block, mark: &str, line: &mut Vec<Inline>, notes: &mut Vec<Vec<Inline>>) {
    match block {
        Block::Heading { inlines, .. } => start(vec![Inline::Strong { inlines }], mark, line),
        Block::Paragraph { inlines } => start(inlines, mark, line),
        Block::List { start: first, items, .. } => {
            for (place, item) in items.into_iter().enumerate() {
                let mark = first.map_or("\u{2022} ".to_owned(), |first| format!("{}) ", first as usize + place));
                for (idx, block) in item.blocks.into_iter().enumerate() {
                    add(block, if idx == 0 { &mark } else { "" }, line, notes);
                }
            }
        }
        Block::Table { header, rows, .. } => {
            for row in std::iter::once(header).chain(rows) {
                start(crate::inline::joined(row, ", "), mark, line);
            }
        }
        Block::Quote { blocks } => blocks.into_iter().for_each(|block| add(block, mark, line, notes)),
        Block::Code { text, .. } => {
            text.lines().for_each(|code| start(vec![Inline::Code { text: code.to_owned() }], mark, line));
        }
        Block::Footnote { blocks, .. } => {
            let mut note = Vec::new();
            blocks.into_iter().for_each(|block| add(block, "", &mut note, &mut Vec::new()));
            notes.push(note);
        }
        Block::Rule | Block::Kept(_) => {}
    }
}

fn start(inlines: Vec<Inline>, mark: &str, line: &mut Vec<Inline>) {
    if inlines.is_empty() {
        return;
    }
    if !line.is_empty() {
        line.push(Inline::HardBreak);
    }
    if !mark.is_empty() {
        line.push(Inline::text(mark));
    }
    line.extend(inlines.into_iter().filter(|inline| !matches!(inline, Inline::FootnoteRef { .. })));
}

/// Replaces references; keeps links that lead out into the web as they are and prints the words of all others; names pictures.
pub(crate) fn replaced(inlines: Vec<Inline>, replace: &mut Replace<'_>) -> Vec<Inline> {
    let mut out = Vec::with_capacity(inlines.len());
    for inline in inlines {
        match inline {
            Inline::Reference(reference) => out.extend(replace(reference)),
            Inline::Image { target, alt, .. } => match Reference::from_target(&target, &alt) {
                Some(reference) => out.extend(replace(reference)),
                None => out.extend(crate::inline::plain(&alt)),
            },
            Inline::Link { target, title, inlines } => {
                let inlines = replaced(inlines, replace);
                if leads_out(&target) { out.push(Inline::Link { target, title, inlines }) } else { out.extend(inlines) }
            }
            Inline::Strong { inlines } => out.push(Inline::Strong { inlines: replaced(inlines, replace) }),
            Inline::Emphasis { inlines } => out.push(Inline::Emphasis { inlines: replaced(inlines, replace) }),
            Inline::Strike { inlines } => out.push(Inline::Strike { inlines: replaced(inlines, replace) }),
            Inline::Sub { inlines } => out.push(Inline::Sub { inlines: replaced(inlines, replace) }),
            Inline::Sup { inlines } => out.push(Inline::Sup { inlines: replaced(inlines, replace) }),
            Inline::Kept(_) => {}
            Inline::Text { .. }
            | Inline::Code { .. }
            | Inline::SoftBreak
            | Inline::HardBreak
            | Inline::FootnoteRef { .. } => out.push(inline),
        }
    }
    out
}

/// Returns whether a link can be followed from a packet by whoever receives it.
fn leads_out(target: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|scheme| target.starts_with(scheme))
}

/// Returns the label of a reference as plain text.
pub(crate) fn label(reference: &Reference) -> Vec<Inline> {
    crate::inline::plain(&reference.label)
}

/// Returns a statement without its final period, so that it can stand inside a sentence.
pub(crate) fn without_period(mut inlines: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text { text }) = inlines.last_mut()
        && text.ends_with('.')
    {
        text.pop();
    }
    inlines
}
