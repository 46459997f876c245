//! How the file opens: with the bookmarks beside the page, the title in the title bar, and the first page before the rest, as FDA asks.
//!
//! Typst has no words for it, so `linear.rs` puts them into the catalog while it puts the objects in order.

use lopdf::{Dictionary, Document, Object};

use super::linear;
use crate::WriteError;

/// Makes a file open on its bookmarks; without any it opens on the page alone.
///
/// # Errors
/// When the file cannot be read again.
pub(super) fn on_bookmarks(bytes: &[u8]) -> Result<Vec<u8>, WriteError> {
    match linear::written(bytes) {
        Some(fast) => Ok(fast),
        // Without its first page in front the file is as good from a disk, and its check says so.
        None => plain(bytes),
    }
}

fn plain(bytes: &[u8]) -> Result<Vec<u8>, WriteError> {
    let failed = |error: &dyn std::fmt::Display| WriteError::Layout(format!("the file could not be finished: {error}"));
    let mut document = Document::load_mem(bytes).map_err(|error| failed(&error))?;
    let catalog = document.catalog_mut().map_err(|error| failed(&error))?;
    let mode: &[u8] = if catalog.has(b"Outlines") { b"UseOutlines" } else { b"UseNone" };
    catalog.set("PageMode", Object::Name(mode.to_vec()));
    let mut preferences = match catalog.get(b"ViewerPreferences") {
        Ok(Object::Dictionary(there)) => there.clone(),
        _ => Dictionary::new(),
    };
    preferences.set("DisplayDocTitle", true);
    catalog.set("ViewerPreferences", preferences);
    let mut out = Vec::with_capacity(bytes.len());
    document.save_to(&mut out).map_err(|error| failed(&error))?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use lopdf::dictionary;

    use super::*;

    /// A page with or without bookmarks.
    fn file(bookmarks: bool) -> Document {
        let mut document = Document::with_version("1.7");
        let pages = document.new_object_id();
        let page = document.add_object(dictionary! { "Type" => "Page", "Parent" => pages });
        document.objects.insert(
            pages,
            Object::Dictionary(dictionary! { "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1 }),
        );
        let mut catalog = dictionary! { "Type" => "Catalog", "Pages" => pages };
        if bookmarks {
            let list = document.add_object(dictionary! { "Type" => "Outlines" });
            catalog.set("Outlines", list);
        }
        let root = document.add_object(catalog);
        document.trailer.set("Root", root);
        document
    }

    #[test]
    fn a_file_opens_on_its_bookmarks_however_it_is_written() {
        for (bookmarks, mode) in [(true, "UseOutlines"), (false, "UseNone")] {
            let (mut usual, mut packed) = (Vec::new(), Vec::new());
            file(bookmarks).save_to(&mut usual).unwrap();
            file(bookmarks).save_modern(&mut packed).unwrap();
            assert!(linear::written(&packed).is_none(), "put in order only as the layout writes it");
            for bytes in [usual, packed] {
                let document = Document::load_mem(&on_bookmarks(&bytes).unwrap()).unwrap();
                let catalog = document.catalog().unwrap();
                assert_eq!(catalog.get(b"PageMode").unwrap().as_name().unwrap(), mode.as_bytes());
                let preferences = catalog.get(b"ViewerPreferences").unwrap().as_dict().unwrap();
                assert!(preferences.get(b"DisplayDocTitle").unwrap().as_bool().unwrap());
                assert_eq!(document.page_iter().count(), 1);
            }
        }
    }
}
