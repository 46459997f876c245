//! Each file of knowledge keeps to the JSON Schema beside it, so that an editor can help a contributor while typing.

use std::fs;
use std::path::{Path, PathBuf};

use crate::none;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/library")
}

/// Returns the schema of a file below `assets/library`.
fn schema_of(name: &str) -> String {
    let stem = name.rsplit('/').next().unwrap_or(name).trim_end_matches(".toml");
    if name.starts_with("questions/") {
        "questions"
    } else if stem == "pdufa-vii" {
        "rules"
    } else {
        stem
    }
    .to_owned()
}

fn files() -> Vec<String> {
    let mut names = Vec::new();
    for below in ["", "questions/", "plans/", "rules/"] {
        for entry in fs::read_dir(folder().join(below)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.ends_with(".toml") {
                names.push(format!("{below}{name}"));
            }
        }
    }
    names.sort();
    names
}

#[test]
fn each_file_keeps_to_its_schema() {
    let mut problems = Vec::new();
    for name in files().iter().filter(|name| *name != "coverage.toml") {
        let path = folder().join(format!("schema/{}.schema.json", schema_of(name)));
        let Ok(schema) = fs::read_to_string(&path) else {
            problems.push(format!("{name} has no schema; expected {}", path.display()));
            continue;
        };
        let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
        let text = fs::read_to_string(folder().join(name)).unwrap();
        let value: toml::Table = toml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"));
        let value = serde_json::to_value(value).unwrap();
        let validator = jsonschema::validator_for(&schema).unwrap();
        problems.extend(
            validator.iter_errors(&value).map(|error| format!("{name}: {} at {}", error, error.instance_path())),
        );
    }
    none(&problems);
}

#[test]
fn a_schema_refuses_a_topic_without_an_ask() {
    let schema = fs::read_to_string(folder().join("schema/questions.schema.json")).unwrap();
    let schema: serde_json::Value = serde_json::from_str(&schema).unwrap();
    let validator = jsonschema::validator_for(&schema).unwrap();
    let file = serde_json::json!({ "pack": { "id": "x", "version": "1", "date": "2026-11-23", "confidence": "judgment" }, "topic": [{ "id": "t" }] });
    assert!(!validator.is_valid(&file));
}
