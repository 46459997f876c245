//! Tests of packs: what is read, what is refused and why, and what a change of the rules says.

use super::*;
use crate::finding::Severity;
use crate::rulepack::Level;

const TOPIC: &str = r#"
[pack]
id = "acme"
version = "1.0.0"
date = "2026-11-01"
confidence = "judgment"

[[topic]]
id = "capsid-panel"
title = "Panel of capsid antibodies"
area = "cmc"
discipline = "cmc"
meeting_fit = "pre-ind"
meeting_fit_why = "Needs data."
deciding_office = "otp"
earliest_stage = "pre-ind"
modalities = ["all"]
ask = "Does the Agency agree with the antibody panel in {section}?"
position = ["The panel"]
supporting_data = ["Three lots"]
common_concern = "No comparison."
fallback = "Add a second method."
guidance_basis = ["g-potency-2023", "sop-7"]
scenarios = ["panel-too-small", "c-potency-not-ready"]
confidence = "judgment"
placeholders = [{ key = "section", hint = "the section" }]
"#;

const SCENARIO: &str = r#"
[pack]
id = "acme"
version = "1.0.0"
date = "2026-11-01"
confidence = "judgment"

[[scenario]]
id = "panel-too-small"
title = "FDA finds the panel too small"
areas = ["cmc"]
disciplines = ["cmc"]
modalities = ["all"]
trigger = "FDA asks for more antibodies."
early_signs = ["One method"]
options = [{ option = "Add a method", cost = "low", weeks_min = 2, weeks_max = 4 }]
occasion = "answer"
reply_kind = "asks_meaning"
reply = "Which antibodies does the Agency miss?"
topics = ["capsid-panel", "potency-strategy"]
guidance_basis = []
confidence = "unverified"
placeholders = []
"#;

const GUIDANCE: &str = r#"
[pack]
id = "acme"
version = "1.0.0"
date = "2026-11-01"
confidence = "judgment"

[[guidance]]
id = "sop-7"
title = "Antibody panels"
center = "Acme"
status = "internal"
date = "2026"
topic = "Panels"
docket = ""
confidence = "judgment"
"#;

const LESSONS: &str = r#"
[pack]
id = "acme"
version = "1.0.0"
date = "2026-11-01"
confidence = "judgment"

[[lesson]]
id = "send-early"
title = "Send the request early"
text = "The office was closed in the last week of December."
areas = ["regulatory-strategy"]
source = "Meeting of 2025"
"#;

fn company() -> Vec<(&'static str, String)> {
    vec![
        ("questions/own.toml", TOPIC.to_owned()),
        ("plans/contingency.toml", SCENARIO.to_owned()),
        ("guidance.toml", GUIDANCE.to_owned()),
        ("lessons.toml", LESSONS.to_owned()),
    ]
}

fn packed(kind: &str, files: &[(&str, String)]) -> Vec<(String, Vec<u8>)> {
    let mut manifest = format!(
        "id = \"acme\"\nversion = \"1.0.0\"\ntitle = \"Acme\"\npublisher = \"Acme Inc.\"\ndate = \"2026-11-01\"\nkind = \"{kind}\"\n"
    );
    let mut all = Vec::new();
    for (path, text) in files {
        manifest.push_str(&format!("\n[[file]]\npath = \"{path}\"\nsha256 = \"{}\"\n", hash(text.as_bytes())));
        all.push(((*path).to_owned(), text.clone().into_bytes()));
    }
    all.push((MANIFEST.to_owned(), manifest.into_bytes()));
    all
}

fn read(files: &[(String, Vec<u8>)]) -> Result<LibraryPack, LibraryPackError> {
    LibraryPack::read(files, &Library::built_in().unwrap(), &CheckRules::built_in().unwrap())
}

fn with(file: &str, edit: impl Fn(&str) -> String) -> Vec<(String, Vec<u8>)> {
    let files: Vec<(&str, String)> = company()
        .into_iter()
        .map(|(name, text)| if name == file { (name, edit(&text)) } else { (name, text) })
        .collect();
    packed("company", &files)
}

