//! Figures: a picture from a file becomes a figure of a program.
//!
//! Captions, order and removal are matters of every thing (`record.rs`). What a picture may be stands in `picture.rs`.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use briefing_domain::audience::{Audience, Working};
use briefing_domain::evidence::{Figure, FigureText, Media};
use briefing_domain::id::FigureId;
use briefing_domain::snapshot::Thing;
use briefing_domain::svg::Drawing;
use briefing_domain::text::Text;
use briefing_store::Operation;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::error::ApiError;
use crate::picture::{self, MAX_BYTES, MAX_TOGETHER, Picture};

/// Asks to make a figure of a picture file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema), ts(optional_fields))]
#[serde(deny_unknown_fields)]
pub struct FigureImport {
    /// The program.
    pub program: String,
    /// The file: PNG, JPEG or SVG, whatever its name ends with.
    pub path: String,
    /// The caption.
    #[serde(default)]
    pub caption: Text,
    /// The text for readers who do not see it.
    #[serde(default)]
    pub alt: String,
    /// Where the picture comes from.
    #[serde(default)]
    pub source: String,
    /// Who may see it.
    pub audience: Audience,
}

/// Makes a figure of a picture file, as the last figure of the program.
///
/// Drawings are sanitized; what a reader may miss then is noted in the figure's internal note.
///
/// # Errors
/// `InvalidInput` with a sentence when the file cannot be read, is too large, or is no PNG, JPEG or SVG that may be a figure.
pub fn figure_import(app: &mut App, request: FigureImport) -> Result<Figure, ApiError> {
    let program = app.find_program(&request.program)?;
    let path = Path::new(&request.path);
    let name = path.file_name().map_or_else(|| request.path.clone(), |name| name.to_string_lossy().into_owned());
    let bytes = bytes_of(path, &name)?;
    let picture = picture::recognize(&name, &bytes)?;
    room_for(app, &program, &name, bytes.len())?;
    let mut figure = Figure {
        id: FigureId::parse(&app.new_id(FigureId::PREFIX))?,
        revision: 0,
        audience: request.audience,
        fda: FigureText { caption: request.caption, alt: request.alt, source: request.source, ..FigureText::default() },
        internal: Working::default(),
    };
    match picture {
        Picture::Pixels(media) => {
            figure.fda.media = media;
            figure.fda.hash = app.store.put_figure(picture::media_type(media).unwrap_or_default(), &bytes)?;
        }
        Picture::Drawing(drawing) => {
            figure.internal.note = note(&drawing);
            figure.fda.media = Media::Svg;
            figure.fda.svg = drawing.svg;
        }
    }
    let id = figure.id.clone();
    app.put(
        &program,
        Operation::edit("figure_import", format!("Import figure {name}")),
        vec![Thing::Figure(Box::new(figure))],
    )?;
    let (_, Thing::Figure(figure)) = app.thing(id.as_str())? else {
        return Err(ApiError::internal("a figure that was just saved is no figure"));
    };
    Ok(*figure)
}

fn bytes_of(path: &Path, name: &str) -> Result<Vec<u8>, ApiError> {
    let unreadable = |error: std::io::Error| {
        ApiError::invalid(format!("{name} cannot be read: {error}"))
            .hint("Check the path and whether you may read the file.")
            .field("path")
    };
    let file = File::open(path).map_err(unreadable)?;
    let meta = file.metadata().map_err(unreadable)?;
    if !meta.is_file() {
        return Err(ApiError::invalid(format!("{name} is no file"))
            .hint("Choose a PNG, JPEG or SVG file.")
            .field("path"));
    }
    if meta.len() > MAX_BYTES as u64 {
        return Err(picture::too_large(name, meta.len()).field("path"));
    }
    let mut bytes = Vec::new();
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

/// Refuses a picture with which the program could no longer be dumped and imported again.
fn room_for(app: &App, program: &str, name: &str, more: usize) -> Result<(), ApiError> {
    let snapshot = app.snapshot(program)?;
    let drawings: usize = snapshot.figures.iter().map(|figure| figure.fda.svg.len()).sum();
    let pixels: usize = app.images(&snapshot)?.values().map(Vec::len).sum();
    if drawings + pixels + more <= MAX_TOGETHER {
        return Ok(());
    }
    let most = MAX_TOGETHER / (1024 * 1024);
    Err(ApiError::refused(format!("With {name} the figures of this program would have more than {most} MB together"))
        .hint("Remove figures that are no longer used, or save the large ones with fewer pixels."))
}

/// Tells the team what the drawing lost.
fn note(drawing: &Drawing) -> Text {
    if drawing.left_out.is_empty() {
        return Text::default();
    }
    let parts: Vec<&str> = drawing.left_out.iter().copied().collect();
    Text::from(format!("Left out of the drawing on import: {}. Compare it with the original.", parts.join("; ")))
}

/// Asks for the picture of a figure.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FigureImageGet {
    /// The SHA-256 of the bytes, from the figure.
    pub hash: String,
}

/// The picture of a figure; an SVG figure carries its own source and has none here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(ts_rs::TS, schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct FigureImage {
    /// `image/png` or `image/jpeg`.
    pub media_type: String,
    /// The bytes in Base64.
    pub base64: String,
}

/// Returns the picture of a figure, to be shown.
///
/// # Errors
/// `NotFound` when the store has no such picture.
pub fn figure_image_get(app: &mut App, request: FigureImageGet) -> Result<FigureImage, ApiError> {
    let blob = app.store.figure(&request.hash)?;
    let blob = blob.ok_or_else(|| ApiError::not_found("The picture of this figure is not in the store"))?;
    Ok(FigureImage { media_type: blob.media_type, base64: STANDARD.encode(&blob.bytes) })
}
