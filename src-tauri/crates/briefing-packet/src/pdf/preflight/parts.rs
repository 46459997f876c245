//! Checks of what a file is made of: version, fonts, and what must not be in it.

use briefing_domain::preflight::PdfValues;
use lopdf::{Dictionary, Object};

use super::file::{File, shown};
use super::{Found, fail, none_of, pass, plural};

/// The fonts that every reader has.
const STANDARD: [&str; 14] = [
    "Courier",
    "Courier-Bold",
    "Courier-BoldOblique",
    "Courier-Oblique",
    "Helvetica",
    "Helvetica-Bold",
    "Helvetica-BoldOblique",
    "Helvetica-Oblique",
    "Times-Roman",
    "Times-Bold",
    "Times-Italic",
    "Times-BoldItalic",
    "Symbol",
    "ZapfDingbats",
];
fn name<'a>(dictionary: &'a Dictionary, key: &[u8]) -> Option<&'a [u8]> {
    dictionary.get(key).and_then(Object::as_name).ok()
}

pub(super) fn version(file: &File<'_>, values: &PdfValues) -> Found {
    let later = file.catalog(b"Version").and_then(|version| version.as_name().ok()).map(shown);
    let version = later.unwrap_or_else(|| file.objects.version.clone());
    let detail = format!("The file is PDF {version}.");
    if values.judgment.versions.contains(&version) { pass(detail) } else { fail(detail) }
}

pub(super) fn security(file: &File<'_>) -> Found {
    if file.objects.was_encrypted() {
        fail("The file is encrypted, although it opens without a password. Save it without security.")
    } else {
        pass("The file is not encrypted.")
    }
}

pub(super) fn active_content(file: &File<'_>) -> Found {
    none_of(&file.anywhere.active, "None.", "Found")
}

pub(super) fn attachments(file: &File<'_>) -> Found {
    if file.anywhere.attaches { fail("Found: an attached file.") } else { pass("None.") }
}

pub(super) fn annotations(file: &File<'_>) -> Found {
    let mut odd = Vec::new();
    let mut links = 0;
    for (place, page) in file.pages.iter().enumerate() {
        for annotation in file.annotations(page) {
            match name(annotation, b"Subtype") {
                Some(b"Link") => links += 1,
                Some(kind) => odd.push(format!("{} on page {}", shown(kind), place + 1)),
                None => odd.push(format!("an annotation without a kind on page {}", place + 1)),
            }
        }
    }
    none_of(&odd, &format!("{} and nothing else.", plural(links, "link")), "Found")
}

pub(super) fn font_name(font: &Dictionary) -> String {
    name(font, b"BaseFont").map(shown).unwrap_or_else(|| "a font without a name".to_owned())
}

pub(super) fn fonts(file: &File<'_>) -> Found {
    let (mut missing, mut fonts) = (Vec::new(), 0_usize);
    for font in &file.anywhere.fonts {
        // A composite font keeps its file with the font below it; a Type 3 font is drawn in the file itself.
        if matches!(name(font, b"Subtype"), Some(b"Type0" | b"Type3")) {
            continue;
        }
        fonts += 1;
        let called = font_name(font);
        let descriptor = file.entry(font, b"FontDescriptor").and_then(|found| found.as_dict().ok());
        let keys: [&[u8]; 3] = [b"FontFile", b"FontFile2", b"FontFile3"];
        let embedded =
            descriptor.is_some_and(|descriptor| keys.iter().any(|key| file.entry(descriptor, key).is_some()));
        if !embedded && !STANDARD.contains(&called.as_str()) {
            missing.push(called);
        }
    }
    none_of(&missing, &format!("{}, all embedded.", plural(fonts, "font")), "Not embedded")
}

pub(super) fn file_size(file: &File<'_>, values: &PdfValues) -> Found {
    let bytes = u64::try_from(file.bytes.len()).unwrap_or(u64::MAX);
    let tenths = bytes / 100_000;
    let detail = format!("The file has {}.{} MB.", tenths / 10, tenths % 10);
    if bytes <= values.megabytes.saturating_mul(1_000_000) { pass(detail) } else { fail(detail) }
}

pub(super) fn fast_web_view(file: &File<'_>) -> Found {
    let length = u64::try_from(file.bytes.len()).unwrap_or(u64::MAX);
    match &file.objects.linearization {
        Some(found) if found.file_length == length => pass("The first page comes first in the file."),
        Some(_) => fail(
            "The file was changed after it was saved for fast web view. Save it once more in Adobe Acrobat with Save As.",
        ),
        None => fail(
            "The file is not saved for fast web view: over a network the whole file has to arrive before its first page shows; from a \
             disk nobody sees a difference. Adobe Acrobat saves it so with Save As, if its preferences for documents say \u{201c}Save As \
             optimizes for Fast Web View\u{201d}.",
        ),
    }
}
