//! Clock, fit, follow-up and bank from the command line, with the names and shapes other tools rely on.

use serde_json::Value;

use crate::run::Desk;

fn milestone<'a>(milestones: &'a Value, id: &str) -> &'a Value {
    milestones.as_array().unwrap().iter().find(|it| it["id"] == id).unwrap_or_else(|| panic!("no {id} in {milestones}"))
}

#[test]
fn the_clock_counts_a_pre_ind_meeting_as_fda_does() {
    let dates = Desk::new().run(&["--json", "clock", "--meeting", "pre-ind", "--received", "2026-11-16"]).done().json();
    assert_eq!(milestone(&dates, "fda_response")["date"], "2026-12-07");
    assert_eq!(milestone(&dates, "meeting_goal")["date"], "2027-01-15");
    assert_eq!(milestone(&dates, "package_due")["date"], "2026-12-16");
    assert_eq!(milestone(&dates, "preliminary_responses")["date"], "2027-01-13");
    assert!(milestone(&dates, "package_due")["note"].as_str().unwrap().contains('9'), "the nine days are pointed out");
}

#[test]
fn a_request_sent_on_saturday_counts_from_monday_and_both_readings_are_shown() {
    let dates = Desk::new().run(&["--json", "clock", "--meeting", "interact", "--sent", "2026-11-07"]).done().json();
    assert_eq!(milestone(&dates, "received")["date"], "2026-11-09");
    assert_eq!(milestone(&dates, "meeting_goal")["date"], "2027-01-23");
    assert_eq!(milestone(&dates, "meeting_goal")["plan_on"], "2027-01-22");
    assert_eq!(milestone(&dates, "sponsor_reply")["readings"].as_array().unwrap().len(), 2);
}

#[test]
fn dates_that_do_not_exist_are_refused_before_anything_is_computed() {
    let said = Desk::new().run(&["clock", "--meeting", "pre-ind", "--received", "2027-02-30"]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("2027-02-30"), "{}", said.err);
}

#[test]
fn a_clock_without_a_start_says_what_it_needs() {
    let said = Desk::new().run(&["clock", "--meeting", "pre-ind"]).refused(2);
    assert!(said.err.contains("received"), "{}", said.err);
}

#[test]
fn fit_answers_from_standard_input_and_not_knowing_is_an_answer() {
    let desk = Desk::new();
    let facts = r#"{"product_chosen":"yes","proof_of_concept":"preliminary_in_vivo","definitive_tox":"not_designed",
        "manufacturing_process":"being_developed","novelty":"high","prior_pre_ind":"no","ind_status":"none"}"#;
    let outcome = desk.fed(&["--json", "fit", "--facts", "-"], facts).done().json();
    assert_eq!(outcome["outcome"], "interact", "{outcome}");
    assert!(outcome["reasons"].as_array().unwrap().iter().all(|reason| reason["confidence"].is_string()));
    let nothing = desk.fed(&["--json", "fit", "--facts", "-"], "{}").done().json();
    assert!(nothing["outcome"].is_string());
    let wrong = desk.fed(&["fit", "--facts", "-"], r#"{"product_chosen":"perhaps"}"#).refused(2);
    assert!(wrong.err.contains("product_chosen"), "{}", wrong.err);
}

#[test]
fn follow_up_of_an_integrating_vector_is_fifteen_years_and_of_aav_is_not() {
    let desk = Desk::new();
    let lentiviral = desk.fed(
        &["--json", "ltfu", "--answers", "-"],
        r#"{"product_class":"lentiviral","integrates_or_alters_genome":"yes"}"#,
    );
    assert_eq!(lentiviral.done().json()["years"]["default"], 15);
    let aav = desk.fed(&["--json", "ltfu", "--answers", "-"], r#"{"product_class":"aav"}"#).done().json();
    assert_eq!(aav["years"]["default"], 5, "{aav}");
    assert!(!aav["say_with_care"].as_array().unwrap().is_empty());
}

#[test]
fn the_bank_forgives_typing_errors_and_lists_everything_for_no_words() {
    let desk = Desk::new();
    let all = desk.run(&["--json", "bank", "search", ""]).done().json();
    assert!(all.as_array().unwrap().len() >= 178);
    for topic in all.as_array().unwrap() {
        assert!(["interact", "pre-ind", "both"].contains(&topic["meeting_fit"].as_str().unwrap()), "{topic}");
    }
    let found = desk.run(&["--json", "bank", "search", "potancy", "--discipline", "cmc"]).done().json();
    assert!(found[0]["title"].as_str().unwrap().to_lowercase().contains("potency"), "{}", found[0]);
    assert!(found.as_array().unwrap().iter().all(|topic| topic["discipline"] == "cmc"));
    assert!(!desk.store().exists(), "asking the rules touches no store");
}

#[test]
fn every_command_of_the_table_is_listed_and_an_unknown_one_is_refused() {
    let desk = Desk::new();
    let table = desk.run(&["--json", "commands"]).done().json();
    let names: Vec<&str> = table.as_array().unwrap().iter().map(|it| it["name"].as_str().unwrap()).collect();
    for name in ["program_list", "record_save", "packet_export", "history_undo", "bank_search"] {
        assert!(names.contains(&name), "{name}");
    }
    desk.run(&["call", "program_burn"]).refused(2);
    let clock = desk.run(&["call", "clock_compute", r#"{"meeting":"d","received":"2026-11-16"}"#]).done().json();
    assert_eq!(milestone(&clock, "fda_response")["date"], "2026-11-30");
}

#[test]
fn completions_are_printed_for_a_shell() {
    let said = Desk::new().run(&["completions", "bash"]).done();
    assert!(said.out.contains("briefing"), "{}", said.out);
}

#[test]
fn a_reader_that_stops_early_is_no_mistake() {
    let script = format!("{} bank search '' | head -n 1", env!("CARGO_BIN_EXE_briefing"));
    let output = std::process::Command::new("bash").args(["-o", "pipefail", "-c", &script]).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && said.is_empty(), "{said}");
}
