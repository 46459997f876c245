//! Files: nothing of one machine, no unfinished work, nothing too big, nothing that only one tool wants.
//!
//! The patterns are put together from halves, so that this file does not find itself.

use super::tree::{Source, none, paths, root, rust, scripts, sources};

/// Folders of somebody's machine.
const MACHINE: &[&str] = &[
    concat!("/wo", "rk/"),
    concat!("/fa", "rm/"),
    concat!("/ro", "ot/"),
    concat!("/tmp/", "re", "search"),
    concat!("/tmp/", "sp", "ike"),
];

/// Addresses of registries: which one is used is a setting of the machine.
const REGISTRIES: &[&str] = &[
    concat!("regis", "try.npmjs"),
    concat!("regis", "try.yarnpkg"),
    concat!("static.cra", "tes.io"),
    concat!("index.cra", "tes.io"),
    concat!("py", "pi.org"),
    concat!("deb.deb", "ian.org"),
    concat!("archive.ubu", "ntu.com"),
];

/// A folder beside the repository; the window's own `shared/` is none.
const NEIGHBOR: &str = concat!("..", "/shared");

/// Whether an absolute path begins with `start`; `story/work/` is none.
fn has_path(text: &str, start: &str) -> bool {
    text.match_indices(start)
        .any(|(at, _)| !text[..at].ends_with(|sign: char| sign.is_alphanumeric() || matches!(sign, '_' | '.' | '-')))
}

fn foreign(file: &Source) -> Vec<String> {
    let paths = MACHINE.iter().filter(|start| has_path(&file.text, start));
    let addresses = REGISTRIES.iter().filter(|address| file.text.contains(**address));
    let mut found: Vec<String> = paths.chain(addresses).map(|word| format!("{}: {word}", file.path)).collect();
    if !file.path.starts_with("ui/src/") && file.text.contains(NEIGHBOR) {
        found.push(format!("{}: {NEIGHBOR}", file.path));
    }
    found
}

#[test]
fn nothing_of_one_machine_is_in_the_tree() {
    let ours = sources().iter().filter(|file| file.path != "tests/tidy/ui.rs");
    none(ours.flat_map(foreign).collect(), "A path of a machine or the address of a registry stands in the tree.");
}

#[test]
fn a_path_of_a_machine_would_be_found() {
    let planted = |path: &str, text: String| foreign(&Source { path: path.to_owned(), text }).len();
    assert_eq!(planted("README.md", format!("see {}a", MACHINE[0])), 1);
    assert_eq!(planted("README.md", format!("see story{}a", MACHINE[0])), 0);
    assert_eq!(planted(".npmrc", format!("registry=https://{}.org", REGISTRIES[0])), 1);
    assert_eq!(planted("docs/a.md", NEIGHBOR.to_owned()), 1);
    assert_eq!(planted("ui/src/features/a/A.tsx", NEIGHBOR.to_owned()), 0);
}

/// Marks of work that is not done, or of a test that does not run.
fn unfinished(file: &Source) -> Vec<String> {
    let rust_marks = [
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
        concat!("#[ign", "ore"),
        concat!("#[should", "_panic"),
        concat!("FIX", "ME"),
    ];
    let script_marks = [
        concat!(".sk", "ip("),
        concat!(".on", "ly("),
        concat!("FIX", "ME"),
        concat!("@ts-ign", "ore"),
        concat!("@ts-no", "check"),
    ];
    let marks = if file.is_rust() { rust_marks } else { script_marks };
    let mut found: Vec<String> =
        marks.iter().filter(|mark| file.text.contains(**mark)).map(|mark| format!("{}: {mark}", file.path)).collect();
    for (idx, line) in file.text.lines().enumerate() {
        if let Some((_, rest)) = line.split_once(concat!("TO", "DO"))
            && !rest.trim_start_matches(['(', ':', ' ']).starts_with('#')
        {
            found.push(format!("{}:{}: a note of work to do without the number of an issue", file.path, idx + 1));
        }
    }
    found
}

#[test]
fn nothing_is_left_unfinished() {
    none(rust().chain(scripts()).flat_map(unfinished).collect(), "Finish it, or open an issue and name its number.");
    let planted = Source {
        path: "a.rs".to_owned(),
        text: format!("{}\n// {}: later\n", concat!("to", "do!()"), concat!("TO", "DO")),
    };
    assert_eq!(unfinished(&planted).len(), 2);
}

#[test]
fn no_test_sleeps() {
    let sleepy =
        rust().filter(|file| !file.path.starts_with("tests/e2e/") && file.text.contains(concat!("thread::", "sleep")));
    none(sleepy.map(|file| file.path.clone()).collect(), "Wait for a thing, not for a time.");
}

#[test]
fn no_file_is_heavier_than_three_megabytes() {
    let size = |path: &String| std::fs::metadata(root().join(path)).map_or(0, |found| found.len());
    let heavy = paths().into_iter().filter(|path| size(path) > 3_000_000);
    none(heavy.collect(), "A file is too heavy for a repository.");
}

#[test]
fn every_text_ends_with_one_line_end_and_has_no_carriage_return() {
    let checked = ["rs", "ts", "tsx", "css", "toml", "md", "sql"];
    let ours = sources().iter().filter(|file| checked.iter().any(|end| file.path.ends_with(&format!(".{end}"))));
    let wrong = ours.filter(|file| {
        !file.path.starts_with("tests/golden/") && (file.text.contains('\r') || !file.text.ends_with('\n'))
    });
    none(wrong.map(|file| file.path.clone()).collect(), "Line ends are one line feed, the last one included.");
}
