//! A full disk, by a limit on file size in a child of its own: nothing is lost, and what was there stays.

use std::fs;
use std::process::Command;

use crate::run::{Desk, Said};

/// Runs the program with files limited to `blocks` of 1024 bytes, as on a full disk.
fn limited(desk: &Desk, blocks: u64, args: &[&str]) -> Said {
    let script = format!("ulimit -f {blocks}; trap '' XFSZ; exec \"$@\"");
    let mut command = Command::new("bash");
    command.args(["-c", &script, "bash", env!("CARGO_BIN_EXE_briefing"), "--store"]).arg(desk.store()).args(args);
    Said::from(command.output().unwrap())
}

#[test]
fn a_disk_that_is_full_during_an_export_leaves_the_old_packet_and_no_rubbish() {
    let desk = Desk::new();
    let id = desk.sample("aav-pre-ind");
    let out = desk.path("out");
    let export =
        ["export", &id, "--packet", "pre-ind", "--out", out.to_str().unwrap(), "--as-of", "2026-11-22", "--replace"];
    desk.run(&export).done();
    let before = fs::read(out.join("manifest.json")).unwrap();
    let said = limited(
        &desk,
        4,
        &[
            "--json",
            "call",
            "packet_export",
            &serde_json::json!({
                "program": id, "packet": "pre-ind", "out": out, "replace": true, "as_of": "2026-12-01"
            })
            .to_string(),
        ],
    );
    assert_ne!(said.code, 0, "{}", said.out);
    assert!(!said.err.contains("panicked"), "{}", said.err);
    assert_eq!(fs::read(out.join("manifest.json")).unwrap(), before, "the old packet stands");
    let left: Vec<_> = fs::read_dir(desk.folder.path())
        .unwrap()
        .map(|it| it.unwrap().file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains("writing") || name.contains("replaced"))
        .collect();
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn a_disk_that_is_full_during_a_save_loses_nothing_that_was_saved() {
    let desk = Desk::new();
    let id = desk.sample("til-interact");
    let before = desk.run(&["dump", &id]).done().out;
    let size = fs::metadata(desk.store()).unwrap().len() / 1024;
    let value = serde_json::json!({
        "id": "tk_00000000-0000-7000-8000-000000000001",
        "internal": {"what": "x".repeat(4 * 1024 * 1024)}
    });
    let request = serde_json::json!({"program": id, "thing": {"thing": "task", "value": value}}).to_string();
    let file = desk.write("request.json", format!("{}\n", serde_json::json!({"command": "record_save", "request": serde_json::from_str::<serde_json::Value>(&request).unwrap()})));
    let script = format!("ulimit -f {}; trap '' XFSZ; exec \"$0\" --store \"$1\" batch < \"$2\"", size + 1024);
    let output = Command::new("bash")
        .args(["-c", &script, env!("CARGO_BIN_EXE_briefing")])
        .arg(desk.store())
        .arg(&file)
        .output()
        .unwrap();
    let said = Said::from(output);
    assert!(
        said.out.contains("\"error\""),
        "the save is not acknowledged: {}{}",
        said.out.chars().take(300).collect::<String>(),
        said.err
    );
    assert!(!said.err.contains("panicked"), "{}", said.err);
    assert_eq!(desk.run(&["dump", &id]).done().out, before, "the program is as it was");
}
