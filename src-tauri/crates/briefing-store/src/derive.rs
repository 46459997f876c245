//! What follows from a body: which ids it names, and which words it holds.
//!
//! Never part of the history. It is written in the transaction that writes the body, and can be rebuilt from the bodies at any time.

use briefing_domain::leaves::ids;
use briefing_domain::text;
use rusqlite::Connection;
use serde_json::Value;

use crate::error::Result;
use crate::merge;
use crate::table::{link, record, search};

/// Keys whose text is a record's title, best first.
const TITLE_KEYS: [&str; 6] = ["title", "product_name", "name", "label", "heading", "topic"];

/// A title in a list of hits is at most this many characters long.
const TITLE_LENGTH: usize = 160;

/// A text in a body.
#[derive(Debug, PartialEq)]
pub(crate) struct Leaf<'v> {
    /// The field, as in [`crate::merge`].
    pub(crate) path: String,
    /// The last key on the way to it.
    pub(crate) key: &'v str,
    pub(crate) text: &'v str,
}

/// Lists every text of a body, in the order of the paths.
pub(crate) fn leaves(body: &Value) -> Vec<Leaf<'_>> {
    let mut found = Vec::new();
    walk(body, String::new(), "", &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn walk<'v>(value: &'v Value, path: String, key: &'v str, found: &mut Vec<Leaf<'v>>) {
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
        Value::String(text) => found.push(Leaf { path, key, text }),
        Value::Array(elements) => {
            let ids = merge::keyed(value);
            for (idx, element) in elements.iter().enumerate() {
                let id = ids.as_ref().and_then(|ids| ids.get(idx)).map(|(id, _)| (*id).to_owned());
                walk(element, merge::join(&path, &id.unwrap_or_else(|| idx.to_string())), key, found);
            }
        }
        Value::Object(fields) => {
            for (key, field) in fields {
                walk(field, merge::join(&path, key), key, found);
            }
        }
    }
}

/// The words of a body: its title and everything else.
pub(crate) fn words(body: &Value) -> (String, String) {
    let leaves = leaves(body);
    let texts: Vec<(&str, String)> = leaves
        .iter()
        .filter(|leaf| !is_choice(leaf))
        .map(|leaf| (leaf.key, as_read(&without_ids(leaf.text))))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let named = TITLE_KEYS.iter().find_map(|key| texts.iter().position(|(other, _)| other == key));
    let at = named.unwrap_or(0);
    let title = texts.get(at).map(|(_, text)| text.lines().next().unwrap_or_default()).unwrap_or_default();
    let title: String = title.chars().take(TITLE_LENGTH).collect();
    let others = texts.iter().enumerate().filter(|(idx, (_, text))| *idx != at || *text != title);
    let text: Vec<&str> = others.map(|(_, (_, text))| text.as_str()).collect();
    (title, text.join("\n"))
}

/// Whether a text is a choice of a list, such as `draft` or `aav-in-vivo`, which nobody wrote and nobody looks for.
fn is_choice(leaf: &Leaf<'_>) -> bool {
    const KEYS: [&str; 11] = [
        "audience",
        "discipline",
        "job",
        "key",
        "kind",
        "likelihood",
        "maturity",
        "media",
        "modality",
        "slot",
        "status",
    ];
    let signs = |sign: u8| sign.is_ascii_lowercase() || sign.is_ascii_digit() || b"_-.".contains(&sign);
    KEYS.contains(&leaf.key) && leaf.text.bytes().all(signs)
}

/// The text as it is read: without marks, a table cell by cell. What would be left out (comments, raw HTML) is kept to be found.
fn as_read(source: &str) -> String {
    const MARKUP: [char; 6] = ['*', '_', '[', '#', '|', '\\'];
    if !source.contains(MARKUP) || source.contains(['<', ':']) {
        return source.to_owned();
    }
    text::plain(&text::read(source)).replace('\t', " ")
}

/// Leaves out the ids, which nobody looks for and no snippet should show; of `[words](fact:ft_1)` the words stay.
fn without_ids(text: &str) -> String {
    let mut rest = text.to_owned();
    for id in ids(text) {
        rest = match around(&rest, id) {
            Some((before, words, after)) => format!("{before}{words}{after}"),
            None => rest.replacen(id, "", 1),
        };
    }
    rest.trim().to_owned()
}

/// Splits the text around the first reference to this id: what stands before it, its words, what comes after.
fn around<'t>(text: &'t str, id: &str) -> Option<(&'t str, &'t str, &'t str)> {
    let (head, tail) = text.split_once(id)?;
    let after = tail.strip_prefix(')')?;
    let (words, kind) = head.rsplit_once("](")?;
    let named = kind.strip_suffix(':')?.bytes().all(|sign| sign.is_ascii_lowercase());
    let (before, words) = words.rsplit_once('[')?;
    named.then_some((before, words, after))
}

/// Writes links and words of one record anew.
pub(crate) fn refresh(conn: &Connection, key: i64, program: i64, body: &Value) -> Result<()> {
    link::clear(conn, key)?;
    // The `id` of a row inside the body is its own name and no reference.
    for leaf in leaves(body).iter().filter(|leaf| leaf.key != "id") {
        for id in ids(leaf.text) {
            link::insert(conn, key, &leaf.path, id)?;
        }
    }
    let (title, text) = words(body);
    search::write(conn, key, program, [&title, &text])
}

/// Writes links and words of all records anew.
pub(crate) fn rebuild(conn: &Connection) -> Result<()> {
    link::clear_all(conn)?;
    search::clear_all(conn)?;
    for (key, program, body) in record::bodies(conn)? {
        refresh(conn, key, program, &body)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    const ID: &str = "ft_0190b0c4-0000-7000-8000-000000000001";

    #[test]
    fn ids_are_found_alone_in_markdown_and_next_to_punctuation_but_not_inside_words() {
        assert_eq!(ids(ID), [ID]);
        assert_eq!(ids(&format!("see [the dose](fact:{ID}), and é{ID}.")), [ID, ID]);
        assert_eq!(ids(&format!("x{ID}")), Vec::<&str>::new());
        assert_eq!(ids(&format!("{ID}0 and ft_0190 and é_")), Vec::<&str>::new());
    }

    #[test]
    fn texts_are_named_by_path_with_the_ids_of_rows() {
        let body = json!({"fda": {"rows": [{"id": "r1", "text": "one"}], "tags": ["a"]}, "n": 1});
        let paths: Vec<String> = leaves(&body).into_iter().map(|leaf| leaf.path).collect();
        assert_eq!(paths, ["/fda/rows/r1/id", "/fda/rows/r1/text", "/fda/tags/0"]);
    }

    #[test]
    fn the_title_is_taken_from_a_title_and_ids_are_no_words() {
        let body = json!({"fda": {"body": format!("Dose [2e11](fact:{ID})"), "title": "Starting dose"}, "fact": ID});
        let (title, text) = words(&body);
        assert_eq!(title, "Starting dose");
        assert_eq!(text, "Dose 2e11");
        assert_eq!(words(&json!({})), (String::new(), String::new()));
    }
}
