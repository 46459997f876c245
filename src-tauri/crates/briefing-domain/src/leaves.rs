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

/// Returns the ids that stand in a text, as the whole text or inside it, in order.
pub fn ids(text: &str) -> Vec<&str> {
    const LENGTH: usize = 39;
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(underscore) = text.get(at..).and_then(|rest| rest.find('_')).map(|offset| at + offset) {
        at = underscore + 1;
        let candidate = underscore.checked_sub(2).and_then(|start| text.get(start..start + LENGTH));
        if let Some(candidate) = candidate
            && id::is_id(candidate)
        {
            found.push(candidate);
            at = underscore - 2 + LENGTH;
        }
    }
    found
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
