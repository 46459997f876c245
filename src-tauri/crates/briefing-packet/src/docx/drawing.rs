//! Draws an SVG as a picture, for programs that show no SVG.
//!
//! The fonts are those of the app, so that every machine draws the same picture.

use std::sync::{Arc, OnceLock};

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use crate::fonts::FILES;

/// A drawing as a picture.
pub(crate) struct Picture {
    /// Width and height of the drawing, in its own units, 96 to the inch.
    pub(crate) size: (f64, f64),
    /// The picture.
    pub(crate) png: Vec<u8>,
}

/// Pixels for each unit of the drawing: about 288 to the inch.
const SCALE: f32 = 3.0;
/// No side of a picture has more pixels.
const LARGEST: f32 = 4000.0;

/// Draws; none when it is no drawing or has no size.
pub(crate) fn picture_of(svg: &[u8]) -> Option<Picture> {
    let mut options = Options { font_family: "Liberation Sans".to_owned(), fontdb: fonts(), ..Options::default() };
    // A drawing shows what it holds itself; nothing is read from the disk for it.
    options.image_href_resolver.resolve_string = Box::new(|_, _| None);
    let tree = Tree::from_data(svg, &options).ok()?;
    let (width, height) = (tree.size().width(), tree.size().height());
    let scale = SCALE.min(LARGEST / width).min(LARGEST / height);
    let pixels = |length: f32| (length * scale).round().max(1.0) as u32;
    let mut pixmap = Pixmap::new(pixels(width), pixels(height))?;
    pixmap.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let png = pixmap.encode_png().ok()?;
    Some(Picture { size: (f64::from(width), f64::from(height)), png })
}

/// Returns the fonts of the app; loaded once, for every export.
fn fonts() -> Arc<Database> {
    static FONTS_READ: OnceLock<Arc<Database>> = OnceLock::new();
    Arc::clone(FONTS_READ.get_or_init(|| {
        let mut fonts = Database::new();
        for font in FILES {
            fonts.load_font_source(Source::Binary(Arc::new(*font)));
        }
        fonts.set_sans_serif_family("Liberation Sans");
        fonts.set_serif_family("Liberation Serif");
        fonts.set_monospace_family("Liberation Mono");
        Arc::new(fonts)
    }))
}
