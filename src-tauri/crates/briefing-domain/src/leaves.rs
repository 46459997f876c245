//! Walks the strings of a thing in its JSON form, with the path of each.
//!
//! Checks that concern every text alike (references, markup that may not leave) use this instead of naming each field, so a new
//! field is covered without a change. Not for composers, which print named fields.

use serde_json::Value;

use crate::id;

/// Calls `visit` with the path and the text of each string in `value`; paths read `fda.objectives[2]`.
pub fn strings<'a>(value: &'a Value, visit: &mut dyn FnMut(&str, &'a str)) {
    walk(value, &mut String::new(), visit);
}

fn walk<'a>(value: &'a Value, path: &mut String, visit: &mut dyn FnMut(&str, &'a str)) {
    let length = path.len();
    match value {
        Value::String(text) => visit(path, text),
        Value::Array(values) => {
            for (idx, value) in values.iter().enumerate() {
                path.push_str(&format!("[{idx}]"));
                walk(value, path, visit);
                path.truncate(length);
            }
        }
        Value::Object(fields) => {
            for (name, value) in fields {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(name);
                walk(value, path, visit);
                path.truncate(length);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Returns the ids that stand in a text, as the whole text or inside it, in order; also inside Markdown such as `[dose](fact:ft_...)`.
pub fn ids(text: &str) -> Vec<&str> {
    ids_at(text).map(|(_, id)| id).collect()
}

/// Returns the ids that stand in a text with where each begins, in bytes. Letters, digits or an underscore beside it make a word no id.
pub fn ids_at(text: &str) -> impl Iterator<Item = (usize, &str)> {
    const LENGTH: usize = 39;
    let part_of_a_word = |sign: Option<char>| sign.is_some_and(|sign| sign.is_ascii_alphanumeric() || sign == '_');
    text.match_indices('_').filter_map(move |(underscore, _)| {
        let start = underscore.checked_sub(2)?;
        let id = text.get(start..start + LENGTH)?;
        let before = text.get(..start)?.chars().next_back();
        let behind = text.get(start + LENGTH..)?.chars().next();
        (id::is_id(id) && !part_of_a_word(before) && !part_of_a_word(behind)).then_some((start, id))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_as_fields_and_inside_references() {
        let one = "qn_00000000-0000-7000-8000-000000000001";
        let two = "ft_00000000-0000-7000-8000-000000000002";
        assert_eq!(ids(&format!("see [Q](question:{one}) and [d](fact:{two})_x_")), [one, two]);
        assert_eq!(ids("_a_b snake_case_name"), Vec::<&str>::new());
    }

    #[test]
    fn every_string_is_visited_with_its_path() {
        let value = serde_json::json!({"fda": {"list": ["a", {"b": "c"}], "n": 1}});
        let mut seen = Vec::new();
        strings(&value, &mut |path, text| seen.push(format!("{path}={text}")));
        assert_eq!(seen, ["fda.list[0]=a", "fda.list[1].b=c"]);
    }
}
