//! Characters that no font of the PDF has: the page would show an empty box in their place.
//!
//! Looks at every text that a packet can print, also at those of the team: one finding for each field, with all its characters. Which
//! characters the fonts have is made from the fonts ([`crate::glyph`]).

use std::collections::BTreeSet;

use super::{Checked, Found, place_of};
use crate::finding::{Place, Remark, Severity};
use crate::glyph::is_shown;
use crate::leaves;
use crate::snapshot::Thing;
use crate::text;

/// How many characters a sentence names.
const SHOWN: usize = 8;

pub(super) fn check(checked: &Checked<'_>) -> Found {
    let mut found = Found::new();
    for record in checked.records.iter().filter(|record| is_written(&record.thing)) {
        let place = place_of(&record.thing);
        leaves::strings(&record.body, &mut |path, value| {
            // The halves of a plan stand in its body; the words of a drawing are its own.
            let path = path.strip_prefix("body.").unwrap_or(path);
            let missing = if path.ends_with(".svg") { Vec::new() } else { missing(value) };
            if !missing.is_empty() {
                found.push((place.clone(), remark(&place, path, &missing)));
            }
        });
    }
    found
}

/// What the team writes itself; reasons of dismissals and words of reviewers are quoted as they are.
fn is_written(thing: &Thing) -> bool {
    !matches!(thing, Thing::Dismissal(_) | Thing::SignOff(_) | Thing::ReviewPoint(_))
}

/// Returns the characters of a text that no font has, each once, in their order; what is not printed, such as an address, is left out.
fn missing(source: &str) -> Vec<char> {
    if !source.contains('&') && source.chars().all(is_shown) {
        return Vec::new();
    }
    let mut seen = BTreeSet::new();
    text::plain(&text::read(source)).chars().filter(|c| !is_shown(*c) && seen.insert(*c)).collect()
}

fn remark(place: &Place, path: &str, missing: &[char]) -> Remark {
    let named = |c: &char| format!("\u{201c}{c}\u{201d} (U+{:04X})", u32::from(*c));
    let mut shown: Vec<String> = missing.iter().take(SHOWN).map(named).collect();
    if missing.len() > SHOWN {
        shown.push(format!("and {} more", missing.len() - SHOWN));
    }
    let (noun, them) = if missing.len() == 1 { ("a character", "it") } else { ("characters", "them") };
    let codes: Vec<String> = missing.iter().map(|c| format!("{:04X}", u32::from(*c))).collect();
    Remark::new("text.no_glyph", Severity::Warn, path)
        .detail(codes.join(","))
        .saying(format!("{} has {noun} that the PDF cannot show: {}.", place.label, shown.join(", ")))
        .because(format!(
            "No font of the PDF has {them}, so an empty box is printed. Word takes a font of the reader's computer, if there is one."
        ))
        .fix("Write it out in words, or place it as a figure.")
}
