//! One small program per kind of plan, `tests/golden/<kind>/program.toml`, and the packet that prints it.

use briefing_tests::{Files, call, desk, export, golden, golden_folder, list, text};
use serde_json::json;

/// Imports the small program of a kind and exports one packet.
fn packet(kind: &str, packet: &str) -> Files {
    let mut app = desk();
    let path = golden_folder(kind).join("program.toml");
    let id = text(&call(&mut app, "program_import", json!({ "path": path })), "/id");
    let plans = list(&call(&mut app, "plan_list", json!({ "program": id })), "");
    assert_eq!(
        plans.iter().map(|plan| text(plan, "/body/kind")).collect::<Vec<_>>(),
        [kind],
        "a small program with one plan"
    );
    export(&mut app, &id, packet).files
}

#[test]
fn a_contingency_plan_prints_as_expected() {
    golden("contingency", &packet("contingency", "contingency"));
}

#[test]
fn a_follow_up_plan_prints_as_expected() {
    golden("ltfu", &packet("ltfu", "follow-up"));
}

#[test]
fn every_kind_of_plan_has_a_small_program_here() {
    let mut app = desk();
    for kind in list(&call(&mut app, "plan_kinds", json!({})), "") {
        let path = golden_folder(&text(&kind, "/kind")).join("program.toml");
        assert!(path.is_file(), "{} is missing", path.display());
    }
}
