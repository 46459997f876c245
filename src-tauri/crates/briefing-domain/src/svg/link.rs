//! Where a drawing may point: to places in itself and to pictures that it carries; and which functions its values may call.

use std::borrow::Cow;

/// Functions in values, beside `url` with a place in the same file.
const FUNCTIONS: &[&str] = &[
    "calc",
    "hsl",
    "hsla",
    "matrix",
    "rgb",
    "rgba",
    "rotate",
    "scale",
    "scalex",
    "scaley",
    "skewx",
    "skewy",
    "translate",
    "translatex",
    "translatey",
];

/// Pictures inside a drawing: how they are announced, and how their bytes begin in base64.
const PICTURES: &[(&str, &str)] = &[("image/png", "iVBORw0KGgo"), ("image/jpeg", "/9j/"), ("image/jpg", "/9j/")];

/// Returns a link as it may be written for an element: to a place in the same file, or for a picture its own bytes.
pub(super) fn of<'v>(element: &str, value: &'v str) -> Option<Cow<'v, str>> {
    let value = value.trim();
    match element {
        "image" => picture(value).map(Cow::Owned),
        "linearGradient" | "pattern" | "radialGradient" | "textPath" | "use" => {
            let place = value.strip_prefix('#')?;
            let plain = !place.is_empty() && !place.contains(|c: char| c.is_whitespace() || "\"'()<>\\".contains(c));
            plain.then_some(Cow::Borrowed(value))
        }
        _ => None,
    }
}

fn picture(value: &str) -> Option<String> {
    let (kind, bytes) = value.strip_prefix("data:")?.split_once(";base64,")?;
    let (_, begin) = PICTURES.iter().find(|(known, _)| *known == kind.trim())?;
    let bytes: String = bytes.chars().filter(|c| !c.is_whitespace()).collect();
    let is_base64 = bytes.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte));
    let kind = if kind.ends_with("png") { "png" } else { "jpeg" };
    (bytes.starts_with(begin) && is_base64).then(|| format!("data:image/{kind};base64,{bytes}"))
}

/// Returns whether a value names nothing outside the file: no escapes, and no function but those that are known.
pub(super) fn is_harmless(value: &str) -> bool {
    !value.contains('\\') && value.match_indices('(').all(|(at, _)| is_known_call(value, at))
}

fn is_known_call(value: &str, at: usize) -> bool {
    let (before, after) = value.split_at(at);
    let is_name = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let name = before.rsplit(|c| !is_name(c)).next().unwrap_or_default().to_ascii_lowercase();
    match name.as_str() {
        "" => true,
        "url" => place_of(after).is_some(),
        name => FUNCTIONS.contains(&name),
    }
}

/// Returns the place that `(#place)` names.
fn place_of(after: &str) -> Option<&str> {
    let place = after.strip_prefix('(')?.trim_start().trim_start_matches(['"', '\'']).strip_prefix('#')?;
    place.split(|c: char| c.is_whitespace() || "\"')".contains(c)).next()
}

/// Returns the places in the same file that a value calls.
pub(super) fn places(value: &str) -> impl Iterator<Item = &str> {
    value.match_indices('(').filter_map(|(at, _)| value.get(at..).and_then(place_of))
}
