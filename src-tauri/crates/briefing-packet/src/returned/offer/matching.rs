//! Holds a line of a field against a paragraph of the file.
//!
//! Gaps take whatever stands there. If the gaps could be filled in two ways, the line does not fit: better no offer than one at a wrong place.

use super::lines::Unit;

/// How a line fits a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// For each character of the paragraph the unit it comes from; none for what a label or a gap put there.
    pub(super) unit_of: Vec<Option<usize>>,
    /// The units.
    pub(super) units: Vec<Unit>,
}

/// How long a label before the first paragraph of a field may be, as in `Sponsor position. The dose ...`.
const LABEL: usize = 60;
/// How many signs a line with a gap needs to be known by.
const KNOWN_BY: usize = 12;

/// Returns how the units fit the whole paragraph; the first line of a field may stand behind a label.
pub(super) fn find(units: &[Unit], paragraph: &[char], first: bool) -> Option<Found> {
    let signs = units.iter().filter(|unit| !matches!(unit, Unit::Gap)).count();
    let gaps = units.len() - signs;
    if signs == 0 || (gaps > 0 && signs < KNOWN_BY) {
        return None;
    }
    let after_labels = paragraph
        .windows(2)
        .take(LABEL)
        .enumerate()
        .filter(|(_, pair)| first && *pair == ['.', ' '])
        .map(|(at, _)| at + 2);
    // The statement of a claim is printed without its last period when it stands in a list.
    let bare =
        units.split_last().filter(|(last, _)| first && matches!(last, Unit::Sign('.', ..))).map(|(_, rest)| rest);
    std::iter::once(0)
        .chain(after_labels)
        .find_map(|start| fit(units, paragraph, start))
        .or_else(|| bare.and_then(|units| fit(units, paragraph, 0)))
}

fn fit(units: &[Unit], paragraph: &[char], start: usize) -> Option<Found> {
    let begins = |unit: &Unit, c: &char| match unit {
        Unit::Sign(first, ..) | Unit::Fixed(first) | Unit::Break(first, _) => same(*first, *c),
        Unit::Gap => true,
    };
    // Most lines differ in their first sign.
    if !units.first().zip(paragraph.get(start)).is_some_and(|(unit, c)| begins(unit, c)) {
        return None;
    }
    let runs = runs(units);
    let left = align(&runs, paragraph, start, false)?;
    let right = align(&runs, paragraph, start, true)?;
    if left != right {
        return None;
    }
    let mut unit_of = vec![None; paragraph.len()];
    for ((first, run), at) in runs.iter().zip(left) {
        for nth in 0..run.len() {
            *unit_of.get_mut(at + nth)? = Some(first + nth);
        }
    }
    Some(Found { unit_of, units: units.to_vec() })
}

/// The stretches of signs between gaps, each with the place of its first unit; empty ones stand for a gap at an end.
fn runs(units: &[Unit]) -> Vec<(usize, Vec<char>)> {
    let mut runs = vec![(0, Vec::new())];
    for (nth, unit) in units.iter().enumerate() {
        match unit {
            Unit::Sign(c, ..) | Unit::Fixed(c) | Unit::Break(c, _) => {
                if let Some((_, run)) = runs.last_mut() {
                    run.push(*c);
                }
            }
            Unit::Gap => runs.push((nth + 1, Vec::new())),
        }
    }
    runs
}

/// Returns where each run stands; those in the middle as early, or as late, as can be.
fn align(runs: &[(usize, Vec<char>)], paragraph: &[char], start: usize, late: bool) -> Option<Vec<usize>> {
    let stands = |run: &[char], at: usize| {
        paragraph.get(at..at + run.len()).is_some_and(|there| there.iter().zip(run).all(|(a, b)| same(*a, *b)))
    };
    let ((_, first), rest) = runs.split_first()?;
    if !stands(first, start) {
        return None;
    }
    let Some(((_, last), middle)) = rest.split_last() else {
        return (start + first.len() == paragraph.len()).then(|| vec![start]);
    };
    let begin = start + first.len();
    let end = paragraph.len().checked_sub(last.len()).filter(|end| *end >= begin)?;
    if !stands(last, end) {
        return None;
    }
    let mut places = Vec::new();
    let (mut from, mut to) = (begin, end);
    if late {
        for (_, run) in middle.iter().rev() {
            let at = (from..=to.checked_sub(run.len())?).rev().find(|at| stands(run, *at))?;
            places.push(at);
            to = at;
        }
        places.reverse();
    } else {
        for (_, run) in middle {
            let at = (from..=to.checked_sub(run.len())?).find(|at| stands(run, *at))?;
            places.push(at);
            from = at + run.len();
        }
    }
    Some(std::iter::once(start).chain(places).chain([end]).collect())
}

/// Word writes some signs in its own way.
fn same(a: char, b: char) -> bool {
    let plain = |c: char| match c {
        '\u{a0}' | '\u{202f}' | '\t' => ' ',
        '\u{2011}' => '-',
        other => other,
    };
    plain(a) == plain(b)
}
