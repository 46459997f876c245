//! The parts of the file and how they hang together: relations, kinds of content, properties, the container.
//!
//! Nothing of the machine enters: dates come from the packet, times of the container are fixed, so that equal packets are equal files.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml::Xml;
use crate::WriteError;
use crate::block::Packet;

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// What a part refers to.
#[derive(Debug, Clone, Default)]
pub(crate) struct Relations {
    prefix: &'static str,
    all: Vec<Relation>,
    links: BTreeMap<String, String>,
}

#[derive(Debug, Clone)]
struct Relation {
    kind: String,
    target: String,
    outside: bool,
}

impl Relations {
    /// Begins relations whose ids begin so.
    pub(crate) fn new(prefix: &'static str) -> Self {
        Relations { prefix, ..Relations::default() }
    }

    /// Returns the id of an address outside; each is kept once.
    pub(crate) fn link(&mut self, target: &str) -> String {
        if let Some(id) = self.links.get(target) {
            return id.clone();
        }
        let id = self.add(format!("{OFFICE}/hyperlink"), target, true);
        self.links.insert(target.to_owned(), id.clone());
        id
    }

    /// Returns the id of another part of the file.
    pub(crate) fn internal(&mut self, kind: &str, target: &str) -> String {
        match self.all.iter().position(|relation| !relation.outside && relation.target == target) {
            Some(place) => self.id(place),
            None => self.add(format!("{OFFICE}/{kind}"), target, false),
        }
    }

