//! Draws an SVG as a picture, for programs that show no SVG.
//!
//! The fonts are those of the app, so that every machine draws the same picture. Drawing takes most of the time of a Word file, so it is done
//! beside the writing, and the last pictures are remembered by what was drawn.

use std::sync::{Arc, LazyLock, Mutex, OnceLock, PoisonError};

use briefing_domain::evidence::Media;
use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};
use rayon::prelude::*;

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{Options, Tree};

use sha2::{Digest, Sha256};

use crate::block::{Block, Packet};
use crate::fonts::FILES;

/// A drawing as a picture.
#[derive(Debug)]
pub(crate) struct Picture {
    /// Width and height of the drawing, in its own units, 96 to the inch.
    pub(crate) size: (f64, f64),
    /// The hash of its source.
    hash: [u8; 32],
    /// What is to be drawn; gone when it was.
    tree: Mutex<Option<Tree>>,
    png: OnceLock<Option<Vec<u8>>>,
}

/// Pixels for each unit of the drawing: about 288 to the inch.
const SCALE: f32 = 3.0;
/// No side of a picture has more pixels.
const LARGEST: f32 = 4000.0;

/// How hard pictures are packed, of 9: half of the time of the usual 6, and a seventh more bytes.
const DEFLATED: u8 = 3;

/// How many pictures are remembered; a package has fewer.
const REMEMBERED: usize = 64;

/// A picture by the hash of its drawing; none when it is no drawing.
type Known = ([u8; 32], Arc<OnceLock<Option<Arc<Picture>>>>);

/// The last pictures, the latest at the end.
static KNOWN: LazyLock<Mutex<Vec<Known>>> = LazyLock::new(Mutex::default);

/// Draws all drawings of a packet, side by side and the largest first, so that they are there when the file is put together.
pub(crate) fn prepare(packet: &Packet) {
    let drawing = |block: &Block| match block {
        Block::Figure(figure) if figure.media == Media::Svg => figure.bytes.as_deref().and_then(picture_of),
        Block::Heading { .. }
        | Block::Prose(_)
        | Block::Table(_)
        | Block::Figure(_)
        | Block::Notice(_)
        | Block::Contents(_) => None,
    };
    let blocks = packet.documents.iter().flat_map(|document| &document.blocks);
    let mut pictures: Vec<Arc<Picture>> = blocks.filter_map(drawing).collect();
    pictures.sort_by(|one, other| other.area().total_cmp(&one.area()));
    pictures.par_iter().with_max_len(1).for_each(|picture| {
        picture.png();
    });
}

/// Reads a drawing, or remembers what was read; none when it is no drawing or has no size.
pub(crate) fn picture_of(svg: &[u8]) -> Option<Arc<Picture>> {
    let hash: [u8; 32] = Sha256::digest(svg).into();
    // Who comes while it is read waits and does not read it again.
    place_of(hash).get_or_init(|| Picture::read(svg, hash).map(Arc::new)).clone()
}

/// Returns the place of a drawing among those that are remembered.
fn place_of(hash: [u8; 32]) -> Arc<OnceLock<Option<Arc<Picture>>>> {
    // A thread that gave up left whole places behind, so its lock does not matter.
    let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((_, place)) = known.iter().find(|(other, _)| *other == hash) {
        return Arc::clone(place);
    }
    if known.len() >= REMEMBERED {
        known.remove(0);
    }
    let place = Arc::default();
    known.push((hash, Arc::clone(&place)));
    place
}

impl Picture {
    fn read(svg: &[u8], hash: [u8; 32]) -> Option<Self> {
        let mut options = Options { font_family: "Liberation Sans".to_owned(), fontdb: fonts(), ..Options::default() };
        // A drawing shows what it holds itself; nothing is read from the disk for it.
        options.image_href_resolver.resolve_string = Box::new(|_, _| None);
        let tree = Tree::from_data(svg, &options).ok()?;
        let size = (f64::from(tree.size().width()), f64::from(tree.size().height()));
        Some(Picture { size, hash, tree: Mutex::new(Some(tree)), png: OnceLock::new() })
    }

    /// Returns whether both are made from the same source, also when it was forgotten and read again between.
    pub(crate) fn is(&self, other: &Picture) -> bool {
        self.hash == other.hash
    }

    fn area(&self) -> f64 {
        self.size.0 * self.size.1
    }

