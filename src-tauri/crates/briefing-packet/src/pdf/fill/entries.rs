//! Lists of contents, and their entries as far as they can be told before anything is laid out.

use crate::block::ContentsOf;
use crate::pdf::sheet::{Entry, Grid, Part, Picture, Stretch};

/// How deep headings are listed.
const DEPTH: u8 = 3;

/// Returns a list of contents, its entries not told yet.
pub(super) fn list(of: ContentsOf) -> Part {
    let of = match of {
        ContentsOf::Headings => "headings",
        ContentsOf::Tables => "tables",
        ContentsOf::Figures => "figures",
    };
    Part::Contents { of, depth: DEPTH, entries: Vec::new() }
}

/// Returns a list of the headings of some chapters.
pub(super) fn of_headings(chapters: &[Vec<Stretch>]) -> Part {
    let mut list = list(ContentsOf::Headings);
    if let Part::Contents { of, entries, .. } = &mut list {
        *entries = found(chapters, of);
    }
    list
}

/// Tells the entries of every list of contents.
pub(super) fn complete(chapters: &mut [Vec<Stretch>]) {
    let told: Vec<(&str, Vec<Entry>)> = parts(chapters)
        .filter_map(|part| if let Part::Contents { of, .. } = part { Some(*of) } else { None })
        .map(|of| (of, found(chapters, of)))
        .collect();
    let mut told = told.into_iter();
    for part in chapters.iter_mut().flatten().flat_map(|stretch| &mut stretch.parts) {
        if let Part::Contents { entries, .. } = part
            && let Some((_, found)) = told.next()
        {
            *entries = found;
        }
    }
}

fn parts(chapters: &[Vec<Stretch>]) -> impl Iterator<Item = &Part> {
    chapters.iter().flatten().flat_map(|stretch| &stretch.parts)
}

fn found(chapters: &[Vec<Stretch>], of: &str) -> Vec<Entry> {
    let captioned = |b: &Vec<_>| Entry { level: 1, number: String::new(), wide: 0.0, b: b.clone() };
    let entry = |part: &Part| {
        if let Part::Heading { level, number, wide, b, .. } = part {
            let entry = Entry { level: *level, number: number.clone(), wide: *wide, b: b.clone() };
            (of == "headings" && *level <= DEPTH).then_some(entry)
        } else if let Part::Table(Grid { caption, listed, .. }) = part {
            (of == "tables" && *listed && !caption.is_empty()).then(|| captioned(caption))
        } else if let Part::Figure(Picture { caption, .. }) = part {
            (of == "figures").then(|| captioned(caption))
        } else {
            None
        }
    };
    parts(chapters).filter_map(entry).collect()
}
