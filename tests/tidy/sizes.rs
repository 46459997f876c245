//! Sizes: a file answers one question, so it stays short. The figures are those of `docs/style.md`.
//!
//! An exception names its file, its own limit and the reason; one that is no longer needed fails, so that the list never rots.
//! Lengths of functions and numbers of parameters are clippy's.

use super::tree::{Source, inline_tests, none, production, rust, scripts};

/// Files that may be longer: path, limit, reason.
const EXCEPTIONS: &[(&str, usize, &str)] = &[];

/// The most lines of a file, tests left out, and of its inline test module.
fn limit(path: &str) -> usize {
    if let Some((_, limit, _)) = EXCEPTIONS.iter().find(|(exception, ..)| *exception == path) {
        return *limit;
    }
    usual_limit(path)
}

fn usual_limit(path: &str) -> usize {
    if path.ends_with("/lib.rs") {
        80
    } else if path.ends_with(".rs") || path.contains(".test.ts") {
        450
    } else if path.ends_with(".tsx") {
        350
    } else {
        300
    }
}

const MOST_INLINE_TEST_LINES: usize = 150;

fn complaint(path: &str, text: &str) -> Option<String> {
    let own = production(text).lines().count();
    let tests = inline_tests(text).map_or(0, |at| text[at..].lines().count());
    if own > limit(path) {
        return Some(format!(
            "{path}: {own} lines, {} are allowed. Split it: one file answers one question.",
            limit(path)
        ));
    }
    if tests > MOST_INLINE_TEST_LINES {
        return Some(format!("{path}: an inline test module of {tests} lines; move it to a file tests.rs beside it."));
    }
    // The whole file, however it is divided, stays within the limit of any file.
    let whole = text.lines().count();
    (whole > limit(path).max(450)).then(|| format!("{path}: {whole} lines with its tests; move them to tests.rs."))
}

#[test]
fn no_file_is_too_long_to_be_read_at_once() {
    let complaints = rust().chain(scripts()).filter_map(|file| complaint(&file.path, &file.text)).collect();
    none(complaints, "A file is too long (docs/style.md).");
}

#[test]
fn every_exception_is_still_needed() {
    let needless = EXCEPTIONS.iter().filter(|(path, ..)| {
        rust()
            .chain(scripts())
            .find(|file| file.path == *path)
            .is_none_or(|file| file.text.lines().count() <= usual_limit(path))
    });
    none(
        needless.map(|(path, ..)| format!("{path}: take the exception away")).collect(),
        "An exception is no longer needed.",
    );
}

#[test]
fn a_long_file_would_be_found() {
    assert!(complaint("src-tauri/a.rs", &"//\n".repeat(451)).is_some());
    assert!(complaint("src-tauri/a.rs", &"//\n".repeat(450)).is_none());
    assert!(complaint("ui/src/A.tsx", &"//\n".repeat(351)).is_some());
    assert!(complaint("ui/src/a.ts", &"//\n".repeat(301)).is_some());
    let tests = format!("fn a() {{}}\n#[cfg(test)]\nmod tests {{\n{}}}\n", "    //\n".repeat(160));
    assert!(complaint("src-tauri/a.rs", &tests).is_some());
}

/// Never fails: a figure to look at with `--nocapture`. The aim is 10 to 15 % documentation and 3 to 6 % other comments.
#[test]
fn the_share_of_documentation_is_printed() {
    let (mut docs, mut comments, mut all) = (0, 0, 0);
    for line in rust().filter(|file| !file.is_test()).flat_map(|file: &Source| file.text.lines()) {
        let line = line.trim_start();
        all += usize::from(!line.is_empty());
        if line.starts_with("///") || line.starts_with("//!") {
            docs += 1;
        } else if line.starts_with("//") {
            comments += 1;
        }
    }
    println!(
        "{} % documentation, {} % other comments of {all} lines",
        docs * 100 / all.max(1),
        comments * 100 / all.max(1)
    );
    assert!(docs > 0, "there is no documentation at all");
}