    /// Returns the picture as PNG, drawn when somebody asks first; none only when there is no memory for it.
    pub(crate) fn png(&self) -> Option<&[u8]> {
        self.png.get_or_init(|| self.drawn()).as_deref()
    }

    fn drawn(&self) -> Option<Vec<u8>> {
        let tree = self.tree.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        let (width, height) = (tree.size().width(), tree.size().height());
        let scale = SCALE.min(LARGEST / width).min(LARGEST / height);
        let pixels = |length: f32| (length * scale).round().max(1.0) as u32;
        let mut pixmap = Pixmap::new(pixels(width), pixels(height))?;
        pixmap.fill(Color::WHITE);
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
        packed(&pixmap)
    }
}

/// Packs a picture as PNG. Drawings have few colors; numbers of a palette are a quarter of the bytes, and the picture is the same.
fn packed(pixmap: &Pixmap) -> Option<Vec<u8>> {
    let Some(Painted { palette, numbers }) = Painted::of(pixmap) else { return pixmap.encode_png().ok() };
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, pixmap.width(), pixmap.height());
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette);
    // Numbers of colors say nothing of their neighbors.
    encoder.set_filter(Filter::NoFilter);
    encoder.set_deflate_compression(DeflateCompression::Level(DEFLATED));
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&numbers).ok()?;
    writer.finish().ok()?;
    Some(out)
}

/// A picture as numbers of the colors of a palette.
struct Painted {
    /// Red, green and blue of each color, in the order in which they come.
    palette: Vec<u8>,
    numbers: Vec<u8>,
}

impl Painted {
    /// Returns none for a picture with more colors than a palette has, or one that is not wholly opaque.
    fn of(pixmap: &Pixmap) -> Option<Self> {
        let (pixels, _) = pixmap.data().as_chunks::<4>();
        let mut colors: Vec<[u8; 4]> = Vec::new();
        let mut numbers: Vec<u8> = Vec::with_capacity(pixels.len());
        let mut above: &[[u8; 4]] = &[];
        for row in pixels.chunks_exact(usize::try_from(pixmap.width()).ok()?) {
            if row == above {
                numbers.extend_from_within(numbers.len() - row.len()..);
                continue;
            }
            above = row;
            for stretch in row.chunk_by(|one, next| one == next) {
                let Some(color) = stretch.first() else { continue };
                let known = colors.iter().position(|known| known == color);
                let number = u8::try_from(known.unwrap_or(colors.len())).ok()?;
                if known.is_none() {
                    colors.push(*color);
                }
                numbers.resize(numbers.len() + stretch.len(), number);
            }
        }
        let opaque = colors.iter().all(|[.., alpha]| *alpha == u8::MAX);
        let palette = colors.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect();
        opaque.then_some(Painted { palette, numbers })
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    /// Draws twice: packed as it is for Word, and packed by the library that drew it.
    fn both(svg: &str) -> (Vec<u8>, Pixmap, Pixmap) {
        let tree = Tree::from_data(svg.as_bytes(), &Options::default()).unwrap();
        let mut pixmap = Pixmap::new(120, 90).unwrap();
        pixmap.fill(Color::WHITE);
        resvg::render(&tree, Transform::identity(), &mut pixmap.as_mut());
        let png = packed(&pixmap).unwrap();
        (png.clone(), Pixmap::decode_png(&png).unwrap(), Pixmap::decode_png(&pixmap.encode_png().unwrap()).unwrap())
    }

    #[test]
    fn a_picture_with_a_palette_is_the_same_to_the_pixel() {
        let shapes =
            r##"<circle cx="40" cy="40" r="31" fill="#1f6f8b" opacity="0.7"/><path d="M5 80 L110 9" stroke="#a33"/>"##;
        let (png, packed, plain) =
            both(&format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="120" height="90">{shapes}</svg>"#));
        assert_eq!(png.get(25), Some(&3), "it has a palette");
        assert_eq!(packed, plain);
    }

    #[test]
    fn a_picture_of_many_colors_is_written_without_a_palette() {
        let stops = r##"<linearGradient id="g"><stop offset="0" stop-color="#0af"/><stop offset="1" stop-color="#fa0"/></linearGradient>"##;
        let paint = r#"<rect width="120" height="90" fill="url(#g)" transform="rotate(30) scale(2)"/>"#;
        let (png, packed, plain) =
            both(&format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="120" height="90">{stops}{paint}</svg>"#));
        assert_ne!(png.get(25), Some(&3), "it has no palette");
        assert_eq!(packed, plain);
    }
}
