//! The template's style sheet, written anew: its styles with all they say and rest on, numbered by our lists, and those of ours that it lacks.
//!
//! Numbers of a template's styles are taken away: they belong to lists of the template, and only our lists match the references of the packet
//! (`7.6` in a sentence must be what stands at the heading).

use roxmltree::{Document, Node};

use super::copy::{self, Allowed, W};
use super::known::{PLAIN_TABLE, as_word_writes};
use crate::docx::page::Geometry;
use crate::docx::props::StyleIds;
use crate::docx::styles::{self, Style};
use crate::docx::xml::Xml;
use crate::docx::{NAMESPACES, numbering};

/// Writes the template's styles anew, numbered by our lists, and adds those of ours that it lacks.
pub(super) fn rewritten(styles: &Document<'_>, ids: &[(&'static str, String)], geometry: Option<Geometry>) -> String {
    let allowed = Allowed::default();
    let mut taken: Vec<&str> = Vec::new();
    let mut out = String::new();
    for child in styles.root_element().children().filter(|child| child.tag_name().namespace() == Some(W)) {
        if child.has_tag_name((W, "style")) {
            let id = child.attribute((W, "styleId")).unwrap_or_default();
            taken.push(id);
            let ours = ids.iter().find(|(_, theirs)| theirs == id).map(|(ours, _)| *ours);
            style(child, ours, &mut out);
        } else {
            copy::copy(child, &allowed, &mut out);
        }
    }
    let mut xml = Xml::part();
    xml.open("w:styles", NAMESPACES);
    xml.raw(&out);
    let mut names = StyleIds::default();
    ids.iter().for_each(|(ours, theirs)| names.rename(ours, theirs));
    let lacks = |ours: &str| ids.iter().any(|(id, theirs)| *id == ours && !taken.contains(&theirs.as_str()));
    if lacks("Normal") {
        xml.raw(r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>"#);
    }
    if lacks(PLAIN_TABLE) {
        xml.raw(styles::PLAIN_TABLE);
    }
    let geometry = geometry.unwrap_or_else(|| Geometry::of(&crate::look::Look::default()));
    for style in styles::all(geometry).iter().filter(|style| lacks(style.id)) {
        Style::write(style, &mut xml, &names);
    }
    styles::extras(&mut xml, &names, lacks);
    xml.finish()
}

/// Copies a style without the number that it has, and gives it ours.
fn style(style: Node<'_, '_>, ours: Option<&str>, out: &mut String) {
    let allowed = Allowed::default();
    out.push_str("<w:style");
    for attribute in style.attributes().filter(|attribute| attribute.namespace() == Some(W)) {
        out.push_str(&format!(" w:{}=\"", attribute.name()));
        copy::escape(attribute.value(), out);
        out.push('"');
    }
    out.push('>');
    let number = ours.and_then(numbering::of_style);
    let has_props = style.children().any(|child| child.has_tag_name((W, "pPr")));
    let mut waits = number.clone().filter(|_| !has_props);
    for child in style.children().filter(Node::is_element) {
        let name = child.tag_name().name();
        if matches!(name, "rPr" | "tblPr" | "trPr" | "tcPr" | "tblStylePr")
            && let Some(number) = waits.take()
        {
            out.push_str(&format!("<w:pPr>{number}</w:pPr>"));
        }
        let word = child.attribute((W, "val")).zip(ours).filter(|_| child.has_tag_name((W, "name")));
        if let Some(name) = word.and_then(|(name, ours)| as_word_writes(ours, name)) {
            // Other programs and macros look for the name as Word writes it.
            out.push_str(&format!(r#"<w:name w:val="{name}"/>"#));
        } else if child.has_tag_name((W, "pPr")) {
            paragraph(child, number.as_deref(), out);
        } else {
            copy::copy(child, &allowed, out);
        }
    }
    if let Some(number) = waits {
        out.push_str(&format!("<w:pPr>{number}</w:pPr>"));
    }
    out.push_str("</w:style>");
}

/// Copies properties of a paragraph with another number; in the schema it stands behind these.
fn paragraph(props: Node<'_, '_>, number: Option<&str>, out: &mut String) {
    const BEFORE: [&str; 6] = ["pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl"];
    let allowed = Allowed::default();
    let children = || props.children().filter(Node::is_element);
    let before = |node: &Node<'_, '_>| BEFORE.contains(&node.tag_name().name());
    out.push_str("<w:pPr>");
    children().filter(before).for_each(|child| copy::copy(child, &allowed, out));
    out.push_str(number.unwrap_or_default());
    children().filter(|child| !before(child)).for_each(|child| copy::copy(child, &allowed, out));
    out.push_str("</w:pPr>");
}