#[test]
fn entries_of_a_company_stand_under_the_id_of_its_pack_and_lead_to_the_built_in_library() {
    let pack = read(&packed("company", &company())).unwrap();
    let library = merged(&Library::built_in().unwrap(), pack.entries());
    let topic = library.topic("acme/capsid-panel").unwrap();
    assert_eq!(topic.pack, "acme 1.0.0");
    assert_eq!(topic.scenarios, ["acme/panel-too-small", "c-potency-not-ready"]);
    assert_eq!(topic.guidance_basis, ["g-potency-2023", "acme/sop-7"]);
    let scenario = library.scenario("acme/panel-too-small").unwrap();
    assert_eq!(scenario.topics, ["acme/capsid-panel", "potency-strategy"]);
    assert_eq!(library.lessons[0].id, "acme/send-early");
    let known = library.topic("potency-strategy").unwrap();
    assert_eq!(known.pack.split(' ').next(), Some("built-in"));
    assert_eq!(
        known.scenarios.last().unwrap(),
        "acme/panel-too-small",
        "a draft of the built-in topic has the scenario too"
    );
}

#[test]
fn the_hash_of_a_pack_does_not_depend_on_the_order_of_its_files() {
    let files = packed("company", &company());
    let mut turned = files.clone();
    turned.reverse();
    assert_eq!(read(&files).unwrap().sha256, read(&turned).unwrap().sha256);
}

#[test]
fn a_company_pack_that_claims_too_much_is_refused_with_file_and_line() {
    let cases = [
        ("questions/own.toml", "\nconfidence = \"judgment\"\nplace", "\nconfidence = \"read\"\nplace", "speak for FDA"),
        ("plans/contingency.toml", "confidence = \"unverified\"", "confidence = \"secondary\"", "speak for FDA"),
        ("guidance.toml", "confidence = \"judgment\"\n\n[[", "confidence='read'\n\n[[", "speak for FDA"),
        (
            "plans/contingency.toml",
            "Which antibodies",
            "We propose a panel. Which antibodies",
            "puts something new on the table",
        ),
        (
            "plans/contingency.toml",
            "\"potency-strategy\"",
            "\"potency-strateggy\"",
            "`potency-strateggy`, which is not in",
        ),
        ("questions/own.toml", "\"sop-7\"", "\"sop-8\"", "`sop-8`, which is not in the library"),
        ("questions/own.toml", "{section}", "{part}", "does not declare"),
        ("questions/own.toml", "id = \"capsid-panel\"", "id = \"other/capsid\"", "lower-case letters"),
        ("questions/own.toml", "version = \"1.0.0\"", "version = \"1.0.1\"", "acme 1.0.1"),
        ("lessons.toml", "source =", "urgent = true\nsource =", "urgent"),
    ];
    for (file, old, new, said) in cases {
        let error = read(&with(file, |text| {
            assert!(text.contains(old), "{file} has no {old}");
            text.replacen(old, new, 1)
        }))
        .unwrap_err();
        assert!(error.to_string().contains(said), "{error}");
        assert!(!error.hint.is_empty());
        if said != "acme 1.0.1" {
            assert_eq!(error.file, file, "{error}");
            assert!(error.line > 0, "{error}");
        }
    }
}

#[test]
fn the_replies_of_the_built_in_library_pass_the_same_check() {
    let checks = CheckRules::built_in().unwrap();
    for scenario in Library::built_in().unwrap().scenarios {
        let new = crate::readiness::new_proposal(&checks, scenario.reply_kind, &scenario.reply);
        assert_eq!(new, None, "{}: {}", scenario.id, scenario.reply);
    }
}

#[test]
fn an_id_that_stands_twice_is_named_at_its_second_place() {
    let twice = |text: &str| format!("{text}{}", text.split("\n\n").last().unwrap());
    let error = read(&with("lessons.toml", twice)).unwrap_err();
    assert!(error.reason.contains("stands twice"), "{error}");
    assert!(error.line > 10, "{error}");
}

