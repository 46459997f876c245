//! Figures: pictures of the user and drawings of the packet, fitted to the page, with words for those who cannot see them.
//!
//! A drawing stays a drawing for programs that know SVG; beside it lies the same as a picture for those that do not. A picture that
//! cannot be read is said to be missing rather than making a file that Word refuses.

use std::sync::Arc;

use briefing_domain::evidence::Media;

use super::drawing::{self, Picture};
use super::line::Marks;
use super::props::ParagraphProps;
use super::prose::{Caption, Flow};
use super::write::Writer;
use crate::block::Figure;

/// The pictures of a file.
#[derive(Debug, Default)]
pub(crate) struct Pictures {
    /// Their names below `word/`.
    pub(crate) files: Vec<(String, Content)>,
}

/// What is in the file of a picture.
#[derive(Debug)]
pub(crate) enum Content {
    /// Bytes that are there.
    Bytes(Vec<u8>),
    /// A drawing, drawn when the file is put together.
    Drawn(Arc<Picture>),
}

impl Content {
    /// Returns whether both are the same, which the same drawing always is.
    fn is(&self, other: &Content) -> bool {
        match (self, other) {
            (Content::Bytes(this), Content::Bytes(other)) => this == other,
            (Content::Drawn(this), Content::Drawn(other)) => this.is(other),
            (Content::Bytes(_), Content::Drawn(_)) | (Content::Drawn(_), Content::Bytes(_)) => false,
        }
    }
}

impl Pictures {
    /// Adds a picture and returns its name below `word/`; the same content is kept once.
    fn add(&mut self, content: Content, ending: &str) -> String {
        let known = self.files.iter().find(|(name, known)| known.is(&content) && name.ends_with(ending));
        if let Some((name, _)) = known {
            return name.clone();
        }
        let name = format!("media/image{}.{ending}", self.files.len() + 1);
        self.files.push((name.clone(), content));
        name
    }
}

/// A picture that can be placed: width and height in pixels, its file, and the drawing it was made from.
struct Placed {
    size: (f64, f64),
    picture: String,
    drawing: Option<String>,
}

/// English metric units in a pixel of 96 to the inch, and in a twip.
const PER_PIXEL: f64 = 9525.0;
const PER_TWIP: f64 = 635.0;

impl Writer<'_> {
    /// Writes a figure with its caption.
    pub(crate) fn figure(&mut self, figure: &Figure, anchor: &str) {
        let placed = figure.bytes.as_deref().and_then(|bytes| self.place(bytes, figure.media));
        if let Some(placed) = placed {
            self.begin_paragraph(ParagraphProps::of("Figure"));
            self.drawing(figure, &placed);
            self.xml.close();
        } else {
            let props = ParagraphProps { keep_next: true, ..Flow::body(self.width()).paragraph() };
            self.begin_paragraph(props);
            self.words("[Image not provided]", Marks { bold: true, ..Marks::default() });
            self.xml.close();
        }
        let (kind, number, source) = ("Figure", figure.number, figure.source.trim());
        self.caption(&Caption { kind, number, anchor, words: &figure.caption, source });
    }

    fn place(&mut self, bytes: &[u8], media: Media) -> Option<Placed> {
        match media {
            Media::Png | Media::Jpeg => {
                let ending = match imagesize::image_type(bytes).ok()? {
                    imagesize::ImageType::Png => "png",
                    imagesize::ImageType::Jpeg => "jpg",
                    _ => return None,
                };
                let size = imagesize::blob_size(bytes).ok()?;
                if size.width == 0 || size.height == 0 {
                    return None;
                }
                let picture = self.pictures.add(Content::Bytes(bytes.to_vec()), ending);
                Some(Placed { size: (size.width as f64, size.height as f64), picture, drawing: None })
            }
            Media::Svg => {
                let made = drawing::picture_of(bytes)?;
                let picture = self.pictures.add(Content::Drawn(Arc::clone(&made)), "png");
                let drawing = Some(self.pictures.add(Content::Bytes(bytes.to_vec()), "svg"));
                Some(Placed { size: made.size, picture, drawing })
            }
        }
    }

    fn drawing(&mut self, figure: &Figure, placed: &Placed) {
        let (width, height) = self.fitted(placed.size);
        let id = self.next_id();
        let picture = self.relations().internal("image", &placed.picture);
        let drawing = placed.drawing.as_ref().map(|name| self.relations().internal("image", name));
        let name = format!("Figure {}", figure.number);
        let alt = if figure.alt.trim().is_empty() { super::line::text_of(&figure.caption) } else { figure.alt.clone() };
        let xml = &mut self.xml;
        xml.open("w:r", &[]);
        xml.raw("<w:rPr><w:noProof/></w:rPr>");
        xml.open("w:drawing", &[]);
        xml.open("wp:inline", &[("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0")]);
        xml.empty("wp:extent", &[("cx", &width), ("cy", &height)]);
        xml.empty("wp:docPr", &[("id", &id), ("name", &name), ("descr", &alt)]);
        xml.raw(r#"<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>"#);
        xml.open("a:graphic", &[]);
        xml.open("a:graphicData", &[("uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")]);
        xml.open("pic:pic", &[]);
        xml.open("pic:nvPicPr", &[]);
        xml.empty("pic:cNvPr", &[("id", &id), ("name", &name), ("descr", &alt)]);
        xml.empty("pic:cNvPicPr", &[]);
        xml.close();
        xml.open("pic:blipFill", &[]);
        xml.open("a:blip", &[("r:embed", &picture)]);
        if let Some(drawing) = &drawing {
            xml.raw(r#"<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}">"#);
            xml.empty(
                "asvg:svgBlip",
                &[("xmlns:asvg", "http://schemas.microsoft.com/office/drawing/2016/SVG/main"), ("r:embed", drawing)],
            );
            xml.raw("</a:ext></a:extLst>");
        }
        xml.close();
        xml.raw("<a:stretch><a:fillRect/></a:stretch>");
        xml.close();
        xml.open("pic:spPr", &[]);
        xml.open("a:xfrm", &[]);
        xml.empty("a:off", &[("x", "0"), ("y", "0")]);
        xml.empty("a:ext", &[("cx", &width), ("cy", &height)]);
        xml.close();
        xml.raw(r#"<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>"#);
        for _ in 0..7 {
            xml.close();
        }
    }

    /// Returns width and height in English metric units: natural size, or smaller to fit on the page with its caption.
    fn fitted(&self, size: (f64, f64)) -> (String, String) {
        let (width, height) = (size.0 * PER_PIXEL, size.1 * PER_PIXEL);
        let room = (f64::from(self.width()) * PER_TWIP, f64::from(self.geometry.text_height(false) - 2200) * PER_TWIP);
        let scale = (room.0 / width).min(room.1 / height).min(1.0);
        let whole = |length: f64| format!("{}", (length * scale).round().max(9525.0));
        (whole(width), whole(height))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_that_was_forgotten_meanwhile_is_still_kept_once() {
        let svg = |width: usize| format!(r#"<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="9"/>"#);
        let mut pictures = Pictures::default();
        let mut add = |width| {
            let picture = drawing::picture_of(svg(width).as_bytes()).unwrap();
            pictures.add(Content::Drawn(picture), "png")
        };
        let names: Vec<String> = (1..=100).map(&mut add).collect();
        assert_eq!(add(1), names[0]);
        assert_eq!(pictures.files.len(), 100);
    }
}
