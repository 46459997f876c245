//! What a PDF file carries beside its pages: properties, bookmarks, alternative texts, names, and the metadata as XML.
//!
//! The words of the pages come from the writer ([`crate::pdf::Written`]): in the file they are numbers of glyphs. Here every text string of
//! every object is read, so that whatever the file says of itself is searched without knowing where it stands.

use lopdf::{Dictionary, Object};

use super::fold::Form;
use super::piece::Piece;
use crate::pdf::Read;

/// Returns the texts of a file's objects.
///
/// # Errors
/// When it is no PDF file or is encrypted, in words.
pub(super) fn pieces(path: &str, read: &Read) -> Result<Vec<Piece>, String> {
    let file = read.0.as_ref().map_err(ToString::to_string)?;
    if file.is_encrypted() {
        return Err("it is encrypted".to_owned());
    }
    let mut texts = Texts::default();
    texts.dictionary(&file.trailer);
    file.objects.values().for_each(|object| texts.object(object));
    let file = format!("{path}: properties and bookmarks");
    Ok(vec![Piece::new(&file, Form::Plain, texts.strings), Piece::new(&file, Form::Xml, texts.metadata)])
}

#[derive(Default)]
struct Texts {
    /// Every string, a line for each.
    strings: String,
    /// The metadata as XML.
    metadata: String,
}

impl Texts {
    fn object(&mut self, object: &Object) {
        match object {
            Object::String(bytes, _) => {
                self.strings.push_str(&decoded(bytes));
                self.strings.push('\n');
            }
            Object::Array(all) => all.iter().for_each(|object| self.object(object)),
            Object::Dictionary(dictionary) => self.dictionary(dictionary),
            Object::Stream(stream) => {
                self.dictionary(&stream.dict);
                let is_metadata =
                    stream.dict.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"Metadata");
                if is_metadata {
                    let xml = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
                    self.metadata.push_str(&String::from_utf8_lossy(&xml));
                    self.metadata.push('\n');
                }
            }
            Object::Null
            | Object::Boolean(_)
            | Object::Integer(_)
            | Object::Real(_)
            | Object::Name(_)
            | Object::Reference(_) => {}
        }
    }

    fn dictionary(&mut self, dictionary: &Dictionary) {
        dictionary.iter().for_each(|(_, object)| self.object(object));
    }
}

/// Reads a text string: UTF-16 or UTF-8 with its mark, else one sign for each byte.
fn decoded(bytes: &[u8]) -> String {
    if let Some(wide) = bytes.strip_prefix(&[0xFE, 0xFF]) {
        let units = wide.chunks_exact(2).map(|pair| pair.iter().fold(0, |unit, byte| (unit << 8) | u16::from(*byte)));
        return char::decode_utf16(units).map(|sign| sign.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    }
    if let Some(utf8) = bytes.strip_prefix(&[0xEF, 0xBB, 0xBF]) {
        return String::from_utf8_lossy(utf8).into_owned();
    }
    bytes.iter().copied().map(char::from).collect()
}
