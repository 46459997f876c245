//! Plan kinds: every kind of the registry has all its parts, and adding one touches few files.
//!
//! The kinds are read from the `plans!` list, so this test needs no line for a new one.
//!
//! **How the blast radius is counted.** A file names a kind when its code says the kind's variant (`PlanBody::Ltfu`, `PlanKind::Ltfu`),
//! its body (`LtfuPlan`), its module (`plan::ltfu`, `mod ltfu`), its starter rows (`plans/ltfu.toml`), or its key in the window's registry, or
//! when the file or its folder is called like the kind. Counted are the files that a person writes when adding a kind: code, starter
//! rows, golden case. Not counted: generated bindings, documents, example programs (the window's mock is one), tests of other things,
//! the question bank (where `ltfu` is an area of questions) and the features in `FEATURES`, which are about one kind alone and which a
//! new kind does not have. A match that merely lists all kinds is no such feature and does count. Comments do not. Neither does the folder of a
//! kind's own form in the window: a new kind starts with the generic form, and only the registry reaches into the folder.

use super::tree::{Source, exists, none, sources, text};

/// The most hand-written files that may name one kind.
const MOST_FILES: usize = 8;

/// Features about one kind alone: kind, file, what it does with the kind. One that is no longer needed fails.
const FEATURES: &[(&str, &str, &str)] = &[
    (
        "contingency",
        "src-tauri/crates/briefing-api/src/commands/bank.rs",
        "adopting a topic makes its plan; a branch is promoted",
    ),
    ("contingency", "src-tauri/crates/briefing-domain/src/bank/draft.rs", "the first draft of a topic's plan"),
    ("contingency", "src-tauri/crates/briefing-domain/src/library/scenario.rs", "the answers FDA has given before"),
    ("contingency", "src-tauri/crates/briefing-domain/src/library.rs", "reads the answers FDA has given before"),
    ("ltfu", "src-tauri/crates/briefing-domain/src/library.rs", "reads the rows of this plan's starter file"),
    (
        "contingency",
        "src-tauri/crates/briefing-domain/src/forecast.rs",
        "works out the IND date, best, likely and worst",
    ),
    (
        "contingency",
        "src-tauri/crates/briefing-packet/src/compose/contingency/scenario.rs",
        "prints the branches of all plans",
    ),
    (
        "contingency",
        "src-tauri/crates/briefing-packet/src/registers/work.rs",
        "what is done on each answer stands among the commitments",
    ),
    ("contingency", "ui/src/features/plans/names.ts", "names the four answers of this plan"),
    ("ltfu", "src-tauri/crates/briefing-api/src/commands/follow_up.rs", "the frame that follows from the answers"),
    ("ltfu", "src-tauri/crates/briefing-domain/src/library/starter.rs", "the shape of this plan's starter rows"),
    ("ltfu", "src-tauri/crates/briefing-packet/src/svg/schedule.rs", "draws this plan's visits"),
    ("ltfu", "src-tauri/crates/briefing-domain/src/trace.rs", "the follow-up column of the matrix"),
    ("ltfu", "src-tauri/crates/briefing-domain/src/readiness/elements/kept.rs", "an element FDA asks for"),
    (
        "contingency",
        "src-tauri/crates/briefing-domain/src/readiness/replies.rs",
        "what is said in the room is nothing new",
    ),
    ("contingency", "src-tauri/crates/briefing-domain/src/readiness/lint.rs", "a question needs a fallback"),
    (
        "contingency",
        "src-tauri/crates/briefing-api/src/commands/freeze.rs",
        "planned replies are held against what was sent",
    ),
    ("ltfu", "src-tauri/crates/briefing-domain/src/readiness/follow_up.rs", "texts and plan name the same years"),
];

const PLAN_RS: &str = "src-tauri/crates/briefing-domain/src/plan.rs";
const REGISTRY: &str = "ui/src/features/plans/registry.ts";

/// A kind: its module and its variant, `ltfu` and `Ltfu`.
struct Kind {
    module: String,
    variant: String,
}

