//! A PDF that was opened: its objects, its pages and what is drawn on them.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Error, Object, ObjectId};
use rayon::prelude::*;

use super::drawn::{self, Drawn};
use crate::pdf::Read;

/// How far a chain of parents, kids or references is followed; a file that goes in circles must not hang the program.
pub(super) const FAR: usize = 64;

/// Actions that run something or leave the file, and kinds of annotations that play something.
const ACTIONS: [&[u8]; 10] = [
    b"JavaScript",
    b"Launch",
    b"Movie",
    b"Sound",
    b"Rendition",
    b"RichMediaExecute",
    b"GoTo3DView",
    b"SubmitForm",
    b"ImportData",
    b"Trans",
];
const PLAYED: [&[u8]; 5] = [b"RichMedia", b"Movie", b"Screen", b"Sound", b"3D"];

/// Why a file cannot be looked into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Closed {
    /// It has a password, or is locked in another way.
    Locked,
    /// It is damaged, not whole, or no PDF.
    Broken,
}

impl From<&Error> for Closed {
    fn from(error: &Error) -> Self {
        let locked =
            matches!(error, Error::InvalidPassword | Error::Decryption(_) | Error::UnsupportedSecurityHandler(_));
        if locked { Closed::Locked } else { Closed::Broken }
    }
}

/// An opened PDF.
pub(super) struct File<'b> {
    pub(super) bytes: &'b [u8],
    pub(super) objects: &'b Document,
    pub(super) pages: Vec<Page>,
    pub(super) anywhere: Anywhere<'b>,
}

/// What may stand in any dictionary of the file, also inside others and of streams.
#[derive(Default)]
pub(super) struct Anywhere<'b> {
    pub(super) fonts: Vec<&'b Dictionary>,
    /// What runs or plays something.
    pub(super) active: Vec<String>,
    /// Whether a file is attached.
    pub(super) attaches: bool,
}

/// A page.
pub(super) struct Page {
    pub(super) id: ObjectId,
    /// Left, bottom, right and top edge in points.
    pub(super) edges: [f64; 4],
    /// The turn when shown, in degrees.
    pub(super) turn: i64,
    pub(super) drawn: Drawn,
}

impl<'b> File<'b> {
    pub(super) fn open(bytes: &'b [u8], read: &'b Read) -> Result<Self, Closed> {
        let objects = read.0.as_ref()?;
        if objects.is_encrypted() {
            // What needs a password is loaded, but says nothing.
            return Err(Closed::Locked);
        }
        objects.catalog().map_err(|error| Closed::from(&error))?;
        let told = objects.linearization.as_ref().map_or(0, |found| found.file_length);
        let ids: Vec<ObjectId> = objects.page_iter().collect();
        let (pages, anywhere) = rayon::join(
            || ids.into_par_iter().map(|id| page(objects, id)).collect::<Vec<Page>>(),
            || Anywhere::of(objects),
        );
        // A file saved for fast web view can be read from its front when its end is missing.
        if told > bytes.len() as u64 || pages.is_empty() {
            return Err(Closed::Broken);
        }
        Ok(File { bytes, objects, pages, anywhere })
    }

    /// Returns an entry of the catalog, references followed.
    pub(super) fn catalog(&self, key: &[u8]) -> Option<&Object> {
        self.entry(self.objects.catalog().ok()?, key)
    }

    /// Returns an entry of a dictionary, references followed; none also for `null`.
    pub(super) fn entry<'a>(&'a self, dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a Object> {
        self.follow(dictionary.get(key).ok()?)
    }

    /// Returns what a reference leads to; none for `null` and for what does not exist.
    pub(super) fn follow<'a>(&'a self, object: &'a Object) -> Option<&'a Object> {
        follow(self.objects, object)
    }

    /// Returns the annotations of a page.
    pub(super) fn annotations(&self, page: &Page) -> Vec<&Dictionary> {
        let Ok(dictionary) = self.objects.get_dictionary(page.id) else { return Vec::new() };
        let Some(Object::Array(all)) = self.entry(dictionary, b"Annots") else { return Vec::new() };
        all.iter().filter_map(|object| self.follow(object)?.as_dict().ok()).collect()
    }

