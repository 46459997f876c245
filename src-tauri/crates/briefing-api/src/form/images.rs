//! The images of a program in the open form: a table from the hash of the bytes to the bytes in base64.
//!
//! Drawings are not here, their source stands in the figure. An image is believed only after its bytes gave its hash.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use briefing_domain::snapshot::ProgramSnapshot;
use briefing_packet::pen::Images;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::error::ApiError;
use crate::folder::digest;
use crate::picture::{Picture, media_type, recognize};

/// An image in the open form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "bindings", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StoredImage {
    /// `image/png` or `image/jpeg`.
    pub media_type: String,
    /// The bytes in base64, with padding.
    pub base64: String,
}

/// Returns the images that the figures of a program name, as they are written.
pub(super) fn written<'a>(
    program: &ProgramSnapshot,
    images: &'a Images,
) -> Result<BTreeMap<&'a str, StoredImage>, ApiError> {
    let named = program.figures.iter().filter_map(|figure| images.get_key_value(&figure.fda.hash));
    named
        .map(|(hash, bytes)| {
            Ok((
                hash.as_str(),
                StoredImage { media_type: kind_of(hash, bytes)?.to_owned(), base64: STANDARD.encode(bytes) },
            ))
        })
        .collect()
}

/// Takes the images out of a file that is being read.
pub(super) fn read(name: &str, file: &mut Value) -> Result<Images, ApiError> {
    let Some(table) = file.as_object_mut().and_then(|object| object.remove("images")) else { return Ok(Images::new()) };
    let table: BTreeMap<String, StoredImage> = serde_path_to_error::deserialize(table).map_err(|error| {
        let path = format!("images.{}", error.path());
        wrong(&format!("{name}: {path}: {}", error.into_inner()), &path)
    })?;
    table.into_iter().map(|(hash, image)| Ok((hash.clone(), bytes_of(name, &hash, &image)?))).collect()
}

fn bytes_of(name: &str, hash: &str, image: &StoredImage) -> Result<Vec<u8>, ApiError> {
    let path = format!("images.{hash}");
    let bytes = STANDARD
        .decode(&image.base64)
        .map_err(|error| wrong(&format!("{name}: {path}.base64 is no base64: {error}"), &path))?;
    if digest(&bytes) != hash {
        return Err(wrong(
            &format!("{name}: the bytes of {path} do not give this hash; the file was changed or damaged"),
            &path,
        ));
    }
    let kind = kind_of(&format!("{name}: {path}"), &bytes)?;
    if kind != image.media_type {
        return Err(wrong(&format!("{name}: {path} is {kind}, not {}", image.media_type), &path));
    }
    Ok(bytes)
}

fn kind_of(name: &str, bytes: &[u8]) -> Result<&'static str, ApiError> {
    let kind = match recognize(name, bytes)? {
        Picture::Pixels(media) => media_type(media),
        Picture::Drawing(_) => None,
    };
    kind.ok_or_else(|| wrong(&format!("{name} is a drawing, which belongs into the figure itself"), name))
}

fn wrong(message: &str, path: &str) -> ApiError {
    ApiError::invalid(message).hint("Dump the program again, or mend this field. Nothing was imported.").field(path)
}
