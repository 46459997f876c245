//! The window's code: its tiers, one door to the system, pinned packages with free licenses.
//!
//! `shared/` knows only itself; `editor/` (text) and `record/` (forms of things) stand between it and the features; a feature knows what is
//! below it and itself; `app/` composes. Types of the wire come from
//! `api/bindings.ts`. What Biome and tsc already refuse is not repeated.

use std::collections::BTreeMap;

use serde_json::Value;

use super::tree::{Source, none, scripts, text};

/// Which tiers a tier may import from, besides itself. Files at the top of `src` (main.tsx) may import anything.
const TIERS: &[(&str, &[&str])] = &[
    ("shared", &["styles"]),
    ("api", &["shared", "docs"]),
    ("editor", &["shared", "api", "styles"]),
    ("record", &["shared", "api", "editor", "styles"]),
    ("features", &["shared", "api", "editor", "record", "styles"]),
    ("app", &["shared", "api", "editor", "record", "features", "styles"]),
    ("mock", &["shared", "api"]),
    ("test", &["shared", "api", "editor", "record", "features", "app", "mock", "styles"]),
];

/// The paths that a file imports.
fn imports(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    for (at, word) in ["from '", "import '", "import('"].iter().flat_map(|word| text.match_indices(word)) {
        if let Some(path) = text[at + word.len()..].split('\'').next() {
            found.push(path);
        }
    }
    found
}

/// Resolves an import against its file, both from `ui/src/`; nothing for packages.
fn resolve(file: &str, import: &str) -> Option<String> {
    if let Some(rest) = import.strip_prefix("@/").or_else(|| import.strip_prefix("~/")) {
        return Some(rest.to_owned());
    }
    if !import.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = file.split('/').collect();
    parts.pop();
    for part in import.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

fn crossing(file: &str, text: &str, test: bool) -> Vec<String> {
    let Some(inside) = file.strip_prefix("ui/src/") else { return Vec::new() };
    let Some((tier, rest)) = inside.split_once('/') else { return Vec::new() };
    let mut found = Vec::new();
    let Some((_, allowed)) = TIERS.iter().find(|(name, _)| *name == tier) else {
        return vec![format!("{file}: `{tier}` is no tier; the tiers are shared, api, editor, record, features, app")];
    };
    for import in imports(text) {
        let Some(target) = resolve(inside, import) else {
            if import.starts_with("@tauri-apps") && inside != "api/host.ts" {
                found.push(format!("{file}: only api/host.ts imports {import}"));
            }
            continue;
        };
        let (to, below) = target.split_once('/').unwrap_or((&target, ""));
        let for_test = test && matches!(to, "mock" | "test");
        if to != tier && !allowed.contains(&to) && !for_test {
            found.push(format!("{file}: {tier} must not import {to} ({import})"));
        }
        let feature = |path: &str| path.split('/').next().unwrap_or_default().to_owned();
        if tier == "features" && to == "features" && feature(rest) != feature(below) {
            found.push(format!("{file}: a feature never imports another feature ({import})"));
        }
    }
    found
}

#[test]
fn the_tiers_are_kept() {
    none(
        scripts().flat_map(|file: &Source| crossing(&file.path, &file.text, file.is_test())).collect(),
        "See docs/style.md, the window.",
    );
}

#[test]
fn a_crossed_tier_would_be_found() {
    let two = |file: &str, import: &str| crossing(file, &format!("import {{ a }} from '{import}';"), false).len();
    assert_eq!(two("ui/src/features/story/A.tsx", "../questions/B"), 1);
    assert_eq!(two("ui/src/features/story/A.tsx", "../../shared/B"), 0);
    assert_eq!(two("ui/src/features/plans/ltfu/A.tsx", "../registry"), 0);
    assert_eq!(two("ui/src/features/story/A.tsx", "../../editor/B"), 0);
    assert_eq!(two("ui/src/editor/A.tsx", "../record/B"), 1);
    assert_eq!(two("ui/src/shared/form/A.tsx", "../../api/call"), 1);
    assert_eq!(two("ui/src/api/call.ts", "@tauri-apps/api/core"), 1);
    assert_eq!(two("ui/src/api/host.ts", "@tauri-apps/api/core"), 0);
    assert_eq!(crossing("ui/src/app/A.tsx", "const B = lazy(() => import('../mock/b'));", false).len(), 1);
}

fn parsed(path: &str) -> Value {
    serde_json::from_str(text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn wrong_pins(package: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut families: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for section in ["dependencies", "devDependencies"] {
        for (name, version) in package.get(section).and_then(Value::as_object).into_iter().flatten() {
            let version = version.as_str().unwrap_or_default();
            if !version.starts_with(|sign: char| sign.is_ascii_digit()) || version.contains(' ') {
                wrong.push(format!("{name} is not pinned: {version}"));
            }
            if name == "codemirror" {
                wrong.push(
                    "codemirror: the meta package is another program under a wrong number; take @codemirror/*"
                        .to_owned(),
                );
            }
            if let Some((family @ ("@mantine" | "@tiptap"), _)) = name.split_once('/') {
                families.entry(family).or_default().push(version);
            }
        }
    }
    for (family, mut versions) in families {
        versions.sort_unstable();
        versions.dedup();
        if versions.len() > 1 {
            wrong.push(format!("{family}/* stand at several versions: {}", versions.join(", ")));
        }
    }
    wrong
}

#[test]
fn packages_are_pinned_and_families_stand_at_one_version() {
    none(wrong_pins(&parsed("ui/package.json")), "Pin exactly; upgrade a family as a block (docs/adr/0009).");
    let planted = serde_json::json!({"dependencies": {"@mantine/core": "9.7.3", "@mantine/dates": "9.7.4", "react": "^19.0.0", "codemirror": "6.0.0"}});
    assert_eq!(wrong_pins(&planted).len(), 3);
}

/// Licenses under which a package may come along. Test-only packages may also be MPL-2.0.
const LICENSES: &[&str] = &[
    "MIT",
    "ISC",
    "Apache-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "0BSD",
    "OFL-1.1",
    "CC0-1.0",
    "Unlicense",
    "BlueOak-1.0.0",
];
const TEST_LICENSES: &[&str] = &["MPL-2.0", "CC-BY-4.0", "Python-2.0", "MIT-0"];

fn wrong_licenses(lock: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, package) in
        lock.get("packages").and_then(Value::as_object).into_iter().flatten().filter(|(path, _)| !path.is_empty())
    {
        let license = package.get("license").and_then(Value::as_str).unwrap_or("none named");
        let dev = package.get("dev").and_then(Value::as_bool).unwrap_or(false);
        let free = |part: &str| LICENSES.contains(&part) || (dev && TEST_LICENSES.contains(&part));
        let words: Vec<&str> = license.trim_matches(['(', ')']).split(" OR ").collect();
        if !words.iter().any(|word| word.split(" AND ").all(free)) {
            wrong.push(format!("{path}: {license}"));
        }
    }
    wrong
}

#[test]
fn every_package_of_the_window_has_a_free_license() {
    none(wrong_licenses(&parsed("ui/package-lock.json")), "A package's license is not on the list.");
    let planted = serde_json::json!({"packages": {"": {}, "a": {"license": "GPL-3.0"}, "b": {"license": "MIT OR GPL-3.0"}, "c": {"license": "MPL-2.0"}}});
    assert_eq!(wrong_licenses(&planted), ["a: GPL-3.0", "c: MPL-2.0"]);
}