#[test]
fn what_is_no_pack_is_refused() {
    let mut manifest = packed("company", &company());
    let at = manifest.len() - 1;
    let mut edit = |old: &str, new: &str| {
        let before = String::from_utf8(manifest[at].1.clone()).unwrap();
        assert!(before.contains(old), "{old}");
        manifest[at].1 = before.replacen(old, new, 1).into_bytes();
        let error = read(&manifest).unwrap_err().to_string();
        manifest[at].1 = before.into_bytes();
        error
    };
    let cases = [
        ("id = \"acme\"", "id = \"built-in\"", "belongs to what comes with"),
        ("id = \"acme\"", "id = \"Acme Corp\"", "lower-case letters"),
        ("1.0.0", "1.0", "three numbers"),
        ("1.0.0", "1.0.0-a\\u0007", "three numbers"),
        ("Acme Inc.", "FDA", "cannot speak for FDA"),
        ("Acme Inc.", "U.S. Food and Drug Administration", "cannot speak for FDA"),
        ("title = ", "include = [\"other.toml\"]\ntitle = ", "do not include"),
        ("sha256 = \"", "sha256 = \"0", "SHA-256 differs"),
        ("lessons.toml", "Lessons.toml", "not there"),
        ("\"lessons.toml\"", "\"guidance.toml\"", "listed twice"),
        ("kind = \"company\"", "kind = \"agency\"", "agency"),
        ("kind = \"company\"", "kind = \"rules\"", "one rule pack"),
    ];
    for (old, new, said) in cases {
        let error = edit(old, new);
        assert!(error.contains(said), "{error}");
    }
}

#[test]
fn files_that_do_not_belong_are_refused() {
    let other = |name: &str, bytes: &[u8]| {
        let mut files = packed("company", &company());
        files.push((name.to_owned(), bytes.to_vec()));
        read(&files).unwrap_err().to_string()
    };
    assert!(other("questions/more.toml", b"").contains("not listed"));
    assert!(other("QUESTIONS/own.toml", b"").contains("capital letters"));
    assert!(other("guidance2.toml", &[0xff, 0xfe]).contains("UTF-8"));
    assert!(other("../outside.toml", b"").contains("leads out"));
    assert!(other("/etc/passwd.toml", b"").contains("absolute"));
    assert!(other("C:/own.toml", b"").contains("absolute"));
    assert!(other("a\\b.toml", b"").contains("backslash"));
    assert!(other("a/b/c/d.toml", b"").contains("deeper"));
    assert!(other("run.sh", b"").contains("TOML files and nothing else"));
    assert!(other("b\u{e4}r.toml", b"").contains("other signs"));
    let listed = |name: &'static str, text: &str| {
        let mut files = company();
        files.push((name, text.to_owned()));
        read(&packed("company", &files)).unwrap_err().to_string()
    };
    assert!(listed("rules/own.toml", "a = 1").contains("cannot hold rules"));
    assert!(listed("story.toml", "a = 1").contains("no file of a company pack"));
    assert!(listed("guidance2.toml", "includes = [\"guidance2.toml\"]").contains("do not include"));
    let nested = format!("a = {}", "[".repeat(100_000));
    assert!(!listed("questions/deep.toml", &nested).is_empty());
    let dotted = format!("{}b = 1", "a.".repeat(100_000));
    assert!(!listed("questions/dotted.toml", &dotted).is_empty());
}

#[test]
fn a_rules_pack_holds_one_rule_pack_of_its_own_version() {
    let text = include_str!("../../../../../assets/library/rules/pdufa-vii.toml").to_owned();
    let same = text.replacen("version = \"1.0\"", "version = \"1.0.0\"", 1);
    let pack = read(&packed("rules", &[("rules/pdufa-vii.toml", same.clone())])).unwrap();
    assert_eq!(pack.rules().unwrap().version, "1.0.0");
    let error = read(&packed("rules", &[("rules/pdufa-vii.toml", text)])).unwrap_err();
    assert!(error.reason.contains("version 1.0, the pack says 1.0.0"), "{error}");
    let broken = same.replacen("short_gap_days", "short_gap_day", 1);
    let error = read(&packed("rules", &[("rules/pdufa-vii.toml", broken)])).unwrap_err();
    assert!(error.line > 1 && error.reason.contains("short_gap_day"), "{error}");
    assert!(read(&packed("rules", &[("guidance.toml", GUIDANCE.to_owned())])).is_err());
}

