//! Tests of meeting fit: a table of programs and what they lead to, the wishes that are not met, and the paragraph.

use super::*;

fn judge(json: &str) -> FitOutcome {
    fit(&serde_json::from_str(json).unwrap(), &RulePack::built_in().unwrap())
}

const EARLY: &str = r#""product_chosen":"yes","proof_of_concept":"preliminary_in_vivo","definitive_tox":"not_designed",
    "manufacturing_process":"being_developed","prior_interact":"no","prior_pre_ind":"no","ind_status":"none","novelty":"high""#;
const READY: &str = r#""product_chosen":"yes","proof_of_concept":"complete","definitive_tox":"designed","manufacturing_process":"defined",
    "assays_developed":"yes","preliminary_release_criteria":"yes","prior_pre_ind":"no","ind_status":"none""#;
const NARROW: &str = r#""question_count":4,"topic_count":2,"discipline_count":3,"issue_complexity":"ordinary""#;

/// The facts of a base with some of them replaced; JSON keeps the last of equal keys only in a map, hence the merge.
fn with(base: &str, more: &str) -> String {
    let parse = |text: &str| serde_json::from_str::<serde_json::Value>(&format!("{{{text}}}")).unwrap();
    let mut facts = parse(base);
    for (key, value) in parse(more).as_object().unwrap() {
        facts[key] = value.clone();
    }
    facts.to_string()
}

