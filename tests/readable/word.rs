//! A Word file: its small parts element by element, its body as an outline of paragraphs, tables, pictures and sections.

use roxmltree::{Document, Node};

use super::cut;
use crate::Files;
use crate::finished::parts;

/// Parts that are the same in each file, or shown in another way.
const LEFT_OUT: [&str; 2] = ["word/document.xml", "word/theme/theme1.xml"];

/// Returns the parts, each element on a line of its own, and the body as an outline.
pub fn outlined(bytes: &[u8]) -> Files {
    let parts = parts(bytes);
    let mut files: Files = parts
        .iter()
        .filter(|(name, _)| !LEFT_OUT.contains(&name.as_str()) && !name.ends_with(".svg"))
        .map(|(name, text)| (file_name(name), pretty(text).into_bytes()))
        .collect();
    files.insert("word/document.txt".to_owned(), outline(&parts["word/document.xml"]).into_bytes());
    files
}

/// Returns the body in full, each element on a line of its own.
pub fn body(bytes: &[u8]) -> Files {
    let text = pretty(&parts(bytes)["word/document.xml"]);
    Files::from([("word/document.xml".to_owned(), text.into_bytes())])
}

/// Folders of the file become words, and no name begins with a dot.
fn file_name(part: &str) -> String {
    let plain = if part == "_rels/.rels" { "package.rels" } else { part };
    let plain = plain.trim_start_matches("word/").trim_start_matches("_rels/");
    format!("word/{}", plain.replace(['[', ']'], "").replace('/', "-"))
}

/// Writes each element on a line, deeper ones further to the right; one that holds only text stays on its line.
fn pretty(xml: &str) -> String {
    Document::parse(xml).expect("XML");
    let mut out = String::new();
    let mut depth = 0;
    let mut rest = xml;
    while let Some(start) = rest.find('<') {
        let end = start + end_of_tag(&rest[start..]);
        let (text, tag) = (&rest[..start], &rest[start..end]);
        rest = &rest[end..];
        if tag.starts_with("</") {
            depth -= 1;
            if text.is_empty() && out.ends_with('\n') {
                out.push_str(&"  ".repeat(depth));
            }
            out.push_str(&format!("{text}{tag}\n"));
            continue;
        }
        if !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
        out.push_str(&format!("{}{tag}", "  ".repeat(depth)));
        if tag.ends_with("/>") || tag.starts_with("<?") {
            out.push('\n');
        } else {
            depth += 1;
        }
        if !out.ends_with('\n') && rest.starts_with('<') && !rest.starts_with("</") {
            out.push('\n');
        }
    }
    out
}

/// Returns where a tag ends; `>` may stand in a value.
fn end_of_tag(text: &str) -> usize {
    let mut quote = None;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    text.len()
}

fn is(node: &Node<'_, '_>, name: &str) -> bool {
    node.is_element() && node.tag_name().name() == name
}

fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes().find(|attribute| attribute.name() == name).map(|attribute| attribute.value())
}

fn child<'a, 't>(node: Node<'a, 't>, name: &str) -> Option<Node<'a, 't>> {
    node.children().find(|child| is(child, name))
}

fn outline(xml: &str) -> String {
    let tree = Document::parse(xml).expect("XML");
    let body = tree.root_element().first_element_child().expect("a body");
    let mut out = String::new();
    body.children().filter(Node::is_element).for_each(|node| block(node, &mut out));
    out
}

fn block(node: Node<'_, '_>, out: &mut String) {
    if is(&node, "p") {
        out.push_str(&format!("{}\n", paragraph(node, 160)));
        if let Some(section) = child(node, "pPr").and_then(|props| child(props, "sectPr")) {
            self::section(section, out);
        }
    } else if is(&node, "tbl") {
        table(node, out);
    } else if is(&node, "sectPr") {
        section(node, out);
    } else if is(&node, "sdt") {
        out.push_str("control:\n");
        let content = child(node, "sdtContent").expect("content");
        content.children().filter(Node::is_element).for_each(|inner| block(inner, out));
    } else {
        out.push_str(&format!("{}\n", node.tag_name().name()));
    }
}