fn change_of(edit: impl Fn(&mut RulePack)) -> Vec<RuleChange> {
    let before = RulePack::built_in().unwrap();
    let mut after = before.clone();
    edit(&mut after);
    rule_changes(&before, &after)
}

fn the_change(edit: impl Fn(&mut RulePack)) -> (ChangeKind, bool, String) {
    let changes = change_of(edit);
    let [change] = changes.as_slice() else { panic!("{changes:?}") };
    (change.change, change.weaker, change.sentence.clone())
}

#[test]
fn equal_rules_have_no_changes_and_texts_alone_are_none() {
    assert_eq!(change_of(|_| ()), []);
    assert_eq!(change_of(|rules| rules.doubts.clear()), []);
}

#[test]
fn a_cap_that_rises_or_weighs_less_is_weaker_and_one_that_falls_is_not() {
    let (kind, weaker, sentence) = the_change(|rules| rules.caps[0].limit += 5);
    assert_eq!((kind, weaker), (ChangeKind::Changed, true));
    assert!(sentence.contains(" becomes "), "{sentence}");
    assert!(!the_change(|rules| rules.caps[0].limit -= 1).1);
    let heavy = |rules: &mut RulePack| {
        let stop = rules.caps.iter().position(|cap| cap.severity == Severity::Stop).unwrap();
        rules.caps[stop].severity = Severity::Note;
    };
    let (_, weaker, sentence) = the_change(heavy);
    assert!(weaker && sentence.contains("a stop becomes a note"), "{sentence}");
    assert!(the_change(|rules| drop(rules.caps.pop())).1);
}

#[test]
fn a_cap_on_pages_that_stops_counting_enclosures_is_weaker() {
    use crate::rulepack::EnclosuresCount::{In, Out};
    let reads = |count| {
        the_change(move |rules| {
            let cap = rules.caps.iter_mut().find(|cap| cap.id == "cap.pages.interact").unwrap();
            cap.enclosures.as_mut().unwrap().count = count;
        })
    };
    let (_, weaker, sentence) = reads(Out);
    assert!(weaker && sentence.contains("enclosures do not count"), "{sentence}");
    assert!(!reads(In).1, "from unsaid to counted binds more");
}

#[test]
fn an_element_that_is_asked_for_less_is_weaker() {
    let must = |rules: &RulePack| rules.elements.iter().position(|it| it.level == Level::Must).unwrap();
    assert!(
        the_change(|rules| {
            let at = must(rules);
            rules.elements[at].level = Level::Should;
        })
        .1
    );
    let (kind, weaker, _) = the_change(|rules| drop(rules.elements.pop()));
    assert_eq!((kind, weaker), (ChangeKind::Removed, true));
    assert!(the_change(|rules| rules.elements[0].meetings.truncate(1)).1);
}

#[test]
fn only_a_later_deadline_of_the_sponsor_is_weaker() {
    use crate::rulepack::{Actor, Unit};
    let of = |rules: &RulePack, actor| {
        rules.deadlines.iter().position(|it| it.actor == actor && it.unit == Unit::Day && it.amount > 20).unwrap()
    };
    let moved = |actor: Actor, by: i64| {
        the_change(|rules| {
            let at = of(rules, actor);
            rules.deadlines[at].amount += by;
        })
    };
    let built_in = RulePack::built_in().unwrap();
    let sponsor = &built_in.deadlines[of(&built_in, Actor::Sponsor)];
    let later = if sponsor.days() < 0 { -5 } else { 5 };
    let (_, weaker, sentence) = moved(Actor::Sponsor, later);
    assert!(weaker && sentence.contains("days"), "{sentence}");
    assert!(!moved(Actor::Sponsor, -later).1, "earlier is stronger");
    assert!(!moved(Actor::Fda, 10).1, "FDA's own goal");
}

#[test]
fn what_cannot_be_compared_counts_as_weaker() {
    let (_, weaker, _) = the_change(|rules| drop(rules.holidays.pop()));
    assert!(weaker);
    let (_, weaker, sentence) = the_change(|rules| {
        rules.final_guidance.checked_by = "R. Reader".to_owned();
        rules.final_guidance.checked_on = Some(rules.date);
    });
    assert!(weaker && sentence.contains("R. Reader"), "{sentence}");
}
