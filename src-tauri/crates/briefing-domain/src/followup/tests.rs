//! Tests of the follow-up engine: every class, every node, what is not known, and what may never be printed.

use super::*;

fn rules() -> FollowUpRules {
    FollowUpRules::built_in().unwrap()
}

fn run(json: &str) -> FollowUpOutcome {
    follow_up(&serde_json::from_str(json).unwrap(), &rules())
}

fn path(outcome: &FollowUpOutcome) -> String {
    let step = |s: &PathStep| format!("{}:{}", s.node, s.answer);
    outcome.decision_path.iter().map(step).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_class_has_its_need_and_years() {
    use Needed::*;
    let rows = [
        ("gammaretroviral", Yes, Some(15), Some(15), Some(15)),
        ("lentiviral", Yes, Some(15), Some(15), Some(15)),
        ("transposon", ProductSpecific, Some(15), None, Some(15)),
        ("genome-editing", Yes, Some(15), Some(15), None),
        ("aav", ProductSpecific, Some(5), Some(2), Some(5)),
        ("aav-high-risk", ProductSpecific, Some(5), None, None),
        ("herpesvirus", Yes, Some(15), None, Some(15)),
        ("microbial", ProductSpecific, Some(15), None, Some(15)),
        ("replication-competent-oncolytic", No, None, None, None),
        ("adenovirus", No, None, None, None),
        ("poxvirus", No, None, None, None),
        ("plasmid-rna", No, None, None, None),
        ("non-gm-short", ProductSpecific, Some(1), Some(1), None),
        ("til", ProductSpecific, Some(5), None, None),
        ("tissue-engineered", ProductSpecific, Some(5), Some(2), None),
        ("ipsc-unmodified", ProductSpecific, Some(15), Some(5), Some(15)),
        ("ipsc-modified", Yes, Some(15), Some(15), None),
    ];
    assert_eq!(rules().classes.len(), rows.len());
    for (class, needed, default, min, max) in rows {
        let outcome = run(&format!(r#"{{"product_class":"{class}"}}"#));
        assert_eq!(outcome.class.as_deref(), Some(class));
        assert_eq!((outcome.needed, outcome.years), (needed, Years { default, min, max }), "{class}");
        assert!(outcome.basis.contains("overrides the decision path") || needed == Yes, "{class}: {}", outcome.basis);
        assert_eq!(outcome.visits.is_empty(), needed == No, "{class}");
        assert!(!outcome.monitoring.is_empty() && !outcome.say_with_care.is_empty(), "{class}");
    }
}

#[test]
fn every_vector_or_cell_leads_to_its_class() {
    let rules = rules();
    for entry in &rules.vector_or_cell {
        let outcome = run(&format!(r#"{{"vector_or_cell":"{}"}}"#, entry.id));
        assert_eq!(outcome.class.as_deref(), Some(entry.class.as_str()), "{}", entry.id);
        assert!(outcome.class_reason.contains(&entry.label));
    }
    for class in rules.classes.iter().filter(|class| class.id != "aav-high-risk") {
        assert!(rules.vector_or_cell.iter().any(|entry| entry.class == class.id), "nothing leads to {}", class.id);
    }
}

#[test]
fn the_path_passes_every_node_and_ends_where_the_figure_ends() {
    let answers = |editing: &str, ex_vivo: &str, persists: &str, integrates: &str, latent: &str| {
        run(&format!(
            r#"{{"genome_editing":"{editing}","ex_vivo_only":"{ex_vivo}","persistence_shown":"{persists}",
                "integrates_or_alters_genome":"{integrates}","latency_reactivation":"{latent}"}}"#
        ))
    };
    let rows = [
        (["no", "yes", "na", "yes", "no"], "Q1:no Q2:yes Q4:yes", Needed::Yes),
        (["no", "yes", "na", "no", "yes"], "Q1:no Q2:yes Q4:no Q5:yes", Needed::Yes),
        (["no", "yes", "na", "no", "no"], "Q1:no Q2:yes Q4:no Q5:no", Needed::No),
        (["no", "no", "no", "no", "no"], "Q1:no Q2:no Q3:no", Needed::No),
        (["no", "no", "yes", "yes", "no"], "Q1:no Q2:no Q3:yes Q4:yes", Needed::Yes),
        (["no", "no", "yes", "no", "no"], "Q1:no Q2:no Q3:yes Q4:no Q5:no", Needed::No),
        (["no", "no", "yes", "no", "yes"], "Q1:no Q2:no Q3:yes Q4:no Q5:yes", Needed::Yes),
        (["no", "no", "na", "no", "no"], "Q1:no Q2:no Q3:na Q4:no Q5:no", Needed::No),
        // Not knowing leads toward follow-up at every node.
        (["unknown", "no", "no", "no", "no"], "Q1:unknown", Needed::Yes),
        (["uncertain", "no", "no", "no", "no"], "Q1:uncertain", Needed::Yes),
        (["no", "unknown", "no", "no", "no"], "Q1:no Q2:unknown Q4:no Q5:no", Needed::No),
        (["no", "no", "unknown", "yes", "no"], "Q1:no Q2:no Q3:unknown Q4:yes", Needed::Yes),
        (["no", "no", "yes", "unknown", "no"], "Q1:no Q2:no Q3:yes Q4:unknown", Needed::Yes),
        (["no", "no", "yes", "no", "uncertain"], "Q1:no Q2:no Q3:yes Q4:no Q5:uncertain", Needed::Yes),
        (["no", "no", "yes", "no", "unknown"], "Q1:no Q2:no Q3:yes Q4:no Q5:unknown", Needed::Yes),
    ];
    for ([a, b, c, d, e], expected, needed) in rows {
        let outcome = answers(a, b, c, d, e);
        assert_eq!(path(&outcome), expected);
        assert_eq!(outcome.needed, needed, "{expected}");
        assert_eq!(outcome.years.default, (needed == Needed::Yes).then_some(15), "{expected}");
        assert!(outcome.class.is_none());
        for step in outcome.decision_path.iter().filter(|s| s.answer == "unknown" || s.answer == "uncertain") {
            assert!(step.leads_to.contains("follows the branch that leads to follow-up"), "{}", step.leads_to);
        }
    }
    let edited = answers("yes", "no", "no", "no", "no");
    assert_eq!((path(&edited).as_str(), edited.class.as_deref()), ("Q1:yes", Some("genome-editing")));
    assert!(edited.decision_path[0].confidence == Confidence::Secondary);
}

#[test]
fn knowing_nothing_gives_a_frame_with_follow_up_and_says_so() {
    let outcome = run("{}");
    assert_eq!((outcome.needed, outcome.years.default), (Needed::Yes, Some(15)));
    assert_eq!(outcome.confidence, Confidence::Judgment);
    assert!(outcome.class_reason.contains("no vector or cell is chosen"));
    assert!(!outcome.visits.is_empty());
    let spelled = run(
        r#"{"genome_editing":"unknown","product_class":"unknown","vector_or_cell":"unknown","pediatric":"unknown"}"#,
    );
    assert_eq!(spelled, outcome);
    assert!(run(r#"{"product_class":"retro"}"#).class_reason.contains("“retro” is no class of the list"));
}

#[test]
fn aav_starts_at_5_years_and_modifiers_only_raise_the_question() {
    let plain = run(r#"{"vector_or_cell":"aav_vector","pediatric":"no","cns":"no"}"#);
    assert_eq!(plain.years, Years { default: Some(5), min: Some(2), max: Some(5) });
    assert!(
        plain.basis.contains("Not known") && plain.basis.contains("high_systemic_dose") && !plain.basis.contains("cns")
    );
    for fact in ["pediatric", "cns", "high_systemic_dose", "dividing_tissue", "growth_factor"] {
        let outcome = run(&format!(r#"{{"vector_or_cell":"aav_vector","{fact}":"yes"}}"#));
        assert_eq!(outcome.class.as_deref(), Some("aav-high-risk"), "{fact}");
        assert_eq!(outcome.years, Years { default: Some(5), min: None, max: None }, "{fact}");
        assert!(outcome.basis.contains("Consider longer, because"), "{fact}: {}", outcome.basis);
        let longer = outcome.monitoring.iter().find(|m| m.why.starts_with("Consider longer, because"));
        assert!(longer.is_some_and(|m| m.confidence >= Confidence::Secondary), "{fact}");
        assert!(outcome.say_with_care.iter().any(|text| text.contains("beyond 5 years")), "{fact}");
    }
    let named = run(r#"{"product_class":"aav","cns":"yes"}"#);
    assert_eq!((named.class.as_deref(), named.years.default, named.years.max), (Some("aav"), Some(5), None));
}

#[test]
fn answers_that_contradict_the_class_are_said_and_lead_to_follow_up() {
    for json in [
        r#"{"product_class":"adenovirus","genome_editing":"uncertain"}"#,
        r#"{"product_class":"plasmid-rna","genome_editing":"no","ex_vivo_only":"yes","integrates_or_alters_genome":"yes"}"#,
        r#"{"product_class":"til","genetically_modified":"yes"}"#,
        r#"{"vector_or_cell":"nk_unmodified","genetically_modified":"transient"}"#,
    ] {
        let outcome = run(json);
        assert_eq!((outcome.needed, outcome.years.default), (Needed::ProductSpecific, Some(15)), "{json}");
        assert!(outcome.basis.contains("The answers contradict the class"), "{json}");
        assert_eq!(outcome.confidence, Confidence::Judgment);
        assert!(!outcome.visits.is_empty(), "{json}");
    }
}

#[test]
fn an_answer_can_show_another_class_than_the_one_named() {
    for (json, class) in [
        (r#"{"vector_or_cell":"aav_vector","genome_editing":"yes","pediatric":"yes"}"#, "genome-editing"),
        (r#"{"product_class":"plasmid-rna","genome_editing":"yes"}"#, "genome-editing"),
        (r#"{"product_class":"ipsc-unmodified","genome_editing":"yes"}"#, "ipsc-modified"),
        (r#"{"vector_or_cell":"esc_derived","genetically_modified":"yes"}"#, "ipsc-modified"),
        (r#"{"vector_or_cell":"adenoviral_vector","replication_competent":"yes"}"#, "replication-competent-oncolytic"),
    ] {
        let outcome = run(json);
        assert_eq!(outcome.class.as_deref(), Some(class), "{json}");
        assert!(outcome.class_reason.contains("makes it"), "{}", outcome.class_reason);
    }
}

#[test]
fn the_class_table_overrides_the_path_of_a_persistent_aav_and_says_so() {
    let outcome =
        run(r#"{"vector_or_cell":"aav_vector","genome_editing":"no","ex_vivo_only":"no","persistence_shown":"yes",
            "integrates_or_alters_genome":"no","latency_reactivation":"no"}"#);
    assert_eq!((outcome.needed, outcome.years.default), (Needed::ProductSpecific, Some(5)));
    assert!(outcome.basis.contains("The class table overrides the decision path, which would end with: low risk"));
}

#[test]
fn nothing_ever_prints_that_there_is_no_follow_up() {
    let rules = rules();
    for class in &rules.classes {
        let low = format!(
            r#"{{"product_class":"{}","genome_editing":"no","ex_vivo_only":"no","persistence_shown":"no"}}"#,
            class.id
        );
        let outcome = run(&low);
        let text = serde_json::to_string(&outcome).unwrap().to_lowercase();
        for forbidden in ["0 years\"", " 0 years", "no follow-up", "no ltfu", "none by default"] {
            assert!(!text.contains(forbidden), "{}: `{forbidden}` in {text}", class.id);
        }
        if outcome.needed == Needed::No {
            assert!(outcome.basis.contains("may not be needed; justify; FDA may disagree"), "{}", outcome.basis);
        }
    }
}

#[test]
fn retroviral_products_watch_for_clones_and_replicating_virus() {
    let outcome = run(r#"{"vector_or_cell":"lentiviral_car_t","allogeneic":"yes"}"#);
    let items: Vec<&str> = outcome.monitoring.iter().map(|m| m.item.as_str()).collect();
    assert!(items.iter().any(|item| item.contains("Months 3, 6 and 12")));
    let yearly = outcome.monitoring.iter().find(|m| m.item.contains("Yearly after month 12")).unwrap();
    assert!(yearly.why.contains("may stop when all results of the first year are negative"));
    assert_eq!(yearly.confidence, Confidence::Unverified);
    assert!(items.iter().any(|item| item.contains("Donor-derived infection")));
    assert!(outcome.say_with_care.iter().any(|text| text.contains("no clone size")));
}

#[test]
fn genome_editing_says_which_wording_was_read() {
    let outcome = run(r#"{"vector_or_cell":"base_editor","genome_editing":"yes"}"#);
    assert!(
        outcome.basis.contains("wording of the 2022 draft; the final guidance of 2024 was not read again"),
        "{}",
        outcome.basis
    );
    assert!(outcome.say_with_care.iter().any(|text| text.contains("At least 15 years")));
}

#[test]
fn broken_rules_name_file_line_and_reason() {
    let text = include_str!("../../../../../assets/library/followup.toml");
    let broken = |from: &str, to: &str| FollowUpRules::parse("own.toml", &text.replacen(from, to, 1)).unwrap_err();
    let error = broken("class = \"til\"", "class = \"tils\"");
    let line = text.lines().position(|line| line == "class = \"til\"").unwrap() + 1;
    assert_eq!((error.file.as_str(), error.line), ("own.toml", line));
    assert!(error.reason.contains("`tils` is no class"));
    assert!(broken("default_years = 5\nmin_years = 2", "default_years = 0").reason.contains("above 0"));
    assert!(broken("to = \"Q4\"", "to = \"Q2\"").reason.contains("does not lead to a later node"));
    assert!(broken("templates = [\"cells\"]", "templates = [\"cell\"]").reason.contains("no visit template"));
    assert!(broken("rcr = true", "rcl = true").line > 1);
}

#[test]
fn an_unknown_answer_name_or_value_is_refused() {
    assert!(serde_json::from_str::<FollowUpAnswers>(r#"{"editing":"yes"}"#).is_err());
    assert!(serde_json::from_str::<FollowUpAnswers>(r#"{"persistence_shown":"uncertain"}"#).is_err());
    let keys = serde_json::to_value(run("{}")).unwrap();
    let keys: Vec<&String> = keys.as_object().unwrap().keys().collect();
    assert_eq!(keys.len(), 10, "{keys:?}");
}