    /// Returns the pages by id.
    pub(super) fn page_ids(&self) -> BTreeSet<ObjectId> {
        self.pages.iter().map(|page| page.id).collect()
    }
}

impl<'b> Anywhere<'b> {
    /// Looks into all objects once: a tagged file of many pages has some hundred thousand dictionaries.
    fn of(objects: &'b Document) -> Self {
        let mut all = Anywhere::default();
        objects.objects.values().for_each(|object| all.look(object, 0));
        all
    }

    fn look(&mut self, object: &'b Object, depth: usize) {
        if let Object::Dictionary(it) = object {
            self.look_into(it, depth);
        } else if let Object::Stream(stream) = object {
            self.look_into(&stream.dict, depth);
        } else if let Object::Array(all) = object
            && depth < FAR
        {
            all.iter().for_each(|value| self.look(value, depth + 1));
        }
    }

    fn look_into(&mut self, dictionary: &'b Dictionary, depth: usize) {
        for (key, value) in dictionary {
            self.note(key, value, dictionary);
            if depth < FAR {
                self.look(value, depth + 1);
            }
        }
    }

    fn note(&mut self, key: &[u8], value: &Object, dictionary: &'b Dictionary) {
        let name = || value.as_name().ok();
        match key {
            b"Type" if name() == Some(b"Font") => self.fonts.push(dictionary),
            b"S" => self.active.extend(name().filter(|action| ACTIONS.contains(action)).map(shown)),
            b"Subtype" if name() == Some(b"FileAttachment") => self.attaches = true,
            b"Subtype" => self.active.extend(name().filter(|kind| PLAYED.contains(kind)).map(shown)),
            b"JS" | b"JavaScript" => self.active.push("JavaScript".to_owned()),
            b"EmbeddedFiles" | b"EF" | b"Collection" => self.attaches = true,
            _ => {}
        }
    }
}

/// Returns a name as people read it.
pub(super) fn shown(name: &[u8]) -> String {
    String::from_utf8_lossy(name).into_owned()
}

pub(super) fn follow<'a>(objects: &'a Document, object: &'a Object) -> Option<&'a Object> {
    match objects.dereference(object) {
        Ok((_, Object::Null)) | Err(_) => None,
        Ok((_, found)) => Some(found),
    }
}

/// Returns a number, whole or not.
pub(super) fn number(object: &Object) -> Option<f64> {
    if let Object::Integer(number) = object {
        i32::try_from(*number).ok().map(f64::from)
    } else if let Object::Real(number) = object {
        Some(f64::from(*number))
    } else {
        None
    }
}

fn page(objects: &Document, id: ObjectId) -> Page {
    let edges = inherited(objects, id, b"CropBox")
        .or_else(|| inherited(objects, id, b"MediaBox"))
        .and_then(|found| edges(objects, found));
    let turn = inherited(objects, id, b"Rotate").and_then(|turn| turn.as_i64().ok()).unwrap_or_default();
    let resources = inherited(objects, id, b"Resources").and_then(|found| found.as_dict().ok());
    let drawn = drawn::of(objects, id, resources);
    Page { id, edges: edges.unwrap_or_default(), turn: turn.rem_euclid(360), drawn }
}

fn edges(objects: &Document, found: &Object) -> Option<[f64; 4]> {
    let all: Vec<f64> = found.as_array().ok()?.iter().filter_map(|edge| number(follow(objects, edge)?)).collect();
    let [a, b, c, d] = all.try_into().ok()?;
    Some([a.min(c), b.min(d), a.max(c), b.max(d)])
}

/// Returns an entry of a page that may stand in a node above it.
fn inherited<'a>(objects: &'a Document, id: ObjectId, key: &[u8]) -> Option<&'a Object> {
    let mut node = objects.get_dictionary(id).ok()?;
    for _ in 0..FAR {
        if let Some(found) = node.get(key).ok().and_then(|object| follow(objects, object)) {
            return Some(found);
        }
        node = follow(objects, node.get(b"Parent").ok()?)?.as_dict().ok()?;
    }
    None
}
