//! Checks of pages: paper, margins, text.

use std::collections::BTreeMap;

use briefing_domain::preflight::PdfValues;
use lopdf::{Dictionary, Object};

use super::file::{File, Page};
use super::parts::font_name;
use super::{Found, fail, none_of, not_applicable, not_done, pass, plural, some};

/// By how much an edge may differ, in points: programs round inches and millimeters each in their way.
const NEAR: f64 = 1.5;
/// What stands above the line of a letter and below it, by its size.
const ABOVE: f64 = 0.75;
const BELOW: f64 = 0.22;

impl Page {
    fn width(&self) -> f64 {
        self.edges[2] - self.edges[0]
    }

    fn height(&self) -> f64 {
        self.edges[3] - self.edges[1]
    }

    fn lies(&self) -> bool {
        self.width() > self.height()
    }
}

/// Returns the places of pages that fit, as people count them.
fn pages_where(file: &File<'_>, fits: impl Fn(&Page) -> bool) -> Vec<String> {
    let numbered = file.pages.iter().enumerate().filter(|(_, page)| fits(page));
    numbered.map(|(place, _)| format!("page {}", place + 1)).collect()
}

fn unread(file: &File<'_>) -> Option<Found> {
    let unread = pages_where(file, |page| page.drawn.unread);
    (!unread.is_empty())
        .then(|| not_done(format!("Not everything on {} could be read; look at it yourself.", some(&unread))))
}

pub(super) fn searchable(file: &File<'_>) -> Found {
    let silent = pages_where(file, |page| page.drawn.characters == 0 && page.drawn.images > 0);
    let mute = |font: &&&Dictionary| {
        let composite = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Type0");
        composite && !font.has(b"ToUnicode")
    };
    let deaf: Vec<String> = file.anywhere.fonts.iter().filter(mute).map(|font| font_name(font)).collect();
    if !silent.is_empty() {
        return fail(format!("No text on {}.", some(&silent)));
    }
    if file.pages.iter().all(|page| page.drawn.characters == 0) {
        return fail("The file has no text.");
    }
    unread(file).unwrap_or_else(|| {
        none_of(&deaf, "Every page that shows something has text.", "Fonts whose text cannot be copied")
    })
}

pub(super) fn text_size(file: &File<'_>, values: &PdfValues) -> Found {
    let mut sizes: BTreeMap<i64, usize> = BTreeMap::new();
    for (size, count) in file.pages.iter().flat_map(|page| &page.drawn.sizes) {
        *sizes.entry(*size).or_default() += count;
    }
    let all: usize = sizes.values().sum();
    let (least, most) = values.text_points;
    #[allow(clippy::cast_precision_loss, reason = "a share of characters needs no more than 52 bits")]
    let share = |fits: &dyn Fn(f64) -> bool| {
        let fitting =
            sizes.iter().filter(|(size, _)| fits(**size as f64 / 10.0)).map(|(_, count)| count).sum::<usize>();
        fitting as f64 / all.max(1) as f64
    };
    let inside = share(&|size| size >= least - 0.05 && size <= most + 0.05);
    let below = share(&|size| size < least - 0.05);
    let smallest = sizes.keys().next().copied().unwrap_or_default();
    let detail = format!(
        "{:.0} percent of the text has {least} to {most} points, {:.1} percent is smaller; the smallest has {}.{} points.",
        inside * 100.0,
        below * 100.0,
        smallest / 10,
        smallest % 10
    );
    if all == 0 {
        not_applicable("The file has no text.")
    } else if inside >= values.judgment.text_share {
        unread(file).unwrap_or_else(|| pass(detail))
    } else {
        fail(detail)
    }
}

pub(super) fn text_color(file: &File<'_>) -> Found {
    let fine = |[red, green, blue]: [u8; 3]| {
        let gray = red.abs_diff(green).max(green.abs_diff(blue)).max(red.abs_diff(blue)) < 24;
        gray || (blue > red.saturating_add(50) && blue > green.saturating_add(50))
    };
    let mut odd: Vec<String> = Vec::new();
    for (place, page) in file.pages.iter().enumerate() {
        for [red, green, blue] in page.drawn.colors.keys().copied().filter(|color| !fine(*color)) {
            odd.push(format!("#{red:02x}{green:02x}{blue:02x} on page {}", place + 1));
        }
    }
    none_of(&odd, "All text is black, gray, or blue.", "Other colors")
}

pub(super) fn paper(file: &File<'_>, values: &PdfValues) -> Found {
    let known = |page: &Page| {
        let (short, long) = (page.width().min(page.height()), page.width().max(page.height()));
        values
            .judgment
            .papers
            .iter()
            .any(|(width, height)| (short - width).abs() < NEAR && (long - height).abs() < NEAR)
    };
    let odd = pages_where(file, |page| !known(page));
    let first =
        file.pages.first().map(|page| format!("{:.1} by {:.1} inches", page.width() / 72.0, page.height() / 72.0));
    none_of(
        &odd,
        &format!("{}, the first {}.", plural(file.pages.len(), "page"), first.unwrap_or_default()),
        "Other sizes",
    )
}

pub(super) fn margins(file: &File<'_>, values: &PdfValues) -> Found {
    let mut odd = Vec::new();
    let mut least = f64::MAX;
    for (place, page) in file.pages.iter().enumerate() {
        let [left, bottom, _, top] = page.edges;
        for (x, y, size, belongs_to_page) in &page.drawn.starts {
            let above = top - (y + size * ABOVE);
            let wanted_left = if page.lies() { values.other_margin } else { values.left_margin };
            // A header may stand above the text, but not in the outermost strip.
            let wanted_above = if page.lies() && !belongs_to_page { values.left_margin } else { values.other_margin };
            let found = [
                ("left", x - left, wanted_left),
                ("top", above, wanted_above),
                ("bottom", y - size * BELOW - bottom, values.other_margin),
            ];
            for (side, found, wanted) in found {
                if found < wanted - NEAR {
                    odd.push(format!("page {} ({side} {:.2} inches)", place + 1, found / 72.0));
                }
            }
            least = least.min(x - left);
        }
    }
    if least > 1e6 {
        return not_applicable("The file has no text.");
    }
    let good =
        format!("Text begins at least {:.2} inches from the left edge; the right edge was not measured.", least / 72.0);
    if odd.is_empty() { unread(file).unwrap_or_else(|| pass(good)) } else { none_of(&odd, "", "Too close to the edge") }
}

pub(super) fn orientation(file: &File<'_>) -> Found {
    let turned = pages_where(file, |page| page.turn % 180 != 0);
    let lying = file.pages.iter().filter(|page| page.lies()).count();
    if !turned.is_empty() {
        fail(format!("Saved upright and turned for reading: {}.", some(&turned)))
    } else if lying == 0 {
        not_applicable("There are no landscape pages.")
    } else {
        pass(format!("{} saved in landscape.", plural(lying, "page")))
    }
}

pub(super) fn scans(file: &File<'_>) -> Found {
    let scanned = pages_where(file, |page| page.drawn.images > 0 && page.drawn.characters == 0);
    if !scanned.is_empty() {
        fail(format!("Only a picture and no text: {}.", some(&scanned)))
    } else if file.pages.iter().all(|page| page.drawn.images == 0) {
        not_applicable("The file has no pictures made of pixels.")
    } else {
        pass("Every page with a picture has text; the resolution of pictures was not measured.")
    }
}
