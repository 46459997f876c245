//! What the layout may see: the template, the packet's data, its pictures and our fonts. No disk, no network, no clock.
//!
//! Names of files are always the same, so that the layout remembers between two exports what did not change.

use std::path::PathBuf;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::fonts::FONTS;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static TEMPLATE: LazyLock<Option<Source>> =
    LazyLock::new(|| Some(Source::new(id("packet.typ")?, include_str!("packet.typ").to_owned())));

/// Reads fonts, library and template.
pub(super) fn prepare() {
    LazyLock::force(&FONTS);
    LazyLock::force(&LIBRARY);
    LazyLock::force(&TEMPLATE);
}

/// One packet, to be laid out.
pub(super) struct Room {
    template: Source,
    files: Vec<(FileId, Bytes)>,
}

fn id(name: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(name).ok()?).intern())
}

impl Room {
    /// Prepares a packet; none when a name is no name, which ours always are.
    pub(super) fn new(data: Vec<u8>, pictures: &[(String, Bytes)]) -> Option<Self> {
        let mut files = vec![(id("packet.json")?, Bytes::new(data))];
        for (name, bytes) in pictures {
            files.push((id(name)?, bytes.clone()));
        }
        Some(Room { template: TEMPLATE.clone()?, files })
    }
}

impl World for Room {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        FONTS.book()
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(nothing(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.iter().find(|(name, _)| *name == id).map(|(_, bytes)| bytes.clone()).ok_or_else(|| nothing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn nothing(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.vpath().get_without_slash()))
}
