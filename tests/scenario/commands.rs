//! The table of commands as a whole: each answers whatever it is asked, with a result or a sentence.

use std::panic::{AssertUnwindSafe, catch_unwind};

use briefing_api::commands::{TABLE, dispatch};
use briefing_api::error::ErrorCode;
use briefing_tests::{call, desk, list, program, refused, text};
use serde_json::{Value, json};

/// Calls every command with the same request; a panic or an internal error is a mistake of the program.
fn every_command_answers(request: &Value) {
    let mut app = desk();
    program(&mut app, "RA-101");
    for command in TABLE {
        let answer = catch_unwind(AssertUnwindSafe(|| dispatch(&mut app, command.name, request.clone())));
        let answer = answer.unwrap_or_else(|_| panic!("{} {request} panicked", command.name));
        let Err(error) = answer else { continue };
        assert_ne!(error.code, ErrorCode::Internal, "{} {request}: {}", command.name, error.message);
        assert!(!error.message.trim().is_empty(), "{} {request}: no sentence", command.name);
        assert!(!error.message.contains("panicked"), "{}", error.message);
    }
}

#[test]
fn every_command_answers_an_empty_request() {
    every_command_answers(&json!({}));
    every_command_answers(&Value::Null);
}

#[test]
fn every_command_answers_a_request_of_the_wrong_shape() {
    every_command_answers(&json!([1, "two"]));
    every_command_answers(&json!("program"));
    every_command_answers(&json!({ "program": 7, "nonsense": true }));
}

#[test]
fn every_command_answers_a_program_that_is_not_there() {
    every_command_answers(&json!({ "program": "pg_00000000-0000-7000-8000-ffffffffffff" }));
    every_command_answers(&json!({ "program": "no such name" }));
    every_command_answers(&json!({ "program": "" }));
}

#[test]
fn an_unknown_command_and_an_unknown_field_are_named_in_the_refusal() {
    let mut app = desk();
    assert_eq!(refused(&mut app, "program_destroy", json!({})).code, ErrorCode::NotFound);
    let error = refused(&mut app, "program_list", json!({ "sort": "name" }));
    assert!(error.message.contains("sort"), "{}", error.message);
}

#[test]
fn the_table_lists_itself_with_what_each_command_reads_and_makes_stale() {
    let mut app = desk();
    let listed = list(&call(&mut app, "command_list", json!({})), "");
    assert_eq!(listed.len(), TABLE.len());
    for command in &listed {
        assert!(text(command, "/doc").ends_with('.'), "{command}");
        let both = !list(command, "/reads").is_empty() && !list(command, "/writes").is_empty();
        assert!(!both, "{} both reads and writes: a window would ask again for ever", text(command, "/name"));
    }
}

#[test]
fn a_program_is_found_by_a_part_of_its_name_and_an_ambiguous_one_is_refused() {
    let mut app = desk();
    for name in ["RA-101", "RA-202"] {
        call(&mut app, "program_create", json!({ "name": name }));
    }
    let found = call(&mut app, "program_get", json!({ "program": "202" }));
    assert_eq!(text(&found, "/snapshot/program/fda/product_name"), "RA-202");
    assert!(refused(&mut app, "program_get", json!({ "program": "ra" })).message.contains("More than one"));
}
