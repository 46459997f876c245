//! Pages: counted, carried on after a change, estimated; alone and with enclosures.

use super::*;
use crate::outline::PacketKind;
use crate::rulepack::{EnclosuresCount, RulePack};

fn program(words: usize) -> Value {
    json!({
        "program": {"id": id("pg", 1), "fda": {"product_name": "EX-1"}},
        "meetings": [{"id": id("mt", 1), "fda": {"kind": "interact"}}],
        "sections": [{"id": id("sc", 1), "fda": {"slot": "cmc.potency", "body": "word ".repeat(words)}}]
    })
}

fn enclosing(mut program: Value, pages: &[u32]) -> Value {
    let enclosure = |(place, pages): (usize, &u32)| json!({"id": id("en", u32::try_from(place).unwrap() + 1), "fda": {"title": format!("Report {place}"), "pages": pages}});
    program["enclosures"] = pages.iter().enumerate().map(enclosure).collect();
    program
}

fn counted(pages: u32, unchanged: bool) -> CountedPages {
    let held = length(program(9_000), None);
    let on = Day::new(2026, 11, 3);
    let (words, figures) = (held.words, held.figures);
    CountedPages { packet: PacketKind::Interact, pages, words, figures, on, unchanged }
}

fn with_count(counted: Option<CountedPages>) -> Knowledge<'static> {
    Knowledge { counted, ..known() }
}

fn length(program: Value, counted: Option<CountedPages>) -> PackageLength {
    package_length(&serde_json::from_value(program).unwrap(), None, with_count(counted)).unwrap()
}

fn over(program: &Value, counted: Option<CountedPages>) -> Vec<(Severity, String, String)> {
    let program = serde_json::from_value(program.clone()).unwrap();
    let all = check(&program, None, with_count(counted));
    let over = of_rule(&all, "cap.pages.interact.over");
    over.iter().map(|it| (it.severity, it.sentence.clone(), it.id.clone())).collect()
}

#[test]
fn a_count_that_holds_weighs_what_the_cap_weighs_and_names_its_pdf() {
    let at = id("mt", 1);
    let found = over(&program(9_000), Some(counted(53, true)));
    let sentence = "The package has 53 pages (counted in the PDF of November 3, 2026), the limit is 50.";
    assert_eq!(found, [(Severity::Stop, sentence.to_owned(), format!("cap.pages.interact.over@{at}#counted"))]);
    assert_eq!(over(&program(9_000), Some(counted(50, true))), []);
    let other = CountedPages { packet: PacketKind::PreInd, ..counted(300, true) };
    assert_eq!(over(&program(9_000), Some(other)), [], "the count of another package says nothing");
}

#[test]
fn after_a_change_the_difference_is_estimated_and_only_warns() {
    let found = over(&program(9_900), Some(counted(49, false)));
    let sentence = "The package has about 51 pages (49 counted in the PDF of November 3, 2026, about 2 more written since), the limit is 50.";
    assert_eq!((found[0].0, found[0].1.as_str()), (Severity::Warn, sentence));
    let shorter = length(program(8_200), Some(counted(53, false)));
    assert_eq!((shorter.pages, shorter.by), (51, PagesBy::CountAndEstimate));
    assert!(shorter.basis.ends_with("about 2 fewer since"), "{}", shorter.basis);
    let word = length(program(9_001), Some(counted(50, false)));
    assert_eq!((word.pages, word.limits[0].over), (50, false), "a word more is no page more");
}

#[test]
fn an_estimate_that_was_set_aside_does_not_set_the_count_aside_but_the_other_way_round() {
    let at = id("mt", 1);
    let aside = |detail: &str| {
        let mut program = program(10_000);
        program["dismissals"] = json!([{"id": id("dm", 1), "internal": {
            "finding": format!("cap.pages.interact.over@{at}{detail}"), "reason": "FDA agreed to 60 pages."}}]);
        program
    };
    let open = |program: Value, counted| {
        let all = check(&serde_json::from_value(program).unwrap(), None, with_count(Some(counted)));
        of_rule(&all, "cap.pages.interact.over")[0].dismissed.is_none()
    };
    assert!(!open(aside(""), counted(49, false)) && open(aside(""), counted(53, true)));
    assert!(!open(aside("#counted"), counted(53, true)) && !open(aside("#counted"), counted(49, false)));
}

#[test]
fn both_numbers_are_said_and_an_unsaid_rule_weighs_no_more_than_a_note() {
    let beside = enclosing(program(9_000), &[100, 40, 0, 2]);
    let found = over(&beside, Some(counted(48, true)));
    let sentence = "The package has 48 pages (counted in the PDF of November 3, 2026), 190 with its 4 enclosures (the pages of 1 of them not known); the limit is 50, and no source says whether enclosures count.";
    assert_eq!((found.len(), found[0].0, found[0].1.as_str()), (1, Severity::Note, sentence));
    let found = over(&beside, Some(counted(53, true)));
    assert_eq!((found.len(), found[0].0), (1, Severity::Stop), "{found:?}");
    assert!(found[0].1.contains("53 pages") && found[0].1.contains("195 with its 4 enclosures"), "{found:?}");
    let unknown = length(enclosing(program(9_000), &[0]), Some(counted(48, true)));
    assert_eq!(
        unknown.line,
        "48 pages, more with its enclosure (pages not known); limit 50 (no source says whether enclosures count)"
    );
    assert_eq!(length(program(9_000), Some(counted(48, true))).line, "48 pages; limit 50");
}

#[test]
fn a_rule_that_counts_enclosures_counts_them_and_one_that_does_not_leaves_them_out() {
    let mut rules: RulePack = RulePack::built_in().unwrap();
    let beside: ProgramSnapshot = serde_json::from_value(enclosing(program(9_000), &[10])).unwrap();
    for (count, severity) in [(EnclosuresCount::In, Some(Severity::Stop)), (EnclosuresCount::Out, None)] {
        let cap = rules.caps.iter_mut().find(|cap| cap.id == "cap.pages.interact").unwrap();
        cap.enclosures.as_mut().unwrap().count = count;
        let known = Knowledge { rules: &rules, ..with_count(Some(counted(48, true))) };
        let all = check(&beside, None, known);
        let found = of_rule(&all, "cap.pages.interact.over").first().map(|it| it.severity);
        assert_eq!(found, severity, "{count:?}");
    }
}
