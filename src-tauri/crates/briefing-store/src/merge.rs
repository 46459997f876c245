//! Comparing and merging JSON bodies by path, as pure functions.
//!
//! A path names a field: `/fda/text`, or `/fda/rows/<id>/value` inside an array whose elements are all objects with an `id`.
//! Such an array is compared element by element and its order is a field of its own, `/fda/rows#order`. Any other array,
//! and any text, is one value: nothing here merges words inside a text, because a sentence merged by a program is a sentence nobody wrote.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;
use serde_json::{Map, Value};

/// The end of the path that stands for the order of an array of objects with ids.
pub const ORDER: &str = "#order";

/// One field that differs between two bodies.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FieldChange {
    /// Where: segments joined by `/`; `~` and `/` inside a key are written `~0` and `~1`, as in a JSON pointer.
    pub path: String,
    /// The value before; `None` when the field was not there.
    pub before: Option<Value>,
    /// The value after; `None` when the field is gone.
    pub after: Option<Value>,
}

/// The outcome of a three-way merge.
#[derive(Debug, Clone, PartialEq)]
pub struct Merge {
    /// The merged body; at a conflicting path it holds what `theirs` had.
    pub body: Value,
    /// The paths both sides changed differently; empty when the merge worked.
    pub conflicts: Vec<String>,
}

/// Lists the fields in which `after` differs from `before`, in the order of the paths.
pub fn diff(before: &Value, after: &Value) -> Vec<FieldChange> {
    let mut changes = Vec::new();
    compare(String::new(), Some(before), Some(after), &mut changes);
    changes
}

/// Merges what two writers made of the same body.
///
/// A field only one of them changed takes that change; a field both changed to the same value takes it; a field both changed
/// differently is a conflict, and so is removing an element the other one changed.
pub fn merge(base: &Value, mine: &Value, theirs: &Value) -> Merge {
    let mut conflicts = Vec::new();
    let sides = Sides { base: Some(base), mine: Some(mine), theirs: Some(theirs) };
    let body = sides.merge("", &mut conflicts).unwrap_or(Value::Null);
    Merge { body, conflicts }
}

fn compare(path: String, before: Option<&Value>, after: Option<&Value>, changes: &mut Vec<FieldChange>) {
    if before == after {
        return;
    }
    if let (Some(Value::Object(old)), Some(Value::Object(new))) = (before, after) {
        let keys: BTreeSet<&String> = old.keys().chain(new.keys()).collect();
        for key in keys {
            compare(join(&path, key), old.get(key), new.get(key), changes);
        }
        return;
    }
    if let (Some(old), Some(new)) = (before.and_then(keyed), after.and_then(keyed)) {
        let ids: BTreeSet<&str> = old.iter().chain(&new).map(|(id, _)| *id).collect();
        for id in ids {
            compare(join(&path, id), element(&old, id), element(&new, id), changes);
        }
        let (kept_old, kept_new) = (common(&old, &[&new]), common(&new, &[&old]));
        if kept_old != kept_new {
            let order = |ids: Vec<&str>| Some(Value::from(ids));
            changes.push(FieldChange { path: path + ORDER, before: order(kept_old), after: order(kept_new) });
        }
        return;
    }
    changes.push(FieldChange { path, before: before.cloned(), after: after.cloned() });
}

/// The elements of an array by their ids, in order.
pub(crate) type Keyed<'v> = Vec<(&'v str, &'v Value)>;

pub(crate) fn keyed(value: &Value) -> Option<Keyed<'_>> {
    let mut elements = Keyed::new();
    let mut seen = BTreeSet::new();
    for element in value.as_array()? {
        let id = element.as_object()?.get("id")?.as_str()?;
        if !seen.insert(id) {
            return None;
        }
        elements.push((id, element));
    }
    Some(elements)
}

fn element<'v>(elements: &Keyed<'v>, id: &str) -> Option<&'v Value> {
    elements.iter().find(|(other, _)| *other == id).map(|(_, value)| *value)
}

