//! Values of a template's properties: one that Word could not read leaves its property out, because Word refuses a whole file for it.

use roxmltree::{Attribute, Node};

use super::copy::W;

/// Elements whose value is a number or a measure.
const NUMBERS: [&str; 7] = ["sz", "szCs", "kern", "w", "position", "outlineLvl", "uiPriority"];
/// Attributes that are numbers or measures wherever they stand.
const MEASURES: [&str; 15] = [
    "before",
    "after",
    "line",
    "left",
    "right",
    "top",
    "bottom",
    "start",
    "end",
    "hanging",
    "firstLine",
    "w",
    "sz",
    "space",
    "pos",
];
/// Elements that say yes or no.
const SWITCHES: [&str; 18] = [
    "b",
    "bCs",
    "i",
    "iCs",
    "caps",
    "smallCaps",
    "strike",
    "dstrike",
    "vanish",
    "keepNext",
    "keepLines",
    "pageBreakBefore",
    "widowControl",
    "contextualSpacing",
    "rtl",
    "bidi",
    "qFormat",
    "cantSplit",
];

/// Returns whether all values of an element of Word can be read.
pub(super) fn are_sound(node: Node<'_, '_>) -> bool {
    let element = node.tag_name().name();
    node.attributes().filter(|attribute| attribute.namespace() == Some(W)).all(|it| is_sound(element, it))
}

fn is_sound(element: &str, attribute: Attribute<'_, '_>) -> bool {
    let (name, value) = (attribute.name(), attribute.value());
    match (element, name) {
        ("color", "val") | (_, "fill" | "color") => {
            value == "auto" || (value.len() == 6 && value.bytes().all(|byte| byte.is_ascii_hexdigit()))
        }
        (_, "val") if NUMBERS.contains(&element) => is_measure(value),
        (_, "val") if SWITCHES.contains(&element) => matches!(value, "0" | "1" | "true" | "false" | "on" | "off"),
        _ if MEASURES.contains(&name) => is_measure(value),
        _ => true,
    }
}

/// A whole number, or one with a unit: `240`, `-12`, `12.5pt`, `50%`.
fn is_measure(value: &str) -> bool {
    let number = value.trim_end_matches(|c: char| c == '%' || c.is_ascii_lowercase());
    number.parse::<f64>().is_ok_and(f64::is_finite)
        && number.starts_with(|c: char| c == '-' || c.is_ascii_digit())
        && value.len() < 24
}
