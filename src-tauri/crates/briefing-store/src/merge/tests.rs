//! Comparing and merging bodies by field.

use proptest::prelude::*;
use serde_json::{Value, json};

use super::{diff, merge};

fn check(base: Value, mine: Value, theirs: Value, merged: Value) {
    let both = merge(&base, &mine, &theirs);
    assert_eq!(both.conflicts, Vec::<String>::new(), "no path was changed on both sides");
    assert_eq!(both.body, merged);
    let turned = merge(&base, &theirs, &mine);
    assert_eq!(
        turned.conflicts,
        Vec::<String>::new(),
        "the order of the writers must not decide whether they conflict"
    );
}

fn conflicts(base: Value, mine: Value, theirs: Value) -> Vec<String> {
    merge(&base, &mine, &theirs).conflicts
}

#[test]
fn different_fields_merge() {
    check(
        json!({"fda": {"text": "a", "title": "t"}, "internal": {}}),
        json!({"fda": {"text": "b", "title": "t"}, "internal": {}}),
        json!({"fda": {"text": "a", "title": "t"}, "internal": {"note": "n"}}),
        json!({"fda": {"text": "b", "title": "t"}, "internal": {"note": "n"}}),
    );
}

#[test]
fn the_same_change_on_both_sides_is_no_conflict() {
    check(json!({"a": 1}), json!({"a": 2}), json!({"a": 2}), json!({"a": 2}));
}

#[test]
fn the_same_field_changed_differently_is_a_conflict_that_names_the_field() {
    assert_eq!(
        conflicts(json!({"fda": {"text": "a"}}), json!({"fda": {"text": "b"}}), json!({"fda": {"text": "c"}})),
        ["/fda/text"]
    );
}

#[test]
fn removing_a_field_the_other_changed_is_a_conflict() {
    assert_eq!(conflicts(json!({"a": 1}), json!({}), json!({"a": 2})), ["/a"]);
    check(json!({"a": 1, "b": 1}), json!({"b": 1}), json!({"a": 1, "b": 2}), json!({"b": 2}));
}

#[test]
fn a_field_both_added_differently_is_a_conflict_below_it_only() {
    assert_eq!(conflicts(json!({}), json!({"x": {"a": 1}}), json!({"x": {"a": 2, "b": 3}})), ["/x/a"]);
}

#[test]
fn rows_with_ids_merge_by_id() {
    check(
        json!({"rows": [{"id": "r1", "v": 1}, {"id": "r2", "v": 2}]}),
        json!({"rows": [{"id": "r1", "v": 9}, {"id": "r2", "v": 2}]}),
        json!({"rows": [{"id": "r2", "v": 8}, {"id": "r1", "v": 1}, {"id": "r3", "v": 3}]}),
        json!({"rows": [{"id": "r2", "v": 8}, {"id": "r1", "v": 9}, {"id": "r3", "v": 3}]}),
    );
}

#[test]
fn a_row_added_on_one_side_keeps_its_place_when_the_other_side_moved_rows() {
    check(
        json!([{"id": "a"}, {"id": "b"}, {"id": "c"}]),
        json!([{"id": "a"}, {"id": "new"}, {"id": "b"}, {"id": "c"}]),
        json!([{"id": "c"}, {"id": "a"}, {"id": "b"}]),
        json!([{"id": "c"}, {"id": "a"}, {"id": "new"}, {"id": "b"}]),
    );
}

#[test]
fn rows_moved_differently_on_both_sides_are_a_conflict_of_the_order() {
    let row = |ids: &[&str]| Value::from(ids.iter().map(|id| json!({"id": id})).collect::<Vec<_>>());
    assert_eq!(conflicts(row(&["a", "b", "c"]), row(&["b", "a", "c"]), row(&["c", "a", "b"])), ["#order"]);
}

#[test]
fn a_row_removed_here_and_changed_there_is_a_conflict_of_that_row() {
    assert_eq!(
        conflicts(json!({"rows": [{"id": "a", "v": 1}]}), json!({"rows": []}), json!({"rows": [{"id": "a", "v": 2}]})),
        ["/rows/a"]
    );
}

#[test]
fn an_array_without_ids_is_one_value() {
    assert_eq!(conflicts(json!({"tags": ["a"]}), json!({"tags": ["a", "b"]}), json!({"tags": ["a", "c"]})), ["/tags"]);
    let twice = json!({"rows": [{"id": "a"}, {"id": "a"}]});
    assert_eq!(diff(&twice, &json!({"rows": []})).len(), 1, "elements that share an id cannot be told apart");
}

#[test]
fn a_difference_names_field_before_and_after() {
    let changes = diff(
        &json!({"fda": {"rows": [{"id": "a", "v": 1}, {"id": "b"}]}, "a/b": 1}),
        &json!({"fda": {"rows": [{"id": "b"}, {"id": "a", "v": 2}]}}),
    );
    let paths: Vec<&str> = changes.iter().map(|change| change.path.as_str()).collect();
    assert_eq!(paths, ["/a~1b", "/fda/rows/a/v", "/fda/rows#order"]);
    assert_eq!(changes[0].after, None);
    assert_eq!((changes[1].before.clone(), changes[1].after.clone()), (Some(json!(1)), Some(json!(2))));
}

fn body() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![Just(json!(1)), Just(json!(2)), Just(json!("x")), Just(Value::Null)];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::btree_map("[abc]", inner.clone(), 0..4).prop_map(|map| json!(map)),
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::btree_map("[rst]", inner, 0..4).prop_map(|map| {
                map.into_iter().map(|(id, value)| json!({"id": id, "v": value})).collect::<Vec<_>>().into()
            }),
        ]
    })
}

proptest! {
    #[test]
    fn a_side_without_changes_never_decides(base in body(), other in body()) {
        prop_assert_eq!(merge(&base, &base, &other).body, other.clone());
        prop_assert_eq!(merge(&base, &other, &base).body, other.clone());
        prop_assert_eq!(merge(&base, &other, &other).body, other);
    }

    #[test]
    fn both_orders_find_the_same_conflicts(base in body(), mine in body(), theirs in body()) {
        let mut here = merge(&base, &mine, &theirs).conflicts;
        let mut there = merge(&base, &theirs, &mine).conflicts;
        here.sort();
        there.sort();
        prop_assert_eq!(here, there);
    }

    #[test]
    fn bodies_differ_exactly_when_a_difference_is_listed(a in body(), b in body()) {
        prop_assert_eq!(diff(&a, &b).is_empty(), a == b);
    }
}
