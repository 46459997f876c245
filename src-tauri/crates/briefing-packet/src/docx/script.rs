//! Which way a text runs: stretches from right to left become runs of their own, because Word orders only what is marked.
//!
//! Only the blocks that Unicode sets aside for such scripts count; the exact properties of a character do not matter here.

/// Cuts a text into stretches that run one way; says of each whether it runs from right to left.
pub(crate) fn stretches(text: &str) -> Vec<(&str, bool)> {
    if !has_rtl(text) {
        return vec![(text, false)];
    }
    let mut cuts = Vec::new();
    // A stretch from right to left reaches from its first such letter to its last; spaces and marks between two belong to it.
    let (mut begin, mut end) = (None, 0);
    for (at, character) in text.char_indices() {
        if is_rtl(character) {
            begin = begin.or(Some(at));
            end = at + character.len_utf8();
        } else if character.is_alphabetic()
            && let Some(from) = begin.take()
        {
            cuts.push((from, end));
        }
    }
    cuts.extend(begin.map(|from| (from, end)));
    let mut out = Vec::new();
    let mut last = 0;
    for (from, to) in cuts {
        out.push((text.get(last..from).unwrap_or_default(), false));
        out.push((text.get(from..to).unwrap_or_default(), true));
        last = to;
    }
    out.push((text.get(last..).unwrap_or_default(), false));
    out.retain(|(stretch, _)| !stretch.is_empty());
    out
}

/// Returns whether most letters of a text run from right to left.
pub(crate) fn is_mainly_rtl(text: &str) -> bool {
    if !has_rtl(text) {
        return false;
    }
    let (mut left, mut right) = (0_usize, 0_usize);
    for character in text.chars().filter(|character| character.is_alphabetic()) {
        if is_rtl(character) {
            right += 1;
        } else {
            left += 1;
        }
    }
    right > left
}

fn has_rtl(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(is_rtl)
}

fn is_rtl(character: char) -> bool {
    matches!(u32::from(character), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfefe | 0x10800..=0x10fff | 0x1e800..=0x1efff)
}
