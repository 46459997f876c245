//! Pictures by their content: what may become a figure, and how a figure's fields follow from its picture.
//!
//! The ending of a file's name says nothing. PNG and JPEG are judged by their headers, drawings by the sanitizer of the domain. Every
//! way into the store (import of a picture, save of a figure, import of a program) ends in [`App::settle_figure`], so the store never
//! holds an SVG that was not sanitized; the packet crate sanitizes once more when it writes. Pixels are not decoded here.

use briefing_domain::evidence::{Figure, Media};
use briefing_domain::snapshot::{ProgramSnapshot, Thing};
use briefing_domain::svg::{self, Drawing, SvgRefused};
use briefing_packet::pen::Images;
use imagesize::ImageType;

use crate::app::App;
use crate::error::ApiError;
use crate::folder::digest;

/// The largest picture, in bytes. A judgment: a page in print quality stays below it, and a packet can still be sent.
pub(crate) const MAX_BYTES: usize = svg::MAX_BYTES;

/// The most bytes all pictures of a program may have together. A judgment: its dump stays below [`crate::form::MAX_BYTES`], base64 and all.
pub(crate) const MAX_TOGETHER: usize = 60 * 1024 * 1024;

/// The longest side of a picture, in pixels. A judgment: a page of 50 inches at 400 dots an inch.
const MAX_SIDE: usize = 20_000;

/// The most pixels. A judgment: a writer that unpacks them needs 400 MB.
const MAX_PIXELS: usize = 100_000_000;

/// A picture that may become a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Picture {
    /// PNG or JPEG, kept as bytes.
    Pixels(Media),
    /// SVG, kept as text.
    Drawing(Drawing),
}

/// Tells what kind of picture bytes are.
///
/// # Errors
/// A sentence about `name` that says why it cannot be a figure, and what to do.
pub(crate) fn recognize(name: &str, bytes: &[u8]) -> Result<Picture, ApiError> {
    if bytes.len() > MAX_BYTES {
        return Err(too_large(name, bytes.len() as u64));
    }
    match imagesize::image_type(bytes) {
        Ok(ImageType::Png) => pixels(name, Media::Png, bytes),
        Ok(ImageType::Jpeg) => pixels(name, Media::Jpeg, bytes),
        Ok(_) | Err(_) => drawing(name, bytes),
    }
}

/// Returns the error for a picture that is too large.
pub(crate) fn too_large(name: &str, bytes: u64) -> ApiError {
    let megabytes = bytes.div_ceil(1024 * 1024);
    let most = MAX_BYTES / (1024 * 1024);
    ApiError::invalid(format!("{name} has {megabytes} MB, and a figure may have {most} MB"))
        .hint("Save it with fewer pixels, or a drawing without single points. Nothing was imported.")
}

fn pixels(name: &str, media: Media, bytes: &[u8]) -> Result<Picture, ApiError> {
    const AGAIN: &str = "Save the picture again as PNG or JPEG in the program it comes from. Nothing was imported.";
    let size = imagesize::blob_size(bytes)
        .map_err(|error| ApiError::invalid(format!("{name} has no readable header: {error}")).hint(AGAIN))?;
    let end: &[u8] = if media == Media::Png { b"IEND" } else { b"\xff\xd9" };
    if !bytes.windows(end.len()).rev().any(|window| window == end) {
        return Err(ApiError::invalid(format!("{name} is cut off before its end")).hint(AGAIN));
    }
    let (width, height) = (size.width, size.height);
    if width == 0 || height == 0 || width.max(height) > MAX_SIDE || width.saturating_mul(height) > MAX_PIXELS {
        return Err(ApiError::invalid(format!("{name} says it is {width} by {height} pixels, which no figure is"))
            .hint("Save it with at most 10,000 by 10,000 pixels. Nothing was imported."));
    }
    Ok(Picture::Pixels(media))
}

fn drawing(name: &str, bytes: &[u8]) -> Result<Picture, ApiError> {
    let none = |what: &str| {
        ApiError::invalid(format!("{name} {what}"))
            .hint("A figure is a PNG, a JPEG or a plain SVG (UTF-8, not compressed). Nothing was imported.")
    };
    let text = std::str::from_utf8(bytes).map_err(|_| none("is neither PNG nor JPEG nor SVG"))?;
    if !text.trim_start_matches('\u{feff}').trim_start().starts_with('<') {
        return Err(none("is neither PNG nor JPEG nor SVG"));
    }
    svg::sanitize(text).map(Picture::Drawing).map_err(|error| none(&format!("cannot become a figure: {error}")))
}

/// Returns the media type of pixels; none for drawings, whose bytes are not kept by hash.
pub(crate) fn media_type(media: Media) -> Option<&'static str> {
    match media {
        Media::Png => Some("image/png"),
        Media::Jpeg => Some("image/jpeg"),
        Media::Svg => None,
    }
}

impl App {
    /// Makes what a thing holds safe to keep: figures are sanitized, everything else is as it is.
    pub(crate) fn settle(&self, mut thing: Thing) -> Result<Thing, ApiError> {
        if let Thing::Figure(figure) = &mut thing {
            self.settle_figure(figure)?;
        }
        Ok(thing)
    }

    /// Sanitizes the drawing of a figure and makes kind and hash follow from the picture.
    pub(crate) fn settle_figure(&self, figure: &mut Figure) -> Result<(), ApiError> {
        let text = &mut figure.fda;
        if !text.svg.trim().is_empty() {
            let drawing = svg::sanitize(&text.svg).map_err(|error| refused(figure, &error))?;
            figure.fda.media = Media::Svg;
            figure.fda.hash = digest(drawing.svg.as_bytes());
            figure.fda.svg = drawing.svg;
            return Ok(());
        }
        text.svg.clear();
        if let Some(blob) = self.store.figure(&text.hash)? {
            let known =
                [Media::Png, Media::Jpeg].into_iter().find(|media| media_type(*media) == Some(&blob.media_type));
            text.media = known.unwrap_or(text.media);
        }
        Ok(())
    }

    /// Loads the pixels of a program's figures from the store, by hash.
    pub(crate) fn images(&self, snapshot: &ProgramSnapshot) -> Result<Images, ApiError> {
        let mut images = Images::new();
        for figure in snapshot.figures.iter().filter(|figure| !figure.fda.hash.is_empty() && figure.fda.svg.is_empty())
        {
            if let Some(blob) = self.store.figure(&figure.fda.hash)? {
                images.insert(figure.fda.hash.clone(), blob.bytes);
            }
        }
        Ok(images)
    }

    /// Puts the pixels that a program's figures name into the store; others are not kept.
    pub(crate) fn keep_images(&mut self, program: &ProgramSnapshot, images: &Images) -> Result<(), ApiError> {
        for figure in &program.figures {
            let Some(bytes) = images.get(&figure.fda.hash) else { continue };
            if let Picture::Pixels(media) = recognize("The image", bytes)?
                && let Some(media_type) = media_type(media)
            {
                self.store.put_figure(media_type, bytes)?;
            }
        }
        Ok(())
    }
}

fn refused(figure: &Figure, error: &SvgRefused) -> ApiError {
    let caption = figure.fda.caption.as_str();
    let named = if caption.trim().is_empty() { figure.id.as_str() } else { caption };
    ApiError::invalid(format!("The figure \u{201c}{named}\u{201d} cannot be kept: {error}"))
        .hint("Save the drawing again as plain SVG, or as PNG. Nothing was changed.")
        .field("fda.svg")
}