/// The kinds of the `plans!` list.
fn kinds(plan_rs: &str) -> Vec<Kind> {
    let list = plan_rs.split("\nplans! {").nth(1).and_then(|rest| rest.split("\n}").next()).unwrap_or_default();
    let entries = list.lines().map(str::trim).filter(|line| !line.starts_with("//"));
    let kind = |line: &str| {
        let (variant, rest) = line.split_once('(')?;
        Some(Kind { module: rest.split_once("::")?.0.to_owned(), variant: variant.to_owned() })
    };
    entries.filter_map(kind).collect()
}

fn own_kinds() -> Vec<Kind> {
    let kinds = kinds(text(PLAN_RS));
    assert!(kinds.len() >= 2, "the plans! list could not be read");
    kinds
}

fn files_of(module: &str) -> [String; 3] {
    [
        format!("src-tauri/crates/briefing-domain/src/plan/{module}.rs"),
        format!("assets/library/plans/{module}.toml"),
        format!("tests/golden/{module}/program.toml"),
    ]
}

/// Whether a composer takes the body of this kind, or its FDA half.
fn composes(code: &str, variant: &str) -> bool {
    ["ComposeForFda for ", "ComposeForTeam for "].iter().any(|word| code.contains(&format!("{word}{variant}")))
}

#[test]
fn every_plan_kind_has_all_its_parts() {
    let mut missing = Vec::new();
    for Kind { module, variant } in own_kinds() {
        missing
            .extend(files_of(&module).into_iter().filter(|path| !exists(path)).map(|path| format!("{module}: {path}")));
        let composers =
            sources().iter().filter(|file| file.path.starts_with("src-tauri/crates/briefing-packet/src/compose/"));
        if !composers.map(Source::code).any(|code| composes(&code, &variant)) {
            missing.push(format!(
                "{module}: a composer for {variant}Plan or {variant}Text below briefing-packet/src/compose"
            ));
        }
        if !text(REGISTRY).contains(&format!("\n  {module}: {{")) {
            missing.push(format!("{module}: an entry in {REGISTRY}"));
        }
    }
    none(missing, "A plan kind lacks a part (docs/recipes.md, a new plan kind).");
}

/// Whether a file is one of those that a person writes for a kind.
fn counts(file: &Source) -> bool {
    let path = file.path.as_str();
    let code = (file.is_rust() || file.is_script()) && !file.is_test() && !path.starts_with("ui/src/mock/");
    let starter = path.starts_with("assets/library/plans/");
    let golden = path.starts_with("tests/golden/") && path.ends_with("/program.toml");
    code || starter || golden
}

fn names(file: &Source, kind: &Kind) -> bool {
    let Kind { module, variant } = kind;
    if file.path.split(['/', '.']).any(|part| part == module) {
        return true;
    }
    if !file.is_rust() && !file.is_script() {
        return false;
    }
    let code = file.code();
    let mut said = vec![
        format!("PlanBody::{variant}"),
        format!("PlanKind::{variant}"),
        format!("{variant}Plan"),
        format!("plan::{module}"),
        format!("mod {module};"),
        format!("plans/{module}.toml"),
    ];
    if file.path.starts_with("ui/src/features/plans/") {
        said.extend([format!("{module}: {{"), format!("'{module}'")]);
    }
    let inside_word = |sign: char| sign.is_alphanumeric() || sign == '_';
    let whole = |at: usize, word: &str| {
        !code[..at].ends_with(|sign| inside_word(sign) && !word.starts_with("Plan"))
            && !code[at + word.len()..].starts_with(inside_word)
    };
    said.iter().any(|word| code.match_indices(word.as_str()).any(|(at, _)| whole(at, word)))
}

fn feature(module: &str, path: &str) -> bool {
    FEATURES.iter().any(|(kind, file, _)| *kind == module && *file == path)
}

/// The files that name a kind, features included.
fn naming(kind: &Kind) -> impl Iterator<Item = &'static str> {
    sources().iter().filter(|file| counts(file) && names(file, kind)).map(|file| file.path.as_str())
}

