//! Style sheets and `style` attributes of drawings: read loosely, written strictly.
//!
//! Programs that plot keep colors and fonts in CSS. What comes out is made only of listed properties, harmless values and plain
//! selectors, so it does not matter how a browser would have read what went in. Rules with `@` (imports, fonts, media) are dropped.

use super::allow::is_property;
use super::link::is_harmless;

/// A style sheet that is safe.
pub(super) struct Sheet {
    /// The rules, one a line.
    pub(super) rules: String,
    /// Whether nothing was dropped.
    pub(super) complete: bool,
}

/// Returns the rules of a style sheet that may stay.
pub(super) fn sheet(source: &str) -> Sheet {
    let css = without_comments(source).replace("<!--", " ").replace("-->", " ");
    let mut sheet = Sheet { rules: String::new(), complete: true };
    let mut rest = css.trim_start();
    while !rest.is_empty() {
        let Some(at) = rest.find(['{', ';']) else {
            sheet.complete = false;
            break;
        };
        let (head, tail) = rest.split_at(at);
        if tail.starts_with(';') {
            sheet.complete = false;
            rest = tail.trim_start_matches(';').trim_start();
            continue;
        }
        let (block, after) = block(tail);
        rest = after.trim_start();
        let (selector, inside) = (selector(head), declarations(block));
        match selector {
            Some(selector) if !block.contains('{') => {
                if !inside.is_empty() {
                    sheet.rules.push_str(&format!("{selector}{{{inside}}}\n"));
                }
            }
            Some(_) | None => sheet.complete = false,
        }
    }
    sheet
}

/// Returns the declarations that may stay, as `property:value` with semicolons between.
pub(super) fn declarations(source: &str) -> String {
    let mut out = String::new();
    for declaration in without_comments(source).split(';') {
        let Some((property, value)) = declaration.split_once(':') else { continue };
        let (property, value) = (property.trim().to_ascii_lowercase(), words(value));
        let plain = !value.is_empty() && !value.contains(['{', '}', '<', '>', '@']) && is_closed(&value);
        if plain && is_property(&property) && is_harmless(&value) {
            if !out.is_empty() {
                out.push(';');
            }
            out.push_str(&format!("{property}:{value}"));
        }
    }
    out
}

fn selector(source: &str) -> Option<String> {
    let selector = words(source);
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.#*,:>+~ ".contains(c);
    (!selector.is_empty() && selector.chars().all(is_plain)).then_some(selector)
}

/// Returns the inside of the block that begins here, and what follows it.
fn block(source: &str) -> (&str, &str) {
    let mut depth = 0_usize;
    for (at, character) in source.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return (source.get(1..at).unwrap_or_default(), source.get(at + 1..).unwrap_or_default());
        }
    }
    (source.get(1..).unwrap_or_default(), "")
}

/// Returns whether every quotation mark and parenthesis that opens is closed again.
fn is_closed(value: &str) -> bool {
    let (mut quote, mut open) = (None, 0_usize);
    for character in value.chars() {
        match (quote, character) {
            (Some(mark), _) if mark == character => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(character),
            (None, '(') => open += 1,
            (None, ')') if open == 0 => return false,
            (None, ')') => open -= 1,
            (None, _) => {}
        }
    }
    quote.is_none() && open == 0
}

fn words(source: &str) -> String {
    source.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn without_comments(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        out.push(' ');
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out
}