#[test]
fn programs_lead_to_the_meeting_that_fits() {
    use Outcome::*;
    let rows: &[(&str, &str, Outcome)] = &[
        (EARLY, "", Interact),
        (EARLY, r#""novelty":"some","proof_of_concept":"in_vitro""#, Interact),
        (EARLY, r#""novelty":"unknown","prior_interact":"unknown","ind_status":"unknown""#, Interact),
        (EARLY, r#""prior_interact":"same_product_earlier_version""#, Interact),
        (EARLY, r#""definitive_tox":"not_applicable""#, Interact),
        (EARLY, r#""prior_pre_ind":"other_product""#, Interact),
        (EARLY, r#""novelty":"none""#, NotYet),
        (EARLY, r#""proof_of_concept":"none""#, NotYet),
        (EARLY, r#""proof_of_concept":"unknown""#, NotYet),
        (EARLY, r#""definitive_tox":"designed""#, NotYet),
        (EARLY, r#""definitive_tox":"running""#, NotYet),
        (EARLY, r#""prior_interact":"same_product""#, NotYet),
        (EARLY, r#""ind_status":"active_other_indication""#, NotYet),
        (EARLY, r#""prior_pre_ind":"same_product_other_indication""#, NotYet),
        (EARLY, r#""product_chosen":"no","novelty":"some""#, NotYet),
        (EARLY, r#""product_chosen":"no""#, OtherChannel),
        ("", "", NotYet),
        (READY, "", PreInd),
        (READY, r#""definitive_tox":"not_designed""#, PreInd),
        (READY, r#""manufacturing_process":"locked","definitive_tox":"done""#, PreInd),
        (READY, r#""assays_developed":"partly""#, PreInd),
        (READY, r#""preliminary_release_criteria":"unknown""#, PreInd),
        (READY, r#""preliminary_release_criteria":"no""#, NotYet),
        (READY, r#""prior_pre_ind":"same_product_other_indication""#, PreInd),
        (READY, r#""ind_status":"active_other_indication""#, PreInd),
        (READY, r#""answered_by_guidance":"all""#, IndDirect),
        (EARLY, r#""answered_by_guidance":"all""#, NotYet),
        (READY, r#""answered_by_guidance":"all","ind_status":"active""#, OtherChannel),
        (READY, r#""answered_by_guidance":"all","prior_pre_ind":"same_product""#, IndDirect),
        (READY, r#""sponsor_wish":"clarification-request""#, OtherChannel),
        (READY, r#""ind_status":"active","sponsor_wish":"type-a""#, OtherChannel),
        (READY, r#""format_wish":"wro""#, Wro),
        (EARLY, r#""sponsor_wish":"wro""#, Wro),
        (READY, r#""format_wish":"wro","issue_complexity":"high""#, PreInd),
        (NARROW, r#""prior_pre_ind":"same_product""#, TypeD),
        (NARROW, r#""ind_status":"active""#, TypeD),
        (NARROW, r#""ind_status":"active","question_count":6"#, TypeC),
        (NARROW, r#""ind_status":"active","topic_count":3"#, TypeC),
        (NARROW, r#""ind_status":"active","discipline_count":4"#, TypeC),
        (NARROW, r#""ind_status":"active","issue_complexity":"high""#, TypeC),
        (NARROW, r#""ind_status":"active","recent_type_d_requests":2"#, TypeC),
        (NARROW, r#""ind_status":"active","recent_type_d_requests":1"#, TypeD),
        (NARROW, r#""ind_status":"active","question_count":"unknown""#, TypeC),
        (NARROW, r#""ind_status":"active","new_surrogate_endpoint":"yes""#, TypeC),
        (NARROW, r#""ind_status":"active","format_wish":"wro""#, Wro),
        (NARROW, r#""ind_status":"active","prior_pre_ind":"same_product","sponsor_wish":"pre-ind""#, TypeD),
    ];
    for (base, more, expected) in rows {
        let facts = with(base, more);
        let outcome = judge(&facts);
        assert_eq!(outcome.outcome, *expected, "{more} on {facts}");
        assert!(!outcome.reasons.is_empty(), "{facts}");
        for reason in outcome.reasons.iter().chain(&outcome.against_wish) {
            assert!(!reason.source.is_empty() && !reason.rule.is_empty() && !reason.fact.is_empty(), "{reason:?}");
        }
    }
}

#[test]
fn a_wish_that_does_not_fit_is_answered_with_the_rule_against_it() {
    let rows = [
        (with(EARLY, r#""definitive_tox":"running","sponsor_wish":"interact""#), "definitive_tox"),
        (with(EARLY, r#""prior_pre_ind":"same_product","sponsor_wish":"interact""#), "prior_pre_ind"),
        (with(READY, r#""ind_status":"active","sponsor_wish":"interact""#), "ind_status"),
        (
            with(READY, r#""definitive_tox":"not_designed","novelty":"high","sponsor_wish":"interact""#),
            "manufacturing_process",
        ),
        (with(EARLY, r#""sponsor_wish":"pre-ind""#), "manufacturing_process"),
        (with(EARLY, r#""sponsor_wish":"type-d""#), "prior_pre_ind"),
        (with(NARROW, r#""ind_status":"active","topic_count":5,"sponsor_wish":"type-d""#), "topic_count"),
        (with(NARROW, r#""ind_status":"active","sponsor_wish":"type-c""#), "sponsor_wish"),
        (with(EARLY, r#""sponsor_wish":"type-a""#), "ind_status"),
        (with(READY, r#""issue_complexity":"high","sponsor_wish":"wro""#), "issue_complexity"),
        (with(READY, r#""answered_by_guidance":"all","sponsor_wish":"pre-ind""#), "answered_by_guidance"),
    ];
    for (facts, fact) in rows {
        let outcome = judge(&facts);
        assert!(outcome.against_wish.iter().any(|reason| reason.fact == fact), "{facts}: {:?}", outcome.against_wish);
    }
    assert!(judge(&with(EARLY, r#""sponsor_wish":"interact""#)).against_wish.is_empty());
    assert!(judge(&with(READY, r#""sponsor_wish":"pre-ind","format_wish":"wro""#)).against_wish.is_empty());
}

#[test]
fn not_knowing_says_what_to_find_out() {
    let outcome = judge("{}");
    let asked: Vec<&str> =
        outcome.reasons.iter().filter(|r| r.text.starts_with("Find out")).map(|r| r.fact.as_str()).collect();
    for fact in ["product_chosen", "proof_of_concept", "definitive_tox", "manufacturing_process", "assays_developed"] {
        assert!(asked.contains(&fact), "{fact} is not asked for: {asked:?}");
    }
    assert!(outcome.paragraph.is_empty());
    let spelled = judge(r#"{"product_chosen":"unknown","question_count":"unknown","sponsor_wish":"unknown"}"#);
    assert_eq!(spelled, outcome, "an absent fact is unknown");
}

#[test]
fn a_live_wish_without_a_reason_and_too_many_questions_are_said() {
    let outcome = judge(&with(READY, r#""format_wish":"live","question_count":12,"answered_by_guidance":"some""#));
    let facts: Vec<&str> = outcome.reasons.iter().map(|reason| reason.fact.as_str()).collect();
    for fact in ["live_discussion_reason", "question_count", "answered_by_guidance"] {
        assert!(facts.contains(&fact), "{fact}");
    }
    assert!(outcome.alternatives.iter().any(|a| a.outcome == Outcome::Wro));
}

#[test]
fn a_written_response_names_the_meeting_it_is_asked_under() {
    let outcome = judge(&with(NARROW, r#""prior_pre_ind":"same_product","format_wish":"wro""#));
    assert!(outcome.reasons.iter().any(|reason| reason.text.contains("Ask for a Type D meeting")));
    assert!(outcome.alternatives.iter().any(|a| a.outcome == Outcome::TypeD));
}

#[test]
fn the_paragraph_is_written_for_the_agency_and_from_the_facts() {
    let more = r#""question_count":6,"discipline_count":3,"answered_by_guidance":"some","live_discussion_reason":"the model is new""#;
    let text = judge(&with(EARLY, more)).paragraph;
    for part in [
        "The Sponsor requests an INTERACT meeting",
        "preliminary proof of concept has been obtained in vivo",
        "the definitive toxicology studies have not yet been designed.",
        "6 questions are proposed, across 3 review disciplines",
        "A live discussion is requested for the following reason: the model is new.",
    ] {
        assert!(text.contains(part), "`{part}` is missing in: {text}");
    }
    for row in [with(READY, ""), with(NARROW, r#""ind_status":"active""#), with(READY, r#""format_wish":"wro""#)] {
        let text = judge(&row).paragraph;
        assert!(text.contains("the Agency's") || text.contains("Sponsor"), "{text}");
        assert!(!["story", "beat", "spine"].iter().any(|word| text.contains(word)), "{text}");
    }
    assert!(
        judge(&with(READY, r#""format_wish":"wro""#)).paragraph.ends_with("written responses would be sufficient.")
    );
}

#[test]
fn an_unknown_fact_name_or_value_is_refused() {
    assert!(serde_json::from_str::<FitFacts>(r#"{"product_choosen":"yes"}"#).is_err());
    assert!(serde_json::from_str::<FitFacts>(r#"{"novelty":"extreme"}"#).is_err());
    assert!(serde_json::from_str::<FitFacts>(r#"{"question_count":-1}"#).is_err());
}