    /// Adds a relation of a kind that is no part of the document.
    fn other(&mut self, kind: &str, target: &str) {
        self.add(kind.to_owned(), target, false);
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    fn add(&mut self, kind: String, target: &str, outside: bool) -> String {
        self.all.push(Relation { kind, target: target.to_owned(), outside });
        self.id(self.all.len() - 1)
    }

    fn id(&self, place: usize) -> String {
        format!("{}{}", self.prefix, place + 1)
    }

    /// Writes the part.
    pub(crate) fn write(&self) -> String {
        let mut xml = Xml::part();
        xml.open("Relationships", &[("xmlns", RELATIONS)]);
        for (place, relation) in self.all.iter().enumerate() {
            let id = self.id(place);
            let mut attributes =
                vec![("Id", id.as_str()), ("Type", relation.kind.as_str()), ("Target", relation.target.as_str())];
            if relation.outside {
                attributes.push(("TargetMode", "External"));
            }
            xml.empty("Relationship", &attributes);
        }
        xml.finish()
    }
}

/// Returns the relations of the file as a whole.
pub(crate) fn root() -> String {
    let mut relations = Relations::new("rId");
    relations.internal("officeDocument", "word/document.xml");
    relations.other(
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml",
    );
    relations.internal("extended-properties", "docProps/app.xml");
    relations.write()
}

/// Returns the kinds of content of parts under these names.
pub(crate) fn content_types(parts: &[(String, Vec<u8>)]) -> String {
    const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
    let mut xml = Xml::part();
    xml.open("Types", &[("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")]);
    for (ending, kind) in [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
        ("png", "image/png"),
        ("jpg", "image/jpeg"),
        ("jpeg", "image/jpeg"),
        ("gif", "image/gif"),
        ("emf", "image/x-emf"),
        ("svg", "image/svg+xml"),
    ] {
        xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
    }
    for (name, _) in parts {
        let kind = match name.as_str() {
            "word/document.xml" => format!("{WORD}.document.main+xml"),
            "word/theme/theme1.xml" => "application/vnd.openxmlformats-officedocument.theme+xml".to_owned(),
            "docProps/core.xml" => "application/vnd.openxmlformats-package.core-properties+xml".to_owned(),
            "docProps/app.xml" => "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned(),
            other => {
                let file = other.strip_prefix("word/").and_then(|file| file.strip_suffix(".xml"));
                let stem = file.map(|file| file.trim_end_matches(|c: char| c.is_ascii_digit()));
                match stem {
                    Some(
                        stem @ ("styles" | "numbering" | "settings" | "footnotes" | "fontTable" | "header" | "footer"),
                    ) => {
                        format!("{WORD}.{stem}+xml")
                    }
                    Some(_) | None => continue,
                }
            }
        };
        xml.empty("Override", &[("PartName", &format!("/{name}")), ("ContentType", &kind)]);
    }
    xml.finish()
}

/// Returns title, subject and author; the day of the export is the only date.
pub(crate) fn core(packet: &Packet) -> String {
    let mut xml = Xml::part();
    xml.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    let front = packet.documents.first().map(|document| &document.front);
    let mut title = packet.title.clone();
    if let Some(program) = front.map(|front| front.program.as_str()).filter(|program| !program.is_empty()) {
        title = format!("{title}: {program}");
    }
    xml.words("dc:title", &[], &title);
    if let Some(front) = front {
        xml.words("dc:subject", &[], &front.meeting);
        xml.words("dc:creator", &[], sponsor(packet));
        xml.words("dc:language", &[], "en-US");
        xml.words("cp:contentStatus", &[], if front.final_copy { "Final" } else { "Draft" });
        let day = format!("{}T00:00:00Z", front.as_of);
        for name in ["dcterms:created", "dcterms:modified"] {
            xml.words(name, &[("xsi:type", "dcterms:W3CDTF")], &day);
        }
    }
    xml.finish()
}

/// Returns the name of the program that wrote the file, and the sponsor as company.
pub(crate) fn app(packet: &Packet) -> String {
    let mut xml = Xml::part();
    let kind = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    xml.open("Properties", &[("xmlns", kind)]);
    xml.words("Application", &[], "Briefing Room");
    xml.words("Company", &[], sponsor(packet));
    xml.finish()
}

fn sponsor(packet: &Packet) -> &str {
    let front = packet.documents.first().map(|document| &document.front);
    let found = front.and_then(|front| front.identifiers.iter().find(|(label, _)| *label == "Sponsor"));
    found.map_or("", |(_, value)| value.as_str())
}

/// Returns the settings of the file; a template may have margins in a mirror, and edges of their own for even pages.
pub(crate) fn settings(mirrored: bool, even_pages: bool) -> String {
    let mut xml = Xml::part();
    xml.open("w:settings", super::NAMESPACES);
    xml.empty("w:zoom", &[("w:percent", "100")]);
    xml.flag("w:mirrorMargins", mirrored);
    xml.val("w:defaultTabStop", "720");
    xml.flag("w:evenAndOddHeaders", even_pages);
    xml.val("w:characterSpacingControl", "doNotCompress");
    xml.raw(r#"<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>"#);
    xml.open("w:compat", &[]);
    for (name, value) in [
        ("compatibilityMode", "15"),
        ("overrideTableStyleFontSizeAndJustification", "1"),
        ("enableOpenTypeFeatures", "1"),
        ("doNotFlipMirrorIndents", "1"),
        ("differentiateMultirowTableHeaders", "1"),
    ] {
        let uri = "http://schemas.microsoft.com/office/word";
        xml.empty("w:compatSetting", &[("w:name", name), ("w:uri", uri), ("w:val", value)]);
    }
    xml.close();
    xml.empty("w:themeFontLang", &[("w:val", "en-US"), ("w:eastAsia", "zh-CN"), ("w:bidi", "ar-SA")]);
    xml.val("w:decimalSymbol", ".");
    xml.val("w:listSeparator", ",");
    xml.finish()
}

/// The fonts of our own styles: name, family, pitch.
const FONTS: [(&str, &str, &str); 3] =
    [("Times New Roman", "roman", "variable"), ("Courier New", "modern", "fixed"), ("SimSun", "auto", "variable")];

/// Returns whether our table of fonts lists a font.
pub(crate) fn lists_font(name: &str) -> bool {
    FONTS.iter().any(|(font, ..)| *font == name)
}

/// Returns what kinds of fonts are used, for machines that lack one; `more` are those of a template, as XML.
pub(crate) fn fonts(more: &str) -> String {
    let mut xml = Xml::part();
    xml.open("w:fonts", super::NAMESPACES);
    for (name, family, pitch) in FONTS {
        xml.open("w:font", &[("w:name", name)]);
        xml.val("w:charset", if name == "SimSun" { "86" } else { "00" });
        xml.val("w:family", family);
        xml.val("w:pitch", pitch);
        xml.close();
    }
    xml.raw(more);
    xml.finish()
}

/// Puts the parts into one file.
///
/// # Errors
/// When the container cannot be written, for example because a part is larger than it can hold.
pub(crate) fn container(parts: &[(String, Vec<u8>)]) -> Result<Vec<u8>, WriteError> {
    let failed = |error: &dyn std::fmt::Display| WriteError::Word(error.to_string());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
    for (name, bytes) in parts {
        // Pictures are packed in themselves.
        let packed = [".png", ".jpg", ".jpeg"].iter().any(|ending| name.ends_with(ending));
        let method = if packed { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = options.compression_method(method);
        zip.start_file(name.as_str(), options).map_err(|error| failed(&error))?;
        zip.write_all(bytes).map_err(|error| failed(&error))?;
    }
    Ok(zip.finish().map_err(|error| failed(&error))?.into_inner())
}