/// Style, properties that a paragraph has of its own, and what it says.
fn paragraph(node: Node<'_, '_>, most: usize) -> String {
    let mut line = String::new();
    if let Some(props) = child(node, "pPr") {
        for own in props.children().filter(|own| own.is_element() && !is(own, "sectPr")) {
            let values: Vec<&str> = if is(&own, "numPr") {
                own.children().filter_map(|part| value(part, "val")).collect()
            } else {
                own.attributes().map(|attribute| attribute.value()).collect()
            };
            let name = own.tag_name().name();
            let shown = if name == "pStyle" { values.join(" ") } else { format!("{name} {}", values.join(" ")) };
            line.push_str(&format!("[{}]", shown.trim_end()));
        }
    }
    let mut said = String::new();
    content(node, &mut said);
    format!("{line} {}", cut(&said, most)).trim_end().to_owned()
}

fn content(node: Node<'_, '_>, said: &mut String) {
    for child in node.children().filter(Node::is_element) {
        match child.tag_name().name() {
            "t" => said.push_str(child.text().unwrap_or_default()),
            "tab" => said.push('\t'),
            "br" => said.push_str(" / "),
            "instrText" => said.push_str(&format!("{{{}}}", child.text().unwrap_or_default().trim())),
            "bookmarkStart" => said.push_str(&format!("<#{}>", value(child, "name").unwrap_or_default())),
            "footnoteReference" => said.push_str(&format!("<note {}>", value(child, "id").unwrap_or_default())),
            "docPr" => said.push_str(&format!("<picture: {}>", value(child, "descr").unwrap_or_default())),
            "hyperlink" => {
                said.push_str(&format!("<to {}>", value(child, "anchor").unwrap_or("the web")));
                content(child, said);
                said.push_str("</to>");
            }
            "pPr" => {}
            _ => content(child, said),
        }
    }
}

fn table(node: Node<'_, '_>, out: &mut String) {
    let widths: Vec<&str> = child(node, "tblGrid")
        .into_iter()
        .flat_map(|grid| grid.children().collect::<Vec<_>>())
        .filter_map(|column| value(column, "w"))
        .collect();
    let rows: Vec<Node<'_, '_>> = node.children().filter(|child| is(child, "tr")).collect();
    let told = child(node, "tblPr").and_then(|props| child(props, "tblCaption")).and_then(|it| value(it, "val"));
    out.push_str(&format!("table of {} rows, columns {}", rows.len(), widths.join(" ")));
    out.push_str(&told.map(|told| format!(", told as {told}")).unwrap_or_default());
    out.push('\n');
    for row in rows {
        let props: Vec<&str> = child(row, "trPr")
            .into_iter()
            .flat_map(|props| props.children().collect::<Vec<_>>())
            .map(|it| it.tag_name().name())
            .collect();
        let cells: Vec<String> = row
            .children()
            .filter(|cell| is(cell, "tc"))
            .map(|cell| {
                let all: Vec<String> = cell.children().filter(|it| is(it, "p")).map(|it| paragraph(it, 40)).collect();
                all.join(" // ")
            })
            .collect();
        out.push_str(&format!("  ({}) {}\n", props.join(" "), cells.join(" | ")));
    }
}

fn section(node: Node<'_, '_>, out: &mut String) {
    let of = |name: &str| {
        let part = child(node, name);
        let values = part.into_iter().flat_map(|part| part.attributes().collect::<Vec<_>>());
        values.map(|it| format!("{} {}", it.name(), it.value())).collect::<Vec<_>>().join(", ")
    };
    out.push_str(&format!("section: size {}; margins {}\n", of("pgSz"), of("pgMar")));
}
