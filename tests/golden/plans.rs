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

/// Keeps the documents that print the plan: a small program says little elsewhere.
fn documents(kind: &str, packet_name: &str, ending: &str) -> Files {
    let mut files = packet(kind, packet_name);
    files.retain(|path, _| path.ends_with(ending));
    assert_eq!(files.len(), 1, "one document ends with {ending}");
    files
}

#[test]
fn a_cmc_readiness_plan_prints_as_expected_for_the_team_and_for_fda() {
    let mut files = documents("cmc", "readiness", "-plans.md");
    files.extend(documents("cmc", "pre-ind", "-cmc.md"));
    golden("cmc", &files);
}

#[test]
fn a_partner_and_site_plan_prints_as_expected() {
    golden("partner", &documents("partner", "readiness", "-plans.md"));
}

#[test]
fn every_kind_of_plan_has_a_small_program_here() {
    let mut app = desk();
    for kind in list(&call(&mut app, "plan_kinds", json!({})), "") {
        let path = golden_folder(&text(&kind, "/kind")).join("program.toml");
        assert!(path.is_file(), "{} is missing", path.display());
    }
}
