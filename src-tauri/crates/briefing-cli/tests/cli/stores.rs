//! Stores that cannot be opened: each refused politely and left as it was.

use std::fs;
use std::os::unix::process::CommandExt;

use crate::run::{Desk, Said, briefing};

#[test]
fn a_folder_a_text_file_and_a_foreign_database_are_no_stores() {
    let desk = Desk::new();
    let refused = |path: &std::path::Path| -> Said { Said::from(briefing(path, &["programs"]).output().unwrap()) };
    assert!(refused(desk.folder.path()).refused(1).err.contains("folder"));
    let text = desk.write("notes.txt", "These are my notes, not a database. ".repeat(200));
    refused(&text).refused(1);
    assert!(fs::read_to_string(&text).unwrap().starts_with("These are my notes"), "left untouched");
}

#[test]
fn a_store_damaged_in_the_middle_is_reported_and_not_lost() {
    let desk = Desk::new();
    desk.sample("aav-pre-ind");
    let mut bytes = fs::read(desk.store()).unwrap();
    let middle = bytes.len() / 2;
    for byte in bytes.iter_mut().skip(middle).take(40_000) {
        *byte = 0xAA;
    }
    fs::write(desk.store(), &bytes).unwrap();
    let said = desk.run(&["--json", "check", "pg_00000000-0000-7000-8000-000000000001"]);
    assert_ne!(said.code, 0, "{}", said.out);
    assert!(!said.err.contains("panicked"), "{}", said.err);
    assert_eq!(fs::read(desk.store()).unwrap().len(), bytes.len(), "the damaged file is kept for rescue");
}

#[test]
fn a_store_of_a_newer_version_is_left_byte_for_byte() {
    let desk = Desk::new();
    desk.sample("til-interact");
    let made = std::process::Command::new("sqlite3")
        .arg(desk.store())
        .arg("UPDATE meta SET schema_version = 999, oldest_reader = 999; PRAGMA user_version = 999; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;")
        .output();
    assert!(made.expect("sqlite3 is installed").status.success());
    let before = fs::read(desk.store()).unwrap();
    let said = desk.run(&["programs"]).refused(1);
    assert!(said.err.contains("newer"), "{}", said.err);
    assert_eq!(fs::read(desk.store()).unwrap(), before);
}

/// Permission bits do not bind root, so the program runs as nobody here.
#[test]
fn a_read_only_store_refuses_changes_with_a_sentence() {
    let desk = Desk::new();
    desk.sample("til-interact");
    let as_nobody = |args: &[&str]| -> Said {
        let mut command = briefing(&desk.store(), args);
        if rooted() {
            command.uid(65534).gid(65534);
        }
        Said::from(command.output().unwrap())
    };
    let mode = |path: &std::path::Path, mode: u32| {
        fs::set_permissions(path, std::os::unix::fs::PermissionsExt::from_mode(mode)).unwrap();
    };
    mode(&desk.store(), 0o444);
    mode(desk.folder.path(), 0o555);
    let said = as_nobody(&["sample", "til-interact"]);
    mode(desk.folder.path(), 0o755);
    mode(&desk.store(), 0o644);
    let said = said.refused(1);
    assert!(said.err.contains("protected"), "{}", said.err);
    assert_eq!(desk.run(&["--json", "programs"]).done().json().as_array().unwrap().len(), 1);
}

fn rooted() -> bool {
    std::process::Command::new("id").arg("-u").output().is_ok_and(|it| it.stdout == b"0\n")
}

#[test]
fn two_programs_that_write_at_once_lose_nothing() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    let writers: Vec<_> = (0..4)
        .map(|writer| {
            let lines: String = (0..25)
                .map(|number| {
                    let task = format!("tk_00000000-0000-7000-8000-{writer:06}{number:06}");
                    let value =
                        serde_json::json!({"id": task, "internal": {"what": format!("Task {writer}-{number}")}});
                    let request = serde_json::json!({"program": id, "thing": {"thing": "task", "value": value}});
                    format!("{}\n", serde_json::json!({"command": "record_save", "request": request}))
                })
                .collect();
            let mut child = desk
                .command(&["batch"])
                .stdin(std::process::Stdio::piped())
                .stdout(std::process::Stdio::piped())
                .spawn()
                .unwrap();
            std::io::Write::write_all(&mut child.stdin.take().unwrap(), lines.as_bytes()).unwrap();
            child
        })
        .collect();
    for writer in writers {
        let output = writer.wait_with_output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(text.lines().filter(|line| line.starts_with("{\"ok\"")).count(), 25, "{text}");
    }
    let view = desk.run(&["--json", "show", &id]).done().json();
    let tasks = view["snapshot"]["tasks"].as_array().unwrap();
    assert_eq!(tasks.iter().filter(|it| it["internal"]["what"].as_str().unwrap().starts_with("Task ")).count(), 100);
}
