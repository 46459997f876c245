//! Planted canaries: each hides the same internal sentence in another way, and each must be found.

use std::collections::BTreeSet;

use super::*;

const CANARY: &str = "Our partner cannot supply enough confidential vector before next summer.";

fn passage(text: &str, term: bool) -> InternalPassage {
    InternalPassage { text: text.to_owned(), term, place: Place::default(), also: Vec::new() }
}

fn files(path: &str, text: &str) -> Files {
    Files { files: [(path.to_owned(), text.as_bytes().to_vec())].into(), ..Files::default() }
}

fn found(path: &str, text: &str) -> Vec<Leak> {
    find_leaks(&files(path, text), &[passage(CANARY, false)], &BTreeSet::new()).unwrap()
}

#[test]
fn the_sentence_is_found_however_it_is_hidden_in_markdown() {
    let hidden = [
        ("plain", "Text.\n\nOur partner cannot supply enough confidential vector before next summer. More.".to_owned()),
        ("another case", CANARY.to_uppercase()),
        (
            "two table cells",
            "| Our partner cannot supply | enough confidential vector before next summer. |".to_owned(),
        ),
        ("a footnote", format!("x[^1]\n\n[^1]: {CANARY}")),
        ("a mark of a footnote inside", CANARY.replace("vector", "vector[^3]")),
        ("a caption", format!("**Figure 2.** {CANARY}")),
        ("alternative text", format!("![{CANARY}](figures/figure-01.svg)")),
        ("a title of a link", format!("[x](https://example.org \"{CANARY}\")")),
        ("marks inside words", CANARY.replace("partner", "**part**ner").replace("vector", "*vec*tor")),
        ("a hyphen at the end of a line", CANARY.replace("confidential", "confi-\ndential")),
        ("soft hyphens", CANARY.replace("confidential", "con\u{AD}fi\u{AD}dential")),
        ("a ligature", CANARY.replace("confidential", "con\u{FB01}dential")),
        ("other spaces", CANARY.replace(' ', "\u{A0}\u{2009}")),
        ("a link in the middle", CANARY.replace("vector", "[vector](04-questions.md#question-cmc-1)")),
        ("a tag in the middle", CANARY.replace("vector", "vec<sub>t</sub>or")),
        ("an entity", CANARY.replace(' ', "&nbsp;")),
        ("front matter", format!("---\ntitle: \"{CANARY}\"\n---\n")),
        ("a comment", format!("<!-- {CANARY} -->")),
        ("escapes", CANARY.replace(' ', "\\\n")),
        ("accents", CANARY.replace('e', "\u{E9}").replace("partn", "pa\u{301}rtn")),
    ];
    for (how, text) in hidden {
        assert_eq!(found("01-cover.md", &text).len(), 1, "hidden as {how}: {text}");
    }
}

#[test]
fn the_sentence_is_found_in_drawings_and_in_the_manifest() {
    let split = CANARY.replace("vector", "</tspan><tspan x=\"3\">vec</tspan><tspan>tor");
    assert_eq!(found("figures/figure-01.svg", &format!("<svg><text><tspan>{split}</tspan></text></svg>")).len(), 1);
    assert_eq!(found("figures/figure-01.svg", &format!("<svg><g aria-label=\"{CANARY}\"/></svg>")).len(), 1);
    assert_eq!(found("figures/figure-01.svg", &format!("<svg><desc>{CANARY}</desc></svg>")).len(), 1);
    let json = serde_json::json!({ "title": CANARY.replace(' ', "\n") }).to_string();
    assert_eq!(found("manifest.json", &json).len(), 1);
    assert_eq!(found("manifest.json", &json.replace("confid", "conf\\u0069d")).len(), 1);
}

#[test]
fn a_leak_names_its_line_and_an_exception_silences_it() {
    let text = format!("# Title\n\nFirst.\n\n{CANARY}\n");
    let leak = found("05-cmc.md", &text).remove(0);
    assert_eq!((leak.file.as_str(), leak.line), ("05-cmc.md", 5));
    let excepted = BTreeSet::from([leak.id]);
    assert!(find_leaks(&files("05-cmc.md", &text), &[passage(CANARY, false)], &excepted).unwrap().is_empty());
}

#[test]
fn a_marked_term_is_found_whatever_its_length_but_not_inside_another_word() {
    let search = |text: &str| {
        let passages = [passage("Ada", true), passage("Proj-X7", true)];
        find_leaks(&files("a.md", text), &passages, &BTreeSet::new()).unwrap().len()
    };
    assert_eq!(search("made by ADA."), 1);
    assert_eq!(search("an adaptive design, made in Canada"), 0);
    assert_eq!(search("see **Proj X7**"), 1);
    assert_eq!(search("PROJ\u{2011}X7 and Ada"), 2);
}

#[test]
fn a_sentence_that_only_shares_words_is_no_leak() {
    assert!(found("a.md", "Our partner can supply enough confidential vector before next summer.").is_empty());
    assert!(found("a.md", "Our partner cannot supply enough confidential vectors.").is_empty());
}

#[test]
fn a_term_of_any_length_is_found_among_many_and_only_as_whole_words() {
    let word =
        |length: usize| "confidential vector supply lot seven".split(' ').collect::<String>()[..length].to_owned();
    let all: Vec<InternalPassage> = (1..=30).map(|length| passage(&word(length), true)).collect();
    for length in 1..=30 {
        let term = word(length);
        for text in [term.clone(), format!("{term} x"), format!("x, {term}"), format!("x\n{}.", term.to_uppercase())] {
            let leaks = find_leaks(&files("a.md", &text), &all, &BTreeSet::new()).unwrap();
            let found: Vec<&str> = leaks.iter().map(|leak| leak.text.as_str()).collect();
            assert_eq!(found, [term.as_str()], "in: {text}");
        }
        let inside = find_leaks(&files("a.md", &format!("x{term} {term}9")), &all, &BTreeSet::new()).unwrap();
        assert!(inside.is_empty(), "{inside:?}");
    }
}

#[test]
fn a_sentence_is_found_where_links_are_left_out_and_where_nothing_is() {
    let target = "[text](https://example.org/our-partner-cannot-supply-enough-confidential-vector-before-next-summer)";
    assert_eq!(found("a.md", target).len(), 1, "the target of a link");
    assert_eq!(found("a.md", &format!("{target}\n\n{CANARY}")).len(), 2);
    assert_eq!(found("a.txt", CANARY).len(), 1);
}
