//! Figures: how large, on which page, and what stands there when a picture cannot be shown.
//!
//! Drawings are laid on their side when their words would be too small on an upright page.

use briefing_domain::evidence::Media;
use briefing_domain::text::Inline;
use typst::foundations::{Bytes, Smart};
use typst::visualize::{ExchangeFormat, RasterFormat, RasterImage, SvgImage};

use super::{Filler, plain, words};
use crate::block::Figure;
use crate::pdf::sheet::{Part, Picture};

/// A pixel of a drawing in points: 96 to the inch.
const PIXEL: f64 = 0.75;
/// Words of drawings smaller than this, in points, are read better on a page that lies on its side.
const SMALLEST: f64 = 7.0;
/// What stands in the place of a picture that no program could show.
const SPOILED: &str = "[Image cannot be shown]";
/// How much of a page's height a picture may take, so that its caption stands below it.
const HEIGHT: f64 = 0.78;

impl Filler<'_> {
    /// Writes a figure and says whether its page lies on its side.
    pub(super) fn figure(&mut self, figure: &Figure, anchor: String) -> Vec<(bool, Part)> {
        let mut line = vec![Inline::text(format!("Figure {}. ", figure.number))];
        line.extend(figure.caption.iter().cloned());
        let source = match figure.source.trim() {
            "" => Vec::new(),
            source => self.text(&format!("Source: {source}"), words::LINE),
        };
        let mut notes = Vec::new();
        let line = words::without_notes(&line, &mut notes);
        let caption = self.line(&line, words::LINE);
        let alt = if figure.alt.trim().is_empty() { plain::plain(&figure.caption) } else { figure.alt.clone() };
        let picture = figure.bytes.as_ref().and_then(|bytes| open(figure.media, bytes));
        let mut unseen = self.seen(&alt).to_owned();
        let (mut file, mut width, mut wide) = (String::new(), 0.0, false);
        let instead = if figure.bytes.is_some() { SPOILED } else { "[Image not provided]" };
        if let Some(Opened { bytes, size, text, letters }) = picture {
            unseen.push('\n');
            unseen.push_str(self.seen(&text));
            (width, wide) = self.placed(size, letters);
            file = format!("/{}", name(self.pictures.len() + 1, figure.media));
            self.pictures.push((file.clone(), bytes));
        }
        self.unseen.push((anchor.clone(), unseen));
        let mut out = vec![(wide, Part::Figure(Picture { file, instead, alt, width, caption, source, anchor }))];
        if !notes.is_empty() {
            out.push((wide, Part::Par { b: self.line(&notes, words::LINE), bare: false, stays: false }));
        }
        out
    }

    /// Returns the width in points and whether the page lies on its side; `letters` is the height of the smallest words, 0 for none known.
    fn placed(&self, (width, height): (f64, f64), letters: f64) -> (f64, bool) {
        let room = self.room;
        let natural = width * PIXEL;
        let upright = (room.upright / width.max(1.0)).min(PIXEL);
        let flat = width > height * 1.2 && natural > room.upright * 1.05;
        let wide = flat && if letters > 0.0 { letters * upright < SMALLEST } else { width > height * 2.2 };
        let (across, down) = if wide { (room.lying, room.height_lying) } else { (room.upright, room.height_upright) };
        let by_height = down * HEIGHT * width / height.max(1.0);
        let fitted = natural.min(across).min(by_height);
        ((fitted * 10.0).floor() / 10.0, wide)
    }
}

fn name(nth: usize, media: Media) -> String {
    let end = match media {
        Media::Png => "png",
        Media::Jpeg => "jpg",
        Media::Svg => "svg",
    };
    format!("figure-{nth}.{end}")
}

/// A picture that can be shown.
struct Opened {
    bytes: Bytes,
    /// Width and height in pixels.
    size: (f64, f64),
    /// The words in it.
    text: String,
    /// The height of its smallest words in pixels; 0 when there are none.
    letters: f64,
}

/// Opens a picture; none when it cannot be shown, because one broken picture must not stop the document.
fn open(media: Media, bytes: &[u8]) -> Option<Opened> {
    let data = Bytes::new(bytes.to_vec());
    let format = match media {
        Media::Png => ExchangeFormat::Png,
        Media::Jpeg => ExchangeFormat::Jpg,
        Media::Svg => {
            let (text, letters) = drawn_words(bytes)?;
            let svg = SvgImage::new(data.clone()).ok()?;
            return Some(Opened { bytes: data, size: (svg.width(), svg.height()), text, letters });
        }
    };
    let image = RasterImage::new(data.clone(), RasterFormat::Exchange(format), Smart::Auto).ok()?;
    let size = (f64::from(image.width()), f64::from(image.height()));
    Some(Opened { bytes: data, size, text: String::new(), letters: 0.0 })
}

/// Returns the words of a drawing and the height of the smallest; none when it is no XML or asks for another file, which there is not.
fn drawn_words(bytes: &[u8]) -> Option<(String, f64)> {
    let tree = roxmltree::Document::parse(std::str::from_utf8(bytes).ok()?).ok()?;
    let elsewhere =
        tree.descendants().filter(|node| matches!(node.tag_name().name(), "image" | "feImage")).any(|node| {
            let mut targets = node.attributes().filter(|attribute| attribute.name() == "href");
            targets.any(|target| !target.value().trim_start().starts_with("data:"))
        });
    if elsewhere {
        return None;
    }
    let mut words = Vec::new();
    let mut smallest = f64::MAX;
    for node in tree.descendants().filter(roxmltree::Node::is_text) {
        if !node.ancestors().any(|above| above.tag_name().name() == "text") {
            continue;
        }
        let size = node.ancestors().find_map(|above| above.attribute("font-size")?.trim_end_matches("px").parse().ok());
        smallest = smallest.min(size.unwrap_or(16.0));
        words.extend(node.text());
    }
    let smallest = if words.is_empty() { 0.0 } else { smallest };
    // A drawing has its own scale when its size differs from the box it draws in.
    Some((words.join("\n"), smallest * scale(&tree)))
}

fn scale(tree: &roxmltree::Document<'_>) -> f64 {
    let root = tree.root_element();
    let width: Option<f64> = root.attribute("width").and_then(|width| width.trim_end_matches("px").parse().ok());
    let inner: Option<f64> = root
        .attribute("viewBox")
        .and_then(|inner| inner.split([' ', ',']).filter(|part| !part.is_empty()).nth(2)?.parse().ok());
    match (width, inner) {
        (Some(width), Some(inner)) if width > 0.0 && inner > 0.0 => width / inner,
        _ => 1.0,
    }
}
