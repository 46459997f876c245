//! Draws an SVG as a picture, for programs that show no SVG.
//!
//! The fonts are those of the app, so that every machine draws the same picture. Drawing takes most of the time of a Word file, so the last
//! pictures are remembered by what was drawn.

use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use briefing_domain::evidence::Media;
use rayon::prelude::*;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use sha2::{Digest, Sha256};

use crate::block::{Block, Packet};
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

/// How many pictures are remembered; a package has fewer.
const REMEMBERED: usize = 64;

/// A picture by the hash of its drawing.
type Drawn = ([u8; 32], Arc<Picture>);

/// The last pictures, the latest at the end.
static DRAWN: LazyLock<Mutex<Vec<Drawn>>> = LazyLock::new(Mutex::default);

/// Draws all drawings of a packet, side by side, so that they are there when they are placed.
pub(crate) fn prepare(packet: &Packet) {
    let blocks: Vec<&Block> = packet.documents.iter().flat_map(|document| &document.blocks).collect();
    blocks.par_iter().for_each(|block| {
        if let Block::Figure(figure) = block
            && figure.media == Media::Svg
        {
            figure.bytes.as_deref().and_then(picture_of);
        }
    });
}

/// Draws, or remembers what was drawn; none when it is no drawing or has no size.
pub(crate) fn picture_of(svg: &[u8]) -> Option<Arc<Picture>> {
    let hash: [u8; 32] = Sha256::digest(svg).into();
    // A thread that gave up left whole pictures behind, so its lock does not matter.
    let known = || DRAWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, picture)) = known().iter().find(|(other, _)| *other == hash) {
        return Some(Arc::clone(picture));
    }
    let picture = Arc::new(drawn(svg)?);
    let mut all = known();
    if all.len() >= REMEMBERED {
        all.remove(0);
    }
    all.push((hash, Arc::clone(&picture)));
    Some(picture)
}

fn drawn(svg: &[u8]) -> Option<Picture> {
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