fn common<'v>(elements: &Keyed<'v>, others: &[&Keyed<'_>]) -> Vec<&'v str> {
    let sets: Vec<BTreeSet<&str>> = others.iter().map(|other| other.iter().map(|(id, _)| *id).collect()).collect();
    elements.iter().map(|(id, _)| *id).filter(|id| sets.iter().all(|set| set.contains(id))).collect()
}

pub(crate) fn join(path: &str, key: &str) -> String {
    format!("{path}/{}", key.replace('~', "~0").replace('/', "~1"))
}

#[derive(Clone, Copy)]
struct Sides<'v> {
    base: Option<&'v Value>,
    mine: Option<&'v Value>,
    theirs: Option<&'v Value>,
}

impl<'v> Sides<'v> {
    fn merge(self, path: &str, conflicts: &mut Vec<String>) -> Option<Value> {
        let Self { base, mine, theirs } = self;
        if mine == theirs || base == mine {
            return theirs.cloned();
        }
        if base == theirs {
            return mine.cloned();
        }
        if let (Some(Value::Object(my)), Some(Value::Object(their))) = (mine, theirs) {
            let empty = Map::new();
            let old = match base {
                None => Some(&empty),
                Some(value) => value.as_object(),
            };
            if let Some(old) = old {
                return Some(merge_objects([old, my, their], path, conflicts));
            }
        }
        if let (Some(my), Some(their)) = (mine.and_then(keyed), theirs.and_then(keyed)) {
            let old = base.map_or_else(|| Some(Keyed::new()), keyed);
            if let Some(old) = old {
                return Some(merge_elements([&old, &my, &their], path, conflicts));
            }
        }
        conflicts.push(path.to_owned());
        theirs.cloned()
    }
}

fn merge_objects([old, my, their]: [&Map<String, Value>; 3], path: &str, conflicts: &mut Vec<String>) -> Value {
    let keys: BTreeSet<&String> = old.keys().chain(my.keys()).chain(their.keys()).collect();
    let mut merged = Map::new();
    for key in keys {
        let sides = Sides { base: old.get(key), mine: my.get(key), theirs: their.get(key) };
        if let Some(value) = sides.merge(&join(path, key), conflicts) {
            merged.insert(key.clone(), value);
        }
    }
    Value::Object(merged)
}

fn merge_elements([old, my, their]: [&Keyed<'_>; 3], path: &str, conflicts: &mut Vec<String>) -> Value {
    let ids: BTreeSet<&str> = old.iter().chain(my).chain(their).map(|(id, _)| *id).collect();
    let mut merged = BTreeMap::new();
    for id in ids {
        let sides = Sides { base: element(old, id), mine: element(my, id), theirs: element(their, id) };
        if let Some(value) = sides.merge(&join(path, id), conflicts) {
            merged.insert(id, value);
        }
    }
    let order = merge_order([old, my, their], path, conflicts);
    Value::Array(order.into_iter().filter_map(|id| merged.remove(id)).collect())
}

/// Orders the elements: the side that moved something leads, and the other side's additions follow the element they stood behind.
fn merge_order<'v>([old, my, their]: [&Keyed<'v>; 3], path: &str, conflicts: &mut Vec<String>) -> Vec<&'v str> {
    let base = common(old, &[my, their]);
    let (mine, theirs) = (common(my, &[old, their]), common(their, &[old, my]));
    let (lead, follow) = if mine == base || mine == theirs {
        (their, my)
    } else {
        if theirs != base {
            conflicts.push(format!("{path}{ORDER}"));
        }
        (my, their)
    };
    let mut order: Vec<&str> = lead.iter().map(|(id, _)| *id).collect();
    let mut previous: Option<&str> = None;
    for (id, _) in follow {
        if !order.contains(id) {
            let after = previous.and_then(|before| order.iter().position(|other| *other == before));
            order.insert(after.map_or(0, |idx| idx + 1), id);
        }
        previous = Some(id);
    }
    order
}

#[cfg(test)]
mod tests;
