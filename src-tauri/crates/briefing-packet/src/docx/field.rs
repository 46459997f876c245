//! Fields: what Word computes anew, with the value it shows until then.
//!
//! Every field carries the value of the tree, so that a file reads right in programs that compute nothing. Nothing asks Word to update
//! on opening: that makes Word put a question to the reader at FDA.

use super::props::{RunProps, StyleIds};
use super::xml::Xml;

/// Opens a field; what is written until [`end`] is its present value.
pub(crate) fn begin(instruction: &str, xml: &mut Xml) {
    xml.raw(r#"<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r>"#);
    xml.words("w:instrText", &[("xml:space", "preserve")], &format!(" {instruction} "));
    xml.raw(r#"</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>"#);
}

/// Ends a field.
pub(crate) fn end(xml: &mut Xml) {
    xml.raw(r#"<w:r><w:fldChar w:fldCharType="end"/></w:r>"#);
}

/// Writes a field with plain words as its value.
pub(crate) fn simple(instruction: &str, shown: &str, xml: &mut Xml) {
    looking(instruction, shown, RunProps::default(), &StyleIds::default(), xml);
}

/// Writes a field whose value looks like this.
pub(crate) fn looking(instruction: &str, shown: &str, look: RunProps, ids: &StyleIds, xml: &mut Xml) {
    begin(instruction, xml);
    if !shown.is_empty() {
        xml.open("w:r", &[]);
        look.write(xml, ids);
        xml.words("w:t", &[("xml:space", "preserve")], shown);
        xml.close();
    }
    end(xml);
}