/// The folder with the form of a kind in the window.
fn form_folder(module: &str) -> String {
    format!("ui/src/features/plans/{module}/")
}

#[test]
fn every_feature_of_one_kind_still_names_it() {
    let own = own_kinds();
    let gone = FEATURES.iter().filter(|(module, path, _)| {
        !own.iter().filter(|kind| kind.module == *module).any(|kind| naming(kind).any(|named| named == *path))
    });
    none(gone.map(|(module, path, _)| format!("{module}: {path}")).collect(), "Take it off the list of features.");
}

#[test]
fn a_plan_kind_is_named_by_few_files() {
    let mut wide = Vec::new();
    for kind in own_kinds() {
        let form = form_folder(&kind.module);
        let counted = |path: &&str| !feature(&kind.module, path) && !path.starts_with(&form);
        let files: Vec<&str> = naming(&kind).filter(counted).collect();
        println!("{}: {} files\n  {}", kind.module, files.len(), files.join("\n  "));
        if files.len() > MOST_FILES {
            wide.push(format!("{} is named by {} files:\n    {}", kind.module, files.len(), files.join("\n    ")));
        }
    }
    none(wide, "A plan kind is known in too many places; a registry is missing.");
}

fn reaching_in(path: &str, text: &str) -> Vec<String> {
    let inside =
        |folder: &str| text.contains(&format!("from './{folder}/")) || text.contains(&format!("from '../{folder}/"));
    let own = |module: &str| path.starts_with(&form_folder(module));
    own_kinds()
        .iter()
        .filter(|kind| path != REGISTRY && !own(&kind.module) && inside(&kind.module))
        .map(|kind| format!("{path} imports from the form of {}", kind.module))
        .collect()
}

#[test]
fn only_the_registry_imports_the_form_of_a_kind() {
    let plans = sources().iter().filter(|file| file.path.starts_with("ui/src/features/plans/") && !file.is_test());
    none(plans.flat_map(|file| reaching_in(&file.path, &file.text)).collect(), "Hand it out by the registry.");
    assert_eq!(reaching_in("ui/src/features/plans/A.tsx", "import { Board } from './contingency/Board';").len(), 1);
    assert_eq!(reaching_in("ui/src/features/plans/ltfu/A.tsx", "import { B } from '../contingency/B';").len(), 1);
    assert_eq!(reaching_in("ui/src/features/plans/contingency/A.tsx", "import { B } from './B';").len(), 0);
}

#[test]
fn kinds_are_read_and_counted_as_described() {
    let list = "macro_rules! plans {}\nplans! {\n    /// What (the) team does.\n    Contingency(contingency::ContingencyPlan) Internal;\n    Ltfu(ltfu::LtfuPlan) Fda => LtfuText;\n}\n";
    let kinds = kinds(list);
    let [_, ltfu] = kinds.as_slice() else { panic!("two kinds are in the list") };
    let source = |path: &str, text: &str| Source { path: path.to_owned(), text: text.to_owned() };
    let named = |path: &str, text: &str| names(&source(path, text), ltfu);
    assert!(named("src-tauri/a.rs", "use crate::plan::ltfu::Visit;"));
    assert!(named("src-tauri/a.rs", "match body { FdaPlanBody::Ltfu(text) => 1 }"));
    assert!(named("src-tauri/ltfu/a.rs", ""));
    assert!(named("ui/src/features/plans/a.ts", "const a = kind === 'ltfu';"));
    assert!(!named("src-tauri/a.rs", "// As PlanKind::Ltfu does.\nfn ltfu_years() { PacketKind::Ltfu; Area::Ltfu }"));
    assert!(
        counts(&source("assets/library/plans/ltfu.toml", ""))
            && !counts(&source("assets/library/questions/ltfu.toml", ""))
    );
    assert!(!counts(&source("docs/recipes.md", "")) && !counts(&source("ui/src/api/bindings.ts", "")));
}
