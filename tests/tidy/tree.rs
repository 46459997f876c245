//! The tree the tidy tests read: every text file of the repository, and a few ways to look at one.
//!
//! Walks the folders instead of asking git, so it also works in an unpacked archive and sees files that are not yet added. Folders
//! that git ignores are skipped by name; the list is short and stands here.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Folders that are never part of the source.
const SKIPPED: &[&str] = &[".git", "target", "node_modules", "dist", "dist-mock", "gen", "out"];

/// One text file, its path with `/` from the root.
pub(super) struct Source {
    pub(super) path: String,
    pub(super) text: String,
}

impl Source {
    /// Whether it is Rust.
    pub(super) fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// Whether it is TypeScript that a person wrote.
    pub(super) fn is_script(&self) -> bool {
        (self.path.ends_with(".ts") || self.path.ends_with(".tsx"))
            && self.path.starts_with("ui/")
            && self.path != "ui/src/api/bindings.ts"
    }

    /// Whether the file holds only tests or what tests need.
    pub(super) fn is_test(&self) -> bool {
        let path = self.path.as_str();
        path.starts_with("tests/")
            || path.ends_with("/tests.rs")
            || path.contains("/tests/")
            || path.contains(".test.ts")
            || path.starts_with("ui/src/test/")
    }

    /// The Rust text without a trailing inline test module and without comments; line numbers stay.
    pub(super) fn code(&self) -> String {
        without_comments(production(&self.text))
    }
}

/// The folder of the repository.
pub(super) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ lies in the repository").to_path_buf()
}

/// Every text file, in order of path.
pub(super) fn sources() -> &'static [Source] {
    static ALL: OnceLock<Vec<Source>> = OnceLock::new();
    ALL.get_or_init(|| {
        let mut all = Vec::new();
        for path in paths() {
            if let Ok(text) = fs::read_to_string(root().join(&path)) {
                all.push(Source { path, text });
            }
        }
        assert!(all.len() > 100, "the walk found only {} text files", all.len());
        all
    })
}

/// Every file, text or not, in order of path.
pub(super) fn paths() -> Vec<String> {
    let mut all = Vec::new();
    walk(&root(), "", &mut all);
    all.sort();
    all
}

fn walk(folder: &Path, prefix: &str, all: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a folder of the repository can be read").flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let path = format!("{prefix}{name}");
        // Skipped by name alone: in a second work tree of Git, `.git` is a file.
        if SKIPPED.contains(&name.as_str()) {
            continue;
        }
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            walk(&entry.path(), &format!("{path}/"), all);
        } else if !name.ends_with(".sqlite-wal") && !name.ends_with(".sqlite-shm") {
            all.push(path);
        }
    }
}

/// Every Rust file.
pub(super) fn rust() -> impl Iterator<Item = &'static Source> {
    sources().iter().filter(|file| file.is_rust())
}

/// Every hand-written TypeScript file.
pub(super) fn scripts() -> impl Iterator<Item = &'static Source> {
    sources().iter().filter(|file| file.is_script())
}

/// The text of one file; empty when there is none.
pub(super) fn text(path: &str) -> &'static str {
    sources().iter().find(|file| file.path == path).map_or("", |file| file.text.as_str())
}

/// Whether a file or folder of this path exists.
pub(super) fn exists(path: &str) -> bool {
    root().join(path).exists()
}

/// Cuts a Rust file at its inline test module.
pub(super) fn production(text: &str) -> &str {
    match inline_tests(text) {
        Some(at) => &text[..at],
        None => text,
    }
}

/// Where the inline test module begins; `mod tests;` in a file of its own is none.
pub(super) fn inline_tests(text: &str) -> Option<usize> {
    text.match_indices("#[cfg(test)]\nmod ")
        .find(|(at, _)| text[*at..].lines().nth(1).is_some_and(|line| line.ends_with('{')))
        .map(|(at, _)| at)
}

/// Blanks comments; strings that hold `//` lose their rest, which no rule here minds. Block comments count where a line begins.
pub(super) fn without_comments(text: &str) -> String {
    let mut block = false;
    text.lines().fold(String::new(), |mut kept, line| {
        let begins = line.trim_start().starts_with("/*");
        let code = if block || begins { "" } else { line.find("//").map_or(line, |at| &line[..at]) };
        block = (block || begins) && !line.contains("*/");
        let _ = writeln!(kept, "{code}");
        kept
    })
}

/// The words of a text: runs of letters, digits and `_`.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_alphanumeric() && sign != '_').filter(|word| !word.is_empty())
}

/// The parts of a name in CamelCase or snake_case: `LotMap` is `Lot`, `Map`.
pub(super) fn name_parts(name: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut fresh = true;
    for sign in name.chars() {
        if !sign.is_alphanumeric() {
            fresh = true;
            continue;
        }
        if fresh || sign.is_uppercase() {
            parts.push(String::new());
        }
        fresh = false;
        if let Some(last) = parts.last_mut() {
            last.push(sign);
        }
    }
    parts
}

/// Fails with all complaints at once, each on its line.
#[track_caller]
pub(super) fn none(complaints: Vec<String>, rule: &str) {
    assert!(complaints.is_empty(), "{rule}\n  {}\n", complaints.join("\n  "));
}

#[test]
fn an_inline_test_module_is_cut_and_a_test_file_is_not() {
    assert_eq!(production("fn a() {}\n#[cfg(test)]\nmod tests {\n}\n"), "fn a() {}\n");
    assert_eq!(production("fn a() {}\n#[cfg(test)]\nmod tests;\n"), "fn a() {}\n#[cfg(test)]\nmod tests;\n");
    assert_eq!(without_comments("/*\n * No\n */\na(); // no\n/** No */\nb();"), "\n\n\na(); \n\nb();\n");
    assert_eq!(name_parts("DoseBridgeRow"), ["Dose", "Bridge", "Row"]);
    assert_eq!(name_parts("data_grid"), ["data", "grid"]);
}
